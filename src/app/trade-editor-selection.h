/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-draft-history.h"
#include "trade-draft-words.h"

G_BEGIN_DECLS

/*
 * TradeEditorSelection:
 *
 * The rows of a table as they are shown, sorted and hidden or not, and which of them are selected. A position is where a row is
 * shown, a number which one of the draft it is, see TradeEditorRow.
 */
typedef struct _TradeEditorSelection TradeEditorSelection;

TradeEditorSelection *trade_editor_selection_new         (GListModel           *rows,
                                                          GtkColumnView        *view);
void                  trade_editor_selection_free        (TradeEditorSelection *self);
void                  trade_editor_selection_set_history (TradeEditorSelection *self,
                                                          TradeDraftHistory    *history,
                                                          TradeDraftWords      *words);
guint                 trade_editor_selection_get_n       (TradeEditorSelection *self);
guint                 trade_editor_selection_find        (TradeEditorSelection *self,
                                                          guint                 number);
guint                 trade_editor_selection_get_number  (TradeEditorSelection *self,
                                                          guint                 position);
void                  trade_editor_selection_refresh     (TradeEditorSelection *self);
void                  trade_editor_selection_sort        (TradeEditorSelection *self,
                                                          TradeDraftColumn      column);
void                  trade_editor_selection_unsort      (TradeEditorSelection *self);
GtkSorter            *trade_editor_selection_get_order   (TradeEditorSelection *self);
void                  trade_editor_selection_set_filter  (TradeEditorSelection *self,
                                                          GtkFilter            *filter);
GtkFilterListModel   *trade_editor_selection_get_filtered (TradeEditorSelection *self);

gboolean              trade_editor_selection_is_empty    (TradeEditorSelection *self);
gboolean              trade_editor_selection_has         (TradeEditorSelection *self,
                                                          guint                 position);
void                  trade_editor_selection_clear       (TradeEditorSelection *self);
void                  trade_editor_selection_select_all  (TradeEditorSelection *self);
void                  trade_editor_selection_extend      (TradeEditorSelection *self,
                                                          guint                 from,
                                                          guint                 position);
guint                *trade_editor_selection_list        (TradeEditorSelection *self,
                                                          guint                *n);
guint                *trade_editor_selection_list_or_all (TradeEditorSelection *self,
                                                          guint                *n);

G_END_DECLS
