/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-paste.h"

#include <glib/gi18n.h>

#include "trade-clipboard-forms.h"
#include "trade-draft-paste.h"
#include "trade-message.h"

/* A table of figures is added below what stands there; cells go over those that stand there, from where the focus is. */

static void
put_rows (TradeEditor *editor,
          GPtrArray   *rows,
          guint        row,
          gboolean     over)
{
  TradeDraftHistory *history = trade_editor_get_history (editor);
  TradeDraft *draft = trade_draft_history_get (history);
  g_autoptr (TradeDraft) pasted = NULL;
  g_autofree char *text = g_strdup_printf (ngettext ("%u row pasted", "%u rows pasted", rows->len), rows->len);

  row = MIN (row, trade_draft_get_n_rows (draft));
  pasted = trade_draft_paste_rows (draft, over ? row : trade_draft_get_n_rows (draft), (TradeDraftRow **) rows->pdata, rows->len);
  trade_draft_history_push (history, pasted, FALSE);
  trade_editor_add_toast (editor, trade_message_new_toast (text));
}

/* The text of a form, which stands last, where it is one. */
static char *
read_text (GPtrArray *streams)
{
  GInputStream *stream = g_ptr_array_index (streams, streams->len - 1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, NULL);
  g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  text = g_strndup (g_bytes_get_data (bytes, NULL) != NULL ? g_bytes_get_data (bytes, NULL) : "", g_bytes_get_size (bytes));

  return g_utf8_make_valid (text, -1);
}

static void
type_text (TradeEditor *editor,
           const char  *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (editor));
  g_autofree char *line = g_strstrip (g_strdup (text));
  int position;

  if (!GTK_IS_EDITABLE (focus))
    return;

  gtk_editable_delete_selection (GTK_EDITABLE (focus));
  position = gtk_editable_get_position (GTK_EDITABLE (focus));
  gtk_editable_insert_text (GTK_EDITABLE (focus), line, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (focus), position);
}

static GPtrArray *
read_figures (TradeEditor *editor,
              GPtrArray   *streams)
{
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (editor));
  GPtrArray *rows = NULL;

  for (guint i = 0; i < streams->len && rows == NULL; i++)
    rows = trade_draft_paste_read_table (g_ptr_array_index (streams, i), _("Pasted text"), trade_draft_words_get_default (),
                                         trade_draft_get_decimal_mark (draft));

  return rows;
}

static void
forms_cb (gpointer   object,
          GPtrArray *streams,
          gboolean   has_words)
{
  TradeEditor *editor = object;
  TradeDraftHistory *history = trade_editor_get_history (editor);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;
  TradeDraft *draft;
  guint row, column;

  /* It may have been closed meanwhile. */
  if (history == NULL || streams->len == 0)
    return;

  draft = trade_draft_history_get (history);
  text = has_words ? read_text (streams) : g_strdup ("");
  if (has_words && !trade_draft_paste_is_table (text))
    {
      type_text (editor, text);
      return;
    }

  g_seekable_seek (G_SEEKABLE (g_ptr_array_index (streams, streams->len - 1)), 0, G_SEEK_SET, NULL, NULL);
  if (!trade_editor_get_place (editor, &row, &column))
    {
      row = trade_draft_get_n_rows (draft);
      column = TRADE_DRAFT_FLOW;
    }
  rows = read_figures (editor, streams);
  if (rows != NULL)
    {
      put_rows (editor, rows, row, FALSE);
      return;
    }

  rows = trade_draft_paste_read_cells (draft, row, (TradeDraftColumn) column, text);
  if (rows->len > 0)
    put_rows (editor, rows, row, TRUE);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  trade_clipboard_forms_read (gtk_widget_get_clipboard (widget), forms_cb, widget);
}

/**
 * trade_editor_paste_install:
 * @widget_class: the class of [class@Editor]
 *
 * Gives editors the action win.paste-rows.
 */
void
trade_editor_paste_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.paste-rows", NULL, paste_action);
}
