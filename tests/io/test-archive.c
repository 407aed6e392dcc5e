/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <zip.h>

#include "io-test.h"
#include "reading-test.h"
#include "trade-archive.h"

#define TABLE "Year,Exports,Imports\n2021,1,2\n2022,3,4\n"

static void
add_file (zipFile     zip,
          const char *name,
          const char *text)
{
  g_assert_cmpint (zipOpenNewFileInZip (zip, name, NULL, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 6), ==, ZIP_OK);
  g_assert_cmpint (zipWriteInFileInZip (zip, text, (unsigned) strlen (text)), ==, ZIP_OK);
  g_assert_cmpint (zipCloseFileInZip (zip), ==, ZIP_OK);
}

static TradeReading *
read_file (const char  *folder,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return trade_reader_open (file, NULL, NULL, error);
}

/* Of an archive the table that is known best is read, wherever it lies, and nothing is written anywhere. */
static void
test_zip (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "trade.zip", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = NULL;
  zipFile zip = zipOpen (path, APPEND_STATUS_CREATE);

  add_file (zip, "Metadata.csv", "Country Code,Region\nUTO,Nowhere\n");
  add_file (zip, "folder/", "");
  add_file (zip, "../../folder/data.csv", TABLE);
  add_file (zip, "readme.txt", "Nothing to see here.\n");
  zipClose (zip, NULL);

  reading = read_file (folder, "trade.zip", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (trade_reading_get_name (reading), ==, "data.csv");
  g_assert_cmpuint (trade_reading_get_n_used (reading, NULL), ==, 4);
  g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, 0);
  io_test_remove (folder);
}

/* Of several tables one is read, and the others are told of. */
static void
test_several (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "trade.zip", NULL);
  g_autofree char *remarks = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = NULL;
  zipFile zip = zipOpen (path, APPEND_STATUS_CREATE);

  add_file (zip, "goods.csv", TABLE);
  add_file (zip, "readme.txt", "Nothing to see here.\n");
  add_file (zip, "services.csv", TABLE);
  zipClose (zip, NULL);

  reading = read_file (folder, "trade.zip", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (trade_reading_get_name (reading), ==, "goods.csv");
  remarks = trade_reading_list_remarks (reading);
  g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, 1);
  g_assert_nonnull (strstr (remarks, "were not: 1"));
  io_test_remove (folder);
}

/* A workbook of free office suites is told by its type. */
static void
test_open_document (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "table.ods", NULL);
  g_autoptr (GError) error = NULL;
  zipFile zip = zipOpen (path, APPEND_STATUS_CREATE);

  add_file (zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  add_file (zip, "content.xml", "<office:document-content/>");
  zipClose (zip, NULL);

  g_assert_null (read_file (folder, "table.ods", &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, "workbook"));
  io_test_remove (folder);
}

/* What cannot be read is called by its name, with the way out. */
static void
test_workbooks (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    gsize       length;
  } files[] = {
    { "old.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", 17 },
    { "page.xls", "<html><table><tr><td>1</td></tr></table></html>", 47 },
    { "page.XLS", "\xef\xbb\xbf\n<TABLE>", 11 },
  };
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "new.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  zipFile zip = zipOpen (path, APPEND_STATUS_CREATE);

  add_file (zip, "[Content_Types].xml", "<Types/>");
  add_file (zip, "xl/data.csv", TABLE);
  zipClose (zip, NULL);
  g_assert_null (read_file (folder, "new.xlsx", &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN);
  g_assert_true (g_str_has_prefix (error->message, "“new.xlsx” is a workbook"));

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) file_error = NULL;

      io_test_write (folder, files[i].name, files[i].text, (gssize) files[i].length);
      g_assert_null (read_file (folder, files[i].name, &file_error));
      g_assert_error (file_error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN);
      g_assert_nonnull (strstr (file_error->message, "CSV UTF-8"));
    }
  io_test_remove (folder);
}

static void
test_damaged (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "trade.zip", NULL);
  g_autofree char *text = NULL;
  gsize length;
  zipFile zip = zipOpen (path, APPEND_STATUS_CREATE);

  add_file (zip, "data.csv", TABLE);
  zipClose (zip, NULL);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));

  /* Cut anywhere, or with a byte of its data changed. */
  for (gsize i = 4; i < length; i += 7)
    {
      g_autoptr (GError) error = NULL;

      io_test_write (folder, "cut.zip", text, (gssize) i);
      g_assert_null (read_file (folder, "cut.zip", &error));
      g_assert_nonnull (error);
    }
  text[45] ^= 0x55;
  io_test_write (folder, "changed.zip", text, (gssize) length);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_file (folder, "changed.zip", &error));
    g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED);
  }
  io_test_remove (folder);
}

static int
want_last (const char *name,
           GBytes     *bytes,
           gpointer    data)
{
  return ++*(int *) data;
}

/* As many files as are said, and not one more. */
static void
test_limit (void)
{
  for (guint n = TRADE_ARCHIVE_MAX_FILES - 1; n <= TRADE_ARCHIVE_MAX_FILES + 1; n++)
    {
      g_autofree char *folder = io_test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "many.zip", NULL);
      g_autofree char *found = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GBytes) archive = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      zipFile zip = zipOpen (path, APPEND_STATUS_CREATE);
      gsize length;
      int wish = 0;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = g_strdup_printf ("%u.csv", i);

          add_file (zip, name, "x");
        }
      zipClose (zip, NULL);
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      archive = g_bytes_new_take (g_steal_pointer (&text), length);
      bytes = trade_archive_unpack (archive, "many.zip", want_last, &wish, &found, NULL, &error);
      if (n > TRADE_ARCHIVE_MAX_FILES)
        g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE);
      else
        g_assert_no_error (error);
      g_assert_cmpint (bytes == NULL, ==, n > TRADE_ARCHIVE_MAX_FILES);
      io_test_remove (folder);
    }
}

/* What is packed twice is not unpacked twice, and gzip is. */
static void
test_gzip (void)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_data (TABLE, strlen (TABLE), NULL);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, compressor);
  g_autoptr (GConverter) again = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  g_autoptr (GInputStream) plain_too = g_memory_input_stream_new_from_data (TABLE, strlen (TABLE), NULL);
  g_autoptr (GConverter) compressor_too = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  g_autoptr (GInputStream) packed_once = g_converter_input_stream_new (plain_too, compressor_too);
  g_autoptr (GInputStream) packed_twice = g_converter_input_stream_new (packed_once, again);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) twice_error = NULL;
  g_autoptr (TradeReading) reading = trade_reader_open_stream (packed, "data.csv.gz", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (trade_reading_get_name (reading), ==, "data.csv");
  g_assert_cmpuint (trade_reading_get_n_used (reading, NULL), ==, 4);

  g_assert_null (trade_reader_open_stream (packed_twice, "data.gz.gz", NULL, NULL, &twice_error));
  g_assert_error (twice_error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/archive/zip", test_zip);
  g_test_add_func ("/archive/several", test_several);
  g_test_add_func ("/archive/open-document", test_open_document);
  g_test_add_func ("/archive/workbooks", test_workbooks);
  g_test_add_func ("/archive/damaged", test_damaged);
  g_test_add_func ("/archive/limit", test_limit);
  g_test_add_func ("/archive/gzip", test_gzip);

  return io_test_run (argc, argv);
}
