/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-decimal.h"

#include <float.h>

/* As many powers of ten are doubles without a loss, and so are whole numbers up to this. */
#define MOST_EXACT_POWER 22
#define MOST_EXACT_INTEGER (G_GINT64_CONSTANT (1) << 53)

/* Of two numbers that are exact the processor rounds product and quotient once, if it does not reckon with more digits. */
static gboolean
divide_or_multiply (TradeDecimal  decimal,
                    double       *value)
{
  static const double powers[MOST_EXACT_POWER + 1] = {
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  };
  const double coefficient = (double) decimal.coefficient;

  if (FLT_EVAL_METHOD != 0 || decimal.coefficient < -MOST_EXACT_INTEGER || decimal.coefficient > MOST_EXACT_INTEGER ||
      decimal.exponent < -MOST_EXACT_POWER || decimal.exponent > MOST_EXACT_POWER)
    return FALSE;

  *value = decimal.exponent < 0 ? coefficient / powers[-decimal.exponent] : coefficient * powers[decimal.exponent];

  return TRUE;
}

/**
 * trade_decimal_to_double:
 * @decimal: a decimal number
 *
 * Gets the binary floating-point number that is nearest to a decimal number.
 *
 * The result is rounded once, from the exact decimal. Multiplying by a power of ten instead would round twice.
 *
 * Returns: the nearest double, or HUGE_VAL with the number's sign where it is beyond the range of a double
 */
double
trade_decimal_to_double (TradeDecimal decimal)
{
  g_autofree char *text = NULL;
  double value;

  if (divide_or_multiply (decimal, &value))
    return value;

  text = trade_decimal_to_string (decimal);

  return g_ascii_strtod (text, NULL);
}

/**
 * trade_decimal_to_string:
 * @decimal: a decimal number
 *
 * Writes a decimal number in scientific notation with all of its digits, such as `2377E10` or `-3E-1`.
 *
 * The notation does not depend on the locale, and ICU's decimal parser reads it without a loss.
 *
 * Returns: (transfer full): the number as text
 */
char *
trade_decimal_to_string (TradeDecimal decimal)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "E%d", decimal.coefficient, decimal.exponent);
}
