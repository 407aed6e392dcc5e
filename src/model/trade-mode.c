/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-mode-private.h"

#include "trade-derive-private.h"
#include "trade-question-private.h"

/* An index from two levels has the decimals that growth is printed with. */
#define USUAL_INDEX_PRECISION -1

/*
 * trade_mode_get_native:
 * @question: a question
 *
 * Gets what a question measures by itself.
 *
 * Returns: the mode; %TRADE_MODE_OWN where it is neither a level nor an index nor a share
 */
TradeMode
trade_mode_get_native (TradeQuestion question)
{
  switch (question)
    {
    case TRADE_QUESTION_BALANCE:
      return TRADE_MODE_LEVEL;

    case TRADE_QUESTION_PRODUCTS:
    case TRADE_QUESTION_ENTERPRISES:
    case TRADE_QUESTION_PARTNERS:
    case TRADE_QUESTION_CHANGE:
    case TRADE_QUESTION_WORLD:
      return TRADE_MODE_SHARE;

    case TRADE_QUESTION_GROWTH:
    case TRADE_QUESTION_TRADERS:
    case TRADE_QUESTION_OUTLOOK:
    default:
      return TRADE_MODE_OWN;
    }
}

/*
 * trade_mode_get_unit:
 * @figure: a figure
 *
 * Gets the currency of an amount, or the one that a growth, a share or an index is reckoned in.
 *
 * Returns: (transfer none) (nullable): the currency, interned; %NULL where there is none
 */
const char *
trade_mode_get_unit (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  if (trade_unit_get_kind (key->unit) == TRADE_UNIT_KIND_CURRENCY)
    return key->unit;

  return *key->base != '\0' ? key->base : NULL;
}

static TradeSeriesKey
get_flow_key (const char *flow,
              const char *measure,
              const char *unit,
              const char *base)
{
  return trade_series_key_new (flow, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, measure, unit, base);
}

static TradeFigure *
lookup_usable (TradeDataset         *dataset,
               const TradeSeriesKey *key,
               TradePeriod           period)
{
  TradeFigure *figure = trade_dataset_lookup (dataset, key, period);

  return trade_derive_is_usable (figure) ? figure : NULL;
}

static gboolean
is_same_trade (TradeFigure *a,
               TradeFigure *b)
{
  const TradeSeriesKey *one = trade_figure_get_key (a);
  const TradeSeriesKey *other = trade_figure_get_key (b);

  return one->flow == other->flow && one->product == other->product && one->partner == other->partner &&
         one->enterprise == other->enterprise && one->measure == other->measure &&
         trade_period_equal (trade_figure_get_period (a), trade_figure_get_period (b));
}

/* Whether a release prints the counterpart of a figure in the currency of @answer. */
static gboolean
is_printed (TradeAnswer *answer,
            TradeFigure *figure)
{
  guint n_columns = trade_answer_get_n_columns (answer);

  for (guint i = 0; i < trade_answer_get_n_rows (answer) * n_columns; i++)
    {
      TradeFigure *other = trade_answer_get_cell (answer, i / n_columns, i % n_columns);

      if (other != NULL && !trade_figure_is_derived (other) && is_same_trade (other, figure))
        return TRUE;
    }

  return FALSE;
}

/* Exports and imports carry the question of the balance; of every other question all that is reported does. */
static gboolean
is_needed (TradeQuestion question,
           TradeFigure  *figure,
           TradePeriod   period)
{
  const char *flow = trade_figure_get_key (figure)->flow;

  if (question != TRADE_QUESTION_BALANCE)
    return !trade_figure_is_derived (figure);

  return g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_VALUE) &&
         (g_str_equal (flow, TRADE_FLOW_EXPORT) || g_str_equal (flow, TRADE_FLOW_IMPORT)) &&
         trade_period_equal (trade_figure_get_period (figure), period);
}

/* The answer in another currency, where the release prints in it all that the question needs. */
static TradeAnswer *
answer_in_unit (TradeQuestion  question,
                const char    *unit,
                TradeDataset  *dataset,
                TradeAnswer   *native,
                TradePeriod    period)
{
  g_autoptr (TradeAnswer) answer = NULL;
  guint n_columns = trade_answer_get_n_columns (native);
  TradePeriod answered = period;

  if (unit == trade_mode_get_unit (trade_answer_get_first (native)))
    return trade_answer_ref (native);

  answer = trade_question_answer (question, dataset, unit, &answered);
  if (answer == NULL || !trade_period_equal (answered, period))
    return NULL;

  for (guint i = 0; i < trade_answer_get_n_rows (native) * n_columns; i++)
    {
      TradeFigure *figure = trade_answer_get_cell (native, i / n_columns, i % n_columns);

      if (figure != NULL && is_needed (question, figure, period) && !is_printed (answer, figure))
        return NULL;
    }

  return g_steal_pointer (&answer);
}

