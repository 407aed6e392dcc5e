/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

#include "trade-compose.h"
#include "trade-draft-lock.h"
#include "trade-draft-offer.h"
#include "trade-draft-store.h"
#include "trade-editor-cell.h"
#include "trade-editor-form.h"
#include "trade-editor-preview.h"
#include "trade-editor-save.h"
#include "trade-editor-table.h"
#include "trade-reader.h"
#include "trade-release.h"

#include <string.h>

/* Figures are typed in a window, by keyboard alone; the chart follows, and nothing of them is lost. */

/* Nobody who knows the figures needs more presses of keys to make the first chart of the bundled release. */
#define MOST_PRESSES 90

/* The sanitizers, which trace each allocation, see as much in a few. */
#if defined (__SANITIZE_ADDRESS__)
#define N_MANY 1000
#else
#define N_MANY 10000
#endif

typedef struct
{
  TradeEditor *editor;
  GFile       *folder;
  GFile       *release;
  guint        n_presses;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->editor = trade_editor_new (GTK_APPLICATION (g_application_get_default ()), NULL, NULL);
  self->folder = app_test_make_folder ();
  self->release = g_file_get_child (self->folder, "release");
  gtk_window_present (GTK_WINDOW (self->editor));
  app_test_settle ();
}

static gboolean
is_idle (gpointer data)
{
  return !g_main_context_pending (NULL);
}

static void
forget_drafts (void)
{
  g_autoptr (GPtrArray) files = trade_draft_store_list ();

  for (guint i = 0; i < files->len; i++)
    trade_draft_store_remove (g_ptr_array_index (files, i));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GFile) file = trade_release_get_file (self->release);
  GObject *weak = G_OBJECT (self->editor);

  if (self->editor != NULL)
    {
      trade_editor_forget (self->editor);
      g_object_add_weak_pointer (weak, (gpointer *) &weak);
      gtk_window_destroy (GTK_WINDOW (self->editor));
      app_test_wait (is_idle, NULL);
      g_assert_null (weak);
    }
  forget_drafts ();
  g_file_delete (file, NULL, NULL);
  g_file_delete (self->release, NULL, NULL);
  app_test_remove_folder (self->folder);
  g_clear_object (&self->release);
  g_clear_object (&self->folder);
}

static TradeEditorTable *
get_table (Fixture *self)
{
  return TRADE_EDITOR_TABLE (app_test_find_descendant (GTK_WIDGET (self->editor), TRADE_TYPE_EDITOR_TABLE));
}

static TradeEditorPreview *
get_preview (Fixture *self)
{
  return TRADE_EDITOR_PREVIEW (app_test_find_descendant (GTK_WIDGET (self->editor), TRADE_TYPE_EDITOR_PREVIEW));
}

static TradeDraft *
get_draft (Fixture *self)
{
  return trade_draft_history_get (trade_editor_get_history (self->editor));
}

static TradeDataset *
get_dataset (Fixture *self)
{
  return trade_editor_preview_get_dataset (get_preview (self), get_draft (self));
}

/* Types letter by letter where the focus is. */
static void
type (Fixture    *self,
      const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GtkEditable *focus = GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (self->editor)));
      int position;

      g_assert_nonnull (focus);
      gtk_editable_delete_selection (focus);
      position = gtk_editable_get_position (focus);
      gtk_editable_insert_text (focus, p, (int) (g_utf8_next_char (p) - p), &position);
      gtk_editable_set_position (focus, position);
      self->n_presses++;
    }
  app_test_settle ();
}

static gboolean
press_with (Fixture         *self,
            guint            key,
            GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_table (self)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  self->n_presses++;
  app_test_settle ();

  return handled;
}

static void
press (Fixture *self,
       guint    key,
       guint    n)
{
  for (guint i = 0; i < n; i++)
    g_assert_true (press_with (self, key, 0));
}

static const char *
get_text (Fixture          *self,
          guint             row,
          TradeDraftColumn  column)
{
  return trade_draft_row_get (trade_draft_get_row (get_draft (self), row), column);
}

static void
assert_place (Fixture          *self,
              guint             row,
              TradeDraftColumn  column)
{
  TradeDraftColumn found_column;
  guint found_row;

  g_assert_true (trade_editor_table_get_place (get_table (self), &found_row, &found_column));
  g_assert_cmpuint (found_row, ==, row);
  g_assert_cmpint (found_column, ==, column);
}

