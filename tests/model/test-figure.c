/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-figure.h"

static TradeSource *
create_source (void)
{
  g_autoptr (TradeText) title = trade_text_new ("A publication");

  return trade_source_new ("pub", title, NULL, NULL);
}

static TradeSeriesKey
get_key (const char *flow)
{
  return trade_series_key_new (flow, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_MEASURE_VALUE,
                               "CNY", "");
}

static TradeFigure *
report_figure (const TradeReport *report)
{
  g_autoptr (TradeSource) source = create_source ();
  const TradeSeriesKey key = get_key (TRADE_FLOW_EXPORT);
  TradeReport complete = *report;

  complete.source = source;

  return trade_figure_new_reported (&key, trade_period_new_annual (2023), &complete);
}

typedef struct
{
  TradeDecimal  value;
  int           scale;
  double        rounding;
  TradeRelation relation;
  double        expected;
  TradeInterval bounds;
  int           precision;
  const char   *decimal;
} Case;

static const Case cases[] = {
  { { 2377, -2 }, 12, 0, TRADE_RELATION_EQUAL, 23.77e12, { 23.765e12, 23.775e12 }, 10, "2377E10" },
  { { 588, -2 }, 12, 0, TRADE_RELATION_ABOUT, 5.88e12, { 5.875e12, 5.885e12 }, 10, "588E10" },
  { { 586, -1 }, 0, 0, TRADE_RELATION_EQUAL, 58.6, { 58.55, 58.65 }, -1, "586E-1" },
  { { -3, -1 }, 0, 0, TRADE_RELATION_EQUAL, -0.3, { -0.35, -0.25 }, -1, "-3E-1" },
  { { 0, -1 }, 0, 0, TRADE_RELATION_EQUAL, 0, { 0, 0.05 }, -1, "0E-1" },
  /* The last zero was printed: 2.50 is closer than 2.5. */
  { { 250, -2 }, 0, 0, TRADE_RELATION_EQUAL, 2.5, { 2.495, 2.505 }, -2, "250E-2" },
  { { 14, 0 }, 0, 0, TRADE_RELATION_ABOUT, 14, { 13.5, 14.5 }, 0, "14E0" },
  { { 556000, 0 }, 0, 1000, TRADE_RELATION_EQUAL, 556000, { 555500, 556500 }, 0, "556000E0" },
  { { 2375, -2 }, 12, 0.05, TRADE_RELATION_EQUAL, 23.75e12, { 23.725e12, 23.775e12 }, 10, "2375E10" },
  { { 600000, 0 }, 0, 0, TRADE_RELATION_MORE, 600000, { 600000, HUGE_VAL }, 0, "600000E0" },
  { { 5, 0 }, 0, 0, TRADE_RELATION_LESS, 5, { 0, 5 }, 0, "5E0" },
  { { -5, 0 }, 0, 0, TRADE_RELATION_LESS, -5, { -HUGE_VAL, -5 }, 0, "-5E0" },
  { { G_MAXINT64, 0 }, 0, 0, TRADE_RELATION_EQUAL, 9223372036854775807.0,
    { 9223372036854775807.0, 9223372036854775807.0 }, 0, "9223372036854775807E0" },
};

/* The bounds of a rounding step are computed in binary; a few parts in 10^15 are nothing. */
static void
assert_bound (double bound,
              double expected)
{
  if (isinf (expected))
    g_assert_true (bound == expected);
  else
    g_assert_cmpfloat (fabs (bound - expected), <=, fabs (expected) * 1e-14);
}

static void
test_reported (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TradeReport report = {
        .value = cases[i].value,
        .scale = cases[i].scale,
        .rounding = cases[i].rounding,
        .relation = cases[i].relation,
      };
      TradeFigure *figure = report_figure (&report);
      TradeInterval bounds = trade_figure_get_bounds (figure);
      g_autofree char *decimal = trade_figure_dup_decimal (figure);

      g_test_message ("%s: %.17g to %.17g", decimal, bounds.lower, bounds.upper);
      g_assert_true (trade_figure_get_value (figure) == cases[i].expected);
      assert_bound (bounds.lower, cases[i].bounds.lower);
      assert_bound (bounds.upper, cases[i].bounds.upper);
      g_assert_cmpint (trade_figure_get_precision (figure), ==, cases[i].precision);
      g_assert_cmpstr (decimal, ==, cases[i].decimal);
      g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, cases[i].value.coefficient);
      g_assert_cmpint (trade_figure_get_decimal (figure).exponent, ==, cases[i].value.exponent);
      g_assert_cmpint (trade_figure_get_scale (figure), ==, cases[i].scale);
      g_assert_cmpint (trade_figure_get_relation (figure), ==, cases[i].relation);

      g_assert_finalize_object (figure);
    }
}

