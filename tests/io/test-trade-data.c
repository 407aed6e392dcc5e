/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "reading-test.h"
#include "trade-number.h"
#include "trade-sum.h"

/* The files of agencies as they are, where somebody has them: they are not ours to pass on. The environment says where, and
 * the totals are those of their publishers, computed with a plain reader of CSV. */
#define FOLDER "TRADE_CHARTS_TRADE_DATA"

static const ReadingCase cases[] = {
  { "comtrade-plus-china-total/TradeData.csv", "reporter=CHN", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 1352, 0, 0,
    "Foreign trade of China", "VALUE", "USD",
    { { "M", "2022", "2715997517261" }, { "X", "2022", "3593601435602" } } },
  { "comtrade-plus-china-total/TradeData.csv", "reporter=DEU", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 1352, 0, 0,
    "Foreign trade of Germany", "VALUE", "USD",
    { { "M", "2022", "1588852981506.719" }, { "X", "2022", "1686141996013.135" } } },
  { "comtrade-plus-china-total/TradeData.csv", "reporter=USA", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 1352, 0, 0,
    "Foreign trade of USA", "VALUE", "USD",
    { { "M", "2022", "3372902165775" }, { "X", "2022", "2062089832731" } } },
  { "comtrade-plus-china-total/TradeData.csv", "reporter=CHN,partner=CHN", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 1352,
    1, 0, "Trade of China with China", "VALUE", "USD", { { "M", "2022", "122883424107" } } },
  { "comtrade-legacy-us-cn/comtrade.csv", NULL, "comtrade-legacy", TRADE_ENCODING_UTF_8, ',', 290, 290, 0,
    "Trade of USA with China", "VALUE", "USD",
    { { "M", "2017", "526022013512" }, { "X", "2017", "129893514886" }, { "RX", "2017", "9914664647" } } },
  { "wto-algeria/WtoData_20260325191317.csv", NULL, "wto", TRADE_ENCODING_WINDOWS_1252, ',', 450, 0, 0,
    "Foreign trade of Algeria", "VALUE", "USD",
    { { "X", "2015", "34668000000" }, { "X", "2022", "65715000000" }, { "X", "2023", "55555000000" },
      { "X", "2024", "49067000000" }, { "X", "2025", "45400000000" }, { "M", "2015", "51702000000" },
      { "M", "2022", "38868000000" }, { "M", "2023", "42842000000" }, { "M", "2025", "50100000000" } } },
  { "wto-algeria/WtoData_20260325191317.csv", "frequency=Q", "wto", TRADE_ENCODING_WINDOWS_1252, ',', 450, 88, 0,
    "Foreign trade of Algeria", "VALUE", "USD",
    { { "X", "2023-Q1", "13867000000" }, { "X", "2023-Q2", "13038000000" }, { "X", "2023-Q3", "14379000000" },
      { "X", "2023-Q4", "14271000000" } } },
  { "wdi-wide/API_NE.IMP.GNFS.ZS_DS2_en_csv_v2_192.csv", "reporter=CHN", "world-bank", TRADE_ENCODING_UTF_8, ',', 17556, 0, 0,
    "Foreign trade of China", "GDP_SHARE", "PC", { { "M", "2023", "17.0027206530128" } } },
  { "wdi-wide/API_NE.IMP.GNFS.ZS_DS2_en_csv_v2_192.csv", NULL, "world-bank", TRADE_ENCODING_UTF_8, ',', 17556, 0, 0,
    "World trade", "GDP_SHARE", "PC", { { "M", "2023", "28.3739807661794" } } },
  { "wdi-wide/API_TG.VAL.TOTL.GD.ZS_DS2_en_csv_v2_7119.csv", "reporter=CHN", "world-bank", TRADE_ENCODING_UTF_8, ',', 17556,
    0, 0, "Foreign trade of China", "GDP_SHARE", "PC", { { "_T", "2023", "32.4897051121724" } } },
  { "wdi-wide/API_TG.VAL.TOTL.GD.ZS_DS2_en_csv_v2_7119.csv", "reporter=United States", "world-bank", TRADE_ENCODING_UTF_8,
    ',', 17556, 0, 0, "Foreign trade of United States", "GDP_SHARE", "PC", { { "_T", "2023", "19.0028709672646" } } },
  { "eurostat-sdmx-csv/estat_plastic_imports_ EU.csv", NULL, "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 120, 120, 0, NULL,
    "QUANTITY", "KG", { { "M", "2015-01", "30298481" }, { "M", "2024-12", "54439242" } } },
  { "eurostat-sdmx-csv/plasticexport.csv", "reporter=DE", "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 44, 0, 0,
    "Trade of DE in 3915", "QUANTITY", "KG", { { "X", "2010", "1496087806" } } },
  { "eurostat-sdmx-csv/plasticimport.csv", "reporter=DE", "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 44, 0, 0,
    "Trade of DE in 3915", "QUANTITY", "KG", { { "M", "2010", "327231208" } } },
  { "china-gacc/gac_monthly_clean.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 192, 96, 0, "Foreign trade", "VALUE", "XXX",
    { { "X", "2023-01", "19.863" }, { "M", "2023-10", "15.683" }, { "B", "2023-02", "798.0" } } },
};

/* Sums over all periods of a year, or over all reporters. */
typedef struct
{
  const char *file;
  const char *flow;
  const char *measure;
  const char *unit;
  int         year;
  const char *value;
} SumCase;

