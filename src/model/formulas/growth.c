/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* The growth that two levels imply. Statistics offices revise the level that they reckon growth on: where the two levels
 * are not from one publication, their growth serves to check what is reported, and is never put in its place.
 */

static TradeSeriesKey
get_growth_key (TradeFigure *level)
{
  TradeSeriesKey key = *trade_figure_get_key (level);

  key.measure = TRADE_MEASURE_GROWTH;
  key.base = key.unit;
  key.unit = TRADE_UNIT_PERCENT;

  return key;
}

static TradeInterval
bound_growth (TradeFigure *level,
              TradeFigure *earlier)
{
  TradeInterval ratio = trade_interval_divide (trade_figure_get_bounds (level), trade_figure_get_bounds (earlier));

  return trade_interval_multiply (trade_interval_subtract (ratio, (TradeInterval) { 1, 1 }), (TradeInterval) { 100, 100 });
}

static void
reckon_growth (TradeReckoning *self,
               TradeFigure    *level)
{
  TradePeriod period = trade_figure_get_period (level);
  TradeFigure *earlier = trade_dataset_lookup (self->dataset, trade_figure_get_key (level),
                                               trade_period_get_year_earlier (period));
  TradeFigure *inputs[2] = { level, earlier };
  TradeReckoned reckoned = { 0 };

  if (g_str_equal (trade_figure_get_key (level)->flow, TRADE_FLOW_BALANCE) ||
      !trade_reckoning_is_usable (self, level) || !trade_reckoning_is_usable (self, earlier) ||
      trade_figure_get_bounds (earlier).lower <= 0)
    return;

  reckoned = (TradeReckoned) {
    .key = get_growth_key (level),
    .period = period,
    .formula = TRADE_FORMULA_GROWTH,
    .value = (trade_figure_get_value (level) / trade_figure_get_value (earlier) - 1) * 100,
    .bounds = bound_growth (level, earlier),
    .precision = self->growth_precision,
    .relation = TRADE_RELATION_ABOUT,
    .inputs = inputs,
    .n_inputs = 2,
    .only_checks = trade_figure_get_source (level) != trade_figure_get_source (earlier),
  };
  if (!trade_reckoning_is_unnamed (self, &reckoned.key, period))
    self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_growth = {
  .measure = TRADE_MEASURE_VALUE,
  .derives = TRUE,
  .check = TRADE_CHECK_LEVELS,
  .reckon = reckon_growth,
};
