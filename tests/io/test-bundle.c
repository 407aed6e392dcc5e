/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "io-test.h"
#include "trade-package.h"

typedef struct
{
  const char   *period;
  const char   *flow;
  const char   *product;
  const char   *partner;
  const char   *enterprise;
  const char   *measure;
  const char   *unit;
  const char   *base;
  double        value;
  double        lower;
  double        upper;
  TradeRelation relation;
  TradeStatus   status;
  int           paragraph;
} Expected;

#define EQUAL TRADE_RELATION_EQUAL
#define ABOUT TRADE_RELATION_ABOUT
#define MORE TRADE_RELATION_MORE
#define NORMAL TRADE_STATUS_NORMAL
#define FORECAST TRADE_STATUS_FORECAST

/* The first table of the release, by paragraph. */
static const Expected figures[] = {
  { "2023", "_T", "_T", "_T", "_T", "VALUE", "CNY", "", 41.76e12, 41.755e12, 41.765e12, EQUAL, NORMAL, 2 },
  { "2023", "_T", "_T", "_T", "_T", "VALUE", "USD", "", 5.88e12, 5.875e12, 5.885e12, ABOUT, NORMAL, 2 },
  { "2023", "_T", "_T", "_T", "_T", "GROWTH", "PC", "CNY", 0.2, 0.15, 0.25, EQUAL, NORMAL, 2 },
  { "2023", "X", "_T", "_T", "_T", "VALUE", "CNY", "", 23.77e12, 23.765e12, 23.775e12, EQUAL, NORMAL, 3 },
  { "2023", "X", "_T", "_T", "_T", "GROWTH", "PC", "CNY", 0.6, 0.55, 0.65, EQUAL, NORMAL, 3 },
  { "2023", "M", "_T", "_T", "_T", "VALUE", "CNY", "", 17.99e12, 17.985e12, 17.995e12, EQUAL, NORMAL, 3 },
  { "2023", "M", "_T", "_T", "_T", "GROWTH", "PC", "CNY", -0.3, -0.35, -0.25, EQUAL, NORMAL, 3 },
  { "2023", "X", "GREEN_TRIO", "_T", "_T", "VALUE", "CNY", "", 1.06e12, 1.055e12, 1.065e12, EQUAL, NORMAL, 5 },
  { "2023", "X", "GREEN_TRIO", "_T", "_T", "GROWTH", "PC", "CNY", 29.9, 29.85, 29.95, EQUAL, NORMAL, 5 },
  { "2023", "X", "MECH_ELEC", "_T", "_T", "SHARE", "PC", "CNY", 58.6, 58.55, 58.65, EQUAL, NORMAL, 6 },
  { "2023", "X", "MECH_ELEC", "_T", "_T", "GROWTH", "PC", "CNY", 2.9, 2.85, 2.95, EQUAL, NORMAL, 6 },
  { "2023", "X", "_T", "_T", "_T", "WORLD_SHARE", "PC", "", 14, 13.5, 14.5, ABOUT, FORECAST, 8 },
  { "2023", "_T", "_T", "_T", "_T", "TRADERS", "NR", "", 600000, 600000, HUGE_VAL, MORE, NORMAL, 10 },
  { "2023", "_T", "_T", "_T", "PRIVATE", "TRADERS", "NR", "", 556000, 555500, 556500, EQUAL, NORMAL, 10 },
  { "2023", "_T", "_T", "_T", "PRIVATE", "SHARE", "PC", "CNY", 53.5, 53.45, 53.55, EQUAL, NORMAL, 11 },
  { "2023", "_T", "_T", "_T", "PRIVATE", "SHARE_CHANGE", "PP", "CNY", 3.1, 3.05, 3.15, EQUAL, NORMAL, 11 },
  { "2023", "_T", "_T", "_T", "FOREIGN", "SHARE", "PC", "CNY", 30.2, 30.15, 30.25, EQUAL, NORMAL, 11 },
  { "2023", "_T", "_T", "BRI", "_T", "SHARE", "PC", "CNY", 46.6, 46.55, 46.65, EQUAL, NORMAL, 12 },
  { "2023", "_T", "_T", "BRI", "_T", "SHARE_CHANGE", "PP", "CNY", 1.2, 1.15, 1.25, EQUAL, NORMAL, 12 },
  { "2024", "_T", "_T", "_T", "_T", "OUTLOOK", "PC", "", 75, 62.5, 87.5, ABOUT, NORMAL, 13 },
};

