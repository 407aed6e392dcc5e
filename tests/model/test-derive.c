/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "sample.h"
#include "trade-derive.h"

#define VALUE(flow_code) .flow = flow_code, .measure = TRADE_MEASURE_VALUE, .unit = "CNY"
#define GROWTH(flow_code) .flow = flow_code, .measure = TRADE_MEASURE_GROWTH, .unit = TRADE_UNIT_PERCENT, .base = "CNY"
#define SHARE(flow_code) .flow = flow_code, .measure = TRADE_MEASURE_SHARE, .unit = TRADE_UNIT_PERCENT, .base = "CNY"
#define CHANGE(flow_code) \
  .flow = flow_code, .measure = TRADE_MEASURE_SHARE_CHANGE, .unit = TRADE_UNIT_POINTS, .base = "CNY"
#define TRILLION_YUAN(digits) .coefficient = digits, .exponent = -2, .scale = 12
#define TENTHS(digits) .coefficient = digits, .exponent = -1
#define PRIVATE .enterprise = TRADE_SAMPLE_ENTERPRISE_PRIVATE
#define FOREIGN .enterprise = TRADE_SAMPLE_ENTERPRISE_FOREIGN
#define BELT_ROAD .partner = TRADE_SAMPLE_PARTNER_BELT_ROAD
#define MECHANICAL .product = TRADE_SAMPLE_PRODUCT_MECHANICAL
#define GREEN .product = TRADE_SAMPLE_PRODUCT_GREEN
#define OTHER_ENTERPRISES .enterprise = TRADE_CODE_OTHER
#define OTHER_PARTNERS .partner = TRADE_CODE_OTHER

/* @shown is the number as it is to be read, in units of @precision; @bounds are in the figure's unit and worked out by
 * hand.
 */
typedef struct
{
  TradeSampleFigure figure;
  TradeFormula      formula;
  gint64            shown;
  int               precision;
  TradeRelation     relation;
  guint             n_inputs;
  TradeInterval     bounds;
} Case;

static const Case cases[] = {
  { { VALUE ("B") }, TRADE_FORMULA_BALANCE, 578, 10, TRADE_RELATION_EQUAL, 2, { 5.77e12, 5.79e12 } },
  { { VALUE ("X"), .period = "2022" }, TRADE_FORMULA_YEAR_EARLIER, 2363, 10, TRADE_RELATION_ABOUT, 2,
    { 23.765e12 / 1.0065, 23.775e12 / 1.0055 } },
  { { VALUE ("M"), .period = "2022" }, TRADE_FORMULA_YEAR_EARLIER, 1804, 10, TRADE_RELATION_ABOUT, 2,
    { 17.985e12 / 0.9975, 17.995e12 / 0.9965 } },
  { { VALUE ("_T"), .period = "2022" }, TRADE_FORMULA_YEAR_EARLIER, 4168, 10, TRADE_RELATION_ABOUT, 2,
    { 41.755e12 / 1.0025, 41.765e12 / 1.0015 } },
  { { VALUE ("X"), GREEN, .period = "2022" }, TRADE_FORMULA_YEAR_EARLIER, 82, 10, TRADE_RELATION_ABOUT, 2,
    { 1.055e12 / 1.2995, 1.065e12 / 1.2985 } },
  { { VALUE ("X"), MECHANICAL }, TRADE_FORMULA_SHARE_VALUE, 1393, 10, TRADE_RELATION_ABOUT, 2,
    { 0.5855 * 23.765e12, 0.5865 * 23.775e12 } },
  { { VALUE ("_T"), PRIVATE }, TRADE_FORMULA_SHARE_VALUE, 2234, 10, TRADE_RELATION_ABOUT, 2,
    { 0.5345 * 41.755e12, 0.5355 * 41.765e12 } },
  { { VALUE ("_T"), FOREIGN }, TRADE_FORMULA_SHARE_VALUE, 1261, 10, TRADE_RELATION_ABOUT, 2,
    { 0.3015 * 41.755e12, 0.3025 * 41.765e12 } },
  { { VALUE ("_T"), BELT_ROAD }, TRADE_FORMULA_SHARE_VALUE, 1946, 10, TRADE_RELATION_ABOUT, 2,
    { 0.4655 * 41.755e12, 0.4665 * 41.765e12 } },
  { { SHARE ("X"), GREEN }, TRADE_FORMULA_VALUE_SHARE, 45, -1, TRADE_RELATION_ABOUT, 2,
    { 105.5 / 23.775, 106.5 / 23.765 } },
  { { SHARE ("_T"), PRIVATE, .period = "2022" }, TRADE_FORMULA_SHARE_YEAR_EARLIER, 504, -1, TRADE_RELATION_EQUAL, 2,
    { 50.3, 50.5 } },
  { { SHARE ("_T"), BELT_ROAD, .period = "2022" }, TRADE_FORMULA_SHARE_YEAR_EARLIER, 454, -1, TRADE_RELATION_EQUAL, 2,
    { 45.3, 45.5 } },
  { { SHARE ("_T"), OTHER_ENTERPRISES }, TRADE_FORMULA_REMAINDER, 163, -1, TRADE_RELATION_EQUAL, 2, { 16.2, 16.4 } },
  { { SHARE ("_T"), OTHER_PARTNERS }, TRADE_FORMULA_REMAINDER, 534, -1, TRADE_RELATION_EQUAL, 1, { 53.35, 53.45 } },
};