static TradeEditorCell *
get_cell (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->editor));

  return TRADE_EDITOR_CELL (gtk_widget_get_ancestor (focus, TRADE_TYPE_EDITOR_CELL));
}

static void
go_to_table (Fixture *self)
{
  trade_editor_table_go_to (get_table (self), 0, TRADE_DRAFT_FLOW);
  app_test_settle ();
}

/* Exports and imports of 2023 with their growth, in the words of a press release and with the keys of a spreadsheet. */
static void
type_first_chart (Fixture *self)
{
  go_to_table (self);
  type (self, "exp");
  press (self, GDK_KEY_Tab, 1);
  type (self, "val");
  press (self, GDK_KEY_Tab, 2);
  type (self, "23.77");
  press (self, GDK_KEY_Tab, 1);
  type (self, "trillion y");
  press (self, GDK_KEY_Tab, 1);
  type (self, "2023");
  press (self, GDK_KEY_Return, 1);
  assert_place (self, 1, TRADE_DRAFT_FLOW);
  type (self, "imp");
  press (self, GDK_KEY_Tab, 3);
  type (self, "17.99");
  press (self, GDK_KEY_Return, 1);
  type (self, "exp");
  press (self, GDK_KEY_Tab, 1);
  gtk_editable_select_region (trade_editor_cell_get_editable (get_cell (self)), 0, -1);
  type (self, "gro");
  press (self, GDK_KEY_Tab, 2);
  type (self, "+0.6");
  press (self, GDK_KEY_Return, 1);
  type (self, "imp");
  press (self, GDK_KEY_Tab, 3);
  type (self, "−0.3");
  press (self, GDK_KEY_Return, 1);
}

static void
assert_same_view (TradeView *view,
                  TradeView *expected_view)
{
  g_autofree char *title = trade_compose_get_name (view, trade_format_get_default ());
  g_autofree char *expected = trade_compose_get_name (expected_view, trade_format_get_default ());

  g_assert_cmpstr (trade_view_get_id (view), ==, trade_view_get_id (expected_view));
  g_assert_cmpstr (title, ==, expected);
}

static void
test_first_chart (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (TradeView) bundled = app_test_dup_view ("exports-imports");
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  TradeDataset *dataset;
  static const struct
  {
    const char *flow;
    const char *measure;
  } figures[] = {
    { TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE },
    { TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE },
    { TRADE_FLOW_EXPORT, TRADE_MEASURE_GROWTH },
    { TRADE_FLOW_IMPORT, TRADE_MEASURE_GROWTH },
  };

  type_first_chart (self);
  g_test_message ("%u presses", self->n_presses);
  g_assert_cmpuint (self->n_presses, <=, MOST_PRESSES);

  dataset = get_dataset (self);
  g_assert_nonnull (dataset);
  g_assert_cmpuint (trade_editor_preview_get_faults (get_preview (self))->len, ==, 0);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      TradeFigure *expected = app_test_get_figure (figures[i].flow, figures[i].measure, 2023);
      TradeFigure *found =
        trade_dataset_lookup (dataset, trade_figure_get_key (expected), trade_figure_get_period (expected));

      g_assert_nonnull (found);
      g_assert_cmpfloat (trade_figure_get_value (found), ==, trade_figure_get_value (expected));
      g_assert_cmpfloat (trade_figure_get_bounds (found).lower, ==, trade_figure_get_bounds (expected).lower);
      g_assert_cmpfloat (trade_figure_get_bounds (found).upper, ==, trade_figure_get_bounds (expected).upper);
    }

  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);
  assert_same_view (view, bundled);
}

