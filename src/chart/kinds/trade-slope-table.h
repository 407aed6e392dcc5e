/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-style.h"
#include "trade-timeline.h"

G_BEGIN_DECLS

/**
 * TradeSlopeTable:
 * @view: a view
 * @by_row: whether series are its rows, and times columns; else the other way around
 * @n_times: how many times there are
 * @series: (element-type guint): the rows or columns that have a figure
 * @timeline: (nullable): where the times stand, where they are rows
 *
 * What slopes are drawn of: series at a few times, whichever of both the rows of a view are.
 */
typedef struct
{
  TradeView     *view;
  gboolean       by_row;
  guint          n_times;
  GArray        *series;
  TradeTimeline *timeline;
} TradeSlopeTable;

void             trade_slope_table_init        (TradeSlopeTable *self,
                                                TradeView       *view);
void             trade_slope_table_clear       (TradeSlopeTable *self);
guint            trade_slope_table_count_times (TradeView       *view);
TradeFigure     *trade_slope_table_get_figure  (TradeSlopeTable *self,
                                                guint            series,
                                                guint            time);
TradeFigure     *trade_slope_table_find_any    (TradeSlopeTable *self,
                                                guint            series);
TradeFigure     *trade_slope_table_get_change  (TradeSlopeTable *self,
                                                guint            series);
const TradeHead *trade_slope_table_get_time    (TradeSlopeTable *self,
                                                guint            time);
double           trade_slope_table_get_place   (TradeSlopeTable *self,
                                                guint            time);
gboolean         trade_slope_table_goes_on     (TradeSlopeTable *self,
                                                guint            series,
                                                guint            time);
gboolean         trade_slope_table_is_whole    (TradeSlopeTable *self,
                                                guint            series);
TradeColour      trade_slope_table_get_colour  (TradeSlopeTable *self,
                                                guint            series);

G_END_DECLS
