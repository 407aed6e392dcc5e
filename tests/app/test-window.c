/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-listen.h"
#include "trade-package.h"
#include "trade-settings.h"
#include "trade-shortcuts.h"
#include "trade-view-list.h"
#include "trade-view-row.h"

#define N_VIEWS 9

static const char *
get_view_id (TradeWindow *window)
{
  return trade_view_get_id (trade_window_get_view (window));
}

static gboolean
get_flag (TradeWindow *window,
          const char  *property)
{
  gboolean flag;

  g_object_get (window, property, &flag, NULL);

  return flag;
}

static void
forget_settings (void)
{
  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_LAST_VIEW);
  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_SIDEBAR_SHOWN);
}

static void
test_opens_bundled (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeViewList *list = TRADE_VIEW_LIST (app_test_find_descendant (GTK_WIDGET (window), TRADE_TYPE_VIEW_LIST));
  g_autofree char *last = g_strdup_printf ("%d", N_VIEWS);
  g_autofree char *beyond = g_strdup_printf ("%d", N_VIEWS + 1);

  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (window)), "2023"));
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");
  g_assert_nonnull (trade_view_list_find (list, last));
  g_assert_null (trade_view_list_find (list, beyond));
  g_assert_null (trade_view_list_find (list, "0"));
  g_assert_null (trade_view_list_find (list, "nothing"));
  g_assert_null (trade_window_get_table (window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (trade_window_get_chart_area (window)));

  app_test_close_window (window);
}

static gboolean
has_thumbnails (gpointer data)
{
  GtkWidget *list = app_test_find_descendant (data, GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row;
  int n_rows = 0;

  for (; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n_rows)) != NULL; n_rows++)
    {
      if (!trade_thumbnail_get_loaded (trade_view_row_get_thumbnail (TRADE_VIEW_ROW (row))))
        return FALSE;
    }

  return n_rows == N_VIEWS;
}

/* Thumbnails come after the first frame, by themselves. */
static void
test_thumbnails (void)
{
  TradeWindow *window = app_test_open_window ();

  app_test_wait (has_thumbnails, window);
  app_test_settle ();
  app_test_close_window (window);
}

static void
test_flips (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeViewList *list = TRADE_VIEW_LIST (app_test_find_descendant (GTK_WIDGET (window), TRADE_TYPE_VIEW_LIST));

  app_test_show_view (window, "2");
  g_assert_cmpstr (get_view_id (window), ==, "growth");
  g_assert_true (trade_view_list_get_view (list) == trade_window_get_view (window));
  g_assert_true (trade_chart_area_get_view (trade_window_get_chart_area (window)) == trade_window_get_view (window));
  app_test_show_view (window, "outlook");
  g_assert_cmpstr (get_view_id (window), ==, "outlook");
  app_test_show_view (window, "nothing");
  g_assert_cmpstr (get_view_id (window), ==, "outlook");

  /* Past the last there is nothing. */
  app_test_activate (window, "win.next-view");
  g_assert_cmpstr (get_view_id (window), ==, "outlook");
  app_test_activate (window, "win.previous-view");
  g_assert_cmpstr (get_view_id (window), ==, "world-share");
  app_test_activate (window, "win.next-view");
  g_assert_cmpstr (get_view_id (window), ==, "outlook");
  app_test_show_view (window, "1");
  app_test_activate (window, "win.previous-view");
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");

  app_test_close_window (window);
}

/* From view to view in the order in which they were seen, and no further than to the first. */
static void
test_back (void)
{
  TradeWindow *window = app_test_open_window ();
  g_auto (GStrv) accels = gtk_application_get_accels_for_action (GTK_APPLICATION (g_application_get_default ()), "win.back");

  g_assert_true (g_strv_contains ((const char *const *) accels, "<Alt>Left"));
  app_test_show_view (window, "3");
  app_test_show_view (window, "2");
  app_test_activate (window, "win.back");
  g_assert_cmpstr (get_view_id (window), ==, "products");
  app_test_show_view (window, "traders");
  app_test_activate (window, "win.back");
  g_assert_cmpstr (get_view_id (window), ==, "products");
  app_test_activate (window, "win.back");
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");
  app_test_activate (window, "win.back");
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");

  app_test_close_window (window);
}

