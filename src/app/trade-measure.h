/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

char *trade_measure_describe (TradeDataset *dataset,
                              TradeFigure  *figure);

G_END_DECLS
