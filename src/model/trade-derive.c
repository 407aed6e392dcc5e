/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-derive.h"

#include "trade-dataset-private.h"
#include "trade-derive-private.h"
#include "trade-doubt-private.h"
#include "trade-revision.h"

/*
 * Derivation:
 * @reckoning: what the formulas are asked for
 * @added: (element-type TradeFigure): the derived figures that were added
 * @notes: (nullable): what was read for them
 *
 * The work of one trade_derive().
 */
typedef struct
{
  TradeReckoning   reckoning;
  GPtrArray       *added;
  TradeDerivation *notes;
} Derivation;

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

/* The power of ten of the last digit that is shown: no finer than @printed, and so coarse that half of the bounds' width
 * is not above five of its units. What is no zero for certain is not shown as one, which takes a finer digit than is printed elsewhere.
 */
static int
choose_precision (int           printed,
                  double        value,
                  TradeInterval bounds)
{
  double half = (bounds.upper - bounds.lower) / 2;
  int precision = printed;

  /* The logarithm of an exact power of ten may come out a hair above it. */
  if (half > 0)
    precision = MAX (printed, (int) ceil (log10 (half / 5) - 1e-9));
  if (value != 0 && !trade_interval_contains (bounds, 0))
    precision = MIN (precision, (int) floor (log10 (fabs (value) * 2)));

  return precision;
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
                                   choose_precision (printed_precision, value, bounds),
                                   choose_relation (relation, inputs, n_inputs),
                                   inputs, n_inputs);
}

static TradeFigure *
create_reckoned (TradeReckoned *reckoned)
{
  return trade_derive_create (&reckoned->key, reckoned->period, reckoned->formula, reckoned->value, reckoned->bounds,
                              reckoned->precision, reckoned->relation, reckoned->inputs, reckoned->n_inputs);
}

/* Whether what others imply is another than what is reported, as the audit will find. */
static gboolean
is_refuted (TradeDataset  *dataset,
            TradeReckoned *reckoned,
            TradeFigure   *figure)
{
  return !trade_figure_is_derived (figure) && !reckoned->is_open_ended &&
         !trade_interval_intersects (reckoned->bounds, trade_figure_get_bounds (figure)) &&
         !trade_revision_explains (dataset, reckoned, figure);
}

static void
add_rival (TradeDataset  *dataset,
           TradeFigure   *figure,
           TradeReckoned *reckoned)
{
  g_autoptr (TradeFigure) rival = create_reckoned (reckoned);

  if (rival != NULL)
    trade_dataset_add_rival (dataset, figure, rival);
}

static void
add_reckoned (TradeReckoned *reckoned,
              gpointer       data)
{
  Derivation *self = data;
  TradeDataset *dataset = self->reckoning.dataset;
  TradeSeries *series = trade_dataset_find_series (dataset, &reckoned->key);
  TradeFigure *figure = series != NULL ? trade_series_lookup (series, reckoned->period) : NULL;

  /* What is reported wins, and what a source keeps back is not made up. */
  if (figure != NULL && is_refuted (dataset, reckoned, figure))
    add_rival (dataset, figure, reckoned);
  if (reckoned->only_checks || figure != NULL || (series != NULL && trade_series_lookup_missing (series, reckoned->period) != NULL))
    return;

  figure = create_reckoned (reckoned);
  if (figure == NULL || !trade_dataset_add_figure (dataset, figure))
    {
      g_clear_object (&figure);
      return;
    }
  g_ptr_array_add (self->added, figure);
  if (self->notes != NULL)
    trade_derivation_add (self->notes, figure, reckoned);
}

static void
note_start (const TradeStart *start,
            gpointer          data)
{
  Derivation *self = data;

  trade_derivation_begin (self->notes, start);
}

static void
keep_reckoned (TradeReckoned *reckoned,
               gpointer       data)
{
  TradeFigure **figure = data;

  *figure = create_reckoned (reckoned);
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
  TradeFigure *value = NULL;
  TradeReckoning reckoning = {
    .dataset = dataset,
    .is_usable = trade_derive_is_usable,
    .offer = keep_reckoned,
    .data = &value,
  };

  trade_formula_offer_share_value (&reckoning, share);

  return value;
}

