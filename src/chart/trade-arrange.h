/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

TradeView *trade_arrange (TradeView              *view,
                          const TradeArrangement *arrangement,
                          TradeFormat            *format);

G_END_DECLS
