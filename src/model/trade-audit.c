/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-audit.h"
#include "trade-list-private.h"
#include "trade-view.h"

struct _TradeFinding
{
  GObject        parent_instance;

  TradeCheck     check;
  TradeVerdict   verdict;
  TradeList     *figures;
  TradeInterval  expected;
  double         computed;
};

G_DEFINE_FINAL_TYPE (TradeFinding, trade_finding, G_TYPE_OBJECT)

/*
 * Audit:
 * @dataset: what is audited
 * @figures: (element-type TradeFigure): all its figures
 * @findings: what was found
 *
 * The work of one trade_audit().
 */
typedef struct
{
  TradeDataset *dataset;
  GPtrArray    *figures;
  TradeList    *findings;
} Audit;

static void
trade_finding_dispose (GObject *object)
{
  TradeFinding *self = TRADE_FINDING (object);

  g_clear_object (&self->figures);

  G_OBJECT_CLASS (trade_finding_parent_class)->dispose (object);
}

static void
trade_finding_class_init (TradeFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trade_finding_dispose;
}

static void
trade_finding_init (TradeFinding *self)
{
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

static gboolean
is_reported (TradeFigure *figure,
             const char  *flow,
             const char  *measure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return !trade_figure_is_derived (figure) &&
         (flow == NULL || g_str_equal (key->flow, flow)) &&
         g_str_equal (key->measure, measure);
}

/* Whether it is there and a source reports it: what was computed from a figure always agrees with it. */
static gboolean
counts (TradeFigure *figure)
{
  return figure != NULL && !trade_figure_is_derived (figure);
}

static TradeFigure *
lookup_flow (TradeDataset *dataset,
             TradeFigure  *figure,
             const char   *flow)
{
  TradeSeriesKey key = *trade_figure_get_key (figure);

  key.flow = flow;

  return trade_dataset_lookup (dataset, &key, trade_figure_get_period (figure));
}

static void
add_finding (Audit         *self,
             TradeCheck     check,
             TradeVerdict   verdict,
             TradeFigure  **figures,
             guint          n_figures,
             double         computed,
             TradeInterval  expected)
{
  g_autoptr (TradeFinding) finding = g_object_new (TRADE_TYPE_FINDING, NULL);

  finding->check = check;
  finding->verdict = verdict;
  finding->figures = trade_list_new (TRADE_TYPE_FIGURE);
  for (guint i = 0; i < n_figures; i++)
    trade_list_append (finding->figures, figures[i]);
  finding->computed = computed;
  finding->expected = expected;

  trade_list_append (self->findings, finding);
}

static TradeVerdict
judge (gboolean agrees)
{
  return agrees ? TRADE_VERDICT_AGREES : TRADE_VERDICT_DISAGREES;
}

static void
check_flows (Audit       *self,
             TradeFigure *total)
{
  TradeFigure *figures[3];
  TradeInterval expected;

  if (!is_reported (total, TRADE_FLOW_TOTAL, TRADE_MEASURE_VALUE))
    return;

  figures[0] = lookup_flow (self->dataset, total, TRADE_FLOW_EXPORT);
  figures[1] = lookup_flow (self->dataset, total, TRADE_FLOW_IMPORT);
  figures[2] = total;

  if (!counts (figures[0]) || !counts (figures[1]))
    return;

  expected = trade_interval_add (trade_figure_get_bounds (figures[0]), trade_figure_get_bounds (figures[1]));
  add_finding (self, TRADE_CHECK_FLOWS,
               judge (trade_interval_intersects (expected, trade_figure_get_bounds (total))),
               figures, 3,
               trade_figure_get_value (figures[0]) + trade_figure_get_value (figures[1]), expected);
}

/* Which of the dimensions a share divides its flow by; products do not divide it, as they may overlap. */
static gboolean
find_parts_dimension (const TradeSeriesKey *key,
                      TradeDimension       *dimension)
{
  if (!is_total (key->product) || is_total (key->partner) == is_total (key->enterprise))
    return FALSE;

  *dimension = is_total (key->partner) ? TRADE_DIMENSION_ENTERPRISE : TRADE_DIMENSION_PARTNER;

  return TRUE;
}

static gboolean
is_other (TradeFigure    *figure,
          TradeDimension  dimension)
{
  TradeSeriesKey key = *trade_figure_get_key (figure);

  return g_str_equal (key.codes[dimension], TRADE_CODE_OTHER);
}

/* The reported shares of the parts of one whole, without what lies in another part. */
static GPtrArray *
collect_parts (Audit          *self,
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

      if (!trade_figure_is_derived (figure) && !is_total (code) &&
          trade_dataset_get_parent (self->dataset, dimension, code) == NULL)
        g_ptr_array_add (parts, g_object_ref (figure));
    }

  return g_steal_pointer (&parts);
}