static void
assert_bounds (TradeInterval bounds,
               TradeInterval expected)
{
  g_assert_cmpfloat (fabs (bounds.lower - expected.lower), <=, fabs (expected.lower) * 1e-12);
  g_assert_cmpfloat (fabs (bounds.upper - expected.upper), <=, fabs (expected.upper) * 1e-12);
}

/* Everything that follows from the release, and nothing else. */
static void
test_release (void)
{
  TradeDataset *dataset = trade_sample_new ();

  g_assert_cmpuint (trade_derive (dataset), ==, G_N_ELEMENTS (cases));
  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, TRADE_SAMPLE_N_REPORTED + G_N_ELEMENTS (cases));
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, TRADE_SAMPLE_N_REPORTED);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeFigure *figure = trade_sample_lookup (dataset, &cases[i].figure);

      g_test_message ("case %u", i);
      g_assert_nonnull (figure);
      g_assert_cmpint (trade_figure_get_formula (figure), ==, cases[i].formula);
      g_assert_cmpint (trade_figure_get_precision (figure), ==, cases[i].precision);
      g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, cases[i].shown);
      g_assert_cmpint (trade_figure_get_relation (figure), ==, cases[i].relation);
      g_assert_cmpint (trade_figure_get_status (figure), ==, TRADE_STATUS_NORMAL);
      g_assert_cmpuint (g_list_model_get_n_items (trade_figure_get_inputs (figure)), ==, cases[i].n_inputs);
      assert_bounds (trade_figure_get_bounds (figure), cases[i].bounds);
      g_assert_true (trade_interval_contains (trade_figure_get_bounds (figure), trade_figure_get_value (figure)));
    }

  g_assert_finalize_object (dataset);
}

/* The order that the enumeration promises, and no input that was itself computed. */
static void
test_inputs (void)
{
  static const struct
  {
    TradeSampleFigure figure;
    double            inputs[2];
  } inputs_cases[] = {
    { { VALUE ("B") }, { 23.77e12, 17.99e12 } },
    { { VALUE ("X"), .period = "2022" }, { 23.77e12, 0.6 } },
    { { VALUE ("X"), MECHANICAL }, { 58.6, 23.77e12 } },
    { { SHARE ("X"), GREEN }, { 1.06e12, 23.77e12 } },
    { { SHARE ("_T"), PRIVATE, .period = "2022" }, { 53.5, 3.1 } },
    { { SHARE ("_T"), OTHER_ENTERPRISES }, { 53.5, 30.2 } },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();

  trade_derive (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (inputs_cases); i++)
    {
      GListModel *inputs = trade_figure_get_inputs (trade_sample_lookup (dataset, &inputs_cases[i].figure));

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, j);

          g_assert_true (trade_figure_get_value (input) == inputs_cases[i].inputs[j]);
          g_assert_false (trade_figure_is_derived (input));
        }
    }
}

