/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-audit.h"
#include "trade-audit-private.h"
#include "trade-closer.h"
#include "trade-dataset-private.h"
#include "trade-finding-private.h"
#include "trade-list-private.h"
#include "trade-revision.h"
#include "trade-view.h"

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

static void
take_finding (TradeAudit   *self,
              TradeFinding *finding,
              TradeFigure  *figure)
{
  trade_list_append (self->findings, finding);
  if (trade_finding_get_verdict (finding) == TRADE_VERDICT_DISAGREES)
    g_hash_table_add (self->refuted, figure);
}

/*
 * trade_audit_add:
 * @self: an audit
 * @check: what was checked
 * @verdict: what was found
 * @figures: (array length=n_figures): the figures that it rests on, the one that is doubted first
 * @n_figures: how many
 * @computed: what the check computed
 * @expected: the values that are expected
 *
 * Adds a finding.
 */
void
trade_audit_add (TradeAudit     *self,
                 TradeCheck      check,
                 TradeVerdict    verdict,
                 TradeFigure   **figures,
                 guint           n_figures,
                 double          computed,
                 TradeInterval   expected)
{
  g_autoptr (TradeFinding) finding = trade_finding_new (check, verdict, TRADE_FORMULA_NONE, figures, n_figures, computed, expected);

  take_finding (self, finding, figures[0]);
}

/*
 * trade_audit_judge:
 * @agrees: whether figures agree within what their rounding allows
 *
 * Returns: the verdict
 */
TradeVerdict
trade_audit_judge (gboolean agrees)
{
  return agrees ? TRADE_VERDICT_AGREES : TRADE_VERDICT_DISAGREES;
}

/*
 * trade_audit_counts:
 * @figure: (nullable): a figure
 *
 * Returns: whether it is there and a source reports it: what was computed from a figure always agrees with it
 */
gboolean
trade_audit_counts (TradeFigure *figure)
{
  return figure != NULL && !trade_figure_is_derived (figure);
}

static gboolean
agrees (const TradeReckoned *reckoned,
        TradeFigure         *figure)
{
  TradeInterval expected = reckoned->bounds;

  if (reckoned->is_open_ended)
    expected.upper = HUGE_VAL;

  return trade_interval_intersects (expected, trade_figure_get_bounds (figure));
}

/* A level a year earlier that follows from growth is the one that the office revised, which what it printed then does not
 * contradict.
 */
static gboolean
is_revised (TradeFigure *figure)
{
  TradeFormula formula = trade_figure_get_formula (figure);

  return formula == TRADE_FORMULA_YEAR_EARLIER || formula == TRADE_FORMULA_SHARE_YEAR_EARLIER;
}

/* Compares what other figures imply with the figure that is there: one that is reported, or that follows from others. */
static void
compare (TradeReckoned *reckoned,
         gpointer       data)
{
  TradeAudit *self = data;
  const TradeFormulaRecord *record = trade_formula_get_record (reckoned->formula);
  TradeFigure *figure = trade_dataset_lookup (self->dataset, &reckoned->key, reckoned->period);
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (TradeFinding) finding = NULL;
  TradeVerdict verdict;

  if (figure == NULL || trade_figure_get_formula (figure) == reckoned->formula || is_revised (figure))
    return;

  /* Products may overlap, and then their sum says nothing. */
  verdict = trade_audit_judge (agrees (reckoned, figure));
  if (verdict == TRADE_VERDICT_DISAGREES && reckoned->is_open_ended &&
      !g_str_equal (trade_figure_get_key (reckoned->inputs[0])->product, reckoned->key.product))
    verdict = TRADE_VERDICT_OPEN;
  /* Volumes and prices may be weighed by different years. */
  if (verdict == TRADE_VERDICT_DISAGREES && record->check == TRADE_CHECK_INDICES)
    verdict = TRADE_VERDICT_OPEN;
  if (verdict == TRADE_VERDICT_DISAGREES && trade_revision_explains (self->dataset, reckoned, figure))
    verdict = TRADE_VERDICT_REVISED;

  figures = g_ptr_array_new ();
  g_ptr_array_add (figures, figure);
  for (guint i = 0; i < reckoned->n_inputs; i++)
    g_ptr_array_add (figures, reckoned->inputs[i]);

  finding = trade_finding_new (record->check, verdict, reckoned->formula, (TradeFigure **) figures->pdata, figures->len,
                               reckoned->value, reckoned->bounds);
  take_finding (self, finding, figure);
}

