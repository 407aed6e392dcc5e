/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-development.h"
#include "trade-pick.h"
#include "trade-view-private.h"

/* What no other question tells: amounts of a flow that has no counterpart or lies inside another, quantities, indices, unit
 * values and trade as a part of the gross domestic product. Over time where there are periods enough, else side by side.
 */

static const char *const measures[] = {
  TRADE_MEASURE_VALUE,       TRADE_MEASURE_GDP_SHARE,  TRADE_MEASURE_VOLUME_INDEX,
  TRADE_MEASURE_PRICE_INDEX, TRADE_MEASURE_UNIT_VALUE, TRADE_MEASURE_WORLD_SHARE,
  TRADE_MEASURE_TRADERS,     TRADE_MEASURE_OUTLOOK,    NULL,
};

static const char *const main_flows[] = {
  TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_BALANCE, TRADE_FLOW_TOTAL, NULL,
};

static gboolean
has_imports (TradeFigure   *exports,
             gconstpointer  dataset)
{
  return g_str_equal (trade_figure_get_key (exports)->flow, TRADE_FLOW_EXPORT) &&
         trade_pick_lookup_flow ((gpointer) dataset, exports, TRADE_FLOW_IMPORT, trade_figure_get_period (exports)) != NULL;
}

/* Whether exports and imports of one period are told against each other. */
static gboolean
has_both (TradeDataset *dataset,
          GPtrArray    *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      if (has_imports (g_ptr_array_index (figures, i), dataset))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_only_main_flows (GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      if (!g_strv_contains (main_flows, trade_figure_get_key (g_ptr_array_index (figures, i))->flow))
        return FALSE;
    }

  return TRUE;
}

/* Exports and imports together, and what is left between them, are told beside each of them. */
static gboolean
is_no_result (TradeFigure   *figure,
              gconstpointer  data)
{
  const char *flow = trade_figure_get_key (figure)->flow;

  return !g_str_equal (flow, TRADE_FLOW_TOTAL) && !g_str_equal (flow, TRADE_FLOW_BALANCE);
}

/* Amounts in one setting, unless another question tells them. */
static TradeAnswer *
answer_setting (TradeAsk  *ask,
                GPtrArray *figures)
{
  gboolean both = has_both (ask->dataset, figures);
  gboolean is_plain = has_only_main_flows (figures);

  if (both && is_plain)
    return NULL;
  if (both)
    trade_pick_keep (figures, is_no_result, NULL);

  if (is_plain)
    {
      g_autoptr (TradeAnswer) told = trade_development_answer_over_time (ask, figures);

      return told == NULL ? trade_development_answer_side_by_side (ask, figures) : NULL;
    }

  return trade_development_answer_or_list (ask, figures);
}

static gboolean
is_not_among (TradeFigure   *figure,
              gconstpointer  figures)
{
  return !g_hash_table_contains ((gpointer) figures, figure);
}

/* Takes those that the release is mainly about, and most have in common, out of figures. */
static GPtrArray *
take_setting (GPtrArray    *figures,
              TradeDataset *dataset)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  GPtrArray *of_setting = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < figures->len; i++)
    g_ptr_array_add (of_setting, g_object_ref (g_ptr_array_index (figures, i)));

  trade_pick_keep_main (of_setting, dataset);
  trade_pick_keep_setting (of_setting);
  for (guint i = 0; i < of_setting->len; i++)
    g_hash_table_add (taken, g_ptr_array_index (of_setting, i));
  trade_pick_keep (figures, is_not_among, taken);

  return of_setting;
}

static gboolean
is_of_other_setting (TradeFigure   *figure,
                     gconstpointer  setting)
{
  const TradeSeriesKey own = trade_view_get_setting (TRADE_QUESTION_LEVELS, figure);

  return !trade_series_key_equal (&own, setting);
}

/* Where the amounts that most have in common are told elsewhere, the others may not be: amounts at constant prices beside those
 * at current ones. In which currency they are told is for others to choose.
 */
static TradeAnswer *
answer_amounts (TradeAsk *ask)
{
  const TradeSeriesKey pattern = {
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_VALUE,
  };
  g_autoptr (GPtrArray) figures = trade_dataset_query (ask->dataset, &pattern, NULL);
  TradeAnswer *answer = NULL;

  trade_pick_keep_chosen (figures, ask);
  while (answer == NULL && figures->len > 0)
    {
      g_autoptr (GPtrArray) of_setting = take_setting (figures, ask->dataset);
      const TradeSeriesKey setting = trade_view_get_setting (TRADE_QUESTION_LEVELS, g_ptr_array_index (of_setting, 0));

      answer = answer_setting (ask, of_setting);
      trade_pick_keep (figures, is_of_other_setting, &setting);
    }

  return answer;
}

/* Shares of the world, numbers of traders and what firms expect of a single period are other questions'. */
static gboolean
is_of_period (const char *measure)
{
  return g_str_equal (measure, TRADE_MEASURE_WORLD_SHARE) || g_str_equal (measure, TRADE_MEASURE_TRADERS) ||
         g_str_equal (measure, TRADE_MEASURE_OUTLOOK);
}

static TradeAnswer *
answer_levels (const TradeQuestionRecord *self,
               TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = { .measure = ask->code };
  g_autoptr (GPtrArray) figures = NULL;

  if (g_str_equal (ask->code, TRADE_MEASURE_VALUE))
    return answer_amounts (ask);

  figures = trade_dataset_query (ask->dataset, &pattern, NULL);
  trade_pick_keep_asked (figures, ask);
  trade_pick_keep_setting (figures);

  if (is_of_period (ask->code))
    return trade_development_answer_over_time (ask, figures);

  return trade_development_answer_or_list (ask, figures);
}

/* Amounts of money as an index or as sums of months, where there are periods of them. */
static TradeAnswer *
answer_in_mode (const TradeQuestionRecord *self,
                TradeMode                  mode,
                TradeAsk                  *ask,
                TradeAnswer               *native)
{
  if (!g_str_equal (ask->code, TRADE_MEASURE_VALUE) || !trade_answer_get_row (native, 0)->has_period)
    return NULL;

  return trade_development_answer_in_mode (self, mode, ask, native);
}

const TradeQuestionRecord trade_question_levels = {
  .id = "levels",
  .along = TRADE_DIMENSION_MEASURE,
  .codes = measures,
  .parts = TRADE_N_DIMENSIONS,
  .has_order = TRUE,
  .answer = answer_levels,
  .answer_in_mode = answer_in_mode,
};

static TradeAnswer *
answer_quantities (const TradeQuestionRecord *self,
                   TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = { .measure = TRADE_MEASURE_QUANTITY, .unit = ask->code };
  g_autoptr (GPtrArray) figures = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep_asked (figures, ask);
  trade_pick_keep_setting (figures);

  return trade_development_answer_or_list (ask, figures);
}

const TradeQuestionRecord trade_question_quantities = {
  .id = "quantities",
  .along = TRADE_DIMENSION_UNIT,
  .codes_of = TRADE_MEASURE_QUANTITY,
  .parts = TRADE_N_DIMENSIONS,
  .has_order = TRUE,
  .answer = answer_quantities,
};
