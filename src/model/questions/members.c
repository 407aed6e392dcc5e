/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"
#include "trade-pick.h"

/* How much parts of a flow trade that lie within others, such as the members of a union: side by side, because nobody says that a
 * release has all of them. One question, asked along two dimensions; products that lie in each other stand among all others.
 */

/*
 * Group:
 * @dimension: the one along which parts lie in each other
 * @dataset: the dataset of the parts
 *
 * Where a part lies.
 */
typedef struct
{
  TradeDimension dimension;
  TradeDataset  *dataset;
} Group;

static gboolean
is_member (TradeFigure   *figure,
           gconstpointer  data)
{
  const Group *group = data;

  return trade_dataset_get_parent (group->dataset, group->dimension, trade_figure_get_key (figure)->codes[group->dimension]) != NULL;
}

static GPtrArray *
list_members (const TradeQuestionRecord *self,
              const TradeAsk            *ask,
              const char                *measure)
{
  TradeSeriesKey pattern = {
    .flow = ask->code,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = measure,
  };
  GPtrArray *members;

  pattern.codes[self->parts] = NULL;
  members = trade_dataset_query (ask->dataset, &pattern, NULL);
  trade_pick_keep (members, is_member, &(Group) { self->parts, ask->dataset });
  trade_pick_keep_asked (members, ask);

  return members;
}

static TradeAnswer *
answer_members (const TradeQuestionRecord *self,
                TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) members = list_members (self, ask, TRADE_MEASURE_VALUE);

  if (members->len == 0)
    {
      g_ptr_array_unref (members);
      members = list_members (self, ask, TRADE_MEASURE_SHARE);
    }
  if (!trade_pick_keep_period (members, ask))
    return NULL;

  trade_pick_keep_setting (members);
  trade_pick_sort (members, ask->dataset);

  return trade_answer_new_column (members);
}

static const char *const flows[] = {
  TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_BALANCE, NULL,
};

const TradeQuestionRecord trade_question_partner_members = {
  .id = "partner-members",
  .codes = flows,
  .parts = TRADE_DIMENSION_PARTNER,
  .has_order = TRUE,
  .answer = answer_members,
};

const TradeQuestionRecord trade_question_enterprise_members = {
  .id = "enterprise-members",
  .codes = flows,
  .parts = TRADE_DIMENSION_ENTERPRISE,
  .has_order = TRUE,
  .answer = answer_members,
};
