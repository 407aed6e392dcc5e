/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io-test.h"
#include "reading-test.h"
#include "trade-flow-words.h"

/* Files that leave some of what a figure is to their names, to the series in them or to whoever reads them; of invented figures. */
#define SDMX "sdmx-csv", TRADE_ENCODING_UTF_8, ','
#define LIST TRADE_ENCODING_UTF_8, ';'
#define SERIES "series", TRADE_ENCODING_UTF_8
#define AMOUNTS(unit) "VALUE", unit

static const ReadingCase cases[] = {
  /* No dimension is the direction of trade: the name of all data tells it, or that of an indicator; attributes tell nothing apart. */
  { "sdmx-dataflow.csv", NULL, SDMX, 10, 7, 0, NULL, AMOUNTS ("AUD"), { { "X", "2023-01", "4512500" }, { "X", "2023-02", "4312250" } } },
  { "sdmx-dataflow.csv", "partner=LAPU", SDMX, 10, 2, 0, "Trade with Laputa", AMOUNTS ("AUD"), { { "X", "2023-01", "2512500" } } },
  { "sdmx-items.csv", NULL, SDMX, 5, 3, 0, "Foreign trade of Utopia", AMOUNTS ("AUD"),
    { { "X", "2023-01", "48123000000" }, { "M", "2023-01", "38123000000" }, { "B", "2023-01", "10000000000" } } },
  { "sdmx-items.csv", "adjustment=N", SDMX, 5, 2, 0, "Foreign trade of Utopia", AMOUNTS ("AUD"), { { "M", "2023-01", "37123000000" } } },
  /* Its name has the unit as well, and how goods are valued, which is as usual. */
  { "sdmx-indicators.csv", NULL, SDMX, 5, 5, 0, "Foreign trade of Utopia", AMOUNTS ("USD"),
    { { "X", "2023-02", "121500000" }, { "M", "2023-01", "99500000" }, { "B", "2023-01", "21000000" } } },
  /* Credits of goods are exports, and those of the whole current account are no trade. */
  { "sdmx-accounts.csv", NULL, SDMX, 4, 3, 0, NULL, AMOUNTS ("EUR"),
    { { "X", "2023-01", "240500000000" }, { "M", "2023-01", "220500000000" }, { "B", "2023-01", "20000000000" } } },
  /* Nor is what is levied on trade, lent for it or measured of it. */
  { "sdmx-duties.csv", NULL, SDMX, 7, 2, 0, NULL, AMOUNTS ("EUR"), { { "X", "2022", "500" }, { "M", "2022", "400" } } },
  { "sdmx-flows.csv", NULL, SDMX, 3, 3, 0, NULL, AMOUNTS ("EUR"), { { "X", "2023-01", "234567800000" }, { "M", "2023-01", "244567800000" } } },
  { "sdmx-unitless.csv", NULL, SDMX, 2, 2, 0, "Foreign trade of UTO", AMOUNTS ("XXX"), { { "X", "2022", "100" }, { "M", "2022", "90" } } },
  /* Eurostat's older tools call the same otherwise, and the Monetary Fund puts periods side by side, counted as a column says. */
  { "sdmx-explorer.csv", "reporter=Belgium", SDMX, 5, 4, 0, NULL, AMOUNTS ("EUR"), { { "X", "2022", "170000500000" }, { "M", "2021", "150000500000" } } },
  { "sdmx-easy.csv", NULL, SDMX, 4, 3, 0, NULL, AMOUNTS ("EUR"), { { "X", "2023-01", "2000" }, { "M", "2023-01", "1000" } } },
  { "sdmx-wide.csv", NULL, SDMX, 9, 7, 0, NULL, AMOUNTS ("USD"), { { "X", "2023-03", "140000000" }, { "M", "2023-02", "120000000" } } },
  /* Codes may be in small letters beside their labels. */
  { "sdmx-small.csv", NULL, SDMX, 4, 3, 0, "Foreign trade of Utopia", AMOUNTS ("EUR"), { { "M", "2022", "1000" }, { "X", "2022", "1200" } } },
  /* The standard's own names have their places, whatever stands before them; the country beside a reporter is the partner. */
  { "sdmx-beside.csv", "partner=Erewhon", SDMX, 4, 2, 0, NULL, AMOUNTS ("EUR"), { { "X", "2022", "60000000" }, { "X", "2023", "65000000" } } },
  /* A row is the whole where it is that in each dimension in which rows differ. */
  { "sdmx-wholes.csv", NULL, SDMX, 5, 1, 0, NULL, AMOUNTS ("EUR"), { { "X", "2022", "100" } } },
  /* How values are counted is a power of ten or a factor, and counted once where the unit says the same; nothing else is made up. */
  { "sdmx-factors.csv", NULL, SDMX, 5, 3, 2, NULL, AMOUNTS ("EUR"), { { "X", "2020", "5000" }, { "X", "2021", "6000000" }, { "X", "2022", "7000000" } } },
  { "sdmx-twice.csv", NULL, SDMX, 3, 2, 1, NULL, AMOUNTS ("USD"), { { "X", "2021", "5000000" }, { "X", "2022", "6000000" } } },
  /* In how many values are counted may be told where their currency is not. */
  { "sdmx-millions.csv", NULL, SDMX, 2, 2, 0, NULL, AMOUNTS ("XXX"), { { "X", "2022", "105000000" }, { "M", "2022", "95000000" } } },
  { "sdmx-power.csv", NULL, SDMX, 2, 2, 0, NULL, AMOUNTS ("XXX"), { { "X", "2022", "5000000" }, { "X", "2023", "6000000" } } },
  /* Debits may stand below zero, where all of them do. */
  { "sdmx-debits.csv", NULL, SDMX, 5, 4, 0, NULL, AMOUNTS ("EUR"), { { "M", "2022", "5" }, { "X", "2022", "6" }, { "M", "2023", "7" } } },
  /* Debits are D only in accounts. */
  /* An index, a share or growth whose unit is one of money is no amount; a label tells the unit and at whose prices. */
  { "sdmx-ratios.csv", NULL, SDMX, 8, 3, 0, NULL, AMOUNTS ("EUR"), { { "X", "2022", "43500" }, { "M", "2022", "39800" } } },
  { "sdmx-units.csv", NULL, SDMX, 5, 2, 2, NULL, AMOUNTS ("EUR"), { { "X", "2022", "412500000" }, { "M", "2022", "398000000" } } },
  { "sdmx-units.csv", "prices=*", SDMX, 5, 3, 2, NULL, AMOUNTS ("EUR") },
  { "sdmx-dispatches.csv", NULL, SDMX, 2, 1, 1, NULL, AMOUNTS ("EUR"), { { "X", "2022", "100" } } },
  /* The name of the file tells, or costs that only imports have; codes of customs houses and ways of transport make up the whole. */
  { "exp_2023.csv", NULL, "comexstat", LIST, 18, 6, 0, "Trade of Brazil with 2 partners", AMOUNTS ("USD"), { { NULL } } },
  { "exp_2023.csv", "partner=160", "comexstat", LIST, 18, 3, 0, NULL, AMOUNTS ("USD"), { { "X", "2023-01", "670" }, { "X", "2023-02", "1040" } } },
  { "exp_2023.csv", "partner=063,measure=QUANTITY", "comexstat", LIST, 18, 3, 0, NULL, "QUANTITY", "KG", { { "X", "2023-02", "3000" } } },
  { "comexstat-costs.csv", "partner=063", "comexstat", LIST, 30, 3, 0, NULL, AMOUNTS ("USD"), { { "M", "2023-02", "40500" } } },
  /* Letters tell flows beside each other: E is for exports where I is for imports, and for imports where A is for exports. */
  { "national-french.csv", "partner=DE", "table", LIST, 8, 4, 0, NULL, AMOUNTS ("EUR"), { { "X", "2023-02", "135000" }, { "M", "2023-01", "25000" } } },
  { "letters-german.csv", NULL, "table", LIST, 4, 4, 0, NULL, AMOUNTS ("EUR"), { { "X", "2022", "120000000" }, { "M", "2023", "110000000" } } },
  /* Tables of the north: units and periods behind the names of values, flows and months in the languages of their offices. */
  { "pxweb-swedish.csv", NULL, "table", LIST, 12, 12, 0, NULL, AMOUNTS ("SEK"), { { "X", "2023-01", "160000000000" }, { "M", "2023-02", "149000000000" } } },
  { "pxweb-swedish.csv", "partner=Norge", "table", LIST, 12, 4, 0, NULL, AMOUNTS ("SEK"), { { "X", "2023-01", "17000000000" } } },
  { "pxweb-balance.csv", NULL, "table", LIST, 6, 6, 0, NULL, AMOUNTS ("SEK"), { { "M", "2023-01", "150000000000" }, { "B", "2023-01", "10000000000" } } },
  { "pxweb-quarters.csv", NULL, "table", LIST, 4, 4, 0, NULL, AMOUNTS ("XXX"), { { "X", "2023-Q2", "150000000000" }, { "M", "2023-Q1", "90000000000" } } },
  { "pxweb-finnish.csv", NULL, "table", LIST, 4, 4, 0, NULL, AMOUNTS ("EUR"), { { "M", "2022", "92000000000" }, { "X", "2023", "76500000000" } } },
  { "pxweb-contents.csv", NULL, "table", LIST, 9, 9, 0, NULL, AMOUNTS ("NOK"), { { "M", "2021", "900000000" }, { "X", "2023", "1200000000" } } },
  { "pxweb-values.csv", NULL, "table", LIST, 12, 4, 0, NULL, AMOUNTS ("NOK"), { { NULL } } },
  /* A column may tell how each row is counted, which a unit that tells it as well does not say twice; other numbers are none of it. */
  { "scale-words.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, NULL, AMOUNTS ("USD"),
    { { "X", "2022", "100000000" }, { "X", "2023", "110000000" }, { "M", "2023", "95000000" } } },
  { "scale-powers.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, NULL, AMOUNTS ("EUR"),
    { { "X", "2022", "100000000" }, { "M", "2022", "90000000" }, { "X", "2023", "110000000" } } },
  { "scale-factors.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, NULL, AMOUNTS ("EUR"),
    { { "X", "2022", "100000000" }, { "M", "2022", "90000000" }, { "X", "2023", "110000000" }, { "M", "2023", "95000000" } } },
  { "scale-ones.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, NULL, AMOUNTS ("EUR"), { { "X", "2022", "100" } } },
  { "scale-gaps.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 2, 2, NULL, AMOUNTS ("EUR"), { { "X", "2023", "110000000" } } },
  { "scale-other.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, NULL, AMOUNTS ("EUR"), { { "X", "2022", "100" } } },
  /* Beside exports and imports, a column of both has their sum, and not the direction of each row. */
  { "flows-both.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, NULL, AMOUNTS ("EUR"),
    { { "X", "2022", "100" }, { "M", "2023", "250" }, { "_T", "2023", "360" } } },
  /* Round numbers are words of lines as well, such as "2022, thousands". */
  { "rows-hundreds.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, NULL, AMOUNTS ("USD"), { { "B", "2023-01", "10000000000" }, { "M", "2023-01", "150000000000" } } },
  /* Series of central banks: names stand above the dates, with keys in brackets, or below those; units on lines of their own, or not at
   * all. Dates are the last or the first days of their periods. What is of no trade, such as the current account, is set aside. */
  { "series-ecb.csv", NULL, SERIES, ',', 3, 2, 0, NULL, AMOUNTS ("XXX"), { { "X", "2023-01", "234567.8" } } },
  { "series-ecb-quarters.csv", NULL, SERIES, ',', 4, 4, 0, NULL, AMOUNTS ("XXX"), { { "X", "2023-Q1", "734567.8" }, { "M", "2023-Q2", "710000" } } },
  { "series-bundesbank.csv", NULL, SERIES, ';', 8, 4, 0, NULL, AMOUNTS ("EUR"), { { "X", "2023-01", "128600000000" } } },
  { "series-bundesbank-english.csv", NULL, SERIES, ';', 10, 6, 0, NULL, AMOUNTS ("EUR"),
    { { "X", "2023-03", "140100000000" }, { "M", "2023-01", "118600000000" } } },
  { "series-bundesbank-old.csv", NULL, SERIES, ';', 7, 3, 0, NULL, AMOUNTS ("EUR"), { { "X", "1999-12", "43210500000" } } },
  { "series-rba.csv", NULL, SERIES, ',', 22, 9, 0, NULL, AMOUNTS ("AUD"),
    { { "X", "2023-Q1", "170000000000" }, { "M", "2023-Q3", "132000000000" }, { "B", "2023-Q2", "27000000000" } } },
  { "series-duties.csv", NULL, SERIES, ',', 14, 4, 0, NULL, AMOUNTS ("AUD"), { { "X", "2023-01", "400000000" }, { "M", "2023-02", "310000000" } } },
  { "series-banxico.csv", NULL, SERIES, ',', 17, 9, 0, NULL, AMOUNTS ("USD"),
    { { "X", "2023-02", "43911000000" }, { "M", "2023-03", "45736000000" }, { "B", "2023-01", "-4125000000" } } },
  { "series-bcb.csv", NULL, SERIES, ';', 5, 4, 0, NULL, AMOUNTS ("USD"), { { "X", "2023-02", "20600200000" }, { "M", "2023-01", "22100500000" } } },
  { "series-date.csv", NULL, SERIES, ',', 4, 1, 0, NULL, AMOUNTS ("XXX"), { { "X", "2023-Q1", "100000000" } } },
  { "series-spain.csv", NULL, SERIES, ',', 11, 6, 0, NULL, AMOUNTS ("EUR"), { { "X", "2023-01", "31234500000" }, { "B", "2023-02", "-2000000000" } } },
  { "series-japan.csv", NULL, SERIES, ',', 6, 4, 0, NULL, AMOUNTS ("JPY"), { { "X", "2023-02", "7600000000000" }, { "M", "2023-01", "9900000000000" } } },
  { "series-ecos.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 9, 9, 0, NULL, AMOUNTS ("USD"),
    { { "X", "2023-01", "46260000000" }, { "M", "2023-03", "59700000000" }, { "B", "2023-02", "-5300000000" } } },
  { "series-events.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 5, 5, 0, "Foreign trade of Utopia", AMOUNTS ("XXX"),
    { { "X", "2023-02", "24000.5" }, { "M", "2023-01", "22000.5" }, { "B", "2023-02", "3000" } } },
  /* Sheets of Eurostat's browser tell above the periods what all rows have, and behind each how sure its values are. */
  { "eurostat-sheet.csv", NULL, "eurostat-sheet", TRADE_ENCODING_UTF_8, ',', 16, 3, 0, NULL, AMOUNTS ("EUR"), { { "X", "2021", "100" }, { "X", "2023", "120" } } },
  { "eurostat-sheet-rows.csv", NULL, "eurostat-sheet", TRADE_ENCODING_UTF_8, ',', 16, 6, 0, NULL, AMOUNTS ("EUR"),
    { { "M", "2021", "100000000" }, { "X", "2023", "220000000" } } },
  /* The unit is told of all rows, whatever line comes behind; what stands below the header is of its own row. */
  { "eurostat-sheet-lines.csv", "reporter=Utopia", "eurostat-sheet", TRADE_ENCODING_UTF_8, ',', 7, 2, 0, NULL, AMOUNTS ("EUR"), { { "X", "2023", "120000000" } } },
  { "eurostat-sheet-lines.csv", "reporter=Laputa", "eurostat-sheet", TRADE_ENCODING_UTF_8, ',', 7, 1, 0, NULL, AMOUNTS ("EUR"), { { "X", "2023", "90000000" } } },
  /* A series that has fewer values than there are dates is none of them; a last day ends the period, in whatever month. */
  { "series-frequencies.csv", NULL, SERIES, ',', 14, 6, 0, NULL, AMOUNTS ("USD"), { { "X", "2023-06", "15" } } },
  { "series-once.csv", NULL, SERIES, ',', 4, 2, 0, NULL, AMOUNTS ("USD"), { { "X", "2022-07-01/P1Y", "1000" }, { "M", "2022-07-01/P1Y", "2000" } } },
  /* The Monetary Fund's, with periods side by side: its older tables look like the World Bank's. */
  { "series-dots.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 15, 12, 1, "Foreign trade of Utopia", AMOUNTS ("USD"),
    { { "X", "2023", "1400000" }, { "M", "2021", "1100000" }, { "B", "2022", "100000" } } },
  { "series-fund.csv", NULL, "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 6, 5, 0, NULL, AMOUNTS ("USD"), { { "X", "2021", "1200000" }, { "M", "2022", "1200000" } } },
};

/* Files of which a person must say which way goods go, and the totals that they have then. */
static const struct
{
  const char   *file;
  const char   *unit;
  const char   *select; /* nullable */
  ReadingTotal  total;
} open_files[] = {
  { "sdmx-open.csv", "USD", NULL, { "X", "2023-Q2", "130500000" } },
  { "sdmx-neither.csv", "EUR", NULL, { "X", "2023", "6" } },
  { "sdmx-contrary.csv", "EUR", NULL, { "X", "2022", "5" } },
  { "comexstat-open.csv", "USD", "partner=160", { "X", "2023-01", "670" } },
  { "series-value.csv", "XXX", NULL, { "X", "2023-02", "20600.2" } },
  { "series-number.csv", "XXX", NULL, { "X", "2023-01", "23100.5" } },
  { "exp_costs.csv", "USD", "partner=160", { "X", "2023-01", "670" } },
};

static void
test_cases (void)
{
  reading_test_assert_all (cases, G_N_ELEMENTS (cases));
}

/* Nothing is made up, and what is said is taken. */
static void
test_open (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (open_files); i++)
    {
      g_auto (TradeReaderOptions) options = { .unit = "", .values = TRADE_COLUMN_MEANING_EXPORTS };
      g_autoptr (GFile) file = reading_test_get_file ("tables", open_files[i].file);
      g_autoptr (TradeReading) reading = NULL;
      g_autoptr (GError) error = NULL;

      trade_selection_parse (&options.selection, open_files[i].select != NULL ? open_files[i].select : "", &error);
      g_assert_no_error (error);
      g_test_message ("%s", open_files[i].file);
      g_assert_null (trade_reader_open (file, NULL, NULL, &error));
      g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_FLOW);
      g_clear_error (&error);
      reading = trade_reader_open (file, &options, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
      reading_test_assert_account (reading);
      reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE", open_files[i].unit, &open_files[i].total);
    }
}

/* What a file tells itself is not said anew. */
static void
test_told (void)
{
  static const char *const files[] = { "sdmx-dataflow.csv", "sdmx-items.csv", "sdmx-flows.csv" };
  const TradeReaderOptions options = { .unit = "", .values = TRADE_COLUMN_MEANING_IMPORTS };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = reading_test_get_file ("agencies", files[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (trade_reader_open (file, &options, NULL, &error));
      g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_OPTIONS);
    }
}

/* Nor is it beside what the file leaves open. */
static void
test_told_beside (void)
{
  static const struct
  {
    const char        *folder;
    const char        *file;
    const char        *unit;
    TradeColumnMeaning values;
    int                code;
  } files[] = {
    { "tables", "sdmx-neither.csv", "USD", TRADE_COLUMN_MEANING_EXPORTS, TRADE_READ_ERROR_TOLD_UNIT },
    { "tables", "comexstat-open.csv", "EUR", TRADE_COLUMN_MEANING_EXPORTS, TRADE_READ_ERROR_TOLD_UNIT },
    { "agencies", "sdmx-unitless.csv", "USD", TRADE_COLUMN_MEANING_IMPORTS, TRADE_READ_ERROR_TOLD_FLOW },
    { "agencies", "sdmx-power.csv", "thousand USD", TRADE_COLUMN_MEANING_AUTO, TRADE_READ_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_auto (TradeReaderOptions) options = { .unit = "", .values = files[i].values };
      g_autoptr (GFile) file = reading_test_get_file (files[i].folder, files[i].file);
      g_autoptr (GError) error = NULL;

      g_assert_true (trade_reader_options_set_unit (&options, files[i].unit));
      g_test_message ("%s", files[i].file);
      g_assert_null (trade_reader_open (file, &options, NULL, &error));
      g_assert_error (error, TRADE_READ_ERROR, files[i].code);
    }
}

/* What values are counted in is not asked in vain. */
static void
test_unit (void)
{
  static const struct
  {
    const char  *file;
    ReadingTotal total;
  } files[] = {
    { "sdmx-unitless.csv", { "M", "2022", "90000000" } },
    { "sdmx-power.csv", { "X", "2022", "5000000" } },
    { "series-ecb.csv", { "X", "2023-02", "231567200000" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_auto (TradeReaderOptions) options = { .unit = "" };
      g_autoptr (GFile) file = reading_test_get_file ("agencies", files[i].file);
      g_autoptr (TradeReading) reading = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (trade_reader_options_set_unit (&options, "million EUR"));
      reading = trade_reader_open (file, &options, NULL, &error);
      g_assert_no_error (error);
      reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE", "EUR", &files[i].total);
    }
}

typedef struct
{
  TradeColumnMeaning answer;
  TradePreviewDoubt  doubt;
  gboolean           is_enough;
} Talk;

static gboolean
ask_cb (TradePreview       *preview,
        TradeReaderOptions *options,
        gpointer            data)
{
  Talk *talk = data;
  const guint n = trade_preview_get_n (preview);
  g_autofree TradeColumnMeaning *meanings = g_new (TradeColumnMeaning, n);

  for (guint i = 0; i < n; i++)
    meanings[i] = trade_preview_get_meaning (preview, i);
  talk->doubt = trade_preview_get_doubt (preview);
  talk->is_enough = trade_preview_get_lack (preview, meanings, talk->answer) == NULL;
  options->layout = trade_layout_new (meanings, n);
  options->values = talk->answer;

  return TRUE;
}

/* The window asks for just that, and leaves the columns what they are in the format. */
static void
test_ask (void)
{
  static const TradeColumnMeaning answers[] = { TRADE_COLUMN_MEANING_AUTO, TRADE_COLUMN_MEANING_EXPORTS };

  for (gsize i = 0; i < G_N_ELEMENTS (open_files); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (answers); j++)
      {
        Talk talk = { .answer = answers[j] };
        g_auto (TradeReaderOptions) options = { .unit = "", .ask = ask_cb, .ask_data = &talk };
        g_autoptr (GFile) file = reading_test_get_file ("tables", open_files[i].file);
        g_autoptr (GError) error = NULL;
        g_autoptr (TradeReading) reading = NULL;

        trade_selection_parse (&options.selection, open_files[i].select != NULL ? open_files[i].select : "", &error);
        g_assert_no_error (error);
        reading = trade_reader_open (file, &options, NULL, &error);
        g_assert_cmpint (talk.doubt, ==, TRADE_PREVIEW_FLOW);
        g_assert_cmpint (talk.is_enough, ==, j == 1);
        g_assert_cmpint (reading != NULL, ==, j == 1);
        if (reading != NULL)
          reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE", open_files[i].unit, &open_files[i].total);
        else
          g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_FLOW);
      }
}

/* Words of trade among others. What is not of trade alone says nothing of it. */
static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *flow; /* nullable */
    const char *type; /* nullable */
    const char *rest;
  } names[] = {
    { "MERCH_EXP", "X", NULL, "merch" },
    { "Exports of goods", "X", "G", "" },
    { "Goods, credit", "X", "G", "" },
    { "Goods and services, debit", "M", "", "" },
    { "Balance on goods", "B", "G", "" },
    { "Trade balance, total", "B", NULL, "" },
    { "Current account balance", NULL, NULL, "current account" },
    { "Current account, credit", NULL, NULL, "current account" },
    { "Exports and imports of tea", NULL, NULL, "tea" },
    { "Terms of trade", NULL, NULL, "terms" },
    { "貿易収支/輸入", "M", NULL, "" },
    { "", NULL, NULL, "" },
    { "EXP", "X", NULL, "" },
    { "Goods - Exports (Credits)", "X", "G", "" },
    { "Credits of goods", "X", "G", "" },
    { "Foreign trade / Exports", "X", NULL, "" },
    { "Export av kaffe", "X", NULL, "av kaffe" },
    { "Export, coffee", "X", NULL, "coffee" },
    { "Exports of coffee at 2015 prices", "X", NULL, "coffee 2015 prices" },
    { "Goods exports; current prices", "X", "G", "current prices" },
    /* What is measured of trade is no trade. */
    { "Exports, USD per capita", NULL, NULL, "per capita" },
    { "Export price of coffee", NULL, NULL, "price coffee" },
    { "Imports of goods, average unit value", NULL, "G", "average unit" },
    { "Índice de exportação", NULL, NULL, "índice" },
    { "Import cover ratio", NULL, NULL, "cover ratio" },
    /* Nor is what is levied on it, lent for it, or done for it. */
    { "Taxes on exports", NULL, NULL, "taxes" },
    { "Import duties", NULL, NULL, "duties" },
    { "Government receipts: import VAT", NULL, NULL, "government receipts vat" },
    { "Export subsidies", NULL, NULL, "subsidies" },
    { "Gross value added in goods exports", NULL, "G", "gross added" },
    { "New export orders", NULL, NULL, "new orders" },
    { "Employment in export industries, goods", NULL, "G", "employment industries" },
    { "Export growth", NULL, NULL, "growth" },
    { "Crédito à exportação", NULL, NULL, "crédito à" },
    { "Imposto sobre importação", NULL, NULL, "imposto sobre" },
    { "出口退税", NULL, NULL, "退税" },
    /* Credit is an entry of an account only by itself. */
    { "Debit Cards; Value of purchases of goods", NULL, "G", "debit cards purchases" },
    { "Credit Cards; Purchases of services", NULL, "S", "credit cards purchases" },
    { "Consumer credit for durable goods", NULL, "G", "consumer credit durable" },
    { "Financial services, credit institutions", NULL, "S", "financial credit institutions" },
    { "Loans to exporters of goods, credit", NULL, "G", "loans to exporters" },
    { "Export credits, officially supported", NULL, NULL, "officially supported" },
    /* Expenditure is not exports. */
    { "DF_GOV_EXP", NULL, NULL, "df gov" },
    { "GDP_EXP", NULL, NULL, "gdp" },
    { "GDP_IMP", NULL, NULL, "gdp" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (TradeFlowWords) words = { NULL };

      g_test_message ("%s", names[i].text);
      trade_flow_words_read (names[i].text, &words);
      g_assert_cmpstr (words.flow, ==, names[i].flow);
      g_assert_cmpstr (words.type, ==, names[i].type);
      g_assert_cmpstr (words.rest, ==, names[i].rest);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/formats/cases", test_cases);
  g_test_add_func ("/formats/open", test_open);
  g_test_add_func ("/formats/told", test_told);
  g_test_add_func ("/formats/told-beside", test_told_beside);
  g_test_add_func ("/formats/ask", test_ask);

  g_test_add_func ("/formats/unit", test_unit);
  g_test_add_func ("/formats/words", test_words);

  return io_test_run (argc, argv);
}
