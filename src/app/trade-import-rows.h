/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-reading.h"

G_BEGIN_DECLS

/**
 * TradeImportRows:
 *
 * The row of the import page that says how many partners or products are shown, and asks which.
 */
#define TRADE_TYPE_IMPORT_ROWS (trade_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (TradeImportRows, trade_import_rows, TRADE, IMPORT_ROWS, AdwActionRow)

GtkWidget *trade_import_rows_new    (TradeReading            *reading,
                                     TradeCubeDimension       dimension);
void       trade_import_rows_update (TradeImportRows         *self,
                                     const TradeSelectedRows *rows);
void       trade_import_rows_forget (TradeImportRows         *self);
void       trade_import_rows_fill   (TradeImportRows         *self,
                                     TradeWantedRows         *wanted);

G_END_DECLS
