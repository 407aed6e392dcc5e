/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-closer.h"

#include "trade-reckoning.h"

/* Two growth rates may be printed alike, to one decimal, and the levels beside them tell which is greater. */

/* A level that was published; NULL where there is none. */
static TradeFigure *
get_published (TradeFigure *level)
{
  return level != NULL && !trade_figure_is_derived (level) && trade_figure_has_value (level) && trade_figure_get_bounds (level).lower > 0
           ? level
           : NULL;
}

static TradeInterval
bound_growth (TradeFigure *level,
              TradeFigure *earlier)
{
  TradeInterval ratio = trade_interval_divide (trade_figure_get_bounds (level), trade_figure_get_bounds (earlier));

  return trade_interval_multiply (trade_interval_subtract (ratio, (TradeInterval) { 1, 1 }), (TradeInterval) { 100, 100 });
}

/*
 * trade_closer_get_bounds:
 * @dataset: a dataset
 * @figure: a figure of it
 *
 * Gets the values that a figure may have by its rounding and, of a growth that was printed, by that of the two levels that it rests on, where
 * these are from one publication and agree with it.
 *
 * Returns: the bounds, within those of the figure
 */
TradeInterval
trade_closer_get_bounds (TradeDataset *dataset,
                         TradeFigure  *figure)
{
  TradeInterval printed = trade_figure_get_bounds (figure);
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  TradeFigure *level, *earlier;
  TradeInterval implied;

  if (!g_str_equal (key->measure, TRADE_MEASURE_GROWTH) || !g_str_equal (key->comparison, TRADE_CODE_UNSTATED) ||
      trade_figure_is_derived (figure))
    return printed;

  level = get_published (trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_VALUE));
  if (level == NULL)
    return printed;
  earlier = get_published (trade_dataset_lookup (dataset, trade_figure_get_key (level),
                                                 trade_period_get_year_earlier (trade_figure_get_period (level))));
  if (earlier == NULL || !trade_reckoning_is_one_publication (level, earlier))
    return printed;

  implied = bound_growth (level, earlier);
  if (!trade_interval_intersects (printed, implied))
    return printed;

  return (TradeInterval) { MAX (printed.lower, implied.lower), MIN (printed.upper, implied.upper) };
}
