/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-coverage.h"

#include "trade-audit.h"
#include "trade-dataset-private.h"
#include "trade-records.h"
#include "trade-rhythm.h"
#include "trade-view-private.h"

#include "questions/trade-pick.h"

/*
 * Search:
 * @dataset: whose figures are looked for
 * @views: as they arrange themselves
 * @shown: the figures that were met
 * @tried: how views were arranged before
 * @last: the view that showed the figure before, which likely shows the next one, too
 *
 * The search for charts that show the figures of a release.
 */
typedef struct
{
  TradeDataset *dataset;
  GListModel   *views;
  GHashTable   *shown;
  GHashTable   *tried;
  guint         last;
} Search;

/* An amount is told with its growth, and a share with its change. */
static void
note_companion (Search      *self,
                TradeFigure *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;
  TradeFigure *companion = NULL;

  if (g_str_equal (measure, TRADE_MEASURE_VALUE))
    companion = trade_dataset_get_companion (self->dataset, figure, TRADE_MEASURE_GROWTH);
  else if (g_str_equal (measure, TRADE_MEASURE_SHARE))
    companion = trade_dataset_get_companion (self->dataset, figure, TRADE_MEASURE_SHARE_CHANGE);

  if (companion != NULL)
    g_hash_table_add (self->shown, companion);
}

/* The figures that count are kept alive by the dataset, and those that only an arrangement computes are never looked for. */
/* What is drawn in the place of a printed figure that a chart itself refutes is told beside it. */
static void
note_printed (Search      *self,
              TradeFigure *drawn)
{
  TradeFigure *printed = NULL;

  if (trade_figure_is_derived (drawn))
    printed = trade_dataset_lookup (self->dataset, trade_figure_get_key (drawn), trade_figure_get_period (drawn));
  if (printed != NULL)
    g_hash_table_add (self->shown, printed);
}

static void
note_view (Search    *self,
           TradeView *view)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (trade_dataset_lookup (self->dataset, trade_figure_get_key (figure), trade_figure_get_period (figure)) == figure ||
          trade_records_is_replaced (self->dataset, figure))
        g_hash_table_add (self->shown, figure);
      note_companion (self, figure);
      note_printed (self, figure);
    }
}

/* A printed figure that a chart does not follow, because its own columns refute it, is told in its foot. */
static void
note_refuted (Search *self)
{
  const GPtrArray *findings = trade_dataset_list_findings (self->dataset, TRADE_VERDICT_DISAGREES);

  for (guint i = 0; i < findings->len; i++)
    {
      GListModel *figures = trade_finding_get_figures (g_ptr_array_index (findings, i));

      for (guint j = 0; j < g_list_model_get_n_items (figures); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, j);

          if (g_str_equal (trade_figure_get_key (figure)->flow, TRADE_FLOW_BALANCE))
            g_hash_table_add (self->shown, figure);
        }
    }
}

static gboolean
shows_flow (Search      *self,
            TradeFigure *total,
            const char  *flow)
{
  TradePeriod period = trade_figure_get_period (total);
  TradeSeriesKey pattern = *trade_figure_get_key (total);
  g_autoptr (GPtrArray) figures = NULL;

  pattern.flow = flow;
  pattern.unit = NULL;
  figures = trade_dataset_query (self->dataset, &pattern, &period);
  for (guint i = 0; i < figures->len; i++)
    if (g_hash_table_contains (self->shown, g_ptr_array_index (figures, i)))
      return TRUE;

  return FALSE;
}

/* Exports and imports together are what a chart of both shows side by side, in whatever currency. */
static gboolean
shows_both_flows (Search      *self,
                  TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return g_str_equal (key->flow, TRADE_FLOW_TOTAL) && g_str_equal (key->measure, TRADE_MEASURE_VALUE) &&
         shows_flow (self, figure, TRADE_FLOW_EXPORT) && shows_flow (self, figure, TRADE_FLOW_IMPORT);
}

static gboolean
speaks_of (TradeView   *view,
           TradeFigure *figure)
{
  const TradeQuestionRecord *record = trade_question_get_record (view->question);

  return view->code == NULL || g_str_equal (trade_figure_get_key (figure)->codes[record->along], view->code);
}

/* How a view would be arranged to show a figure. */
static TradeArrangement
get_arrangement (TradeView   *view,
                 TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return (TradeArrangement) {
    .mode = g_str_equal (key->measure, TRADE_MEASURE_VALUE) ? TRADE_MODE_LEVEL : TRADE_MODE_OWN,
    .unit = trade_pick_get_currency (figure),
    .has_period = TRUE,
    .period = trade_figure_get_period (figure),
    .setting = trade_view_get_setting (view->question, figure),
  };
}

