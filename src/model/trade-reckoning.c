/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reckoning.h"

#include "trade-basis.h"
#include "trade-dataset-private.h"

/* Shares and growth are printed with one decimal unless the release at hand says otherwise. */
#define USUAL_PRECISION -1

static const TradeFormulaRecord *const formulas[] = {
  [TRADE_FORMULA_NONE] = NULL,
  [TRADE_FORMULA_FLOW] = &trade_formula_flow,
  [TRADE_FORMULA_SUM] = &trade_formula_sum,
  [TRADE_FORMULA_PERIOD_SUM] = &trade_formula_period_sum,
  [TRADE_FORMULA_TOTAL] = &trade_formula_total,
  [TRADE_FORMULA_BALANCE] = &trade_formula_balance,
  [TRADE_FORMULA_YEAR_EARLIER] = &trade_formula_year_earlier,
  [TRADE_FORMULA_SHARE_VALUE] = &trade_formula_share_value,
  [TRADE_FORMULA_VALUE_SHARE] = &trade_formula_value_share,
  [TRADE_FORMULA_QUANTITY_VALUE] = &trade_formula_quantity_value,
  [TRADE_FORMULA_INDICES_VALUE] = &trade_formula_indices_value,
  [TRADE_FORMULA_REMAINDER] = &trade_formula_remainder,
  [TRADE_FORMULA_SHARE_YEAR_EARLIER] = &trade_formula_share_year_earlier,
  [TRADE_FORMULA_SHARE_CHANGE] = &trade_formula_share_change,
  [TRADE_FORMULA_GROWTH] = &trade_formula_growth,
  [TRADE_FORMULA_CONTRIBUTION] = &trade_formula_contribution,
  [TRADE_FORMULA_RESIDUAL] = &trade_formula_residual,
  /* These are computed by views alone. */
  [TRADE_FORMULA_INDEX] = NULL,
  [TRADE_FORMULA_INDEX_BASE] = NULL,
};

/* A formula that is forgotten here does not compile. */
G_STATIC_ASSERT (G_N_ELEMENTS (formulas) == TRADE_N_FORMULAS);

/*
 * trade_formula_get_record:
 * @formula: a formula
 *
 * Gets what the model knows of one formula.
 *
 * Returns: (transfer none) (nullable): the record; %NULL where it is nothing that figures imply by themselves
 */
const TradeFormulaRecord *
trade_formula_get_record (TradeFormula formula)
{
  g_return_val_if_fail (formula < TRADE_N_FORMULAS, NULL);

  return formulas[formula];
}

/*
 * trade_reckoning_find_precision:
 * @figures: (element-type TradeFigure): the figures of a dataset
 * @measure: a measure in percent
 *
 * Finds the coarsest precision in which a dataset reports a measure.
 *
 * Returns: the power of ten of the last digit; that of one decimal where nothing is reported
 */
int
trade_reckoning_find_precision (GPtrArray  *figures,
                                const char *measure)
{
  int coarsest = G_MININT;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (!trade_figure_is_derived (figure) && g_str_equal (trade_figure_get_key (figure)->measure, measure))
        coarsest = MAX (coarsest, trade_figure_get_precision (figure));
    }

  return coarsest != G_MININT ? coarsest : USUAL_PRECISION;
}

/* What figures measure, each once: a release has few measures, however many figures. */
static GPtrArray *
list_measures (GPtrArray *figures)
{
  GPtrArray *measures = g_ptr_array_new ();
  const char *last = NULL;

  for (guint i = 0; i < figures->len; i++)
    {
      const char *measure = trade_figure_get_key (g_ptr_array_index (figures, i))->measure;

      if (measure != last && !g_ptr_array_find (measures, measure, NULL))
        g_ptr_array_add (measures, (gpointer) measure);
      last = measure;
    }

  return measures;
}

/*
 * trade_reckoning_init:
 * @self: what is to be filled in
 * @dataset: a dataset
 * @wholes: what its reported figures are parts of
 * @figures: (element-type TradeFigure): its figures
 *
 * Prepares to reckon; who asks sets the functions.
 */
void
trade_reckoning_init (TradeReckoning *self,
                      TradeDataset   *dataset,
                      TradeWholes    *wholes,
                      GPtrArray      *figures)
{
  self->dataset = dataset;
  self->wholes = wholes;
  self->measures = list_measures (figures);
  self->share_precision = trade_reckoning_find_precision (figures, TRADE_MEASURE_SHARE);
  self->growth_precision = trade_reckoning_find_precision (figures, TRADE_MEASURE_GROWTH);
}

void
trade_reckoning_clear (TradeReckoning *self)
{
  g_clear_pointer (&self->measures, g_ptr_array_unref);
}

/* A list that stays as it is while sums are added to the series. */
static void
collect_reported (TradeSeries *series,
                  GPtrArray   *figures)
{
  const GPtrArray *all = trade_series_get_figures (series);

  g_ptr_array_set_size (figures, 0);
  for (guint i = 0; i < all->len; i++)
    if (!trade_figure_is_derived (g_ptr_array_index (all, i)))
      g_ptr_array_add (figures, g_ptr_array_index (all, i));
}

