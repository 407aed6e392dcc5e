/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void trade_table_unit_column_look (TradeIntake       *intake,
                                   TradeTableColumns *columns);

G_END_DECLS
