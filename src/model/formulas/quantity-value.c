/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* A quantity times its unit value is an amount. A release that prints both without the amount has its reasons, so that this only
 * checks.
 */

/* The quantity, in the unit that the unit value is for or in another that measures the same. */
static TradeFigure *
find_quantity (TradeReckoning *self,
               TradeFigure    *unit_value,
               double         *factor)
{
  TradeSeriesKey key = *trade_figure_get_key (unit_value);
  TradePeriod period = trade_figure_get_period (unit_value);
  const char *wanted = key.base;
  TradeFigure *quantity;

  key.measure = g_intern_static_string (TRADE_MEASURE_QUANTITY);
  key.unit = wanted;
  key.base = TRADE_CODE_UNSTATED;
  *factor = 1;
  quantity = trade_dataset_lookup (self->dataset, &key, period);
  for (guint i = 0; quantity == NULL && (key.unit = trade_unit_get_alike (wanted, i, factor)) != NULL; i++)
    quantity = trade_dataset_lookup (self->dataset, &key, period);

  return quantity;
}

static void
reckon_quantity_value (TradeReckoning *self,
                       TradeFigure    *unit_value)
{
  double factor;
  TradeFigure *inputs[2] = { find_quantity (self, unit_value, &factor), unit_value };
  TradeReckoned reckoned = { 0 };

  if (!trade_reckoning_is_usable (self, unit_value) || !trade_reckoning_is_usable (self, inputs[0]))
    return;

  reckoned = (TradeReckoned) {
    .key = *trade_figure_get_key (unit_value),
    .period = trade_figure_get_period (unit_value),
    .formula = TRADE_FORMULA_QUANTITY_VALUE,
    .value = trade_figure_get_value (inputs[0]) * factor * trade_figure_get_value (unit_value),
    .bounds = trade_interval_multiply (trade_interval_multiply (trade_figure_get_bounds (inputs[0]), (TradeInterval) { factor, factor }),
                                       trade_figure_get_bounds (unit_value)),
    .precision = trade_figure_get_precision (unit_value),
    .relation = TRADE_RELATION_ABOUT,
    .inputs = inputs,
    .n_inputs = 2,
    .only_checks = TRUE,
  };
  reckoned.key.measure = g_intern_static_string (TRADE_MEASURE_VALUE);
  reckoned.key.base = g_intern_static_string (TRADE_CODE_UNSTATED);
  self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_quantity_value = {
  .measures = { TRADE_MEASURE_UNIT_VALUE },
  .check = TRADE_CHECK_UNIT_VALUE,
  .reckon = reckon_quantity_value,
};
