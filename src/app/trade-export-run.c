/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-run.h"

typedef struct
{
  TradeExportChoice    choice;
  TradeFormat          *format;
  GPtrArray           *items;
  guint                n_done;
  TradeExportProgress  progress;
  gpointer             user_data;
} Run;

static void
free_run (gpointer data)
{
  Run *run = data;

  g_clear_object (&run->format);
  g_ptr_array_unref (run->items);
  g_free (run);
}

static gboolean
save (TradeExportItem  *item,
      GBytes           *bytes,
      GCancellable     *cancellable,
      GError          **error)
{
  return trade_save_bytes_unchanged (item->file, bytes, item->replace ? TRADE_SAVE_REPLACE : TRADE_SAVE_NONE, &item->etag,
                                     cancellable, error);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  const Run *run = task_data;
  TradeExportItem *item = g_ptr_array_index (run->items, run->n_done);
  TradeFormat *format = run->format;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = trade_export_choice_encode (&run->choice, item->views, format, &error);
  if (bytes == NULL || !save (item, bytes, cancellable, &error))
    {
      /* The saver puts nothing in the place of a file until all of it is written. */
      item->kept = g_file_query_file_type (item->file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR;
      g_task_return_error (task, error);
      return;
    }

  item->saved = TRUE;
  g_task_return_boolean (task, TRUE);
}

static void
export_next (GTask *task);

/* A file that exists or has changed is left for a question, which is asked once for all of them. */
static gboolean
is_question (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
}

static gboolean
has_question (TradeExportItem *item)
{
  g_autofree char *etag = NULL;

  if (item->replace && item->etag == NULL)
    return FALSE;
  if (!g_file_query_exists (item->file, NULL))
    return FALSE;
  if (!item->replace)
    return TRUE;

  etag = trade_save_dup_etag (item->file);

  return etag != NULL && g_strcmp0 (etag, item->etag) != 0;
}

static void
look_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Run *run = task_data;
  gboolean any = FALSE;

  for (guint i = 0; i < run->items->len; i++)
    {
      TradeExportItem *item = g_ptr_array_index (run->items, i);

      item->asked = has_question (item);
      any = any || item->asked;
    }

  g_task_return_boolean (task, any);
}

/* As long as there is a question, nothing is written: the answer may be that none of it was meant. */
static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    g_task_return_boolean (task, TRUE);
  else
    export_next (task);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!is_question (error))
        {
          g_task_return_error (task, g_steal_pointer (&error));
          return;
        }
      ((TradeExportItem *) g_ptr_array_index (run->items, run->n_done))->asked = TRUE;
    }

  run->n_done++;
  if (run->progress != NULL)
    run->progress (run->n_done, run->items->len, run->user_data);
  export_next (task);
}

/* A task for each file: between two of them the window is painted, and a person can stop. */
static void
export_next (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  g_autoptr (GTask) step = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (run->n_done == run->items->len)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  step = g_task_new (NULL, g_task_get_cancellable (task), exported_cb, g_object_ref (task));
  g_task_set_source_tag (step, export_next);
  /* What was saved before the cancellation came is saved. */
  g_task_set_check_cancellable (step, FALSE);
  g_task_set_task_data (step, run, NULL);
  g_task_run_in_thread (step, export_in_thread);
}

/**
 * trade_export_item_new:
 * @views: (element-type TradeView): the view, or the views of a document
 * @file: where it goes
 *
 * Creates a file of an export, which replaces no other.
 *
 * Returns: (transfer full): a new item
 */
TradeExportItem *
trade_export_item_new (GListModel *views,
                       GFile      *file)
{
  TradeExportItem *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (views), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_new0 (TradeExportItem, 1);
  self->views = g_object_ref (views);
  self->file = g_object_ref (file);

  return self;
}

/**
 * trade_export_item_free:
 * @self: (transfer full): an item
 *
 * Frees an item.
 */
void
trade_export_item_free (TradeExportItem *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->views);
  g_clear_object (&self->file);
  g_free (self->etag);
  g_free (self);
}

/**
 * trade_export_run_async:
 * @choice: what to export
 * @items: (element-type TradeExportItem): the files; nobody else may look at them until the run has ended
 * @cancellable: (nullable): stops the run before the next file
 * @progress: (nullable): called after each file
 * @callback: called when the run has ended
 * @user_data: data for @progress and @callback
 *
 * Draws and writes files, one after the other, in a thread. Files that exist and must not be replaced are looked for first:
 * where there is one, nothing is written, and the items in question are marked as asked. A file that comes into being
 * later is left as it is and marked too; any other error ends the run.
 */
void
trade_export_run_async (const TradeExportChoice *choice,
                        GPtrArray               *items,
                        GCancellable            *cancellable,
                        TradeExportProgress      progress,
                        GAsyncReadyCallback      callback,
                        gpointer                 user_data)
{
  g_autoptr (GTask) look = NULL;
  GTask *task;
  Run *run;

  g_return_if_fail (choice != NULL);
  g_return_if_fail (items != NULL);

  run = g_new0 (Run, 1);
  run->choice = *choice;
  run->format = trade_format_copy (trade_format_get_default ());
  run->items = g_ptr_array_ref (items);
  run->progress = progress;
  run->user_data = user_data;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, trade_export_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, run, free_run);

  look = g_task_new (NULL, NULL, looked_cb, task);
  g_task_set_source_tag (look, trade_export_run_async);
  g_task_set_task_data (look, run, NULL);
  g_task_run_in_thread (look, look_in_thread);
}

/**
 * trade_export_run_finish:
 * @result: what the callback was given
 * @failed: (out) (nullable) (transfer full): the file that could not be written
 * @kept: (out): whether there is such a file from before, which is unharmed
 * @error: return location for an error
 *
 * Ends trade_export_run_async(). Files that had been written before an error stay written.
 *
 * Returns: whether all files were written or left for a question
 */
gboolean
trade_export_run_finish (GAsyncResult  *result,
                         GFile        **failed,
                         gboolean      *kept,
                         GError       **error)
{
  Run *run;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (failed != NULL, FALSE);
  g_return_val_if_fail (kept != NULL, FALSE);

  run = g_task_get_task_data (G_TASK (result));
  *failed = NULL;
  *kept = FALSE;
  if (run->n_done < run->items->len)
    {
      TradeExportItem *item = g_ptr_array_index (run->items, run->n_done);

      *failed = g_object_ref (item->file);
      *kept = item->kept;
    }

  return g_task_propagate_boolean (G_TASK (result), error);
}
