/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-format-private.h"
#include "trade-format.h"

#define NBSP "\u00a0"
#define MINUS "\u2212"

static TradeFigure *
create_reported (const char   *flow,
                 const char   *measure,
                 const char   *unit,
                 gint64        coefficient,
                 int           exponent,
                 int           scale,
                 double        rounding,
                 TradeRelation relation)
{
  TradeSeriesKey key = trade_series_key_new (flow, "_T", "_T", "_T", measure, unit, "CNY");
  g_autoptr (TradeText) title = trade_text_new ("A report");
  g_autoptr (TradeSource) source = trade_source_new ("report", title, "2024-01-12", NULL);
  TradeReport report = {
    .value = { coefficient, exponent },
    .scale = scale,
    .rounding = rounding,
    .relation = relation,
    .source = source,
  };

  return trade_figure_new_reported (&key, trade_period_new_annual (2023), &report);
}

static TradeFigure *
create_derived (const char   *unit,
                double        value,
                double        lower,
                double        upper,
                int           precision,
                TradeRelation relation)
{
  TradeSeriesKey key = trade_series_key_new ("X", "_T", "_T", "_T", TRADE_MEASURE_VALUE, unit, "");
  TradeFigure *inputs[2];
  TradeFigure *figure;

  inputs[0] = create_reported ("X", TRADE_MEASURE_VALUE, unit, 2377, -2, 12, 0, TRADE_RELATION_EQUAL);
  inputs[1] = create_reported ("X", TRADE_MEASURE_GROWTH, "PC", 6, -1, 0, 0, TRADE_RELATION_EQUAL);
  figure = trade_figure_new_derived (&key,
                                     trade_period_new_annual (2022),
                                     TRADE_FORMULA_YEAR_EARLIER,
                                     value,
                                     (TradeInterval) { lower, upper },
                                     precision,
                                     relation,
                                     inputs,
                                     G_N_ELEMENTS (inputs));
  g_object_unref (inputs[0]);
  g_object_unref (inputs[1]);

  return figure;
}

/* A dataset that names its units as the bundled release does. */
static TradeDataset *
create_dataset (void)
{
  g_autoptr (TradeText) title = trade_text_new ("Trade");
  g_autoptr (TradeText) yuan = trade_text_new ("yuan");
  TradeDataset *dataset = trade_dataset_new (title, title, "2024-01-12");

  trade_text_add (yuan, "zh", "元");
  trade_text_add (yuan, "de", "Yuan");
  trade_dataset_add_code (dataset, TRADE_DIMENSION_UNIT, "CNY", yuan, NULL, NULL);

  return dataset;
}

