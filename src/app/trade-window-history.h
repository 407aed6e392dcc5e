/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* The way back: from a page to where a person came from, and from view to view. */
void     trade_window_history_install    (GtkWidgetClass *widget_class);
void     trade_window_history_enter      (TradeWindow    *window,
                                          const char     *mode);
gboolean trade_window_history_leave_page (TradeWindow    *window);
void     trade_window_history_visit      (TradeWindow    *window,
                                          const char     *view_id);
void     trade_window_history_clear      (TradeWindow    *window);

G_END_DECLS
