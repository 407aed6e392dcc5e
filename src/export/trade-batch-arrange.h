/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-batch-options.h"
#include "trade-reading.h"

G_BEGIN_DECLS

gboolean trade_batch_arrange (GPtrArray                *views,
                              const TradeBatchOptions  *options,
                              TradeReading             *reading,
                              TradeFormat              *format,
                              GPtrArray                *warnings,
                              GError                  **error);

G_END_DECLS
