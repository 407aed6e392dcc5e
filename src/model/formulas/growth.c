/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-break.h"
#include "trade-dataset-private.h"
#include "trade-reckoning.h"

/* The growth that two levels imply. Statistics offices revise the level that they reckon growth on: where the two levels
 * are not from one publication, their growth serves to check what is reported, and is never put in its place.
 */

static TradeSeriesKey
get_growth_key (TradeFigure *level,
                const char  *comparison)
{
  TradeSeriesKey key = *trade_figure_get_key (level);

  key.measure = TRADE_MEASURE_GROWTH;
  key.base = key.unit;
  key.unit = TRADE_UNIT_PERCENT;
  key.comparison = comparison;

  return key;
}

static TradeInterval
bound_growth (TradeFigure *level,
              TradeFigure *earlier)
{
  TradeInterval ratio = trade_interval_divide (trade_figure_get_bounds (level), trade_figure_get_bounds (earlier));

  return trade_interval_multiply (trade_interval_subtract (ratio, (TradeInterval) { 1, 1 }), (TradeInterval) { 100, 100 });
}

/* The growth of a balance says little: it is checked where somebody prints it. */
static gboolean
is_balance (TradeFigure *level)
{
  return g_str_equal (trade_figure_get_key (level)->flow, TRADE_FLOW_BALANCE);
}

/* Across zero, growth says nothing, whoever prints it, nor does that of amounts that corrections leave below it. */
static gboolean
lies_across_zero (TradeFigure *level,
                  TradeFigure *earlier)
{
  return trade_interval_contains (trade_figure_get_bounds (earlier), 0) ||
         (trade_figure_get_value (level) < 0) != (trade_figure_get_value (earlier) < 0) ||
         (trade_figure_get_value (level) < 0 && !is_balance (level));
}

/* A balance that nobody prints is there as soon as exports and imports are, and a year as soon as its quarters are. */
static gboolean
is_usable (TradeReckoning *self,
           TradeFigure    *level)
{
  return trade_reckoning_is_level (self, level) ||
         (level != NULL && trade_figure_get_formula (level) == TRADE_FORMULA_BALANCE);
}

/* What is published, or follows exactly from what is: the total of its parts, a flow of the total and the other. The growth of a year that
 * somebody else adds up from its months is for a chart of years to tell.
 */
static gboolean
is_told (TradeFigure *level)
{
  TradeFormula formula = trade_figure_get_formula (level);

  return formula == TRADE_FORMULA_NONE || formula == TRADE_FORMULA_SUM || formula == TRADE_FORMULA_FLOW;
}

static void
offer_growth (TradeReckoning *self,
              TradeFigure    *level,
              TradeFigure    *earlier,
              const char     *comparison)
{
  TradePeriod period = trade_figure_get_period (level);
  TradeFigure *inputs[2] = { level, earlier };
  TradeReckoned reckoned = { 0 };

  if (!is_usable (self, level) || !is_usable (self, earlier) ||
      lies_across_zero (level, earlier) || trade_break_lies_between (self->dataset, earlier, level))
    return;

  reckoned = (TradeReckoned) {
    .key = get_growth_key (level, comparison),
    .period = period,
    .formula = TRADE_FORMULA_GROWTH,
    .value = (trade_figure_get_value (level) / trade_figure_get_value (earlier) - 1) * 100,
    .bounds = bound_growth (level, earlier),
    .precision = self->growth_precision,
    .relation = TRADE_RELATION_ABOUT,
    .inputs = inputs,
    .n_inputs = 2,
    .only_checks = is_balance (level) || *comparison != '\0' || !is_told (level) || !is_told (earlier) || !trade_reckoning_is_one_publication (level, earlier),
  };
  trade_reckoning_offer_named (self, &reckoned);
}

/* Growth on the period before is checked where somebody prints it; of levels that are not adjusted it says little. */
static void
reckon_growth (TradeReckoning *self,
               TradeFigure    *level)
{
  const TradePeriod period = trade_figure_get_period (level);
  const TradePeriod before = { period.first_month - period.n_months, period.n_months };
  TradeSeries *series = trade_dataset_find_series (self->dataset, trade_figure_get_key (level));

  /* Of very many series there is but one figure. */
  if (trade_series_get_figures (series)->len < 2)
    return;

  offer_growth (self, level, trade_series_lookup (series, trade_period_get_year_earlier (period)), TRADE_CODE_UNSTATED);
  offer_growth (self, level, trade_series_lookup (series, before), TRADE_COMPARISON_PERIOD);
}

const TradeFormulaRecord trade_formula_growth = {
  .measures = { TRADE_MEASURE_VALUE },
  .derives = TRUE,
  .check = TRADE_CHECK_LEVELS,
  .reckon = reckon_growth,
};
