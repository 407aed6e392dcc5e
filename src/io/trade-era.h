/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-period.h"

G_BEGIN_DECLS

char    *trade_era_spell         (const char  *text);
gboolean trade_era_is_thai       (const char  *text);
gboolean trade_era_turn_buddhist (TradePeriod *period);

G_END_DECLS
