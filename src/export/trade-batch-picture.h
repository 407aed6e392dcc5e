/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-batch-options.h"
#include "trade-reading.h"
#include "trade-view.h"

G_BEGIN_DECLS

TradeArrangement trade_batch_picture_arrange (TradeReading            *reading,
                                              TradeView               *view,
                                              const TradeBatchOptions *options);

G_END_DECLS
