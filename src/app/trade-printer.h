/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradePrinter:
 *
 * Prints views, each on a page of its own that it is composed for. Keeps the settings and the page of the last print.
 */
#define TRADE_TYPE_PRINTER (trade_printer_get_type ())
G_DECLARE_FINAL_TYPE (TradePrinter, trade_printer, TRADE, PRINTER, GObject)

TradePrinter            *trade_printer_new    (GtkWindow                *window);
void                     trade_printer_print  (TradePrinter             *self,
                                               TradeView                *view,
                                               GListModel               *siblings);
GtkPrintOperationResult  trade_printer_export (TradePrinter             *self,
                                               TradeView                *view,
                                               const char               *path,
                                               GError                  **error);

G_END_DECLS
