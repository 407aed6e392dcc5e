/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-thumbnail.h"

G_BEGIN_DECLS

/**
 * TradeViewRow:
 *
 * A view in the sidebar: its thumbnail, its name and the key that shows it.
 */
#define TRADE_TYPE_VIEW_ROW (trade_view_row_get_type ())
G_DECLARE_FINAL_TYPE (TradeViewRow, trade_view_row, TRADE, VIEW_ROW, GtkListBoxRow)

GtkWidget      *trade_view_row_new           (TradeView    *view,
                                              guint         number);
TradeView      *trade_view_row_get_view      (TradeViewRow *self);
TradeThumbnail *trade_view_row_get_thumbnail (TradeViewRow *self);

G_END_DECLS
