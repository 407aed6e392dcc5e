/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "io-test.h"
#include "trade-annotations.h"
#include "trade-csv.h"
#include "trade-dialect.h"
#include "trade-feed.h"
#include "trade-input.h"
#include "trade-intake.h"
#include "trade-label.h"
#include "trade-number.h"
#include "trade-package.h"
#include "trade-reader.h"

/* What may be read has limits, which README.md and that of the packages state. Each is tried at one less, just as much, and
 * one more. */

#define HEADER "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source"
#define ROW "2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,s1"
#define TABLE "Year,Exports,Imports\n2021,1,2\n2022,3,4\n"

typedef struct
{
  const char *name;
  guint       limit;
  gboolean  (*accepts) (guint n);
} Limit;

/* The parts of a package that may be as long as one likes; what is left out is as in any other. */
typedef struct
{
  const char *name;
  const char *title;
  const char *annotations;
  const char *categories;
  const char *data; /* the figures, inside of the descriptor */
  const char *path; /* or the file that has them */
} Parts;

static GString *
write_descriptor (const Parts *parts)
{
  g_autofree char *data = g_strescape (parts->data != NULL ? parts->data : HEADER "\n" ROW "\n", NULL);
  g_auto (GStrv) columns = g_strsplit (HEADER, ",", -1);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          "{ \"name\": \"%s\", \"title\": \"%s\", \"subject\": \"T\", \"published\": \"2024-01-12\", "
                          "\"sources\": [{ \"name\": \"s1\", \"title\": \"S\", \"date\": null }], \"annotations\": [%s], "
                          "\"resources\": [{ \"name\": \"figures\", \"%s\": \"%s\", \"schema\": { \"fields\": [",
                          parts->name != NULL ? parts->name : "demo", parts->title != NULL ? parts->title : "Demo",
                          parts->annotations != NULL ? parts->annotations : "", parts->path != NULL ? "path" : "data",
                          parts->path != NULL ? parts->path : data);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_string_append_printf (text, "%s{ \"name\": \"%s\"", i > 0 ? ", " : "", columns[i]);
      if (parts->categories != NULL && g_str_equal (columns[i], "product"))
        g_string_append_printf (text, ", \"categories\": [%s]", parts->categories);
      g_string_append (text, " }");
    }
  g_string_append (text, "] } }] }");

  return text;
}

static gboolean
accepts_text (GString *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read_stream (stream, "datapackage.json", NULL, &error);

  if (dataset == NULL)
    g_test_message ("%s", error->message);

  return dataset != NULL;
}

static gboolean
accepts_package (const Parts *parts)
{
  g_autoptr (GString) text = write_descriptor (parts);

  return accepts_text (text);
}

static gboolean
accepts_descriptor (guint n)
{
  g_autoptr (GString) text = write_descriptor (&(Parts) { NULL });
  const gsize length = text->len;

  g_string_set_size (text, n);
  memset (text->str + length, ' ', n - length);

  return accepts_text (text);
}

static gboolean
accepts_name (guint n)
{
  g_autofree char *name = g_strnfill (n, 'x');

  return accepts_package (&(Parts) { .name = name });
}

static gboolean
accepts_title (guint n)
{
  g_autofree char *title = g_strnfill (n, 'x');

  return accepts_package (&(Parts) { .title = title });
}

static gboolean
accepts_categories (guint n)
{
  g_autoptr (GString) categories = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (categories, "%s{ \"value\": \"C%u\", \"label\": \"C\" }", i > 0 ? ", " : "", i);

  return accepts_package (&(Parts) { .categories = categories->str });
}

static gboolean
accepts_notes (guint n)
{
  g_autoptr (GString) notes = g_string_new ("{ \"view\": \"trend\", \"notes\": [");
  g_autoptr (GString) table = g_string_new (HEADER "\n");

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (notes, "%s{ \"period\": \"%u\", \"text\": \"t\" }", i > 0 ? ", " : "", 1800 + i);
      g_string_append_printf (table, "%u,X,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,s1\n", 1800 + i);
    }
  g_string_append (notes, "] }");

  return accepts_package (&(Parts) { .annotations = notes->str, .data = table->str });
}

