/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void trade_table_multiplier_look (TradeIntake             *intake,
                                  TradeTableColumns       *columns);
int  trade_table_multiplier_get  (TradeIntake             *intake,
                                  const TradeTableColumns *columns);

G_END_DECLS
