/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "sample.h"

static void
test_counts (void)
{
  TradeDataset *dataset = trade_sample_new ();
  guint n_series = g_list_model_get_n_items (G_LIST_MODEL (dataset));

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (dataset)) == TRADE_TYPE_SERIES);
  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, TRADE_SAMPLE_N_REPORTED);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, TRADE_SAMPLE_N_REPORTED);
  /* Each figure of the release is the only one of its series. */
  g_assert_cmpuint (n_series, ==, TRADE_SAMPLE_N_REPORTED);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (dataset), n_series));
  g_assert_cmpstr (trade_text_get (trade_dataset_get_subject (dataset), NULL), ==, "China’s foreign trade in goods");
  g_assert_cmpstr (trade_text_get (trade_dataset_get_title (dataset), NULL), ==,
                   "China’s foreign trade in goods, 2023");
  g_assert_cmpstr (trade_dataset_get_published (dataset), ==, "2024-01-12");
  g_assert_cmpuint (g_list_model_get_n_items (trade_dataset_get_sources (dataset)), ==, 1);

  g_assert_finalize_object (dataset);
}

typedef struct
{
  guint n_changes;
  guint position;
  guint removed;
  guint added;
} Changes;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  Changes *changes = user_data;

  changes->n_changes++;
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

static void
test_signals (void)
{
  const TradeSampleFigure first = { .flow = "X", .measure = "VALUE", .unit = "CNY", .coefficient = 1 };
  const TradeSampleFigure earlier = { .period = "2022", .flow = "X", .measure = "VALUE", .unit = "CNY" };
  const TradeSampleFigure other = { .flow = "M", .measure = "VALUE", .unit = "CNY", .coefficient = 1 };
  TradeDataset *dataset = trade_sample_new_empty ();
  g_autoptr (TradeSeries) series = NULL;
  Changes of_dataset = { 0 }, of_series = { 0 };

  g_signal_connect (dataset, "items-changed", G_CALLBACK (items_changed_cb), &of_dataset);

  trade_sample_add (dataset, &first);
  g_assert_cmpuint (of_dataset.n_changes, ==, 1);
  g_assert_cmpuint (of_dataset.added, ==, 1);

  /* A figure of a series that is there changes the series, not the list of series. */
  series = g_list_model_get_item (G_LIST_MODEL (dataset), 0);
  g_signal_connect (series, "items-changed", G_CALLBACK (items_changed_cb), &of_series);
  trade_sample_add (dataset, &earlier);
  g_assert_cmpuint (of_dataset.n_changes, ==, 1);
  g_assert_cmpuint (of_series.n_changes, ==, 1);
  g_assert_cmpuint (of_series.position, ==, 0);

  trade_sample_add (dataset, &other);
  g_assert_cmpuint (of_dataset.n_changes, ==, 2);
  g_assert_cmpuint (of_dataset.position, ==, 1);
  g_assert_cmpuint (of_dataset.removed, ==, 0);
  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, 3);

  g_clear_object (&series);
  g_assert_finalize_object (dataset);
}

static void
test_duplicate (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (TradeDataset) again = trade_sample_new ();
  const TradeSampleFigure line = { .flow = "X", .measure = "VALUE", .unit = "CNY" };
  TradeFigure *figure = trade_sample_lookup (dataset, &line);

  g_assert_false (trade_dataset_add_figure (dataset, trade_sample_lookup (again, &line)));
  g_assert_true (trade_sample_lookup (dataset, &line) == figure);
  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, TRADE_SAMPLE_N_REPORTED);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, TRADE_SAMPLE_N_REPORTED);
}

static void
test_lookup (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  const char flow[] = { 'X', '\0' };
  /* Neither interned nor with a base. */
  const TradeSeriesKey plain = {
    .flow = flow,
    .product = "_T",
    .partner = "_T",
    .enterprise = "_T",
    .measure = "VALUE",
    .unit = "CNY",
  };
  TradeFigure *figure = trade_dataset_lookup (dataset, &plain, trade_period_new_annual (2023));
  TradeSeriesKey unknown = plain;

  g_assert_nonnull (figure);
  g_assert_true (trade_figure_get_value (figure) == 23.77e12);
  g_assert_null (trade_dataset_lookup (dataset, &plain, trade_period_new_annual (2022)));

  unknown.unit = "EUR";
  g_assert_null (trade_dataset_lookup (dataset, &unknown, trade_period_new_annual (2023)));
}

/* What stands at one address need not stay the same. */
static void
test_overwritten (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  char flow[] = "X", unit[] = "CNY";
  const TradeSeriesKey key = { .flow = flow, .measure = "VALUE", .unit = unit };
  TradeFigure *exports = trade_dataset_lookup (dataset, &key, trade_period_new_annual (2023));
  TradeFigure *imports;

  *flow = 'M';
  imports = trade_dataset_lookup (dataset, &key, trade_period_new_annual (2023));
  g_assert_cmpstr (trade_figure_get_key (exports)->flow, ==, "X");
  g_assert_cmpstr (trade_figure_get_key (imports)->flow, ==, "M");

  memcpy (unit, "EUR", sizeof unit);
  g_assert_null (trade_dataset_lookup (dataset, &key, trade_period_new_annual (2023)));
}

