/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-starting.h"

/* The style of a window that has not been painted yet. Arrows are pictures as well, which the style sheet names. */
#define STARTING "starting"

/* The name of an icon that is put off, and what keeps its room. */
#define ICON "trade-starting-icon"
#define ROOM "trade-starting-room"

/* As much room as an icon takes beside text, in logical pixels. */
#define SIZE 16

typedef void (*VisitImage) (GtkImage *image);

static void
visit_images (GtkWidget  *widget,
              VisitImage  visit)
{
  if (GTK_IS_IMAGE (widget))
    visit (GTK_IMAGE (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    visit_images (child, visit);
}

static void
put_off (GtkImage *image)
{
  g_autoptr (GdkPaintable) room = NULL;

  if (gtk_image_get_storage_type (image) != GTK_IMAGE_ICON_NAME)
    return;

  g_object_set_data_full (G_OBJECT (image), ICON, g_strdup (gtk_image_get_icon_name (image)), g_free);
  room = gdk_paintable_new_empty (SIZE, SIZE);
  gtk_image_set_from_paintable (image, room);
  g_object_set_data_full (G_OBJECT (image), ROOM, g_steal_pointer (&room), g_object_unref);
}

static void
bring (GtkImage *image)
{
  g_autofree char *name = g_object_steal_data (G_OBJECT (image), ICON);
  g_autoptr (GdkPaintable) room = g_object_steal_data (G_OBJECT (image), ROOM);

  /* It may have been given another picture in the meantime. */
  if (name != NULL && gtk_image_get_paintable (image) == room)
    gtk_image_set_from_icon_name (image, name);
}

static int
measure_least (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* Whether a window will have less room than its content and what stands beside it need. */
static gboolean
is_narrow (GtkWindow *window,
           AdwFlap   *flap)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);

  return width < measure_least (adw_flap_get_flap (flap)) + measure_least (adw_flap_get_content (flap));
}

/**
 * trade_starting_begin:
 * @window: a window that is about to be shown for the first time
 * @flap: what it shows
 * @header: its header, which is completed at once where the window is narrow
 *
 * Leaves the place of each icon empty. To find one, all folders of icons are searched, and it is rendered by libraries that have to be
 * loaded for it, none of which the first chart waits for.
 */
void
trade_starting_begin (GtkWidget   *window,
                      AdwFlap     *flap,
                      TradeHeader *header)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (ADW_IS_FLAP (flap));
  g_return_if_fail (TRADE_IS_HEADER (header));

  gtk_widget_add_css_class (window, STARTING);
  visit_images (window, put_off);
  if (!is_narrow (GTK_WINDOW (window), flap))
    return;

  trade_header_complete (header);
  visit_images (GTK_WIDGET (header), put_off);
}

/**
 * trade_starting_end:
 * @window: a window that has been painted
 *
 * Brings the icons that trade_starting_begin() put off.
 */
void
trade_starting_end (GtkWidget *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_widget_remove_css_class (window, STARTING);
  visit_images (window, bring);
}
