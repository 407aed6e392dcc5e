/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-format-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A span of months that has no name of its own: "January – February 2024", "April 2023 – March 2024". */
static char *
write_span (TradeFormat *self,
            TradePeriod  period,
            const char  *months)
{
  TradePeriod last = { period.first_month + period.n_months - 1, 1 };
  gboolean whole_years = trade_period_get_month (period) == 1 && trade_period_get_month (last) == TRADE_MONTHS_PER_YEAR;

  return trade_icu_format_months (trade_format_get_icu (self),
                                  whole_years ? "y" : months,
                                  trade_period_get_year (period),
                                  trade_period_get_month (period),
                                  trade_period_get_year (last),
                                  trade_period_get_month (last));
}

static char *
write_half_year (TradeFormat *self,
                 TradePeriod  period)
{
  g_autofree char *year = trade_icu_format_date (trade_format_get_icu (self), "y", trade_period_get_year (period), 1, 1);

  if (trade_period_get_part (period) == 1)
    /* Translators: the first half of the year %s, such as "2023"; it stands beside names like "Q4 2023" */
    return g_strdup_printf (_("H1 %s"), year);

  /* Translators: the second half of the year %s, such as "2023"; it stands beside names like "Q4 2023" */
  return g_strdup_printf (_("H2 %s"), year);
}

/**
 * trade_format_part:
 * @self: a format
 * @period: a period
 *
 * Names a part of a year without the year, as it stands below an axis: "Jan", "Q4", "H2". What is no such part has the name that
 * trade_format_period() gives it.
 *
 * Returns: (transfer full): the name
 */
char *
trade_format_part (TradeFormat *self,
                   TradePeriod  period)
{
  int part;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);

  part = trade_period_get_part (period);
  if (part == 0)
    return trade_format_period (self, period);
  if (period.n_months == TRADE_MONTHS_PER_HALF)
    /* Translators: the first half of a year, and the second; they stand beside names like "Q4" */
    return g_strdup (part == 1 ? C_ ("half-year", "H1") : C_ ("half-year", "H2"));

  return trade_icu_format_date (trade_format_get_icu (self), period.n_months == 1 ? "LLL" : "qqq", 2000, trade_period_get_month (period), 1);
}

/* A year that does not begin in January: "2020/21". */
static char *
write_fiscal_year (TradeFormat *self,
                   TradePeriod  period)
{
  TradeIcu *icu = trade_format_get_icu (self);
  int year = trade_period_get_year (period);
  g_autofree char *first = trade_icu_format_double (icu, "group-off", year);
  g_autofree char *last = trade_icu_format_double (icu, "integer-width/00 group-off", (year + 1) % 100);

  /* Translators: a year that begins in one calendar year and ends in the next, as short as can be: "2020/21" */
  return g_strdup_printf (C_ ("fiscal year", "%1$s/%2$s"), first, last);
}

/**
 * trade_format_period_short:
 * @self: a format
 * @period: a period
 *
 * Names a period as trade_format_period() does, but as shortly as can be: "Dec 2023", "Jan – Feb 2024". A year that does not begin in
 * January is "2020/21", wherever it begins, so that its full name has to stand elsewhere.
 *
 * Returns: (transfer full): the name
 */
char *
trade_format_period_short (TradeFormat *self,
                           TradePeriod  period)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);

  if (period.n_months == TRADE_MONTHS_PER_YEAR && trade_period_get_month (period) != 1)
    return write_fiscal_year (self, period);
  if (period.n_months == 1)
    return trade_icu_format_date (trade_format_get_icu (self), "yMMM", trade_period_get_year (period),
                                  trade_period_get_month (period), 1);
  if (trade_period_get_part (period) == 0)
    return write_span (self, period, "yMMM");

  return trade_format_period (self, period);
}

/**
 * trade_format_month:
 * @self: a format
 * @month: a month, 1 to 12
 *
 * Names a month of any year: "January", "1月".
 *
 * Returns: (transfer full): the name
 */
char *
trade_format_month (TradeFormat *self,
                    int          month)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (month >= 1 && month <= TRADE_MONTHS_PER_YEAR, NULL);

  return trade_icu_format_date (trade_format_get_icu (self), "LLLL", 2000, month, 1);
}

/* "Q4 2023", "2023年第4季度". Where CLDR has no more than a code for it, "2023/Q4", it has words in the long form. */
static char *
write_quarter (TradeFormat *self,
               TradePeriod  period)
{
  TradeIcu *icu = trade_format_get_icu (self);
  int year = trade_period_get_year (period);
  int month = trade_period_get_month (period);
  g_autofree char *quarter = trade_icu_format_date (icu, "yQQQ", year, month, 1);

  return strchr (quarter, '/') == NULL ? g_steal_pointer (&quarter) : trade_icu_format_date (icu, "yQQQQ", year, month, 1);
}

static char *
write_period (TradeFormat *self,
              TradePeriod  period)
{
  int year = trade_period_get_year (period);
  int month = trade_period_get_month (period);

  if (period.n_months == TRADE_MONTHS_PER_YEAR && month == 1)
    return trade_icu_format_date (trade_format_get_icu (self), "y", year, 1, 1);
  if (trade_period_get_part (period) == 0)
    return write_span (self, period, "yMMMM");
  if (period.n_months == TRADE_MONTHS_PER_HALF)
    return write_half_year (self, period);
  if (period.n_months == TRADE_MONTHS_PER_QUARTER)
    return write_quarter (self, period);

  return trade_icu_format_date (trade_format_get_icu (self), "yMMMM", year, month, 1);
}

/**
 * trade_format_period:
 * @self: a format
 * @period: a period
 *
 * Names a period: "2023", "2023年", "Q4 2023", "H1 2023", "December 2023", "January – February 2024".
 *
 * A span that is not a year, a half-year, a quarter or a month is named by its first and its last month, so that a fiscal
 * year is never taken for a calendar year. Years are those of the Gregorian calendar in every locale.
 *
 * Returns: (transfer full): the period
 */
char *
trade_format_period (TradeFormat *self,
                     TradePeriod  period)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);

  return trade_format_note_phrase (self, write_period (self, period));
}
