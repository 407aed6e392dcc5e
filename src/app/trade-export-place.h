/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-export-format.h"

G_BEGIN_DECLS

void   trade_export_place_remember      (GFile                   *folder);
void   trade_export_place_recall        (gpointer                 owner,
                                         GAsyncReadyCallback      callback);
GFile *trade_export_place_recall_finish (GAsyncResult            *result);
GFile *trade_export_place_get_default   (void);
GFile *trade_export_place_complete      (GFile                   *file,
                                         const TradeExportFormat *format,
                                         gboolean                *completed);

G_END_DECLS