static const char * const english[] = { "en", NULL };
static const char * const chinese[] = { "zh_CN", "zh", NULL };

static TradeDataset *
read_bundle (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  TradeDataset *dataset = trade_package_read (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (TRADE_IS_DATASET (dataset));

  return dataset;
}

static TradeFigure *
look_up (TradeDataset   *dataset,
         const Expected *expected)
{
  TradeSeriesKey key = trade_series_key_new (expected->flow, expected->product, expected->partner, expected->enterprise,
                                             expected->measure, expected->unit, expected->base);
  TradePeriod period;
  TradeFigure *figure;

  g_assert_true (trade_period_parse (expected->period, &period, NULL));
  figure = trade_dataset_lookup (dataset, &key, period);
  g_test_message ("%s %s %s %s %s %s %s", expected->period, expected->flow, expected->product, expected->partner,
                  expected->enterprise, expected->measure, expected->unit);
  g_assert_nonnull (figure);

  return figure;
}

static void
assert_near (double value,
             double expected)
{
  if (isinf (expected))
    g_assert_true (value == expected);
  else
    g_assert_cmpfloat_with_epsilon (value, expected, MAX (fabs (expected), 1) * 1e-12);
}

static void
test_figures (void)
{
  g_autoptr (TradeDataset) dataset = read_bundle ();

  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, G_N_ELEMENTS (figures));
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, G_N_ELEMENTS (figures));

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      TradeFigure *figure = look_up (dataset, &figures[i]);
      TradeInterval bounds = trade_figure_get_bounds (figure);

      assert_near (trade_figure_get_value (figure), figures[i].value);
      assert_near (bounds.lower, figures[i].lower);
      assert_near (bounds.upper, figures[i].upper);
      g_assert_cmpint (trade_figure_get_relation (figure), ==, figures[i].relation);
      g_assert_cmpint (trade_figure_get_status (figure), ==, figures[i].status);
      g_assert_cmpint (trade_figure_get_paragraph (figure), ==, figures[i].paragraph);
      g_assert_cmpstr (trade_source_get_id (trade_figure_get_source (figure)), ==, "gacc-2024-01-12");
      g_assert_false (trade_figure_is_derived (figure));
    }
}

static void
test_as_printed (void)
{
  g_autoptr (TradeDataset) dataset = read_bundle ();
  TradeDecimal exports = trade_figure_get_decimal (look_up (dataset, &figures[3]));
  TradeFigure *outlook = look_up (dataset, &figures[G_N_ELEMENTS (figures) - 1]);

  g_assert_cmpint (exports.coefficient, ==, 2377);
  g_assert_cmpint (exports.exponent, ==, -2);
  g_assert_cmpint (trade_figure_get_scale (look_up (dataset, &figures[3])), ==, 12);
  g_assert_cmpstr (trade_text_get (trade_figure_get_printed (outlook), english), ==, "three quarters");
  g_assert_cmpstr (trade_text_get (trade_figure_get_printed (outlook), chinese), ==, "四分之三");
}

static void
test_texts (void)
{
  static const struct
  {
    TradeDimension dimension;
    const char    *code;
    const char    *english;
    const char    *chinese;
  } labels[] = {
    { TRADE_DIMENSION_FLOW, "_T", "Exports and imports", "进出口" },
    { TRADE_DIMENSION_FLOW, "X", "Exports", "出口" },
    { TRADE_DIMENSION_FLOW, "M", "Imports", "进口" },
    { TRADE_DIMENSION_PRODUCT, "MECH_ELEC", "Mechanical and electrical products", "机电产品" },
    { TRADE_DIMENSION_PRODUCT, "GREEN_TRIO", "Green trio", "“新三样”" },
    { TRADE_DIMENSION_PARTNER, "BRI", "Belt and Road countries", "共建“一带一路”国家" },
    { TRADE_DIMENSION_ENTERPRISE, "PRIVATE", "Private enterprises", "民营企业" },
    { TRADE_DIMENSION_ENTERPRISE, "FOREIGN", "Foreign-invested enterprises", "外商投资企业" },
    { TRADE_DIMENSION_MEASURE, "TRADERS", "Entities with import or export records", "有进出口记录的外贸经营主体" },
    { TRADE_DIMENSION_UNIT, "CNY", "yuan", "元" },
    { TRADE_DIMENSION_UNIT, "USD", "US dollars", "美元" },
    { TRADE_DIMENSION_UNIT, "PP", "percentage points", "个百分点" },
  };
  g_autoptr (TradeDataset) dataset = read_bundle ();
  GListModel *sources = trade_dataset_get_sources (dataset);
  g_autoptr (TradeSource) source = g_list_model_get_item (sources, 0);

  g_assert_cmpstr (trade_text_get (trade_dataset_get_subject (dataset), english), ==, "China’s trade in goods");
  g_assert_cmpstr (trade_text_get (trade_dataset_get_subject (dataset), chinese), ==, "中国货物贸易");
  g_assert_cmpstr (trade_dataset_get_published (dataset), ==, "2024-01-12");

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      TradeText *label = trade_dataset_get_label (dataset, labels[i].dimension, labels[i].code);

      g_assert_nonnull (label);
      g_assert_cmpstr (trade_text_get (label, english), ==, labels[i].english);
      g_assert_cmpstr (trade_text_get (label, chinese), ==, labels[i].chinese);
    }

  g_assert_cmpstr (trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, "GREEN_TRIO"), ==, "MECH_ELEC");
  g_assert_null (trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, "MECH_ELEC"));
  g_assert_cmpstr (
    trade_text_get (trade_dataset_get_description (dataset, TRADE_DIMENSION_PRODUCT, "GREEN_TRIO"), english), ==,
    "solar cells, lithium-ion batteries, electric vehicles");
  g_assert_cmpuint (g_list_model_get_n_items (sources), ==, 1);
  g_assert_cmpstr (trade_source_get_date (source), ==, "2024-01-12");
}

