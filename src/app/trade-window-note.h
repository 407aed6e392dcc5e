/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* What a person adds about the figure that is read: a note at its period, and the row that stands out. */
void     trade_window_note_install        (GtkWidgetClass *widget_class);
gboolean trade_window_note_is_highlighted (TradeWindow    *window,
                                           TradeFigure    *figure);

G_END_DECLS
