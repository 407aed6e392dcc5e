/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "trade-words.h"

G_BEGIN_DECLS

gboolean trade_outline_words (cairo_t    *cairo,
                              TradeWords *words,
                              double      x,
                              double      y);

G_END_DECLS
