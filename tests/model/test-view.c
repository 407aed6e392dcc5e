/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "trade-derive.h"
#include "trade-view.h"

#define MAX_FIGURES 8

/* A figure of a view, by what makes it different from the others. */
typedef struct
{
  const char *period;
  const char *flow;
  const char *category;
  const char *measure;
  gint64      digits;
} Expected;

typedef struct
{
  const char    *id;
  TradeQuestion  question;
  const char    *period;
  guint          n_figures;
  Expected       figures[MAX_FIGURES];
} Case;

static const Case cases[] = {
  { "exports-imports", TRADE_QUESTION_BALANCE, "2023", 7,
    { { "2022", "X", "_T", "VALUE", 2363 },
      { "2022", "M", "_T", "VALUE", 1804 },
      { "2023", "X", "_T", "VALUE", 2377 },
      { "2023", "M", "_T", "VALUE", 1799 },
      { "2023", "B", "_T", "VALUE", 578 },
      { "2023", "X", "_T", "GROWTH", 6 },
      { "2023", "M", "_T", "GROWTH", -3 } } },
  { "growth", TRADE_QUESTION_GROWTH, "2023", 5,
    { { "2023", "X", "GREEN_TRIO", "GROWTH", 299 },
      { "2023", "X", "MECH_ELEC", "GROWTH", 29 },
      { "2023", "X", "_T", "GROWTH", 6 },
      { "2023", "_T", "_T", "GROWTH", 2 },
      { "2023", "M", "_T", "GROWTH", -3 } } },
  { "products", TRADE_QUESTION_PRODUCTS, "2023", 2,
    { { "2023", "X", "MECH_ELEC", "SHARE", 586 },
      { "2023", "X", "GREEN_TRIO", "SHARE", 45 } } },
  { "enterprises", TRADE_QUESTION_ENTERPRISES, "2023", 3,
    { { "2023", "_T", "PRIVATE", "SHARE", 535 },
      { "2023", "_T", "FOREIGN", "SHARE", 302 },
      { "2023", "_T", "_O", "SHARE", 163 } } },
  { "partners", TRADE_QUESTION_PARTNERS, "2023", 2,
    { { "2023", "_T", "BRI", "SHARE", 466 },
      { "2023", "_T", "_O", "SHARE", 534 } } },
  { "share-change", TRADE_QUESTION_CHANGE, "2023", 6,
    { { "2022", "_T", "PRIVATE", "SHARE", 504 },
      { "2023", "_T", "PRIVATE", "SHARE", 535 },
      { "2023", "_T", "PRIVATE", "SHARE_CHANGE", 31 },
      { "2022", "_T", "BRI", "SHARE", 454 },
      { "2023", "_T", "BRI", "SHARE", 466 },
      { "2023", "_T", "BRI", "SHARE_CHANGE", 12 } } },
  { "traders", TRADE_QUESTION_TRADERS, "2023", 2,
    { { "2023", "_T", "_T", "TRADERS", 600000 },
      { "2023", "_T", "PRIVATE", "TRADERS", 556000 } } },
  { "world-share", TRADE_QUESTION_WORLD, "2023", 1, { { "2023", "X", "_T", "WORLD_SHARE", 14 } } },
  { "outlook", TRADE_QUESTION_OUTLOOK, "2024", 1, { { "2024", "_T", "_T", "OUTLOOK", 75 } } },
};

/* The one of the three codes that is not the total. */
static const char *
get_category (const TradeSeriesKey *key)
{
  const char *codes[] = { key->product, key->partner, key->enterprise };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (!g_str_equal (codes[i], TRADE_CODE_TOTAL))
        return codes[i];
    }

  return TRADE_CODE_TOTAL;
}

static void
assert_figures (TradeView      *view,
                const Expected *expected,
                guint           n_expected)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, n_expected);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (view), n_expected));

  for (guint i = 0; i < n_expected; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));
      const TradeSeriesKey *key = trade_figure_get_key (figure);

      g_test_message ("%s, figure %u", trade_view_get_id (view), i);
      g_assert_cmpstr (period, ==, expected[i].period);
      g_assert_cmpstr (key->flow, ==, expected[i].flow);
      g_assert_cmpstr (get_category (key), ==, expected[i].category);
      g_assert_cmpstr (key->measure, ==, expected[i].measure);
      g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, expected[i].digits);
    }
}

