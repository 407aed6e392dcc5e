/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-presentation.h"

/* A window that fills the screen with nothing but the chart of another window, which flips along. */

#define PRESENTATION "trade-presentation"

static void
step (GtkWidget *presentation,
      int        steps)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (presentation));

  if (window != NULL)
    trade_view_list_step (trade_window_get_view_list (TRADE_WINDOW (window)), steps);
}

static gboolean
step_cb (GtkWidget *presentation,
         GVariant  *steps,
         gpointer   user_data)
{
  step (presentation, g_variant_get_int32 (steps));

  return TRUE;
}

static gboolean
close_cb (GtkWidget *presentation,
          GVariant  *parameter,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (presentation));

  return TRUE;
}

static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            GtkWidget       *presentation)
{
  gboolean primary = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click)) != GDK_BUTTON_SECONDARY;

  step (presentation, primary ? 1 : -1);
}

static void
add_key (GtkShortcutController *keys,
         const char            *trigger,
         GtkShortcutFunc        callback,
         int                    steps)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (callback, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (steps));
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

static void
add_controllers (GtkWidget *presentation)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  /* The chart would walk its marks by the same keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), "Right|KP_Right|Down|KP_Down", step_cb, 1);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), "space|Return|Page_Down|KP_Page_Down", step_cb, 1);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), "Left|KP_Left|Up|KP_Up", step_cb, -1);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), "BackSpace|Page_Up|KP_Page_Up", step_cb, -1);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), "Escape|F5", close_cb, 0);
  gtk_widget_add_controller (presentation, keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), presentation);
  gtk_widget_add_controller (presentation, GTK_EVENT_CONTROLLER (click));
}

static void
destroy_cb (TradeWindow *window)
{
  g_object_set_data (G_OBJECT (window), PRESENTATION, NULL);
}

/**
 * trade_presentation_get:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): the presentation of its charts; %NULL where there is none
 */
GtkWindow *
trade_presentation_get (TradeWindow *window)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);

  return g_object_get_data (G_OBJECT (window), PRESENTATION);
}

/**
 * trade_presentation_start:
 * @window: a window that shows a view
 *
 * Fills the screen with the chart of a window. Keys and clicks flip to the next and the previous view, in the window as
 * well; Escape ends it.
 *
 * Returns: (transfer none): the presentation, which destroys itself when it is closed
 */
GtkWindow *
trade_presentation_start (TradeWindow *window)
{
  GtkWidget *area, *presentation;

  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);

  area = trade_chart_area_new ();
  /* A click goes to the next view wherever it falls. */
  gtk_widget_set_can_target (area, FALSE);
  /* The keys are the window's. With the focus, the chart would be framed for a moment. */
  gtk_widget_set_can_focus (area, FALSE);
  g_object_bind_property (trade_window_get_chart_area (window), "view", area, "view", G_BINDING_SYNC_CREATE);

  presentation = gtk_window_new ();
  gtk_widget_add_css_class (presentation, "content-pane");
  gtk_window_set_title (GTK_WINDOW (presentation), gtk_window_get_title (GTK_WINDOW (window)));
  gtk_window_set_transient_for (GTK_WINDOW (presentation), GTK_WINDOW (window));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (presentation), TRUE);
  gtk_window_set_modal (GTK_WINDOW (presentation), TRUE);
  gtk_window_set_decorated (GTK_WINDOW (presentation), FALSE);
  gtk_window_set_child (GTK_WINDOW (presentation), area);
  add_controllers (presentation);
  g_object_set_data (G_OBJECT (window), PRESENTATION, presentation);
  g_signal_connect_object (presentation, "destroy", G_CALLBACK (destroy_cb), window, G_CONNECT_SWAPPED);
  gtk_window_fullscreen (GTK_WINDOW (presentation));
  gtk_window_present (GTK_WINDOW (presentation));

  return GTK_WINDOW (presentation);
}
