/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-shortcuts.h"

#define RESOURCE "/io/github/tradecharts/TradeCharts/trade-shortcuts.ui"

static void
show_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       window)
{
  gtk_window_present (GTK_WINDOW (trade_shortcuts_get (window)));
}

/**
 * trade_shortcuts_get:
 * @window: a window
 *
 * Gets the list of all keys, which is made when it is first asked for. GTK's own action win.show-help-overlay shows it from then on.
 *
 * Returns: (transfer none): the list
 */
GtkShortcutsWindow *
trade_shortcuts_get (GtkApplicationWindow *window)
{
  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), NULL);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE);

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
    }

  return gtk_application_window_get_help_overlay (window);
}

/**
 * trade_shortcuts_attach:
 * @window: a new window
 *
 * Gives a window the action win.show-help-overlay, which lists all keys. The list has hundreds of widgets, which GTK would make before
 * the first frame of the window if it were left to find the list by its name.
 */
void
trade_shortcuts_attach (GtkApplicationWindow *window)
{
  g_autoptr (GSimpleAction) action = NULL;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));

  action = g_simple_action_new ("show-help-overlay", NULL);
  g_signal_connect (action, "activate", G_CALLBACK (show_cb), window);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
}
