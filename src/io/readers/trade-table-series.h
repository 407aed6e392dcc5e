/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void trade_table_series_find (TradeTableColumns *columns,
                              GPtrArray         *rows,
                              guint              header);
void trade_table_series_look (TradeIntake       *intake,
                              TradeTableColumns *columns);

void trade_table_series_set_aside (TradeIntake             *intake,
                                   const TradeTableColumns *columns);

G_END_DECLS
