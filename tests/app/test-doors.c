/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

#include "trade-open-menu.h"
#include "trade-recent.h"
#include "trade-start-page.h"

#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Whatever is whole is opened, by whichever door it comes in, and a file that is changed is offered to be read again. */

#define TABLE "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n" \
              "2023,X,_T,_T,_T,VALUE,CNY,,12,=,%s,A,customs\n" \
              "2023,M,_T,_T,_T,VALUE,CNY,,12,=,17.99,A,customs\n"

typedef struct
{
  TradeWindow *window;
  GFile       *folder;
  GFile       *file;
} Fixture;

static void
write_table (Fixture    *self,
             const char *exports)
{
  g_autofree char *table = g_strdup_printf (TABLE, exports);
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, table, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->window = app_test_open_window ();
  self->folder = app_test_make_folder ();
  self->file = g_file_get_child (self->folder, "my_figures.csv");
  write_table (self, "23.77");
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  app_test_close_window (self->window);
  app_test_remove_folder (self->folder);
  g_clear_object (&self->file);
  g_clear_object (&self->folder);
}

static double
get_exports (TradeWindow *window)
{
  TradeSeriesKey key = trade_series_key_new (TRADE_FLOW_EXPORT, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL,
                                             TRADE_MEASURE_VALUE, "CNY", "");
  TradeFigure *figure = trade_dataset_lookup (trade_window_get_dataset (window), &key, trade_period_new_annual (2023));

  return figure != NULL ? trade_figure_get_value (figure) / 1e12 : 0;
}

static gboolean
is_opened (gpointer data)
{
  Fixture *self = data;

  return trade_opener_get_pending (trade_window_get_opener (self->window)) == NULL;
}

static void
open_file (Fixture *self)
{
  trade_window_open (self->window, self->file);
  app_test_wait (is_opened, self);
  app_test_settle ();
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 23.77, 0.001);
}

static char *
dup_mode (TradeWindow *window)
{
  char *mode;

  g_object_get (window, "mode", &mode, NULL);

  return mode;
}

static void
assert_mode (TradeWindow *window,
             const char  *wanted)
{
  g_autofree char *mode = dup_mode (window);

  g_assert_cmpstr (mode, ==, wanted);
}

/* What was opened is remembered, and what is gone is not offered. */
static void
test_recent (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *uri = g_file_get_uri (self->file);
  g_autoptr (GPtrArray) before = trade_recent_list (10);
  g_autoptr (GPtrArray) recent = NULL;
  g_autoptr (GPtrArray) after = NULL;

  open_file (self);
  recent = trade_recent_list (10);
  g_assert_cmpuint (recent->len, ==, before->len + 1);
  g_assert_cmpstr (((TradeRecent *) recent->pdata[0])->uri, ==, uri);
  g_assert_cmpstr (((TradeRecent *) recent->pdata[0])->name, ==, "my_figures.csv");

  g_file_delete (self->file, NULL, NULL);
  after = trade_recent_list (10);
  g_assert_cmpuint (after->len, ==, before->len);
}

/* The releases in the program are listed, and are not files that a person opened. */
static void
test_bundled (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) bundled = trade_recent_list_bundled ();
  g_autoptr (GPtrArray) before = trade_recent_list (10);
  g_autoptr (GPtrArray) after = NULL;
  const TradeRecent *years;

  g_assert_cmpuint (bundled->len, ==, 2);
  g_assert_cmpstr (((TradeRecent *) bundled->pdata[0])->name, ==, "China’s foreign trade in goods, 2023");
  years = bundled->pdata[1];
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-uri", "s", years->uri);
  app_test_wait (is_opened, self);
  app_test_settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, years->name);
  after = trade_recent_list (10);
  g_assert_cmpuint (after->len, ==, before->len);
}

