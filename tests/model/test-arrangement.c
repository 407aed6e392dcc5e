/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "trade-derive.h"
#include "trade-view.h"

#include "sample.h"

#define VALUE(code, currency, digits)                                                                                    \
  .flow = code, .measure = TRADE_MEASURE_VALUE, .unit = currency, .coefficient = digits, .exponent = -2, .scale = 12
#define GROWTH(code, currency, digits)                                                                                   \
  .flow = code, .measure = TRADE_MEASURE_GROWTH, .unit = TRADE_UNIT_PERCENT, .base = currency, .coefficient = digits,    \
  .exponent = -1
#define SHARE(digits)                                                                                                    \
  .flow = "_T", .measure = TRADE_MEASURE_SHARE, .unit = TRADE_UNIT_PERCENT, .base = "CNY", .coefficient = digits,        \
  .exponent = -1
#define TRADERS(digits) .flow = "_T", .measure = TRADE_MEASURE_TRADERS, .unit = TRADE_UNIT_NUMBER, .coefficient = digits

/* The sample, and in dollars what the release does not print there. */
static const TradeSampleFigure in_dollars[] = {
  { VALUE ("X", "USD", 338) },
  { VALUE ("M", "USD", 256) },
  { GROWTH ("_T", "USD", -50) },
  { GROWTH ("X", "USD", -46) },
  { GROWTH ("M", "USD", -55) },
};

static TradeView *
find_view (TradeDataset *dataset,
           const char   *id)
{
  g_autoptr (GListModel) views = NULL;

  trade_derive (dataset);
  views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  return NULL;
}

static TradeView *
find_sample_view (const char              *id,
                  const TradeSampleFigure *lines,
                  guint                    n_lines)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();

  for (guint i = 0; i < n_lines; i++)
    trade_sample_add (dataset, &lines[i]);

  return find_view (dataset, id);
}

/* Names by code, which is enough to see who stands where. */
static int
compare_codes (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const TradeSeriesKey *one = trade_figure_get_key ((TradeFigure *) a);
  const TradeSeriesKey *other = trade_figure_get_key ((TradeFigure *) b);
  g_autofree char *name = g_strconcat (one->product, one->partner, one->enterprise, one->flow, NULL);
  g_autofree char *other_name = g_strconcat (other->product, other->partner, other->enterprise, other->flow, NULL);

  return strcmp (name, other_name);
}

static TradeView *
arrange (TradeView  *view,
         TradeOrder  order,
         const char *unit,
         TradeMode   mode)
{
  const TradeArrangement arrangement = { .order = order, .unit = unit, .mode = mode };

  return trade_view_arrange (view, &arrangement, compare_codes, NULL);
}

static TradeFigure *
get_figure (TradeView *view,
            guint      position)
{
  g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), position);

  g_assert_nonnull (figure);

  /* The view keeps the figure alive. */
  return figure;
}

/* Lists the codes of a view's figures, those that are not "all", each with a stroke for a computed one. */
static char *
list_codes (TradeView *view)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      TradeFigure *figure = get_figure (view, i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);
      const char *code = !g_str_equal (key->product, "_T")   ? key->product
                         : !g_str_equal (key->partner, "_T") ? key->partner
                         : !g_str_equal (key->enterprise, "_T") ? key->enterprise
                                                                : key->flow;

      g_string_append_printf (codes, "%s%s%s", i > 0 ? " " : "", code, trade_figure_is_derived (figure) ? "'" : "");
    }

  return g_string_free (codes, FALSE);
}

