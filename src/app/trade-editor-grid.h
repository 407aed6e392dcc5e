/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-draft-grid.h"
#include "trade-draft-history.h"

G_BEGIN_DECLS

/**
 * TradeEditorGrid:
 *
 * The figures of a draft as a grid to type in: a line for what is measured, a column for each period.
 */
#define TRADE_TYPE_EDITOR_GRID (trade_editor_grid_get_type ())
G_DECLARE_FINAL_TYPE (TradeEditorGrid, trade_editor_grid, TRADE, EDITOR_GRID, AdwBin)

void     trade_editor_grid_set_history (TradeEditorGrid   *self,
                                        TradeDraftHistory *history,
                                        GSimpleActionGroup *columns);
void     trade_editor_grid_set_faults  (TradeEditorGrid   *self,
                                        GPtrArray         *faults);
gboolean trade_editor_grid_add_period  (TradeEditorGrid   *self,
                                        const char        *text);
void     trade_editor_grid_go_to       (TradeEditorGrid   *self,
                                        guint              line,
                                        guint              column);
void     trade_editor_grid_go_to_row   (TradeEditorGrid   *self,
                                        guint              row,
                                        TradeDraftColumn   column);
void     trade_editor_grid_enter       (TradeEditorGrid   *self,
                                        guint              row,
                                        TradeDraftColumn   column);
gboolean trade_editor_grid_has_heads   (TradeEditorGrid   *self);
void     trade_editor_grid_get_last_place
                                       (TradeEditorGrid   *self,
                                        guint             *line,
                                        guint             *column);
TradeDraftGrid *
         trade_editor_grid_get_layout  (TradeEditorGrid   *self);
TradeDraft *
         trade_editor_grid_paste       (TradeEditorGrid   *self,
                                        const char        *text,
                                        guint             *n_left_out);
char    *trade_editor_grid_dup_name    (TradeEditorGrid   *self);
gboolean trade_editor_grid_get_place   (TradeEditorGrid   *self,
                                        guint             *row,
                                        TradeDraftColumn  *column);

G_END_DECLS