/* A wheel that tilts, and a finger on a touch screen. Both leave what is not horizontal to others. */
static void
test_swipe (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWidget *area = GTK_WIDGET (trade_window_get_chart_area (window));
  gpointer scroll = app_test_find_controller (area, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  gpointer touch = app_test_find_controller (area, GTK_TYPE_GESTURE_SWIPE);
  gboolean handled = FALSE;

  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &handled);
  g_assert_true (handled);
  g_assert_cmpstr (get_view_id (window), ==, "growth");
  g_signal_emit_by_name (scroll, "scroll", -1.0, 0.0, &handled);
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");
  g_signal_emit_by_name (scroll, "scroll", 0.0, 3.0, &handled);
  g_assert_false (handled);
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");

  g_signal_emit_by_name (touch, "swipe", -900.0, 40.0);
  g_assert_cmpstr (get_view_id (window), ==, "growth");
  g_signal_emit_by_name (touch, "swipe", -100.0, 0.0);
  g_signal_emit_by_name (touch, "swipe", -900.0, 800.0);
  g_assert_cmpstr (get_view_id (window), ==, "growth");

  /* Where text runs to the left, so do the views. */
  gtk_widget_set_direction (area, GTK_TEXT_DIR_RTL);
  g_signal_emit_by_name (touch, "swipe", -900.0, 0.0);
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");

  app_test_close_window (window);
}

static void
test_click_row (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWidget *list = app_test_find_descendant (GTK_WIDGET (window), GTK_TYPE_LIST_BOX);

  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  g_assert_cmpstr (get_view_id (window), ==, "products");

  app_test_close_window (window);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *action;
    const char *key;
  } keys[] = {
    { "win.view::1", "<Alt>1" },
    { "win.view::9", "<Alt>9" },
    { "win.next-view", "<Control>Page_Down" },
    { "win.previous-view", "<Control>Page_Up" },
    { "win.export", "<Control>e" },
    { "win.export-again", "<Shift><Control>e" },
    { "win.print", "<Control>p" },
    { "win.open", "<Control>o" },
    { "win.toggle-table", "<Control>t" },
    { "win.sidebar-shown", "F9" },
    { "win.fullscreened", "F11" },
    { "win.show-help-overlay", "<Control>question" },
    { "window.close", "<Control>w" },
    { "app.quit", "<Control>q" },
    { "app.new-release", "<Control>n" },
    { "app.new-window", "<Shift><Control>n" },
  };
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, keys[i].action);

      g_assert_true (g_strv_contains ((const char * const *) accels, keys[i].key));
    }
}

/* Every action that a key, a menu or a button names exists. */
static void
test_actions (void)
{
  static const char * const app_actions[] = { "about", "new-release", "new-window", "quit" };
  static const char * const win_actions[] = {
    "win.open", "win.export", "win.export-again", "win.print", "win.copy", "win.copy-alt-text", "win.copy-citation",
    "win.paste", "win.show-export", "win.open-export", "win.view", "win.next-view",
    "win.previous-view", "win.toggle-table", "win.toggle-audit", "win.back", "win.open-bundled", "win.mode", "win.sidebar-shown", "win.fullscreened",
  };
  GtkWidgetClass *klass = g_type_class_ref (TRADE_TYPE_WINDOW);

  for (guint i = 0; i < G_N_ELEMENTS (app_actions); i++)
    g_assert_true (g_action_group_has_action (G_ACTION_GROUP (g_application_get_default ()), app_actions[i]));

  for (guint i = 0; i < G_N_ELEMENTS (win_actions); i++)
    {
      gboolean found = FALSE;
      const char *name;
      GType owner;
      const GVariantType *type;
      const char *property;

      for (guint j = 0; gtk_widget_class_query_action (klass, j, &owner, &name, &type, &property); j++)
        found = found || g_str_equal (name, win_actions[i]);
      if (!found)
        g_error ("There is no action %s", win_actions[i]);
    }

  g_type_class_unref (klass);
}