static void
test_native (void)
{
  static const struct
  {
    const char *id;
    TradeMode   mode;
    const char *unit;
    gboolean    sorts;
    const char *modes; /* what else it can measure */
  } cases[] = {
    { "exports-imports", TRADE_MODE_LEVEL, "CNY", FALSE, "index share" },
    { "growth", TRADE_MODE_OWN, "CNY", TRUE, "" },
    { "products", TRADE_MODE_SHARE, "CNY", TRUE, "level" },
    { "enterprises", TRADE_MODE_SHARE, "CNY", TRUE, "level" },
    { "partners", TRADE_MODE_SHARE, "CNY", FALSE, "level" },
    { "share-change", TRADE_MODE_SHARE, "CNY", TRUE, "" },
    { "traders", TRADE_MODE_OWN, NULL, FALSE, "" },
    { "world-share", TRADE_MODE_SHARE, NULL, FALSE, "" },
    { "outlook", TRADE_MODE_OWN, NULL, FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeView) view = find_sample_view (cases[i].id, NULL, 0);
      g_autofree const char **units = trade_view_list_units (view);
      g_autofree char *name = trade_view_dup_name (view);
      TradeArrangement arrangement = trade_view_get_arrangement (view);
      GString *modes = g_string_new (NULL);

      g_assert_true (trade_view_is_native (view));
      g_assert_cmpstr (name, ==, cases[i].id);
      g_assert_cmpint (arrangement.order, ==, TRADE_ORDER_VALUE);
      g_assert_cmpint (arrangement.mode, ==, cases[i].mode);
      g_assert_cmpstr (arrangement.unit, ==, cases[i].unit);
      g_assert_true (trade_view_allows_order (view, TRADE_ORDER_VALUE));
      g_assert_cmpint (trade_view_allows_order (view, TRADE_ORDER_NAME), ==, cases[i].sorts);
      g_assert_cmpint (trade_view_allows_order (view, TRADE_ORDER_PUBLISHED), ==, cases[i].sorts);

      /* The release prints only the total in dollars: there is nothing to switch to. */
      g_assert_cmpstr (units[0], ==, cases[i].unit);
      if (units[0] != NULL)
        g_assert_null (units[1]);

      for (TradeMode mode = 0; mode < TRADE_N_MODES; mode++)
        if (mode != arrangement.mode && trade_view_allows_mode (view, mode))
          g_string_append_printf (modes, "%s%s", modes->len > 0 ? " " : "", trade_mode_get_id (mode));
      g_assert_cmpstr (modes->str, ==, cases[i].modes);
      g_string_free (modes, TRUE);
    }
}

static void
test_order (void)
{
  static const TradeSampleFigure traders[] = {
    { TRADERS (56000), .enterprise = "FOREIGN", .paragraph = 9 },
  };
  static const struct
  {
    const char *id;
    TradeOrder  order;
    const char *codes;
  } cases[] = {
    { "growth", TRADE_ORDER_NAME, "GREEN_TRIO MECH_ELEC M X _T" },
    { "growth", TRADE_ORDER_PUBLISHED, "_T X M GREEN_TRIO MECH_ELEC" },
    { "products", TRADE_ORDER_NAME, "GREEN_TRIO' MECH_ELEC" },
    { "products", TRADE_ORDER_PUBLISHED, "MECH_ELEC GREEN_TRIO'" },
    /* The remainder stays last, the number of all first, and a change keeps its shares. */
    { "enterprises", TRADE_ORDER_NAME, "FOREIGN PRIVATE _O'" },
    { "enterprises", TRADE_ORDER_PUBLISHED, "PRIVATE FOREIGN _O'" },
    { "share-change", TRADE_ORDER_NAME, "BRI' BRI BRI PRIVATE' PRIVATE PRIVATE" },
    { "share-change", TRADE_ORDER_PUBLISHED, "PRIVATE' PRIVATE PRIVATE BRI' BRI BRI" },
    { "traders", TRADE_ORDER_NAME, "_T FOREIGN PRIVATE" },
    { "traders", TRADE_ORDER_PUBLISHED, "_T FOREIGN PRIVATE" },
    { "traders", TRADE_ORDER_VALUE, "_T PRIVATE FOREIGN" },
    /* Where a sort makes no sense, none is made. */
    { "partners", TRADE_ORDER_NAME, "BRI _O'" },
    { "exports-imports", TRADE_ORDER_NAME, "X' M' X M B' X M" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeView) view = find_sample_view (cases[i].id, traders, G_N_ELEMENTS (traders));
      g_autoptr (TradeView) arranged = arrange (view, cases[i].order, NULL, TRADE_MODE_OWN);
      g_autofree char *codes = list_codes (arranged);

      g_test_message ("%s by %s", cases[i].id, trade_order_get_id (cases[i].order));
      g_assert_cmpstr (codes, ==, cases[i].codes);
      g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (arranged)), ==, g_list_model_get_n_items (G_LIST_MODEL (view)));
      g_assert_true (trade_view_get_leader (arranged) == get_figure (view, 0));
      g_assert_true (trade_view_get_native (arranged) == view);
      g_assert_cmpstr (trade_view_get_id (arranged), ==, cases[i].id);
    }
}

