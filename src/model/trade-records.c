/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-records.h"

#include "trade-dataset-private.h"
#include "trade-list-private.h"
#include "trade-question-private.h"
#include "trade-rhythm.h"
#include "trade-view-private.h"

static gboolean
agrees_with_period (const TradeHead *head,
                    TradePeriod      period)
{
  if (head->has_period && !trade_period_equal (head->period, period))
    return FALSE;
  if (head->has_year && trade_period_get_year (head->period) != trade_period_get_year (period))
    return FALSE;

  return !head->has_part || trade_period_get_part (head->period) == trade_period_get_part (period);
}

static gboolean
agrees (const TradeHead      *head,
        const TradeSeriesKey *key,
        TradePeriod           period)
{
  return trade_series_key_matches (key, &head->key) && agrees_with_period (head, period);
}

static gboolean
has_figures (TradeView *view,
             guint      column)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    if (trade_view_get_cell (view, i, column) != NULL)
      return TRUE;

  return FALSE;
}

/* The head of a column without figures says nothing, and so would agree with any. */
static gboolean
agrees_with_column (TradeView            *view,
                    const TradeSeriesKey *key,
                    TradePeriod           period)
{
  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    if (agrees (trade_view_get_column (view, i), key, period) && has_figures (view, i))
      return TRUE;

  return FALSE;
}

/* Where each column is a part, one that has no value at any time would be a column of its own. */
static gboolean
agrees_but_for_part (TradeView            *view,
                     TradeDimension        parts,
                     const TradeSeriesKey *key,
                     TradePeriod           period)
{
  TradeSeriesKey sibling = *key;

  if (g_str_equal (key->codes[parts], TRADE_CODE_TOTAL))
    return FALSE;

  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    {
      const TradeHead *column = trade_view_get_column (view, i);

      sibling.codes[parts] = column->key.codes[parts];
      if (sibling.codes[parts] != NULL && !g_str_equal (sibling.codes[parts], TRADE_CODE_TOTAL) && agrees (column, &sibling, period) &&
          has_figures (view, i))
        return TRUE;
    }

  return FALSE;
}

/* A balance of a period that a person chose is of none after it. The latest one would be of a later period if there were
 * figures, and a series would go on.
 */
static gboolean
lies_beyond (TradeView   *view,
             TradePeriod  period)
{
  TradePeriod own = trade_view_get_arrangement (view).period;

  return trade_view_get_question (view) == TRADE_QUESTION_BALANCE &&
         !trade_period_equal (own, trade_view_get_period (trade_view_get_native (view))) && trade_period_is_later (period, own);
}

/* What all figures of a view share. A single row shares all with itself; what would tell others from it is left open. */
static TradeHead
get_shared (TradeView *view)
{
  const TradeQuestionRecord *record = trade_question_get_record (trade_view_get_question (view));
  TradeHead shared = *trade_view_get_scope (view);

  if (trade_view_is_over_time (view))
    {
      if (record->parts != TRADE_N_DIMENSIONS)
        shared.key.codes[record->parts] = NULL;
      return shared;
    }
  if (trade_view_get_n_rows (view) > 1)
    return shared;

  if (record->parts != TRADE_N_DIMENSIONS)
    shared.key.codes[record->parts] = NULL;
  else if (trade_view_get_question (view) == TRADE_QUESTION_GROWTH)
    shared.key.flow = shared.key.product = shared.key.partner = shared.key.enterprise = NULL;

  return shared;
}

/* A figure would be in a view, had it a value, if it has all that the view's figures share and lies in one of its columns.
 * It may be alone in its row. */
static gboolean
belongs_to (TradeView            *view,
            TradePeriod           earliest,
            const TradeSeriesKey *key,
            TradePeriod           period)
{
  const TradeDimension parts = trade_question_get_record (trade_view_get_question (view))->parts;
  const TradeHead shared = get_shared (view);
  TradeDataset *dataset = trade_view_get_dataset (view);

  return trade_period_equal (trade_rhythm_get (dataset, period), trade_rhythm_get (dataset, earliest)) &&
         period.first_month >= earliest.first_month && !lies_beyond (view, period) && agrees (&shared, key, period) &&
         (agrees_with_column (view, key, period) || (parts != TRADE_N_DIMENSIONS && agrees_but_for_part (view, parts, key, period)));
}

/* A growth, a share or a contribution that a view computes from amounts. Growth that is only noted beside amounts is none: a chart of
 * these does not speak of a year before its own.
 */
