/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <float.h>
#include <math.h>

#include "trade-scale.h"

static void
test_ticks (void)
{
  static const struct
  {
    double lower;
    double upper;
    guint target;
    double first;
    double step;
    guint n;
    int decimals;
  } cases[] = {
    { 0, 23.77e12, 0, 0, 5e12, 6, 0 },
    { 0, 23.77, 6, 0, 5, 6, 0 },
    { 23.77, 0, 6, 0, 5, 6, 0 },
    { -0.3, 29.9, 6, -10, 10, 5, 0 },
    { 0, 100, 6, 0, 20, 6, 0 },
    { 0, 58.6, 4, 0, 20, 4, 0 },
    { 0, 0.9, 6, 0, 0.2, 6, 1 },
    { 0, 0.12, 6, 0, 0.025, 6, 3 },
    { 0, 10, 5, 0, 2.5, 5, 1 },
    { -1, 1, 6, -1, 0.5, 5, 1 },
    { -1, 1, 1, -1, 1, 3, 0 },
    { 0, 0, 6, 0, 0.2, 6, 1 },
    { 50, 50, 6, 0, 10, 6, 0 },
    { -50, -50, 6, -50, 10, 6, 0 },
    { 0, 14, 6, 0, 5, 4, 0 },
    { 556000, 600000, 6, 550000, 10000, 6, 0 },
    { 0, 49, 1000, 0, 1, 50, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeTicks ticks = trade_ticks_new (cases[i].lower, cases[i].upper, cases[i].target);

      g_test_message ("%g to %g, at most %u", cases[i].lower, cases[i].upper, cases[i].target);
      g_assert_cmpfloat (ticks.first, ==, cases[i].first);
      g_assert_cmpfloat (ticks.step, ==, cases[i].step);
      g_assert_cmpuint (ticks.n, ==, cases[i].n);
      g_assert_cmpint (ticks.decimals, ==, cases[i].decimals);
    }
}

static void
test_exact_values (void)
{
  static const double tenths[] = { 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6 };
  TradeTicks ticks = trade_ticks_new (0, 0.6, 7);

  g_assert_cmpuint (ticks.n, ==, G_N_ELEMENTS (tenths));
  for (guint i = 0; i < ticks.n; i++)
    g_assert_cmpfloat (trade_ticks_get (ticks, i), ==, tenths[i]);

  g_assert_cmpfloat (trade_ticks_last (ticks), ==, 0.6);
}

static void
test_zero_has_no_sign (void)
{
  TradeTicks ticks = trade_ticks_new (-0.3, 0.3, 7);
  gboolean seen = FALSE;

  for (guint i = 0; i < ticks.n; i++)
    if (trade_ticks_get (ticks, i) == 0.0)
      {
        g_assert_false (signbit (trade_ticks_get (ticks, i)));
        seen = TRUE;
      }

  g_assert_true (seen);
}

static void
test_decimals (void)
{
  static const struct
  {
    double upper;
    guint target;
    int magnitude;
    int decimals;
  } cases[] = {
    { 10e12, 5, 12, 1 },
    { 10e12, 5, 9, 0 },
    { 25e12, 6, 12, 0 },
    { 1e12, 5, 12, 2 },
    { 100, 6, 0, 0 },
    { 0.12, 6, 0, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeTicks ticks = trade_ticks_new (0, cases[i].upper, cases[i].target);

      g_assert_cmpint (trade_ticks_get_decimals (ticks, cases[i].magnitude), ==, cases[i].decimals);
    }
}

static gboolean
is_round_step (double step)
{
  double mantissa = step / pow (10.0, floor (log10 (step) + 1e-9));

  return fabs (mantissa - 1) < 1e-9 || fabs (mantissa - 2) < 1e-9 || fabs (mantissa - 2.5) < 1e-9 ||
         fabs (mantissa - 5) < 1e-9;
}

static void
check_ticks (double lower,
             double upper,
             guint  target)
{
  TradeTicks ticks = trade_ticks_new (lower, upper, target);
  double slack = ticks.step * 1e-8;

  g_test_message ("%.17g to %.17g, at most %u", lower, upper, target);
  g_assert_cmpuint (ticks.n, >=, 2);
  g_assert_cmpuint (ticks.n, <=, CLAMP (target, 3, TRADE_TICKS_MAX));
  g_assert_true (isfinite (ticks.first) && isfinite (ticks.step));
  g_assert_true (is_round_step (ticks.step));
  g_assert_cmpfloat (trade_ticks_get (ticks, 0), <=, MIN (lower, upper) + slack);
  g_assert_cmpfloat (trade_ticks_last (ticks), >=, MAX (lower, upper) - slack);

  for (guint i = 0; i < ticks.n; i++)
    {
      double steps = trade_ticks_get (ticks, i) / ticks.step;

      /* Beyond 2^40 steps from zero a double has no digits left to tell whether it is a multiple. */
      if (fabs (steps) < 0x1p40)
        g_assert_cmpfloat_with_epsilon (steps, round (steps), 1e-3);
      if (i > 0)
        g_assert_cmpfloat (trade_ticks_get (ticks, i), >, trade_ticks_get (ticks, i - 1));
    }
}

static void
test_random_ranges (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double size = pow (10.0, g_test_rand_int_range (-12, 18));
      double lower = g_test_rand_double_range (-1, 1) * size;
      double upper = g_test_rand_bit () ? lower + g_test_rand_double () * size * 1e-6
                                        : g_test_rand_double_range (-1, 1) * size;

      check_ticks (lower, upper, (guint) g_test_rand_int_range (3, 60));
    }
}

static void
test_extreme_ranges (void)
{
  static const double extremes[] = {
    0, -0.0, DBL_MIN, -DBL_MIN, DBL_TRUE_MIN, DBL_MAX, -DBL_MAX, HUGE_VAL, -HUGE_VAL, NAN, 1, -1, 1e15, 1e15 + 0.125, 1e-290,
  };

  for (guint i = 0; i < G_N_ELEMENTS (extremes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (extremes); j++)
      for (guint target = 0; target < 60; target += 7)
        {
          TradeTicks ticks = trade_ticks_new (extremes[i], extremes[j], target);

          g_assert_cmpuint (ticks.n, >=, 2);
          g_assert_cmpuint (ticks.n, <=, TRADE_TICKS_MAX);
          g_assert_true (isfinite (ticks.first));
          g_assert_true (isfinite (ticks.step) && ticks.step > 0);
          g_assert_true (isfinite (trade_ticks_last (ticks)));
          g_assert_cmpfloat (trade_ticks_last (ticks), >, ticks.first);
          g_assert_cmpint (ticks.decimals, >=, 0);
        }
}

static void
test_map (void)
{
  static const struct
  {
    TradeScale scale;
    double value;
    double coordinate;
  } cases[] = {
    { { 0, 25, 100, 600 }, 0, 100 },
    { { 0, 25, 100, 600 }, 25, 600 },
    { { 0, 25, 100, 600 }, 5, 200 },
    { { 0, 25, 600, 100 }, 5, 500 },
    { { -10, 30, 0, 400 }, 0, 100 },
    { { 0, 25, 100, 600 }, 50, 1100 },
    { { 0, 25, 100, 600 }, -5, 0 },
    { { 0, 25, 100, 600 }, NAN, 100 },
    { { 0, 25, 100, 600 }, HUGE_VAL, 600 },
    { { 0, 25, 100, 600 }, -HUGE_VAL, 100 },
    { { 25, 0, 100, 600 }, HUGE_VAL, 100 },
    { { 5, 5, 100, 600 }, 5, 100 },
    { { NAN, 5, 100, 600 }, 5, 100 },
    { { 0, HUGE_VAL, 100, 600 }, 5, 100 },
    { { -DBL_MAX, DBL_MAX, 100, 600 }, 0, 350 },
    { { 0, 1e-300, 100, 600 }, 1e300, 600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (trade_scale_map (cases[i].scale, cases[i].value), cases[i].coordinate, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/scale/ticks", test_ticks);
  g_test_add_func ("/scale/exact-values", test_exact_values);
  g_test_add_func ("/scale/zero-has-no-sign", test_zero_has_no_sign);
  g_test_add_func ("/scale/decimals", test_decimals);
  g_test_add_func ("/scale/random-ranges", test_random_ranges);
  g_test_add_func ("/scale/extreme-ranges", test_extreme_ranges);
  g_test_add_func ("/scale/map", test_map);

  return g_test_run ();
}
