/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-derive.h"

#include "trade-derive-private.h"

/* Shares are printed with one decimal unless the release at hand says otherwise. */
#define USUAL_SHARE_PRECISION -1

/*
 * Derivation:
 * @dataset: the dataset that gets the derived figures
 * @wholes: the wholes whose remainder was looked for, by name
 * @share_precision: the coarsest precision in which it reports shares
 * @n_added: how many derived figures were added
 *
 * The work of one trade_derive().
 */
typedef struct
{
  TradeDataset *dataset;
  GHashTable   *wholes;
  int           share_precision;
  guint         n_added;
} Derivation;

static gboolean
has_measure (TradeFigure *figure,
             const char  *measure)
{
  return g_str_equal (trade_figure_get_key (figure)->measure, measure);
}

static gboolean
has_flow (TradeFigure *figure,
          const char  *flow)
{
  return g_str_equal (trade_figure_get_key (figure)->flow, flow);
}

static gboolean
is_total (const char *code)
{
  return g_str_equal (code, TRADE_CODE_TOTAL);
}

static gboolean
is_whole (const TradeSeriesKey *key)
{
  return is_total (key->product) && is_total (key->partner) && is_total (key->enterprise);
}

/*
 * trade_derive_is_usable:
 * @figure: (nullable): a figure
 *
 * Checks whether a figure can be computed with: it is reported, and "more than" and "less than" have no middle to compute
 * with.
 *
 * Returns: whether it can
 */
gboolean
trade_derive_is_usable (TradeFigure *figure)
{
  TradeRelation relation;

  if (figure == NULL || trade_figure_is_derived (figure))
    return FALSE;

  relation = trade_figure_get_relation (figure);

  return relation == TRADE_RELATION_EQUAL || relation == TRADE_RELATION_ABOUT;
}

static TradeInterval
scale_interval (TradeInterval interval,
                double        factor)
{
  return trade_interval_multiply (interval, (TradeInterval) { factor, factor });
}

/* The growth of 0.6 % as the factor 1.006. */
static TradeInterval
get_growth_factor (TradeFigure *growth)
{
  return trade_interval_add ((TradeInterval) { 1, 1 }, scale_interval (trade_figure_get_bounds (growth), 0.01));
}

/* The power of ten of the last digit that is shown: no finer than @printed, and so coarse that half of the bounds' width
 * is not above five of its units.
 */
static int
choose_precision (int           printed,
                  TradeInterval bounds)
{
  double half = (bounds.upper - bounds.lower) / 2;
  double supported;

  if (!(half > 0))
    return printed;

  /* The logarithm of an exact power of ten may come out a hair above it. */
  supported = ceil (log10 (half / 5) - 1e-9);

  return MAX (printed, (int) supported);
}

static TradeRelation
choose_relation (TradeRelation   relation,
                 TradeFigure   **inputs,
                 guint           n_inputs)
{
  for (guint i = 0; i < n_inputs; i++)
    {
      if (trade_figure_get_relation (inputs[i]) != TRADE_RELATION_EQUAL)
        return TRADE_RELATION_ABOUT;
    }

  return relation;
}

/*
 * trade_derive_create:
 * @key: what the figure is about
 * @period: the time period
 * @formula: how it is computed
 * @value: the value computed from the printed numbers
 * @bounds: the values that the bounds of @inputs allow
 * @printed_precision: the power of ten of the finest digit that may be shown, however narrow the bounds
 * @relation: how @value stands to the true value if all inputs are exact
 * @inputs: (array length=n_inputs): the figures that it is computed from
 * @n_inputs: how many
 *
 * Creates a derived figure with the digits that its bounds support.
 *
 * Returns: (transfer full) (nullable): the figure; %NULL for a number that could be anything
 */
