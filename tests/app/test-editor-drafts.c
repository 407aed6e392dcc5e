/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test.h"

#include <string.h>

#include "trade-draft-lock.h"
#include "trade-draft-offer.h"
#include "trade-draft-store.h"
#include "trade-reader.h"
#include "trade-release.h"

/* What is typed in a window is kept or saved before the window goes. */

/* A release opens again with the same figures, and then no draft of it is kept any more. */
static void
test_save (EditorTest    *self,
           gconstpointer  data)
{
  g_autofree char *view = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *content = NULL;

  editor_test_type_first_chart (self);
  app_test_wait (editor_test_has_draft, NULL);
  trade_editor_save_in (self->editor, self->release);
  app_test_wait (editor_test_is_saved, self);
  app_test_wait (editor_test_has_no_draft, NULL);
  dataset = trade_reader_read (self->release, &view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 4);
  g_assert_false (trade_editor_close_ask (self->editor));

  /* What somebody else has put there meanwhile is not replaced without a question. */
  file = trade_release_get_file (self->release);
  editor_test_go_to_table (self);
  editor_test_type (self, "Re-exports");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "theirs", -1, &error));
  trade_editor_save_in (self->editor, self->release);
  app_test_settle ();
  g_assert_nonnull (app_test_find_dialog (GTK_WINDOW (self->editor)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (app_test_find_dialog (GTK_WINDOW (self->editor))), "cancel");
  gtk_window_destroy (app_test_find_dialog (GTK_WINDOW (self->editor)));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, &error));
  g_assert_cmpstr (content, ==, "theirs");

  /* A change after that is kept again, and asked for. */
  editor_test_go_to_table (self);
  editor_test_type (self, "x");
  app_test_wait (editor_test_has_draft, NULL);
  g_assert_true (trade_editor_close_ask (self->editor));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (app_test_find_dialog (GTK_WINDOW (self->editor))), "cancel");
  app_test_settle ();
  g_assert_cmpuint (editor_test_count_drafts (), ==, 1);
}

static void
test_keep (EditorTest    *self,
           gconstpointer  data)
{
  g_autoptr (TradeDraft) typed = NULL;
  g_autoptr (TradeDraft) found = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  editor_test_type_first_chart (self);
  typed = trade_draft_ref (editor_test_get_draft (self));
  editor_test_answer (self, "keep");
  app_test_wait (editor_test_has_draft, NULL);
  files = trade_draft_store_list ();
  found = trade_draft_store_load (g_ptr_array_index (files, 0), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (trade_draft_equal (typed, found));
}

static void
gone_cb (GtkWidget  *editor,
         TradeDraft *typed)
{
  g_autoptr (GPtrArray) files = trade_draft_store_list ();
  g_autoptr (TradeDraft) found = files->len == 1 ? trade_draft_store_load (g_ptr_array_index (files, 0), NULL, NULL) : NULL;

  g_assert_nonnull (found);
  g_assert_true (trade_draft_equal (typed, found));
}

/* The window does not go before the last letter is kept. */
static void
test_keep_at_once (EditorTest    *self,
                   gconstpointer  data)
{
  g_autoptr (TradeDraft) typed = NULL;
  GtkWindow *dialog;

  editor_test_type_first_chart (self);
  g_assert_true (trade_editor_close_ask (self->editor));
  app_test_settle ();
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  typed = trade_draft_set_field (editor_test_get_draft (self), TRADE_DRAFT_TITLE, "The Last Word");
  trade_draft_history_push (trade_editor_get_history (self->editor), typed, FALSE);
  g_signal_connect (self->editor, "hide", G_CALLBACK (gone_cb), typed);
  g_object_add_weak_pointer (G_OBJECT (self->editor), (gpointer *) &self->editor);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  gtk_window_destroy (dialog);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->editor)));
  app_test_wait (editor_test_is_closed, self);
}

/* Where a draft cannot be kept, nobody is told that it can. */
static gboolean
has_failed (gpointer data)
{
  g_autofree char *failure = trade_editor_dup_failure (((EditorTest *) data)->editor);

  return failure != NULL;
}

static void
test_keep_in_vain (EditorTest    *self,
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

  editor_test_type_first_chart (self);
  editor_test_type (self, "Balance");
  editor_test_press (self, GDK_KEY_Tab, 3);
  editor_test_type (self, "2.3.4");
  app_test_wait (has_failed, self);
  g_assert_true (trade_editor_close_ask (self->editor));
  dialog = ADW_MESSAGE_DIALOG (app_test_find_dialog (GTK_WINDOW (self->editor)));
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "could not be kept"));
  g_assert_cmpstr (adw_message_dialog_get_default_response (dialog), ==, "cancel");

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
test_continue (EditorTest    *self,
               gconstpointer  data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (TradeDraft) typed = NULL;
  g_autoptr (GPtrArray) files = NULL;

  editor_test_type_first_chart (self);
  typed = trade_draft_ref (editor_test_get_draft (self));
  editor_test_answer (self, "keep");
  app_test_wait (editor_test_has_draft, NULL);
  files = trade_draft_store_list ();
  trade_editor_open_draft (application, g_ptr_array_index (files, 0));
  app_test_settle ();
  g_assert_cmpuint (count_editors (), ==, 1);
  self->editor = TRADE_EDITOR (gtk_application_get_active_window (application));
  g_assert_true (trade_draft_equal (typed, editor_test_get_draft (self)));
  g_assert_nonnull (editor_test_get_dataset (self));
  trade_editor_open_draft (application, g_ptr_array_index (files, 0));
  app_test_settle ();
  g_assert_cmpuint (count_editors (), ==, 1);
}

