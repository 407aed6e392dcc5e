/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-draft-grid.h"

G_BEGIN_DECLS

/*
 * TradeEditorNames:
 *
 * The first column of a grid, which says in one cell what each line is of. What all lines have in common is not said in each.
 */
typedef struct _TradeEditorNames TradeEditorNames;

/*
 * TradeEditorNamesFunc:
 * @line: the number of a line
 * @data: what was given with the function
 *
 * Does something of a line whose name was pressed.
 */
typedef void (*TradeEditorNamesFunc) (guint    line,
                                      gpointer data);

TradeEditorNames *trade_editor_names_new         (GtkColumnView        *view,
                                                  TradeEditorNamesFunc  pressed,
                                                  gpointer              data);
void              trade_editor_names_free        (TradeEditorNames     *self);
void              trade_editor_names_show        (TradeEditorNames     *self,
                                                  TradeDraftGrid       *grid,
                                                  TradeDraft           *draft);
void              trade_editor_names_mark        (TradeEditorNames     *self,
                                                  GPtrArray            *faults);
void              trade_editor_names_set_visible (TradeEditorNames     *self,
                                                  gboolean              visible);
char             *trade_editor_names_dup         (TradeEditorNames     *self,
                                                  guint                 line);
void              trade_editor_names_fit         (TradeEditorNames     *self,
                                                  int                   most);
int               trade_editor_names_get_width   (TradeEditorNames     *self);
const char       *trade_editor_names_get_shared  (TradeEditorNames     *self);

G_END_DECLS
