/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

/* All that is on record: what counts, what was replaced later, and what has no value. */
GListModel *trade_records_list_view    (TradeView    *view);
GListModel *trade_records_list_dataset (TradeDataset *dataset);
const GPtrArray *
            trade_records_get_missing  (TradeView    *view);
GPtrArray  *trade_records_list_missing (TradeDataset *dataset,
                                        TradeView    *view);
GPtrArray  *trade_records_list_before  (TradeDataset *dataset,
                                        TradeFigure  *figure);
gboolean    trade_records_is_replaced  (TradeDataset *dataset,
                                        TradeFigure  *figure);

gboolean    trade_records_was_revised   (TradeDataset   *dataset,
                                         TradeFigure    *figure);
gboolean    trade_records_leaves_missing (TradeDataset   *dataset,
                                          TradeFigure    *rest,
                                          TradeDimension  dimension);

G_END_DECLS