TradeFigure *
trade_derive_create (const TradeSeriesKey  *key,
                     TradePeriod            period,
                     TradeFormula           formula,
                     double                 value,
                     TradeInterval          bounds,
                     int                    printed_precision,
                     TradeRelation          relation,
                     TradeFigure          **inputs,
                     guint                  n_inputs)
{
  if (!isfinite (value) || !isfinite (bounds.lower) || !isfinite (bounds.upper))
    return NULL;

  return trade_figure_new_derived (key, period, formula, value, bounds,
                                   choose_precision (printed_precision, bounds),
                                   choose_relation (relation, inputs, n_inputs),
                                   inputs, n_inputs);
}

static void
add_figure (Derivation  *self,
            TradeFigure *figure)
{
  if (trade_dataset_add_figure (self->dataset, figure))
    self->n_added++;
}

static void
add_derived (Derivation            *self,
             const TradeSeriesKey  *key,
             TradePeriod            period,
             TradeFormula           formula,
             double                 value,
             TradeInterval          bounds,
             int                    printed_precision,
             TradeRelation          relation,
             TradeFigure          **inputs,
             guint                  n_inputs)
{
  g_autoptr (TradeFigure) figure = NULL;

  if (trade_dataset_lookup (self->dataset, key, period) != NULL)
    return;

  figure = trade_derive_create (key, period, formula, value, bounds, printed_precision, relation, inputs, n_inputs);
  if (figure != NULL)
    add_figure (self, figure);
}

static int
get_coarsest_precision (TradeFigure **figures,
                        guint         n_figures)
{
  int coarsest = trade_figure_get_precision (figures[0]);

  for (guint i = 1; i < n_figures; i++)
    coarsest = MAX (coarsest, trade_figure_get_precision (figures[i]));

  return coarsest;
}

static void
derive_balance (Derivation  *self,
                TradeFigure *exports)
{
  TradeSeriesKey key = *trade_figure_get_key (exports);
  TradePeriod period = trade_figure_get_period (exports);
  TradeFigure *inputs[2] = { exports, NULL };

  key.flow = TRADE_FLOW_IMPORT;
  inputs[1] = trade_dataset_lookup (self->dataset, &key, period);

  if (!trade_derive_is_usable (inputs[1]))
    return;

  key.flow = TRADE_FLOW_BALANCE;
  add_derived (self, &key, period, TRADE_FORMULA_BALANCE,
               trade_figure_get_value (exports) - trade_figure_get_value (inputs[1]),
               trade_interval_subtract (trade_figure_get_bounds (exports), trade_figure_get_bounds (inputs[1])),
               get_coarsest_precision (inputs, 2), TRADE_RELATION_EQUAL, inputs, 2);
}

static void
derive_year_earlier (Derivation  *self,
                     TradeFigure *level)
{
  TradeFigure *inputs[2] = { level, trade_dataset_get_companion (self->dataset, level, TRADE_MEASURE_GROWTH) };
  TradeInterval factor;

  if (!trade_derive_is_usable (inputs[1]))
    return;

  factor = get_growth_factor (inputs[1]);

  /* A fall of 100 % or more has no level to have fallen from. */
  if (factor.lower <= 0)
    return;

  add_derived (self, trade_figure_get_key (level),
               trade_period_get_year_earlier (trade_figure_get_period (level)),
               TRADE_FORMULA_YEAR_EARLIER,
               trade_figure_get_value (level) / (1 + trade_figure_get_value (inputs[1]) / 100),
               trade_interval_divide (trade_figure_get_bounds (level), factor),
               trade_figure_get_precision (level), TRADE_RELATION_ABOUT, inputs, 2);
}

/* A share that names no currency may well be of this one; it is not to be said twice. */
static gboolean
has_unnamed_share (Derivation           *self,
                   const TradeSeriesKey *key,
                   TradePeriod           period)
{
  TradeSeriesKey unnamed = *key;

  unnamed.base = "";

  return trade_dataset_lookup (self->dataset, &unnamed, period) != NULL;
}

