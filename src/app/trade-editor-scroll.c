/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-scroll.h"

/* How far a table is scrolled from its first column, in logical pixels. */
#define FROM_START "trade-editor-from-start"

static double
get_end (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static int
get_from_start (GtkColumnView *view)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (view), FROM_START));
}

static gboolean
is_rtl (GtkColumnView *view)
{
  return gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;
}

/* The first column of a language that is written from the right is at the other end, which moves with the width. */
static void
resized_cb (GtkColumnView *view,
            GtkAdjustment *adjustment)
{
  if (is_rtl (view))
    gtk_adjustment_set_value (adjustment, get_end (adjustment) - get_from_start (view));
}

static void
scrolled_cb (GtkColumnView *view,
             GtkAdjustment *adjustment)
{
  g_object_set_data (G_OBJECT (view), FROM_START,
                     GINT_TO_POINTER ((int) (get_end (adjustment) - gtk_adjustment_get_value (adjustment))));
}

/**
 * trade_editor_scroll_attach:
 * @view: a table in a scrolled window
 *
 * Has a table begin with its first column, whichever way the language runs.
 */
void
trade_editor_scroll_attach (GtkColumnView *view)
{
  GtkAdjustment *adjustment;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (resized_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), view, G_CONNECT_SWAPPED);
}

/**
 * trade_editor_scroll_to:
 * @view: a table in a scrolled window
 * @cell: a widget in it
 *
 * Brings a column into sight, as GTK does with a row.
 */
void
trade_editor_scroll_to (GtkColumnView *view,
                        GtkWidget     *cell)
{
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double left, right, page;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (GTK_IS_WIDGET (cell));

  if (!gtk_widget_compute_bounds (cell, GTK_WIDGET (view), &bounds))
    return;

  adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  page = gtk_adjustment_get_page_size (adjustment);
  left = bounds.origin.x;
  right = left + bounds.size.width;
  if (left < 0 || bounds.size.width > page)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + left);
  else if (right > page)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + right - page);
}
