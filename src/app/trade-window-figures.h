/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* Which figure of a window a person reads, and how the chart, the table and the ledger share it. */
void         trade_window_figures_attach      (TradeWindow *window);
void         trade_window_figures_update      (TradeWindow *window);
void         trade_window_figures_lead        (TradeWindow *window,
                                               TradeFigure *figure);
void         trade_window_figures_go_on       (TradeWindow *window,
                                               TradeFigure *figure);
TradeFigure *trade_window_figures_get_focused (TradeWindow *window);

G_END_DECLS
