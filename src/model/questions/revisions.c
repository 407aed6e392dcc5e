/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"

/* What was revised of a flow, and of its growth: as it was first released, and as it is known now, period by period. */

#define N_COLUMNS 2

/* What was published of a figure before all else; NULL where it had no value, or has not been published again. */
static TradeFigure *
find_first (TradeDataset *dataset,
            TradeFigure  *figure)
{
  g_autoptr (GPtrArray) vintages = trade_dataset_list_vintages (dataset, trade_figure_get_key (figure),
                                                                trade_figure_get_period (figure));
  TradeFigure *first = vintages->len > 1 ? g_ptr_array_index (vintages, 0) : NULL;

  return first != NULL && trade_figure_has_value (first) ? g_object_ref (first) : NULL;
}

static gboolean
was_revised (TradeFigure   *figure,
             gconstpointer  dataset)
{
  g_autoptr (TradeFigure) first = find_first ((gpointer) dataset, figure);

  return first != NULL;
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  return trade_period_compare (trade_figure_get_period (*(TradeFigure *const *) a),
                               trade_figure_get_period (*(TradeFigure *const *) b));
}

static TradePeriod
find_latest (GPtrArray *figures)
{
  TradePeriod latest = trade_figure_get_period (g_ptr_array_index (figures, 0));

  for (guint i = 1; i < figures->len; i++)
    {
      TradePeriod period = trade_figure_get_period (g_ptr_array_index (figures, i));

      if (trade_period_is_later (period, latest))
        latest = period;
    }

  return latest;
}

static TradeAnswer *
answer_revisions_of (TradeAsk   *ask,
                     const char *measure)
{
  const TradeSeriesKey pattern = {
    .flow = ask->code,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = measure,
  };
  g_autoptr (GPtrArray) figures = trade_dataset_query (ask->dataset, &pattern, NULL);
  TradeAnswer *answer;

  trade_pick_keep_asked (figures, ask);
  trade_pick_keep (figures, was_revised, ask->dataset);
  trade_pick_keep_setting (figures);
  if (figures->len == 0)
    return NULL;

  ask->period = ask->wanted != NULL ? *ask->wanted : find_latest (figures);
  trade_pick_keep (figures, trade_pick_has_rhythm, ask);
  if (figures->len == 0)
    return NULL;

  ask->period = find_latest (figures);
  g_ptr_array_sort (figures, compare_periods);
  answer = trade_answer_new (N_COLUMNS);
  for (guint i = 0; i < figures->len; i++)
    {
      g_autoptr (TradeFigure) first = find_first (ask->dataset, g_ptr_array_index (figures, i));

      trade_answer_append (answer, first);
      trade_answer_append (answer, g_ptr_array_index (figures, i));
    }

  return answer;
}

static TradeAnswer *
answer_revisions (const TradeQuestionRecord *self,
                  TradeAsk                  *ask)
{
  return answer_revisions_of (ask, TRADE_MEASURE_VALUE);
}

static TradeAnswer *
answer_growth_revisions (const TradeQuestionRecord *self,
                         TradeAsk                  *ask)
{
  return answer_revisions_of (ask, TRADE_MEASURE_GROWTH);
}

static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, TRADE_FLOW_BALANCE, NULL };

const TradeQuestionRecord trade_question_revisions = {
  .id = "revisions",
  .codes = flows,
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_revisions,
};

/* A balance that was revised may have crossed zero, of which its growth says nothing. */
static const char *const growing[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, NULL };

const TradeQuestionRecord trade_question_growth_revisions = {
  .id = "growth-revisions",
  .codes = growing,
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_growth_revisions,
};
