/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-development.h"

/* How the shares of a flow developed over time, by product, by partner and by kind of enterprise. One question, asked along three
 * dimensions: shares of partners are no parts of what those of enterprises are parts of.
 */

static TradeAnswer *
answer_share_trend (const TradeQuestionRecord *self,
                    TradeAsk                  *ask)
{
  TradeSeriesKey pattern = {
    .flow = ask->code,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_SHARE,
  };
  g_autoptr (GPtrArray) figures = NULL;

  pattern.codes[self->parts] = NULL;
  figures = trade_dataset_query (ask->dataset, &pattern, NULL);
  trade_pick_keep (figures, trade_pick_is_part, NULL);
  trade_pick_keep (figures, trade_pick_is_top_level, ask->dataset);
  trade_pick_keep_asked (figures, ask);
  trade_pick_keep_setting (figures);

  return trade_development_keep_length (figures, ask) ? trade_development_answer (figures) : NULL;
}

static const char *const flows[] = { TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, NULL };

const TradeQuestionRecord trade_question_share_trend_products = {
  .id = "share-trend-products",
  .codes = flows,
  .parts = TRADE_DIMENSION_PRODUCT,
  .over_time = TRUE,
  .answer = answer_share_trend,
};

const TradeQuestionRecord trade_question_share_trend_partners = {
  .id = "share-trend-partners",
  .codes = flows,
  .parts = TRADE_DIMENSION_PARTNER,
  .over_time = TRUE,
  .answer = answer_share_trend,
};

const TradeQuestionRecord trade_question_share_trend_enterprises = {
  .id = "share-trend-enterprises",
  .codes = flows,
  .parts = TRADE_DIMENSION_ENTERPRISE,
  .over_time = TRUE,
  .answer = answer_share_trend,
};
