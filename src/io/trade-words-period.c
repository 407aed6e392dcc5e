/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-words.h"

#include <string.h>

#include "trade-fiscal.h"
#include "trade-period-cell.h"

/* Periods among other words. */

/* A period is written in so many words at most: "first 9 months of 2023". */
#define PERIOD_WORDS 5

/* Chinese and Japanese have no space behind a year, a month or a part of the year: how much of a text may be a period. */
static const char *
find_end (const char *text,
          const char *before)
{
  static const char *const signs[] = { "年", "月", "季度", "四半期" };
  const char *end = NULL;

  if (strspn (text, "0123456789") != 4 || !g_str_has_prefix (text + 4, "年"))
    return NULL;

  for (const char *p = text; p < before; p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
      if (g_str_has_prefix (p, signs[i]) && p + strlen (signs[i]) < before)
        end = p + strlen (signs[i]);

  return end;
}

static gboolean
read_period (const char  *words,
             TradePeriod *period)
{
  const char *rest;

  return (trade_period_cell_parse (words, period) || (trade_fiscal_parse (words, 1, period, &rest) && *rest == '\0')) &&
         trade_period_cell_is_year (trade_period_get_year (*period));
}

/*
 * trade_words_match_period:
 * @text: words, folded
 * @period: (out): return location for the period
 *
 * Reads a period that a text begins with, of as many words as there are of it.
 *
 * Returns: (transfer none): what stands behind it; @text where there is none
 */
const char *
trade_words_match_period (const char  *text,
                          TradePeriod *period)
{
  const char *ends[PERIOD_WORDS + 1];
  guint n = 1;

  for (const char *p = text; n < G_N_ELEMENTS (ends); p++)
    {
      p += strcspn (p, " ,()[]");
      ends[n++] = p;
      if (*p != ' ')
        break;
    }

  ends[0] = find_end (text, ends[1]);
  while (n-- > 0 && ends[n] != NULL)
    {
      g_autofree char *words = g_strndup (text, (gsize) (ends[n] - text));

      if (read_period (words, period))
        return ends[n];
    }

  return text;
}
