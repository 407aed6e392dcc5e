/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-number.h"

#include <string.h>

#include "trade-dialect.h"
#include "trade-period-cell.h"

/* The text with the digits and marks of Arabic and Persian as they are in ASCII. */
static char *
make_plain (const char *text,
            char        decimal_mark)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (character > 0x7f && g_unichar_isdigit (character))
        g_string_append_c (plain, (char) ('0' + g_unichar_digit_value (character)));
      else if (character == 0x066b)
        g_string_append_c (plain, decimal_mark);
      else if (character == 0x066c)
        g_string_append_c (plain, decimal_mark == '.' ? ',' : '.');
      else if (character != 0x200e && character != 0x200f && character != 0x061c)
        g_string_append_unichar (plain, character);
    }

  return g_strstrip (g_string_free (plain, FALSE));
}

/*
 * trade_draft_number_parse:
 * @text: what stands in a cell
 * @decimal_mark: what stands before the decimals of numbers, `.` or `,`
 * @is_ratio: whether a percent sign may follow
 * @value: (out): return location for the number
 * @reason: (out) (optional): return location for why it is none
 *
 * Returns: whether it is a number
 */
gboolean
trade_draft_number_parse (const char    *text,
                          char           decimal_mark,
                          gboolean       is_ratio,
                          TradeDecimal  *value,
                          const char   **reason)
{
  const TradeDialect dialect = { .decimal_mark = decimal_mark };
  g_autofree char *plain = make_plain (text, decimal_mark);
  const char *why;

  if (is_ratio && g_str_has_suffix (plain, "%"))
    plain[strlen (plain) - 1] = '\0';

  return trade_dialect_parse_number (&dialect, plain, value, reason != NULL ? reason : &why);
}

/*
 * trade_draft_number_parse_period:
 * @text: what stands in a cell
 * @period: (out): return location for the period
 *
 * Reads a period in the digits of any language.
 *
 * Returns: whether it is one
 */
gboolean
trade_draft_number_parse_period (const char  *text,
                                 TradePeriod *period)
{
  g_autofree char *plain = NULL;

  /* As most rows have it, without a copy. */
  if (g_str_is_ascii (text))
    return trade_period_cell_parse (text, period);

  plain = make_plain (text, '.');

  return trade_period_cell_parse (plain, period);
}
