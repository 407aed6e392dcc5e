/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-export-choice.h"
#include "trade-save.h"

G_BEGIN_DECLS

/**
 * TradeExportItem:
 * @views: (element-type TradeView): the view, or the views of a document
 * @file: where it goes
 * @replace: whether a file that exists may be replaced without a question
 * @etag: (nullable): the state of the file that may be replaced; in any other state it stays. Once the file is written,
 *   its new state
 * @asked: whether a person has to be asked first, because the file exists or has changed
 * @saved: whether it was written
 * @kept: whether it could not be written, and what the file held before is unharmed
 *
 * A file of an export.
 */
typedef struct
{
  GListModel *views;
  GFile      *file;
  gboolean    replace;
  char       *etag;
  gboolean    asked;
  gboolean    saved;
  gboolean    kept;
} TradeExportItem;

typedef void (*TradeExportProgress) (guint    n_done,
                                     guint    n_items,
                                     gpointer user_data);

TradeExportItem *trade_export_item_new    (GListModel               *views,
                                           GFile                    *file);
void             trade_export_item_free   (TradeExportItem          *self);

void             trade_export_run_async   (const TradeExportChoice  *choice,
                                           GPtrArray                *items,
                                           GCancellable             *cancellable,
                                           TradeExportProgress       progress,
                                           GAsyncReadyCallback       callback,
                                           gpointer                  user_data);
gboolean         trade_export_run_finish  (GAsyncResult             *result,
                                           GFile                   **failed,
                                           gboolean                 *kept,
                                           GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeExportItem, trade_export_item_free)

G_END_DECLS
