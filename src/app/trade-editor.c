/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor.h"

#include <glib/gi18n.h>

#include "trade-draft-build.h"
#include "trade-draft-keeper.h"
#include "trade-draft-store.h"
#include "trade-editor-cell.h"
#include "trade-editor-close.h"
#include "trade-editor-columns.h"
#include "trade-editor-rows.h"
#include "trade-editor-find.h"
#include "trade-editor-form.h"
#include "trade-editor-grid.h"
#include "trade-editor-history.h"
#include "trade-editor-menu.h"
#include "trade-editor-paste.h"
#include "trade-editor-preview.h"
#include "trade-editor-save.h"
#include "trade-editor-table.h"
#include "trade-editor-views.h"
#include "trade-editor-watch.h"
#include "trade-input.h"
#include "trade-message.h"
#include "trade-sentence.h"
#include "trade-shortcuts.h"

/* In logical pixels: from this width on the chart stands beside the table, and below it in a narrower window. */
#define WIDE 900

/* In logical pixels: in a window of less width than the header bar needs in some languages, it shows only what fits in all of them. */
#define NARROW 500

/* In so many frames panes are laid out another way. */
#define FRAMES 3

/* The part of the window that the table takes. */
#define TABLE_WIDTH 0.56
#define TABLE_HEIGHT 0.48

struct _TradeEditor
{
  AdwApplicationWindow parent_instance;

  TradeDraftHistory *history;
  GSimpleActionGroup *columns;
  TradeDraftKeeper  *keeper;
  TradeDraft        *copied; /* nullable: what a release says that is edited; where that is all, there is nothing to keep */
  TradeDraftHome    *home;   /* nullable: where the release came from or was saved last */
  gboolean           is_wide;
  gboolean           is_narrow;
  guint              laying_out;
  guint              frames; /* to wait for before the panes are divided; 0 where they are */
  gboolean           leaves; /* whether it goes as soon as the draft is kept */

  AdwToastOverlay    *toasts;
  AdwWindowTitle     *heading;
  GtkWidget          *redo_button;
  GtkWidget          *save_button;
  GtkWidget          *small_save_button;
  GtkMenuButton      *menu_button;
  GtkPaned           *panes;
  TradeEditorForm    *form;
  TradeEditorTable   *table;
  TradeEditorGrid    *grid;
  TradeEditorPreview *preview;
  GtkLabel           *count;
  GtkLabel           *hint;
  GtkButton          *faults_button;
};

G_DEFINE_FINAL_TYPE (TradeEditor, trade_editor, ADW_TYPE_APPLICATION_WINDOW)

static void
trade_editor_dispose (GObject *object)
{
  TradeEditor *self = TRADE_EDITOR (object);

  g_clear_handle_id (&self->laying_out, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_EDITOR);
  g_clear_object (&self->history);
  g_clear_object (&self->columns);
  if (self->keeper != NULL)
    trade_draft_keeper_hurry (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->copied, trade_draft_unref);
  g_clear_pointer (&self->home, trade_draft_home_unref);

  G_OBJECT_CLASS (trade_editor_parent_class)->dispose (object);
}

/* In a small window the table comes first, unless somebody is writing in the form. */
static void
make_room (TradeEditor *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const gboolean is_in_form = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form));

  if (is_in_form && !trade_draft_is_empty (trade_draft_history_get (self->history)))
    return;

  trade_editor_form_fold (self->form);
  if (is_in_form)
    trade_editor_table_go_to (self->table, 0, TRADE_DRAFT_FLOW);
}

/* Panes that were laid out another way keep the share that they had of the other length until they have been laid out anew. */
static gboolean
divide_cb (GtkWidget     *panes,
           GdkFrameClock *clock,
           gpointer       data)
{
  TradeEditor *self = data;
  const int size = self->is_wide ? gtk_widget_get_width (panes) : gtk_widget_get_height (panes);

  if (--self->frames > 0)
    return G_SOURCE_CONTINUE;

  gtk_paned_set_position (GTK_PANED (panes), (int) (size * (self->is_wide ? TABLE_WIDTH : TABLE_HEIGHT)));

  return G_SOURCE_REMOVE;
}