static gboolean
starts_from (const TradeFormulaRecord *record,
             const TradeSeriesKey     *key)
{
  return g_strv_contains (record->measures, key->measure);
}

/*
 * Last:
 * @measure: a measure, interned
 * @starts: whether a formula starts from it
 *
 * What was asked last: most figures measure what their neighbour does.
 */
typedef struct
{
  const char *measure;
  gboolean    starts;
} Last;

static gboolean
starts_from_next (Last                     *last,
                  const TradeFormulaRecord *record,
                  const TradeSeriesKey     *key)
{
  if (key->measure != last->measure)
    *last = (Last) { key->measure, starts_from (record, key) };

  return last->starts;
}

static void
start_series (TradeReckoning           *self,
              const TradeFormulaRecord *record,
              TradeSeries              *series,
              guint                     place,
              GPtrArray                *figures)
{
  if (self->start != NULL)
    self->start (&(TradeStart) { record, NULL, NULL, place }, self->data);
  collect_reported (series, figures);
  record->reckon_series (self, figures);
}

/* The series of a place may have been replaced by another of the same key. */
static void
restart_series (TradeReckoning   *self,
                const TradeStart *start)
{
  TradeSeries *series = g_ptr_array_index (trade_dataset_get_series (self->dataset), start->series);
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();

  start_series (self, start->record, trade_dataset_find_series (self->dataset, trade_series_get_key (series)), start->series, figures);
}

static void
start_whole (TradeReckoning           *self,
             const TradeFormulaRecord *record,
             const TradeWhole         *whole)
{
  if (self->start != NULL)
    self->start (&(TradeStart) { record, NULL, whole, 0 }, self->data);
  record->reckon_whole (self, whole);
}

static void
start_figure (TradeReckoning           *self,
              const TradeFormulaRecord *record,
              TradeFigure              *figure)
{
  if (self->start != NULL)
    self->start (&(TradeStart) { record, figure, NULL, 0 }, self->data);
  record->reckon (self, figure);
}

/*
 * trade_reckoning_restart:
 * @self: who asks, and is not told
 * @start: where a formula started
 *
 * Offers what a formula gives that starts there again.
 */
void
trade_reckoning_restart (TradeReckoning   *self,
                         const TradeStart *start)
{
  if (start->figure != NULL)
    start_figure (self, start->record, start->figure);
  else if (start->whole != NULL)
    start_whole (self, start->record, start->whole);
  else
    restart_series (self, start);
}

static void
run_series (TradeReckoning           *self,
            const TradeFormulaRecord *record)
{
  const GPtrArray *all = trade_dataset_get_series (self->dataset);
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  const guint n_series = all->len;
  Last last = { NULL, FALSE };

  for (guint i = 0; i < n_series; i++)
    {
      TradeSeries *series = g_ptr_array_index (all, i);

      if (starts_from_next (&last, record, trade_series_get_key (series)))
        start_series (self, record, series, i, figures);
    }
}

/*
 * trade_reckoning_start:
 * @self: who asks
 * @formula: a formula that reckons from one figure
 * @figure: a figure of any measure
 *
 * Offers what a formula gives that starts from one figure, if it is one that the formula starts from.
 */
void
trade_reckoning_start (TradeReckoning *self,
                       TradeFormula    formula,
                       TradeFigure    *figure)
{
  const TradeFormulaRecord *record = trade_formula_get_record (formula);

  if (starts_from (record, trade_figure_get_key (figure)))
    start_figure (self, record, figure);
}

/* Whether there is a figure of a flow. */
static gboolean
has_flow (TradeReckoning *self,
          const char     *measure,
          const char     *flow)
{
  const TradeSeriesKey pattern = { .flow = trade_code_intern (flow), .measure = measure };

  return trade_dataset_list_candidates (self->dataset, &pattern) != NULL;
}

/* Whether there is a figure that a formula starts from, and what it cannot do without beside it. */
static gboolean
may_start (TradeReckoning           *self,
           const TradeFormulaRecord *record)
{
  gboolean starts = FALSE, is_beside = record->beside == NULL;

  for (guint i = 0; i < self->measures->len; i++)
    {
      const char *measure = g_ptr_array_index (self->measures, i);

      starts |= g_strv_contains (record->measures, measure) && (record->flow == NULL || has_flow (self, measure, record->flow));
      is_beside |= record->beside != NULL && g_str_equal (record->beside, measure);
    }

  return starts && is_beside;
}

static void
run_wholes (TradeReckoning           *self,
            const TradeFormulaRecord *record)
{
  Last last = { NULL, FALSE };

  for (guint i = 0; i < trade_wholes_get_n (self->wholes); i++)
    {
      const TradeWhole *whole = trade_wholes_get (self->wholes, i);

      if (starts_from_next (&last, record, &whole->key))
        start_whole (self, record, whole);
    }
}

static void
run_figures (TradeReckoning           *self,
             const TradeFormulaRecord *record,
             GPtrArray                *figures)
{
  Last last = { NULL, FALSE };

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (starts_from_next (&last, record, trade_figure_get_key (figure)))
        start_figure (self, record, figure);
    }
}

