/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-recent.h"

#include "trade-cut.h"
#include "trade-format.h"
#include "trade-input.h"
#include "trade-package.h"
#include "trade-reader.h"

#define PROGRAM "trade-charts"

/* In ems. */
#define MAX_NAME 60

#define PACKAGES RESOURCE_PATH "/packages/"

#define LEFT_TO_RIGHT_ISOLATE "\u2066"
#define POP_ISOLATE "\u2069"

static void
recent_free (gpointer data)
{
  TradeRecent *recent = data;

  g_free (recent->uri);
  g_free (recent->name);
  g_free (recent->place);
  g_free (recent);
}

static void
append (GPtrArray  *list,
        const char *uri,
        const char *name,
        const char *place)
{
  TradeRecent *recent = g_new (TradeRecent, 1);
  g_autofree char *cut = trade_cut (name, MAX_NAME);

  recent->uri = g_strdup (uri);
  recent->name = g_steal_pointer (&cut);
  if (recent->name == NULL)
    recent->name = g_strdup (name);
  recent->place = g_strdup (place);
  g_ptr_array_add (list, recent);
}

/* All packages have a file of the same name. */
static char *
write_name (GFile        *file,
            TradeDataset *dataset)
{
  g_autofree char *name = trade_input_get_name (file);

  if (g_str_equal (name, TRADE_PACKAGE_DESCRIPTOR))
    return g_strdup (trade_format_text (trade_format_get_default (), trade_dataset_get_title (dataset)));

  return g_steal_pointer (&name);
}

/**
 * trade_recent_add:
 * @file: a file that was opened
 * @dataset: its figures
 *
 * Remembers a file, in the list that the desktop has for all programs. What every build carries is not to be remembered.
 */
void
trade_recent_add (GFile        *file,
                  TradeDataset *dataset)
{
  static char *groups[] = { (char *) PROGRAM, NULL };
  g_autofree char *uri = NULL;
  g_autofree char *name = NULL;
  g_autofree char *base = NULL;
  g_autofree char *type = NULL;
  g_autofree char *mime_type = NULL;
  GtkRecentData data = { .app_name = (char *) PROGRAM, .app_exec = (char *) PROGRAM " %u", .groups = groups };

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (TRADE_IS_DATASET (dataset));

  if (g_file_has_uri_scheme (file, "resource"))
    return;

  uri = g_file_get_uri (file);
  name = write_name (file, dataset);
  base = g_file_get_basename (file);
  type = g_content_type_guess (base, NULL, 0, NULL);
  mime_type = g_content_type_get_mime_type (type);
  data.display_name = name;
  data.mime_type = mime_type != NULL ? mime_type : (char *) "application/octet-stream";
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* Whether a file on another machine is still there would have to be asked for. */
static gboolean
is_there (GtkRecentInfo *info)
{
  return !gtk_recent_info_is_local (info) || gtk_recent_info_exists (info);
}

static void
append_info (GPtrArray     *list,
             GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  /* A path runs from left to right, in whatever it stands. */
  g_autofree char *place = path != NULL ? g_strconcat (LEFT_TO_RIGHT_ISOLATE, path, POP_ISOLATE, NULL) : NULL;

  append (list, gtk_recent_info_get_uri (info), gtk_recent_info_get_display_name (info), place);
}

/**
 * trade_recent_list:
 * @most: how many at most
 *
 * Lists the files that were opened in this program and are still there, the last one first.
 *
 * Returns: (transfer full) (element-type TradeRecent): the files
 */
GPtrArray *
trade_recent_list (guint most)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (recent_free);
  GList *infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_times);

  for (GList *item = infos; item != NULL && list->len < most; item = item->next)
    {
      GtkRecentInfo *info = item->data;

      if (gtk_recent_info_has_application (info, PROGRAM) && is_there (info))
        append_info (list, info);
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);

  return list;
}

static void
append_bundled (GPtrArray  *list,
                const char *folder)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *uri = g_strconcat ("resource://" PACKAGES, folder, TRADE_PACKAGE_DESCRIPTOR, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *view_id = NULL;
  g_autoptr (TradeDataset) dataset = trade_reader_read (file, &view_id, NULL, NULL);

  if (dataset != NULL)
    append (list, uri, trade_format_text (format, trade_dataset_get_title (dataset)), NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char **) b, *(const char **) a);
}

/**
 * trade_recent_list_bundled:
 *
 * Lists the releases that every build carries. Each is read for its title when they are listed for the first time.
 *
 * Returns: (transfer full) (element-type TradeRecent): the releases, that of the first start first
 */
GPtrArray *
trade_recent_list_bundled (void)
{
  static GPtrArray *list = NULL;
  g_auto (GStrv) folders = NULL;

  if (list != NULL)
    return g_ptr_array_ref (list);

  list = g_ptr_array_new_with_free_func (recent_free);
  folders = g_resources_enumerate_children (PACKAGES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (folders != NULL)
    qsort (folders, g_strv_length (folders), sizeof *folders, compare_names);
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    append_bundled (list, folders[i]);

  return g_ptr_array_ref (list);
}
