/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-citation.h"
#include "trade-clip.h"
#include "trade-exchange.h"
#include "trade-fault.h"
#include "trade-package-writer.h"
#include "trade-reader.h"
#include "trade-tabular.h"

/* What is copied and dragged, as another program takes it, and what is pasted from one. */

#define TABLE \
  "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n" \
  "2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,customs\n"

typedef struct
{
  GtkWindow *window;
  TradeView *view;
  GFile     *folder;
  GFile     *file;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (fixture->window);
  fixture->view = app_test_dup_view ("exports-imports");
  fixture->folder = app_test_make_folder ();
  fixture->file = g_file_get_child (fixture->folder, "figures.csv");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  app_test_remove_folder (fixture->folder);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->view);
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
  g_auto (GStrv) lines = NULL;
  Pasted pasted = { NULL, NULL };

  g_assert_true (trade_clip_copy (GTK_WIDGET (fixture->window), fixture->view));

  /* The content is read as another program would read it: from the clipboard, not from the object that was put there. */
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, picture_read_cb, &pasted);
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &pasted);
  app_test_wait (is_pasted, &pasted);

  app_test_assert_picture (g_bytes_get_data (pasted.bytes, NULL), g_bytes_get_size (pasted.bytes));
  g_assert_nonnull (strstr (pasted.text, "23.77"));
  lines = g_strsplit (g_strstrip (pasted.text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, g_list_model_get_n_items (G_LIST_MODEL (fixture->view)) + 1);
  g_assert_nonnull (strchr (lines[1], '\t'));

  g_bytes_unref (pasted.bytes);
  g_free (pasted.text);
}

typedef struct
{
  const char *mime_type;
  const char *expected[4];
} Kind;

static GBytes *
read_kind (GtkWindow  *window,
           const char *mime_type)
{
  const char *types[] = { mime_type, NULL };
  Pasted pasted = { NULL, g_strdup ("") };

  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), types, G_PRIORITY_DEFAULT, NULL, picture_read_cb,
                            &pasted);
  app_test_wait (is_pasted, &pasted);
  g_free (pasted.text);

  return pasted.bytes;
}

/* Every program is offered what it takes, with the figures in it. */
static void
test_copy_kinds (Fixture      *fixture,
                 gconstpointer data)
{
  static const Kind kinds[] = {
    { "image/svg+xml", { "<svg", "23.77", "Exports", "Column chart" } },
    { "text/html", { "<table", "<td>23.77 trillion", "Column chart", "Made with Trade Charts." } },
    { "text/tab-separated-values", { "23.77", "\t", "2023", "Exports" } },
    { "text/plain;charset=utf-8", { "23.77", "\t2023\t", "Column chart", "Made with Trade Charts." } },
  };

  g_assert_true (trade_clip_copy (GTK_WIDGET (fixture->window), fixture->view));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) bytes = read_kind (fixture->window, kinds[i].mime_type);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      for (guint j = 0; j < G_N_ELEMENTS (kinds[i].expected); j++)
        if (strstr (text, kinds[i].expected[j]) == NULL)
          g_error ("%s lacks “%s”: %s", kinds[i].mime_type, kinds[i].expected[j], text);
    }
}

static void
test_citation (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *citation = trade_citation_write (fixture->view, trade_format_get_default ());
  g_autofree char *alt = trade_citation_write_alt (fixture->view, trade_format_get_default ());
  g_autofree char *html = trade_citation_write_html (fixture->view, trade_format_get_default ());

  g_assert_nonnull (strstr (citation, "General Administration of Customs of China, reported by Xinhua"));
  g_assert_nonnull (strstr (citation, "2024, paragraph 3. Made with Trade Charts."));
  g_assert_nonnull (strstr (alt, "23.77 trillion"));
  g_assert_nonnull (strstr (html, "<caption>"));
  g_assert_null (strstr (html, "<script"));
}

static void
put_table (GdkClipboard *clipboard,
           Fixture      *fixture)
{
  gdk_clipboard_set_text (clipboard, TABLE);
}

static void
put_package (GdkClipboard *clipboard,
             Fixture      *fixture)
{
  g_autoptr (GBytes) package = trade_package_write (app_test_get_dataset ());
  g_autofree char *text = g_strndup (g_bytes_get_data (package, NULL), g_bytes_get_size (package));

  gdk_clipboard_set_text (clipboard, text);
}

