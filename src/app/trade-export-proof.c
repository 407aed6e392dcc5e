/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-proof.h"

#include <glib/gi18n.h>

#include "trade-headline.h"
#include "trade-picture.h"
#include "trade-preflight.h"

/* As much of a table as there is room for. */
#define MAX_TEXT 4000

/* A table of more rows is written in a thread: each is told in words, too. */
#define MOST_ROWS 1000

static char *
write_beginning (const TradeExportChoice  *choice,
                 TradeView                *view,
                 const TradeExportOptions *options)
{
  const char *type = choice->format->media_type;
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize length;

  /* What is no text is named. */
  if (!g_str_has_prefix (type, "text/") && !g_str_equal (type, "application/json"))
    return g_strdup (trade_export_format_get_name (choice->format));

  bytes = trade_export_encode (choice->format, view, options, NULL);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);

  return g_utf8_make_valid (data, MIN (length, MAX_TEXT));
}

static TradeExportProof *
create (const TradeExportChoice *choice,
        TradeView               *view,
        TradeView               *worded,
        TradeFormat             *format)
{
  TradeExportProof *self = g_new0 (TradeExportProof, 1);
  TradeExportOptions options;

  trade_export_choice_get_options (choice, format, &options);
  self->style = trade_export_options_get_style (&options);
  self->title = trade_headline_write_title (view, format);
  self->subtitle = trade_headline_write_subtitle (view, format);
  if (choice->format->pictorial)
    {
      self->scene = trade_export_compose (worded, &options);
      self->warnings = trade_preflight (self->scene, &self->style);
    }
  else
    self->text = write_beginning (choice, worded, &options);

  return self;
}

/**
 * trade_export_proof_takes_long:
 * @choice: what is chosen
 * @view: a view
 *
 * Tells whether a view has so many figures that its proof would keep the window from its next frame. Then
 * trade_export_proof_new_async() serves.
 *
 * Returns: whether it has
 */
gboolean
trade_export_proof_takes_long (const TradeExportChoice *choice,
                               TradeView               *view)
{
  g_return_val_if_fail (choice != NULL, FALSE);
  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);

  if (choice->format->pictorial)
    return trade_picture_takes_long (view);

  return g_list_model_get_n_items (G_LIST_MODEL (view)) > MOST_ROWS;
}

/**
 * trade_export_proof_new:
 * @choice: what is chosen
 * @view: a view
 * @worded: the same under the words that a person gave it
 *
 * Draws up what will come of a view.
 *
 * Returns: (transfer full): a new proof
 */
TradeExportProof *
trade_export_proof_new (const TradeExportChoice *choice,
                        TradeView               *view,
                        TradeView               *worded)
{
  g_return_val_if_fail (choice != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (worded), NULL);

  return create (choice, view, worded, trade_format_get_default ());
}

/**
 * trade_export_proof_free:
 * @self: (transfer full): a proof
 *
 * Frees a proof.
 */
void
trade_export_proof_free (TradeExportProof *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->scene);
  g_free (self->text);
  g_strfreev (self->warnings);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

typedef struct
{
  TradeExportChoice choice;
  TradeFormat      *format; /* of the thread's own */
  TradeView        *view;   /* of a proof */
  TradeView        *worded;
  GListModel       *views;  /* that are looked over */
} Order;

static void
free_order (Order *self)
{
  g_object_unref (self->format);
  g_clear_object (&self->view);
  g_clear_object (&self->worded);
  g_clear_object (&self->views);
  g_free (self);
}

static Order *
create_order (const TradeExportChoice *choice)
{
  Order *self = g_new0 (Order, 1);

  self->choice = *choice;
  self->format = trade_format_copy (trade_format_get_default ());

  return self;
}

static void
prove (GTask        *task,
       gpointer      source_object,
       gpointer      task_data,
       GCancellable *cancellable)
{
  const Order *order = task_data;

  /* Who turns a wheel asks for many proofs, and wants the last. */
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, create (&order->choice, order->view, order->worded, order->format),
                           (GDestroyNotify) trade_export_proof_free);
}

