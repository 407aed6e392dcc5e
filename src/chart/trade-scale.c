/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-scale.h"

#include <math.h>

/* Beyond these no figure of trade lies, and within them no step over- or underflows. */
#define LARGEST 1e300
#define SMALLEST 1e-300

/* Two ticks nearer to each other than this, measured against their size, could not be told apart. */
#define RESOLUTION 1e-12

/* How far a quotient may be from a whole number and still count as it. */
#define TOLERANCE 1e-9

static const double mantissas[] = { 1.0, 2.0, 2.5, 5.0 };

static double
make_finite (double value)
{
  if (isnan (value) || fabs (value) < SMALLEST)
    return 0.0;

  return CLAMP (value, -LARGEST, LARGEST);
}

static double
get_step (guint mantissa,
          int   exponent)
{
  g_assert (mantissa < G_N_ELEMENTS (mantissas));

  /* A negative power of ten is no double; dividing by the positive one is exact to the last bit. */
  if (exponent < 0)
    return mantissas[mantissa] / pow (10.0, -exponent);

  return mantissas[mantissa] * pow (10.0, exponent);
}

static double
count_steps_down (double value,
                  double step)
{
  return floor (value / step + TOLERANCE);
}

static double
count_steps_up (double value,
                double step)
{
  return ceil (value / step - TOLERANCE);
}

/* The power of ten of the last digit of a step: 11 for 2.5 × 10^12. */
static int
get_last_digit (double step)
{
  int exponent;
  double mantissa;

  if (!isfinite (step) || step <= 0.0)
    return 0;

  exponent = (int) floor (log10 (step) + TOLERANCE);
  mantissa = step / pow (10.0, exponent);

  return fabs (mantissa - 2.5) < TOLERANCE ? exponent - 1 : exponent;
}

/**
 * trade_ticks_new:
 * @lower: the least value to show, in the unit of the data
 * @upper: the greatest value to show, in the unit of the data
 * @target: the most ticks that are wanted, TRADE_TICKS_LEAST to TRADE_TICKS_MAX, or 0 for TRADE_TICKS_TARGET
 *
 * Chooses round ticks that cover the values from @lower to @upper.
 *
 * The first tick is at or below @lower and the last at or above @upper. The step is the smallest of 1, 2, 2.5 and 5
 * times a power of ten that needs no more than @target ticks. To show zero, include it in the range.
 *
 * No data makes it fail: bounds that are swapped are put in order, one that is not a number counts as zero, an infinite
 * or huge one is cut off, and a range without extent is extended to zero, or from 0 to 1.
 *
 * For example, 0 to 23.77e12 gives 0, 5e12, 10e12, 15e12, 20e12, 25e12.
 *
 * Returns: the ticks
 */
TradeTicks
trade_ticks_new (double lower,
                 double upper,
                 guint  target)
{
  double low = make_finite (MIN (lower, upper));
  double high = make_finite (MAX (lower, upper));
  double least, largest;
  int exponent;

  /* MIN and MAX take either operand where one is not a number. */
  if (isnan (lower) || isnan (upper))
    {
      low = MIN (make_finite (lower), make_finite (upper));
      high = MAX (make_finite (lower), make_finite (upper));
    }

  if (low == high)
    {
      low = MIN (low, 0.0);
      high = MAX (high, 0.0);
      if (low == high)
        high = 1.0;
    }

  target = target == 0 ? TRADE_TICKS_TARGET : CLAMP (target, TRADE_TICKS_LEAST, TRADE_TICKS_MAX);
  largest = MAX (fabs (low), fabs (high));
  least = MAX ((high - low) / target, largest * RESOLUTION);

  for (exponent = (int) floor (log10 (least)) - 1;; exponent++)
    for (guint i = 0; i < G_N_ELEMENTS (mantissas); i++)
      {
        double step = get_step (i, exponent);
        double first = count_steps_down (low, step);
        double n = count_steps_up (high, step) - first + 1.0;

        if (step >= largest * RESOLUTION && n <= target)
          {
            TradeTicks ticks = { .step = step, .n = (guint) MAX (n, 2.0) };

            ticks.decimals = trade_ticks_get_decimals (ticks, 0);
            ticks.first = first * step;
            ticks.first = trade_ticks_get (ticks, 0);
            return ticks;
          }
      }
}

/**
 * trade_ticks_get:
 * @ticks: ticks
 * @i: the number of a tick, from 0
 *
 * Gets the value at a tick, free of what binary fractions add to it: the third tick of a step of 0.1 is 0.3.
 *
 * Returns: the value, in the unit of the data
 */
double
trade_ticks_get (TradeTicks ticks,
                 guint      i)
{
  double value = ticks.first + i * ticks.step;
  double power;

  if (ticks.decimals <= 0)
    return fabs (value) < ticks.step / 2.0 ? 0.0 : value;

  power = pow (10.0, ticks.decimals);
  value = round (value * power) / power;

  /* Adding zero turns a negative zero into zero. */
  return value + 0.0;
}

/**
 * trade_ticks_last:
 * @ticks: ticks
 *
 * Gets the value at the last tick.
 *
 * Returns: the value, in the unit of the data
 */
double
trade_ticks_last (TradeTicks ticks)
{
  return trade_ticks_get (ticks, MAX (ticks.n, 1) - 1);
}

/**
 * trade_ticks_get_decimals:
 * @ticks: ticks
 * @magnitude: the power of ten in which the labels count, see trade_format_get_magnitude()
 *
 * Gets the decimals that the labels of all ticks need.
 *
 * For example, a step of 2.5e12 needs 1 decimal in trillions (magnitude 12) and none in billions (magnitude 9).
 *
 * Returns: the decimals, 0 or more
 */
int
trade_ticks_get_decimals (TradeTicks ticks,
                          int        magnitude)
{
  return MAX (0, magnitude - get_last_digit (ticks.step));
}

/**
 * trade_scale_map:
 * @scale: a scale
 * @value: a value, in the unit of the data
 *
 * Maps a value to its coordinate. Values outside the domain lie outside the range, on the same line.
 *
 * The result is finite whenever the range is: a value that is not a number, and any value of a domain without extent,
 * is at the start; an infinite value is at the end that it lies beyond.
 *
 * Returns: a coordinate, in logical pixels
 */
double
trade_scale_map (TradeScale scale,
                 double     value)
{
  /* Halves keep the extent of the widest domain finite. */
  double extent = scale.domain_upper / 2.0 - scale.domain_lower / 2.0;
  double position = (value / 2.0 - scale.domain_lower / 2.0) / extent;
  double coordinate;

  if (isnan (value) || !isfinite (extent) || extent == 0.0)
    return scale.range_start;

  if (isinf (value))
    return (value > 0.0) == (extent > 0.0) ? scale.range_end : scale.range_start;

  coordinate = scale.range_start + position * (scale.range_end - scale.range_start);

  return isfinite (coordinate) ? coordinate : (position > 0.0 ? scale.range_end : scale.range_start);
}
