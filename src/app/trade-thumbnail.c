/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-thumbnail.h"

#include <adwaita.h>

#include "trade-desktop.h"
#include "trade-picture.h"

#define MINIMUM_WIDTH 96
#define NATURAL_WIDTH 188
/* The shape of an exported chart, a little flatter, so that five views fit into a window's height. */
#define HEIGHT_OF_WIDTH 0.56

struct _TradeThumbnail
{
  GtkWidget parent_instance;

  TradeView    *view;
  TradePicture *picture;
  GCancellable *composing; /* a picture that a thread is at, or nothing */
  gboolean      loaded;
};

G_DEFINE_FINAL_TYPE (TradeThumbnail, trade_thumbnail, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
trade_thumbnail_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
trade_thumbnail_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = (for_size >= 0 ? for_size : NATURAL_WIDTH) * HEIGHT_OF_WIDTH;
      *natural = *minimum;
    }
}

static void
stop_composing (TradeThumbnail *self)
{
  if (self->composing != NULL)
    g_cancellable_cancel (self->composing);
  g_clear_object (&self->composing);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  TradeThumbnail *self = TRADE_THUMBNAIL (source);
  TradePicture *picture = trade_picture_new_finish (result);

  if (picture == NULL)
    return;

  g_clear_object (&self->composing);
  g_clear_pointer (&self->picture, trade_picture_free);
  self->picture = picture;
  /* Its size may have changed meanwhile. */
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
trade_thumbnail_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  TradeThumbnail *self = TRADE_THUMBNAIL (widget);

  if (!self->loaded || self->view == NULL || width <= 0 || height <= 0)
    return;

  if (self->picture != NULL && trade_picture_has_size (self->picture, width, height))
    return;

  if (!trade_picture_takes_long (self->view))
    {
      g_clear_pointer (&self->picture, trade_picture_free);
      self->picture = trade_picture_new (self->view, widget, width, height, TRUE);
    }
  else if (self->composing == NULL)
    {
      self->composing = g_cancellable_new ();
      trade_picture_new_async (self->view, widget, width, height, TRUE, self->composing, composed_cb);
    }
}

static void
trade_thumbnail_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  TradeThumbnail *self = TRADE_THUMBNAIL (widget);

  if (self->picture != NULL)
    trade_picture_snapshot (self->picture, snapshot);
}

static void
trade_thumbnail_dispose (GObject *object)
{
  TradeThumbnail *self = TRADE_THUMBNAIL (object);

  stop_composing (self);
  g_clear_pointer (&self->picture, trade_picture_free);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (trade_thumbnail_parent_class)->dispose (object);
}

static void
trade_thumbnail_class_init (TradeThumbnailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trade_thumbnail_dispose;
  widget_class->get_request_mode = trade_thumbnail_get_request_mode;
  widget_class->measure = trade_thumbnail_measure;
  widget_class->size_allocate = trade_thumbnail_size_allocate;
  widget_class->snapshot = trade_thumbnail_snapshot;

  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  /* The row's label names the view; the picture adds nothing that can be spoken. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
trade_thumbnail_init (TradeThumbnail *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  trade_desktop_watch (GTK_WIDGET (self));
}

/**
 * trade_thumbnail_set_view:
 * @self: a thumbnail
 * @view: the view to show
 *
 * Sets the view, which is composed no sooner than trade_thumbnail_load() is called.
 */
void
trade_thumbnail_set_view (TradeThumbnail *self,
                          TradeView      *view)
{
  g_return_if_fail (TRADE_IS_THUMBNAIL (self));
  g_return_if_fail (TRADE_IS_VIEW (view));

  if (!g_set_object (&self->view, view))
    return;

  stop_composing (self);
  g_clear_pointer (&self->picture, trade_picture_free);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trade_thumbnail_get_view:
 * @self: a thumbnail
 *
 * Gets the view that is shown.
 *
 * Returns: (transfer none) (nullable): a view
 */
TradeView *
trade_thumbnail_get_view (TradeThumbnail *self)
{
  g_return_val_if_fail (TRADE_IS_THUMBNAIL (self), NULL);

  return self->view;
}

/**
 * trade_thumbnail_load:
 * @self: a thumbnail
 *
 * Lets the thumbnail compose and show its view.
 */
void
trade_thumbnail_load (TradeThumbnail *self)
{
  g_return_if_fail (TRADE_IS_THUMBNAIL (self));

  self->loaded = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trade_thumbnail_get_loaded:
 * @self: a thumbnail
 *
 * Gets whether the thumbnail may show its view.
 *
 * Returns: whether trade_thumbnail_load() was called
 */
gboolean
trade_thumbnail_get_loaded (TradeThumbnail *self)
{
  g_return_val_if_fail (TRADE_IS_THUMBNAIL (self), FALSE);

  return self->loaded;
}
