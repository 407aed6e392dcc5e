/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* What leaves a window and what is pasted into it: the actions, and what connects them. */
void trade_window_export_install     (GtkWidgetClass *widget_class);
void trade_window_export_attach      (TradeWindow    *window);
void trade_window_export_set_enabled (TradeWindow    *window,
                                      gboolean        enabled);

G_END_DECLS