static void
run_formulas (TradeAudit *self,
              TradeCheck  check)
{
  for (TradeFormula formula = TRADE_FORMULA_NONE + 1; formula < TRADE_N_FORMULAS; formula++)
    {
      const TradeFormulaRecord *record = trade_formula_get_record (formula);

      if (record != NULL && record->check == check)
        trade_reckoning_run (&self->reckoning, formula, self->figures);
    }
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

/* Whatever the levels are, all of it grows neither faster than both of its parts nor slower. */
static void
check_growth_lies_between (TradeAudit  *self,
                           TradeFigure *total,
                           TradeFigure *exports,
                           TradeFigure *imports)
{
  TradeFigure *figures[3] = { total, exports, imports };
  TradeInterval one = trade_figure_get_bounds (exports), other = trade_figure_get_bounds (imports);
  TradeInterval hull = { MIN (one.lower, other.lower), MAX (one.upper, other.upper) };

  trade_audit_add (self, TRADE_CHECK_BETWEEN, trade_audit_judge (trade_interval_intersects (hull, trade_figure_get_bounds (total))),
                   figures, G_N_ELEMENTS (figures), (trade_figure_get_value (exports) + trade_figure_get_value (imports)) / 2, hull);
}

static void
check_growth (TradeAudit  *self,
              TradeFigure *growth)
{
  TradeFigure *figures[5] = { growth };
  TradeInterval expected, intervals[4];
  double computed;

  if (!is_reported (growth, TRADE_FLOW_TOTAL, TRADE_MEASURE_GROWTH))
    return;

  figures[2] = trade_reckoning_lookup (&self->reckoning, growth, TRADE_FLOW_EXPORT);
  figures[4] = trade_reckoning_lookup (&self->reckoning, growth, TRADE_FLOW_IMPORT);

  if (!trade_audit_counts (figures[2]) || !trade_audit_counts (figures[4]))
    return;

  figures[1] = trade_dataset_get_companion (self->dataset, figures[2], TRADE_MEASURE_VALUE);
  figures[3] = trade_dataset_get_companion (self->dataset, figures[4], TRADE_MEASURE_VALUE);

  if (!trade_audit_counts (figures[1]) || !trade_audit_counts (figures[3]))
    {
      check_growth_lies_between (self, growth, figures[2], figures[4]);
      return;
    }

  intervals[0] = trade_figure_get_bounds (figures[1]);
  intervals[1] = trade_revision_get_growth_factor (figures[2]);
  intervals[2] = trade_figure_get_bounds (figures[3]);
  intervals[3] = trade_revision_get_growth_factor (figures[4]);

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      if (!is_positive (intervals[i]))
        return;
    }

  computed = compute_growth (trade_figure_get_value (figures[1]), 1 + trade_figure_get_value (figures[2]) / 100,
                             trade_figure_get_value (figures[3]), 1 + trade_figure_get_value (figures[4]) / 100);
  expected = bound_growth (intervals[0], intervals[1], intervals[2], intervals[3]);
  trade_audit_add (self, TRADE_CHECK_GROWTH,
                   trade_audit_judge (trade_interval_intersects (expected, trade_figure_get_bounds (growth))),
                   figures, G_N_ELEMENTS (figures), computed, expected);
}