/* Reported growth wins over growth that two levels imply: statistics offices revise the level of the year before. */
static TradeFigure *
create_index (TradeDataset *dataset,
              const char   *flow,
              const char   *unit,
              TradePeriod   period)
{
  const TradeInterval hundred = { 100, 100 };
  const TradeSeriesKey key = get_flow_key (flow, TRADE_MEASURE_INDEX, TRADE_UNIT_INDEX, unit);
  const TradeSeriesKey growth_key = get_flow_key (flow, TRADE_MEASURE_GROWTH, TRADE_UNIT_PERCENT, unit);
  const TradeSeriesKey level_key = get_flow_key (flow, TRADE_MEASURE_VALUE, unit, "");
  TradeFigure *inputs[2] = { lookup_usable (dataset, &growth_key, period), NULL };

  if (inputs[0] != NULL)
    return trade_derive_create (&key, period, TRADE_FORMULA_INDEX,
                                100 + trade_figure_get_value (inputs[0]),
                                trade_interval_add (hundred, trade_figure_get_bounds (inputs[0])),
                                trade_figure_get_precision (inputs[0]), TRADE_RELATION_EQUAL, inputs, 1);

  inputs[0] = lookup_usable (dataset, &level_key, period);
  inputs[1] = lookup_usable (dataset, &level_key, trade_period_get_year_earlier (period));
  if (inputs[0] == NULL || inputs[1] == NULL)
    return NULL;

  return trade_derive_create (&key, period, TRADE_FORMULA_INDEX,
                              100 * trade_figure_get_value (inputs[0]) / trade_figure_get_value (inputs[1]),
                              trade_interval_multiply (hundred,
                                                       trade_interval_divide (trade_figure_get_bounds (inputs[0]),
                                                                              trade_figure_get_bounds (inputs[1]))),
                              USUAL_INDEX_PRECISION, TRADE_RELATION_ABOUT, inputs, 2);
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
answer_index (TradeDataset *dataset,
              const char   *unit,
              TradePeriod   period)
{
  g_autoptr (TradeFigure) exports = create_index (dataset, TRADE_FLOW_EXPORT, unit, period);
  g_autoptr (TradeFigure) imports = create_index (dataset, TRADE_FLOW_IMPORT, unit, period);
  g_autoptr (TradeFigure) exports_base = NULL;
  g_autoptr (TradeFigure) imports_base = NULL;
  TradeAnswer *answer;

  if (exports == NULL || imports == NULL)
    return NULL;

  exports_base = create_base (exports);
  imports_base = create_base (imports);

  answer = trade_answer_new (2);
  trade_answer_append (answer, exports_base);
  trade_answer_append (answer, imports_base);
  trade_answer_append (answer, exports);
  trade_answer_append (answer, imports);

  return answer;
}

static TradeFigure *
create_flow_share (TradeDataset *dataset,
                   TradeFigure  *part,
                   TradeFigure  *whole)
{
  const char *unit = trade_figure_get_key (part)->unit;
  const TradeSeriesKey key = get_flow_key (trade_figure_get_key (part)->flow, TRADE_MEASURE_FLOW_SHARE,
                                           TRADE_UNIT_PERCENT, unit);
  TradeInterval ratio = trade_interval_divide (trade_figure_get_bounds (part), trade_figure_get_bounds (whole));
  TradeFigure *inputs[2] = { part, whole };

  return trade_derive_create (&key, trade_figure_get_period (part), TRADE_FORMULA_VALUE_SHARE,
                              trade_figure_get_value (part) / trade_figure_get_value (whole) * 100,
                              trade_interval_multiply (ratio, (TradeInterval) { 100, 100 }),
                              trade_derive_get_share_precision (dataset), TRADE_RELATION_ABOUT, inputs, 2);
}

/* Parts of a total that they do not add up to would be parts of nothing. */
static TradeAnswer *
answer_flow_shares (TradeDataset *dataset,
                    const char   *unit,
                    TradePeriod   period)
{
  static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL };
  g_autoptr (TradeAnswer) shares = trade_answer_new (1);
  TradeFigure *levels[G_N_ELEMENTS (flows)];

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      const TradeSeriesKey key = get_flow_key (flows[i], TRADE_MEASURE_VALUE, unit, "");

      levels[i] = lookup_usable (dataset, &key, period);
      if (levels[i] == NULL)
        return NULL;
    }

  if (!trade_interval_intersects (trade_interval_add (trade_figure_get_bounds (levels[0]),
                                                      trade_figure_get_bounds (levels[1])),
                                  trade_figure_get_bounds (levels[2])))
    return NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TradeFigure) share = create_flow_share (dataset, levels[i], levels[2]);

      if (share == NULL)
        return NULL;
      trade_answer_append (shares, share);
    }

  return g_steal_pointer (&shares);
}

