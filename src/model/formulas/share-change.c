/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-break.h"
#include "trade-reckoning.h"

/* The change of a share, from the share and that of a year earlier. Shares of two publications only check what is printed: the earlier
 * one may have been revised. So do those that follow from amounts: a release that prints these has its reasons to print no change.
 */

static gboolean
is_usable (TradeReckoning *self,
           TradeFigure    *share)
{
  return trade_reckoning_is_usable (self, share) ||
         (share != NULL && trade_figure_get_formula (share) == TRADE_FORMULA_VALUE_SHARE);
}

static void
reckon_share_change (TradeReckoning *self,
                     TradeFigure    *share)
{
  TradeFigure *earlier = trade_dataset_lookup (self->dataset, trade_figure_get_key (share),
                                               trade_period_get_year_earlier (trade_figure_get_period (share)));
  TradeFigure *inputs[2] = { share, earlier };
  TradeReckoned reckoned = { 0 };

  if (!is_usable (self, share) || !is_usable (self, earlier) ||
      trade_break_lies_between (self->dataset, earlier, share))
    return;

  reckoned = (TradeReckoned) {
    .key = *trade_figure_get_key (share),
    .period = trade_figure_get_period (share),
    .formula = TRADE_FORMULA_SHARE_CHANGE,
    .value = trade_figure_get_value (share) - trade_figure_get_value (earlier),
    .bounds = trade_interval_subtract (trade_figure_get_bounds (share), trade_figure_get_bounds (earlier)),
    .precision = trade_reckoning_get_coarsest_precision (inputs, 2),
    .inputs = inputs,
    .n_inputs = 2,
    .only_checks = trade_figure_is_derived (share) || trade_figure_is_derived (earlier) ||
                   !trade_reckoning_is_one_publication (share, earlier),
  };
  reckoned.key.measure = g_intern_static_string (TRADE_MEASURE_SHARE_CHANGE);
  reckoned.key.unit = g_intern_static_string (TRADE_UNIT_POINTS);
  self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_share_change = {
  .measures = { TRADE_MEASURE_SHARE },
  .derives = TRUE,
  .check = TRADE_CHECK_CHANGE,
  .reckon = reckon_share_change,
};
