/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <unicode/ucnv.h>

#include "io-test.h"
#include "trade-reader.h"

/* An ICU that was built without the encodings of East Asia: this function stands in the place of its own. */
UConverter *
ucnv_open (const char *name,
           UErrorCode *status)
{
  g_assert_nonnull (name);
  *status = U_FILE_ACCESS_ERROR;

  return NULL;
}

/* Whoever opens a table in an encoding that is not there learns which it is. */
static void
test_absent (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", "tidy-chinese.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (trade_reader_open (file, NULL, NULL, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, "GB18030"));
}

/* So does whoever says the encoding, be it that a person says the columns as well. */
static void
test_said (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "tables", "bare.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_auto (TradeReaderOptions) options = { .unit = "", .has_encoding = TRUE, .encoding = TRADE_ENCODING_SHIFT_JIS };

  options.layout = trade_layout_parse ("year,exports,imports", &error);
  g_assert_no_error (error);
  g_assert_null (trade_reader_open (file, &options, NULL, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/converter/absent", test_absent);
  g_test_add_func ("/converter/said", test_said);

  return io_test_run (argc, argv);
}
