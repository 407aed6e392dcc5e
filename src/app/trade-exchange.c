/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-exchange.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-clip.h"
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

/* What a clipboard has, in the forms that a reader may know: our own picture with its figures first, then tables, then words. A
 * spreadsheet copies cells in many forms, one of them a picture of them. */
static const char *const forms[] = {
  "image/png",
  "text/csv",
  "text/tab-separated-values",
  "text/html",
  "text/plain;charset=utf-8",
};

typedef struct
{
  TradeOpener  *opener;
  GdkClipboard *clipboard;
  GPtrArray    *streams; /* the forms that were read until now */
  guint         next;    /* the form to be read now */
  gboolean      asked;   /* whether the words were asked for */
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->opener);
  g_object_unref (paste->clipboard);
  g_ptr_array_unref (paste->streams);
  g_free (paste);
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

static void
add_form (Paste  *paste,
          GBytes *bytes)
{
  g_ptr_array_add (paste->streams, g_memory_input_stream_new_from_bytes (bytes));
}

static void read_next_form (Paste *paste);

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Paste *paste = user_data;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0)
    {
      g_autoptr (GBytes) bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));

      add_form (paste, bytes);
    }
  read_next_form (paste);
}

static void
form_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Paste *paste = user_data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    {
      read_next_form (paste);
      return;
    }

  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, paste);
}

/* GTK knows more names for words than the list. */
static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Paste *paste = user_data;
  char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

      add_form (paste, bytes);
    }
  read_next_form (paste);
}

static gboolean
has_words (GdkContentFormats *formats)
{
  return gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) ||
         gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8") ||
         gdk_content_formats_contain_mime_type (formats, "text/plain") ||
         gdk_content_formats_contain_mime_type (formats, "text/html");
}

/* Reads one form after another, and when all are there, opens the first that has figures. */
static void
read_next_form (Paste *paste)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (paste->clipboard);

  for (guint form = paste->next; form < G_N_ELEMENTS (forms); form++)
    {
      const char *types[] = { forms[form], NULL };

      if (!gdk_content_formats_contain_mime_type (formats, forms[form]))
        continue;
      paste->next = form + 1;
      gdk_clipboard_read_async (paste->clipboard, types, G_PRIORITY_DEFAULT, NULL, form_read_cb, paste);
      return;
    }

  paste->next = G_N_ELEMENTS (forms);
  if (!paste->asked && !gdk_content_formats_contain_mime_type (formats, forms[G_N_ELEMENTS (forms) - 1]) && has_words (formats))
    {
      paste->asked = TRUE;
      gdk_clipboard_read_text_async (paste->clipboard, NULL, text_read_cb, paste);
      return;
    }

  /* Whatever there is, it was pasted here to be opened: the reader says what is wrong with it. */
  if (paste->streams->len > 0)
    trade_opener_open_any (paste->opener, paste->streams, has_words (formats) ? _("Pasted text") : _("Picture"));
  paste_free (paste);
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
  Paste *paste;

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

  paste = g_new (Paste, 1);
  *paste = (Paste) { g_object_ref (opener), g_object_ref (clipboard), g_ptr_array_new_with_free_func (g_object_unref), 0, FALSE };
  read_next_form (paste);
}