static char *
dup_label (GMenuModel *menu,
           int         section,
           int         item)
{
  g_autoptr (GMenuModel) items = g_menu_model_get_item_link (menu, section, G_MENU_LINK_SECTION);
  char *label = NULL;

  g_menu_model_get_item_attribute (items, item, G_MENU_ATTRIBUTE_LABEL, "s", &label);

  return label;
}

/* An underscore in a name is no key. */
static void
test_menu (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *file = NULL;
  g_autofree char *release = NULL;

  open_file (self);
  menu = trade_open_menu_list ();
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  file = dup_label (menu, 0, 0);
  release = dup_label (menu, 1, 0);
  g_assert_cmpstr (file, ==, "my__figures.csv");
  g_assert_cmpstr (release, ==, "China’s foreign trade in goods, 2023");
}

/* The page is come to and left like any other, and leads to what is listed on it. */
static void
test_start_page (Fixture      *self,
                 gconstpointer data)
{
  GtkWidget *page, *row;

  open_file (self);
  trade_window_open_bundled (self->window);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-start", NULL);
  app_test_settle ();
  assert_mode (self->window, "start");
  page = app_test_find_descendant (GTK_WIDGET (self->window), TRADE_TYPE_START_PAGE);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), page));
  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (self->window)), GDK_KEY_Escape, 0);
  app_test_settle ();
  assert_mode (self->window, "chart");

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-start", NULL);
  app_test_settle ();
  page = app_test_find_descendant (GTK_WIDGET (self->window), TRADE_TYPE_START_PAGE);
  row = app_test_find_titled (page, ADW_TYPE_PREFERENCES_ROW, "my_figures.csv");
  g_assert_nonnull (row);
  g_assert_nonnull (app_test_find_titled (page, ADW_TYPE_PREFERENCES_ROW, "China’s foreign trade in goods, 2013–2023"));
  g_assert_true (gtk_widget_activate (row));
  app_test_wait (is_opened, self);
  app_test_settle ();
  assert_mode (self->window, "chart");
  g_assert_true (g_file_equal (trade_opener_get_file (trade_window_get_opener (self->window)), self->file));
}

/* The bar that is shown, if one is. */
static gboolean
is_bar (GtkWidget     *widget,
        gconstpointer  data)
{
  return GTK_IS_INFO_BAR (widget) && gtk_info_bar_get_revealed (GTK_INFO_BAR (widget));
}

static GtkInfoBar *
find_bar (GtkWidget *root)
{
  return (GtkInfoBar *) app_test_find (root, is_bar, NULL);
}

static gboolean
has_bar (gpointer data)
{
  return find_bar (data) != NULL;
}

/* A file that is changed is offered to be read again. Nothing is read unless somebody says so. */
static void
test_reload (Fixture      *self,
             gconstpointer data)
{
  GtkInfoBar *bar;

  open_file (self);
  g_assert_false (has_bar (self->window));
  write_table (self, "24.55");
  app_test_wait (has_bar, self->window);
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 23.77, 0.001);

  bar = find_bar (GTK_WIDGET (self->window));
  gtk_info_bar_response (bar, GTK_RESPONSE_ACCEPT);
  g_assert_false (has_bar (self->window));
  app_test_wait (is_opened, self);
  app_test_settle ();
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 24.55, 0.001);

  /* It is watched on, and whoever wants to keep the figures closes the bar. */
  write_table (self, "25.01");
  app_test_wait (has_bar, self->window);
  gtk_info_bar_response (find_bar (GTK_WIDGET (self->window)), GTK_RESPONSE_CLOSE);
  app_test_settle ();
  g_assert_false (has_bar (self->window));
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 24.55, 0.001);
}

