/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-heading.h"
#include "trade-period.h"

G_BEGIN_DECLS

/*
 * TradeSentenceKind:
 * @TRADE_SENTENCE_EMPTY: nothing of the values
 * @TRADE_SENTENCE_TOLD: what columns may leave open
 * @TRADE_SENTENCE_FOREIGN: something that the program does not know
 *
 * How much a line says.
 */
typedef enum
{
  TRADE_SENTENCE_EMPTY,
  TRADE_SENTENCE_TOLD,
  TRADE_SENTENCE_FOREIGN,
} TradeSentenceKind;

/*
 * TradeTableSentence:
 * @flow: (nullable): which way goods go
 * @period: when
 * @has_period: whether that is told
 * @fiscal: (nullable): the year as the line has it, where it begins in one and ends in the next
 * @reporter: (nullable): whose trade it is
 * @partner: (nullable): with whom
 * @adjustment: (nullable): for what values are adjusted
 * @prices: (nullable): at whose prices they are, unless those are constant
 * @is_part: whether it is of services alone, or at constant prices
 * @is_share: whether it is of shares of a flow
 *
 * What a line says.
 */
typedef struct
{
  const char *flow;
  TradePeriod period;
  gboolean    has_period;
  char       *fiscal;
  char       *reporter;
  char       *partner;
  const char *adjustment;
  const char *prices;
  gboolean    is_part;
  gboolean    is_share;
} TradeTableSentence;

TradeSentenceKind trade_table_sentence_read       (const char         *line,
                                                   int                 year_start,
                                                   TradeTableSentence *found);
void              trade_table_sentence_clear      (TradeTableSentence *self);
gboolean          trade_table_sentence_names_flow (const char         *folded);

G_END_DECLS