static TradeFigure *
find_computed (TradeView *view)
{
  if (g_str_equal (trade_figure_get_key (trade_view_get_leader (view))->measure, TRADE_MEASURE_VALUE))
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      /* The view keeps the figure alive. */
      if (trade_figure_is_derived (figure) && !g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_VALUE))
        return figure;
    }

  return NULL;
}

static gboolean
is_left_out (TradeView            *view,
             TradePeriod           earliest,
             const TradeSeriesKey *key,
             TradePeriod           period)
{
  return trade_dataset_lookup (trade_view_get_dataset (view), key, period) == NULL && belongs_to (view, earliest, key, period);
}

/* What a view computes from amounts lacks a row where the amount is missing, and growth where that of a year earlier is. */
static gboolean
lacks (TradeView   *view,
       TradePeriod  earliest,
       TradeFigure *computed,
       TradeFigure *missing)
{
  const TradeSeriesKey *like = computed != NULL ? trade_figure_get_key (computed) : NULL;
  TradeSeriesKey key = *trade_figure_get_key (missing);
  TradePeriod period = trade_figure_get_period (missing);
  TradePeriod year_later = { period.first_month + TRADE_MONTHS_PER_YEAR, period.n_months };

  if (like == NULL || !g_str_equal (key.measure, TRADE_MEASURE_VALUE) || !g_str_equal (key.unit, like->base) ||
      g_str_equal (key.flow, TRADE_FLOW_BALANCE))
    return FALSE;

  key.measure = like->measure;
  key.unit = like->unit;
  key.base = like->base;
  key.comparison = like->comparison;

  return is_left_out (view, earliest, &key, period) ||
         (!g_str_equal (like->measure, TRADE_MEASURE_SHARE) && is_left_out (view, earliest, &key, year_later));
}

/* A view of balances lacks the one that nobody can tell, because exports or imports are kept back. */
static gboolean
lacks_balance (TradeView   *view,
               TradePeriod  earliest,
               TradeFigure *missing)
{
  const char *flow = trade_view_get_scope (view)->key.flow;
  TradeSeriesKey key = *trade_figure_get_key (missing);
  gboolean is_of_exports = g_str_equal (key.flow, TRADE_FLOW_EXPORT);
  TradePeriod period = trade_figure_get_period (missing);

  if (g_strcmp0 (flow, TRADE_FLOW_BALANCE) != 0 || (!is_of_exports && !g_str_equal (key.flow, TRADE_FLOW_IMPORT)))
    return FALSE;

  key.flow = is_of_exports ? TRADE_FLOW_IMPORT : TRADE_FLOW_EXPORT;
  if (trade_dataset_lookup (trade_view_get_dataset (view), &key, period) == NULL)
    return FALSE;
  key.flow = flow;

  return is_left_out (view, earliest, &key, period);
}

static TradePeriod
get_earliest (TradeView *view)
{
  TradePeriod earliest = trade_view_get_period (view);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (trade_period_is_later (earliest, trade_figure_get_period (figure)))
        earliest = trade_figure_get_period (figure);
    }

  return earliest;
}

static void
append_with_history (GPtrArray    *records,
                     TradeDataset *dataset,
                     TradeFigure  *figure)
{
  g_autoptr (GPtrArray) before = NULL;

  g_ptr_array_add (records, figure);
  if (trade_dataset_get_n_replaced (dataset) == 0)
    return;

  before = trade_records_list_before (dataset, figure);
  for (guint i = before->len; i > 0; i--)
    g_ptr_array_add (records, g_ptr_array_index (before, i - 1));
}

/* The figures are those of a dataset, which keeps them alive meanwhile. */
static GListModel *
create_list (GPtrArray *records)
{
  return G_LIST_MODEL (trade_list_new_of (TRADE_TYPE_FIGURE, records->pdata, records->len));
}

static void
append_missing (GPtrArray    *records,
                TradeDataset *dataset,
                TradeView    *view)
{
  g_autoptr (GPtrArray) missing = trade_records_list_missing (dataset, view);

  for (guint i = 0; i < missing->len; i++)
    append_with_history (records, dataset, g_ptr_array_index (missing, i));
}

/**
 * trade_records_list_view:
 * @view: a view
 *
 * Lists the figures of a view in their reading order, each followed by what was published of it before, the latest first.
 * The figures that the view would have if they had a value stand at the end.
 *
 * Returns: (transfer full): a list of [class@Figure]
 */
GListModel *
trade_records_list_view (TradeView *view)
{
  g_autoptr (GPtrArray) records = NULL;
  TradeDataset *dataset;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  records = g_ptr_array_new ();
  dataset = trade_view_get_dataset (view);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      append_with_history (records, dataset, figure);
    }
  append_missing (records, dataset, view);

  return create_list (records);
}

