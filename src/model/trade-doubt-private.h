/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

GHashTable *trade_doubt_collect     (GListModel   *findings);

/* What follows from others in the place of a reported figure that they refute. */
void        trade_dataset_add_rival (TradeDataset *self,
                                     TradeFigure  *figure,
                                     TradeFigure  *rival);
gboolean     trade_dataset_has_rivals
                                    (TradeDataset *self);
TradeFigure *trade_dataset_get_rival (TradeDataset *self,
                                      TradeFigure  *figure);
void        trade_dataset_follow_rivals (TradeDataset *self,
                                         GPtrArray    *figures);

/* What is doubted in a finished dataset, see trade-finish.c. */
GHashTable *trade_dataset_get_doubts (TradeDataset *self);

G_END_DECLS