static void
test_idempotent (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  guint n_figures;

  g_assert_cmpuint (trade_derive (dataset), >, 0);
  n_figures = trade_dataset_get_n_figures (dataset);

  g_assert_cmpuint (trade_derive (dataset), ==, 0);
  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, n_figures);
}

/* No amount in dollars, no growth without two levels and no chain of derivations. */
static void
test_not_derived (void)
{
  static const TradeSampleFigure absent[] = {
    { .period = "2022", .flow = "_T", .measure = "VALUE", .unit = "USD" },
    { .period = "2022", VALUE ("X"), MECHANICAL },
    { .period = "2022", VALUE ("B") },
    { .period = "2022", VALUE ("_T"), PRIVATE },
    { .period = "2022", SHARE ("X"), GREEN },
    { .period = "2022", GROWTH ("X") },
    { .period = "2022", SHARE ("_T"), OTHER_ENTERPRISES },
    { VALUE ("_T"), OTHER_ENTERPRISES },
    { SHARE ("X"), .product = TRADE_CODE_OTHER },
    { SHARE ("X") },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();

  trade_derive (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    {
      g_test_message ("case %u", i);
      g_assert_null (trade_sample_lookup (dataset, &absent[i]));
    }
}

static TradeDataset *
create_dataset (const TradeSampleFigure *lines,
                guint                    n_lines)
{
  TradeDataset *dataset = trade_sample_new_empty ();

  for (guint i = 0; i < n_lines; i++)
    trade_sample_add (dataset, &lines[i]);

  return dataset;
}

/* The office printed 23.97 a year before and revised it since: what was printed stays, and the growth that was printed
 * wins.
 */
static void
test_reported_earlier_level (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("X"), TRILLION_YUAN (2377) },
    { GROWTH ("X"), TENTHS (6) },
    { .period = "2022", VALUE ("X"), TRILLION_YUAN (2397) },
  };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));

  g_assert_cmpuint (trade_derive (dataset), ==, 0);
  g_assert_true (trade_figure_get_value (trade_sample_lookup (dataset, &lines[2])) == 23.97e12);
}

/* Levels that one publication prints side by side have a growth; those of two publications may have been revised between. */
static void
test_growth (void)
{
  static const TradeSampleFigure later = { VALUE ("X"), TRILLION_YUAN (2377) };
  static const TradeSampleFigure growth = { GROWTH ("X") };

  for (guint source = 0; source < 2; source++)
    {
      const TradeSampleFigure earlier = { .period = "2022", VALUE ("X"), TRILLION_YUAN (2397), .source = source };
      g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
      g_autoptr (TradeText) title = trade_text_new ("An earlier release");
      g_autoptr (TradeSource) other = trade_source_new ("earlier", title, "2023-01-13", NULL);
      TradeFigure *figure;

      trade_dataset_add_source (dataset, other);
      trade_sample_add (dataset, &later);
      trade_sample_add (dataset, &earlier);
      trade_derive (dataset);
      figure = trade_sample_lookup (dataset, &growth);

      if (source == 1)
        {
          g_assert_null (figure);
          continue;
        }

      g_assert_nonnull (figure);
      g_assert_cmpint (trade_figure_get_formula (figure), ==, TRADE_FORMULA_GROWTH);
      g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, -8);
      assert_bounds (trade_figure_get_bounds (figure),
                     (TradeInterval) { (23.765 / 23.975 - 1) * 100, (23.775 / 23.965 - 1) * 100 });
    }
}

static TradeFigure *
lookup_contribution (TradeDataset *dataset,
                     const char   *product)
{
  const TradeSampleFigure line = {
    .flow = "X", .product = product, .measure = TRADE_MEASURE_CONTRIBUTION, .unit = TRADE_UNIT_POINTS, .base = "CNY",
  };

  return trade_sample_lookup (dataset, &line);
}

/* Each part adds by how much it changed, measured by all exports a year earlier; the parts and the residual add up to the
 * growth. Levels of 2022 are from another publication than those of 2023 in the second round. */
