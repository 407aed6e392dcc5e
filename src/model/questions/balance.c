/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-break.h"
#include "trade-derive-private.h"
#include "trade-index.h"
#include "trade-pick.h"
#include "trade-question-private.h"

/* Exports against imports, and what is left between them. */

/* Exports, imports, their balance, and the growth of each. */
#define N_COLUMNS 5

static gboolean
has_imports (TradeFigure   *exports,
             gconstpointer  dataset)
{
  return trade_pick_lookup_flow ((gpointer) dataset, exports, TRADE_FLOW_IMPORT,
                                 trade_figure_get_period (exports)) != NULL;
}

/* The same series a year before its figure: how goods are valued does not change from one period of a chart to the next. */
static TradeFigure *
lookup_earlier (TradeAsk    *ask,
                TradeFigure *figure,
                TradePeriod  earlier)
{
  return figure != NULL ? trade_dataset_lookup (ask->dataset, trade_figure_get_key (figure), earlier) : NULL;
}

/* The balance of exports and imports of a period where it lies on the other side of zero than that of a year later. */
static TradeFigure *
dup_turned (TradeAsk    *ask,
            TradeFigure *exports,
            TradePeriod  earlier)
{
  g_autoptr (TradeFigure) then = trade_pick_dup_balance (ask->dataset, exports, earlier);
  g_autoptr (TradeFigure) now = trade_pick_dup_balance (ask->dataset, exports, ask->period);
  TradeInterval before, after;

  if (then == NULL || now == NULL || !trade_figure_has_value (then) || !trade_figure_has_value (now))
    return NULL;

  before = trade_figure_get_bounds (then);
  after = trade_figure_get_bounds (now);

  return (before.upper < 0 && after.lower > 0) || (before.lower > 0 && after.upper < 0) ? g_steal_pointer (&then) : NULL;
}

/* The year before brings its levels only: its growth is not what the view is about, nor is its balance, unless a deficit
 * became a surplus.
 */
static void
append_earlier (TradeAnswer *answer,
                TradeAsk    *ask,
                TradeFigure *exports,
                TradeFigure *imports)
{
  TradePeriod earlier = trade_period_get_year_earlier (ask->period);
  TradeFigure *one = lookup_earlier (ask, exports, earlier);
  TradeFigure *other = lookup_earlier (ask, imports, earlier);
  g_autoptr (TradeFigure) turned = NULL;

  if (one == NULL && other == NULL)
    return;

  trade_answer_append (answer, one);
  trade_answer_append (answer, other);
  turned = other == trade_pick_lookup_flow (ask->dataset, exports, TRADE_FLOW_IMPORT, earlier)
             ? dup_turned (ask, exports, earlier)
             : NULL;
  trade_answer_append (answer, turned);
  for (guint i = 3; i < N_COLUMNS; i++)
    trade_answer_append (answer, NULL);
}

static TradeAnswer *
create_answer (TradeAsk    *ask,
               TradeFigure *exports)
{
  TradeFigure *imports = trade_pick_lookup_flow (ask->dataset, exports, TRADE_FLOW_IMPORT, ask->period);
  TradeAnswer *answer = trade_answer_new (N_COLUMNS);
  g_autoptr (TradeFigure) balance = trade_pick_dup_balance (ask->dataset, exports, ask->period);

  append_earlier (answer, ask, exports, imports);
  trade_answer_append (answer, exports);
  trade_answer_append (answer, imports);
  trade_answer_append (answer, balance);
  trade_answer_append (answer, trade_dataset_get_companion (ask->dataset, exports, TRADE_MEASURE_GROWTH));
  trade_answer_append (answer, trade_dataset_get_companion (ask->dataset, imports, TRADE_MEASURE_GROWTH));

  return answer;
}

static TradeAnswer *
answer_balance (const TradeQuestionRecord *self,
                TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = {
    .flow = TRADE_FLOW_EXPORT,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_VALUE,
  };
  g_autoptr (GPtrArray) exports = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (exports, has_imports, ask->dataset);
  trade_pick_keep_asked (exports, ask);
  trade_pick_keep_setting (exports);
  if (!trade_pick_keep_period (exports, ask))
    return NULL;

  return create_answer (ask, g_ptr_array_index (exports, 0));
}

static TradeFigure *
get_usable (TradeFigure *figure)
{
  return trade_derive_is_usable (figure) ? figure : NULL;
}

/* Reported growth wins over growth that two levels imply: statistics offices revise the level of the year before. */
static TradeFigure *
create_index (TradeDataset *dataset,
              TradeFigure  *level)
{
  const TradeInterval hundred = { 100, 100 };
  const TradeSeriesKey key = trade_index_get_key (level);
  TradePeriod period = trade_figure_get_period (level);
  TradeFigure *inputs[2] = { get_usable (trade_dataset_get_companion (dataset, level, TRADE_MEASURE_GROWTH)), NULL };

  if (inputs[0] != NULL)
    return trade_derive_create (&key, period, TRADE_FORMULA_INDEX,
                                100 + trade_figure_get_value (inputs[0]),
                                trade_interval_add (hundred, trade_figure_get_bounds (inputs[0])),
                                trade_figure_get_precision (inputs[0]), TRADE_RELATION_EQUAL, inputs, 1);

  inputs[0] = get_usable (level);
  inputs[1] = get_usable (trade_dataset_lookup (dataset, trade_figure_get_key (level),
                                                trade_period_get_year_earlier (period)));
  if (inputs[0] == NULL || inputs[1] == NULL || trade_break_lies_between (dataset, inputs[1], inputs[0]))
    return NULL;

  return trade_index_create (inputs[0], inputs[1]);
}

