/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-scene.h"

G_BEGIN_DECLS

/**
 * TradeChartArea:
 *
 * Shows a view as a chart, the only widget that draws one at full size. The marks can be pointed at and walked by
 * keyboard; the chart is one stop of the tab key.
 *
 * Its actions, for keys and for assistive tools: chart.previous, chart.next, chart.up, chart.down, chart.first,
 * chart.last, chart.pin, chart.highlight, chart.leave.
 */
#define TRADE_TYPE_CHART_AREA (trade_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (TradeChartArea, trade_chart_area, TRADE, CHART_AREA, GtkWidget)

GtkWidget   *trade_chart_area_new           (void);
TradeView   *trade_chart_area_get_view      (TradeChartArea *self);
void         trade_chart_area_set_view      (TradeChartArea *self,
                                             TradeView      *view);
TradeScene  *trade_chart_area_get_scene     (TradeChartArea *self);
gboolean     trade_chart_area_get_moving    (TradeChartArea *self);
int          trade_chart_area_get_current   (TradeChartArea *self);
TradeFigure *trade_chart_area_get_figure    (TradeChartArea *self);
gboolean     trade_chart_area_get_highlighted (TradeChartArea *self);
gboolean     trade_chart_area_get_pinned    (TradeChartArea *self);
void         trade_chart_area_set_pinned    (TradeChartArea *self,
                                             gboolean        pinned);
void         trade_chart_area_keep_figure  (TradeChartArea *self,
                                             TradeFigure    *figure);
gboolean     trade_chart_area_select_figure (TradeChartArea *self,
                                             TradeFigure    *figure);

G_END_DECLS