static void
derive_value_share (Derivation  *self,
                    TradeFigure *part)
{
  TradeSeriesKey key = *trade_figure_get_key (part);
  TradeSeriesKey whole_key = key;
  TradePeriod period = trade_figure_get_period (part);
  TradeFigure *inputs[2] = { part, NULL };

  if (is_whole (&key))
    return;

  whole_key.product = whole_key.partner = whole_key.enterprise = TRADE_CODE_TOTAL;
  inputs[1] = trade_dataset_lookup (self->dataset, &whole_key, period);

  if (!trade_derive_is_usable (inputs[1]))
    return;

  key.measure = TRADE_MEASURE_SHARE;
  key.base = key.unit;
  key.unit = TRADE_UNIT_PERCENT;

  if (has_unnamed_share (self, &key, period))
    return;

  add_derived (self, &key, period, TRADE_FORMULA_VALUE_SHARE,
               trade_figure_get_value (part) / trade_figure_get_value (inputs[1]) * 100,
               scale_interval (trade_interval_divide (trade_figure_get_bounds (part),
                                                      trade_figure_get_bounds (inputs[1])),
                               100),
               self->share_precision, TRADE_RELATION_ABOUT, inputs, 2);
}

/*
 * trade_derive_create_share_value:
 * @dataset: the dataset of the share
 * @share: a share, of which it is reckoned in which currency
 *
 * Computes the value of a share of a reported whole, which may be a share that is itself derived: the bounds say what that
 * costs.
 *
 * Returns: (transfer full) (nullable): the value; %NULL where there is no whole to compute it from
 */
TradeFigure *
trade_derive_create_share_value (TradeDataset *dataset,
                                 TradeFigure  *share)
{
  TradeSeriesKey key = *trade_figure_get_key (share);
  TradeSeriesKey whole_key;
  TradePeriod period = trade_figure_get_period (share);
  TradeFigure *inputs[2] = { share, NULL };

  if (is_whole (&key) || *key.base == '\0')
    return NULL;

  key.measure = TRADE_MEASURE_VALUE;
  key.unit = key.base;
  key.base = "";
  whole_key = key;
  whole_key.product = whole_key.partner = whole_key.enterprise = TRADE_CODE_TOTAL;
  inputs[1] = trade_dataset_lookup (dataset, &whole_key, period);

  if (!trade_derive_is_usable (inputs[1]))
    return NULL;

  return trade_derive_create (&key, period, TRADE_FORMULA_SHARE_VALUE,
                              trade_figure_get_value (share) * trade_figure_get_value (inputs[1]) / 100,
                              scale_interval (trade_interval_multiply (trade_figure_get_bounds (share),
                                                                       trade_figure_get_bounds (inputs[1])),
                                              0.01),
                              trade_figure_get_precision (inputs[1]), TRADE_RELATION_ABOUT, inputs, 2);
}

static void
derive_share_value (Derivation  *self,
                    TradeFigure *share)
{
  g_autoptr (TradeFigure) value = trade_derive_create_share_value (self->dataset, share);

  if (value != NULL)
    add_figure (self, value);
}

static void
derive_share_year_earlier (Derivation  *self,
                           TradeFigure *share)
{
  TradeFigure *inputs[2] = { share, trade_dataset_get_companion (self->dataset, share, TRADE_MEASURE_SHARE_CHANGE) };
  TradeInterval bounds;

  if (!trade_derive_is_usable (inputs[1]))
    return;

  bounds = trade_interval_subtract (trade_figure_get_bounds (share), trade_figure_get_bounds (inputs[1]));

  /* No share is negative: the two figures do not belong together. */
  if (bounds.upper < 0)
    return;

  add_derived (self, trade_figure_get_key (share),
               trade_period_get_year_earlier (trade_figure_get_period (share)),
               TRADE_FORMULA_SHARE_YEAR_EARLIER,
               trade_figure_get_value (share) - trade_figure_get_value (inputs[1]),
               bounds, get_coarsest_precision (inputs, 2), TRADE_RELATION_EQUAL, inputs, 2);
}

/* Products are left out: they may overlap, so that their shares say nothing of a rest. */
static gboolean
find_parts_dimension (const TradeSeriesKey *key,
                      TradeDimension       *dimension)
{
  if (!is_total (key->product) || is_total (key->partner) == is_total (key->enterprise))
    return FALSE;

  *dimension = is_total (key->partner) ? TRADE_DIMENSION_ENTERPRISE : TRADE_DIMENSION_PARTNER;

  return TRUE;
}