static void
test_sidebar (void)
{
  TradeWindow *window = app_test_open_window ();

  g_assert_true (get_flag (window, "sidebar-shown"));
  app_test_activate (window, "win.sidebar-shown");
  g_assert_false (get_flag (window, "sidebar-shown"));
  g_assert_false (g_settings_get_boolean (trade_settings_get_default (), TRADE_SETTINGS_SIDEBAR_SHOWN));
  app_test_close_window (window);

  window = app_test_open_window ();
  g_assert_false (get_flag (window, "sidebar-shown"));
  app_test_activate (window, "win.sidebar-shown");
  g_assert_true (get_flag (window, "sidebar-shown"));
  g_assert_true (g_settings_get_boolean (trade_settings_get_default (), TRADE_SETTINGS_SIDEBAR_SHOWN));
  app_test_close_window (window);
}

static void
test_table (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autofree char *mode = app_test_get_mode (window);
  g_autofree char *other = NULL;
  TradeFigure *exports;
  TradeTable *table;

  g_assert_cmpstr (mode, ==, "chart");
  app_test_activate (window, "win.toggle-table");
  other = app_test_get_mode (window);
  g_assert_cmpstr (other, ==, "table");
  app_test_settle ();

  table = trade_window_get_table (window);
  g_assert_nonnull (table);
  g_assert_cmpuint (g_list_model_get_n_items (trade_table_get_model (table)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (trade_window_get_view (window))));
  /* The keyboard goes along. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (table)));

  /* The selected row is what the ledger tells of. */
  exports = g_list_model_get_item (trade_table_get_model (table), 0);
  g_assert_true (trade_table_select_figure (table, exports));
  g_assert_true (trade_ledger_get_figure (trade_window_get_ledger (window)) == exports);
  g_object_unref (exports);

  /* The table follows the view. */
  app_test_show_view (window, "growth");
  g_assert_cmpuint (g_list_model_get_n_items (trade_table_get_model (table)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (trade_window_get_view (window))));
  /* The focus stays in the table, on a row of this view, and the ledger tells of that. */
  app_test_settle ();
  exports = g_list_model_get_item (trade_table_get_model (table), 0);
  g_assert_true (trade_table_get_figure (table) == exports);
  g_assert_true (trade_ledger_get_figure (trade_window_get_ledger (window)) == exports);
  g_object_unref (exports);

  app_test_activate (window, "win.toggle-table");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (trade_window_get_chart_area (window)));
  app_test_show_view (window, "1");
  app_test_close_window (window);
}

static gboolean
shows_growth (gpointer data)
{
  return g_strcmp0 (get_view_id (data), "growth") == 0;
}