/* The keys move as in a spreadsheet, and lead out of the table at its ends. */
static void
test_keys (Fixture       *self,
           gconstpointer  data)
{
  go_to_table (self);
  assert_place (self, 0, TRADE_DRAFT_FLOW);
  g_assert_false (press_with (self, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  type (self, "Exports");
  press (self, GDK_KEY_Right, 1);
  assert_place (self, 0, TRADE_DRAFT_MEASURE);
  press (self, GDK_KEY_Down, 1);
  assert_place (self, 1, TRADE_DRAFT_MEASURE);
  press (self, GDK_KEY_Up, 1);
  assert_place (self, 0, TRADE_DRAFT_MEASURE);
  press (self, GDK_KEY_Left, 1);
  assert_place (self, 0, TRADE_DRAFT_FLOW);
  press (self, GDK_KEY_Tab, TRADE_DRAFT_REASON);
  assert_place (self, 1, TRADE_DRAFT_FLOW);
  press (self, GDK_KEY_Tab, TRADE_DRAFT_REASON - 1);
  assert_place (self, 1, TRADE_DRAFT_NOTE);
  g_assert_false (press_with (self, GDK_KEY_Tab, 0));
}

/* The arrows lead where they point, also in a language that is written from the right, whose numbers are not. */
static void
test_rtl (Fixture       *self,
          gconstpointer  data)
{
  GtkTextDirection direction = gtk_widget_get_default_direction ();

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  trade_editor_table_go_to (get_table (self), 0, TRADE_DRAFT_NUMBER);
  type (self, "-3");
  g_assert_false (press_with (self, GDK_KEY_Left, 0));
  gtk_editable_set_position (trade_editor_cell_get_editable (get_cell (self)), 0);
  press (self, GDK_KEY_Left, 1);
  assert_place (self, 0, TRADE_DRAFT_UNIT);
  press (self, GDK_KEY_Right, 1);
  assert_place (self, 0, TRADE_DRAFT_NUMBER);
  gtk_widget_set_default_direction (direction);
}

static void
activate (Fixture    *self,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->editor), action, NULL));
  app_test_settle ();
}

/* A word is one change, whatever number of letters it has. */
static void
test_undo (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *undo = NULL;

  go_to_table (self);
  type (self, "Exports");
  press (self, GDK_KEY_Tab, 3);
  type (self, "23.77");
  undo = trade_draft_change_write_undo (trade_draft_history_get_undo (trade_editor_get_history (self->editor)));
  g_assert_cmpstr (undo, ==, "Undo Change of Exports");
  activate (self, "win.undo");
  g_assert_cmpstr (get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (trade_editor_cell_get_editable (get_cell (self))), ==, "");
  activate (self, "win.undo");
  g_assert_cmpuint (trade_draft_get_n_rows (get_draft (self)), ==, 0);
  activate (self, "win.redo");
  activate (self, "win.redo");
  g_assert_cmpstr (get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "23.77");

  /* What is typed after an undo is a change of its own. */
  activate (self, "win.undo");
  trade_editor_table_go_to (get_table (self), 0, TRADE_DRAFT_NUMBER);
  type (self, "1");
  activate (self, "win.undo");
  g_assert_cmpstr (get_text (self, 0, TRADE_DRAFT_FLOW), ==, "Exports");
  g_assert_cmpstr (get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "");
}

static void
test_rows (Fixture       *self,
           gconstpointer  data)
{
  type_first_chart (self);
  trade_editor_table_go_to (get_table (self), 1, TRADE_DRAFT_NUMBER);
  activate (self, "win.remove-row");
  g_assert_cmpuint (trade_draft_get_n_rows (get_draft (self)), ==, 3);
  g_assert_cmpstr (get_text (self, 1, TRADE_DRAFT_MEASURE), ==, "Growth");
  activate (self, "win.insert-row");
  g_assert_cmpuint (trade_draft_get_n_rows (get_draft (self)), ==, 4);
  g_assert_true (trade_draft_row_is_empty (trade_draft_get_row (get_draft (self), 1)));
  assert_place (self, 1, TRADE_DRAFT_FLOW);
  activate (self, "win.undo");
  activate (self, "win.undo");
  g_assert_cmpstr (get_text (self, 1, TRADE_DRAFT_NUMBER), ==, "17.99");
}

