/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More terms than these are counted, not listed. */
#define MAX_TERMS 6

/* What a formula is written from: the language, the dataset of its figures, the period of what it gives, and its inputs. */
typedef struct
{
  TradeFormat *format;
  TradeDataset *dataset;
  TradePeriod period;
  GPtrArray *inputs;
} Formula;

static TradeFigure *
get_input (const Formula *self,
           guint          i)
{
  g_assert (i < self->inputs->len);

  return g_ptr_array_index (self->inputs, i);
}

static int
get_common_magnitude (const Formula *self)
{
  double largest = 0;

  for (guint i = 0; i < self->inputs->len; i++)
    largest = MAX (largest, fabs (trade_figure_get_value (get_input (self, i))));

  return trade_format_get_magnitude (self->format, trade_figure_get_key (get_input (self, 0))->unit, largest);
}

static char *
write_input (const Formula *self,
             guint          i)
{
  return trade_format_exact_with_unit (self->format, self->dataset, get_input (self, i));
}

/* The first of two amounts of one unit, which the second names. */
static char *
write_first (const Formula *self)
{
  return trade_format_exact (self->format, get_input (self, 0), get_common_magnitude (self));
}

static char *
write_second (const Formula *self)
{
  return trade_format_amount (self->format, self->dataset, get_input (self, 1), get_common_magnitude (self));
}

static char *
write_number (const Formula *self,
              double         number)
{
  return trade_format_number (self->format, number, 0, 0, FALSE);
}

static char *
write_balance (const Formula *self)
{
  g_autofree char *exports = write_first (self);
  g_autofree char *imports = write_second (self);

  /* Translators: as in "Exports 23.77 − imports 17.99 trillion yuan" */
  return g_strdup_printf (_ ("Exports %1$s − imports %2$s"), exports, imports);
}

static char *
write_total (const Formula *self)
{
  g_autofree char *exports = write_first (self);
  g_autofree char *imports = write_second (self);

  /* Translators: as in "Exports 23.77 + imports 17.99 trillion yuan" */
  return g_strdup_printf (_ ("Exports %1$s + imports %2$s"), exports, imports);
}

static char *
write_difference (const Formula *self)
{
  g_autofree char *first = write_first (self);
  g_autofree char *second = write_second (self);

  return g_strdup_printf (C_ ("formula", "%1$s − %2$s"), first, second);
}

static char *
write_quotient (const Formula *self)
{
  g_autofree char *first = write_first (self);
  g_autofree char *second = write_second (self);

  return g_strdup_printf (C_ ("formula", "%1$s ÷ %2$s"), first, second);
}

static char *
write_product (const Formula *self)
{
  g_autofree char *first = write_input (self, 0);
  g_autofree char *second = write_input (self, 1);

  return g_strdup_printf (C_ ("formula", "%1$s × %2$s"), first, second);
}

static char *
write_growth (const Formula *self)
{
  g_autofree char *quotient = write_quotient (self);
  g_autofree char *one = write_number (self, 1);

  return g_strdup_printf (C_ ("formula", "%1$s − %2$s"), quotient, one);
}

/* By how much a part changed, measured by the whole. */
static char *
write_contribution (const Formula *self)
{
  g_autofree char *level = NULL;
  g_autofree char *earlier = NULL;
  g_autofree char *whole = NULL;

  /* All of a flow contributes all of its growth. */
  if (self->inputs->len == 1)
    return write_input (self, 0);

  level = write_first (self);
  earlier = trade_format_exact (self->format, get_input (self, 1), get_common_magnitude (self));
  whole = trade_format_amount (self->format, self->dataset, get_input (self, 2), get_common_magnitude (self));

  /* Translators: the first two are amounts of a part, now and a year earlier, the third one of the whole, as in
   * "(17.30 − 13.00) ÷ 98.20 trillion yen" */
  return g_strdup_printf (C_ ("formula", "(%1$s − %2$s) ÷ %3$s"), level, earlier, whole);
}

/* The growth of the whole, and of how many parts the contributions are taken from it: each part has two levels, as the growth
 * has, or a contribution of its own beside a growth that was published.
 */
static char *
write_residual (const Formula *self)
{
  gboolean is_published = g_str_equal (trade_figure_get_key (get_input (self, 0))->measure, TRADE_MEASURE_GROWTH);
  g_autofree char *growth = is_published ? write_input (self, 0) : write_growth (self);
  guint n_parts = is_published ? self->inputs->len - 1 : self->inputs->len / 2 - 1;
  g_autofree char *count = write_number (self, n_parts);

  /* Translators: the first is a formula, such as "110.18 ÷ 98.20 trillion yen − 1", the second a number of parts */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, less the contribution of %2$s part",
                                       "%1$s, less the contributions of %2$s parts", n_parts),
                          growth, count);
}

