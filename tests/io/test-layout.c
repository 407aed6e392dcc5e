/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "reading-test.h"

/* Tables that nobody knows, of which a person says what their columns are and what they are counted in. */

typedef struct
{
  const char  *file;
  const char  *columns;
  const char  *unit;
  const char  *encoding;
  guint        n_read;
  guint        n_rejected;
  const char  *expected_unit;
  ReadingTotal totals[4];
} Case;

static const Case cases[] = {
  /* By names, which need not have their unit behind them; a scale is kept that the name tells. */
  { "unknown.csv", "zeitpunkt=period, Art=flow, Gebiet=partner, Betrag=value", "EUR", NULL, 6, 0, "EUR",
    { { "X", "2021", "20500000" }, { "X", "2022", "30250000" }, { "M", "2022", "12250000" } } },
  { "unknown.csv", "Zeitpunkt=period,Art=flow,Gebiet=partner,Betrag (Mio)=value", NULL, NULL, 6, 0, "XXX",
    { { "X", "2022", "30250000" } } },
  /* By their place, below lines of words; what is said of the scale counts. */
  { "unknown.csv", "period,flow,partner,value", "thousand USD", NULL, 6, 0, "USD", { { "X", "2022", "30250" } } },
  { "unknown.csv", "period,flow,partner,value", "1 USD", NULL, 6, 0, "USD", { { "X", "2022", "30.25" } } },
  { "unknown.csv", "period,flow,partner,value", "billion", NULL, 6, 0, "XXX", { { "X", "2022", "30250000000" } } },
  /* Without a header, whose first row is not lost. */
  { "bare.csv", "year,exports,imports", "亿元", NULL, 6, 0, "CNY",
    { { "X", "2021", "10000000000" }, { "X", "2022", "12050000000" }, { "M", "2023", "9525000000" } } },
  { "bare.csv", "year,ignore,imports", "CNY", NULL, 3, 0, "CNY", { { "M", "2021", "80" }, { "M", "2023", "95.25" } } },
  /* Years side by side keep their period when somebody says their flow. */
  { "years.csv", "partner,exports,exports", "USD", NULL, 4, 0, "USD", { { "X", "2021", "100" }, { "X", "2022", "200" } } },
  { "years.csv", "Gebiet=partner,2021=ignore,2022=imports", "USD", NULL, 2, 0, "USD", { { "M", "2022", "200" } } },
  /* A weight beside the value is not counted in the currency. */
  { "quantities.csv", "period,flow,value,quantity", "USD", NULL, 4, 0, "USD", { { "X", "2021", "10" }, { "X", "2022", "12" } } },
  /* Nor is the value counted in its unit. */
  { "plain-quantities.csv", "period,flow,value,quantity", "tonnes", NULL, 4, 0, "XXX",
    { { "X", "2023", "120" }, { "X", "2024", "130" } } },
  /* What is no period in the first rows is rejected, and not passed over. */
  { "marked.csv", "period,exports,imports", "USD", NULL, 6, 2, "USD", { { "X", "2023", "120" }, { "M", "2024", "65" } } },
  /* A line end or a tab that was typed behind a number is no part of it. */
  { "wrapped.csv", "period,flow,value", "USD", NULL, 4, 0, "USD",
    { { "X", "2021", "10" }, { "X", "2022", "12.5" }, { "M", "2021", "8" }, { "M", "2022", "9000" } } },
  /* Words that are not known keep the unit behind them. */
  { "worded.csv", "year,balance", NULL, NULL, 2, 0, "USD", { { "B", "2021", "-50000000" }, { "B", "2022", "-60500000" } } },
  /* The encoding is the person's. */
  { "chinese.csv", "period,flow,value", "CNY", "gb18030", 2, 0, "CNY", { { "X", "2021", "1.5" }, { "M", "2021", "1.25" } } },
};

static GFile *
find_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "tables", name, NULL);

  return g_file_new_for_path (path);
}

static void
fill (TradeReaderOptions *options,
      const char         *columns,
      const char         *unit,
      const char         *encoding)
{
  g_autoptr (GError) error = NULL;

  if (columns != NULL)
    options->layout = trade_layout_parse (columns, &error);
  g_assert_no_error (error);
  if (unit != NULL)
    g_assert_true (trade_reader_options_set_unit (options, unit));
  if (encoding != NULL)
    {
      g_assert_true (trade_encoding_parse (encoding, &options->encoding));
      options->has_encoding = TRUE;
    }
}

