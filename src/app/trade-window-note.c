/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-note.h"

#include <glib/gi18n.h>

#include "trade-format.h"
#include "trade-note-dialog.h"
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
  g_autofree char *row_id = trade_view_dup_row_id (view, figure);

  return trade_annotations_is_highlighted (trade_view_get_annotations (view), row_id);
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
  trade_window_annotate_change_notes (window, annotations, _("Highlighted Rows"));
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

static void
note_response_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  NoteAsk          *ask)
{
  TradeWindow *window = trade_occasion_get_window (ask->occasion);
  g_autoptr (TradeText) text = NULL;
  g_autoptr (TradeAnnotations) annotations = NULL;
  g_autofree char *when = NULL;
  g_autofree char *subject = NULL;
  TradeAnnotations *before;

  if (window == NULL)
    return;

  before = trade_view_get_annotations (trade_window_get_view (window));
  if (!trade_note_dialog_finish (GTK_WIDGET (dialog), response, trade_annotations_find_note (before, ask->period), &text))
    return;

  annotations = trade_annotations_with_note (before, ask->period, text);
  when = trade_format_period (trade_format_get_default (), ask->period);
  subject = g_strdup_printf (_("Note on %s"), when);
  trade_window_annotate_change_notes (window, annotations, subject);
}

static void
note_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeFigure *figure = trade_window_annotate_get_figure (window);
  TradeView *view = trade_window_get_view (window);
  GtkWidget *dialog;
  NoteAsk *ask;

  if (figure == NULL)
    return;

  ask = g_new0 (NoteAsk, 1);
  ask->occasion = trade_occasion_new (window);
  ask->period = trade_figure_get_period (figure);
  dialog = trade_note_dialog_new (GTK_WINDOW (window), ask->period,
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
