/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeMissingGrowth:
 * @TRADE_MISSING_FROM_NOTHING: there was nothing to grow from
 * @TRADE_MISSING_UNLIKE: what it would be computed from was published at two times, and may have been revised meanwhile
 * @TRADE_MISSING_OPEN: only a bound is known of what it would be computed from
 * @TRADE_MISSING_BROKEN: the series breaks, which the foot of a chart says in words of its own
 * @TRADE_N_MISSING_GROWTHS: the number of reasons
 *
 * Why an amount has no growth, or a share no change.
 */
typedef enum
{
  TRADE_MISSING_FROM_NOTHING,
  TRADE_MISSING_UNLIKE,
  TRADE_MISSING_OPEN,
  TRADE_MISSING_BROKEN,
  TRADE_N_MISSING_GROWTHS,
} TradeMissingGrowth;

/* What a chart would show if it had been published. */
char *trade_missing_write        (TradeView          *view,
                                  TradeFormat        *format);
char *trade_missing_write_recorded
                                 (TradeView          *view,
                                  TradeFormat        *format);
char *trade_missing_write_growth (TradeView          *view,
                                  TradeFormat        *format,
                                  TradeMissingGrowth  reason);

G_END_DECLS
