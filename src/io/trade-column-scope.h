/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-status.h"

G_BEGIN_DECLS

/* So long the name of a partner or a product is at most, in bytes. */
#define TRADE_COLUMN_MAX_SCOPE 64

/*
 * TradeColumnScope:
 * @partner: with whom; nothing where that is not told
 * @product: in what, likewise
 * @status: how sure the values are
 *
 * What a name says of its values that is no part of what they are called: "exports, Uganda", "exports, of which tea", "exports
 * (forecast)".
 */
typedef struct
{
  char        partner[TRADE_COLUMN_MAX_SCOPE];
  char        product[TRADE_COLUMN_MAX_SCOPE];
  TradeStatus status;
} TradeColumnScope;

/*
 * TradeColumnRelation:
 * @TRADE_COLUMN_OF_PERIOD: of the period that is told
 * @TRADE_COLUMN_OF_MONTH: of the same, which must be a month
 * @TRADE_COLUMN_EARLIER: of the same a year earlier
 *
 * Of what values are, beside the period that a row or a title tells.
 */
typedef enum
{
  TRADE_COLUMN_OF_PERIOD,
  TRADE_COLUMN_OF_MONTH,
  TRADE_COLUMN_EARLIER,
} TradeColumnRelation;

char *trade_column_scope_cut      (const char        *folded,
                                   TradeColumnScope  *scope);
char *trade_column_cut_cumulative (const char        *folded,
                                   gboolean          *is_cumulative);
char *trade_column_cut_relation   (const char        *folded,
                                   TradeColumnRelation *relation);

G_END_DECLS