/* There is neither less than nothing to export nor half a trader, but a deficit and a fall there are. */
static void
test_possible (void)
{
  static const struct
  {
    const char   *flow;
    const char   *measure;
    const char   *unit;
    TradeReport   report;
    TradeInterval bounds;
  } possible[] = {
    { "X", "VALUE", "CNY", { .value = { 0, -1 }, .scale = 9 }, { 0, 5e7 } },
    { "X", "VALUE", "CNY", { .value = { 2, 0 }, .rounding = 5 }, { 0, 4.5 } },
    { "X", "VALUE", "CNY", { .value = { -1, -1 } }, { -0.15, -0.05 } },
    { "B", "VALUE", "CNY", { .value = { 0, -1 } }, { -0.05, 0.05 } },
    { "X", "GROWTH", "PC", { .value = { 0, -1 } }, { -0.05, 0.05 } },
    { "X", "SHARE", "PC", { .value = { 0, 0 } }, { 0, 0.5 } },
    { "X", "QUANTITY", "KG", { .value = { 1, 0 } }, { 0.5, 1.5 } },
    { "X", "TRADERS", "NR", { .value = { 1, 0 } }, { 1, 1 } },
    { "X", "TRADERS", "NR", { .value = { 1, 0 }, .relation = TRADE_RELATION_ABOUT }, { 0.5, 1.5 } },
    { "X", "TRADERS", "NR", { .value = { 556, 0 }, .scale = 3 }, { 555500, 556500 } },
    { "X", "TRADERS", "NR", { .value = { 15, -1 } }, { 1.45, 1.55 } },
  };
  g_autoptr (TradeSource) source = create_source ();

  for (guint i = 0; i < G_N_ELEMENTS (possible); i++)
    {
      const TradeSeriesKey key = trade_series_key_new (possible[i].flow, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL,
                                                       possible[i].measure, possible[i].unit, "");
      TradeReport report = possible[i].report;
      g_autoptr (TradeFigure) figure = NULL;
      g_autoptr (TradeFigure) derived = NULL;

      report.source = source;
      figure = trade_figure_new_reported (&key, trade_period_new_annual (2023), &report);
      g_test_message ("%s %s", possible[i].flow, possible[i].measure);
      assert_bound (trade_figure_get_bounds (figure).lower, possible[i].bounds.lower);
      assert_bound (trade_figure_get_bounds (figure).upper, possible[i].bounds.upper);

      derived = trade_figure_new_derived (&key, trade_period_new_annual (2023), TRADE_FORMULA_REMAINDER, 1,
                                          (TradeInterval){ -2, 4 }, 0, TRADE_RELATION_EQUAL, &figure, 1);
      assert_bound (trade_figure_get_bounds (derived).lower, trade_series_key_may_be_negative (&key) ? -2 : 0);
    }
}

static void
test_origin_reported (void)
{
  g_autoptr (TradeSource) source = create_source ();
  g_autoptr (TradeText) printed = trade_text_new ("three quarters");
  g_autoptr (TradeText) note = trade_text_new ("A note.");
  const TradeSeriesKey key = get_key (TRADE_FLOW_EXPORT);
  const TradeReport report = {
    .value = { 75, 0 },
    .status = TRADE_STATUS_FORECAST,
    .source = source,
    .paragraph = 13,
    .printed = printed,
    .note = note,
  };
  TradeFigure *figure = trade_figure_new_reported (&key, trade_period_new_annual (2024), &report);

  g_assert_false (trade_figure_is_derived (figure));
  g_assert_cmpint (trade_figure_get_formula (figure), ==, TRADE_FORMULA_NONE);
  g_assert_null (trade_figure_get_inputs (figure));
  g_assert_true (trade_figure_get_source (figure) == source);
  g_assert_cmpint (trade_figure_get_paragraph (figure), ==, 13);
  g_assert_true (trade_figure_get_printed (figure) == printed);
  g_assert_true (trade_figure_get_note (figure) == note);
  g_assert_cmpint (trade_figure_get_status (figure), ==, TRADE_STATUS_FORECAST);
  g_assert_true (trade_series_key_equal (trade_figure_get_key (figure), &key));
  g_assert_true (trade_period_equal (trade_figure_get_period (figure), trade_period_new_annual (2024)));

  g_assert_finalize_object (figure);
}

