/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-export-place.h"
#include "trade-export-run.h"
#include "trade-export-toast.h"
#include "trade-fault.h"
#include "trade-opener.h"
#include "trade-printer.h"
#include "trade-settings.h"


typedef struct
{
  GtkWindow     *window;
  TradeExporter *exporter;
  TradeView     *view;
  GFile         *folder;
  GFile         *file;
  guint          n_files;
  char          *stopped;
  int            n_saved;
  int            n_failed;
} Fixture;

static void
saved_cb (Fixture *fixture,
          GFile   *file,
          guint    n_files)
{
  fixture->n_files = n_files;
  g_assert_true (g_file_equal (file, fixture->file));
  fixture->n_saved++;
}

static void
stopped_cb (Fixture    *fixture,
            const char *text)
{
  g_free (fixture->stopped);
  fixture->stopped = g_strdup (text);
}

static void
failed_cb (Fixture *fixture,
           GFile   *file,
           GError  *error)
{
  g_assert_true (g_file_equal (file, fixture->file));
  g_assert_nonnull (error);
  fixture->n_failed++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (fixture->window);
  fixture->exporter = trade_exporter_new (fixture->window);
  fixture->view = app_test_dup_view ("exports-imports");
  fixture->folder = app_test_make_folder ();
  fixture->file = g_file_get_child (fixture->folder, "chart.png");
  g_signal_connect_swapped (fixture->exporter, "saved", G_CALLBACK (saved_cb), fixture);
  g_signal_connect_swapped (fixture->exporter, "stopped", G_CALLBACK (stopped_cb), fixture);
  g_signal_connect_swapped (fixture->exporter, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_LAST_EXPORT);
  g_assert_finalize_object (fixture->exporter);
  gtk_window_destroy (fixture->window);
  app_test_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->stopped, g_free);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->view);
}

static gboolean
is_over (gpointer data)
{
  Fixture *fixture = data;

  return fixture->n_saved + fixture->n_failed > 0 || app_test_find_dialog (fixture->window) != NULL;
}

static char *
read_file (GFile *file,
           gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_load_contents (file, NULL, &contents, length, NULL, &error);
  g_assert_no_error (error);

  return contents;
}

static void
write_file (GFile      *file,
            const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, contents, strlen (contents), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autofree char *remembered = NULL;
  g_autofree char *folder = g_file_get_uri (fixture->folder);
  gsize length;

  g_assert_null (trade_exporter_get_saved (fixture->exporter));
  trade_exporter_save (fixture->exporter, fixture->view, fixture->file, TRADE_SAVE_NONE);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_saved, ==, 1);
  g_assert_true (g_file_equal (trade_exporter_get_saved (fixture->exporter), fixture->file));

  contents = read_file (fixture->file, &length);
  app_test_assert_picture (contents, length);

  remembered = g_settings_get_string (trade_settings_get_default (), TRADE_SETTINGS_LAST_EXPORT_FOLDER);
  g_assert_cmpstr (remembered, ==, folder);
}

static void
test_replace (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;

  write_file (fixture->file, "old");
  trade_exporter_save (fixture->exporter, fixture->view, fixture->file, TRADE_SAVE_REPLACE);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_saved, ==, 1);
  contents = read_file (fixture->file, &length);
  app_test_assert_picture (contents, length);
}

/* A file that nobody was asked about is asked about, and stays unless the answer is yes. */
static void
test_ask (Fixture      *fixture,
          gconstpointer data)
{
  gboolean yes = GPOINTER_TO_INT (data);
  g_autofree char *contents = NULL;
  GtkWindow *dialog;
  gsize length;

  write_file (fixture->file, "old");
  trade_exporter_save (fixture->exporter, fixture->view, fixture->file, TRADE_SAVE_NONE);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_saved + fixture->n_failed, ==, 0);
  dialog = app_test_find_dialog (fixture->window);
  g_assert_nonnull (strstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), "chart.png"));

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), yes ? "replace" : "cancel");
  gtk_window_destroy (dialog);
  app_test_settle ();
  if (yes)
    app_test_wait (is_over, fixture);

  contents = read_file (fixture->file, &length);
  if (yes)
    app_test_assert_picture (contents, length);
  else
    g_assert_cmpstr (contents, ==, "old");
}

/* A file cannot be written below another file, whoever runs the test. */
static void
test_failure (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) obstacle = g_file_get_child (fixture->folder, "obstacle");
  g_autofree char *contents = NULL;
  GtkWindow *dialog;
  gsize length;

  write_file (obstacle, "old");
  g_set_object (&fixture->file, NULL);
  fixture->file = g_file_get_child (obstacle, "chart.png");
  trade_exporter_save (fixture->exporter, fixture->view, fixture->file, TRADE_SAVE_REPLACE);
  app_test_wait (is_over, fixture);

  g_assert_cmpint (fixture->n_failed, ==, 1);
  g_assert_cmpint (fixture->n_saved, ==, 0);
  g_assert_null (trade_exporter_get_saved (fixture->exporter));
  contents = read_file (obstacle, &length);
  g_assert_cmpstr (contents, ==, "old");

  dialog = app_test_find_dialog (fixture->window);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), "chart.png"));
  /* There was no file that could be unharmed. */
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==, "");
  gtk_window_destroy (dialog);
  app_test_settle ();
}

