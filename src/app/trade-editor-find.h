/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor-grid.h"
#include "trade-editor.h"
#include "trade-editor-table.h"

G_BEGIN_DECLS

void trade_editor_find_install (GtkWidgetClass   *widget_class);
void trade_editor_find_attach  (TradeEditor      *editor,
                                TradeEditorTable *table,
                                TradeEditorGrid  *grid);

G_END_DECLS
