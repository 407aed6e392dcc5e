/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"
#include "trade-pick.h"
#include "trade-question-private.h"

/* A balance that crosses zero has no growth to be ranked among that of what it is left by, and all partners together are none of
 * them.
 */
static gboolean
is_ranked (TradeFigure   *figure,
           gconstpointer  dataset)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return !g_str_equal (key->flow, TRADE_FLOW_BALANCE) && !trade_dataset_is_world ((gpointer) dataset, key->partner);
}

/* All growth rates of a period, greatest first. */
static TradeAnswer *
answer_growth (const TradeQuestionRecord *self,
               TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = { .measure = TRADE_MEASURE_GROWTH };
  g_autoptr (GPtrArray) growths = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (growths, is_ranked, ask->dataset);

  return trade_pick_answer (growths, ask);
}

const TradeQuestionRecord trade_question_growth = {
  .id = "growth",
  .parts = TRADE_N_DIMENSIONS,
  .has_order = TRUE,
  .answer = answer_growth,
};
