/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeClip:
 *
 * A view on its way to another program: as a PNG or an SVG picture, a table of tab-separated values, or a table in HTML or
 * in plain text with the description of the chart in words and the citation, whichever that program takes; a drag is a
 * PNG file for a program that takes files. Nothing is made before it is asked for.
 */
#define TRADE_TYPE_CLIP (trade_clip_get_type ())
G_DECLARE_FINAL_TYPE (TradeClip, trade_clip, TRADE, CLIP, GdkContentProvider)

GdkContentProvider *trade_clip_new  (TradeView *view,
                                     gboolean   dragged);
gboolean            trade_clip_copy (GtkWidget *widget,
                                     TradeView *view);

G_END_DECLS
