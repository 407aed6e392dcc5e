/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-save.h"
#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeExporter:
 *
 * Takes a view out of a window: into a PNG file that a person chooses, or onto the clipboard.
 */
#define TRADE_TYPE_EXPORTER (trade_exporter_get_type ())
G_DECLARE_FINAL_TYPE (TradeExporter, trade_exporter, TRADE, EXPORTER, GObject)

TradeExporter *trade_exporter_new       (GtkWindow            *window);
void           trade_exporter_choose    (TradeExporter        *self,
                                         TradeView            *view);
void           trade_exporter_save      (TradeExporter        *self,
                                         TradeView            *view,
                                         GFile                *file,
                                         TradeSaveFlags        flags);
gboolean       trade_exporter_copy      (TradeExporter        *self,
                                         TradeView            *view,
                                         GError              **error);
GFile         *trade_exporter_complete  (GFile                *file,
                                         gboolean             *completed);
GFile         *trade_exporter_get_saved (TradeExporter        *self);

G_END_DECLS