/* 100 a year earlier, then 100 and the growth that was reported, with its bounds. */
static void
test_index (void)
{
  g_autoptr (TradeView) view = find_sample_view ("exports-imports", NULL, 0);
  g_autoptr (TradeView) index = arrange (view, TRADE_ORDER_VALUE, NULL, TRADE_MODE_INDEX);
  g_autofree char *codes = list_codes (index);
  g_autofree char *name = trade_view_dup_name (index);
  TradeFigure *base = get_figure (index, 0);
  TradeFigure *exports = get_figure (index, 2);
  TradeFigure *imports = get_figure (index, 3);
  g_autoptr (TradeFigure) growth = g_list_model_get_item (trade_figure_get_inputs (exports), 0);
  const TradeSeriesKey *key = trade_figure_get_key (exports);

  g_assert_cmpstr (codes, ==, "X' M' X' M'");
  g_assert_cmpstr (name, ==, "exports-imports.mode-index");

  g_assert_cmpstr (key->measure, ==, TRADE_MEASURE_INDEX);
  g_assert_cmpstr (key->unit, ==, TRADE_UNIT_INDEX);
  g_assert_cmpstr (key->base, ==, "CNY");

  g_assert_cmpfloat (trade_figure_get_value (base), ==, 100);
  g_assert_cmpfloat (trade_figure_get_bounds (base).lower, ==, 100);
  g_assert_cmpfloat (trade_figure_get_bounds (base).upper, ==, 100);
  g_assert_cmpint (trade_figure_get_formula (base), ==, TRADE_FORMULA_INDEX_BASE);
  g_assert_cmpint (trade_period_get_year (trade_figure_get_period (base)), ==, 2022);

  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (exports), 100.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_bounds (exports).lower, 100.55, 1e-9);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_bounds (exports).upper, 100.65, 1e-9);
  g_assert_cmpint (trade_figure_get_precision (exports), ==, -1);
  g_assert_cmpint (trade_figure_get_formula (exports), ==, TRADE_FORMULA_INDEX);
  g_assert_cmpint (trade_figure_get_relation (exports), ==, TRADE_RELATION_EQUAL);
  g_assert_cmpstr (trade_figure_get_key (growth)->measure, ==, TRADE_MEASURE_GROWTH);
  g_assert_false (trade_figure_is_derived (growth));

  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (imports), 99.7, 1e-9);
}

/* Two reported levels stand in for growth that was not reported, never for growth that was. */
static void
test_index_of_levels (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("X", "CNY", 2377) },
    { VALUE ("M", "CNY", 1799) },
    { VALUE ("X", "CNY", 2397), .period = "2022" },
    { VALUE ("M", "CNY", 1810), .period = "2022" },
    { GROWTH ("M", "CNY", -3) },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) index = NULL;
  TradeFigure *exports;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  view = find_view (dataset, "exports-imports");
  index = arrange (view, TRADE_ORDER_VALUE, NULL, TRADE_MODE_INDEX);
  exports = get_figure (index, 2);

  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (exports), 100 * 23.77 / 23.97, 1e-9);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_bounds (exports).lower, 100 * 23.765 / 23.975, 1e-6);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_bounds (exports).upper, 100 * 23.775 / 23.965, 1e-6);
  g_assert_cmpint (trade_figure_get_relation (exports), ==, TRADE_RELATION_ABOUT);
  g_assert_cmpint (trade_figure_get_precision (exports), ==, -1);
  g_assert_cmpuint (g_list_model_get_n_items (trade_figure_get_inputs (exports)), ==, 2);

  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (get_figure (index, 3)), 99.7, 1e-9);
  g_assert_cmpuint (g_list_model_get_n_items (trade_figure_get_inputs (get_figure (index, 3))), ==, 1);
}

