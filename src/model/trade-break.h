/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

gboolean   trade_break_lies_between (TradeDataset *dataset,
                                     TradeFigure  *a,
                                     TradeFigure  *b);
GPtrArray *trade_break_list         (TradeView    *view);
GPtrArray *trade_break_list_without_change
                                    (TradeView    *view);

G_END_DECLS
