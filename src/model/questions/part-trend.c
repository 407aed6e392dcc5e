/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-development.h"
#include "trade-pick.h"

/* How the amounts of a flow developed over time, by product, by partner and by kind of enterprise, the greatest first. One
 * question, asked along three dimensions.
 */

/* The greatest is what is the greatest now. */
static void
put_latest_first (GPtrArray   *figures,
                  TradePeriod  period)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  guint n_latest = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (trade_period_equal (trade_figure_get_period (figure), period))
        figures->pdata[n_latest++] = figure;
      else
        g_ptr_array_add (earlier, figure);
    }
  for (guint i = 0; i < earlier->len; i++)
    figures->pdata[n_latest + i] = g_ptr_array_index (earlier, i);
}

static TradeAnswer *
answer_part_trend (const TradeQuestionRecord *self,
                   TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) figures = trade_pick_list_parts (self, ask, TRADE_MEASURE_VALUE, NULL);

  trade_pick_keep_setting (figures);
  if (!trade_development_keep_rhythm (figures, ask, TRADE_DEVELOPMENT_PAIR))
    return NULL;

  trade_development_leave_out_rest (figures, ask);
  trade_pick_sort (figures, ask->dataset);
  put_latest_first (figures, ask->period);

  return trade_development_answer (figures);
}

static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, TRADE_FLOW_BALANCE, NULL };

const TradeQuestionRecord trade_question_trend_products = {
  .id = "trend-products",
  .codes = flows,
  .parts = TRADE_DIMENSION_PRODUCT,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_part_trend,
  .answer_in_mode = trade_development_answer_in_mode,
};

const TradeQuestionRecord trade_question_trend_partners = {
  .id = "trend-partners",
  .codes = flows,
  .parts = TRADE_DIMENSION_PARTNER,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_part_trend,
  .answer_in_mode = trade_development_answer_in_mode,
};

const TradeQuestionRecord trade_question_trend_enterprises = {
  .id = "trend-enterprises",
  .codes = flows,
  .parts = TRADE_DIMENSION_ENTERPRISE,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_part_trend,
  .answer_in_mode = trade_development_answer_in_mode,
};