/* Without growth and without a level that was reported for the year before, there is no index. */
static void
test_no_index (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("X", "CNY", 2377) },
    { VALUE ("M", "CNY", 1799) },
    { GROWTH ("M", "CNY", -3) },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) arranged = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  view = find_view (dataset, "exports-imports");

  g_assert_false (trade_view_allows_mode (view, TRADE_MODE_INDEX));
  g_assert_false (trade_view_allows_mode (view, TRADE_MODE_SHARE));
  arranged = arrange (view, TRADE_ORDER_VALUE, NULL, TRADE_MODE_INDEX);
  g_assert_true (arranged == view);
}

static void
test_flow_shares (void)
{
  g_autoptr (TradeView) view = find_sample_view ("exports-imports", NULL, 0);
  g_autoptr (TradeView) shares = arrange (view, TRADE_ORDER_VALUE, NULL, TRADE_MODE_SHARE);
  g_autofree char *codes = list_codes (shares);
  TradeFigure *exports = get_figure (shares, 0);
  TradeFigure *imports = get_figure (shares, 1);

  g_assert_cmpstr (codes, ==, "X' M'");
  g_assert_cmpstr (trade_figure_get_key (exports)->measure, ==, TRADE_MEASURE_FLOW_SHARE);
  g_assert_cmpint (trade_figure_get_formula (exports), ==, TRADE_FORMULA_VALUE_SHARE);
  g_assert_cmpint (trade_figure_get_precision (exports), ==, -1);
  g_assert_cmpint (trade_figure_get_decimal (exports).coefficient, ==, 569);
  g_assert_cmpint (trade_figure_get_decimal (imports).coefficient, ==, 431);
  g_assert_true (trade_interval_contains (trade_figure_get_bounds (exports), 100 * 23.77 / 41.76));
}

/* Parts of a total that they do not add up to are not parts of it. */
static void
test_no_flow_shares (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("X", "CNY", 2377) },
    { VALUE ("M", "CNY", 1799) },
    { VALUE ("_T", "CNY", 4376) },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  view = find_view (dataset, "exports-imports");
  g_assert_false (trade_view_allows_mode (view, TRADE_MODE_SHARE));
}

static void
test_values (void)
{
  static const struct
  {
    const char *id;
    const char *codes;
    double      values[3]; /* in trillions, as far as the digits go */
  } cases[] = {
    { "products", "MECH_ELEC' GREEN_TRIO", { 13.93, 1.06 } },
    { "enterprises", "PRIVATE' FOREIGN' _O'", { 22.34, 12.61, 6.81 } },
    { "partners", "BRI' _O'", { 19.46, 22.30 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeView) view = find_sample_view (cases[i].id, NULL, 0);
      g_autoptr (TradeView) levels = arrange (view, TRADE_ORDER_VALUE, NULL, TRADE_MODE_LEVEL);
      g_autofree char *codes = list_codes (levels);

      g_assert_cmpstr (codes, ==, cases[i].codes);
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (levels)); j++)
        {
          TradeFigure *figure = get_figure (levels, j);

          g_assert_cmpstr (trade_figure_get_key (figure)->measure, ==, TRADE_MEASURE_VALUE);
          g_assert_cmpstr (trade_figure_get_key (figure)->unit, ==, "CNY");
          g_assert_cmpfloat_with_epsilon (trade_figure_get_value (figure) / 1e12, cases[i].values[j], 0.005);
          if (trade_figure_is_derived (figure))
            g_assert_cmpint (trade_figure_get_relation (figure), ==, TRADE_RELATION_ABOUT);
        }
    }
}

