/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "trade-csv-package.h"
#include "trade-derive.h"
#include "trade-package-writer.h"
#include "trade-package.h"
#include "trade-png-package.h"
#include "trade-reader.h"
#include "trade-view.h"

#define HEADER "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
#define QUOTED_HEADER \
  "\"period\",flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
#define FIGURES \
  "2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,customs\n" \
  "2023,X,GREEN_TRIO,_T,_T,GROWTH,PC,CNY,0,=,29.9,A,customs\n" \
  "2023,X,_T,BRI,PRIVATE,SHARE,PC,CNY,0,=,46.6,A,press-2\n"

/* The smallest picture: a header and an end. */
static const char png[] =
  "\211PNG\r\n\032\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\0IEND\xae\x42\x60\x82";

static TradeDataset *
read_bytes (GBytes      *bytes,
            const char  *name,
            char       **view_id,
            GError     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return trade_reader_read_stream (stream, name, view_id, NULL, error);
}

static TradeDataset *
read_text (const char  *text,
           const char  *name,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autofree char *view_id = NULL;
  TradeDataset *dataset = read_bytes (bytes, name, &view_id, error);

  g_assert_null (view_id);
  return dataset;
}

static void
assert_label (TradeDataset   *dataset,
              TradeDimension  dimension,
              const char     *code)
{
  g_assert_cmpstr (trade_text_get_untranslated (trade_dataset_get_label (dataset, dimension, code)), ==, code);
}

/* Without a package, codes are labels, and what nobody said is not known. */
static void
test_table (void)
{
  static const char * const tables[] = { HEADER FIGURES, "\xef\xbb\xbf" HEADER FIGURES, QUOTED_HEADER FIGURES };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *text = g_strdup (tables[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeDataset) dataset = read_text (text, "whatever", &error);
      g_autoptr (TradeSource) source = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 3);
      assert_label (dataset, TRADE_DIMENSION_PRODUCT, "GREEN_TRIO");
      assert_label (dataset, TRADE_DIMENSION_PARTNER, "BRI");
      assert_label (dataset, TRADE_DIMENSION_ENTERPRISE, "PRIVATE");
      g_assert_null (trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, "_T"));
      g_assert_null (trade_dataset_get_published (dataset));

      g_assert_cmpuint (g_list_model_get_n_items (trade_dataset_get_sources (dataset)), ==, 2);
      source = g_list_model_get_item (trade_dataset_get_sources (dataset), 0);
      g_assert_cmpstr (trade_text_get_untranslated (trade_source_get_title (source)), ==, "customs");
      g_assert_null (trade_source_get_date (source));
    }
}

typedef struct
{
  const char *name;
  const char *file;
  const char *text;
  const char *expected; /* what the message begins with */
} FaultCase;

static const FaultCase fault_cases[] = {
  { "decimal comma", "f.csv", HEADER "2023,X,_T,_T,_T,VALUE,CNY,,12,=,\"23,77\",A,s\n",
    "f.csv:2:33: “23,77” is not a number" },
  { "code", "f.csv", HEADER "2023,X,a b,_T,_T,VALUE,CNY,,12,=,23.77,A,s\n", "f.csv:2:8: “a b”: this is not a code" },
  { "flow", "f.csv", HEADER "2023,Z,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,s\n", "f.csv:2:6: “Z”: this is not a flow" },
  { "source", "f.csv", HEADER "2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,s t\n", "f.csv:2:41: “s t” is not a name" },
  { "no source", "f.csv", HEADER "2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,\n", "f.csv:2:41: the cell is empty" },
  { "twice", "f.csv", HEADER "2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,s\n2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.7,A,s\n",
    "f.csv:3:1: this figure was given already, on line 2" },
  { "no figures", "f.csv", HEADER, "f.csv:2:1: there is no figure" },
  { "no period", "f.csv", "flow,product\n", "f.csv:1:1: the column “partner” is missing" },
  { "other columns", "f.CSV", "year,value\n", "f.CSV:1:1: “year” is not a column" },
  { "empty", "f.csv", "", "f.csv:1:1: " },
  { "called a package", "p.json", "year,value\n2023,1\n", "p.json:1:1: " },
  { "blank package", "<stdin>", " \n\t{ \"name\": 1 }", "<stdin>:" },
  { "a package that is called a table", "f.csv", " { \"name\": 1 }", "f.csv:1:" },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    {
      const FaultCase *test = &fault_cases[i];
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (test->text, test->file, &error));
      g_test_message ("%s: %s", test->name, error->message);
      g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, test->expected));
    }
}

