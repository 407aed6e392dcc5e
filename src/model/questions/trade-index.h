/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-question-private.h"

G_BEGIN_DECLS

/* Amounts as an index: what they are in proportion to that of a base period, which is 100. */
TradeSeriesKey trade_index_get_key  (TradeFigure    *level);
TradeFigure   *trade_index_create   (TradeFigure    *level,
                                     TradeFigure    *base);
TradeAnswer   *trade_index_answer   (const TradeAsk *ask,
                                     TradeAnswer    *levels);
gboolean       trade_index_get_base (TradeAnswer    *answer,
                                     TradePeriod    *base);

G_END_DECLS
