/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period.h"

#define FIRST_YEAR 1000
#define YEAR_DIGITS 4

static TradePeriod *
copy_period (TradePeriod *period)
{
  return g_memdup2 (period, sizeof *period);
}

G_DEFINE_BOXED_TYPE (TradePeriod, trade_period, copy_period, g_free)
G_DEFINE_QUARK (trade-period-error-quark, trade_period_error)

static int
get_periods_per_year (TradeFrequency frequency)
{
  switch (frequency)
    {
    case TRADE_FREQUENCY_ANNUAL:
      return 1;
    case TRADE_FREQUENCY_QUARTERLY:
      return 4;
    case TRADE_FREQUENCY_MONTHLY:
      return 12;
    default:
      g_assert_not_reached ();
    }
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

static gint64
get_first_month (TradePeriod period)
{
  return (gint64) period.ordinal * (12 / get_periods_per_year (period.frequency));
}

static gboolean
parse_period (const char  *text,
              TradePeriod *period)
{
  gsize length = strlen (text);
  int year, part = 1;

  g_assert (period != NULL);

  if (length < YEAR_DIGITS)
    return FALSE;

  year = read_digits (text, YEAR_DIGITS);

  if (length == YEAR_DIGITS)
    period->frequency = TRADE_FREQUENCY_ANNUAL;
  else if (length == YEAR_DIGITS + strlen ("-Q4") && g_str_has_prefix (text + YEAR_DIGITS, "-Q"))
    {
      period->frequency = TRADE_FREQUENCY_QUARTERLY;
      part = read_digits (text + YEAR_DIGITS + strlen ("-Q"), 1);
    }
  else if (length == YEAR_DIGITS + strlen ("-12") && text[YEAR_DIGITS] == '-')
    {
      period->frequency = TRADE_FREQUENCY_MONTHLY;
      part = read_digits (text + YEAR_DIGITS + strlen ("-"), 2);
    }
  else
    return FALSE;

  if (year < FIRST_YEAR || part < 1 || part > get_periods_per_year (period->frequency))
    return FALSE;

  period->ordinal = year * get_periods_per_year (period->frequency) + part - 1;

  return TRUE;
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
  return (TradePeriod) { TRADE_FREQUENCY_ANNUAL, year };
}

/**
 * trade_period_parse:
 * @text: a period such as `2023`, `2023-Q4` or `2023-12`
 * @period: (out caller-allocates): where to put the period; left alone on an error
 * @error: (nullable): where to put an error
 *
 * Reads a period in the form that SDMX and ISO 8601 give it. The year has four digits, from 1000 to 9999.
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
      g_set_error (error, TRADE_PERIOD_ERROR, TRADE_PERIOD_ERROR_INVALID,
                   /* Translators: %s is what a file has instead of a time period. Keep the three examples. */
                   _("“%s” is not a period; expected a year such as 2023, a quarter such as 2023-Q4 "
                     "or a month such as 2023-12"),
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
 * Writes a period in the form that trade_period_parse() reads. The text is for files and identifiers and does not
 * depend on the language.
 *
 * Returns: (transfer full): the period as text
 */
char *
trade_period_to_string (TradePeriod period)
{
  int year = trade_period_get_year (period);
  int part = trade_period_get_part (period);

  switch (period.frequency)
    {
    case TRADE_FREQUENCY_ANNUAL:
      return g_strdup_printf ("%04d", year);
    case TRADE_FREQUENCY_QUARTERLY:
      return g_strdup_printf ("%04d-Q%d", year, part);
    case TRADE_FREQUENCY_MONTHLY:
      return g_strdup_printf ("%04d-%02d", year, part);
    default:
      g_assert_not_reached ();
    }
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
  gint64 first_a = get_first_month (a);
  gint64 first_b = get_first_month (b);

  if (first_a != first_b)
    return first_a < first_b ? -1 : 1;

  return (int) a.frequency - (int) b.frequency;
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
  return a.frequency == b.frequency && a.ordinal == b.ordinal;
}

/**
 * trade_period_step:
 * @period: a period
 * @steps: how many periods to go forward, or backward if negative
 *
 * Gets the period some steps after or before another of the same frequency.
 *
 * Returns: the period
 */
TradePeriod
trade_period_step (TradePeriod period,
                   int         steps)
{
  gint64 ordinal = (gint64) period.ordinal + steps;

  return (TradePeriod) { period.frequency, (int) CLAMP (ordinal, G_MININT, G_MAXINT) };
}

/**
 * trade_period_get_year_earlier:
 * @period: a period
 *
 * Gets the same period a year earlier: 2022-Q4 for 2023-Q4.
 *
 * Returns: the period
 */
TradePeriod
trade_period_get_year_earlier (TradePeriod period)
{
  return trade_period_step (period, -get_periods_per_year (period.frequency));
}

/**
 * trade_period_get_year:
 * @period: a period
 *
 * Gets the calendar year that a period lies in.
 *
 * Returns: the year
 */
int
trade_period_get_year (TradePeriod period)
{
  int passed = MAX (trade_period_get_part (period) - 1, 0);

  return (period.ordinal - passed) / get_periods_per_year (period.frequency);
}

/**
 * trade_period_get_part:
 * @period: a period
 *
 * Gets which part of its year a period is.
 *
 * Returns: the quarter, from 1 to 4; the month, from 1 to 12; 0 for a whole year
 */
int
trade_period_get_part (TradePeriod period)
{
  int per_year = get_periods_per_year (period.frequency);
  int part = period.ordinal % per_year;

  if (per_year == 1)
    return 0;

  return (part < 0 ? part + per_year : part) + 1;
}
