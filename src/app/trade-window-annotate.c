/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-annotate.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-announce.h"
#include "trade-arrange.h"
#include "trade-message.h"
#include "trade-note-keeper.h"
#include "trade-window-arrange.h"
#include "trade-window-figures.h"
#include "trade-window-note.h"
#include "trade-window-words.h"

#define ACTION_UNDO "win.undo"
#define ACTION_REDO "win.redo"

/*
 * Under the identifier of a view stand its notes and highlighted rows, which are true however it is arranged; under the name of a
 * view as it is arranged, its words, see trade_note_keeper_recall(). What a person did not touch is the package's. A table is
 * never changed: each change makes another, so that to undo it is to take the one before.
 */

/* What was there before or after a change, and the view that was changed. */
typedef struct
{
  TradeDraftChange  what;        /* as editors name their changes */
  char             *view_id;
  gboolean          is_arranged; /* whether that was true of the view in this arrangement only */
  TradeArrangement  arrangement;
  GHashTable       *annotations;
} Edit;

typedef struct
{
  GHashTable *annotations; /* (element-type utf8 TradeAnnotations) */
  GPtrArray  *undo;        /* (element-type Edit) */
  GPtrArray  *redo;
} Annotator;

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref);
}

static char *
dup_words_key (TradeView *view)
{
  g_autofree char *name = trade_view_dup_name (view);

  return g_strconcat (TRADE_NOTE_KEEPER_WORDS, name, NULL);
}

static GHashTable *
copy_table (GHashTable *table)
{
  GHashTable *copy = new_table ();
  GHashTableIter iter;
  gpointer name, annotations;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &name, &annotations))
    g_hash_table_insert (copy, g_strdup (name), trade_annotations_ref (annotations));

  return copy;
}

static void
free_edit (gpointer data)
{
  Edit *edit = data;

  g_free (edit->what.subject);
  g_free (edit->view_id);
  g_hash_table_unref (edit->annotations);
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
      self->annotations = new_table ();
      self->undo = g_ptr_array_new_with_free_func (free_edit);
      self->redo = g_ptr_array_new_with_free_func (free_edit);
      g_object_set_data_full (G_OBJECT (window), key, self, free_annotator);
    }

  return self;
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GWeakRef *weak = user_data;
  g_autoptr (TradeWindow) window = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_weak_ref_clear (weak);
  g_free (weak);
  /* The window may have been closed meanwhile. */
  if (trade_note_keeper_keep_finish (result, &error) || window == NULL || !gtk_widget_get_realized (GTK_WIDGET (window)))
    return;

  /* Translators: the placeholder is the reason. */
  text = g_strdup_printf (_("The notes cannot be kept: %s"), error->message);
  trade_message_add_toast (trade_window_get_toasts (window), trade_message_new_toast (text));
}

static void
keep (TradeWindow *window,
      const char  *name)
{
  TradeAnnotations *annotations = g_hash_table_lookup (get_annotator (window)->annotations, name);
  GWeakRef *weak = g_new (GWeakRef, 1);

  g_weak_ref_init (weak, window);
  trade_note_keeper_keep (trade_window_get_dataset (window), name, annotations, kept_cb, weak);
}

/* Keeps what one table has and another has not, or has otherwise. */
static void
keep_others (TradeWindow *window,
             GHashTable  *table,
             GHashTable  *other)
{
  const gboolean is_now = table == get_annotator (window)->annotations;
  GHashTableIter iter;
  gpointer name, annotations;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &name, &annotations))
    {
      if (is_now ? g_hash_table_lookup (other, name) != annotations : !g_hash_table_contains (other, name))
        keep (window, name);
    }
}

/* What was changed is shown. */
static void
show (TradeWindow *window,
      const Edit  *edit)
{
  TradeView *view = trade_window_get_view (window);

  if (view == NULL || !g_str_equal (trade_view_get_id (view), edit->view_id))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", edit->view_id);
  if (edit->is_arranged)
    trade_window_arrange_set (window, edit->view_id, &edit->arrangement);
  trade_window_rearrange (window);
}