static void
test_contribution (void)
{
  for (guint source = 0; source < 2; source++)
    {
      const TradeSampleFigure lines[] = {
        { VALUE ("X"), .coefficient = 1100 },
        { VALUE ("X"), MECHANICAL, .coefficient = 640 },
        { VALUE ("X"), .product = "FOOD", .coefficient = 180 },
        { .period = "2022", VALUE ("X"), .coefficient = 1000, .source = source },
        { .period = "2022", VALUE ("X"), MECHANICAL, .coefficient = 560, .source = source },
        { .period = "2022", VALUE ("X"), .product = "FOOD", .coefficient = 200, .source = source },
      };
      g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
      g_autoptr (TradeText) title = trade_text_new ("An earlier release");
      g_autoptr (TradeSource) other = trade_source_new ("earlier", title, "2023-01-13", NULL);
      TradeFigure *figure;

      trade_dataset_add_source (dataset, other);
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        trade_sample_add (dataset, &lines[i]);
      trade_derive (dataset);

      figure = lookup_contribution (dataset, TRADE_SAMPLE_PRODUCT_MECHANICAL);
      if (source == 1)
        {
          g_assert_null (figure);
          g_assert_null (lookup_contribution (dataset, TRADE_CODE_OTHER));
          continue;
        }

      g_assert_cmpint (trade_figure_get_formula (figure), ==, TRADE_FORMULA_CONTRIBUTION);
      g_assert_cmpfloat_with_epsilon (trade_figure_get_value (figure), 8, 1e-9);
      assert_bounds (trade_figure_get_bounds (figure), (TradeInterval) { 79 / 1000.5 * 100, 81 / 999.5 * 100 });

      figure = lookup_contribution (dataset, "FOOD");
      g_assert_cmpfloat_with_epsilon (trade_figure_get_value (figure), -2, 1e-9);
      assert_bounds (trade_figure_get_bounds (figure), (TradeInterval) { -21 / 999.5 * 100, -19 / 1000.5 * 100 });

      figure = lookup_contribution (dataset, TRADE_CODE_OTHER);
      g_assert_cmpint (trade_figure_get_formula (figure), ==, TRADE_FORMULA_RESIDUAL);
      g_assert_cmpfloat_with_epsilon (trade_figure_get_value (figure), 4, 1e-9);
      assert_bounds (trade_figure_get_bounds (figure), (TradeInterval) { 37 / 1000.5 * 100, 43 / 999.5 * 100 });

      figure = lookup_contribution (dataset, TRADE_CODE_TOTAL);
      g_assert_cmpfloat_with_epsilon (trade_figure_get_value (figure), 10, 1e-9);
    }
}

/* Parts that fill the whole leave nothing, and of parts that exceed it nobody knows what they leave. */
static void
test_no_residual (void)
{
  static const gint64 parts[][2] = { { 460, 440 }, { 800, 700 } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const TradeSampleFigure lines[] = {
        { VALUE ("X"), .coefficient = 1100 },
        { VALUE ("X"), MECHANICAL, .coefficient = 640 },
        { VALUE ("X"), .product = "FOOD", .coefficient = parts[i][0] },
        { .period = "2022", VALUE ("X"), .coefficient = 1000 },
        { .period = "2022", VALUE ("X"), MECHANICAL, .coefficient = 560 },
        { .period = "2022", VALUE ("X"), .product = "FOOD", .coefficient = parts[i][1] },
      };
      g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));

      trade_derive (dataset);
      g_assert_nonnull (lookup_contribution (dataset, "FOOD"));
      g_assert_null (lookup_contribution (dataset, TRADE_CODE_OTHER));
    }
}

/* Exports are what imports leave of the total, and the balance follows from them. */
static void
test_flow (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("_T"), TRILLION_YUAN (4176) },
    { VALUE ("M"), TRILLION_YUAN (1799) },
  };
  const TradeSampleFigure exports = { VALUE ("X") };
  const TradeSampleFigure balance = { VALUE ("B") };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  TradeFigure *figure;

  g_assert_cmpuint (trade_derive (dataset), ==, 2);

  figure = trade_sample_lookup (dataset, &exports);
  g_assert_cmpint (trade_figure_get_formula (figure), ==, TRADE_FORMULA_FLOW);
  g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, 2377);
  assert_bounds (trade_figure_get_bounds (figure), (TradeInterval) { 23.76e12, 23.78e12 });

  figure = trade_sample_lookup (dataset, &balance);
  g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, 578);
  assert_bounds (trade_figure_get_bounds (figure), (TradeInterval) { 5.765e12, 5.795e12 });
}

