/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-words.h"

#include <glib/gi18n.h>

#include "trade-headline.h"
#include "trade-label.h"
#include "trade-message.h"
#include "trade-occasion.h"
#include "trade-window-annotate.h"

#define ACTION_WORDS "win.words"

#define RESPONSE_CHANGE "change"

/* In characters: as much of a title as can be read at once. */
#define ENTRY_WIDTH 40

typedef struct
{
  TradeOccasion    *occasion;
  AdwMessageDialog *dialog;
  AdwEntryRow      *title;
  AdwEntryRow      *subtitle;
} WordsAsk;

static void
free_ask (gpointer  data,
          GClosure *closure)
{
  WordsAsk *ask = data;

  trade_occasion_free (ask->occasion);
  g_free (ask);
}

/* What is entered, or nothing where it is what the chart says by itself. */
static char *
dup_words (AdwEntryRow *row,
           const char  *own)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' && !g_str_equal (text, own) ? g_steal_pointer (&text) : NULL;
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             WordsAsk         *ask)
{
  TradeFormat *format = trade_format_get_default ();
  TradeWindow *window = trade_occasion_get_window (ask->occasion);
  g_autoptr (TradeView) plain = NULL;
  g_autofree char *own_title = NULL;
  g_autofree char *own_subtitle = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (window == NULL || !g_str_equal (response, RESPONSE_CHANGE))
    return;

  plain = trade_view_reword (trade_window_get_view (window), NULL, NULL);
  own_title = trade_headline_write_title (plain, format);
  own_subtitle = trade_headline_write_subtitle (plain, format);
  title = dup_words (ask->title, own_title);
  subtitle = dup_words (ask->subtitle, own_subtitle);
  trade_window_annotate_change_words (window, title, subtitle);
}

static gboolean
check (AdwEntryRow *row)
{
  gboolean fits = trade_label_check (gtk_editable_get_text (GTK_EDITABLE (row)), NULL);

  if (fits)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");

  return fits;
}

static void
changed_cb (WordsAsk *ask)
{
  gboolean title_fits = check (ask->title);
  gboolean subtitle_fits = check (ask->subtitle);

  adw_message_dialog_set_response_enabled (ask->dialog, RESPONSE_CHANGE, title_fits && subtitle_fits);
}

/* Takes the words. */
static AdwEntryRow *
add_row (GtkWidget  *list,
         const char *name,
         char       *words)
{
  g_autofree char *text = words;
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (row), ENTRY_WIDTH);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return ADW_ENTRY_ROW (row);
}

static GtkWidget *
build_dialog (TradeWindow *window,
              WordsAsk    *ask)
{
  TradeFormat *format = trade_format_get_default ();
  TradeView *view = trade_window_get_view (window);
  GtkWidget *dialog = trade_message_new (GTK_WINDOW (window), _("Title of This Chart"),
                                         _("An empty line brings back what the chart says by itself."));
  GtkWidget *list = gtk_list_box_new ();

  ask->dialog = ADW_MESSAGE_DIALOG (dialog);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  ask->title = add_row (list, _("Title"), trade_headline_write_title (view, format));
  ask->subtitle = add_row (list, _("Subtitle"), trade_headline_write_subtitle (view, format));
  adw_message_dialog_set_extra_child (ask->dialog, list);
  adw_message_dialog_add_responses (ask->dialog, "cancel", _("_Cancel"), RESPONSE_CHANGE, _("C_hange"), NULL);
  adw_message_dialog_set_response_appearance (ask->dialog, RESPONSE_CHANGE, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ask->dialog, RESPONSE_CHANGE);
  adw_message_dialog_set_close_response (ask->dialog, "cancel");

  return dialog;
}

static void
words_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  WordsAsk *ask;
  GtkWidget *dialog;

  if (trade_window_get_view (window) == NULL)
    return;

  ask = g_new0 (WordsAsk, 1);
  ask->occasion = trade_occasion_new (window);
  dialog = build_dialog (window, ask);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), ask, free_ask, 0);
  g_signal_connect_swapped (ask->title, "changed", G_CALLBACK (changed_cb), ask);
  g_signal_connect_swapped (ask->subtitle, "changed", G_CALLBACK (changed_cb), ask);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (ask->title));
}

/**
 * trade_window_words_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the action win.words, which asks for a title and a subtitle of the view that is shown, and its key.
 */
void
trade_window_words_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, ACTION_WORDS, NULL, words_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, ACTION_WORDS, NULL);
}

/**
 * trade_window_words_update:
 * @window: a window
 *
 * Allows what can be done now.
 */
void
trade_window_words_update (TradeWindow *window)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (window), ACTION_WORDS, trade_window_get_view (window) != NULL);
}
