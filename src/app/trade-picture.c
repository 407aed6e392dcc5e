/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-picture.h"

#include "trade-compose.h"
#include "trade-desktop.h"
#include "trade-highlight.h"
#include "trade-painter.h"
#include "trade-task.h"

/* A view of more figures is composed in a thread: the window would stand still. */
#define MOST_FIGURES 4000

struct _TradePicture
{
  TradeScene       *scene;
  char             *description; /* made when it is first asked for, or by the thread that composes */
  TradeScene       *shown; /* what is painted in the place of the scene, or nothing */
  GskRenderNode    *node;
  const TradeStyle *style; /* the one that the node was painted in */
};

static void
free_picture (TradePicture *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_object (&self->shown);
  g_clear_object (&self->scene);
  g_free (self->description);
  g_free (self);
}

static GskRenderNode *
paint (TradeScene       *scene,
       const TradeStyle *style)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds;
  cairo_t *cairo;

  graphene_rect_init (&bounds, 0, 0, trade_scene_get_width (scene), trade_scene_get_height (scene));
  cairo = gtk_snapshot_append_cairo (snapshot, &bounds);
  trade_scene_paint (scene, cairo, style);
  cairo_destroy (cairo);

  return gtk_snapshot_to_node (snapshot);
}

static TradePicture *
create (TradeView                 *view,
        const TradeComposeOptions *options)
{
  TradePicture *self = g_new0 (TradePicture, 1);

  self->scene = trade_compose (view, options);

  return self;
}

/* A person is told of it, which is no thread's business. */
static TradePicture *
check (TradePicture *self)
{
  g_autoptr (GError) error = NULL;

  if (!trade_format_check (trade_scene_get_format (self->scene), &error))
    g_warning ("A chart is shown with gaps: %s", error->message);

  return self;
}

static TradeComposeOptions
make_options (GtkWidget   *widget,
              int          width,
              int          height,
              gboolean     thumbnail,
              TradeFormat *format)
{
  return (TradeComposeOptions) {
    .width = width,
    .height = height,
    .text_scale = trade_desktop_get_text_scale (widget),
    .thumbnail = thumbnail,
    .format = format,
  };
}

/**
 * trade_picture_new:
 * @view: a view
 * @widget: the widget that will show the picture
 * @width: width in logical pixels, above 0
 * @height: height in logical pixels, above 0
 * @thumbnail: whether to keep the shape and drop the text
 *
 * Composes a view. It is painted when it is first shown.
 *
 * Returns: (transfer full): a new picture
 */
TradePicture *
trade_picture_new (TradeView *view,
                   GtkWidget *widget,
                   int        width,
                   int        height,
                   gboolean   thumbnail)
{
  TradeComposeOptions options;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  options = make_options (widget, width, height, thumbnail, trade_format_get_default ());

  return check (create (view, &options));
}

/**
 * trade_picture_takes_long:
 * @view: a view
 *
 * Tells whether a view has so many figures that to compose it would keep the window from its next frame. Then
 * trade_picture_new_async() serves.
 *
 * Returns: whether it has
 */
gboolean
trade_picture_takes_long (TradeView *view)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (view)) > MOST_FIGURES;
}

typedef struct
{
  TradeView          *view;
  TradeFormat        *format; /* of the thread's own */
  TradeComposeOptions options;
} Order;

static void
free_order (Order *self)
{
  g_object_unref (self->view);
  g_object_unref (self->format);
  g_free (self);
}

static void
compose (GTask        *task,
         gpointer      source_object,
         gpointer      task_data,
         GCancellable *cancellable)
{
  const Order *order = task_data;
  TradePicture *self;

  /* Who resizes a window asks for many pictures, and wants one. */
  if (g_task_return_error_if_cancelled (task))
    return;

  self = create (order->view, &order->options);
  if (!order->options.thumbnail)
    self->description = trade_scene_describe_chart (self->scene);
  g_task_return_pointer (task, self, (GDestroyNotify) free_picture);
}

/**
 * trade_picture_new_async:
 * @view: a view
 * @widget: the widget that will show the picture
 * @width: width in logical pixels, above 0
 * @height: height in logical pixels, above 0
 * @thumbnail: whether to keep the shape and drop the text
 * @cancellable: what ends it
 * @callback: what is called, with @widget as the source
 *
 * Does in a thread what trade_picture_new() does.
 */
void
trade_picture_new_async (TradeView          *view,
                         GtkWidget          *widget,
                         int                 width,
                         int                 height,
                         gboolean            thumbnail,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (TRADE_IS_VIEW (view));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (width > 0 && height > 0);

  order = g_new0 (Order, 1);
  order->view = g_object_ref (view);
  order->format = trade_format_copy (trade_format_get_default ());
  order->options = make_options (widget, width, height, thumbnail, order->format);

  task = trade_task_new (widget, cancellable, callback);
  g_task_set_source_tag (task, trade_picture_new_async);
  g_task_set_task_data (task, order, (GDestroyNotify) free_order);
  g_task_run_in_thread (task, compose);
}

