/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-swipe.h"

/* How far two fingers travel on a touchpad, in logical pixels, before a view flips. */
#define SWIPE_DISTANCE 120
/* How fast a finger leaves a touch screen, in logical pixels a second. */
#define SWIPE_VELOCITY 400

typedef struct
{
  double   scrolled;
  gboolean flipped; /* whether this swipe has flipped a view already */
} TradeSwipe;

static void
flip (GtkWidget *widget,
      gboolean   rightwards)
{
  gboolean next = rightwards == (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL);

  gtk_widget_activate_action (widget, next ? "win.next-view" : "win.previous-view", NULL);
}

static void
scroll_begin_cb (GtkEventControllerScroll *controller,
                 TradeSwipe               *swipe)
{
  swipe->scrolled = 0;
  swipe->flipped = FALSE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           TradeSwipe               *swipe)
{
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double distance = wheel ? 1 : SWIPE_DISTANCE;

  /* A wheel has no gestures that begin and end: each click counts by itself. */
  if (wheel)
    scroll_begin_cb (controller, swipe);

  swipe->scrolled += dx;
  if (!swipe->flipped && ABS (swipe->scrolled) >= distance)
    {
      swipe->flipped = TRUE;
      flip (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)), swipe->scrolled > 0);
    }

  return dx != 0;
}

static void
swipe_cb (GtkGestureSwipe *gesture,
          double           velocity_x,
          double           velocity_y,
          gpointer         user_data)
{
  if (ABS (velocity_x) > SWIPE_VELOCITY && ABS (velocity_x) > 2 * ABS (velocity_y))
    flip (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), velocity_x < 0);
}

static void
free_swipe (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

/**
 * trade_swipe_attach:
 * @widget: a widget inside a window that has the actions win.next-view and win.previous-view
 *
 * Flips views by a horizontal swipe on @widget: with two fingers on a touchpad, with one on a touch screen, or with a
 * wheel that tilts.
 */
void
trade_swipe_attach (GtkWidget *widget)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_HORIZONTAL);
  GtkGesture *touch = gtk_gesture_swipe_new ();
  TradeSwipe *swipe = g_new0 (TradeSwipe, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect (scroll, "scroll-begin", G_CALLBACK (scroll_begin_cb), swipe);
  g_signal_connect_data (scroll, "scroll", G_CALLBACK (scroll_cb), swipe, free_swipe, 0);
  gtk_widget_add_controller (widget, scroll);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  g_signal_connect (touch, "swipe", G_CALLBACK (swipe_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (touch));
}
