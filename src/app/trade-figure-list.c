/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-figure-list.h"

#include "trade-format.h"
#include "trade-records.h"
#include "trade-task.h"

/* More than so many are listed in a thread: the window would stand still. */
#define MOST_AT_ONCE 4000

/**
 * trade_figure_list_new:
 * @dataset: a finished dataset
 * @view: (nullable): a view of it, or %NULL for all figures, for which there need not be a view
 *
 * Lists the figures of a view in its reading order. After a figure comes what was published of it before, and at the end what
 * has no value and why.
 *
 * Returns: (transfer full): a new list
 */
TradeFigureList *
trade_figure_list_new (TradeDataset *dataset,
                       TradeView    *view)
{
  TradeFigureList *self;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (view == NULL || TRADE_IS_VIEW (view), NULL);

  self = g_new0 (TradeFigureList, 1);
  self->dataset = g_object_ref (dataset);
  self->figures = view != NULL ? trade_records_list_view (view) : trade_records_list_dataset (dataset);
  self->positions = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (self->figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (self->figures, i);

      g_hash_table_insert (self->positions, figure, GUINT_TO_POINTER (i));
    }
  trade_figure_head_choose (&self->head, dataset, self->figures);

  return self;
}

static guint
count_figures (TradeDataset *dataset)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dataset)); i++)
    {
      g_autoptr (GListModel) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);

      count += g_list_model_get_n_items (series);
    }

  return count;
}

/**
 * trade_figure_list_takes_long:
 * @dataset: a finished dataset
 * @view: (nullable): a view of it, or %NULL for all figures
 *
 * Tells whether there are so many figures that to list them would keep the window from its next frame. What has no value is
 * looked for in all series, however few figures a view has. Then trade_figure_list_new_async() serves.
 *
 * Returns: whether there are
 */
gboolean
trade_figure_list_takes_long (TradeDataset *dataset,
                              TradeView    *view)
{
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (view == NULL || TRADE_IS_VIEW (view), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (dataset)) > MOST_AT_ONCE ||
         (view != NULL ? g_list_model_get_n_items (G_LIST_MODEL (view)) : count_figures (dataset)) > MOST_AT_ONCE;
}

typedef struct
{
  TradeDataset *dataset;
  TradeView    *view;
} Order;

static void
free_order (Order *self)
{
  g_object_unref (self->dataset);
  g_clear_object (&self->view);
  g_free (self);
}

static void
list_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Order *order = task_data;

  /* Who leafs through the views asks for many lists, and wants one. */
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, trade_figure_list_new (order->dataset, order->view), (GDestroyNotify) trade_figure_list_free);
}

/**
 * trade_figure_list_new_async:
 * @dataset: a finished dataset
 * @view: (nullable): a view of it, or %NULL for all figures
 * @source: (type GObject): the source of the result
 * @cancellable: what ends it
 * @callback: what is called
 *
 * Does in a thread what trade_figure_list_new() does.
 */
void
trade_figure_list_new_async (TradeDataset       *dataset,
                             TradeView          *view,
                             gpointer            source,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (TRADE_IS_DATASET (dataset));
  g_return_if_fail (view == NULL || TRADE_IS_VIEW (view));
  g_return_if_fail (G_IS_OBJECT (source));

  order = g_new0 (Order, 1);
  order->dataset = g_object_ref (dataset);
  g_set_object (&order->view, view);

  task = trade_task_new (source, cancellable, callback);
  g_task_set_source_tag (task, trade_figure_list_new_async);
  g_task_set_task_data (task, order, (GDestroyNotify) free_order);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * trade_figure_list_new_finish:
 * @result: a result
 *
 * Ends trade_figure_list_new_async().
 *
 * Returns: (transfer full) (nullable): a new list; %NULL if it was cancelled
 */
TradeFigureList *
trade_figure_list_new_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* To write what a cell tells takes much longer than to compare two. */
static const char *
get_text (TradeFigureList *self,
          guint            column,
          TradeFigure     *figure)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, figure));
  gpointer *text;

  if (self->texts[column] == NULL)
    {
      self->texts[column] = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_set_size (self->texts[column], (int) g_list_model_get_n_items (self->figures));
    }
  text = &g_ptr_array_index (self->texts[column], position);
  if (*text == NULL)
    *text = trade_figure_columns[column].text (&self->head, figure);

  return *text;
}

/**
 * trade_figure_list_compare:
 * @self: a list
 * @column: one of the columns
 * @a: a figure
 * @b: another figure
 *
 * Orders two figures by what a column tells of them: numbers and periods by their size, words as the language does.
 *
 * Returns: less than 0, 0 or more than 0 as in strcmp()
 */
int
trade_figure_list_compare (TradeFigureList *self,
                           guint            column,
                           TradeFigure     *a,
                           TradeFigure     *b)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (column < TRADE_N_FIGURE_COLUMNS, 0);

  if (trade_figure_columns[column].order != NULL)
    return trade_figure_columns[column].order (a, b);

  return trade_format_collate (trade_format_get_default (), get_text (self, column, a), get_text (self, column, b));
}

/**
 * trade_figure_list_free:
 * @self: (transfer full): a list
 *
 * Frees a list.
 */
void
trade_figure_list_free (TradeFigureList *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < TRADE_N_FIGURE_COLUMNS; i++)
    g_clear_pointer (&self->texts[i], g_ptr_array_unref);
  g_hash_table_unref (self->positions);
  g_object_unref (self->figures);
  g_object_unref (self->dataset);
  g_free (self);
}
