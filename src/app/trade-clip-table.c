/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-clip-table.h"

#include <string.h>

static void
append_row (GString    *html,
            const char *line,
            const char *element)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  g_string_append (html, "<tr>");
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *text = g_markup_escape_text (cells[i], -1);

      g_string_append_printf (html, "<%s>%s</%s>", element, text, element);
    }
  g_string_append (html, "</tr>\n");
}

/**
 * trade_clip_table_write_html:
 * @tsv: a table with a tab between cells
 * @has_headings: whether its first line has headings
 *
 * Writes a table for word processors.
 *
 * Returns: (transfer full): the table as HTML
 */
char *
trade_clip_table_write_html (const char *tsv,
                             gboolean    has_headings)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\">\n<table>\n");
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (tsv != NULL, NULL);

  lines = g_strsplit (tsv, "\n", -1);
  for (guint i = 0; lines[i] != NULL && (*lines[i] != '\0' || lines[i + 1] != NULL); i++)
    append_row (html, lines[i], has_headings && i == 0 ? "th" : "td");
  g_string_append (html, "</table>\n");

  return g_string_free (html, FALSE);
}

/**
 * trade_clip_table_copy:
 * @widget: a widget
 * @tsv: a table with a tab between cells
 * @has_headings: whether its first line has headings
 *
 * Copies a table, for spreadsheets as text and for word processors as HTML.
 */
void
trade_clip_table_copy (GtkWidget  *widget,
                       const char *tsv,
                       gboolean    has_headings)
{
  char *html = trade_clip_table_write_html (tsv, has_headings);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *forms[2];
  g_autoptr (GdkContentProvider) all = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (tsv != NULL);

  forms[0] = gdk_content_provider_new_typed (G_TYPE_STRING, tsv);
  forms[1] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  all = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}
