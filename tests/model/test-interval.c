/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-interval.h"

typedef TradeInterval (*Operation) (TradeInterval a,
                                    TradeInterval b);

typedef struct
{
  Operation     operation;
  TradeInterval a;
  TradeInterval b;
  TradeInterval result;
} Case;

static const Case cases[] = {
  { trade_interval_add, { 1, 2 }, { 10, 20 }, { 11, 22 } },
  { trade_interval_add, { -1, 2 }, { -10, -5 }, { -11, -3 } },
  { trade_interval_add, { 600000, HUGE_VAL }, { 1, 2 }, { 600001, HUGE_VAL } },
  { trade_interval_add, { -HUGE_VAL, 0 }, { 0, HUGE_VAL }, { -HUGE_VAL, HUGE_VAL } },
  { trade_interval_add, { HUGE_VAL, HUGE_VAL }, { -HUGE_VAL, -HUGE_VAL }, { -HUGE_VAL, HUGE_VAL } },
  { trade_interval_subtract, { 10, 20 }, { 1, 2 }, { 8, 19 } },
  { trade_interval_subtract, { 10, HUGE_VAL }, { 1, 2 }, { 8, HUGE_VAL } },
  { trade_interval_subtract, { 10, HUGE_VAL }, { 1, HUGE_VAL }, { -HUGE_VAL, HUGE_VAL } },
  { trade_interval_multiply, { 2, 3 }, { 4, 5 }, { 8, 15 } },
  { trade_interval_multiply, { -2, 3 }, { 4, 5 }, { -10, 15 } },
  { trade_interval_multiply, { -2, 3 }, { -4, 5 }, { -12, 15 } },
  { trade_interval_multiply, { -3, -2 }, { -5, -4 }, { 8, 15 } },
  { trade_interval_multiply, { 0, 0 }, { 1, HUGE_VAL }, { 0, 0 } },
  { trade_interval_multiply, { 0, 1 }, { 1, HUGE_VAL }, { 0, HUGE_VAL } },
  { trade_interval_multiply, { -1, 1 }, { 1, HUGE_VAL }, { -HUGE_VAL, HUGE_VAL } },
  { trade_interval_divide, { 8, 12 }, { 2, 4 }, { 2, 6 } },
  { trade_interval_divide, { -8, 12 }, { 2, 4 }, { -4, 6 } },
  { trade_interval_divide, { 8, 12 }, { -4, -2 }, { -6, -2 } },
  { trade_interval_divide, { 8, 12 }, { 4, HUGE_VAL }, { 0, 3 } },
  { trade_interval_divide, { 8, HUGE_VAL }, { 2, 4 }, { 2, HUGE_VAL } },
  { trade_interval_divide, { 8, HUGE_VAL }, { 2, HUGE_VAL }, { 0, HUGE_VAL } },
  { trade_interval_divide, { 1, 2 }, { -1, 1 }, { -HUGE_VAL, HUGE_VAL } },
  { trade_interval_divide, { 1, 2 }, { 0, 1 }, { -HUGE_VAL, HUGE_VAL } },
  { trade_interval_divide, { 0, 0 }, { 0, 0 }, { -HUGE_VAL, HUGE_VAL } },
};

static void
test_arithmetic (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeInterval result = cases[i].operation (cases[i].a, cases[i].b);

      g_test_message ("case %u: %g to %g", i, result.lower, result.upper);
      g_assert_true (result.lower == cases[i].result.lower);
      g_assert_true (result.upper == cases[i].result.upper);
    }
}

/* Whatever goes in, no result is "not a number", and none is inside out. */
static void
test_never_nan (void)
{
  static const double values[] = { -HUGE_VAL, -G_MAXDOUBLE, -1, 0, 1e-300, 1, G_MAXDOUBLE, HUGE_VAL };
  static const Operation operations[] = {
    trade_interval_add, trade_interval_subtract, trade_interval_multiply, trade_interval_divide,
  };
  const guint n = G_N_ELEMENTS (values);

  for (guint i = 0; i < n * n * n * n; i++)
    {
      TradeInterval a = { values[i % n], values[i / n % n] };
      TradeInterval b = { values[i / n / n % n], values[i / n / n / n] };

      if (a.lower > a.upper || b.lower > b.upper)
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (operations); j++)
        {
          TradeInterval result = operations[j](a, b);

          g_assert_false (isnan (result.lower));
          g_assert_false (isnan (result.upper));
          g_assert_cmpfloat (result.lower, <=, result.upper);
        }
    }
}

