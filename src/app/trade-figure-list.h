/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-figure-columns.h"
#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeFigureList:
 * @dataset: the dataset of the figures
 * @figures: the figures, before anybody sorts them
 * @positions: where each of them is among them
 * @head: what the heads of their columns say
 * @texts: (element-type utf8): what the cells of each column tell, by @positions, as far as they were compared
 *
 * What a table shows.
 */
typedef struct
{
  TradeDataset   *dataset;
  GListModel     *figures;
  GHashTable     *positions;
  TradeFigureHead head;
  GPtrArray      *texts[TRADE_N_FIGURE_COLUMNS];
} TradeFigureList;

TradeFigureList *trade_figure_list_new        (TradeDataset        *dataset,
                                               TradeView           *view);
gboolean         trade_figure_list_takes_long (TradeDataset        *dataset,
                                               TradeView           *view);
void             trade_figure_list_new_async  (TradeDataset        *dataset,
                                               TradeView           *view,
                                               gpointer             source,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback);
TradeFigureList *trade_figure_list_new_finish (GAsyncResult        *result);
int              trade_figure_list_compare    (TradeFigureList     *self,
                                               guint                column,
                                               TradeFigure         *a,
                                               TradeFigure         *b);
void             trade_figure_list_free       (TradeFigureList     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeFigureList, trade_figure_list_free)

G_END_DECLS
