/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "io-test.h"
#include "trade-package-writer.h"
#include "trade-package.h"

/* What releases around the world print, in the words of the format, and what it must be read as. */

#define HEADER "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source"

typedef struct
{
  const char    *period;
  TradeSeriesKey key;
  double         value; /* NAN where there is none */
  TradeStatus    status;
} Expected;

typedef struct
{
  const char *name;
  const char *extras;     /* properties of the package */
  const char *columns;    /* after those of every table */
  const char *categories; /* of partners */
  const char *missing;    /* the list of signs */
  const char *rows;
  Expected    expected[6];
} Case;

#define KEY(the_flow, the_measure, the_unit) .flow = the_flow, .measure = TRADE_MEASURE_##the_measure, .unit = the_unit

static const Case cases[] = {
  { "january-and-february", "", "", "{ \"value\": \"ASEAN\", \"label\": \"ASEAN\" }", "\"\"",
    "2024-01-01/P2M,X,_T,_T,_T,VALUE,CNY,,12,=,3.75,A,s\n"
    "2024-01-01/P2M,M,_T,_T,_T,VALUE,CNY,,12,=,2.86,A,s\n"
    "2024-01-01/P2M,X,_T,_T,_T,GROWTH,PC,CNY,0,=,10.3,A,s\n"
    "2024-01-01/P2M,_T,_T,ASEAN,_T,SHARE,PC,CNY,0,=,15,A,s\n",
    { { "2024-01-01/P2M", { KEY ("X", VALUE, "CNY") }, 3.75e12 },
      { "2024-01-01/P2M", { KEY ("B", VALUE, "CNY") }, 0.89e12 },
      { "2023-01-01/P2M", { KEY ("X", VALUE, "CNY") }, 3.75e12 / 1.103 },
      { "2024-01-01/P2M", { KEY ("_T", SHARE, "PC"), .partner = "ASEAN", .base = "CNY" }, 15 },
      { "2024-01-01/P2M", { KEY ("_T", SHARE, "PC"), .partner = "_O", .base = "CNY" }, 85 } } },
  { "year-to-date", "", "", "", "\"\"",
    "2023-01-01/P7M,M,_T,_T,_T,VALUE,USD,,9,=,179.5,E,s\n"
    "2023-01-01/P7M,B,_T,_T,_T,VALUE,USD,,9,=,15.23,E,s\n"
    "2023-07,_T,_T,_T,_T,VALUE,USD,,9,=,57.21,E,s\n",
    { { "2023-01-01/P7M", { KEY ("M", VALUE, "USD") }, 179.5e9, TRADE_STATUS_ESTIMATED },
      { "2023-01-01/P7M", { KEY ("B", VALUE, "USD") }, 15.23e9, TRADE_STATUS_ESTIMATED },
      { "2023-07", { KEY ("_T", VALUE, "USD") }, 57.21e9, TRADE_STATUS_ESTIMATED } } },
  { "missing", "", "", "", "\"\", \"-\", \":\", \"..\", \"c\", \"n.a.\"",
    "2019,X,_T,_T,_T,VALUE,EUR,,,,:,A,s\n"
    "2020,X,_T,_T,_T,VALUE,EUR,,9,=,c,A,s\n"
    "2021,X,_T,_T,_T,VALUE,EUR,,9,=,-,L,s\n"
    "2022,X,_T,_T,_T,VALUE,EUR,,,,,M,s\n"
    "2023,X,_T,_T,_T,VALUE,EUR,,9,=,0,N,s\n"
    "2024,X,_T,_T,_T,VALUE,EUR,,9,=,..,N,s\n",
    { { "2019", { KEY ("X", VALUE, "EUR") }, NAN, TRADE_STATUS_MISSING },
      { "2020", { KEY ("X", VALUE, "EUR") }, NAN, TRADE_STATUS_SUPPRESSED },
      { "2021", { KEY ("X", VALUE, "EUR") }, NAN, TRADE_STATUS_NOT_COLLECTED },
      { "2022", { KEY ("X", VALUE, "EUR") }, NAN, TRADE_STATUS_IMPOSSIBLE },
      { "2023", { KEY ("X", VALUE, "EUR") }, 0, TRADE_STATUS_NOT_SIGNIFICANT },
      { "2024", { KEY ("X", VALUE, "EUR") }, NAN, TRADE_STATUS_NOT_SIGNIFICANT } } },
  { "re-exports", "", "", "", "\"\"",
    "2017,X,_T,_T,_T,VALUE,USD,,9,=,129.894,A,s\n"
    "2017,RX,_T,_T,_T,VALUE,USD,,9,=,9.915,A,s\n"
    "2017,M,_T,_T,_T,VALUE,USD,,9,=,526.022,A,s\n",
    { { "2017", { KEY ("X", VALUE, "USD") }, 129.894e9 },
      { "2017", { KEY ("RX", VALUE, "USD") }, 9.915e9 },
      { "2017", { KEY ("B", VALUE, "USD") }, 129.894e9 - 526.022e9 } } },
  { "revision", "", ",vintage", "", "\"\"",
    "2022,X,_T,_T,_T,VALUE,EUR,,9,=,1594.3,A,s,2024-03-08\n"
    "2022,X,_T,_T,_T,VALUE,EUR,,9,=,1574.0,A,s,2023-02-02\n"
    "2023,X,_T,_T,_T,VALUE,EUR,,9,=,1562.1,P,s,\n",
    { { "2022", { KEY ("X", VALUE, "EUR") }, 1594.3e9 },
      { "2023", { KEY ("X", VALUE, "EUR") }, 1562.1e9, TRADE_STATUS_PROVISIONAL } } },
  { "index", "", "", "", "\"\"",
    "1913,_T,_T,_T,_T,VOLUME_INDEX,IX,,0,=,100,A,s\n"
    "2014,_T,_T,_T,_T,VOLUME_INDEX,IX,,0,=,4445,A,s\n",
    { { "1913", { KEY ("_T", VOLUME_INDEX, "IX") }, 100 }, { "2014", { KEY ("_T", VOLUME_INDEX, "IX") }, 4445 } } },
  { "year-and-month", "", "", "", "\"\"",
    "2023,X,_T,_T,_T,VALUE,EUR,,9,=,1562.1,A,s\n"
    "2024-01,X,_T,_T,_T,VALUE,EUR,,9,=,135.6,A,s\n",
    { { "2023", { KEY ("X", VALUE, "EUR") }, 1562.1e9 }, { "2024-01", { KEY ("X", VALUE, "EUR") }, 135.6e9 } } },
  { "share-of-gdp", "", "", "", "\"\"",
    "2023,_T,_T,_T,_T,GDP_SHARE,PC,HKD,0,=,353.1,A,s\n"
    "2023,B,_T,_T,_T,GDP_SHARE,PC,HKD,0,=,-12.5,A,s\n",
    { { "2023", { KEY ("_T", GDP_SHARE, "PC"), .base = "HKD" }, 353.1 },
      { "2023", { KEY ("B", GDP_SHARE, "PC"), .base = "HKD" }, -12.5 } } },
  { "quarter-and-year", "", "", "", "\"\"",
    "2023,X,_T,_T,_T,VALUE,EUR,,9,=,607.3,A,s\n"
    "2023-Q4,X,_T,_T,_T,VALUE,EUR,,9,=,150.7,A,s\n"
    "2023-04-01/P1Y,X,_T,_T,_T,VALUE,EUR,,9,=,611.5,A,s\n",
    { { "2023", { KEY ("X", VALUE, "EUR") }, 607.3e9 },
      { "2023-Q4", { KEY ("X", VALUE, "EUR") }, 150.7e9 },
      { "2023-04-01/P1Y", { KEY ("X", VALUE, "EUR") }, 611.5e9 } } },
  { "dimensions", "\"defaults\": { \"adjustment\": \"S\", \"prices\": \"Q\", \"valuation\": \"BOP\", \"comparison\": \"PERIOD\" },",
    ",comparison,adjustment,prices,valuation", "", "\"\"",
    "2023-Q1,X,_T,_T,_T,GROWTH,PC,EUR,0,=,1.5,A,s,,,,\n"
    "2023-Q1,X,_T,_T,_T,GROWTH,PC,EUR,0,=,2.5,A,s,YEAR,N,V,FOB\n"
    "2023-Q1,X,_T,_T,_T,VALUE,EUR,,9,=,3.5,A,s,,Y,,CIF\n"
    "2023-Q1,X,_T,_T,_T,QUANTITY,T,,6,=,4.5,A,s,,W,,CUSTOMS\n"
    "2023-Q1,X,_T,_T,_T,UNIT_VALUE,EUR,KG,0,=,5.5,A,s,,,,\n",
    { { "2023-Q1", { KEY ("X", GROWTH, "PC"), .base = "EUR", .comparison = "PERIOD", .adjustment = "S", .prices = "Q",
                     .valuation = "BOP" }, 1.5 },
      { "2023-Q1", { KEY ("X", GROWTH, "PC"), .base = "EUR", .adjustment = "N", .prices = "V", .valuation = "FOB" }, 2.5 },
      { "2023-Q1", { KEY ("X", VALUE, "EUR"), .adjustment = "Y", .prices = "Q", .valuation = "CIF" }, 3.5e9 },
      { "2023-Q1", { KEY ("X", QUANTITY, "T"), .adjustment = "W", .prices = "Q", .valuation = "CUSTOMS" }, 4.5e6 },
      { "2023-Q1", { KEY ("X", UNIT_VALUE, "EUR"), .base = "KG", .adjustment = "S", .prices = "Q", .valuation = "BOP" },
        5.5 } } },
};

