/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void     trade_table_multiplier_look   (TradeIntake             *intake,
                                        TradeTableColumns       *columns);
void     trade_table_multiplier_remark (TradeIntake             *intake,
                                        const TradeTableColumns *columns);
gboolean trade_table_multiplier_get    (TradeIntake             *intake,
                                        const TradeTableColumns *columns,
                                        int                     *power);
gboolean trade_table_multiplier_reject (TradeIntake             *intake,
                                        const TradeTableColumns *columns,
                                        int                      column);

G_END_DECLS
