/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-period-cell.h"

#include <string.h>

#include "trade-digits.h"
#include "trade-era.h"
#include "trade-period-words.h"

#define YEAR_DIGITS 4
#define FIRST_YEAR 1000

/* What stands before the number of a quarter, which begins with a K in the north of Europe. */
#define QUARTERS "QqKk"

/* Reads a number of at most @most digits; -1 where there is none. */
static int
read_number (const char **text,
             guint        most)
{
  int number = 0;
  guint n = 0;

  for (; n < most && g_ascii_isdigit (**text); n++)
    number = number * 10 + (*(*text)++ - '0');

  return n > 0 && !g_ascii_isdigit (**text) ? number : -1;
}

static gboolean
set_month (TradePeriod *period,
           int          year,
           int          month)
{
  if (year < FIRST_YEAR || month < 1 || month > TRADE_MONTHS_PER_YEAR)
    return FALSE;

  *period = trade_period_new (year, month, 1);

  return TRUE;
}

/* 202312, and Eurostat's 52nd month, which is the year. */
static gboolean
parse_digits (const char  *text,
              TradePeriod *period)
{
  const char *end = text;
  const int number = read_number (&end, 6);

  if (number < 0 || *end != '\0' || end - text != 6)
    return FALSE;
  if (number % 100 == 52)
    {
      *period = trade_period_new_annual (number / 100);
      return number / 100 >= FIRST_YEAR;
    }

  return set_month (period, number / 100, number % 100);
}

/* 2023/5, 2023.05, 2023M5, 2023年5月, 2023年. A point and one digit may be what is left of 2023.10. */
static gboolean
parse_parts (const char  *text,
             TradePeriod *period)
{
  static const char *const marks[] = { "/", "-", ".", "M", "m", "年" };
  static const char month_sign[] = "月";
  const char *start = text;
  const int year = read_number (&text, YEAR_DIGITS);
  int month;

  if (year < FIRST_YEAR || text - start != YEAR_DIGITS)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *rest = text + strlen (marks[i]);
      const char *end = rest;

      if (!g_str_has_prefix (text, marks[i]))
        continue;
      if (*rest == '\0' && g_str_equal (marks[i], "年"))
        {
          *period = trade_period_new_annual (year);
          return TRUE;
        }
      month = read_number (&end, 2);
      if (*marks[i] == '.' && end - rest != 2)
        return FALSE;
      if (g_str_has_prefix (end, month_sign))
        end += strlen (month_sign);
      return *end == '\0' && set_month (period, year, month);
    }

  return FALSE;
}

static gboolean
parse_quarter (const char  *text,
               TradePeriod *period)
{
  const char *start = text;
  const int year = read_number (&text, YEAR_DIGITS);

  if (year < FIRST_YEAR || text - start != YEAR_DIGITS)
    return FALSE;
  while (*text == ' ' || *text == '-' || *text == '/')
    text++;
  if (strchr (QUARTERS, *text) == NULL || *text == '\0')
    return FALSE;

  /* UNCTADstat writes two digits, as it does for months. */
  text += text[1] == '0' ? 2 : 1;
  if (*text < '1' || *text > '4' || text[1] != '\0')
    return FALSE;

  *period = trade_period_new (year, (*text - '1') * TRADE_MONTHS_PER_QUARTER + 1, TRADE_MONTHS_PER_QUARTER);

  return TRUE;
}

/* The year and a word that is a month, in whatever order: "January 2010", "Jan-2010", "2010 Jan". */
static gboolean
parse_words (const char  *folded,
             TradePeriod *period)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (folded), "-/,.", ' ');
  g_auto (GStrv) words = g_strsplit (spaced, " ", -1);
  const char *word = NULL, *digits = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (g_ascii_isdigit (*words[i]) && digits == NULL)
        digits = words[i];
      else if (!g_ascii_isdigit (*words[i]) && word == NULL)
        word = words[i];
      else
        return FALSE;
    }

  if (word == NULL || digits == NULL || strlen (digits) != YEAR_DIGITS)
    return FALSE;

  return set_month (period, read_number (&(const char *) { digits }, YEAR_DIGITS), trade_period_words_find_month (word)) &&
         strspn (digits, "0123456789") == YEAR_DIGITS;
}

