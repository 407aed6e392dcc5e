/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test.h"

#include <string.h>

#include "trade-reader.h"
#include "trade-editor-columns.h"
#include "trade-release.h"
#include "trade-replace.h"

/* Figures that are in a table of their own are saved in it as long as nothing is lost by that. */

static GFile *
get_table (EditorTest *self)
{
  return g_file_get_child (self->folder, "figures.csv");
}

static char *
read_text (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* What nobody said is not told of a table either. */
static void
assert_source (GFile      *table,
               const char *expected)
{
  g_autofree char *view_id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_reader_read (table, &view_id, NULL, &error);
  g_autoptr (TradeSource) source = NULL;

  g_assert_no_error (error);
  source = g_list_model_get_item (trade_dataset_get_sources (dataset), 0);
  g_assert_cmpstr (trade_text_get_untranslated (trade_source_get_title (source)), ==, expected);
}

static gboolean
is_safe (gpointer data)
{
  return trade_editor_is_safe (((EditorTest *) data)->editor);
}

static gboolean
is_there (gpointer data)
{
  return g_file_query_exists (data, NULL);
}

static AdwMessageDialog *
get_dialog (EditorTest *self)
{
  GtkWindow *dialog = app_test_find_dialog (GTK_WINDOW (self->editor));

  g_assert_nonnull (dialog);

  return ADW_MESSAGE_DIALOG (dialog);
}

static void
answer (EditorTest *self,
        const char *expected,
        const char *response)
{
  AdwMessageDialog *dialog = get_dialog (self);

  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), expected));
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  app_test_settle ();
}

static void
type_number (EditorTest *self,
             const char *number)
{
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  gtk_editable_set_text (trade_editor_cell_get_editable (editor_test_get_cell (self)), number);
  app_test_settle ();
}

/* What was typed is saved as a table, and from then on in it; what it cannot hold is told before. */
static void
test_saved (EditorTest    *self,
            gconstpointer  data)
{
  g_autoptr (GFile) table = get_table (self);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (TradeDraft) titled = NULL;
  g_autoptr (GError) error = NULL;

  editor_test_type_first_chart (self);
  trade_editor_save_table (self->editor, table);
  app_test_wait (is_safe, self);
  app_test_wait (editor_test_has_no_draft, NULL);
  first = read_text (table);
  g_assert_nonnull (strstr (first, "23.77"));
  assert_source (table, "not stated");

  type_number (self, "23.78");
  g_assert_false (trade_editor_is_safe (self->editor));
  editor_test_activate (self, "win.save-release");
  app_test_wait (is_safe, self);
  second = read_text (table);
  g_assert_nonnull (strstr (second, "23.78"));

  titled = trade_draft_set_field (editor_test_get_draft (self), TRADE_DRAFT_TITLE, "Trade");
  trade_draft_history_push (trade_editor_get_history (self->editor), titled, FALSE);
  app_test_settle ();
  editor_test_activate (self, "win.save-release");
  answer (self, "The title and what is measured", "cancel");
  g_assert_false (trade_editor_is_safe (self->editor));
  type_number (self, "23.79");
  editor_test_activate (self, "win.save-release");
  g_assert_true (g_file_delete (table, NULL, &error));
  answer (self, "The title and what is measured", "table");
  app_test_wait (is_there, table);
  app_test_wait (editor_test_is_idle, NULL);
  third = read_text (table);
  g_assert_nonnull (strstr (third, "23.79"));
  g_assert_false (trade_editor_is_safe (self->editor));
  app_test_wait (editor_test_has_draft, NULL);
  g_assert_true (g_file_delete (table, NULL, &error));
}

static gboolean
is_read (gpointer data)
{
  TradeOpener *opener = trade_window_get_opener (data);

  return trade_opener_get_reading (opener) != NULL && trade_opener_get_pending (opener) == NULL;
}

/* The editor of what a window reads from a file. */
static TradeWindow *
edit_file (EditorTest *self,
           GFile      *file)
{
  TradeWindow *window = app_test_open_window ();
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  gtk_window_destroy (GTK_WINDOW (self->editor));
  trade_window_open (window, file);
  app_test_wait (is_read, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-copy", NULL);
  app_test_settle ();
  self->editor = NULL;
  for (const GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (TRADE_IS_EDITOR (link->data))
      self->editor = link->data;
  g_assert_nonnull (self->editor);

  return window;
}

/* A table that the program has written is saved where it was opened, after one question. */
static void
test_opened (EditorTest    *self,
             gconstpointer  data)
{
  g_autoptr (GFile) table = get_table (self);
  g_autofree char *saved = NULL;
  g_autofree char *theirs = NULL;
  g_autoptr (GError) error = NULL;
  TradeWindow *window;

  g_assert_true (trade_release_save_table (table, app_test_get_dataset (), TRADE_SAVE_NONE, NULL, NULL, &error));
  g_assert_no_error (error);
  window = edit_file (self, table);
  g_assert_true (trade_editor_is_safe (self->editor));
  type_number (self, "12345.678");
  editor_test_activate (self, "win.save-release");
  answer (self, "opened from there", TRADE_REPLACE_RESPONSE);
  app_test_wait (is_safe, self);
  saved = read_text (table);
  g_assert_nonnull (strstr (saved, "12345.678"));

  type_number (self, "12345.679");
  g_assert_true (g_file_set_contents (g_file_peek_path (table), "theirs", -1, &error));
  editor_test_activate (self, "win.save-release");
  answer (self, "was changed since", "cancel");
  theirs = read_text (table);
  g_assert_cmpstr (theirs, ==, "theirs");

  app_test_close_window (window);
  g_assert_true (g_file_delete (table, NULL, &error));
}

/* A table that somebody has laid out otherwise stays as it is. Of the columns of the editor those are seen that it says something in. */
static void
test_foreign (EditorTest    *self,
              gconstpointer  data)
{
  static const char text[] = "Year,Flow,Partner,Value (million US$),My remark\n2022,Exports,Chile,110.50,x\n2022,Imports,Peru,95,y\n";
  g_autoptr (GFile) table = get_table (self);
  GSimpleActionGroup *columns;
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL;
  TradeWindow *window;

  g_assert_true (g_file_set_contents (g_file_peek_path (table), text, -1, &error));
  window = edit_file (self, table);
  columns = trade_editor_get_columns (self->editor);
  g_assert_true (trade_editor_columns_has (columns, TRADE_DRAFT_PARTNER));
  g_assert_true (trade_editor_columns_has (columns, TRADE_DRAFT_REASON));
  g_assert_false (trade_editor_columns_has (columns, TRADE_DRAFT_PRODUCT));
  g_assert_false (trade_editor_columns_has (columns, TRADE_DRAFT_RELATION));
  type_number (self, "111");
  editor_test_activate (self, "win.save-release");
  answer (self, "a layout of its own", "cancel");
  left = read_text (table);
  g_assert_cmpstr (left, ==, text);

  app_test_close_window (window);
  g_assert_true (g_file_delete (table, NULL, &error));
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/editor-tables/" name, EditorTest, NULL, editor_test_set_up, function, editor_test_tear_down)
  ADD ("saved", test_saved);
  ADD ("opened", test_opened);
  ADD ("foreign", test_foreign);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
