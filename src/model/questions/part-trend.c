/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-development.h"
#include "trade-pick.h"

/* How the amounts of a flow developed over time, by product, by partner and by kind of enterprise, the greatest first. One
 * question, asked along three dimensions.
 */

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
  trade_pick_put_latest_first (figures, ask->period);

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
