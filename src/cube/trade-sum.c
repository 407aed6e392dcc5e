/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-sum.h"

#include <math.h>

/* As many digits as every gint64 holds, and as the readers of figures take. */
#define MAX_COEFFICIENT G_GINT64_CONSTANT (999999999999999999)

/* Makes the last digit of a number finer. */
static gboolean
refine (TradeWide *coefficient,
        int        digits)
{
  for (; digits > 0 && *coefficient != 0; digits--)
    if (__builtin_mul_overflow (*coefficient, (TradeWide) 10, coefficient))
      return FALSE;

  return TRUE;
}

/**
 * trade_sum_add:
 * @self: a sum
 * @number: a number
 *
 * Adds a number.
 */
void
trade_sum_add (TradeSum     *self,
               TradeDecimal  number)
{
  TradeWide coefficient = number.coefficient;
  int exponent;

  g_return_if_fail (self != NULL);

  exponent = self->n == 0 ? number.exponent : MIN (self->exponent, number.exponent);
  if (!refine (&self->coefficient, self->exponent - exponent) || !refine (&coefficient, number.exponent - exponent) ||
      __builtin_add_overflow (self->coefficient, coefficient, &self->coefficient))
    self->has_overflowed = TRUE;

  self->exponent = exponent;
  self->step += pow (10, number.exponent);
  self->n++;
}

/**
 * trade_sum_to_decimal:
 * @self: a sum
 * @decimal: (out): return location for the sum
 *
 * Gets the exact sum.
 *
 * Returns: whether it has few enough digits to be one number
 */
gboolean
trade_sum_to_decimal (const TradeSum *self,
                      TradeDecimal   *decimal)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (decimal != NULL, FALSE);

  if (self->has_overflowed || self->coefficient > MAX_COEFFICIENT || self->coefficient < -MAX_COEFFICIENT)
    return FALSE;

  *decimal = (TradeDecimal) { (gint64) self->coefficient, self->exponent };

  return TRUE;
}

/**
 * trade_decimal_cmp:
 * @a: a number
 * @b: another number
 *
 * Compares two numbers by their value: 2.50 is equal to 2.5.
 *
 * Returns: less than, equal to or greater than 0 where @a is less than, equal to or greater than @b
 */
int
trade_decimal_cmp (TradeDecimal a,
                   TradeDecimal b)
{
  TradeWide left = a.coefficient, right = b.coefficient;
  const int exponent = MIN (a.exponent, b.exponent);

  /* A number that has so many more digits before the point is beyond the other whatever they are. */
  if (!refine (&left, a.exponent - exponent))
    return a.coefficient < 0 ? -1 : 1;
  if (!refine (&right, b.exponent - exponent))
    return b.coefficient < 0 ? 1 : -1;

  return (left > right) - (left < right);
}
