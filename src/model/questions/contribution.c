/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-question-private.h"

/* What contributed to the growth of a flow, by product, by partner and by kind of enterprise: the greatest contribution first,
 * what they leave of the growth last but one, and then all of it. One question, asked along three dimensions.
 */

static TradeFigure *
find_whole (TradeDataset *dataset,
            TradeFigure  *part)
{
  TradeSeriesKey key = *trade_figure_get_key (part);

  key.product = key.partner = key.enterprise = TRADE_CODE_TOTAL;

  return trade_dataset_lookup (dataset, &key, trade_figure_get_period (part));
}

static TradeAnswer *
answer_contribution (const TradeQuestionRecord *self,
                     TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) parts = trade_pick_list_parts (self, ask, TRADE_MEASURE_CONTRIBUTION);
  TradeFigure *whole;

  if (!trade_pick_keep_period (parts, ask->wanted, &ask->period))
    return NULL;

  trade_pick_keep_setting (parts);
  trade_pick_sort (parts);
  whole = find_whole (ask->dataset, g_ptr_array_index (parts, 0));
  if (whole == NULL)
    return NULL;

  g_ptr_array_add (parts, g_object_ref (whole));

  return trade_answer_new_column (parts);
}

static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, NULL };

const TradeQuestionRecord trade_question_contribution_products = {
  .id = "contribution-products",
  .codes = flows,
  .parts = TRADE_DIMENSION_PRODUCT,
  .has_order = TRUE,
  .answer = answer_contribution,
};

const TradeQuestionRecord trade_question_contribution_partners = {
  .id = "contribution-partners",
  .codes = flows,
  .parts = TRADE_DIMENSION_PARTNER,
  .has_order = TRUE,
  .answer = answer_contribution,
};

const TradeQuestionRecord trade_question_contribution_enterprises = {
  .id = "contribution-enterprises",
  .codes = flows,
  .parts = TRADE_DIMENSION_ENTERPRISE,
  .has_order = TRUE,
  .answer = answer_contribution,
};
