/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-decimal.h"
#include "trade-dimension.h"
#include "trade-interval.h"
#include "trade-period.h"
#include "trade-source.h"
#include "trade-status.h"
#include "trade-text.h"
#include "trade-unit.h"

G_BEGIN_DECLS

/* Flows. A balance is exports less imports. Re-exports lie inside exports, and re-imports inside imports. */
#define TRADE_FLOW_EXPORT "X"
#define TRADE_FLOW_IMPORT "M"
#define TRADE_FLOW_TOTAL "_T"
#define TRADE_FLOW_BALANCE "B"
#define TRADE_FLOW_RE_EXPORT "RX"
#define TRADE_FLOW_RE_IMPORT "RM"

/* Measures. */
#define TRADE_MEASURE_VALUE "VALUE"               /* an amount of trade, in a currency */
#define TRADE_MEASURE_GROWTH "GROWTH"             /* change of the value on the same period a year earlier, percent */
#define TRADE_MEASURE_SHARE "SHARE"               /* part of the same flow's total, percent */
#define TRADE_MEASURE_SHARE_CHANGE "SHARE_CHANGE" /* change of the share on a year earlier, percentage points */
#define TRADE_MEASURE_CONTRIBUTION "CONTRIBUTION" /* what a part adds to the growth of its flow, percentage points */
#define TRADE_MEASURE_WORLD_SHARE "WORLD_SHARE"   /* part of the whole world's flow, percent */
#define TRADE_MEASURE_TRADERS "TRADERS"           /* entities with import or export records, a number */
#define TRADE_MEASURE_OUTLOOK "OUTLOOK"           /* surveyed firms that expect trade to hold or grow, percent */

#define TRADE_MEASURE_GDP_SHARE "GDP_SHARE"       /* trade as a part of the gross domestic product, percent */
#define TRADE_MEASURE_QUANTITY "QUANTITY"         /* how much was traded, in a unit of quantity */
#define TRADE_MEASURE_UNIT_VALUE "UNIT_VALUE"     /* value by quantity, in a currency for each unit of the base */
#define TRADE_MEASURE_PRICE_INDEX "PRICE_INDEX"   /* prices against those of a base period, which are 100 */
#define TRADE_MEASURE_VOLUME_INDEX "VOLUME_INDEX" /* quantities against those of a base period, which are 100 */

/* Measures that only the arrangement of a view computes; no release reports them. */
#define TRADE_MEASURE_INDEX "INDEX"           /* the value, where that of the same period a year earlier is 100 */
#define TRADE_MEASURE_FLOW_SHARE "FLOW_SHARE" /* a flow's part of exports and imports together, percent */

/* With what a growth or a change compares; nothing stated is the year earlier. */
#define TRADE_COMPARISON_YEAR "YEAR"
#define TRADE_COMPARISON_PERIOD "PERIOD"

/* SDMX's codes for the adjustment: none, for seasons, for working days, for both. */
#define TRADE_ADJUSTMENT_NONE "N"
#define TRADE_ADJUSTMENT_SEASONAL "S"
#define TRADE_ADJUSTMENT_CALENDAR "W"
#define TRADE_ADJUSTMENT_BOTH "Y"

/* SDMX's codes for current and constant prices. */
#define TRADE_PRICES_CURRENT "V"
#define TRADE_PRICES_CONSTANT "Q"

/* How goods are valued: free on board, with insurance and freight, as customs or as the balance of payments do. */
#define TRADE_VALUATION_FOB "FOB"
#define TRADE_VALUATION_CIF "CIF"
#define TRADE_VALUATION_CUSTOMS "CUSTOMS"
#define TRADE_VALUATION_PAYMENTS "BOP"

/**
 * TradeRelation:
 * @TRADE_RELATION_EQUAL: the number itself, within its rounding
 * @TRADE_RELATION_ABOUT: called approximate by its source, or computed by multiplying or dividing
 * @TRADE_RELATION_MORE: at least the number, with no upper bound
 * @TRADE_RELATION_LESS: at most the number, with no lower bound but zero
 *
 * How the printed number stands to the true value.
 */
