/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-chart-area.h"
#include "trade-dataset.h"
#include "trade-exporter.h"
#include "trade-ledger.h"
#include "trade-table.h"

G_BEGIN_DECLS

/**
 * TradeWindow:
 *
 * Shows the views of one dataset.
 *
 * Its actions: win.open, win.export, win.copy, win.view (the ID or the number of a view), win.previous-view,
 * win.next-view, win.mode (chart or table), win.toggle-table, win.sidebar-shown, win.fullscreened, win.show-export.
 */
#define TRADE_TYPE_WINDOW (trade_window_get_type ())
G_DECLARE_FINAL_TYPE (TradeWindow, trade_window, TRADE, WINDOW, AdwApplicationWindow)

TradeWindow    *trade_window_new            (GtkApplication *application);
void            trade_window_open           (TradeWindow    *self,
                                             GFile          *file);
void            trade_window_open_bundled   (TradeWindow    *self);
TradeDataset   *trade_window_get_dataset    (TradeWindow    *self);
void            trade_window_set_dataset    (TradeWindow    *self,
                                             TradeDataset   *dataset);
TradeView      *trade_window_get_view       (TradeWindow    *self);

/* The parts of the window. */
TradeChartArea *trade_window_get_chart_area (TradeWindow    *self);
TradeTable     *trade_window_get_table      (TradeWindow    *self);
TradeLedger    *trade_window_get_ledger     (TradeWindow    *self);
TradeExporter  *trade_window_get_exporter   (TradeWindow    *self);

G_END_DECLS