/* What the header bar has no room for is in the menu. */
static void
suit_header (TradeEditor *self)
{
  gtk_widget_set_visible (self->redo_button, !self->is_narrow);
  gtk_widget_set_visible (self->save_button, !self->is_narrow);
  gtk_widget_set_visible (self->small_save_button, self->is_narrow);
}

static void
turn_panes (TradeEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes),
                                  self->is_wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  if (self->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->panes), divide_cb, self, NULL);
  self->frames = FRAMES;
  if (!self->is_wide)
    make_room (self);
}

/* The size is known in the midst of a layout, which must not change under it. */
static gboolean
lay_out_cb (gpointer data)
{
  TradeEditor *self = data;

  self->laying_out = 0;
  suit_header (self);
  if ((gtk_orientable_get_orientation (GTK_ORIENTABLE (self->panes)) == GTK_ORIENTATION_HORIZONTAL) != self->is_wide)
    turn_panes (self);

  return G_SOURCE_REMOVE;
}

static void
trade_editor_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  TradeEditor *self = TRADE_EDITOR (widget);
  const gboolean is_wide = width >= WIDE, is_narrow = width < NARROW;

  GTK_WIDGET_CLASS (trade_editor_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->is_wide == is_wide && self->is_narrow == is_narrow)
    return;

  self->is_wide = is_wide;
  self->is_narrow = is_narrow;
  if (self->laying_out == 0)
    self->laying_out = g_idle_add (lay_out_cb, self);
}

static void
next_fault_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  trade_editor_show_fault (TRADE_EDITOR (widget));
}

static gboolean
trade_editor_close_request (GtkWindow *window)
{
  TradeEditor *self = TRADE_EDITOR (window);

  if (trade_editor_close_ask (self))
    return TRUE;

  return GTK_WINDOW_CLASS (trade_editor_parent_class)->close_request (window);
}

static void
trade_editor_class_init (TradeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_editor_dispose;
  widget_class->size_allocate = trade_editor_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = trade_editor_close_request;

  gtk_widget_class_install_action (widget_class, "win.next-fault", NULL, next_fault_action);
  trade_editor_history_install (widget_class);
  trade_editor_save_install (widget_class);
  trade_editor_paste_install (widget_class);
  trade_editor_find_install (widget_class);
  trade_editor_views_install (widget_class);
  trade_editor_rows_install (widget_class);

  g_type_ensure (TRADE_TYPE_EDITOR_FORM);
  g_type_ensure (TRADE_TYPE_EDITOR_TABLE);
  g_type_ensure (TRADE_TYPE_EDITOR_GRID);
  g_type_ensure (TRADE_TYPE_EDITOR_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, toasts);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, redo_button);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, small_save_button);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, panes);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, form);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, table);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, grid);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, preview);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, count);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, hint);
  gtk_widget_class_bind_template_child (widget_class, TradeEditor, faults_button);
}

/* Whether there is somewhere to save to. */
static gboolean
has_place (TradeEditor *self)
{
  return self->home != NULL && trade_draft_home_get_kind (self->home) != TRADE_DRAFT_HOME_FOREIGN;
}

/* Where the release is, and whether all of it is there. */
static char *
write_standing (TradeEditor *self)
{
  g_autofree char *name = NULL;

  if (!has_place (self))
    return g_strdup (_("Draft"));

  name = trade_input_get_name (trade_draft_home_get_file (self->home));

  return trade_draft_history_is_saved (self->history) ? g_steal_pointer (&name) : g_strdup_printf (_("%s, changed since"), name);
}

static void
show_title (TradeEditor *self)
{
  const char *title = trade_draft_get_field (trade_draft_history_get (self->history), TRADE_DRAFT_TITLE);
  g_autofree char *standing = write_standing (self);

  title = *title != '\0' ? title : _("New Release");
  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, standing);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
