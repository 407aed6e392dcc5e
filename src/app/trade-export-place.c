/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-place.h"

#include "trade-settings.h"

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

/**
 * trade_export_place_recall:
 *
 * Finds the folder of the last export.
 *
 * Returns: (transfer full) (nullable): a folder, if it is still there
 */
GFile *
trade_export_place_recall (void)
{
  GSettings *settings = trade_settings_get_default ();
  g_autofree char *uri = NULL;
  g_autoptr (GFile) folder = NULL;

  if (settings == NULL)
    return NULL;

  uri = g_settings_get_string (settings, TRADE_SETTINGS_LAST_EXPORT_FOLDER);
  if (*uri == '\0')
    return NULL;

  folder = g_file_new_for_uri (uri);
  if (g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY)
    return NULL;

  return g_steal_pointer (&folder);
}

/**
 * trade_export_place_choose:
 *
 * Finds the folder that a person is asked about first: that of the last export, or the one for pictures.
 *
 * Returns: (transfer full): a folder
 */
GFile *
trade_export_place_choose (void)
{
  const char *pictures = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);
  GFile *folder = trade_export_place_recall ();

  if (folder != NULL)
    return folder;

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
