/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-chart-area.h"
#include "trade-dataset.h"
#include "trade-exporter.h"
#include "trade-header.h"
#include "trade-ledger.h"
#include "trade-opener.h"
#include "trade-printer.h"
#include "trade-table.h"
#include "trade-view-list.h"

G_BEGIN_DECLS

/* What fills the window beside the list of views: the children of its stack. */
#define TRADE_WINDOW_CHART "chart"
#define TRADE_WINDOW_TABLE "table"
#define TRADE_WINDOW_AUDIT "audit"
#define TRADE_WINDOW_START "start"
#define TRADE_WINDOW_IMPORT "import"
#define TRADE_WINDOW_EMPTY "empty"

/**
 * TradeWindow:
 *
 * Shows the views of one dataset.
 *
 * Its actions: win.open, win.export, win.export-again, win.print, win.copy, win.copy-alt-text,
 * win.copy-citation, win.paste, win.view (the ID or the number of a view), win.previous-view,
 * win.next-view, win.mode (chart, table or audit), win.toggle-table, win.toggle-audit, win.period, win.order,
 * win.direction, win.currency, win.show-as, win.kind, win.arrange, win.reset-arrangement, win.describe, win.present, win.sidebar-shown, win.fullscreened, win.show-export.
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
const char     *trade_window_get_mode       (TradeWindow    *self);
void            trade_window_rearrange      (TradeWindow    *self);

/* The parts of the window. */
TradeHeader    *trade_window_get_header     (TradeWindow    *self);
TradeViewList  *trade_window_get_view_list  (TradeWindow    *self);
TradeChartArea *trade_window_get_chart_area (TradeWindow    *self);
TradeTable     *trade_window_get_table      (TradeWindow    *self);
TradeLedger    *trade_window_get_ledger     (TradeWindow    *self);
TradeExporter  *trade_window_get_exporter   (TradeWindow    *self);
TradeOpener    *trade_window_get_opener     (TradeWindow    *self);
TradePrinter   *trade_window_get_printer    (TradeWindow    *self);
AdwToastOverlay *trade_window_get_toasts    (TradeWindow    *self);

G_END_DECLS
