/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TradeEditorMove:
 * @TRADE_EDITOR_STAY: the key is for the text
 * @TRADE_EDITOR_NEXT: to the next cell of the row, and then to the next row
 * @TRADE_EDITOR_PREVIOUS: back
 * @TRADE_EDITOR_RETURN: to the row below, where the typing of this one began
 * @TRADE_EDITOR_UP: to the cell above
 * @TRADE_EDITOR_DOWN: to the cell below
 *
 * Where a key leads in a table.
 */
typedef enum
{
  TRADE_EDITOR_STAY,
  TRADE_EDITOR_NEXT,
  TRADE_EDITOR_PREVIOUS,
  TRADE_EDITOR_RETURN,
  TRADE_EDITOR_UP,
  TRADE_EDITOR_DOWN,
} TradeEditorMove;

TradeEditorMove trade_editor_keys_find (GtkEditable     *text,
                                        guint            key,
                                        GdkModifierType  state);
gboolean        trade_editor_keys_lead_out (GtkWidget       *table,
                                            gboolean         back);

G_END_DECLS
