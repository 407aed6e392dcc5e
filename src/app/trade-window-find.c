/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-find.h"

#include <glib/gi18n.h>

#include "trade-clip-table.h"
#include "trade-message.h"
#include "trade-tabular.h"
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

  if (g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_TABLE) && !is_within (focus, GTK_WIDGET (list)))
    {
      trade_table_begin_find (trade_window_get_table (window));
      return;
    }

  g_object_set (window, "sidebar-shown", TRUE, NULL);
  trade_view_list_begin_find (list);
}

/* What somebody looks for is what is copied, in the order in which it is sorted. */
static void
copy_rows_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeTable *table = trade_window_get_table (window);
  GListModel *figures = table != NULL ? trade_table_get_model (table) : NULL;
  const guint n = figures != NULL ? g_list_model_get_n_items (figures) : 0;
  g_autofree char *count = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *told = NULL;

  if (n == 0)
    return;

  rows = trade_tabular_write_tsv_rows (trade_window_get_dataset (window), figures, trade_format_get_default ());
  trade_clip_table_copy (widget, rows, TRUE);
  count = trade_format_count (trade_format_get_default (), n);
  told = g_strdup_printf (ngettext ("%s row copied", "%s rows copied", n), count);
  trade_message_add_toast (trade_window_get_toasts (window), trade_message_new_toast (told));
}

/**
 * trade_window_find_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the actions win.find and win.copy-rows, which copies what was found.
 */
void
trade_window_find_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.copy-rows", NULL, copy_rows_action);
}
