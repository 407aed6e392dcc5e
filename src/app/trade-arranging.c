/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-arranging.h"

#include "trade-arrange.h"

/*
 * Job:
 * @view: what is to be arranged, and then what came of it
 * @asked: how it is to be arranged
 * @format: a language of the thread's own
 */
typedef struct
{
  TradeView       *view;
  TradeArrangement asked;
  TradeFormat     *format;
} Job;

struct _TradeArranging
{
  TradeArrangingDone done;
  gpointer           user_data;
  GHashTable        *finished;    /* the jobs that are done, by the identifiers of their views */
  GCancellable      *cancellable; /* of the thread that is at work, or nothing */
  const Job         *job;         /* what it is at */
};

static void
free_job (Job *self)
{
  g_object_unref (self->view);
  g_clear_object (&self->format);
  g_free (self);
}

static void
arrange_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  const Job *job = task_data;
  Job *finished;

  /* Who tries what can be chosen asks for many views, and wants the last. */
  if (g_task_return_error_if_cancelled (task))
    return;

  finished = g_new0 (Job, 1);
  finished->asked = job->asked;
  finished->view = trade_arrange (job->view, &job->asked, job->format);
  /* The heads of a view are told apart when they are first asked for. */
  trade_view_get_scope (finished->view);
  g_task_return_pointer (task, finished, (GDestroyNotify) free_job);
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Job *finished = g_task_propagate_pointer (G_TASK (result), NULL);
  TradeArranging *self = user_data;

  /* Whoever cancelled asks for something else, or is gone. */
  if (finished == NULL)
    return;

  trade_arranging_cancel (self);
  g_hash_table_replace (self->finished, g_strdup (trade_view_get_id (finished->view)), finished);
  self->done (self->user_data);
}

/**
 * trade_arranging_new:
 * @done: (scope notified): what is called when a view has been arranged
 * @user_data: what it is given
 *
 * Creates what nothing was asked of yet.
 *
 * Returns: (transfer full): a new one
 */
TradeArranging *
trade_arranging_new (TradeArrangingDone done,
                     gpointer           user_data)
{
  TradeArranging *self;

  g_return_val_if_fail (done != NULL, NULL);

  self = g_new0 (TradeArranging, 1);
  self->done = done;
  self->user_data = user_data;
  self->finished = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_job);

  return self;
}

/**
 * trade_arranging_start:
 * @self: what arranges
 * @view: a view
 * @arrangement: how it is to be arranged
 *
 * Arranges a view in a thread, and nothing else that was asked for before.
 */
void
trade_arranging_start (TradeArranging         *self,
                       TradeView              *view,
                       const TradeArrangement *arrangement)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TRADE_IS_VIEW (view));
  g_return_if_fail (arrangement != NULL);

  trade_arranging_cancel (self);
  job = g_new0 (Job, 1);
  job->view = g_object_ref (view);
  job->asked = *arrangement;
  job->format = trade_format_copy (trade_format_get_default ());
  self->cancellable = g_cancellable_new ();
  self->job = job;

  task = g_task_new (NULL, self->cancellable, arranged_cb, self);
  g_task_set_source_tag (task, trade_arranging_start);
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  g_task_run_in_thread (task, arrange_in_thread);
}

/**
 * trade_arranging_cancel:
 * @self: what arranges
 *
 * Lets go of what was asked for last.
 */
void
trade_arranging_cancel (TradeArranging *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->job = NULL;
}

/**
 * trade_arranging_get_asked:
 * @self: what arranges
 * @view_id: the identifier of a view
 *
 * Gets how a view is being arranged.
 *
 * Returns: (transfer none) (nullable): an arrangement; %NULL if it is not being arranged
 */
const TradeArrangement *
trade_arranging_get_asked (TradeArranging *self,
                           const char     *view_id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view_id != NULL, NULL);

  return self->job != NULL && g_str_equal (trade_view_get_id (self->job->view), view_id) ? &self->job->asked : NULL;
}

/**
 * trade_arranging_find:
 * @self: what arranges
 * @view: a view
 * @arrangement: how it is to be arranged
 *
 * Finds a view as it was arranged last.
 *
 * Returns: (transfer none) (nullable): a view; %NULL if it was not arranged in that way
 */
TradeView *
trade_arranging_find (TradeArranging         *self,
                      TradeView              *view,
                      const TradeArrangement *arrangement)
{
  const Job *finished;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (arrangement != NULL, NULL);

  finished = g_hash_table_lookup (self->finished, trade_view_get_id (view));

  return finished != NULL && trade_arrangement_equal (&finished->asked, arrangement) &&
                 trade_view_get_native (finished->view) == trade_view_get_native (view)
           ? finished->view
           : NULL;
}

/**
 * trade_arranging_forget:
 * @self: what arranges
 *
 * Lets go of all views, which are those of other figures.
 */
void
trade_arranging_forget (TradeArranging *self)
{
  g_return_if_fail (self != NULL);

  trade_arranging_cancel (self);
  g_hash_table_remove_all (self->finished);
}

/**
 * trade_arranging_free:
 * @self: (transfer full): what arranges
 *
 * Frees it. A thread that is at work ends without a word.
 */
void
trade_arranging_free (TradeArranging *self)
{
  g_return_if_fail (self != NULL);

  trade_arranging_cancel (self);
  g_hash_table_unref (self->finished);
  g_free (self);
}
