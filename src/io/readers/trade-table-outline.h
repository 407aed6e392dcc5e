/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-table-columns.h"

G_BEGIN_DECLS

guint       trade_table_outline_measure (TradeTableNest *nest,
                                         const char     *text,
                                         gboolean        has_code);
const char *trade_table_outline_skip    (const char     *text);
const char *trade_table_outline_skip_number (const char *text);

G_END_DECLS