/* Nothing is certain of what others contradict, nor of what was computed from it. */
static gboolean
is_refuted (TradeAudit  *self,
            TradeFigure *figure)
{
  const TradeBasis *inputs = trade_figure_get_basis (figure);

  if (g_hash_table_contains (self->refuted, figure))
    return TRUE;

  for (guint i = 0; i < inputs->n; i++)
    {
      if (is_refuted (self, inputs->figures[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_sign (TradeAudit  *self,
          TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  gboolean is_balance = g_str_equal (key->flow, TRADE_FLOW_BALANCE) && g_str_equal (key->measure, TRADE_MEASURE_VALUE);

  return !is_refuted (self, figure) && (is_balance || is_reported (figure, NULL, TRADE_MEASURE_GROWTH) ||
                                        is_reported (figure, NULL, TRADE_MEASURE_SHARE_CHANGE));
}

/* An amount that returns or corrections leave below nothing, or a slip of the pen. */
static gboolean
is_net (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return !trade_figure_is_derived (figure) && trade_figure_get_value (figure) < 0 && trade_series_key_may_be_net (key) &&
         !trade_series_key_may_be_negative (key);
}

/* What is expected, and the growth of a balance, are told each in words of their own. */
static gboolean
is_told_alone (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return trade_figure_get_status (figure) == TRADE_STATUS_FORECAST ||
         (g_str_equal (key->flow, TRADE_FLOW_BALANCE) && g_str_equal (key->measure, TRADE_MEASURE_GROWTH));
}

static void
flush_open_signs (TradeAudit *self,
                  GPtrArray  *open)
{
  TradeFigure *first;

  if (open->len == 0)
    return;

  first = g_ptr_array_index (open, 0);
  trade_audit_add (self, TRADE_CHECK_SIGN, TRADE_VERDICT_OPEN, (TradeFigure **) open->pdata, open->len,
                   trade_figure_get_value (first), trade_figure_get_bounds (first));
  g_ptr_array_set_size (open, 0);
}

/* Of a series, the periods of which rounding leaves the sign open are one finding. */
static void
check_sign (TradeAudit  *self,
            TradeFigure *figure,
            GPtrArray   *open)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);

  if (!has_sign (self, figure) && !is_net (figure))
    return;

  if (open->len > 0 && (is_told_alone (figure) || is_told_alone (g_ptr_array_index (open, 0)) ||
                        !trade_series_key_equal (trade_figure_get_key (figure), trade_figure_get_key (g_ptr_array_index (open, 0)))))
    flush_open_signs (self, open);
  if (trade_interval_contains (bounds, 0) || is_net (figure))
    g_ptr_array_add (open, figure);
  else
    trade_audit_add (self, TRADE_CHECK_SIGN, TRADE_VERDICT_AGREES, &figure, 1, trade_figure_get_value (figure), bounds);
}

/* Whether the order of a view is told as one: the others are in no order that anything is told of. */
static gboolean
tells_ranks (TradeView *view)
{
  TradeQuestion question = trade_view_get_question (view);

  return question == TRADE_QUESTION_GROWTH || question == TRADE_QUESTION_ENTERPRISES;
}

/* What is expected has no place yet, and what is refuted, unreliable or across a break in the series none that is certain. What others
 * leave comes last, however much it is. */
static gboolean
is_ranked (TradeAudit  *self,
           TradeView   *view,
           TradeFigure *figure)
{
  if (is_refuted (self, figure) || !trade_figure_is_conclusive (figure) ||
      trade_dataset_is_rest (self->dataset, trade_figure_get_key (figure)))
    return FALSE;

  /* The others come last, whatever their share is. */
  return trade_view_get_question (view) != TRADE_QUESTION_ENTERPRISES || !g_str_equal (trade_figure_get_key (figure)->enterprise, TRADE_CODE_OTHER);
}

static gboolean
is_open_order (TradeAudit  *self,
               TradeFigure *greater,
               TradeFigure *lesser)
{
  TradeInterval difference = trade_interval_subtract (trade_closer_get_bounds (self->dataset, greater),
                                                      trade_closer_get_bounds (self->dataset, lesser));

  return trade_interval_intersects (difference, (TradeInterval) { -HUGE_VAL, 0 });
}

/* Where rounding leaves open the order of a figure and the next, of that and the one after it, and so on, all of them are one finding.
 */
static void
flush_open_ranks (TradeAudit *self,
                  GPtrArray  *open)
{
  if (open->len > 1)
    {
      TradeFigure *first = g_ptr_array_index (open, 0);
      TradeFigure *last = g_ptr_array_index (open, open->len - 1);

      trade_audit_add (self, TRADE_CHECK_RANK, TRADE_VERDICT_OPEN, (TradeFigure **) open->pdata, open->len,
                       trade_figure_get_value (first) - trade_figure_get_value (last),
                       trade_interval_subtract (trade_figure_get_bounds (first), trade_figure_get_bounds (last)));
    }
  g_ptr_array_set_size (open, 0);
}

static void
check_ranks (TradeAudit *self,
             TradeView  *view)
{
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i + 1 < n_figures; i++)
    {
      g_autoptr (TradeFigure) greater = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autoptr (TradeFigure) lesser = g_list_model_get_item (G_LIST_MODEL (view), i + 1);
      TradeFigure *figures[2] = { greater, lesser };
      gboolean are_ranked = is_ranked (self, view, greater) && is_ranked (self, view, lesser);

      /* The view keeps the figures alive. */
      if (are_ranked && is_open_order (self, greater, lesser))
        {
          if (open->len == 0)
            g_ptr_array_add (open, greater);
          g_ptr_array_add (open, lesser);
          continue;
        }
      flush_open_ranks (self, open);
      if (are_ranked)
        trade_audit_add (self, TRADE_CHECK_RANK, TRADE_VERDICT_AGREES, figures, 2,
                         trade_figure_get_value (greater) - trade_figure_get_value (lesser),
                         trade_interval_subtract (trade_closer_get_bounds (self->dataset, greater),
                                                  trade_closer_get_bounds (self->dataset, lesser)));
    }
  flush_open_ranks (self, open);
}

static void
check_figures (TradeAudit *self,
               void (*check) (TradeAudit  *self,
                              TradeFigure *figure))
{
  for (guint i = 0; i < self->figures->len; i++)
    check (self, g_ptr_array_index (self->figures, i));
}

static void
run_growth (TradeAudit *self)
{
  check_figures (self, check_growth);
}

static void
run_signs (TradeAudit *self)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < self->figures->len; i++)
    check_sign (self, g_ptr_array_index (self->figures, i), open);
  flush_open_signs (self, open);
}

