/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void trade_table_letters_name (TradeTableColumns  *columns,
                               const TradeHeading *header);
void trade_table_letters_look (TradeIntake       *intake,
                               TradeTableColumns *columns);

G_END_DECLS