/* Without a total there is no value behind a share. */
static void
test_no_values (void)
{
  static const TradeSampleFigure lines[] = {
    { SHARE (535), .enterprise = "PRIVATE" },
    { SHARE (302), .enterprise = "FOREIGN" },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  view = find_view (dataset, "enterprises");
  g_assert_false (trade_view_allows_mode (view, TRADE_MODE_LEVEL));
}

/* A release that prints exports and imports in two currencies can be shown in both; each question asks for its own. */
static void
test_units (void)
{
  /* The release's total in dollars is not what exports and imports in dollars add up to, so that they have no shares. */
  static const struct
  {
    const char *id;
    TradeMode   mode;
    guint       n_lines; /* of what is printed in dollars */
    gboolean    switches;
  } cases[] = {
    { "exports-imports", TRADE_MODE_LEVEL, 0, FALSE }, { "exports-imports", TRADE_MODE_LEVEL, 1, FALSE },
    { "exports-imports", TRADE_MODE_LEVEL, 2, TRUE },  { "exports-imports", TRADE_MODE_SHARE, 2, FALSE },
    { "exports-imports", TRADE_MODE_INDEX, 2, FALSE }, { "exports-imports", TRADE_MODE_INDEX, 4, FALSE },
    { "exports-imports", TRADE_MODE_INDEX, 5, TRUE },  { "growth", TRADE_MODE_OWN, 5, FALSE },
    { "enterprises", TRADE_MODE_SHARE, 5, FALSE },     { "enterprises", TRADE_MODE_LEVEL, 5, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeView) view = find_sample_view (cases[i].id, in_dollars, cases[i].n_lines);
      g_autoptr (TradeView) arranged = arrange (view, TRADE_ORDER_VALUE, NULL, cases[i].mode);
      g_autoptr (TradeView) switched = arrange (view, TRADE_ORDER_VALUE, "USD", cases[i].mode);
      g_autofree const char **units = trade_view_list_units (arranged);

      g_test_message ("%s, %s, %u lines", cases[i].id, trade_mode_get_id (cases[i].mode), cases[i].n_lines);
      g_assert_cmpstr (units[0], ==, "CNY");
      g_assert_cmpstr (units[1], ==, cases[i].switches ? "USD" : NULL);
      g_assert_cmpstr (trade_view_get_arrangement (switched).unit, ==, cases[i].switches ? "USD" : "CNY");
      g_assert_cmpint (trade_view_get_arrangement (switched).mode, ==, cases[i].mode);
    }
}

/* Growth in dollars is another answer, in which the same year fell. */
static void
test_growth_in_dollars (void)
{
  static const TradeSampleFigure lines[] = {
    { GROWTH ("_T", "CNY", 2) },
    { GROWTH ("X", "CNY", 6) },
    { GROWTH ("M", "CNY", -3) },
    { GROWTH ("_T", "USD", -50) },
    { GROWTH ("X", "USD", -46) },
    { GROWTH ("M", "USD", -55) },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) dollars = NULL;
  g_autoptr (TradeView) back = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  view = find_view (dataset, "growth");
  dollars = arrange (view, TRADE_ORDER_VALUE, "USD", TRADE_MODE_OWN);
  name = trade_view_dup_name (dollars);

  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (get_figure (dollars, 0)), -4.6, 1e-9);
  g_assert_cmpstr (trade_figure_get_key (get_figure (dollars, 0))->base, ==, "USD");
  g_assert_cmpstr (name, ==, "growth.currency-USD");

  back = arrange (dollars, TRADE_ORDER_VALUE, NULL, TRADE_MODE_OWN);
  g_assert_true (back == view);
}

/* A title of the package is kept in another order, and dropped where it may no longer be true. */
static void
test_wishes (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (TradeText) title = trade_text_new ("Private firms lead with 53.5%");
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) sorted = NULL;
  g_autoptr (TradeView) levels = NULL;

  trade_dataset_add_view_wish (dataset, "enterprises", title, NULL);
  view = find_view (dataset, "enterprises");
  sorted = arrange (view, TRADE_ORDER_NAME, NULL, TRADE_MODE_OWN);
  levels = arrange (view, TRADE_ORDER_VALUE, NULL, TRADE_MODE_LEVEL);

  g_assert_true (trade_view_get_title (sorted) == title);
  g_assert_null (trade_view_get_title (levels));
}