/* "2023.01~2023.12", "2023年1月～2023年6月", "01/2023 - 12/2023": from a month to a month, each with its year. */
static gboolean
parse_range (const char  *text,
             TradePeriod *period)
{
  static const char *const joints[] = { "~", "～", "至", " - ", " – ", "–", " to " };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      const char *found = strstr (text, joints[i]);
      g_autofree char *before = found != NULL ? g_strndup (text, (gsize) (found - text)) : NULL;
      TradePeriod first, last;
      int n_months;

      if (before == NULL || strstr (found + strlen (joints[i]), joints[i]) != NULL)
        continue;
      if (!trade_period_cell_parse (before, &first) || !trade_period_cell_parse (found + strlen (joints[i]), &last) ||
          first.n_months != 1 || last.n_months != 1)
        return FALSE;

      n_months = last.first_month - first.first_month + 1;
      if (n_months < 2 || n_months > TRADE_MONTHS_PER_YEAR)
        return FALSE;
      *period = trade_period_new (trade_period_get_year (first), trade_period_get_month (first), (guint) n_months);
      return TRUE;
    }

  return FALSE;
}

/* A year has four digits, or two beside a month or a part of the year, and six with the number of a month: few names have any of
 * them. */
static gboolean
may_have_year (const char *text)
{
  while (*(text += strcspn (text, "0123456789")) != '\0')
    {
      const gsize n = strspn (text, "0123456789");

      if (n == 2 || n == YEAR_DIGITS || n == 6)
        return TRUE;
      text += n;
    }

  return FALSE;
}

/**
 * trade_period_cell_parse:
 * @text: a cell
 * @period: (out): return location for the period
 *
 * Reads a period in any of the forms that statistics offices give it: those of trade_period_parse(), `202312`, `2023/5`,
 * `2023.05`, `2023M12`, `2023.01~2023.12`, `2023 Q4`, `2023Q04`, `2023年12月`, `令和5年12月`, `112年12月`, `December 2023`, and those of trade_period_words_parse().
 *
 * Returns: whether it is one
 */
gboolean
trade_period_cell_parse (const char  *text,
                         TradePeriod *period)
{
  g_autofree char *plain = NULL;
  g_autofree char *common = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  /* As most rows have it, without a copy. */
  if (parse_digits (text, period) || trade_period_parse (text, period, NULL))
    return TRUE;
  plain = trade_digits_spell (text);
  if (plain != NULL)
    text = plain;
  common = trade_era_spell (text);
  if (common != NULL)
    text = common;
  if (!may_have_year (text))
    return FALSE;

  stripped = g_strstrip (g_strdup (text));
  if (parse_digits (stripped, period) || trade_period_parse (stripped, period, NULL) || parse_parts (stripped, period) ||
      parse_quarter (stripped, period))
    return TRUE;

  folded = trade_period_words_fold (stripped);
  if (!parse_words (folded, period) && !trade_period_words_parse (folded, period) && !parse_range (stripped, period))
    return FALSE;
  if (trade_era_is_thai (stripped))
    trade_era_turn_buddhist (period);

  return TRUE;
}

/**
 * trade_period_cell_is_year:
 * @number: a number
 *
 * Tells whether a number is a year that trade may be told of, and not so many of something.
 *
 * Returns: whether it is
 */
gboolean
trade_period_cell_is_year (int number)
{
  return number >= 1900 && number <= 2100;
}

/**
 * trade_period_cell_tells_year:
 * @text: a cell, or a word
 *
 * Returns: whether it is the four digits of a year, see trade_period_cell_is_year(), and nothing else
 */
gboolean
trade_period_cell_tells_year (const char *text)
{
  return strspn (text, "0123456789") == 4 && text[4] == '\0' && trade_period_cell_is_year ((int) g_ascii_strtoll (text, NULL, 10));
}

/**
 * trade_period_cell_parse_date:
 * @text: a cell
 * @day: (out): return location for the month that the day lies in
 *
 * Reads the day with which a period of a series begins, such as `2006-12-01`.
 *
 * Returns: whether it is one
 */
gboolean
trade_period_cell_parse_date (const char  *text,
                              TradePeriod *day)
{
  int year, month, date;
  const char *p = text;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  year = read_number (&p, YEAR_DIGITS);
  if (*p != '-' && *p != '/')
    return FALSE;
  p++;
  month = read_number (&p, 2);
  if (*p != '-' && *p != '/')
    return FALSE;
  p++;
  date = read_number (&p, 2);

  return *p == '\0' && date >= 1 && month >= 1 && month <= TRADE_MONTHS_PER_YEAR && year >= FIRST_YEAR &&
         g_date_valid_dmy ((GDateDay) date, (GDateMonth) month, (GDateYear) year) && set_month (day, year, month);
}
