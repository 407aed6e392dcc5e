/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* Exports less imports, of all trade as of every product and partner. As quantities and as shares of the gross domestic product they
 * only check the balance that is printed so.
 */

static void
reckon_balance (TradeReckoning *self,
                TradeFigure    *exports)
{
  TradeFigure *inputs[2] = { exports, NULL };
  TradeReckoned reckoned = { 0 };

  if (!g_str_equal (trade_figure_get_key (exports)->flow, TRADE_FLOW_EXPORT) || !trade_reckoning_is_level (self, exports))
    return;

  inputs[1] = trade_reckoning_lookup (self, exports, TRADE_FLOW_IMPORT);
  if (!trade_reckoning_is_level (self, inputs[1]))
    return;

  reckoned = (TradeReckoned) {
    .key = *trade_figure_get_key (exports),
    .period = trade_figure_get_period (exports),
    .formula = TRADE_FORMULA_BALANCE,
    .value = trade_figure_get_value (exports) - trade_figure_get_value (inputs[1]),
    .bounds = trade_interval_subtract (trade_figure_get_bounds (exports), trade_figure_get_bounds (inputs[1])),
    .precision = trade_reckoning_get_coarsest_precision (inputs, 2),
    .inputs = inputs,
    .n_inputs = 2,
    .only_checks = !g_str_equal (trade_figure_get_key (exports)->measure, TRADE_MEASURE_VALUE),
  };
  reckoned.key.flow = trade_code_intern (TRADE_FLOW_BALANCE);
  self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_balance = {
  .measures = { TRADE_MEASURE_VALUE, TRADE_MEASURE_QUANTITY, TRADE_MEASURE_GDP_SHARE },
  .derives = TRUE,
  .check = TRADE_CHECK_BALANCE,
  .reckon = reckon_balance,
};