/* A file that nobody can write, whoever runs the test: it is there still, and that is said. */
static void
test_failure_over (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWindow *dialog;

  if (!g_file_test ("/proc/version", G_FILE_TEST_IS_REGULAR))
    {
      g_test_skip ("this system has no file that cannot be written");
      return;
    }

  g_set_object (&fixture->file, NULL);
  fixture->file = g_file_new_for_path ("/proc/version");
  trade_exporter_save (fixture->exporter, fixture->view, fixture->file, TRADE_SAVE_REPLACE);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_failed, ==, 1);

  dialog = app_test_find_dialog (fixture->window);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "unharmed"));
  gtk_window_destroy (dialog);
  app_test_settle ();
}

static gboolean
asks (gpointer fixture)
{
  return trade_exporter_get_dialog (((Fixture *) fixture)->exporter) != NULL;
}

/* The folder of the last export may be gone, with the disk that it was on: another place can be chosen then. */
static void
test_folder_gone (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_get_child (fixture->folder, "disk");

  g_object_unref (fixture->file);
  fixture->file = g_file_get_child (folder, "chart.png");
  g_assert_true (g_file_make_directory (folder, NULL, NULL));
  trade_exporter_save (fixture->exporter, fixture->view, fixture->file, TRADE_SAVE_NONE);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_saved, ==, 1);

  app_test_remove_folder (folder);
  trade_exporter_repeat (fixture->exporter, fixture->view, NULL);
  app_test_wait (asks, fixture);
  app_test_settle ();
  gtk_window_destroy (GTK_WINDOW (trade_exporter_get_dialog (fixture->exporter)));
  app_test_settle ();
  g_assert_cmpint (fixture->n_saved, ==, 1);
  g_assert_cmpint (fixture->n_failed, ==, 0);
  g_assert_false (g_file_query_exists (folder, NULL));
}

static void
test_complete (void)
{
  static const struct
  {
    const char *name;
    const char *full;
  } cases[] = {
    { "/tmp/chart.png", "/tmp/chart.png" },       { "/tmp/chart.PNG", "/tmp/chart.PNG" },
    { "/tmp/chart", "/tmp/chart.png" },           { "/tmp/chart.pn", "/tmp/chart.pn.png" },
    { "/tmp/chart.jpeg", "/tmp/chart.jpeg.png" }, { "/tmp/.png", "/tmp/.png.png" },
    { "/tmp/2023.12", "/tmp/2023.12.png" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].name);
      g_autoptr (GFile) full = NULL;
      gboolean completed;

      full = trade_export_place_complete (file, trade_export_format_lookup ("png"), &completed);
      g_assert_cmpstr (g_file_peek_path (full), ==, cases[i].full);
      g_assert_cmpint (completed, ==, !g_str_equal (cases[i].name, cases[i].full));
    }
}

static GPtrArray *
list_names (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GFile *child;

  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  while (g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    g_ptr_array_add (names, g_file_get_basename (child));

  return names;
}

static void
remember (const char *format,
          gboolean    all_views)
{
  TradeExportChoice choice;

  trade_export_choice_init (&choice);
  choice.format = trade_export_format_lookup (format);
  choice.all_views = all_views;
  choice.scale = 1;
  trade_export_choice_remember (&choice);
}

static void
assert_n_files (GFile *folder,
                guint  n_files)
{
  g_autoptr (GPtrArray) names = list_names (folder);

  g_assert_cmpuint (names->len, ==, n_files);
}

/* All views go into a folder, a file each; before the first is written, those that exist are asked about in one question. */
static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GFile) old = g_file_get_child (fixture->folder, "exports-imports-2023.svg");
  g_autoptr (GListModel) views = trade_dataset_list_views (app_test_get_dataset ());
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *contents = NULL;
  GtkWindow *dialog;
  gsize length;

  remember ("svg", TRUE);
  write_file (old, "old");
  g_set_object (&fixture->file, fixture->folder);
  trade_exporter_save_all (fixture->exporter, fixture->view, fixture->folder);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_saved + fixture->n_failed, ==, 0);
  contents = read_file (old, &length);
  g_assert_cmpstr (contents, ==, "old");
  assert_n_files (fixture->folder, 1);

  dialog = app_test_find_dialog (fixture->window);
  g_assert_nonnull (strstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), "exports-imports-2023.svg"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "replace");
  gtk_window_destroy (dialog);
  app_test_settle ();
  app_test_wait (is_over, fixture);

  g_assert_cmpint (fixture->n_saved, ==, 1);
  g_assert_cmpuint (fixture->n_files, ==, g_list_model_get_n_items (views));
  names = list_names (fixture->folder);
  g_assert_cmpuint (names->len, ==, g_list_model_get_n_items (views));
  g_free (contents);
  contents = read_file (old, &length);
  g_assert_nonnull (strstr (contents, "<svg"));
}

