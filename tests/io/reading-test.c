/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reading-test.h"

#include <string.h>

#include "trade-number.h"
#include "trade-package-writer.h"
#include "trade-sum.h"

/* A file of the tests, in one of their folders. */
GFile *
reading_test_get_file (const char *folder,
                       const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", folder, name, NULL);

  return g_file_new_for_path (path);
}

TradeReading *
reading_test_open (GFile      *file,
                   const char *select)
{
  g_auto (TradeReaderOptions) options = { .unit = "" };
  g_autoptr (GError) error = NULL;
  TradeReading *reading;

  if (select != NULL)
    trade_selection_parse (&options.selection, select, &error);
  g_assert_no_error (error);
  reading = trade_reader_open (file, &options, NULL, &error);
  g_assert_no_error (error);

  return reading;
}

/* The figures are the file's own, digit by digit. */
void
reading_test_assert_value (TradeDataset       *dataset,
                           const char         *measure,
                           const char         *unit,
                           const ReadingTotal *total)
{
  const TradeSeriesKey pattern = {
    .flow = total->flow, .measure = measure, .unit = unit, .product = "_T", .partner = "_T",
  };
  g_autoptr (GPtrArray) figures = NULL;
  TradeDecimal expected, found;
  TradeFigure *figure;
  TradePeriod period;

  g_assert_true (trade_period_parse (total->period, &period, NULL));
  g_assert_true (trade_number_parse (total->value, strlen (total->value), &expected, NULL));
  figures = trade_dataset_query (dataset, &pattern, &period);
  g_test_message ("%s %s", total->flow, total->period);
  g_assert_cmpuint (figures->len, ==, 1);
  figure = g_ptr_array_index (figures, 0);
  found = trade_figure_get_decimal (figure);
  found.exponent += trade_figure_get_scale (figure);
  if (trade_decimal_cmp (found, expected) != 0)
    {
      g_autofree char *text = trade_decimal_to_string (found);

      g_error ("%s of %s: found %s, expected %s", total->flow, total->period, text, total->value);
    }
}

/* The figures as they are saved. */
GBytes *
reading_test_write (TradeReading *reading)
{
  return trade_package_write (trade_reading_get_dataset (reading));
}

/* Read = used + set aside + rejected. */
void
reading_test_assert_account (TradeReading *reading)
{
  guint n = trade_reading_get_n_used (reading, NULL) + trade_reading_get_n_rejected (reading);

  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    n += trade_reading_get_n_set_aside (reading, NULL, i);
  g_assert_cmpuint (n, ==, trade_reading_get_n_read (reading));
}

void
reading_test_assert (GFile             *folder,
                     const ReadingCase *test)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, test->file);
  g_autoptr (TradeReading) reading = NULL;
  g_autofree char *rejected = NULL;
  TradeDataset *dataset;

  g_test_message ("%s, %s", test->file, test->select != NULL ? test->select : "as it is");
  reading = reading_test_open (file, test->select);
  rejected = trade_reading_list_rejected (reading);
  if (rejected != NULL)
    g_test_message ("%s", rejected);
  reading_test_assert_account (reading);
  g_assert_cmpstr (trade_reading_get_format_id (reading), ==, test->format);
  g_assert_cmpstr (trade_encoding_get_name (trade_reading_get_encoding (reading)), ==,
                   trade_encoding_get_name (test->encoding));
  g_assert_cmpint (trade_reading_get_separator (reading), ==, test->separator);
  g_assert_cmpuint (trade_reading_get_n_read (reading), ==, test->n_read);
  g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, test->n_rejected);
  if (test->n_used > 0)
    g_assert_cmpuint (trade_reading_get_n_used (reading, NULL), ==, test->n_used);

  dataset = trade_reading_get_dataset (reading);
  g_assert_true (trade_dataset_is_finished (dataset));
  if (test->subject != NULL)
    g_assert_cmpstr (trade_text_get_untranslated (trade_dataset_get_subject (dataset)), ==, test->subject);
  for (guint i = 0; i < G_N_ELEMENTS (test->totals) && test->totals[i].flow != NULL; i++)
    reading_test_assert_value (dataset, test->measure, test->unit, &test->totals[i]);
}

/* Of files among those of the agencies. */
void
reading_test_assert_all (const ReadingCase *tests,
                         gsize              n)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  for (gsize i = 0; i < n; i++)
    reading_test_assert (folder, &tests[i]);
}
