/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-table-columns.h"

G_BEGIN_DECLS

void     trade_table_growth_settle (TradeTableColumns       *columns);
void     trade_table_growth_follow (TradeTableColumns       *columns);
gboolean trade_table_growth_find   (const TradeTableColumns *columns,
                                    int                      column,
                                    const TradeColumnGuess  *row,
                                    const char              *cell,
                                    TradePeriod             *period,
                                    const char             **comparison);

G_END_DECLS
