/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-replace.h"

#include <glib/gi18n.h>

#include "trade-format.h"
#include "trade-input.h"
#include "trade-message.h"
#include "trade-save.h"

/* More names than these are counted in a question, not listed. */
#define MAX_NAMES 10

static GtkWidget *
create (GtkWindow  *parent,
        const char *heading,
        const char *body)
{
  GtkWidget *dialog = trade_message_new (parent, heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), TRADE_REPLACE_RESPONSE, _("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), TRADE_REPLACE_RESPONSE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  return dialog;
}

/**
 * trade_replace_new:
 * @parent: a window
 * @file: a file that exists, or a folder that holds a release
 * @is_folder: whether it is such a folder
 *
 * Asks whether something may be replaced: [signal@Adw.MessageDialog::response] tells %TRADE_REPLACE_RESPONSE where it may.
 *
 * Returns: (transfer none): a dialog, which is to be presented
 */
GtkWidget *
trade_replace_new (GtkWindow *parent,
                   GFile     *file,
                   gboolean   is_folder)
{
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = trade_input_get_name (file);
  heading = is_folder ? g_strdup_printf (_("Replace the Release in “%s”?"), name) : g_strdup_printf (_("Replace “%s”?"), name);

  return create (parent, heading,
                 is_folder ? _("The folder holds a release already. Replacing it overwrites its figures; other files stay.")
                           : _("A file of this name exists in the folder. Replacing it overwrites its contents."));
}

/* As many as a dialog has room for. */
static char *
list_names (GPtrArray *files)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (files->len, MAX_NAMES); i++)
    {
      g_autofree char *name = trade_input_get_name (g_ptr_array_index (files, i));

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", name);
    }
  if (files->len > MAX_NAMES)
    g_string_append (names, "\n…");

  return g_string_free (names, FALSE);
}

/**
 * trade_replace_new_for_files:
 * @parent: a window
 * @files: (element-type GFile): files that exist, at least one
 *
 * Asks once whether all of them may be replaced, as trade_replace_new() does.
 *
 * Returns: (transfer none): a dialog, which is to be presented
 */
GtkWidget *
trade_replace_new_for_files (GtkWindow *parent,
                             GPtrArray *files)
{
  g_autofree char *count = NULL;
  g_autofree char *names = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (files != NULL && files->len > 0, NULL);

  if (files->len == 1)
    return trade_replace_new (parent, g_ptr_array_index (files, 0), FALSE);

  count = trade_format_count (trade_format_get_default (), files->len);
  names = list_names (files);
  heading = g_strdup_printf (ngettext ("Replace %s File?", "Replace %s Files?", files->len), count);
  /* Translators: the placeholder is a list of file names, one a line. */
  body = g_strdup_printf (_("Files of these names exist in the folder. Replacing them overwrites their contents.\n\n%s"), names);

  return create (parent, heading, body);
}

/**
 * trade_replace_look:
 * @file: a file
 * @etag: (inout) (nullable): takes what tells the file as it is from what it becomes; what was there is freed
 *
 * Looks whether there is something that would be replaced, be it a link that leads nowhere, and in what state it is.
 *
 * Returns: whether there is
 */
gboolean
trade_replace_look (GFile  *file,
                    char  **etag)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (etag != NULL, FALSE);

  g_free (*etag);
  *etag = trade_save_dup_etag (file);

  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) != G_FILE_TYPE_UNKNOWN;
}
