/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

#include "trade-draft-store.h"
#include "trade-editor-cell.h"
#include "trade-editor-close.h"
#include "trade-editor-save.h"
#include "trade-editor-table.h"
#include "trade-ledger-lines.h"
#include "trade-package.h"
#include "trade-reader.h"
#include "trade-release.h"
#include "trade-replace.h"
#include "trade-tabular.h"

#include <string.h>

/* A release that a window shows is edited as a copy, which tells what was edited wherever it is read. */

#define FIRST_ROW "Exports, 2023"

static TradeEditor *
find_editor (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (TRADE_IS_EDITOR (toplevel))
        return TRADE_EDITOR (toplevel);
    }

  return NULL;
}

static gboolean
has_editor (gpointer data)
{
  return find_editor () != NULL;
}

static gboolean
has_no_editor (gpointer data)
{
  return find_editor () == NULL;
}

static TradeEditor *
edit_copy (TradeWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-copy", NULL);
  app_test_wait (has_editor, NULL);
  app_test_settle ();

  return find_editor ();
}

static guint
count_drafts (void)
{
  g_autoptr (GPtrArray) files = trade_draft_store_list ();

  return files->len;
}

static void
forget_drafts (void)
{
  g_autoptr (GPtrArray) files = trade_draft_store_list ();

  for (guint i = 0; i < files->len; i++)
    trade_draft_store_remove (g_ptr_array_index (files, i));
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

static gboolean
is_saved (gpointer data)
{
  return trade_editor_get_home (data) != NULL;
}

static gboolean
is_there (gpointer data)
{
  return g_file_query_exists (data, NULL);
}

/* What is copied and not changed needs not be kept. */
static void
test_untouched (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeEditor *editor = edit_copy (window);

  g_assert_true (trade_editor_is_safe (editor));
  g_assert_cmpuint (count_drafts (), ==, 0);
  gtk_window_close (GTK_WINDOW (editor));
  app_test_wait (has_no_editor, NULL);
  app_test_close_window (window);
}

static guint
find_row (TradeEditor *editor)
{
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (editor));

  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      g_autofree char *name = trade_draft_name_row (draft, i);

      if (g_str_equal (name, FIRST_ROW))
        return i;
    }

  g_assert_not_reached ();
}

static GtkWidget *
type (TradeEditor      *editor,
      guint             row,
      TradeDraftColumn  column,
      const char       *text)
{
  TradeEditorTable *table = TRADE_EDITOR_TABLE (app_test_find_descendant (GTK_WIDGET (editor), TRADE_TYPE_EDITOR_TABLE));
  GtkWidget *cell;

  trade_editor_table_go_to (table, row, column);
  app_test_settle ();
  cell = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (editor)), TRADE_TYPE_EDITOR_CELL);
  gtk_editable_set_text (trade_editor_cell_get_editable (TRADE_EDITOR_CELL (cell)), text);
  app_test_settle ();

  return cell;
}

static void
assert_told (TradeDataset *dataset)
{
  const TradeSeriesKey key = trade_series_key_new ("X", NULL, NULL, NULL, "VALUE", "CNY", NULL);
  TradeFigure *figure = trade_dataset_lookup (dataset, &key, trade_period_new (2023, 1, 12));
  g_autoptr (GPtrArray) lines = trade_ledger_lines_list (dataset, figure);
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  g_autoptr (TradeView) view = g_list_model_get_item (views, 0);
  g_autofree char *csv = trade_tabular_write_csv (view, trade_format_get_default ());
  gboolean found = FALSE;

  for (guint i = 0; i < lines->len; i++)
    found |= g_strcmp0 (((TradeLine *) g_ptr_array_index (lines, i))->text,
                        "Edited by hand. Before: 23.77 trillion yuan. Reason: Misprint") == 0;
  g_assert_true (found);
  g_assert_nonnull (strstr (csv, "(Edited by hand. Before: 23.77 trillion yuan. Reason: Misprint)"));
  g_assert_nonnull (strstr (csv, ",edited,"));
}

/* Whoever closes the window is not offered what cannot be done yet. */
static void
assert_cannot_be_saved (TradeEditor *editor)
{
  GtkWindow *dialog;

  g_assert_true (trade_editor_close_ask (editor));
  dialog = app_test_find_dialog (GTK_WINDOW (editor));
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "save"));
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "keep"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (dialog);
}

