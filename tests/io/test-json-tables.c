/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "json/trade-json-table.h"
#include "reading-test.h"

#define TEXT TRADE_ENCODING_UTF_8, ','
#define AMOUNTS(unit) NULL, "VALUE", unit

static const ReadingCase cases[] = {
  /* What APIs hand out is what their tables have. */
  { "json-comtrade.json", NULL, "comtrade", TEXT, 4, 4, 0, AMOUNTS ("USD"), { { "M", "2022", "2715997517.261" }, { "X", "2022", "3500000000.5" } } },
  { "json-comtrade.json", "partner=ERE", "comtrade", TEXT, 4, 2, 0, AMOUNTS ("USD"), { { "X", "2022", "1000000000" } } },
  { "json-bank.json", NULL, "world-bank", TEXT, 6, 5, 0, AMOUNTS ("USD"), { { "X", "2021", "3311000000000.25" }, { "M", "2020", "2400000000000" } } },
  { "json-stat-eurostat.json", NULL, "sdmx-csv", TEXT, 6, 6, 0, AMOUNTS ("EUR"), { { "M", "2023", "1100.5" }, { "X", "2023", "900" } } },
  { "json-stat-eurostat.json", "partner=ERE", "sdmx-csv", TEXT, 6, 2, 0, AMOUNTS ("EUR"), { { "M", "2022", "600" } } },
  { "json-stat-norway.json", NULL, "table", TEXT, 13, 12, 0, AMOUNTS ("NOK"), { { "M", "2024-02", "81000000000" }, { "X", "2024-01", "120000000000" } } },
  { "json-stat-norway.json", "partner=Sweden", "table", TEXT, 13, 4, 0, AMOUNTS ("NOK"), { { "X", "2024-02", "12500000000" } } },
  { "json-stat-old.json", NULL, "table", TEXT, 5, 4, 0, AMOUNTS ("SEK"), { { "M", "2022", "2000000500000" }, { "X", "2023", "2100000000000" } } },
  /* What is missing is counted as that. */
  { "json-stat-missing.json", NULL, "table", TEXT, 6, 5, 0, AMOUNTS ("EUR"), { { "X", "2022", "20000000" }, { "M", "2023", "29000000" } } },
  { "json-census-exports.json", NULL, "census-api", TEXT, 4, 3, 0, "Foreign trade of United States", "VALUE", "USD", { { "X", "2023-01", "150000000" } } },
  { "json-census-ports.json", NULL, "census-api", TEXT, 4, 2, 0, "Foreign trade of United States", "VALUE", "USD", { { "M", "2023-01", "250000" } } },
  { "json-census-ports.json", "customs=2704", "census-api", TEXT, 4, 1, 0, "Trade of United States with CHINA (Customs: LOS ANGELES, CA)", "VALUE", "USD", { { "M", "2023-01", "9000" } } },
  { "json-census-imports.json", NULL, "census-api", TEXT, 3, 3, 0, "Foreign trade of United States", "VALUE", "USD", { { "M", "2023-01", "90000" } } },
  { "json-hmrc.json", "partner=3,product=01012100", "hmrc", TEXT, 12, 2, 0, "Trade of United Kingdom with 3 in 01012100", "VALUE", "GBP", { { "M", "2023-02", "15000" } } },
  /* Ports add up, and codes below zero are no chapters. */
  { "json-hmrc.json", "partner=400,product=01012100", "hmrc", TEXT, 12, 2, 0, NULL, "VALUE", "GBP", { { "M", "2023-02", "7900" } } },
  { "json-hmrc.json", "partner=400,product=01012100,measure=QUANTITY", "hmrc", TEXT, 12, 2, 0, NULL, "QUANTITY", "KG", { { "M", "2023-02", "300" } } },
  { "json-hmrc.json", "partner=400", "hmrc", TEXT, 12, 3, 0, NULL, "VALUE", "GBP", { { NULL } } },
  { "json-units.json", NULL, "table", TEXT, 6, 5, 0, AMOUNTS ("USD"), { { "X", "2023-03", "1300000000" } } },
  /* As UN Comtrade answered until 2022. */
  { "json-comtrade-old.json", NULL, "table", TEXT, 4, 2, 0, "Trade of Utopia in Mineral fuels", "VALUE", "XXX", { { "M", "2014", "810050" } } },
  /* Lists that are called after flows are of these. */
  { "json-flows.json", NULL, "table", TEXT, 4, 4, 0, AMOUNTS ("USD"), { { "X", "2023", "120000000" }, { "M", "2022", "130000000" } } },
  { "json-px.json", NULL, "table", TEXT, 4, 4, 0, AMOUNTS ("NOK"), { { "M", "2023", "1100000000" } } },
  /* Attributes of series count in millions, and those of groups of them in billions. */
  { "json-ecb.json", NULL, "sdmx-csv", TEXT, 4, 4, 0, AMOUNTS ("EUR"), { { "X", "2023-02", "240000125000" }, { "M", "2023-01", "244567800000" } } },
  { "json-oecd.json", NULL, "sdmx-csv", TEXT, 4, 4, 0, AMOUNTS ("USD"), { { "X", "2024-Q2", "13250000000" }, { "M", "2024-Q1", "11000000000" } } },
};

