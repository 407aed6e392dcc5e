/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-format-private.h"

#include <math.h>

/* The digits of a number, without words. */

/* More zeros than these between the point and the first other digit nobody counts. */
#define MOST_ZEROS 6

static const char *const sign_stems[] = { "sign-negative", "sign-except-zero", "sign-never" };

/*< private >
 * trade_format_get_decimals_stem:
 * @decimals: how many decimals to write
 *
 * Returns: (transfer full): the stem of an ICU number skeleton
 */
char *
trade_format_get_decimals_stem (int decimals)
{
  char zeros[TRADE_FORMAT_MAX_DECIMALS + 1] = { 0 };

  if (decimals <= 0)
    return g_strdup ("precision-integer");

  memset (zeros, '0', MIN (decimals, TRADE_FORMAT_MAX_DECIMALS));
  return g_strconcat (".", zeros, NULL);
}

/*< private >
 * trade_format_count_digits:
 * @value: a number
 * @magnitude: the power of ten to count in
 * @decimals: how many decimals to write
 *
 * Returns: how many digits are written from the first other than zero on
 */
int
trade_format_count_digits (double value,
                           int    magnitude,
                           int    decimals)
{
  return value != 0 ? (int) floor (log10 (fabs (value))) + 1 - magnitude + decimals : 0;
}

/*< private >
 * trade_format_drop_zeros:
 * @value: a number
 * @magnitude: the power of ten to count in
 * @decimals: how many decimals it supports
 * @scale: the power of ten that its source counts in, 0 or more
 *
 * Leaves out the last of many digits where they are zeros before the point of the source, which say nothing: a value of
 * 600100000000 is 600.1 billion. What is readable with its zeros keeps them.
 *
 * Returns: how many decimals to write
 */
int
trade_format_drop_zeros (double value,
                         int    magnitude,
                         int    decimals,
                         int    scale)
{
  int n_digits = trade_format_count_digits (value, magnitude, decimals);

  if (n_digits <= TRADE_FORMAT_MOST_DIGITS)
    return decimals;

  for (; decimals > 0 && n_digits > TRADE_FORMAT_READABLE_DIGITS; n_digits--)
    {
      int exponent = magnitude - decimals;

      if (exponent < scale || fmod (value, pow (10.0, exponent + 1)) != 0.0)
        break;
      decimals--;
    }

  return decimals;
}

static char *
get_digits_skeleton (TradeUnitKind kind,
                     int           magnitude,
                     int           decimals,
                     TradeSign     sign)
{
  g_autofree char *precision = trade_format_get_decimals_stem (decimals);

  return g_strdup_printf ("%s%s scale/1E%d rounding-mode-half-up %s",
                          kind == TRADE_UNIT_KIND_PERCENT ? "percent " : "",
                          precision,
                          -magnitude,
                          sign_stems[sign]);
}

/* Puts the digits as the number style has them in the place of the language's, and leaves sign and percent sign where the
 * language has them. */
static char *
apply_style (TradeFormat    *self,
             TradeIcuNumber *number,
             const char     *decimal,
             int             magnitude,
             int             decimals)
{
  TradeIcu *icu = trade_format_get_digits_icu (self);
  g_autofree char *skeleton = NULL;
  g_auto (TradeIcuNumber) digits = { 0 };
  GString *text;

  if (icu == NULL)
    return number->text;

  skeleton = get_digits_skeleton (TRADE_UNIT_KIND_NUMBER, magnitude, decimals, TRADE_SIGN_NEVER);
  if (!trade_icu_format_number (icu, skeleton, decimal, &digits))
    return number->text;

  text = g_string_new_len (number->text, number->number_start);
  g_string_append_len (text, digits.text + digits.number_start, digits.number_end - digits.number_start);
  g_string_append (text, number->text + number->number_end);
  trade_icu_number_clear (number);

  return g_string_free (text, FALSE);
}

/* A number of which only zeros would be seen, although its digits are known. */
static gboolean
is_minute (double value,
           int    magnitude,
           int    decimals)
{
  return decimals > MOST_ZEROS && value != 0 && fabs (value) < pow (10.0, magnitude - MOST_ZEROS);
}

/* Nobody counts the zeros of a zero either. */
static gboolean
has_needless_zeros (double value,
                    int    decimals)
{
  return value == 0 && decimals > MOST_ZEROS;
}

/* Ten to the power of @exponent, below zero, as it is written after a number. In a line that runs from right to left both stay
 * together.
 */
