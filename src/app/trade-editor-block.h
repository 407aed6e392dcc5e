/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor-grid-private.h"

G_BEGIN_DECLS

void     trade_editor_block_mark     (TradeEditorGrid *self,
                                      TradeEditorCell *cell);
void     trade_editor_block_clear    (TradeEditorGrid *self);
gboolean trade_editor_block_take_key (TradeEditorGrid *self,
                                      TradeEditorCell *cell,
                                      guint            key,
                                      GdkModifierType  state);
void     trade_editor_block_attach   (TradeEditorGrid *self);

G_END_DECLS