static char *
write_package (const Case *test)
{
  g_autoptr (GString) fields = g_string_new (NULL);
  g_autofree char *header = g_strconcat (HEADER, test->columns, NULL);
  g_autofree char *table = g_strconcat (header, "\n", test->rows, NULL);
  g_autofree char *escaped = g_strescape (table, NULL);
  g_auto (GStrv) columns = g_strsplit (header, ",", -1);

  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (fields, "%s{ \"name\": \"%s\"%s%s%s }", i > 0 ? ", " : "", columns[i],
                            g_str_equal (columns[i], "partner") ? ", \"categories\": [" : "",
                            g_str_equal (columns[i], "partner") ? test->categories : "",
                            g_str_equal (columns[i], "partner") ? "]" : "");

  return g_strdup_printf ("{ \"name\": \"r\", \"title\": \"R\", \"subject\": \"S\", \"published\": \"2024-02-01\", %s"
                          "\"sources\": [{ \"name\": \"s\", \"title\": \"S\", \"date\": null }],"
                          "\"resources\": [{ \"name\": \"f\", \"data\": \"%s\","
                          "\"schema\": { \"fields\": [%s], \"missingValues\": [%s] } }] }",
                          test->extras, escaped, fields->str, test->missing);
}

static TradeDataset *
read_bytes (GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  TradeDataset *dataset = trade_package_read_stream (stream, "r", NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

static void
check_figures (const Case   *test,
               TradeDataset *dataset)
{
  trade_dataset_finish (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (test->expected) && test->expected[i].period != NULL; i++)
    {
      const Expected *expected = &test->expected[i];
      TradeFigure *figure;
      TradePeriod period;

      g_test_message ("%s %s", expected->period, expected->key.flow);
      g_assert_true (trade_period_parse (expected->period, &period, NULL));
      figure = trade_dataset_lookup (dataset, &expected->key, period);
      if (isnan (expected->value))
        {
          g_assert_null (figure);
          figure = trade_dataset_lookup_missing (dataset, &expected->key, period);
        }

      g_assert_nonnull (figure);
      g_assert_cmpint (trade_figure_has_value (figure), ==, !isnan (expected->value));
      g_assert_cmpint (trade_figure_get_status (figure), ==, expected->status);
      if (trade_figure_has_value (figure))
        g_assert_cmpfloat_with_epsilon (trade_figure_get_value (figure), expected->value,
                                        fabs (expected->value) * 1e-9 + 1e-9);
    }
}

/* Read, and read again after it was written. */
static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = write_package (test);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TradeDataset) dataset = read_bytes (bytes);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;
  g_autoptr (TradeDataset) again = NULL;

  check_figures (test, dataset);
  written = trade_package_write (dataset);
  again = read_bytes (written);
  check_figures (test, again);
  rewritten = trade_package_write (again);
  g_assert_true (g_bytes_equal (written, rewritten));
}

