/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeClip:
 *
 * A view on its way to another program: as a PNG or an SVG picture, an HTML table, or a table in plain text, whichever
 * that program takes. Nothing is made before it is asked for.
 */
#define TRADE_TYPE_CLIP (trade_clip_get_type ())
G_DECLARE_FINAL_TYPE (TradeClip, trade_clip, TRADE, CLIP, GdkContentProvider)

GdkContentProvider *trade_clip_new  (TradeView *view);
gboolean            trade_clip_copy (GtkWidget *widget,
                                     TradeView *view);

G_END_DECLS