static void
test_release (void)
{
  TradeDataset *dataset = trade_sample_new ();
  GListModel *views;

  trade_derive (dataset);
  views = trade_dataset_list_views (dataset);

  g_assert_true (g_list_model_get_item_type (views) == TRADE_TYPE_VIEW);
  g_assert_cmpuint (g_list_model_get_n_items (views), ==, G_N_ELEMENTS (cases));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autofree char *period = trade_period_to_string (trade_view_get_period (view));

      g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (view)) == TRADE_TYPE_FIGURE);
      g_assert_cmpstr (trade_view_get_id (view), ==, cases[i].id);
      g_assert_cmpint (trade_view_get_question (view), ==, cases[i].question);
      g_assert_true (trade_view_get_dataset (view) == dataset);
      g_assert_null (trade_view_get_title (view));
      g_assert_null (trade_view_get_caption (view));
      g_assert_cmpstr (period, ==, cases[i].period);
      assert_figures (view, cases[i].figures, cases[i].n_figures);
    }

  g_assert_finalize_object (views);
  g_assert_finalize_object (dataset);
}

static TradeView *
find_view (TradeDataset  *dataset,
           TradeQuestion  question)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (trade_view_get_question (view) == question)
        return g_steal_pointer (&view);
    }

  return NULL;
}

/* Only what the figures can answer is offered: nothing here has been derived. */
static void
test_underived (void)
{
  static const Expected balance[] = {
    { "2023", "X", "_T", "VALUE", 2377 },
    { "2023", "M", "_T", "VALUE", 1799 },
    { "2023", "X", "_T", "GROWTH", 6 },
    { "2023", "M", "_T", "GROWTH", -3 },
  };
  static const Expected products[] = { { "2023", "X", "MECH_ELEC", "SHARE", 586 } };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (TradeView) balance_view = find_view (dataset, TRADE_QUESTION_BALANCE);
  g_autoptr (TradeView) products_view = find_view (dataset, TRADE_QUESTION_PRODUCTS);
  g_autoptr (TradeView) change_view = find_view (dataset, TRADE_QUESTION_CHANGE);

  assert_figures (balance_view, balance, G_N_ELEMENTS (balance));
  assert_figures (products_view, products, G_N_ELEMENTS (products));
  /* The changes stand alone without the shares of the year before. */
  g_assert_cmpuint (trade_view_get_n_columns (change_view), ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  g_assert_cmpuint (g_list_model_get_n_items (views), ==, 0);
}

static void
test_wishes (void)
{
  static const char *const ordered[] = {
    "partners", "exports-imports", "growth", "products", "enterprises", "share-change", "traders", "world-share",
    "outlook",
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (TradeText) title = trade_text_new ("Our title");
  g_autoptr (TradeText) caption = trade_text_new ("Our caption");
  g_autoptr (TradeText) other = trade_text_new ("Another");
  g_autoptr (GListModel) views = NULL;

  trade_derive (dataset);
  trade_dataset_add_view_wish (dataset, "partners", title, NULL);
  trade_dataset_add_view_wish (dataset, "no-such-view", other, other);
  trade_dataset_add_view_wish (dataset, "exports-imports", NULL, caption);
  trade_dataset_add_view_wish (dataset, "partners", other, other);

  views = trade_dataset_list_views (dataset);
  g_assert_cmpuint (g_list_model_get_n_items (views), ==, G_N_ELEMENTS (ordered));

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      g_assert_cmpstr (trade_view_get_id (view), ==, ordered[i]);
      g_assert_true (trade_view_get_title (view) == (i == 0 ? title : NULL));
      g_assert_true (trade_view_get_caption (view) == (i == 1 ? caption : NULL));
    }
}

/* A wish adds no view that the figures do not support. */
static void
test_wish_without_figures (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (GListModel) views = NULL;

  trade_dataset_add_view_wish (dataset, "growth", NULL, NULL);
  views = trade_dataset_list_views (dataset);

  g_assert_cmpuint (g_list_model_get_n_items (views), ==, 0);
}

#define VALUE(flow_code, of, digits) .flow = flow_code, .measure = "VALUE", .unit = of, .coefficient = digits
#define GROWTH(flow_code, of, digits) \
  .flow = flow_code, .measure = "GROWTH", .unit = "PC", .base = of, .coefficient = digits, .exponent = -1

static TradeDataset *
create_dataset (const TradeSampleFigure *lines,
                guint                    n_lines)
{
  TradeDataset *dataset = trade_sample_new_empty ();

  for (guint i = 0; i < n_lines; i++)
    trade_sample_add (dataset, &lines[i]);

  return dataset;
}

/* Growth in yuan and in dollars are never in one ranking, nor that of a balance; of equals the total comes first. */
static void
test_one_base (void)
{
  static const TradeSampleFigure lines[] = {
    { GROWTH ("M", "CNY", 6) },  { GROWTH ("X", "USD", -46) }, { GROWTH ("X", "CNY", 6) },
    { GROWTH ("_T", "CNY", 6) }, { GROWTH ("M", "USD", -55) }, { GROWTH ("B", "CNY", 6) },
    { GROWTH ("X", "CNY", 9), .product = "GREEN_TRIO" },
  };
  static const Expected expected[] = {
    { "2023", "X", "GREEN_TRIO", "GROWTH", 9 }, { "2023", "_T", "_T", "GROWTH", 6 },
    { "2023", "X", "_T", "GROWTH", 6 },         { "2023", "M", "_T", "GROWTH", 6 },
  };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  g_autoptr (TradeView) view = find_view (dataset, TRADE_QUESTION_GROWTH);

  assert_figures (view, expected, G_N_ELEMENTS (expected));
}

/* The currency with most amounts answers, unless it lacks one of the two flows. */
static void
test_currency (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("X", "CNY", 7) },  { VALUE ("_T", "CNY", 8) }, { VALUE ("X", "CNY", 9), .product = "MECH_ELEC" },
    { VALUE ("X", "USD", 3) },  { VALUE ("M", "USD", 2) },
  };
  static const Expected expected[] = {
    { "2023", "X", "_T", "VALUE", 3 },
    { "2023", "M", "_T", "VALUE", 2 },
  };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  g_autoptr (TradeView) view = find_view (dataset, TRADE_QUESTION_BALANCE);

  assert_figures (view, expected, G_N_ELEMENTS (expected));
}

