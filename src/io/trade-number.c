/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-number.h"

#include <glib/gi18n.h>
#include <string.h>

/* As many as a gint64 holds whatever the digits are. */
#define MAX_DIGITS 18

static const char *
name_stray_character (const char *text,
                      const char *end)
{
  static const char minus[] = "\xe2\x88\x92";

  switch (*text)
    {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
      return N_("it contains a space");
    case ',':
      return N_("it contains a comma; expected a point before the decimals and nothing between the thousands");
    case '+':
    case '-':
      return N_("it has a sign in the wrong place; expected at most a minus, before the digits");
    case 'e':
    case 'E':
      return N_("it has an exponent; expected plain digits");
    case '%':
      return N_("it contains a percent sign; the unit has a column of its own");
    default:
      break;
    }

  if ((gsize) (end - text) >= strlen (minus) && memcmp (text, minus, strlen (minus)) == 0)
    return N_("it has a typographic minus; expected the hyphen-minus of the keyboard");

  return N_("it contains something else than the digits 0 to 9, a point and a sign");
}

static const char *
check_grammar (const char *digits,
               const char *end)
{
  const char *point = NULL;

  if (digits < end && *digits == '+')
    return N_("it has a plus sign; expected the digits alone, or a minus before them");

  for (const char *p = digits; p < end; p++)
    {
      if (g_ascii_isdigit (*p))
        continue;
      if (*p != '.')
        return name_stray_character (p, end);
      if (point != NULL)
        return N_("it has more than one point; expected at most one, before the decimals");
      point = p;
    }

  if (digits == end)
    return N_("it has a sign but no digits");
  if (point == digits)
    return N_("it has no digit before the point; expected a zero there");
  if (point == end - 1)
    return N_("it has no digit after the point");
  if (*digits == '0' && end - digits > 1 && digits[1] != '.')
    return N_("it begins with a zero that it does not need");

  return NULL;
}

/**
 * trade_number_parse:
 * @text: text, need not be NUL-terminated
 * @length: bytes in @text
 * @decimal: (out): return location for the number
 * @reason: (out) (optional): return location for what is wrong with the text, translated
 *
 * Reads a decimal number by one strict grammar that no locale changes: an optional `-`, digits without needless
 * zeros in front, and optionally a point and more digits. There is no exponent, no separator of thousands, no space, no
 * hexadecimal, no infinity; at most 18 digits. Zeros at the end are kept, as they say how far the number was rounded.
 *
 * Returns: whether @text is such a number; @decimal is set only then, @reason only otherwise
 */
gboolean
trade_number_parse (const char    *text,
                    gsize          length,
                    TradeDecimal  *decimal,
                    const char   **reason)
{
  const char *end, *digits, *fault;
  gint64 coefficient = 0;
  int n_digits = 0, n_decimals = 0;
  gboolean after_point = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (decimal != NULL, FALSE);

  end = text + length;
  digits = length > 0 && *text == '-' ? text + 1 : text;
  fault = length == 0 ? N_("it is missing") : check_grammar (digits, end);

  for (const char *p = digits; fault == NULL && p < end; p++)
    {
      if (*p == '.')
        {
          after_point = TRUE;
          continue;
        }
      n_decimals += after_point;
      n_digits += n_digits > 0 || *p != '0' || after_point;
      if (n_digits > MAX_DIGITS)
        fault = N_("it has more than 18 digits");
      else
        coefficient = coefficient * 10 + (*p - '0');
    }

  if (fault != NULL)
    {
      if (reason != NULL)
        *reason = _(fault);
      return FALSE;
    }

  decimal->coefficient = *text == '-' ? -coefficient : coefficient;
  decimal->exponent = -n_decimals;

  return TRUE;
}
