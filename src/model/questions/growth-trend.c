/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-development.h"

/* How the growth of exports, of imports and of both together developed over time. */

static gboolean
is_wanted (TradeFigure   *figure,
           gconstpointer  data)
{
  return !g_str_equal (trade_figure_get_key (figure)->flow, TRADE_FLOW_BALANCE);
}

static TradeAnswer *
answer_growth_trend (const TradeQuestionRecord *self,
                     TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = {
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_GROWTH,
  };
  g_autoptr (GPtrArray) figures = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (figures, is_wanted, NULL);
  trade_pick_keep_asked (figures, ask);
  trade_pick_keep_setting (figures);

  return trade_development_keep_rhythm (figures, ask, TRADE_DEVELOPMENT_PAIR) ? trade_development_answer (figures) : NULL;
}

const TradeQuestionRecord trade_question_growth_trend = {
  .id = "growth-trend",
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_growth_trend,
};
