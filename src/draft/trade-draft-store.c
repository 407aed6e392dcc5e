/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-store.h"

#include <string.h>

#include "trade-draft-json.h"
#include "trade-input.h"
#include "trade-save.h"

/* Drafts are kept in the data folder of the user, a file for each, as soon as they change: nothing is lost when the computer
 * stops, and nobody has to remember to save. */

/* More than anyone types. */
#define MOST_BYTES (64 * 1024 * 1024)

#define SUFFIX ".json"

static GFile *
get_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "trade-charts", "drafts", NULL);
}

/**
 * trade_draft_store_new_file:
 *
 * Returns: (transfer full): where a new draft is to be kept
 */
GFile *
trade_draft_store_new_file (void)
{
  g_autoptr (GFile) folder = get_folder ();
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);

  return g_file_get_child (folder, name);
}

/* The latest first. */
static int
compare_infos (gconstpointer a,
               gconstpointer b)
{
  g_autoptr (GDateTime) one = g_file_info_get_modification_date_time (*(GFileInfo *const *) a);
  g_autoptr (GDateTime) other = g_file_info_get_modification_date_time (*(GFileInfo *const *) b);

  return g_date_time_compare (other, one);
}

/**
 * trade_draft_store_list:
 *
 * Lists what is kept. A file that a save left half written has another kind of name.
 *
 * Returns: (transfer full) (element-type GFile): the files, the latest changed first
 */
GPtrArray *
trade_draft_store_list (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) folder = get_folder ();
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (folder,
                                          G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE
                                          "," G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                                          G_FILE_QUERY_INFO_NONE, NULL, NULL);
  while (enumerator != NULL && (info = g_file_enumerator_next_file (enumerator, NULL, NULL)) != NULL)
    if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && *g_file_info_get_name (info) != '.' &&
        g_str_has_suffix (g_file_info_get_name (info), SUFFIX))
      g_ptr_array_add (infos, info);
    else
      g_object_unref (info);

  g_ptr_array_sort (infos, compare_infos);
  for (guint i = 0; i < infos->len; i++)
    g_ptr_array_add (files, g_file_get_child (folder, g_file_info_get_name (g_ptr_array_index (infos, i))));

  return files;
}

/**
 * trade_draft_store_load:
 * @file: where a draft is kept
 * @home: (out) (optional) (nullable) (transfer full): return location for what it belongs to
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL with @error set
 */
TradeDraft *
trade_draft_store_load (GFile           *file,
                        TradeDraftHome **home,
                        GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = trade_input_read_file (file, g_file_peek_path (file), MOST_BYTES, NULL, error);

  return bytes != NULL ? trade_draft_read (g_file_peek_path (file), bytes, trade_draft_words_get_default (), home, error) : NULL;
}

/**
 * trade_draft_store_load_title:
 * @file: where a draft is kept
 *
 * Reads of a draft no more than how it is called, in any thread.
 *
 * Returns: (transfer full) (nullable): the title; %NULL where there is none, or it cannot be read
 */
char *
trade_draft_store_load_title (GFile *file)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = trade_input_read_file (file, g_file_peek_path (file), MOST_BYTES, NULL, NULL);

  return bytes != NULL ? trade_draft_read_title (g_file_peek_path (file), bytes) : NULL;
}

/**
 * trade_draft_store_save:
 * @file: where the draft is kept
 * @draft: a draft
 * @home: (nullable): what it belongs to
 * @error: return location for the error
 *
 * Keeps a draft. Whenever the program is ended, the file holds this draft or the one before.
 *
 * Returns: whether it is kept
 */
gboolean
trade_draft_store_save (GFile           *file,
                        TradeDraft      *draft,
                        TradeDraftHome  *home,
                        GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  bytes = trade_draft_write (draft, home, trade_draft_words_get_default ());
  folder = g_file_get_parent (file);
  /* What cannot be made cannot be written to either, which is told then. */
  g_mkdir_with_parents (g_file_peek_path (folder), 0700);

  return trade_save_bytes (file, bytes, TRADE_SAVE_REPLACE, NULL, error);
}

/**
 * trade_draft_store_remove:
 * @file: where a draft was kept
 *
 * Lets go of a draft that was saved as a release or thrown away.
 */
void
trade_draft_store_remove (GFile *file)
{
  g_return_if_fail (G_IS_FILE (file));

  g_file_delete (file, NULL, NULL);
}