static void
add_sum (Audit          *self,
         GPtrArray      *parts,
         TradeDimension  dimension)
{
  TradeInterval sum = { 0, 0 };
  TradeInterval allowed = { -HUGE_VAL, 100 };
  double computed = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      TradeFigure *part = g_ptr_array_index (parts, i);

      computed += trade_figure_get_value (part);
      sum = trade_interval_add (sum, trade_figure_get_bounds (part));

      /* Where a release names the others too, nothing may be missing. */
      if (is_other (part, dimension))
        allowed.lower = 100;
    }

  add_finding (self, TRADE_CHECK_SHARES, judge (trade_interval_intersects (sum, allowed)),
               (TradeFigure **) parts->pdata, parts->len, computed, sum);
}

/* @wholes holds the names of the wholes whose parts were added up: all parts of a whole come here. */
static void
check_shares (Audit       *self,
              TradeFigure *share,
              GHashTable  *wholes)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *time = trade_period_to_string (trade_figure_get_period (share));
  const TradeSeriesKey *key = trade_figure_get_key (share);
  TradeDimension dimension;

  if (!is_reported (share, NULL, TRADE_MEASURE_SHARE))
    return;

  if (!find_parts_dimension (key, &dimension))
    {
      TradeInterval bounds = trade_figure_get_bounds (share);

      /* Shares that overlap have no sum, but none of them exceeds the whole. */
      if (!trade_interval_intersects (bounds, (TradeInterval) { -HUGE_VAL, 100 }))
        add_finding (self, TRADE_CHECK_SHARES, TRADE_VERDICT_DISAGREES, &share, 1,
                     trade_figure_get_value (share), bounds);

      return;
    }

  if (!g_hash_table_add (wholes,
                         g_strdup_printf ("%d %s %s %s %s", dimension, key->flow, key->unit, key->base, time)))
    return;

  parts = collect_parts (self, share, dimension);

  if (parts->len > 0)
    add_sum (self, parts, dimension);
}

static TradeInterval
get_growth_factor (TradeFigure *growth)
{
  TradeInterval percent = trade_figure_get_bounds (growth);

  return trade_interval_add ((TradeInterval) { 1, 1 },
                             trade_interval_multiply (percent, (TradeInterval) { 0.01, 0.01 }));
}

static double
compute_growth (double exports,
                double exports_factor,
                double imports,
                double imports_factor)
{
  return ((exports + imports) / (exports / exports_factor + imports / imports_factor) - 1) * 100;
}

/* The growth of a sum rises or falls with each of its four inputs, whatever the others are, so that its extremes lie in
 * the corners. Interval arithmetic would take each level twice, as if it could differ from itself.
 */
static TradeInterval
bound_growth (TradeInterval exports,
              TradeInterval exports_factor,
              TradeInterval imports,
              TradeInterval imports_factor)
{
  TradeInterval hull = { HUGE_VAL, -HUGE_VAL };

  for (guint i = 0; i < 16; i++)
    {
      double growth = compute_growth (i & 1 ? exports.upper : exports.lower,
                                      i & 2 ? exports_factor.upper : exports_factor.lower,
                                      i & 4 ? imports.upper : imports.lower,
                                      i & 8 ? imports_factor.upper : imports_factor.lower);

      hull.lower = MIN (hull.lower, growth);
      hull.upper = MAX (hull.upper, growth);
    }

  return hull;
}

static gboolean
is_positive (TradeInterval interval)
{
  return interval.lower > 0 && isfinite (interval.upper);
}

