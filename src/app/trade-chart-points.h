/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-scene.h"

G_BEGIN_DECLS

/* The places of a scene's data marks inside a widget: an array of [class@ChartPoint], all of them children of it. */

void trade_chart_points_fill     (GPtrArray  *points,
                                  GtkWidget  *parent,
                                  TradeScene *scene);
void trade_chart_points_allocate (GPtrArray  *points,
                                  TradeScene *scene);
void trade_chart_points_clear    (GPtrArray  *points);
int  trade_chart_points_find     (TradeScene  *scene,
                                  TradeFigure *figure);

G_END_DECLS
