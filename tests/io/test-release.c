/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io-test.h"
#include "trade-package.h"
#include "trade-reader.h"
#include "trade-release.h"
#include "trade-sum.h"

#include <string.h>

/* What is saved as a release opens again with the same figures, and nothing that was there before is lost. */

#define TABLE "Year,Flow,Partner,Value (million US$)\n" \
              "2021,Exports,World,100.50\n" \
              "2021,Imports,World,90\n" \
              "2021,Imports,World,many\n"

static void
assert_same_text (TradeText *one,
                  TradeText *other)
{
  g_assert_cmpint (one == NULL, ==, other == NULL);
  if (one != NULL)
    g_assert_cmpstr (trade_text_get_untranslated (one), ==, trade_text_get_untranslated (other));
}

static void
assert_same_figure (TradeDataset *dataset,
                    TradeFigure  *figure,
                    TradeDataset *again)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradePeriod period = trade_figure_get_period (figure);
  g_autoptr (GPtrArray) vintages = trade_dataset_list_vintages (again, key, period);
  TradeFigure *other = NULL;

  for (guint i = 0; i < vintages->len; i++)
    {
      TradeFigure *found = g_ptr_array_index (vintages, i);

      if (g_strcmp0 (trade_figure_get_vintage (found), trade_figure_get_vintage (figure)) == 0)
        other = found;
    }

  g_assert_nonnull (other);
  g_assert_cmpint (trade_figure_is_derived (figure), ==, trade_figure_is_derived (other));
  g_assert_cmpint (trade_figure_has_value (figure), ==, trade_figure_has_value (other));
  g_assert_cmpint (trade_figure_get_status (figure), ==, trade_figure_get_status (other));
  assert_same_text (trade_figure_get_note (figure), trade_figure_get_note (other));
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    assert_same_text (trade_dataset_get_label (dataset, i, key->codes[i]), trade_dataset_get_label (again, i, key->codes[i]));
  if (!trade_figure_is_derived (figure))
    g_assert_cmpstr (trade_source_get_id (trade_figure_get_source (figure)), ==,
                     trade_source_get_id (trade_figure_get_source (other)));
  if (!trade_figure_has_value (figure))
    return;

  g_assert_cmpint (trade_figure_get_relation (figure), ==, trade_figure_get_relation (other));
  g_assert_cmpfloat (trade_figure_get_value (figure), ==, trade_figure_get_value (other));
  g_assert_cmpfloat (trade_figure_get_bounds (figure).lower, ==, trade_figure_get_bounds (other).lower);
  g_assert_cmpfloat (trade_figure_get_bounds (figure).upper, ==, trade_figure_get_bounds (other).upper);
  if (!trade_figure_is_derived (figure))
    g_assert_cmpint (trade_decimal_cmp (trade_figure_get_decimal (figure), trade_figure_get_decimal (other)), ==, 0);
}

static void
assert_same_dataset (TradeDataset *dataset,
                     TradeDataset *again)
{
  const TradeSeriesKey any = { .codes = { NULL } };
  g_autoptr (GPtrArray) figures = trade_dataset_query (dataset, &any, NULL);

  g_assert_cmpuint (figures->len, >, 0);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, trade_dataset_get_n_reported (again));
  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, trade_dataset_get_n_figures (again));
  assert_same_text (trade_dataset_get_subject (dataset), trade_dataset_get_subject (again));
  g_assert_cmpstr (trade_dataset_get_published (dataset), ==, trade_dataset_get_published (again));
  for (guint i = 0; i < figures->len; i++)
    assert_same_figure (dataset, g_ptr_array_index (figures, i), again);
}

