/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-words-dialog.h"

#include <glib/gi18n.h>

#include "trade-headline.h"
#include "trade-label.h"
#include "trade-message.h"

#define ROWS "trade-words-rows"

#define RESPONSE_CHANGE "change"

/* In characters: as much of a title as can be read at once. */
#define ENTRY_WIDTH 40

typedef struct
{
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *caption; /* nullable */
} Rows;

static gboolean
check (GtkWidget *row)
{
  gboolean fits = row == NULL || trade_label_check (gtk_editable_get_text (GTK_EDITABLE (row)), NULL);

  if (row != NULL && fits)
    gtk_widget_remove_css_class (row, "error");
  else if (row != NULL)
    gtk_widget_add_css_class (row, "error");

  return fits;
}

static void
changed_cb (AdwMessageDialog *dialog)
{
  const Rows *rows = g_object_get_data (G_OBJECT (dialog), ROWS);
  gboolean fits = check (rows->title);

  fits = check (rows->subtitle) && fits;
  fits = check (rows->caption) && fits;
  adw_message_dialog_set_response_enabled (dialog, RESPONSE_CHANGE, fits);
}

static GtkWidget *
add_row (GtkWidget  *dialog,
         const char *name,
         const char *words)
{
  GtkWidget *list = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), words);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (row), ENTRY_WIDTH);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), dialog, G_CONNECT_SWAPPED);

  return row;
}

static const char *
get_caption (TradeView *view)
{
  TradeText *caption = trade_view_get_caption (view);

  return caption != NULL ? trade_format_text (trade_format_get_default (), caption) : "";
}

/**
 * trade_words_dialog_new:
 * @parent: a window
 * @view: a view
 * @has_caption: whether what is said below the chart is asked for too
 *
 * Creates a dialog that asks for a title and a subtitle of a view.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
trade_words_dialog_new (GtkWindow *parent,
                        TradeView *view,
                        gboolean   has_caption)
{
  TradeFormat *format = trade_format_get_default ();
  GtkWidget *dialog = trade_message_new (parent, _("Title of This Chart"),
                                         _("An empty line brings back what the chart says by itself."));
  GtkWidget *list = gtk_list_box_new ();
  Rows *rows = g_new0 (Rows, 1);
  g_autofree char *title = trade_headline_write_title (view, format);
  g_autofree char *subtitle = trade_headline_write_subtitle (view, format);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  g_object_set_data_full (G_OBJECT (dialog), ROWS, rows, g_free);
  rows->title = add_row (dialog, _("Title"), title);
  rows->subtitle = add_row (dialog, _("Subtitle"), subtitle);
  if (has_caption)
    rows->caption = add_row (dialog, _("Caption"), get_caption (view));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), RESPONSE_CHANGE, _("C_hange"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_CHANGE, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), RESPONSE_CHANGE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_set_focus (GTK_WINDOW (dialog), rows->title);

  return dialog;
}

/* What is entered, or nothing where it is what the chart says by itself. */
static char *
dup_words (GtkWidget  *row,
           const char *own)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' && !g_str_equal (text, own) ? g_steal_pointer (&text) : NULL;
}

/**
 * trade_words_dialog_finish:
 * @dialog: a dialog
 * @response: what was answered
 * @view: the view that it asked for
 * @words: (out): return location for what was entered
 *
 * Tells what was answered.
 *
 * Returns: whether words are to be changed
 */
gboolean
trade_words_dialog_finish (GtkWidget     *dialog,
                           const char    *response,
                           TradeView     *view,
                           TradeOwnWords *words)
{
  TradeFormat *format = trade_format_get_default ();
  const Rows *rows = g_object_get_data (G_OBJECT (dialog), ROWS);
  g_autoptr (TradeView) plain = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (!g_str_equal (response, RESPONSE_CHANGE))
    return FALSE;

  plain = trade_view_reword (view, NULL, NULL);
  title = trade_headline_write_title (plain, format);
  subtitle = trade_headline_write_subtitle (plain, format);
  *words = (TradeOwnWords) {
    .title = dup_words (rows->title, title),
    .subtitle = dup_words (rows->subtitle, subtitle),
    .caption = rows->caption != NULL ? dup_words (rows->caption, "") : NULL,
  };

  return TRUE;
}

/**
 * trade_own_words_clear:
 * @self: words
 *
 * Frees what they hold.
 */
void
trade_own_words_clear (TradeOwnWords *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->caption);
}