static void
test_magnitudes (void)
{
  static const struct
  {
    const char *locale;
    const char *unit;
    double largest;
    int magnitude;
  } cases[] = {
    { "en", "CNY", 23.77e12, 12 },
    { "en", "CNY", -23.77e12, 12 },
    { "en", "CNY", 999.996e9, 9 },
    { "en", "CNY", 1e12, 12 },
    { "en", "CNY", 1.06e11, 9 },
    { "en", "CNY", 4.2e16, 12 },
    { "en", "NR", 556000, 0 },
    { "en", "NR", 1200000, 6 },
    { "en", "PC", 1e12, 0 },
    { "en", "PP", 3.1, 0 },
    { "en", "CNY", 0, 0 },
    { "en", "CNY", 0.5, 0 },
    { "en", "CNY", HUGE_VAL, 0 },
    { "en", "CNY", NAN, 0 },
    { "en", "CNY", 1e300, 12 },
    { "zh_CN", "CNY", 23.77e12, 12 },
    { "zh_CN", "CNY", 1.06e11, 8 },
    { "zh_CN", "NR", 556000, 4 },
    { "zh_CN", "NR", 9999, 0 },
    { "zh_TW", "CNY", 23.77e12, 12 },
    { "ja", "CNY", 23.77e12, 12 },
    { "ja", "CNY", 1.06e11, 8 },
    { "de", "CNY", 23.77e12, 12 },
    { "de", "CNY", 1.06e11, 9 },
    { "de", "NR", 556000, 0 },
    { "fr", "CNY", 23.77e12, 12 },
    { "fr", "NR", 556000, 0 },
    { "ar", "CNY", 23.77e12, 12 },
    { "hi", "NR", 556000, 5 },
    { "hi", "INR", 36.20e7, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);

      g_test_message ("%s %s %g", cases[i].locale, cases[i].unit, cases[i].largest);
      g_assert_cmpint (trade_format_get_magnitude (format, cases[i].unit, cases[i].largest), ==, cases[i].magnitude);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *locale;
    double value;
    int magnitude;
    int decimals;
    gboolean always_signed;
    const char *text;
  } cases[] = {
    { "en", 23.77e12, 12, 2, FALSE, "23.77" },
    { "en", 23.77e12, 12, 1, FALSE, "23.8" },
    { "en", 23.77e12, 9, 0, FALSE, "23,770" },
    { "en", 556000, 0, 0, FALSE, "556,000" },
    { "en", 999.996e9, 12, 2, FALSE, "1.00" },
    { "en", -0.3, 0, 1, FALSE, MINUS "0.3" },
    { "en", -0.3, 0, 1, TRUE, MINUS "0.3" },
    { "en", 0.6, 0, 1, TRUE, "+0.6" },
    { "en", 0.6, 0, 1, FALSE, "0.6" },
    { "en", -0.04, 0, 1, FALSE, "0.0" },
    { "en", -0.04, 0, 1, TRUE, "0.0" },
    { "en", 0.04, 0, 1, TRUE, "0.0" },
    { "en", -0.0, 0, 0, FALSE, "0" },
    { "en", 2.675, 0, 2, FALSE, "2.68" },
    { "en", -2.5, 0, 0, FALSE, MINUS "3" },
    { "en", 0.1 + 0.2, 0, 2, FALSE, "0.30" },
    { "en", 1e18, 0, 0, FALSE, "1,000,000,000,000,000,000" },
    { "en_GB", 1234567, 0, 0, FALSE, "1,234,567" },
    { "de", 23.77e12, 12, 2, FALSE, "23,77" },
    { "de", 1234567, 0, 0, FALSE, "1.234.567" },
    { "fr", 1234567.5, 0, 1, FALSE, "1\u202f234\u202f567,5" },
    { "zh_CN", 23.77e12, 12, 2, FALSE, "23.77" },
    { "hi", 1234567, 0, 0, FALSE, "12,34,567" },
    { "ar", 23.77e12, 12, 2, FALSE, "٢٣٫٧٧" },
    { "ar", -0.3, 0, 1, FALSE, "\u200f" MINUS "٠٫٣" },
    /* Nobody counts so many zeros. */
    { "en", 0.0000012, 0, 7, FALSE, "0.0000012" },
    { "en", 0.00000012, 0, 8, FALSE, "1.2\u00a0×\u00a010⁻⁷" },
    { "en", 9.999e-8, 0, 9, FALSE, "1\u00a0×\u00a010⁻⁷" },
    { "en", -2e-18, 0, 15, FALSE, MINUS "2\u00a0×\u00a010⁻¹⁸" },
    { "en", 1.25e-18, 0, 15, TRUE, "+1.25\u00a0×\u00a010⁻¹⁸" },
    { "en", 500, 12, 10, FALSE, "5\u00a0×\u00a010⁻¹⁰" },
    { "en", 0, 0, 15, FALSE, "0" },
    { "en", 1e-18, 0, 1, FALSE, "0.0" },
    { "de", 1.25e-18, 0, 15, FALSE, "1,25\u00a0×\u00a010⁻¹⁸" },
    { "ar", 1e-18, 0, 15, FALSE, "\u2066١\u00a0×\u00a010⁻¹⁸\u2069" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autofree char *text = trade_format_number (format,
                                                   cases[i].value,
                                                   cases[i].magnitude,
                                                   cases[i].decimals,
                                                   cases[i].always_signed);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_units (void)
{
  static const struct
  {
    const char *locale;
    const char *unit;
    int magnitude;
    const char *with_label;
    const char *without;
  } cases[] = {
    { "en", "CNY", 12, "trillion yuan", "trillion Chinese yuan" },
    { "en", "CNY", 9, "billion yuan", "billion Chinese yuan" },
    { "en", "CNY", 0, "yuan", "Chinese yuan" },
    { "en", "USD", 12, "trillion US dollars", "trillion US dollars" },
    { "zh_CN", "CNY", 12, "万亿元", "万亿人民币" },
    { "zh_CN", "CNY", 8, "亿元", "亿人民币" },
    { "zh_CN", "NR", 4, "万", "万" },
    { "de", "CNY", 12, "Billionen Yuan", "Billionen Renminbi Yuan" },
    { "fr", "CNY", 12, "billions yuan", "billions yuans renminbi chinois" },
    { "ru", "USD", 12, "триллионов долларов США", "триллионов долларов США" },
    { "ja", "CNY", 12, "兆yuan", "兆中国人民元" },
    { "he", "CNY", 12, "טריליון yuan", "טריליון יואן סיני" },
    { "en", "NR", 6, "million", "million" },
    { "en", "NR", 0, "", "" },
    { "en", "PC", 0, "percent", "percent" },
    { "en", "PP", 0, "percentage points", "percentage points" },
  };
  g_autoptr (TradeDataset) dataset = create_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autofree char *with_label = trade_format_unit (format, dataset, cases[i].unit, cases[i].magnitude);
      g_autofree char *without = trade_format_unit (format, NULL, cases[i].unit, cases[i].magnitude);

      g_assert_cmpstr (with_label, ==, cases[i].with_label);
      g_assert_cmpstr (without, ==, cases[i].without);
    }
}

/* flow, measure, unit, coefficient, exponent, scale, rounding, relation */
#define EXPORTS "X", TRADE_MEASURE_VALUE, "CNY", 2377, -2, 12, 0, TRADE_RELATION_EQUAL
#define DOLLARS "_T", TRADE_MEASURE_VALUE, "USD", 588, -2, 12, 0, TRADE_RELATION_ABOUT
#define GREEN "X", TRADE_MEASURE_VALUE, "CNY", 106, -2, 12, 0, TRADE_RELATION_EQUAL
#define GROWTH "X", TRADE_MEASURE_GROWTH, "PC", 6, -1, 0, 0, TRADE_RELATION_EQUAL
#define DECLINE "M", TRADE_MEASURE_GROWTH, "PC", -3, -1, 0, 0, TRADE_RELATION_EQUAL
#define NO_GROWTH "M", TRADE_MEASURE_GROWTH, "PC", 0, -1, 0, 0, TRADE_RELATION_EQUAL
#define SHARE "_T", TRADE_MEASURE_SHARE, "PC", 586, -1, 0, 0, TRADE_RELATION_EQUAL
#define POINTS "_T", TRADE_MEASURE_SHARE_CHANGE, "PP", 31, -1, 0, 0, TRADE_RELATION_EQUAL
#define POINT "_T", TRADE_MEASURE_SHARE_CHANGE, "PP", -1, 0, 0, 0, TRADE_RELATION_EQUAL
#define TRADERS "_T", TRADE_MEASURE_TRADERS, "NR", 600000, 0, 0, 0, TRADE_RELATION_MORE
#define PRIVATE "_T", TRADE_MEASURE_TRADERS, "NR", 556000, 0, 0, 1000, TRADE_RELATION_EQUAL
#define FEWER "_T", TRADE_MEASURE_TRADERS, "NR", 6, 0, 5, 0, TRADE_RELATION_LESS
#define MANY "_T", TRADE_MEASURE_TRADERS, "NR", 12345678, 0, 0, 0, TRADE_RELATION_MORE
#define DEEP "B", TRADE_MEASURE_VALUE, "CNY", -1234567, 0, 9, 0, TRADE_RELATION_LESS
#define QUARTERS "_T", TRADE_MEASURE_OUTLOOK, "PC", 75, 0, 0, 5, TRADE_RELATION_ABOUT
#define DEFICIT "B", TRADE_MEASURE_VALUE, "CNY", -578, -2, 12, 0, TRADE_RELATION_EQUAL
#define BILLION "X", TRADE_MEASURE_VALUE, "CNY", 106, 0, 9, 0, TRADE_RELATION_EQUAL
#define SMALL "X", TRADE_MEASURE_VALUE, "CNY", 5500, 0, 0, 0, TRADE_RELATION_EQUAL

static void
test_figures (void)
{
  struct
  {
    const char *locale;
    TradeFigure *figure;
    int magnitude;
    const char *number;
    const char *with_unit;
    const char *bounds;
  } cases[] = {
    { "en", create_reported (EXPORTS), 12, "23.77", "23.77 trillion yuan", "23.765 to 23.775 trillion yuan" },
    { "en", create_reported (EXPORTS), 9, "23,770", "23.77 trillion yuan", "23.765 to 23.775 trillion yuan" },
    { "de", create_reported (EXPORTS), 12, "23,77", "23,77 Billionen Yuan", "23,765 to 23,775 Billionen Yuan" },
    { "zh_CN", create_reported (EXPORTS), 12, "23.77", "23.77万亿元", "23.765 to 23.775万亿元" },
    { "zh_CN", create_reported (BILLION), 8, "1,060", "1,060亿元", NULL },
    { "ar", create_reported (EXPORTS), 12, "٢٣٫٧٧", "٢٣٫٧٧ ترليون yuan", NULL },
    { "en", create_reported (DOLLARS), 12, "≈" NBSP "5.88", "about 5.88 trillion US dollars", NULL },
    { "en", create_reported (GREEN), 12, "1.06", "1.06 trillion yuan", "1.055 to 1.065 trillion yuan" },
    { "en", create_reported (GROWTH), 0, "+0.6%", "+0.6%", "+0.55% to +0.65%" },
    { "en", create_reported (DECLINE), 0, MINUS "0.3%", MINUS "0.3%", MINUS "0.35% to " MINUS "0.25%" },
    { "de", create_reported (DECLINE), 0, MINUS "0,3" NBSP "%", MINUS "0,3" NBSP "%", NULL },
    { "en", create_reported (NO_GROWTH), 0, "0.0%", "0.0%", MINUS "0.05% to +0.05%" },
    { "en", create_reported (SHARE), 0, "58.6%", "58.6%", "58.55% to 58.65%" },
    { "en", create_reported (POINTS), 0, "+3.1", "+3.1 percentage points", "+3.05 to +3.15 percentage points" },
    { "en", create_reported (POINT), 0, MINUS "1", MINUS "1 percentage point", NULL },
    { "en", create_reported (TRADERS), 0, ">" NBSP "600,000", "more than 600,000", "600,000 or more" },
    { "zh_CN", create_reported (TRADERS), 4, ">" NBSP "60", "more than 60万", "60万 or more" },
    { "en", create_reported (FEWER), 0, "<" NBSP "600,000", "less than 600,000", "600,000 or less" },
    { "en", create_reported (MANY), 6, ">" NBSP "12.34", "more than 12.34 million", NULL },
    { "en", create_reported (DEEP), 12, "<" NBSP MINUS "1,234", "less than " MINUS "1,234 trillion yuan", NULL },
    { "en", create_reported (PRIVATE), 0, "556,000", "556,000", "555,500 to 556,500" },
    { "zh_CN", create_reported (PRIVATE), 4, "55.6", "55.6万", "55.55 to 55.65万" },
    { "en", create_reported (QUARTERS), 0, "≈" NBSP "75%", "about 75%", "72.5% to 77.5%" },
    { "en", create_reported (DEFICIT), 12, MINUS "5.78", MINUS "5.78 trillion yuan",
      MINUS "5.785 to " MINUS "5.775 trillion yuan" },
    { "en", create_reported (SMALL), 0, "5,500", "5,500 yuan", "5,499.5 to 5,500.5 yuan" },
    { "en", create_derived ("CNY", 23.6282306e12, 23.612e12, 23.645e12, 10, TRADE_RELATION_ABOUT), 12,
      "≈" NBSP "23.63", "about 23.63 trillion yuan", "23.612 to 23.645 trillion yuan" },
    { "en", create_derived ("CNY", 23.6282306e12, 23.611537e12, 23.645049e12, 10, TRADE_RELATION_ABOUT), 12,
      "≈" NBSP "23.63", "about 23.63 trillion yuan", "23.6115 to 23.6451 trillion yuan" },
    { "en", create_derived ("CNY", 5.78e12, 23.765e12 - 17.995e12, 23.775e12 - 17.985e12, 10, TRADE_RELATION_EQUAL), 12,
      "5.78", "5.78 trillion yuan", "5.77 to 5.79 trillion yuan" },
    { "en", create_derived ("CNY", 999.996e9, 999.99e9, 1000e9, 7, TRADE_RELATION_EQUAL), 12,
      "1.00000", "1.00 trillion yuan", "0.99999 to 1.00000 trillion yuan" },
    { "en", create_derived ("NR", 44321, 43000, 45000, 3, TRADE_RELATION_ABOUT), 0,
      "≈" NBSP "44,000", "about 44,000", "43,000 to 45,000" },
    { "en", create_derived ("PC", 50.4, 53.45 - 3.15, 53.55 - 3.05, -1, TRADE_RELATION_EQUAL), 0,
      "50.4%", "50.4%", "50.3% to 50.5%" },
  };
  g_autoptr (TradeDataset) dataset = create_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autofree char *number = trade_format_figure (format, cases[i].figure, cases[i].magnitude);
      g_autofree char *with_unit = trade_format_figure_with_unit (format, dataset, cases[i].figure);
      g_autofree char *bounds = trade_format_bounds (format, dataset, cases[i].figure);

      g_assert_cmpstr (number, ==, cases[i].number);
      g_assert_cmpstr (with_unit, ==, cases[i].with_unit);
      if (cases[i].bounds != NULL)
        g_assert_cmpstr (bounds, ==, cases[i].bounds);

      g_assert_finalize_object (cases[i].figure);
    }
}

static void
test_shared_magnitude (void)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeDataset) dataset = create_dataset ();
  g_autoptr (TradeFigure) billion = create_reported (BILLION);
  g_autoptr (TradeFigure) decline = create_reported (DECLINE);
  g_autofree char *amount = trade_format_amount (format, dataset, billion, 12);
  g_autofree char *change = trade_format_change (format, dataset, decline);

  g_assert_cmpstr (amount, ==, "0.106 trillion yuan");
  g_assert_cmpstr (change, ==, "0.3%");
}

