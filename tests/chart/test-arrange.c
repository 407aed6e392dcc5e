/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "trade-arrange.h"
#include "trade-compose.h"
#include "trade-describe.h"

#include "sample.h"

static TradeView *
find_arranged (TradeDataset     *dataset,
               const char       *id,
               TradeArrangement  arrangement,
               TradeFormat      *format)
{
  g_autoptr (GListModel) views = NULL;

  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return trade_arrange (view, &arrangement, format);
    }

  g_assert_not_reached ();
}

static TradeScene *
compose (TradeView   *view,
         TradeFormat *format)
{
  TradeComposeOptions options = { .width = 1200, .height = 750, .text_scale = 1, .format = format };

  return trade_compose (view, &options);
}

/* Each language sorts as its readers look things up: Chinese by sound, umlauts beside their vowels, quotation marks not
 * at all. */
static void
test_collation (void)
{
  static const struct
  {
    const char *locale;
    const char *names[4]; /* in order */
  } cases[] = {
    { "en", { "apples", "Bananas", "“Cherries”", "dates" } },
    { "de", { "Äpfel", "Apfelsaft", "Öl", "Zucker" } },
    { "sv", { "Apfelsaft", "Zucker", "Äpfel", "Öl" } },
    { "zh_CN", { "出口", "机电产品", "进口", "“新三样”" } },
    { "ar", { "الصادرات", "المنتجات", "الواردات", "دول" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].names); j++)
        for (guint k = 0; k < G_N_ELEMENTS (cases[i].names); k++)
          {
            int order = trade_format_collate (format, cases[i].names[j], cases[i].names[k]);

            g_assert_cmpint ((order > 0) - (order < 0), ==, (j > k) - (j < k));
          }
    }
}

static void
test_order (void)
{
  static const struct
  {
    const char *locale;
    const char *products[5];
  } cases[] = {
    { "en", { "_T", "_T", "GREEN_TRIO", "_T", "MECH_ELEC" } },    /* Exports, Exports and imports, Green trio, Imports, … */
    { "zh_CN", { "_T", "MECH_ELEC", "_T", "_T", "GREEN_TRIO" } }, /* 出口、机电产品、进出口、进口、“新三样” */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autoptr (TradeDataset) dataset = trade_sample_new ();
      g_autoptr (TradeView) view = find_arranged (dataset, "growth", (TradeArrangement) { TRADE_ORDER_NAME }, format);

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].products); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), j);

          g_assert_cmpstr (trade_figure_get_key (figure)->product, ==, cases[i].products[j]);
        }
    }
}

/* The words say what is measured, and of what is computed how. */
#define SUBJECT "China’s foreign trade in goods"

