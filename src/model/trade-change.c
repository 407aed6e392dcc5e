/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-change.h"

#include "trade-break.h"
#include "trade-dataset-private.h"
#include "trade-reckoning.h"
#include "trade-rhythm.h"

/* What growth and contributions are computed from, and of what a view of them has none. */

/**
 * trade_change_compares:
 * @measure: one of the TRADE_MEASURE codes
 *
 * Checks whether figures of a measure compare with another period, which a release may name.
 *
 * Returns: whether they do
 */
gboolean
trade_change_compares (const char *measure)
{
  static const char *const measures[] = {
    TRADE_MEASURE_GROWTH, TRADE_MEASURE_SHARE_CHANGE, TRADE_MEASURE_CONTRIBUTION, NULL,
  };

  return g_strv_contains (measures, measure);
}

gboolean
trade_change_is_one (const TradeSeriesKey *key)
{
  return g_str_equal (key->measure, TRADE_MEASURE_GROWTH) || g_str_equal (key->measure, TRADE_MEASURE_CONTRIBUTION);
}

/* What the amounts are about that a change or an index was computed from. */
TradeSeriesKey
trade_change_get_level_key (const TradeSeriesKey *key)
{
  TradeSeriesKey level = *key;

  if (!trade_change_is_one (key) && !g_str_equal (key->measure, TRADE_MEASURE_INDEX))
    return level;

  level.measure = g_intern_static_string (TRADE_MEASURE_VALUE);
  level.unit = key->base;
  level.base = level.comparison = g_intern_static_string (TRADE_CODE_UNSTATED);

  return level;
}

static gboolean
has_same_shape (const TradeSeriesKey *a,
                const TradeSeriesKey *b)
{
  static const TradeDimension dimensions[] = {
    TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      if (g_str_equal (a->codes[dimensions[i]], TRADE_CODE_TOTAL) != g_str_equal (b->codes[dimensions[i]], TRADE_CODE_TOTAL))
        return FALSE;
    }

  return TRUE;
}

/* Growth of reporters side by side is of one thing that each of them trades. */
static gboolean
is_of_reporters (TradeView *view)
{
  return trade_view_get_question (view) == TRADE_QUESTION_REPORTER_RATES;
}

/* Only the growth of one period on the year earlier is a list of whatever grew. */
static gboolean
is_growth_on_year (TradeView *view)
{
  return (trade_view_get_question (view) == TRADE_QUESTION_GROWTH || is_of_reporters (view)) && !trade_view_is_over_time (view) &&
         !g_str_equal (trade_figure_get_key (trade_view_get_leader (view))->comparison, TRADE_COMPARISON_PERIOD);
}

/* What is less than something may have been nothing, or not. */
static gboolean
is_nothing (TradeFigure *figure)
{
  return trade_figure_get_relation (figure) == TRADE_RELATION_EQUAL && trade_figure_get_value (figure) == 0;
}

/* Whether a view of changes is of such amounts as those of a series: of growth each, of contributions those alike. */
static gboolean
is_alike (TradeView            *view,
          const TradeSeriesKey *key)
{
  const TradeSeriesKey leader = *trade_figure_get_key (trade_view_get_leader (view));
  TradeSeriesKey alike = trade_change_get_level_key (&leader);
  gboolean is_contribution = g_str_equal (leader.measure, TRADE_MEASURE_CONTRIBUTION);
  /* Growth is shown of all flows, even if only one of them has some. */
  const char *flow = is_contribution ? trade_view_get_scope (view)->key.flow : NULL;

  if (!trade_change_is_one (&leader) || (!is_contribution && !is_growth_on_year (view)))
    return FALSE;
  if (is_contribution && !has_same_shape (key, &alike))
    return FALSE;

  alike.flow = flow != NULL ? flow : key->flow;
  if (is_of_reporters (view))
    {
      alike.reporter = key->reporter;
    }
  else
    {
      alike.product = key->product;
      alike.partner = key->partner;
      alike.enterprise = key->enterprise;
    }

  return trade_series_key_equal (key, &alike) && !g_str_equal (key->flow, TRADE_FLOW_BALANCE);
}

/* Whether a view of changes would show that of a series if it did not break. */
gboolean
trade_change_would_show (TradeView   *view,
                         TradeSeries *series)
{
  TradePeriod period = trade_view_get_period (view);
  TradeFigure *level = trade_series_lookup (series, period);

  return level != NULL && trade_series_lookup (series, trade_period_get_year_earlier (period)) != NULL &&
         is_alike (view, trade_series_get_key (series)) &&
         trade_dataset_get_companion (trade_view_get_dataset (view), level, TRADE_MEASURE_GROWTH) == NULL;
}