static gboolean
accepts_rows_of_notes (guint n)
{
  g_autoptr (GString) rows = g_string_new ("{ \"view\": \"products\", \"highlight\": [");
  g_autoptr (GString) categories = g_string_new (NULL);
  g_autoptr (GString) table = g_string_new (HEADER "\n");

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (rows, "%s\"X/C%u\"", i > 0 ? ", " : "", i);
      g_string_append_printf (categories, "%s{ \"value\": \"C%u\", \"label\": \"C%u\" }", i > 0 ? ", " : "", i, i);
      g_string_append_printf (table, "2023,X,C%u,_T,_T,VALUE,CNY,,12,=,23.77,A,s1\n", i);
    }
  g_string_append (rows, "] }");

  return accepts_package (&(Parts) { .annotations = rows->str, .categories = categories->str, .data = table->str });
}

static gboolean
accepts_digits (guint n)
{
  const TradeDialect dialect = { .separator = ',', .decimal_mark = '.' };
  g_autofree char *digits = g_strnfill (n, '9');
  const char *reason;
  TradeDecimal number, other;
  const gboolean is_number = trade_number_parse (digits, n, &number, NULL);

  g_assert_cmpint (trade_dialect_parse_number (&dialect, digits, &other, &reason), ==, is_number);

  return is_number;
}

/* Whether text is read as rows, each of them sound. */
static gboolean
accepts_csv (GString *text,
             gboolean ragged)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  g_autoptr (TradeCsv) csv = trade_csv_new ("f.csv", bytes, faults);
  guint n_cells;

  if (ragged)
    trade_csv_set_ragged (csv, TRADE_INTAKE_MAX_COLUMNS, TRADE_INTAKE_MAX_ROWS);
  while (trade_csv_next_row (csv, &n_cells) != NULL)
    ;
  g_assert_cmpint (trade_csv_is_cut (csv), <=, trade_faults_get_count (faults) > 0);

  return trade_faults_get_count (faults) == 0;
}

static gboolean
accepts_cell (guint n)
{
  g_autofree char *cell = g_strnfill (n, 'x');
  g_autoptr (GString) text = g_string_new ("a\n");

  g_string_append (text, cell);

  return accepts_csv (text, FALSE);
}

static gboolean
accepts_columns (guint n)
{
  g_autofree char *commas = g_strnfill (n - 1, ',');
  g_autoptr (GString) text = g_string_new (commas);

  return accepts_csv (text, FALSE);
}

/* The header is not counted. */
static GString *
write_rows (guint n)
{
  GString *text = g_string_sized_new (2 * (gsize) n + 3);

  for (guint i = 0; i <= n; i++)
    g_string_append (text, "1\n");

  return text;
}

static gboolean
accepts_rows (guint n)
{
  g_autoptr (GString) text = write_rows (n);

  return accepts_csv (text, FALSE);
}

static gboolean
accepts_agency_rows (guint n)
{
  g_autoptr (GString) text = write_rows (n);

  return accepts_csv (text, TRUE);
}

static TradeReading *
read_table (GString  *text,
            GError  **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);

  return trade_reader_open_stream (stream, "table.csv", NULL, NULL, error);
}

