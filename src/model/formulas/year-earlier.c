/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* The level a year earlier, from a level and its growth. */

static void
reckon_year_earlier (TradeReckoning *self,
                     TradeFigure    *level)
{
  TradeFigure *inputs[2] = { level, NULL };
  TradeReckoned reckoned = { 0 };
  TradeFigure *growth;
  TradeInterval factor;

  if (g_str_equal (trade_figure_get_key (level)->flow, TRADE_FLOW_BALANCE) || !trade_reckoning_is_usable (self, level))
    return;

  inputs[1] = growth = trade_dataset_get_companion (self->dataset, level, TRADE_MEASURE_GROWTH);
  if (!trade_reckoning_is_usable (self, growth))
    return;

  /* A fall of 100 % or more has no level to have fallen from. */
  factor = trade_interval_add ((TradeInterval) { 1, 1 },
                               trade_interval_multiply (trade_figure_get_bounds (growth), (TradeInterval) { 0.01, 0.01 }));
  if (factor.lower <= 0)
    return;

  reckoned = (TradeReckoned) {
    .key = *trade_figure_get_key (level),
    .period = trade_period_get_year_earlier (trade_figure_get_period (level)),
    .formula = TRADE_FORMULA_YEAR_EARLIER,
    .value = trade_figure_get_value (level) / (1 + trade_figure_get_value (growth) / 100),
    .bounds = trade_interval_divide (trade_figure_get_bounds (level), factor),
    .precision = trade_figure_get_precision (level),
    .relation = TRADE_RELATION_ABOUT,
    .inputs = inputs,
    .n_inputs = 2,
  };
  self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_year_earlier = {
  .measures = { TRADE_MEASURE_VALUE },
  .beside = TRADE_MEASURE_GROWTH,
  .derives = TRUE,
  .check = TRADE_N_CHECKS,
  .reckon = reckon_year_earlier,
};