/* Parts make up a whole where the others are among them, unless one of them is kept back. */
static void
test_sum (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("X"), .partner = "EU", .coefficient = 10 },
    { VALUE ("X"), .partner = "US", .coefficient = 20 },
    { VALUE ("X"), OTHER_PARTNERS, .coefficient = 70 },
  };
  const TradeSampleFigure whole = { VALUE ("X") };

  for (guint n_lines = 2; n_lines <= G_N_ELEMENTS (lines) + 1; n_lines++)
    {
      g_autoptr (TradeDataset) dataset = create_dataset (lines, MIN (n_lines, G_N_ELEMENTS (lines)));
      g_autoptr (TradeSource) source = g_list_model_get_item (trade_dataset_get_sources (dataset), 0);
      const TradeReport secret = { .missing = TRUE, .status = TRADE_STATUS_SUPPRESSED, .source = source };
      const TradeSeriesKey key = trade_series_key_new ("X", "_T", "JP", "_T", "VALUE", "CNY", "");
      g_autoptr (TradeFigure) missing = NULL;
      TradeFigure *figure;

      if (n_lines > G_N_ELEMENTS (lines))
        {
          missing = trade_figure_new_reported (&key, trade_period_new_annual (2023), &secret);
          trade_dataset_add_figure (dataset, missing);
        }

      trade_derive (dataset);
      figure = trade_sample_lookup (dataset, &whole);
      g_test_message ("%u lines", n_lines);
      if (n_lines != G_N_ELEMENTS (lines))
        {
          g_assert_null (figure);
          continue;
        }

      g_assert_cmpint (trade_figure_get_formula (figure), ==, TRADE_FORMULA_SUM);
      g_assert_true (trade_figure_get_value (figure) == 100);
      assert_bounds (trade_figure_get_bounds (figure), (TradeInterval) { 98.5, 101.5 });
    }
}

/* Months make up quarters, years and the year to date; where one is missing, nothing is made up. */
static void
test_period_sums (void)
{
  static const struct
  {
    const char *period;
    double      value;
  } expected[] = {
    { "2022-Q1", 6 }, { "2022-Q4", 33 }, { "2022", 78 }, { "2023-Q1", 0 }, { "2023", 0 }, { "2024-01-01/P2M", 3 },
    { "2023-01-01/P2M", 3 }, { "2022-01-01/P2M", 0 }, { "2023-Q3", 24 },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();

  for (int month = 0; month < 26; month++)
    {
      g_autofree char *period = trade_period_to_string (trade_period_new (2022 + month / 12, month % 12 + 1, 1));
      const TradeSampleFigure line = { .period = period, VALUE ("X"), .coefficient = month % 12 + 1 };

      if (month != 14)
        trade_sample_add (dataset, &line);
    }
  trade_derive (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const TradeSampleFigure wanted = { .period = expected[i].period, VALUE ("X") };
      TradeFigure *figure = trade_sample_lookup (dataset, &wanted);

      g_test_message ("%s", expected[i].period);
      if (expected[i].value == 0)
        {
          g_assert_null (figure);
          continue;
        }

      g_assert_nonnull (figure);
      g_assert_cmpint (trade_figure_get_formula (figure), ==, TRADE_FORMULA_PERIOD_SUM);
      g_assert_true (trade_figure_get_value (figure) == expected[i].value);
    }
}

/* What a release says itself wins over what follows from it. */
static void
test_reported_wins (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("B"), TRILLION_YUAN (579) },
    { VALUE ("X"), MECHANICAL, TRILLION_YUAN (1392) },
    { SHARE ("X"), GREEN, TENTHS (44) },
    { SHARE ("_T"), PRIVATE, .period = "2022", TENTHS (503) },
    { SHARE ("_T"), OTHER_ENTERPRISES, TENTHS (160) },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);

  trade_derive (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      TradeFigure *figure = trade_sample_lookup (dataset, &lines[i]);

      g_assert_false (trade_figure_is_derived (figure));
      g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, lines[i].coefficient);
    }
}

