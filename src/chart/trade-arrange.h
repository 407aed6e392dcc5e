/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

/* More periods than these are no help to choose from. */
#define TRADE_ARRANGE_MOST_PERIODS 24

TradeView *trade_arrange               (TradeView              *view,
                                        const TradeArrangement *arrangement,
                                        TradeFormat            *format);
gboolean   trade_arrange_is_of_period  (TradeView              *view,
                                        TradePeriod             period);

G_END_DECLS