typedef enum
{
  TRADE_RELATION_EQUAL,
  TRADE_RELATION_ABOUT,
  TRADE_RELATION_MORE,
  TRADE_RELATION_LESS,
} TradeRelation;

/**
 * TradeFormula:
 * @TRADE_FORMULA_NONE: the figure was reported
 * @TRADE_FORMULA_FLOW: total − the other flow; inputs: total, the other flow
 * @TRADE_FORMULA_SUM: the sum of all parts; inputs: the parts
 * @TRADE_FORMULA_PERIOD_SUM: the sum of the shorter periods that fill a longer one; inputs: their figures, earliest first
 * @TRADE_FORMULA_TOTAL: exports + imports; inputs: exports, imports
 * @TRADE_FORMULA_BALANCE: exports − imports; inputs: exports, imports
 * @TRADE_FORMULA_YEAR_EARLIER: level ÷ (1 + growth); inputs: level, growth
 * @TRADE_FORMULA_SHARE_VALUE: share × whole; inputs: share, whole
 * @TRADE_FORMULA_VALUE_SHARE: part ÷ whole; inputs: part, whole
 * @TRADE_FORMULA_QUANTITY_VALUE: quantity × unit value; inputs: quantity, unit value
 * @TRADE_FORMULA_INDICES_VALUE: amount of the base period × volume index × price index; inputs: these three
 * @TRADE_FORMULA_REMAINDER: 100 % − the shares; inputs: the shares
 * @TRADE_FORMULA_SHARE_YEAR_EARLIER: share − its change; inputs: share, change
 * @TRADE_FORMULA_SHARE_CHANGE: share − share a year earlier; inputs: these two
 * @TRADE_FORMULA_GROWTH: level ÷ level a year earlier − 1; inputs: level, level a year earlier
 * @TRADE_FORMULA_CONTRIBUTION: (level − level a year earlier) ÷ the whole a year earlier; inputs: these three. Of the whole
 *   the published growth; inputs: growth
 * @TRADE_FORMULA_RESIDUAL: the growth of the whole − the contributions of its parts; inputs: the level of the whole and that a
 *   year earlier, then those of each part. Or inputs: the published growth, then the contributions
 * @TRADE_FORMULA_INDEX: 100 + growth; inputs: growth. Or 100 × level ÷ level a year earlier; inputs: level, level a
 *   year earlier
 * @TRADE_FORMULA_INDEX_BASE: 100, because the index is reckoned from there; inputs: those of the index a year later
 *
 * How a derived figure was computed.
 */
typedef enum
{
  TRADE_FORMULA_NONE,
  TRADE_FORMULA_FLOW,
  TRADE_FORMULA_SUM,
  TRADE_FORMULA_PERIOD_SUM,
  TRADE_FORMULA_TOTAL,
  TRADE_FORMULA_BALANCE,
  TRADE_FORMULA_YEAR_EARLIER,
  TRADE_FORMULA_SHARE_VALUE,
  TRADE_FORMULA_VALUE_SHARE,
  TRADE_FORMULA_QUANTITY_VALUE,
  TRADE_FORMULA_INDICES_VALUE,
  TRADE_FORMULA_REMAINDER,
  TRADE_FORMULA_SHARE_YEAR_EARLIER,
  TRADE_FORMULA_SHARE_CHANGE,
  TRADE_FORMULA_GROWTH,
  TRADE_FORMULA_CONTRIBUTION,
  TRADE_FORMULA_RESIDUAL,
  TRADE_FORMULA_INDEX,
  TRADE_FORMULA_INDEX_BASE,
} TradeFormula;

#define TRADE_N_FORMULAS (TRADE_FORMULA_INDEX_BASE + 1)

/* The original of a figure that a release did not have. */
#define TRADE_ORIGINAL_NONE "+"

