/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* The context menus of a window, and the actions that only these have. */
void        trade_window_menus_install      (GtkWidgetClass *widget_class);
void        trade_window_menus_attach       (TradeWindow    *window);
void        trade_window_menus_attach_table (TradeWindow    *window);

GMenuModel *trade_window_menus_list_chart   (TradeWindow    *window,
                                             TradeFigure    *figure);
GMenuModel *trade_window_menus_list_view    (const char     *view_id);
GMenuModel *trade_window_menus_list_row     (TradeWindow    *window,
                                             TradeFigure    *figure);

G_END_DECLS
