/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* A title and a subtitle of a person's own. */
void trade_window_words_install (GtkWidgetClass *widget_class);
void trade_window_words_update  (TradeWindow    *window);

G_END_DECLS
