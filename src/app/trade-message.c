/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-message.h"

#include <glib/gi18n.h>

#define SMALLEST_WIDTH 280
#define SMALLEST_HEIGHT 96
#define LARGEST_HEIGHT 280

/* A file may have a hundred faults: they scroll, and they can be copied into a mail to whoever made the file. */
static GtkWidget *
build_details (const char *details)
{
  GtkWidget *label = gtk_label_new (details);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "message-details");

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (scrolled), SMALLEST_WIDTH);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), SMALLEST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LARGEST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  gtk_widget_add_css_class (scrolled, "card");

  return scrolled;
}

/**
 * trade_message_show:
 * @parent: the window that the message is about
 * @heading: what happened
 * @body: what it means for the person's work
 * @details: (nullable): why, perhaps many lines
 *
 * Tells a person that something failed.
 *
 * Returns: (transfer none): the dialog, which destroys itself when it is closed
 */
GtkWidget *
trade_message_show (GtkWindow  *parent,
                    const char *heading,
                    const char *body,
                    const char *details)
{
  GtkWidget *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  dialog = adw_message_dialog_new (parent, heading, body);
  if (details != NULL)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), build_details (details));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
