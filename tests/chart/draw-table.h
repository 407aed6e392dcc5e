/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-compose.h"

G_BEGIN_DECLS

TradeScene *draw_table (const char *table,
                        const char *name,
                        double      width,
                        double      height);

G_END_DECLS
