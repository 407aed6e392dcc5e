/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

GHashTable *trade_rhythm_find_running (const GPtrArray *series);
TradePeriod trade_rhythm_get          (TradeDataset    *dataset,
                                       TradePeriod      period);

G_END_DECLS