static void
test_vintages (void)
{
  const TradeSeriesKey key = { KEY ("X", VALUE, "EUR") };
  const Case *test = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GPtrArray) vintages = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_str_equal (cases[i].name, "revision"))
      test = &cases[i];

  text = write_package (test);
  bytes = g_bytes_new (text, strlen (text));
  dataset = read_bytes (bytes);
  vintages = trade_dataset_list_vintages (dataset, &key, trade_period_new_annual (2022));
  g_assert_cmpuint (vintages->len, ==, 2);
  g_assert_cmpfloat (trade_figure_get_value (vintages->pdata[0]), ==, 1574.0e9);
  g_assert_cmpstr (trade_figure_get_vintage (vintages->pdata[1]), ==, "2024-03-08");
  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, 2);

  /* What states no other day was published with the release. */
  g_clear_pointer (&vintages, g_ptr_array_unref);
  vintages = trade_dataset_list_vintages (dataset, &key, trade_period_new_annual (2023));
  g_assert_cmpstr (trade_figure_get_vintage (vintages->pdata[0]), ==, "2024-02-01");
}

/* A package may hold several reporters, and none stands for another. */
static void
test_reporters (void)
{
  Case test = {
    .extras = "", .columns = ",reporter", .categories = "{ \"value\": \"US\", \"label\": \"US\" }", .missing = "\"\"",
    .rows = "2023,X,_T,_T,_T,VALUE,EUR,,9,=,10,A,s,DE\n2023,X,_T,_T,_T,VALUE,EUR,,9,=,20,A,s,FR\n"
            "2023,M,_T,_T,_T,VALUE,EUR,,9,=,5,A,s,FR\n"
            "2023,X,_T,US,_T,SHARE,PC,EUR,0,=,40,A,s,DE\n2023,X,_T,US,_T,SHARE,PC,EUR,0,=,30,A,s,FR\n",
  };
  g_autofree char *unlisted = write_package (&test);
  g_autofree char *text = io_test_replace_once (unlisted, "{ \"name\": \"reporter\" }",
                                                "{ \"name\": \"reporter\", \"categories\": ["
                                                "{ \"value\": \"DE\", \"label\": \"Germany\" },"
                                                "{ \"value\": \"FR\", \"label\": \"France\" }] }");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TradeDataset) dataset = read_bytes (bytes);
  const TradeSeriesKey german = { KEY ("B", VALUE, "EUR"), .reporter = "DE" };
  const TradeSeriesKey french = { KEY ("B", VALUE, "EUR"), .reporter = "FR" };
  TradeFigure *balance;

  trade_dataset_finish (dataset);
  g_assert_null (trade_dataset_lookup (dataset, &german, trade_period_new_annual (2023)));
  balance = trade_dataset_lookup (dataset, &french, trade_period_new_annual (2023));
  g_assert_nonnull (balance);
  g_assert_cmpfloat (trade_figure_get_value (balance), ==, 15e9);

  for (guint i = 0; i < 2; i++)
    {
      const TradeSeriesKey others = {
        KEY ("X", SHARE, "PC"), .partner = TRADE_CODE_OTHER, .base = "EUR", .reporter = i == 0 ? "DE" : "FR",
      };
      TradeFigure *rest = trade_dataset_lookup (dataset, &others, trade_period_new_annual (2023));

      g_assert_nonnull (rest);
      g_assert_cmpfloat (trade_figure_get_value (rest), ==, i == 0 ? 60 : 70);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/releases/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/releases/vintages", test_vintages);
  g_test_add_func ("/releases/reporters", test_reporters);

  return io_test_run (argc, argv);
}