/* The other way around, what stands first or last in every order stays there, and the finding stays the same. */
static void
test_reversed (void)
{
  static const char *const ids[] = { "growth", "enterprises", "share-change" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (TradeOrder order = 0; order < TRADE_N_ORDERS; order++)
      {
        const TradeArrangement forwards = { .order = order };
        const TradeArrangement backwards = { .order = order, .reversed = TRUE };
        g_autoptr (TradeView) view = find_sample_view (ids[i], NULL, 0);
        g_autoptr (TradeView) one = trade_view_arrange (view, &forwards, compare_codes, NULL);
        g_autoptr (TradeView) other = trade_view_arrange (view, &backwards, compare_codes, NULL);
        guint n_rows = trade_view_get_n_rows (one);
        guint column = trade_view_get_n_columns (one) - 1;
        guint n_fixed = g_str_equal (ids[i], "enterprises") ? 1 : 0;

        g_assert_true (trade_view_get_leader (one) == trade_view_get_leader (other));
        g_assert_cmpuint (trade_view_get_n_rows (other), ==, n_rows);
        for (guint row = 0; row < n_rows - n_fixed; row++)
          g_assert_true (trade_view_get_cell (other, row, column) ==
                         trade_view_get_cell (one, n_rows - n_fixed - 1 - row, column));
        for (guint row = n_rows - n_fixed; row < n_rows; row++)
          g_assert_true (trade_view_get_cell (other, row, column) == trade_view_get_cell (one, row, column));
      }
}

/* A person's own words are on the copy alone, and stay with it in another order. */
static void
test_reword (void)
{
  g_autoptr (TradeView) view = find_sample_view ("growth", NULL, 0);
  g_autoptr (TradeView) worded = trade_view_reword (view, "Mine", NULL);
  g_autoptr (TradeView) arranged = NULL;
  const TradeArrangement by_name = { .order = TRADE_ORDER_NAME };

  g_assert_cmpstr (trade_view_get_own_title (worded), ==, "Mine");
  g_assert_null (trade_view_get_own_subtitle (worded));
  g_assert_null (trade_view_get_own_title (view));
  g_assert_true (trade_view_is_native (worded));
  g_assert_true (trade_view_get_leader (worded) == trade_view_get_leader (view));
  g_assert_cmpuint (trade_view_get_n_rows (worded), ==, trade_view_get_n_rows (view));
  arranged = trade_view_arrange (worded, &by_name, compare_codes, NULL);
  g_assert_cmpstr (trade_view_get_own_title (arranged), ==, "Mine");
}

/* Over time, an index begins where both series have an amount, and can have another base. A series without an amount in the base
 * has no index; a balance never has one.
 */
static void
test_index_base (void)
{
  static const TradeSampleFigure lines[] = {
    { .period = "2019", VALUE ("X", "CNY", 200) },
    { .period = "2020", VALUE ("X", "CNY", 250) }, { .period = "2020", VALUE ("M", "CNY", 100) },
    { .period = "2021", VALUE ("X", "CNY", 300) }, { .period = "2021", VALUE ("M", "CNY", 150) },
    { .period = "2022", VALUE ("X", "CNY", 400) }, { .period = "2022", VALUE ("M", "CNY", 50) },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) first = NULL;
  g_autoptr (TradeView) second = NULL;
  g_autoptr (TradeView) alone = NULL;
  g_autoptr (TradeView) again = NULL;
  g_autoptr (GArray) bases = NULL;
  g_autofree char *name = NULL;
  TradeArrangement wanted = { .mode = TRADE_MODE_INDEX, .has_base = TRUE };
  TradePeriod base;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  view = find_view (dataset, "trend");
  g_assert_false (trade_view_get_base (view, &base));

  first = arrange (view, TRADE_ORDER_VALUE, NULL, TRADE_MODE_INDEX);
  bases = trade_view_list_bases (first);
  g_assert_true (trade_view_get_base (first, &base));
  g_assert_cmpint (trade_period_get_year (base), ==, 2020);
  g_assert_false (trade_view_get_arrangement (first).has_base);
  g_assert_cmpuint (bases->len, ==, 4);
  g_assert_cmpuint (trade_view_get_n_columns (first), ==, 2);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (trade_view_get_cell (first, 0, 0)), 80, 1e-9);
  g_assert_null (trade_view_get_cell (first, 0, 1));
  g_assert_cmpfloat (trade_figure_get_value (trade_view_get_cell (first, 1, 1)), ==, 100);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (trade_view_get_cell (first, 3, 0)), 160, 1e-9);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (trade_view_get_cell (first, 3, 1)), 50, 1e-9);
  g_assert_cmpfloat (trade_figure_get_bounds (trade_view_get_cell (first, 3, 1)).lower, <, 50);

  wanted.base = trade_period_new_annual (2022);
  second = trade_view_arrange (view, &wanted, compare_codes, NULL);
  name = trade_view_dup_name (second);
  g_assert_cmpstr (name, ==, "trend.mode-index.base-2022");
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (trade_view_get_cell (second, 1, 1)), 200, 1e-9);

  wanted.base = trade_period_new_annual (2019);
  alone = trade_view_arrange (view, &wanted, compare_codes, NULL);
  g_assert_cmpuint (trade_view_get_n_columns (alone), ==, 1);
  g_assert_cmpstr (trade_view_get_scope (alone)->key.flow, ==, "X");

  /* What no figure is of is no base. */
  wanted.base = trade_period_new_annual (1999);
  again = trade_view_arrange (view, &wanted, compare_codes, NULL);
  g_assert_false (trade_view_get_arrangement (again).has_base);
  g_assert_true (trade_view_get_base (again, &base));
  g_assert_cmpint (trade_period_get_year (base), ==, 2020);
}

