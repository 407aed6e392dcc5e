/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* The amount of a longer period as the sum of shorter ones that fill it: quarters and years, the year to date and the same
 * months a year earlier, and any period for which the release prints an amount to compare.
 */

static const int lengths[] = { 1, TRADE_MONTHS_PER_QUARTER, TRADE_MONTHS_PER_HALF };

/* The figures of one series that last equally long, by their first month. */
typedef struct
{
  TradeReckoning *reckoning;
  GHashTable     *by_month;
  int             length;
} Parts;

static Parts
collect_parts (TradeReckoning *reckoning,
               GPtrArray      *figures,
               int             length)
{
  Parts self = { reckoning, g_hash_table_new (NULL, NULL), length };

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      TradePeriod period = trade_figure_get_period (figure);

      if (period.n_months == length && trade_reckoning_is_usable (reckoning, figure))
        g_hash_table_insert (self.by_month, GINT_TO_POINTER (period.first_month), figure);
    }

  return self;
}

static TradeFigure *
lookup_part (const Parts *self,
             int          first_month)
{
  return g_hash_table_lookup (self->by_month, GINT_TO_POINTER (first_month));
}

/* Offers the sum where all parts of a period are there. */
static void
offer_sum (const Parts *self,
           TradePeriod  period)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new ();
  TradeReckoned reckoned = { .period = period, .formula = TRADE_FORMULA_PERIOD_SUM };

  if (period.n_months <= self->length || period.n_months % self->length != 0)
    return;

  for (int month = 0; month < period.n_months; month += self->length)
    {
      TradeFigure *part = lookup_part (self, period.first_month + month);

      if (part == NULL)
        return;
      g_ptr_array_add (inputs, part);
      reckoned.value += trade_figure_get_value (part);
      reckoned.bounds = trade_interval_add (reckoned.bounds, trade_figure_get_bounds (part));
    }

  reckoned.key = *trade_figure_get_key (g_ptr_array_index (inputs, 0));
  reckoned.inputs = (TradeFigure **) inputs->pdata;
  reckoned.n_inputs = inputs->len;
  reckoned.precision = trade_reckoning_get_coarsest_precision (reckoned.inputs, reckoned.n_inputs);
  self->reckoning->offer (&reckoned, self->reckoning->data);
}

/* From January to the last month, and the same a year before. */
static void
offer_year_to_date (const Parts *self,
                    TradePeriod  last)
{
  TradePeriod to_date = trade_period_new (trade_period_get_year (last), 1,
                                          trade_period_get_month (last) + last.n_months - 1);

  offer_sum (self, to_date);
  offer_sum (self, trade_period_get_year_earlier (to_date));
}

static void
offer_calendar (const Parts *self,
                TradePeriod  part)
{
  int year = trade_period_get_year (part);
  int month = trade_period_get_month (part);

  if (self->length == 1 && (month - 1) % TRADE_MONTHS_PER_QUARTER == 0)
    offer_sum (self, trade_period_new (year, month, TRADE_MONTHS_PER_QUARTER));
  if (month == 1)
    offer_sum (self, trade_period_new_annual (year));
}

static void
reckon_period_sum (TradeReckoning *self,
                   GPtrArray      *figures)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      Parts parts = collect_parts (self, figures, lengths[i]);
      TradePeriod last = { 0 };

      for (guint j = 0; g_hash_table_size (parts.by_month) > 1 && j < figures->len; j++)
        {
          TradePeriod period = trade_figure_get_period (g_ptr_array_index (figures, j));

          if (period.n_months != parts.length)
            {
              offer_sum (&parts, period);
              continue;
            }

          offer_calendar (&parts, period);
          last = period;
        }

      if (last.n_months > 0)
        offer_year_to_date (&parts, last);
      g_hash_table_unref (parts.by_month);
    }
}

const TradeFormulaRecord trade_formula_period_sum = {
  .measure = TRADE_MEASURE_VALUE,
  .derives = TRUE,
  .check = TRADE_CHECK_PERIODS,
  .reckon_series = reckon_period_sum,
};
