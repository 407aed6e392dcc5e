/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* Exports plus imports. A release that prints both without the total has its reasons, so that this only checks. */

static void
reckon_total (TradeReckoning *self,
              TradeFigure    *exports)
{
  TradeFigure *inputs[2] = { exports, NULL };
  TradeReckoned reckoned = { 0 };

  if (!g_str_equal (trade_figure_get_key (exports)->flow, TRADE_FLOW_EXPORT) || !trade_reckoning_is_usable (self, exports))
    return;

  inputs[1] = trade_reckoning_lookup (self, exports, TRADE_FLOW_IMPORT);
  if (!trade_reckoning_is_usable (self, inputs[1]))
    return;

  reckoned = (TradeReckoned) {
    .key = *trade_figure_get_key (exports),
    .period = trade_figure_get_period (exports),
    .formula = TRADE_FORMULA_TOTAL,
    .value = trade_figure_get_value (exports) + trade_figure_get_value (inputs[1]),
    .bounds = trade_interval_add (trade_figure_get_bounds (exports), trade_figure_get_bounds (inputs[1])),
    .precision = trade_reckoning_get_coarsest_precision (inputs, 2),
    .inputs = inputs,
    .n_inputs = 2,
  };
  reckoned.key.flow = trade_code_intern (TRADE_FLOW_TOTAL);
  self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_total = {
  .measures = { TRADE_MEASURE_VALUE, TRADE_MEASURE_QUANTITY, TRADE_MEASURE_GDP_SHARE },
  .flow = TRADE_FLOW_TOTAL,
  .check = TRADE_CHECK_FLOWS,
  .reckon = reckon_total,
};