/**
 * trade_export_proof_new_async:
 * @choice: what is chosen
 * @view: a view
 * @worded: the same under the words that a person gave it
 * @cancellable: what ends it
 * @callback: what is called
 * @user_data: data for @callback, which need not outlive a cancellation
 *
 * Does in a thread what trade_export_proof_new() does.
 */
void
trade_export_proof_new_async (const TradeExportChoice *choice,
                              TradeView               *view,
                              TradeView               *worded,
                              GCancellable            *cancellable,
                              GAsyncReadyCallback      callback,
                              gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (choice != NULL);
  g_return_if_fail (TRADE_IS_VIEW (view));
  g_return_if_fail (TRADE_IS_VIEW (worded));

  order = create_order (choice);
  order->view = g_object_ref (view);
  order->worded = g_object_ref (worded);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, trade_export_proof_new_async);
  g_task_set_task_data (task, order, (GDestroyNotify) free_order);
  g_task_run_in_thread (task, prove);
}

/**
 * trade_export_proof_new_finish:
 * @result: a result
 *
 * Ends trade_export_proof_new_async().
 *
 * Returns: (transfer full) (nullable): a new proof; %NULL if it was cancelled
 */
TradeExportProof *
trade_export_proof_new_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
add_warnings (GPtrArray        *warnings,
              TradeScene       *scene,
              const TradeStyle *style)
{
  g_auto (GStrv) found = trade_preflight (scene, style);

  for (guint i = 0; found[i] != NULL; i++)
    {
      /* Translators: the title of a chart, and a sentence on what is amiss with it. */
      g_autofree char *warning = g_strdup_printf (C_ ("preflight", "%1$s: %2$s"), trade_scene_get_title (scene), found[i]);

      if (!g_ptr_array_find_with_equal_func (warnings, warning, g_str_equal, NULL))
        g_ptr_array_add (warnings, g_steal_pointer (&warning));
    }
}

static void
look_over (GTask        *task,
           gpointer      source_object,
           gpointer      task_data,
           GCancellable *cancellable)
{
  const Order *order = task_data;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  TradeExportOptions options;
  TradeStyle style;

  trade_export_choice_get_options (&order->choice, order->format, &options);
  style = trade_export_options_get_style (&options);
  style.transparent = FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (order->views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (order->views, i);
      g_autoptr (TradeScene) scene = NULL;

      if (g_task_return_error_if_cancelled (task))
        return;
      scene = trade_export_compose (view, &options);
      add_warnings (warnings, scene, &style);
    }

  g_ptr_array_add (warnings, NULL);
  g_task_return_pointer (task, g_ptr_array_free (g_steal_pointer (&warnings), FALSE), (GDestroyNotify) g_strfreev);
}

/**
 * trade_export_proof_look_over_async:
 * @choice: what is chosen
 * @views: (element-type TradeView): the views beside the one that is shown, which nobody changes meanwhile
 * @cancellable: what ends it
 * @callback: what is called
 * @user_data: data for @callback, which need not outlive a cancellation
 *
 * Looks over in a thread what will come of views that no preview shows. What no background does to the text is the same for
 * every view, and is said of the one that is shown.
 */
void
trade_export_proof_look_over_async (const TradeExportChoice *choice,
                                    GListModel              *views,
                                    GCancellable            *cancellable,
                                    GAsyncReadyCallback      callback,
                                    gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (choice != NULL);
  g_return_if_fail (G_IS_LIST_MODEL (views));

  order = create_order (choice);
  order->views = g_object_ref (views);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, trade_export_proof_look_over_async);
  g_task_set_task_data (task, order, (GDestroyNotify) free_order);
  g_task_run_in_thread (task, look_over);
}

/**
 * trade_export_proof_look_over_finish:
 * @result: a result
 *
 * Ends trade_export_proof_look_over_async().
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): sentences that begin with the title of a chart; %NULL if it was
 *   cancelled
 */
char **
trade_export_proof_look_over_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
