/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-chart-area.h"
#include "trade-opener.h"

G_BEGIN_DECLS

/* A chart that is dragged out of the window, and figures that are pasted into it. */
void trade_exchange_attach_drag (TradeChartArea *area);
void trade_exchange_paste       (GtkWidget      *widget,
                                 TradeOpener    *opener);

G_END_DECLS