/* Puts the views into the state of an edit, and remembers in another list how they were. */
static void
swap (TradeWindow *window,
      const Edit  *edit,
      GPtrArray   *into)
{
  Annotator *self = get_annotator (window);
  Edit *before = g_memdup2 (edit, sizeof *edit);

  before->what.subject = g_strdup (edit->what.subject);
  before->view_id = g_strdup (edit->view_id);
  before->annotations = self->annotations;
  g_ptr_array_add (into, before);

  self->annotations = g_hash_table_ref (edit->annotations);
  keep_others (window, self->annotations, before->annotations);
  keep_others (window, before->annotations, self->annotations);
  show (window, edit);
}

/* Takes the table; @is_arranged tells whether what is changed is true of the view only as it is arranged now. */
static void
change (TradeWindow *window,
        GHashTable  *annotations,
        gboolean     is_arranged,
        const char  *subject)
{
  g_autoptr (GHashTable) table = annotations;
  Annotator *self = get_annotator (window);
  TradeView *view = trade_window_get_view (window);
  g_autofree char *view_id = g_strdup (trade_view_get_id (view));
  g_autofree char *name = g_strdup (subject);
  const Edit edit = { { TRADE_DRAFT_CHANGED, name, 1 }, view_id, is_arranged, trade_view_get_arrangement (view), table };
  g_autoptr (TradeFigure) figure = NULL;

  g_set_object (&figure, trade_window_annotate_get_figure (window));
  g_ptr_array_set_size (self->redo, 0);
  swap (window, &edit, self->undo);
  trade_window_annotate_update (window);

  /* Whoever reads a figure goes on reading it. */
  if (figure != NULL)
    trade_window_figures_go_on (window, figure);
}

/* The view that is shown, arranged or not, with what its package adds to it. */
static TradeView *
dup_plain (TradeWindow *window)
{
  TradeView *view = trade_window_get_view (window);
  TradeView *native = trade_view_list_find (trade_window_get_view_list (window), trade_view_get_id (view));
  const TradeArrangement arrangement = trade_view_get_arrangement (view);

  return trade_view_is_native (view) ? g_object_ref (native)
                                     : trade_arrange (native, &arrangement, trade_format_get_default ());
}

static const TradeDraftChange *
get_last (GPtrArray *edits)
{
  const Edit *edit = edits->len > 0 ? edits->pdata[edits->len - 1] : NULL;

  return edit != NULL ? &edit->what : NULL;
}

/* Says what it does, which may be where nobody reads now. */
static void
step (TradeWindow *window,
      gboolean     undoes)
{
  Annotator *self = get_annotator (window);
  GPtrArray *from = undoes ? self->undo : self->redo;
  GPtrArray *into = undoes ? self->redo : self->undo;
  g_autofree char *told = NULL;
  g_autoptr (TradeFigure) focused = NULL;
  Edit *edit;

  if (from->len == 0)
    return;

  told = undoes ? trade_draft_change_write_undo (get_last (from)) : trade_draft_change_write_redo (get_last (from));
  g_set_object (&focused, trade_window_figures_get_focused (window));
  edit = g_ptr_array_steal_index (from, from->len - 1);
  swap (window, edit, into);
  free_edit (edit);
  trade_window_annotate_update (window);
  if (focused != NULL)
    trade_window_figures_go_on (window, focused);
  trade_announce (GTK_WIDGET (window), told);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step (TRADE_WINDOW (widget), g_str_equal (name, ACTION_UNDO));
}

/**
 * trade_window_annotate_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the actions win.undo and win.redo and their keys, which come to the window after a text that has the focus, and
 * those that add something to a view.
 */
