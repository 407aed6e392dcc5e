/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-development.h"

/* How the growth of exports, of imports and of both together developed over time, and that of products, partners and kinds of enterprise,
 * or what these contributed to it.
 */

static gboolean
is_wanted (TradeFigure   *figure,
           gconstpointer  data)
{
  return !g_str_equal (trade_figure_get_key (figure)->flow, TRADE_FLOW_BALANCE);
}

static TradeAnswer *
answer_growth_trend (const TradeQuestionRecord *self,
                     TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = {
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_GROWTH,
  };
  g_autoptr (GPtrArray) figures = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (figures, is_wanted, NULL);
  trade_pick_keep_asked (figures, ask);
  trade_pick_keep_setting (figures);

  return trade_development_keep_rhythm (figures, ask, TRADE_DEVELOPMENT_PAIR) ? trade_development_answer (figures) : NULL;
}

const TradeQuestionRecord trade_question_growth_trend = {
  .id = "growth-trend",
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_growth_trend,
};

static gboolean
is_published (TradeFigure   *figure,
              gconstpointer  data)
{
  return !trade_figure_is_derived (figure);
}

/* What follows from amounts is told by these, which are a chart over time themselves. */
static TradeAnswer *
answer_published (const TradeQuestionRecord *self,
                  TradeAsk                  *ask,
                  const char                *measure)
{
  g_autoptr (GPtrArray) figures = trade_pick_list_parts (self, ask, measure, NULL);

  trade_pick_keep (figures, is_published, NULL);
  trade_pick_keep_setting (figures);
  if (!trade_development_keep_rhythm (figures, ask, TRADE_DEVELOPMENT_LEAST))
    return NULL;

  trade_pick_sort (figures, ask->dataset);
  trade_pick_put_latest_first (figures, ask->period);

  return trade_development_answer (figures);
}

static TradeAnswer *
answer_part_growth (const TradeQuestionRecord *self,
                    TradeAsk                  *ask)
{
  return answer_published (self, ask, TRADE_MEASURE_GROWTH);
}

static TradeAnswer *
answer_contribution_trend (const TradeQuestionRecord *self,
                           TradeAsk                  *ask)
{
  return answer_published (self, ask, TRADE_MEASURE_CONTRIBUTION);
}

static const char *const flows[] = { TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, NULL };

const TradeQuestionRecord trade_question_growth_trend_products = {
  .id = "growth-trend-products",
  .codes = flows,
  .parts = TRADE_DIMENSION_PRODUCT,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_part_growth,
};

const TradeQuestionRecord trade_question_growth_trend_partners = {
  .id = "growth-trend-partners",
  .codes = flows,
  .parts = TRADE_DIMENSION_PARTNER,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_part_growth,
};

const TradeQuestionRecord trade_question_growth_trend_enterprises = {
  .id = "growth-trend-enterprises",
  .codes = flows,
  .parts = TRADE_DIMENSION_ENTERPRISE,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_part_growth,
};

const TradeQuestionRecord trade_question_contribution_trend_products = {
  .id = "contribution-trend-products",
  .codes = flows,
  .parts = TRADE_DIMENSION_PRODUCT,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_contribution_trend,
};

const TradeQuestionRecord trade_question_contribution_trend_partners = {
  .id = "contribution-trend-partners",
  .codes = flows,
  .parts = TRADE_DIMENSION_PARTNER,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_contribution_trend,
};

const TradeQuestionRecord trade_question_contribution_trend_enterprises = {
  .id = "contribution-trend-enterprises",
  .codes = flows,
  .parts = TRADE_DIMENSION_ENTERPRISE,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_contribution_trend,
};
