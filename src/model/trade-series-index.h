/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-series-map.h"

G_BEGIN_DECLS

/* Which series a question has to look through: what is asked is nearly always of one measure, and often of one partner or product. */
typedef struct _TradeSeriesIndex TradeSeriesIndex;

TradeSeriesIndex *trade_series_index_new         (void);
TradeSeriesIndex *trade_series_index_new_like    (TradeSeriesIndex     *other);
void              trade_series_index_free        (TradeSeriesIndex     *self);
void              trade_series_index_add         (TradeSeriesIndex     *self,
                                                  TradeSeries          *series);
void              trade_series_index_remove      (TradeSeriesIndex     *self,
                                                  TradeSeries          *series);
void              trade_series_index_replace     (TradeSeriesIndex     *self,
                                                  TradeSeriesMap       *map);
void              trade_series_index_find_parts  (TradeSeriesIndex     *self,
                                                  const GPtrArray      *all);
gboolean          trade_series_index_has_crosses (TradeSeriesIndex     *self);
gboolean          trade_series_index_has_parts   (TradeSeriesIndex     *self,
                                                  TradeDimension        dimension);
gboolean          trade_series_index_may_have    (TradeSeriesIndex     *self,
                                                  const TradeSeriesKey *key);
const GPtrArray  *trade_series_index_find        (TradeSeriesIndex     *self,
                                                  const GPtrArray      *all,
                                                  const TradeSeriesKey *pattern);

G_END_DECLS
