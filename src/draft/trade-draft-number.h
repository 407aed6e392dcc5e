/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decimal.h"

G_BEGIN_DECLS

/* Numbers as a person types them. */
char     *trade_draft_number_make_plain (const char    *text,
                                         char           decimal_mark);
gboolean  trade_draft_number_parse      (const char    *text,
                                         char           decimal_mark,
                                         gboolean       is_ratio,
                                         TradeDecimal  *value,
                                         const char   **reason);

G_END_DECLS
