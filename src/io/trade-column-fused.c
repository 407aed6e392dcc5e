/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-fused.h"

#include <string.h>

#include "trade-period-cell.h"

#define YEAR_DIGITS 4

/* Of letters right beside a year, so many may be a word; fewer are what programs put before a number that shall be a name: "X2004". */
#define LEAST_LETTERS 3

/* What stands for "year" right before one. */
static const char *const years[] = { "x", "y", "yr", "year", "an", "jahr", "v", NULL };

/* Marks that join two words. */
#define JOINTS "-:/|"

static gboolean
is_letters (const char *text,
            gsize       length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (!g_unichar_isalpha (g_utf8_get_char (p)) && *p != ' ')
      return FALSE;

  return length > 0;
}

static char *
join (const char *word,
      gsize       length,
      const char *year)
{
  g_autofree char *letters = g_strndup (word, length);

  if (g_strv_contains (years, letters))
    return g_strdup (year);

  return g_utf8_strlen (letters, -1) >= LEAST_LETTERS ? g_strjoin (" ", letters, year, NULL) : NULL;
}

/*
 * trade_column_part_year:
 * @folded: the name of a column, as trade_heading_fold() makes it
 *
 * Parts a year from the word that it is written to, or that a mark joins it with: "exports2004", "balance-2004", "2004:imports". Of a year
 * before which nothing stands but what makes a name of a number, "x2004", that is taken off.
 *
 * Returns: (transfer full) (nullable): the name with a space between; %NULL where there is no such year
 */
char *
trade_column_part_year (const char *folded)
{
  const gsize n = strlen (folded);
  const gsize n_digits = strspn (folded, "0123456789");
  const char *last = n > YEAR_DIGITS ? folded + n - YEAR_DIGITS : folded;
  g_autofree char *first = g_strndup (folded, YEAR_DIGITS);
  gsize length = (gsize) (last - folded);

  if (length > 0 && !g_ascii_isdigit (last[-1]) && trade_period_cell_tells_year (last))
    {
      length -= strchr (JOINTS, last[-1]) != NULL;
      return is_letters (folded, length) && folded[length - 1] != ' ' ? join (folded, length, last) : NULL;
    }
  if (n_digits == YEAR_DIGITS && n > YEAR_DIGITS && trade_period_cell_tells_year (first))
    {
      const char *word = folded + YEAR_DIGITS + (strchr (JOINTS, folded[YEAR_DIGITS]) != NULL);

      if (*word != ' ' && is_letters (word, strlen (word)) && g_utf8_strlen (word, -1) >= LEAST_LETTERS)
        return g_strjoin (" ", word, first, NULL);
    }

  return NULL;
}
