/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* The amount of a share of the whole. What it says against a reported amount, the share of the amount says too. */

/*
 * trade_formula_offer_share_value:
 * @self: who asks
 * @share: a share, which may itself be derived
 *
 * Offers the amount of a share of a reported whole.
 */
void
trade_formula_offer_share_value (TradeReckoning *self,
                                 TradeFigure    *share)
{
  TradeSeriesKey key = *trade_figure_get_key (share);
  TradePeriod period = trade_figure_get_period (share);
  TradeFigure *inputs[2] = { share, NULL };
  TradeReckoned reckoned = { 0 };
  TradeInterval product;

  if (trade_series_key_is_whole (&key) || g_str_equal (key.base, TRADE_CODE_UNSTATED))
    return;

  key.measure = TRADE_MEASURE_VALUE;
  key.unit = key.base;
  key.base = TRADE_CODE_UNSTATED;
  reckoned.key = key;
  key.product = key.partner = key.enterprise = TRADE_CODE_TOTAL;
  inputs[1] = trade_dataset_lookup (self->dataset, &key, period);
  if (!trade_reckoning_is_usable (self, inputs[1]))
    return;

  product = trade_interval_multiply (trade_figure_get_bounds (share), trade_figure_get_bounds (inputs[1]));
  reckoned.period = period;
  reckoned.formula = TRADE_FORMULA_SHARE_VALUE;
  reckoned.value = trade_figure_get_value (share) * trade_figure_get_value (inputs[1]) / 100;
  reckoned.bounds = trade_interval_multiply (product, (TradeInterval) { 0.01, 0.01 });
  reckoned.precision = trade_figure_get_precision (inputs[1]);
  reckoned.relation = TRADE_RELATION_ABOUT;
  reckoned.inputs = inputs;
  reckoned.n_inputs = 2;
  self->offer (&reckoned, self->data);
}

static void
reckon_reported (TradeReckoning *self,
                 TradeFigure    *share)
{
  if (trade_reckoning_is_usable (self, share))
    trade_formula_offer_share_value (self, share);
}

const TradeFormulaRecord trade_formula_share_value = {
  .measures = { TRADE_MEASURE_SHARE },
  .derives = TRUE,
  .check = TRADE_N_CHECKS,
  .reckon = reckon_reported,
};
