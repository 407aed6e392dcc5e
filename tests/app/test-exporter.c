/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-settings.h"

typedef struct
{
  GtkWindow     *window;
  TradeExporter *exporter;
  TradeView     *view;
  GFile         *folder;
  GFile         *file;
  int            n_saved;
  int            n_failed;
} Fixture;

static void
saved_cb (Fixture *fixture,
          GFile   *file)
{
  g_assert_true (g_file_equal (file, fixture->file));
  fixture->n_saved++;
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
  g_signal_connect_swapped (fixture->exporter, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->exporter);
  gtk_window_destroy (fixture->window);
  app_test_remove_folder (fixture->folder);
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

static guint
get_number (const char *bytes)
{
  const guchar *b = (const guchar *) bytes;

  return ((guint) b[0] << 24) | ((guint) b[1] << 16) | ((guint) b[2] << 8) | b[3];
}

/* The signature of a PNG file, and the size in its first chunk. */
static void
assert_picture (const char *contents,
                gsize       length)
{
  g_assert_cmpuint (length, >, 33);
  g_assert_cmpmem (contents, 8, "\211PNG\r\n\032\n", 8);
  g_assert_cmpuint (get_number (contents + 16), ==, 3200);
  g_assert_cmpuint (get_number (contents + 20), ==, 2000);
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
  assert_picture (contents, length);

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
  assert_picture (contents, length);
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
    assert_picture (contents, length);
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
  gtk_window_destroy (dialog);
  app_test_settle ();
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

      full = trade_exporter_complete (file, &completed);
      g_assert_cmpstr (g_file_peek_path (full), ==, cases[i].full);
      g_assert_cmpint (completed, ==, !g_str_equal (cases[i].name, cases[i].full));
    }
}

typedef struct
{
  GBytes *bytes;
  char   *text;
} Pasted;

static void
picture_copied_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  Pasted *pasted = user_data;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);
  g_assert_no_error (error);
  pasted->bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
}

static void
picture_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, picture_copied_cb, user_data);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  Pasted *pasted = user_data;

  pasted->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_pasted (gpointer data)
{
  Pasted *pasted = data;

  return pasted->bytes != NULL && pasted->text != NULL;
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  static const char *types[] = { "image/png", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  Pasted pasted = { NULL, NULL };

  g_assert_true (trade_exporter_copy (fixture->exporter, fixture->view, &error));
  g_assert_no_error (error);

  /* The content is read as another program would read it: from the clipboard, not from the object that was put there. */
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, picture_read_cb, &pasted);
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &pasted);
  app_test_wait (is_pasted, &pasted);

  assert_picture (g_bytes_get_data (pasted.bytes, NULL), g_bytes_get_size (pasted.bytes));
  g_assert_nonnull (strstr (pasted.text, "23.77"));
  lines = g_strsplit (g_strstrip (pasted.text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, g_list_model_get_n_items (G_LIST_MODEL (fixture->view)) + 1);
  g_assert_nonnull (strchr (lines[1], '\t'));

  g_bytes_unref (pasted.bytes);
  g_free (pasted.text);
}

static void
add_tests (void)
{
  g_test_add ("/exporter/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/exporter/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/exporter/ask/no", Fixture, GINT_TO_POINTER (FALSE), set_up, test_ask, tear_down);
  g_test_add ("/exporter/ask/yes", Fixture, GINT_TO_POINTER (TRUE), set_up, test_ask, tear_down);
  g_test_add ("/exporter/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/exporter/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add_func ("/exporter/complete", test_complete);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
