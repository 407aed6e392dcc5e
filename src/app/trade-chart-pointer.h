/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-chart-area.h"

G_BEGIN_DECLS

void trade_chart_pointer_attach     (TradeChartArea *area);

/* What a chart area does as it is pointed at. */
void trade_chart_area_hover         (TradeChartArea *self,
                                     int             index);
void trade_chart_area_press         (TradeChartArea *self,
                                     int             index);
void trade_chart_area_set_highlight (TradeChartArea *self,
                                     GPtrArray      *figures);

G_END_DECLS