static void
test_period (gconstpointer data)
{
  /* Two periods with a growth each; the second one is the later. */
  const char *const *periods = data;
  const TradeSampleFigure lines[] = {
    { .period = periods[1], GROWTH ("X", "CNY", 1) },
    { .period = periods[0], GROWTH ("X", "CNY", 9) },
  };

  for (guint i = 0; i < 2; i++)
    {
      const TradeSampleFigure either_order[] = { lines[i], lines[1 - i] };
      g_autoptr (TradeDataset) dataset = create_dataset (either_order, 2);
      g_autoptr (TradeView) view = find_view (dataset, TRADE_QUESTION_GROWTH);
      const Expected expected = { periods[1], "X", "_T", "GROWTH", 1 };

      assert_figures (view, &expected, 1);
    }
}

/* The latest period that has both flows, not the latest period of all. */
static void
test_period_needs_both (void)
{
  static const TradeSampleFigure lines[] = {
    { .period = "2021", VALUE ("X", "CNY", 1) }, { .period = "2021", VALUE ("M", "CNY", 2) },
    { .period = "2022", VALUE ("X", "CNY", 3) }, { .period = "2022", VALUE ("M", "CNY", 4) },
    { .period = "2023", VALUE ("X", "CNY", 5) },
  };
  static const Expected expected[] = {
    { "2021", "X", "_T", "VALUE", 1 }, { "2021", "M", "_T", "VALUE", 2 },
    { "2022", "X", "_T", "VALUE", 3 }, { "2022", "M", "_T", "VALUE", 4 },
  };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  g_autoptr (TradeView) view = find_view (dataset, TRADE_QUESTION_BALANCE);

  assert_figures (view, expected, G_N_ELEMENTS (expected));
}