/* What cannot be read is marked where it stands, in a way that can be seen and heard, and the other rows stay on the chart. */
static void
test_fault (Fixture       *self,
            gconstpointer  data)
{
  type_first_chart (self);
  type (self, "Balance");
  press (self, GDK_KEY_Tab, 3);
  type (self, "2.3.4");
  g_assert_cmpuint (trade_dataset_get_n_reported (get_dataset (self)), ==, 4);
  g_assert_cmpuint (trade_editor_preview_get_faults (get_preview (self))->len, ==, 1);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_cell (self)), "fault"));
  gtk_test_accessible_assert_state (trade_editor_cell_get_editable (get_cell (self)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (trade_editor_cell_get_editable (get_cell (self)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Number, row 5");
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (trade_editor_cell_get_editable (get_cell (self)))),
                            "is not a number"));

  /* A release with figures missing is not saved in silence. */
  trade_editor_save_in (self->editor, self->release);
  g_assert_false (g_file_query_exists (self->release, NULL));

  trade_editor_table_go_to (get_table (self), 0, TRADE_DRAFT_FLOW);
  trade_editor_show_fault (self->editor);
  app_test_settle ();
  assert_place (self, 4, TRADE_DRAFT_NUMBER);
  gtk_editable_set_text (trade_editor_cell_get_editable (get_cell (self)), "5");
  app_test_settle ();
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_cell (self)), "fault"));
}

static gboolean
is_saved (gpointer data)
{
  Fixture *self = data;

  return trade_editor_get_folder (self->editor) != NULL;
}

static guint
count_drafts (void)
{
  g_autoptr (GPtrArray) files = trade_draft_store_list ();

  return files->len;
}

static gboolean
has_draft (gpointer data)
{
  return count_drafts () == 1;
}

static gboolean
has_no_draft (gpointer data)
{
  return count_drafts () == 0;
}

/* A release opens again with the same figures, and then no draft of it is kept any more. */
static void
test_save (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *view = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *content = NULL;

  type_first_chart (self);
  app_test_wait (has_draft, NULL);
  trade_editor_save_in (self->editor, self->release);
  app_test_wait (is_saved, self);
  app_test_wait (has_no_draft, NULL);
  dataset = trade_reader_read (self->release, &view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 4);
  g_assert_false (trade_editor_save_ask (self->editor));

  /* What somebody else has put there meanwhile is not replaced without a question. */
  file = trade_release_get_file (self->release);
  go_to_table (self);
  type (self, "Re-exports");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "theirs", -1, &error));
  trade_editor_save_in (self->editor, self->release);
  app_test_settle ();
  g_assert_nonnull (app_test_find_dialog (GTK_WINDOW (self->editor)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (app_test_find_dialog (GTK_WINDOW (self->editor))), "cancel");
  gtk_window_destroy (app_test_find_dialog (GTK_WINDOW (self->editor)));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, &error));
  g_assert_cmpstr (content, ==, "theirs");

  /* A change after that is kept again, and asked for. */
  go_to_table (self);
  type (self, "x");
  app_test_wait (has_draft, NULL);
  g_assert_true (trade_editor_save_ask (self->editor));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (app_test_find_dialog (GTK_WINDOW (self->editor))), "cancel");
  app_test_settle ();
  g_assert_cmpuint (count_drafts (), ==, 1);
}

static void
answer (Fixture    *self,
        const char *response)
{
  GtkWindow *dialog;

  gtk_window_close (GTK_WINDOW (self->editor));
  app_test_settle ();
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (self->editor), (gpointer *) &self->editor);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  app_test_wait (is_idle, NULL);
  g_assert_null (self->editor);
}

static void
test_keep (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (TradeDraft) typed = NULL;
  g_autoptr (TradeDraft) found = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  type_first_chart (self);
  typed = trade_draft_ref (get_draft (self));
  answer (self, "keep");
  app_test_wait (has_draft, NULL);
  files = trade_draft_store_list ();
  found = trade_draft_store_load (g_ptr_array_index (files, 0), &error);
  g_assert_no_error (error);
  g_assert_true (trade_draft_equal (typed, found));
}

/* Where a draft cannot be kept, nobody is told that it can. */
static void
test_keep_in_vain (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (GFile) draft = trade_draft_store_new_file ();
  g_autoptr (GFile) folder = g_file_get_parent (draft);
  g_autoptr (GFile) parent = g_file_get_parent (folder);
  g_autoptr (GError) error = NULL;
  AdwMessageDialog *dialog;

  g_file_delete (folder, NULL, NULL);
  g_mkdir_with_parents (g_file_peek_path (parent), 0700);
  g_assert_true (g_file_set_contents (g_file_peek_path (folder), "no folder", -1, &error));

  type_first_chart (self);
  app_test_settle ();
  app_test_wait (is_idle, NULL);
  g_assert_true (trade_editor_save_ask (self->editor));
  dialog = ADW_MESSAGE_DIALOG (app_test_find_dialog (GTK_WINDOW (self->editor)));
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "could not be kept"));

  adw_message_dialog_response (dialog, "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (g_file_delete (folder, NULL, &error));
}

