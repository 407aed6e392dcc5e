/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-words.h"

#include "trade-occasion.h"
#include "trade-window-annotate.h"
#include "trade-words-dialog.h"

#define ACTION_WORDS "win.words"

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             TradeOccasion    *occasion)
{
  TradeWindow *window = trade_occasion_get_window (occasion);
  TradeOwnWords words;

  if (window == NULL || !trade_words_dialog_finish (GTK_WIDGET (dialog), response, trade_window_get_view (window), &words))
    return;

  trade_window_annotate_change_words (window, words.title, words.subtitle);
  trade_own_words_clear (&words);
}

static void
free_occasion (gpointer  data,
               GClosure *closure)
{
  trade_occasion_free (data);
}

static void
words_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  GtkWidget *dialog;

  if (trade_window_get_view (window) == NULL)
    return;

  dialog = trade_words_dialog_new (GTK_WINDOW (window), trade_window_get_view (window), FALSE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), trade_occasion_new (window), free_occasion, 0);
  gtk_window_present (GTK_WINDOW (dialog));
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
