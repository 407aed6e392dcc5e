/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-words.h"

G_BEGIN_DECLS

void trade_phrases_keep (GPtrArray  *phrases,
                         TradeWords *words,
                         double      width);

G_END_DECLS