/*
 * trade_reckoning_run:
 * @self: who asks
 * @formula: a formula
 * @figures: (element-type TradeFigure): the figures to start from
 *
 * Offers all that one formula gives.
 */
void
trade_reckoning_run (TradeReckoning *self,
                     TradeFormula    formula,
                     GPtrArray      *figures)
{
  const TradeFormulaRecord *record = trade_formula_get_record (formula);

  if (!may_start (self, record))
    return;

  if (record->reckon_series != NULL)
    run_series (self, record);

  if (record->reckon_whole != NULL)
    run_wholes (self, record);
  if (record->reckon != NULL)
    run_figures (self, record, figures);
}

/*
 * trade_reckoning_is_usable:
 * @self: who asks
 * @figure: (nullable): a figure
 *
 * Checks whether a figure can be computed with: it is reported, and what who asks can use.
 *
 * Returns: whether it can
 */
gboolean
trade_reckoning_is_usable (TradeReckoning *self,
                           TradeFigure    *figure)
{
  return figure != NULL && !trade_figure_is_derived (figure) && self->is_usable (figure);
}

/*
 * trade_reckoning_is_level:
 * @self: who asks
 * @figure: (nullable): an amount
 *
 * Checks whether an amount can be computed with: it is reported, or an exact sum or difference of what is.
 *
 * Returns: whether it can
 */
gboolean
trade_reckoning_is_level (TradeReckoning *self,
                          TradeFigure    *figure)
{
  if (figure == NULL)
    return FALSE;

  switch (trade_figure_get_formula (figure))
    {
    case TRADE_FORMULA_NONE:
      return self->is_usable (figure);
    case TRADE_FORMULA_FLOW:
    case TRADE_FORMULA_SUM:
    case TRADE_FORMULA_PERIOD_SUM:
      return TRUE;
    default:
      return FALSE;
    }
}

/*
 * trade_reckoning_lookup:
 * @self: who asks
 * @figure: a figure
 * @flow: a flow
 *
 * Finds the figure that differs from another in its flow alone.
 *
 * Returns: (transfer none) (nullable): the figure
 */
TradeFigure *
trade_reckoning_lookup (TradeReckoning *self,
                        TradeFigure    *figure,
                        const char     *flow)
{
  TradeSeriesKey key = *trade_figure_get_key (figure);

  key.flow = trade_code_intern (flow);

  return trade_dataset_lookup (self->dataset, &key, trade_figure_get_period (figure));
}

/* Whether there is a figure of a growth or a share only without the currency that it is reckoned in. */
static gboolean
is_unnamed (TradeReckoning      *self,
            const TradeReckoned *reckoned)
{
  TradeSeriesKey unnamed = reckoned->key;

  unnamed.base = TRADE_CODE_UNSTATED;

  return trade_dataset_lookup (self->dataset, &reckoned->key, reckoned->period) == NULL &&
         trade_dataset_lookup (self->dataset, &unnamed, reckoned->period) != NULL;
}

/*
 * trade_reckoning_offer_named:
 * @self: who asks
 * @reckoned: a growth or a share, with the currency that it is reckoned in
 *
 * Offers what figures imply. Where a release prints it without a currency, it may well be of this one, and is not to be said
 * twice; where all its amounts are of one currency, it is of none else, and compared.
 */
void
trade_reckoning_offer_named (TradeReckoning *self,
                             TradeReckoned  *reckoned)
{
  if (is_unnamed (self, reckoned))
    {
      if (trade_wholes_get_n_currencies (self->wholes) > 1)
        return;
      reckoned->key.base = g_intern_static_string (TRADE_CODE_UNSTATED);
      reckoned->only_checks = TRUE;
    }
  self->offer (reckoned, self->data);
}

/* Whether a figure, or all that it was computed from, was published together with another, which is found with the first. */
static gboolean
joins_publication (TradeFigure  *figure,
                   TradeFigure **other)
{
  const TradeBasis *inputs;

  if (!trade_figure_is_derived (figure))
    {
      *other = *other != NULL ? *other : figure;
      return trade_figure_get_source (figure) == trade_figure_get_source (*other) &&
             g_strcmp0 (trade_figure_get_vintage (figure), trade_figure_get_vintage (*other)) == 0;
    }

  inputs = trade_figure_get_basis (figure);
  for (guint i = 0; i < inputs->n; i++)
    {
      if (!joins_publication (inputs->figures[i], other))
        return FALSE;
    }

  return TRUE;
}

/* Whether two figures were published together, as far as is known: what was published at another time may have been revised in
 * between.
 */
gboolean
trade_reckoning_is_one_publication (TradeFigure *a,
                                    TradeFigure *b)
{
  TradeFigure *one = NULL;

  return joins_publication (a, &one) && joins_publication (b, &one);
}

int
trade_reckoning_get_coarsest_precision (TradeFigure **figures,
                                        guint         n_figures)
{
  int coarsest = trade_figure_get_precision (figures[0]);

  for (guint i = 1; i < n_figures; i++)
    coarsest = MAX (coarsest, trade_figure_get_precision (figures[i]));

  return coarsest;
}
