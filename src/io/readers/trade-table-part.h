/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void trade_table_part_look  (TradeIntake             *intake,
                             TradeTableColumns       *columns);
void trade_table_part_place (TradeTableColumns       *columns,
                             TradePeriod             *period);

G_END_DECLS
