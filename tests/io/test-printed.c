/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io-test.h"
#include "reading-test.h"

/* Tables that offices lay out for print, of invented figures. */
#define TABLE "table", TRADE_ENCODING_UTF_8, ','

static const ReadingCase cases[] = {
  /* Digits of other scripts, with their own marks between thousands and before decimals or those of others; */
  { "digits-arabic.csv", NULL, TABLE, 6, 6, 0, NULL, "VALUE", "USD",
    { { "X", "2021", "1234500000" }, { "M", "2021", "987250000" }, { "X", "2022", "1300000000" }, { "M", "2023", "1100500000" } } },
  { "digits-persian.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 4, 0, NULL, "VALUE", "USD",
    { { "X", "2021", "1234500000" }, { "M", "2022", "1000000000" } } },
  { "digits-wide.csv", NULL, TABLE, 6, 6, 0, NULL, "VALUE", "JPY",
    { { "X", "2023-01", "1234000000" }, { "M", "2023-01", "987500000" }, { "B", "2023-02", "-1000000000" } } },
  /* in titles and above columns; a name keeps its own. */
  { "digits-columns.csv", "partner=مجموعة ٧", TABLE, 4, 2, 0, "Trade with مجموعة ٧", "VALUE", "USD",
    { { "X", "2021", "123000000" }, { "X", "2022", "145000000" } } },
  /* The fiscal year of a yearbook is not that of its tables. */
  { "title-yearbook.csv", NULL, TABLE, 6, 6, 0, NULL, "VALUE", "USD", { { "X", "2021", "40000000" }, { "X", "2022", "42000000" } } },
  { "title-yearbook-year.csv", NULL, TABLE, 3, 3, 0, NULL, "VALUE", "USD", { { "X", "2022", "40000000" } } },
  /* Sections stand beside their chapters, in names or codes; */
  { "levels-names.csv", NULL, TABLE, 14, 6, 0, NULL, "VALUE", "USD", { { "X", "2023", "1000000" }, { "M", "2023", "900000" } } },
  { "levels-names.csv", "product-level=2", TABLE, 14, 10, 0, NULL, "VALUE", "USD", { { "X", "2023", "1000000" } } },
  { "levels-sections.csv", NULL, TABLE, 7, 3, 0, NULL, "VALUE", "USD", { { "X", "2023", "1000000000" } } },
  { "levels-sections.csv", "product-level=2", TABLE, 7, 5, 0, NULL, "VALUE", "USD", { { "X", "2023", "1000000000" } } },
  { "levels-ukraine.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 14, 6, 0, NULL, "VALUE", "USD",
    { { "X", "2023", "1000000" }, { "M", "2023", "900000" } } },
  { "levels-periods.csv", NULL, TABLE, 12, 4, 0, NULL, "VALUE", "USD" },
  { "levels-periods.csv", "product=01", TABLE, 12, 2, 0, NULL, "VALUE", "USD", { { "X", "2023", "110000000" } } },
  { "levels-words.csv", NULL, TABLE, 14, 6, 0, NULL, "VALUE", "USD", { { "X", "2023", "1020000000" } } },
  { "levels-words.csv", "product=Meat", TABLE, 14, 2, 0, NULL, "VALUE", "USD", { { "X", "2022", "200000000" } } },
  /* but where what stands below is more than they are, or a letter is no number, they are none. */
  { "levels-others.csv", NULL, TABLE, 4, 4, 0, NULL, "VALUE", "USD", { { "X", "2023", "800000000" } } },
  { "levels-letters.csv", NULL, TABLE, 4, 4, 0, NULL, "VALUE", "USD", { { "X", "2023", "600000000" } } },
  /* Names begin with codes, which tell chapters from headings. */
  { "levels-codes.csv", NULL, TABLE, 7, 3, 0, NULL, "VALUE", "USD", { { "X", "2023", "300000000" } } },
  { "levels-codes.csv", "product=0102", TABLE, 7, 1, 0, "Foreign trade in Cattle", "VALUE", "USD", { { "X", "2023", "40000000" } } },
  { "levels-numbers.csv", NULL, TABLE, 4, 4, 0, NULL, "VALUE", "USD", { { NULL } } },
  /* A spreadsheet has taken the zeros that codes begin with, as their values or the name of the column tell; */
  { "levels-zeros.csv", NULL, TABLE, 7, 7, 0, NULL, "VALUE", "USD", { { "X", "2023", "1610000000" } } },
  { "levels-zeros.csv", "product=02", TABLE, 7, 1, 0, "Foreign trade in Meat", "VALUE", "USD", { { "X", "2023", "200000000" } } },
  { "levels-hs4.csv", NULL, TABLE, 8, 8, 0, NULL, "VALUE", "XXX" },
  { "levels-hs4.csv", "product=0101", TABLE, 8, 2, 0, NULL, "VALUE", "XXX", { { "X", "2022", "5" } } },
  /* sections of the SITC have one digit, and are the sums of their divisions. */
  { "levels-nested.csv", NULL, TABLE, 7, 3, 0, NULL, "VALUE", "USD", { { "X", "2023", "900000000" } } },
  /* Blocks of columns side by side, of the month, of the year so far and of the year before, each with quantities in the unit of the
   * row; */
  { "blocks-vietnam.csv", "product=Coffee", TABLE, 12, 1, 0, NULL, "VALUE", "USD", { { "X", "2023-12", "3000" } } },
  { "blocks-vietnam.csv", "product=Coffee,frequency=YTD", TABLE, 12, 1, 0, NULL, "VALUE", "USD",
    { { "X", "2023-01-01/P12M", "27000" } } },
  { "blocks-vietnam.csv", "product=Rice,measure=QUANTITY", TABLE, 12, 1, 0, NULL, "QUANTITY", "T", { { "X", "2023-12", "500" } } },
  { "blocks-vietnam.csv", "product=Rice,measure=QUANTITY,frequency=YTD", TABLE, 12, 1, 0, NULL, "QUANTITY", "T",
    { { "X", "2023-01-01/P12M", "6000" } } },
  { "blocks-periods.csv", "product=Rice", TABLE, 12, 1, 0, NULL, "VALUE", "USD", { { "X", "2023-12", "400000" } } },
  { "blocks-periods.csv", "product=Rice,frequency=YTD", TABLE, 12, 2, 0, NULL, "VALUE", "USD",
    { { "X", "2022-01-01/P12M", "4000000" }, { "X", "2023-01-01/P12M", "4800000" } } },
  { "blocks-earlier.csv", "product=Tea,frequency=YTD", TABLE, 12, 2, 0, NULL, "VALUE", "USD",
    { { "X", "2023-Q1", "6" }, { "X", "2024-Q1", "4" } } },
  { "blocks-partners.csv", "measure=VALUE,frequency=YTD", TABLE, 15, 6, 0, NULL, "VALUE", "USD",
    { { "M", "2023-Q1", "10000000" }, { "M", "2024-Q1", "6000000" } } },
  { "blocks-vietnamese.csv", "product=Gạo", TABLE, 8, 1, 0, NULL, "VALUE", "USD", { { "X", "2023-12", "400" } } },
  /* below them, units in a third line; before them, the numbers of the rows, which are no codes. */
  { "blocks-units.csv", "product=Rice", TABLE, 12, 2, 0, NULL, "VALUE", "USD", { { "X", "2022", "4000000" }, { "X", "2023", "4800000" } } },
  { "blocks-numbers.csv", NULL, TABLE, 48, 12, 0, NULL, "VALUE", "USD", { { NULL } } },
  /* Where the title tells no month, one is not made up. */
  { "blocks-year.csv", NULL, TABLE, 2, 1, 1, NULL, "VALUE", "USD", { { NULL } } },
  /* What a name leaves open, the cells below it may tell: directions of trade, countries, how sure values are. */
  { "cells-flows.csv", NULL, TABLE, 4, 4, 0, NULL, "VALUE", "USD", { { "X", "2023", "110000000" }, { "M", "2022", "90000000" } } },
  { "cells-flows-category.csv", NULL, TABLE, 4, 4, 0, NULL, "VALUE", "USD", { { "X", "2023", "110000000" }, { "M", "2022", "90000000" } } },
  { "cells-flows-letters.csv", NULL, TABLE, 4, 4, 0, NULL, "VALUE", "USD", { { "X", "2023", "110000000" }, { "M", "2022", "90000000" } } },
  { "cells-flows-trade.csv", NULL, TABLE, 2, 2, 0, NULL, "VALUE", "USD", { { "X", "2022", "100000000" }, { "M", "2022", "90000000" } } },
  { "cells-flows-partners.csv", NULL, TABLE, 9, 6, 0, "Foreign trade of Kenya", "VALUE", "USD",
    { { "X", "2022", "7405000000" }, { "M", "2022", "21160000000" } } },
  { "cells-places.csv", NULL, TABLE, 3, 3, 0, NULL, "VALUE", "USD", { { "X", "2022", "190000000" } } },
  { "cells-places.csv", "partner=India", TABLE, 3, 1, 0, "Trade with India", "VALUE", "USD", { { "X", "2022", "90000000" } } },
  /* Of products with partners and nothing else, the partners are added up where no part is missing in any period; */
  { "crossed-sums.csv", NULL, TABLE, 8, 8, 0, "Trade with 2 partners", "VALUE", "USD", { { NULL } } },
  { "crossed-sums.csv", "product=Tea", TABLE, 8, 4, 0, "Foreign trade in Tea", "VALUE", "USD", { { NULL } } },
  { "crossed-sums.csv", "partner=India", TABLE, 8, 4, 0, "Trade with India", "VALUE", "USD", { { NULL } } },
  /* else one of them is shown. */
  { "crossed-missing.csv", NULL, TABLE, 8, 4, 0, "Trade with China", "VALUE", "USD", { { NULL } } },
  { "crossed-uneven.csv", NULL, TABLE, 6, 4, 0, "Trade with China", "VALUE", "USD", { { NULL } } },
};

