/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-picture.h"
#include "trade-task.h"

/* Whoever asks a thread for something is disposed of in the thread that asked, whichever of the two is done first. */

/* A thread is done first in every second or third of them. */
#define N_ERRANDS 2000
#define N_PICTURES 100

typedef struct
{
  GThread *asking;
  guint    n_waiting;
  int      n_gone;      /* atomic */
  int      n_elsewhere; /* atomic: those that another thread disposed of */
} Errands;

static void
gone_cb (gpointer  data,
         GObject  *object)
{
  Errands *self = data;

  if (g_thread_self () != self->asking)
    g_atomic_int_inc (&self->n_elsewhere);
  g_atomic_int_inc (&self->n_gone);
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      task_data,
      GCancellable *cancellable)
{
  g_task_return_int (task, GPOINTER_TO_INT (task_data));
}

static Errands *
get_errands (gpointer owner)
{
  return g_object_get_data (owner, "errands");
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Errands *self = get_errands (source);

  g_assert_cmpint (g_task_propagate_int (G_TASK (result), NULL), ==, g_atomic_int_get (&self->n_gone));
  self->n_waiting--;
}

static gboolean
nobody_waits (gpointer data)
{
  return ((Errands *) data)->n_waiting == 0;
}

static void
watch (Errands *self,
       gpointer owner)
{
  self->n_waiting++;
  g_object_set_data (owner, "errands", self);
  g_object_weak_ref (owner, gone_cb, self);
}

static void
assert_gone (Errands *self,
             int      n)
{
  g_assert_cmpint (g_atomic_int_get (&self->n_gone), ==, n);
  g_assert_cmpint (g_atomic_int_get (&self->n_elsewhere), ==, 0);
}

static void
test_owner (void)
{
  Errands errands = { .asking = g_thread_self () };

  for (int i = 0; i < N_ERRANDS; i++)
    {
      GObject *owner = g_object_new (G_TYPE_OBJECT, NULL);
      GTask *task = trade_task_new (owner, NULL, worked_cb);

      watch (&errands, owner);
      g_task_set_task_data (task, GINT_TO_POINTER (i), NULL);
      g_task_run_in_thread (task, work);
      g_object_unref (task);
      g_object_unref (owner);
      app_test_wait (nobody_waits, &errands);
    }

  assert_gone (&errands, N_ERRANDS);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TradePicture) picture = trade_picture_new_finish (result);

  g_assert_nonnull (picture);
  get_errands (source)->n_waiting--;
}

/* A window may be closed while its chart is composed. */
static void
test_picture (void)
{
  Errands errands = { .asking = g_thread_self () };
  g_autoptr (TradeView) view = app_test_dup_view ("growth");

  for (int i = 0; i < N_PICTURES; i++)
    {
      GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));

      watch (&errands, widget);
      trade_picture_new_async (view, widget, 320, 200, TRUE, NULL, composed_cb);
      g_object_unref (widget);
      app_test_wait (nobody_waits, &errands);
    }

  assert_gone (&errands, N_PICTURES);
}

static void
add_tests (void)
{
  g_test_add_func ("/task/owner", test_owner);
  g_test_add_func ("/task/picture", test_picture);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
