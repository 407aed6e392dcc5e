/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column-guess.h"

G_BEGIN_DECLS

gboolean trade_column_growth_read (const char       *folded,
                                   TradeColumnGuess *guess);
gboolean trade_growth_compare     (TradeGrowth       growth,
                                   TradePeriod       period,
                                   const char      **comparison);

G_END_DECLS
