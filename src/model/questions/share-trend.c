/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-development.h"

/* How the shares of a flow developed over time. */

static TradeAnswer *
answer_share_trend (const TradeQuestionRecord *self,
                    TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = { .flow = ask->code, .measure = TRADE_MEASURE_SHARE };
  g_autoptr (GPtrArray) figures = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (figures, trade_pick_is_part, NULL);
  trade_pick_keep (figures, trade_pick_is_top_level, ask->dataset);
  trade_pick_keep_asked (figures, ask);
  trade_pick_keep_setting (figures);

  return trade_development_keep_length (figures, ask) ? trade_development_answer (figures) : NULL;
}

static const char *const flows[] = { TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, NULL };

const TradeQuestionRecord trade_question_share_trend = {
  .id = "share-trend",
  .codes = flows,
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_share_trend,
};