/* A chart rounds what nobody can read at a glance; a table has it all, and what a release prints stays as it is. */
static void
test_readable (void)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeDataset) dataset = create_dataset ();
  g_autoptr (TradeFigure) customs = create_reported ("X", TRADE_MEASURE_VALUE, "CNY", G_GINT64_CONSTANT (1686141996013135), -3, 0, 0,
                                                     TRADE_RELATION_EQUAL);
  g_autoptr (TradeFigure) nearly = create_reported ("X", TRADE_MEASURE_VALUE, "CNY", 999999999, 0, 0, 0, TRADE_RELATION_EQUAL);
  g_autoptr (TradeFigure) printed = create_reported ("X", TRADE_MEASURE_VALUE, "CNY", 129894, -3, 9, 0, TRADE_RELATION_EQUAL);
  g_autofree char *readable = trade_format_figure_with_unit (format, dataset, customs);
  g_autofree char *exact = trade_format_exact_with_unit (format, dataset, customs);
  g_autofree char *label = trade_format_figure (format, customs, 12);
  g_autofree char *cell = trade_format_exact (format, customs, 12);
  g_autofree char *rounded_up = trade_format_figure_with_unit (format, dataset, nearly);
  g_autofree char *size = trade_format_size (format, customs, 12, -1);
  g_autofree char *as_printed = trade_format_figure_with_unit (format, dataset, printed);

  g_assert_cmpstr (readable, ==, "1.686 trillion yuan");
  g_assert_cmpstr (exact, ==, "1.686141996013135 trillion yuan");
  g_assert_cmpstr (label, ==, "1.686");
  g_assert_cmpstr (size, ==, "1.686");
  g_assert_cmpstr (cell, ==, "1.686141996013135");
  g_assert_cmpstr (rounded_up, ==, "1.0 billion yuan");
  g_assert_cmpstr (as_printed, ==, "129.894 billion yuan");
}