/* Whoever does not want files replaced has none of the others written either, and is told so. */
static void
test_all_refused (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GFile) old = g_file_get_child (fixture->folder, "traders-2023.svg");
  GtkWindow *dialog;

  remember ("svg", TRUE);
  write_file (old, "old");
  trade_exporter_save_all (fixture->exporter, fixture->view, fixture->folder);
  app_test_wait (is_over, fixture);
  dialog = app_test_find_dialog (fixture->window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (dialog);
  app_test_settle ();

  g_assert_cmpint (fixture->n_saved + fixture->n_failed, ==, 0);
  g_assert_cmpstr (fixture->stopped, ==, "Nothing was exported");
  assert_n_files (fixture->folder, 1);
}

/* Of the views, some can be chosen; the choice is remembered. */
static void
test_chosen (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) names = NULL;
  TradeExportChoice choice;

  trade_export_choice_init (&choice);
  choice.format = trade_export_format_lookup ("csv");
  choice.all_views = TRUE;
  choice.view_ids = g_intern_string ("growth no-such-view traders");
  trade_export_choice_remember (&choice);
  g_set_object (&fixture->file, fixture->folder);
  trade_exporter_save_all (fixture->exporter, fixture->view, fixture->folder);
  app_test_wait (is_over, fixture);

  g_assert_cmpuint (fixture->n_files, ==, 2);
  names = list_names (fixture->folder);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_true (g_ptr_array_find_with_equal_func (names, "growth-2023.csv", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (names, "traders-2023.csv", g_str_equal, NULL));
}

static void
find_text (GtkWidget *root,
           GString   *text)
{
  if (GTK_IS_LABEL (root))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_text (child, text);
}

/* The toast says how many charts went where. */
static void
test_toast (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *base = g_file_get_basename (fixture->folder);
  g_autofree char *expected = g_strdup_printf ("Saved 9 charts in “%s”", base);
  g_autoptr (AdwToast) several = trade_export_toast_new (fixture->folder, 9);
  g_autoptr (AdwToast) one = trade_export_toast_new (fixture->file, 1);
  g_autoptr (GString) text = g_string_new (NULL);

  find_text (adw_toast_get_custom_title (several), text);
  find_text (adw_toast_get_custom_title (one), text);
  g_assert_nonnull (strstr (text->str, expected));
  g_assert_nonnull (strstr (text->str, "Saved “chart.png”"));
}

/* In PDF, all views are the pages of one document. */
static void
test_document (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;

  remember ("pdf", TRUE);
  g_object_unref (fixture->file);
  fixture->file = g_file_get_child (fixture->folder, "all-views-2023.pdf");
  trade_exporter_save_all (fixture->exporter, fixture->view, fixture->folder);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_saved, ==, 1);
  contents = read_file (fixture->file, &length);
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

/* Once agreed to, a file is replaced without a question as long as nobody else changes it. */
static void
test_repeat (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *contents = NULL;
  GtkWindow *dialog;
  gsize length;

  trade_exporter_save (fixture->exporter, fixture->view, fixture->file, TRADE_SAVE_NONE);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_saved, ==, 1);

  fixture->n_saved = 0;
  trade_exporter_repeat (fixture->exporter, fixture->view, NULL);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_saved, ==, 1);
  g_assert_null (app_test_find_dialog (fixture->window));

  write_file (fixture->file, "changed by somebody else");
  fixture->n_saved = 0;
  trade_exporter_repeat (fixture->exporter, fixture->view, NULL);
  app_test_wait (is_over, fixture);
  g_assert_cmpint (fixture->n_saved, ==, 0);
  dialog = app_test_find_dialog (fixture->window);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (dialog);
  app_test_settle ();
  contents = read_file (fixture->file, &length);
  g_assert_cmpstr (contents, ==, "changed by somebody else");
}

static gboolean
is_closed (gpointer data)
{
  TradeExportDialog *dialog = trade_exporter_get_dialog (data);

  /* While an export runs, closing the dialog only stops that. */
  if (dialog != NULL)
    gtk_window_close (GTK_WINDOW (dialog));

  return trade_exporter_get_dialog (data) == NULL;
}

