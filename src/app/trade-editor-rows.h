/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor-grid.h"
#include "trade-editor-table.h"
#include "trade-editor.h"

G_BEGIN_DECLS

/* What is done with rows of the table. */
void             trade_editor_rows_install      (GtkWidgetClass   *widget_class);
void             trade_editor_rows_attach       (TradeEditor      *editor,
                                                 TradeEditorTable *table,
                                                 TradeEditorGrid  *grid);
guint           *trade_editor_rows_list_from    (TradeEditor      *editor,
                                                 guint             row,
                                                 guint            *n);
TradeEditorGrid *trade_editor_rows_get_grid     (TradeEditor      *editor);
void             trade_editor_rows_show_changed (TradeEditor      *editor,
                                                 TradeDraft       *before);

G_END_DECLS