static TradeReading *
open_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  TradeReading *reading = trade_reader_open (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static void
assert_saved (GFile *file)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = g_build_filename (folder, "release", NULL);
  g_autoptr (GFile) release = g_file_new_for_path (path);
  g_autoptr (TradeReading) reading = open_file (file);
  g_autofree char *origin = trade_release_write_origin (reading, NULL);
  g_autoptr (TradeReading) again = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", name);
  trade_release_save (release, trade_reading_get_dataset (reading), origin, NULL, TRADE_SAVE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);

  again = open_file (release);
  g_assert_cmpstr (trade_reading_get_format_id (again), ==, "package");
  assert_same_dataset (trade_reading_get_dataset (reading), trade_reading_get_dataset (again));
  g_assert_cmpstr (trade_dataset_get_origin (trade_reading_get_dataset (again)), ==, origin);
  if (trade_reading_get_cube (reading) != NULL)
    {
      g_assert_nonnull (origin);
      g_assert_nonnull (strstr (origin, name));
      g_assert_nonnull (strstr (origin, trade_reading_get_format_name (reading)));
    }
  io_test_remove (folder);
}

/* Every table of an agency that the readers are tried with. */
static void
test_agencies (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (folder);
  for (; (name = g_dir_read_name (folder)) != NULL; n++)
    {
      g_autofree char *file_path = g_build_filename (path, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (file_path);

      assert_saved (file);
    }
  g_assert_cmpuint (n, >, 20);
}

static void
test_bundled (void)
{
  static const char *const uris[] = { TRADE_PACKAGE_BUNDLED_URI, TRADE_PACKAGE_YEARS_URI };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      assert_saved (file);
    }
}

typedef struct
{
  char         *path;
  GFile        *parent;
  GFile        *folder;
  TradeReading *reading;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;

  self->path = io_test_make_folder ();
  self->parent = g_file_new_for_path (self->path);
  self->folder = g_file_get_child (self->parent, "release");
  io_test_write (self->path, "table.csv", TABLE, -1);
  file = g_file_get_child (self->parent, "table.csv");
  self->reading = open_file (file);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  io_test_remove (self->path);
  g_object_unref (self->reading);
  g_object_unref (self->folder);
  g_object_unref (self->parent);
  g_free (self->path);
}

static gboolean
save (Fixture         *self,
      const char      *origin,
      TradeSaveFlags   flags,
      GError         **error)
{
  return trade_release_save (self->folder, trade_reading_get_dataset (self->reading), origin, NULL, flags, NULL, NULL, error);
}

/* What became of the rows is said, and is kept when the release is saved once more. */
static void
test_origin (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *origin = trade_release_write_origin (self->reading, NULL);
  g_autofree char *origin_again = NULL;
  g_autoptr (TradeReading) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (origin, "Of 3 rows that were read, 2 were used, 0 set aside and 1 rejected."));
  g_assert_true (save (self, origin, TRADE_SAVE_NONE, &error));
  again = open_file (self->folder);
  origin_again = trade_release_write_origin (again, NULL);
  g_assert_cmpstr (origin, ==, origin_again);
}