static TradeReading *
open_file (const char  *name,
           const char  *columns,
           const char  *unit,
           const char  *encoding,
           GError     **error)
{
  g_auto (TradeReaderOptions) options = { .unit = "" };
  g_autoptr (GFile) file = find_file (name);

  fill (&options, columns, unit, encoding);

  return trade_reader_open (file, &options, NULL, error);
}

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *test = &cases[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeReading) reading = NULL;

      g_test_message ("%s: %s", test->file, test->columns);
      reading = open_file (test->file, test->columns, test->unit, test->encoding, &error);
      g_assert_no_error (error);
      reading_test_assert_account (reading);
      g_assert_cmpuint (trade_reading_get_n_read (reading), ==, test->n_read);
      g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, test->n_rejected);
      for (gsize j = 0; j < G_N_ELEMENTS (test->totals) && test->totals[j].flow != NULL; j++)
        reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE", test->expected_unit, &test->totals[j]);
    }
}

/* In which month a year begins that ends in the next, a person says, for columns as for rows. */
static void
test_year_start (void)
{
  static const struct
  {
    const char  *file;
    const char  *unit;
    int          year_start;
    ReadingTotal totals[2];
  } tables[] = {
    { "fiscal-columns.csv", "USD", 4, { { "X", "2009-04-01/P1Y", "13000000" }, { "X", "2011-04-01/P1Y", "17000000" } } },
    { "fiscal-rows.csv", "KES", 7, { { "X", "2021-07-01/P1Y", "804211000000" }, { "M", "2022-07-01/P1Y", "2501002000000" } } },
    { "fiscal-rows.csv", "KES", 1, { { "X", "2021", "804211000000" }, { "M", "2022", "2501002000000" } } },
    /* Named after one year, which is the last unless somebody says otherwise; */
    { "fiscal-named.csv", "USD", 10, { { "X", "2021-10-01/P1Y", "110000000" }, { "M", "2022-10-01/P1Y", "220000000" } } },
    { "fiscal-named.csv", "USD", -4, { { "X", "2022-04-01/P1Y", "110000000" }, { "M", "2023-04-01/P1Y", "220000000" } } },
    { "fiscal-named.csv", "USD", 1, { { "X", "2022", "110000000" }, { "M", "2023", "220000000" } } },
    { "fiscal-named-columns.csv", "USD", 7, { { "X", "2021-07-01/P1Y", "40000000" }, { "X", "2022-07-01/P1Y", "60000000" } } },
    { "fiscal-plain.csv", "USD", 7, { { "X", "2020-07-01/P1Y", "100000000" }, { "X", "2021-07-01/P1Y", "110000000" } } },
    { "fiscal-japan.csv", "JPY", 4, { { "X", "2021-04-01/P1Y", "100000000" }, { "X", "2022-04-01/P1Y", "110000000" } } },
    /* with months beside it, or in rows; */
    { "fiscal-months.csv", "USD", 7, { { "X", "2021-07", "1000000" }, { "X", "2023-06", "24000000" } } },
    { "fiscal-merged.csv", "USD", 7, { { "X", "2022-07", "2250000000" }, { "M", "2023-09", "3993000000" } } },
    { "fiscal-month-rows.csv", "USD", 7, { { "X", "2021-12", "2000000" }, { "X", "2022-01", "3000000" } } },
    /* with a part of it: months are those of the calendar, and quarters count from its start; */
    { "fiscal-parts.csv", "USD", 4, { { "X", "2022-04-01/P9M", "1000000" }, { "M", "2021-04-01/P9M", "4000000" } } },
    { "fiscal-spans.csv", "USD", 7, { { "X", "2021-07-01/P9M", "1000000" }, { "X", "2022-07-01/P9M", "2000000" } } },
    { "fiscal-quarter-rows.csv", "USD", 4, { { "X", "2022-Q3", "3000000" }, { "X", "2023-Q1", "4000000" } } },
    { "title-fiscal-part.csv", "USD", 4, { { NULL } } },
    /* in a title. */
    { "title-fiscal.csv", "XXX", 4, { { "X", "2009-04-01/P1Y", "100" } } },
    { "title-fiscal-sure.csv", "USD", 4, { { "X", "2022-04-01/P1Y", "40000000" } } },
    { "title-fiscal-named.csv", "USD", 7, { { "M", "2022-07-01/P1Y", "40000000" } } },
    { "title-fiscal-months.csv", "USD", 7, { { "X", "2022-07", "1000000" }, { "X", "2023-06", "12000000" } } },
    { "title-fiscal-stacked.csv", "USD", 7, { { "X", "2021-07-01/P1Y", "40000000" }, { "X", "2022-07-01/P1Y", "42000000" } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (TradeReaderOptions) options = { .unit = "", .year_start = tables[i].year_start };
      g_autoptr (GFile) file = find_file (tables[i].file);
      g_autoptr (TradeReading) reading = trade_reader_open (file, &options, NULL, &error);

      g_test_message ("%s from %d", tables[i].file, tables[i].year_start);
      g_assert_no_error (error);
      reading_test_assert_account (reading);
      g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
      for (gsize j = 0; j < G_N_ELEMENTS (tables[i].totals) && tables[i].totals[j].flow != NULL; j++)
        reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE", tables[i].unit, &tables[i].totals[j]);
    }
}

/* Which way goods go, a person says for all values where the table does not, whatever a title may say; and only there. */
static void
test_values (void)
{
  static const struct
  {
    const char        *file;
    const char        *columns;
    TradeColumnMeaning values;
    ReadingTotal       total;
  } tables[] = {
    { "title-imports.csv", "Country=partner,2022=balance", TRADE_COLUMN_MEANING_EXPORTS, { "B", "2022", "110" } },
    { "title-imports.csv", "partner,auto,auto", TRADE_COLUMN_MEANING_EXPORTS, { "X", "2022", "110" } },
    { "title-open.csv", NULL, TRADE_COLUMN_MEANING_EXPORTS, { "X", "2023", "120000000" } },
    { "title-imports.csv", NULL, TRADE_COLUMN_MEANING_EXPORTS, { "X", "2023", "120" } },
  };
  g_auto (TradeReaderOptions) options = { .unit = "", .values = TRADE_COLUMN_MEANING_EXPORTS };
  g_autoptr (GFile) told = find_file ("../agencies/months-like-years.csv");
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_auto (TradeReaderOptions) said = { .unit = "", .values = tables[i].values };
      g_autoptr (GFile) file = find_file (tables[i].file);
      g_autoptr (TradeReading) reading = NULL;

      g_test_message ("%s: %s", tables[i].file, tables[i].columns);
      fill (&said, tables[i].columns, NULL, NULL);
      reading = trade_reader_open (file, &said, NULL, &error);
      g_assert_no_error (error);
      reading_test_assert_account (reading);
      g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
      reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE",
                                 g_str_equal (tables[i].file, "title-open.csv") ? "USD" : "XXX", &tables[i].total);
    }

  g_assert_null (trade_reader_open (told, &options, NULL, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_OPTIONS);
}

/* Whether a point stands before decimals or between thousands, a person says where the numbers do not. */
static void
test_mark (void)
{
  static const struct
  {
    char         mark;
    ReadingTotal total;
  } marks[] = {
    { ',', { "X", "2023-01", "131100000000" } },
    { '.', { "X", "2023-01", "131100000" } },
  };
  g_autoptr (GFile) file = find_file ("points.csv");

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_auto (TradeReaderOptions) options = { .unit = "", .decimal_mark = marks[i].mark };
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeReading) reading = trade_reader_open (file, &options, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (trade_reading_get_decimal_mark (reading), ==, marks[i].mark);
      reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE", "EUR", &marks[i].total);
    }
}

