/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decimal.h"

G_BEGIN_DECLS

gboolean trade_number_parse (const char    *text,
                             gsize          length,
                             TradeDecimal  *decimal,
                             const char   **reason);

G_END_DECLS
