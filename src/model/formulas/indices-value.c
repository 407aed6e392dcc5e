/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* Of what is 100 in one period, volumes times prices are amounts. Indices serve to check what is printed, and are never put in its
 * place: what they weigh by is not said.
 */

static TradeFigure *
find_price (TradeReckoning *self,
            TradeFigure    *volume)
{
  TradeSeriesKey key = *trade_figure_get_key (volume);
  TradeFigure *price;

  key.measure = g_intern_static_string (TRADE_MEASURE_PRICE_INDEX);
  price = trade_dataset_lookup (self->dataset, &key, trade_figure_get_period (volume));

  return trade_reckoning_is_usable (self, price) ? price : NULL;
}

static TradeFigure *
find_value (TradeReckoning *self,
            TradeFigure    *volume,
            const char     *currency)
{
  TradeSeriesKey key = *trade_figure_get_key (volume);
  TradeFigure *value;

  key.measure = g_intern_static_string (TRADE_MEASURE_VALUE);
  key.unit = currency;
  key.base = g_intern_static_string (TRADE_CODE_UNSTATED);
  value = trade_dataset_lookup (self->dataset, &key, trade_figure_get_period (volume));

  return trade_reckoning_is_usable (self, value) ? value : NULL;
}

/* The volume of the period in which both indices are 100. */
static TradeFigure *
find_base (TradeReckoning *self,
           GPtrArray      *volumes)
{
  for (guint i = 0; i < volumes->len; i++)
    {
      TradeFigure *volume = g_ptr_array_index (volumes, i);
      TradeFigure *price = find_price (self, volume);

      if (price != NULL && trade_figure_get_value (volume) == 100 && trade_figure_get_value (price) == 100)
        return volume;
    }

  return NULL;
}

static TradeInterval
bound_factor (TradeFigure *index)
{
  return trade_interval_divide (trade_figure_get_bounds (index), (TradeInterval) { 100, 100 });
}

static void
offer_value (TradeReckoning *self,
             TradeFigure    *base,
             TradeFigure    *volume)
{
  TradeFigure *inputs[3] = { base, volume, find_price (self, volume) };
  TradeReckoned reckoned = { 0 };

  if (inputs[2] == NULL || !trade_reckoning_is_usable (self, volume) ||
      !trade_period_equal (trade_period_get_rhythm (trade_figure_get_period (base)),
                           trade_period_get_rhythm (trade_figure_get_period (volume))))
    return;

  reckoned = (TradeReckoned) {
    .key = *trade_figure_get_key (base),
    .period = trade_figure_get_period (volume),
    .formula = TRADE_FORMULA_INDICES_VALUE,
    .value = trade_figure_get_value (base) * trade_figure_get_value (volume) / 100 * trade_figure_get_value (inputs[2]) / 100,
    .bounds = trade_interval_multiply (trade_interval_multiply (trade_figure_get_bounds (base), bound_factor (volume)),
                                       bound_factor (inputs[2])),
    .precision = trade_figure_get_precision (base),
    .relation = TRADE_RELATION_ABOUT,
    .inputs = inputs,
    .n_inputs = G_N_ELEMENTS (inputs),
    .only_checks = TRUE,
  };
  self->offer (&reckoned, self->data);
}

static void
reckon_indices_value (TradeReckoning *self,
                      GPtrArray      *volumes)
{
  TradeFigure *hundred = find_base (self, volumes);

  for (guint i = 0; hundred != NULL && i < trade_wholes_get_n_currencies (self->wholes); i++)
    {
      TradeFigure *base = find_value (self, hundred, trade_wholes_get_currency (self->wholes, i));

      for (guint j = 0; base != NULL && j < volumes->len; j++)
        {
          if (g_ptr_array_index (volumes, j) != hundred)
            offer_value (self, base, g_ptr_array_index (volumes, j));
        }
    }
}

const TradeFormulaRecord trade_formula_indices_value = {
  .measures = { TRADE_MEASURE_VOLUME_INDEX },
  .check = TRADE_CHECK_INDICES,
  .reckon_series = reckon_indices_value,
};
