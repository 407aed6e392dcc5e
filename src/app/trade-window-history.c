/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-history.h"

/* What the actions of pages begin with. */
#define TOGGLE "win.toggle-"

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

/* A page that a person comes to from the chart or the table, and goes back from. */
static gboolean
is_page (const char *mode)
{
  return g_str_equal (mode, TRADE_WINDOW_AUDIT) || g_str_equal (mode, TRADE_WINDOW_START) ||
         g_str_equal (mode, TRADE_WINDOW_IMPORT);
}

/* The name of the action ends in the mode. */
static void
toggle_page_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  const char *page = name + strlen (TOGGLE);

  if (g_str_equal (trade_window_get_mode (window), page))
    trade_window_history_leave_page (window);
  else
    g_object_set (window, "mode", page, NULL);
}

/* The view that is gone back to becomes the last again by being visited. */
static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  GPtrArray *visited = get_visited (window);
  g_autofree char *view_id = NULL;

  if (trade_window_history_leave_page (window) || visited->len < 2)
    return;

  view_id = g_strdup (visited->pdata[visited->len - 2]);
  g_ptr_array_set_size (visited, visited->len - 2);
  gtk_widget_activate_action (widget, "win.view", "s", view_id);
}

/**
 * trade_window_history_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the action win.back, and those that lead to pages and back.
 */
void
trade_window_history_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, TOGGLE TRADE_WINDOW_AUDIT, NULL, toggle_page_action);
  gtk_widget_class_install_action (widget_class, TOGGLE TRADE_WINDOW_START, NULL, toggle_page_action);
  gtk_widget_class_install_action (widget_class, TOGGLE TRADE_WINDOW_IMPORT, NULL, toggle_page_action);
}

/**
 * trade_window_history_enter:
 * @window: a window
 * @mode: what it is about to be filled with
 *
 * Remembers what a page leads back to.
 */
void
trade_window_history_enter (TradeWindow *window,
                            const char  *mode)
{
  const char *before;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (mode != NULL);

  before = trade_window_get_mode (window);
  if (is_page (mode) && !is_page (before))
    g_object_set_data (G_OBJECT (window), "mode-before", (gpointer) g_intern_string (before));
}

/**
 * trade_window_history_leave_page:
 * @window: a window
 *
 * Leaves a page for the chart or the table that a person came from. Whoever asks for a view in the midst of a page wants to see it.
 *
 * Returns: whether there was a page to leave
 */
gboolean
trade_window_history_leave_page (TradeWindow *window)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (window), FALSE);

  if (!is_page (trade_window_get_mode (window)))
    return FALSE;

  g_object_set (window, "mode", g_object_get_data (G_OBJECT (window), "mode-before"), NULL);

  return TRUE;
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