/* Sums of twelve months end with each month that has twelve before it without a gap, and are of one publication. */
static void
test_moving_sums (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) quarters = NULL;
  g_autoptr (TradeView) years = NULL;
  g_autofree char *name = NULL;
  TradeFigure *last;

  for (int month = 0; month < 30; month++)
    {
      g_autofree char *period = g_strdup_printf ("%d-%02d", 2020 + month / 12, month % 12 + 1);

      /* June 2020 is missing. */
      if (month != 5)
        trade_sample_add (dataset, &(TradeSampleFigure) { .period = period, VALUE ("X", "CNY", 100 + month) });
    }
  view = find_view (dataset, "trend");
  g_assert_true (trade_view_allows_mode (view, TRADE_MODE_SUM_3));
  g_assert_cmpint (trade_view_get_period (view).n_months, ==, 1);

  quarters = arrange (view, TRADE_ORDER_VALUE, NULL, TRADE_MODE_SUM_3);
  name = trade_view_dup_name (quarters);
  g_assert_cmpstr (name, ==, "trend.mode-sum-3");
  /* Three sums before the gap, and from August on. */
  g_assert_cmpuint (trade_view_get_n_rows (quarters), ==, 3 + 22);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (trade_view_get_cell (quarters, 0, 0)) / 1e10, 303, 1e-9);

  years = arrange (view, TRADE_ORDER_VALUE, NULL, TRADE_MODE_SUM_12);
  g_assert_cmpuint (trade_view_get_n_rows (years), ==, 13);
  last = trade_view_get_cell (years, 12, 0);
  g_assert_cmpint (trade_figure_get_formula (last), ==, TRADE_FORMULA_PERIOD_SUM);
  g_assert_cmpint (trade_figure_get_period (last).n_months, ==, 12);
  g_assert_cmpint (trade_period_get_month (trade_figure_get_period (last)), ==, 7);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (last) / 1e10, 12 * 100 + 12 * 23.5, 1e-6);
  /* Each month may be off by half of its last digit. */
  g_assert_cmpfloat_with_epsilon (trade_figure_get_bounds (last).upper - trade_figure_get_value (last), 6e10, 1e3);
}

