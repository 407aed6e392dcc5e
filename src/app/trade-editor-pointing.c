/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-pointing.h"

/* With Shift, the pointer selects from the cell that has the focus to the one that it is at. */

#define SELECT "trade-editor-pointing-select"

static void
pressed_cb (GtkWidget  *table,
            int         n_press,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  const TradeEditorPointingFunc select = (TradeEditorPointingFunc) g_object_get_data (G_OBJECT (gesture), SELECT);
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *picked = gtk_widget_pick (table, x, y, GTK_PICK_DEFAULT);
  GtkWidget *to = picked != NULL ? gtk_widget_get_ancestor (picked, TRADE_TYPE_EDITOR_CELL) : NULL;
  TradeEditorCell *from = (state & GDK_SHIFT_MASK) != 0 ? trade_editor_cell_find_focused (table) : NULL;

  if (to == NULL || trade_editor_cell_get_row (TRADE_EDITOR_CELL (to)) == NULL)
    return;

  select (table, from, TRADE_EDITOR_CELL (to));
  if (from != NULL && to != GTK_WIDGET (from))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/*
 * trade_editor_pointing_attach:
 * @table: a table of cells
 * @select: selects between two of them
 *
 * Lets the pointer select, before the text of a cell takes it.
 */
void
trade_editor_pointing_attach (GtkWidget               *table,
                              TradeEditorPointingFunc  select)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_object_set_data (G_OBJECT (click), SELECT, (gpointer) select);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), table, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (table, GTK_EVENT_CONTROLLER (click));
}
