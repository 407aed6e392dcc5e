/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dimension.h"
#include "trade-period.h"

G_BEGIN_DECLS

/**
 * TradeOrder:
 * @TRADE_ORDER_VALUE: greatest first
 * @TRADE_ORDER_NAME: as the language sorts names
 * @TRADE_ORDER_PUBLISHED: as the release prints them
 *
 * In which order a view lists its rows.
 */
typedef enum
{
  TRADE_ORDER_VALUE,
  TRADE_ORDER_NAME,
  TRADE_ORDER_PUBLISHED,
} TradeOrder;

#define TRADE_N_ORDERS (TRADE_ORDER_PUBLISHED + 1)

/**
 * TradeMode:
 * @TRADE_MODE_OWN: what the question asks for by itself
 * @TRADE_MODE_LEVEL: amounts of money
 * @TRADE_MODE_INDEX: one period, such as the year earlier or the first, is 100
 * @TRADE_MODE_SHARE: parts of a whole, in percent
 * @TRADE_MODE_SUM_3: of months, sums of the three that end with each
 * @TRADE_MODE_SUM_12: the same of twelve
 *
 * What a view measures.
 */
typedef enum
{
  TRADE_MODE_OWN,
  TRADE_MODE_LEVEL,
  TRADE_MODE_INDEX,
  TRADE_MODE_SHARE,
  TRADE_MODE_SUM_3,
  TRADE_MODE_SUM_12,
} TradeMode;

#define TRADE_N_MODES (TRADE_MODE_SUM_12 + 1)

/**
 * TradeKind:
 * @TRADE_KIND_BEST: the kind that suits the figures best
 * @TRADE_KIND_COLUMNS: upright columns, side by side for each period
 * @TRADE_KIND_LINES: lines through time
 * @TRADE_KIND_BARS: lying bars, a row for each figure
 * @TRADE_KIND_SHARES: one bar that is divided into the parts of a whole
 * @TRADE_KIND_DUMBBELL: a row for each category, a dot for then and a dot for now
 * @TRADE_KIND_WATERFALL: a row for each contribution, beginning where the former ended, and their sum
 * @TRADE_KIND_SLOPE: a line for each category from then to now
 * @TRADE_KIND_MULTIPLES: a small panel for each series, all with one scale
 * @TRADE_KIND_TREEMAP: tiles whose areas are the parts of a whole
 * @TRADE_KIND_RANKS: a line for each part, from its place among the others in one period to that in the next
 * @TRADE_KIND_PANELS: an amount and its growth, one panel above the other, with one axis of time
 *
 * How a view is drawn. What kind suits which figures is for those to know who draw; see the table in the chart stage, which
 * has a record for each.
 */
typedef enum
{
  TRADE_KIND_BEST,
  TRADE_KIND_COLUMNS,
  TRADE_KIND_LINES,
  TRADE_KIND_BARS,
  TRADE_KIND_SHARES,
  TRADE_KIND_DUMBBELL,
  TRADE_KIND_WATERFALL,
  TRADE_KIND_SLOPE,
  TRADE_KIND_MULTIPLES,
  TRADE_KIND_TREEMAP,
  TRADE_KIND_RANKS,
  TRADE_KIND_PANELS,
} TradeKind;

#define TRADE_N_KINDS (TRADE_KIND_PANELS + 1)

/*
 * TRADE_SETTINGS:
 * @X: called with the name of each dimension
 *
 * The dimensions of which figures must share one code to stand in one chart, and which a person can choose: whose trade it is,
 * with which period growth compares, how figures are adjusted, priced and valued, and of which part they are: the products that are
 * traded with one partner, or the partners with whom one product is.
 */
#define TRADE_SETTINGS(X) \
  X (REPORTER) X (COMPARISON) X (ADJUSTMENT) X (PRICES) X (VALUATION) X (PRODUCT) X (PARTNER) X (ENTERPRISE)

#define TRADE_SETTING_ONE(NAME) +1
#define TRADE_N_SETTINGS (0 TRADE_SETTINGS (TRADE_SETTING_ONE))

/**
 * TradeArrangement:
 * @order: in which order the rows stand
 * @reversed: whether the rows stand the other way around: the least first, the last name first, the last published first
 * @unit: (nullable): the currency of levels, or the one that growth and shares are reckoned in, interned; %NULL for
 *   the one that the view chooses
 * @mode: what is measured
 * @kind: how it is drawn
 * @has_period: whether a period is chosen
 * @period: the period that the view is about, where one is chosen; where rows are periods, one as long as those
 * @has_base: whether the base period of an index is chosen
 * @base: the period that is 100, where one is chosen
 * @setting: the codes of the dimensions of %TRADE_SETTINGS, interned; %NULL for each that the view chooses
 *
 * How a view is arranged. All zero, it is how the view arranges itself.
 */
typedef struct
{
  TradeOrder     order;
  gboolean       reversed;
  const char    *unit;
  TradeMode      mode;
  TradeKind      kind;
  gboolean       has_period;
  TradePeriod    period;
  gboolean       has_base;
  TradePeriod    base;
  TradeSeriesKey setting;
} TradeArrangement;

extern const TradeDimension trade_settings[TRADE_N_SETTINGS];

const char *trade_order_get_id      (TradeOrder               order);
gboolean    trade_order_parse       (const char              *id,
                                     TradeOrder              *order);
const char *trade_mode_get_id       (TradeMode                mode);
gboolean    trade_mode_parse        (const char              *id,
                                     TradeMode               *mode);
guint       trade_mode_get_n_months (TradeMode                mode);
const char *trade_kind_get_id       (TradeKind                kind);
gboolean    trade_kind_parse        (const char              *id,
                                     TradeKind               *kind);

const char *trade_flow_get_id       (const char              *flow);
const char *trade_flow_parse        (const char              *id);
const char *trade_setting_get_id    (TradeDimension           dimension,
                                     const char              *code);
const char *trade_setting_parse     (TradeDimension           dimension,
                                     const char              *id);

const char *trade_arrangement_get_order_id (const TradeArrangement  *self);
gboolean    trade_arrangement_parse_order  (TradeArrangement        *self,
                                            const char              *id);
gboolean    trade_arrangement_equal (const TradeArrangement  *a,
                                     const TradeArrangement  *b);
char       *trade_arrangement_join  (const TradeArrangement  *self,
                                     const char              *view_id);
gboolean    trade_arrangement_split (const char              *name,
                                     char                   **view_id,
                                     TradeArrangement        *arrangement);

G_END_DECLS