static const SumCase sums[] = {
  { "fred-us-bilateral/EXPCH.csv", "X", "VALUE", "USD", 2015, "116071900000" },
  { "fred-us-bilateral/IMPCH.csv", "M", "VALUE", "USD", 2015, "483244800000" },
  { "fred-us-bilateral/EXPGE.csv", "X", "VALUE", "USD", 2015, "49970800000" },
  { "fred-us-bilateral/IMPGE.csv", "M", "VALUE", "USD", 2015, "124820500000" },
  { "fred-us-bilateral/EXPMX.csv", "X", "VALUE", "USD", 2015, "235745200000" },
  { "fred-us-bilateral/IMPMX.csv", "M", "VALUE", "USD", 2015, "296407900000" },
  { "eurostat-sdmx-csv/estat_ds-plastic export value.csv", "X", "VALUE", "EUR", 2010, "434452582" },
  { "eurostat-sdmx-csv/estat_ds-plastic export value.csv", "X", "VALUE", "EUR", 2022, "582208302" },
  { "eurostat-sdmx-csv/estat_ds-plastic export value.csv", "X", "VALUE", "EUR", 2023, "437767933" },
  { "eurostat-sdmx-csv/estat_ds-plastic export value.csv.gz", "X", "VALUE", "EUR", 2023, "437767933" },
  { "eurostat-sdmx-csv/estat_ds-plastic import value.csv", "M", "VALUE", "EUR", 2010, "124375874" },
  { "eurostat-sdmx-csv/estat_ds-plastic import value.csv", "M", "VALUE", "EUR", 2022, "479171572" },
  { "eurostat-sdmx-csv/estat_ds-plastic import value.csv", "M", "VALUE", "EUR", 2023, "281872995" },
  { "china-gacc/gac_monthly_clean.csv", "X", "VALUE", "XXX", 2023, "237.656" },
  { "china-gacc/gac_monthly_clean.csv", "M", "VALUE", "XXX", 2023, "179.854" },
  { "china-gacc/gac_monthly_clean.csv", "_T", "VALUE", "XXX", 2023, "417.510" },
  { "china-gacc/gac_monthly_clean.csv", "X", "VALUE", "XXX", 2024, "254.546" },
  { "china-gacc/gac_monthly_clean.csv", "M", "VALUE", "XXX", 2024, "183.923" },
};

static void
add_year (TradeSum      *sum,
          TradeDataset  *dataset,
          const SumCase *test)
{
  const TradeSeriesKey pattern = {
    .flow = test->flow, .measure = test->measure, .unit = test->unit, .product = "_T", .partner = "_T",
  };
  g_autoptr (GPtrArray) figures = trade_dataset_query (dataset, &pattern, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      TradeDecimal value = trade_figure_get_decimal (figure);

      if (trade_figure_is_derived (figure) ||
          trade_period_get_year (trade_figure_get_period (figure)) != test->year)
        continue;
      value.exponent += trade_figure_get_scale (figure);
      trade_sum_add (sum, value);
    }
}

/* Each reporter is shown alone; together they are what the file has. */
static void
assert_sum (GFile         *folder,
            const SumCase *test)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, test->file);
  g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
  TradeCodeList *reporters = trade_cube_get_codes (trade_reading_get_cube (reading), TRADE_CUBE_REPORTER);
  TradeSum sum = { 0 };
  TradeDecimal found, expected;

  reading_test_assert_account (reading);
  g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
  if (trade_code_list_get_n (reporters) == 1)
    add_year (&sum, trade_reading_get_dataset (reading), test);
  for (guint i = 1; i < trade_code_list_get_n (reporters); i++)
    {
      g_auto (TradeSelection) selection = { .codes = { NULL } };
      g_autoptr (TradeSelected) selected = NULL;

      trade_selection_set (&selection, TRADE_CUBE_REPORTER, trade_code_list_get (reporters, i)->code);
      selected = trade_reading_select (reading, &selection, NULL);
      g_assert_nonnull (selected);
      add_year (&sum, selected->dataset, test);
    }

  g_test_message ("%s, %s of %d", test->file, test->flow, test->year);
  g_assert_true (trade_number_parse (test->value, strlen (test->value), &expected, NULL));
  g_assert_true (trade_sum_to_decimal (&sum, &found));
  g_assert_cmpint (trade_decimal_cmp (found, expected), ==, 0);
}

/* A file whose names are lost is refused, with the reason, and not shown as if it were whole. */
static void
assert_lost (GFile *folder)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, "china-gacc/gac_regions_2024.csv");
  g_autoptr (GError) error = NULL;

  g_assert_null (trade_reader_open (file, NULL, NULL, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "gac_regions_2024.csv:2:1: the name is lost"));
}

static GFile *
find_folder (void)
{
  const char *path = g_getenv (FOLDER);

  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_file_new_for_path (path);

  g_test_skip (FOLDER " names no folder with files of agencies");

  return NULL;
}

static void
test_cases (void)
{
  g_autoptr (GFile) folder = find_folder ();

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (cases); i++)
    reading_test_assert (folder, &cases[i]);
}

static void
test_sums (void)
{
  g_autoptr (GFile) folder = find_folder ();

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (sums); i++)
    assert_sum (folder, &sums[i]);
}

static void
test_damage (void)
{
  g_autoptr (GFile) folder = find_folder ();

  if (folder != NULL)
    assert_lost (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trade-data/totals", test_cases);
  g_test_add_func ("/trade-data/sums", test_sums);
  g_test_add_func ("/trade-data/damage", test_damage);

  return io_test_run (argc, argv);
}