changed_cb (TradeEditor *self)
{
  TradeDraft *draft = trade_draft_history_get (self->history);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", trade_draft_history_get_undo (self->history) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", trade_draft_history_get_redo (self->history) != NULL);
  show_title (self);
  if (trade_editor_is_safe (self))
    trade_draft_keeper_forget (self->keeper);
  else
    trade_draft_keeper_keep (self->keeper, draft, self->home);
}

/* What the cell that has the focus said in the release that is edited; of a grid, which it is, whose heads may be out of sight. */
static char *
write_before (TradeEditor *self)
{
  TradeDraft *draft = trade_draft_history_get (self->history);
  const char *before = NULL;
  guint row, column;

  if (trade_editor_get_place (self, &row, &column) && row < trade_draft_get_n_rows (draft))
    before = trade_draft_row_get_before (trade_draft_get_row (draft, row), (TradeDraftColumn) column);

  return before != NULL ? trade_editor_cell_write_before (before) : trade_editor_grid_dup_name (self->grid);
}

/* What was expected in the cell that has the focus: not everybody points at it to see. */
static void
show_hint (TradeEditor           *self,
           const TradeDraftFault *fault)
{
  g_autofree char *before = fault == NULL ? write_before (self) : NULL;
  const char *message = fault != NULL ? fault->message : before;
  const gboolean is_wrong = fault != NULL && !fault->is_missing;

  trade_sentence_set_label (self->hint, message != NULL ? message : "");
  trade_sentence_set_tooltip (GTK_WIDGET (self->hint), message);
  gtk_widget_remove_css_class (GTK_WIDGET (self->hint), is_wrong ? "dim-label" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), is_wrong ? "error" : "dim-label");
}

/* Says how many faults there are. A row that is still being typed lacks something, which is none. */
static void
show_faults (TradeEditor *self)
{
  GPtrArray *faults = trade_editor_preview_get_faults (self->preview);
  const TradeDraftFault *focused = NULL;
  guint row = TRADE_DRAFT_NO_ROW, column = 0, n = 0;
  g_autofree char *count = NULL;
  g_autofree char *mend = NULL;
  gboolean in_cell;

  if (faults == NULL || self->history == NULL)
    return;

  in_cell = trade_editor_get_place (self, &row, &column);
  for (guint i = 0; i < faults->len; i++)
    {
      const TradeDraftFault *fault = g_ptr_array_index (faults, i);

      if (in_cell && fault->row == row && fault->column == column)
        focused = fault;
      n += !(in_cell && fault->row == row && fault->is_missing);
    }

  count = trade_format_count (trade_format_get_default (), n);
  mend = g_strdup_printf (ngettext ("%s cell to mend", "%s cells to mend", n), count);
  gtk_button_set_label (self->faults_button, mend);
  gtk_widget_set_visible (GTK_WIDGET (self->faults_button), n > 0);
  show_hint (self, focused);
}

static void
built_cb (TradeEditor *self)
{
  GPtrArray *faults = trade_editor_preview_get_faults (self->preview);
  TradeDataset *dataset = trade_editor_preview_get_dataset (self->preview, trade_draft_history_get (self->history));
  const guint n = dataset != NULL ? trade_dataset_get_n_reported (dataset) : 0;
  g_autofree char *count = trade_format_count (trade_format_get_default (), n);
  g_autofree char *figures = g_strdup_printf (ngettext ("%s figure", "%s figures", n), count);

  trade_editor_form_set_faults (self->form, faults);
  trade_editor_table_set_faults (self->table, faults);
  trade_editor_grid_set_faults (self->grid, faults);
  gtk_label_set_label (self->count, figures);
  show_faults (self);
}

static void
kept_not_cb (TradeEditor *self)
{
  g_autofree char *text = trade_editor_dup_failure (self);

  trade_editor_add_toast (self, trade_message_new_toast (text));
}

