/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-view.h"

G_BEGIN_DECLS

/* The figure that a row is about, by this name among the data of the row's widget. */
#define TRADE_TABLE_ITEM "trade-table-item"

/**
 * TradeTable:
 *
 * The figures of a view as a table that can be sorted: name, period, value, measure, bounds, how it is known, source, note.
 */
#define TRADE_TYPE_TABLE (trade_table_get_type ())
G_DECLARE_FINAL_TYPE (TradeTable, trade_table, TRADE, TABLE, AdwBin)

GtkWidget         *trade_table_new           (void);
void               trade_table_set_view      (TradeTable   *self,
                                              TradeView    *view);
void               trade_table_set_dataset   (TradeTable   *self,
                                              TradeDataset *dataset);
TradeFigure       *trade_table_get_figure    (TradeTable   *self);
void               trade_table_begin_find        (TradeTable   *self);
gboolean           trade_table_select_figure (TradeTable   *self,
                                              TradeFigure  *figure);
GListModel        *trade_table_get_model     (TradeTable   *self);
GtkColumnView     *trade_table_get_columns   (TradeTable   *self);

G_END_DECLS
