/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-annotate.h"

#include <glib/gi18n.h>

#include "trade-label.h"
#include "trade-message.h"
#include "trade-note-keeper.h"
#include "trade-view-list.h"
#include "trade-window-arrange.h"

#define ACTION_NOTE "win.note"
#define ACTION_HIGHLIGHT "win.highlight"
#define ACTION_UNDO "win.undo"
#define ACTION_REDO "win.redo"

/* What a view had before or after a change; nothing where it had what its package says. */
typedef struct
{
  char             *view_id;
  TradeAnnotations *annotations; /* (nullable) */
} Edit;

typedef struct
{
  GHashTable *annotations; /* TradeAnnotations, by the identifiers of views */
  GPtrArray  *undo;        /* Edit */
  GPtrArray  *redo;
} Annotator;

static void
free_edit (gpointer data)
{
  Edit *edit = data;

  g_free (edit->view_id);
  g_clear_pointer (&edit->annotations, trade_annotations_unref);
  g_free (edit);
}

static void
free_annotator (gpointer data)
{
  Annotator *self = data;

  g_hash_table_unref (self->annotations);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

static Annotator *
get_annotator (TradeWindow *window)
{
  static const char key[] = "trade-window-annotator";
  Annotator *self = g_object_get_data (G_OBJECT (window), key);

  if (self == NULL)
    {
      self = g_new0 (Annotator, 1);
      self->annotations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref);
      self->undo = g_ptr_array_new_with_free_func (free_edit);
      self->redo = g_ptr_array_new_with_free_func (free_edit);
      g_object_set_data_full (G_OBJECT (window), key, self, free_annotator);
    }

  return self;
}

static TradeFigure *
get_figure (TradeWindow *window)
{
  return trade_window_get_view (window) != NULL ? trade_ledger_get_figure (trade_window_get_ledger (window)) : NULL;
}

static void
keep (TradeWindow *window,
      const char  *view_id)
{
  TradeAnnotations *annotations = g_hash_table_lookup (get_annotator (window)->annotations, view_id);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (trade_note_keeper_keep (trade_window_get_dataset (window), view_id, annotations, &error))
    return;

  /* Translators: the placeholder is the reason. */
  text = g_strdup_printf (_("The notes cannot be kept: %s"), error->message);
  trade_window_add_toast (window, trade_message_new_toast (text));
}

/* Puts a view into the state of an edit, and remembers in another list how it was. */
static void
swap (TradeWindow *window,
      const Edit  *edit,
      GPtrArray   *into)
{
  Annotator *self = get_annotator (window);
  TradeAnnotations *known = g_hash_table_lookup (self->annotations, edit->view_id);
  Edit *before = g_new0 (Edit, 1);
  TradeView *view;

  before->view_id = g_strdup (edit->view_id);
  before->annotations = known != NULL ? trade_annotations_ref (known) : NULL;
  g_ptr_array_add (into, before);

  /* Words are those of a package, and stay its own. */
  if (edit->annotations != NULL)
    g_hash_table_insert (self->annotations, g_strdup (edit->view_id), trade_annotations_with_words (edit->annotations, NULL, NULL));
  else
    g_hash_table_remove (self->annotations, edit->view_id);
  keep (window, edit->view_id);

  /* What was changed is shown. */
  view = trade_window_get_view (window);
  if (view == NULL || !g_str_equal (trade_view_get_id (view), edit->view_id))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", edit->view_id);
  trade_window_rearrange (window);
}

static void
change (TradeWindow      *window,
        TradeAnnotations *annotations)
{
  Annotator *self = get_annotator (window);
  g_autofree char *view_id = g_strdup (trade_view_get_id (trade_window_get_view (window)));
  const Edit edit = { view_id, annotations };
  g_autoptr (TradeFigure) figure = NULL;

  g_set_object (&figure, get_figure (window));
  g_ptr_array_set_size (self->redo, 0);
  swap (window, &edit, self->undo);
  trade_window_annotate_update (window);

  /* Whoever reads a figure goes on reading it. */
  if (figure != NULL)
    trade_chart_area_select_figure (trade_window_get_chart_area (window), figure);
}

