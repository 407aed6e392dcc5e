/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void trade_table_cells_settle (TradeTableColumns   *columns,
                               const TradeHeading  *header,
                               GPtrArray           *rows);
void trade_table_cells_look   (TradeIntake         *intake,
                               TradeTableColumns   *columns);

G_END_DECLS
