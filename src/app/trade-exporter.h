/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-export-dialog.h"
#include "trade-save.h"
#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeExporter:
 *
 * Takes views out of a window and into files.
 *
 * No file is replaced that the person has not agreed to replace: in the file chooser, or when asked. That holds for the
 * rest of the session as long as nobody else changes the file, so that an export can be repeated with one key.
 */
#define TRADE_TYPE_EXPORTER (trade_exporter_get_type ())
G_DECLARE_FINAL_TYPE (TradeExporter, trade_exporter, TRADE, EXPORTER, GObject)

TradeExporter     *trade_exporter_new        (GtkWindow               *window);
void               trade_exporter_choose     (TradeExporter           *self,
                                              TradeView               *view,
                                              GListModel              *siblings);
void               trade_exporter_repeat     (TradeExporter           *self,
                                              TradeView               *view,
                                              GListModel              *siblings);
void               trade_exporter_save       (TradeExporter           *self,
                                              TradeView               *view,
                                              GFile                   *file,
                                              TradeSaveFlags           flags);
void               trade_exporter_save_all   (TradeExporter           *self,
                                              TradeView               *view,
                                              GFile                   *folder);
GFile             *trade_exporter_get_saved  (TradeExporter           *self);
TradeExportDialog *trade_exporter_get_dialog (TradeExporter           *self);

G_END_DECLS
