/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-chart-pointer.h"

#include "trade-highlight.h"

/* Where the pointer was seen last, for a chart area that it may move over. */
typedef struct
{
  TradeChartArea *area;
  double          x;
  double          y;
} TradeChartPointer;

static void
enter_cb (TradeChartPointer *self,
          double             x,
          double             y)
{
  self->x = x;
  self->y = y;
}

/* GTK tells of a motion when widgets move below a pointer that rests; nobody points at anything then. Between two marks the
 * last one stays, because the pointer may be on its way to what is said of it. */
static void
motion_cb (TradeChartPointer *self,
           double             x,
           double             y)
{
  TradeScene *scene = trade_chart_area_get_scene (self->area);
  int index;

  if (scene == NULL || (x == self->x && y == self->y))
    return;

  enter_cb (self, x, y);
  index = trade_scene_pick (scene, x, y);
  if (index >= 0)
    trade_chart_area_hover (self->area, index);
}

/* A click on the words of a label or of the key brings what they stand for into the foreground; one elsewhere brings all
 * back. */
static void
pressed_cb (TradeChartPointer *self,
            int                n_press,
            double             x,
            double             y)
{
  TradeScene *scene = trade_chart_area_get_scene (self->area);

  if (scene == NULL)
    return;

  if (n_press == 1)
    trade_chart_area_set_highlight (self->area, trade_highlight_list_at (scene, x, y));
  trade_chart_area_press (self->area, trade_scene_pick (scene, x, y));
}

/* A click keeps a mark; one that turned into a drag has not been released here. */
static void
released_cb (TradeChartPointer *self,
             int                n_press,
             double             x,
             double             y)
{
  TradeScene *scene = trade_chart_area_get_scene (self->area);

  if (scene != NULL && n_press == 1 && trade_scene_pick (scene, x, y) >= 0)
    gtk_widget_activate_action (GTK_WIDGET (self->area), "chart.pin", NULL);
}

/**
 * trade_chart_pointer_attach:
 * @area: a chart area
 *
 * Lets a pointer move over a chart, and press on it.
 */
void
trade_chart_pointer_attach (TradeChartArea *area)
{
  TradeChartPointer *self;
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (TRADE_IS_CHART_AREA (area));

  self = g_new0 (TradeChartPointer, 1);
  self->area = area;
  g_object_set_data_full (G_OBJECT (area), "trade-chart-pointer", self, g_free);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (area), motion);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (area), GTK_EVENT_CONTROLLER (click));
}
