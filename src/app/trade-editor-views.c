/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-views.h"

#include <glib/gi18n.h>

#include "trade-editor-cell.h"
#include "trade-format.h"
#include "trade-note-dialog.h"
#include "trade-words-dialog.h"

/* Notes and highlighted rows are true of a view however it is arranged, and its words as it is shown here, which is as it comes:
 * for both, the name of a view is its identifier. */

#define PREVIEW "trade-editor-views-preview"
#define VIEW "trade-editor-views-view"
#define PERIOD "trade-editor-views-period"

#define ACTION_WORDS "win.words"
#define ACTION_NOTE "win.note"
#define ACTION_HIGHLIGHT "win.highlight"
#define ACTION_EARLIER "win.view-earlier"
#define ACTION_LATER "win.view-later"

static TradeEditorPreview *
get_preview (gpointer editor)
{
  return g_object_get_data (G_OBJECT (editor), PREVIEW);
}

static TradeDraftViews *
get_views (TradeEditor *editor)
{
  return trade_draft_get_views (trade_draft_history_get (trade_editor_get_history (editor)));
}

/* What is added to a view now: the chart may show an earlier draft still. What was said of the view under a former name stands with
 * the view alone. */
static TradeAnnotations *
get_annotations (TradeEditor *editor,
                 TradeView   *view)
{
  TradeAnnotations *said = trade_draft_views_get_annotations (get_views (editor), trade_view_get_id (view));

  return said != NULL ? said : trade_view_get_annotations (view);
}

/* The figure that is read in the chart, or that of the row where the focus is, or was before a menu took it. */
static TradeFigure *
get_figure (GtkWidget *widget)
{
  TradeEditorPreview *preview = get_preview (widget);
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (TRADE_EDITOR (widget)));
  guint row, column;

  if (trade_editor_preview_is_read (preview) || !trade_editor_get_place (TRADE_EDITOR (widget), &row, &column))
    return trade_editor_preview_get_figure (preview);

  return trade_editor_preview_find_figure (preview, draft, row);
}

/* Takes the views. */
static void
push (TradeEditor     *editor,
      TradeDraftViews *views,
      const char      *subject)
{
  TradeDraftHistory *history = trade_editor_get_history (editor);
  g_autoptr (TradeDraftViews) taken = views;
  g_autoptr (TradeDraft) draft = NULL;

  if (trade_draft_views_equal (taken, get_views (editor)))
    return;

  trade_editor_preview_hold_view (get_preview (editor));
  draft = trade_draft_set_views (trade_draft_history_get (history), taken, subject);
  trade_draft_history_push (history, draft, FALSE);
}

/* A caption stands with the place of a view among the others. The view keeps the place that it has. */
static TradeDraftViews *
with_caption (TradeEditor     *editor,
              TradeDraftViews *views,
              TradeView       *view,
              const char      *words)
{
  TradeText *before = trade_draft_views_get_caption (views, trade_view_get_id (view));
  g_auto (GStrv) view_ids = trade_editor_preview_list_views (get_preview (editor));
  g_autoptr (TradeDraftViews) ordered = NULL;
  g_autoptr (TradeText) caption = NULL;

  if (g_strcmp0 (before != NULL ? trade_format_text (trade_format_get_default (), before) : NULL, words) == 0)
    return trade_draft_views_ref (views);

  caption = words != NULL ? trade_text_new (words) : NULL;
  ordered = trade_draft_views_with_order (views, (const char *const *) view_ids);

  return trade_draft_views_with_caption (ordered, trade_view_get_id (view), caption);
}

static void
words_response_cb (TradeEditor *editor,
                   const char  *response,
                   GtkWidget   *dialog)
{
  TradeView *view = g_object_get_data (G_OBJECT (dialog), VIEW);
  g_autoptr (TradeDraftViews) views = NULL;
  g_autoptr (TradeAnnotations) worded = NULL;
  TradeAnnotations *before = get_annotations (editor, view);
  TradeOwnWords words;

  if (!trade_words_dialog_finish (dialog, response, view, &words))
    return;

  worded = trade_annotations_with_words (before, words.title, words.subtitle);
  views = trade_annotations_equal (worded, before)
            ? trade_draft_views_ref (get_views (editor))
            : trade_draft_views_with_annotations (get_views (editor), trade_view_get_id (view), worded);
  push (editor, with_caption (editor, views, view, words.caption), _("Title and Caption"));
  trade_own_words_clear (&words);
}

/* What a dialog asks about stays what it is, whatever is shown when it is answered. */
static void
present (TradeEditor *editor,
         GtkWidget   *dialog,
         TradeView   *view,
         GCallback    response_cb)
{
  g_object_set_data_full (G_OBJECT (dialog), VIEW, g_object_ref (view), g_object_unref);
  g_signal_connect_object (dialog, "response", response_cb, editor, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
words_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  TradeView *view = trade_editor_preview_get_view (get_preview (widget));

  if (view != NULL)
    present (TRADE_EDITOR (widget), trade_words_dialog_new (GTK_WINDOW (widget), view, TRUE), view, G_CALLBACK (words_response_cb));
}

static void
note_response_cb (TradeEditor *editor,
                  const char  *response,
                  GtkWidget   *dialog)
{
  TradeView *view = g_object_get_data (G_OBJECT (dialog), VIEW);
  const TradePeriod *period = g_object_get_data (G_OBJECT (dialog), PERIOD);
  TradeAnnotations *before = get_annotations (editor, view);
  g_autoptr (TradeText) text = NULL;
  g_autoptr (TradeAnnotations) noted = NULL;
  g_autofree char *when = NULL;
  g_autofree char *subject = NULL;

  if (!trade_note_dialog_finish (dialog, response, trade_annotations_find_note (before, *period), &text))
    return;

  noted = trade_annotations_with_note (before, *period, text);
  when = trade_format_period (trade_format_get_default (), *period);
  subject = g_strdup_printf (_("Note on %s"), when);
  push (editor, trade_draft_views_with_annotations (get_views (editor), trade_view_get_id (view), noted), subject);
}

static void
note_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeView *view = trade_editor_preview_get_view (get_preview (widget));
  TradeFigure *figure = get_figure (widget);
  TradePeriod period;
  GtkWidget *dialog;

  if (figure == NULL)
    return;

  period = trade_figure_get_period (figure);
  dialog = trade_note_dialog_new (GTK_WINDOW (widget), period,
                                  trade_annotations_find_note (get_annotations (TRADE_EDITOR (widget), view), period));
  g_object_set_data_full (G_OBJECT (dialog), PERIOD, g_memdup2 (&period, sizeof period), g_free);
  present (TRADE_EDITOR (widget), dialog, view, G_CALLBACK (note_response_cb));
}

