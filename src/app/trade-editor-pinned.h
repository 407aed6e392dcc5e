/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _TradeEditorGrid TradeEditorGrid;

/*
 * TradeEditorPinned:
 *
 * Lies over the table of a grid that is scrolled sideways, and says what its lines are of where the table itself no longer does.
 */
#define TRADE_TYPE_EDITOR_PINNED (trade_editor_pinned_get_type ())
G_DECLARE_FINAL_TYPE (TradeEditorPinned, trade_editor_pinned, TRADE, EDITOR_PINNED, GtkWidget)

void trade_editor_pinned_attach      (TradeEditorPinned *self,
                                      TradeEditorGrid   *grid);
int  trade_editor_pinned_get_covered (TradeEditorPinned *self);

G_END_DECLS