static void
test_derived (void)
{
  g_autoptr (TradeFigure) exports = NULL;
  g_autoptr (TradeFigure) imports = NULL;
  g_autofree char *decimal = NULL;
  TradeFigure *inputs[2];
  TradeFigure *figure;
  const TradeSeriesKey key = get_key (TRADE_FLOW_BALANCE);
  const TradeInterval bounds = { 5.77e12, 5.79e12 };

  exports = report_figure (&(TradeReport) { .value = { 2377, -2 }, .scale = 12, .status = TRADE_STATUS_ESTIMATED });
  imports = report_figure (&(TradeReport) { .value = { 1799, -2 }, .scale = 12, .status = TRADE_STATUS_PROVISIONAL });
  inputs[0] = exports;
  inputs[1] = imports;
  figure = trade_figure_new_derived (&key, trade_period_new_annual (2023), TRADE_FORMULA_BALANCE, 5.784e12, bounds, 10,
                                     TRADE_RELATION_EQUAL, inputs, 2);

  g_assert_true (trade_figure_is_derived (figure));
  g_assert_cmpint (trade_figure_get_formula (figure), ==, TRADE_FORMULA_BALANCE);
  g_assert_true (trade_figure_get_value (figure) == 5.784e12);
  g_assert_true (trade_figure_get_bounds (figure).upper == bounds.upper);
  g_assert_null (trade_figure_get_source (figure));
  g_assert_null (trade_figure_get_printed (figure));
  g_assert_cmpint (trade_figure_get_paragraph (figure), ==, 0);

  /* An estimate is less certain than a provisional figure. */
  g_assert_cmpint (trade_figure_get_status (figure), ==, TRADE_STATUS_ESTIMATED);

  decimal = trade_figure_dup_decimal (figure);
  g_assert_true (g_ascii_strtod (decimal, NULL) == 5.784e12);
  g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, 578);
  g_assert_cmpint (trade_figure_get_decimal (figure).exponent, ==, 10);
  g_assert_cmpint (trade_figure_get_scale (figure), ==, 0);

  g_assert_cmpuint (g_list_model_get_n_items (trade_figure_get_inputs (figure)), ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (trade_figure_get_inputs (figure), i);

      g_assert_true (input == inputs[i]);
    }

  g_assert_finalize_object (figure);
}

static void
test_properties (void)
{
  g_autoptr (TradeFigure) figure = report_figure (&(TradeReport) { .value = { 586, -1 } });
  gboolean derived = TRUE;
  double value = 0;

  g_object_get (figure, "value", &value, "derived", &derived, NULL);

  g_assert_true (value == 58.6);
  g_assert_false (derived);
}

static void
test_keys (void)
{
  const char measure[] = { 'V', 'A', 'L', 'U', 'E', '\0' };
  const TradeSeriesKey key = get_key (TRADE_FLOW_EXPORT);
  const TradeSeriesKey same = trade_series_key_new ("X", "_T", "_T", "_T", measure, "CNY", "");
  TradeSeriesKey other = key;
  const char **parts[] = {
    &other.flow, &other.product, &other.partner, &other.enterprise, &other.measure, &other.unit, &other.base,
  };

  g_assert_true (trade_series_key_equal (&key, &same));
  g_assert_true (key.measure == same.measure);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *part = *parts[i];

      *parts[i] = g_intern_static_string ("other");
      g_assert_false (trade_series_key_equal (&key, &other));
      *parts[i] = part;
      g_assert_true (trade_series_key_equal (&key, &other));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure/reported", test_reported);
  g_test_add_func ("/figure/possible", test_possible);
  g_test_add_func ("/figure/origin/reported", test_origin_reported);
  g_test_add_func ("/figure/origin/derived", test_derived);
  g_test_add_func ("/figure/properties", test_properties);
  g_test_add_func ("/figure/keys", test_keys);

  return g_test_run ();
}
