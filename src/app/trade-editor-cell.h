/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-editor-row.h"

G_BEGIN_DECLS

/**
 * TradeEditorCell:
 *
 * A cell in which a person types. Its signals: edited, when a letter was typed; asked, when what may be typed is to be shown.
 */
#define TRADE_TYPE_EDITOR_CELL (trade_editor_cell_get_type ())
G_DECLARE_FINAL_TYPE (TradeEditorCell, trade_editor_cell, TRADE, EDITOR_CELL, AdwBin)

GtkWidget        *trade_editor_cell_new             (TradeDraftColumn  column,
                                                     gboolean          has_choices);
TradeDraftColumn  trade_editor_cell_get_column      (TradeEditorCell  *self);
TradeEditorRow   *trade_editor_cell_get_row         (TradeEditorCell  *self);
void              trade_editor_cell_set_row         (TradeEditorCell  *self,
                                                     TradeEditorRow   *row);
GtkEditable      *trade_editor_cell_get_editable    (TradeEditorCell  *self);
TradeEditorCell  *trade_editor_cell_find_focused    (GtkWidget        *within);
void              trade_editor_cell_take            (TradeEditorCell  *self,
                                                     const char       *words);
void              trade_editor_cell_ask             (TradeEditorCell  *self);
void              trade_editor_cell_set_text        (TradeEditorCell  *self,
                                                     const char       *text);
void              trade_editor_cell_mark            (TradeEditorCell  *self,
                                                     const char       *fault,
                                                     gboolean          is_missing,
                                                     const char       *before);
char             *trade_editor_cell_write_before    (const char       *before);
void              trade_editor_cell_set_sign        (TradeEditorCell  *self,
                                                     const char       *sign);
void              trade_editor_cell_set_placeholder (TradeEditorCell  *self,
                                                     const char       *text);

G_END_DECLS
