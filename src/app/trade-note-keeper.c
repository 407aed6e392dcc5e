/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-note-keeper.h"

#include <string.h>

#include "trade-annotations-json.h"
#include "trade-input.h"
#include "trade-save.h"

/* Annotations are kept in the data folder of the user, in a file for each release, as soon as they change: nothing is lost
 * when a window is closed, other figures are opened in it or the computer stops, and nobody has to be asked. A disk may take its
 * time to say that it has them, so a thread waits for it. */

/* So many series tell two releases apart. */
#define MOST_SERIES 1000

#define MEMBER_WORDS "words"

static const char *const word_keys[] = { "annotations", NULL };

/* More than anyone writes. */
#define MOST_BYTES (16 * 1024 * 1024)

/* What a person added to a view, and where it is kept. */
typedef struct
{
  GFile            *file;
  char             *key;
  TradeAnnotations *annotations; /* nullable: what the package has */
} Kept;

/* One thread, in which what came last is written last. */
static GThreadPool *pool;

static GMutex mutex;
static GCond written;
static guint n_waiting; /* that are still to be written */

static void
describe_series (GString     *text,
                 TradeSeries *series)
{
  g_autoptr (GPtrArray) reported = trade_series_list_reported (series);
  const TradeSeriesKey *key = trade_series_get_key (series);
  g_autofree char *period = NULL;
  g_autofree char *value = NULL;
  TradeFigure *first;

  if (reported->len == 0)
    return;

  first = g_ptr_array_index (reported, 0);
  period = trade_period_to_string (trade_figure_get_period (first));
  value = trade_figure_has_value (first) ? trade_figure_dup_decimal (first) : g_strdup ("");
  for (TradeDimension dimension = 0; dimension < TRADE_N_DIMENSIONS; dimension++)
    g_string_append_printf (text, "%s,", key->codes[dimension]);
  g_string_append_printf (text, "%s,%s\n", period, value);
}

/* A release is known by its date and by what each series that it reports begins with. Names depend on the language and on where
 * a file lies; what is derived depends on the version of the program; and a file that has grown by a month is the same. */
static char *
identify (TradeDataset *dataset)
{
  const char *published = trade_dataset_get_published (dataset);
  g_autoptr (GString) text = g_string_new (published);
  guint n_series = MIN (g_list_model_get_n_items (G_LIST_MODEL (dataset)), MOST_SERIES);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < n_series; i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);

      describe_series (text, series);
    }

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
}

static GFile *
get_file (TradeDataset *dataset)
{
  g_autofree char *id = identify (dataset);
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  return g_file_new_build_filename (g_get_user_data_dir (), "trade-charts", "annotations", name, NULL);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref);
}

/* Adds what one table has to another, under keys that begin with a prefix. */
static void
add_all (GHashTable *table,
         GHashTable *others,
         const char *prefix)
{
  GHashTableIter iter;
  gpointer name, annotations;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &name, &annotations))
    g_hash_table_insert (table, g_strconcat (prefix, name, NULL), trade_annotations_ref (annotations));
}

/* Words are in an object of their own: a view that has notes and no words is not one whose words were taken away. */
static GHashTable *
read_root (const TradeJsonNode *root)
{
  const TradeJsonNode words = trade_json_get_member (root, MEMBER_WORDS);
  GHashTable *all = trade_annotations_json_read (root, NULL);

  if (words.value != NULL && trade_json_check_object (&words, word_keys))
    {
      g_autoptr (GHashTable) of_words = trade_annotations_json_read (&words, NULL);

      add_all (all, of_words, TRADE_NOTE_KEEPER_WORDS);
    }

  return all;
}

static GHashTable *
read_file (GFile   *file,
           GError **error)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GHashTable) views = NULL;
  g_autoptr (TradeJson) document = NULL;
  g_autoptr (GBytes) bytes = trade_input_read_file (file, g_file_peek_path (file), MOST_BYTES, NULL, error);
  TradeJsonNode root;

  if (bytes == NULL)
    return NULL;

  document = trade_json_new (g_file_peek_path (file), bytes, faults);
  if (document != NULL)
    {
      root = trade_json_get_root (document);
      views = read_root (&root);
    }

  return trade_faults_to_error (faults, error) ? g_steal_pointer (&views) : NULL;
}