static void
run_ranks (TradeAudit *self)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (self->dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (tells_ranks (view))
        check_ranks (self, view);
    }
}

/* What else than formulas is to be checked; NULL where formulas or another check do it all. */
static void (*const checks[]) (TradeAudit *self) = {
  [TRADE_CHECK_FLOWS] = NULL,
  [TRADE_CHECK_BALANCE] = NULL,
  [TRADE_CHECK_SUM] = NULL,
  [TRADE_CHECK_WORLD] = trade_audit_check_worlds,
  [TRADE_CHECK_PERIODS] = trade_audit_check_spans,
  [TRADE_CHECK_SHARES] = trade_audit_check_shares,
  [TRADE_CHECK_CHANGES] = NULL,
  [TRADE_CHECK_REPORTERS] = trade_audit_check_reporters,
  [TRADE_CHECK_GROWTH] = run_growth,
  [TRADE_CHECK_BETWEEN] = trade_audit_check_between,
  [TRADE_CHECK_LEVELS] = NULL,
  [TRADE_CHECK_PART] = trade_audit_check_parts,
  [TRADE_CHECK_VALUE] = NULL,
  [TRADE_CHECK_UNIT_VALUE] = NULL,
  [TRADE_CHECK_INDICES] = NULL,
  [TRADE_CHECK_CHANGE] = NULL,
  [TRADE_CHECK_SIGN] = run_signs,
  [TRADE_CHECK_RANK] = run_ranks,
};

/* A check that is forgotten here does not compile. */
G_STATIC_ASSERT (G_N_ELEMENTS (checks) == TRADE_N_CHECKS);