#define SHARE(flow_code, digits) \
  .flow = flow_code, .measure = "SHARE", .unit = "PC", .base = "CNY", .coefficient = digits, .exponent = -1

/* The rest comes last, however large; a part of a part is no part of the whole; exports answer where the total cannot. */
static void
test_parts (void)
{
  static const TradeSampleFigure lines[] = {
    { SHARE ("X", 700), .partner = "_O" },
    { SHARE ("X", 100), .partner = "EU" },
    { SHARE ("X", 50), .partner = "DE" },
    { SHARE ("X", 200), .partner = "US" },
    { SHARE ("_T", 1000) },
    { SHARE ("_T", 400), .partner = "_O" },
  };
  static const Expected expected[] = {
    { "2023", "X", "US", "SHARE", 200 },
    { "2023", "X", "EU", "SHARE", 100 },
    { "2023", "X", "_O", "SHARE", 700 },
  };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  g_autoptr (TradeText) label = trade_text_new ("Germany");
  g_autoptr (TradeView) view = NULL;

  trade_dataset_add_code (dataset, TRADE_DIMENSION_PARTNER, "DE", label, NULL, "EU");
  view = find_view (dataset, TRADE_QUESTION_PARTNERS);

  assert_figures (view, expected, G_N_ELEMENTS (expected));
  g_assert_null (find_view (dataset, TRADE_QUESTION_ENTERPRISES));
  g_assert_null (find_view (dataset, TRADE_QUESTION_PRODUCTS));
}

static TradeView *
find_by_id (TradeDataset *dataset,
            const char   *id)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  return NULL;
}

/* Imports by partner are asked about where a release has them, and a flow that comes second names itself. */
static void
test_flows (void)
{
  static const TradeSampleFigure lines[] = {
    { SHARE ("X", 120), .partner = "US" }, { SHARE ("X", 200), .partner = "EU" },
    { SHARE ("M", 150), .partner = "US" }, { SHARE ("M", 110), .partner = "EU" },
    { VALUE ("M", "CNY", 5), .product = "OIL" },
  };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  g_autoptr (TradeView) exports = find_by_id (dataset, "partners");
  g_autoptr (TradeView) imports = find_by_id (dataset, "partners-imports");
  g_autoptr (TradeView) products = find_by_id (dataset, "products");

  g_assert_cmpstr (trade_view_get_flow (exports), ==, "X");
  g_assert_cmpstr (trade_view_get_scope (exports)->key.flow, ==, "X");
  g_assert_cmpstr (trade_view_get_row (exports, 0)->key.partner, ==, "EU");
  g_assert_cmpstr (trade_view_get_flow (imports), ==, "M");
  g_assert_cmpstr (trade_view_get_row (imports, 0)->key.partner, ==, "US");

  /* Amounts answer where there are no shares. */
  g_assert_cmpstr (trade_view_get_flow (products), ==, "M");
  g_assert_cmpint (trade_view_get_arrangement (products).mode, ==, TRADE_MODE_LEVEL);
}

/* A single figure of a later month does not push the figures of the year aside, and can be chosen. */
static void
test_fullest_period (void)
{
  static const TradeSampleFigure lines[] = {
    { .period = "2023", GROWTH ("X", "CNY", 6) },
    { .period = "2023", GROWTH ("M", "CNY", 5) },
    { .period = "2023", GROWTH ("_T", "CNY", 4) },
    { .period = "2024-01", GROWTH ("X", "CNY", 99) },
  };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  g_autoptr (TradeView) view = find_view (dataset, TRADE_QUESTION_GROWTH);
  g_autoptr (GArray) periods = trade_view_list_periods (view, 10);
  g_autoptr (TradeView) january = NULL;
  g_autoptr (TradeView) again = NULL;
  g_autofree char *name = NULL;
  TradeArrangement arrangement = { .has_period = TRUE };

  g_assert_cmpint (trade_view_get_period (view).n_months, ==, 12);
  g_assert_cmpuint (trade_view_get_n_rows (view), ==, 3);
  g_assert_cmpuint (periods->len, ==, 2);

  arrangement.period = g_array_index (periods, TradePeriod, 0);
  january = trade_view_arrange (view, &arrangement, NULL, NULL);
  name = trade_view_dup_name (january);

  g_assert_cmpuint (trade_view_get_n_rows (january), ==, 1);
  g_assert_cmpint (trade_view_get_period (january).n_months, ==, 1);
  g_assert_cmpstr (name, ==, "growth.period-2024-01");

  /* A period without an answer is not taken. */
  arrangement.period = trade_period_new_annual (1999);
  again = trade_view_arrange (view, &arrangement, NULL, NULL);
  g_assert_true (again == view);
}

