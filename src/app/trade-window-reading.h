/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* How the charts of a window are read: what was checked, and what a chart says in words. */
void trade_window_reading_install     (GtkWidgetClass *widget_class);
void trade_window_reading_set_enabled (TradeWindow    *window,
                                       gboolean        enabled);
void trade_window_reading_fill_audit  (TradeWindow    *window,
                                       AdwBin         *bin);
void trade_window_reading_announce    (TradeWindow    *window);

G_END_DECLS
