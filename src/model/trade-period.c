/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period.h"

#define FIRST_YEAR 1000
#define YEAR_DIGITS 4
#define MAX_NUMBER 9999

/* The parts of a year that SDMX counts: reporting year, semester, trimester, quarter, month. */
static const struct
{
  char  letter;
  guint n_digits;
  int   n_months;
} parts[] = {
  { 'A', 1, 12 },
  { 'S', 1, 6 },
  { 'T', 1, 4 },
  { 'Q', 1, 3 },
  { 'M', 2, 1 },
};

static TradePeriod *
copy_period (TradePeriod *period)
{
  return g_memdup2 (period, sizeof *period);
}

G_DEFINE_BOXED_TYPE (TradePeriod, trade_period, copy_period, g_free)
G_DEFINE_QUARK (trade-period-error-quark, trade_period_error)

/* A span that would leave what an int counts stays at its edge, with room for its end. */
static TradePeriod
create_period (gint64 first_month,
               gint64 n_months)
{
  int length = (int) CLAMP (n_months, 1, G_MAXINT / 2);

  return (TradePeriod) { (int) CLAMP (first_month, G_MININT, G_MAXINT - length), length };
}

/* Reads exactly @n_digits digits; -1 where there is anything else. */
static int
read_digits (const char *text,
             guint       n_digits)
{
  int number = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;

      number = number * 10 + g_ascii_digit_value (text[i]);
    }

  return number;
}

/* Reads a part of a year that is counted with a letter: the `Q4` of `2023-Q4`. */
static gboolean
parse_part (const char  *text,
            int          year,
            TradePeriod *period)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      int part;

      if (text[0] != parts[i].letter || strlen (text) != 1 + parts[i].n_digits)
        continue;

      part = read_digits (text + 1, parts[i].n_digits);
      if (part < 1 || part > TRADE_MONTHS_PER_YEAR / parts[i].n_months)
        return FALSE;

      *period = trade_period_new (year, (part - 1) * parts[i].n_months + 1, parts[i].n_months);
      return TRUE;
    }

  return FALSE;
}

/* Reads one component of a duration, such as `2M`; -1 where there is another. */
static int
read_component (const char **text,
                char         letter)
{
  int number = 0;
  const char *p = *text;

  while (g_ascii_isdigit (*p) && number <= MAX_NUMBER)
    number = number * 10 + g_ascii_digit_value (*p++);

  if (p == *text || *p != letter)
    return -1;

  *text = p + 1;
  return number;
}

/* Reads a duration of ISO 8601 in whole months: `P1Y`, `P2M`, `P1Y6M`. */
static int
parse_duration (const char *text)
{
  int years, months;

  if (*text++ != 'P')
    return -1;

  years = read_component (&text, 'Y');
  months = read_component (&text, 'M');
  if (*text != '\0' || (years < 0 && months < 0))
    return -1;

  return MAX (years, 0) * TRADE_MONTHS_PER_YEAR + MAX (months, 0);
}

/* Counts the months of a range by its last month: `2023-07` after a first month of 2023-01; 0 or less where it is none. */
static int
count_months (const char *text,
              int         year,
              int         month)
{
  int last_year, last_month;

  if (strlen (text) != YEAR_DIGITS + strlen ("-07") || text[YEAR_DIGITS] != '-')
    return 0;

  last_year = read_digits (text, YEAR_DIGITS);
  last_month = read_digits (text + YEAR_DIGITS + 1, 2);
  if (last_year < year || last_month < 1 || last_month > TRADE_MONTHS_PER_YEAR)
    return 0;

  return (last_year - year) * TRADE_MONTHS_PER_YEAR + last_month - month + 1;
}

/* Reads a month, or a range of months by its first day and its duration or by its first and last month: `04`, `04-01/P1Y` or
 * `01/2023-07`, after the year.
 */
static gboolean
parse_months (const char  *text,
              int          year,
              TradePeriod *period)
{
  static const char first_day[] = "-01/";
  gsize length = strlen (text);
  int month = length >= 2 ? read_digits (text, 2) : -1;
  int n_months = 1;

  if (length > 2 && g_str_has_prefix (text + 2, first_day))
    n_months = parse_duration (text + 2 + strlen (first_day));
  else if (length > 2 && text[2] == '/')
    n_months = count_months (text + 3, year, month);
  else if (length != 2)
    return FALSE;

  if (month < 1 || month > TRADE_MONTHS_PER_YEAR || n_months < 1 || n_months > TRADE_PERIOD_MAX_MONTHS)
    return FALSE;

  *period = trade_period_new (year, month, n_months);
  return TRUE;
}

static gboolean
parse_period (const char  *text,
              TradePeriod *period)
{
  int year;

  g_assert (period != NULL);

  if (strlen (text) < YEAR_DIGITS)
    return FALSE;

  year = read_digits (text, YEAR_DIGITS);
  if (year < FIRST_YEAR)
    return FALSE;

  text += YEAR_DIGITS;
  if (*text == '\0')
    {
      *period = trade_period_new_annual (year);
      return TRUE;
    }

  return *text == '-' && (parse_part (text + 1, year, period) || parse_months (text + 1, year, period));
}

