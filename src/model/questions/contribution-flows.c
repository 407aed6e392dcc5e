/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"

/* What exports and imports contributed to the growth of both together. Where a release tells what parts of exports contributed, all of
 * exports contributed all of their own growth, which is another matter.
 */

static gboolean
is_of_flow (TradeFigure   *figure,
            gconstpointer  data)
{
  const char *flow = trade_figure_get_key (figure)->flow;

  return g_str_equal (flow, TRADE_FLOW_EXPORT) || g_str_equal (flow, TRADE_FLOW_IMPORT);
}

static gboolean
has_total (const TradeAsk *ask,
           TradeFigure    *part)
{
  TradeSeriesKey key = *trade_figure_get_key (part);
  TradePeriod period = trade_figure_get_period (part);

  key.flow = TRADE_FLOW_TOTAL;
  if (trade_dataset_lookup (ask->dataset, &key, period) != NULL)
    return TRUE;

  key.measure = TRADE_MEASURE_GROWTH;
  key.unit = TRADE_UNIT_PERCENT;

  return trade_dataset_lookup (ask->dataset, &key, period) != NULL;
}

static gboolean
has_parts (const TradeAsk *ask)
{
  const TradeSeriesKey pattern = { .measure = TRADE_MEASURE_CONTRIBUTION };
  g_autoptr (GPtrArray) all = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (all, is_of_flow, NULL);
  trade_pick_keep (all, trade_pick_is_part, NULL);

  return all->len > 0;
}

static TradeAnswer *
answer_contribution_flows (const TradeQuestionRecord *self,
                           TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = {
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_CONTRIBUTION,
  };
  g_autoptr (GPtrArray) parts = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (parts, is_of_flow, NULL);
  trade_pick_keep (parts, trade_pick_is_printed, NULL);
  trade_pick_keep_asked (parts, ask);
  if (!trade_pick_keep_period (parts, ask) || !has_total (ask, g_ptr_array_index (parts, 0)) || has_parts (ask))
    return NULL;

  trade_pick_keep_setting (parts);
  trade_pick_sort (parts, ask->dataset);

  return trade_answer_new_column (parts);
}

const TradeQuestionRecord trade_question_contribution_flows = {
  .id = "contribution-flows",
  .parts = TRADE_DIMENSION_FLOW,
  .has_order = TRUE,
  .answer = answer_contribution_flows,
};