/**
 * trade_records_list_dataset:
 * @dataset: a dataset
 *
 * Lists all figures of a dataset, each followed by what was published of it before, the latest first. Those without a value
 * stand at the end.
 *
 * Returns: (transfer full): a list of [class@Figure]
 */
GListModel *
trade_records_list_dataset (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  records = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dataset)); i++)
    {
      g_autoptr (GListModel) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);

      for (guint j = 0; j < g_list_model_get_n_items (series); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (series, j);

          append_with_history (records, dataset, figure);
        }
    }
  append_missing (records, dataset, NULL);

  return create_list (records);
}

/**
 * trade_records_list_missing:
 * @dataset: a dataset
 * @view: (nullable): a view of it; %NULL for all figures of the dataset
 *
 * Lists the figures without a value that a view would show if they had one, such as those that an office keeps secret, and the
 * amounts that are missing for what it computes. Those that something was published of later are not missing.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, series by series, which the dataset keeps alive
 */
GPtrArray *
trade_records_list_missing (TradeDataset *dataset,
                            TradeView    *view)
{
  GPtrArray *missing = g_ptr_array_new ();
  const GPtrArray *all;
  TradePeriod earliest = { 0, 1 };
  TradeFigure *computed = NULL;
  gboolean is_known = view == NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), missing);
  g_return_val_if_fail (view == NULL || TRADE_IS_VIEW (view), missing);

  all = trade_dataset_get_series (dataset);
  for (guint i = 0; i < all->len; i++)
    {
      GPtrArray *of_series = trade_series_get_missing (g_ptr_array_index (all, i));

      /* Most releases have none, and a view need not be looked through for those. */
      if (!is_known && of_series->len > 0)
        {
          earliest = get_earliest (view);
          computed = find_computed (view);
          is_known = TRUE;
        }
      for (guint j = 0; j < of_series->len; j++)
        {
          TradeFigure *figure = g_ptr_array_index (of_series, j);

          if (trade_records_is_replaced (dataset, figure))
            continue;
          if (view == NULL || lacks (view, earliest, computed, figure) || lacks_balance (view, earliest, figure) ||
              belongs_to (view, earliest, trade_figure_get_key (figure), trade_figure_get_period (figure)))
            g_ptr_array_add (missing, figure);
        }
    }

  return missing;
}

/* The view as its question asks by itself, in whatever order: names are compared by whoever has a language. */
static TradeView *
arrange_plainly (TradeView *view)
{
  TradeArrangement arrangement = trade_view_get_arrangement (view);

  arrangement.mode = TRADE_MODE_OWN;
  arrangement.has_base = FALSE;
  arrangement.order = TRADE_ORDER_VALUE;
  arrangement.reversed = FALSE;

  return trade_view_arrange (view, &arrangement, NULL, NULL);
}

/**
 * trade_records_get_missing:
 * @view: a view
 *
 * Gets the figures that a chart of a view would show if they had a value, see trade_records_list_missing(). An index of amounts
 * has none where an amount is missing. The list is made when it is first asked for, and kept with the view: all that is written
 * of a chart asks for it. May be called in any thread.
 *
 * Returns: (transfer none) (element-type TradeFigure): the figures, series by series
 */
const GPtrArray *
trade_records_get_missing (TradeView *view)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  if (g_atomic_pointer_get (&view->missing) == NULL)
    {
      g_autoptr (TradeView) plain = trade_view_has_native_mode (view) ? g_object_ref (view) : arrange_plainly (view);
      GPtrArray *missing = trade_records_list_missing (view->dataset, plain);

      /* Another thread may have been faster. */
      if (!g_atomic_pointer_compare_and_exchange (&view->missing, NULL, missing))
        g_ptr_array_unref (missing);
    }

  return g_atomic_pointer_get (&view->missing);
}

/**
 * trade_records_list_before:
 * @dataset: a dataset
 * @figure: a figure, which @dataset need not hold
 *
 * Lists what was published of a figure before it.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, the earliest published first; empty where there is none
 */
GPtrArray *
trade_records_list_before (TradeDataset *dataset,
                           TradeFigure  *figure)
{
  GPtrArray *vintages;
  guint position;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  vintages = trade_dataset_list_vintages (dataset, trade_figure_get_key (figure), trade_figure_get_period (figure));
  if (!g_ptr_array_find (vintages, figure, &position))
    position = 0;
  g_ptr_array_set_size (vintages, (int) position);

  return vintages;
}

/**
 * trade_records_is_replaced:
 * @dataset: a dataset
 * @figure: a figure, which @dataset need not hold
 *
 * Tells whether something was published later that counts in the place of a figure.
 *
 * Returns: whether it was
 */
