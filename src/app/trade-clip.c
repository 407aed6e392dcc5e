/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-clip.h"

#include "trade-citation.h"
#include "trade-export-choice.h"
#include "trade-save.h"

#include <glib/gstdio.h>
#include <string.h>

#define TSV_TYPE "text/tab-separated-values"
#define HTML_TYPE "text/html"
#define URI_TYPE "text/uri-list"

/* Below the cache of the user, where what is old is nobody's loss. */
#define DRAG_FOLDER "dragged"

typedef enum
{
  KIND_URI,   /* the address of a file that is written when it is asked for; of a drag only */
  KIND_FILE,  /* as a file of a format */
  KIND_HTML,  /* a table, with the words that go with it */
  KIND_WORDS, /* the same in plain text */
} Kind;

struct _TradeClip
{
  GdkContentProvider parent_instance;

  TradeView         *view;
  TradeExportChoice  choice;
  gboolean           dragged;
};

G_DEFINE_FINAL_TYPE (TradeClip, trade_clip, GDK_TYPE_CONTENT_PROVIDER)

/* Best first: the first of these that a program knows is what it takes. */
static const struct
{
  const char *mime_type;
  Kind        kind;
  const char *format; /* of the file or of the table */
} kinds[] = {
  { URI_TYPE, KIND_URI, "png" },
  { "image/png", KIND_FILE, "png" },
  { "image/svg+xml", KIND_FILE, "svg" },
  { HTML_TYPE, KIND_HTML, NULL },
  { TSV_TYPE, KIND_FILE, "tsv" },
  { "text/plain;charset=utf-8", KIND_WORDS, "tsv" },
  { "text/plain", KIND_WORDS, "tsv" },
  { "UTF8_STRING", KIND_WORDS, "tsv" },
};

typedef struct
{
  TradeView         *view;
  TradeExportChoice  choice;
  TradeFormat       *format;
  Kind               kind;
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;

  g_object_unref (order->view);
  g_clear_object (&order->format);
  g_free (order);
}

/* Below the table, which a spreadsheet takes as it is, stand the words for an article and for whoever cannot see it. */
static GBytes *
add_words (GBytes      *table,
           TradeView   *view,
           TradeFormat *format)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
  g_autofree char *alt = trade_citation_write_alt (view, format);
  g_autofree char *citation = trade_citation_write (view, format);
  char *words = g_strdup_printf ("%s\n%s\n\n%s\n", text, alt, citation);

  return g_bytes_new_take (words, strlen (words));
}

/* File managers take files and nothing else. A dragged view replaces the one of its name that was dragged before. */
static GBytes *
write_dragged (const Order  *order,
               GBytes       *bytes,
               GError      **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), GETTEXT_PACKAGE, DRAG_FOLDER, NULL);
  g_autofree char *name = trade_export_choice_suggest_name (&order->choice, order->view);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  char *line;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s", g_strerror (code));
      return NULL;
    }
  if (!trade_save_bytes (file, bytes, TRADE_SAVE_REPLACE, NULL, error))
    return NULL;

  line = g_strconcat (uri, "\r\n", NULL);
  return g_bytes_new_take (line, strlen (line));
}

static void
encode_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  const Order *order = task_data;
  TradeFormat *format = order->format;
  g_autoptr (GListStore) views = g_list_store_new (TRADE_TYPE_VIEW);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  g_list_store_append (views, order->view);
  if (order->kind == KIND_HTML)
    {
      char *html = trade_citation_write_html (order->view, format);

      bytes = g_bytes_new_take (html, strlen (html));
    }
  else
    bytes = trade_export_choice_encode (&order->choice, G_LIST_MODEL (views), format, &error);

  if (bytes != NULL && order->kind == KIND_WORDS)
    {
      g_autoptr (GBytes) table = g_steal_pointer (&bytes);

      bytes = add_words (table, order->view, format);
    }
  else if (bytes != NULL && order->kind == KIND_URI)
    {
      g_autoptr (GBytes) picture = g_steal_pointer (&bytes);

      bytes = write_dragged (order, picture, &error);
    }

  if (bytes != NULL && trade_format_check (format, &error))
    g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
encoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GOutputStream *stream = g_task_get_task_data (task);
  GError *error = NULL;
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), &error);
  gconstpointer data;
  gsize length;

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_object_set_data_full (G_OBJECT (task), "bytes", bytes, (GDestroyNotify) g_bytes_unref);
  data = g_bytes_get_data (bytes, &length);
  g_output_stream_write_all_async (stream, data, length, g_task_get_priority (task), g_task_get_cancellable (task),
                                   written_cb, g_object_ref (task));
}

/* A file that is pasted into an article would be its address. */
static gboolean
offers (TradeClip *self,
        guint      i)
{
  return kinds[i].kind != KIND_URI || self->dragged;
}

static GdkContentFormats *
trade_clip_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (offers (TRADE_CLIP (provider), i))
        gdk_content_formats_builder_add_mime_type (builder, kinds[i].mime_type);
    }

  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
trade_clip_write_mime_type_async (GdkContentProvider  *provider,
                                  const char          *mime_type,
                                  GOutputStream       *stream,
                                  int                  io_priority,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  TradeClip *self = TRADE_CLIP (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) encoding = NULL;
  Order *order = NULL;

  g_task_set_source_tag (task, trade_clip_write_mime_type_async);
  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && order == NULL; i++)
    {
      if (!offers (self, i) || g_ascii_strcasecmp (kinds[i].mime_type, mime_type) != 0)
        continue;

      order = g_new0 (Order, 1);
      order->view = g_object_ref (self->view);
      order->choice = self->choice;
      order->format = trade_format_copy (trade_format_get_default ());
      order->kind = kinds[i].kind;
      if (kinds[i].format != NULL)
        order->choice.format = trade_export_format_lookup (kinds[i].format);
    }

  if (order == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", mime_type);
      return;
    }

  encoding = g_task_new (NULL, cancellable, encoded_cb, g_object_ref (task));
  g_task_set_source_tag (encoding, encode_in_thread);
  g_task_set_task_data (encoding, order, free_order);
  g_task_run_in_thread (encoding, encode_in_thread);
}

static gboolean
trade_clip_write_mime_type_finish (GdkContentProvider  *provider,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, provider), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
trade_clip_dispose (GObject *object)
{
  g_clear_object (&TRADE_CLIP (object)->view);

  G_OBJECT_CLASS (trade_clip_parent_class)->dispose (object);
}

static void
trade_clip_class_init (TradeClipClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_clip_dispose;
  provider_class->ref_formats = trade_clip_ref_formats;
  provider_class->write_mime_type_async = trade_clip_write_mime_type_async;
  provider_class->write_mime_type_finish = trade_clip_write_mime_type_finish;
}

static void
trade_clip_init (TradeClip *self)
{
}

/**
 * trade_clip_new:
 * @view: a view
 * @dragged: whether it is dragged; a drag offers a PNG file too, in the cache of the user
 *
 * Creates the content of a clipboard or a drag. Pictures look as was last chosen in the export dialog.
 *
 * Returns: (transfer full): a new content provider
 */
GdkContentProvider *
trade_clip_new (TradeView *view,
                gboolean   dragged)
{
  TradeClip *self;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  self = g_object_new (TRADE_TYPE_CLIP, NULL);
  self->view = g_object_ref (view);
  self->dragged = dragged;
  trade_export_choice_recall (&self->choice);
  self->choice.all_views = FALSE;

  return GDK_CONTENT_PROVIDER (self);
}

/**
 * trade_clip_copy:
 * @widget: a widget of the display whose clipboard is filled
 * @view: a view
 *
 * Copies a view.
 *
 * Returns: whether the clipboard took it
 */
gboolean
trade_clip_copy (GtkWidget *widget,
                 TradeView *view)
{
  g_autoptr (GdkContentProvider) clip = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);

  clip = trade_clip_new (view, FALSE);

  return gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), clip);
}
