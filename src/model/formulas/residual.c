/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-contribution.h"

/* What the contributions of parts leave of the growth of their flow: the parts that nobody names, and those whose level a
 * year earlier is not known.
 */

/*
 * Rest:
 * @now: what the parts leave of the whole
 * @then: what they left a year earlier
 * @value: by how much that changed
 * @inputs: (element-type TradeFigure): the whole and the parts, each followed by its level a year earlier
 */
typedef struct
{
  TradeInterval  now;
  TradeInterval  then;
  double         value;
  GPtrArray     *inputs;
} Rest;

static void
take_part (Rest        *self,
           TradeFigure *part,
           TradeFigure *earlier)
{
  self->now = trade_interval_subtract (self->now, trade_figure_get_bounds (part));
  self->then = trade_interval_subtract (self->then, trade_figure_get_bounds (earlier));
  self->value -= trade_figure_get_value (part) - trade_figure_get_value (earlier);
  g_ptr_array_add (self->inputs, part);
  g_ptr_array_add (self->inputs, earlier);
}

/* Parts that exceed the whole overlap, so that nothing is known of a rest; and where nothing need be left, nothing is. */
static gboolean
has_rest (Rest *self)
{
  if (self->now.upper < 0 || self->then.upper < 0)
    return FALSE;

  return !trade_interval_contains (self->now, 0) || !trade_interval_contains (self->then, 0);
}

static void
offer_residual (TradeReckoning     *self,
                const TradeWhole   *whole,
                const TradeGrowing *growing,
                Rest               *rest)
{
  TradeReckoned reckoned = {
    .key = trade_contribution_get_key (growing->level),
    .period = whole->period,
    .formula = TRADE_FORMULA_RESIDUAL,
    .value = rest->value / trade_figure_get_value (growing->earlier) * 100,
    .bounds = trade_contribution_measure (trade_interval_subtract (rest->now, rest->then),
                                          trade_figure_get_bounds (growing->earlier)),
    .precision = self->growth_precision,
    .relation = TRADE_RELATION_ABOUT,
    .inputs = (TradeFigure **) rest->inputs->pdata,
    .n_inputs = rest->inputs->len,
  };

  reckoned.key.codes[whole->dimension] = TRADE_CODE_OTHER;
  self->offer (&reckoned, self->data);
}

static void
reckon_residual (TradeReckoning   *self,
                 const TradeWhole *whole)
{
  g_autoptr (GPtrArray) inputs = NULL;
  TradeGrowing growing;
  Rest rest;

  /* A group leaves no rest of the flow, and others that are named are the rest. */
  if (!trade_series_key_is_whole (&whole->key) || whole->has_others || whole->is_complete ||
      !trade_contribution_find_growing (self, whole, &growing))
    return;

  inputs = g_ptr_array_new ();
  rest = (Rest) {
    .now = trade_figure_get_bounds (growing.level),
    .then = trade_figure_get_bounds (growing.earlier),
    .value = trade_figure_get_value (growing.level) - trade_figure_get_value (growing.earlier),
    .inputs = inputs,
  };
  g_ptr_array_add (inputs, growing.level);
  g_ptr_array_add (inputs, growing.earlier);
  for (guint i = 0; i < whole->n_parts; i++)
    {
      TradeFigure *part = whole->parts[i];
      TradeFigure *earlier = trade_contribution_find_part (self, &growing, part);

      if (earlier != NULL)
        take_part (&rest, part, earlier);
    }

  if (inputs->len > 2 && has_rest (&rest))
    offer_residual (self, whole, &growing, &rest);
}

const TradeFormulaRecord trade_formula_residual = {
  .measures = { TRADE_MEASURE_VALUE },
  .derives = TRUE,
  .check = TRADE_CHECK_LEVELS,
  .reckon_whole = reckon_residual,
};