void
trade_window_annotate_install (GtkWidgetClass *widget_class)
{
  trade_window_note_install (widget_class);
  trade_window_words_install (widget_class);
  gtk_widget_class_install_action (widget_class, ACTION_UNDO, NULL, step_action);
  gtk_widget_class_install_action (widget_class, ACTION_REDO, NULL, step_action);
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
  g_hash_table_unref (self->annotations);
  self->annotations = kept != NULL ? kept : new_table ();
  if (kept == NULL)
    {
      g_autofree char *text = g_strdup_printf (_("The notes cannot be read: %s"), error->message);

      trade_message_add_toast (trade_window_get_toasts (window), trade_message_new_toast (text));
    }
  trade_window_annotate_update (window);
}

/* Gives the views of a package the words that a person gave them. */
static void
add_words (GHashTable       *all,
           TradeViewList    *list,
           const char       *name,
           TradeAnnotations *words)
{
  TradeView *native = trade_view_list_find (list, name);
  TradeAnnotations *notes = g_hash_table_lookup (all, name);

  /* An arranged view has the notes of the view by itself. */
  if (notes == NULL && native != NULL)
    notes = trade_view_get_annotations (native);
  g_hash_table_insert (all, g_strdup (name), trade_annotations_with_words (notes, trade_annotations_get_title (words),
                                                                          trade_annotations_get_subtitle (words)));
}

/* Gives a view the notes that a person gave it; its words are those of the package. */
static void
add_notes (GHashTable       *all,
           TradeViewList    *list,
           const char       *view_id,
           TradeAnnotations *notes)
{
  TradeView *native = trade_view_list_find (list, view_id);
  TradeAnnotations *words = native != NULL ? trade_view_get_annotations (native) : NULL;

  g_hash_table_insert (all, g_strdup (view_id), trade_annotations_with_words (notes, trade_annotations_get_title (words),
                                                                             trade_annotations_get_subtitle (words)));
}

/**
 * trade_window_annotate_copy:
 * @window: a window
 *
 * Lists what is added to the views of its release that a person changed, as it is now.
 *
 * Returns: (transfer full) (element-type utf8 TradeAnnotations): annotations by the names of views, see trade_view_dup_name();
 *   empty ones where what the release had was removed
 */
GHashTable *
trade_window_annotate_copy (TradeWindow *window)
{
  GHashTable *all = new_table ();
  TradeViewList *list;
  GHashTableIter iter;
  gpointer key, annotations;

  g_return_val_if_fail (TRADE_IS_WINDOW (window), all);

  list = trade_window_get_view_list (window);
  g_hash_table_iter_init (&iter, get_annotator (window)->annotations);
  while (g_hash_table_iter_next (&iter, &key, &annotations))
    if (!g_str_has_prefix (key, TRADE_NOTE_KEEPER_WORDS))
      add_notes (all, list, key, annotations);

  g_hash_table_iter_init (&iter, get_annotator (window)->annotations);
  while (g_hash_table_iter_next (&iter, &key, &annotations))
    if (g_str_has_prefix (key, TRADE_NOTE_KEEPER_WORDS))
      add_words (all, list, (const char *) key + strlen (TRADE_NOTE_KEEPER_WORDS), annotations);

  return all;
}

/**
 * trade_window_annotate_apply:
 * @window: a window
 * @view: (transfer full): a view
 *
 * Adds to a view what a person added to it: notes and rows however it was arranged then, words where it is arranged as it was.
 *
 * Returns: (transfer full): the view
 */
TradeView *
trade_window_annotate_apply (TradeWindow *window,
                             TradeView   *view)
{
  GHashTable *annotations = get_annotator (window)->annotations;
  g_autoptr (TradeView) plain = view;
  g_autofree char *key = dup_words_key (view);
  TradeAnnotations *known = g_hash_table_lookup (annotations, trade_view_get_id (view));
  TradeAnnotations *words = g_hash_table_lookup (annotations, key);
  g_autoptr (TradeAnnotations) all = NULL;

  if (known == NULL && words == NULL)
    return g_steal_pointer (&plain);

  known = known != NULL ? known : trade_view_get_annotations (view);
  words = words != NULL ? words : trade_view_get_annotations (view);
  all = trade_annotations_with_words (known, trade_annotations_get_title (words), trade_annotations_get_subtitle (words));

  return trade_view_annotate (view, all);
}