/* A file that is no longer whole takes no figures away, and can be mended. */
static void
test_reload_broken (Fixture      *self,
                    gconstpointer data)
{
  open_file (self);
  write_table (self, "many");
  app_test_wait (has_bar, self->window);
  gtk_info_bar_response (find_bar (GTK_WIDGET (self->window)), GTK_RESPONSE_ACCEPT);
  app_test_wait (app_test_has_dialog, self->window);
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 23.77, 0.001);
  gtk_window_destroy (app_test_find_dialog (GTK_WINDOW (self->window)));

  write_table (self, "24.55");
  app_test_wait (has_bar, self->window);
  gtk_info_bar_response (find_bar (GTK_WIDGET (self->window)), GTK_RESPONSE_ACCEPT);
  app_test_wait (is_opened, self);
  app_test_settle ();
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 24.55, 0.001);
}

/* A file that is no longer shown is no concern of the window. */
static void
test_forgotten (Fixture      *self,
                gconstpointer data)
{
  open_file (self);
  write_table (self, "24.55");
  app_test_wait (has_bar, self->window);
  trade_window_open_bundled (self->window);
  app_test_settle ();
  g_assert_false (has_bar (self->window));
}

/* Whoever waits is told what for, and can stop. */
static void
test_cancel (Fixture      *self,
             gconstpointer data)
{
  TradeOpener *opener = trade_window_get_opener (self->window);
  g_autoptr (GInputStream) stream = NULL;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  stream = g_unix_input_stream_new (ends[0], TRUE);
  trade_opener_open_stream (opener, stream, "a pipe");
  g_assert_cmpstr (trade_opener_get_pending (opener), ==, "a pipe");
  app_test_wait (has_bar, self->window);

  gtk_info_bar_response (find_bar (GTK_WIDGET (self->window)), GTK_RESPONSE_CANCEL);
  app_test_settle ();
  g_assert_null (trade_opener_get_pending (opener));
  g_assert_false (has_bar (self->window));
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 23.77, 0.001);
  close (ends[1]);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Nobody waits for what a window that was closed was reading, be it endless. */
static void
test_closed (Fixture      *self,
             gconstpointer data)
{
  TradeWindow *window = app_test_open_window ();
  gpointer opener = trade_window_get_opener (window);
  g_autoptr (GInputStream) stream = NULL;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  stream = g_unix_input_stream_new (ends[0], TRUE);
  g_object_add_weak_pointer (opener, &opener);
  trade_opener_open_stream (opener, stream, "a pipe");
  app_test_close_window (window);
  app_test_wait (is_gone, &opener);
  close (ends[1]);
}

/* A spreadsheet copies cells as a picture, as a table of a web page and as words: what has figures is opened. */
static void
test_paste_cells (Fixture      *self,
                  gconstpointer data)
{
  static const char picture[] = "\211PNG\r\n\032\n";
  g_autofree char *table = g_strdup_printf (TABLE, "24.55");
  g_autoptr (GBytes) picture_bytes = g_bytes_new_static (picture, sizeof picture - 1);
  g_autoptr (GBytes) html_bytes = g_bytes_new_static ("<table>", 7);
  g_autoptr (GBytes) table_bytes = g_bytes_new (table, strlen (table));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("image/png", picture_bytes),
    gdk_content_provider_new_for_bytes ("text/html", html_bytes),
    gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", table_bytes),
  };
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), all);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.paste", NULL);
  while (get_exports (self->window) < 24)
    g_main_context_iteration (NULL, TRUE);
  app_test_settle ();
  g_assert_null (app_test_find_dialog (GTK_WINDOW (self->window)));
}

static void
add_tests (void)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture      *self,
                  gconstpointer data);
  } tests[] = {
    { "/doors/recent", test_recent },
    { "/doors/bundled", test_bundled },
    { "/doors/menu", test_menu },
    { "/doors/start-page", test_start_page },
    { "/doors/reload", test_reload },
    { "/doors/reload/broken", test_reload_broken },
    { "/doors/reload/forgotten", test_forgotten },
    { "/doors/cancel", test_cancel },
    { "/doors/closed", test_closed },
    { "/doors/paste-cells", test_paste_cells },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