/* Every text that a chart may show is there in both languages. */
static void
test_notes (void)
{
  g_autoptr (TradeDataset) dataset = read_bundle ();
  guint n_notes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      TradeText *note = trade_figure_get_note (look_up (dataset, &figures[i]));

      if (note == NULL)
        continue;
      n_notes++;
      g_assert_cmpstr (trade_text_get (note, english), !=, trade_text_get (note, chinese));
    }

  g_assert_cmpuint (n_notes, ==, 12);
  g_assert_nonnull (strstr (trade_text_get (trade_figure_get_note (look_up (dataset, &figures[6])), english),
                            "commodity prices"));
}

/* The same package as a folder, as a file, and in the program. */
static void
test_same_on_disk (void)
{
  static const char * const names[] = { "datapackage.json", "figures.csv" };
  g_autoptr (GFile) folder = io_test_get_package ("china-2023");
  g_autoptr (GFile) bundle = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GFile) bundle_folder = g_file_get_parent (bundle);
  g_autoptr (GFile) descriptor = g_file_get_child (folder, "datapackage.json");
  GFile *files[] = { folder, descriptor, bundle_folder };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) on_disk = g_file_get_child (folder, names[i]);
      g_autoptr (GFile) bundled = g_file_get_child (bundle_folder, names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) a = g_file_load_bytes (on_disk, NULL, NULL, &error);
      g_autoptr (GBytes) b = NULL;

      g_assert_no_error (error);
      b = g_file_load_bytes (bundled, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (a, b));
    }

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeDataset) dataset = trade_package_read (files[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, G_N_ELEMENTS (figures));
      look_up (dataset, &figures[0]);
    }
}

/* The second release has eleven years, of which 2014 lacks exports; nothing fills the gap. */
static void
test_years (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_YEARS_URI);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, &error);
  TradeSeriesKey key = trade_series_key_new ("X", "_T", "_T", "_T", "VALUE", "CNY", "");

  g_assert_no_error (error);
  for (int year = 2013; year <= 2023; year++)
    {
      TradeFigure *exports = trade_dataset_lookup (dataset, &key, trade_period_new_annual (year));

      g_assert_true ((exports == NULL) == (year == 2014));
      if (exports != NULL)
        g_assert_true (trade_figure_get_source (exports) != NULL);
    }

  g_assert_cmpfloat (trade_figure_get_value (trade_dataset_lookup (dataset, &key, trade_period_new_annual (2013))), ==,
                     13.72e12);
  key.flow = g_intern_static_string ("M");
  g_assert_cmpfloat (trade_figure_get_value (trade_dataset_lookup (dataset, &key, trade_period_new_annual (2022))), ==,
                     18.10e12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/bundle/figures", test_figures);
  g_test_add_func ("/bundle/as-printed", test_as_printed);
  g_test_add_func ("/bundle/texts", test_texts);
  g_test_add_func ("/bundle/notes", test_notes);
  g_test_add_func ("/bundle/same-on-disk", test_same_on_disk);
  g_test_add_func ("/bundle/years", test_years);

  return io_test_run (argc, argv);
}