static GHashTable *
recall_file (GFile   *file,
             GError **error)
{
  g_autoptr (GError) reason = NULL;
  GHashTable *views = read_file (file, &reason);

  if (views == NULL && g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return new_table ();
  if (views == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return views;
}

static GBytes *
write_views (GHashTable *views)
{
  TradeJsonWriter *json = trade_json_writer_new (TRUE);
  g_autoptr (GHashTable) notes = new_table ();
  g_autoptr (GHashTable) words = new_table ();
  GHashTableIter iter;
  gpointer key, annotations;
  char *text;

  g_hash_table_iter_init (&iter, views);
  while (g_hash_table_iter_next (&iter, &key, &annotations))
    {
      gboolean is_words = g_str_has_prefix (key, TRADE_NOTE_KEEPER_WORDS);
      const char *name = is_words ? (const char *) key + strlen (TRADE_NOTE_KEEPER_WORDS) : key;

      g_hash_table_insert (is_words ? words : notes, g_strdup (name), trade_annotations_ref (annotations));
    }

  trade_json_writer_begin_object (json, NULL);
  trade_annotations_json_write (json, notes);
  trade_json_writer_begin_object (json, MEMBER_WORDS);
  trade_annotations_json_write (json, words);
  trade_json_writer_end_object (json);
  trade_json_writer_end_object (json);
  text = trade_json_writer_finish (json);

  return g_bytes_new_take (text, strlen (text));
}

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  g_object_unref (kept->file);
  g_free (kept->key);
  g_clear_pointer (&kept->annotations, trade_annotations_unref);
  g_free (kept);
}

/* Beside what is kept of others: another window, or another program, may have added to those. */
static gboolean
write_kept (const Kept  *kept,
            GError     **error)
{
  g_autoptr (GHashTable) views = recall_file (kept->file, error);
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (kept->file));
  g_autoptr (GBytes) bytes = NULL;

  if (views == NULL)
    return FALSE;

  if (kept->annotations != NULL)
    g_hash_table_insert (views, g_strdup (kept->key), trade_annotations_ref (kept->annotations));
  else
    g_hash_table_remove (views, kept->key);

  bytes = write_views (views);
  /* What cannot be made cannot be written to either, which is told then. */
  g_mkdir_with_parents (folder, 0700);

  return trade_save_bytes (kept->file, bytes, TRADE_SAVE_REPLACE, NULL, error);
}

static void
keep_in_thread (gpointer data,
                gpointer user_data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (write_kept (g_task_get_task_data (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);

  g_mutex_lock (&mutex);
  n_waiting--;
  g_cond_broadcast (&written);
  g_mutex_unlock (&mutex);
}

/**
 * trade_note_keeper_keep:
 * @dataset: a finished dataset
 * @key: a key, see trade_note_keeper_recall()
 * @annotations: (nullable): what a person added there; %NULL for what the package has
 * @callback: what is called when it is kept, or could not be; it ends with trade_note_keeper_keep_finish()
 * @user_data: what it is called with
 *
 * Keeps what a person adds to a view, beside what is kept of others, in a thread. What cannot be read is left as it is. The
 * application goes on until it is done.
 */
void
trade_note_keeper_keep (TradeDataset        *dataset,
                        const char          *key,
                        TradeAnnotations    *annotations,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task;
  Kept *kept;

  g_return_if_fail (TRADE_IS_DATASET (dataset));
  g_return_if_fail (key != NULL);

  task = g_task_new (NULL, NULL, callback, user_data);
  kept = g_new (Kept, 1);
  *kept = (Kept) { get_file (dataset), g_strdup (key), annotations != NULL ? trade_annotations_ref (annotations) : NULL };
  g_task_set_task_data (task, kept, free_kept);
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());

  g_mutex_lock (&mutex);
  n_waiting++;
  g_mutex_unlock (&mutex);
  if (pool == NULL)
    pool = g_thread_pool_new (keep_in_thread, NULL, 1, FALSE, NULL);
  g_thread_pool_push (pool, task, NULL);
}

/**
 * trade_note_keeper_keep_finish:
 * @result: what the callback was given
 * @error: return location for the error
 *
 * Ends trade_note_keeper_keep().
 *
 * Returns: whether it is kept
 */
gboolean
trade_note_keeper_keep_finish (GAsyncResult  *result,
                               GError       **error)
{
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * trade_note_keeper_settle:
 *
 * Waits until all is written that is to be kept.
 */
void
trade_note_keeper_settle (void)
{
  g_mutex_lock (&mutex);
  while (n_waiting > 0)
    g_cond_wait (&written, &mutex);
  g_mutex_unlock (&mutex);
}

/**
 * trade_note_keeper_recall:
 * @dataset: a finished dataset
 * @error: return location for the error
 *
 * Takes out what was kept for a release.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 TradeAnnotations): notes and rows by the identifiers of views, and words
 *   by %TRADE_NOTE_KEEPER_WORDS and the names of views, see trade_view_dup_name(); none where nothing was kept; %NULL where what
 *   was kept cannot be read
 */
GHashTable *
trade_note_keeper_recall (TradeDataset  *dataset,
                          GError       **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  trade_note_keeper_settle ();
  file = get_file (dataset);

  return recall_file (file, error);
}
