/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

gboolean trade_world_is_name (const char   *words);
void     trade_world_settle  (TradeDataset *dataset);
gboolean trade_world_is_code (TradeDataset   *dataset,
                              TradeDimension  dimension,
                              const char     *code);

G_END_DECLS
