/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-period.h"

G_BEGIN_DECLS

int      trade_period_words_find_month  (const char  *word);
int      trade_period_words_find_number (const char  *text);
char    *trade_period_words_fold        (const char  *text);
gboolean trade_period_words_parse       (const char  *folded,
                                         TradePeriod *period);

G_END_DECLS