/* The dataset keeps them alive. */
static GPtrArray *
collect_reported (TradeDataset *dataset)
{
  GPtrArray *figures = trade_dataset_list_figures (dataset);
  guint kept = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      if (!trade_figure_is_derived (g_ptr_array_index (figures, i)))
        figures->pdata[kept++] = g_ptr_array_index (figures, i);
    }
  g_ptr_array_set_size (figures, (int) kept);

  return figures;
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

  return trade_reckoning_find_precision (reported, TRADE_MEASURE_SHARE);
}

/*
 * trade_derive_with:
 * @dataset: a dataset
 * @wholes: what its reported figures are parts of
 * @notes: (nullable): where to note what is read, to do it again when numbers are others
 *
 * Does what trade_derive() does.
 *
 * Returns: how many figures were added
 */
guint
trade_derive_with (TradeDataset    *dataset,
                   TradeWholes     *wholes,
                   TradeDerivation *notes)
{
  g_autoptr (GPtrArray) reported = collect_reported (dataset);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  Derivation self = { 0 };

  trade_reckoning_init (&self.reckoning, dataset, wholes, reported);
  self.reckoning.is_usable = trade_derive_is_usable;
  self.reckoning.offer = add_reckoned;
  self.reckoning.data = &self;
  self.added = added;
  self.notes = notes;
  if (notes != NULL)
    {
      self.reckoning.start = note_start;
      trade_derivation_open (notes, &self.reckoning);
    }

  for (TradeFormula formula = TRADE_FORMULA_NONE + 1; formula < TRADE_N_FORMULAS; formula++)
    {
      const TradeFormulaRecord *record = trade_formula_get_record (formula);

      if (record == NULL || !record->derives)
        continue;

      /* What completes the levels comes first; the formulas that may compute with it do not start from figures that they
       * add themselves. */
      trade_reckoning_run (&self.reckoning, formula, reported);
      for (guint i = 0, n = added->len; record->reckon != NULL && i < n; i++)
        trade_reckoning_start (&self.reckoning, formula, g_ptr_array_index (added, i));
    }
  if (notes != NULL)
    trade_derivation_close (notes);
  trade_reckoning_clear (&self.reckoning);

  return added->len;
}

/*
 * trade_derive_again:
 * @dataset: a dataset that has the figures of another, but for numbers
 * @notes: how those of the other were derived
 * @others: (element-type TradeFigure): by each reported figure of the other that has another number here, the one that is here
 *
 * Derives again what depends on these numbers, and makes @notes those of @dataset.
 *
 * Returns: %FALSE where other figures may follow, and all of @dataset have to be derived
 */
gboolean
trade_derive_again (TradeDataset    *dataset,
                    TradeDerivation *notes,
                    GHashTable      *others)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  Derivation self = {
    .reckoning = {
      .dataset = dataset,
      .wholes = trade_derivation_get_wholes (notes),
      .is_usable = trade_derive_is_usable,
      .offer = add_reckoned,
    },
    .added = added,
    .notes = notes,
  };

  self.reckoning.data = &self;

  return trade_derivation_run_again (notes, &self.reckoning, others);
}

/**
 * trade_derive:
 * @dataset: a dataset
 *
 * Adds to a dataset what its reported figures imply, see [enum@Formula]: the balance of exports and imports, the level
 * a year earlier from a level and its growth, the value of a share and the share of a value, the share a year earlier
 * from a share and its change, what partners' or enterprises' shares leave of 100 %, and what parts contribute to the
 * growth of their flow, with what they leave of it.
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
 * What is reported although others imply another is left as it is, and what they imply is kept beside it.
 *
 * Doing it again adds nothing.
 *
 * Returns: how many figures were added
 */
guint
trade_derive (TradeDataset *dataset)
{
  g_autoptr (TradeWholes) wholes = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), 0);

  wholes = trade_wholes_new (dataset);

  return trade_derive_with (dataset, wholes, NULL);
}
