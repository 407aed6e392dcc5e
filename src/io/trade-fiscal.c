/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-fiscal.h"

#include <string.h>

#include "trade-column-guess.h"
#include "trade-fiscal-part.h"
#include "trade-heading.h"
#include "trade-period-cell.h"

/* Years that begin in one and end in the next: "2009/10", "2009-10", "2009–2010", and those that are named after one of the two, "FY2010",
 * "2009年度". Some of them may be months as well, and none of them tells its first month. */

/* A part of a year before it has so many bytes at most. */
#define MAX_PART 24

#define YEAR_DIGITS 4
#define SHORT_DIGITS 2

/* Of two digits, those from here on are of the last century. */
#define TURN_OF_CENTURY 70

/* Such a year as a text has it. */
typedef struct
{
  int      year;      /* the first of the two, or the one that it is named after */
  gsize    length;
  gboolean is_named;  /* by a word for it */
  gboolean is_single; /* after one of its years, which may be either */
  gboolean is_short;  /* two digits, that may be a month */
  TradeFiscalPart part;
} Match;

static int
read_number (const char *text,
             gsize      *n_digits)
{
  *n_digits = strspn (text, "0123456789");

  return (int) g_ascii_strtoll (text, NULL, 10);
}

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
      *first = (int) g_ascii_strtoll (text, NULL, 10);
      *last = read_number (p, &n);
      *is_short = n == SHORT_DIGITS;
      /* A day has a third number. */
      if ((n != SHORT_DIGITS && n != YEAR_DIGITS) || (p[n] != '\0' && strchr ("/-.", p[n]) != NULL && g_ascii_isdigit (p[n + 1])))
        return 0;
      return (gsize) (p - text) + n;
    }

  return 0;
}

/* The words before a number, or above numbers, that make years of them. */
static const char *const words[] = {
  "fiscal year", "financial year", "année fiscale", "exercice", "año fiscal", "ejercicio fiscal", "ano fiscal", "السنة المالية",
  "fiscal", "fy", NULL,
};

static gsize
match_word (const char *text)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const gsize n = strlen (words[i]);
      const gsize n_spaces = strspn (text + MIN (n, strlen (text)), " ");

      if (g_ascii_strncasecmp (text, words[i], n) == 0 && (n_spaces > 0 || g_str_equal (words[i], "fy")))
        return n + n_spaces;
    }

  return 0;
}

/* "2010" and "10" behind a word, "2010年度". */
static gboolean
match_single (const char *text,
              Match      *match)
{
  static const char behind[] = "年度";
  gsize n;

  match->year = read_number (text, &n);
  if (n == SHORT_DIGITS && match->is_named)
    match->year += match->year < TURN_OF_CENTURY ? 2000 : 1900;
  else if (n != YEAR_DIGITS)
    return FALSE;

  match->is_single = match->is_named;
  if (g_str_has_prefix (text + n, behind))
    {
      n += strlen (behind);
      match->is_named = TRUE;
      match->is_single = FALSE;
    }
  match->length += n;

  return match->is_named && trade_period_cell_is_year (match->year);
}

static gboolean
match_year (const char *text,
            Match      *match)
{
  int last;
  gsize n;

  *match = (Match) { .length = match_word (text) };
  match->is_named = match->length > 0;
  text += match->length;
  n = match_pair (text, &match->year, &last, &match->is_short);
  if (n == 0)
    return match_single (text, match);

  match->length += n;
  if (!trade_period_cell_is_year (match->year) || last != (match->is_short ? (match->year + 1) % 100 : match->year + 1))
    return FALSE;
  match->is_short = match->is_short && last >= 1 && last <= TRADE_MONTHS_PER_YEAR && !match->is_named;

  return TRUE;
}

