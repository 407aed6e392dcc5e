/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-break.h"
#include "trade-contribution.h"

/* What parts contribute to the growth of their flow, in percentage points: by how much each changed, measured by what all of
 * it was a year earlier. Levels of two publications say nothing of that, because the earlier one may have been revised.
 */

/* The level a year earlier, from the same publication and comparable. */
static TradeFigure *
find_earlier (TradeReckoning *self,
              TradeFigure    *level)
{
  TradeFigure *earlier = trade_dataset_lookup (self->dataset, trade_figure_get_key (level),
                                               trade_period_get_year_earlier (trade_figure_get_period (level)));

  if (!trade_reckoning_is_usable (self, level) || !trade_reckoning_is_usable (self, earlier) ||
      !trade_reckoning_is_one_publication (level, earlier) || trade_break_lies_between (self->dataset, earlier, level))
    return NULL;

  return earlier;
}

/*
 * trade_contribution_find_growing:
 * @self: who asks
 * @parts: parts of one whole
 * @growing: (out caller-allocates): return location for what grew
 *
 * Finds all of a flow, now and a year earlier, whatever group the parts lie in.
 *
 * Returns: whether both are there, from one publication, and anything was traded a year earlier
 */
gboolean
trade_contribution_find_growing (TradeReckoning   *self,
                                 const TradeWhole *parts,
                                 TradeGrowing     *growing)
{
  TradeSeriesKey key = parts->key;

  key.codes[parts->dimension] = TRADE_CODE_TOTAL;
  if (!trade_series_key_is_whole (&key) || g_str_equal (key.flow, TRADE_FLOW_BALANCE))
    return FALSE;

  growing->level = trade_dataset_lookup (self->dataset, &key, parts->period);
  growing->earlier = growing->level != NULL ? find_earlier (self, growing->level) : NULL;

  return growing->earlier != NULL && trade_figure_get_bounds (growing->earlier).lower > 0;
}

/*
 * trade_contribution_find_part:
 * @self: who asks
 * @growing: all of the flow
 * @part: the level of a part of it
 *
 * Finds what a part was a year earlier.
 *
 * Returns: (transfer none) (nullable): its level, from the same publication as those of the whole
 */
TradeFigure *
trade_contribution_find_part (TradeReckoning     *self,
                              const TradeGrowing *growing,
                              TradeFigure        *part)
{
  return trade_reckoning_is_one_publication (part, growing->level) ? find_earlier (self, part) : NULL;
}

/*
 * trade_contribution_get_key:
 * @level: a level
 *
 * Returns: what its contribution is about
 */
TradeSeriesKey
trade_contribution_get_key (TradeFigure *level)
{
  TradeSeriesKey key = *trade_figure_get_key (level);

  key.measure = TRADE_MEASURE_CONTRIBUTION;
  key.base = key.unit;
  key.unit = TRADE_UNIT_POINTS;

  return key;
}

/*
 * trade_contribution_measure:
 * @change: by how much a part changed
 * @earlier: what all of the flow was a year earlier
 *
 * Returns: the percentage points that this is
 */
TradeInterval
trade_contribution_measure (TradeInterval change,
                            TradeInterval earlier)
{
  return trade_interval_multiply (trade_interval_divide (change, earlier), (TradeInterval) { 100, 100 });
}

static void
offer_contribution (TradeReckoning     *self,
                    const TradeGrowing *growing,
                    TradeFigure        *part,
                    TradeFigure        *earlier)
{
  TradeFigure *inputs[] = { part, earlier, growing->earlier };
  double change = trade_figure_get_value (part) - trade_figure_get_value (earlier);
  TradeReckoned reckoned = {
    .key = trade_contribution_get_key (part),
    .period = trade_figure_get_period (part),
    .formula = TRADE_FORMULA_CONTRIBUTION,
    .value = change / trade_figure_get_value (growing->earlier) * 100,
    .bounds = trade_contribution_measure (trade_interval_subtract (trade_figure_get_bounds (part),
                                                                   trade_figure_get_bounds (earlier)),
                                          trade_figure_get_bounds (growing->earlier)),
    .precision = self->growth_precision,
    .relation = TRADE_RELATION_ABOUT,
    .inputs = inputs,
    .n_inputs = G_N_ELEMENTS (inputs),
  };

  self->offer (&reckoned, self->data);
}

/* All of the flow contributes all of its growth, which the parts are measured by. */
static void
reckon_contributions (TradeReckoning   *self,
                      const TradeWhole *whole)
{
  TradeGrowing growing;
  gboolean found = FALSE;

  if (!trade_contribution_find_growing (self, whole, &growing))
    return;

  for (guint i = 0; i < whole->n_parts; i++)
    {
      TradeFigure *part = whole->parts[i];
      TradeFigure *earlier = trade_contribution_find_part (self, &growing, part);

      if (earlier == NULL)
        continue;
      offer_contribution (self, &growing, part, earlier);
      found = TRUE;
    }

  if (found)
    offer_contribution (self, &growing, growing.level, growing.earlier);
}

const TradeFormulaRecord trade_formula_contribution = {
  .measures = { TRADE_MEASURE_VALUE },
  .derives = TRUE,
  .check = TRADE_CHECK_LEVELS,
  .reckon_whole = reckon_contributions,
};