/* A row of too many cells is rejected, and the rest is read. */
static gboolean
accepts_agency_columns (guint n)
{
  g_autofree char *commas = g_strnfill (n - 3, ',');
  g_autoptr (GString) text = g_string_new (TABLE "2023,5,6");
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = NULL;

  g_string_append_printf (text, "%s\n", commas);
  reading = read_table (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (trade_reading_get_n_used (reading, NULL), ==, trade_reading_get_n_rejected (reading) == 0 ? 6 : 4);

  return trade_reading_get_n_rejected (reading) == 0;
}

static gboolean
accepts_agency_cell (guint n)
{
  g_autofree char *cell = g_strnfill (n, 'x');
  g_autoptr (GString) text = g_string_new (TABLE "2023,5,6,");
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = NULL;

  g_string_append_printf (text, "%s\n", cell);
  reading = read_table (text, &error);
  g_assert_no_error (error);

  return trade_reading_get_n_rejected (reading) == 0;
}

/* Figures that end in line breaks. */
static gboolean
accepts_figures (guint n)
{
  static const char rows[] = HEADER "\n" ROW "\n";
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *text = g_strnfill (n, '\n');
  g_autoptr (GString) descriptor = write_descriptor (&(Parts) { .path = "figures.csv" });
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = NULL;

  memcpy (text, rows, strlen (rows));
  io_test_write (folder, "datapackage.json", descriptor->str, -1);
  io_test_write (folder, "figures.csv", text, n);
  dataset = trade_package_read (file, NULL, &error);
  if (dataset == NULL)
    g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE);
  io_test_remove (folder);

  return dataset != NULL;
}

static const Limit limits[] = {
  { "descriptor", 32 << 20, accepts_descriptor },
  { "figures", TRADE_FIGURES_MAX_SIZE, accepts_figures },
  { "name", 64, accepts_name },
  { "title", TRADE_LABEL_MAX, accepts_title },
  { "categories", 100000, accepts_categories },
  { "notes", TRADE_ANNOTATIONS_MOST, accepts_notes },
  { "highlighted-rows", TRADE_ANNOTATIONS_MOST, accepts_rows_of_notes },
  { "digits", 18, accepts_digits },
  { "cell", TRADE_CSV_MAX_CELL, accepts_cell },
  { "columns", TRADE_CSV_MAX_COLUMNS, accepts_columns },
  { "rows", TRADE_CSV_MAX_ROWS, accepts_rows },
  { "agency-cell", 64 << 10, accepts_agency_cell },
  { "agency-columns", TRADE_INTAKE_MAX_COLUMNS, accepts_agency_columns },
  { "agency-rows", TRADE_INTAKE_MAX_ROWS, accepts_agency_rows },
};

static void
check_limit (gconstpointer data)
{
  const Limit *limit = data;

  g_assert_true (limit->accepts (limit->limit - 1));
  g_assert_true (limit->accepts (limit->limit));
  g_assert_false (limit->accepts (limit->limit + 1));
}

/* A file that is read block by block is judged by its size before. */
static void
test_file_size (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  io_test_write (folder, "table.csv", TABLE, -1);
  for (int more = -1; more <= 1; more++)
    {
      g_autoptr (GFileInputStream) stream = NULL;
      g_autoptr (TradeFeed) feed = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (truncate (path, TRADE_READER_MAX_FILE_SIZE + more), ==, 0);
      stream = g_file_read (file, NULL, &error);
      g_assert_no_error (error);
      feed = trade_feed_new (G_INPUT_STREAM (stream), "table.csv", NULL, &error);
      if (more <= 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE);
      g_assert_cmpint (feed != NULL, ==, more <= 0);
    }
  io_test_remove (folder);
}

/* A table of which not all rows were read is not shown as if they were all. */
static void
test_cut (void)
{
  g_autoptr (GString) text = g_string_new (TABLE);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < TRADE_INTAKE_MAX_ROWS; i++)
    g_string_append (text, "x\n");
  g_assert_null (read_table (text, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "the file has more than 20000000 rows"));
}