static void
test_words (void)
{
  static const struct
  {
    const char      *id;
    TradeArrangement arrangement;
    const char      *title;
    const char      *subtitle;
    const char      *source; /* a sentence of it */
    const char      *overview;
  } cases[] = {
    { "exports-imports", { .mode = TRADE_MODE_INDEX }, "Exports rose to 100.6, imports fell to 99.7",
      "index of values in yuan, 2022 = 100, 2022 and 2023", "Index: 100 in 2022, in 2023 changed by the published growth.",
      "Line chart with 4 values. " SUBJECT ": index of values in yuan, 2022 = 100, 2022 and 2023. Highest: Exports, 2023: 100.6, "
      "computed, up 0.6%. Lowest: Imports, 2023: 99.7, computed, down 0.3%." },
    { "exports-imports", { .mode = TRADE_MODE_SHARE }, "Exports made up about 56.9% of all trade, imports about 43.1%",
      "shares of exports and imports in their total, percent, 2023, in yuan", "Shares: computed from published values.",
      "Divided bar with 2 values. " SUBJECT ": shares of exports and imports in their total, percent, 2023, in yuan. Higher: Exports, 2023: about 56.9%, "
      "computed. Lower: Imports, 2023: about 43.1%, computed." },
    { "products", { .mode = TRADE_MODE_LEVEL }, "Mechanical and electrical products: exports worth about 13.93 trillion yuan",
      "exports by product, trillion yuan, 2023", "Values marked ≈: computed from the shares and the published total.",
      /* One of the two lies in the other. */
      "Bar chart with 2 values. " SUBJECT ": exports by product, trillion yuan, 2023." },
    { "enterprises", { .mode = TRADE_MODE_LEVEL }, "Private enterprises: trade worth about 22.34 trillion yuan",
      "exports and imports by kind of enterprise, trillion yuan, 2023", "≈",
      "Bar chart with 3 values. " SUBJECT ": exports and imports by kind of enterprise, trillion yuan, 2023. Highest: Private enterprises, 2023: about 22.34 "
      "trillion yuan, computed. Lowest: State-owned and other enterprises, 2023: about 6.81 trillion yuan, computed." },
    /* The finding does not depend on the order. */
    { "growth", { .order = TRADE_ORDER_NAME }, "Green trio (exports) grew fastest, by 29.9%", "growth by category", "Source",
      "Bar chart with 5 values. " SUBJECT ": growth by category, percent, 2023 on 2022, in yuan. Highest: Green trio "
      "(exports), 2023: up 29.9%. Lowest: Imports, 2023: down 0.3%." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeFormat *format = trade_format_get_default ();
      g_autoptr (TradeDataset) dataset = trade_sample_new ();
      g_autoptr (TradeView) view = find_arranged (dataset, cases[i].id, cases[i].arrangement, format);
      g_autoptr (TradeScene) scene = compose (view, format);
      g_autofree char *overview = trade_scene_describe_chart (scene);

      g_assert_cmpstr (trade_scene_get_title (scene), ==, cases[i].title);
      g_assert_nonnull (strstr (trade_scene_get_subtitle (scene), cases[i].subtitle));
      g_assert_nonnull (strstr (trade_scene_get_source (scene), cases[i].source));
      g_assert_cmpstr (overview, ==, cases[i].overview);
    }
}

#define LEVEL(code, year, digits)                                                                                        \
  { .flow = code, .period = year, .measure = TRADE_MEASURE_VALUE, .unit = "CNY", .coefficient = digits, .exponent = -2,  \
    .scale = 12 }

/* An index of two levels says so, with the doubt that is in them. */
static void
test_formulas (void)
{
  static const TradeSampleFigure levels[] = {
    LEVEL ("X", "2023", 2377), LEVEL ("M", "2023", 1799), LEVEL ("X", "2022", 2397), LEVEL ("M", "2022", 1810),
  };
  TradeFormat *format = trade_format_get_default ();
  g_autoptr (TradeDataset) sample = trade_sample_new ();
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  const TradeArrangement index = { .mode = TRADE_MODE_INDEX };
  g_autoptr (TradeView) of_growth = NULL;
  g_autoptr (TradeView) of_levels = NULL;
  g_autoptr (TradeScene) scene = NULL;
  static const char *const formulas[][4] = {
    { "2022 = 100", "2022 = 100", "100 × (1 + 0.6%)", "100 × (1 − 0.3%)" },
    { "2022 = 100", "2022 = 100", "100 × 23.77 ÷ 23.97 trillion yuan", "100 × 17.99 ÷ 18.10 trillion yuan" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    trade_sample_add (dataset, &levels[i]);
  of_growth = find_arranged (sample, "exports-imports", index, format);
  of_levels = find_arranged (dataset, "exports-imports", index, format);

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (TradeFigure) one = g_list_model_get_item (G_LIST_MODEL (of_growth), i);
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (of_levels), i);
      g_autofree char *formula = trade_describe_formula (format, trade_view_get_dataset (of_growth), one);
      g_autofree char *other_formula = trade_describe_formula (format, trade_view_get_dataset (of_levels), other);

      g_assert_cmpstr (formula, ==, formulas[0][i]);
      g_assert_cmpstr (other_formula, ==, formulas[1][i]);
    }

  scene = compose (of_levels, format);
  g_assert_nonnull (strstr (trade_scene_get_source (scene), "may have been revised since"));
}

/* Lines are true: both begin at 100, and their ends lie as far from it as the index does. */
static void
test_lines_true (void)
{
  TradeFormat *format = trade_format_get_default ();
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (TradeView) view = find_arranged (dataset, "exports-imports", (TradeArrangement) { .mode = TRADE_MODE_INDEX },
                                              format);
  g_autoptr (TradeScene) scene = compose (view, format);
  double x[4], y[4];

  g_assert_cmpuint (trade_scene_get_n_data (scene), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      x[i] = mark->x + mark->width / 2;
      y[i] = mark->y + mark->height / 2;
      g_assert_cmpint (mark->shape, ==, TRADE_SHAPE_CIRCLE);
      g_assert_cmpint (mark->colour, ==, i % 2 == 0 ? TRADE_COLOUR_EXPORTS : TRADE_COLOUR_IMPORTS);
    }

  g_assert_cmpfloat_with_epsilon (x[0], x[1], 1e-9);
  g_assert_cmpfloat_with_epsilon (y[0], y[1], 1e-9);
  g_assert_cmpfloat_with_epsilon (x[2], x[3], 1e-9);
  g_assert_cmpfloat (x[2], >, x[0]);
  g_assert_cmpfloat_with_epsilon ((y[0] - y[2]) / (y[1] - y[3]), -0.6 / 0.3, 1e-6);
}

static void
assert_apart (TradeScene      *scene,
              const TradeMark *a,
              const TradeMark *b)
{
  g_assert_cmpfloat (a->y, >=, -0.5);
  g_assert_cmpfloat (a->y + a->height, <=, trade_scene_get_height (scene) + 0.5);
  g_assert_cmpfloat (a->x + a->width, <=, trade_scene_get_width (scene) + 0.5);
  g_assert_true (a->y + a->height <= b->y + 0.5 || b->y + b->height <= a->y + 0.5);
}

/* However close two lines end, both are named, apart from each other, the upper one above; and 100 has its line, whatever
 * the ticks are. */
static void
test_lines_ends (void)
{
  static const struct
  {
    int exports; /* growth in tenths of a percent */
    int imports;
  } cases[] = { { 6, 5 }, { 5, 6 }, { 6, 6 }, { 0, 0 }, { -1000, 900000 }, { 299, -3 }, { -3, -4 } };
  static const int sizes[][2] = { { 1200, 750 }, { 360, 520 }, { 1080, 1080 }, { 480, 320 } };
  TradeFormat *format = trade_format_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        const TradeSampleFigure lines[] = {
          LEVEL ("X", "2023", 2377),
          LEVEL ("M", "2023", 1799),
          { .flow = "X", .measure = TRADE_MEASURE_GROWTH, .unit = "PC", .base = "CNY", .exponent = -1,
            .coefficient = cases[i].exports },
          { .flow = "M", .measure = TRADE_MEASURE_GROWTH, .unit = "PC", .base = "CNY", .exponent = -1,
            .coefficient = cases[i].imports },
        };
        g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
        g_autoptr (TradeView) view = NULL;
        g_autoptr (TradeScene) scene = NULL;
        TradeComposeOptions options = { sizes[j][0], sizes[j][1], 1, FALSE, FALSE, FALSE, format };
        const TradeMark *labels[2] = { NULL };
        guint n_labels = 0, n_axes = 0, n_periods = 0;

        for (guint k = 0; k < G_N_ELEMENTS (lines); k++)
          trade_sample_add (dataset, &lines[k]);
        view = find_arranged (dataset, "exports-imports", (TradeArrangement) { .mode = TRADE_MODE_INDEX }, format);
        scene = trade_compose (view, &options);

        for (guint k = 0; k < trade_scene_get_n_marks (scene); k++)
          {
            const TradeMark *mark = trade_scene_get_mark (scene, k);

            n_axes += mark->role == TRADE_ROLE_AXIS;
            n_periods += mark->role == TRADE_ROLE_AXIS_LABEL && mark->colour == TRADE_COLOUR_TEXT;
            if (mark->role == TRADE_ROLE_DATA_LABEL)
              {
                g_assert_cmpuint (n_labels, <, 2);
                labels[n_labels++] = mark;
              }
          }

        g_test_message ("%d, %d at %d × %d", cases[i].exports, cases[i].imports, sizes[j][0], sizes[j][1]);
        g_assert_cmpuint (n_axes, ==, 1);
        g_assert_cmpuint (n_labels, ==, 2);
        g_assert_cmpuint (n_periods, ==, 2);
        assert_apart (scene, labels[0], labels[1]);
        assert_apart (scene, labels[1], labels[0]);
        if (cases[i].exports != cases[i].imports)
          g_assert_cmpint (labels[0]->y < labels[1]->y, ==, cases[i].exports > cases[i].imports);
      }
}

