/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-draft.h"

#include <time.h>

/* The first widget of a type, in the order in which they are drawn. */
gpointer
bench_draft_find (GtkWidget *root,
                  GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = bench_draft_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The cell that somebody types in; NULL where the focus is elsewhere. */
TradeEditorCell *
bench_draft_find_focused (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL ? (TradeEditorCell *) gtk_widget_get_ancestor (focus, TRADE_TYPE_EDITOR_CELL) : NULL;
}

/* How long this thread has worked, in milliseconds, whatever else the machine does. */
double
bench_draft_get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}