static void
check_growth (Audit       *self,
              TradeFigure *growth)
{
  TradeFigure *figures[5] = { growth };
  TradeInterval expected, intervals[4];
  double computed;

  if (!is_reported (growth, TRADE_FLOW_TOTAL, TRADE_MEASURE_GROWTH))
    return;

  figures[2] = lookup_flow (self->dataset, growth, TRADE_FLOW_EXPORT);
  figures[4] = lookup_flow (self->dataset, growth, TRADE_FLOW_IMPORT);

  if (!counts (figures[2]) || !counts (figures[4]))
    return;

  figures[1] = trade_dataset_get_companion (self->dataset, figures[2], TRADE_MEASURE_VALUE);
  figures[3] = trade_dataset_get_companion (self->dataset, figures[4], TRADE_MEASURE_VALUE);

  if (!counts (figures[1]) || !counts (figures[3]))
    return;

  intervals[0] = trade_figure_get_bounds (figures[1]);
  intervals[1] = get_growth_factor (figures[2]);
  intervals[2] = trade_figure_get_bounds (figures[3]);
  intervals[3] = get_growth_factor (figures[4]);

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      if (!is_positive (intervals[i]))
        return;
    }

  computed = compute_growth (trade_figure_get_value (figures[1]), 1 + trade_figure_get_value (figures[2]) / 100,
                             trade_figure_get_value (figures[3]), 1 + trade_figure_get_value (figures[4]) / 100);
  expected = bound_growth (intervals[0], intervals[1], intervals[2], intervals[3]);
  add_finding (self, TRADE_CHECK_GROWTH,
               judge (trade_interval_intersects (expected, trade_figure_get_bounds (growth))),
               figures, G_N_ELEMENTS (figures), computed, expected);
}

static void
check_levels (Audit       *self,
              TradeFigure *growth)
{
  TradeFigure *figures[3] = { growth };
  TradeInterval expected, earlier;

  if (!is_reported (growth, NULL, TRADE_MEASURE_GROWTH))
    return;

  figures[1] = trade_dataset_get_companion (self->dataset, growth, TRADE_MEASURE_VALUE);

  if (!counts (figures[1]))
    return;

  figures[2] = trade_dataset_lookup (self->dataset, trade_figure_get_key (figures[1]),
                                     trade_period_get_year_earlier (trade_figure_get_period (figures[1])));

  if (!counts (figures[2]))
    return;

  earlier = trade_figure_get_bounds (figures[2]);

  if (earlier.lower <= 0)
    return;

  expected = trade_interval_divide (trade_figure_get_bounds (figures[1]), earlier);
  expected = trade_interval_subtract (expected, (TradeInterval) { 1, 1 });
  expected = trade_interval_multiply (expected, (TradeInterval) { 100, 100 });
  add_finding (self, TRADE_CHECK_LEVELS,
               judge (trade_interval_intersects (expected, trade_figure_get_bounds (growth))),
               figures, G_N_ELEMENTS (figures),
               (trade_figure_get_value (figures[1]) / trade_figure_get_value (figures[2]) - 1) * 100, expected);
}

static void
add_difference (Audit        *self,
                TradeCheck    check,
                TradeFigure  *greater,
                TradeFigure  *lesser,
                TradeFigure **figures)
{
  TradeInterval difference = trade_interval_subtract (trade_figure_get_bounds (greater),
                                                      trade_figure_get_bounds (lesser));
  gboolean reaches_zero = trade_interval_intersects (difference, (TradeInterval) { -HUGE_VAL, 0 });
  TradeVerdict verdict;

  if (check == TRADE_CHECK_RANK)
    verdict = reaches_zero ? TRADE_VERDICT_OPEN : TRADE_VERDICT_AGREES;
  else
    verdict = judge (trade_interval_intersects (difference, (TradeInterval) { 0, HUGE_VAL }));

  add_finding (self, check, verdict, figures, 2,
               trade_figure_get_value (greater) - trade_figure_get_value (lesser), difference);
}

/* Compares a share, or failing that an amount, with that of the group which the code list puts it in. */
static void
check_part (Audit       *self,
            TradeFigure *part)
{
  static const TradeDimension dimensions[] = {
    TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE,
  };
  gboolean is_share = g_str_equal (trade_figure_get_key (part)->measure, TRADE_MEASURE_SHARE);
  gboolean is_value = g_str_equal (trade_figure_get_key (part)->measure, TRADE_MEASURE_VALUE);

  for (guint i = 0; (is_share || is_value) && i < G_N_ELEMENTS (dimensions); i++)
    {
      TradeSeriesKey key = *trade_figure_get_key (part);
      const char **code = &key.codes[dimensions[i]];
      TradeFigure *figures[2] = { part, NULL };

      *code = trade_dataset_get_parent (self->dataset, dimensions[i], *code);

      if (*code == NULL)
        continue;

      figures[1] = trade_dataset_lookup (self->dataset, &key, trade_figure_get_period (part));

      if (figures[1] == NULL)
        continue;

      /* One statement is enough where the shares make it already. */
      if (is_value && trade_dataset_get_companion (self->dataset, part, TRADE_MEASURE_SHARE) != NULL &&
          trade_dataset_get_companion (self->dataset, figures[1], TRADE_MEASURE_SHARE) != NULL)
        continue;

      add_difference (self, TRADE_CHECK_PART, figures[1], part, figures);
    }
}

