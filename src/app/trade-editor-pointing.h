/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor-cell.h"

G_BEGIN_DECLS

/*
 * TradeEditorPointingFunc:
 * @table: a table of cells
 * @from: (nullable): the cell that has the focus; %NULL where what is selected is to be let go of
 * @to: the cell that is pointed at
 *
 * Selects all between two cells.
 */
typedef void (*TradeEditorPointingFunc) (GtkWidget       *table,
                                         TradeEditorCell *from,
                                         TradeEditorCell *to);

void trade_editor_pointing_attach (GtkWidget               *table,
                                   TradeEditorPointingFunc  select);

G_END_DECLS
