/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"

G_BEGIN_DECLS

int      trade_direction_get         (TradeFigure *change);
int      trade_direction_get_certain (TradeFigure *change);
gboolean trade_direction_is_certain  (TradeFigure *change);
gboolean trade_direction_is_exact    (TradeFigure *figure);
gboolean trade_direction_is_plain    (TradeFigure *change);

G_END_DECLS
