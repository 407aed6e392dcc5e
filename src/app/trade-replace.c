/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-replace.h"

#include <glib/gi18n.h>

#include "trade-input.h"
#include "trade-message.h"

/**
 * trade_replace_new:
 * @parent: the window whose figures are to be saved
 * @file: a folder that holds a release, or a table
 * @is_table: whether it is a table
 *
 * Creates a dialog that asks whether what is there is to be replaced: the response is %TRADE_REPLACE_RESPONSE then.
 *
 * Returns: (transfer none): a new dialog, not shown yet
 */
GtkWidget *
trade_replace_new (GtkWindow *parent,
                   GFile     *file,
                   gboolean   is_table)
{
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  GtkWidget *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = trade_input_get_name (file);
  heading = is_table ? g_strdup_printf (_("Replace “%s”?"), name) : g_strdup_printf (_("Replace the Release in “%s”?"), name);
  dialog = trade_message_new (parent, heading,
                              is_table
                                ? _("A file of this name exists in the folder. Replacing it overwrites its contents.")
                                : _("The folder holds a release already. Replacing it overwrites its figures; other files stay."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), TRADE_REPLACE_RESPONSE, _("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), TRADE_REPLACE_RESPONSE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  return dialog;
}
