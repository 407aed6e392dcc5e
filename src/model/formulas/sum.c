/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* The sum of all parts, of whatever kind they are. It is the whole where the release names the others too, and where the parts are
 * goods and services; else the whole is no less, unless parts overlap, as products may. What is no amount only checks what is printed
 * of the whole.
 */

/* What all parts contribute is the growth of the whole. */
static void
reckon_growth (TradeReckoning      *self,
               const TradeReckoned *of_parts)
{
  TradeReckoned reckoned = *of_parts;

  reckoned.key.measure = g_intern_static_string (TRADE_MEASURE_GROWTH);
  reckoned.key.unit = g_intern_static_string (TRADE_UNIT_PERCENT);
  reckoned.only_checks = TRUE;
  if (!reckoned.is_open_ended &&
      trade_reckoning_is_usable (self, trade_dataset_lookup (self->dataset, &reckoned.key, reckoned.period)))
    self->offer (&reckoned, self->data);
}

static void
reckon_sum (TradeReckoning   *self,
            const TradeWhole *whole)
{
  gboolean is_amount = g_str_equal (whole->key.measure, TRADE_MEASURE_VALUE);
  TradeReckoned reckoned = {
    .key = whole->key,
    .period = whole->period,
    .formula = TRADE_FORMULA_SUM,
    .inputs = whole->parts,
    .n_inputs = whole->n_parts,
    .is_open_ended = !whole->is_complete,
    .only_checks = !whole->is_complete || !is_amount,
  };

  /* The balances of some partners may well be above that of all, and so may what some contribute. */
  if (trade_series_key_may_be_negative (&whole->key) && !whole->is_complete)
    return;
  /* One part beside its whole is another check's. */
  if (whole->n_parts < 2)
    return;

  reckoned.precision = trade_reckoning_get_coarsest_precision (reckoned.inputs, reckoned.n_inputs);
  for (guint i = 0; i < whole->n_parts; i++)
    {
      TradeFigure *part = whole->parts[i];

      if (!trade_reckoning_is_usable (self, part))
        return;
      reckoned.value += trade_figure_get_value (part);
      reckoned.bounds = trade_interval_add (reckoned.bounds, trade_figure_get_bounds (part));
    }

  self->offer (&reckoned, self->data);
  if (g_str_equal (whole->key.measure, TRADE_MEASURE_CONTRIBUTION) && trade_series_key_is_whole (&whole->key))
    reckon_growth (self, &reckoned);
}

const TradeFormulaRecord trade_formula_sum = {
  .measures = {
    TRADE_MEASURE_VALUE, TRADE_MEASURE_QUANTITY, TRADE_MEASURE_SHARE, TRADE_MEASURE_GDP_SHARE, TRADE_MEASURE_CONTRIBUTION,
    TRADE_MEASURE_TRADERS,
  },
  .derives = TRUE,
  .check = TRADE_CHECK_SUM,
  .reckon_whole = reckon_sum,
};