static void
continue_kept (EditorTest *self)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (GPtrArray) files = trade_draft_store_list ();

  g_assert_cmpuint (files->len, ==, 1);
  trade_editor_open_draft (application, g_ptr_array_index (files, 0));
  app_test_settle ();
  self->editor = TRADE_EDITOR (gtk_application_get_active_window (application));
}

/* A draft that is gone on with is saved where it was, unless somebody has changed what is there. */
static void
test_home (EditorTest    *self,
           gconstpointer  data)
{
  g_autoptr (GFile) file = trade_release_get_file (self->release);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  GtkWindow *dialog;

  editor_test_type_first_chart (self);
  trade_editor_save_in (self->editor, self->release);
  app_test_wait (editor_test_is_saved, self);
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NOTE);
  editor_test_type (self, "Revised");
  app_test_wait (editor_test_has_draft, NULL);
  editor_test_answer (self, "keep");

  continue_kept (self);
  g_assert_false (trade_editor_is_safe (self->editor));
  editor_test_activate (self, "win.save-release");
  g_assert_null (app_test_find_dialog (GTK_WINDOW (self->editor)));
  app_test_wait (editor_test_has_no_draft, NULL);
  g_assert_true (trade_editor_is_safe (self->editor));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, &error));
  g_assert_nonnull (strstr (content, "Revised"));

  trade_editor_table_go_to (editor_test_get_table (self), 1, TRADE_DRAFT_NOTE);
  editor_test_type (self, "Revised too");
  app_test_wait (editor_test_has_draft, NULL);
  editor_test_answer (self, "keep");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "theirs", -1, &error));
  continue_kept (self);
  editor_test_activate (self, "win.save-release");
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "was changed since"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (dialog);
}

static gboolean
has_label (GtkWidget  *root,
           const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
has_changed_toast (gpointer data)
{
  return has_label (GTK_WIDGET (((EditorTest *) data)->editor), "“release” has changed since it was opened.");
}

static gboolean
has_saved_toast (gpointer data)
{
  return has_label (GTK_WIDGET (((EditorTest *) data)->editor), "Release saved in “release”");
}

/* Whoever has a release open hears at once that somebody else has changed it, and not that he has done so himself. */
static void
test_noticed (EditorTest    *self,
              gconstpointer  data)
{
  g_autoptr (GFile) file = trade_release_get_file (self->release);
  g_autoptr (GError) error = NULL;

  editor_test_type_first_chart (self);
  trade_editor_save_in (self->editor, self->release);
  app_test_wait (has_saved_toast, self);
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (10000);
      app_test_settle ();
    }
  g_assert_false (has_changed_toast (self));
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "theirs", -1, &error));
  app_test_wait (has_changed_toast, self);
}

static gboolean
is_titled (gpointer data)
{
  return !g_str_equal (adw_preferences_row_get_title (data), "…");
}

/* Another process that goes on with the draft has it for itself. */
static void
test_elsewhere (EditorTest    *self,
                gconstpointer  data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (TradeDraftLock) lock = NULL;
  g_autoptr (GtkWindow) window = g_object_ref_sink (GTK_WINDOW (adw_application_window_new (application)));
  g_autoptr (GPtrArray) files = NULL;
  GtkWidget *list, *row;
  GtkWindow *dialog;

  editor_test_type_first_chart (self);
  app_test_wait (editor_test_has_draft, NULL);
  g_assert_null (trade_draft_offer_list ());
  editor_test_answer (self, "keep");
  files = trade_draft_store_list ();

  app_test_wait (editor_test_is_idle, NULL);
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
  /* What a draft is called is read of it while the window goes on. */
  row = app_test_find_descendant (list, ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "…");
  app_test_wait (is_titled, row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Untitled Release");

  /* Nobody has to open a draft to be rid of it. */
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), list);
  app_test_settle ();
  g_signal_emit_by_name (app_test_find_descendant (list, GTK_TYPE_BUTTON), "clicked");
  dialog = app_test_find_dialog (window);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (editor_test_has_draft (NULL));
  g_signal_emit_by_name (app_test_find_descendant (list, GTK_TYPE_BUTTON), "clicked");
  dialog = app_test_find_dialog (window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (editor_test_has_no_draft (NULL));
  g_assert_false (gtk_widget_get_visible (list));
  gtk_window_destroy (window);
}

static void
test_discard (EditorTest    *self,
              gconstpointer  data)
{
  editor_test_type_first_chart (self);
  app_test_wait (editor_test_has_draft, NULL);
  editor_test_answer (self, "discard");
  app_test_wait (editor_test_has_no_draft, NULL);
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/editor-drafts/" name, EditorTest, NULL, editor_test_set_up, function, editor_test_tear_down)
  ADD ("save", test_save);
  ADD ("keep", test_keep);
  ADD ("keep-at-once", test_keep_at_once);
  ADD ("keep-in-vain", test_keep_in_vain);
  ADD ("continue", test_continue);
  ADD ("home", test_home);
  ADD ("noticed", test_noticed);
  ADD ("elsewhere", test_elsewhere);
  ADD ("discard", test_discard);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
