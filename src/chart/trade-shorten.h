/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-words.h"

G_BEGIN_DECLS

char *trade_shorten_words (TradeWords *torn,
                           double      width);

G_END_DECLS
