/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column.h"
#include "trade-view.h"

G_BEGIN_DECLS

GBytes *trade_package_write         (TradeDataset *dataset);
GBytes *trade_package_write_release (TradeDataset *dataset,
                                     const char   *origin,
                                     GHashTable   *annotations);
GBytes *trade_package_write_view    (TradeView    *view);
char   *trade_package_write_cell    (TradeFigure  *figure,
                                     TradeColumn   column);
GBytes *trade_package_write_table   (TradeDataset *dataset);

G_END_DECLS
