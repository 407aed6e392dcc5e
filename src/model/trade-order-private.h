/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

/* The order in which the rows of an answer stand. */
gboolean     trade_order_makes_sense (TradeDataset     *dataset,
                                      TradeAnswer      *answer);
TradeAnswer *trade_order_sort        (TradeOrder        order,
                                      gboolean          reversed,
                                      TradeDataset     *dataset,
                                      TradeAnswer      *answer,
                                      GCompareDataFunc  compare_names,
                                      gpointer          data);

G_END_DECLS
