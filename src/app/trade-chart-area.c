/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-chart-area-private.h"

#include "trade-chart-point.h"
#include "trade-chart-pointer.h"
#include "trade-chart-points.h"
#include "trade-desktop.h"
#include "trade-swipe.h"

#define MINIMUM_WIDTH 200
#define MINIMUM_HEIGHT 160
#define NATURAL_WIDTH 720
#define NATURAL_HEIGHT 480

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_CURRENT,
  PROP_PINNED,
  N_PROPS,
};

enum
{
  COMPOSED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeChartArea, trade_chart_area, GTK_TYPE_WIDGET)

static TradeScene *
get_scene (TradeChartArea *self)
{
  return self->picture != NULL ? trade_picture_get_scene (self->picture) : NULL;
}

static int
count_data (TradeChartArea *self)
{
  return self->picture != NULL ? (int) trade_scene_get_n_data (get_scene (self)) : 0;
}

static void
stop_composing (TradeChartArea *self)
{
  if (self->composing != NULL)
    g_cancellable_cancel (self->composing);
  g_clear_object (&self->composing);
}

static void
forget_picture (TradeChartArea *self)
{
  stop_composing (self);
  trade_motion_stop (self->motion);
  g_clear_pointer (&self->picture, trade_picture_free);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_current (TradeChartArea *self,
             int             current)
{
  if (self->current == current)
    return;

  self->current = current;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

/* Whichever moved last, the pointer or the focus, says what the ledger shows; a pin outlasts both. */
static void
update_current (TradeChartArea *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (self->pinned)
    return;

  if (self->hovered >= 0 && (self->pointer_leads || self->selected < 0))
    set_current (self, self->hovered);
  else
    set_current (self, self->selected);
}

/* Makes a mark the one that was read last. */
void
trade_chart_area_select_mark (TradeChartArea *self,
                              int             index)
{
  self->selected = index;
  self->pointer_leads = FALSE;
  update_current (self);
}

/**
 * trade_chart_area_hover:
 * @self: a chart area
 * @index: a data mark, or -1 for none
 *
 * Tells what the pointer points at.
 */
void
trade_chart_area_hover (TradeChartArea *self,
                        int             index)
{
  g_return_if_fail (TRADE_IS_CHART_AREA (self));

  if (self->hovered == index)
    return;

  self->hovered = index;
  self->pointer_leads = TRUE;
  update_current (self);
}

static void
remove_points (TradeChartArea *self)
{
  g_clear_handle_id (&self->points_source, g_source_remove);
  trade_chart_points_clear (self->points);
}

/* Gives the marks of a new scene their places and their sentences. */
void
trade_chart_area_ensure_points (TradeChartArea *self)
{
  if (self->points_source == 0)
    return;

  g_clear_handle_id (&self->points_source, g_source_remove);
  if (self->picture == NULL)
    return;

  trade_chart_points_fill (self->points, GTK_WIDGET (self), get_scene (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, trade_scene_get_title (get_scene (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, trade_picture_describe (self->picture),
                                  -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[COMPOSED], 0);
}

static gboolean
ensure_points_cb (gpointer user_data)
{
  TradeChartArea *self = user_data;
  g_autoptr (TradeFigure) wanted = g_steal_pointer (&self->wanted);

  trade_chart_area_ensure_points (self);
  if (wanted != NULL)
    trade_chart_area_select_figure (self, wanted);

  return G_SOURCE_REMOVE;
}

/* Gives a mark the keyboard focus, and tells whether it took it. */
gboolean
trade_chart_area_focus_mark (TradeChartArea *self,
                             int             index)
{
  trade_chart_area_ensure_points (self);
  if (index < 0 || index >= (int) self->points->len)
    return FALSE;

  return gtk_widget_grab_focus (g_ptr_array_index (self->points, index));
}

/**
 * trade_chart_area_set_highlight:
 * @self: a chart area
 * @figures: (transfer full) (nullable) (element-type TradeFigure): figures of the scene, or %NULL for all
 *
 * Puts some figures into the foreground, or all again. The others fade, unless animations are off.
 */
void
trade_chart_area_set_highlight (TradeChartArea *self,
                                GPtrArray      *figures)
{
  g_return_if_fail (TRADE_IS_CHART_AREA (self));

  if (self->highlight == NULL && figures == NULL)
    return;

  g_clear_pointer (&self->highlight, g_ptr_array_unref);
  self->highlight = figures;
  if (self->picture != NULL)
    {
      trade_motion_depart (self->motion, trade_picture_get_shown (self->picture));
      trade_picture_highlight (self->picture, figures);
      trade_motion_arrive (self->motion, trade_picture_get_shown (self->picture));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
trade_chart_area_set_focus_child (GtkWidget *widget,
                                  GtkWidget *child)
{
  TradeChartArea *self = TRADE_CHART_AREA (widget);

  GTK_WIDGET_CLASS (trade_chart_area_parent_class)->set_focus_child (widget, child);

  if (TRADE_IS_CHART_POINT (child))
    {
      self->left = FALSE;
      trade_chart_area_select_mark (self, trade_chart_point_get_index (TRADE_CHART_POINT (child)));
    }
}

/**
 * trade_chart_area_press:
 * @self: a chart area
 * @index: a data mark, or -1 for none
 *
 * Selects what a person pressed on. Beside all marks that is nothing, and lets go of what was pinned.
 */
void
trade_chart_area_press (TradeChartArea *self,
                        int             index)
{
  g_return_if_fail (TRADE_IS_CHART_AREA (self));

  if (index < 0)
    {
      self->hovered = -1;
      trade_chart_area_set_pinned (self, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  else
    trade_chart_area_focus_mark (self, index);
  /* The mark may have had the focus before, and then nothing tells of the selection. */
  trade_chart_area_select_mark (self, index);
}

static void
trade_chart_area_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = across ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
  *natural = across ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
take_picture (TradeChartArea *self,
              TradePicture   *picture)
{
  g_clear_pointer (&self->picture, trade_picture_free);
  self->picture = picture;
  if (self->highlight != NULL)
    trade_picture_highlight (self->picture, self->highlight);
  trade_motion_arrive (self->motion, get_scene (self));
  if (self->pinned)
    set_current (self, trade_chart_points_find (get_scene (self), self->kept));

  /* The first frame needs no places for the focus; they come when the program is idle, or when Tab is pressed. */
  if (self->points_source == 0)
    self->points_source = g_idle_add (ensure_points_cb, self);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  TradeChartArea *self = TRADE_CHART_AREA (source);
  TradePicture *picture = trade_picture_new_finish (result);

  if (picture == NULL)
    return;

  g_clear_object (&self->composing);
  take_picture (self, picture);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Until it is composed, the picture of the size before is shown. */
static void
begin_composing (TradeChartArea *self,
                 int             width,
                 int             height)
{
  if (self->composing != NULL && self->composing_width == width && self->composing_height == height)
    return;

  stop_composing (self);
  self->composing = g_cancellable_new ();
  self->composing_width = width;
  self->composing_height = height;
  trade_picture_new_async (self->view, GTK_WIDGET (self), width, height, FALSE, self->composing, composed_cb);
}

static void
trade_chart_area_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TradeChartArea *self = TRADE_CHART_AREA (widget);

  if (self->view == NULL || width <= 0 || height <= 0)
    return;

  if (self->picture == NULL || !trade_picture_has_size (self->picture, width, height))
    {
      if (trade_picture_takes_long (self->view))
        begin_composing (self, width, height);
      else
        take_picture (self, trade_picture_new (self->view, widget, width, height, FALSE));
    }

  if (self->picture != NULL)
    trade_chart_points_allocate (self->points, get_scene (self));
}

static void
snapshot_rings (TradeChartArea *self,
                GtkSnapshot    *snapshot)
{
  int focused = trade_chart_area_get_focused (self);
  int n_data = count_data (self);
  GtkWidget *point = focused >= 0 && focused < (int) self->points->len ? g_ptr_array_index (self->points, focused) : NULL;

  if (point == NULL || focused >= n_data || !gtk_widget_has_visible_focus (point))
    focused = -1;

  if (self->current >= 0 && self->current < n_data && self->current != focused)
    trade_picture_snapshot_ring (self->picture, snapshot, self->current, FALSE);
  if (self->pinned && self->hovered >= 0 && self->hovered < n_data && self->hovered != self->current)
    trade_picture_snapshot_ring (self->picture, snapshot, self->hovered, FALSE);
  if (focused >= 0)
    trade_picture_snapshot_ring (self->picture, snapshot, focused, TRUE);
}

static void
trade_chart_area_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TradeChartArea *self = TRADE_CHART_AREA (widget);

  if (self->picture == NULL)
    return;

  /* A ring belongs to where the mark will be; it comes when the mark has arrived. */
  if (!trade_motion_snapshot (self->motion, snapshot))
    trade_picture_snapshot (self->picture, snapshot);
  if (trade_motion_is_in_place (self->motion))
    snapshot_rings (self, snapshot);
}

static void
trade_chart_area_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  TradeChartArea *self = TRADE_CHART_AREA (object);

  switch (property_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    case PROP_CURRENT:
      g_value_set_int (value, self->current);
      break;
    case PROP_PINNED:
      g_value_set_boolean (value, self->pinned);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_chart_area_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  TradeChartArea *self = TRADE_CHART_AREA (object);

  switch (property_id)
    {
    case PROP_VIEW:
      trade_chart_area_set_view (self, g_value_get_object (value));
      break;
    case PROP_PINNED:
      trade_chart_area_set_pinned (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_chart_area_dispose (GObject *object)
{
  TradeChartArea *self = TRADE_CHART_AREA (object);

  if (self->points != NULL)
    remove_points (self);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->highlight, g_ptr_array_unref);
  g_clear_pointer (&self->motion, trade_motion_free);
  stop_composing (self);
  g_clear_pointer (&self->picture, trade_picture_free);
  g_clear_object (&self->wanted);
  g_clear_object (&self->kept);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (trade_chart_area_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_VIEW] =
    g_param_spec_object ("view", NULL, NULL, TRADE_TYPE_VIEW, G_PARAM_READWRITE | flags);
  properties[PROP_CURRENT] =
    g_param_spec_int ("current", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READABLE | flags);
  properties[PROP_PINNED] =
    g_param_spec_boolean ("pinned", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trade_chart_area_class_init (TradeChartAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trade_chart_area_get_property;
  object_class->set_property = trade_chart_area_set_property;
  object_class->dispose = trade_chart_area_dispose;
  widget_class->measure = trade_chart_area_measure;
  widget_class->size_allocate = trade_chart_area_size_allocate;
  widget_class->snapshot = trade_chart_area_snapshot;
  widget_class->set_focus_child = trade_chart_area_set_focus_child;

  install_properties (object_class);

  /**
   * TradeChartArea::composed:
   * @self: the chart area
   *
   * The chart has been drawn up anew, and what is on it may be something else.
   */
  signals[COMPOSED] = g_signal_new ("composed", TRADE_TYPE_CHART_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "chartarea");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  trade_chart_keys_install (widget_class);
}

static void
trade_chart_area_init (TradeChartArea *self)
{
  self->points = g_ptr_array_new ();
  self->motion = trade_motion_new (GTK_WIDGET (self));
  self->hovered = -1;
  self->selected = -1;
  self->current = -1;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  trade_chart_pointer_attach (self);
  trade_swipe_attach (GTK_WIDGET (self));

  trade_desktop_watch (GTK_WIDGET (self));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (forget_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trade_format_get_default (), "notify::number-style",
                           G_CALLBACK (forget_picture), self, G_CONNECT_SWAPPED);
}

/**
 * trade_chart_area_new:
 *
 * Creates a chart area that shows nothing yet.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_chart_area_new (void)
{
  return g_object_new (TRADE_TYPE_CHART_AREA, NULL);
}

/**
 * trade_chart_area_get_view:
 * @self: a chart area
 *
 * Gets the view that the chart shows.
 *
 * Returns: (transfer none) (nullable): a view
 */
TradeView *
trade_chart_area_get_view (TradeChartArea *self)
{
  g_return_val_if_fail (TRADE_IS_CHART_AREA (self), NULL);

  return self->view;
}

/* Takes over the focus of a mark that is gone. A screen reader reads what has got the focus, and then what changes of it: a name and a
 * description that came later would be said twice. */
static void
take_focus (TradeChartArea *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->view != NULL && width > 0 && height > 0 && !trade_picture_takes_long (self->view))
    {
      take_picture (self, trade_picture_new (self->view, GTK_WIDGET (self), width, height, FALSE));
      trade_chart_area_ensure_points (self);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * trade_chart_area_set_view:
 * @self: a chart area
 * @view: (nullable): a view, or %NULL for none
 *
 * Shows a view. Nothing stays selected; a pinned figure stays pinned, even where the view does not show it; the keyboard
 * focus stays in the chart if it was there. The marks move to their new places unless animations are off; what a screen
 * reader finds is the new view from the start.
 */
void
trade_chart_area_set_view (TradeChartArea *self,
                           TradeView      *view)
{
  gboolean focused;

  g_return_if_fail (TRADE_IS_CHART_AREA (self));
  g_return_if_fail (view == NULL || TRADE_IS_VIEW (view));

  if (self->view == view)
    return;

  focused = trade_chart_area_get_focused (self) >= 0;
  if (view == NULL)
    trade_chart_area_set_pinned (self, FALSE);
  trade_chart_area_set_highlight (self, NULL);
  g_clear_object (&self->wanted);
  self->hovered = -1;
  self->left = FALSE;
  trade_chart_area_select_mark (self, -1);
  set_current (self, -1);

  /* GTK does not tell that a widget which goes has the focus no more, and a screen reader would still be there. */
  if (focused)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  remove_points (self);
  trade_motion_depart (self->motion, self->picture != NULL ? trade_picture_get_shown (self->picture) : NULL);
  forget_picture (self);
  g_set_object (&self->view, view);
  if (focused)
    take_focus (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/**
 * trade_chart_area_get_scene:
 * @self: a chart area
 *
 * Gets the scene that the chart shows. There is none before the widget has a size, nor before a view of very many figures is
 * composed.
 *
 * Returns: (transfer none) (nullable): a scene
 */
TradeScene *
trade_chart_area_get_scene (TradeChartArea *self)
{
  g_return_val_if_fail (TRADE_IS_CHART_AREA (self), NULL);

  return get_scene (self);
}

/**
 * trade_chart_area_get_moving:
 * @self: a chart area
 *
 * Gets whether the marks are on their way from the view before to the present one.
 *
 * Returns: whether something moves
 */
gboolean
trade_chart_area_get_moving (TradeChartArea *self)
{
  g_return_val_if_fail (TRADE_IS_CHART_AREA (self), FALSE);

  return trade_motion_get_scene (self->motion) != NULL;
}

/**
 * trade_chart_area_get_current:
 * @self: a chart area
 *
 * Gets the data mark that a person reads: the pinned one, else the one that the pointer or the focus moved to last.
 *
 * Returns: the index of a data mark, or -1
 */
int
trade_chart_area_get_current (TradeChartArea *self)
{
  g_return_val_if_fail (TRADE_IS_CHART_AREA (self), -1);

  return self->current;
}

/**
 * trade_chart_area_get_figure:
 * @self: a chart area
 *
 * Gets the figure of the mark that a person reads.
 *
 * Returns: (transfer none) (nullable): a figure
 */
TradeFigure *
trade_chart_area_get_figure (TradeChartArea *self)
{
  g_return_val_if_fail (TRADE_IS_CHART_AREA (self), NULL);

  if (self->pinned)
    return self->kept;
  if (self->current < 0 || self->current >= count_data (self))
    return NULL;

  return trade_scene_get_data (get_scene (self), self->current)->figure;
}

/**
 * trade_chart_area_get_highlighted:
 * @self: a chart area
 *
 * Gets whether a part of the chart is in the foreground and the rest pale.
 *
 * Returns: whether something is highlighted
 */
gboolean
trade_chart_area_get_highlighted (TradeChartArea *self)
{
  g_return_val_if_fail (TRADE_IS_CHART_AREA (self), FALSE);

  return self->highlight != NULL;
}

/**
 * trade_chart_area_get_pinned:
 * @self: a chart area
 *
 * Gets whether the current mark stays current while the pointer and the focus move on.
 *
 * Returns: whether a mark is pinned
 */
gboolean
trade_chart_area_get_pinned (TradeChartArea *self)
{
  g_return_val_if_fail (TRADE_IS_CHART_AREA (self), FALSE);

  return self->pinned;
}

/**
 * trade_chart_area_set_pinned:
 * @self: a chart area
 * @pinned: whether to pin the current mark
 *
 * Pins the current mark, or lets it go. Where no mark is current there is nothing to pin.
 */
void
trade_chart_area_set_pinned (TradeChartArea *self,
                             gboolean        pinned)
{
  TradeFigure *kept = NULL;

  g_return_if_fail (TRADE_IS_CHART_AREA (self));

  /* While the chart waits to be composed anew there is no figure to keep. */
  if (pinned)
    kept = trade_chart_area_get_figure (self);
  pinned = kept != NULL;
  if (self->pinned == pinned)
    return;

  /* What was pinned stays in sight until something else is pointed at or walked to. */
  if (self->pinned && self->selected < 0)
    self->selected = self->current;

  g_set_object (&self->kept, kept);
  self->pinned = pinned;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);
  /* A pinned figure that this view does not show goes out of sight without a change of marks. */
  if (!pinned && self->current < 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
  update_current (self);
}

/**
 * trade_chart_area_keep_figure:
 * @self: a chart area
 * @figure: a figure
 *
 * Pins a figure, whether this view shows it or not. The keyboard focus stays where it is.
 */
void
trade_chart_area_keep_figure (TradeChartArea *self,
                              TradeFigure    *figure)
{
  gboolean was_pinned;

  g_return_if_fail (TRADE_IS_CHART_AREA (self));
  g_return_if_fail (TRADE_IS_FIGURE (figure));

  was_pinned = self->pinned;
  g_set_object (&self->kept, figure);
  self->pinned = TRUE;
  self->current = trade_chart_points_find (get_scene (self), figure);
  /* The figure is another one even where the mark is not. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
  if (!was_pinned)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trade_chart_area_select_figure:
 * @self: a chart area
 * @figure: a figure
 *
 * Makes the mark of a figure the current one, pinned if another was, and gives it the keyboard focus. Where the view has just been set, that
 * happens as soon as the chart is composed.
 *
 * Returns: whether the chart shows the figure, as far as is known
 */
gboolean
trade_chart_area_select_figure (TradeChartArea *self,
                                TradeFigure    *figure)
{
  int index;

  g_return_val_if_fail (TRADE_IS_CHART_AREA (self), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);

  if (self->picture == NULL && self->view != NULL)
    {
      g_set_object (&self->wanted, figure);
      return TRUE;
    }

  index = trade_chart_points_find (get_scene (self), figure);
  if (index < 0)
    return FALSE;

  if (self->pinned)
    trade_chart_area_keep_figure (self, figure);
  trade_chart_area_select_mark (self, index);
  trade_chart_area_focus_mark (self, index);

  return TRUE;
}
