/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-note.h"

#include <glib/gi18n.h>

#include "trade-label.h"
#include "trade-message.h"
#include "trade-occasion.h"
#include "trade-window-annotate.h"

#define ACTION_NOTE "win.note"
#define ACTION_HIGHLIGHT "win.highlight"

/**
 * trade_window_note_is_highlighted:
 * @window: a window that shows a view
 * @figure: a figure of it
 *
 * Returns: whether the row of the figure is highlighted
 */
gboolean
trade_window_note_is_highlighted (TradeWindow *window,
                                  TradeFigure *figure)
{
  TradeView *view = trade_window_get_view (window);
  TradeAnnotations *annotations = trade_view_get_annotations (view);
  g_autofree char *row_id = trade_view_dup_row_id (view, figure);

  for (guint i = 0; i < trade_annotations_get_n_highlights (annotations); i++)
    {
      if (g_str_equal (trade_annotations_get_highlight (annotations, i), row_id))
        return TRUE;
    }

  return FALSE;
}

static void
highlight_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeFigure *figure = trade_window_annotate_get_figure (window);
  TradeView *view = trade_window_get_view (window);
  g_autoptr (TradeAnnotations) annotations = NULL;
  g_autofree char *row_id = NULL;

  if (figure == NULL)
    return;

  row_id = trade_view_dup_row_id (view, figure);
  annotations = trade_annotations_with_highlight (trade_view_get_annotations (view),
                                                  row_id,
                                                  !trade_window_note_is_highlighted (window, figure));
  trade_window_annotate_change_notes (window, annotations);
}

typedef struct
{
  TradeOccasion *occasion;
  TradePeriod    period;
} NoteAsk;

static void
free_ask (gpointer  data,
          GClosure *closure)
{
  NoteAsk *ask = data;

  trade_occasion_free (ask->occasion);
  g_free (ask);
}

/* A note that is only looked at keeps its translations. */
static gboolean
says_already (TradeView   *view,
              TradePeriod  period,
              const char  *string)
{
  TradeText *text = trade_annotations_find_note (trade_view_get_annotations (view), period);

  return text != NULL && g_str_equal (trade_format_text (trade_format_get_default (), text), string);
}

static void
note_response_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  NoteAsk          *ask)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *string = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  gboolean keeps = g_str_equal (response, "note") && *string != '\0';
  g_autoptr (TradeText) text = NULL;
  g_autoptr (TradeAnnotations) annotations = NULL;
  TradeWindow *window = trade_occasion_get_window (ask->occasion);
  TradeView *view;

  if (g_str_equal (response, "cancel") || window == NULL || (keeps && !trade_label_check (string, NULL)))
    return;

  view = trade_window_get_view (window);
  if (keeps && says_already (view, ask->period, string))
    return;

  text = keeps ? trade_text_new (string) : NULL;
  annotations = trade_annotations_with_note (trade_view_get_annotations (view), ask->period, text);
  trade_window_annotate_change_notes (window, annotations);
}

static void
entry_changed_cb (GtkEditable      *entry,
                  AdwMessageDialog *dialog)
{
  g_autofree char *string = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "note", *string != '\0' && trade_label_check (string, NULL));
}

static GtkWidget *
build_note_dialog (TradeWindow *window,
                   const char  *period,
                   TradeText   *text)
{
  TradeFormat *format = trade_format_get_default ();
  /* Translators: the placeholder is a period, as in "Note on March 2018" */
  g_autofree char *heading = g_strdup_printf (_("Note on %s"), period);
  GtkWidget *dialog = trade_message_new (GTK_WINDOW (window), heading, NULL);
  GtkWidget *entry = gtk_entry_new ();
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  adw_message_dialog_set_extra_child (message, entry);
  adw_message_dialog_add_response (message, "cancel", _("_Cancel"));
  if (text != NULL)
    {
      adw_message_dialog_add_response (message, "remove", _("_Remove Note"));
      adw_message_dialog_set_response_appearance (message, "remove", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_add_response (message, "note", text != NULL ? _("Change _Note") : _("Add _Note"));
  adw_message_dialog_set_response_appearance (message, "note", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "note");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), dialog, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? trade_format_text (format, text) : "");
  entry_changed_cb (GTK_EDITABLE (entry), message);

  return dialog;
}

static void
note_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeFigure *figure = trade_window_annotate_get_figure (window);
  TradeView *view = trade_window_get_view (window);
  g_autofree char *period = NULL;
  GtkWidget *dialog;
  NoteAsk *ask;

  if (figure == NULL)
    return;

  ask = g_new0 (NoteAsk, 1);
  ask->occasion = trade_occasion_new (window);
  ask->period = trade_figure_get_period (figure);
  period = trade_format_period (trade_format_get_default (), ask->period);
  dialog = build_note_dialog (window, period,
                              trade_annotations_find_note (trade_view_get_annotations (view), ask->period));
  g_signal_connect_data (dialog, "response", G_CALLBACK (note_response_cb), ask, free_ask, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)));
}

/**
 * trade_window_note_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the actions win.note and win.highlight, about the figure that is read, and their keys.
 */
void
trade_window_note_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, ACTION_NOTE, NULL, note_action);
  gtk_widget_class_install_action (widget_class, ACTION_HIGHLIGHT, NULL, highlight_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, ACTION_NOTE, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, ACTION_HIGHLIGHT, NULL);
}