/* Where the draft could not be kept, it stays. */
static void
settled_cb (TradeEditor *self)
{
  const gboolean leaves = self->leaves;

  self->leaves = FALSE;
  if (leaves && trade_draft_keeper_get_failure (self->keeper) == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* An entry takes these keys for itself: those of undoing even where it can undo nothing, and another to select no letter. */
static void
add_keys (TradeEditor *self)
{
  static const struct
  {
    const char *key;
    const char *action;
  } keys[] = {
    { "<Control>z", "win.undo" },
    { "<Control><Shift>z", "win.redo" },
    { "<Control><Shift>a", "win.select-rows" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].key),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
trade_editor_init (TradeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trade_editor_find_attach (self, self->table, self->grid);
  trade_editor_views_attach (self, self->preview);
  trade_shortcuts_attach (GTK_APPLICATION_WINDOW (self));
  add_keys (self);
  trade_editor_rows_attach (self, self->table, self->grid);
  self->is_wide = TRUE;
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (show_faults), NULL);
}

/**
 * trade_editor_new:
 * @application: the application
 * @draft: (nullable): the draft to go on with, or what a release says; %NULL for a new one
 * @home: (nullable): what the draft belongs to
 * @keeper: (nullable): who keeps the draft already
 *
 * Creates a window for a draft.
 *
 * Returns: (transfer none): a new window
 */
TradeEditor *
trade_editor_new (GtkApplication   *application,
                  TradeDraft       *draft,
                  TradeDraftHome   *home,
                  TradeDraftKeeper *keeper)
{
  TradeEditor *self = g_object_new (TRADE_TYPE_EDITOR, "application", application, NULL);
  TradeDraftWords *words = trade_draft_words_get_default ();
  g_autoptr (TradeDraft) begun =
    draft != NULL ? trade_draft_ref (draft) : trade_draft_new (trade_draft_words_get_decimal_mark (words));

  g_autoptr (GFile) file = trade_draft_store_new_file ();

  self->history = trade_draft_history_new (begun);
  trade_editor_menu_attach (self->menu_button, self->history);
  if (keeper == NULL && draft != NULL)
    self->copied = trade_draft_ref (draft);
  if (home != NULL)
    self->home = trade_draft_home_ref (home);
  if (keeper != NULL)
    trade_draft_history_set_saved (self->history, NULL);
  self->keeper = keeper != NULL ? g_object_ref (keeper) : trade_draft_keeper_new (file);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (kept_not_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "built", G_CALLBACK (built_cb), self, G_CONNECT_SWAPPED);
  trade_editor_form_set_history (self->form, self->history);
  self->columns = trade_editor_columns_new (self->history);
  gtk_widget_insert_action_group (GTK_WIDGET (self), TRADE_EDITOR_COLUMNS_PREFIX, G_ACTION_GROUP (self->columns));
  trade_editor_table_set_history (self->table, self->history, self->columns);
  trade_editor_grid_set_history (self->grid, self->history, self->columns);
  trade_editor_preview_set_history (self->preview, self->history);
  g_signal_connect_object (self->history, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  trade_editor_watch_follow (self);
  if (draft == NULL)
    trade_editor_form_focus (self->form, TRADE_DRAFT_TITLE);
  else
    trade_editor_form_fold (self->form);

  return self;
}

static TradeEditor *
find_editor (GtkApplication *application,
             GFile          *file)
{
  for (const GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (TRADE_IS_EDITOR (link->data) && g_file_equal (trade_draft_keeper_get_file (TRADE_EDITOR (link->data)->keeper), file))
      return link->data;

  return NULL;
}

/**
 * trade_editor_open_draft:
 * @application: the application
 * @file: where a draft is kept
 *
 * Goes on with a draft, in the window that has it or in a new one.
 */
void
trade_editor_open_draft (GtkApplication *application,
                         GFile          *file)
{
  g_autoptr (TradeDraftKeeper) keeper = NULL;
  g_autoptr (TradeDraft) draft = NULL;
  g_autoptr (TradeDraftHome) home = NULL;
  g_autoptr (GError) error = NULL;
  TradeEditor *editor;

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (G_IS_FILE (file));

  editor = find_editor (application, file);
  if (editor != NULL)
    {
      gtk_window_present (GTK_WINDOW (editor));
      return;
    }

  /* Before it is read: nobody else shall write it afterwards. */
  keeper = trade_draft_keeper_take (file);
  draft = keeper != NULL ? trade_draft_store_load (file, &home, &error) : NULL;
  if (draft != NULL)
    gtk_window_present (GTK_WINDOW (trade_editor_new (application, draft, home, keeper)));
  else
    trade_message_show (gtk_application_get_active_window (application), _("The Draft Could Not Be Opened"),
                        keeper == NULL ? _("It is being edited in another window of the program.") : NULL,
                        error != NULL ? error->message : NULL);
}

/**
 * trade_editor_get_history:
 * @self: an editor
 *
 * Returns: (transfer none): the draft with its history
 */
TradeDraftHistory *
trade_editor_get_history (TradeEditor *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR (self), NULL);

  return self->history;
}

/**
 * trade_editor_get_columns:
 * @self: an editor
 *
 * Returns: (transfer none): which columns of the draft are to be seen
 */
GSimpleActionGroup *
trade_editor_get_columns (TradeEditor *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR (self), NULL);

  return self->columns;
}

/**
 * trade_editor_dup_dataset:
 * @self: an editor
 * @n_faults: (out): return location for how many cells and fields cannot be read
 *
 * Reads the draft as it is now, whether the chart shows it yet or not.
 *
 * Returns: (transfer full) (nullable): its figures; %NULL where it has none
 */
TradeDataset *
trade_editor_dup_dataset (TradeEditor *self,
                          guint       *n_faults)
{
  g_autoptr (GPtrArray) faults = NULL;
  TradeDataset *dataset;

  g_return_val_if_fail (TRADE_IS_EDITOR (self), NULL);
  g_return_val_if_fail (n_faults != NULL, NULL);

  dataset = trade_draft_build (trade_draft_history_get (self->history), trade_draft_words_get_default (), &faults, NULL);
  *n_faults = faults->len;

  return dataset;
}

/**
 * trade_editor_get_n_faults:
 * @self: an editor
 *
 * Returns: how many cells and fields of what the chart shows cannot be read
 */
guint
trade_editor_get_n_faults (TradeEditor *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR (self), 0);

  return trade_editor_preview_get_faults (self->preview)->len;
}

/**
 * trade_editor_get_home:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): where the release came from or was saved last
 */
TradeDraftHome *
trade_editor_get_home (TradeEditor *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR (self), NULL);

  return self->home;
}