/* A chart that was copied from one window opens in another one, with its figures and at its view. */
static void
test_paste (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeDataset *before = trade_window_get_dataset (window);

  app_test_show_view (window, "growth");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy", NULL);
  app_test_show_view (window, "1");
  g_assert_false (shows_growth (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
  app_test_wait (shows_growth, window);
  g_assert_true (trade_window_get_dataset (window) != before);
  g_assert_cmpuint (trade_dataset_get_n_reported (trade_window_get_dataset (window)), ==,
                    trade_dataset_get_n_reported (app_test_get_dataset ()));

  app_test_close_window (window);
  forget_settings ();
}

static void
test_persists (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autofree char *view = NULL;

  app_test_show_view (window, "partners");
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  app_test_settle ();
  app_test_close_window (window);

  view = g_settings_get_string (trade_settings_get_default (), TRADE_SETTINGS_LAST_VIEW);
  g_assert_cmpstr (view, ==, "partners");
  g_assert_cmpint (g_settings_get_int (trade_settings_get_default (), TRADE_SETTINGS_WINDOW_WIDTH), ==, 900);
  g_assert_cmpint (g_settings_get_int (trade_settings_get_default (), TRADE_SETTINGS_WINDOW_HEIGHT), ==, 700);

  window = app_test_open_window ();
  g_assert_cmpstr (get_view_id (window), ==, "partners");
  app_test_close_window (window);

  /* A view that the figures cannot answer is no obstacle. */
  g_settings_set_string (trade_settings_get_default (), TRADE_SETTINGS_LAST_VIEW, "gone");
  window = app_test_open_window ();
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");
  app_test_close_window (window);

  forget_settings ();
}

/* Each has the size that it was given. The next one begins with the latest. */
static void
test_two_windows (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeWindow *other = app_test_open_window ();
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (window), 840, 620);
  gtk_window_set_default_size (GTK_WINDOW (other), 1000, 700);
  app_test_settle ();
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 840);
  g_assert_cmpint (height, ==, 620);
  g_assert_cmpint (g_settings_get_int (trade_settings_get_default (), TRADE_SETTINGS_WINDOW_WIDTH), ==, 1000);

  app_test_close_window (other);
  app_test_close_window (window);
}

static void
test_narrow (void)
{
  TradeWindow *window = app_test_open_window ();
  int minimum;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  app_test_close_window (window);
}

static void
copy_bundled (GFile      *folder,
              const char *name)
{
  g_autoptr (GFile) package = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GFile) source_folder = g_file_get_parent (package);
  g_autoptr (GFile) source = g_file_get_child (source_folder, name);
  g_autoptr (GFile) target = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  TradeWindow  *window;
  TradeDataset *before;
} Change;

static gboolean
has_changed (gpointer data)
{
  Change *change = data;

  return trade_window_get_dataset (change->window) != change->before;
}

static void
test_opens_package (void)
{
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "datapackage.json");
  TradeWindow *window = app_test_open_window ();
  Change change = { window, trade_window_get_dataset (window) };

  copy_bundled (folder, "datapackage.json");
  copy_bundled (folder, "figures.csv");

  /* A folder means the package in it. */
  trade_window_open (window, folder);
  app_test_wait (has_changed, &change);
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");
  g_assert_true (trade_view_get_dataset (trade_window_get_view (window)) == trade_window_get_dataset (window));

  /* There is a way back to what every build carries, and then none. */
  change.before = trade_window_get_dataset (window);
  app_test_activate (window, "win.open-bundled");
  g_assert_true (has_changed (&change));
  change.before = trade_window_get_dataset (window);
  app_test_activate (window, "win.open-bundled");
  g_assert_false (has_changed (&change));

  /* Of two files that are opened at once, the last is shown, and closing the window while one is read is no harm. */
  change.before = trade_window_get_dataset (window);
  trade_window_open (window, folder);
  trade_window_open (window, file);
  app_test_wait (has_changed, &change);
  trade_window_open (window, file);
  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();

  app_test_remove_folder (folder);
}

static gboolean
has_saved (gpointer data)
{
  return trade_exporter_get_saved (trade_window_get_exporter (data)) != NULL;
}

static gboolean
does (GtkWidget     *widget,
      gconstpointer  action)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *action)
{
  return app_test_find (root, does, action);
}

static void
test_export_toast (void)
{
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "chart.png");
  TradeWindow *window = app_test_open_window ();

  g_assert_null (find_button (GTK_WIDGET (window), "win.open-export"));
  trade_exporter_save (trade_window_get_exporter (window), trade_window_get_view (window), file, TRADE_SAVE_NONE);
  app_test_wait (has_saved, window);
  app_test_settle ();

  /* The toast offers the file and its folder. */
  g_assert_nonnull (find_button (GTK_WIDGET (window), "win.open-export"));
  g_assert_nonnull (find_button (GTK_WIDGET (window), "win.show-export"));
  g_assert_true (gtk_widget_is_sensitive (find_button (GTK_WIDGET (window), "win.show-export")));

  app_test_close_window (window);
  app_test_remove_folder (folder);
}

