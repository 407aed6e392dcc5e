/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-records.h"

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
agrees (const TradeHead *head,
        TradeFigure     *figure)
{
  return trade_series_key_matches (trade_figure_get_key (figure), &head->key) &&
         agrees_with_period (head, trade_figure_get_period (figure));
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
agrees_with_column (TradeView   *view,
                    TradeFigure *figure)
{
  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    if (agrees (trade_view_get_column (view, i), figure) && has_figures (view, i))
      return TRUE;

  return FALSE;
}

/* A figure would be in a view, had it a value, if it has all that the view's figures share and lies in one of its columns.
 * It may be alone in its row. */
static gboolean
belongs_to (TradeView   *view,
            TradePeriod  earliest,
            TradeFigure *figure)
{
  TradePeriod period = trade_figure_get_period (figure);

  return period.n_months == earliest.n_months && period.first_month >= earliest.first_month &&
         agrees (trade_view_get_scope (view), figure) && agrees_with_column (view, figure);
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
  GListStore *list = g_list_store_new (TRADE_TYPE_FIGURE);

  g_list_store_splice (list, 0, 0, records->pdata, records->len);

  return G_LIST_MODEL (list);
}

static gboolean
is_missing (TradeDataset *dataset,
            TradeFigure  *figure)
{
  return !trade_records_is_replaced (dataset, figure);
}

static void
append_missing (GPtrArray    *records,
                TradeDataset *dataset,
                TradeView    *view)
{
  TradePeriod earliest = view != NULL ? get_earliest (view) : (TradePeriod) { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dataset)); i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);
      GPtrArray *missing = trade_series_get_missing (series);

      for (guint j = 0; j < missing->len; j++)
        {
          TradeFigure *figure = g_ptr_array_index (missing, j);

          if (is_missing (dataset, figure) && (view == NULL || belongs_to (view, earliest, figure)))
            append_with_history (records, dataset, figure);
        }
    }
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
