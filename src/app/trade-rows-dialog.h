/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-reading.h"

G_BEGIN_DECLS

/**
 * TradeRowsDialog:
 *
 * Asks which partners or products of a file are rows of a breakdown: all, the largest, or those that a person searches for
 * and ticks.
 */
#define TRADE_TYPE_ROWS_DIALOG (trade_rows_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TradeRowsDialog, trade_rows_dialog, TRADE, ROWS_DIALOG, AdwWindow)

GtkWidget *trade_rows_dialog_new   (TradeReading            *reading,
                                    TradeCubeDimension       dimension,
                                    const char              *title,
                                    const TradeSelectedRows *rows,
                                    guint                    n_largest);
void       trade_rows_dialog_store (TradeRowsDialog         *self,
                                    TradeWantedRows         *wanted);

G_END_DECLS