/* The reported shares that stand beside @share in one whole, itself included and in the order of the dataset; NULL where
 * one of them cannot be computed with.
 */
static GPtrArray *
collect_parts (Derivation     *self,
               TradeFigure    *share,
               TradeDimension  dimension)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) figures = NULL;
  TradeSeriesKey pattern = *trade_figure_get_key (share);
  TradePeriod period = trade_figure_get_period (share);

  pattern.codes[dimension] = NULL;
  figures = trade_dataset_query (self->dataset, &pattern, &period);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      TradeSeriesKey key = *trade_figure_get_key (figure);
      const char *code = key.codes[dimension];

      if (trade_figure_is_derived (figure) || is_total (code) ||
          trade_dataset_get_parent (self->dataset, dimension, code) != NULL)
        continue;

      if (!trade_derive_is_usable (figure))
        return NULL;

      g_ptr_array_add (parts, g_object_ref (figure));
    }

  return g_steal_pointer (&parts);
}

/* Whether a part of the whole that @share divides has an amount, but no share that was reported: it would be counted among
 * what the others leave.
 */
static gboolean
has_part_without_share (Derivation     *self,
                        TradeFigure    *share,
                        TradeDimension  dimension)
{
  g_autoptr (GPtrArray) values = NULL;
  TradeSeriesKey pattern = *trade_figure_get_key (share);
  TradePeriod period = trade_figure_get_period (share);

  pattern.measure = TRADE_MEASURE_VALUE;
  pattern.unit = *pattern.base != '\0' ? pattern.base : NULL;
  pattern.base = NULL;
  pattern.codes[dimension] = NULL;
  values = trade_dataset_query (self->dataset, &pattern, &period);

  for (guint i = 0; i < values->len; i++)
    {
      TradeFigure *value = g_ptr_array_index (values, i);
      const char *code = trade_figure_get_key (value)->codes[dimension];
      TradeSeriesKey key = *trade_figure_get_key (share);
      TradeFigure *other;

      if (trade_figure_is_derived (value) || is_total (code) || g_str_equal (code, TRADE_CODE_OTHER) ||
          trade_dataset_get_parent (self->dataset, dimension, code) != NULL)
        continue;

      key.codes[dimension] = code;
      other = trade_dataset_lookup (self->dataset, &key, period);
      if (other == NULL || trade_figure_is_derived (other))
        return TRUE;
    }

  return FALSE;
}

static gboolean
begin_whole (Derivation           *self,
             const TradeSeriesKey *key,
             TradeDimension        dimension,
             TradePeriod           period)
{
  g_autofree char *time = trade_period_to_string (period);
  GString *name = g_string_new (time);

  /* A whole has the codes of its parts but for the one in which they differ. */
  g_string_append_printf (name, " %d", dimension);
  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_string_append_printf (name, " %s", i != dimension ? key->codes[i] : TRADE_CODE_TOTAL);

  return g_hash_table_add (self->wholes, g_string_free (name, FALSE));
}

static void
derive_remainder (Derivation  *self,
                  TradeFigure *share)
{
  g_autoptr (GPtrArray) parts = NULL;
  TradeSeriesKey key = *trade_figure_get_key (share);
  TradePeriod period = trade_figure_get_period (share);
  TradeInterval bounds = { 100, 100 };
  double value = 100;
  TradeDimension dimension;

  if (!find_parts_dimension (&key, &dimension))
    return;

  /* Every part of a whole comes here; the first of them does the work. */
  if (!begin_whole (self, &key, dimension, period))
    return;

  key.codes[dimension] = TRADE_CODE_OTHER;

  if (trade_dataset_lookup (self->dataset, &key, period) != NULL)
    return;

  parts = collect_parts (self, share, dimension);

  if (parts == NULL || parts->len == 0 || has_part_without_share (self, share, dimension))
    return;

  for (guint i = 0; i < parts->len; i++)
    {
      TradeFigure *part = g_ptr_array_index (parts, i);

      value -= trade_figure_get_value (part);
      bounds = trade_interval_subtract (bounds, trade_figure_get_bounds (part));
    }

  /* Nothing, or less than nothing, may be left: then there are no others to name. */
  if (bounds.lower <= 0 || trade_interval_contains (bounds, 0))
    return;

  add_derived (self, &key, period, TRADE_FORMULA_REMAINDER, value, bounds,
               get_coarsest_precision ((TradeFigure **) parts->pdata, parts->len),
               TRADE_RELATION_EQUAL, (TradeFigure **) parts->pdata, parts->len);
}