/* Where one number of a chart is rounded, all have as many decimals; of small ones two digits stay. */
static void
test_beside (void)
{
  static const struct { gint64 value; const char *number; } told[] = { { 1579305, "157.9" }, { 973458, "97.3" }, { 9123, "0.91" } };
  g_autoptr (GListStore) store = g_list_store_new (TRADE_TYPE_FIGURE);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (TradeFigure) figure = create_reported ("X", TRADE_MEASURE_VALUE, "CNY", told[i].value, -1, 6, 0, TRADE_RELATION_EQUAL);
      g_autofree char *number = NULL;

      g_list_store_append (store, figure);
      number = trade_format_figure_beside (trade_format_get_default (), figure, 9,
                                           trade_format_find_decimals (G_LIST_MODEL (store), "CNY", 9));
      g_assert_cmpstr (number, ==, told[i].number);
    }
}

/* A noun agrees with a number as it is written. */
static void
test_forms (void)
{
  static const struct
  {
    gint64 coefficient;
    int    exponent;
    gulong form;
  } cases[] = {
    { 1, 0, 1 }, { -1, 0, 1 }, { 10, -1, 2 }, { 15, -1, 2 }, { 0, 0, 0 }, { 2, 0, 2 }, { -21, 0, 21 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFigure) change = create_reported ("X", TRADE_MEASURE_SHARE_CHANGE, "PP", cases[i].coefficient, cases[i].exponent, 0,
                                                        0, TRADE_RELATION_EQUAL);

      g_assert_cmpuint (trade_format_get_form (change), ==, cases[i].form);
    }
}

