/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-draft-history.h"
#include "trade-draft-words.h"
#include "trade-editor-selection.h"

G_BEGIN_DECLS

/**
 * TradeEditorTable:
 *
 * The figures of a draft as a table in which a person types: a row a figure, and an empty row at the end. The keys move as in a
 * spreadsheet.
 */
#define TRADE_TYPE_EDITOR_TABLE (trade_editor_table_get_type ())
G_DECLARE_FINAL_TYPE (TradeEditorTable, trade_editor_table, TRADE, EDITOR_TABLE, AdwBin)

void     trade_editor_table_set_history (TradeEditorTable  *self,
                                         TradeDraftHistory *history,
                                         GSimpleActionGroup *columns);
void     trade_editor_table_set_faults  (TradeEditorTable  *self,
                                         GPtrArray         *faults);
gboolean   trade_editor_table_get_last_place (TradeEditorTable  *self,
                                              guint             *row,
                                              TradeDraftColumn  *column);
gboolean trade_editor_table_get_place   (TradeEditorTable  *self,
                                         guint             *row,
                                         TradeDraftColumn  *column);
void     trade_editor_table_go_to       (TradeEditorTable  *self,
                                         guint              row,
                                         TradeDraftColumn   column);
TradeEditorSelection *
                  trade_editor_table_get_selection (TradeEditorTable  *self);

G_END_DECLS