static guint
count_editors (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      n += TRADE_IS_EDITOR (toplevel);
    }

  return n;
}

/* A draft that was kept is gone on with in one window, however often it is asked for. */
static void
test_continue (Fixture       *self,
               gconstpointer  data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (TradeDraft) typed = NULL;
  g_autoptr (GPtrArray) files = NULL;

  type_first_chart (self);
  typed = trade_draft_ref (get_draft (self));
  answer (self, "keep");
  app_test_wait (has_draft, NULL);
  files = trade_draft_store_list ();
  trade_editor_open_draft (application, g_ptr_array_index (files, 0));
  app_test_settle ();
  g_assert_cmpuint (count_editors (), ==, 1);
  self->editor = TRADE_EDITOR (gtk_application_get_active_window (application));
  g_assert_true (trade_draft_equal (typed, get_draft (self)));
  g_assert_nonnull (get_dataset (self));
  trade_editor_open_draft (application, g_ptr_array_index (files, 0));
  app_test_settle ();
  g_assert_cmpuint (count_editors (), ==, 1);
}

/* Another process that goes on with the draft has it for itself. */
static void
test_elsewhere (Fixture       *self,
                gconstpointer  data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (TradeDraftLock) lock = NULL;
  g_autoptr (GtkWindow) window = g_object_ref_sink (GTK_WINDOW (adw_application_window_new (application)));
  g_autoptr (GPtrArray) files = NULL;
  GtkWidget *list;
  GtkWindow *dialog;

  type_first_chart (self);
  app_test_wait (has_draft, NULL);
  g_assert_null (trade_draft_offer_list ());
  answer (self, "keep");
  files = trade_draft_store_list ();

  app_test_wait (is_idle, NULL);
  lock = trade_draft_lock_take (g_ptr_array_index (files, 0));
  g_assert_nonnull (lock);
  gtk_window_present (window);
  trade_editor_open_draft (application, g_ptr_array_index (files, 0));
  g_assert_cmpuint (count_editors (), ==, 0);
  dialog = app_test_find_dialog (window);
  g_assert_nonnull (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_null (trade_draft_offer_list ());

  g_clear_pointer (&lock, trade_draft_lock_free);
  list = trade_draft_offer_list ();
  g_assert_nonnull (list);

  /* Nobody has to open a draft to be rid of it. */
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), list);
  app_test_settle ();
  g_signal_emit_by_name (app_test_find_descendant (list, GTK_TYPE_BUTTON), "clicked");
  dialog = app_test_find_dialog (window);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (has_draft (NULL));
  g_signal_emit_by_name (app_test_find_descendant (list, GTK_TYPE_BUTTON), "clicked");
  dialog = app_test_find_dialog (window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (has_no_draft (NULL));
  g_assert_false (gtk_widget_get_visible (list));
  gtk_window_destroy (window);
}

static void
test_discard (Fixture       *self,
              gconstpointer  data)
{
  type_first_chart (self);
  app_test_wait (has_draft, NULL);
  answer (self, "discard");
  app_test_wait (has_no_draft, NULL);
}

static gboolean
has_rows (gpointer data)
{
  return trade_draft_get_n_rows (get_draft (data)) == 2;
}

/* Nothing is pasted before somebody has seen what. */
static gboolean
has_dialog (gpointer data)
{
  return app_test_find_dialog (GTK_WINDOW (((Fixture *) data)->editor)) != NULL;
}

static void
paste (Fixture    *self,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->editor)), text);
  g_assert_true (press_with (self, GDK_KEY_v, GDK_CONTROL_MASK));
  app_test_wait (has_dialog, self);
  g_assert_cmpuint (trade_draft_get_n_rows (get_draft (self)), ==, 0);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (app_test_find_dialog (GTK_WINDOW (self->editor))), "paste");
  gtk_window_destroy (app_test_find_dialog (GTK_WINDOW (self->editor)));
  app_test_wait (has_rows, self);
  app_test_settle ();
}

