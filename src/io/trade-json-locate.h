/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-json.h"

G_BEGIN_DECLS

gsize trade_json_locate     (const char          *text,
                             gsize                length,
                             const TradeJsonNode *node,
                             gboolean             at_key);
void  trade_json_get_column (const char          *text,
                             gsize                offset,
                             guint               *line,
                             guint               *column);

G_END_DECLS