/**
 * trade_editor_set_saved:
 * @self: an editor
 * @home: where the release was saved
 * @draft: the draft that was saved
 *
 * Says that a draft is safe. Unless it was changed since, nothing more needs to be kept of it.
 */
void
trade_editor_set_saved (TradeEditor    *self,
                        TradeDraftHome *home,
                        TradeDraft     *draft)
{
  g_return_if_fail (TRADE_IS_EDITOR (self));
  g_return_if_fail (home != NULL);
  g_return_if_fail (draft != NULL);

  trade_draft_home_ref (home);
  g_clear_pointer (&self->home, trade_draft_home_unref);
  self->home = home;
  trade_draft_history_set_saved (self->history, draft);
  trade_editor_watch_follow (self);
}

/**
 * trade_editor_is_safe:
 * @self: an editor
 *
 * Returns: whether nothing would be lost with it: nothing was typed, or all of it is saved
 */
gboolean
trade_editor_is_safe (TradeEditor *self)
{
  TradeDraft *draft;

  g_return_val_if_fail (TRADE_IS_EDITOR (self), TRUE);

  draft = trade_draft_history_get (self->history);

  return trade_draft_is_empty (draft) || (has_place (self) && trade_draft_history_is_saved (self->history)) ||
         (!has_place (self) && self->copied != NULL && trade_draft_equal (draft, self->copied));
}