static void
check_traders (Audit       *self,
               TradeFigure *part)
{
  TradeSeriesKey key = *trade_figure_get_key (part);
  TradeFigure *figures[2] = { part, NULL };

  if (!is_reported (part, NULL, TRADE_MEASURE_TRADERS) || is_whole (&key))
    return;

  key.product = key.partner = key.enterprise = TRADE_CODE_TOTAL;
  figures[1] = trade_dataset_lookup (self->dataset, &key, trade_figure_get_period (part));

  if (counts (figures[1]))
    add_difference (self, TRADE_CHECK_PART, figures[1], part, figures);
}

static void
check_value (Audit       *self,
             TradeFigure *share)
{
  TradeFigure *figures[3] = { share };
  TradeSeriesKey key;
  TradeInterval expected;

  if (!is_reported (share, NULL, TRADE_MEASURE_SHARE) || is_whole (trade_figure_get_key (share)))
    return;

  figures[1] = trade_dataset_get_companion (self->dataset, share, TRADE_MEASURE_VALUE);

  if (!counts (figures[1]))
    return;

  key = *trade_figure_get_key (figures[1]);
  key.product = key.partner = key.enterprise = TRADE_CODE_TOTAL;
  figures[2] = trade_dataset_lookup (self->dataset, &key, trade_figure_get_period (share));

  if (!counts (figures[2]) || trade_figure_get_bounds (figures[2]).lower <= 0)
    return;

  expected = trade_interval_divide (trade_figure_get_bounds (figures[1]), trade_figure_get_bounds (figures[2]));
  expected = trade_interval_multiply (expected, (TradeInterval) { 100, 100 });
  add_finding (self, TRADE_CHECK_VALUE,
               judge (trade_interval_intersects (expected, trade_figure_get_bounds (share))),
               figures, G_N_ELEMENTS (figures),
               trade_figure_get_value (figures[1]) / trade_figure_get_value (figures[2]) * 100, expected);
}

static void
check_sign (Audit       *self,
            TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  TradeInterval bounds = trade_figure_get_bounds (figure);
  gboolean is_balance = g_str_equal (key->flow, TRADE_FLOW_BALANCE) &&
                        g_str_equal (key->measure, TRADE_MEASURE_VALUE);

  if (!is_balance && !is_reported (figure, NULL, TRADE_MEASURE_GROWTH) &&
      !is_reported (figure, NULL, TRADE_MEASURE_SHARE_CHANGE))
    return;

  add_finding (self, TRADE_CHECK_SIGN,
               trade_interval_contains (bounds, 0) ? TRADE_VERDICT_OPEN : TRADE_VERDICT_AGREES,
               &figure, 1, trade_figure_get_value (figure), bounds);
}

static gboolean
is_ranked (TradeView   *view,
           TradeFigure *figure)
{
  switch (trade_view_get_question (view))
    {
    case TRADE_QUESTION_GROWTH:
      return TRUE;

    case TRADE_QUESTION_ENTERPRISES:
      /* The others come last, whatever their share is. */
      return !is_other (figure, TRADE_DIMENSION_ENTERPRISE);

    case TRADE_QUESTION_BALANCE:
    case TRADE_QUESTION_PRODUCTS:
    case TRADE_QUESTION_PARTNERS:
    case TRADE_QUESTION_CHANGE:
    case TRADE_QUESTION_TRADERS:
    case TRADE_QUESTION_WORLD:
    case TRADE_QUESTION_OUTLOOK:
    default:
      return FALSE;
    }
}

static void
check_ranks (Audit     *self,
             TradeView *view)
{
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  for (guint i = 0; i + 1 < n_figures; i++)
    {
      g_autoptr (TradeFigure) greater = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autoptr (TradeFigure) lesser = g_list_model_get_item (G_LIST_MODEL (view), i + 1);
      TradeFigure *figures[2] = { greater, lesser };

      if (is_ranked (view, greater) && is_ranked (view, lesser))
        add_difference (self, TRADE_CHECK_RANK, greater, lesser, figures);
    }
}

static void
check_figures (Audit *self,
               void (*check) (Audit       *self,
                              TradeFigure *figure))
{
  for (guint i = 0; i < self->figures->len; i++)
    check (self, g_ptr_array_index (self->figures, i));
}

/**
 * trade_finding_get_check:
 * @self: a finding
 *
 * Gets what was checked.
 *
 * Returns: the check
 */
TradeCheck
trade_finding_get_check (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), TRADE_CHECK_FLOWS);

  return self->check;
}

