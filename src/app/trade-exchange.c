/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-exchange.h"

#include <glib/gi18n.h>

#include "trade-clip.h"
#include "trade-clipboard-forms.h"
#include "trade-picture.h"

#define ICON_WIDTH 240
#define ICON_HEIGHT 160

static GdkContentProvider *
prepare_cb (GtkDragSource  *source,
            double          x,
            double          y,
            TradeChartArea *area)
{
  TradeView *view = trade_chart_area_get_view (area);
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (source));
  GdkDevice *device = event != NULL ? gdk_event_get_device (event) : NULL;

  /* A finger that moves over the chart turns to the next one. */
  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    return NULL;

  return view != NULL ? trade_clip_new (view, TRUE) : NULL;
}

static void
drag_begin_cb (GtkDragSource  *source,
               GdkDrag        *drag,
               TradeChartArea *area)
{
  TradeView *view = trade_chart_area_get_view (area);
  g_autoptr (TradePicture) picture = NULL;
  g_autoptr (GdkPaintable) icon = NULL;
  GtkSnapshot *snapshot;

  if (view == NULL)
    return;

  picture = trade_picture_new (view, GTK_WIDGET (area), ICON_WIDTH, ICON_HEIGHT, TRUE);
  snapshot = gtk_snapshot_new ();
  trade_picture_snapshot (picture, snapshot);
  icon = gtk_snapshot_free_to_paintable (snapshot, NULL);
  gtk_drag_source_set_icon (source, icon, ICON_WIDTH / 2, ICON_HEIGHT / 2);
}

/**
 * trade_exchange_attach_drag:
 * @area: a chart
 *
 * Lets the chart be dragged out of the window, to be dropped on any program that takes a picture or a table.
 */
void
trade_exchange_attach_drag (TradeChartArea *area)
{
  GtkDragSource *source;

  g_return_if_fail (TRADE_IS_CHART_AREA (area));

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), area);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), area);
  gtk_widget_add_controller (GTK_WIDGET (area), GTK_EVENT_CONTROLLER (source));
}

static void
files_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (TradeOpener) opener = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);
  GSList *files = value != NULL ? g_value_get_boxed (value) : NULL;
  g_autoptr (GInputStream) nothing = NULL;

  if (files != NULL)
    {
      trade_opener_open (opener, files->data);
      return;
    }

  /* A list without an address is told of like a text without figures. */
  nothing = g_memory_input_stream_new ();
  trade_opener_open_stream (opener, nothing, _("Pasted text"));
}

/* Whatever there is, it was pasted here to be opened: the reader says what is wrong with it. */
static void
forms_cb (gpointer   opener,
          GPtrArray *streams,
          gboolean   has_words)
{
  if (streams->len > 0)
    trade_opener_open_any (opener, streams, has_words ? _("Pasted text") : _("Picture"));
}

/**
 * trade_exchange_paste:
 * @widget: a widget of the display whose clipboard is read
 * @opener: opens what is there
 *
 * Opens what another program has copied: a file or a folder, a PNG picture with its figures, the cells of a spreadsheet, the table
 * of a web page, or the text of a table or a package. Does nothing where the clipboard has none of these.
 */
void
trade_exchange_paste (GtkWidget   *widget,
                      TradeOpener *opener)
{
  GdkClipboard *clipboard;
  GdkContentFormats *formats;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TRADE_IS_OPENER (opener));

  clipboard = gtk_widget_get_clipboard (widget);
  formats = gdk_clipboard_get_formats (clipboard);
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
      gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    {
      gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_read_cb,
                                      g_object_ref (opener));
      return;
    }

  trade_clipboard_forms_read (clipboard, forms_cb, opener);
}