/**
 * TradeReport:
 * @missing: whether there is no value, for the reason that @status gives
 * @value: the number as printed, in units of 10^@scale; of no meaning where it is missing
 * @scale: the power of ten of the printed number's unit: 12 for trillions, 0 for percent
 * @rounding: the step to which the source rounded, in the printed unit; 0 for the last printed digit
 * @relation: how the number stands to the true value
 * @status: the observation status
 * @vintage: (nullable): the day on which the number was published, as ISO 8601 has it, where that is known
 * @source: where the number was read
 * @paragraph: the paragraph of the source, counted from 1, or 0 if it has none
 * @printed: (nullable): the words of the source where it printed no digits ("three quarters")
 * @note: (nullable): a note in our own words
 * @original: (nullable): what the release said before a person edited the figure, in words; %TRADE_ORIGINAL_NONE for one that
 *   a person added
 * @reason: (nullable): why a person edited it
 *
 * All that a reader knows of one reported figure.
 */
typedef struct
{
  gboolean      missing;
  TradeDecimal  value;
  int           scale;
  double        rounding;
  TradeRelation relation;
  TradeStatus   status;
  const char   *vintage;
  TradeSource  *source;
  int           paragraph;
  TradeText    *printed;
  TradeText    *note;
  TradeText    *original;
  TradeText    *reason;
} TradeReport;

/**
 * TradeFigure:
 *
 * One observation: a value with its bounds and its origin, or the reason for which there is none. Immutable.
 *
 * Values and bounds are in the unit itself: yuan, not trillions; percent, not fractions (58.6 % is 58.6).
 */
#define TRADE_TYPE_FIGURE (trade_figure_get_type ())
G_DECLARE_FINAL_TYPE (TradeFigure, trade_figure, TRADE, FIGURE, GObject)

gboolean              trade_series_key_may_be_negative
                                                 (const TradeSeriesKey *key);
gboolean              trade_series_key_may_be_net
                                                 (const TradeSeriesKey *key);
TradeFigure          *trade_figure_new_reported  (const TradeSeriesKey *key,
                                                  TradePeriod           period,
                                                  const TradeReport    *report);
TradeReport           trade_figure_get_report    (TradeFigure          *self);
TradeFigure          *trade_figure_new_of        (TradeFigure          *reported,
                                                  const TradeSeriesKey *key);
TradeFigure          *trade_figure_new_derived   (const TradeSeriesKey *key,
                                                  TradePeriod           period,
                                                  TradeFormula          formula,
                                                  double                value,
                                                  TradeInterval         bounds,
                                                  int                   precision,
                                                  TradeRelation         relation,
                                                  TradeFigure         **inputs,
                                                  guint                 n_inputs);

const TradeSeriesKey *trade_figure_get_key       (TradeFigure          *self);
TradePeriod           trade_figure_get_period    (TradeFigure          *self);
gboolean              trade_figure_has_value     (TradeFigure          *self);
double                trade_figure_get_value     (TradeFigure          *self);
TradeInterval         trade_figure_get_bounds    (TradeFigure          *self);
int                   trade_figure_get_precision (TradeFigure          *self);
char                 *trade_figure_dup_decimal   (TradeFigure          *self);
TradeDecimal          trade_figure_get_decimal   (TradeFigure          *self);
int                   trade_figure_get_scale     (TradeFigure          *self);
double                trade_figure_get_rounding  (TradeFigure          *self);
TradeText            *trade_figure_get_printed   (TradeFigure          *self);
TradeRelation         trade_figure_get_relation  (TradeFigure          *self);
TradeStatus           trade_figure_get_status    (TradeFigure          *self);
gboolean              trade_figure_has_status    (TradeFigure          *self,
                                                  TradeStatus           status);
gboolean              trade_figure_is_conclusive (TradeFigure          *self);
const char           *trade_figure_get_vintage   (TradeFigure          *self);
gboolean              trade_figure_is_derived    (TradeFigure          *self);
TradeFormula          trade_figure_get_formula   (TradeFigure          *self);
GListModel           *trade_figure_get_inputs    (TradeFigure          *self);
TradeSource          *trade_figure_get_source    (TradeFigure          *self);
int                   trade_figure_get_paragraph (TradeFigure          *self);
TradeText            *trade_figure_get_note      (TradeFigure          *self);
TradeText            *trade_figure_get_original  (TradeFigure          *self);
TradeText            *trade_figure_get_reason    (TradeFigure          *self);

G_END_DECLS
