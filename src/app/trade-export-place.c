/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-place.h"

#include "trade-settings.h"
#include "trade-task.h"

/* Where an export goes. */

/**
 * trade_export_place_remember:
 * @folder: (nullable): the folder of an export
 *
 * Keeps a folder for the next export, in whatever window.
 */
void
trade_export_place_remember (GFile *folder)
{
  GSettings *settings = trade_settings_get_default ();
  g_autofree char *uri = NULL;

  g_return_if_fail (folder == NULL || G_IS_FILE (folder));

  if (settings == NULL || folder == NULL)
    return;

  uri = g_file_get_uri (folder);
  g_settings_set_string (settings, TRADE_SETTINGS_LAST_EXPORT_FOLDER, uri);
}

static void
look_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GFile *folder = task_data;
  gboolean there = g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;

  g_task_return_pointer (task, there ? g_object_ref (folder) : NULL, g_object_unref);
}

/**
 * trade_export_place_recall:
 * @owner: (type GObject): what asks
 * @callback: what is called, with @owner as its source
 *
 * Finds the folder of the last export. It may be on a disk that takes its time to answer, so a thread looks.
 */
void
trade_export_place_recall (gpointer            owner,
                           GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = trade_task_new (owner, NULL, callback);
  GSettings *settings = trade_settings_get_default ();
  g_autofree char *uri = settings != NULL ? g_settings_get_string (settings, TRADE_SETTINGS_LAST_EXPORT_FOLDER) : g_strdup ("");

  if (*uri == '\0')
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  g_task_set_task_data (task, g_file_new_for_uri (uri), g_object_unref);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * trade_export_place_recall_finish:
 * @result: what the callback was given
 *
 * Ends trade_export_place_recall().
 *
 * Returns: (transfer full) (nullable): a folder, if it is still there
 */
GFile *
trade_export_place_recall_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * trade_export_place_get_default:
 *
 * Gets the folder that a person is asked about first where there is none of a last export: the one for pictures.
 *
 * Returns: (transfer full): a folder
 */
GFile *
trade_export_place_get_default (void)
{
  const char *pictures = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);

  return g_file_new_for_path (pictures != NULL ? pictures : g_get_home_dir ());
}

/**
 * trade_export_place_complete:
 * @file: a file that a person named
 * @format: the format of the file
 * @completed: (out): whether the name was changed
 *
 * Completes a name that does not end in the extension of its format. The new name may belong to a file that exists and
 * that nobody was asked about.
 *
 * Returns: (transfer full): @file, or its sibling whose name ends in the extension
 */
GFile *
trade_export_place_complete (GFile                   *file,
                             const TradeExportFormat *format,
                             gboolean                *completed)
{
  g_autofree char *name = NULL;
  g_autofree char *suffix = NULL;
  g_autofree char *full_name = NULL;
  g_autoptr (GFile) folder = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (completed != NULL, NULL);

  *completed = FALSE;
  name = g_file_get_basename (file);
  folder = g_file_get_parent (file);
  if (name == NULL || folder == NULL)
    return g_object_ref (file);

  suffix = g_strconcat (".", format->extension, NULL);
  length = strlen (name);
  *completed = length <= strlen (suffix) || g_ascii_strcasecmp (name + length - strlen (suffix), suffix) != 0;
  if (!*completed)
    return g_object_ref (file);

  full_name = g_strconcat (name, suffix, NULL);

  return g_file_get_child (folder, full_name);
}