/* Figures of two reporters never meet in one chart; which of them it is of can be chosen. */
static void
test_setting (void)
{
  static const TradeSampleFigure lines[] = {
    { .period = "2023", GROWTH ("X", "CNY", 6) },
    { .period = "2023", GROWTH ("M", "CNY", 5) },
    { .period = "2023", .comparison = "PERIOD", GROWTH ("X", "CNY", 4) },
  };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  g_autoptr (TradeView) view = find_view (dataset, TRADE_QUESTION_GROWTH);
  g_autofree const char **codes = trade_view_list_setting (view, TRADE_DIMENSION_COMPARISON);
  g_autofree const char **reporters = trade_view_list_setting (view, TRADE_DIMENSION_REPORTER);
  g_autoptr (TradeView) before = NULL;
  g_autoptr (TradeView) again = NULL;
  g_autoptr (TradeView) native = NULL;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  TradeArrangement arrangement = { .setting.comparison = g_intern_string ("PERIOD") };
  TradeArrangement read;

  g_assert_cmpuint (trade_view_get_n_rows (view), ==, 2);
  g_assert_cmpstr (codes[0], ==, "");
  g_assert_cmpstr (codes[1], ==, "PERIOD");
  g_assert_null (codes[2]);
  g_assert_null (reporters[1]);

  before = trade_view_arrange (view, &arrangement, NULL, NULL);
  name = trade_view_dup_name (before);
  g_assert_cmpuint (trade_view_get_n_rows (before), ==, 1);
  g_assert_cmpstr (name, ==, "growth.comparison-PERIOD");
  g_assert_true (trade_arrangement_split (name, &id, &read));
  again = trade_view_arrange (view, &read, NULL, NULL);
  g_assert_cmpuint (trade_view_get_n_rows (again), ==, 1);

  /* Back again, and what there is not. */
  arrangement = trade_view_get_arrangement (before);
  arrangement.setting.comparison = g_intern_string ("");
  native = trade_view_arrange (before, &arrangement, NULL, NULL);
  g_assert_true (native == view);
  g_clear_object (&native);
  arrangement.setting.comparison = g_intern_string ("NOTHING");
  native = trade_view_arrange (view, &arrangement, NULL, NULL);
  g_assert_true (native == view);
}

/* Every year has a row; a year without figures has none, so that nothing bridges it in silence. */
static void
test_trend (void)
{
  static const TradeSampleFigure lines[] = {
    { .period = "2019", VALUE ("X", "CNY", 1) }, { .period = "2019", VALUE ("M", "CNY", 2) },
    { .period = "2021", VALUE ("X", "CNY", 3) }, { .period = "2021", VALUE ("M", "CNY", 4) },
    { .period = "2022", VALUE ("X", "CNY", 5) }, { .period = "2023", VALUE ("M", "CNY", 8) },
    { .period = "2023-12", VALUE ("M", "CNY", 1) },
  };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  g_autoptr (TradeView) view = find_view (dataset, TRADE_QUESTION_TREND);

  g_assert_cmpuint (trade_view_get_n_rows (view), ==, 4);
  g_assert_cmpuint (trade_view_get_n_columns (view), ==, 2);
  g_assert_cmpint (trade_period_get_year (trade_view_get_row (view, 1)->period), ==, 2021);
  g_assert_null (trade_view_get_cell (view, 2, 1));
  g_assert_cmpfloat (trade_figure_get_value (trade_view_get_cell (view, 3, 1)), ==, 8);
  g_assert_cmpstr (trade_view_get_column (view, 1)->key.flow, ==, "M");
}

