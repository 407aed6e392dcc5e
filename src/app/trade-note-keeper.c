/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-note-keeper.h"

#include <string.h>

#include "trade-annotations-json.h"
#include "trade-input.h"
#include "trade-save.h"

/* Annotations are kept in the data folder of the user, in a file for each release, as soon as they change: nothing is lost
 * when a window is closed, other figures are opened in it or the computer stops, and nobody has to be asked. */

/* So many series tell two releases apart. */
#define MOST_SERIES 1000

/* More than anyone writes. */
#define MOST_BYTES (16 * 1024 * 1024)

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
      views = trade_annotations_json_read (&root, NULL);
    }

  return trade_faults_to_error (faults, error) ? g_steal_pointer (&views) : NULL;
}

/**
 * trade_note_keeper_recall:
 * @dataset: a finished dataset
 * @error: return location for the error
 *
 * Takes out what was kept for a release.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 TradeAnnotations): annotations by the identifiers of views, none where
 *   nothing was kept; %NULL where what was kept cannot be read
 */
GHashTable *
trade_note_keeper_recall (TradeDataset  *dataset,
                          GError       **error)
{
  g_autoptr (GFile) file = get_file (dataset);
  g_autoptr (GError) reason = NULL;
  GHashTable *views = read_file (file, &reason);

  if (views == NULL && g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref);
  if (views == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return views;
}

static GBytes *
write_views (GHashTable *views)
{
  TradeJsonWriter *json = trade_json_writer_new (TRUE);
  char *text;

  trade_json_writer_begin_object (json, NULL);
  trade_annotations_json_write (json, views);
  trade_json_writer_end_object (json);
  text = trade_json_writer_finish (json);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * trade_note_keeper_keep:
 * @dataset: a finished dataset
 * @view_id: the identifier of a view
 * @annotations: (nullable): what a person added to it; %NULL for what the package has
 * @error: return location for the error
 *
 * Keeps what a person adds to a view, beside what is kept of others: another window may have added to those. What cannot be read
 * is left as it is.
 *
 * Returns: whether it is kept
 */
gboolean
trade_note_keeper_keep (TradeDataset      *dataset,
                        const char        *view_id,
                        TradeAnnotations  *annotations,
                        GError           **error)
{
  g_autoptr (GHashTable) views = trade_note_keeper_recall (dataset, error);
  g_autoptr (GFile) file = get_file (dataset);
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  g_autoptr (GBytes) bytes = NULL;

  if (views == NULL)
    return FALSE;

  if (annotations != NULL)
    g_hash_table_insert (views, g_strdup (view_id), trade_annotations_ref (annotations));
  else
    g_hash_table_remove (views, view_id);

  bytes = write_views (views);
  /* What cannot be made cannot be written to either, which is told then. */
  g_mkdir_with_parents (folder, 0700);

  return trade_save_bytes (file, bytes, TRADE_SAVE_REPLACE, NULL, error);
}