/* A term of a sum after the first, without its sign; %NULL where it has none, or its unit would be another power of ten. */
static char *
write_size (const Formula *self,
            guint          i,
            int            magnitude)
{
  TradeFigure *term = get_input (self, i);
  const char *unit = trade_figure_get_key (term)->unit;
  double value = trade_figure_get_value (term);

  if (i == 0 || (value >= 0 && !trade_series_key_may_be_negative (trade_figure_get_key (term))))
    return NULL;
  if (i + 1 < self->inputs->len)
    return trade_format_size (self->format, term, magnitude, -1);

  return trade_format_get_magnitude (self->format, unit, fabs (value)) == magnitude
           ? trade_format_change (self->format, self->dataset, term)
           : NULL;
}

/* All terms of a sum, or how many there are. */
static char *
write_sum (const Formula *self)
{
  int magnitude = get_common_magnitude (self);
  g_autofree char *sum = NULL;

  if (self->inputs->len > MAX_TERMS)
    {
      g_autofree char *count = write_number (self, self->inputs->len);

      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The sum of %s figure", "The sum of %s figures",
                                           self->inputs->len),
                              count);
    }

  for (guint i = 0; i < self->inputs->len; i++)
    {
      gboolean last = i + 1 == self->inputs->len;
      g_autofree char *before = g_steal_pointer (&sum);
      g_autofree char *term = write_size (self, i, magnitude);
      gboolean is_taken = term != NULL && trade_figure_get_value (get_input (self, i)) < 0;

      if (term == NULL)
        term = last ? trade_format_amount (self->format, self->dataset, get_input (self, i), magnitude)
                    : trade_format_exact (self->format, get_input (self, i), magnitude);
      sum = i > 0 ? g_strdup_printf (is_taken ? C_ ("formula", "%1$s − %2$s") : C_ ("formula", "%1$s + %2$s"), before, term)
                  : g_steal_pointer (&term);
    }

  return g_steal_pointer (&sum);
}

static char *
write_year_earlier (const Formula *self)
{
  g_autofree char *amount = write_input (self, 0);
  g_autofree char *change = trade_format_change (self->format, self->dataset, get_input (self, 1));
  g_autofree char *one = write_number (self, 1);

  /* Translators: in the following, the third is the number 1. */
  if (trade_figure_get_value (get_input (self, 1)) < 0)
    return g_strdup_printf (C_ ("formula", "%1$s ÷ (%3$s − %2$s)"), amount, change, one);

  return g_strdup_printf (C_ ("formula", "%1$s ÷ (%3$s + %2$s)"), amount, change, one);
}

static char *
write_share_change (const Formula *self)
{
  g_autofree char *share = write_input (self, 0);
  g_autofree char *earlier = write_input (self, 1);

  return g_strdup_printf (C_ ("formula", "%1$s − %2$s"), share, earlier);
}

static char *
write_share_year_earlier (const Formula *self)
{
  g_autofree char *share = write_input (self, 0);
  g_autofree char *change = trade_format_change (self->format, self->dataset, get_input (self, 1));

  if (trade_figure_get_value (get_input (self, 1)) < 0)
    return g_strdup_printf (C_ ("formula", "%1$s + %2$s"), share, change);

  return g_strdup_printf (C_ ("formula", "%1$s − %2$s"), share, change);
}

static char *
write_remainder (const Formula *self)
{
  g_autofree char *formula = trade_format_percent (self->format, 100, 0);

  for (guint i = 0; i < self->inputs->len; i++)
    {
      g_autofree char *amount = write_input (self, i);
      g_autofree char *before = g_steal_pointer (&formula);

      formula = g_strdup_printf (C_ ("formula", "%1$s − %2$s"), before, amount);
    }

  return g_steal_pointer (&formula);
}

/* Growth says it all; two levels have to be divided. */
static char *
write_indices (const Formula *self)
{
  g_autofree char *amount = write_input (self, 0);
  g_autofree char *volume = write_input (self, 1);
  g_autofree char *prices = write_input (self, 2);
  g_autofree char *base = write_number (self, 100);

  /* Translators: an amount times a volume index and a price index, whose base is the last number, 100 */
  return g_strdup_printf (C_ ("formula", "%1$s × %2$s ÷ %4$s × %3$s ÷ %4$s"), amount, volume, prices, base);
}

