/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"

G_BEGIN_DECLS

/**
 * TradeSeries:
 *
 * The figures of one series key, ordered by time period, as a [iface@Gio.ListModel] of [class@Figure].
 */
#define TRADE_TYPE_SERIES (trade_series_get_type ())
G_DECLARE_FINAL_TYPE (TradeSeries, trade_series, TRADE, SERIES, GObject)

TradeSeries          *trade_series_new      (const TradeSeriesKey *key);
const TradeSeriesKey *trade_series_get_key  (TradeSeries          *self);
gboolean              trade_series_add      (TradeSeries          *self,
                                             TradeFigure          *figure);
TradeFigure          *trade_series_lookup   (TradeSeries          *self,
                                             TradePeriod           period);

G_END_DECLS