/* What later publications brought may have revised what earlier ones did: such months are not added up. */
static void
test_no_moving_sums (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeText) title = trade_text_new ("Another agency");
  g_autoptr (TradeSource) source = trade_source_new ("another", title, "2024-02-12", NULL);
  g_autoptr (TradeView) view = NULL;

  trade_dataset_add_source (dataset, source);
  for (int month = 0; month < 12; month++)
    {
      g_autofree char *period = g_strdup_printf ("2020-%02d", month + 1);

      trade_sample_add (dataset, &(TradeSampleFigure) { .period = period, VALUE ("X", "CNY", 100), .source = month % 2 });
    }
  view = find_view (dataset, "trend");
  g_assert_false (trade_view_allows_mode (view, TRADE_MODE_SUM_3));
  g_assert_false (trade_view_allows_mode (view, TRADE_MODE_SUM_12));
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *id; /* NULL for what is no name */
    TradeMode   mode;
    const char *unit;
    TradeOrder  order;
    TradeKind   kind;
    gboolean    reversed;
  } cases[] = {
    { "growth", "growth" },
    { "partners.kind-bars", "partners", TRADE_MODE_OWN, NULL, TRADE_ORDER_VALUE, TRADE_KIND_BARS },
    { "partners.mode-share.kind-columns", "partners", TRADE_MODE_SHARE, NULL, TRADE_ORDER_VALUE, TRADE_KIND_COLUMNS },
    { "growth.sort-value-reversed", "growth", TRADE_MODE_OWN, NULL, TRADE_ORDER_VALUE, TRADE_KIND_BEST, TRUE },
    { "growth.sort-name-reversed", "growth", TRADE_MODE_OWN, NULL, TRADE_ORDER_NAME, TRADE_KIND_BEST, TRUE },
    { "growth.sort-name", "growth", TRADE_MODE_OWN, NULL, TRADE_ORDER_NAME },
    { "exports-imports.mode-index.currency-USD", "exports-imports", TRADE_MODE_INDEX, "USD" },
    { "trend.mode-index.base-2019.currency-USD", "trend", TRADE_MODE_INDEX, "USD" },
    { "trend.mode-index.base-2019-04-01_P1Y", "trend", TRADE_MODE_INDEX },
    { "products.partner-USA", "products" },
    { "partners.reporter-DEU.product-8703..10.enterprise-_O.mode-level", "partners", TRADE_MODE_LEVEL },
    { "products.partner-U...mode-level", "products", TRADE_MODE_LEVEL },
    { "growth..sort-name" }, { "products.partner-" }, { "products.partner-USA.product-8703" },
    { "trend.mode-index.base-x" }, { "trend.base-2019.mode-index" },
    { "products.mode-level.currency-EUR.sort-published", "products", TRADE_MODE_LEVEL, "EUR", TRADE_ORDER_PUBLISHED },
    { "" }, { "." }, { "growth." }, { ".sort-name" }, { "growth.sort-" }, { "growth.sort-value" }, { "growth.sort-reversed" }, { "growth.sort-names" },
    { "growth.mode-own" }, { "growth.currency-usd" }, { "growth.currency-PC" }, { "growth.currency-USDX" },
    { "growth.sort-name.sort-name" }, { "growth.sort-name.mode-index" }, { "growth.colour-red" },
    { "growth.kind-best" }, { "growth.kind-pie" }, { "growth.kind-bars.sort-name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeArrangement arrangement = { 0 };
      g_autofree char *id = NULL;
      g_autofree char *name = NULL;

      g_test_message ("“%s”", cases[i].name);
      g_assert_cmpint (trade_arrangement_split (cases[i].name, &id, &arrangement), ==, cases[i].id != NULL);
      g_assert_cmpstr (id, ==, cases[i].id);
      if (id == NULL)
        continue;

      g_assert_cmpint (arrangement.mode, ==, cases[i].mode);
      g_assert_cmpstr (arrangement.unit, ==, cases[i].unit);
      g_assert_cmpint (arrangement.order, ==, cases[i].order);
      g_assert_cmpint (arrangement.kind, ==, cases[i].kind);
      g_assert_cmpint (arrangement.reversed, ==, cases[i].reversed);
      name = trade_arrangement_join (&arrangement, id);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrangement/native", test_native);
  g_test_add_func ("/arrangement/order", test_order);
  g_test_add_func ("/arrangement/reversed", test_reversed);
  g_test_add_func ("/arrangement/index", test_index);
  g_test_add_func ("/arrangement/index-of-levels", test_index_of_levels);
  g_test_add_func ("/arrangement/index-base", test_index_base);
  g_test_add_func ("/arrangement/moving-sums", test_moving_sums);
  g_test_add_func ("/arrangement/no-moving-sums", test_no_moving_sums);
  g_test_add_func ("/arrangement/no-index", test_no_index);
  g_test_add_func ("/arrangement/flow-shares", test_flow_shares);
  g_test_add_func ("/arrangement/no-flow-shares", test_no_flow_shares);
  g_test_add_func ("/arrangement/values", test_values);
  g_test_add_func ("/arrangement/no-values", test_no_values);
  g_test_add_func ("/arrangement/units", test_units);
  g_test_add_func ("/arrangement/growth-in-dollars", test_growth_in_dollars);
  g_test_add_func ("/arrangement/wishes", test_wishes);
  g_test_add_func ("/arrangement/reword", test_reword);
  g_test_add_func ("/arrangement/names", test_names);

  return g_test_run ();
}