/* Views over time show all periods of a rhythm at once. */
static char *
name_attempt (guint                   index,
              TradeView              *view,
              const TradeArrangement *arrangement)
{
  TradeArrangement alike = *arrangement;
  g_autofree char *number = g_strdup_printf ("%u", index);

  if (trade_view_is_over_time (view) && view->question != TRADE_QUESTION_BALANCE)
    alike.period = trade_rhythm_get (view->dataset, alike.period);

  return trade_arrangement_join (&alike, number);
}

/* Whether a view shows a figure if it is arranged so; what else it shows then is noted. */
static gboolean
try_view (Search      *self,
          guint        index,
          TradeFigure *figure)
{
  g_autoptr (TradeView) view = g_list_model_get_item (self->views, index);
  const TradeArrangement arrangement = get_arrangement (view, figure);
  g_autoptr (TradeView) arranged = NULL;

  if (!speaks_of (view, figure) || !g_hash_table_add (self->tried, name_attempt (index, view, &arrangement)))
    return FALSE;

  arranged = trade_view_arrange (view, &arrangement, NULL, NULL);
  note_view (self, arranged);

  return g_hash_table_contains (self->shown, figure);
}

static gboolean
find_view (Search      *self,
           TradeFigure *figure)
{
  guint n_views = g_list_model_get_n_items (self->views);

  for (guint i = 0; i < n_views; i++)
    {
      guint index = (self->last + i) % n_views;

      if (try_view (self, index, figure))
        {
          self->last = index;
          return TRUE;
        }
    }

  return FALSE;
}

/* What was published of a figure before it is on the chart of revisions, if it was published first; nowhere else is it looked for. */
static void
search_before (Search      *self,
               TradeFigure *figure,
               GPtrArray   *unshown)
{
  g_autoptr (GPtrArray) before = trade_records_list_before (self->dataset, figure);

  for (guint i = 0; i < before->len; i++)
    {
      TradeFigure *replaced = g_ptr_array_index (before, i);

      if (trade_figure_has_value (replaced) && !g_hash_table_contains (self->shown, replaced))
        g_ptr_array_add (unshown, replaced);
    }
}

static void
search_series (Search      *self,
               TradeSeries *series,
               GPtrArray   *unshown)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (series)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (series), i);

      if (!trade_figure_is_derived (figure) && !g_hash_table_contains (self->shown, figure) && !find_view (self, figure) &&
          !shows_both_flows (self, figure))
        g_ptr_array_add (unshown, figure);
      if (trade_series_get_n_replaced (series) > 0)
        search_before (self, figure, unshown);
    }
}

/**
 * trade_coverage_list_unshown:
 * @dataset: a finished dataset
 *
 * Lists the published figures that no view shows, whatever period, measure, currency and setting it is arranged for. Such a
 * figure is the amount of one product with one partner, the balance of a year without exports and imports, or what was published of a
 * figure after its first release and replaced since.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, series by series, which the dataset keeps alive
 */
GPtrArray *
trade_coverage_list_unshown (TradeDataset *dataset)
{
  GPtrArray *unshown = g_ptr_array_new ();
  g_autoptr (GListModel) views = NULL;
  g_autoptr (GHashTable) shown = NULL;
  g_autoptr (GHashTable) tried = NULL;
  const GPtrArray *series;
  Search search;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), unshown);

  views = trade_dataset_list_views (dataset);
  shown = g_hash_table_new (NULL, NULL);
  tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  search = (Search) { .dataset = dataset, .views = views, .shown = shown, .tried = tried };

  note_refuted (&search);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      note_view (&search, view);
    }

  series = trade_dataset_get_series (dataset);
  for (guint i = 0; i < series->len; i++)
    search_series (&search, g_ptr_array_index (series, i), unshown);

  return unshown;
}

/**
 * trade_coverage_list_missing:
 * @dataset: a finished dataset
 *
 * Lists the figures without a value that no view names as what it would show, see trade_records_get_missing().
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, series by series, which the dataset keeps alive
 */
GPtrArray *
trade_coverage_list_missing (TradeDataset *dataset)
{
  g_autoptr (GHashTable) named = NULL;
  g_autoptr (GListModel) views = NULL;
  GPtrArray *missing = trade_records_list_missing (dataset, NULL);
  guint kept = 0;

  if (missing->len == 0)
    return missing;

  named = g_hash_table_new (NULL, NULL);
  views = trade_dataset_list_views (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      const GPtrArray *of_view = trade_records_get_missing (view);

      for (guint j = 0; j < of_view->len; j++)
        g_hash_table_add (named, g_ptr_array_index (of_view, j));
    }

  for (guint i = 0; i < missing->len; i++)
    {
      gpointer figure = g_ptr_array_index (missing, i);

      if (!g_hash_table_contains (named, figure))
        missing->pdata[kept++] = figure;
    }
  g_ptr_array_set_size (missing, (int) kept);

  return missing;
}
