/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

TradeQuantity trade_table_units_find   (TradeIntake             *intake,
                                        const TradeTableColumns *columns,
                                        const TradeColumnGuess  *guess,
                                        const TradeColumnGuess  *row);
gboolean      trade_table_units_reject (TradeIntake             *intake,
                                        const TradeTableColumns *columns,
                                        int                      column,
                                        const TradeColumnGuess  *row,
                                        const TradeQuantity     *quantity);
void          trade_table_units_look   (TradeIntake             *intake,
                                        TradeTableColumns       *columns);
void          trade_table_units_keep   (TradeTableColumns       *columns,
                                        const char              *flow,
                                        const TradeColumnGuess  *row,
                                        const TradeQuantity     *quantity);
void          trade_table_units_look_at_names (TradeIntake          *intake,
                                               TradeTableColumns    *columns);
const TradeColumnGuess *trade_table_units_find_row (TradeIntake     *intake,
                                               const TradeTableColumns *columns,
                                               const TradeColumnGuess  *row,
                                               TradeColumnGuess        *own);

G_END_DECLS