/* Ink says which year is new: what was published for the year before is lighter. */
static void
test_previous_year (void)
{
  static const TradeSampleFigure levels[] = {
    { .period = "2022", .flow = "X", .measure = "VALUE", .unit = "CNY", .coefficient = 2397, .exponent = -2, .scale = 12 },
    { .period = "2022", .flow = "M", .measure = "VALUE", .unit = "CNY", .coefficient = 1810, .exponent = -2, .scale = 12 },
    { .flow = "X", .measure = "VALUE", .unit = "CNY", .coefficient = 2377, .exponent = -2, .scale = 12 },
    { .flow = "M", .measure = "VALUE", .unit = "CNY", .coefficient = 1799, .exponent = -2, .scale = 12 },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeScene) scene = NULL;
  guint n_columns = 0;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    trade_sample_add (dataset, &levels[i]);
  view = find_arranged (dataset, "exports-imports", (TradeArrangement) { 0 }, format);
  scene = compose (view, format);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (mark->shape != TRADE_SHAPE_RECTANGLE)
        continue;
      g_assert_cmpint (mark->ink, ==,
                       trade_period_get_year (trade_figure_get_period (mark->figure)) == 2022 ? TRADE_INK_LIGHT
                                                                                             : TRADE_INK_SOLID);
      n_columns++;
    }
  g_assert_cmpuint (n_columns, ==, 4);
}

