/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* How figures come into a window, and what it says meanwhile. */
void trade_window_open_install (GtkWidgetClass *widget_class);
void trade_window_open_attach  (TradeWindow    *window,
                                GtkBox         *notices);
void trade_window_open_forget  (TradeWindow    *window);
void trade_window_open_fill_page
                               (TradeWindow    *window,
                                AdwBin         *bin);
void trade_window_open_focus_page
                               (AdwBin         *bin);

void trade_window_open_tell       (TradeWindow    *window,
                                   const char     *text);

G_END_DECLS
