/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset.h"

/* Which figure stands beside another: an amount beside its growth, a share beside its change. */

/**
 * trade_dataset_get_companion:
 * @self: a dataset
 * @figure: a figure
 * @measure: one of the TRADE_MEASURE codes
 *
 * Finds the figure that says something else of the same trade: same flow, product, partner and enterprise, same period
 * and same currency. An amount in yuan has the growth that was reckoned in yuan as its companion, never one reckoned in
 * dollars; a share has its change, a change its share.
 *
 * Returns: (transfer none) (nullable): the figure; %NULL where there is none
 */
TradeFigure *
trade_dataset_get_companion (TradeDataset *self,
                             TradeFigure  *figure,
                             const char   *measure)
{
  const char *currency;
  TradeSeriesKey key;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (measure != NULL, NULL);

  key = *trade_figure_get_key (figure);
  currency = trade_unit_get_kind (key.unit) == TRADE_UNIT_KIND_CURRENCY ? key.unit : key.base;
  key.measure = measure;
  key.comparison = TRADE_CODE_UNSTATED;

  if (g_str_equal (measure, TRADE_MEASURE_VALUE))
    {
      key.unit = currency;
      key.base = "";
    }
  else if (g_str_equal (measure, TRADE_MEASURE_TRADERS))
    {
      key.unit = TRADE_UNIT_NUMBER;
      key.base = "";
    }
  else
    {
      key.unit = g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE) ? TRADE_UNIT_POINTS : TRADE_UNIT_PERCENT;
      key.base = currency;
    }

  return trade_dataset_lookup (self, &key, trade_figure_get_period (figure));
}