static gboolean
is_calendar_year (TradePeriod period)
{
  return period.n_months == TRADE_MONTHS_PER_YEAR && trade_period_get_month (period) == 1;
}

/**
 * trade_period_new:
 * @year: a year of the Gregorian calendar
 * @month: the month in which the period begins, 1 to 12
 * @n_months: how many months it lasts, above 0
 *
 * Gets a period of whole months.
 *
 * Returns: the period
 */
TradePeriod
trade_period_new (int year,
                  int month,
                  int n_months)
{
  g_return_val_if_fail (month >= 1 && month <= TRADE_MONTHS_PER_YEAR, ((TradePeriod) { 0, 1 }));
  g_return_val_if_fail (n_months > 0, ((TradePeriod) { 0, 1 }));

  return create_period ((gint64) year * TRADE_MONTHS_PER_YEAR + month - 1, n_months);
}

/**
 * trade_period_new_annual:
 * @year: a year of the Gregorian calendar
 *
 * Gets the period that a calendar year is.
 *
 * Returns: the period
 */
TradePeriod
trade_period_new_annual (int year)
{
  return trade_period_new (year, 1, TRADE_MONTHS_PER_YEAR);
}

/**
 * trade_period_parse:
 * @text: a period such as `2023`, `2023-S1`, `2023-Q4`, `2023-12` or `2024-01-01/P2M`
 * @period: (out caller-allocates): where to put the period; left alone on an error
 * @error: (nullable): where to put an error
 *
 * Reads a period in the form that SDMX and ISO 8601 give it. The year has four digits, from 1000 to 9999.
 *
 * Half-years are `S1` and `S2`, thirds of a year `T1` to `T3`, quarters `Q1` to `Q4`; a month is `12` or `M12`. Any other
 * span is its first day and how long it lasts, in whole months up to a century: `2023-04-01/P1Y`, `2022-01-01/P1Y6M`.
 *
 * Sets %TRADE_PERIOD_ERROR_INVALID where @text is anything else.
 *
 * Returns: whether @text is a period
 */
gboolean
trade_period_parse (const char   *text,
                    TradePeriod  *period,
                    GError      **error)
{
  TradePeriod parsed;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (period != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!parse_period (text, &parsed))
    {
      /* Many a name is tried, and no sentence looked up for it. */
      if (error != NULL)
        g_set_error (error, TRADE_PERIOD_ERROR, TRADE_PERIOD_ERROR_INVALID,
                     /* Translators: %s is what a file has instead of a time period. Keep the five examples. */
                     _("“%s” is not a period; expected a year (2023), a half-year (2023-S1), a quarter (2023-Q4), a month "
                       "(2023-12) or a first day with a number of months (2024-01-01/P2M)"),
                     text);
      return FALSE;
    }

  *period = parsed;

  return TRUE;
}

/**
 * trade_period_to_string:
 * @period: a period
 *
 * Writes a period in the form that trade_period_parse() reads, the shortest that there is for it. The text is for files
 * and identifiers and does not depend on the language.
 *
 * Returns: (transfer full): the period as text
 */
char *
trade_period_to_string (TradePeriod period)
{
  int year = trade_period_get_year (period);
  int month = trade_period_get_month (period);
  int part = trade_period_get_part (period);

  if (is_calendar_year (period))
    return g_strdup_printf ("%04d", year);

  if (part > 0 && period.n_months == 1)
    return g_strdup_printf ("%04d-%02d", year, part);
  if (part > 0)
    return g_strdup_printf ("%04d-%c%d", year, period.n_months == TRADE_MONTHS_PER_HALF ? 'S' : 'Q', part);

  if (period.n_months % TRADE_MONTHS_PER_YEAR == 0)
    return g_strdup_printf ("%04d-%02d-01/P%dY", year, month, period.n_months / TRADE_MONTHS_PER_YEAR);

  return g_strdup_printf ("%04d-%02d-01/P%dM", year, month, period.n_months);
}

/**
 * trade_period_compare:
 * @a: a period
 * @b: another period
 *
 * Orders two periods by the day on which they begin, and a longer period before a shorter one that begins on the same
 * day: 2023, 2023-Q1, 2023-01, 2023-02.
 *
 * Returns: less than, equal to or greater than 0 where @a is before, the same as or after @b
 */
int
trade_period_compare (TradePeriod a,
                      TradePeriod b)
{
  if (a.first_month != b.first_month)
    return a.first_month < b.first_month ? -1 : 1;

  return (a.n_months < b.n_months) - (a.n_months > b.n_months);
}

/**
 * trade_period_compare_items:
 * @a: (type TradePeriod): an item of an array of periods
 * @b: (type TradePeriod): another item
 *
 * Orders periods like trade_period_compare(), as a #GCompareFunc of a #GArray.
 *
 * Returns: less than, equal to or greater than 0 where @a is before, the same as or after @b
 */
