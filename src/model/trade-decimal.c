/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-decimal.h"

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
  g_autofree char *text = trade_decimal_to_string (decimal);

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
