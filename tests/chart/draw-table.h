/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-compose.h"

G_BEGIN_DECLS

TradeScene *draw_table (const char *table,
                        const char *name,
                        double      width,
                        double      height);
TradeScene *draw_table_in_type
                       (const char *table,
                        const char *name,
                        double      width,
                        double      height,
                        double      text_scale);
TradeScene *draw_table_highlighted
                       (const char *table,
                        const char *name,
                        double      width,
                        double      height,
                        double      text_scale,
                        const char *row_id);

G_END_DECLS