static void
test_read (void)
{
  reading_test_assert_all (cases, G_N_ELEMENTS (cases));
}

/* What lacks pages or lists says so. */
static void
test_parts (void)
{
  static const struct
  {
    const char *file;
    const char *remark;
  } files[] = {
    { "json-bank-page.json", "page 1 of 3" },
    { "json-lists.json", "there are several lists; “partners”, the longest, was read" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = reading_test_get_file ("agencies", files[i].file);
      g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
      g_autofree char *remarks = trade_reading_list_remarks (reading);

      g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, 1);
      g_assert_nonnull (strstr (remarks, files[i].remark));
    }
}

/* Packages are told from what others have in JSON by their keys. */
static void
test_detect (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_table;
  } files[] = {
    { "{\"name\": \"a\", \"resources\": [{\"data\": []}]}", FALSE },
    { "{\"name\": \"a\", \"data\": [], \"resources\": []}", FALSE },
    { "{\"name\": \"a\", \"title\": \"\\\"data\\\": 1\"}", FALSE },
    { "{\"title\": \"data\", \"views\": {\"data\": 1}}", FALSE },
    { "{}", FALSE },
    { "{\"name\": \"a\", \"title\": \"b\", \"published\": \"2023\"", FALSE },
    { "{\"name\": \"a\", \"children\": [", TRUE },
    { "{\"countries\": [{\"a\": 1", TRUE },
    { "\xef\xbb\xbf { \"count\": 1, \"data\" : [] }", TRUE },
    { "{\"class\":\"dataset\"", TRUE },
    { " [\n {\"a\": 1}]", TRUE },
    { "[[\"a\"]]", TRUE },
    { "[{\"page\": 1}, []]", TRUE },
    { "[1] Provisional", FALSE },
    { "[[1]]", FALSE },
    { "[", FALSE },
    { "", FALSE },
    { "Year,Exports\n2023,1\n", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_test_message ("%s", files[i].text);
      g_assert_cmpint (trade_json_table_detect (files[i].text, strlen (files[i].text)), ==, files[i].is_table);
    }
}

static char *
read_table (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autofree char *remark = NULL;
  g_autoptr (GBytes) table = trade_json_table_read (bytes, "t.json", &remark, &error);

  g_assert_true ((table == NULL) == (error != NULL));

  return table != NULL ? g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table)) : g_strdup (error->message);
}