/* A table with headings is read as any that is opened; cells without them go where the focus is. */
static void
test_paste_table (Fixture       *self,
                  gconstpointer  data)
{
  go_to_table (self);
  paste (self, "Year\tFlow\tValue (million US$)\n2022\tExports\t110.50\n2022\tImports\t95\n");
  g_assert_cmpstr (get_text (self, 0, TRADE_DRAFT_FLOW), ==, "Exports");
  g_assert_cmpstr (get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "110.50");
  g_assert_cmpstr (get_text (self, 1, TRADE_DRAFT_UNIT), ==, "million US dollars");
  g_assert_cmpuint (trade_dataset_get_n_reported (get_dataset (self)), ==, 2);
  activate (self, "win.undo");
  g_assert_cmpuint (trade_draft_get_n_rows (get_draft (self)), ==, 0);
}

static void
test_paste_cells (Fixture       *self,
                  gconstpointer  data)
{
  trade_editor_table_go_to (get_table (self), 0, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  paste (self, "23.77\ttrillion yuan\t2023\nmany\tyuan\t2022\n");
  g_assert_cmpstr (get_text (self, 0, TRADE_DRAFT_UNIT), ==, "trillion yuan");
  g_assert_cmpstr (get_text (self, 1, TRADE_DRAFT_NUMBER), ==, "many");
  g_assert_cmpstr (get_text (self, 1, TRADE_DRAFT_PERIOD), ==, "2022");
}

/* Months enough for ten thousand rows. */
static TradeDraft *
make_many (guint n)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autoptr (TradeDraft) draft = trade_draft_new ('.');

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.5", i % 1000);
      g_autofree char *period = g_strdup_printf ("%u-%02u", 1900 + i / 2 / 12 % 100, i / 2 % 12 + 1);
      g_autofree char *partner = g_strdup_printf ("Partner %u", i / 2400);
      const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
        [TRADE_DRAFT_FLOW] = i % 2 == 0 ? "Exports" : "Imports",
        [TRADE_DRAFT_MEASURE] = "Value",
        [TRADE_DRAFT_NUMBER] = number,
        [TRADE_DRAFT_UNIT] = "million US dollars",
        [TRADE_DRAFT_PERIOD] = period,
        [TRADE_DRAFT_PARTNER] = partner,
      };

      g_ptr_array_add (rows, trade_draft_row_new (cells));
    }

  return trade_draft_insert_rows (draft, 0, (TradeDraftRow **) rows->pdata, n);
}

static gboolean
has_figures (gpointer data)
{
  return get_dataset (data) != NULL;
}

/* A table of ten thousand rows is typed in like any other, and is charted while the typing goes on. */
static void
test_many (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (TradeDraft) many = make_many (N_MANY);
  gint64 start;

  trade_draft_history_push (trade_editor_get_history (self->editor), many, FALSE);
  app_test_wait (has_figures, self);
  g_assert_cmpuint (trade_dataset_get_n_reported (get_dataset (self)), ==, N_MANY);
  trade_editor_table_go_to (get_table (self), N_MANY - 1, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  assert_place (self, N_MANY - 1, TRADE_DRAFT_NUMBER);

  start = g_get_monotonic_time ();
  gtk_editable_set_text (trade_editor_cell_get_editable (get_cell (self)), "7");
  g_test_message ("typed in %" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_assert_cmpstr (get_text (self, N_MANY - 1, TRADE_DRAFT_NUMBER), ==, "7");
  app_test_wait (has_figures, self);
  activate (self, "win.undo");
  g_assert_cmpstr (get_text (self, N_MANY - 1, TRADE_DRAFT_NUMBER), !=, "7");
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/editor/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("first-chart", test_first_chart);
  ADD ("keys", test_keys);
  ADD ("rtl", test_rtl);
  ADD ("undo", test_undo);
  ADD ("rows", test_rows);
  ADD ("fault", test_fault);
  ADD ("save", test_save);
  ADD ("keep", test_keep);
  ADD ("keep-in-vain", test_keep_in_vain);
  ADD ("continue", test_continue);
  ADD ("elsewhere", test_elsewhere);
  ADD ("discard", test_discard);
  ADD ("paste-table", test_paste_table);
  ADD ("paste-cells", test_paste_cells);
  ADD ("many", test_many);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
