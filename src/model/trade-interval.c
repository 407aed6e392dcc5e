/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-interval.h"

/* Decimal bounds such as 58.65 have no exact binary form. Comparisons forgive this much of the largest finite number
 * that takes part, which is far above the error of a few binary operations and far below any printed digit.
 */
#define TOLERANCE 1e-9

static double
largest_magnitude (double a,
                   double b)
{
  double magnitude_a = isfinite (a) ? fabs (a) : 0;
  double magnitude_b = isfinite (b) ? fabs (b) : 0;

  return MAX (magnitude_a, magnitude_b);
}

/* Opposite infinities have no sum; the bound that says nothing is the only true one. */
static double
add_bounds (double a,
            double b,
            double unknown)
{
  double sum = a + b;

  return isnan (sum) ? unknown : sum;
}

/* An infinite bound means "as large as you like", never an infinite value, so that nothing times it is nothing. */
static double
multiply_bounds (double a,
                 double b)
{
  return a == 0 || b == 0 ? 0 : a * b;
}

/* The quotient of two unbounded numbers can be as small as nothing; how large it can be, the other corners say. */
static double
divide_bounds (double a,
               double b)
{
  return isinf (b) ? 0 : a / b;
}

static TradeInterval
enclose (const double corners[4])
{
  TradeInterval hull = { HUGE_VAL, -HUGE_VAL };

  for (guint i = 0; i < 4; i++)
    {
      if (isnan (corners[i]))
        return (TradeInterval) { -HUGE_VAL, HUGE_VAL };

      hull.lower = MIN (hull.lower, corners[i]);
      hull.upper = MAX (hull.upper, corners[i]);
    }

  return hull;
}

/**
 * trade_interval_add:
 * @a: an interval
 * @b: another interval
 *
 * Adds two intervals.
 *
 * Returns: all sums of a value of @a and a value of @b
 */
TradeInterval
trade_interval_add (TradeInterval a,
                    TradeInterval b)
{
  return (TradeInterval) {
    add_bounds (a.lower, b.lower, -HUGE_VAL),
    add_bounds (a.upper, b.upper, HUGE_VAL),
  };
}

/**
 * trade_interval_subtract:
 * @a: an interval
 * @b: the interval to subtract
 *
 * Subtracts an interval from another.
 *
 * Returns: all differences of a value of @a and a value of @b
 */
TradeInterval
trade_interval_subtract (TradeInterval a,
                         TradeInterval b)
{
  return trade_interval_add (a, (TradeInterval) { -b.upper, -b.lower });
}

/**
 * trade_interval_multiply:
 * @a: an interval
 * @b: another interval
 *
 * Multiplies two intervals, of any sign.
 *
 * Returns: all products of a value of @a and a value of @b
 */
TradeInterval
trade_interval_multiply (TradeInterval a,
                         TradeInterval b)
{
  const double corners[4] = {
    multiply_bounds (a.lower, b.lower),
    multiply_bounds (a.lower, b.upper),
    multiply_bounds (a.upper, b.lower),
    multiply_bounds (a.upper, b.upper),
  };

  return enclose (corners);
}

/**
 * trade_interval_divide:
 * @a: an interval
 * @b: the interval to divide by
 *
 * Divides an interval by another, of any sign.
 *
 * Returns: all quotients of a value of @a and a value of @b; every number, from -HUGE_VAL to HUGE_VAL, where @b
 *   contains 0
 */
TradeInterval
trade_interval_divide (TradeInterval a,
                       TradeInterval b)
{
  const double corners[4] = {
    divide_bounds (a.lower, b.lower),
    divide_bounds (a.lower, b.upper),
    divide_bounds (a.upper, b.lower),
    divide_bounds (a.upper, b.upper),
  };

  /* Written so that a bound that is not a number counts as one that may be 0. */
  if (!(b.lower > 0 || b.upper < 0))
    return (TradeInterval) { -HUGE_VAL, HUGE_VAL };

  return enclose (corners);
}

/**
 * trade_interval_include:
 * @self: (inout): an interval
 * @value: a number
 *
 * Widens an interval as far as it has to be to contain a number. One from HUGE_VAL to -HUGE_VAL contains none yet.
 */
void
trade_interval_include (TradeInterval *self,
                        double         value)
{
  self->lower = MIN (self->lower, value);
  self->upper = MAX (self->upper, value);
}

/**
 * trade_interval_contains:
 * @interval: an interval
 * @value: a number
 *
 * Checks whether a number lies in an interval, its bounds included.
 *
 * The bounds are widened by 1e-9 of the largest finite magnitude among @value and the bounds, so that the binary
 * representation of a decimal bound never decides.
 *
 * Returns: whether @value lies in @interval
 */
gboolean
trade_interval_contains (TradeInterval interval,
                         double        value)
{
  return trade_interval_intersects (interval, (TradeInterval) { value, value });
}

/**
 * trade_interval_intersects:
 * @a: an interval
 * @b: another interval
 *
 * Checks whether two intervals have a value in common, their bounds included.
 *
 * The bounds are widened by 1e-9 of the largest finite magnitude among them, so that the binary representation of a
 * decimal bound never decides.
 *
 * Returns: whether @a and @b have a value in common
 */
gboolean
trade_interval_intersects (TradeInterval a,
                           TradeInterval b)
{
  double largest = MAX (largest_magnitude (a.lower, a.upper), largest_magnitude (b.lower, b.upper));
  double slack = largest * TOLERANCE;

  return a.lower <= b.upper + slack && b.lower <= a.upper + slack;
}
