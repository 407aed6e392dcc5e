/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

#include "trade-import-page.h"
#include "trade-import-rows.h"
#include "trade-rows-dialog.h"
#include "trade-search-row.h"

#include <string.h>

/* What was made of a file is said in the window, and can be changed there. */

#define TIDY "Year,Flow,Reporter,Partner,Value (million US$)\n" \
             "2021,Exports,Utopia,World,100\n" \
             "2021,Imports,Utopia,World,90\n" \
             "2022,Exports,Utopia,World,110\n" \
             "2022,Imports,Utopia,World,95\n" \
             "2022,Exports,Ruritania,World,20\n" \
             "2022,Imports,Ruritania,World,30\n" \
             "2022,Imports,Ruritania,World,many\n"

typedef struct
{
  TradeWindow *window;
  GFile       *folder;
  GFile       *file;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->window = app_test_open_window ();
  self->folder = app_test_make_folder ();
  self->file = g_file_get_child (self->folder, "two-countries.csv");
  path = g_file_get_path (self->file);
  g_file_set_contents (path, TIDY, -1, &error);
  g_assert_no_error (error);

  trade_window_open (self->window, self->file);
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  g_assert_null (app_test_find_dialog (GTK_WINDOW (self->window)));
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

static GtkWidget *
open_page (Fixture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-import", NULL);
  app_test_settle ();

  return app_test_find_descendant (GTK_WIDGET (self->window), TRADE_TYPE_IMPORT_PAGE);
}

/* Whether a row says so, in any of its labels. */
static gboolean
says (GtkWidget  *root,
      const char *words)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
assert_row (GtkWidget  *page,
            const char *title,
            const char *value)
{
  GtkWidget *row = app_test_find_titled (page, ADW_TYPE_PREFERENCES_ROW, title);

  g_test_message ("%s", title);
  g_assert_nonnull (row);
  g_assert_true (says (row, value));
}

/* Each row of the file is accounted for, and what is wrong with one can be read. */
static void
test_account (Fixture      *self,
              gconstpointer data)
{
  GtkWidget *page = open_page (self);
  GtkWidget *view;
  g_autofree char *rejected = NULL;

  assert_row (page, "Name", "two-countries.csv");
  assert_row (page, "Encoding", "UTF-8");
  assert_row (page, "Separator", "Comma");
  assert_row (page, "Read", "7");
  assert_row (page, "Used", "4");
  assert_row (page, "Set aside", "2");
  assert_row (page, "Rejected", "1");
  g_assert_nonnull (app_test_find_titled (page, ADW_TYPE_ACTION_ROW, "Other reporters"));

  view = app_test_find_descendant (page, GTK_TYPE_TEXT_VIEW);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &rejected, NULL);
  g_assert_true (g_str_has_prefix (rejected, "two-countries.csv:8:"));
}

static void
choose (GtkWidget  *page,
        const char *title,
        guint       place)
{
  GtkWidget *row = app_test_find_titled (page, ADW_TYPE_COMBO_ROW, title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), place);
}

static double
get_exports (TradeWindow *window)
{
  g_autoptr (GPtrArray) figures = NULL;
  const TradeSeriesKey key = { .flow = TRADE_FLOW_EXPORT, .measure = TRADE_MEASURE_VALUE };
  const TradePeriod period = trade_period_new_annual (2022);

  figures = trade_dataset_query (trade_window_get_dataset (window), &key, &period);
  g_assert_cmpuint (figures->len, >, 0);

  return trade_figure_get_value (g_ptr_array_index (figures, 0)) / 1e6;
}

/* The other country is chosen, and the account follows. */
static void
test_choice (Fixture      *self,
             gconstpointer data)
{
  GtkWidget *page = open_page (self);
  g_autofree char *mode = NULL;

  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 110, 0.001);
  /* Countries stand in the order of their names, whatever the file has first. */
  choose (page, "Reporter", 1);
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 20, 0.001);
  assert_row (page, "Used", "2");
  assert_row (page, "Set aside", "4");
  assert_row (page, "Read", "7");

  /* The page stays until it is left. */
  g_object_get (self->window, "mode", &mode, NULL);
  g_assert_cmpstr (mode, ==, "import");
  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (self->window)), GDK_KEY_Escape, 0);
  g_clear_pointer (&mode, g_free);
  g_object_get (self->window, "mode", &mode, NULL);
  g_assert_cmpstr (mode, ==, "chart");
}

