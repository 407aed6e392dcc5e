/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-break.h"

#include "trade-change.h"
#include "trade-dataset-private.h"

/* Where a series breaks, what comes after is not comparable with what was before: another definition, another classification,
 * another way to count. No growth is computed across, no index, no contribution and no sum.
 */

/**
 * trade_break_lies_between:
 * @dataset: a dataset
 * @a: (nullable): a figure of it
 * @b: (nullable): another one of the same series
 *
 * Checks whether the series of two figures breaks between them, whichever is the earlier one.
 *
 * Returns: whether it does; %FALSE where one of them is not there, or they are of two series
 */
gboolean
trade_break_lies_between (TradeDataset *dataset,
                          TradeFigure  *a,
                          TradeFigure  *b)
{
  TradePeriod one, other;
  TradeSeries *series;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), FALSE);

  if (a == NULL || b == NULL || !trade_series_key_equal (trade_figure_get_key (a), trade_figure_get_key (b)))
    return FALSE;

  one = trade_figure_get_period (a);
  other = trade_figure_get_period (b);
  series = trade_dataset_find_series (dataset, trade_figure_get_key (a));
  if (series == NULL)
    return FALSE;

  return trade_period_compare (one, other) > 0 ? trade_series_has_break (series, other, one)
                                               : trade_series_has_break (series, one, other);
}

/*
 * Search:
 * @view: whose breaks are looked for
 * @span: from when to when the view compares
 * @levels: (element-type TradeSeriesKey): the series of amounts and the like that it shows, or computes changes from
 * @found: (element-type TradeFigure): what was found, in order
 * @known: the same
 *
 * The search for the breaks that a view stops at.
 */
typedef struct
{
  TradeView   *view;
  TradePeriod  span;
  GHashTable  *levels;
  GPtrArray   *found;
  GHashTable  *known;
} Search;

static void
widen (Search      *self,
       TradePeriod  period)
{
  int end = MAX (trade_period_get_end (self->span), trade_period_get_end (period));

  if (self->span.n_months == 0)
    {
      self->span = period;
      return;
    }

  self->span.first_month = MIN (self->span.first_month, period.first_month);
  self->span.n_months = end - self->span.first_month;
}

/* A change that was published is of what its source could compare. */
static void
note_figure (Search      *self,
             TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  TradePeriod period = trade_figure_get_period (figure);
  TradeSeriesKey level;

  widen (self, period);
  if (trade_change_is_one (key) && !trade_figure_is_derived (figure))
    return;
  if (trade_change_is_one (key))
    widen (self, trade_period_get_year_earlier (period));

  level = trade_change_get_level_key (key);
  if (!g_hash_table_contains (self->levels, &level))
    g_hash_table_add (self->levels, g_memdup2 (&level, sizeof level));
}

static void
take (Search      *self,
      TradeFigure *figure)
{
  if (g_hash_table_add (self->known, figure))
    g_ptr_array_add (self->found, g_object_ref (figure));
}

static void
search_series (Search      *self,
               TradeSeries *series)
{
  int end = trade_period_get_end (self->span);

  if (!trade_series_has_break (series, self->span, self->span) ||
      (!g_hash_table_contains (self->levels, trade_series_get_key (series)) && !trade_change_would_show (self->view, series)))
    return;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (series)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (series), i);
      int month = trade_figure_get_period (figure).first_month;

      if (trade_figure_has_status (figure, TRADE_STATUS_BREAK) && month > self->span.first_month && month < end)
        take (self, figure);
    }
}

/* Whether a break is one of what a figure was computed from, and told of that. */
static gboolean
follows (Search      *self,
         TradeFigure *figure)
{
  GListModel *inputs = trade_figure_get_inputs (figure);

  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      if (g_hash_table_contains (self->known, input) || follows (self, input))
        return TRUE;
    }

  return FALSE;
}

static void
drop_followers (Search *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->found->len; i++)
    {
      gpointer figure = self->found->pdata[i];

      if (follows (self, figure))
        continue;
      self->found->pdata[i] = self->found->pdata[kept];
      self->found->pdata[kept++] = figure;
    }
  g_ptr_array_set_size (self->found, (int) kept);
}

/**
 * trade_break_list:
 * @view: a view
 *
 * Lists the figures from which on a series that a view shows, or would show the change of, is not comparable with what was before.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, each of which has %TRADE_STATUS_BREAK
 */
GPtrArray *
trade_break_list (TradeView *view)
{
  g_autoptr (GHashTable) levels = g_hash_table_new_full (trade_series_key_hash, trade_series_key_equal, g_free, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  Search self = { .view = view, .levels = levels, .found = found, .known = known };
  const GPtrArray *series;

  g_return_val_if_fail (TRADE_IS_VIEW (view), found);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      note_figure (&self, figure);
      if (trade_figure_has_status (figure, TRADE_STATUS_BREAK))
        take (&self, figure);
    }

  /* Of an index nothing is left beyond a break, so that it may lie anywhere. */
  if (trade_view_get_arrangement (view).mode == TRADE_MODE_INDEX)
    trade_dataset_get_span (trade_view_get_dataset (view), &self.span);

  series = trade_dataset_get_series (trade_view_get_dataset (view));
  for (guint i = 0; i < series->len; i++)
    search_series (&self, g_ptr_array_index (series, i));
  drop_followers (&self);

  return found;
}

/**
 * trade_break_list_without_change:
 * @view: a view
 *
 * Lists the amounts whose change a view would show if their series did not break there.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures; none for a view of anything but changes
 */
GPtrArray *
trade_break_list_without_change (TradeView *view)
{
  g_autoptr (GPtrArray) breaks = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (TRADE_IS_VIEW (view), found);

  breaks = trade_break_list (view);
  for (guint i = 0; i < breaks->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (breaks, i);
      TradeSeries *series = trade_dataset_find_series (trade_view_get_dataset (view), trade_figure_get_key (figure));

      if (series != NULL && trade_change_would_show (view, series))
        g_ptr_array_add (found, g_object_ref (figure));
    }

  return found;
}
