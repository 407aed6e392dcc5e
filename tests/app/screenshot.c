/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-application.h"
#include "trade-window.h"

/* Writes the picture of the window that README.md shows: the bundled release, with the figure for exports in the ledger.
 *
 *     screenshot FILE
 */

#define WIDTH 1280
#define HEIGHT 820

/* Thumbnails are painted when the program is idle; by then they all are. */
#define PATIENCE_MS 1500

typedef struct
{
  const char *path;
  gboolean    written;
} Screenshot;

static TradeWindow *
find_window (GtkApplication *application)
{
  return TRADE_WINDOW (gtk_application_get_active_window (application));
}

static void
write_picture (Screenshot *self,
               GtkWidget  *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable,
                          snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  self->written = gdk_texture_save_to_png (texture, self->path);
  gsk_render_node_unref (node);
}

static gboolean
take_cb (gpointer data)
{
  Screenshot *self = data;
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  write_picture (self, GTK_WIDGET (find_window (application)));
  g_application_quit (G_APPLICATION (application));

  return G_SOURCE_REMOVE;
}

/* The points of the chart, one a figure, are its children in reading order; the third is exports, 2023. */
static void
focus_exports (TradeChartArea *chart_area)
{
  GtkWidget *point = gtk_widget_get_first_child (GTK_WIDGET (chart_area));

  for (int i = 0; i < 2 && point != NULL; i++)
    point = gtk_widget_get_next_sibling (point);
  if (point != NULL)
    gtk_widget_grab_focus (point);
}

static gboolean
show_figure_cb (gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  TradeWindow *window = find_window (application);

  gtk_widget_set_size_request (GTK_WIDGET (window), WIDTH, HEIGHT);
  focus_exports (trade_window_get_chart_area (window));
  g_timeout_add (PATIENCE_MS, take_cb, data);

  return G_SOURCE_REMOVE;
}

static void
activate_cb (Screenshot *self)
{
  g_timeout_add (PATIENCE_MS / 3, show_figure_cb, self);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TradeApplication) application = NULL;
  Screenshot self = { argc == 2 ? argv[1] : NULL, FALSE };

  if (self.path == NULL)
    {
      g_printerr ("screenshot: name the file to write\n");
      return 2;
    }

  application = trade_application_new ();
  g_signal_connect_data (application, "activate", G_CALLBACK (activate_cb), &self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_application_run (G_APPLICATION (application), 1, argv);

  return self.written ? 0 : 1;
}
