/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-draft-row.h"

G_BEGIN_DECLS

/**
 * TradeEditorRow:
 *
 * A place in the table of an editor: what stands there now, and the widgets that show it.
 */
#define TRADE_TYPE_EDITOR_ROW (trade_editor_row_get_type ())
G_DECLARE_FINAL_TYPE (TradeEditorRow, trade_editor_row, TRADE, EDITOR_ROW, GObject)

TradeEditorRow *trade_editor_row_new       (guint             number);
guint           trade_editor_row_get_number (TradeEditorRow  *self);
gboolean        trade_editor_row_is_last     (TradeEditorRow   *self);
const char     *trade_editor_row_get_text  (TradeEditorRow   *self,
                                            TradeDraftColumn  column);
void            trade_editor_row_set       (TradeEditorRow   *self,
                                            TradeDraftRow    *row);
void            trade_editor_row_set_fault (TradeEditorRow   *self,
                                            TradeDraftColumn  column,
                                            const char       *message,
                                            gboolean          is_missing);
void            trade_editor_row_clear_faults
                                           (TradeEditorRow   *self);
void            trade_editor_row_set_cell  (TradeEditorRow   *self,
                                            TradeDraftColumn  column,
                                            GtkWidget        *cell);
GtkWidget      *trade_editor_row_get_cell  (TradeEditorRow   *self,
                                            TradeDraftColumn  column);

G_END_DECLS
