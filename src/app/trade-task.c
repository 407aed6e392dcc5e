/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-task.h"

typedef struct
{
  GObject            *owner;
  GAsyncReadyCallback callback;
} Errand;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Errand *errand = user_data;

  errand->callback (errand->owner, result, NULL);
  g_object_unref (errand->owner);
  g_free (errand);
}

/**
 * trade_task_new:
 * @owner: (type GObject): what the task is done for, such as a widget
 * @cancellable: (nullable): what ends it
 * @callback: what is called, with @owner as its source
 *
 * Creates a task that is to be run in a thread. It has no source object: GTask drops that in whichever thread is done with the
 * task last, and would dispose of a widget in a thread that knows nothing of GTK, while signals still reach the widget in the
 * main one. Here @owner is kept until @callback was called, and is dropped in the thread that it was called in.
 *
 * Returns: (transfer full): a new task
 */
GTask *
trade_task_new (gpointer             owner,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback)
{
  Errand *errand;

  g_return_val_if_fail (G_IS_OBJECT (owner), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (callback != NULL, NULL);

  errand = g_new (Errand, 1);
  *errand = (Errand) { g_object_ref (owner), callback };

  return g_task_new (NULL, cancellable, done_cb, errand);
}