/* Whether a view tells a change of a series, whatever it is called there. */
static gboolean
has_change (TradeView            *view,
            const TradeSeriesKey *key)
{
  TradeSeriesKey change = *trade_figure_get_key (trade_view_get_leader (view));

  change.flow = key->flow;
  change.product = key->product;
  change.partner = key->partner;
  change.enterprise = key->enterprise;
  if (is_of_reporters (view))
    change.reporter = key->reporter;

  return trade_dataset_lookup (trade_view_get_dataset (view), &change, trade_view_get_period (view)) != NULL;
}

/* Of which parts a series is, as bits. */
static guint
get_shape (const TradeSeriesKey *key)
{
  guint shape = 0;

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    shape = shape << trade_dimension_has_parts (i) | (trade_dimension_has_parts (i) && !g_str_equal (key->codes[i], TRADE_CODE_TOTAL));

  return shape;
}

/**
 * trade_change_get_shapes:
 * @view: a view of changes
 *
 * Returns: the kinds of parts of which it has changes that were computed, as bits for trade_change_could_show()
 */
guint
trade_change_get_shapes (TradeView *view)
{
  guint shapes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) change = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (trade_figure_is_derived (change))
        shapes |= 1u << get_shape (trade_figure_get_key (change));
    }

  return shapes;
}

/**
 * trade_change_could_show:
 * @view: a view of changes on a year earlier
 * @series: amounts, of which those of one of the two periods are not there
 * @shapes: what trade_change_get_shapes() finds
 *
 * Returns: whether the view would compute a change of them, as it does of others that are parts alike, if they were
 */
gboolean
trade_change_could_show (TradeView   *view,
                         TradeSeries *series,
                         guint        shapes)
{
  const TradeSeriesKey *key = trade_series_get_key (series);

  return (shapes >> get_shape (key) & 1) != 0 && is_alike (view, key) && !has_change (view, key);
}

/**
 * trade_change_list_from_nothing:
 * @view: a view
 *
 * Lists the amounts whose change a view would show if there had been more than nothing a year earlier: whatever grew out of nothing has
 * no growth, and more of it than all others.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures
 */
GPtrArray *
trade_change_list_from_nothing (TradeView *view)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  TradePeriod period;
  const GPtrArray *series;

  g_return_val_if_fail (TRADE_IS_VIEW (view), found);

  /* Contributions have no such limit. */
  if (!is_growth_on_year (view))
    return found;

  period = trade_view_get_period (view);
  series = trade_dataset_get_series (trade_view_get_dataset (view));
  for (guint i = 0; i < series->len; i++)
    {
      TradeSeries *one = g_ptr_array_index (series, i);
      TradeFigure *level = trade_series_lookup (one, period);
      TradeFigure *earlier = trade_series_lookup (one, trade_period_get_year_earlier (period));

      if (level == NULL || earlier == NULL || !is_nothing (earlier) ||
          trade_interval_contains (trade_figure_get_bounds (level), 0) || !trade_change_would_show (view, one))
        continue;
      g_ptr_array_add (found, g_object_ref (level));
    }

  return found;
}

/* What is of two publications may have been revised in between. Out of nothing and across a break nothing grows either. */
static gboolean
is_unlike (TradeDataset *dataset,
           TradeSeries  *series,
           TradeFigure  *level)
{
  TradeFigure *earlier = trade_series_lookup (series, trade_period_get_year_earlier (trade_figure_get_period (level)));

  return earlier != NULL && !is_nothing (earlier) && !trade_reckoning_is_one_publication (level, earlier) &&
         !trade_break_lies_between (dataset, earlier, level) &&
         trade_dataset_get_companion (dataset, level, TRADE_MEASURE_GROWTH) == NULL;
}

static gboolean
shows_any (GHashTable  *shown,
           TradeSeries *series)
{
  const GPtrArray *levels = trade_series_get_figures (series);

  for (guint i = 0; i < levels->len; i++)
    {
      if (g_hash_table_contains (shown, g_ptr_array_index (levels, i)))
        return TRUE;
    }

  return FALSE;
}

