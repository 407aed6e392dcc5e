/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-find.h"

#include "trade-window.h"

static gboolean
is_within (GtkWidget *widget,
           GtkWidget *ancestor)
{
  return widget != NULL && (widget == ancestor || gtk_widget_is_ancestor (widget, ancestor));
}

/* Whoever sees the table looks for figures, unless the list of views has the focus; whoever sees a chart looks for another. */
static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeViewList *list = trade_window_get_view_list (window);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autofree char *mode = NULL;

  g_object_get (window, "mode", &mode, NULL);
  if (g_str_equal (mode, "table") && !is_within (focus, GTK_WIDGET (list)))
    {
      trade_table_begin_find (trade_window_get_table (window));
      return;
    }

  g_object_set (window, "sidebar-shown", TRUE, NULL);
  trade_view_list_begin_find (list);
}

/**
 * trade_window_find_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the action win.find.
 */
void
trade_window_find_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
}