/* The sum is of all partners, and says that it was computed. */
static void
test_crossed (void)
{
  g_autoptr (GFile) file = reading_test_get_file ("agencies", "crossed-sums.csv");
  g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
  const TradeSeriesKey pattern = { .flow = "X", .product = "Tea", .measure = "VALUE" };
  const TradePeriod period = trade_period_new_annual (2023);
  g_autoptr (GPtrArray) found = trade_dataset_query (trade_reading_get_dataset (reading), &pattern, &period);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpfloat (trade_figure_get_value (g_ptr_array_index (found, 0)), ==, 62e6);
  g_assert_nonnull (trade_figure_get_note (g_ptr_array_index (found, 0)));
}

static void
test_cases (void)
{
  reading_test_assert_all (cases, G_N_ELEMENTS (cases));
}

/* Notes around a table say what its marks mean, be they behind values, periods or the names of columns. */
static void
test_legends (void)
{
  static const struct
  {
    const char *file;
    const char *flow;
    const char *partner;
    const char *period;
    TradeStatus status;
  } figures[] = {
    { "legend-stars.csv", "X", "_T", "2022", TRADE_STATUS_NORMAL },
    { "legend-stars.csv", "X", "_T", "2023", TRADE_STATUS_PROVISIONAL },
    { "legend-stars.csv", "M", "_T", "2023", TRADE_STATUS_PROVISIONAL },
    { "legend-stars.csv", "X", "_T", "2024", TRADE_STATUS_PROVISIONAL },
    { "legend-stars.csv", "M", "_T", "2024", TRADE_STATUS_ESTIMATED },
    { "legend-columns.csv", "X", "Utopia", "2022", TRADE_STATUS_NORMAL },
    { "legend-columns.csv", "X", "Utopia", "2023", TRADE_STATUS_PROVISIONAL },
    { "legend-marks.csv", "X", "_T", "2021", TRADE_STATUS_ESTIMATED },
    { "legend-marks.csv", "M", "_T", "2021", TRADE_STATUS_PROVISIONAL },
    { "legend-marks.csv", "X", "_T", "2022", TRADE_STATUS_FORECAST },
    { "legend-cells.csv", "X", "_T", "2023-02", TRADE_STATUS_PROVISIONAL },
    { "legend-cells.csv", "M", "_T", "2023-02", TRADE_STATUS_SUPPRESSED },
    { "legend-cells.csv", "X", "_T", "2023-03", TRADE_STATUS_NORMAL },
    { "legend-cells.csv", "M", "_T", "2023-03", TRADE_STATUS_MISSING },
    { "legend-cut.csv", "X", "_T", "2021", TRADE_STATUS_ESTIMATED },
    { "legend-cut.csv", "M", "_T", "2022", TRADE_STATUS_NORMAL },
    { "rows-title.csv", "X", "Uganda", "2021", TRADE_STATUS_NORMAL },
    { "rows-title.csv", "X", "Uganda", "2022", TRADE_STATUS_ESTIMATED },
    { "legend-japanese.csv", "X", "_T", "2023-01", TRADE_STATUS_NORMAL },
    { "legend-japanese.csv", "X", "_T", "2023-02", TRADE_STATUS_PROVISIONAL },
    { "legend-japanese.csv", "M", "_T", "2023-02", TRADE_STATUS_ESTIMATED },
    { "legend-arabic.csv", "X", "_T", "2022", TRADE_STATUS_NORMAL },
    { "legend-arabic.csv", "X", "_T", "2023", TRADE_STATUS_PROVISIONAL },
    { "cells-places.csv", "X", "China", "2022", TRADE_STATUS_NORMAL },
    { "cells-places.csv", "X", "India", "2022", TRADE_STATUS_PROVISIONAL },
    /* Marks that say something else stay what they are. */
    { "legend-others.csv", "M", "_T", "2021", TRADE_STATUS_NORMAL },
    { "legend-others.csv", "X", "_T", "2022", TRADE_STATUS_NORMAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (GFile) file = reading_test_get_file ("agencies", figures[i].file);
      g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
      const TradeSeriesKey pattern = { .flow = figures[i].flow, .partner = figures[i].partner, .measure = "VALUE" };
      const TradeSeriesKey missing = { .flow = figures[i].flow, .partner = figures[i].partner, .measure = "VALUE", .unit = "USD" };
      g_autoptr (GPtrArray) found = NULL;
      TradeFigure *figure;
      TradePeriod period;

      g_test_message ("%s: %s, %s", figures[i].file, figures[i].flow, figures[i].period);
      g_assert_true (trade_period_parse (figures[i].period, &period, NULL));
      found = trade_dataset_query (trade_reading_get_dataset (reading), &pattern, &period);
      figure = found->len == 1 ? g_ptr_array_index (found, 0)
                               : trade_dataset_lookup_missing (trade_reading_get_dataset (reading), &missing, period);
      g_assert_nonnull (figure);
      g_assert_cmpint (trade_figure_get_status (figure), ==, figures[i].status);
      g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
      g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/printed/cases", test_cases);
  g_test_add_func ("/printed/crossed", test_crossed);
  g_test_add_func ("/printed/legends", test_legends);

  return io_test_run (argc, argv);
}
