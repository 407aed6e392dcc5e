/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-balance-change.h"

/* A surplus that shrinks by more than all of it has become a deficit. */
#define ALL_OF_IT 100

/**
 * trade_balance_change_is_one:
 * @figure: a figure
 *
 * Checks whether a figure is the growth of a balance.
 *
 * Returns: whether it is
 */
gboolean
trade_balance_change_is_one (TradeFigure *figure)
{
  const TradeSeriesKey *key;

  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);

  key = trade_figure_get_key (figure);

  return g_str_equal (key->flow, TRADE_FLOW_BALANCE) && g_str_equal (key->measure, TRADE_MEASURE_GROWTH);
}

/* The side of zero that a balance lies on; 0 where rounding leaves it open, or nobody gave them. */
static int
get_side (TradeFigure *balance)
{
  TradeInterval bounds;

  if (balance == NULL || !trade_figure_has_value (balance))
    return 0;

  bounds = trade_figure_get_bounds (balance);

  return (bounds.lower > 0) - (bounds.upper < 0);
}

/* Whether the balances themselves lie on the two sides of zero. A change on the period before has another one to begin from. */
static gboolean
have_levels_turned (TradeDataset *dataset,
                    TradeFigure  *growth)
{
  TradeFigure *now = trade_dataset_get_companion (dataset, growth, TRADE_MEASURE_VALUE);
  TradeFigure *then = NULL;

  if (now != NULL && !g_str_equal (trade_figure_get_key (growth)->comparison, TRADE_COMPARISON_PERIOD))
    then = trade_dataset_lookup (dataset, trade_figure_get_key (now),
                                 trade_period_get_year_earlier (trade_figure_get_period (now)));

  return get_side (now) * get_side (then) < 0;
}

/**
 * trade_balance_change_get:
 * @dataset: the dataset of the figure
 * @growth: the growth of a balance
 *
 * Finds out what the growth of a balance says for certain. Across zero a percentage says nothing but that it was crossed.
 *
 * Returns: the change
 */
TradeBalanceChange
trade_balance_change_get (TradeDataset *dataset,
                          TradeFigure  *growth)
{
  TradeInterval bounds;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), TRADE_BALANCE_UNKNOWN);
  g_return_val_if_fail (trade_balance_change_is_one (growth), TRADE_BALANCE_UNKNOWN);

  bounds = trade_figure_get_bounds (growth);
  if (!trade_figure_has_value (growth) || trade_dataset_is_refuted (dataset, growth))
    return TRADE_BALANCE_UNKNOWN;
  if (bounds.upper < -ALL_OF_IT || have_levels_turned (dataset, growth))
    return TRADE_BALANCE_TURNED;
  if (bounds.lower > 0)
    return TRADE_BALANCE_WIDENED;
  if (bounds.lower >= -ALL_OF_IT && bounds.upper < 0)
    return TRADE_BALANCE_NARROWED;

  return TRADE_BALANCE_UNKNOWN;
}
