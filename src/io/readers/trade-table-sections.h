/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void                    trade_table_sections_look (TradeIntake            *intake,
                                                   TradeTableColumns      *columns);
const TradeColumnGuess *trade_table_sections_find (TradeIntake            *intake,
                                                   TradeTableColumns      *columns,
                                                   const TradeColumnGuess *row);
gboolean                trade_table_sections_is_part (TradeIntake             *intake,
                                                      const TradeTableColumns *columns);
gboolean                trade_table_sections_add_up  (TradeIntake             *intake,
                                                      TradeTableColumns       *columns);

G_END_DECLS
