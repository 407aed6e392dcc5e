/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

/*
 * The least that a libadwaita program with a drawing can be: the baseline for the time to the first frame. It reports
 * that frame as Trade Charts does.
 */

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cairo,
         int             width,
         int             height,
         gpointer        user_data)
{
  gboolean *drawn = user_data;

  cairo_set_source_rgb (cairo, 0.12, 0.44, 0.70);
  cairo_rectangle (cairo, width / 4.0, height / 4.0, width / 2.0, height / 2.0);
  cairo_fill (cairo);
  *drawn = TRUE;
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  gboolean *drawn = user_data;

  if (!*drawn)
    return;

  g_printerr ("first-frame: painted\n");
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, user_data);
}

static void
realize_cb (GtkWidget *window,
            gpointer   user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), user_data);
}

static void
activate_cb (GtkApplication *application,
             gpointer        user_data)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, user_data, NULL);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), area);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 820);
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), user_data);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  gboolean drawn = FALSE;

  application = adw_application_new (APPLICATION_ID ".BareWindow", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &drawn);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
