/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-question-private.h"

/* How many of the firms that were asked expect trade to hold or grow. */

static TradeAnswer *
answer_outlook (const TradeQuestionRecord *self,
                TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = { .measure = TRADE_MEASURE_OUTLOOK };
  g_autoptr (GPtrArray) shares = trade_dataset_query (ask->dataset, &pattern, NULL);

  return trade_pick_answer (shares, ask);
}

const TradeQuestionRecord trade_question_outlook = {
  .id = "outlook",
  .parts = TRADE_N_DIMENSIONS,
  .answer = answer_outlook,
};
