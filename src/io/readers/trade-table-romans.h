/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

gboolean trade_table_romans_is_number (const char        *text);
gboolean trade_table_romans_parse     (TradeIntake       *intake,
                                       TradeTableColumns *columns,
                                       int                column,
                                       TradePeriod       *period);

G_END_DECLS
