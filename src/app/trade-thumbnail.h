/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeThumbnail:
 *
 * A view as a small picture without text. It stays blank until trade_thumbnail_load(), so that the thumbnails of a
 * window cost its first frame nothing.
 */
#define TRADE_TYPE_THUMBNAIL (trade_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (TradeThumbnail, trade_thumbnail, TRADE, THUMBNAIL, GtkWidget)

void     trade_thumbnail_set_view   (TradeThumbnail *self,
                                     TradeView      *view);
TradeView *trade_thumbnail_get_view (TradeThumbnail *self);
void     trade_thumbnail_load       (TradeThumbnail *self);
gboolean trade_thumbnail_get_loaded (TradeThumbnail *self);

G_END_DECLS
