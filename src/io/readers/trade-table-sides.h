/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void     trade_table_sides_find     (TradeTableColumns       *columns);
void     trade_table_sides_select   (TradeTableColumns       *columns,
                                     guint                    side);
gboolean trade_table_sides_is_blank (TradeIntake             *intake,
                                     const TradeTableColumns *columns);

G_END_DECLS