/* The base is 100 exactly, whatever the figures are that the index is reckoned from. */
static TradeFigure *
create_base (TradeFigure *index)
{
  GListModel *list = trade_figure_get_inputs (index);
  guint n_inputs = MIN (g_list_model_get_n_items (list), 2);
  TradeFigure *inputs[2] = { NULL };
  TradeFigure *base;

  for (guint i = 0; i < n_inputs; i++)
    inputs[i] = g_list_model_get_item (list, i);

  base = trade_figure_new_derived (trade_figure_get_key (index),
                                   trade_period_get_year_earlier (trade_figure_get_period (index)),
                                   TRADE_FORMULA_INDEX_BASE, 100, (TradeInterval) { 100, 100 },
                                   0, TRADE_RELATION_EQUAL, inputs, n_inputs);

  for (guint i = 0; i < n_inputs; i++)
    g_clear_object (&inputs[i]);

  return base;
}

/* Exports and imports both have an index, or there is nothing to compare. */
static TradeAnswer *
answer_index (TradeAsk    *ask,
              TradeFigure *exports,
              TradeFigure *imports)
{
  g_autoptr (TradeFigure) one = create_index (ask->dataset, exports);
  g_autoptr (TradeFigure) other = create_index (ask->dataset, imports);
  g_autoptr (TradeFigure) one_base = NULL;
  g_autoptr (TradeFigure) other_base = NULL;
  TradeAnswer *answer;

  if (one == NULL || other == NULL)
    return NULL;

  one_base = create_base (one);
  other_base = create_base (other);

  answer = trade_answer_new (2);
  trade_answer_append (answer, one_base);
  trade_answer_append (answer, other_base);
  trade_answer_append (answer, one);
  trade_answer_append (answer, other);

  return answer;
}

static TradeFigure *
create_share (TradeDataset *dataset,
              TradeFigure  *part,
              TradeFigure  *whole)
{
  TradeSeriesKey key = *trade_figure_get_key (part);
  TradeInterval ratio = trade_interval_divide (trade_figure_get_bounds (part), trade_figure_get_bounds (whole));
  TradeFigure *inputs[2] = { part, whole };

  key.measure = TRADE_MEASURE_FLOW_SHARE;
  key.base = key.unit;
  key.unit = TRADE_UNIT_PERCENT;

  return trade_derive_create (&key, trade_figure_get_period (part), TRADE_FORMULA_VALUE_SHARE,
                              trade_figure_get_value (part) / trade_figure_get_value (whole) * 100,
                              trade_interval_multiply (ratio, (TradeInterval) { 100, 100 }),
                              trade_derive_get_share_precision (dataset), TRADE_RELATION_ABOUT, inputs, 2);
}

/* Parts of a total that they do not add up to would be parts of nothing. */
static TradeAnswer *
answer_shares (TradeAsk    *ask,
               TradeFigure *exports,
               TradeFigure *imports)
{
  TradeFigure *total = get_usable (trade_pick_lookup_flow (ask->dataset, exports, TRADE_FLOW_TOTAL, ask->period));
  g_autoptr (TradeFigure) one = NULL;
  g_autoptr (TradeFigure) other = NULL;
  TradeAnswer *answer;

  if (get_usable (exports) == NULL || get_usable (imports) == NULL || total == NULL)
    return NULL;
  if (!trade_interval_intersects (trade_interval_add (trade_figure_get_bounds (exports),
                                                      trade_figure_get_bounds (imports)),
                                  trade_figure_get_bounds (total)))
    return NULL;

  one = create_share (ask->dataset, exports, total);
  other = create_share (ask->dataset, imports, total);
  if (one == NULL || other == NULL)
    return NULL;

  answer = trade_answer_new (1);
  trade_answer_append (answer, one);
  trade_answer_append (answer, other);

  return answer;
}

/* As an index: 100 a year earlier, then 100 + the reported growth, or, where no growth is reported but both levels are,
 * 100 × their quotient. As shares: of the reported total.
 */
static TradeAnswer *
answer_in_mode (const TradeQuestionRecord *self,
                TradeMode                  mode,
                TradeAsk                  *ask,
                TradeAnswer               *native)
{
  guint last = trade_answer_get_n_rows (native) - 1;
  TradeFigure *exports = trade_answer_get_cell (native, last, 0);
  TradeFigure *imports = trade_answer_get_cell (native, last, 1);
  TradeSeriesKey key;

  if (ask->currency == NULL || exports == NULL || imports == NULL)
    return NULL;

  /* The levels of another currency are those that the release prints in it. */
  key = *trade_figure_get_key (exports);
  key.unit = ask->currency;
  exports = trade_dataset_lookup (ask->dataset, &key, ask->period);
  imports = exports != NULL ? trade_pick_lookup_flow (ask->dataset, exports, TRADE_FLOW_IMPORT, ask->period) : NULL;
  if (imports == NULL)
    return NULL;

  switch (mode)
    {
    case TRADE_MODE_INDEX:
      return answer_index (ask, exports, imports);
    case TRADE_MODE_SHARE:
      return answer_shares (ask, exports, imports);
    case TRADE_MODE_OWN:
    case TRADE_MODE_LEVEL:
    case TRADE_MODE_SUM_3:
    case TRADE_MODE_SUM_12:
      break;
    }

  return NULL;
}

const TradeQuestionRecord trade_question_balance = {
  .id = "exports-imports",
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_balance,
  .answer_in_mode = answer_in_mode,
};