/* Amounts that a view does not show miss nothing, unless it shows none, but growth alone. */
static void
find_unlike_in_series (TradeView            *view,
                       GHashTable           *shown,
                       const TradeSeriesKey *growth,
                       GPtrArray            *found)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeSeriesKey key = trade_change_get_level_key (growth);
  TradeSeries *series = trade_dataset_find_series (dataset, &key);
  const TradePeriod rhythm = trade_rhythm_get (dataset, trade_view_get_period (view));
  const GPtrArray *levels = series != NULL ? trade_series_get_figures (series) : NULL;
  const gboolean among_shown = series != NULL && shows_any (shown, series);

  for (guint i = 0; levels != NULL && i < levels->len; i++)
    {
      TradeFigure *level = g_ptr_array_index (levels, i);

      if (trade_period_equal (trade_rhythm_get (dataset, trade_figure_get_period (level)), rhythm) &&
          (!among_shown || g_hash_table_contains (shown, level)) && is_unlike (dataset, series, level))
        g_ptr_array_add (found, g_object_ref (level));
    }
}

static void
find_unlike_over_time (TradeView *view,
                       GPtrArray *found)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (trade_series_key_hash, trade_series_key_equal);
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  /* The view keeps its figures and their keys alive. */
  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      g_hash_table_add (shown, figure);
    }

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);

      if (g_str_equal (key->measure, TRADE_MEASURE_GROWTH) && *key->comparison == '\0' && g_hash_table_add (known, (gpointer) key))
        find_unlike_in_series (view, shown, key, found);
    }
}

/**
 * trade_change_list_unlike:
 * @view: a view
 *
 * Lists the amounts whose growth a view would show if those of a year earlier were of the same publication.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures
 */
GPtrArray *
trade_change_list_unlike (TradeView *view)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  TradeDataset *dataset;
  const GPtrArray *series;

  g_return_val_if_fail (TRADE_IS_VIEW (view), found);

  if (trade_view_is_over_time (view))
    find_unlike_over_time (view, found);
  if (!is_growth_on_year (view))
    return found;

  dataset = trade_view_get_dataset (view);
  series = trade_dataset_get_series (dataset);
  for (guint i = 0; i < series->len; i++)
    {
      TradeSeries *one = g_ptr_array_index (series, i);
      TradeFigure *level = trade_series_lookup (one, trade_view_get_period (view));

      if (level != NULL && is_unlike (dataset, one, level) && trade_change_would_show (view, one))
        g_ptr_array_add (found, g_object_ref (level));
    }

  return found;
}

/**
 * trade_change_is_of_share:
 * @view: a view
 * @series: a series
 *
 * Checks whether a view shows how shares changed, and would show how one did if two numbers of it were known: one of the same flow, that of
 * whatever part.
 *
 * Returns: whether it would
 */
gboolean
trade_change_is_of_share (TradeView   *view,
                          TradeSeries *series)
{
  const TradeSeriesKey *key = trade_series_get_key (series);
  TradeFigure *shown = trade_view_get_question (view) == TRADE_QUESTION_CHANGE && trade_view_get_n_columns (view) > 1
                         ? trade_view_get_cell (view, 0, 1)
                         : NULL;
  TradeSeriesKey alike;

  if (shown == NULL || trade_dataset_is_rest (trade_view_get_dataset (view), key))
    return FALSE;

  alike = *trade_figure_get_key (shown);
  alike.product = key->product;
  alike.partner = key->partner;
  alike.enterprise = key->enterprise;

  return trade_series_key_equal (key, &alike);
}

static gboolean
is_bound (TradeFigure *figure)
{
  TradeRelation relation = trade_figure_get_relation (figure);

  return relation == TRADE_RELATION_MORE || relation == TRADE_RELATION_LESS;
}

/**
 * trade_change_list_open:
 * @view: a view of changes
 *
 * Lists the amounts or shares whose change a view does not show because one of the two periods is known to be more or less than a number, but
 * not how much it is.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures
 */
GPtrArray *
trade_change_list_open (TradeView *view)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *series;
  TradeDataset *dataset;
  TradePeriod period;

  g_return_val_if_fail (TRADE_IS_VIEW (view), found);

  if (trade_view_is_over_time (view))
    return found;

  dataset = trade_view_get_dataset (view);
  period = trade_view_get_period (view);
  series = trade_dataset_get_series (dataset);
  for (guint i = 0; i < series->len; i++)
    {
      TradeSeries *one = g_ptr_array_index (series, i);
      TradeFigure *now = trade_series_lookup (one, period);
      TradeFigure *then = trade_series_lookup (one, trade_period_get_year_earlier (period));

      if (now == NULL || then == NULL || (!is_bound (now) && !is_bound (then)))
        continue;
      if (trade_change_would_show (view, one) ||
          (trade_change_is_of_share (view, one) && trade_dataset_get_companion (dataset, now, TRADE_MEASURE_SHARE_CHANGE) == NULL))
        g_ptr_array_add (found, g_object_ref (now));
    }

  return found;
}
