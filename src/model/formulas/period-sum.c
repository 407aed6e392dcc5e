/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-tiling.h"

/* The amount of a longer period as the sum of shorter ones that fill it: quarters and years, the year to date and the same
 * months a year earlier, and any period for which the release prints an amount to compare. Spans of several lengths that fill one
 * together only check what is printed of it.
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

static void
add_up (TradeReckoned *self,
        GPtrArray     *parts)
{
  self->key = *trade_figure_get_key (g_ptr_array_index (parts, 0));
  self->inputs = (TradeFigure **) parts->pdata;
  self->n_inputs = parts->len;
  self->precision = trade_reckoning_get_coarsest_precision (self->inputs, self->n_inputs);
  for (guint i = 0; i < parts->len; i++)
    {
      self->value += trade_figure_get_value (g_ptr_array_index (parts, i));
      self->bounds = trade_interval_add (self->bounds, trade_figure_get_bounds (g_ptr_array_index (parts, i)));
    }
}

/* Whether it is told by charts that longer periods are made for. */
static gboolean
is_amount (TradeFigure *figure)
{
  return g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_VALUE);
}

/* Where a part is missing, the others are no more than all of them; that is only worth saying where they are. */
static gboolean
exceeds (const Parts         *self,
         const TradeReckoned *reckoned)
{
  TradeFigure *whole = trade_dataset_lookup (self->reckoning->dataset, &reckoned->key, reckoned->period);

  return whole != NULL && !trade_figure_is_derived (whole) && !g_str_equal (reckoned->key.flow, TRADE_FLOW_BALANCE) &&
         reckoned->bounds.lower > trade_figure_get_bounds (whole).upper;
}

/* Offers the sum of the parts of a period; only to check it where one is not there. */
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

      /* Amounts before and after a break in the series have no sum. */
      if (part != NULL && month > 0 && trade_figure_has_status (part, TRADE_STATUS_BREAK))
        return;
      if (part == NULL)
        {
          reckoned.only_checks = TRUE;
          continue;
        }
      g_ptr_array_add (inputs, part);
    }
  if (inputs->len == 0)
    return;

  reckoned.only_checks |= !is_amount (g_ptr_array_index (inputs, 0));
  add_up (&reckoned, inputs);
  if (reckoned.n_inputs == (guint) (period.n_months / self->length) || exceeds (self, &reckoned))
    self->reckoning->offer (&reckoned, self->reckoning->data);
}

static void
want (GArray      *wanted,
      TradePeriod  period)
{
  g_array_append_val (wanted, period);
}

/* From January to the last month, and the same a year before. */
static void
want_year_to_date (GArray      *wanted,
                   TradePeriod  last)
{
  TradePeriod to_date = trade_period_new (trade_period_get_year (last), 1,
                                          trade_period_get_month (last) + last.n_months - 1);

  want (wanted, to_date);
  want (wanted, trade_period_get_year_earlier (to_date));
}

static void
want_calendar (GArray      *wanted,
               TradePeriod  part)
{
  int year = trade_period_get_year (part);
  int month = trade_period_get_month (part);

  if (part.n_months == 1 && (month - 1) % TRADE_MONTHS_PER_QUARTER == 0)
    want (wanted, trade_period_new (year, month, TRADE_MONTHS_PER_QUARTER));
  if (month == 1)
    want (wanted, trade_period_new_annual (year));
}

/* The periods whose amount may be a sum of parts, some of them more than once. */
static GArray *
list_wanted (const Parts *self,
             GPtrArray   *figures)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  TradePeriod last = { 0 };

  for (guint i = 0; i < figures->len; i++)
    {
      TradePeriod period = trade_figure_get_period (g_ptr_array_index (figures, i));

      if (period.n_months != self->length)
        {
          want (wanted, period);
          continue;
        }

      want_calendar (wanted, period);
      last = period;
    }
  if (last.n_months > 0)
    want_year_to_date (wanted, last);
  g_array_sort (wanted, trade_period_compare_items);

  return wanted;
}

static void
offer_sums (const Parts *self,
            GPtrArray   *figures)
{
  g_autoptr (GArray) wanted = list_wanted (self, figures);

  for (guint i = 0; i < wanted->len; i++)
    {
      TradePeriod period = g_array_index (wanted, TradePeriod, i);

      if (i == 0 || !trade_period_equal (period, g_array_index (wanted, TradePeriod, i - 1)))
        offer_sum (self, period);
    }
}

/* Whether spans are of one length, and added up as such. */
static gboolean
is_even (GPtrArray *parts)
{
  int length = trade_figure_get_period (g_ptr_array_index (parts, 0)).n_months;
  gboolean is_length = FALSE;

  for (guint i = 1; i < parts->len; i++)
    {
      if (trade_figure_get_period (g_ptr_array_index (parts, i)).n_months != length)
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    is_length |= length == lengths[i];

  return is_length;
}

static void
offer_tiling (TradeReckoning *self,
              TradePeriod     period,
              GPtrArray      *parts)
{
  TradeReckoned reckoned = { .period = period, .formula = TRADE_FORMULA_PERIOD_SUM, .only_checks = TRUE };

  add_up (&reckoned, parts);
  self->offer (&reckoned, self->data);
}

static void
reckon_period_sum (TradeReckoning *self,
                   GPtrArray      *figures)
{
  /* Of very many series there is but one figure. */
  if (figures->len < 2)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      Parts parts = collect_parts (self, figures, lengths[i]);

      if (g_hash_table_size (parts.by_month) > 1)
        offer_sums (&parts, figures);
      g_hash_table_unref (parts.by_month);
    }
  trade_tiling_run (self, figures, is_even, offer_tiling);
}

const TradeFormulaRecord trade_formula_period_sum = {
  .measures = { TRADE_MEASURE_VALUE, TRADE_MEASURE_QUANTITY },
  .derives = TRUE,
  .check = TRADE_CHECK_PERIODS,
  .reckon_series = reckon_period_sum,
};
