/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* Exports from the total and imports, or imports from the total and exports. */

static void
offer_other (TradeReckoning *self,
             TradeFigure    *total,
             TradeFigure    *flow,
             const char     *other)
{
  TradeFigure *inputs[2] = { total, flow };
  TradeReckoned reckoned = {
    .key = *trade_figure_get_key (total),
    .period = trade_figure_get_period (total),
    .formula = TRADE_FORMULA_FLOW,
    .value = trade_figure_get_value (total) - trade_figure_get_value (flow),
    .bounds = trade_interval_subtract (trade_figure_get_bounds (total), trade_figure_get_bounds (flow)),
    .precision = trade_reckoning_get_coarsest_precision (inputs, 2),
    .inputs = inputs,
    .n_inputs = 2,
  };

  reckoned.key.flow = other;

  /* No flow is negative: then the two figures do not belong together. */
  if (reckoned.bounds.lower >= 0)
    self->offer (&reckoned, self->data);
}

static void
reckon_flow (TradeReckoning *self,
             TradeFigure    *total)
{
  TradeFigure *exports, *imports;

  if (!g_str_equal (trade_figure_get_key (total)->flow, TRADE_FLOW_TOTAL) || !trade_reckoning_is_usable (self, total))
    return;

  exports = trade_reckoning_lookup (self, total, TRADE_FLOW_EXPORT);
  imports = trade_reckoning_lookup (self, total, TRADE_FLOW_IMPORT);
  if (exports == NULL && trade_reckoning_is_usable (self, imports))
    offer_other (self, total, imports, TRADE_FLOW_EXPORT);
  if (imports == NULL && trade_reckoning_is_usable (self, exports))
    offer_other (self, total, exports, TRADE_FLOW_IMPORT);
}

const TradeFormulaRecord trade_formula_flow = {
  .measures = { TRADE_MEASURE_VALUE },
  .flow = TRADE_FLOW_TOTAL,
  .derives = TRUE,
  .check = TRADE_N_CHECKS,
  .reckon = reckon_flow,
};
