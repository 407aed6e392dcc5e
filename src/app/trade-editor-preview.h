/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-dataset.h"
#include "trade-draft-history.h"
#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeEditorPreview:
 *
 * The charts of a draft, which follow each change of it.
 */
#define TRADE_TYPE_EDITOR_PREVIEW (trade_editor_preview_get_type ())
G_DECLARE_FINAL_TYPE (TradeEditorPreview, trade_editor_preview, TRADE, EDITOR_PREVIEW, AdwBin)

void          trade_editor_preview_set_history (TradeEditorPreview *self,
                                                TradeDraftHistory  *history);
GPtrArray    *trade_editor_preview_get_faults  (TradeEditorPreview *self);
TradeDataset *trade_editor_preview_get_dataset (TradeEditorPreview *self,
                                                TradeDraft         *draft);
TradeView    *trade_editor_preview_get_view    (TradeEditorPreview *self);
TradeFigure  *trade_editor_preview_get_figure  (TradeEditorPreview *self);
void          trade_editor_preview_hold_view   (TradeEditorPreview *self);
char        **trade_editor_preview_list_views  (TradeEditorPreview *self);
gboolean      trade_editor_preview_is_read     (TradeEditorPreview *self);
void          trade_editor_preview_leave       (TradeEditorPreview *self);
TradeFigure  *trade_editor_preview_find_figure (TradeEditorPreview *self,
                                                TradeDraft         *draft,
                                                guint               row);

G_END_DECLS