static void
test_query (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  const TradePeriod period = trade_period_new_annual (2023);
  const TradePeriod earlier = trade_period_new_annual (2022);
  const char measure[] = { 'S', 'H', 'A', 'R', 'E', '\0' };
  const struct
  {
    TradeSeriesKey     pattern;
    const TradePeriod *period;
    guint              n_figures;
    double             first;
  } cases[] = {
    { { .flow = NULL }, NULL, TRADE_SAMPLE_N_REPORTED, 41.76e12 },
    { { .flow = NULL }, &period, TRADE_SAMPLE_N_REPORTED - 1, 41.76e12 },
    { { .flow = NULL }, &earlier, 0, 0 },
    { { .measure = measure }, NULL, 4, 58.6 },
    { { .measure = "VALUE", .unit = "CNY" }, &period, 4, 41.76e12 },
    { { .measure = "GROWTH", .flow = "M" }, NULL, 1, -0.3 },
    { { .partner = TRADE_SAMPLE_PARTNER_BELT_ROAD }, NULL, 2, 46.6 },
    { { .base = "CNY" }, NULL, 11, 0.2 },
    { { .base = "USD" }, NULL, 0, 0 },
    { { .product = "no such product" }, NULL, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) figures = trade_dataset_query (dataset, &cases[i].pattern, cases[i].period);

      g_test_message ("case %u", i);
      g_assert_cmpuint (figures->len, ==, cases[i].n_figures);

      if (figures->len > 0)
        g_assert_true (trade_figure_get_value (g_ptr_array_index (figures, 0)) == cases[i].first);
    }
}

/* All figures that match, however they are found. */
static GPtrArray *
search (TradeDataset         *dataset,
        const TradeSeriesKey *pattern)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dataset)); i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);

      for (guint j = 0; trade_series_key_matches (trade_series_get_key (series), pattern) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (series));
           j++)
        g_ptr_array_add (figures, g_list_model_get_item (G_LIST_MODEL (series), j));
    }

  return figures;
}

/* Whatever codes of a series are asked for, in whatever flow. */
static void
test_patterns (void)
{
  static const TradeDimension asked[] = {
    TRADE_DIMENSION_FLOW, TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE, TRADE_DIMENSION_MEASURE,
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();

  trade_dataset_finish (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dataset)); i++)
    for (guint mask = 0; mask < 2u << G_N_ELEMENTS (asked); mask++)
      {
        g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);
        TradeSeriesKey pattern = { 0 };
        g_autoptr (GPtrArray) expected = NULL;
        g_autoptr (GPtrArray) found = NULL;

        for (guint j = 0; j < G_N_ELEMENTS (asked); j++)
          if (mask & 1u << j)
            pattern.codes[asked[j]] = trade_series_get_key (series)->codes[asked[j]];
        if (mask >> G_N_ELEMENTS (asked))
          pattern.flow = g_intern_static_string ("M");

        expected = search (dataset, &pattern);
        found = trade_dataset_query (dataset, &pattern, NULL);
        g_assert_cmpmem (found->pdata, found->len * sizeof (gpointer), expected->pdata, expected->len * sizeof (gpointer));
      }
}

static void
test_companion (void)
{
  const struct
  {
    TradeSampleFigure figure;
    const char       *measure;
    double            value;
  } cases[] = {
    { { .flow = "X", .measure = "VALUE", .unit = "CNY" }, "GROWTH", 0.6 },
    { { .flow = "X", .measure = "GROWTH", .unit = "PC", .base = "CNY" }, "VALUE", 23.77e12 },
    /* In dollars the growth was another, and the release does not say it. */
    { { .flow = "_T", .measure = "VALUE", .unit = "USD" }, "GROWTH", 0 },
    { { .flow = "_T", .partner = "BRI", .measure = "SHARE", .unit = "PC", .base = "CNY" }, "SHARE_CHANGE", 1.2 },
    { { .flow = "_T", .partner = "BRI", .measure = "SHARE_CHANGE", .unit = "PP", .base = "CNY" }, "SHARE", 46.6 },
    { { .flow = "_T", .enterprise = "FOREIGN", .measure = "SHARE", .unit = "PC", .base = "CNY" }, "SHARE_CHANGE", 0 },
    { { .flow = "X", .product = "MECH_ELEC", .measure = "SHARE", .unit = "PC", .base = "CNY" }, "GROWTH", 2.9 },
    { { .flow = "X", .product = "MECH_ELEC", .measure = "SHARE", .unit = "PC", .base = "CNY" }, "VALUE", 0 },
    { { .flow = "X", .measure = "WORLD_SHARE", .unit = "PC" }, "VALUE", 0 },
    { { .flow = "_T", .enterprise = "PRIVATE", .measure = "SHARE", .unit = "PC", .base = "CNY" }, "TRADERS", 556000 },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeFigure *figure = trade_sample_lookup (dataset, &cases[i].figure);
      TradeFigure *companion;

      g_test_message ("case %u", i);
      g_assert_nonnull (figure);
      companion = trade_dataset_get_companion (dataset, figure, cases[i].measure);

      if (cases[i].value == 0)
        g_assert_null (companion);
      else
        g_assert_true (companion != NULL && trade_figure_get_value (companion) == cases[i].value);
    }
}

