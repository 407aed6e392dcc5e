/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-scroll.h"

/* How far a table is scrolled from its first column, in logical pixels. */
#define FROM_START "trade-from-start"

/* From where GTK counts how far a table is scrolled in a language that is written from the right: first it was the left edge, and newer
 * versions count from the first column, so that nothing is left to do here. What it does tells which it is.
 */
static enum {
  COUNTS_SOMEHOW,
  COUNTS_FROM_LEFT,
  COUNTS_FROM_START,
} counting;

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

static void
find_counting (GtkColumnView *view,
               GtkAdjustment *adjustment)
{
  const double value = gtk_adjustment_get_value (adjustment);
  const double end = get_end (adjustment);
  graphene_rect_t header;

  if (end < 1 || !gtk_widget_compute_bounds (gtk_widget_get_first_child (GTK_WIDGET (view)), GTK_WIDGET (view), &header))
    return;

  if (ABS (header.origin.x + value) < 1 && ABS (header.origin.x + end - value) >= 1)
    counting = COUNTS_FROM_LEFT;
  else if (ABS (header.origin.x + end - value) < 1 && ABS (header.origin.x + value) >= 1)
    counting = COUNTS_FROM_START;
}

static void
keep_start (GtkColumnView *view,
            GtkAdjustment *adjustment)
{
  if (counting == COUNTS_FROM_LEFT)
    gtk_adjustment_set_value (adjustment, get_end (adjustment) - get_from_start (view));
}

static void
layout_cb (GtkColumnView *view,
           GdkFrameClock *clock)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));

  g_signal_handlers_disconnect_by_func (clock, layout_cb, view);
  if (counting == COUNTS_SOMEHOW)
    find_counting (view, adjustment);
  keep_start (view, adjustment);
  gtk_widget_queue_allocate (GTK_WIDGET (view));
}

/* GTK sets the adjustment when it has placed the columns, and does not heed what becomes of it until they are placed again.
 * The frame that is being made places them a second time, so that none is seen scrolled past its start. */
static void
place_again (GtkColumnView *view)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (view));

  if (clock == NULL || g_signal_handler_find (clock, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, layout_cb, view) != 0)
    return;

  g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), view, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/* The first column of a language that is written from the right is at the other end, which moves with the width. Of a table that has
 * become wider GTK has changed the value already, but placed the columns by the old one.
 */
static void
resized_cb (GtkColumnView *view,
            GtkAdjustment *adjustment)
{
  if (!is_rtl (view) || counting == COUNTS_FROM_START)
    return;

  keep_start (view, adjustment);
  place_again (view);
}

static double
count_from_start (GtkColumnView *view,
                  GtkAdjustment *adjustment)
{
  const double value = gtk_adjustment_get_value (adjustment);

  return is_rtl (view) && counting == COUNTS_FROM_LEFT ? get_end (adjustment) - value : value;
}

static void
scrolled_cb (GtkColumnView *view,
             GtkAdjustment *adjustment)
{
  g_object_set_data (G_OBJECT (view), FROM_START,
                     GINT_TO_POINTER ((int) count_from_start (view, adjustment)));
}

/**
 * trade_column_scroll_attach:
 * @view: a table in a scrolled window
 *
 * Has a table begin with its first column, whichever way the language runs.
 */
void
trade_column_scroll_attach (GtkColumnView *view)
{
  GtkAdjustment *adjustment;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (resized_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), view, G_CONNECT_SWAPPED);
}

/**
 * trade_column_scroll_reset:
 * @view: a table in a scrolled window
 *
 * Has a table begin with its first column again as soon as it is placed anew.
 */
void
trade_column_scroll_reset (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  g_object_set_data (G_OBJECT (view), FROM_START, NULL);
}

/**
 * trade_column_scroll_get:
 * @view: a table in a scrolled window
 *
 * Returns: how far it is scrolled from its first column, in logical pixels
 */
int
trade_column_scroll_get (GtkColumnView *view)
{
  GtkAdjustment *adjustment;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), 0);

  adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));

  return (int) count_from_start (view, adjustment);
}

/**
 * trade_column_scroll_to:
 * @view: a table in a scrolled window
 * @cell: a widget in it
 * @covered: how much of the table is covered where its lines begin, in logical pixels
 *
 * Brings a column into sight, as GTK does with a row.
 */
void
trade_column_scroll_to (GtkColumnView *view,
                        GtkWidget     *cell,
                        int            covered)
{
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double left, right, page, start, end, distance = 0;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (GTK_IS_WIDGET (cell));

  if (!gtk_widget_compute_bounds (cell, GTK_WIDGET (view), &bounds))
    return;

  adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  page = gtk_adjustment_get_page_size (adjustment);
  left = bounds.origin.x;
  right = left + bounds.size.width;
  start = is_rtl (view) ? 0 : covered;
  end = is_rtl (view) ? page - covered : page;
  if (left < start || bounds.size.width > end - start)
    distance = left - start;
  else if (right > end)
    distance = right - end;
  if (is_rtl (view) && counting == COUNTS_FROM_START)
    distance = -distance;
  if (distance != 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + distance);
}