/**
 * trade_window_annotate_get_figure:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): the figure of its view that is read
 */
TradeFigure *
trade_window_annotate_get_figure (TradeWindow *window)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);

  return trade_window_get_view (window) != NULL ? trade_ledger_get_figure (trade_window_get_ledger (window)) : NULL;
}

/**
 * trade_window_annotate_change_notes:
 * @window: a window that shows a view
 * @annotations: the notes and the highlighted rows that the view is to have; its words stay
 * @subject: what of them is changed, in the language of the person: "Note on 2023"
 *
 * Changes what is added to the view that is shown, however it is arranged, which can be undone.
 */
void
trade_window_annotate_change_notes (TradeWindow      *window,
                                    TradeAnnotations *annotations,
                                    const char       *subject)
{
  TradeView *view = trade_window_get_view (window);
  GHashTable *table;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (view != NULL);

  /* A view that has as much as it can have stays as it is. */
  if (trade_annotations_equal (annotations, trade_view_get_annotations (view)))
    return;

  table = copy_table (get_annotator (window)->annotations);
  g_hash_table_insert (table, g_strdup (trade_view_get_id (view)), trade_annotations_with_words (annotations, NULL, NULL));
  change (window, table, FALSE, subject);
}

/**
 * trade_window_annotate_change_words:
 * @window: a window that shows a view
 * @title: (nullable): a title of a person's own; %NULL for the one that the chart has by itself
 * @subtitle: (nullable): the same for the subtitle
 *
 * Words the view that is shown, as it is arranged now, which can be undone.
 */
void
trade_window_annotate_change_words (TradeWindow *window,
                                    const char  *title,
                                    const char  *subtitle)
{
  TradeView *view = trade_window_get_view (window);
  g_autoptr (TradeAnnotations) worded = NULL;
  GHashTable *table;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (view != NULL);

  worded = trade_annotations_with_words (trade_view_get_annotations (view), title, subtitle);
  if (trade_annotations_equal (worded, trade_view_get_annotations (view)))
    return;

  table = copy_table (get_annotator (window)->annotations);
  g_hash_table_insert (table, dup_words_key (view), trade_annotations_with_words (NULL, title, subtitle));
  change (window, table, TRUE, _("Title and Subtitle"));
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
  trade_window_words_update (window);
}

/**
 * trade_window_annotate_get_undo:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): the change that win.undo takes back; %NULL if there is none
 */
const TradeDraftChange *
trade_window_annotate_get_undo (TradeWindow *window)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);

  return get_last (get_annotator (window)->undo);
}

/**
 * trade_window_annotate_get_redo:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): the change that win.redo brings back; %NULL if there is none
 */
const TradeDraftChange *
trade_window_annotate_get_redo (TradeWindow *window)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);

  return get_last (get_annotator (window)->redo);
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
  GHashTable *annotations = get_annotator (window)->annotations;
  TradeView *view = trade_window_get_view (window);
  g_autofree char *key = view != NULL ? dup_words_key (view) : NULL;
  g_autoptr (TradeView) plain = NULL;

  if (view == NULL || (!g_hash_table_contains (annotations, key) &&
                       !g_hash_table_contains (annotations, trade_view_get_id (view))))
    return FALSE;

  plain = dup_plain (window);

  return !trade_annotations_equal (trade_view_get_annotations (view), trade_view_get_annotations (plain));
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
  TradeView *view = trade_window_get_view (window);
  GHashTable *table;
  g_autofree char *key = NULL;

  if (!trade_window_annotate_has_own (window))
    return;

  key = dup_words_key (view);
  table = copy_table (get_annotator (window)->annotations);
  g_hash_table_remove (table, key);
  g_hash_table_remove (table, trade_view_get_id (view));
  change (window, table, TRUE, _("Titles, Notes and Highlighted Rows"));
}