/* Everything that a source reports can be checked, also what has no middle to compute with. */
static gboolean
is_reported_at_all (TradeFigure *figure)
{
  return TRUE;
}

/*
 * trade_audit_with:
 * @dataset: a dataset
 * @wholes: what its reported figures are parts of
 *
 * Does what trade_audit() does.
 *
 * Returns: (transfer full): a list of [class@Finding]
 */
GListModel *
trade_audit_with (TradeDataset *dataset,
                  TradeWholes  *wholes)
{
  g_autoptr (GHashTable) refuted = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) figures = trade_dataset_list_figures (dataset);
  TradeAudit self = { 0 };

  self.dataset = dataset;
  self.figures = figures;
  self.findings = trade_list_new (TRADE_TYPE_FINDING);
  self.refuted = refuted;
  trade_reckoning_init (&self.reckoning, dataset, wholes, figures);
  self.reckoning.is_usable = is_reported_at_all;
  self.reckoning.offer = compare;
  self.reckoning.data = &self;

  for (TradeCheck check = 0; check < TRADE_N_CHECKS; check++)
    {
      run_formulas (&self, check);
      if (checks[check] != NULL)
        checks[check] (&self);
    }
  trade_reckoning_clear (&self.reckoning);

  return G_LIST_MODEL (self.findings);
}

/**
 * trade_audit:
 * @dataset: a dataset, best one that trade_derive() has been through
 *
 * Checks whether the figures of a dataset agree with each other, and whether what one would say of them is certain. All
 * is judged by intervals: figures disagree only if no values within their rounding agree.
 *
 * Wherever figures imply another one (see [enum@Formula]) that is there too, reported or computed in another way, the two
 * are compared, but for what follows from a growth or a change, which rest on revised figures: %TRADE_CHECK_FLOWS,
 * %TRADE_CHECK_BALANCE, %TRADE_CHECK_SUM, %TRADE_CHECK_PERIODS, %TRADE_CHECK_LEVELS, %TRADE_CHECK_VALUE,
 * %TRADE_CHECK_UNIT_VALUE, %TRADE_CHECK_INDICES and %TRADE_CHECK_CHANGE. Volume and price indices may weigh by different years, so that
 * theirs is open where they disagree. Parts that do not name all others must not exceed the whole; where products do, they may overlap, and
 * the check is open. A growth that differs from what two levels imply is revised rather than wrong where the levels are from two
 * publications, or where what was published of them before agrees with it.
 *
 * - %TRADE_CHECK_WORLD for a partner that amounts to all others together, of which there may be a total that nobody named so.
 * - %TRADE_CHECK_PERIODS also for every amount of a span of time that exceeds that of a longer one which contains it.
 * - %TRADE_CHECK_SHARES for the reported shares of products, of partners and of enterprises in one flow and period: their sum is
 *   not above 100 %, and is 100 % where nothing is left out of them. What is part of another group is left out here, and
 *   compared with the group by %TRADE_CHECK_SUM.
 * - %TRADE_CHECK_CHANGES for the printed changes of shares that add up to 100 %. It is open where they gain more than they lose: what
 *   went may not be named. And for a change that leads from less than nothing, or from more than all.
 * - %TRADE_CHECK_REPORTERS for what several reporters trade and the world does, and for their shares of it. Reporters may overlap, so
 *   that it is open where only their sum is too much.
 * - %TRADE_CHECK_GROWTH for every reported growth of the total with levels and growth of exports and imports;
 *   %TRADE_CHECK_BETWEEN where the levels are not there, and for every reported growth of what is divided into parts that leave
 *   nothing.
 * - %TRADE_CHECK_PART for shares (or failing that amounts) of a code and of the group that it is part of, for the number of
 *   some traders and of all, for re-exports and exports, re-imports and imports, for a single part and its whole, and for every
 *   amount that exceeds what includes it: all partners, all products, exports and imports together.
 * - %TRADE_CHECK_SIGN for every reported growth and change of a share, and for every balance, unless a check before refutes
 *   it. It is open where the bounds reach 0, and then told of all periods of a series at once. It is open of amounts as well that are
 *   less than nothing.
 * - %TRADE_CHECK_RANK for neighbours in the order of the growth view and of the enterprises view, unless they are refuted,
 *   projections, unreliable or across a break in the series. It is open where the bounds touch, and then told of all neighbours at once
 *   that it is open of.
 *
 * Returns: (transfer full): a list of [class@Finding], in the order of [enum@Check]
 */