/* What is neither called nor made like anything that is read is said to be just that, and not to be a package that is
 * wrong. */
static void
test_unknown (void)
{
  static const char * const texts[] = {
    "Exports grew by 0.6 percent.", "", "  \n", "\xef\xbb\xbf", "<html></html>", "[1, 2]", "null",
    "GIF89a\1\2\3",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folder = io_test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "notes.txt", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) file_error = NULL;
      g_autofree char *view_id = NULL;

      g_assert_null (read_text (texts[i], "Pasted text", &error));
      g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN);
      g_assert_true (g_str_has_prefix (error->message, "There are no figures in “Pasted text”."));

      io_test_write (folder, "notes.txt", texts[i], -1);
      g_assert_null (trade_reader_read (file, &view_id, NULL, &file_error));
      g_assert_error (file_error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN);
      g_assert_true (g_str_has_prefix (file_error->message, "There are no figures in “notes.txt”."));
      io_test_remove (folder);
    }
}

static void
test_detect (void)
{
  static const struct
  {
    const char *start;
    gboolean    table;
  } cases[] = {
    { "period,flow", TRUE },
    { "value,flow", TRUE },
    { "\"period\",flow", TRUE },
    { "\xef\xbb\xbfperiod,", TRUE },
    { "note@zh_CN,period", TRUE },
    { "period\n", TRUE },
    { "period", FALSE }, /* it may go on */
    { "periods,flow", FALSE },
    { "period;flow", FALSE },
    { " period,flow", FALSE },
    { ",flow", FALSE },
    { "\"", FALSE },
    { "", FALSE },
    { "{", FALSE },
    { "a_name_that_is_longer_than_any_column_could_be_and_that_goes_on_and_on_and_on,", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].start);
      g_assert_cmpint (trade_csv_package_detect (cases[i].start, strlen (cases[i].start)), ==, cases[i].table);
    }

  g_assert_true (trade_png_package_detect (png, sizeof png - 1));
  g_assert_false (trade_png_package_detect (png, 7));
}

/* A picture of a table without a package opens again: what is not known stays so. */
static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = read_text (HEADER FIGURES, "f.csv", &error);
  g_autoptr (GBytes) package = trade_package_write (dataset);
  g_autoptr (GBytes) plain = g_bytes_new_static (png, sizeof png - 1);
  g_autoptr (GBytes) picture = trade_png_package_embed (plain, package, "growth", NULL);
  g_autoptr (TradeDataset) again = NULL;
  g_autoptr (TradeSource) source = NULL;
  g_autoptr (GBytes) package_again = NULL;
  g_autofree char *view_id = NULL;

  again = read_bytes (picture, "picture.json", &view_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (view_id, ==, "growth");
  g_assert_null (trade_dataset_get_published (again));
  source = g_list_model_get_item (trade_dataset_get_sources (again), 0);
  g_assert_null (trade_source_get_date (source));
  package_again = trade_package_write (again);
  g_assert_true (g_bytes_equal (package, package_again));
}

