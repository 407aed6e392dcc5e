/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-fault.h"

G_BEGIN_DECLS

/* The keywords of the chunks that the figures and the name of the view travel in. */
#define TRADE_PNG_PACKAGE_KEYWORD "trade-charts-package"
#define TRADE_PNG_VIEW_KEYWORD "trade-charts-view"

GBytes       *trade_png_package_embed   (GBytes        *png,
                                         GBytes        *package,
                                         const char    *view_name,
                                         GError       **error);

gboolean      trade_png_package_detect  (const char    *start,
                                         gsize          length);
TradeDataset *trade_png_package_read    (GInputStream  *stream,
                                         const char    *name,
                                         char         **view_name,
                                         GCancellable  *cancellable,
                                         GError       **error);

G_END_DECLS
