/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"

G_BEGIN_DECLS

/**
 * TradeSeries:
 *
 * The figures of one series key, ordered by time period, as a [iface@Gio.ListModel] of [class@Figure].
 *
 * The list has those that count: that have a value and are the latest published for their period. The others are kept
 * beside it.
 */
#define TRADE_TYPE_SERIES (trade_series_get_type ())
G_DECLARE_FINAL_TYPE (TradeSeries, trade_series, TRADE, SERIES, GObject)

TradeSeries          *trade_series_new            (const TradeSeriesKey *key);
TradeSeries          *trade_series_copy           (TradeSeries          *self);
const TradeSeriesKey *trade_series_get_key        (TradeSeries          *self);
gboolean              trade_series_add            (TradeSeries          *self,
                                                   TradeFigure          *figure);
gboolean              trade_series_exchange       (TradeSeries          *self,
                                                   TradeFigure          *figure,
                                                   TradeFigure          *other);
void                  trade_series_remove         (TradeSeries          *self,
                                                   TradeFigure          *figure);
TradeFigure          *trade_series_lookup         (TradeSeries          *self,
                                                   TradePeriod           period);
TradeFigure          *trade_series_lookup_latest  (TradeSeries          *self,
                                                   TradePeriod           period);
TradeFigure          *trade_series_lookup_missing (TradeSeries          *self,
                                                   TradePeriod           period);
const GPtrArray      *trade_series_get_figures    (TradeSeries          *self);
GPtrArray            *trade_series_get_missing    (TradeSeries          *self);
guint                 trade_series_count_reported (TradeSeries          *self);
GPtrArray            *trade_series_list_reported  (TradeSeries          *self);
guint                 trade_series_get_n_replaced (TradeSeries          *self);
GPtrArray            *trade_series_list_vintages  (TradeSeries          *self,
                                                   TradePeriod           period);
gboolean              trade_series_has_break      (TradeSeries          *self,
                                                   TradePeriod           earlier,
                                                   TradePeriod           later);

G_END_DECLS