static void
test_quantities (void)
{
  g_autoptr (TradeFormat) english = trade_format_new ("en");
  g_autoptr (TradeFormat) german = trade_format_new ("de");
  g_autoptr (TradeFigure) figure = create_reported ("X", TRADE_MEASURE_QUANTITY, "T", 52, -1, 6, 0, TRADE_RELATION_EQUAL);
  g_autofree char *whole = trade_format_unit (english, NULL, "KG", 0);
  g_autofree char *millions = trade_format_unit (english, NULL, "T", 6);
  g_autofree char *amount = trade_format_figure_with_unit (english, NULL, figure);
  g_autofree char *number = trade_format_figure (german, figure, 6);
  g_autofree char *wanting = trade_format_unit (english, NULL, "TEU", 6);

  g_assert_cmpstr (whole, ==, "kilograms");
  g_assert_cmpstr (millions, ==, "million metric tons");
  g_assert_cmpstr (amount, ==, "5.2 million metric tons");
  g_assert_cmpstr (number, ==, "5,2");
  /* Languages have no word for it. */
  g_assert_cmpstr (wanting, ==, "million TEU");
}

/* Each unit that has a name in a language is named, whichever of its codes stands for it. */
static void
test_quantity_names (void)
{
  static const char *const codes[] = {
    "G", "KG", "T", "CT", "L", "HL", "M", "KM", "M2", "M3", "KWH", "BBL", "GRM", "KGM", "TNE", "LTR", "HLT", "BLL", "MTR", "MTK",
    "MTQ", "CTM", "KT", "ML", "MWH", "GWH", "GJ", "TJ",
  };
  static const char *const languages[] = { "en", "zh-Hans", "de", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autoptr (TradeFormat) format = trade_format_new (languages[j]);
        g_autofree char *name = trade_format_unit (format, NULL, codes[i], 0);

        g_assert_cmpint (g_utf8_strlen (name, -1), >, 0);
        g_assert_cmpstr (name, !=, codes[i]);
      }
}