static void
test_not_a_number (void)
{
  const TradeInterval unknown = { NAN, NAN };
  const TradeInterval one = { 1, 1 };
  TradeInterval quotient = trade_interval_divide (one, unknown);
  TradeInterval sum = trade_interval_add (unknown, one);

  g_assert_true (quotient.lower == -HUGE_VAL && quotient.upper == HUGE_VAL);
  g_assert_true (sum.lower == -HUGE_VAL && sum.upper == HUGE_VAL);
  g_assert_false (trade_interval_contains (one, NAN));
}

typedef struct
{
  TradeInterval interval;
  double        value;
  gboolean      contained;
} ContainsCase;

static void
test_contains (void)
{
  static const ContainsCase contains_cases[] = {
    { { 1, 2 }, 1, TRUE },
    { { 1, 2 }, 2, TRUE },
    { { 1, 2 }, 2.001, FALSE },
    { { 1, 2 }, 0.999, FALSE },
    { { 1, 2 }, -1.5, FALSE },
    /* The double nearest to 0.1 + 0.2 is above that nearest to 0.3. */
    { { 0, 0.3 }, 0.1 + 0.2, TRUE },
    { { 23.765e12, 23.775e12 }, 23.775e12 + 1, TRUE },
    { { 23.765e12, 23.775e12 }, 23.776e12, FALSE },
    { { 600000, HUGE_VAL }, 1e300, TRUE },
    { { 600000, HUGE_VAL }, HUGE_VAL, TRUE },
    { { 600000, HUGE_VAL }, 599999, FALSE },
    { { -HUGE_VAL, 0 }, -5, TRUE },
    { { -HUGE_VAL, 0 }, 5, FALSE },
    { { -0.05, 0.05 }, 0, TRUE },
    { { 0.05, 0.15 }, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (contains_cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (trade_interval_contains (contains_cases[i].interval, contains_cases[i].value), ==,
                       contains_cases[i].contained);
    }
}

typedef struct
{
  TradeInterval a;
  TradeInterval b;
  gboolean      intersect;
} IntersectsCase;

static void
test_intersects (void)
{
  static const IntersectsCase intersects_cases[] = {
    { { 1, 2 }, { 2, 3 }, TRUE },
    { { 1, 2 }, { 2.1, 3 }, FALSE },
    { { 1, 4 }, { 2, 3 }, TRUE },
    { { 0, 0.1 + 0.2 }, { 0.3, 1 }, TRUE },
    { { 0, 0.3 }, { 0.1 + 0.2, 1 }, TRUE },
    { { 1, HUGE_VAL }, { 1e300, HUGE_VAL }, TRUE },
    { { -HUGE_VAL, 1 }, { 2, HUGE_VAL }, FALSE },
    { { -HUGE_VAL, HUGE_VAL }, { 2, 2 }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (intersects_cases); i++)
    {
      const IntersectsCase *row = &intersects_cases[i];

      g_test_message ("case %u", i);
      g_assert_cmpint (trade_interval_intersects (row->a, row->b), ==, row->intersect);
      g_assert_cmpint (trade_interval_intersects (row->b, row->a), ==, row->intersect);
    }
}

static void
test_include (void)
{
  TradeInterval extent = { HUGE_VAL, -HUGE_VAL };

  trade_interval_include (&extent, 3);
  g_assert_cmpfloat (extent.lower, ==, 3);
  g_assert_cmpfloat (extent.upper, ==, 3);
  trade_interval_include (&extent, -2);
  trade_interval_include (&extent, 1);
  g_assert_cmpfloat (extent.lower, ==, -2);
  g_assert_cmpfloat (extent.upper, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/interval/arithmetic", test_arithmetic);
  g_test_add_func ("/interval/never-nan", test_never_nan);
  g_test_add_func ("/interval/not-a-number", test_not_a_number);
  g_test_add_func ("/interval/include", test_include);
  g_test_add_func ("/interval/contains", test_contains);
  g_test_add_func ("/interval/intersects", test_intersects);

  return g_test_run ();
}