static void
write_many (Fixture *self)
{
  g_autoptr (GString) text = g_string_new ("Year,Flow,Reporter,Partner,Value (million US$)\n");
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 26; i++)
    for (guint year = 2021; year <= 2022; year++)
      g_string_append_printf (text, "%u,Exports,%cland,World,%u\n%u,Imports,%cland,World,%u\n", year, 'Z' - i, 10 + i, year, 'Z' - i,
                              20 + i);
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
  trade_window_open (self->window, self->file);
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
}

static gboolean
has_focus (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Nobody walks through all countries of the world: who opens their list types how one begins, and presses Enter. */
static void
test_search (Fixture      *self,
             gconstpointer data)
{
  GtkWidget *page, *row, *entry, *list;

  write_many (self);
  page = open_page (self);
  row = app_test_find_titled (page, TRADE_TYPE_SEARCH_ROW, "Reporter");
  g_assert_nonnull (row);
  g_assert_null (app_test_find_titled (page, TRADE_TYPE_SEARCH_ROW, "First period"));
  list = app_test_find_descendant (row, GTK_TYPE_DROP_DOWN);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, "Reporter");

  g_signal_emit_by_name (list, "activate");
  entry = app_test_find_descendant (row, GTK_TYPE_SEARCH_ENTRY);
  app_test_wait (has_focus, entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "mL");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  g_assert_true (says (row, "Mland"));
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 10 + 'Z' - 'M', 0.001);
  assert_row (page, "Used", "4");

  /* Nothing begins so, and nothing is chosen. */
  g_signal_emit_by_name (list, "activate");
  app_test_wait (has_focus, entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "?");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  app_test_settle ();
  g_assert_true (says (row, "Mland"));
}

/* All reporters stand side by side, none is set aside. */
static void
test_reporters (Fixture      *self,
                gconstpointer data)
{
  GtkWidget *page = open_page (self);

  choose (page, "Reporter", 0);
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  g_assert_null (app_test_find_titled (page, ADW_TYPE_ACTION_ROW, "Other reporters"));
  g_assert_true (trade_dataset_varies (trade_window_get_dataset (self->window), TRADE_DIMENSION_REPORTER));
  assert_row (page, "Used", "6");
  assert_row (page, "Read", "7");
}

/* What the file does not have takes no figures away. */
static void
test_nothing (Fixture      *self,
              gconstpointer data)
{
  GtkWidget *page = open_page (self);

  choose (page, "First period", 1);
  app_test_wait (app_test_has_read, self->window);
  choose (page, "Last period", 0);
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 110, 0.001);
  assert_row (page, "Used", "2");
}

static GtkWidget *
open_rows (Fixture    *self,
           const char *title)
{
  GtkWidget *row = app_test_find_titled (GTK_WIDGET (self->window), TRADE_TYPE_IMPORT_ROWS, title);
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWidget *dialog = NULL;

  g_assert_nonnull (row);
  g_signal_emit_by_name (app_test_find_descendant (row, GTK_TYPE_BUTTON), "clicked");
  app_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (TRADE_IS_ROWS_DIALOG (toplevel))
        dialog = toplevel;
    }
  g_assert_nonnull (dialog);

  return dialog;
}