/* A part of such a year before it or behind it: "Q1 FY2010", "2009-10 (April-December)". */
static gboolean
match (const char *text,
       Match      *found)
{
  const gsize most = MIN (strlen (text), MAX_PART);

  if (match_year (text, found))
    {
      const char *behind = text + found->length;
      const gsize n = strcspn (behind, ")");

      if (trade_fiscal_part_read (behind, n, &found->part))
        found->length += n + (behind[n] == ')');
      return TRUE;
    }

  for (gsize i = 2; i < most; i++)
    {
      TradeFiscalPart part;

      if (strchr (" ,-", text[i - 1]) == NULL || !match_year (text + i, found) || !trade_fiscal_part_read (text, i, &part))
        continue;
      found->part = part;
      found->length += i;
      return TRUE;
    }

  return FALSE;
}

/* The first such year among other words. */
static const char *
search (const char *text,
        Match      *found)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ' && (p == text || !g_ascii_isalnum (p[-1])) && match (p, found))
      return p;

  return NULL;
}

/* Of the two years that one may be named after, most offices take the last. */
static TradePeriod
begin (const Match *match,
       int          start)
{
  return trade_fiscal_part_place (&match->part, trade_period_new (match->year - (match->is_single && start > 1), ABS (start),
                                                                  TRADE_MONTHS_PER_YEAR));
}

/**
 * trade_fiscal_find:
 * @text: the name of a column
 * @start: in which month such a year begins, 1 to 12; negative where one that is named after a single year begins in that
 * @period: (out): return location for the year
 *
 * Finds a year that begins in one and ends in the next among other words.
 *
 * Returns: whether there is one
 */
gboolean
trade_fiscal_find (const char  *text,
                   int          start,
                   TradePeriod *period)
{
  Match found;
  const char *place;
  g_autofree char *before = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  place = search (text, &found);
  if (place == NULL)
    return FALSE;
  /* A part that stands apart from its year is not understood. */
  before = g_strndup (text, (gsize) (place - text));
  if (trade_fiscal_part_is_word (before) || trade_fiscal_part_is_word (place + found.length))
    return FALSE;
  *period = begin (&found, start);

  return TRUE;
}

/**
 * trade_fiscal_cut:
 * @text: a line of words, from which such years are taken out
 * @start: in which month they begin, as trade_fiscal_find() has it; 0 where that is not known
 * @period: (out): return location for the year
 * @n: (out): return location for how many there are
 *
 * Takes years out of a line that begin in one and end in the next. What may be a month is none as long as nobody has said when
 * years begin.
 *
 * Returns: (transfer full) (nullable): the first of them as it stands there, or %NULL where there is none
 */
char *
trade_fiscal_cut (GString     *text,
                  int          start,
                  TradePeriod *period,
                  guint       *n)
{
  char *first = NULL;
  gsize place = 0;
  const char *p;
  Match found;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (period != NULL && n != NULL, NULL);

  for (*n = 0; (p = search (text->str + place, &found)) != NULL;)
    {
      place = (gsize) (p - text->str);
      if (found.is_short && start == 0)
        {
          place += found.length;
          continue;
        }
      if ((*n)++ == 0)
        {
          first = g_strndup (p, found.length);
          *period = begin (&found, start != 0 ? start : 1);
        }
      g_string_erase (text, (gssize) place, (gssize) found.length);
      g_string_insert_c (text, (gssize) place, ' ');
    }

  return first;
}

/**
 * trade_fiscal_parse:
 * @text: a cell
 * @start: in which month such a year begins, as trade_fiscal_find() has it
 * @period: (out): return location for the year
 * @rest: (out) (transfer none): return location for what stands behind it
 *
 * Reads a year that begins in one and ends in the next: `2009-10`, `2009/2010`, `FY 2009/10`, `FY2010`, `2009年度`.
 *
 * Returns: whether the cell begins with one
 */