/* The month is said by the row, the year by the column. */
static void
test_seasonal (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;

  for (int i = 0; i < 24; i++)
    {
      g_autofree char *period = g_strdup_printf ("%d-%02d", 2022 + i / 12, i % 12 + 1);
      const TradeSampleFigure line = { .period = period, VALUE ("X", "CNY", 100 + i) };

      trade_sample_add (dataset, &line);
    }

  view = find_view (dataset, TRADE_QUESTION_SEASONAL);
  g_assert_cmpuint (trade_view_get_n_rows (view), ==, 12);
  g_assert_cmpuint (trade_view_get_n_columns (view), ==, 2);
  g_assert_true (trade_view_get_row (view, 2)->has_part);
  g_assert_cmpint (trade_period_get_month (trade_view_get_row (view, 2)->period), ==, 3);
  g_assert_true (trade_view_get_column (view, 1)->has_year);
  g_assert_cmpint (trade_period_get_year (trade_view_get_column (view, 1)->period), ==, 2023);
  g_assert_cmpfloat (trade_figure_get_value (trade_view_get_cell (view, 2, 1)), ==, 114);
}

/* What added most comes first, then what took away, then what they leave of the growth, and last all of it, in every order. */
static void
test_contribution (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("X", "CNY", 1100) },
    { VALUE ("X", "CNY", 640), .product = TRADE_SAMPLE_PRODUCT_MECHANICAL },
    { VALUE ("X", "CNY", 180), .product = "FOOD" },
    { VALUE ("X", "CNY", 1000), .period = "2022" },
    { VALUE ("X", "CNY", 560), .product = TRADE_SAMPLE_PRODUCT_MECHANICAL, .period = "2022" },
    { VALUE ("X", "CNY", 200), .product = "FOOD", .period = "2022" },
  };
  static const Expected expected[][4] = {
    { { "2023", "X", "MECH_ELEC", "CONTRIBUTION", 80 },
      { "2023", "X", "FOOD", "CONTRIBUTION", -20 },
      { "2023", "X", "_O", "CONTRIBUTION", 40 },
      { "2023", "X", "_T", "CONTRIBUTION", 100 } },
    { { "2023", "X", "FOOD", "CONTRIBUTION", -20 },
      { "2023", "X", "MECH_ELEC", "CONTRIBUTION", 80 },
      { "2023", "X", "_O", "CONTRIBUTION", 40 },
      { "2023", "X", "_T", "CONTRIBUTION", 100 } },
  };
  const TradeArrangement reversed = { .reversed = TRUE };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) upwards = NULL;

  trade_derive (dataset);
  view = find_view (dataset, TRADE_QUESTION_CONTRIBUTION_PRODUCTS);
  upwards = trade_view_arrange (view, &reversed, NULL, NULL);
  g_assert_cmpstr (trade_view_get_id (view), ==, "contribution-products");
  assert_figures (view, expected[0], G_N_ELEMENTS (expected[0]));
  assert_figures (upwards, expected[1], G_N_ELEMENTS (expected[1]));
  g_assert_cmpstr (trade_view_get_scope (view)->key.flow, ==, "X");
}

/* Exports by month beside imports by quarter can only be compared where some are added up: that is the latest quarter, since
 * quarters are what else the release is about.
 */
static void
test_sums_alone (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  g_autofree char *period = NULL;

  for (int month = 0; month < 24; month++)
    {
      g_autofree char *name = trade_period_to_string (trade_period_new (2022 + month / 12, month % 12 + 1, 1));
      const TradeSampleFigure line = { .period = name, .flow = "X", .measure = "VALUE", .unit = "CNY", .coefficient = 10 };

      trade_sample_add (dataset, &line);
    }
  for (int quarter = 0; quarter < 8; quarter++)
    {
      g_autofree char *name = trade_period_to_string (trade_period_new (2022 + quarter / 4, quarter % 4 * 3 + 1, 3));
      const TradeSampleFigure line = { .period = name, .flow = "M", .measure = "VALUE", .unit = "CNY", .coefficient = 40 };

      trade_sample_add (dataset, &line);
    }

  trade_derive (dataset);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);
  g_assert_cmpint (trade_view_get_question (view), ==, TRADE_QUESTION_BALANCE);
  period = trade_period_to_string (trade_view_get_period (view));
  g_assert_cmpstr (period, ==, "2023-Q4");
}

