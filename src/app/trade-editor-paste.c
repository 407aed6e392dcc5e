/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-paste.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-clipboard-forms.h"
#include "trade-draft-copy.h"
#include "trade-draft-merge.h"
#include "trade-draft-paste.h"
#include "trade-editor-columns.h"
#include "trade-editor-rows.h"
#include "trade-message.h"

/* Figures that the table has go in the places where they stand, and others below; cells go over those that stand there, from where
 * the focus is. What will be added or replaced is shown before it is. */

#define PASTED "trade-editor-pasted"
#define RESPONSE_PASTE "paste"

/* Rows that only some are shown of, or that stand below many others, would be looked for in vain where the focus was. */
static void
paste_response_cb (TradeEditor *editor,
                   const char  *response,
                   GtkWidget   *dialog)
{
  TradeDraftHistory *history = trade_editor_get_history (editor);
  TradeDraft *pasted = g_object_get_data (G_OBJECT (dialog), PASTED);
  g_autoptr (TradeDraft) before = NULL;

  if (!g_str_equal (response, RESPONSE_PASTE))
    return;

  before = trade_draft_ref (trade_draft_history_get (history));
  trade_draft_history_push (history, pasted, FALSE);
  trade_editor_rows_show_changed (editor, before);
}

/* What was copied and is not there is told of. */
static char *
write_body (const TradeDraftDifference *difference,
            guint                       n_left_out)
{
  GString *body = g_string_new (NULL);

  trade_draft_change_add_count (body, ngettext ("%s row is added.", "%s rows are added.", difference->n_added),
                                difference->n_added);
  trade_draft_change_add_count (body, ngettext ("%s row is replaced.", "%s rows are replaced.", difference->n_replaced),
                                difference->n_replaced);
  trade_draft_change_add_count (body, ngettext ("%s value of the table is left out.", "%s values of the table are left out.",
                                                n_left_out), n_left_out);

  return g_string_free (body, FALSE);
}

static void
ask_to_paste (TradeEditor *editor,
              TradeDraft  *pasted,
              guint        n_left_out)
{
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (editor));
  TradeDraftDifference difference;
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  trade_draft_difference_init (&difference, draft, pasted);
  if (difference.n_added + difference.n_replaced == 0)
    {
      trade_editor_add_toast (editor, trade_message_new_toast (_("What was copied stands in the table already")));
      trade_draft_difference_clear (&difference);
      return;
    }

  body = write_body (&difference, n_left_out);
  dialog = trade_message_new (GTK_WINDOW (editor), _("Paste the Rows?"), body);
  trade_message_add_details (dialog, GTK_WINDOW (editor), difference.lines);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), RESPONSE_PASTE, _("_Paste"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_PASTE, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), RESPONSE_PASTE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), PASTED, trade_draft_ref (pasted), (GDestroyNotify) trade_draft_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (paste_response_cb), editor, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  trade_draft_difference_clear (&difference);
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

/* Whoever pastes cells means the rows and columns that are seen, in the order in which they are seen. */
static TradeDraft *
paste_cells (TradeEditor *editor,
             const char  *text,
             guint       *n_left_out)
{
  TradeEditorGrid *grid = trade_editor_rows_get_grid (editor);
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (editor));
  g_autofree TradeDraftColumn *columns = NULL;
  g_autofree guint *rows = NULL;
  guint row, column, n, n_columns;

  if (grid != NULL)
    return trade_editor_grid_paste (grid, text, n_left_out);
  if (!trade_editor_get_place (editor, &row, &column))
    {
      row = trade_draft_get_n_rows (draft);
      column = TRADE_DRAFT_FLOW;
    }
  rows = trade_editor_rows_list_from (editor, row, &n);

  columns = trade_editor_columns_list (trade_editor_get_columns (editor), (TradeDraftColumn) column, &n_columns);

  return trade_draft_paste_cells (draft, rows, n, columns, n_columns, text, n_left_out);
}

static void
forms_cb (gpointer   object,
          GPtrArray *streams,
          gboolean   has_words)
{
  TradeEditor *editor = object;
  TradeDraftHistory *history = trade_editor_get_history (editor);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (TradeDraft) pasted = NULL;
  g_autofree char *text = NULL;
  TradeDraft *draft;
  guint n_left_out = 0;

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
  rows = trade_draft_copy_read (text);
  if (rows == NULL)
    rows = read_figures (editor, streams, &n_left_out);
  if (rows != NULL)
    pasted = trade_draft_merge_rows (draft, trade_draft_words_get_default (), rows);
  /* Of a page whose text nobody offers, the marks are no cells. */
  else if (is_markup (text))
    return;
  else
    pasted = paste_cells (editor, text, &n_left_out);
  if (pasted != NULL)
    ask_to_paste (editor, pasted, n_left_out);
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