int
trade_period_compare_items (gconstpointer a,
                            gconstpointer b)
{
  return trade_period_compare (*(const TradePeriod *) a, *(const TradePeriod *) b);
}

/**
 * trade_period_equal:
 * @a: a period
 * @b: another period
 *
 * Checks whether two periods are the same. A year is not the same as the first of its quarters.
 *
 * Returns: whether @a and @b are the same
 */
gboolean
trade_period_equal (TradePeriod a,
                    TradePeriod b)
{
  return a.first_month == b.first_month && a.n_months == b.n_months;
}

/**
 * trade_period_overlaps:
 * @a: a period
 * @b: another
 *
 * Returns: whether they have a month in common
 */
gboolean
trade_period_overlaps (TradePeriod a,
                       TradePeriod b)
{
  return a.first_month < trade_period_get_end (b) && b.first_month < trade_period_get_end (a);
}

/**
 * trade_period_is_later:
 * @a: a period
 * @b: another period
 *
 * Checks whether a period tells of more recent trade than another: it ends later, or is the longer of two that end on
 * one day, because figures of a year are not pushed aside by those of its December.
 *
 * Returns: whether @a is later than @b
 */
gboolean
trade_period_is_later (TradePeriod a,
                       TradePeriod b)
{
  gint64 end_a = (gint64) a.first_month + a.n_months;
  gint64 end_b = (gint64) b.first_month + b.n_months;

  return end_a > end_b || (end_a == end_b && a.n_months > b.n_months);
}

/**
 * trade_period_step:
 * @period: a period
 * @steps: how many periods to go forward, or backward if negative
 *
 * Gets the period that lasts as long as another and begins some multiple of that length after or before it: the quarter
 * after a quarter.
 *
 * Returns: the period
 */
TradePeriod
trade_period_step (TradePeriod period,
                   int         steps)
{
  return create_period (period.first_month + (gint64) steps * period.n_months, period.n_months);
}

/**
 * trade_period_get_year_earlier:
 * @period: a period
 *
 * Gets the same span twelve months before: 2022-Q4 for 2023-Q4, January and February 2023 for January and February 2024.
 *
 * Returns: the period
 */
TradePeriod
trade_period_get_year_earlier (TradePeriod period)
{
  return create_period ((gint64) period.first_month - TRADE_MONTHS_PER_YEAR, period.n_months);
}

/**
 * trade_period_get_year:
 * @period: a period
 *
 * Gets the calendar year in which a period begins.
 *
 * Returns: the year
 */
int
trade_period_get_year (TradePeriod period)
{
  return (int) (((gint64) period.first_month - (trade_period_get_month (period) - 1)) / TRADE_MONTHS_PER_YEAR);
}

/**
 * trade_period_get_month:
 * @period: a period
 *
 * Gets the month in which a period begins.
 *
 * Returns: the month, 1 to 12
 */
int
trade_period_get_month (TradePeriod period)
{
  int month = period.first_month % TRADE_MONTHS_PER_YEAR;

  return (month < 0 ? month + TRADE_MONTHS_PER_YEAR : month) + 1;
}

/**
 * trade_period_get_part:
 * @period: a period
 *
 * Gets which half, quarter or month of its year a period is.
 *
 * Returns: the half-year, 1 or 2; the quarter, 1 to 4; the month, 1 to 12; 0 for a year and for any other span
 */
int
trade_period_get_part (TradePeriod period)
{
  int passed = trade_period_get_month (period) - 1;

  switch (period.n_months)
    {
    case TRADE_MONTHS_PER_HALF:
    case TRADE_MONTHS_PER_QUARTER:
    case 1:
      return passed % period.n_months == 0 ? passed / period.n_months + 1 : 0;
    default:
      return 0;
    }
}

/* How many months pass until a span begins at the same place again: the quarters of a year follow each other, but the first ten
 * months of a year are followed by those of the next year.
 */
static int
get_cycle (TradePeriod period)
{
  return period.n_months > TRADE_MONTHS_PER_YEAR || TRADE_MONTHS_PER_YEAR % period.n_months == 0 ? period.n_months
                                                                                               : TRADE_MONTHS_PER_YEAR;
}

/**
 * trade_period_get_end:
 * @period: a period
 *
 * Returns: how many months of the Gregorian calendar have passed since January of year 0 when the period ends, which is when the one
 *   after it begins
 */
int
trade_period_get_end (TradePeriod period)
{
  return period.first_month + period.n_months;
}

/**
 * trade_period_get_rhythm:
 * @period: a period
 *
 * Gets the period that stands for all that last as long as another and begin at the same place in its cycle: all calendar
 * years have one rhythm, all fiscal years that begin in April another one. Periods of one rhythm never overlap, so that a
 * series over time has one.
 *
 * Returns: the first of those periods that begins in year 0 or later
 */
TradePeriod
trade_period_get_rhythm (TradePeriod period)
{
  int cycle = get_cycle (period);
  int phase = period.first_month % cycle;

  return (TradePeriod) { phase < 0 ? phase + cycle : phase, period.n_months };
}
