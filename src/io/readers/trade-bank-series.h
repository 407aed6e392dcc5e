/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-flow-words.h"
#include "trade-heading.h"

G_BEGIN_DECLS

/*
 * TradeBankSeries:
 * @column: where its values stand
 * @flag: where it stands how sure they are, or %TRADE_HEADING_NONE
 * @title: (nullable): what it is called
 * @description: (nullable): the same in more words
 * @unit: (nullable): what values are counted in
 * @scale: (nullable): how they are counted
 * @setting: (nullable): for what they are adjusted
 * @source: (nullable): whose they are
 * @frequency: (nullable): how often there is one
 * @n_months: how long the periods are that it says; 0 where that is not told
 * @words: what the title says of trade
 * @quantity: what values are counted in
 * @has_unit: whether that is known
 * @is_ratio: whether they are no amounts
 * @adjustment: (nullable): the code of that for what they are adjusted
 *
 * A series of values, and what is told of it.
 */
typedef struct
{
  int             column;
  int             flag;
  char           *title;
  char           *description;
  char           *unit;
  char           *scale;
  char           *setting;
  char           *source;
  char           *frequency;
  guint           n_months;
  TradeFlowWords  words;
  TradeQuantity   quantity;
  gboolean        has_unit;
  gboolean        is_ratio;
  const char     *adjustment;
} TradeBankSeries;

GPtrArray *trade_bank_series_begin     (const TradeHeading *header);
void       trade_bank_series_take_line (GPtrArray          *series,
                                        const TradeHeading *row);
void       trade_bank_series_settle    (GPtrArray          *series);
void       trade_bank_series_take_above (GPtrArray         *series,
                                         GPtrArray         *rows,
                                         guint              header);

G_END_DECLS