gboolean
trade_records_is_replaced (TradeDataset *dataset,
                           TradeFigure  *figure)
{
  g_autoptr (GPtrArray) vintages = NULL;
  guint position;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);

  if (trade_dataset_get_n_replaced (dataset) == 0)
    return FALSE;

  vintages = trade_dataset_list_vintages (dataset, trade_figure_get_key (figure), trade_figure_get_period (figure));

  return g_ptr_array_find (vintages, figure, &position) && position + 1 < vintages->len;
}

/* Whether one may be the other, printed with more digits or fewer. Bounds that only touch are of neighbouring numbers. */
static gboolean
say_the_same (TradeFigure *figure,
              TradeFigure *other)
{
  TradeInterval one = trade_figure_get_bounds (figure);
  TradeInterval two = trade_figure_get_bounds (other);

  return trade_figure_get_value (figure) == trade_figure_get_value (other) ||
         (one.lower < two.upper && two.lower < one.upper &&
          !trade_interval_contains ((TradeInterval) { one.lower, one.lower }, two.upper) &&
          !trade_interval_contains ((TradeInterval) { two.lower, two.lower }, one.upper));
}

/**
 * trade_records_was_revised:
 * @dataset: a dataset
 * @figure: a figure, which @dataset need not hold
 *
 * Tells whether what was published later in the place of a figure is another one. What is released again as it was, or differs
 * by no more than its rounding, was not revised.
 *
 * Returns: whether it is; %FALSE where nothing was published later
 */
gboolean
trade_records_was_revised (TradeDataset *dataset,
                           TradeFigure  *figure)
{
  g_autoptr (GPtrArray) vintages = NULL;
  guint position;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);

  vintages = trade_dataset_list_vintages (dataset, trade_figure_get_key (figure), trade_figure_get_period (figure));
  if (!g_ptr_array_find (vintages, figure, &position))
    return FALSE;

  for (guint i = position + 1; i < vintages->len; i++)
    {
      TradeFigure *later = g_ptr_array_index (vintages, i);

      if (trade_figure_has_value (later) != trade_figure_has_value (figure) ||
          (trade_figure_has_value (figure) && !say_the_same (later, figure)))
        return TRUE;
    }

  return FALSE;
}

/* Whether a figure without a value is a part that a rest holds: of the same measure, or an amount that the rest was computed without.
 */
static gboolean
is_in_rest (TradeFigure    *missing,
            TradeFigure    *rest,
            TradeDimension  dimension)
{
  const TradeSeriesKey *of_rest = trade_figure_get_key (rest);
  TradeSeriesKey key = *trade_figure_get_key (missing);
  TradePeriod period = trade_figure_get_period (missing);
  TradePeriod own = trade_figure_get_period (rest);

  if (g_str_equal (key.codes[dimension], TRADE_CODE_TOTAL) ||
      (!trade_period_equal (period, own) && !trade_period_equal (period, trade_period_get_year_earlier (own))))
    return FALSE;
  if (g_str_equal (key.measure, TRADE_MEASURE_VALUE) && !g_str_equal (of_rest->measure, TRADE_MEASURE_VALUE))
    {
      key.measure = of_rest->measure;
      key.base = key.unit;
      key.unit = of_rest->unit;
    }
  else if (!trade_period_equal (period, own))
    return FALSE;
  key.codes[dimension] = of_rest->codes[dimension];

  return trade_series_key_equal (&key, of_rest);
}

/**
 * trade_records_leaves_missing:
 * @dataset: a dataset
 * @rest: a figure
 * @dimension: the dimension of which it may be a rest
 *
 * Tells whether a figure is what others leave of a whole, computed, and holds parts that are named but not published.
 *
 * Returns: whether it does
 */
gboolean
trade_records_leaves_missing (TradeDataset   *dataset,
                              TradeFigure    *rest,
                              TradeDimension  dimension)
{
  const GPtrArray *all;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (rest), FALSE);

  if ((trade_figure_get_formula (rest) != TRADE_FORMULA_REMAINDER && trade_figure_get_formula (rest) != TRADE_FORMULA_RESIDUAL) ||
      !g_str_equal (trade_figure_get_key (rest)->codes[dimension], TRADE_CODE_OTHER))
    return FALSE;

  all = trade_dataset_get_series (dataset);
  for (guint i = 0; i < all->len; i++)
    {
      GPtrArray *missing = trade_series_get_missing (g_ptr_array_index (all, i));

      for (guint j = 0; j < missing->len; j++)
        if (is_in_rest (g_ptr_array_index (missing, j), rest, dimension))
          return TRUE;
    }

  return FALSE;
}
