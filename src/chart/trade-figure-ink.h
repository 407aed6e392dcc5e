/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"
#include "trade-scene.h"

G_BEGIN_DECLS

TradeInk trade_figure_ink_get        (TradeFigure *figure);
TradeInk trade_figure_ink_get_closed (TradeFigure *figure);
double   trade_figure_ink_get_reach  (TradeFigure *figure,
                                      double       span);

G_END_DECLS
