/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

gboolean trade_world_is_name (const char   *words);
void     trade_world_settle  (TradeDataset *dataset);

G_END_DECLS