static void
press (GtkWidget  *dialog,
       const char *label)
{
  GtkWidget *button = app_test_find_button (dialog, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  app_test_settle ();
}

static guint
count_partners (Fixture *self)
{
  g_autoptr (GPtrArray) figures = NULL;
  const TradeSeriesKey key = { .flow = TRADE_FLOW_EXPORT, .measure = TRADE_MEASURE_VALUE };
  const TradePeriod period = trade_period_new_annual (2022);
  guint n = 0;

  figures = trade_dataset_query (trade_window_get_dataset (self->window), &key, &period);
  for (guint i = 0; i < figures->len; i++)
    n += !g_str_equal (trade_figure_get_key (g_ptr_array_index (figures, i))->partner, TRADE_CODE_TOTAL);

  return n;
}

/* The figures are about one partner and nothing else, then about all of them again. */
static void
test_scope (Fixture      *self,
            gconstpointer data)
{
  static const char text[] = "Year,Flow,Reporter,Partner,Value (million US$)\n"
                             "2022,Exports,Utopia,World,110\n2022,Exports,Utopia,Land,30\n2022,Exports,Utopia,Isle,80\n";
  g_autofree char *path = g_file_get_path (self->file);
  GtkWidget *page;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  trade_window_open (self->window, self->file);
  app_test_wait (app_test_has_read, self->window);
  page = open_page (self);
  assert_row (page, "Trade with", "World");

  choose (page, "Trade with", 2);
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 30, 0.001);
  g_assert_cmpuint (count_partners (self), ==, 0);
  assert_row (page, "Set aside", "2");

  choose (page, "Trade with", 0);
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 110, 0.001);
  g_assert_cmpuint (count_partners (self), ==, 2);
}

/* A person searches for a partner and ticks it, or takes the largest; the rest of them stays in the total. */
static void
test_rows (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Year,Flow,Reporter,Partner,Value (million US$)\n2022,Exports,Utopia,World,110\n");
  g_autofree char *path = g_file_get_path (self->file);
  GtkWidget *dialog, *search, *list;

  for (guint i = 1; i <= 8; i++)
    g_string_append_printf (text, "2022,Exports,Utopia,Land %u,%u\n", i, i);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  trade_window_open (self->window, self->file);
  app_test_wait (app_test_has_read, self->window);
  g_assert_cmpuint (count_partners (self), ==, 8);
  open_page (self);

  dialog = open_rows (self, "Partners");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (app_test_find_descendant (dialog, GTK_TYPE_DROP_DOWN)), 1);
  g_assert_true (says (dialog, "5 of 8"));
  press (dialog, "_Show");
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  g_assert_cmpuint (count_partners (self), ==, 5);
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 110, 0.001);
  assert_row (GTK_WIDGET (self->window), "Partners", "5 of 8");
  assert_row (GTK_WIDGET (self->window), "Set aside", "3");

  dialog = open_rows (self, "Partners");
  press (dialog, "_Deselect All");
  g_assert_false (gtk_widget_get_sensitive (app_test_find_button (dialog, "_Show")));
  list = gtk_widget_get_ancestor (app_test_find_descendant (dialog, GTK_TYPE_CHECK_BUTTON), GTK_TYPE_LIST_VIEW);
  search = app_test_find_descendant (dialog, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "land 3");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 1);
  app_test_settle ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (app_test_find_descendant (list, GTK_TYPE_CHECK_BUTTON)), TRUE);
  press (dialog, "_Show");
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  g_assert_cmpuint (count_partners (self), ==, 1);
  assert_row (GTK_WIDGET (self->window), "Partners", "1 of 8");

  /* Whoever cancels has changed nothing. */
  dialog = open_rows (self, "Partners");
  press (dialog, "_Deselect All");
  gtk_window_close (GTK_WINDOW (dialog));
  app_test_settle ();
  assert_row (GTK_WIDGET (self->window), "Partners", "1 of 8");
}

/* Figures that no file was read for have no page. */
static void
test_bundled (Fixture      *self,
              gconstpointer data)
{
  trade_window_open_bundled (self->window);
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-import", NULL) &&
                  app_test_find_descendant (GTK_WIDGET (self->window), TRADE_TYPE_IMPORT_PAGE) != NULL);
}

/* The bar that tells of the reading, as soon as it counts rows. */
static gboolean
is_counting_bar (GtkWidget     *widget,
                 gconstpointer  data)
{
  return GTK_IS_PROGRESS_BAR (widget) && gtk_widget_get_mapped (widget) &&
         gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (widget)) > 0;
}