/* A view that has as much as it can have stays as it is. */
static void
change_if_other (TradeWindow      *window,
                 TradeAnnotations *annotations)
{
  if (!trade_annotations_equal (annotations, trade_view_get_annotations (trade_window_get_view (window))))
    change (window, annotations);
}

static void
step (TradeWindow *window,
      GPtrArray   *from,
      GPtrArray   *into)
{
  Edit *edit;

  if (from->len == 0)
    return;

  edit = g_ptr_array_steal_index (from, from->len - 1);
  swap (window, edit, into);
  free_edit (edit);
  trade_window_annotate_update (window);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  Annotator *self = get_annotator (TRADE_WINDOW (widget));

  step (TRADE_WINDOW (widget), self->undo, self->redo);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  Annotator *self = get_annotator (TRADE_WINDOW (widget));

  step (TRADE_WINDOW (widget), self->redo, self->undo);
}

static void
highlight_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeFigure *figure = get_figure (window);
  TradeView *view = trade_window_get_view (window);
  g_autoptr (TradeAnnotations) annotations = NULL;
  g_autofree char *row_id = NULL;

  if (figure == NULL)
    return;

  row_id = trade_view_dup_row_id (view, figure);
  annotations = trade_annotations_with_highlight (trade_view_get_annotations (view),
                                                  row_id,
                                                  !trade_window_annotate_is_highlighted (window, figure));
  change_if_other (window, annotations);
}

typedef struct
{
  TradeWindow  *window;
  TradeDataset *dataset;
  char         *view_id;
  TradePeriod   period;
} NoteAsk;

static void
free_ask (gpointer data,
          GClosure *closure)
{
  NoteAsk *ask = data;

  g_object_unref (ask->window);
  g_object_unref (ask->dataset);
  g_free (ask->view_id);
  g_free (ask);
}

/* The window may show other figures meanwhile, whose views are called the same. */
static gboolean
is_still_shown (const NoteAsk *ask)
{
  TradeView *view = trade_window_get_view (ask->window);

  return view != NULL && trade_window_get_dataset (ask->window) == ask->dataset &&
         g_str_equal (trade_view_get_id (view), ask->view_id);
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
  TradeView *view;

  if (g_str_equal (response, "cancel") || !is_still_shown (ask) || (keeps && !trade_label_check (string, NULL)))
    return;

  view = trade_window_get_view (ask->window);
  if (keeps && says_already (view, ask->period, string))
    return;

  text = keeps ? trade_text_new (string) : NULL;
  annotations = trade_annotations_with_note (trade_view_get_annotations (view), ask->period, text);
  change_if_other (ask->window, annotations);
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
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), heading, NULL);
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
  TradeFigure *figure = get_figure (window);
  TradeView *view = trade_window_get_view (window);
  g_autofree char *period = NULL;
  GtkWidget *dialog;
  NoteAsk *ask;

  if (figure == NULL)
    return;

  ask = g_new0 (NoteAsk, 1);
  ask->window = g_object_ref (window);
  ask->dataset = g_object_ref (trade_window_get_dataset (window));
  ask->view_id = g_strdup (trade_view_get_id (view));
  ask->period = trade_figure_get_period (figure);
  period = trade_format_period (trade_format_get_default (), ask->period);
  dialog = build_note_dialog (window, period,
                              trade_annotations_find_note (trade_view_get_annotations (view), ask->period));
  g_signal_connect_data (dialog, "response", G_CALLBACK (note_response_cb), ask, free_ask, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)));
}

/**
 * trade_window_annotate_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the actions win.note and win.highlight, about the figure that is read, win.undo and win.redo, and their keys,
 * which come to the window after a text that has the focus.
 */
void
trade_window_annotate_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, ACTION_NOTE, NULL, note_action);
  gtk_widget_class_install_action (widget_class, ACTION_HIGHLIGHT, NULL, highlight_action);
  gtk_widget_class_install_action (widget_class, ACTION_UNDO, NULL, undo_action);
  gtk_widget_class_install_action (widget_class, ACTION_REDO, NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, ACTION_NOTE, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, ACTION_HIGHLIGHT, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, ACTION_UNDO, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, ACTION_REDO, NULL);
}

