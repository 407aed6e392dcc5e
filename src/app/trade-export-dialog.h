/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-export-choice.h"
#include "trade-export-preview.h"

G_BEGIN_DECLS

/**
 * TradeExportDialog:
 *
 * Asks what to export and how, and shows at once what will come of it.
 */
#define TRADE_TYPE_EXPORT_DIALOG (trade_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TradeExportDialog, trade_export_dialog, TRADE, EXPORT_DIALOG, AdwWindow)

GtkWidget               *trade_export_dialog_new          (GtkWindow               *parent,
                                                           TradeView               *view,
                                                           GListModel              *siblings,
                                                           const TradeExportChoice *choice);
TradeView               *trade_export_dialog_get_view     (TradeExportDialog       *self);
GListModel              *trade_export_dialog_list_views   (TradeExportDialog       *self);
const TradeExportChoice *trade_export_dialog_get_choice   (TradeExportDialog       *self);
void                     trade_export_dialog_set_choice   (TradeExportDialog       *self,
                                                           const TradeExportChoice *choice);
char                   **trade_export_dialog_dup_warnings (TradeExportDialog       *self);
TradeExportPreview      *trade_export_dialog_get_preview  (TradeExportDialog       *self);
void                     trade_export_dialog_set_progress (TradeExportDialog       *self,
                                                           guint                    n_done,
                                                           guint                    n_items);
void                     trade_export_dialog_stop         (TradeExportDialog       *self);
void                     trade_export_dialog_tell         (TradeExportDialog       *self,
                                                           const char              *text);

G_END_DECLS