gboolean
trade_fiscal_parse (const char   *text,
                    int           start,
                    TradePeriod  *period,
                    const char  **rest)
{
  Match found;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (period != NULL, FALSE);
  g_return_val_if_fail (rest != NULL, FALSE);

  text += strspn (text, " ");
  if (!match (text, &found))
    return FALSE;

  *period = begin (&found, start);
  *rest = text + found.length + strspn (text + found.length, " ");

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

  return trade_fiscal_parse (text, 1, &year, &rest) && *rest == '\0';
}

/**
 * trade_fiscal_get_single:
 * @text: such a year
 *
 * Gets the year after which it is named, where that may be the one in which it begins or the one in which it ends.
 *
 * Returns: the year, or 0 where it names both, or only the first can be meant
 */
int
trade_fiscal_get_single (const char *text)
{
  Match found;

  g_return_val_if_fail (text != NULL, 0);

  return search (text, &found) != NULL && found.is_single ? found.year : 0;
}

/**
 * trade_fiscal_is_name:
 * @name: the name of a column
 *
 * Tells whether the years in a column begin in one and end in the next, though they are written as others are.
 *
 * Returns: whether they do
 */
gboolean
trade_fiscal_is_name (const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  folded = trade_heading_fold (name);

  return g_strv_contains (words, folded);
}

/* What cells beside or below each other tell. */
typedef struct
{
  const char *example;  /* nullable */
  gsize       length;
  gboolean    is_alone; /* the cell is all such a year, and can be no month */
  gboolean    has_two;
  gboolean    has_other; /* cells that are months, or spans of years */
  gboolean    is_named;  /* the column is one of such years */
} Survey;

/* "Change 2022/2023" compares one with the other. */
static gboolean
is_comparison (const char *cell)
{
  const TradeColumnGuess guess = trade_column_guess (cell);

  return guess.role == TRADE_COLUMN_ROLE_GROWTH || guess.role == TRADE_COLUMN_ROLE_CHANGE;
}

static void
look_at (Survey     *survey,
         const char *cell,
         gboolean    is_line)
{
  const char *digits = cell + strcspn (cell, "0123456789");
  int first, last;
  gboolean is_short;
  Match found;
  const char *text = *digits != '\0' ? search (cell, &found) : NULL;

  if (survey->is_named && text == NULL && strspn (cell, "0123456789") == YEAR_DIGITS && cell[YEAR_DIGITS] == '\0')
    {
      found = (Match) { .length = YEAR_DIGITS, .is_named = TRUE };
      text = cell;
    }
  if (text == NULL)
    {
      survey->has_other = survey->has_other || match_pair (digits, &first, &last, &is_short) > 0;
      survey->is_named = survey->is_named || trade_fiscal_is_name (cell);
      return;
    }
  /* A title may speak of such a year, and columns of others. */
  if (text > cell && (is_comparison (cell) || (is_line && found.is_named)))
    return;

  survey->is_alone = survey->is_alone || found.is_named || (text == cell && !found.is_short);
  survey->has_two = survey->has_two || (survey->example != NULL && strcmp (survey->example, text) != 0);
  survey->example = text;
  survey->length = found.length;
}

static char *
conclude (const Survey *survey)
{
  if (survey->example == NULL || survey->has_other || !(survey->is_alone || survey->has_two))
    return NULL;

  return g_strndup (survey->example, survey->length);
}

static gboolean
is_line (const TradeHeading *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n; i++)
    n += *row->names[i] != '\0';

  return n < 2;
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
        {
          survey.is_named = FALSE;
          look_at (&survey, row->names[j], is_line (row));
        }
      found = conclude (&survey);
    }
  for (guint j = 0; j < n_columns && found == NULL; j++)
    {
      Survey survey = { NULL };

      for (guint i = 0; i < rows->len; i++)
        {
          const TradeHeading *row = g_ptr_array_index (rows, i);

          if (j < row->n)
            look_at (&survey, row->names[j], is_line (row));
        }
      found = conclude (&survey);
    }

  return found;
}
