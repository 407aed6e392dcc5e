/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-replace.h"

#include <glib/gi18n.h>

#include "trade-input.h"
#include "trade-message.h"

/**
 * trade_replace_new:
 * @parent: the window whose figures are to be saved
 * @folder: a folder that holds a release
 *
 * Creates a dialog that asks whether the release is to be replaced: the response is %TRADE_REPLACE_RESPONSE then.
 *
 * Returns: (transfer none): a new dialog, not shown yet
 */
GtkWidget *
trade_replace_new (GtkWindow *parent,
                   GFile     *folder)
{
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  GtkWidget *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  name = trade_input_get_name (folder);
  heading = g_strdup_printf (_("Replace the Release in “%s”?"), name);
  dialog = trade_message_new (parent, heading,
                              _("The folder holds a release already. Replacing it overwrites its figures; other files stay."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), TRADE_REPLACE_RESPONSE, _("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), TRADE_REPLACE_RESPONSE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  return dialog;
}
