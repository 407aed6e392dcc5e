/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-table-columns.h"

G_BEGIN_DECLS

int      trade_table_rate           (const TradeHeading      *header);
gboolean trade_table_rate_has_flows (const TradeTableColumns *columns);

G_END_DECLS