static TradeFigure *
find_value (TradeDataset *dataset,
            TradeFigure  *share)
{
  TradeFigure *value = trade_dataset_get_companion (dataset, share, TRADE_MEASURE_VALUE);

  return value != NULL ? g_object_ref (value) : trade_derive_create_share_value (dataset, share);
}

/* Shares in one currency say nothing of amounts in another: those are printed, or there are none. */
static TradeFigure *
find_printed_value (TradeDataset *dataset,
                    TradeFigure  *share,
                    const char   *unit)
{
  TradeSeriesKey key = *trade_figure_get_key (share);
  TradeFigure *value;

  key.measure = TRADE_MEASURE_VALUE;
  key.unit = unit;
  key.base = "";
  value = trade_dataset_lookup (dataset, &key, trade_figure_get_period (share));

  return value != NULL && !trade_figure_is_derived (value) ? g_object_ref (value) : NULL;
}

static TradeAnswer *
answer_values (TradeQuestion  question,
               const char    *unit,
               TradeDataset  *dataset,
               TradeAnswer   *native,
               TradePeriod    period)
{
  g_autoptr (TradeAnswer) shares = answer_in_unit (question, unit, dataset, native, period);
  g_autoptr (TradeAnswer) answer = trade_answer_new (1);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_object_unref);
  TradeAnswer *parts = shares != NULL ? shares : native;

  for (guint i = 0; i < trade_answer_get_n_rows (parts); i++)
    {
      TradeFigure *part = trade_answer_get_cell (parts, i, 0);
      TradeFigure *value = shares != NULL ? find_value (dataset, part) : find_printed_value (dataset, part, unit);

      if (value == NULL)
        return NULL;
      g_ptr_array_add (values, value);
    }

  trade_question_sort_parts (values);
  for (guint i = 0; i < values->len; i++)
    trade_answer_append (answer, g_ptr_array_index (values, i));

  return g_steal_pointer (&answer);
}

static gboolean
asks_for_parts (TradeQuestion question)
{
  return question == TRADE_QUESTION_PRODUCTS || question == TRADE_QUESTION_ENTERPRISES ||
         question == TRADE_QUESTION_PARTNERS;
}

/*
 * trade_mode_answer:
 * @question: a question
 * @mode: what to measure, not %TRADE_MODE_OWN unless the question does
 * @unit: (nullable): the currency, interned; %NULL where the question has none
 * @dataset: the dataset that is asked
 * @native: what trade_question_answer() found in the currency that the view chooses
 * @period: the period of that
 *
 * Finds or computes the figures that answer a question in one mode and one currency, for the same period:
 *
 * - exports and imports as an index: 100 a year earlier, then 100 + the reported growth; where no growth is reported but
 *   both levels are, 100 × their quotient;
 * - exports and imports as shares of their reported total;
 * - the values behind the shares of products, enterprises and partners: those of the dataset, and where it has none, the
 *   share of the reported whole.
 *
 * A currency other than the native one is allowed where the release prints in it all that is reported in the native one;
 * for exports against imports, both levels, both growths for the index, and the total as well for the shares.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL where the figures at hand do not allow it
 */
TradeAnswer *
trade_mode_answer (TradeQuestion  question,
                   TradeMode      mode,
                   const char    *unit,
                   TradeDataset  *dataset,
                   TradeAnswer   *native,
                   TradePeriod    period)
{
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (native != NULL, NULL);

  if (mode == trade_mode_get_native (question))
    return answer_in_unit (question, unit, dataset, native, period);

  if (unit == NULL)
    return NULL;

  if (question == TRADE_QUESTION_BALANCE && mode == TRADE_MODE_INDEX)
    return answer_index (dataset, unit, period);
  if (question == TRADE_QUESTION_BALANCE && mode == TRADE_MODE_SHARE)
    return answer_flow_shares (dataset, unit, period);
  if (asks_for_parts (question) && mode == TRADE_MODE_LEVEL)
    return answer_values (question, unit, dataset, native, period);

  return NULL;
}