static void
test_lists (void)
{
  static const struct
  {
    const char *locale;
    const char *items[4];
    const char *text;
  } cases[] = {
    { "en", { NULL }, "" },
    { "en", { "a", NULL }, "a" },
    { "en", { "a", "b", NULL }, "a and b" },
    { "en_US", { "a", "b", "c", NULL }, "a, b, and c" },
    { "en_GB", { "a", "b", "c", NULL }, "a, b and c" },
    { "de", { "a", "b", "c", NULL }, "a, b und c" },
    { "zh_CN", { "甲", "乙", "丙", NULL }, "甲、乙和丙" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autofree char *text = trade_format_list (format, cases[i].items);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_languages (void)
{
  g_autoptr (TradeFormat) format = trade_format_new ("zh_Hans_CN");
  const char *const *languages = trade_format_get_languages (format);
  g_autoptr (TradeText) text = trade_text_new ("yuan");

  g_assert_cmpstr (trade_format_get_locale (format), ==, "zh_Hans_CN");
  g_assert_cmpuint (g_strv_length ((GStrv) languages), ==, 3);
  g_assert_cmpstr (languages[0], ==, "zh_Hans_CN");
  g_assert_cmpstr (languages[1], ==, "zh_Hans");
  g_assert_cmpstr (languages[2], ==, "zh");

  g_assert_cmpstr (trade_format_text (format, text), ==, "yuan");
  trade_text_add (text, "zh", "元");
  g_assert_cmpstr (trade_format_text (format, text), ==, "元");
}

static void
test_default_subprocess (void)
{
  g_print ("locale=%s\n", trade_format_get_locale (trade_format_get_default ()));
  g_assert_true (trade_format_get_default () == trade_format_get_default ());
}

/* Without a catalogue the messages are English, whatever the person's language is; only English has a region to keep. */
static void
test_default (void)
{
  static const struct
  {
    const char *language;
    const char *pattern;
  } cases[] = {
    { "en", "*locale=en\n*" },
    { "en_GB.UTF-8", "*locale=en_GB\n*" },
    { "de_DE.UTF-8:en_IE", "*locale=en_IE\n*" },
    { "de", "*locale=en\n*" },
    { "enm", "*locale=en\n*" },
  };
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_setenv ("LANGUAGE", cases[i].language, TRUE);
      g_test_trap_subprocess ("/format/default/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      g_test_trap_assert_stdout (cases[i].pattern);
    }

  if (before != NULL)
    g_setenv ("LANGUAGE", before, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

/* No locale changes a value: what it writes, read back by its own digits and decimal sign, is the number. */
static void
test_round_trip (void)
{
  static const struct
  {
    const char *locale;
    const char *decimal_sign;
    gunichar zero;
  } cases[] = {
    { "en", ".", '0' },
    { "de", ",", '0' },
    { "fr", ",", '0' },
    { "zh_CN", ".", '0' },
    { "ar", "٫", 0x660 },
    { "fa", "٫", 0x6f0 },
    { "hi", ".", '0' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);

      for (guint j = 0; j < 200; j++)
        {
          gint64 expected = g_test_rand_int_range (0, G_MAXINT32);
          g_autofree char *text = trade_format_number (format, expected * 1e10, 12, 2, FALSE);
          gunichar decimal_sign = g_utf8_get_char (cases[i].decimal_sign);
          gint64 read = 0;
          int decimals = -1;

          for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
            {
              gunichar c = g_utf8_get_char (p);

              if (c >= cases[i].zero && c < cases[i].zero + 10)
                {
                  read = read * 10 + (c - cases[i].zero);
                  decimals += decimals >= 0;
                }
              else if (c == decimal_sign)
                {
                  g_assert_cmpint (decimals, ==, -1);
                  decimals = 0;
                }
            }

          g_assert_cmpint (decimals, ==, 2);
          g_assert_cmpint (read, ==, expected);
        }
    }
}

/* A style changes the separators and the script of the digits, and leaves words, signs and values alone. */
static void
test_number_styles (void)
{
  static const struct
  {
    const char *locale;
    TradeNumberStyle style;
    const char *number;
    const char *percent;
    const char *amount;
    const char *period;
  } cases[] = {
    { "en", TRADE_NUMBER_STYLE_LANGUAGE, MINUS "1,234.5", "58.6%", "23.77 trillion Chinese yuan", "2023" },
    { "en", TRADE_NUMBER_STYLE_POINT, MINUS "1,234.5", "58.6%", "23.77 trillion Chinese yuan", "2023" },
    { "en", TRADE_NUMBER_STYLE_COMMA, MINUS "1.234,5", "58,6%", "23,77 trillion Chinese yuan", "2023" },
    { "en", TRADE_NUMBER_STYLE_SPACE, MINUS "1\u202f234,5", "58,6%", "23,77 trillion Chinese yuan", "2023" },
    { "de", TRADE_NUMBER_STYLE_LANGUAGE, MINUS "1.234,5", "58,6\u00a0%", "23,77 Billionen Renminbi Yuan", "2023" },
    { "de", TRADE_NUMBER_STYLE_POINT, MINUS "1,234.5", "58.6\u00a0%", "23.77 Billionen Renminbi Yuan", "2023" },
    { "zh_CN", TRADE_NUMBER_STYLE_SPACE, MINUS "1\u202f234,5", "58,6%", "23,77万亿人民币", "2023年" },
    { "ar", TRADE_NUMBER_STYLE_LANGUAGE, "\u200f" MINUS "١٬٢٣٤٫٥", "٥٨٫٦٪\u200f", "٢٣٫٧٧ ترليون يوان صيني", "٢٠٢٣" },
    { "ar", TRADE_NUMBER_STYLE_POINT, "\u200e" MINUS "1,234.5", "58.6\u200e%\u200e", "23.77 ترليون يوان صيني", "2023" },
  };
  TradeSeriesKey key = trade_series_key_new ("X", "_T", "_T", "_T", TRADE_MEASURE_VALUE, "CNY", "");
  g_autoptr (TradeText) title = trade_text_new ("Report");
  g_autoptr (TradeSource) source = trade_source_new ("report", title, NULL, NULL);
  TradeReport report = { .value = { 2377, -2 }, .scale = 12, .source = source };
  g_autoptr (TradeFigure) figure = trade_figure_new_reported (&key, trade_period_new_annual (2023), &report);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autoptr (TradeFormat) copy = NULL;
      g_autofree char *number = NULL;
      g_autofree char *percent = NULL;
      g_autofree char *amount = NULL;
      g_autofree char *period = NULL;

      trade_format_set_number_style (format, cases[i].style);
      copy = trade_format_copy (format);
      number = trade_format_number (copy, -1234.5, 0, 1, FALSE);
      percent = trade_format_percent (copy, 58.6, 1);
      amount = trade_format_figure_with_unit (copy, NULL, figure);
      period = trade_format_period (copy, trade_period_new_annual (2023));
      g_assert_cmpstr (number, ==, cases[i].number);
      g_assert_cmpstr (percent, ==, cases[i].percent);
      g_assert_cmpstr (amount, ==, cases[i].amount);
      g_assert_cmpstr (period, ==, cases[i].period);

      /* And back again. */
      g_object_set (format, "number-style", TRADE_NUMBER_STYLE_LANGUAGE, NULL);
      g_assert_cmpint (trade_format_get_number_style (format), ==, TRADE_NUMBER_STYLE_LANGUAGE);
      g_assert_cmpint (trade_format_get_number_style (copy), ==, cases[i].style);
    }
}

/* What could not be written is told once, to whoever asks before saving; then all is well again. */
static void
test_failure (void)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GError) error = NULL;
  g_autofree char *gap = NULL;
  g_autofree char *number = NULL;

  g_assert_true (trade_format_check (format, &error));
  g_assert_no_error (error);

  gap = trade_icu_format_double (trade_format_get_icu (format), "no-stem-of-icu", 1);
  g_assert_cmpstr (gap, ==, "");
  number = trade_format_number (format, 1.5, 0, 1, FALSE);
  g_assert_cmpstr (number, ==, "1.5");

  g_assert_false (trade_format_check (format, &error));
  g_assert_error (error, TRADE_FORMAT_ERROR, TRADE_FORMAT_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "no-stem-of-icu"));
  g_clear_error (&error);
  g_assert_true (trade_format_check (format, &error));
}

/* A name that runs against its sentence does not draw the number after it to its other side. */
static void
test_isolate (void)
{
  static const struct
  {
    const char *locale;
    const char *name;
    const char *isolated;
  } cases[] = {
    { "en", "Cars 9", "Cars 9" },
    { "en", "السيارات 9", "\u2068السيارات 9\u2069" },
    { "en", "8703", "8703" },
    { "ar", "السيارات 9", "السيارات 9" },
    { "ar", "Cars", "\u2068Cars\u2069" },
    { "zh_CN", "汽车", "汽车" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autofree char *isolated = trade_format_isolate (format, cases[i].name);

      g_assert_cmpstr (isolated, ==, cases[i].isolated);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/format/magnitudes", test_magnitudes);
  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/quantity-names", test_quantity_names);
  g_test_add_func ("/format/readable", test_readable);
  g_test_add_func ("/format/beside", test_beside);
  g_test_add_func ("/format/forms", test_forms);
  g_test_add_func ("/format/number-styles", test_number_styles);
  g_test_add_func ("/format/units", test_units);
  g_test_add_func ("/format/figures", test_figures);
  g_test_add_func ("/format/shared-magnitude", test_shared_magnitude);
  g_test_add_func ("/format/quantities", test_quantities);
  g_test_add_func ("/format/lists", test_lists);
  g_test_add_func ("/format/languages", test_languages);
  g_test_add_func ("/format/default", test_default);
  g_test_add_func ("/format/default/subprocess", test_default_subprocess);
  g_test_add_func ("/format/round-trip", test_round_trip);
  g_test_add_func ("/format/failure", test_failure);
  g_test_add_func ("/format/isolate", test_isolate);

  return g_test_run ();
}
