/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* What a person adds to the views of a window: notes and highlighted rows, undone and done again, and kept for the release. */
void       trade_window_annotate_install  (GtkWidgetClass *widget_class);
void       trade_window_annotate_begin    (TradeWindow    *window);
TradeView *trade_window_annotate_apply    (TradeWindow    *window,
                                           TradeView      *view);
void       trade_window_annotate_update   (TradeWindow    *window);
void       trade_window_annotate_reset    (TradeWindow    *window);
gboolean   trade_window_annotate_is_highlighted
                                          (TradeWindow    *window,
                                           TradeFigure    *figure);
gboolean   trade_window_annotate_has_own  (TradeWindow    *window);
GHashTable *trade_window_annotate_copy    (TradeWindow    *window);

G_END_DECLS