/* @lines give no figure at all. */
static void
test_nothing (gconstpointer data)
{
  const TradeSampleFigure *lines = data;
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();

  for (guint i = 0; lines[i].flow != NULL; i++)
    trade_sample_add (dataset, &lines[i]);

  g_assert_cmpuint (trade_derive (dataset), ==, 0);
}

static const TradeSampleFigure nothing_at_all[] = { { NULL } };
static const TradeSampleFigure more_than[] = {
  { VALUE ("X"), TRILLION_YUAN (2377), .relation = TRADE_RELATION_MORE },
  { VALUE ("M"), TRILLION_YUAN (1799) },
  { GROWTH ("X"), TENTHS (6) },
  { SHARE ("X"), MECHANICAL, TENTHS (586) },
  { VALUE ("X"), GREEN, TRILLION_YUAN (106) },
  { NULL },
};
static const TradeSampleFigure other_currency[] = {
  { VALUE ("X"), TRILLION_YUAN (2377) },
  { .flow = "M", .measure = "VALUE", .unit = "USD", TRILLION_YUAN (256) },
  { .flow = "X", .measure = "GROWTH", .unit = "PC", .base = "USD", TENTHS (-46) },
  { .flow = "X", MECHANICAL, .measure = "SHARE", .unit = "PC", .base = "USD", TENTHS (586) },
  { NULL },
};
static const TradeSampleFigure other_period[] = {
  { VALUE ("X"), TRILLION_YUAN (2377) },
  { .period = "2023-12", VALUE ("M"), TRILLION_YUAN (150) },
  { .period = "2023-12", GROWTH ("X"), TENTHS (28) },
  { NULL },
};
static const TradeSampleFigure fall_of_all[] = {
  { VALUE ("X"), TRILLION_YUAN (2377) },
  { GROWTH ("X"), TENTHS (-1000) },
  { NULL },
};
static const TradeSampleFigure fall_of_more_than_all[] = {
  { VALUE ("X"), TRILLION_YUAN (2377) },
  { GROWTH ("X"), TENTHS (-1200) },
  { NULL },
};
static const TradeSampleFigure unnamed_currency[] = {
  { VALUE ("X"), TRILLION_YUAN (2377) },
  { .flow = "X", MECHANICAL, .measure = "SHARE", .unit = "PC", TENTHS (586) },
  { VALUE ("X"), MECHANICAL, TRILLION_YUAN (1393) },
  { NULL },
};
static const TradeSampleFigure whole_of_nothing[] = {
  { VALUE ("X"), TRILLION_YUAN (0) },
  { VALUE ("X"), GREEN, TRILLION_YUAN (0) },
  { NULL },
};
static const TradeSampleFigure nothing_left[] = {
  { SHARE ("_T"), PRIVATE, TENTHS (698) },
  { SHARE ("_T"), FOREIGN, TENTHS (302) },
  { NULL },
};
static const TradeSampleFigure perhaps_nothing_left[] = {
  { SHARE ("_T"), PRIVATE, TENTHS (697) },
  { SHARE ("_T"), FOREIGN, TENTHS (302) },
  { NULL },
};
static const TradeSampleFigure more_than_all[] = {
  { SHARE ("_T"), PRIVATE, TENTHS (800) },
  { SHARE ("_T"), FOREIGN, TENTHS (302) },
  { NULL },
};
static const TradeSampleFigure part_more_than[] = {
  { SHARE ("_T"), PRIVATE, TENTHS (535), .relation = TRADE_RELATION_MORE },
  { SHARE ("_T"), FOREIGN, TENTHS (302) },
  { NULL },
};
static const TradeSampleFigure only_a_part_of_a_part[] = {
  { SHARE ("_T"), .partner = "ASEAN", TENTHS (153) },
  { NULL },
};
static const TradeSampleFigure change_above_share[] = {
  { SHARE ("X"), GREEN, TENTHS (12) },
  { CHANGE ("X"), GREEN, TENTHS (40) },
  { NULL },
};