/* Faults of figures in a picture name the picture and the chunk. */
static void
test_faulty_picture (void)
{
  g_autoptr (GBytes) plain = g_bytes_new_static (png, sizeof png - 1);
  g_autoptr (GBytes) package = g_bytes_new_static ("{}", 2);
  g_autoptr (GBytes) picture = trade_png_package_embed (plain, package, "growth", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;

  g_assert_null (read_bytes (picture, "a.png", &view_id, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "a.png#trade-charts-package:1:1: "));
}

/* A file is what its content is, whatever it is called. */
static void
test_files (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = read_text (HEADER FIGURES, "f.csv", &error);
  g_autoptr (GBytes) package = trade_package_write (dataset);
  g_autoptr (GBytes) plain = g_bytes_new_static (png, sizeof png - 1);
  g_autoptr (GBytes) picture = trade_png_package_embed (plain, package, "growth", NULL);
  const struct
  {
    const char *name;
    const char *data;
    gsize       length;
    const char *view_id;
  } cases[] = {
    { "table.json", HEADER FIGURES, strlen (HEADER FIGURES), NULL },
    { "picture.csv", g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), "growth" },
    { "package.png", g_bytes_get_data (package, NULL), g_bytes_get_size (package), NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (parent, cases[i].name);
      g_autoptr (TradeDataset) read = NULL;
      g_autofree char *view_id = NULL;

      io_test_write (folder, cases[i].name, cases[i].data, (gssize) cases[i].length);
      read = trade_reader_read (file, &view_id, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (trade_dataset_get_n_reported (read), ==, 3);
      g_assert_cmpstr (view_id, ==, cases[i].view_id);
    }
  io_test_remove (folder);
}

#define N_ROWS 3000

/* What a cell of UN Comtrade may have, by column; the value is another in each row. */
static const char *const cells[][4] = {
  { "C", "C", "C", "S" },          { "2022", "2023", "202301", "later" }, { "156", "156", "156", "276" }, { "CHN", "CHN", "CHN", "" },
  { "X", "M", "X", "M" },          { "0", "12", "124", "842" },           { "W00", "", "CAN", "USA" },    { "0", "0", "0", "8" },
  { "W00", "W00", "", "ALB" },     { "H6", "H6", "H6", "H5" },            { "TOTAL", "01", "0101", "85" }, { "C00", "C00", "C00", "C01" },
  { "0", "0", "0", "2" },          { "0", "0", "1000", "2" },
};

/* Mostly a cell is as the one above it. */
static void
write_comtrade_row (GString    *text,
                    GRand      *random,
                    guint      *choices,
                    guint       number,
                    const char *remark)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (g_rand_int_range (random, 0, 4) == 0)
        choices[i] = (guint) g_rand_int_range (random, 0, 4);
      g_string_append_printf (text, g_rand_int_range (random, 0, 40) == 0 ? "%s," : "\"%s\",", cells[i][choices[i]]);
    }
  g_string_append_printf (text, "%u,%s\n", number % 50 == 0 ? 7 : number, remark);
  if (number % 70 == 0)
    g_string_append (text, "a note between them\n");
}

static GBytes *
make_comtrade (const char *remark)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GString) text = g_string_new ("typeCode,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partner2Code,"
                                           "partner2ISO,classificationCode,cmdCode,customsCode,mosCode,motCode,primaryValue,remark\n");
  guint choices[G_N_ELEMENTS (cells)] = { 0 };

  for (guint i = 0; i < N_ROWS; i++)
    write_comtrade_row (text, random, choices, i + 1, remark);

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/* All that was read, observation by observation. */
static GStrv
write_cube (TradeReading *reading)
{
  g_autoptr (GString) text = g_string_new (NULL);
  TradeCube *cube = trade_reading_get_cube (reading);

  for (guint i = 0; i < trade_cube_get_n (cube); i++)
    {
      const TradeObservation observation = trade_cube_get (cube, i);
      g_autofree char *period = trade_period_to_string (observation.period);

      g_string_append_printf (text, "%s %" G_GINT64_FORMAT "e%d", period, observation.value.coefficient, observation.value.exponent);
      for (guint j = 0; j < TRADE_CUBE_N_DIMENSIONS; j++)
        g_string_append_printf (text, " %s", trade_code_list_get (trade_cube_get_codes (cube, j), observation.codes[j])->code);
      g_string_append_c (text, '\n');
    }
  g_string_append_printf (text, "%u read, %u rejected", trade_reading_get_n_read (reading), trade_reading_get_n_rejected (reading));

  return g_strsplit (text->str, "\n", -1);
}

/* Rows that are much like those above them are read by what is different; rows that are no ASCII are not. Both are the same. */
static void
test_alike (void)
{
  static const char *const remarks[] = { "", "plain", "\xc3\xa9" };
  g_auto (GStrv) first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    {
      g_autoptr (GBytes) bytes = make_comtrade (remarks[i]);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeReading) reading = trade_reader_open_stream (stream, "f.csv", NULL, NULL, &error);
      g_auto (GStrv) found = NULL;

      g_assert_no_error (error);
      found = write_cube (reading);
      g_assert_cmpuint (trade_cube_get_n (trade_reading_get_cube (reading)), >, N_ROWS / 2);
      if (first == NULL)
        first = g_steal_pointer (&found);
      for (guint j = 0; found != NULL && first[j] != NULL; j++)
        g_assert_cmpstr (found[j], ==, first[j]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/table", test_table);
  g_test_add_func ("/reader/faults", test_faults);
  g_test_add_func ("/reader/unknown", test_unknown);
  g_test_add_func ("/reader/detect", test_detect);
  g_test_add_func ("/reader/round-trip", test_round_trip);
  g_test_add_func ("/reader/faulty-picture", test_faulty_picture);
  g_test_add_func ("/reader/files", test_files);
  g_test_add_func ("/reader/alike", test_alike);

  return io_test_run (argc, argv);
}
