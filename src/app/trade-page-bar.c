/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-page-bar.h"

#include <glib/gi18n.h>

static GtkWidget *
build_back_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("trade-back-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.back");

  return button;
}

/**
 * trade_page_bar_new:
 * @title: the title of a page of the window
 * @subtitle: (nullable): what can be said below it
 *
 * Creates the bar above a page that is neither a chart nor a table: what the page is, and the way back from it.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_page_bar_new (const char *title,
                    const char *subtitle)
{
  GtkWidget *bar, *words;

  g_return_val_if_fail (title != NULL, NULL);

  bar = gtk_center_box_new ();
  words = adw_window_title_new (title, subtitle);
  gtk_widget_set_tooltip_text (words, subtitle);
  gtk_widget_add_css_class (bar, "page-bar");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (bar), build_back_button ());
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (bar), words);

  return bar;
}