/**
 * trade_picture_new_finish:
 * @result: a result
 *
 * Ends trade_picture_new_async().
 *
 * Returns: (transfer full) (nullable): a new picture; %NULL if it was cancelled
 */
TradePicture *
trade_picture_new_finish (GAsyncResult *result)
{
  TradePicture *self;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  self = g_task_propagate_pointer (G_TASK (result), NULL);

  return self != NULL ? check (self) : NULL;
}

/**
 * trade_picture_free:
 * @self: (transfer full): a picture
 *
 * Frees a picture.
 */
void
trade_picture_free (TradePicture *self)
{
  g_return_if_fail (self != NULL);

  free_picture (self);
}

/**
 * trade_picture_describe:
 * @self: a picture
 *
 * Describes the chart as a whole, see trade_scene_describe_chart(). Of very many figures that takes as long as to compose them,
 * and is done with it.
 *
 * Returns: (transfer none): the description
 */
const char *
trade_picture_describe (TradePicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->description == NULL)
    self->description = trade_scene_describe_chart (self->scene);

  return self->description;
}

/**
 * trade_picture_get_scene:
 * @self: a picture
 *
 * Gets the scene that the picture shows.
 *
 * Returns: (transfer none): a scene
 */
TradeScene *
trade_picture_get_scene (TradePicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scene;
}

/**
 * trade_picture_has_size:
 * @self: a picture
 * @width: width in logical pixels
 * @height: height in logical pixels
 *
 * Checks whether the picture was composed for a size.
 *
 * Returns: whether it was
 */
gboolean
trade_picture_has_size (TradePicture *self,
                        int           width,
                        int           height)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return trade_scene_get_width (self->scene) == width && trade_scene_get_height (self->scene) == height;
}

/**
 * trade_picture_highlight:
 * @self: a picture
 * @figures: (nullable) (element-type TradeFigure): the figures that stay as they are, or %NULL for all
 *
 * Paints the marks of all other figures pale.
 */
void
trade_picture_highlight (TradePicture *self,
                         GPtrArray    *figures)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->shown);
  if (figures != NULL)
    self->shown = trade_scene_highlight (self->scene, figures);
  self->style = NULL;
}

/**
 * trade_picture_get_shown:
 * @self: a picture
 *
 * Gets the scene that is painted.
 *
 * Returns: (transfer none): a scene
 */
TradeScene *
trade_picture_get_shown (TradePicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->shown != NULL ? self->shown : self->scene;
}

/**
 * trade_picture_snapshot_scene:
 * @scene: a scene
 * @snapshot: where to show it, at the origin
 *
 * Shows a scene once, in the desktop's present style.
 */
void
trade_picture_snapshot_scene (TradeScene  *scene,
                              GtkSnapshot *snapshot)
{
  g_autoptr (GskRenderNode) node = NULL;

  g_return_if_fail (TRADE_IS_SCENE (scene));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  node = paint (scene, trade_desktop_get_style ());
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}

/**
 * trade_picture_snapshot:
 * @self: a picture
 * @snapshot: where to show it, at the origin
 *
 * Shows the picture in the desktop's present style. It is painted anew only when that style has changed.
 */
void
trade_picture_snapshot (TradePicture *self,
                        GtkSnapshot  *snapshot)
{
  const TradeStyle *style = trade_desktop_get_style ();

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->style != style)
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node = paint (self->shown != NULL ? self->shown : self->scene, style);
      self->style = style;
    }

  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}

/**
 * trade_picture_snapshot_ring:
 * @self: a picture
 * @snapshot: where the picture is shown
 * @data_index: a data mark
 * @focused: whether the mark has the keyboard focus; else it is the one that is read
 *
 * Shows a ring around a mark, as a node that is no larger than the ring: when it moves, nothing else is painted.
 */
void
trade_picture_snapshot_ring (TradePicture *self,
                             GtkSnapshot  *snapshot,
                             guint         data_index,
                             gboolean      focused)
{
  const float reach = TRADE_RING_REACH + 2;
  const TradeMark *mark;
  graphene_rect_t bounds;
  cairo_t *cairo;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (data_index < trade_scene_get_n_data (self->scene));

  mark = trade_scene_get_data (self->scene, data_index);
  graphene_rect_init (&bounds, mark->x - reach, mark->y - reach, mark->width + 2 * reach, mark->height + 2 * reach);
  cairo = gtk_snapshot_append_cairo (snapshot, &bounds);
  if (focused)
    trade_scene_paint_focus (self->scene, data_index, cairo, trade_desktop_get_style ());
  else
    trade_scene_paint_hover (self->scene, data_index, cairo, trade_desktop_get_style ());
  cairo_destroy (cairo);
}
