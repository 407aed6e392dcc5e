/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-note-dialog.h"

#include <glib/gi18n.h>

#include "trade-format.h"
#include "trade-label.h"
#include "trade-message.h"

static void
entry_changed_cb (GtkEditable      *entry,
                  AdwMessageDialog *dialog)
{
  g_autofree char *string = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "note", *string != '\0' && trade_label_check (string, NULL));
}

/**
 * trade_note_dialog_new:
 * @parent: a window
 * @period: a period
 * @text: (nullable): what is said of it now
 *
 * Creates a dialog that asks what is to be said of a period.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
trade_note_dialog_new (GtkWindow   *parent,
                       TradePeriod  period,
                       TradeText   *text)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *when = trade_format_period (format, period);
  /* Translators: the placeholder is a period, as in "Note on March 2018" */
  g_autofree char *heading = g_strdup_printf (_("Note on %s"), when);
  GtkWidget *dialog = trade_message_new (parent, heading, NULL);
  GtkWidget *entry = gtk_entry_new ();
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  adw_message_dialog_set_extra_child (message, entry);
  adw_message_dialog_add_response (message, "cancel", _("_Cancel"));
  if (text != NULL)
    {
      adw_message_dialog_add_response (message, "remove", _("_Remove Note"));
      adw_message_dialog_set_response_appearance (message, "remove", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_add_response (message, "note", text != NULL ? _("Change _Note") : _("Add _Note"));
  adw_message_dialog_set_response_appearance (message, "note", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "note");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), dialog, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? trade_format_text (format, text) : "");
  entry_changed_cb (GTK_EDITABLE (entry), message);

  return dialog;
}

/**
 * trade_note_dialog_finish:
 * @dialog: a dialog
 * @response: what was answered
 * @before: (nullable): what is said of the period now
 * @text: (out) (nullable) (transfer full): return location for what is to be said of it; %NULL for nothing
 *
 * Tells what was answered. A note that is only looked at keeps its translations.
 *
 * Returns: whether something is to be changed
 */
gboolean
trade_note_dialog_finish (GtkWidget   *dialog,
                          const char  *response,
                          TradeText   *before,
                          TradeText  **text)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)));
  g_autofree char *string = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  const gboolean keeps = g_str_equal (response, "note") && *string != '\0';

  *text = NULL;
  if (g_str_equal (response, "cancel") || (keeps && !trade_label_check (string, NULL)))
    return FALSE;
  if (keeps && before != NULL && g_str_equal (trade_format_text (trade_format_get_default (), before), string))
    return FALSE;

  *text = keeps ? trade_text_new (string) : NULL;

  return TRUE;
}
