/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-motion.h"

#include <adwaita.h>

#include "trade-picture.h"
#include "trade-settings.h"
#include "trade-tween.h"

/* In milliseconds: long enough for the eye to follow a mark, too short to wait for. */
#define DURATION 280

/* A change in place has less to follow. */
#define FADE_DURATION 160

struct _TradeMotion
{
  GtkWidget    *widget; /* whose part this is */
  AdwAnimation *animation;
  TradeScene   *departing; /* where the next move begins */
  TradeScene   *from;
  TradeScene   *to;
  TradeScene   *between; /* made when it is first asked for after each step of the clock */
  gboolean      in_place; /* whether the marks stay where they are, and only fade */
};

static void
forget_scenes (TradeMotion *self)
{
  g_clear_object (&self->between);
  g_clear_object (&self->from);
  g_clear_object (&self->to);
}

static void
step_cb (double   value,
         gpointer user_data)
{
  TradeMotion *self = user_data;

  g_clear_object (&self->between);
  gtk_widget_queue_draw (self->widget);
}

static void
done_cb (TradeMotion *self)
{
  forget_scenes (self);
  gtk_widget_queue_draw (self->widget);
}

static gboolean
is_wanted (TradeMotion *self)
{
  GSettings *settings = trade_settings_get_default ();

  return adw_get_enable_animations (self->widget) && gtk_widget_get_mapped (self->widget) &&
         (settings == NULL || g_settings_get_boolean (settings, TRADE_SETTINGS_ANIMATE));
}

/**
 * trade_motion_new:
 * @widget: the widget that will show the move, and that frees the motion before it is gone
 *
 * Creates what moves a widget from scene to scene. Nothing moves yet.
 *
 * Returns: (transfer full): a new motion
 */
TradeMotion *
trade_motion_new (GtkWidget *widget)
{
  TradeMotion *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_new0 (TradeMotion, 1);
  self->widget = widget;
  self->animation = g_object_ref_sink (adw_timed_animation_new (widget, 0, 1, DURATION,
                                                                adw_callback_animation_target_new (step_cb, self, NULL)));
  /* The scenes between two others ease by themselves. */
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_LINEAR);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (done_cb), self);

  return self;
}

/**
 * trade_motion_free:
 * @self: (transfer full): a motion
 *
 * Ends a move where it is, and frees it.
 */
void
trade_motion_free (TradeMotion *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handlers_disconnect_by_data (self->animation, self);
  adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  forget_scenes (self);
  g_clear_object (&self->departing);
  g_free (self);
}

/**
 * trade_motion_depart:
 * @self: a motion
 * @scene: (nullable): the scene that is left, or %NULL if nothing was shown
 *
 * Says where the next move begins; where a move is still under way, it is the scene that it has come to. That move ends.
 */
void
trade_motion_depart (TradeMotion *self,
                     TradeScene  *scene)
{
  TradeScene *between;

  g_return_if_fail (self != NULL);
  g_return_if_fail (scene == NULL || TRADE_IS_SCENE (scene));

  between = trade_motion_get_scene (self);
  if (between != NULL)
    g_set_object (&self->departing, between);
  else if (scene != NULL)
    g_set_object (&self->departing, scene);
  trade_motion_stop (self);
}

/**
 * trade_motion_arrive:
 * @self: a motion
 * @to: the scene that is reached
 *
 * Moves from where the last departure was. There is no move where there was none, where the desktop or the person wants no
 * animations, and where the size has changed: then the chart follows the hand that drags the window's edge.
 */
void
trade_motion_arrive (TradeMotion *self,
                     TradeScene  *to)
{
  g_autoptr (TradeScene) from = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TRADE_IS_SCENE (to));

  from = g_steal_pointer (&self->departing);
  trade_motion_stop (self);
  if (from == NULL || !is_wanted (self) || trade_scene_get_width (from) != trade_scene_get_width (to) ||
      trade_scene_get_height (from) != trade_scene_get_height (to))
    return;

  self->in_place = trade_scene_has_same_marks (from, to);
  self->from = g_steal_pointer (&from);
  self->to = g_object_ref (to);
  adw_timed_animation_set_duration (ADW_TIMED_ANIMATION (self->animation), self->in_place ? FADE_DURATION : DURATION);
  adw_animation_play (self->animation);
}

/**
 * trade_motion_stop:
 * @self: a motion
 *
 * Ends a move at once, as if it had reached its end.
 */
void
trade_motion_stop (TradeMotion *self)
{
  g_return_if_fail (self != NULL);

  if (self->to == NULL)
    return;

  forget_scenes (self);
  adw_animation_reset (self->animation);
  gtk_widget_queue_draw (self->widget);
}

/**
 * trade_motion_get_scene:
 * @self: a motion
 *
 * Gets the scene that the move has come to.
 *
 * Returns: (transfer none) (nullable): a scene between two others; %NULL when nothing moves
 */
TradeScene *
trade_motion_get_scene (TradeMotion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->to != NULL && self->between == NULL)
    self->between = trade_scene_tween (self->from, self->to, adw_animation_get_value (self->animation));

  return self->between;
}

/**
 * trade_motion_is_in_place:
 * @self: a motion
 *
 * Checks whether the marks are at their places, so that what belongs to a mark can be shown beside it.
 *
 * Returns: %FALSE while marks travel
 */
gboolean
trade_motion_is_in_place (TradeMotion *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->to == NULL || self->in_place;
}

/**
 * trade_motion_snapshot:
 * @self: a motion
 * @snapshot: where to show it, at the origin
 *
 * Shows the scene that the move has come to.
 *
 * Returns: whether there is one; nothing is shown when nothing moves
 */
gboolean
trade_motion_snapshot (TradeMotion *self,
                       GtkSnapshot *snapshot)
{
  TradeScene *scene;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GTK_IS_SNAPSHOT (snapshot), FALSE);

  scene = trade_motion_get_scene (self);
  if (scene != NULL)
    trade_picture_snapshot_scene (scene, snapshot);

  return scene != NULL;
}