static void
test_codes (void)
{
  static const char *const chinese[] = { "zh_CN", "zh", "C", NULL };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (TradeText) label = trade_text_new ("Solar cells");
  g_autoptr (TradeText) description = trade_text_new ("Photovoltaic cells and modules");

  g_assert_cmpstr (trade_text_get (trade_dataset_get_label (dataset, TRADE_DIMENSION_FLOW, "X"), chinese), ==, "出口");
  g_assert_null (trade_dataset_get_label (dataset, TRADE_DIMENSION_FLOW, "unknown"));
  g_assert_null (trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, "X"));
  g_assert_null (trade_dataset_get_description (dataset, TRADE_DIMENSION_FLOW, "X"));
  g_assert_null (trade_dataset_get_description (dataset, TRADE_DIMENSION_FLOW, "unknown"));
  g_assert_null (trade_dataset_get_parent (dataset, TRADE_DIMENSION_FLOW, "unknown"));
  g_assert_null (trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, "MECH_ELEC"));
  g_assert_cmpstr (trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, "GREEN_TRIO"), ==, "MECH_ELEC");

  trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, "SOLAR", label, description, "_T");
  g_assert_true (trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, "SOLAR") == label);
  g_assert_true (trade_dataset_get_description (dataset, TRADE_DIMENSION_PRODUCT, "SOLAR") == description);
  /* Everything is part of the total; that is no group. */
  g_assert_null (trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, "SOLAR"));
}

/* A part is known for what others leave by what it is called, in whatever language, and by its code only where it is called nothing. */
static void
test_rest (void)
{
  static const struct
  {
    const char *name;
    gboolean    is_rest;
  } names[] = {
    { "Rest of World", TRUE },     { "Not specified", TRUE },  { "Other countries", TRUE },    { "Übrige Länder", TRUE },
    { "Resto", TRUE },             { "Autres pays", TRUE },    { "  of which Germany", TRUE }, { "davon Frankreich", TRUE },
    { "DİĞER ÜLKELER", TRUE },     { "NICHT ERMITTELT", TRUE }, { " OTHER ", TRUE },
    { "其他国家", TRUE },          { "その他", TRUE },         { "Прочие страны", TRUE },      { "بقية العالم", TRUE },
    { "Other Asia, nes", FALSE },  { "Germany", FALSE },       { "Otherland", FALSE },         { "Restaurants", FALSE },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  TradeSeriesKey key = { 0 };

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    key.codes[i] = "_T";
  g_assert_false (trade_dataset_is_rest (dataset, &key));
  key.partner = "OTHERS";
  g_assert_true (trade_dataset_is_rest (dataset, &key));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TradeText) label = trade_text_new (names[i].name);

      trade_dataset_add_code (dataset, TRADE_DIMENSION_PARTNER, "OTHERS", label, NULL, NULL);
      g_assert_cmpint (trade_dataset_is_rest (dataset, &key), ==, names[i].is_rest);
    }
}

/* No thread has to register them later. This is the first test, before anything else names them. */
static void
test_types (void)
{
  static const char *names[] = { "TradeDataset", "TradeList", "TradeSeries", "TradeView" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (g_type_from_name (names[i]) == G_TYPE_INVALID);

  trade_dataset_ensure_types ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (g_type_is_a (g_type_from_name (names[i]), G_TYPE_LIST_MODEL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/dataset/types", test_types);
  g_test_add_func ("/dataset/counts", test_counts);
  g_test_add_func ("/dataset/signals", test_signals);
  g_test_add_func ("/dataset/duplicate", test_duplicate);
  g_test_add_func ("/dataset/lookup", test_lookup);
  g_test_add_func ("/dataset/overwritten", test_overwritten);
  g_test_add_func ("/dataset/rest", test_rest);
  g_test_add_func ("/dataset/query", test_query);
  g_test_add_func ("/dataset/patterns", test_patterns);
  g_test_add_func ("/dataset/companion", test_companion);
  g_test_add_func ("/dataset/codes", test_codes);

  return g_test_run ();
}