static void
put_file (GdkClipboard *clipboard,
          Fixture      *fixture)
{
  g_autoptr (GError) error = NULL;
  GSList *files = g_slist_prepend (NULL, fixture->file);
  GdkFileList *list = gdk_file_list_new_from_list (files);

  g_file_replace_contents (fixture->file, TABLE, strlen (TABLE), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  gdk_clipboard_set (clipboard, GDK_TYPE_FILE_LIST, list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  g_slist_free (files);
}

static void
put_picture (GdkClipboard *clipboard,
             Fixture      *fixture)
{
  g_assert_true (trade_clip_copy (GTK_WIDGET (fixture->window), fixture->view));
}

static void
put_words (GdkClipboard *clipboard,
           Fixture      *fixture)
{
  gdk_clipboard_set_text (clipboard, "no figures at all");
}

typedef struct
{
  const char *path;
  void      (*put) (GdkClipboard *clipboard,
                    Fixture      *fixture);
  guint       n_figures; /* 0 if it cannot be opened, G_MAXUINT for those of the bundled release */
  const char *view_id;
} PasteCase;

static const PasteCase paste_cases[] = {
  { "/clip/paste/table", put_table, 1, NULL },
  { "/clip/paste/package", put_package, G_MAXUINT, NULL },
  { "/clip/paste/file", put_file, 1, NULL },
  { "/clip/paste/picture", put_picture, G_MAXUINT, "exports-imports" },
  { "/clip/paste/words", put_words, 0, NULL },
};

/* Whatever figures are pasted in, they open; and whoever pastes something else is told. */
static void
test_paste (Fixture      *fixture,
            gconstpointer data)
{
  const PasteCase *test = data;
  TradeOpener *opener = trade_opener_new ();
  g_auto (AppTestOpened) opened = { NULL, NULL };

  app_test_opened_follow (&opened, opener);
  test->put (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), fixture);
  trade_exchange_paste (GTK_WIDGET (fixture->window), opener);
  app_test_wait (app_test_opened_is_done, &opened);

  g_assert_cmpstr (trade_opener_get_view_id (opener), ==, test->view_id);
  if (test->n_figures == 0)
    {
      g_assert_error (opened.error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN);
      g_assert_nonnull (strstr (opened.error->message, "no figures in “Pasted text”"));
    }
  else
    {
      g_assert_no_error (opened.error);
      g_assert_cmpuint (trade_dataset_get_n_reported (opened.dataset), ==,
                        test->n_figures < G_MAXUINT ? test->n_figures
                                                    : trade_dataset_get_n_reported (app_test_get_dataset ()));
    }

  app_test_settle ();
  g_assert_finalize_object (opener);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = user_data;

  g_assert_true (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error));
  g_assert_no_error (error);
  *done = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* A file manager, which takes files only, gets one that is a picture; what is copied is no file. */
static void
test_drag (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GdkContentProvider) copied = trade_clip_new (fixture->view, FALSE);
  g_autoptr (GdkContentProvider) dragged = trade_clip_new (fixture->view, TRUE);
  g_autoptr (GdkContentFormats) copied_formats = gdk_content_provider_ref_formats (copied);
  g_autoptr (GdkContentFormats) dragged_formats = gdk_content_provider_ref_formats (dragged);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_auto (GStrv) uris = NULL;
  gboolean done = FALSE;

  g_assert_false (gdk_content_formats_contain_mime_type (copied_formats, "text/uri-list"));
  g_assert_true (gdk_content_formats_contain_mime_type (dragged_formats, "text/uri-list"));
  g_assert_true (gdk_content_formats_contain_mime_type (dragged_formats, "image/png"));

  gdk_content_provider_write_mime_type_async (dragged, "text/uri-list", stream, G_PRIORITY_DEFAULT, NULL, written_cb, &done);
  app_test_wait (is_true, &done);

  g_output_stream_close (stream, NULL, NULL);
  written = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  uris = g_uri_list_extract_uris (text);
  g_assert_cmpuint (g_strv_length (uris), ==, 1);

  file = g_file_new_for_uri (uris[0]);
  path = g_file_get_path (file);
  g_assert_true (g_str_has_prefix (path, g_get_user_cache_dir ()));
  g_assert_true (g_str_has_suffix (path, "/exports-imports-2023.png"));
  picture = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (picture, NULL), 4, "\x89PNG", 4);
}

/* A spreadsheet must not take the name of a figure for a formula, whichever way it comes there. */
static void
test_formula (void)
{
  static const char rows[] = "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
                             "2023,X,-SUM,_T,_T,GROWTH,PC,CNY,0,=,1.5,A,customs\n";
  g_autofree char *name = trade_tabular_guard ("=1+1");
  g_autofree char *plain = trade_tabular_guard ("Exports");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (rows, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;
  g_autoptr (TradeDataset) dataset = trade_reader_read_stream (stream, "figures.csv", &view_id, NULL, &error);
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  g_autofree char *html = NULL;

  g_assert_cmpstr (name, ==, "'=1+1");
  g_assert_cmpstr (plain, ==, "Exports");

  g_assert_no_error (error);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);
  html = trade_citation_write_html (view, trade_format_get_default ());
  g_assert_nonnull (strstr (html, "&apos;-SUM"));
  g_assert_null (strstr (html, "<th>-SUM"));
}

static void
add_tests (void)
{
  g_test_add_func ("/clip/formula", test_formula);
  g_test_add ("/clip/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/clip/kinds", Fixture, NULL, set_up, test_copy_kinds, tear_down);
  g_test_add ("/clip/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/clip/citation", Fixture, NULL, set_up, test_citation, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (paste_cases); i++)
    g_test_add (paste_cases[i].path, Fixture, &paste_cases[i], set_up, test_paste, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
