/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decimal.h"
#include "trade-period.h"

G_BEGIN_DECLS

/* Numbers and periods as a person types them. */
gboolean trade_draft_number_parse        (const char    *text,
                                          char           decimal_mark,
                                          gboolean       is_ratio,
                                          TradeDecimal  *value,
                                          const char   **reason);
gboolean trade_draft_number_parse_period (const char    *text,
                                          TradePeriod   *period);

G_END_DECLS
