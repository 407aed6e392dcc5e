/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-derive-private.h"
#include "trade-doubt-private.h"
#include "trade-pick.h"
#include "trade-question-private.h"
#include "trade-reckoning.h"

#include <math.h>

/* What contributed to the growth of a flow, by product, by partner and by kind of enterprise: the greatest contribution first,
 * what they leave of the growth last but one, and then all of it. One question, asked along three dimensions.
 */

static TradeSeriesKey
get_whole_key (TradeFigure *part)
{
  TradeSeriesKey key = *trade_figure_get_key (part);

  key.product = key.partner = key.enterprise = TRADE_CODE_TOTAL;

  return key;
}

/* All of a flow contributes all of its growth: where a release prints the one, it leaves the other unsaid. */
static TradeFigure *
dup_whole (TradeDataset *dataset,
           TradeFigure  *part)
{
  const TradeSeriesKey key = get_whole_key (part);
  TradePeriod period = trade_figure_get_period (part);
  TradeFigure *whole = trade_dataset_lookup (dataset, &key, period);
  TradeSeriesKey of_growth = key;
  TradeFigure *growth, *rival;

  if (whole != NULL)
    {
      rival = trade_dataset_get_rival (dataset, whole);

      return g_object_ref (rival != NULL ? rival : whole);
    }

  of_growth.measure = TRADE_MEASURE_GROWTH;
  of_growth.unit = TRADE_UNIT_PERCENT;
  growth = trade_dataset_lookup (dataset, &of_growth, period);
  rival = growth != NULL ? trade_dataset_get_rival (dataset, growth) : NULL;
  if (rival != NULL)
    growth = rival;
  else if (growth == NULL || !trade_derive_is_usable (growth))
    return NULL;

  return trade_derive_create (&key, period, TRADE_FORMULA_CONTRIBUTION, trade_figure_get_value (growth),
                              trade_figure_get_bounds (growth), trade_figure_get_precision (growth),
                              trade_figure_get_relation (growth), &growth, 1);
}

static gboolean
is_of_growth (TradeFigure *whole)
{
  return trade_figure_is_derived (whole) && g_list_model_get_n_items (trade_figure_get_inputs (whole)) == 1;
}

static gboolean
has_rest (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      if (trade_series_key_is_rest (trade_figure_get_key (g_ptr_array_index (parts, i))))
        return TRUE;
    }

  return FALSE;
}

/* What published contributions leave of a published growth; NULL where that is nothing to the digit. */
static TradeFigure *
create_residual (const TradeQuestionRecord *self,
                 GPtrArray                 *parts,
                 TradeFigure               *whole)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new ();
  g_autoptr (TradeFigure) growth = g_list_model_get_item (trade_figure_get_inputs (whole), 0);
  TradeSeriesKey key = *trade_figure_get_key (whole);
  TradeInterval bounds = trade_figure_get_bounds (growth);
  double value = trade_figure_get_value (growth);
  int precision;

  g_ptr_array_add (inputs, growth);
  for (guint i = 0; i < parts->len; i++)
    {
      TradeFigure *part = g_ptr_array_index (parts, i);

      if (!trade_derive_is_usable (part))
        return NULL;
      bounds = trade_interval_subtract (bounds, trade_figure_get_bounds (part));
      value -= trade_figure_get_value (part);
      g_ptr_array_add (inputs, part);
    }

  precision = trade_reckoning_get_coarsest_precision ((TradeFigure **) inputs->pdata, inputs->len);
  if (fabs (value) < pow (10, precision) / 2)
    return NULL;

  key.codes[self->parts] = TRADE_CODE_OTHER;

  return trade_derive_create (&key, trade_figure_get_period (whole), TRADE_FORMULA_RESIDUAL, value, bounds, precision,
                              TRADE_RELATION_ABOUT, (TradeFigure **) inputs->pdata, inputs->len);
}

static TradeAnswer *
answer_contribution (const TradeQuestionRecord *self,
                     TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) parts = trade_pick_list_parts (self, ask, TRADE_MEASURE_CONTRIBUTION, ask->wanted);
  g_autoptr (TradeFigure) residual = NULL;
  g_autoptr (TradeFigure) whole = NULL;

  if (!trade_pick_keep_period (parts, ask))
    return NULL;

  trade_pick_keep_setting (parts);
  trade_dataset_follow_rivals (ask->dataset, parts);
  trade_pick_sort (parts, ask->dataset);
  whole = dup_whole (ask->dataset, g_ptr_array_index (parts, 0));
  if (whole == NULL)
    /* What contributed how much is told even where a release does not say to how much. */
    return trade_pick_is_printed (g_ptr_array_index (parts, 0), NULL) ? trade_answer_new_column (parts) : NULL;

  if (is_of_growth (whole) && !has_rest (parts) && !trade_wholes_are_goods_and_services (ask->dataset, (TradeFigure **) parts->pdata, parts->len))
    residual = create_residual (self, parts, whole);
  if (residual != NULL)
    g_ptr_array_add (parts, g_steal_pointer (&residual));
  g_ptr_array_add (parts, g_steal_pointer (&whole));

  return trade_answer_new_column (parts);
}

static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, NULL };

const TradeQuestionRecord trade_question_contribution_products = {
  .id = "contribution-products",
  .codes = flows,
  .parts = TRADE_DIMENSION_PRODUCT,
  .has_order = TRUE,
  .answer = answer_contribution,
};

const TradeQuestionRecord trade_question_contribution_partners = {
  .id = "contribution-partners",
  .codes = flows,
  .parts = TRADE_DIMENSION_PARTNER,
  .has_order = TRUE,
  .answer = answer_contribution,
};

const TradeQuestionRecord trade_question_contribution_enterprises = {
  .id = "contribution-enterprises",
  .codes = flows,
  .parts = TRADE_DIMENSION_ENTERPRISE,
  .has_order = TRUE,
  .answer = answer_contribution,
};
