/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-note-keeper.h"

#include <string.h>

#include "trade-label.h"
#include "trade-save.h"

/* Annotations are kept in the data folder of the user, in a file for each release, as soon as they change: nothing is lost
 * when a window is closed, other figures are opened in it or the computer stops, and nobody has to be asked. */

#define KEY_PERIODS "Periods"
#define KEY_TEXTS "Texts"
#define KEY_HIGHLIGHT "Highlight"

/* So many series tell two releases apart. */
#define MOST_SERIES 1000

/* A release is known by what it says of itself and by what its first series are about; another one of the next month or
 * another selection of a large file is another release. */
static char *
identify (TradeDataset *dataset)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint n_series = g_list_model_get_n_items (G_LIST_MODEL (dataset));
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n%s\n%u\n", trade_text_get_untranslated (trade_dataset_get_title (dataset)),
                          trade_text_get_untranslated (trade_dataset_get_subject (dataset)),
                          trade_dataset_get_published (dataset) != NULL ? trade_dataset_get_published (dataset) : "", n_series);
  for (guint i = 0; i < MIN (n_series, MOST_SERIES); i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);
      const TradeSeriesKey *key = trade_series_get_key (series);

      for (TradeDimension dimension = 0; dimension < TRADE_N_DIMENSIONS; dimension++)
        g_string_append_printf (text, "%s,", key->codes[dimension]);
    }
  g_checksum_update (checksum, (const guchar *) text->str, (gssize) text->len);

  return g_strdup (g_checksum_get_string (checksum));
}

static char *
get_path (TradeDataset *dataset)
{
  g_autofree char *name = identify (dataset);

  return g_build_filename (g_get_user_data_dir (), "trade-charts", "annotations", name, NULL);
}

static TradeAnnotations *
read_view (GKeyFile   *file,
           const char *view_id)
{
  g_auto (GStrv) periods = g_key_file_get_string_list (file, view_id, KEY_PERIODS, NULL, NULL);
  g_auto (GStrv) texts = g_key_file_get_string_list (file, view_id, KEY_TEXTS, NULL, NULL);
  g_auto (GStrv) rows = g_key_file_get_string_list (file, view_id, KEY_HIGHLIGHT, NULL, NULL);
  g_autoptr (TradeAnnotations) annotations = trade_annotations_new ();

  for (guint i = 0; periods != NULL && texts != NULL && periods[i] != NULL && texts[i] != NULL; i++)
    {
      g_autoptr (TradeAnnotations) before = NULL;
      g_autoptr (TradeText) text = NULL;
      TradePeriod period;

      if (!trade_period_parse (periods[i], &period, NULL) || !trade_label_check (texts[i], NULL))
        continue;
      before = g_steal_pointer (&annotations);
      text = trade_text_new (texts[i]);
      annotations = trade_annotations_with_note (before, period, text);
    }
  for (guint i = 0; rows != NULL && rows[i] != NULL; i++)
    {
      g_autoptr (TradeAnnotations) before = g_steal_pointer (&annotations);

      annotations = trade_annotations_with_highlight (before, rows[i], TRUE);
    }

  return g_steal_pointer (&annotations);
}

static void
write_view (GKeyFile         *file,
            const char       *view_id,
            TradeAnnotations *annotations)
{
  g_autoptr (GPtrArray) periods = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < trade_annotations_get_n_notes (annotations); i++)
    {
      const TradeNote *note = trade_annotations_get_note (annotations, i);

      g_ptr_array_add (periods, trade_period_to_string (note->period));
      g_ptr_array_add (texts, (gpointer) trade_text_get_untranslated (note->text));
    }
  for (guint i = 0; i < trade_annotations_get_n_highlights (annotations); i++)
    g_ptr_array_add (rows, (gpointer) trade_annotations_get_highlight (annotations, i));

  g_key_file_set_string_list (file, view_id, KEY_PERIODS, (const char *const *) periods->pdata, periods->len);
  g_key_file_set_string_list (file, view_id, KEY_TEXTS, (const char *const *) texts->pdata, texts->len);
  g_key_file_set_string_list (file, view_id, KEY_HIGHLIGHT, (const char *const *) rows->pdata, rows->len);
}

/**
 * trade_note_keeper_recall:
 * @dataset: a finished dataset
 *
 * Takes out what was kept for a release.
 *
 * Returns: (transfer full) (element-type utf8 TradeAnnotations): annotations by the identifiers of views
 */
GHashTable *
trade_note_keeper_recall (TradeDataset *dataset)
{
  GHashTable *annotations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = get_path (dataset);
  g_auto (GStrv) view_ids = NULL;

  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    view_ids = g_key_file_get_groups (file, NULL);
  for (guint i = 0; view_ids != NULL && view_ids[i] != NULL; i++)
    g_hash_table_insert (annotations, g_strdup (view_ids[i]), read_view (file, view_ids[i]));

  return annotations;
}

/**
 * trade_note_keeper_keep:
 * @dataset: a finished dataset
 * @annotations: (element-type utf8 TradeAnnotations): annotations by the identifiers of views
 * @error: return location for the error
 *
 * Keeps what a person adds to the views of a release, in the place of what was kept before.
 *
 * Returns: whether it is kept
 */
gboolean
trade_note_keeper_keep (TradeDataset  *dataset,
                        GHashTable    *annotations,
                        GError       **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = get_path (dataset);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  GHashTableIter iter;
  gpointer view_id, added;
  char *text;
  gsize length;

  g_hash_table_iter_init (&iter, annotations);
  while (g_hash_table_iter_next (&iter, &view_id, &added))
    write_view (keys, view_id, added);

  text = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  /* What cannot be made cannot be written to either, which is told then. */
  g_mkdir_with_parents (folder, 0700);

  return trade_save_bytes (file, bytes, TRADE_SAVE_REPLACE, NULL, error);
}