static void
test_part_of_a_part (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (TradeText) label = trade_text_new ("A group within a group");
  const TradeSampleFigure part = { SHARE ("_T"), .partner = "ASEAN", TENTHS (153) };
  const TradeSampleFigure others = { SHARE ("_T"), OTHER_PARTNERS };
  g_autoptr (TradeDataset) alone = trade_sample_new_empty ();

  trade_dataset_add_code (dataset, TRADE_DIMENSION_PARTNER, "ASEAN", label, NULL, TRADE_SAMPLE_PARTNER_BELT_ROAD);
  trade_sample_add (dataset, &part);
  trade_derive (dataset);
  g_assert_cmpint (trade_figure_get_decimal (trade_sample_lookup (dataset, &others)).coefficient, ==, 534);

  /* Alone it leaves a rest that nobody can name. */
  trade_dataset_add_code (alone, TRADE_DIMENSION_PARTNER, "ASEAN", label, NULL, TRADE_SAMPLE_PARTNER_BELT_ROAD);
  trade_sample_add (alone, only_a_part_of_a_part);
  g_assert_cmpuint (trade_derive (alone), ==, 0);
}

static void
test_least_remainder (void)
{
  static const TradeSampleFigure lines[] = {
    { SHARE ("_T"), PRIVATE, TENTHS (696) },
    { SHARE ("_T"), FOREIGN, TENTHS (302) },
  };
  const TradeSampleFigure others = { SHARE ("_T"), OTHER_ENTERPRISES };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));

  /* 0.2 % with bounds of 0.1 to 0.3: small, but certainly something. */
  g_assert_cmpuint (trade_derive (dataset), ==, 1);
  g_assert_cmpint (trade_figure_get_decimal (trade_sample_lookup (dataset, &others)).coefficient, ==, 2);
}

/* The same rules hold for months and for the least certain of statuses. */
static void
test_months (void)
{
  static const TradeSampleFigure lines[] = {
    { .period = "2024-01", .flow = "X", .measure = "VALUE", .unit = "EUR", .coefficient = 12345, .exponent = -1,
      .scale = 6, .status = TRADE_STATUS_PROVISIONAL },
    { .period = "2024-01", .flow = "X", .measure = "GROWTH", .unit = "PC", .base = "EUR", TENTHS (100),
      .relation = TRADE_RELATION_ABOUT },
    { .period = "2024-01", .flow = "M", .measure = "VALUE", .unit = "EUR", .coefficient = 1300, .scale = 6,
      .relation = TRADE_RELATION_ABOUT, .status = TRADE_STATUS_ESTIMATED },
  };
  const TradeSampleFigure earlier = { .period = "2023-01", .flow = "X", .measure = "VALUE", .unit = "EUR" };
  const TradeSampleFigure balance = { .period = "2024-01", .flow = "B", .measure = "VALUE", .unit = "EUR" };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  TradeFigure *figure;

  g_assert_cmpuint (trade_derive (dataset), ==, 2);

  /* 1234.5 million at +10.0 %: 1122.3, give or take 0.56, which is more than five tenths; no decimal is left. */
  figure = trade_sample_lookup (dataset, &earlier);
  g_assert_cmpint (trade_figure_get_precision (figure), ==, 6);
  g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, 1122);
  g_assert_cmpint (trade_figure_get_status (figure), ==, TRADE_STATUS_PROVISIONAL);

  /* The coarser of the two decides the digits; an approximate number stays one. */
  figure = trade_sample_lookup (dataset, &balance);
  g_assert_cmpint (trade_figure_get_precision (figure), ==, 6);
  g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, -66);
  g_assert_cmpint (trade_figure_get_relation (figure), ==, TRADE_RELATION_ABOUT);
  g_assert_cmpint (trade_figure_get_status (figure), ==, TRADE_STATUS_ESTIMATED);
}

