/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-fiscal.h"

#include <string.h>

#include "trade-column-guess.h"
#include "trade-heading.h"
#include "trade-period-cell.h"

/* Years that begin in one and end in the next: "2009/10", "2009-10", "2009–2010". Some of them may be months as well, and none of them
 * tells its first month. */

#define YEAR_DIGITS 4
#define SHORT_DIGITS 2

/* How much of a text is two numbers that a mark joins, the first of which is a year. */
static gsize
match_pair (const char *text,
            int        *first,
            int        *last,
            gboolean   *is_short)
{
  static const char *const marks[] = { "/", "-", "–", "‑" };
  const char *p = text + YEAR_DIGITS;
  gsize n;

  if (strspn (text, "0123456789") != YEAR_DIGITS)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (!g_str_has_prefix (p, marks[i]))
        continue;
      p += strlen (marks[i]);
      n = strspn (p, "0123456789");
      *first = (int) g_ascii_strtoll (text, NULL, 10);
      *last = (int) g_ascii_strtoll (p, NULL, 10);
      *is_short = n == SHORT_DIGITS;
      /* A day has a third number. */
      if ((n != SHORT_DIGITS && n != YEAR_DIGITS) || strchr ("/-.", p[n]) == NULL || p[n] == '\0')
        return n == SHORT_DIGITS || n == YEAR_DIGITS ? (gsize) (p - text) + n : 0;
      return 0;
    }

  return 0;
}

static gsize
match (const char *text,
       int        *year)
{
  int last;
  gboolean is_short;
  const gsize n = match_pair (text, year, &last, &is_short);
  const int next = *year + 1;

  return n > 0 && trade_period_cell_is_year (*year) && last == (is_short ? next % 100 : next) ? n : 0;
}

/**
 * trade_fiscal_find:
 * @text: the name of a column
 * @first_month: in which month such a year begins, 1 to 12
 * @period: (out): return location for the year
 *
 * Finds a year that begins in one and ends in the next among other words.
 *
 * Returns: whether there is one
 */
gboolean
trade_fiscal_find (const char  *text,
                   int          first_month,
                   TradePeriod *period)
{
  int year;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p++)
    if ((p == text || !g_ascii_isalnum (p[-1])) && match (p, &year) > 0)
      {
        *period = trade_period_new (year, first_month, TRADE_MONTHS_PER_YEAR);
        return TRUE;
      }

  return FALSE;
}

/**
 * trade_fiscal_parse:
 * @text: a cell
 * @first_month: in which month such a year begins, 1 to 12
 * @period: (out): return location for the year
 * @rest: (out) (transfer none): return location for what stands behind it
 *
 * Reads a year that begins in one and ends in the next: `2009-10`, `2009/2010`, `FY 2009/10`.
 *
 * Returns: whether the cell begins with one
 */
gboolean
trade_fiscal_parse (const char   *text,
                    int           first_month,
                    TradePeriod  *period,
                    const char  **rest)
{
  int year;
  gsize n;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (period != NULL, FALSE);
  g_return_val_if_fail (rest != NULL, FALSE);

  if (g_ascii_strncasecmp (text, "FY", 2) == 0)
    text += 2;
  text += strspn (text, " ");
  n = match (text, &year);
  if (n == 0)
    return FALSE;

  *period = trade_period_new (year, first_month, TRADE_MONTHS_PER_YEAR);
  *rest = text + n + strspn (text + n, " ");

  return TRUE;
}

/**
 * trade_fiscal_is_year:
 * @text: a cell in a column of years
 *
 * Tells whether a cell is a year that may begin in one and end in the next, such as `2009-10`, `2009/2010` or `FY2010`.
 *
 * Returns: whether it is
 */
gboolean
trade_fiscal_is_year (const char *text)
{
  TradePeriod year;
  const char *rest;

  g_return_val_if_fail (text != NULL, FALSE);

  if (trade_fiscal_parse (text, 1, &year, &rest))
    return *rest == '\0';

  return g_ascii_strncasecmp (text, "FY", 2) == 0 && strspn (text + 2 + strspn (text + 2, " "), "0123456789") == YEAR_DIGITS;
}

/* What cells beside or below each other tell. */
typedef struct
{
  const char *example;  /* nullable */
  gboolean    is_alone; /* the cell is all such a year, and can be no month */
  gboolean    has_two;
  gboolean    has_other; /* cells that are months, or spans of years */
} Survey;

static void
look_at (Survey     *survey,
         const char *cell)
{
  const char *text = cell + strcspn (cell, "0123456789");
  int first, last;
  gboolean is_short;
  TradePeriod year;
  const char *rest;

  if (match_pair (text, &first, &last, &is_short) == 0)
    return;
  if (last != (is_short ? (first + 1) % 100 : first + 1) || !trade_period_cell_is_year (first))
    {
      survey->has_other = TRUE;
      return;
    }
  /* "Change 2022/2023" compares one with the other. */
  if (text > cell)
    {
      const TradeColumnGuess guess = trade_column_guess (cell);

      if (guess.role == TRADE_COLUMN_ROLE_GROWTH || guess.role == TRADE_COLUMN_ROLE_CHANGE)
        return;
    }

  survey->is_alone = survey->is_alone || ((!is_short || last == 0 || last > TRADE_MONTHS_PER_YEAR) &&
                                          trade_fiscal_parse (cell, 1, &year, &rest));
  survey->has_two = survey->has_two || (survey->example != NULL && strcmp (survey->example, text) != 0);
  survey->example = text;
}

static char *
conclude (const Survey *survey)
{
  int year;

  if (survey->example == NULL || survey->has_other || !(survey->is_alone || survey->has_two))
    return NULL;

  return g_strndup (survey->example, match (survey->example, &year));
}

/**
 * trade_fiscal_find_open:
 * @rows: (element-type TradeHeading): the first rows of a table
 *
 * Looks for years that begin in one and end in the next, below each other or side by side. "2009-10" may be a month: where other
 * months stand beside it, it is one.
 *
 * Returns: (transfer full) (nullable): one of them; %NULL where there is none
 */
char *
trade_fiscal_find_open (GPtrArray *rows)
{
  char *found = NULL;
  guint n_columns = 0;

  g_return_val_if_fail (rows != NULL, NULL);

  for (guint i = 0; i < rows->len && found == NULL; i++)
    {
      const TradeHeading *row = g_ptr_array_index (rows, i);
      Survey survey = { NULL };

      n_columns = MAX (n_columns, row->n);
      for (guint j = 0; j < row->n; j++)
        look_at (&survey, row->names[j]);
      found = conclude (&survey);
    }
  for (guint j = 0; j < n_columns && found == NULL; j++)
    {
      Survey survey = { NULL };

      for (guint i = 0; i < rows->len; i++)
        {
          const TradeHeading *row = g_ptr_array_index (rows, i);

          if (j < row->n)
            look_at (&survey, row->names[j]);
        }
      found = conclude (&survey);
    }

  return found;
}