static void
highlight_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TradeView *view = trade_editor_preview_get_view (get_preview (widget));
  TradeFigure *figure = get_figure (widget);
  g_autoptr (TradeAnnotations) highlighted = NULL;
  g_autofree char *row_id = NULL;
  TradeAnnotations *before;

  if (figure == NULL)
    return;

  before = get_annotations (TRADE_EDITOR (widget), view);
  row_id = trade_view_dup_row_id (view, figure);
  highlighted = trade_annotations_with_highlight (before, row_id, !trade_annotations_is_highlighted (before, row_id));
  push (TRADE_EDITOR (widget),
        trade_draft_views_with_annotations (get_views (TRADE_EDITOR (widget)), trade_view_get_id (view), highlighted),
        _("Highlighted Rows"));
}

/* The place of the view that is shown among all, and how many these are. */
static guint
get_place (TradeEditorPreview *preview,
           char              **view_ids)
{
  const char *view_id = trade_view_get_id (trade_editor_preview_get_view (preview));
  guint place = 0;

  while (view_ids[place] != NULL && !g_str_equal (view_ids[place], view_id))
    place++;

  return place;
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeEditorPreview *preview = get_preview (widget);
  g_auto (GStrv) view_ids = NULL;
  guint place, other;
  char *view_id;

  if (trade_editor_preview_get_view (preview) == NULL)
    return;

  view_ids = trade_editor_preview_list_views (preview);
  place = get_place (preview, view_ids);
  other = g_str_equal (name, ACTION_EARLIER) ? place - 1 : place + 1;
  if (place >= g_strv_length (view_ids) || other >= g_strv_length (view_ids))
    return;

  view_id = view_ids[place];
  view_ids[place] = view_ids[other];
  view_ids[other] = view_id;
  push (TRADE_EDITOR (widget),
        trade_draft_views_with_order (get_views (TRADE_EDITOR (widget)), (const char *const *) view_ids), _("Order of the Views"));
}

/* Allows what can be done now. */
static void
update (GtkWidget *widget)
{
  TradeEditorPreview *preview = get_preview (widget);
  const gboolean has_view = trade_editor_preview_get_view (preview) != NULL;
  const gboolean has_figure = has_view && get_figure (widget) != NULL;
  g_auto (GStrv) view_ids = trade_editor_preview_list_views (preview);
  const guint place = has_view ? get_place (preview, view_ids) : 0;

  gtk_widget_action_set_enabled (widget, ACTION_WORDS, has_view);
  gtk_widget_action_set_enabled (widget, ACTION_NOTE, has_figure);
  gtk_widget_action_set_enabled (widget, ACTION_HIGHLIGHT, has_figure);
  gtk_widget_action_set_enabled (widget, ACTION_EARLIER, has_view && place > 0);
  gtk_widget_action_set_enabled (widget, ACTION_LATER, has_view && place + 1 < g_strv_length (view_ids));
}

/* Whoever is in a cell means the figure of its row from then on. */
static void
focus_changed_cb (TradeEditor *editor)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (editor));

  if (focus != NULL && gtk_widget_get_ancestor (focus, TRADE_TYPE_EDITOR_CELL) != NULL)
    trade_editor_preview_leave (get_preview (editor));
  update (GTK_WIDGET (editor));
}

/**
 * trade_editor_views_install:
 * @widget_class: the class of [class@Editor]
 *
 * Gives editors the actions win.words, win.note, win.highlight, win.view-earlier and win.view-later, about the view that is shown,
 * and their keys.
 */
void
trade_editor_views_install (GtkWidgetClass *widget_class)
{
  const GdkModifierType moves = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, ACTION_WORDS, NULL, words_action);
  gtk_widget_class_install_action (widget_class, ACTION_NOTE, NULL, note_action);
  gtk_widget_class_install_action (widget_class, ACTION_HIGHLIGHT, NULL, highlight_action);
  gtk_widget_class_install_action (widget_class, ACTION_EARLIER, NULL, move_action);
  gtk_widget_class_install_action (widget_class, ACTION_LATER, NULL, move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, ACTION_WORDS, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, ACTION_NOTE, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, ACTION_HIGHLIGHT, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, moves, ACTION_EARLIER, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, moves, ACTION_LATER, NULL);
}

/**
 * trade_editor_views_attach:
 * @editor: a new editor
 * @preview: its charts
 *
 * Has the actions of an editor speak of the view that it shows.
 */
void
trade_editor_views_attach (TradeEditor        *editor,
                           TradeEditorPreview *preview)
{
  g_object_set_data (G_OBJECT (editor), PREVIEW, preview);
  g_signal_connect_object (preview, "chosen", G_CALLBACK (update), editor, G_CONNECT_SWAPPED);
  g_signal_connect (editor, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  update (GTK_WIDGET (editor));
}
