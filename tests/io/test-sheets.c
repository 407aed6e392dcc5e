/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "reading-test.h"

/* Tables as they come out of spreadsheets, yearbooks and web pages, of invented figures. */
#define TABLE "table", TRADE_ENCODING_UTF_8, ','
#define AMOUNTS(unit) NULL, "VALUE", unit

static const ReadingCase cases[] = {
  /* Years that are counted as in Thailand, and months as it writes them. */
  { "years-thai.csv", NULL, TABLE, 9, 9, 0, AMOUNTS ("THB"), { { "X", "2022", "9950000000000" }, { "B", "2023", "-210000000000" } } },
  { "years-buddhist.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("THB"), { { "M", "2021", "8530000000000" } } },
  { "months-thai.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("THB"), { { "X", "2023-02", "710000000000" }, { "M", "2023-03", "730000000000" } } },
  { "wide-thai.csv", NULL, TABLE, 9, 9, 0, AMOUNTS ("THB"), { { "X", "2023", "320000000" } } },
  /* Marks behind a month or beside a part of the year, and before a year. */
  { "periods-marked.csv", NULL, TABLE, 8, 6, 0, AMOUNTS ("USD"), { { "M", "2023-03", "52300400000" } } },
  { "year-parts-marked.csv", NULL, TABLE, 8, 4, 0, AMOUNTS ("USD"), { { "X", "2023", "49500500000" } } },
  { "year-parts-marked.csv", "frequency=Q", TABLE, 8, 4, 0, AMOUNTS ("USD"), { { "M", "2024-Q1", "14000500000" } } },
  { "title-partners-vietnamese.csv", NULL, TABLE, 13, 12, 0, AMOUNTS ("USD"), { { "X", "2023", "354721000000" } } },
  /* Both flows together may come first, and the years of months stand above these. */
  { "rows-trade.csv", NULL, TABLE, 30, 24, 0, AMOUNTS ("NGN"), { { "_T", "2023-Q1", "12046841500000" }, { "X", "2023-Q4", "12693746250000" } } },
  { "years-arabic.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"), { { "M", "2022", "94460000000" } } },
  { "years-months.csv", NULL, TABLE, 17, 8, 0, AMOUNTS ("HKD"), { { "X", "2023", "4177700000000" } } },
  { "years-months.csv", "frequency=M", TABLE, 17, 8, 0, AMOUNTS ("HKD"), { { "X", "2023-01", "291200000000" } } },
  /* What groups leave of the whole is no partner beside those that belong to it. */
  { "merged-spaces.csv", NULL, TABLE, 54, 42, 0, AMOUNTS ("USD"), { { "X", "2022", "84394100000" }, { "M", "2023", "61134900000" } } },
  /* Parts of the year may stand above their years. */
  { "merged-parts-above.csv", NULL, TABLE, 12, 6, 0, AMOUNTS ("USD"), { { "X", "2024-Q1", "11300000000" } } },
  { "merged-parts-above.csv", "frequency=A", TABLE, 12, 6, 0, AMOUNTS ("USD"), { { "X", "2022", "57100000000" } } },
  { "merged-quarters-above.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("USD"), { { "X", "2023-Q2", "13100000000" }, { "M", "2024-Q1", "3300000000" } } },
  /* The codes of series may stand last of what is told of them. */
  { "series-australia.csv", NULL, "series", TRADE_ENCODING_UTF_8, ',', 9, 9, 0, AMOUNTS ("XXX"), { { "X", "2024-01", "46000000000" }, { "M", "2024-03", "40000000000" } } },
  /* Of rows that are numbered, the total has its name in the place of the number. */
  { "totals-numbered.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("USD"), { { "X", "2022", "422004400000" } } },
  { "totals-commodities.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("EUR"), { { "M", "2023", "610000000" } } },
  /* Encodings of Taiwan and of Korea. */
  { "encoding-big5.csv", NULL, "table", TRADE_ENCODING_BIG5, ',', 7, 6, 0, AMOUNTS ("USD"), { { "X", "2022", "479400000000" }, { "B", "2023", "80500000000" } } },
  { "encoding-korean.csv", "partner=중국", "table", TRADE_ENCODING_EUC_KR, ',', 12, 4, 0, AMOUNTS ("USD"), { { "X", "2023", "124800000000" } } },
  { "encoding-thai.csv", NULL, "table", TRADE_ENCODING_WINDOWS_874, ',', 9, 9, 0, AMOUNTS ("THB"), { { "X", "2021", "8542000500000" }, { "B", "2023", "-300000000000" } } },
  /* Cells tell how they are counted, with a letter where the currency is known. */
  { "cells-letters.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"), { { "X", "2023", "1500000000" }, { "M", "2023", "1600000000" } } },
  { "cells-letters.csv", "partner=Utopia", TABLE, 6, 2, 0, AMOUNTS ("USD"), { { "X", "2023", "250000000" }, { "M", "2023", "1200000000" } } },
  { "cells-milliards.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 6, 6, 0, AMOUNTS ("EUR"), { { "X", "2023", "97300000000" } } },
  { "cells-milliards.csv", "partner=Erewhon", "table", TRADE_ENCODING_UTF_8, ';', 6, 2, 0, AMOUNTS ("EUR"), { { "M", "2023", "320000000" } } },
  /* A side of the balance, in the title or in the names of columns, which may be numbered. */
  { "title-balance.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"), { { "X", "2022", "10579500000" } } },
  { "headings-sides.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("XXX"), { { "X", "2022-01", "100.5" }, { "M", "2022-02", "100.5" }, { "B", "2022-01", "-20" } } },
  { "headings-numbered.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 7, 6, 0, AMOUNTS ("USD"), { { "X", "2023-01", "1022570000" }, { "M", "2023-02", "977100000" } } },
  /* A factor in brackets counts in all that it says. */
  { "notes-factor.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 4, 0, AMOUNTS ("CAD"), { { "X", "2023-02", "400000000" } } },
  { "merged-oil.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "X", "2021", "231609500000" }, { "M", "2022", "237447100000" } } },
  { "rows-current.csv", NULL, TABLE, 9, 8, 0, AMOUNTS ("USD"), { { "X", "2023-03", "315500000000" }, { "B", "2023-02", "20600000000" } } },
  { "headings-estonian.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 6, 6, 0, AMOUNTS ("EUR"), { { "M", "2023-03", "2000500000" }, { "B", "2023-01", "-200000000" } } },
  { "notes-dollars.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("KYD"), { { "M", "2022", "1434567000" }, { "B", "2021", "-1200000000" } } },
  { "notes-dollars-odd.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("XXX"), { { "M", "2022", "1434567" } } },
  { "notes-arabic.csv", NULL, TABLE, 5, 4, 0, AMOUNTS ("USD"), { { "M", "2023", "83000000000" } } },
  /* Codes nest with points between their digits as well, and those of a classification are no currency. */
  { "codes-points.csv", NULL, TABLE, 7, 2, 0, AMOUNTS ("EUR"), { { NULL } } },
  { "codes-cpa.csv", NULL, TABLE, 12, 8, 0, AMOUNTS ("EUR"), { { "X", "2023", "1050000000" } } },
  { "codes-bec.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("EUR"), { { "M", "2023", "550000000" } } },
  /* "Of which", cut short, and sums of some rows that say of which: neither stands beside what it is part or sum of. */
  { "parts-short.csv", NULL, TABLE, 10, 6, 0, AMOUNTS ("EUR"), { { "M", "2022", "700000000" } } },
  { "sums-some.csv", NULL, TABLE, 7, 5, 0, AMOUNTS ("USD"), { { "X", "2023", "1000000000" } } },
  /* A balance without a unit is in that of what it is reckoned from. */
  { "units-balance.csv", NULL, TABLE, 10, 6, 0, AMOUNTS ("USD"), { { "B", "2022", "50000000" }, { "B", "2023", "45000000" } } },
  /* The first cell of a header may have the title: which way goods go, in what, and what rows are. */
  { "corner-partners.csv", NULL, TABLE, 12, 10, 0, AMOUNTS ("EUR"), { { "M", "2022", "900000000" }, { "M", "2023", "940000000" } } },
  { "corner-places.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("USD"), { { "X", "2023", "217000000" } } },
  /* Below a line of growth or shares there are no amounts, be it of what has none above. */
  { "sections-ratios.csv", NULL, TABLE, 16, 5, 0, AMOUNTS ("USD"), { { "X", "2022", "1000000000" } } },
  { "sections-torn.csv", NULL, TABLE, 8, 2, 0, AMOUNTS ("USD"), { { "X", "2021", "100000000" } } },
  { "sections-tables.csv", "unit=EUR", TABLE, 12, 4, 0, AMOUNTS ("EUR"), { { "X", "2022", "95000000" }, { "M", "2021", "110000000" } } },
  { "sections-change.csv", NULL, TABLE, 9, 4, 0, AMOUNTS ("USD"), { { "X", "2022", "110000000" }, { "M", "2021", "120000000" } } },
  { "corner-trade.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 9, 9, 0, AMOUNTS ("EUR"), { { "M", "2022", "759300000000" } } },
  /* A name in joined cells stands above several columns: years above their parts or what is told of them, flows above what they are of, */
  { "merged-quarters.csv", "partner=China", TABLE, 8, 4, 0, AMOUNTS ("USD"), { { "X", "2022-Q2", "11000000" } } },
  { "merged-corner.csv", NULL, TABLE, 12, 12, 0, AMOUNTS ("USD"), { { "X", "2022-Q2", "110000000" }, { "X", "2023-Q1", "120000000" } } },
  { "merged-measures.csv", NULL, TABLE, 18, 12, 0, AMOUNTS ("USD"), { { "X", "2023", "110000000" } } },
  { "merged-named.csv", "partner=Germany", TABLE, 8, 2, 0, AMOUNTS ("USD"), { { "X", "2023", "22000000" } } },
  { "merged-romans.csv", NULL, TABLE, 20, 16, 0, AMOUNTS ("USD"), { { "X", "2022-Q1", "100000000" }, { "M", "2023-Q4", "125000000" } } },
  { "merged-romans.csv", "frequency=A", TABLE, 20, 4, 0, AMOUNTS ("USD"), { { "X", "2022", "430000000" } } },
  { "merged-units.csv", NULL, TABLE, 24, 12, 0, AMOUNTS ("CNY"), { { "X", "2023", "23772600000000" }, { "B", "2021", "4111800000000" } } },
  { "merged-units.csv", "unit=USD", TABLE, 24, 12, 0, AMOUNTS ("USD"), { { "M", "2023", "2556800000000" } } },
  { "merged-total.csv", NULL, TABLE, 12, 4, 0, AMOUNTS ("USD"), { { "X", "2022", "143000000000" }, { "M", "2021", "130000000000" } } },
  /* and the first of them is not what the name alone says: neither a plan nor coffee is all exports. */
  { "merged-plan.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "X", "2022", "11000000" }, { "M", "2023", "23000000" } } },
  { "merged-products.csv", NULL, TABLE, 2, 2, 0, AMOUNTS ("XXX"), { { "X", "2022", "33" } } },
  /* Summaries of spreadsheets call sums by what is summed, and rows by nothing; partners stand below their flow. */
  { "pivot-flows.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("USD"), { { "X", "2022", "330000000" }, { "M", "2023", "310000000" } } },
  { "pivot-sums.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("USD"), { { "X", "2021", "1000000000" }, { "M", "2022", "1250000000" } } },
  { "pivot-compact.csv", NULL, TABLE, 14, 12, 0, AMOUNTS ("EUR"), { { "X", "2022", "250000000" }, { "M", "2023", "137000000" } } },
  { "pivot-compact.csv", "partner=China", TABLE, 14, 4, 0, AMOUNTS ("EUR"), { { "X", "2022", "100000000" }, { "M", "2023", "75000000" } } },
  /* Periods may stand in a column without a name, and numbers of the columns below their names are no values. */
  { "nameless-months.csv", NULL, TABLE, 9, 6, 0, AMOUNTS ("EUR"), { { "X", "2023-02", "20000000" }, { "B", "2023-01", "-1000000" } } },
  { "numbered-partners.csv", NULL, TABLE, 7, 6, 0, AMOUNTS ("USD"), { { "X", "2023", "205000000" } } },
  /* Tables stand side by side: what goes to China does not come from there, and later years do not lack earlier ones. */
  { "side-partners.csv", NULL, TABLE, 7, 7, 0, AMOUNTS ("USD"), { { "X", "2023", "240000000" }, { "M", "2023", "160000000" } } },
  { "side-partners.csv", "partner=Germany", TABLE, 7, 1, 0, AMOUNTS ("USD"), { { "M", "2023", "90000000" } } },
  { "side-partners.csv", "partner=China", TABLE, 7, 2, 0, AMOUNTS ("USD"), { { "X", "2023", "100000000" }, { "M", "2023", "70000000" } } },
  { "side-years.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("USD"), { { "X", "2021", "105000000" }, { "M", "2022", "130000000" } } },
  /* A comma within a number ends no note. */
  { "units-thousand.csv", NULL, TABLE, 2, 2, 0, AMOUNTS ("USD"), { { "X", "2022", "236337000" } } },
  { "units-thousands.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "M", "2023", "1798420000" } } },
  /* Names lie below others by dashes or by how they are numbered, but not by a mere rank. */
  { "outline-dashes.csv", NULL, TABLE, 12, 6, 0, AMOUNTS ("EUR"), { { "M", "2023", "730000000" } } },
  { "outline-numbers.csv", NULL, TABLE, 10, 6, 0, AMOUNTS ("EUR"), { { "M", "2023", "730000000" } } },
  { "outline-letters.csv", NULL, TABLE, 14, 6, 0, AMOUNTS ("EUR"), { { "X", "2022", "700000000" } } },
  { "outline-ranks.csv", NULL, TABLE, 10, 10, 0, AMOUNTS ("EUR"), { { "X", "2022", "730000000" } } },
  /* What is told beside the sum is no part of it, nor is an average. */
  { "rows-memo.csv", NULL, TABLE, 10, 6, 0, AMOUNTS ("EUR"), { { "X", "2022", "700000000" } } },
  { "rows-average.csv", NULL, TABLE, 8, 6, 0, AMOUNTS ("EUR"), { { "X", "2023", "730000000" } } },
  /* Years that end with a month, parts of years in brackets, times of day, years as numbers and halves. */
  { "periods-ends.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("AUD"),
    { { "X", "2021-07-01/P1Y", "500000000000" }, { "M", "2022-07-01/P1Y", "480000000000" }, { "X", "2023-04-01/P1Y", "610000000000" } } },
  { "periods-ends-wide.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("AUD"), { { "M", "2022-04-01/P1Y", "480000000000" } } },
  { "periods-brackets.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("USD"), { { "X", "2022", "1100000000" } } },
  { "periods-times.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("XXX"), { { "X", "2023-02", "110" } } },
  { "periods-floats.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"), { { "M", "2022", "1250000000" } } },
  { "periods-halves.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("RUB"), { { "X", "2022-S2", "110000000000" } } },
  /* Marks of footnotes and flags on either side of a number. */
  { "values-notes.csv", NULL, TABLE, 9, 9, 0, AMOUNTS ("USD"),
    { { "X", "2021", "400000000" }, { "X", "2022", "1500000000" }, { "X", "2023", "500000000" }, { "M", "2021", "1400000000" },
      { "M", "2022", "500000000" }, { "M", "2023", "300000000" }, { "B", "2021", "-25000000" }, { "B", "2023", "-5000000" } } },
  /* The title in the first cell may tell the year of months; by partners, these may stand beside each other. */
  { "corner-months.csv", NULL, TABLE, 12, 9, 0, AMOUNTS ("USD"), { { "X", "2023-02", "110000000" } } },
  { "across-years.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("USD"), { { "X", "2022", "33000000" }, { "X", "2023", "48000000" } } },
  { "across-months.csv", NULL, TABLE, 10, 10, 0, AMOUNTS ("USD"), { { "M", "2023-02", "96000000" } } },
  { "across-months.csv", "partner=USA", TABLE, 10, 2, 0, AMOUNTS ("USD"), { { "M", "2023-01", "12000000" } } },
  /* Units stand above the names of flows, each its own; a title tells the year of partners. */
  { "merged-units-scales.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "X", "2021", "950000000" }, { "M", "2022", "1300000000" } } },
  /* A merged cell of units stands for all columns below it. */
  { "merged-units-row.csv", NULL, TABLE, 18, 18, 0, AMOUNTS ("USD"),
    { { "X", "2023", "180000000" }, { "M", "2022", "210000000" }, { "X", "2021", "150000000" } } },
  { "title-partners.csv", NULL, TABLE, 12, 12, 0, AMOUNTS ("EUR"), { { "X", "2023", "190000000" }, { "B", "2023", "-40000000" } } },
  /* "Échanges" are no change, and "país de destino" tells only what rows are. */
  { "corner-french.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 9, 9, 0, AMOUNTS ("EUR"), { { "X", "2023-Q2", "110000000" } } },
  { "corner-spanish.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 11, 8, 0, AMOUNTS ("EUR"), { { "X", "2023", "1100000" } } },
  /* As pasted from an encyclopedia: marks behind names, and shares that do not say of which year. */
  { "pasted-ranks.tsv", NULL, "table", TRADE_ENCODING_UTF_8, '\t', 8, 4, 0, AMOUNTS ("USD"), { { "X", "2023", "2001000000000" } } },
  { "pasted-ranks.tsv", "partner=China", "table", TRADE_ENCODING_UTF_8, '\t', 8, 1, 0, AMOUNTS ("USD"), { { "X", "2023", "500300000000" } } },
  /* Credit and debit of goods and services are exports and imports. */
  { "rows-words.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 8, 4, 0, AMOUNTS ("EUR"), { { "X", "2022", "100000000000" }, { "M", "2023", "95000000000" } } },
  { "rows-credit.csv", NULL, TABLE, 8, 4, 0, AMOUNTS ("EUR"), { { "X", "2022", "100000000000" }, { "M", "2023", "125000000000" } } },
};

static GFile *
find_folder (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", name, NULL);

  return g_file_new_for_path (path);
}

static void
test_read (void)
{
  reading_test_assert_all (cases, G_N_ELEMENTS (cases));
}

/* What would be read wrongly is refused, with the reason. */
static void
test_refuse (void)
{
  static const struct
  {
    const char *file;
    const char *expected;
  } refused[] = {
    { "merged-unknown.csv", "no column has values" },
    /* Countries that export are no partners. */
    { "across-reporters.csv", "which of its columns has the period, the flow and the value" },
    { "torn-numbers.csv", "more numbers than the header has columns" },
    { "torn-blanks.csv", "more numbers than the header has columns" },
    { "twice-flows.csv", "several columns “Exports (EUR mn)” with different values" },
    { "calendar.csv", "“2565” is no year of the common calendar" },
    { "calendar-wide.csv", "the year of the column is none of the common calendar" },
    { "hijri.csv", "“1443هـ” is no year of the common calendar" },
  };
  g_autoptr (GFile) folder = find_folder ("tables");

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GFile) file = g_file_resolve_relative_path (folder, refused[i].file);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i].file);
      g_assert_null (trade_reader_open (file, NULL, NULL, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, refused[i].expected) == NULL)
        g_error ("“%s” is not in: %s", refused[i].expected, error->message);
    }
}

static TradeReading *
open_below (const char *title,
            GError    **error)
{
  g_autofree char *text = g_strconcat (title, "\nYear,Exports,Imports\n2022,10,11\n2023,20,21\n", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);

  return trade_reader_open_stream (stream, "table.csv", NULL, NULL, error);
}

/* A title may say that values are not those of all trade as it was paid; it is kept where it says more than is known. */
static void
test_titles (void)
{
  static const struct
  {
    const char *title;
    const char *subject; /* %NULL where the values are no amounts */
  } titles[] = {
    { "\"Foreign trade, seasonally adjusted at annual rates, USD billion\"", "Foreign trade, seasonally adjusted at annual rates" },
    { "\"Exports and imports at constant 2015 prices, EUR billion\"", "Exports and imports at constant 2015 prices" },
    { "\"Exports and imports per capita, USD\"", "Exports and imports per capita" },
    { "\"Exports and imports, USD million\"", "Foreign trade" },
    { "\"Exports and imports, annual percentage change\"", NULL },
    { "\"Contribution of exports and imports to growth, percentage points\"", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeReading) reading = open_below (titles[i].title, &error);

      g_test_message ("%s", titles[i].title);
      if (titles[i].subject == NULL)
        {
          g_assert_null (reading);
          g_assert_nonnull (strstr (error->message, "an index or in percent, but not of what"));
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (trade_text_get_untranslated (trade_dataset_get_subject (trade_reading_get_dataset (reading))), ==, titles[i].subject);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sheets/read", test_read);
  g_test_add_func ("/sheets/refuse", test_refuse);
  g_test_add_func ("/sheets/titles", test_titles);

  return io_test_run (argc, argv);
}
