/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* How the views of a window are arranged: the menu, its actions, and what is remembered for each view. */
void        trade_window_arrange_install (GtkWidgetClass         *widget_class);
void        trade_window_arrange_attach  (TradeWindow            *window);
gboolean    trade_window_arrange_start   (TradeWindow            *window,
                                          TradeView              *view);
TradeView  *trade_window_arrange_apply   (TradeWindow            *window,
                                          TradeView              *view);
GListModel *trade_window_arrange_list    (TradeWindow            *window);
void        trade_window_arrange_begin   (TradeWindow            *window);
void        trade_window_arrange_update  (TradeWindow            *window);
void        trade_window_arrange_set     (TradeWindow            *window,
                                          const char             *view_id,
                                          const TradeArrangement *arrangement);
void        trade_window_arrange_reveal  (TradeWindow            *window,
                                          TradeFigure            *figure);

G_END_DECLS
