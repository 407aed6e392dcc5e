/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-draft.h"

#include <time.h>

/* Exports and imports of as many products and months as there are rows for. */
TradeDraft *
bench_draft_new (guint n)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autoptr (TradeDraft) draft = trade_draft_new ('.');

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.5", i % 1000);
      g_autofree char *period = g_strdup_printf ("%u-%02u", 1900 + i / 2 / 12 % 100, i / 2 % 12 + 1);
      g_autofree char *partner = g_strdup_printf ("Partner %u", i / 2400);
      g_autofree char *product = g_strdup_printf ("Product %u", i / 2);
      const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
        [TRADE_DRAFT_FLOW] = i % 2 == 0 ? "Exports" : "Imports",
        [TRADE_DRAFT_MEASURE] = "Value",
        [TRADE_DRAFT_NUMBER] = number,
        [TRADE_DRAFT_UNIT] = "million US dollars",
        [TRADE_DRAFT_PERIOD] = period,
        [TRADE_DRAFT_PRODUCT] = product,
        [TRADE_DRAFT_PARTNER] = partner,
      };

      g_ptr_array_add (rows, trade_draft_row_new (cells));
    }

  return trade_draft_insert_rows (draft, 0, (TradeDraftRow **) rows->pdata, n);
}

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
