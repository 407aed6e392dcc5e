/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor-preview.h"
#include "trade-editor.h"

G_BEGIN_DECLS

/* What a release says of its views. */
void trade_editor_views_install (GtkWidgetClass     *widget_class);
void trade_editor_views_attach  (TradeEditor        *editor,
                                 TradeEditorPreview *preview);

G_END_DECLS
