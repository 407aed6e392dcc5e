/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* The sum of the amounts of all parts. It is the whole where the release names the others too; else the whole is no less,
 * unless parts overlap, as products may.
 */

static void
reckon_sum (TradeReckoning   *self,
            const TradeWhole *whole)
{
  gboolean complete = whole->has_others && !whole->has_missing;
  TradeReckoned reckoned = {
    .key = whole->key,
    .period = whole->period,
    .formula = TRADE_FORMULA_SUM,
    .inputs = (TradeFigure **) whole->parts->pdata,
    .n_inputs = whole->parts->len,
    .is_open_ended = !complete,
    .only_checks = !complete,
  };

  /* The balances of some partners may well be above that of all. */
  if (g_str_equal (whole->key.flow, TRADE_FLOW_BALANCE) && !complete)
    return;
  /* One part beside its whole is another check's. */
  if (whole->parts->len < 2)
    return;

  reckoned.precision = trade_reckoning_get_coarsest_precision (reckoned.inputs, reckoned.n_inputs);
  for (guint i = 0; i < whole->parts->len; i++)
    {
      TradeFigure *part = g_ptr_array_index (whole->parts, i);

      if (!trade_reckoning_is_usable (self, part))
        return;
      reckoned.value += trade_figure_get_value (part);
      reckoned.bounds = trade_interval_add (reckoned.bounds, trade_figure_get_bounds (part));
    }

  self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_sum = {
  .measure = TRADE_MEASURE_VALUE,
  .derives = TRUE,
  .check = TRADE_CHECK_SUM,
  .reckon_whole = reckon_sum,
};
