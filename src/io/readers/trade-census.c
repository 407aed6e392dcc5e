/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-census.h"

#include <string.h>

#include "trade-vocabulary.h"

/* What follows the name of a partner whose figures are told both ways. */
static const struct
{
  const char *words;
  const char *adjustment;
} adjustments[] = {
  { "not seasonally adj", TRADE_ADJUSTMENT_NONE },
  { "seasonally adj", TRADE_ADJUSTMENT_SEASONAL },
};

/*
 * trade_census_has_value:
 * @cell: a cell
 *
 * Tells whether a cell has more than the 0 of a month that is still to come.
 *
 * Returns: whether it has
 */
gboolean
trade_census_has_value (const char *cell)
{
  return cell[strspn (cell, " 0.,-")] != '\0';
}

/*
 * trade_census_note:
 * @self: what is known
 * @period: a month or a year that has a value
 *
 * Notes how far a table has gone.
 */
void
trade_census_note (TradeCensusKnown *self,
                   TradePeriod       period)
{
  const int year = trade_period_get_year (period);
  const int month = period.n_months == 1 ? trade_period_get_month (period) : 0;

  if (year > self->year)
    *self = (TradeCensusKnown) { year, month };
  else if (year == self->year)
    self->last_month = MAX (self->last_month, month);
}

/*
 * trade_census_limit:
 * @self: what is known of all of a table
 * @period: (inout): a month or a year of it; for the latest year, the months that it has so far
 * @is_part: (out): return location for whether these are but a part of the year
 *
 * Tells whether a value is one that has been, even if it is 0.
 *
 * Returns: %FALSE where it is still to come
 */
gboolean
trade_census_limit (const TradeCensusKnown *self,
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

/*
 * trade_census_take_partner:
 * @intake: an intake
 * @observation: what the row says so far
 * @code: (nullable): the code of a partner, or %NULL where its name stands for it
 * @name: its name, which may say whether figures are adjusted: `World, Not Seasonally Adjusted`
 * @role: what it is among the others, unless it is the world
 *
 * Puts a partner and the adjustment into an observation.
 */
void
trade_census_take_partner (TradeIntake      *intake,
                           TradeObservation *observation,
                           const char       *code,
                           const char       *name,
                           TradeCodeRole     role)
{
  g_autofree char *partner = g_strdup (name);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *adjustment = TRADE_ADJUSTMENT_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (adjustments); i++)
    {
      const char *found = strstr (lower, adjustments[i].words);

      if (found == NULL)
        continue;
      partner[found - lower] = '\0';
      adjustment = adjustments[i].adjustment;
      break;
    }
  for (gsize n = strlen (partner); n > 0 && strchr (" ,(", partner[n - 1]) != NULL; n--)
    partner[n - 1] = '\0';

  if (trade_vocabulary_rate_place (partner, NULL) == TRADE_CODE_WHOLE)
    role = TRADE_CODE_WHOLE;
  trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, code != NULL ? code : partner, partner, role,
                     role != TRADE_CODE_WHOLE);
  trade_intake_word (intake, observation, TRADE_CUBE_ADJUSTMENT, adjustment);
}