/* The release on the screen stays as it was published. */
static void
test_edited (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeEditor *editor = edit_copy (window);
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) release = g_file_get_child (folder, "release");
  g_autoptr (GFile) file = trade_release_get_file (release);
  g_autoptr (TradeDataset) built = NULL;
  g_autoptr (TradeDataset) saved = NULL;
  g_autoptr (GFile) table = g_file_get_child (folder, "table.csv");
  g_autoptr (TradeDataset) saved_table = NULL;
  g_autofree char *table_view_id = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;
  const guint row = find_row (editor);
  GtkWidget *cell = type (editor, row, TRADE_DRAFT_NUMBER, "23.78");
  guint n_faults;

  g_assert_true (gtk_widget_has_css_class (cell, "changed"));
  gtk_editable_set_text (trade_editor_cell_get_editable (TRADE_EDITOR_CELL (cell)), "23,,78");
  app_test_settle ();
  g_assert_true (gtk_widget_has_css_class (cell, "fault"));
  assert_cannot_be_saved (editor);
  gtk_editable_set_text (trade_editor_cell_get_editable (TRADE_EDITOR_CELL (cell)), "23.78");
  app_test_settle ();
  g_assert_false (gtk_widget_has_css_class (cell, "fault"));
  g_assert_false (trade_editor_is_safe (editor));
  app_test_wait (has_draft, NULL);
  type (editor, row, TRADE_DRAFT_REASON, "Misprint");
  built = trade_editor_dup_dataset (editor, &n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
  assert_told (built);

  /* A table says less than a release: the draft is kept. */
  trade_editor_save_table (editor, table);
  app_test_wait (is_there, table);
  saved_table = trade_reader_read (table, &table_view_id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (trade_dataset_get_n_reported (saved_table), ==, trade_dataset_get_n_reported (built));
  g_assert_false (trade_editor_is_safe (editor));

  trade_editor_save_in (editor, release);
  app_test_wait (is_saved, editor);
  app_test_wait (has_no_draft, NULL);
  saved = trade_reader_read (release, &view_id, NULL, &error);
  g_assert_no_error (error);
  assert_told (saved);
  g_assert_cmpstr (trade_dataset_get_origin (saved), ==, "1 figure was changed by hand.");
  g_assert_cmpuint (trade_dataset_get_n_reported (saved), ==, trade_dataset_get_n_reported (app_test_get_dataset ()));

  gtk_window_close (GTK_WINDOW (editor));
  app_test_wait (has_no_editor, NULL);
  app_test_close_window (window);
  g_assert_true (g_file_delete (file, NULL, &error));
  g_assert_true (g_file_delete (release, NULL, &error));
  g_assert_true (g_file_delete (table, NULL, &error));
  app_test_remove_folder (folder);
}

static gboolean
shows_other (gpointer data)
{
  TradeDataset *dataset = trade_window_get_dataset (data);

  return dataset != NULL && trade_dataset_get_n_reported (dataset) == trade_dataset_get_n_reported (app_test_get_dataset ()) &&
         trade_opener_get_file (trade_window_get_opener (data)) != NULL;
}

static gboolean
is_safe (gpointer data)
{
  return trade_editor_is_safe (data);
}

/* What is asked before the release is written. */
static void
answer_save (TradeEditor *editor,
             const char  *expected,
             const char  *response)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (editor), "win.save-release", NULL);
  app_test_settle ();
  dialog = app_test_find_dialog (GTK_WINDOW (editor));
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), expected));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  app_test_settle ();
}

