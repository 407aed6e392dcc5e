/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-so-far.h"

#include <string.h>

/*
 * trade_so_far_has_value:
 * @cell: a cell
 *
 * Tells whether a cell has more than the 0 of a month that is still to come.
 *
 * Returns: whether it has
 */
gboolean
trade_so_far_has_value (const char *cell)
{
  return cell[strspn (cell, " 0.,-")] != '\0';
}

/*
 * trade_so_far_note:
 * @self: what is known
 * @period: a month or a year that has a value
 *
 * Notes how far a table has gone.
 */
void
trade_so_far_note (TradeSoFar *self,
                   TradePeriod       period)
{
  const int year = trade_period_get_year (period);
  const int month = period.n_months == 1 ? trade_period_get_month (period) : 0;

  if (year > self->year)
    *self = (TradeSoFar) { year, month };
  else if (year == self->year)
    self->last_month = MAX (self->last_month, month);
}

/*
 * trade_so_far_limit:
 * @self: what is known of all of a table
 * @period: (inout): a month or a year of it; for the latest year, the months that it has so far
 * @is_part: (out): return location for whether these are but a part of the year
 *
 * Tells whether a value is one that has been, even if it is 0.
 *
 * Returns: %FALSE where it is still to come
 */
gboolean
trade_so_far_limit (const TradeSoFar *self,
                    TradePeriod            *period,
                    gboolean               *is_part)
{
  const int year = trade_period_get_year (*period);

  *is_part = FALSE;
  if (year != self->year)
    return year < self->year;
  if (period->n_months == 1)
    return trade_period_get_month (*period) <= self->last_month;

  *is_part = self->last_month > 0 && self->last_month < TRADE_MONTHS_PER_YEAR;
  if (*is_part)
    *period = trade_period_new (year, 1, self->last_month);

  return TRUE;
}