static void
append_power (GString *text,
              gsize    number_start,
              gsize    number_end,
              int      exponent,
              gboolean is_right_to_left)
{
  static const char *const superscripts[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *digits = g_strdup_printf ("%d", ABS (exponent));
  g_autoptr (GString) power = g_string_new ("\u00a0×\u00a010⁻");

  for (const char *digit = digits; *digit != '\0'; digit++)
    g_string_append (power, superscripts[*digit - '0']);
  if (is_right_to_left)
    g_string_append (power, "\u2069");

  g_string_insert (text, number_end, power->str);
  if (is_right_to_left)
    g_string_insert (text, number_start, "\u2066");
}

/* The power of ten of the first digit of a number that is written with two more: 9.999 is 10. */
static int
get_exponent (double value)
{
  int exponent = (int) floor (log10 (fabs (value)));

  return round (fabs (value) / pow (10, exponent) * 100) >= 1000 ? exponent + 1 : exponent;
}

/* Writes a minute number by its first digits and a power of ten: "1.25 × 10⁻¹⁸". */
static char *
write_minute (TradeFormat  *self,
              TradeUnitKind kind,
              double        value,
              int           magnitude,
              TradeSign     sign)
{
  int exponent = get_exponent (value) - magnitude;
  char decimal[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *skeleton = g_strdup_printf ("%s.## scale/1E%d rounding-mode-half-up %s",
                                               kind == TRADE_UNIT_KIND_PERCENT ? "percent " : "",
                                               -magnitude - exponent,
                                               sign_stems[sign]);
  g_auto (TradeIcuNumber) number = { 0 };
  GString *text;

  g_ascii_dtostr (decimal, sizeof decimal, value);
  if (!trade_icu_format_number (trade_format_get_icu (self), skeleton, decimal, &number))
    return g_strdup ("");

  text = g_string_new (number.text);
  append_power (text, number.number_start, number.number_end, exponent, trade_format_is_right_to_left (self));

  return g_string_free (text, FALSE);
}

/*< private >
 * trade_format_write_decimal:
 * @self: a format
 * @kind: the kind of unit; percent has its sign written
 * @decimal: a decimal number in ASCII, such as "2377E10"; no digit of it is lost on the way
 * @magnitude: the power of ten to count in
 * @decimals: how many decimals to write
 * @sign: which signs to write
 *
 * Writes the digits of a decimal number. One so small that only zeros would be seen of it has a power of ten: "1.25 × 10⁻¹⁸".
 *
 * Returns: (transfer full): the number
 */
char *
trade_format_write_decimal (TradeFormat  *self,
                            TradeUnitKind kind,
                            const char   *decimal,
                            int           magnitude,
                            int           decimals,
                            TradeSign     sign)
{
  g_autofree char *skeleton = NULL;
  TradeIcuNumber number = { 0 };
  double value = g_ascii_strtod (decimal, NULL);

  if (is_minute (value, magnitude, decimals))
    return write_minute (self, kind, value, magnitude, sign);
  if (has_needless_zeros (value, decimals))
    decimals = 0;

  skeleton = get_digits_skeleton (kind, magnitude, decimals, sign);
  if (!trade_icu_format_number (trade_format_get_icu (self), skeleton, decimal, &number))
    return g_strdup ("");

  return apply_style (self, &number, decimal, magnitude, decimals);
}

/*< private >
 * trade_format_write_double:
 * @self: a format
 * @kind: the kind of unit; percent has its sign written
 * @value: a finite number
 * @magnitude: the power of ten to count in
 * @decimals: how many decimals to write
 * @sign: which signs to write
 *
 * Writes the digits of a binary number.
 *
 * Returns: (transfer full): the number
 */
char *
trade_format_write_double (TradeFormat  *self,
                           TradeUnitKind kind,
                           double        value,
                           int           magnitude,
                           int           decimals,
                           TradeSign     sign)
{
  g_autofree char *skeleton = NULL;
  char decimal[G_ASCII_DTOSTR_BUF_SIZE];

  if (has_needless_zeros (value, decimals))
    decimals = 0;
  if (trade_format_get_digits_icu (self) != NULL || is_minute (value, magnitude, decimals))
    return trade_format_write_decimal (self, kind, g_ascii_dtostr (decimal, sizeof decimal, value), magnitude, decimals, sign);

  skeleton = get_digits_skeleton (kind, magnitude, decimals, sign);

  return trade_icu_format_double (trade_format_get_icu (self), skeleton, value);
}

/**
 * trade_format_count:
 * @self: a format
 * @count: how many there are
 *
 * Writes how many there are of something, in the digits of all other numbers. No count is written in any other way.
 *
 * Returns: (transfer full): the number
 */
char *
trade_format_count (TradeFormat *self,
                    guint        count)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);

  return trade_format_number (self, count, 0, 0, FALSE);
}

/**
 * trade_format_ungrouped:
 * @self: a format
 * @value: a finite number
 * @decimals: how many decimals to write, 0 to 15
 *
 * Writes a number as people type it, without anything between its thousands: "1600", "3.50", "١٦٠٠".
 *
 * Returns: (transfer full): the number
 */
char *
trade_format_ungrouped (TradeFormat *self,
                        double       value,
                        int          decimals)
{
  TradeIcu *digits;
  g_autofree char *precision = NULL;
  g_autofree char *skeleton = NULL;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);

  digits = trade_format_get_digits_icu (self);
  precision = trade_format_get_decimals_stem (decimals);
  skeleton = g_strconcat (precision, " group-off rounding-mode-half-up", NULL);

  return trade_icu_format_double (digits != NULL ? digits : trade_format_get_icu (self), skeleton, value);
}
