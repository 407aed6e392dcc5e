/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-interval.h"

G_BEGIN_DECLS

TradeInterval trade_closer_get_bounds (TradeDataset *dataset,
                                       TradeFigure  *figure);

G_END_DECLS