/* What lies in a union is no part of all beside it, and has a view of its own. */
static void
test_members (void)
{
  static const TradeSampleFigure lines[] = {
    { .flow = "X", .measure = "VALUE", .unit = "USD", .coefficient = 100 },
    { .flow = "X", .partner = "EU", .measure = "VALUE", .unit = "USD", .coefficient = 60 },
    { .flow = "X", .partner = "DE", .measure = "VALUE", .unit = "USD", .coefficient = 25 },
    { .flow = "X", .partner = "FR", .measure = "VALUE", .unit = "USD", .coefficient = 35 },
  };
  static const Expected members[] = { { "2023", "X", "FR", "VALUE", 35 }, { "2023", "X", "DE", "VALUE", 25 } };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeText) label = trade_text_new ("Label");
  g_autoptr (TradeView) partners = NULL;
  g_autoptr (TradeView) view = NULL;

  trade_dataset_add_code (dataset, TRADE_DIMENSION_PARTNER, "DE", label, NULL, "EU");
  trade_dataset_add_code (dataset, TRADE_DIMENSION_PARTNER, "FR", label, NULL, "EU");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  trade_derive (dataset);

  partners = find_view (dataset, TRADE_QUESTION_PARTNERS);
  g_assert_cmpuint (trade_view_get_n_rows (partners), ==, 1);
  view = find_view (dataset, TRADE_QUESTION_PARTNER_MEMBERS);
  assert_figures (view, members, G_N_ELEMENTS (members));
  g_assert_cmpstr (trade_view_get_id (view), ==, "partner-members");
}

/* Shares of a partner's exports and imports over four years, and of a kind of enterprise if wanted. */
static void
add_shares (TradeDataset *dataset,
            gboolean      with_enterprise)
{
  for (int year = 2020; year < 2024; year++)
    {
      g_autofree char *period = g_strdup_printf ("%d", year);
      const TradeSampleFigure exports = {
        .period = period, .flow = "X", .partner = "US", .measure = "SHARE", .unit = "PC", .coefficient = 10 + year - 2020,
      };
      TradeSampleFigure imports = exports, enterprise = exports;

      imports.flow = "M";
      enterprise.partner = TRADE_CODE_TOTAL;
      enterprise.enterprise = "PRIVATE";
      trade_sample_add (dataset, &exports);
      trade_sample_add (dataset, &imports);
      if (with_enterprise)
        trade_sample_add (dataset, &enterprise);
    }
}

/* A view is found under the identifier that its question had before it was split, and a package still puts it first. */
static void
test_former_name (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) first = NULL;

  add_shares (dataset, FALSE);
  trade_dataset_add_view_wish (dataset, "share-trend-imports", NULL, NULL);
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);

  first = g_list_model_get_item (views, 0);
  g_assert_cmpstr (trade_view_get_id (first), ==, "share-trend-partners-imports");
  g_assert_true (trade_view_goes_by (first, "share-trend-imports"));
  g_assert_true (trade_view_goes_by (first, "share-trend-partners-imports"));
  g_assert_false (trade_view_goes_by (first, "share-trend"));
  g_assert_false (trade_view_goes_by (first, "share-trend-partners"));
}

