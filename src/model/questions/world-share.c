/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-question-private.h"

/* What part of the whole world's flow it is. */

static TradeAnswer *
answer_world_share (const TradeQuestionRecord *self,
                    TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = { .flow = ask->code, .measure = TRADE_MEASURE_WORLD_SHARE };
  g_autoptr (GPtrArray) shares = trade_dataset_query (ask->dataset, &pattern, NULL);

  return trade_pick_answer (shares, ask);
}

static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, NULL };

const TradeQuestionRecord trade_question_world_share = {
  .id = "world-share",
  .codes = flows,
  .parts = TRADE_N_DIMENSIONS,
  .answer = answer_world_share,
};
