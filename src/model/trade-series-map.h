/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-series.h"

G_BEGIN_DECLS

/* The series of a dataset by their keys. One that differs from another in few series shares the rest with it. */
typedef struct _TradeSeriesMap TradeSeriesMap;

TradeSeriesMap *trade_series_map_new          (void);
TradeSeriesMap *trade_series_map_new_like     (TradeSeriesMap       *other,
                                               GPtrArray            *series);
void            trade_series_map_free         (TradeSeriesMap       *self);
TradeSeries    *trade_series_map_find         (TradeSeriesMap       *self,
                                               const TradeSeriesKey *key);
void            trade_series_map_add          (TradeSeriesMap       *self,
                                               TradeSeries          *series);
void            trade_series_map_remove       (TradeSeriesMap       *self,
                                               TradeSeries          *series);
TradeSeries    *trade_series_map_own          (TradeSeriesMap       *self,
                                               TradeSeries          *series);
void            trade_series_map_replace      (TradeSeriesMap       *self,
                                               GPtrArray            *series,
                                               gboolean              owns);

G_END_DECLS