/* Each says what is wrong, by the names that the file has. */
static void
test_refuse (void)
{
  static const struct
  {
    const char    *file;
    const char    *columns;
    const char    *unit;
    TradeReadError code;
    const char    *expected;
  } refused[] = {
    { "unknown.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "Zeitpunkt, Art, Gebiet, Betrag (Mio)" },
    { "unknown.csv", NULL, "EUR", TRADE_READ_ERROR_COLUMNS, "Zeitpunkt" },
    { "small-values.csv", NULL, NULL, TRADE_READ_ERROR_FLOW, "Economy Group, Indicator, 2020, 2021" },
    { "notes-nameless.csv", NULL, NULL, TRADE_READ_ERROR_INVALID, "an index or in percent, but not of what" },
    { "years.csv", NULL, NULL, TRADE_READ_ERROR_FLOW, "no column says whether the values are exports or imports" },
    /* The last line of a file needs no end. */
    { "cut-line.csv", NULL, NULL, TRADE_READ_ERROR_FLOW, "Its columns are: state, 1960, 1961, 1962" },
    /* What is said of the values of one year is not said of another. */
    { "years.csv", "2021=exports", NULL, TRADE_READ_ERROR_FLOW, "no column says whether the values are exports or imports" },
    { "wide-nameless.csv", NULL, NULL, TRADE_READ_ERROR_INVALID, "the first column has no name" },
    { "title-growth.csv", NULL, NULL, TRADE_READ_ERROR_INVALID, "an index or in percent, but not of what" },
    { "romans-open.csv", NULL, NULL, TRADE_READ_ERROR_INVALID, "this is not a year, a quarter or a month" },
    { "odd-rows.csv", NULL, NULL, TRADE_READ_ERROR_INVALID, "“Export (million furlongs)” is no unit that is known" },
    { "mil.csv", NULL, NULL, TRADE_READ_ERROR_INVALID, "“mil” is a thousand in some languages" },
    { "totals.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "no names" },
    { "totals-named.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "Country, Total 2021, Total 2022" },
    { "bare.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "no names" },
    { "unknown.csv", "Datum=period,Betrag=exports", NULL, TRADE_READ_ERROR_COLUMNS, "Datum, Betrag" },
    { "unknown.csv", "value,period", NULL, TRADE_READ_ERROR_COLUMNS, "a period in the column" },
    { "unknown.csv", "period,flow,partner", NULL, TRADE_READ_ERROR_COLUMNS, "no column has values" },
    { "unknown.csv", "period,ignore,ignore,value", NULL, TRADE_READ_ERROR_FLOW, "exports or imports" },
    { "unknown.csv", "Gebiet=partner,Betrag=exports", NULL, TRADE_READ_ERROR_COLUMNS, "no column has the period" },
    { "bare.csv", "year,exports,imports,quantity", NULL, TRADE_READ_ERROR_COLUMNS, "no column 4, only 3" },
    { "twice.csv", "Jahr=period,Wert=exports", NULL, TRADE_READ_ERROR_COLUMNS, "Wert (Mio)" },
    { "quantities.csv", "period,flow,quantity", NULL, TRADE_READ_ERROR_INVALID, "the unit of this quantity is not known" },
    { "points.csv", NULL, NULL, TRADE_READ_ERROR_MARK, "“131.100”" },
    { "fiscal-columns.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“2011/12”" },
    { "fiscal-rows.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“FY 2021/22”" },
    { "fiscal-named.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“FY2022”" },
    { "fiscal-named-columns.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“FY23”" },
    { "fiscal-plain.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“2022”" },
    { "fiscal-quarters.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“Q2 FY2023”" },
    { "title-fiscal-part.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“April-December 2022-23”" },
    { "fiscal-japan.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“2021年度”" },
    { "title-fiscal-sure.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“2022/23”" },
    { "title-fiscal-named.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“FY2023”" },
    { "title-fiscal-months.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“2022/23”" },
    { "title-fiscal-stacked.csv", NULL, NULL, TRADE_READ_ERROR_YEAR, "“2022/23”" },
    { "ports.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "columns that are not known: Port" },
    { "type-products.csv", NULL, NULL, TRADE_READ_ERROR_FLOW, "exports or imports" },
    { "type-letters.csv", NULL, NULL, TRADE_READ_ERROR_FLOW, "exports or imports" },
    { "type-mixed.csv", NULL, NULL, TRADE_READ_ERROR_FLOW, "exports or imports" },
    /* Quarters above their year. */
    { "parts-above.csv", NULL, NULL, TRADE_READ_ERROR_INVALID, "this is not a year, a quarter or a month" },
    /* Titles that say more or less than which way goods go, and when. */
    { "title-cars.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "no column has the period" },
    { "title-both.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "no column has the period" },
    { "title-torn.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "no column has the period" },
    { "title-partner.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "no column has the period" },
    { "title-fiscal.csv", NULL, NULL, TRADE_READ_ERROR_COLUMNS, "no column has the period" },
    { "../agencies/comtrade.csv", NULL, "CNY", TRADE_READ_ERROR_OPTIONS, "UN Comtrade" },
    { "../../../data/packages/china-2023/figures.csv", "period,value", NULL, TRADE_READ_ERROR_OPTIONS, "figures.csv" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", refused[i].file, refused[i].columns != NULL ? refused[i].columns : "as it is");
      g_assert_null (open_file (refused[i].file, refused[i].columns, refused[i].unit, NULL, &error));
      g_assert_error (error, TRADE_READ_ERROR, (int) refused[i].code);
      if (strstr (error->message, refused[i].expected) == NULL)
        g_error ("“%s” is not in: %s", refused[i].expected, error->message);
    }
}

/* A person who only says the unit. */
static gboolean
ask_cb (TradePreview       *preview,
        TradeReaderOptions *options,
        gpointer            data)
{
  g_autofree TradeColumnMeaning *meanings = g_new (TradeColumnMeaning, trade_preview_get_n (preview));

  for (guint i = 0; i < trade_preview_get_n (preview); i++)
    meanings[i] = trade_preview_get_meaning (preview, i);
  g_assert_null (trade_preview_get_lack (preview, meanings, TRADE_COLUMN_MEANING_AUTO));
  g_clear_pointer (&options->layout, trade_layout_unref);
  options->layout = trade_layout_new (meanings, trade_preview_get_n (preview));
  g_assert_true (trade_reader_options_set_unit (options, "USD million"));

  return TRUE;
}

/* Who leaves the columns what their names tell loses no line of the header. */
static void
test_unit_alone (void)
{
  static const ReadingTotal total = { "X", "2022", "110000000" };
  static const char *const files[] = { "../agencies/wide-flows.csv", "../agencies/wide-years-below.csv", "../agencies/title-unit.csv", "../agencies/corner-unit.csv" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = find_file (files[i]);
      g_auto (TradeReaderOptions) options = { .ask = ask_cb };
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeReading) reading = trade_reader_open (file, &options, NULL, &error);

      g_test_message ("%s", files[i]);
      g_assert_no_error (error);
      g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
      reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE", "USD", &total);
    }
}

static void
test_parse (void)
{
  static const char *const sound[] = { "period,flow,value", "Jahr=year,a=b=exports", "auto,ignore", "partner-code,product-code" };
  static const char *const wrong[] = { "", "period,,value", "period,Jahr=year", "=period", "amount", "Jahr=", "Period",
                                       "Wert=exports,wert =imports" };

  for (gsize i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeLayout) layout = trade_layout_parse (sound[i], &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = trade_layout_to_string (layout);
      g_assert_cmpstr (text, ==, sound[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", wrong[i]);
      g_assert_null (trade_layout_parse (wrong[i], &error));
      g_assert_error (error, TRADE_LAYOUT_ERROR, TRADE_LAYOUT_ERROR_INVALID);
    }
}

static void
test_unit (void)
{
  static const struct
  {
    const char *words;
    const char *unit;
    gboolean    has_scale;
    int         scale;
  } units[] = {
    { "CNY", "CNY", FALSE, 0 },    { "million", "", TRUE, 6 },        { "million USD", "USD", TRUE, 6 },
    { "USD million", "USD", TRUE, 6 }, { "亿元", "CNY", TRUE, 8 },     { "1 EUR", "EUR", TRUE, 0 },
    { "1000", "", TRUE, 3 },       { "1", "", TRUE, 0 },              { "kg", "KG", FALSE, 0 },
    { "100kg", "KG", TRUE, 2 },    { "万", "", TRUE, 4 },             { "MNT", "MNT", FALSE, 0 },
    { "BND", "BND", FALSE, 0 },    { "mn t", "T", TRUE, 6 },
  };
  static const char *const unknown[] = { "", "furlong", "million furlongs", "%", "percent" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_auto (TradeReaderOptions) options = { .unit = "" };

      g_test_message ("%s", units[i].words);
      g_assert_true (trade_reader_options_set_unit (&options, units[i].words));
      g_assert_cmpstr (options.unit, ==, units[i].unit);
      g_assert_cmpint (options.has_scale, ==, units[i].has_scale);
      g_assert_cmpint (options.has_scale ? options.scale : 0, ==, units[i].scale);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_auto (TradeReaderOptions) options = { .unit = "" };

      g_assert_false (trade_reader_options_set_unit (&options, unknown[i]));
      g_assert_false (trade_reader_options_has_unit (&options));
    }
}

/* Wherever a person may say what a column is, what was guessed of it is among the answers. */
static void
test_meaning (void)
{
  for (guint i = 0; i < TRADE_N_COLUMN_MEANINGS; i++)
    {
      TradeColumnGuess guess = trade_column_guess ("Betrag");
      TradeColumnMeaning meaning;

      g_assert_true (trade_column_meaning_parse (trade_column_meaning_get_id (i), &meaning));
      g_assert_cmpint (meaning, ==, i);
      trade_column_meaning_apply (i, &guess);
      g_assert_cmpint (trade_column_meaning_of (&guess), ==, i == TRADE_COLUMN_MEANING_AUTO ? TRADE_COLUMN_MEANING_IGNORE : i);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/layout/read", test_read);
  g_test_add_func ("/layout/mark", test_mark);
  g_test_add_func ("/layout/values", test_values);
  g_test_add_func ("/layout/year-start", test_year_start);
  g_test_add_func ("/layout/refuse", test_refuse);
  g_test_add_func ("/layout/parse", test_parse);
  g_test_add_func ("/layout/unit-alone", test_unit_alone);
  g_test_add_func ("/layout/unit", test_unit);
  g_test_add_func ("/layout/meaning", test_meaning);

  return io_test_run (argc, argv);
}
