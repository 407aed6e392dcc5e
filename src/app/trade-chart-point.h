/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TradeChartPoint:
 *
 * The place of one data mark inside a [class@ChartArea]. It draws nothing: it takes the keyboard focus and says the
 * mark's sentence to a screen reader.
 */
#define TRADE_TYPE_CHART_POINT (trade_chart_point_get_type ())
G_DECLARE_FINAL_TYPE (TradeChartPoint, trade_chart_point, TRADE, CHART_POINT, GtkWidget)

GtkWidget *trade_chart_point_new          (guint            index);
guint      trade_chart_point_get_index    (TradeChartPoint *self);
void       trade_chart_point_set_sentence (TradeChartPoint *self,
                                           const char      *sentence);

G_END_DECLS