/* A wide interval takes digits away. */
static void
test_coarse (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("X"), TRILLION_YUAN (2377) },
    { SHARE ("X"), MECHANICAL, .coefficient = 60, .rounding = 10 },
    { VALUE ("X"), GREEN, .coefficient = 1, .scale = 12 },
    /* Known more closely than it was printed. */
    { SHARE ("X"), .product = "TOYS", .coefficient = 5, .rounding = 0.1 },
    { CHANGE ("X"), .product = "TOYS", TENTHS (12) },
  };
  const TradeSampleFigure value = { VALUE ("X"), MECHANICAL };
  const TradeSampleFigure share = { SHARE ("X"), GREEN };
  const TradeSampleFigure share_earlier = { .period = "2022", SHARE ("X"), .product = "TOYS" };
  g_autoptr (TradeDataset) dataset = create_dataset (lines, G_N_ELEMENTS (lines));
  TradeFigure *figure;

  g_assert_cmpuint (trade_derive (dataset), ==, 4);

  /* 55 to 65 % of 23.77: 13.1 to 15.5 trillion, half of which is 1.2 trillion, within 5 units of a whole one. */
  figure = trade_sample_lookup (dataset, &value);
  g_assert_cmpint (trade_figure_get_precision (figure), ==, 12);
  g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, 14);

  /* Shares are printed in whole percent here. */
  figure = trade_sample_lookup (dataset, &share);
  g_assert_cmpint (trade_figure_get_precision (figure), ==, 0);
  g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, 4);

  /* No digit that the coarser of two inputs does not have. */
  figure = trade_sample_lookup (dataset, &share_earlier);
  g_assert_cmpint (trade_figure_get_precision (figure), ==, 0);
  g_assert_cmpint (trade_figure_get_decimal (figure).coefficient, ==, 4);
}

/* A partner whose share was not printed is not among the others where its amount was. */
static void
test_remainder_of_amounts (void)
{
  static const TradeSampleFigure lines[] = {
    { .flow = "_T", .measure = "VALUE", .unit = "CNY", .coefficient = 100 },
    { .flow = "_T", .partner = "EU", .measure = "SHARE", .unit = "PC", .base = "CNY", .coefficient = 13 },
    { .flow = "_T", .partner = "ASEAN", .measure = "VALUE", .unit = "CNY", .coefficient = 15 },
  };
  const TradeSampleFigure others = { .flow = "_T", .partner = "_O", .measure = "SHARE", .unit = "PC", .base = "CNY" };

  for (guint n = 2; n <= G_N_ELEMENTS (lines); n++)
    {
      g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();

      for (guint i = 0; i < n; i++)
        trade_sample_add (dataset, &lines[i]);
      trade_derive (dataset);

      g_assert_true ((trade_sample_lookup (dataset, &others) != NULL) == (n == 2));
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char              *path;
    const TradeSampleFigure *lines;
  } nothing[] = {
    { "/derive/nothing/at-all", nothing_at_all },
    { "/derive/nothing/more-than", more_than },
    { "/derive/nothing/other-currency", other_currency },
    { "/derive/nothing/other-period", other_period },
    { "/derive/nothing/fall-of-all", fall_of_all },
    { "/derive/nothing/fall-of-more-than-all", fall_of_more_than_all },
    { "/derive/nothing/unnamed-currency", unnamed_currency },
    { "/derive/nothing/whole-of-nothing", whole_of_nothing },
    { "/derive/nothing/nothing-left", nothing_left },
    { "/derive/nothing/perhaps-nothing-left", perhaps_nothing_left },
    { "/derive/nothing/more-than-all", more_than_all },
    { "/derive/nothing/part-more-than", part_more_than },
    { "/derive/nothing/change-above-share", change_above_share },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/derive/release", test_release);
  g_test_add_func ("/derive/inputs", test_inputs);
  g_test_add_func ("/derive/idempotent", test_idempotent);
  g_test_add_func ("/derive/not-derived", test_not_derived);
  g_test_add_func ("/derive/reported-earlier-level", test_reported_earlier_level);
  g_test_add_func ("/derive/growth", test_growth);
  g_test_add_func ("/derive/contribution", test_contribution);
  g_test_add_func ("/derive/no-residual", test_no_residual);
  g_test_add_func ("/derive/flow", test_flow);
  g_test_add_func ("/derive/sum", test_sum);
  g_test_add_func ("/derive/period-sums", test_period_sums);
  g_test_add_func ("/derive/reported-wins", test_reported_wins);
  g_test_add_func ("/derive/part-of-a-part", test_part_of_a_part);
  g_test_add_func ("/derive/least-remainder", test_least_remainder);
  g_test_add_func ("/derive/months", test_months);
  g_test_add_func ("/derive/coarse", test_coarse);

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    g_test_add_data_func (nothing[i].path, nothing[i].lines, test_nothing);

  g_test_add_func ("/derive/remainder-of-amounts", test_remainder_of_amounts);

  return g_test_run ();
}