static TradeDataset *
read_release (GFile *release)
{
  g_autofree char *view_id = NULL;
  g_autoptr (GError) error = NULL;
  TradeDataset *dataset = trade_reader_read (release, &view_id, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

/* A release of a person's own is saved where it came from, after one question, and not over what somebody else did there. */
static void
test_in_place (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) release = g_file_get_child (folder, "release");
  g_autoptr (GFile) file = trade_release_get_file (release);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) saved = NULL;
  g_autoptr (TradeDataset) again = NULL;
  g_autoptr (TradeDraft) typed = NULL;
  g_autofree char *content = NULL;
  TradeDraftHistory *history;
  TradeEditor *editor;
  TradeFigure *figure;
  GtkWindow *dialog;
  guint row;

  g_assert_true (trade_release_save (release, app_test_get_dataset (), NULL, NULL, TRADE_SAVE_NONE, NULL, NULL, &error));
  trade_window_open (window, file);
  app_test_wait (shows_other, window);
  editor = edit_copy (window);
  history = trade_editor_get_history (editor);
  g_assert_cmpint (trade_draft_home_get_kind (trade_editor_get_home (editor)), ==, TRADE_DRAFT_HOME_RELEASE);
  g_assert_true (g_file_equal (trade_draft_home_get_file (trade_editor_get_home (editor)), release));
  g_assert_true (trade_editor_is_safe (editor));
  row = find_row (editor);
  type (editor, row, TRADE_DRAFT_NUMBER, "23.78");
  g_assert_false (trade_editor_is_safe (editor));
  answer_save (editor, "opened from there", "cancel");
  g_assert_false (trade_editor_is_safe (editor));
  answer_save (editor, "opened from there", TRADE_REPLACE_RESPONSE);
  app_test_wait (is_safe, editor);
  saved = read_release (release);
  g_assert_cmpstr (trade_dataset_get_origin (saved), ==, "1 figure was changed by hand.");

  /* It was asked once. What is typed while it is written is written afterwards. */
  type (editor, row, TRADE_DRAFT_NUMBER, "23.79");
  gtk_widget_activate_action (GTK_WIDGET (editor), "win.save-release", NULL);
  typed = trade_draft_set_cell (trade_draft_history_get (history), row, TRADE_DRAFT_NUMBER, "23.81");
  trade_draft_history_push (history, typed, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (editor), "win.save-release", NULL);
  app_test_wait (is_safe, editor);
  again = read_release (release);
  figure = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);
  g_assert_cmpfloat (trade_figure_get_value (trade_dataset_lookup (again, trade_figure_get_key (figure),
                                                                   trade_figure_get_period (figure))), ==, 23.81e12);

  type (editor, row, TRADE_DRAFT_NUMBER, "23.80");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "theirs", -1, &error));
  answer_save (editor, "was changed since", "cancel");

  /* Whoever says yes means what was there when it was asked. */
  gtk_widget_activate_action (GTK_WIDGET (editor), "win.save-release", NULL);
  app_test_settle ();
  dialog = app_test_find_dialog (GTK_WINDOW (editor));
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "theirs, later", -1, &error));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), TRADE_REPLACE_RESPONSE);
  gtk_window_destroy (dialog);
  app_test_settle ();
  app_test_wait (app_test_has_dialog, editor);
  dialog = app_test_find_dialog (GTK_WINDOW (editor));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "was changed since"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (dialog);
  app_test_settle ();
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, &error));
  g_assert_cmpstr (content, ==, "theirs, later");

  trade_editor_forget (editor);
  gtk_window_destroy (GTK_WINDOW (editor));
  app_test_wait (has_no_editor, NULL);
  app_test_close_window (window);
  app_test_wait (has_no_draft, NULL);
  g_assert_true (g_file_delete (file, NULL, &error));
  g_assert_true (g_file_delete (release, NULL, &error));
  app_test_remove_folder (folder);
}

/* The editor that is not another one. */
static TradeEditor *
find_second (TradeEditor *first)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (TRADE_IS_EDITOR (toplevel) && TRADE_EDITOR (toplevel) != first)
        return TRADE_EDITOR (toplevel);
    }

  return NULL;
}

static gboolean
has_two_editors (gpointer data)
{
  return find_second (data) != NULL;
}

static gboolean
has_two_drafts (gpointer data)
{
  return count_drafts () == 2;
}

static gboolean
is_told (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      g_str_equal (gtk_label_get_label (GTK_LABEL (root)), "“release” has changed since it was opened."))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_told (child))
      return TRUE;

  return FALSE;
}

static gboolean
is_told_cb (gpointer data)
{
  return is_told (data);
}

/* Answers what an editor asks when it is to be closed. */
static void
close_with (TradeEditor *editor,
            const char  *response)
{
  GtkWindow *dialog;

  gtk_window_close (GTK_WINDOW (editor));
  app_test_settle ();
  dialog = app_test_find_dialog (GTK_WINDOW (editor));
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  app_test_settle ();
}

