/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"
#include "trade-table-title.h"

G_BEGIN_DECLS

void     trade_table_told_keep        (TradeTableColumns     *columns,
                                       const TradeTableTitle *title);
gboolean trade_table_told_read        (TradeIntake           *intake,
                                       TradeTableColumns     *columns,
                                       TradeTableTitle       *title);
void     trade_table_told_start_years (TradeIntake           *intake,
                                       TradeTableColumns     *columns,
                                       const TradeTableTitle *title);

G_END_DECLS
