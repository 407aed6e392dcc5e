/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* What the shares of partners or of kinds of enterprise leave of 100 %. Products are left out: they may overlap, so that
 * their shares say nothing of a rest.
 */

static gboolean
has_rest (TradeReckoning   *self,
          const TradeWhole *whole)
{
  if (whole->dimension == TRADE_DIMENSION_PRODUCT || !trade_series_key_is_whole (&whole->key) || whole->has_others)
    return FALSE;

  for (guint i = 0; i < whole->n_parts; i++)
    {
      if (!trade_reckoning_is_usable (self, whole->parts[i]))
        return FALSE;
    }

  return TRUE;
}

/* Whether a part has an amount, but no share that was reported: it would be counted among what the others leave. */
static gboolean
has_part_without_share (TradeReckoning   *self,
                        const TradeWhole *whole)
{
  g_autoptr (GPtrArray) values = trade_wholes_list_values (self->wholes, whole);

  for (guint i = 0; i < values->len; i++)
    {
      TradeFigure *value = g_ptr_array_index (values, i);
      const char *code = trade_figure_get_key (value)->codes[whole->dimension];
      TradeSeriesKey key = whole->key;
      TradeFigure *share;

      if (g_str_equal (code, TRADE_CODE_OTHER))
        continue;

      key.codes[whole->dimension] = code;
      share = trade_dataset_lookup (self->dataset, &key, whole->period);
      if (share == NULL || trade_figure_is_derived (share))
        return TRUE;
    }

  return FALSE;
}

static void
reckon_remainder (TradeReckoning   *self,
                  const TradeWhole *whole)
{
  TradeReckoned reckoned = {
    .key = whole->key,
    .period = whole->period,
    .formula = TRADE_FORMULA_REMAINDER,
    .value = 100,
    .bounds = { 100, 100 },
    .inputs = whole->parts,
    .n_inputs = whole->n_parts,
  };

  if (!has_rest (self, whole) || has_part_without_share (self, whole))
    return;

  reckoned.key.codes[whole->dimension] = TRADE_CODE_OTHER;
  reckoned.precision = trade_reckoning_get_coarsest_precision (reckoned.inputs, reckoned.n_inputs);
  for (guint i = 0; i < whole->n_parts; i++)
    {
      TradeFigure *part = whole->parts[i];

      reckoned.value -= trade_figure_get_value (part);
      reckoned.bounds = trade_interval_subtract (reckoned.bounds, trade_figure_get_bounds (part));
    }

  /* Nothing, or less than nothing, may be left: then there are no others to name. */
  if (reckoned.bounds.lower > 0)
    self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_remainder = {
  .measures = { TRADE_MEASURE_SHARE },
  .derives = TRUE,
  .check = TRADE_N_CHECKS,
  .reckon_whole = reckon_remainder,
};
