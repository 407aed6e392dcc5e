/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void     trade_table_calendar_look    (TradeIntake             *intake,
                                       TradeTableColumns       *columns);
gboolean trade_table_calendar_settle  (TradeIntake             *intake,
                                       const TradeTableColumns *columns,
                                       TradePeriod             *period);
gboolean trade_table_calendar_is_open (const TradeTableColumns *columns);

G_END_DECLS
