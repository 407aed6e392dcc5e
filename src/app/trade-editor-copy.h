/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor-table.h"
#include "trade-editor.h"

G_BEGIN_DECLS

/* What is copied of the table. */
void trade_editor_copy_install (GtkWidgetClass   *widget_class);
void trade_editor_copy_attach  (TradeEditor      *editor,
                                TradeEditorTable *table);

G_END_DECLS