/**
 * trade_editor_forget:
 * @self: an editor
 *
 * Throws away what is kept of the draft.
 */
void
trade_editor_forget (TradeEditor *self)
{
  g_return_if_fail (TRADE_IS_EDITOR (self));

  trade_draft_keeper_forget (self->keeper);
}

/**
 * trade_editor_leave:
 * @self: an editor
 *
 * Closes the window as soon as the draft is kept.
 */
void
trade_editor_leave (TradeEditor *self)
{
  g_return_if_fail (TRADE_IS_EDITOR (self));

  self->leaves = TRUE;
  trade_draft_keeper_hurry (self->keeper);
  if (!trade_draft_keeper_is_busy (self->keeper))
    settled_cb (self);
}

/**
 * trade_editor_dup_failure:
 * @self: an editor
 *
 * Tells why the draft is not kept as it is now.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where it is
 */
char *
trade_editor_dup_failure (TradeEditor *self)
{
  const char *why;

  g_return_val_if_fail (TRADE_IS_EDITOR (self), NULL);

  why = trade_draft_keeper_get_failure (self->keeper);

  return why != NULL ? g_strdup_printf (_("The draft could not be kept: %s"), why) : NULL;
}

/**
 * trade_editor_get_place:
 * @self: an editor
 * @row: (out): return location for the number of the row
 * @column: (out): return location for the column
 *
 * Returns: whether the focus is in a cell of the table
 */
gboolean
trade_editor_get_place (TradeEditor *self,
                        guint       *row,
                        guint       *column)
{
  TradeDraftColumn found;
  gboolean is_cell;

  g_return_val_if_fail (TRADE_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (row != NULL && column != NULL, FALSE);

  is_cell = gtk_widget_get_visible (GTK_WIDGET (self->grid)) ? trade_editor_grid_get_place (self->grid, row, &found)
                                                             : trade_editor_table_get_place (self->table, row, &found);
  if (is_cell)
    *column = found;

  return is_cell;
}

/**
 * trade_editor_add_toast:
 * @self: an editor
 * @toast: (transfer full): a toast
 *
 * Shows a toast.
 */
void
trade_editor_add_toast (TradeEditor *self,
                        AdwToast    *toast)
{
  g_return_if_fail (TRADE_IS_EDITOR (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  trade_message_add_toast (self->toasts, toast);
}

/* The number of the first fault that stands behind where the focus is; of all, the first. */
static guint
find_next_fault (TradeEditor *self,
                 GPtrArray   *faults)
{
  guint row, column;

  if (!trade_editor_get_place (self, &row, &column))
    return 0;

  for (guint i = 0; i < faults->len; i++)
    {
      const TradeDraftFault *fault = g_ptr_array_index (faults, i);

      if (fault->row != TRADE_DRAFT_NO_ROW && (fault->row > row || (fault->row == row && fault->column > column)))
        return i;
    }

  return 0;
}

/**
 * trade_editor_show_fault:
 * @self: an editor
 *
 * Moves the focus to the next cell that cannot be read, from where it is now.
 */
void
trade_editor_show_fault (TradeEditor *self)
{
  const TradeDraftFault *fault;
  GPtrArray *faults;

  g_return_if_fail (TRADE_IS_EDITOR (self));

  faults = trade_editor_preview_get_faults (self->preview);
  if (faults->len == 0)
    return;

  fault = g_ptr_array_index (faults, find_next_fault (self, faults));
  if (fault->row == TRADE_DRAFT_NO_ROW)
    trade_editor_form_focus (self->form, (TradeDraftField) fault->column);
  else if (gtk_widget_get_visible (GTK_WIDGET (self->grid)))
    trade_editor_grid_go_to_row (self->grid, fault->row, (TradeDraftColumn) fault->column);
  else
    trade_editor_table_go_to (self->table, fault->row, (TradeDraftColumn) fault->column);
}
