/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-question-private.h"

/* How many entities trade: the number of all, then the numbers of some, greatest first. */

static TradeAnswer *
answer_traders (const TradeQuestionRecord *self,
                TradeAsk                  *ask)
{
  TradeSeriesKey pattern = {
    .flow = ask->code,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_TRADERS,
  };
  g_autoptr (GPtrArray) all = trade_dataset_query (ask->dataset, &pattern, NULL);
  g_autoptr (GPtrArray) some = NULL;
  TradeFigure *whole;
  TradeAnswer *answer;

  trade_pick_keep_asked (all, ask);
  if (!trade_pick_keep_period (all, ask))
    return NULL;

  trade_pick_keep_setting (all);
  whole = g_ptr_array_index (all, 0);

  pattern = *trade_figure_get_key (whole);
  pattern.enterprise = NULL;
  some = trade_dataset_query (ask->dataset, &pattern, &ask->period);
  trade_pick_keep (some, trade_pick_is_part, NULL);
  trade_pick_sort (some, ask->dataset);

  answer = trade_answer_new (1);
  trade_answer_append (answer, whole);
  for (guint i = 0; i < some->len; i++)
    trade_answer_append (answer, g_ptr_array_index (some, i));

  return answer;
}

static const char *const flows[] = { TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, NULL };

const TradeQuestionRecord trade_question_traders = {
  .id = "traders",
  .codes = flows,
  .parts = TRADE_N_DIMENSIONS,
  .has_order = TRUE,
  .answer = answer_traders,
};