/* What a package says under a former identifier reaches all views that took its place: its words the first of them. */
static void
test_former_words (void)
{
  static const char *const ids[] = { "share-trend-partners", "share-trend-enterprises" };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeText) title = trade_text_new ("The share that matters");
  g_autoptr (TradeText) caption = trade_text_new ("Of all exports");
  g_autoptr (TradeText) tariffs = trade_text_new ("tariffs");
  g_autoptr (TradeAnnotations) noted = trade_annotations_with_note (NULL, trade_period_new_annual (2022), tariffs);
  g_autoptr (TradeAnnotations) highlighted = trade_annotations_with_highlight (noted, "X/US", TRUE);
  g_autoptr (TradeAnnotations) all = trade_annotations_with_words (highlighted, "Mine", NULL);
  g_autoptr (TradeAnnotations) lines_too = trade_annotations_with_words (highlighted, "As lines", NULL);
  const TradeArrangement as_lines = { .kind = TRADE_KIND_LINES };
  g_autoptr (TradeView) arranged = NULL;
  g_autoptr (GListModel) views = NULL;

  add_shares (dataset, TRUE);
  trade_dataset_add_view_wish (dataset, "share-trend", title, caption);
  trade_dataset_annotate_view (dataset, "share-trend", all);
  trade_dataset_annotate_view (dataset, "share-trend.kind-lines", lines_too);
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      g_assert_cmpstr (trade_view_get_id (view), ==, ids[i]);
      g_assert_true (trade_view_get_title (view) == (i == 0 ? title : NULL));
      g_assert_true (trade_view_get_caption (view) == (i == 0 ? caption : NULL));
      g_assert_true (trade_annotations_equal (trade_view_get_annotations (view), i == 0 ? all : highlighted));
      if (i == 0)
        arranged = trade_view_arrange (view, &as_lines, NULL, NULL);
    }
  g_assert_cmpstr (trade_view_get_own_title (arranged), ==, "As lines");
}

/* All questions are asked when a dataset is finished: whoever lists the views later is given what was found then. */
static void
test_listed_once (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (GListModel) views = NULL;
  g_autoptr (GListModel) again = NULL;

  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  again = trade_dataset_list_views (dataset);
  g_assert_cmpuint (g_list_model_get_n_items (views), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (views), ==, g_list_model_get_n_items (again));
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (TradeView) other = g_list_model_get_item (again, i);

      g_assert_true (view != other);
      g_assert_cmpstr (trade_view_get_id (view), ==, trade_view_get_id (other));
      g_assert_true (trade_view_get_row (view, 0) == trade_view_get_row (other, 0));
    }

  /* A dataset does not keep itself. */
  g_clear_object (&views);
  g_clear_object (&again);
  g_assert_finalize_object (g_steal_pointer (&dataset));
}

int
main (int    argc,
      char **argv)
{
  static const char *const years[] = { "2022", "2023" };
  static const char *const december[] = { "2023-12", "2023" };
  static const char *const last_quarter[] = { "2023-12", "2023-Q4" };
  static const char *const november[] = { "2023-11", "2023" };
  static const char *const january[] = { "2023", "2024-01" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/view/listed-once", test_listed_once);
  g_test_add_func ("/view/setting", test_setting);
  g_test_add_func ("/view/release", test_release);
  g_test_add_func ("/view/underived", test_underived);
  g_test_add_func ("/view/empty", test_empty);
  g_test_add_func ("/view/wishes", test_wishes);
  g_test_add_func ("/view/wish-without-figures", test_wish_without_figures);
  g_test_add_func ("/view/one-base", test_one_base);
  g_test_add_func ("/view/currency", test_currency);
  g_test_add_data_func ("/view/period/years", years, test_period);
  g_test_add_data_func ("/view/period/december", december, test_period);
  g_test_add_data_func ("/view/period/last-quarter", last_quarter, test_period);
  g_test_add_data_func ("/view/period/november", november, test_period);
  g_test_add_data_func ("/view/period/january", january, test_period);
  g_test_add_func ("/view/period/needs-both", test_period_needs_both);
  g_test_add_func ("/view/parts", test_parts);
  g_test_add_func ("/view/flows", test_flows);
  g_test_add_func ("/view/fullest-period", test_fullest_period);
  g_test_add_func ("/view/trend", test_trend);
  g_test_add_func ("/view/contribution", test_contribution);
  g_test_add_func ("/view/seasonal", test_seasonal);
  g_test_add_func ("/view/sums-alone", test_sums_alone);
  g_test_add_func ("/view/members", test_members);
  g_test_add_func ("/view/former-name", test_former_name);
  g_test_add_func ("/view/former-words", test_former_words);

  return g_test_run ();
}