static GtkWidget *
find_counting_bar (GtkWidget *root)
{
  return app_test_find (root, is_counting_bar, NULL);
}

static gboolean
is_counting (gpointer data)
{
  return find_counting_bar (data) != NULL;
}

/* A file that takes its time: rows enough that nobody reads them at once. */
static GFile *
write_large (Fixture *self)
{
  GFile *file = g_file_get_child (self->folder, "large.csv");
  g_autoptr (GString) text = g_string_new (TIDY);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 4000000; i++)
    g_string_append (text, "2022,Exports,Utopia,World,110\n");
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);

  return file;
}

/* Whoever opens a large file sees how far it has been read, can do other things meanwhile, and can stop it. */
static void
test_large (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (GFile) large = write_large (self);
  TradeOpener *opener = trade_window_get_opener (self->window);
  GtkWidget *bar, *info;

  trade_window_open (self->window, large);
  app_test_wait (is_counting, self->window);
  bar = find_counting_bar (GTK_WIDGET (self->window));
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), <=, 1);
  g_assert_cmpuint (trade_progress_get_rows (trade_opener_get_progress (opener)), >, 0);

  /* The figures that were there can be looked at as before. */
  g_assert_nonnull (open_page (self));
  g_assert_cmpstr (trade_opener_get_pending (opener), ==, "large.csv");

  info = gtk_widget_get_ancestor (bar, GTK_TYPE_INFO_BAR);
  gtk_info_bar_response (GTK_INFO_BAR (info), GTK_RESPONSE_CANCEL);
  app_test_settle ();
  g_assert_null (trade_opener_get_pending (opener));
  g_assert_null (trade_opener_get_progress (opener));
  g_assert_false (is_counting (self->window));
  g_assert_true (g_file_equal (trade_opener_get_file (opener), self->file));
  g_assert_cmpfloat_with_epsilon (get_exports (self->window), 110, 0.001);
}

/* The page of the file that was read before is gone when the next is shown. */
static void
choose_sheet (Fixture    *self,
              const char *shown,
              guint       place)
{
  GtkWidget *page = open_page (self);

  assert_row (page, "Sheet", shown);
  choose (page, "Sheet", place);
  app_test_settle ();
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  app_test_settle ();
}

static void
assert_read_sheets (Fixture    *self,
                    const char *names)
{
  TradeReading *reading = trade_opener_get_reading (trade_window_get_opener (self->window));
  g_autofree char *read = g_strjoinv (", ", (char **) trade_reading_get_read_sheets (reading));

  g_assert_cmpstr (read, ==, names);
}

/* Of a workbook another sheet can be chosen, and the way back leads to those that were read by themselves. */
static void
test_sheets (Fixture      *self,
             gconstpointer data)
{
  static const char both[] = "1. Annual Exports, 2. Annual Imports";
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", "workbook-cover.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_null (trade_reading_get_sheets (trade_opener_get_reading (trade_window_get_opener (self->window))));
  trade_window_open (self->window, file);
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
  assert_read_sheets (self, both);

  choose_sheet (self, both, 3);
  assert_read_sheets (self, "3. Quarterly Exports");
  choose_sheet (self, "3. Quarterly Exports", 2);
  assert_read_sheets (self, "2. Annual Imports");
  choose_sheet (self, "2. Annual Imports", 0);
  assert_read_sheets (self, both);
}

static void
add_tests (void)
{
  g_test_add ("/import/account", Fixture, NULL, set_up, test_account, tear_down);
  g_test_add ("/import/choice", Fixture, NULL, set_up, test_choice, tear_down);
  g_test_add ("/import/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/import/reporters", Fixture, NULL, set_up, test_reporters, tear_down);
  g_test_add ("/import/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/import/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/import/scope", Fixture, NULL, set_up, test_scope, tear_down);
  g_test_add ("/import/sheets", Fixture, NULL, set_up, test_sheets, tear_down);
  g_test_add ("/import/large", Fixture, NULL, set_up, test_large, tear_down);
  g_test_add ("/import/bundled", Fixture, NULL, set_up, test_bundled, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