/* What has no amount in the base of an index is not left out in silence, and nothing is said to be that is shown. */
static void
test_base (void)
{
  static const struct
  {
    int         base;
    const char *title;
    const char *foot;
  } cases[] = {
    { 2020, "2022: exports at about 160, imports at about 50 (2020 = 100)", NULL },
    { 2019, "Exports (index) rose from 100 in 2019 to about 200 in 2022",
      "Not shown, because there is no amount to reckon from in 2019: Imports." },
  };
  static const char *const flows[] = { "X", "X", "M", "X", "M", "X", "M" };
  static const char *const periods[] = { "2019", "2020", "2020", "2021", "2021", "2022", "2022" };
  static const int values[] = { 20, 25, 10, 30, 15, 40, 5 };
  g_autoptr (TradeFormat) format = trade_format_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
      TradeArrangement wanted = {
        .mode = TRADE_MODE_INDEX, .has_base = TRUE, .base = trade_period_new_annual (cases[i].base),
      };
      g_autoptr (TradeView) view = NULL;
      g_autoptr (TradeScene) scene = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        trade_sample_add (dataset, &(TradeSampleFigure) { .period = periods[j], .flow = flows[j], .measure = TRADE_MEASURE_VALUE,
                                                          .unit = "USD", .coefficient = values[j], .scale = 9 });
      view = find_arranged (dataset, "trend", wanted, format);
      scene = compose (view, format);

      g_assert_cmpstr (trade_scene_get_title (scene), ==, cases[i].title);
      if (cases[i].foot != NULL)
        g_assert_nonnull (strstr (trade_scene_get_source (scene), cases[i].foot));
      else
        g_assert_null (strstr (trade_scene_get_source (scene), "Not shown"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");

  g_test_add_func ("/arrange/previous-year", test_previous_year);
  g_test_add_func ("/arrange/collation", test_collation);
  g_test_add_func ("/arrange/order", test_order);
  g_test_add_func ("/arrange/words", test_words);
  g_test_add_func ("/arrange/formulas", test_formulas);
  g_test_add_func ("/arrange/base", test_base);
  g_test_add_func ("/arrange/lines-true", test_lines_true);
  g_test_add_func ("/arrange/lines-ends", test_lines_ends);

  return g_test_run ();
}