static void
derive_from_value (Derivation  *self,
                   TradeFigure *value)
{
  if (has_flow (value, TRADE_FLOW_BALANCE))
    return;

  if (has_flow (value, TRADE_FLOW_EXPORT))
    derive_balance (self, value);

  derive_year_earlier (self, value);
  derive_value_share (self, value);
}

static void
derive_from_share (Derivation  *self,
                   TradeFigure *share)
{
  derive_share_value (self, share);
  derive_share_year_earlier (self, share);
  derive_remainder (self, share);
}

static int
find_share_precision (GPtrArray *reported)
{
  int coarsest = G_MININT;

  for (guint i = 0; i < reported->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (reported, i);

      if (has_measure (figure, TRADE_MEASURE_SHARE))
        coarsest = MAX (coarsest, trade_figure_get_precision (figure));
    }

  return coarsest != G_MININT ? coarsest : USUAL_SHARE_PRECISION;
}

static GPtrArray *
collect_reported (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) reported = g_ptr_array_new_with_free_func (g_object_unref);

  all = trade_dataset_query (dataset, &(TradeSeriesKey) { 0 }, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (all, i);

      if (!trade_figure_is_derived (figure))
        g_ptr_array_add (reported, g_object_ref (figure));
    }

  return g_steal_pointer (&reported);
}

/*
 * trade_derive_get_share_precision:
 * @dataset: a dataset
 *
 * Gets the precision of a share that is computed from values: that of the shares that the dataset reports.
 *
 * Returns: the power of ten of the last digit
 */
int
trade_derive_get_share_precision (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) reported = collect_reported (dataset);

  return find_share_precision (reported);
}

/**
 * trade_derive:
 * @dataset: a dataset
 *
 * Adds to a dataset what its reported figures imply, see [enum@Formula]: the balance of exports and imports, the level
 * a year earlier from a level and its growth, the value of a share and the share of a value, the share a year earlier
 * from a share and its change, and what partners' or enterprises' shares leave of 100 %.
 *
 * A figure is computed from reported figures only, never from derived ones, and never where the dataset has the figure
 * already: what is reported wins. "More than" and "less than" are not computed with. A growth is never computed:
 * statistics offices revise the level that it was reckoned on, so that two levels as first released imply another one.
 * A remainder is left out where its bounds reach 0, and where a part is known by its amount alone.
 *
 * The bounds come from interval arithmetic on the bounds of the inputs. The precision is the coarser of two: that of
 * the coarsest printed input in the unit of the result (of a share computed from values, that of the shares that the
 * dataset reports, or one decimal if it reports none), and the finest for which half of the bounds' width is at most
 * five units of the last digit. A sum or difference stands for the number itself, a product or quotient for about it,
 * as does anything that an approximate figure went into.
 *
 * Doing it again adds nothing.
 *
 * Returns: how many figures were added
 */
guint
trade_derive (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) reported = NULL;
  g_autoptr (GHashTable) wholes = NULL;
  Derivation self = { 0 };

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), 0);

  reported = collect_reported (dataset);
  wholes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.dataset = dataset;
  self.wholes = wholes;
  self.share_precision = find_share_precision (reported);

  for (guint i = 0; i < reported->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (reported, i);

      if (!trade_derive_is_usable (figure))
        continue;

      if (has_measure (figure, TRADE_MEASURE_VALUE))
        derive_from_value (&self, figure);
      else if (has_measure (figure, TRADE_MEASURE_SHARE))
        derive_from_share (&self, figure);
    }

  return self.n_added;
}
