/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

#include "trade-clip-table.h"
#include "trade-draft-store.h"
#include "trade-editor.h"
#include "trade-find-bar.h"
#include "trade-find.h"

/* Ctrl+F finds figures in the table, views in the list, and cells in an editor. */

/* What people take for the same is found, however it is written. */
static void
test_words (void)
{
  static const struct
  {
    const char *query;
    const char *text;
    gboolean    found;
  } cases[] = {
    { "", "Exports", TRUE },
    { "exp", "Exports", TRUE },
    { "asean EXP", "Exports, ASEAN", TRUE },
    { "asean imp", "Exports, ASEAN", FALSE },
    { "ausfuhrguter", "Ausfuhrgüter", TRUE },
    { "-0.3", "−0.3 %", TRUE },
    { "23.77", "٢٣.٧٧", TRUE },
    { "机电", "机电产品", TRUE },
    { "ＡＳＥＡＮ", "asean", TRUE },
    { "strasse", "Straße", TRUE },
    { "  ", "Exports", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = trade_find_split (cases[i].query);
      g_autofree char *folded = trade_find_fold (cases[i].text);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpint (trade_find_matches ((const char *const *) words, folded), ==, cases[i].found);
    }
}

static TradeFindBar *
open_bar (GtkWidget *window,
          GtkWidget *within)
{
  g_assert_true (gtk_widget_activate_action (window, "win.find", NULL));
  app_test_settle ();

  return TRADE_FIND_BAR (app_test_find_descendant (within, TRADE_TYPE_FIND_BAR));
}

/* As fast as a test types, the entry would wait for more. */
static void
type (TradeFindBar *bar,
      const char   *text)
{
  GtkWidget *entry = app_test_find_descendant (GTK_WIDGET (bar), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  app_test_settle ();
}

static void
press (TradeFindBar *bar,
       const char   *signal)
{
  g_signal_emit_by_name (app_test_find_descendant (GTK_WIDGET (bar), GTK_TYPE_SEARCH_ENTRY), signal);
  app_test_settle ();
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_table (void)
{
  const TradeSeriesKey key = trade_series_key_new ("X", NULL, NULL, NULL, "VALUE", "CNY", NULL);
  TradeWindow *window = app_test_open_window ();
  GListModel *rows;
  TradeFindBar *bar;
  TradeFigure *figure;
  g_autofree char *copied = NULL;
  g_autofree char *html = NULL;
  g_auto (GStrv) lines = NULL;
  guint n;

  g_object_set (window, "mode", "table", NULL);
  app_test_settle ();
  rows = trade_table_get_model (trade_window_get_table (window));
  n = g_list_model_get_n_items (rows);
  bar = open_bar (GTK_WIDGET (window), GTK_WIDGET (trade_window_get_table (window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (bar)));

  type (bar, "imports 2022");
  g_assert_cmpuint (g_list_model_get_n_items (rows), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (rows), <, n);
  press (bar, "activate");
  figure = trade_table_get_figure (trade_window_get_table (window));
  g_assert_nonnull (figure);
  g_assert_cmpstr (trade_figure_get_key (figure)->flow, ==, "M");

  /* What was found can be taken elsewhere. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-rows", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, read_cb, &copied);
  app_test_wait (is_set, &copied);
  lines = g_strsplit (copied, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, g_list_model_get_n_items (rows) + 2);
  g_assert_true (g_str_has_prefix (lines[0], "Figure\tMeasure\t"));
  html = trade_clip_table_write_html ("A\tB<\n1\t\n", TRUE);
  g_assert_cmpstr (html, ==,
                   "<meta charset=\"utf-8\">\n<table>\n<tr><th>A</th><th>B&lt;</th></tr>\n<tr><td>1</td><td></td></tr>\n</table>\n");

  /* Whoever wants to see another row looks for no others any more. */
  figure = trade_dataset_lookup (trade_window_get_dataset (window), &key, trade_period_new (2023, 1, 12));
  g_assert_true (trade_table_select_figure (trade_window_get_table (window), figure));
  app_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n);

  bar = open_bar (GTK_WIDGET (window), GTK_WIDGET (trade_window_get_table (window)));
  type (bar, "nowhere");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  press (bar, "stop-search");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n);
  app_test_close_window (window);
}

static guint
count_views (TradeWindow *window)
{
  GtkWidget *list = app_test_find_descendant (GTK_WIDGET (trade_window_get_view_list (window)), GTK_TYPE_LIST_BOX);
  guint n = 0;

  for (int i = 0; gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i) != NULL; i++)
    n += gtk_widget_get_child_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)));

  return n;
}

/* A view is found by its name, and by what it shows. */
static void
test_views (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeFindBar *bar = open_bar (GTK_WIDGET (window), GTK_WIDGET (trade_window_get_view_list (window)));
  const guint n = count_views (window);

  type (bar, "growth");
  g_assert_cmpuint (count_views (window), ==, 1);
  press (bar, "activate");
  g_assert_cmpstr (trade_view_get_id (trade_window_get_view (window)), ==, "growth");
  type (bar, "private");
  g_assert_cmpuint (count_views (window), >=, 1);
  g_assert_cmpuint (count_views (window), <, n);
  press (bar, "stop-search");
  g_assert_cmpuint (count_views (window), ==, n);
  app_test_close_window (window);
}

static void
assert_place (TradeEditor *editor,
              guint        row,
              guint        column)
{
  guint found_row, found_column;

  g_assert_true (trade_editor_get_place (editor, &found_row, &found_column));
  g_assert_cmpuint (found_row, ==, row);
  g_assert_cmpuint (found_column, ==, column);
}

static void
test_editor (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  TradeEditor *editor = trade_editor_new (application, NULL, NULL, NULL);
  g_autoptr (TradeDraft) empty = trade_draft_new ('.');
  g_autoptr (TradeDraft) first = trade_draft_set_cell (empty, 0, TRADE_DRAFT_PARTNER, "Green trio");
  g_autoptr (TradeDraft) second = trade_draft_set_cell (first, 1, TRADE_DRAFT_PRODUCT, "Green tea");
  TradeFindBar *bar;

  trade_draft_history_push (trade_editor_get_history (editor), second, FALSE);
  gtk_window_present (GTK_WINDOW (editor));
  app_test_settle ();
  bar = open_bar (GTK_WIDGET (editor), GTK_WIDGET (editor));
  type (bar, "green");
  press (bar, "activate");
  assert_place (editor, 0, TRADE_DRAFT_PARTNER);
  gtk_widget_activate_action (GTK_WIDGET (editor), "win.find-next", NULL);
  app_test_settle ();
  assert_place (editor, 1, TRADE_DRAFT_PRODUCT);
  gtk_widget_activate_action (GTK_WIDGET (editor), "win.find-next", NULL);
  app_test_settle ();
  assert_place (editor, 0, TRADE_DRAFT_PARTNER);
  gtk_widget_activate_action (GTK_WIDGET (editor), "win.find-previous", NULL);
  app_test_settle ();
  assert_place (editor, 1, TRADE_DRAFT_PRODUCT);
  trade_editor_forget (editor);
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
add_tests (void)
{
  g_test_add_func ("/find/words", test_words);
  g_test_add_func ("/find/table", test_table);
  g_test_add_func ("/find/views", test_views);
  g_test_add_func ("/find/editor", test_editor);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
