/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-home.h"
#include "trade-window.h"

G_BEGIN_DECLS

void            trade_window_release_install      (GtkWidgetClass *widget_class);
char           *trade_window_release_write_origin (TradeWindow    *window);
TradeDraftHome *trade_window_release_dup_home     (TradeWindow    *window);
void            trade_window_release_save         (TradeWindow    *window,
                                                   GFile          *folder);

G_END_DECLS
