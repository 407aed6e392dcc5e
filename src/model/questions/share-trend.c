/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-development.h"

/* How the shares of a flow developed over time, by product, by partner and by kind of enterprise. One question, asked along three
 * dimensions: shares of partners are no parts of what those of enterprises are parts of.
 */

/* How shares changed from one year to the next is a question of its own. */
static gboolean
are_of_adjacent_years (GPtrArray  *figures,
                       TradePeriod last)
{
  TradePeriod earlier = trade_period_get_year_earlier (last);

  for (guint i = 0; i < figures->len; i++)
    {
      TradePeriod period = trade_figure_get_period (g_ptr_array_index (figures, i));

      if (!trade_period_equal (period, last) && !trade_period_equal (period, earlier))
        return FALSE;
    }

  return TRUE;
}

static TradeAnswer *
answer_share_trend (const TradeQuestionRecord *self,
                    TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) figures = trade_pick_list_parts (self, ask, TRADE_MEASURE_SHARE, NULL);

  trade_pick_keep_setting (figures);
  if (!trade_development_keep_rhythm (figures, ask, TRADE_DEVELOPMENT_PAIR) || are_of_adjacent_years (figures, ask->period))
    return NULL;

  trade_development_leave_out_rest (figures, ask);

  return trade_development_answer (figures);
}

static const char *const flows[] = { TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, NULL };

const TradeQuestionRecord trade_question_share_trend_products = {
  .id = "share-trend-products",
  .formerly = "share-trend",
  .codes = flows,
  .parts = TRADE_DIMENSION_PRODUCT,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_share_trend,
};

const TradeQuestionRecord trade_question_share_trend_partners = {
  .id = "share-trend-partners",
  .formerly = "share-trend",
  .codes = flows,
  .parts = TRADE_DIMENSION_PARTNER,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_share_trend,
};

const TradeQuestionRecord trade_question_share_trend_enterprises = {
  .id = "share-trend-enterprises",
  .formerly = "share-trend",
  .codes = flows,
  .parts = TRADE_DIMENSION_ENTERPRISE,
  .within = TRUE,
  .over_time = TRUE,
  .answer = answer_share_trend,
};