/* A release is replaced only where a person said so, and what else is in the folder stays. */
static void
test_replace (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (self->folder);
  g_autofree char *notes = NULL;
  g_autofree char *notes_path = g_build_filename (path, "notes.txt", NULL);
  g_autoptr (TradeReading) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (self, "First.", TRADE_SAVE_NONE, &error));
  io_test_write (path, "notes.txt", "mine", -1);
  g_assert_false (save (self, "Second.", TRADE_SAVE_NONE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  again = open_file (self->folder);
  g_assert_cmpstr (trade_dataset_get_origin (trade_reading_get_dataset (again)), ==, "First.");
  g_clear_object (&again);

  g_assert_true (save (self, "Second.", TRADE_SAVE_REPLACE, &error));
  again = open_file (self->folder);
  g_assert_cmpstr (trade_dataset_get_origin (trade_reading_get_dataset (again)), ==, "Second.");
  g_assert_true (g_file_get_contents (notes_path, &notes, NULL, NULL));
  g_assert_cmpstr (notes, ==, "mine");
}

/* What somebody else wrote after it was looked at stays, until it is looked at again. */
static void
test_changed (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (self->folder);
  g_autoptr (GFile) file = trade_release_get_file (self->folder);
  TradeDataset *dataset = trade_reading_get_dataset (self->reading);
  g_autofree char *etag = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (trade_release_save (self->folder, dataset, NULL, NULL, TRADE_SAVE_NONE, &etag, NULL, &error));
  g_assert_nonnull (etag);
  g_assert_true (trade_release_save (self->folder, dataset, "Mine.", NULL, TRADE_SAVE_REPLACE, &etag, NULL, &error));
  g_assert_no_error (error);

  io_test_write (path, TRADE_PACKAGE_DESCRIPTOR, "theirs", -1);
  g_assert_false (trade_release_save (self->folder, dataset, NULL, NULL, TRADE_SAVE_REPLACE, &etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "theirs");
  g_clear_error (&error);

  theirs = trade_save_dup_etag (file);
  g_assert_true (trade_release_save (self->folder, dataset, NULL, NULL, TRADE_SAVE_REPLACE, &theirs, NULL, &error));
  g_assert_no_error (error);
}

static char *
join_lost (TradeDataset *dataset)
{
  g_auto (GStrv) lost = trade_release_list_lost (dataset);

  return g_strjoinv ("\n", lost);
}

/* What a table does not hold of a release is known before it is saved as one; what was opened of a table is all in it. */
static void
test_table (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GFile) bundled = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (TradeReading) reading = open_file (bundled);
  g_autoptr (GFile) table = g_file_get_child (self->parent, "saved.csv");
  g_autofree char *lost = join_lost (trade_reading_get_dataset (reading));
  g_autoptr (TradeReading) again = NULL;
  g_autofree char *lost_again = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (lost, ==,
                   "The title and what is measured\n"
                   "The names and addresses of sources\n"
                   "The names of products, partners and kinds of enterprise");
  g_assert_true (trade_release_save_table (table, trade_reading_get_dataset (reading), TRADE_SAVE_NONE, &etag, NULL, &error));
  g_assert_no_error (error);
  again = open_file (table);
  g_assert_cmpuint (trade_dataset_get_n_reported (trade_reading_get_dataset (again)), ==,
                    trade_dataset_get_n_reported (trade_reading_get_dataset (reading)));
  lost_again = join_lost (trade_reading_get_dataset (again));
  g_assert_cmpstr (lost_again, ==, "");
  io_test_write (self->path, "saved.csv", "theirs", -1);
  g_assert_false (trade_release_save_table (table, trade_reading_get_dataset (again), TRADE_SAVE_REPLACE, &etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
}

/* What cannot be saved leaves nothing behind: neither in the place of a file, nor a folder without a release. */
static void
test_failure (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *path = g_file_get_path (self->folder);

  g_cancellable_cancel (cancellable);
  g_assert_false (trade_release_save (self->folder, trade_reading_get_dataset (self->reading), NULL, NULL, TRADE_SAVE_NONE,
                                      NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (self->folder, NULL));
  g_clear_error (&error);

  io_test_write (self->path, "release", "a file", -1);
  g_assert_false (save (self, NULL, TRADE_SAVE_REPLACE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "a file");
}

/* A release that others wrote may describe itself at length; it opens all the same. */
static void
test_long_description (Fixture       *self,
                       gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (self->folder);
  g_autofree char *json = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *file_path = g_build_filename (path, TRADE_PACKAGE_DESCRIPTOR, NULL);
  g_autoptr (TradeReading) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (self, "Origin.", TRADE_SAVE_NONE, &error));
  g_assert_true (g_file_get_contents (file_path, &json, NULL, NULL));
  changed = io_test_replace_once (json, "Origin.", "# A title\\n\\nOf several lines.");
  io_test_write (path, TRADE_PACKAGE_DESCRIPTOR, changed, -1);
  again = open_file (self->folder);
  g_assert_null (trade_dataset_get_origin (trade_reading_get_dataset (again)));
}

static void
add (const char *path,
     void      (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/release/agencies", test_agencies);
  g_test_add_func ("/release/bundled", test_bundled);
  add ("/release/origin", test_origin);
  add ("/release/replace", test_replace);
  add ("/release/changed", test_changed);
  add ("/release/table", test_table);
  add ("/release/failure", test_failure);
  add ("/release/long-description", test_long_description);

  return io_test_run (argc, argv);
}
