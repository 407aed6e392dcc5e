/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-paste.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-clipboard-forms.h"
#include "trade-draft-paste.h"
#include "trade-message.h"

/* A table of figures is added below what stands there; cells go over those that stand there, from where the focus is. */

static void
put_rows (TradeEditor *editor,
          GPtrArray   *rows,
          guint        row)
{
  TradeDraftHistory *history = trade_editor_get_history (editor);
  TradeDraft *draft = trade_draft_history_get (history);
  g_autoptr (TradeDraft) pasted = NULL;

  row = MIN (row, trade_draft_get_n_rows (draft));
  pasted = trade_draft_paste_rows (draft, row, (TradeDraftRow **) rows->pdata, rows->len);
  trade_draft_history_push (history, pasted, FALSE);
}

/* What was copied and is not there is told of. */
static void
tell (TradeEditor *editor,
      guint        n_rows,
      guint        n_left_out)
{
  g_autofree char *pasted = g_strdup_printf (ngettext ("%u row pasted", "%u rows pasted", n_rows), n_rows);
  g_autofree char *left_out =
    g_strdup_printf (ngettext ("%u value of the table was left out", "%u values of the table were left out", n_left_out), n_left_out);

  trade_editor_add_toast (editor, trade_message_new_toast (n_left_out > 0 ? left_out : pasted));
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

/* A page that is offered in no other form. */
static gboolean
is_markup (const char *text)
{
  static const char *const starts[] = { "<html", "<!doctype", "<meta", "<table", "<div", "<body" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_ascii_strncasecmp (text, starts[i], strlen (starts[i])) == 0)
      return TRUE;

  return FALSE;
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
              GPtrArray   *streams,
              guint       *n_left_out)
{
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (editor));
  GPtrArray *rows = NULL;

  for (guint i = 0; i < streams->len && rows == NULL; i++)
    rows = trade_draft_paste_read_table (g_ptr_array_index (streams, i), _("Pasted text"), trade_draft_words_get_default (),
                                         trade_draft_get_decimal_mark (draft), n_left_out);

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
  guint row, column, n_left_out = 0;

  /* It may have been closed meanwhile. */
  if (history == NULL || streams->len == 0)
    return;

  draft = trade_draft_history_get (history);
  text = has_words ? read_text (streams) : g_strdup ("");
  if (has_words && !trade_draft_paste_is_table (text) && !is_markup (text))
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
  rows = read_figures (editor, streams, &n_left_out);
  if (rows != NULL)
    row = trade_draft_get_n_rows (draft);
  /* Of a page whose text nobody offers, the marks are no cells. */
  else if (is_markup (text))
    return;
  else
    rows = trade_draft_paste_read_cells (draft, row, (TradeDraftColumn) column, text);
  if (rows->len == 0)
    return;

  put_rows (editor, rows, row);
  tell (editor, rows->len, n_left_out);
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