/**
 * trade_finding_get_verdict:
 * @self: a finding
 *
 * Gets what a check found.
 *
 * Returns: the verdict
 */
TradeVerdict
trade_finding_get_verdict (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), TRADE_VERDICT_OPEN);

  return self->verdict;
}

/**
 * trade_finding_get_figures:
 * @self: a finding
 *
 * Gets the figures that were checked, in the order that [enum@Check] gives.
 *
 * Returns: (transfer none): a list of [class@Figure]
 */
GListModel *
trade_finding_get_figures (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), NULL);

  return G_LIST_MODEL (self->figures);
}

/**
 * trade_finding_get_expected:
 * @self: a finding
 *
 * Gets the values that trade_finding_get_computed() may really have, as the rounding of the figures allows.
 *
 * Returns: the bounds, in the same unit
 */
TradeInterval
trade_finding_get_expected (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), ((TradeInterval) { 0, 0 }));

  return self->expected;
}

/**
 * trade_finding_get_computed:
 * @self: a finding
 *
 * Gets what the check computed from the values as printed: exports plus imports; the sum of the shares; the growth that
 * the parts, or the two levels, imply, in percent; what the whole has more than the part; the share that the part has
 * of the whole, in percent; the growth, change or balance itself; what the greater has more than the lesser.
 *
 * Returns: the value, in the unit of the figures unless it is in percent
 */
double
trade_finding_get_computed (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), 0);

  return self->computed;
}

/**
 * trade_audit:
 * @dataset: a dataset, best one that trade_derive() has been through
 *
 * Checks whether the figures of a dataset agree with each other, and whether what one would say of them is certain. All
 * is judged by intervals: figures disagree only if no values within their rounding agree.
 *
 * - %TRADE_CHECK_FLOWS for every reported total with its exports and imports.
 * - %TRADE_CHECK_SHARES for the reported shares of partners and of enterprises in one flow and period: their sum is not
 *   above 100 %, and is 100 % where the release names the others as well. What is part of another group is left out.
 *   A share by product is only named if it alone is above 100 %, for products may overlap.
 * - %TRADE_CHECK_GROWTH for every reported growth of the total with levels and growth of exports and imports.
 * - %TRADE_CHECK_LEVELS for every reported growth with both levels reported.
 * - %TRADE_CHECK_PART for shares (or failing that amounts) of a code and of the group that it is part of, and for the
 *   number of some traders and of all.
 * - %TRADE_CHECK_VALUE for every reported share with part and whole reported.
 * - %TRADE_CHECK_SIGN for every reported growth and change of a share, and for every balance. It is open where the
 *   bounds reach 0.
 * - %TRADE_CHECK_RANK for neighbours in the order of the growth view and of the enterprises view. It is open where the
 *   bounds touch.
 *
 * Returns: (transfer full): a list of [class@Finding], in the order above
 */
GListModel *
trade_audit (TradeDataset *dataset)
{
  g_autoptr (GHashTable) wholes = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GListModel) views = NULL;
  Audit self = { 0 };

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  wholes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  figures = trade_dataset_query (dataset, &(TradeSeriesKey) { 0 }, NULL);
  views = trade_dataset_list_views (dataset);
  self.dataset = dataset;
  self.figures = figures;
  self.findings = trade_list_new (TRADE_TYPE_FINDING);

  check_figures (&self, check_flows);

  for (guint i = 0; i < figures->len; i++)
    check_shares (&self, g_ptr_array_index (figures, i), wholes);

  check_figures (&self, check_growth);
  check_figures (&self, check_levels);
  check_figures (&self, check_part);
  check_figures (&self, check_traders);
  check_figures (&self, check_value);
  check_figures (&self, check_sign);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      check_ranks (&self, view);
    }

  return G_LIST_MODEL (self.findings);
}

/**
 * trade_audit_get_verdict:
 * @findings: a list from trade_audit()
 *
 * Sums up an audit.
 *
 * Returns: %TRADE_VERDICT_DISAGREES if any finding does, else %TRADE_VERDICT_OPEN if any is, else %TRADE_VERDICT_AGREES
 */
TradeVerdict
trade_audit_get_verdict (GListModel *findings)
{
  TradeVerdict verdict = TRADE_VERDICT_AGREES;

  g_return_val_if_fail (G_IS_LIST_MODEL (findings), TRADE_VERDICT_OPEN);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);

      if (finding->verdict == TRADE_VERDICT_DISAGREES)
        return TRADE_VERDICT_DISAGREES;

      if (finding->verdict == TRADE_VERDICT_OPEN)
        verdict = TRADE_VERDICT_OPEN;
    }

  return verdict;
}
