/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* The share that an amount has of the whole. What is less than nothing has none. */

static TradeInterval
bound_share (TradeFigure *part,
             TradeFigure *whole)
{
  TradeInterval ratio = trade_interval_divide (trade_figure_get_bounds (part), trade_figure_get_bounds (whole));

  return trade_interval_multiply (ratio, (TradeInterval) { 100, 100 });
}

static void
reckon_value_share (TradeReckoning *self,
                    TradeFigure    *part)
{
  TradeSeriesKey key = *trade_figure_get_key (part);
  TradePeriod period = trade_figure_get_period (part);
  TradeFigure *inputs[2] = { part, NULL };
  TradeReckoned reckoned = { 0 };

  if (trade_series_key_is_whole (&key) || g_str_equal (key.flow, TRADE_FLOW_BALANCE) ||
      !trade_reckoning_is_usable (self, part) || trade_figure_get_value (part) < 0)
    return;

  key.product = key.partner = key.enterprise = trade_code_intern (TRADE_CODE_TOTAL);
  inputs[1] = trade_dataset_lookup (self->dataset, &key, period);
  if (!trade_reckoning_is_level (self, inputs[1]) || trade_figure_get_bounds (inputs[1]).lower <= 0)
    return;

  reckoned = (TradeReckoned) {
    .key = *trade_figure_get_key (part),
    .period = period,
    .formula = TRADE_FORMULA_VALUE_SHARE,
    .value = trade_figure_get_value (part) / trade_figure_get_value (inputs[1]) * 100,
    .bounds = bound_share (part, inputs[1]),
    .precision = self->share_precision,
    .relation = TRADE_RELATION_ABOUT,
    .inputs = inputs,
    .n_inputs = 2,
  };
  reckoned.key.measure = TRADE_MEASURE_SHARE;
  reckoned.key.base = reckoned.key.unit;
  reckoned.key.unit = TRADE_UNIT_PERCENT;
  trade_reckoning_offer_named (self, &reckoned);
}

const TradeFormulaRecord trade_formula_value_share = {
  .measures = { TRADE_MEASURE_VALUE },
  .derives = TRUE,
  .check = TRADE_CHECK_VALUE,
  .reckon = reckon_value_share,
};