/**
 * trade_window_annotate_begin:
 * @window: a window whose figures are others
 *
 * Takes out what was kept for them, and forgets what could be undone of those before.
 */
void
trade_window_annotate_begin (TradeWindow *window)
{
  Annotator *self = get_annotator (window);
  g_autoptr (GError) error = NULL;
  GHashTable *kept = trade_note_keeper_recall (trade_window_get_dataset (window), &error);

  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  if (kept != NULL)
    {
      g_hash_table_unref (self->annotations);
      self->annotations = kept;
    }
  else
    {
      g_autofree char *text = g_strdup_printf (_("The notes cannot be read: %s"), error->message);

      g_hash_table_remove_all (self->annotations);
      trade_window_add_toast (window, trade_message_new_toast (text));
    }
  trade_window_annotate_update (window);
}

/**
 * trade_window_annotate_copy:
 * @window: a window
 *
 * Lists what a person added to the views of its release, as it is now.
 *
 * Returns: (transfer full) (element-type utf8 TradeAnnotations): annotations by the identifiers of views; empty ones where what
 *   the release had was removed
 */
GHashTable *
trade_window_annotate_copy (TradeWindow *window)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref);
  GHashTableIter iter;
  gpointer view_id, annotations;

  g_hash_table_iter_init (&iter, get_annotator (window)->annotations);
  while (g_hash_table_iter_next (&iter, &view_id, &annotations))
    g_hash_table_insert (copy, g_strdup (view_id), trade_annotations_ref (annotations));

  return copy;
}

/**
 * trade_window_annotate_apply:
 * @window: a window
 * @view: (transfer full): a view
 *
 * Adds to a view what a person added to it, however it was arranged then; its words stay.
 *
 * Returns: (transfer full): the view
 */
TradeView *
trade_window_annotate_apply (TradeWindow *window,
                             TradeView   *view)
{
  g_autoptr (TradeView) plain = view;
  TradeAnnotations *known = g_hash_table_lookup (get_annotator (window)->annotations, trade_view_get_id (view));
  g_autoptr (TradeAnnotations) all = NULL;

  if (known == NULL)
    return g_steal_pointer (&plain);

  all = trade_annotations_with_words (known, trade_view_get_own_title (view), trade_view_get_own_subtitle (view));

  return trade_view_annotate (view, all);
}

/**
 * trade_window_annotate_is_highlighted:
 * @window: a window that shows a view
 * @figure: a figure of it
 *
 * Returns: whether the row of the figure is highlighted
 */
gboolean
trade_window_annotate_is_highlighted (TradeWindow *window,
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

/**
 * trade_window_annotate_update:
 * @window: a window
 *
 * Allows what can be done now.
 */
void
trade_window_annotate_update (TradeWindow *window)
{
  Annotator *self = get_annotator (window);

  gtk_widget_action_set_enabled (GTK_WIDGET (window), ACTION_UNDO, self->undo->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), ACTION_REDO, self->redo->len > 0);
}

/**
 * trade_window_annotate_has_own:
 * @window: a window
 *
 * Returns: whether a person added something to the view that is shown
 */
gboolean
trade_window_annotate_has_own (TradeWindow *window)
{
  TradeViewList *list = trade_window_get_view_list (window);
  TradeView *native = trade_window_get_view (window) != NULL ? trade_view_list_get_view (list) : NULL;
  g_autoptr (TradeAnnotations) plain = NULL;
  TradeAnnotations *known;

  if (native == NULL)
    return FALSE;

  known = g_hash_table_lookup (get_annotator (window)->annotations, trade_view_get_id (native));
  plain = trade_annotations_with_words (trade_view_get_annotations (native), NULL, NULL);

  return known != NULL && !trade_annotations_equal (known, plain);
}

/**
 * trade_window_annotate_reset:
 * @window: a window
 *
 * Takes away what a person added to the view that is shown, which can be undone.
 */
void
trade_window_annotate_reset (TradeWindow *window)
{
  if (trade_window_annotate_has_own (window))
    change (window, NULL);
}
