/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-clipboard-forms.h"

#include <string.h>

#include "trade-decode.h"
#include "trade-page.h"

#define PAGE "text/html"

/* What a clipboard has, in the forms that a reader may know: our own picture with its figures first, then tables, then words. A
 * spreadsheet copies cells in many forms, one of them a picture of them. */
static const char *const forms[] = {
  "image/png",
  "text/csv",
  "text/tab-separated-values",
  PAGE,
  "text/plain;charset=utf-8",
};

typedef struct
{
  GdkClipboard              *clipboard;
  TradeClipboardFormsCallback callback;
  GObject                   *object;
  GPtrArray                 *streams; /* the forms that were read until now */
  guint                      next;    /* the form to be read now */
  gboolean                   asked;   /* whether the words were asked for */
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->object);
  g_object_unref (paste->clipboard);
  g_ptr_array_unref (paste->streams);
  g_free (paste);
}

static void
add_form (Paste  *paste,
          GBytes *bytes)
{
  g_ptr_array_add (paste->streams, g_memory_input_stream_new_from_bytes (bytes));
}

/* Readers know no pages, but the tables that are in them. */
static GBytes *
read_page (GBytes *page)
{
  gsize length;
  const char *start = g_bytes_get_data (page, &length);
  g_autoptr (GBytes) decoded = trade_decode (page, trade_decode_detect (start, length));
  const char *markup = decoded != NULL ? g_bytes_get_data (decoded, &length) : NULL;
  char *table = markup != NULL ? trade_page_read_table (markup, length) : NULL;

  return table != NULL ? g_bytes_new_take (table, strlen (table)) : g_bytes_ref (page);
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
      const gboolean is_page = g_str_equal (forms[paste->next - 1], PAGE);
      g_autoptr (GBytes) form = is_page ? read_page (bytes) : g_bytes_ref (bytes);

      add_form (paste, form);
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

/* Reads one form after another, and when all are there, hands them over. */
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

  paste->callback (paste->object, paste->streams, has_words (formats));
  paste_free (paste);
}

/**
 * trade_clipboard_forms_read:
 * @clipboard: a clipboard
 * @callback: gets the forms, once
 * @object: what it is called with, which is kept until then
 *
 * Reads what another program has copied in all the forms that a reader may know.
 */
void
trade_clipboard_forms_read (GdkClipboard                *clipboard,
                            TradeClipboardFormsCallback  callback,
                            gpointer                     object)
{
  Paste *paste;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (callback != NULL);
  g_return_if_fail (G_IS_OBJECT (object));

  paste = g_new (Paste, 1);
  *paste = (Paste) {
    .clipboard = g_object_ref (clipboard),
    .callback = callback,
    .object = g_object_ref (object),
    .streams = g_ptr_array_new_with_free_func (g_object_unref),
  };
  read_next_form (paste);
}
