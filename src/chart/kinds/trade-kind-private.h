/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"
#include "trade-kind.h"

G_BEGIN_DECLS

/* Where an index begins. */
#define TRADE_INDEX_BASE 100.0

/* So many series are lines that can be told apart in one panel. */
#define TRADE_MOST_LINES 4

/* The whole, in percent; parts that are this much off are off by rounding. */
#define TRADE_WHOLE 100.0
#define TRADE_WHOLE_ROUNDING 0.5

/* Marks a message that has plural forms, for translation where its number is known. */
#define NN_(one, several) { one, several }

/**
 * TradeKindRecord:
 * @name: what it is called in a menu, for translation
 * @suits: how well it suits a view, from 0 for not at all to 1 for the kind that was made for it
 * @compose: fills the frame's scene from the frame's view
 * @sentence: the sentence that tells what is drawn, of one value and of several, for translation, with a placeholder for the
 *   number of values; what they are is told by the subtitle
 *
 * A kind of chart. A new kind is a member of [enum@Kind] with its word, a file here with such a record, a line in
 * trade-kind.c and one below.
 */
typedef struct
{
  const char *name;
  double (*suits) (TradeView *view);
  void (*compose) (TradeFrame *frame);
  const char *sentence[2];
} TradeKindRecord;

extern const TradeKindRecord trade_kind_columns;
extern const TradeKindRecord trade_kind_lines;
extern const TradeKindRecord trade_kind_bars;
extern const TradeKindRecord trade_kind_shares;
extern const TradeKindRecord trade_kind_dumbbell;
extern const TradeKindRecord trade_kind_waterfall;
extern const TradeKindRecord trade_kind_slope;
extern const TradeKindRecord trade_kind_multiples;
extern const TradeKindRecord trade_kind_treemap;
extern const TradeKindRecord trade_kind_ranks;
extern const TradeKindRecord trade_kind_panels;

const TradeKindRecord *trade_kind_get_record    (TradeKind    kind);
TradeColour            trade_kind_get_colour    (TradeFigure *figure);
TradeColour   trade_kind_get_colour_in (TradeView   *view,
                                        TradeFigure *figure);
GPtrArray             *trade_kind_collect       (TradeView   *view);
TradeFigure           *trade_kind_find_last     (TradeView   *view,
                                                 guint        column);
TradeColour            trade_kind_choose_colour (TradeView   *view,
                                                 guint        column);
char                  *trade_kind_name_series   (TradeView   *view,
                                                 TradeFormat *format,
                                                 TradeFigure *figure);
gboolean               trade_kind_has_measures  (TradeView   *view);
gboolean               trade_kind_is_two_sided  (TradeView   *view);
int                    trade_kind_find_balance  (TradeView   *view);
gboolean               trade_kind_are_parts     (TradeView   *view);
gboolean               trade_kind_are_parts_over_time
                                                (TradeView   *view);
const char            *trade_kind_get_rest_name (TradeView   *view);

G_END_DECLS