static char *
write_index (const Formula *self)
{
  g_autofree char *base = write_number (self, 100);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (self->inputs->len > 1)
    {
      first = write_first (self);
      second = write_second (self);

      return g_strdup_printf (C_ ("formula", "%1$s × %2$s ÷ %3$s"), base, first, second);
    }

  first = trade_format_change (self->format, self->dataset, get_input (self, 0));
  second = write_number (self, 1);
  if (trade_figure_get_value (get_input (self, 0)) < 0)
    return g_strdup_printf (C_ ("formula", "%1$s × (%3$s − %2$s)"), base, first, second);

  return g_strdup_printf (C_ ("formula", "%1$s × (%3$s + %2$s)"), base, first, second);
}

static char *
write_index_base (const Formula *self)
{
  g_autofree char *period = trade_format_period (self->format, self->period);
  g_autofree char *base = write_number (self, 100);

  /* Translators: says which period an index is reckoned from, as in "2022 = 100" */
  return g_strdup_printf (C_ ("formula", "%1$s = %2$s"), period, base);
}

static char *(*const writers[]) (const Formula *self) = {
  [TRADE_FORMULA_NONE] = NULL,
  [TRADE_FORMULA_FLOW] = write_difference,
  [TRADE_FORMULA_SUM] = write_sum,
  [TRADE_FORMULA_PERIOD_SUM] = write_sum,
  [TRADE_FORMULA_TOTAL] = write_total,
  [TRADE_FORMULA_BALANCE] = write_balance,
  [TRADE_FORMULA_YEAR_EARLIER] = write_year_earlier,
  [TRADE_FORMULA_SHARE_VALUE] = write_product,
  [TRADE_FORMULA_VALUE_SHARE] = write_quotient,
  [TRADE_FORMULA_QUANTITY_VALUE] = write_product,
  [TRADE_FORMULA_INDICES_VALUE] = write_indices,
  [TRADE_FORMULA_REMAINDER] = write_remainder,
  [TRADE_FORMULA_SHARE_YEAR_EARLIER] = write_share_year_earlier,
  [TRADE_FORMULA_SHARE_CHANGE] = write_share_change,
  [TRADE_FORMULA_GROWTH] = write_growth,
  [TRADE_FORMULA_CONTRIBUTION] = write_contribution,
  [TRADE_FORMULA_RESIDUAL] = write_residual,
  [TRADE_FORMULA_INDEX] = write_index,
  [TRADE_FORMULA_INDEX_BASE] = write_index_base,
};

/* A formula that is forgotten here does not compile. */
G_STATIC_ASSERT (G_N_ELEMENTS (writers) == TRADE_N_FORMULAS);

/**
 * trade_describe_reckoning:
 * @format: the language
 * @dataset: the dataset of the figures
 * @formula: a formula, not %TRADE_FORMULA_NONE
 * @period: the period of what it gives
 * @inputs: (element-type TradeFigure): its inputs, in the order that [enum@Formula] gives
 *
 * Writes how a figure follows from others, with their numbers: "Exports 23.77 − imports 17.99 trillion yuan", "23.77 trillion
 * yuan ÷ (1 + 0.6%)", "100% − 53.5% − 30.2%", "58.6% × 23.77 trillion yuan", "1.06 ÷ 23.77 trillion yuan", "53.5% − 3.1
 * percentage points", "100 × (1 + 0.6%)", "100 × 23.77 ÷ 23.97 trillion yuan", "2022 = 100".
 *
 * Returns: (transfer full): the formula
 */
char *
trade_describe_reckoning (TradeFormat  *format,
                          TradeDataset *dataset,
                          TradeFormula  formula,
                          TradePeriod   period,
                          GPtrArray    *inputs)
{
  const Formula self = { format, dataset, period, inputs };

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (formula != TRADE_FORMULA_NONE && formula < TRADE_N_FORMULAS, NULL);

  return writers[formula] (&self);
}

/**
 * trade_describe_formula:
 * @format: the language
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Writes how a derived figure was computed, as trade_describe_reckoning() does.
 *
 * Returns: (transfer full) (nullable): the formula; %NULL for a reported figure
 */
char *
trade_describe_formula (TradeFormat  *format,
                        TradeDataset *dataset,
                        TradeFigure  *figure)
{
  g_autoptr (GPtrArray) inputs = NULL;
  GListModel *model;

  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  if (!trade_figure_is_derived (figure))
    return NULL;

  inputs = g_ptr_array_new_with_free_func (g_object_unref);
  model = trade_figure_get_inputs (figure);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (inputs, g_list_model_get_item (model, i));

  return trade_describe_reckoning (format, dataset, trade_figure_get_formula (figure), trade_figure_get_period (figure),
                                   inputs);
}
