/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

/* The sum of the amounts of all parts. It is the whole where the release names the others too, and where the parts are goods and
 * services; else the whole is no less, unless parts overlap, as products may.
 */

static const char *const goods[] = { "goods", "g", NULL };
static const char *const services[] = { "services", "service", "serv", "s", NULL };

static gboolean
is_called (TradeReckoning    *self,
           TradeFigure       *figure,
           const char *const *names)
{
  const char *product = trade_figure_get_key (figure)->product;
  TradeText *label = trade_dataset_get_label (self->dataset, TRADE_DIMENSION_PRODUCT, product);
  g_autofree char *code = g_ascii_strdown (product, -1);
  g_autofree char *name = g_ascii_strdown (label != NULL ? trade_text_get_untranslated (label) : "", -1);

  return g_strv_contains (names, code) || g_strv_contains (names, name);
}

/* What is traded is either goods or services. */
static gboolean
are_goods_and_services (TradeReckoning   *self,
                        const TradeWhole *whole)
{
  TradeFigure *one, *other;

  if (whole->dimension != TRADE_DIMENSION_PRODUCT || whole->parts->len != 2)
    return FALSE;

  one = g_ptr_array_index (whole->parts, 0);
  other = g_ptr_array_index (whole->parts, 1);

  return (is_called (self, one, goods) && is_called (self, other, services)) ||
         (is_called (self, one, services) && is_called (self, other, goods));
}

static void
reckon_sum (TradeReckoning   *self,
            const TradeWhole *whole)
{
  gboolean complete = (whole->has_others || are_goods_and_services (self, whole)) && !whole->has_missing;
  TradeReckoned reckoned = {
    .key = whole->key,
    .period = whole->period,
    .formula = TRADE_FORMULA_SUM,
    .inputs = (TradeFigure **) whole->parts->pdata,
    .n_inputs = whole->parts->len,
    .is_open_ended = !complete,
    .only_checks = !complete,
  };

  /* The balances of some partners may well be above that of all. */
  if (g_str_equal (whole->key.flow, TRADE_FLOW_BALANCE) && !complete)
    return;
  /* One part beside its whole is another check's. */
  if (whole->parts->len < 2)
    return;

  reckoned.precision = trade_reckoning_get_coarsest_precision (reckoned.inputs, reckoned.n_inputs);
  for (guint i = 0; i < whole->parts->len; i++)
    {
      TradeFigure *part = g_ptr_array_index (whole->parts, i);

      if (!trade_reckoning_is_usable (self, part))
        return;
      reckoned.value += trade_figure_get_value (part);
      reckoned.bounds = trade_interval_add (reckoned.bounds, trade_figure_get_bounds (part));
    }

  self->offer (&reckoned, self->data);
}

const TradeFormulaRecord trade_formula_sum = {
  .measure = TRADE_MEASURE_VALUE,
  .derives = TRUE,
  .check = TRADE_CHECK_SUM,
  .reckon_whole = reckon_sum,
};
