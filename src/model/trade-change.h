/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

gboolean       trade_change_compares          (const char           *measure);
gboolean       trade_change_is_one            (const TradeSeriesKey *key);
TradeSeriesKey trade_change_get_level_key     (const TradeSeriesKey *key);
gboolean       trade_change_would_show        (TradeView            *view,
                                               TradeSeries          *series);
guint          trade_change_get_shapes        (TradeView            *view);
gboolean       trade_change_could_show        (TradeView            *view,
                                               TradeSeries          *series,
                                               guint                 shapes);
GPtrArray     *trade_change_list_from_nothing (TradeView            *view);
GPtrArray     *trade_change_list_unlike       (TradeView            *view);
gboolean       trade_change_is_of_share       (TradeView            *view,
                                               TradeSeries          *series);
GPtrArray     *trade_change_list_open         (TradeView            *view);

G_END_DECLS
