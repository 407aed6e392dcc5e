/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-heading.h"

/* GTK (4.8) has no property for where a heading stands; the header of a table has one child for each column. */

static GtkWidget *
find_label (GtkWidget *root)
{
  if (GTK_IS_LABEL (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child);

      if (label != NULL)
        return label;
    }

  return NULL;
}

static GtkLabel *
find_heading (GtkColumnView *view,
              guint          column)
{
  GtkWidget *heading = gtk_widget_get_first_child (GTK_WIDGET (view));

  heading = heading != NULL ? gtk_widget_get_first_child (heading) : NULL;
  for (guint i = 0; i < column && heading != NULL; i++)
    heading = gtk_widget_get_next_sibling (heading);

  return heading != NULL ? GTK_LABEL (find_label (heading)) : NULL;
}

/**
 * trade_column_heading_align:
 * @view: a table
 * @column: the number of a column of numbers, from 0
 *
 * Has a heading stand above the last digits of its numbers, which run from left to right in every script.
 */
void
trade_column_heading_align (GtkColumnView *view,
                            guint          column)
{
  GtkLabel *label;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  label = find_heading (view, column);
  if (label == NULL)
    return;

  gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
  gtk_label_set_xalign (label, gtk_widget_get_direction (GTK_WIDGET (label)) == GTK_TEXT_DIR_LTR ? 1 : 0);
  gtk_label_set_justify (label, GTK_JUSTIFY_RIGHT);
}