/* What is packed is bounded by what it holds: of blanks, a thousandth of it is enough. */
static void
test_unpacked (void)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1));
  g_autofree char *blanks = g_strnfill (1 << 20, '\n');
  g_autoptr (GOutputStream) packed = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) out = g_converter_output_stream_new (packed, compressor);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_output_stream_write_all (out, TABLE, strlen (TABLE), NULL, NULL, NULL));
  for (guint i = 0; i < TRADE_READER_MAX_SIZE >> 20; i++)
    g_assert_true (g_output_stream_write_all (out, blanks, 1 << 20, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (packed));
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 8 << 20);

  stream = g_memory_input_stream_new_from_bytes (bytes);
  g_assert_null (trade_reader_open_stream (stream, "bomb.csv.gz", NULL, NULL, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE);
}

/* The folder of a package, and beside it a file that is nobody's business. */
static char *
make_package (char **secret)
{
  char *folder = io_test_make_folder ();
  g_autofree char *package = g_build_filename (folder, "package", NULL);
  g_autofree char *inner = g_build_filename (package, "inner", NULL);

  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  io_test_write (folder, "secret", "root:secret words\n", -1);
  io_test_write (inner, "sound.csv", HEADER "\n" ROW "\n", -1);
  *secret = g_build_filename (folder, "secret", NULL);

  return folder;
}

static void
check_path (const char *folder,
            const char *path,
            gboolean    is_sound)
{
  g_autofree char *package = g_build_filename (folder, "package", NULL);
  g_autoptr (GString) descriptor = write_descriptor (&(Parts) { .path = path });
  g_autoptr (GFile) file = g_file_new_for_path (package);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = NULL;

  io_test_write (package, "datapackage.json", descriptor->str, -1);
  reading = trade_reader_open (file, NULL, NULL, &error);
  g_test_message ("%s: %s", path, error != NULL ? error->message : "opened");
  if (is_sound)
    g_assert_no_error (error);
  else
    {
      g_assert_nonnull (error);
      g_assert_null (strstr (error->message, "secret words"));
    }
}

/* A path neither leaves the folder of its package nor follows a link out of it. Links that stay in it are followed. */
static void
test_paths (void)
{
  static const char *const outside[] = { "../secret", "inner/../../secret", "link.csv", "up/secret", "chain.csv", "gone.csv" };
  g_autofree char *secret = NULL;
  g_autofree char *folder = make_package (&secret);
  g_autofree char *package = g_build_filename (folder, "package", NULL);
  const struct
  {
    const char *name;
    const char *target;
  } links[] = {
    { "link.csv", secret }, { "up", ".." }, { "chain.csv", "link.csv" }, { "gone.csv", "nowhere" },
    { "stays.csv", "inner/sound.csv" }, { "within", "inner" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *link = g_build_filename (package, links[i].name, NULL);

      g_assert_cmpint (symlink (links[i].target, link), ==, 0);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (outside); i++)
    check_path (folder, outside[i], FALSE);
  check_path (folder, secret, FALSE);
  check_path (folder, "inner/sound.csv", TRUE);
  check_path (folder, "stays.csv", TRUE);
  check_path (folder, "within/sound.csv", TRUE);
  io_test_remove (folder);
}

/* A package that is itself reached by a link is where it really is. */
static void
test_linked_package (void)
{
  g_autofree char *secret = NULL;
  g_autofree char *folder = make_package (&secret);
  g_autofree char *package = g_build_filename (folder, "package", NULL);
  g_autofree char *elsewhere = g_build_filename (folder, "elsewhere", NULL);

  g_assert_cmpint (g_rename (package, elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, package), ==, 0);
  check_path (folder, "inner/sound.csv", TRUE);
  check_path (folder, "../secret", FALSE);
  io_test_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *path = g_strconcat ("/limits/", limits[i].name, NULL);

      g_test_add_data_func (path, &limits[i], check_limit);
    }
  g_test_add_func ("/limits/cut", test_cut);
  g_test_add_func ("/limits/file-size", test_file_size);
  g_test_add_func ("/limits/unpacked", test_unpacked);
  g_test_add_func ("/limits/paths", test_paths);
  g_test_add_func ("/limits/linked-package", test_linked_package);

  return io_test_run (argc, argv);
}