static void
test_accessible (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeScene *scene = trade_chart_area_get_scene (trade_window_get_chart_area (window));
  GtkWidget *list = app_test_find_descendant (GTK_WIDGET (window), GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);

  gtk_test_accessible_assert_property (trade_window_get_chart_area (window), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       trade_scene_get_title (scene));
  gtk_test_accessible_assert_property (trade_window_get_ledger (window), GTK_ACCESSIBLE_PROPERTY_LABEL, "Ledger");
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Views");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Exports and imports");
  app_test_close_window (window);
}

/* The program has its icon before it is installed. */
static void
test_icon (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (window)));

  g_assert_true (gtk_icon_theme_has_icon (theme, APPLICATION_ID));
  app_test_close_window (window);
}

/* Where GTK has no module for sound, it says so; else it plays until it is told to stop. */
static void
test_listen (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWindow *dialog;

  app_test_activate (window, "win.listen");
  app_test_settle ();
  dialog = app_test_find_dialog (GTK_WINDOW (window));
  if (dialog != NULL)
    {
      g_test_message ("%s", adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)));
      g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "The Chart Could Not Be Played");
      gtk_window_destroy (dialog);
    }
  else
    {
      g_assert_true (GTK_IS_MEDIA_STREAM (trade_listen_get_stream (window)));
      app_test_activate (window, "win.listen");
    }
  app_test_settle ();
  g_assert_null (trade_listen_get_stream (window));
  app_test_close_window (window);
}

static void
test_help_overlay (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkShortcutsWindow *list;

  /* Before the first frame it would cost time. */
  g_assert_null (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)));
  g_assert_true (g_action_map_lookup_action (G_ACTION_MAP (window), "show-help-overlay") != NULL);
  list = trade_shortcuts_get (GTK_APPLICATION_WINDOW (window));
  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (list));
  g_assert_true (trade_shortcuts_get (GTK_APPLICATION_WINDOW (window)) == list);
  app_test_close_window (window);
}

/* With a table, a toast and a pin, nothing outlives the window. */
static void
test_finalize (void)
{
  TradeWindow *window = app_test_open_window ();

  app_test_activate (window, "win.toggle-table");
  app_test_settle ();
  app_test_activate (window, "win.toggle-table");
  app_test_activate (window, "win.copy");
  gtk_widget_activate_action (GTK_WIDGET (trade_window_get_chart_area (window)), "chart.first", NULL);
  gtk_widget_activate_action (GTK_WIDGET (trade_window_get_chart_area (window)), "chart.pin", NULL);
  app_test_settle ();
  app_test_close_window (window);

  /* One that never showed anything. */
  window = trade_window_new (GTK_APPLICATION (g_application_get_default ()));
  app_test_close_window (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/window/opens-bundled", test_opens_bundled);
  g_test_add_func ("/window/thumbnails", test_thumbnails);
  g_test_add_func ("/window/flips", test_flips);
  g_test_add_func ("/window/back", test_back);
  g_test_add_func ("/window/swipe", test_swipe);
  g_test_add_func ("/window/click-row", test_click_row);
  g_test_add_func ("/window/keys", test_keys);
  g_test_add_func ("/window/actions", test_actions);
  g_test_add_func ("/window/sidebar", test_sidebar);
  g_test_add_func ("/window/table", test_table);
  g_test_add_func ("/window/paste", test_paste);
  g_test_add_func ("/window/persists", test_persists);
  g_test_add_func ("/window/two-windows", test_two_windows);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/opens-package", test_opens_package);
  g_test_add_func ("/window/export-toast", test_export_toast);
  g_test_add_func ("/window/accessible", test_accessible);
  g_test_add_func ("/window/icon", test_icon);
  g_test_add_func ("/window/listen", test_listen);
  g_test_add_func ("/window/help-overlay", test_help_overlay);
  g_test_add_func ("/window/finalize", test_finalize);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
