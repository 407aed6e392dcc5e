/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-format.h"

G_BEGIN_DECLS

void     trade_namesakes_find (TradeFormat   *format,
                               TradeDataset  *dataset);
gboolean trade_namesakes_has  (TradeFormat   *format,
                               TradeDataset  *dataset,
                               TradeDimension dimension,
                               const char    *code);

G_END_DECLS
