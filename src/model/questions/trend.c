/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-development.h"

/* How exports, imports and their balance developed over time; where a release has only both together, how those did. */

static void
append_flow (GPtrArray  *figures,
             GPtrArray  *all,
             const char *flow)
{
  for (guint i = 0; i < all->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (all, i);

      if (g_str_equal (trade_figure_get_key (figure)->flow, flow))
        g_ptr_array_add (figures, g_object_ref (figure));
    }
}

/* The balance beside the flows that it is left of. */
static void
append_balance (GPtrArray    *figures,
                GPtrArray    *all,
                TradeDataset *dataset)
{
  for (guint i = 0; i < all->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (all, i);
      TradeFigure *balance = NULL;

      if (g_str_equal (trade_figure_get_key (figure)->flow, TRADE_FLOW_BALANCE))
        balance = trade_pick_dup_balance (dataset, figure, trade_figure_get_period (figure));
      if (balance != NULL)
        g_ptr_array_add (figures, balance);
    }
}

/* Whether exports and imports of a period and of a year earlier are all there is: then another question tells them, unless the later
 * is only expected.
 */
static gboolean
is_told_elsewhere (TradeDataset *dataset,
                   TradeAnswer  *answer)
{
  guint n_rows = trade_answer_get_n_rows (answer);
  TradeFigure *last = trade_answer_get_cell (answer, n_rows - 1, 0);
  TradePeriod period = trade_answer_get_row (answer, n_rows - 1)->period;
  TradePeriod earlier = trade_period_get_year_earlier (period);

  return n_rows == TRADE_DEVELOPMENT_PAIR && last != NULL &&
         trade_period_equal (trade_answer_get_row (answer, 0)->period, earlier) &&
         g_str_equal (trade_figure_get_key (last)->flow, TRADE_FLOW_EXPORT) &&
         !trade_figure_has_status (last, TRADE_STATUS_FORECAST) &&
         trade_pick_lookup_flow (dataset, last, TRADE_FLOW_IMPORT, period) != NULL &&
         (trade_answer_get_cell (answer, 0, 0) != NULL ||
          trade_pick_lookup_flow (dataset, last, TRADE_FLOW_IMPORT, earlier) != NULL);
}

static TradeAnswer *
answer_trend (const TradeQuestionRecord *self,
              TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = {
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_VALUE,
  };
  g_autoptr (GPtrArray) all = trade_dataset_query (ask->dataset, &pattern, NULL);
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_object_unref);
  /* Who asks for a year beside its quarters gets it, even where there is no other year. */
  g_autoptr (TradeAnswer) answer = NULL;
  guint least = ask->wanted != NULL ? 1 : TRADE_DEVELOPMENT_PAIR;

  trade_pick_keep_asked (all, ask);
  trade_pick_keep_setting (all);
  if (!trade_development_keep_rhythm (all, ask, least))
    return NULL;

  append_flow (figures, all, TRADE_FLOW_EXPORT);
  append_flow (figures, all, TRADE_FLOW_IMPORT);
  if (figures->len == 0)
    append_flow (figures, all, TRADE_FLOW_TOTAL);
  append_balance (figures, all, ask->dataset);

  if (!trade_development_keep_rhythm (figures, ask, least))
    return NULL;

  answer = trade_development_answer (figures);

  return ask->wanted == NULL && is_told_elsewhere (ask->dataset, answer) ? NULL : g_steal_pointer (&answer);
}

const TradeQuestionRecord trade_question_trend = {
  .id = "trend",
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_trend,
  .answer_in_mode = trade_development_answer_in_mode,
};
