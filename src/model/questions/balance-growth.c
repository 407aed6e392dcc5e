/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-balance-change.h"
#include "trade-pick.h"

/* How balances changed in percent, as a release prints it: they are not ranked among what grew, because a deficit that grows is no
 * growth of trade.
 */

/* A percentage says nothing of a balance that crossed zero. */
static gboolean
is_told (TradeFigure   *growth,
         gconstpointer  dataset)
{
  return !trade_figure_is_derived (growth) && trade_balance_change_get ((gpointer) dataset, growth) != TRADE_BALANCE_TURNED;
}

static TradeAnswer *
answer_balance_growth (const TradeQuestionRecord *self,
                       TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = { .flow = TRADE_FLOW_BALANCE, .measure = TRADE_MEASURE_GROWTH };
  g_autoptr (GPtrArray) growths = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (growths, is_told, ask->dataset);

  return trade_pick_answer (growths, ask);
}

const TradeQuestionRecord trade_question_balance_growth = {
  .id = "balance-growth",
  .parts = TRADE_N_DIMENSIONS,
  .has_order = TRUE,
  .answer = answer_balance_growth,
};
