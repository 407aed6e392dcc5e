/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-vocabulary.h"

G_BEGIN_DECLS

/*
 * TradeFlowWords:
 * @flow: (nullable): which way goods go
 * @type: (nullable): goods or services
 * @valuation: (nullable): how they are valued
 * @quantity: what is counted
 * @has_quantity: whether that is told
 * @is_ratio: whether an index, a share of what is produced or growth is told, of which no unit of money can be
 * @rest: what else is said, folded, without what the others tell
 *
 * What the name of a series, an indicator or a table says of trade.
 */
typedef struct
{
  const char *flow;
  const char *type;
  const char *valuation;
  TradeQuantity quantity;
  gboolean    has_quantity;
  gboolean    is_ratio;
  char       *rest;
} TradeFlowWords;

void trade_flow_words_read  (const char       *text,
                             TradeFlowWords   *found);
void trade_flow_words_clear (TradeFlowWords   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeFlowWords, trade_flow_words_clear)

G_END_DECLS
