/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* The share a year earlier, from a share and its change. Where that is printed, the change is compared with both. */

static void
reckon_share_year_earlier (TradeReckoning *self,
                           TradeFigure    *share)
{
  TradeFigure *change = trade_dataset_get_companion (self->dataset, share, TRADE_MEASURE_SHARE_CHANGE);
  TradeFigure *inputs[2] = { share, change };
  TradeReckoned reckoned = { 0 };

  if (!trade_reckoning_is_usable (self, share) || !trade_reckoning_is_usable (self, change))
    return;

  reckoned = (TradeReckoned) {
    .key = *trade_figure_get_key (share),
    .period = trade_period_get_year_earlier (trade_figure_get_period (share)),
    .formula = TRADE_FORMULA_SHARE_YEAR_EARLIER,
    .value = trade_figure_get_value (share) - trade_figure_get_value (change),
    .bounds = trade_interval_subtract (trade_figure_get_bounds (share), trade_figure_get_bounds (change)),
    .precision = trade_reckoning_get_coarsest_precision (inputs, 2),
    .inputs = inputs,
    .n_inputs = 2,
  };

  /* No share is negative: the two figures do not belong together. */
  if (reckoned.bounds.upper >= 0)
    self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_share_year_earlier = {
  .measures = { TRADE_MEASURE_SHARE },
  .derives = TRUE,
  .check = TRADE_N_CHECKS,
  .reckon = reckon_share_year_earlier,
};