static void
test_interrupt (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (app_test_get_dataset ());
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *base = g_file_get_basename (fixture->folder);
  g_autofree char *expected = NULL;

  trade_exporter_choose (fixture->exporter, fixture->view, NULL);
  app_test_settle ();
  trade_exporter_save_all (fixture->exporter, fixture->view, fixture->folder);
  app_test_wait (is_closed, fixture->exporter);

  g_assert_cmpint (fixture->n_saved + fixture->n_failed, ==, 0);
  g_assert_null (app_test_find_dialog (fixture->window));
  names = list_names (fixture->folder);
  g_assert_cmpuint (names->len, <, g_list_model_get_n_items (views));
  /* What was written is said. */
  if (names->len == 0)
    expected = g_strdup ("Nothing was exported");
  else
    expected = g_strdup_printf ("Stopped: %u of %u charts %s in “%s”", names->len, g_list_model_get_n_items (views),
                                names->len == 1 ? "is" : "are", base);
  g_assert_cmpstr (fixture->stopped, ==, expected);
}

/* An exported picture opens again as what it shows, unless the person did not want that. */
static void
test_reopen (Fixture      *fixture,
             gconstpointer data)
{
  gboolean with_figures = GPOINTER_TO_INT (data);
  g_autoptr (TradeOpener) opener = trade_opener_new ();
  g_autoptr (TradeView) view = app_test_dup_view ("growth");
  g_auto (AppTestOpened) opened = { NULL, NULL };
  TradeExportChoice choice;

  trade_export_choice_init (&choice);
  choice.figures = with_figures;
  trade_export_choice_remember (&choice);
  trade_exporter_save (fixture->exporter, view, fixture->file, TRADE_SAVE_NONE);
  app_test_wait (is_over, fixture);

  app_test_opened_follow (&opened, opener);
  trade_opener_open (opener, fixture->file);
  app_test_wait (app_test_opened_is_done, &opened);

  if (with_figures)
    {
      g_assert_no_error (opened.error);
      g_assert_cmpstr (trade_opener_get_view_id (opener), ==, "growth");
      g_assert_cmpuint (trade_dataset_get_n_figures (opened.dataset), ==,
                        trade_dataset_get_n_figures (app_test_get_dataset ()));
    }
  else
    {
      g_assert_error (opened.error, TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED);
    }
}

/* Every view is a page that is composed for the paper. */
static void
test_print (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (TradePrinter) printer = trade_printer_new (fixture->window);
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "print.pdf");
  g_autoptr (GListModel) views = trade_dataset_list_views (app_test_get_dataset ());
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *n_pages = NULL;
  gsize length;

  g_assert_cmpint (trade_printer_export (printer, fixture->view, g_file_peek_path (file), &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  contents = read_file (file, &length);
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  if (qpdf == NULL)
    {
      g_test_skip ("qpdf, which counts the pages, is not installed");
      return;
    }
  g_spawn_sync (NULL, (char *[]) { qpdf, (char *) "--show-npages", (char *) g_file_peek_path (file), NULL }, NULL,
                G_SPAWN_DEFAULT, NULL, NULL, &n_pages, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_ascii_strtoull (n_pages, NULL, 10), ==, g_list_model_get_n_items (views));
}

static void
add_tests (void)
{
  g_test_add ("/exporter/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/exporter/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/exporter/ask/no", Fixture, GINT_TO_POINTER (FALSE), set_up, test_ask, tear_down);
  g_test_add ("/exporter/ask/yes", Fixture, GINT_TO_POINTER (TRUE), set_up, test_ask, tear_down);
  g_test_add ("/exporter/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/exporter/failure/over", Fixture, NULL, set_up, test_failure_over, tear_down);
  g_test_add ("/exporter/folder-gone", Fixture, NULL, set_up, test_folder_gone, tear_down);
  g_test_add ("/exporter/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/exporter/all-refused", Fixture, NULL, set_up, test_all_refused, tear_down);
  g_test_add ("/exporter/chosen", Fixture, NULL, set_up, test_chosen, tear_down);
  g_test_add ("/exporter/toast", Fixture, NULL, set_up, test_toast, tear_down);
  g_test_add ("/exporter/document", Fixture, NULL, set_up, test_document, tear_down);
  g_test_add ("/exporter/repeat", Fixture, NULL, set_up, test_repeat, tear_down);
  g_test_add ("/exporter/reopen/with-figures", Fixture, GINT_TO_POINTER (TRUE), set_up, test_reopen, tear_down);
  g_test_add ("/exporter/reopen/without", Fixture, GINT_TO_POINTER (FALSE), set_up, test_reopen, tear_down);
  g_test_add ("/exporter/print", Fixture, NULL, set_up, test_print, tear_down);
  g_test_add ("/exporter/interrupt", Fixture, NULL, set_up, test_interrupt, tear_down);
  g_test_add_func ("/exporter/complete", test_complete);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
