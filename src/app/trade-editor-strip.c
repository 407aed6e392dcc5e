/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-strip.h"

/* How many columns the strip below the table has. */
#define N_COLUMNS 4

/*
 * trade_editor_strip_suit:
 * @hint: what was expected in a cell, in the second column of a grid
 * @is_narrow: whether the window is
 *
 * Has the hint stand between what else is said below the table, or below that, where it would have many lines of a few letters.
 */
void
trade_editor_strip_suit (GtkWidget *hint,
                         gboolean   is_narrow)
{
  GtkWidget *strip;
  GtkLayoutChild *place;

  g_return_if_fail (GTK_IS_WIDGET (hint));
  g_return_if_fail (GTK_IS_GRID (gtk_widget_get_parent (hint)));

  strip = gtk_widget_get_parent (hint);
  place = gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (strip), hint);
  /* Else all columns would share the room of what spans them. */
  gtk_widget_set_hexpand (gtk_widget_get_first_child (strip), is_narrow);
  g_object_set (place, "row", is_narrow ? 1 : 0, "column", is_narrow ? 0 : 1, "column-span", is_narrow ? N_COLUMNS : 1, NULL);
}
