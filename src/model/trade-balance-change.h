/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeBalanceChange:
 * @TRADE_BALANCE_UNKNOWN: nobody knows, or it did not change
 * @TRADE_BALANCE_WIDENED: a surplus or a deficit grew
 * @TRADE_BALANCE_NARROWED: it shrank, and stayed what it was
 * @TRADE_BALANCE_TURNED: a deficit became a surplus, or a surplus a deficit
 *
 * What the growth of a balance says. A balance neither rises nor falls.
 */
typedef enum
{
  TRADE_BALANCE_UNKNOWN,
  TRADE_BALANCE_WIDENED,
  TRADE_BALANCE_NARROWED,
  TRADE_BALANCE_TURNED,
} TradeBalanceChange;

#define TRADE_N_BALANCE_CHANGES (TRADE_BALANCE_TURNED + 1)

gboolean           trade_balance_change_is_one (TradeFigure  *figure);
TradeBalanceChange trade_balance_change_get    (TradeDataset *dataset,
                                                TradeFigure  *growth);

G_END_DECLS
