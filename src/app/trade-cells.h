/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-figure-columns.h"

G_BEGIN_DECLS

/**
 * TradeCellsWrite:
 * @item: what a cell belongs to
 * @column: the column that it is in
 * @user_data: what trade_cells_new() was given
 *
 * Writes into a cell what is in its place.
 *
 * Returns: whether anything is there
 */
typedef gboolean (*TradeCellsWrite) (GtkListItem             *item,
                                     const TradeFigureColumn *column,
                                     gpointer                 user_data);

/**
 * TradeCells:
 *
 * The cells of a table that GTK has made, and those of them that do not show yet what is in their place.
 */
typedef struct _TradeCells TradeCells;

TradeCells *trade_cells_new (TradeCellsWrite write,
                             gpointer        user_data);

void trade_cells_bind (TradeCells              *self,
                       GtkListItem             *item,
                       const TradeFigureColumn *column);
void trade_cells_unbind (TradeCells  *self,
                         GtkListItem *item);
void trade_cells_hold (TradeCells *self);
void trade_cells_release (TradeCells *self);
gboolean trade_cells_write (TradeCells *self,
                            guint       middle,
                            guint       n_rows);
GtkWidget *trade_cells_get_row (GtkListItem *item);
GtkWidget *trade_cells_find_row (TradeCells *self,
                                 guint       position);
void       trade_cells_free (TradeCells *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeCells, trade_cells_free)

G_END_DECLS
