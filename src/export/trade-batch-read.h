/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-batch-options.h"
#include "trade-format.h"
#include "trade-reading.h"

G_BEGIN_DECLS

TradeReading *trade_batch_read      (const TradeBatchOptions  *options,
                                     GError                  **error);
void          trade_batch_read_tell (TradeReading             *reading);
void          trade_batch_read_warn (TradeReading             *reading,
                                     TradeFormat              *format,
                                     GPtrArray                *warnings);

G_END_DECLS