GListModel *
trade_audit (TradeDataset *dataset)
{
  g_autoptr (TradeWholes) wholes = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  wholes = trade_wholes_new (dataset);

  return trade_audit_with (dataset, wholes);
}

static void
add_checked (GHashTable       *checked,
             const TradeBasis *basis)
{
  for (guint i = 0; i < basis->n; i++)
    {
      TradeFigure *figure = basis->figures[i];

      /* The finding keeps the figure alive, and the figure its inputs. */
      if (g_hash_table_add (checked, figure))
        add_checked (checked, trade_figure_get_basis (figure));
    }
}

/* That a sign or a rank is certain compares no figure with another that says the same. */
static gboolean
is_comparison (TradeFinding *finding)
{
  TradeCheck check = trade_finding_get_check (finding);

  return check != TRADE_CHECK_SIGN && check != TRADE_CHECK_RANK;
}

/**
 * trade_audit_has_compared:
 * @findings: a list from trade_audit()
 *
 * Checks whether any figures could be compared at all: that a sign or a rank is certain is no such comparison.
 *
 * Returns: whether they could
 */
gboolean
trade_audit_has_compared (GListModel *findings)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (findings), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);

      if (is_comparison (finding))
        return TRUE;
    }

  return FALSE;
}

/**
 * trade_audit_count_unchecked:
 * @findings: a list from trade_audit()
 * @dataset: the dataset that was audited
 *
 * Counts the reported figures that could not be compared with any other: nothing in the release says the same in another
 * way. That a sign or a rank is certain is no such comparison.
 *
 * Returns: how many there are
 */
guint
trade_audit_count_unchecked (GListModel   *findings,
                             TradeDataset *dataset)
{
  g_autoptr (GHashTable) checked = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) figures = NULL;
  const GPtrArray *items;
  guint count = 0;

  g_return_val_if_fail (G_IS_LIST_MODEL (findings), 0);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), 0);

  items = trade_list_get_items (findings);
  for (guint i = 0; i < items->len; i++)
    {
      TradeFinding *finding = g_ptr_array_index (items, i);

      if (is_comparison (finding))
        add_checked (checked, trade_finding_get_basis (finding));
    }

  figures = trade_dataset_list_figures (dataset);
  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      count += !trade_figure_is_derived (figure) && !g_hash_table_contains (checked, figure);
    }

  return count;
}

/**
 * trade_audit_get_verdict:
 * @findings: a list from trade_audit()
 *
 * Sums up an audit.
 *
 * Returns: %TRADE_VERDICT_DISAGREES if any finding does, else %TRADE_VERDICT_OPEN if any is or if nothing was compared, else
 *   %TRADE_VERDICT_REVISED if any is, else %TRADE_VERDICT_AGREES
 */
TradeVerdict
trade_audit_get_verdict (GListModel *findings)
{
  TradeVerdict verdict = TRADE_VERDICT_AGREES;

  g_return_val_if_fail (G_IS_LIST_MODEL (findings), TRADE_VERDICT_OPEN);

  if (!trade_audit_has_compared (findings))
    return TRADE_VERDICT_OPEN;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);
      TradeVerdict found = trade_finding_get_verdict (finding);

      if (found == TRADE_VERDICT_DISAGREES)
        return TRADE_VERDICT_DISAGREES;

      if (found == TRADE_VERDICT_OPEN || (found == TRADE_VERDICT_REVISED && verdict == TRADE_VERDICT_AGREES))
        verdict = found;
    }

  return verdict;
}
