/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-history.h"

/* The views that a person came by; the last is the present one. */
static GPtrArray *
get_visited (TradeWindow *window)
{
  GPtrArray *visited = g_object_get_data (G_OBJECT (window), "visited-views");

  if (visited == NULL)
    {
      visited = g_ptr_array_new_with_free_func (g_free);
      g_object_set_data_full (G_OBJECT (window), "visited-views", visited, (GDestroyNotify) g_ptr_array_unref);
    }

  return visited;
}

/* The view that is gone back to becomes the last again by being visited. */
static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  static const struct
  {
    const char *mode;
    const char *action;
  } pages[] = { { "audit", "win.toggle-audit" }, { "start", "win.toggle-start" }, { "import", "win.toggle-import" } };
  GPtrArray *visited = get_visited (TRADE_WINDOW (widget));
  g_autofree char *mode = NULL;
  g_autofree char *view_id = NULL;

  g_object_get (widget, "mode", &mode, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (!g_str_equal (mode, pages[i].mode))
        continue;
      gtk_widget_activate_action (widget, pages[i].action, NULL);
      return;
    }

  if (visited->len < 2)
    return;

  view_id = g_strdup (visited->pdata[visited->len - 2]);
  g_ptr_array_set_size (visited, visited->len - 2);
  gtk_widget_activate_action (widget, "win.view", "s", view_id);
}

/**
 * trade_window_history_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the action win.back.
 */
void
trade_window_history_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
}

/**
 * trade_window_history_visit:
 * @window: a window
 * @view_id: the identifier of the view that it shows
 *
 * Remembers a view as the last one that was visited.
 */
void
trade_window_history_visit (TradeWindow *window,
                            const char  *view_id)
{
  GPtrArray *visited;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (view_id != NULL);

  visited = get_visited (window);
  if (visited->len == 0 || !g_str_equal (visited->pdata[visited->len - 1], view_id))
    g_ptr_array_add (visited, g_strdup (view_id));
}

/**
 * trade_window_history_clear:
 * @window: a window
 *
 * Forgets all views, because the figures are others.
 */
void
trade_window_history_clear (TradeWindow *window)
{
  g_return_if_fail (TRADE_IS_WINDOW (window));

  g_ptr_array_set_size (get_visited (window), 0);
}