/* Cells are what they were: numbers to the digit, texts with their commas, and nothing where there is nothing. */
static void
test_cells (void)
{
  static const struct
  {
    const char *json;
    const char *table;
  } tables[] = {
    { "[{\"a\": 1.123, \"b\": 0.1}, {\"c\": \"x, \\\"y\\\"\\nz\", \"a\": null}]", "a,b,c\n1.1230,0.1,\n,,\"x, \"\"y\"\" z\"\n" },
    { "[{\"a\": {\"id\": 1, \"value\": true}, \"b\": [1]}, {\"a\": {\"id\": -5}}]", "a id,a value\n1,true\n-5,\n" },
    { "[[\"a\", \"b\"], [123456789.123, 1e21], [-0.125, 9007199254740993]]", "a,b\n123456789.123,1e+21\n-0.1250,9007199254740993\n" },
    { "{\"data\": {\"list\": [{\"y\": 1}], \"others\": [{\"z\": 1}, {\"z\": 2}]}}", "z\n1\n2\n" },
    { "{\"exports\": [{\"y\": 1, \"v\": 2}], \"imports\": [{\"y\": 1, \"v\": 3}], \"notes\": [{\"a\": \"b\"}]}", "flow,y,v\nexports,1,2\nimports,1,3\n" },
    { "{\"exports\": [{\"flow\": 1, \"v\": 2}], \"imports\": [{\"flow\": 1, \"v\": 3}]}", "flow,v\n1,2\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *table = read_table (tables[i].json);

      g_assert_cmpstr (table, ==, tables[i].table);
    }
}

/* Whatever stands where a number, a code or a place is awaited, nothing is read from where it is not. */
static void
test_hostile (void)
{
  static const char *const refused[] = {
    "{\"data\": 5}",
    "{\"data\": []}",
    "[{}",
    "{\"data\": [{\"a\": 1, \"a\": 2}]}",
    "{\"class\": \"dataset\", \"dimension\": {}, \"id\": [], \"size\": [], \"value\": [1]}",
    "{\"class\": \"dataset\", \"dimension\": {\"a\": 5}, \"id\": [\"a\"], \"size\": [3], \"value\": [1]}",
    "{\"class\": \"dataset\", \"dimension\": {\"a\": {\"category\": {\"index\": {\"x\": 7}}}}, \"id\": [\"a\"], \"size\": [1], \"value\": [1]}",
    "{\"class\": \"dataset\", \"dimension\": {\"a\": {\"category\": {\"index\": [\"x\"]}}}, \"id\": [\"a\"], \"size\": [9999999999], \"value\": [1]}",
    "{\"class\": \"dataset\", \"dimension\": {\"a\": {\"category\": {\"index\": [\"x\", 5]}}}, \"id\": [\"a\"], \"size\": [2], \"value\": [1]}",
    "{\"dataSets\": [5], \"structure\": {}}",
    "{\"dataSets\": [{}], \"structure\": {\"dimensions\": {\"observation\": [{\"id\": \"TIME_PERIOD\", \"values\": []}]}}}",
  };
  static const struct
  {
    const char *json;
    const char *rows;
  } parts[] = {
    /* More values than places, and places that are none. */
    { "{\"class\": \"dataset\", \"dimension\": {\"a\": {\"category\": {\"index\": [\"x\", \"y\"]}}}, \"id\": [\"a\"], \"size\": [2], \"value\": [1, 2, 3]}",
      "a,Value\nx,1\ny,2\n" },
    { "{\"class\": \"dataset\", \"dimension\": {\"a\": {\"category\": {\"index\": [\"x\"]}}}, \"id\": [\"a\"], \"size\": [1], "
      "\"value\": {\"0\": 1, \"1\": 2, \"-1\": 3, \"x\": 4, \"18446744073709551616\": 5}}",
      "a,Value\nx,1\n" },
    { "{\"dataSets\": [{\"observations\": {\"0\": [1], \"1\": [2], \"0:0\": [3], \"\": [4], \"-1\": [5], \"x\": 6}}], "
      "\"structure\": {\"dimensions\": {\"observation\": [{\"id\": \"TIME_PERIOD\", \"values\": [{\"id\": \"2023\"}]}]}}}",
      "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,TIME_PERIOD,OBS_VALUE,Observation value\ndataflow,,,2023,1,\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *message = read_table (refused[i]);

      g_test_message ("%s", message);
      g_assert_nonnull (strstr (message, "t.json"));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *table = read_table (parts[i].json);

      g_assert_cmpstr (table, ==, parts[i].rows);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-tables/read", test_read);
  g_test_add_func ("/json-tables/parts", test_parts);
  g_test_add_func ("/json-tables/detect", test_detect);
  g_test_add_func ("/json-tables/cells", test_cells);
  g_test_add_func ("/json-tables/hostile", test_hostile);

  return io_test_run (argc, argv);
}