/* Of two windows that edit one release, the one that saves first is not overwritten by the other, which hears of it; and each keeps
 * a draft of its own. */
static void
test_two (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) release = g_file_get_child (folder, "release");
  g_autoptr (GFile) file = trade_release_get_file (release);
  g_autoptr (GError) error = NULL;
  g_autofree char *first_saved = NULL;
  g_autofree char *content = NULL;
  TradeEditor *first, *second;

  g_assert_true (trade_release_save (release, app_test_get_dataset (), NULL, NULL, TRADE_SAVE_NONE, NULL, NULL, &error));
  trade_window_open (window, file);
  app_test_wait (shows_other, window);
  first = edit_copy (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-copy", NULL);
  app_test_wait (has_two_editors, first);
  app_test_settle ();
  second = find_second (first);
  type (first, find_row (first), TRADE_DRAFT_NUMBER, "23.78");
  type (second, find_row (second), TRADE_DRAFT_NUMBER, "23.79");
  app_test_wait (has_two_drafts, NULL);

  answer_save (first, "opened from there", TRADE_REPLACE_RESPONSE);
  app_test_wait (is_safe, first);
  app_test_wait (is_told_cb, second);
  g_assert_false (is_told (GTK_WIDGET (first)));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &first_saved, NULL, &error));
  answer_save (second, "was changed since", "cancel");
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, &error));
  g_assert_cmpstr (content, ==, first_saved);
  g_assert_false (trade_editor_is_safe (second));

  /* What neither has saved is asked of in each, and what is kept is offered again. */
  type (first, find_row (first), TRADE_DRAFT_NUMBER, "23.70");
  app_test_wait (has_two_drafts, NULL);
  close_with (first, "keep");
  close_with (second, "keep");
  app_test_wait (has_no_editor, NULL);
  g_assert_cmpuint (count_drafts (), ==, 2);
  forget_drafts ();

  app_test_close_window (window);
  g_assert_true (g_file_delete (file, NULL, &error));
  g_assert_true (g_file_delete (release, NULL, &error));
  app_test_remove_folder (folder);
}

static gboolean
is_read (gpointer data)
{
  TradeOpener *opener = trade_window_get_opener (data);

  return trade_opener_get_reading (opener) != NULL && trade_opener_get_pending (opener) == NULL;
}

/* What has more than the program would write, here another name and a table in a file of its own, is saved somewhere else. */
static void
test_not_in_place (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) descriptor = trade_release_get_file (folder);
  g_autoptr (GFile) table = g_file_get_child (folder, "figures.csv");
  g_autoptr (GFile) bundled_descriptor = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GFile) bundled = g_file_get_parent (bundled_descriptor);
  GFile *files[] = { descriptor, table };
  g_autoptr (GError) error = NULL;
  TradeEditor *editor;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_file_get_basename (files[i]);
      g_autoptr (GFile) source = g_file_get_child (bundled, name);

      g_assert_true (g_file_copy (source, files[i], G_FILE_COPY_NONE, NULL, NULL, NULL, &error));
    }
  trade_window_open (window, folder);
  app_test_wait (is_read, window);
  editor = edit_copy (window);
  g_assert_cmpint (trade_draft_home_get_kind (trade_editor_get_home (editor)), ==, TRADE_DRAFT_HOME_FOREIGN);

  /* Whoever saves all the same hears why. */
  type (editor, find_row (editor), TRADE_DRAFT_NUMBER, "23.78");
  answer_save (editor, "more in it", "cancel");
  trade_editor_forget (editor);

  gtk_window_destroy (GTK_WINDOW (editor));
  app_test_wait (has_no_editor, NULL);
  app_test_close_window (window);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_true (g_file_delete (files[i], NULL, &error));
  app_test_remove_folder (folder);
}

static void
add_tests (void)
{
  g_test_add_func ("/edit-copy/untouched", test_untouched);
  g_test_add_func ("/edit-copy/edited", test_edited);
  g_test_add_func ("/edit-copy/in-place", test_in_place);
  g_test_add_func ("/edit-copy/not-in-place", test_not_in_place);
  g_test_add_func ("/edit-copy/two", test_two);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
