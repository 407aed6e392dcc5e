/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"

/* How balances changed in percent, as a release prints it: they are not ranked among what grew, because a deficit that grows is no
 * growth of trade.
 */

/* A surplus that shrinks by more than all of it has become a deficit. */
#define ALL_OF_IT 100

static int
get_side (TradeFigure *balance)
{
  TradeInterval bounds = balance != NULL ? trade_figure_get_bounds (balance) : (TradeInterval) { 0, 0 };

  return (bounds.lower > 0) - (bounds.upper < 0);
}

/* A percentage says nothing of a balance that crossed zero. */
static gboolean
is_told (TradeFigure   *growth,
         gconstpointer  dataset)
{
  TradeFigure *now = trade_dataset_get_companion ((gpointer) dataset, growth, TRADE_MEASURE_VALUE);
  TradeFigure *then = NULL;

  if (trade_figure_is_derived (growth) || trade_figure_get_value (growth) < -ALL_OF_IT)
    return FALSE;
  if (now != NULL)
    then = trade_dataset_lookup ((gpointer) dataset, trade_figure_get_key (now),
                                 trade_period_get_year_earlier (trade_figure_get_period (now)));

  return get_side (now) * get_side (then) >= 0;
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
