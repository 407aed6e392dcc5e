/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-close.h"

#include <glib/gi18n.h>

#include "trade-editor-save.h"
#include "trade-format.h"
#include "trade-message.h"

#define RESPONSE_DISCARD "discard"
#define RESPONSE_KEEP "keep"
#define RESPONSE_SAVE "save"

static void
close_response_cb (TradeEditor *editor,
                   const char  *response,
                   GtkWindow   *dialog)
{
  trade_editor_save_set_closing (editor, g_str_equal (response, RESPONSE_SAVE));
  if (trade_editor_save_is_closing (editor))
    {
      gtk_widget_activate_action (GTK_WIDGET (editor), "win.save-release", NULL);
      return;
    }

  /* The dialog goes a moment after the window that it stands before. */
  if (g_str_equal (response, RESPONSE_DISCARD) || g_str_equal (response, RESPONSE_KEEP))
    gtk_window_set_transient_for (dialog, NULL);
  if (g_str_equal (response, RESPONSE_KEEP))
    trade_editor_leave (editor);
  if (g_str_equal (response, RESPONSE_DISCARD))
    {
      trade_editor_forget (editor);
      gtk_window_destroy (GTK_WINDOW (editor));
    }
}

/* What somebody has to know before saying what is to become of a draft. */
static char *
write_question (TradeEditor *editor,
                guint        n_faults)
{
  g_autofree char *count = trade_format_count (trade_format_get_default (), n_faults);
  char *failure = trade_editor_dup_failure (editor);

  if (failure != NULL)
    return failure;
  if (n_faults == 0)
    return g_strdup (_("What is not saved can be kept as a draft, which is offered when the program is started again."));

  return g_strdup_printf (ngettext ("%s cell cannot be read yet. Until it is mended, all of it can be kept as a draft, which is "
                                    "offered when the program is started again.",
                                    "%s cells cannot be read yet. Until they are mended, all of it can be kept as a draft, which is "
                                    "offered when the program is started again.", n_faults),
                          count);
}

/**
 * trade_editor_close_ask:
 * @editor: an editor that is to be closed
 *
 * Asks what is to become of a draft that was not saved.
 *
 * Returns: whether there is something to be asked: the editor stays until there is an answer
 */
gboolean
trade_editor_close_ask (TradeEditor *editor)
{
  g_autofree char *failure = NULL;
  g_autofree char *question = NULL;
  GtkWidget *dialog;
  guint n_faults;

  g_return_val_if_fail (TRADE_IS_EDITOR (editor), FALSE);

  if (trade_editor_is_safe (editor))
    return FALSE;

  failure = trade_editor_dup_failure (editor);
  n_faults = trade_editor_get_n_faults (editor);
  question = write_question (editor, n_faults);
  dialog = trade_message_new (GTK_WINDOW (editor), _("Save the Release?"), question);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), RESPONSE_DISCARD, _("_Discard"),
                                    RESPONSE_KEEP, _("_Keep as Draft"), RESPONSE_SAVE, _("_Save"), NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), RESPONSE_KEEP, failure == NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), RESPONSE_SAVE, n_faults == 0);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_DISCARD, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_SAVE, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), n_faults == 0 ? RESPONSE_SAVE : failure == NULL ? RESPONSE_KEEP : "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), editor, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return TRUE;
}
