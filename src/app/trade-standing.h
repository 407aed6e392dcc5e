/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/* How a figure stands to the others that were published of the same: whether it counts, was replaced or has no value. */
char *trade_standing_describe        (TradeDataset *dataset,
                                      TradeFigure  *figure);
char *trade_standing_describe_figure (TradeDataset *dataset,
                                      TradeFigure  *figure);

G_END_DECLS
