/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor.h"

G_BEGIN_DECLS

void     trade_editor_save_install     (GtkWidgetClass *widget_class);
void     trade_editor_save_in          (TradeEditor    *editor,
                                        GFile          *folder);
void     trade_editor_save_table       (TradeEditor    *editor,
                                        GFile          *file);

gboolean trade_editor_save_is_writing  (TradeEditor    *editor);

/* Whether the window is to go when it is saved. */
gboolean trade_editor_save_is_closing  (TradeEditor    *editor);
void     trade_editor_save_set_closing (TradeEditor    *editor,
                                        gboolean        closing);

G_END_DECLS
