/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-period.h"

G_BEGIN_DECLS

gboolean trade_period_cell_parse      (const char  *text,
                                       TradePeriod *period);
gboolean trade_period_cell_is_year    (int          number);
gboolean trade_period_cell_tells_year (const char  *text);
gboolean trade_period_cell_parse_date (const char  *text,
                                       TradePeriod *day);

G_END_DECLS
