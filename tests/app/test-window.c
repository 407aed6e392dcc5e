/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "sample.h"
#include "trade-clip.h"
#include "trade-describe.h"
#include "trade-listen.h"
#include "trade-package.h"
#include "trade-settings.h"
#include "trade-shortcuts.h"
#include "trade-view-list.h"
#include "trade-view-row.h"

#define N_VIEWS 9

static void
activate (TradeWindow *window,
          const char  *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static void
show_view (TradeWindow *window,
           const char  *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", name));
}

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

static char *
get_mode (TradeWindow *window)
{
  char *mode;

  g_object_get (window, "mode", &mode, NULL);

  return mode;
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

  show_view (window, "2");
  g_assert_cmpstr (get_view_id (window), ==, "growth");
  g_assert_true (trade_view_list_get_view (list) == trade_window_get_view (window));
  g_assert_true (trade_chart_area_get_view (trade_window_get_chart_area (window)) == trade_window_get_view (window));
  show_view (window, "outlook");
  g_assert_cmpstr (get_view_id (window), ==, "outlook");
  show_view (window, "nothing");
  g_assert_cmpstr (get_view_id (window), ==, "outlook");

  /* Past the last there is nothing. */
  activate (window, "win.next-view");
  g_assert_cmpstr (get_view_id (window), ==, "outlook");
  activate (window, "win.previous-view");
  g_assert_cmpstr (get_view_id (window), ==, "world-share");
  activate (window, "win.next-view");
  g_assert_cmpstr (get_view_id (window), ==, "outlook");
  show_view (window, "1");
  activate (window, "win.previous-view");
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
  show_view (window, "3");
  show_view (window, "2");
  activate (window, "win.back");
  g_assert_cmpstr (get_view_id (window), ==, "products");
  show_view (window, "traders");
  activate (window, "win.back");
  g_assert_cmpstr (get_view_id (window), ==, "products");
  activate (window, "win.back");
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");
  activate (window, "win.back");
  g_assert_cmpstr (get_view_id (window), ==, "exports-imports");

  app_test_close_window (window);
}

static gpointer
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }

  g_assert_not_reached ();
}

/* A wheel that tilts, and a finger on a touch screen. Both leave what is not horizontal to others. */
static void
test_swipe (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWidget *area = GTK_WIDGET (trade_window_get_chart_area (window));
  gpointer scroll = find_controller (area, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  gpointer touch = find_controller (area, GTK_TYPE_GESTURE_SWIPE);
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
  activate (window, "win.sidebar-shown");
  g_assert_false (get_flag (window, "sidebar-shown"));
  g_assert_false (g_settings_get_boolean (trade_settings_get_default (), TRADE_SETTINGS_SIDEBAR_SHOWN));
  app_test_close_window (window);

  window = app_test_open_window ();
  g_assert_false (get_flag (window, "sidebar-shown"));
  activate (window, "win.sidebar-shown");
  g_assert_true (get_flag (window, "sidebar-shown"));
  g_assert_true (g_settings_get_boolean (trade_settings_get_default (), TRADE_SETTINGS_SIDEBAR_SHOWN));
  app_test_close_window (window);
}

static void
test_table (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autofree char *mode = get_mode (window);
  g_autofree char *other = NULL;
  TradeFigure *exports;
  TradeTable *table;

  g_assert_cmpstr (mode, ==, "chart");
  activate (window, "win.toggle-table");
  other = get_mode (window);
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
  show_view (window, "growth");
  g_assert_cmpuint (g_list_model_get_n_items (trade_table_get_model (table)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (trade_window_get_view (window))));
  /* The focus stays in the table, on a row of this view, and the ledger tells of that. */
  app_test_settle ();
  exports = g_list_model_get_item (trade_table_get_model (table), 0);
  g_assert_true (trade_table_get_figure (table) == exports);
  g_assert_true (trade_ledger_get_figure (trade_window_get_ledger (window)) == exports);
  g_object_unref (exports);

  activate (window, "win.toggle-table");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (trade_window_get_chart_area (window)));
  show_view (window, "1");
  app_test_close_window (window);
}

/* No chart fits one figure, but it is a table, and the ledger tells of it. */
static void
test_one_figure (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  /* Traders are counted for all partners together. */
  static const TradeSampleFigure line = {
    .flow = TRADE_FLOW_EXPORT,
    .partner = TRADE_SAMPLE_PARTNER_BELT_ROAD,
    .measure = TRADE_MEASURE_TRADERS,
    .unit = TRADE_UNIT_NUMBER,
    .coefficient = 34,
  };
  TradeFigure *figure;
  g_autofree char *empty = NULL;
  GtkWidget *page;
  g_autofree char *table = NULL;
  g_autofree char *empty_again = NULL;

  trade_sample_add (dataset, &line);
  figure = trade_sample_lookup (dataset, &line);
  trade_dataset_finish (dataset);
  trade_window_set_dataset (window, dataset);
  empty = get_mode (window);
  g_assert_cmpstr (empty, ==, "empty");
  page = app_test_find_descendant (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE);
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), "There are figures of: Belt and Road"));

  activate (window, "win.toggle-table");
  app_test_settle ();
  table = get_mode (window);
  g_assert_cmpstr (table, ==, "table");
  g_assert_true (trade_table_select_figure (trade_window_get_table (window), figure));
  g_assert_true (trade_ledger_get_figure (trade_window_get_ledger (window)) == figure);

  activate (window, "win.toggle-table");
  empty_again = get_mode (window);
  g_assert_cmpstr (empty_again, ==, "empty");

  /* Figures that are opened while the table is shown are shown in it. */
  activate (window, "win.toggle-table");
  trade_window_open_bundled (window);
  g_assert_cmpuint (g_list_model_get_n_items (trade_table_get_model (trade_window_get_table (window))), >, 1);
  trade_window_set_dataset (window, dataset);
  g_assert_true (trade_table_select_figure (trade_window_get_table (window), figure));

  app_test_close_window (window);
}

/* What was withheld is a row of the table, and no chart. */
static void
test_missing_figure (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  GtkWidget *page;

  trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2022, "2023-01-13", 0);
  trade_dataset_finish (dataset);
  trade_window_set_dataset (window, dataset);
  page = app_test_find_descendant (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE);
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), ==,
                   "The figures are missing; the table says why.");
  activate (window, "win.toggle-table");
  app_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (trade_table_get_model (trade_window_get_table (window))), ==, 1);

  app_test_close_window (window);
}

static void
test_ledger_follows (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeChartArea *area = trade_window_get_chart_area (window);
  TradeLedger *ledger = trade_window_get_ledger (window);
  TradeFigure *first;

  g_assert_null (trade_ledger_get_figure (ledger));
  gtk_widget_activate_action (GTK_WIDGET (area), "chart.first", NULL);
  first = trade_ledger_get_figure (ledger);
  g_assert_true (first == trade_chart_area_get_figure (area));
  g_assert_nonnull (first);

  /* To keep a figure in the chart is to read its details. */
  trade_ledger_set_expanded (ledger, TRUE);
  g_assert_true (trade_chart_area_get_pinned (area));
  gtk_widget_activate_action (GTK_WIDGET (area), "chart.next", NULL);
  g_assert_true (trade_ledger_get_figure (ledger) == first);
  trade_ledger_set_expanded (ledger, FALSE);
  g_assert_false (trade_chart_area_get_pinned (area));

  show_view (window, "growth");
  g_assert_null (trade_ledger_get_figure (ledger));
  show_view (window, "1");
  app_test_close_window (window);
}

/* The pointer goes from a mark past others to the ledger, and then out of both. */
static void
test_pointer_reaches_ledger (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeChartArea *area = trade_window_get_chart_area (window);
  TradeLedger *ledger = trade_window_get_ledger (window);
  const TradeMark *mark = trade_scene_get_data (trade_chart_area_get_scene (area), 2);
  gpointer over_chart = find_controller (GTK_WIDGET (area), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  GtkWidget *pane = gtk_widget_get_parent (GTK_WIDGET (ledger));
  int height = gtk_widget_get_height (GTK_WIDGET (area));

  g_signal_emit_by_name (over_chart, "motion", mark->x + mark->width / 2, mark->y + mark->height / 2);
  g_assert_true (trade_ledger_get_figure (ledger) == mark->figure);
  g_signal_emit_by_name (over_chart, "motion", 1.0, height - 1.0);
  g_signal_emit_by_name (over_chart, "leave");
  g_assert_true (trade_ledger_get_figure (ledger) == mark->figure);

  /* What is opened there does not move the chart. */
  trade_ledger_set_expanded (ledger, TRUE);
  app_test_settle ();
  g_assert_true (trade_chart_area_get_pinned (area));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (area)), ==, height);
  trade_ledger_set_expanded (ledger, FALSE);

  gtk_widget_activate_action (GTK_WIDGET (area), "chart.leave", NULL);
  g_signal_emit_by_name (over_chart, "motion", mark->x + 1, mark->y + 1);
  g_assert_true (trade_ledger_get_figure (ledger) == mark->figure);
  g_signal_emit_by_name (find_controller (pane, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
  g_assert_null (trade_ledger_get_figure (ledger));

  app_test_close_window (window);
}

/* A figure that another view shows is outlined there, and nothing else is. */
static void
test_followed_elsewhere (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeChartArea *area = trade_window_get_chart_area (window);
  TradeLedger *ledger = trade_window_get_ledger (window);
  g_autoptr (TradeView) view = app_test_dup_view ("growth");
  TradeFigure *figure = NULL;
  TradeScene *scene;

  gtk_widget_activate_action (GTK_WIDGET (area), "chart.first", NULL);
  gtk_widget_activate_action (GTK_WIDGET (area), "chart.pin", NULL);
  for (guint i = 0; i < trade_dataset_get_n_reported (trade_window_get_dataset (window)) && figure == NULL; i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradeFigure *own = trade_dataset_lookup (trade_window_get_dataset (window), trade_figure_get_key (other),
                                               trade_figure_get_period (other));

      if (own != NULL && !trade_view_list_shows (trade_window_get_view (window), own))
        figure = own;
    }
  g_assert_nonnull (figure);

  g_signal_emit_by_name (ledger, "figure-activated", figure);
  app_test_settle ();
  scene = trade_chart_area_get_scene (area);
  g_assert_true (trade_ledger_get_figure (ledger) == figure);
  g_assert_true (trade_ledger_get_expanded (ledger));
  g_assert_cmpint (trade_chart_area_get_current (area), >=, 0);
  g_assert_true (trade_scene_get_data (scene, trade_chart_area_get_current (area))->figure == figure);

  show_view (window, "1");
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

  show_view (window, "growth");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy", NULL);
  show_view (window, "1");
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

  show_view (window, "partners");
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
  activate (window, "win.open-bundled");
  g_assert_true (has_changed (&change));
  change.before = trade_window_get_dataset (window);
  activate (window, "win.open-bundled");
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

static GtkWidget *
find_button (GtkWidget  *root,
             const char *action)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
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

/* Of the figure or the row that has the focus, the words; else the chart. */
static void
test_copy_figure (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWidget *area = GTK_WIDGET (trade_window_get_chart_area (window));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;
  TradeFigure *figure;
  g_autofree char *sentence = NULL;

  gtk_widget_activate_action (area, "chart.last", NULL);
  figure = trade_chart_area_get_figure (TRADE_CHART_AREA (area));
  sentence = trade_describe_figure (trade_format_get_default (), trade_window_get_dataset (window), figure);
  activate (window, "win.copy");
  content = gdk_clipboard_get_content (clipboard);
  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&value), sentence));

  gtk_widget_activate_action (area, "chart.leave", NULL);
  activate (window, "win.copy");
  content = gdk_clipboard_get_content (clipboard);
  g_assert_true (TRADE_IS_CLIP (content));

  app_test_close_window (window);
}

/* Where GTK has no module for sound, it says so; else it plays until it is told to stop. */
static void
test_listen (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWindow *dialog;

  activate (window, "win.listen");
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
      activate (window, "win.listen");
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

  activate (window, "win.toggle-table");
  app_test_settle ();
  activate (window, "win.toggle-table");
  activate (window, "win.copy");
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
  g_test_add_func ("/window/one-figure", test_one_figure);
  g_test_add_func ("/window/missing-figure", test_missing_figure);
  g_test_add_func ("/window/ledger-follows", test_ledger_follows);
  g_test_add_func ("/window/pointer-reaches-ledger", test_pointer_reaches_ledger);
  g_test_add_func ("/window/followed-elsewhere", test_followed_elsewhere);
  g_test_add_func ("/window/paste", test_paste);
  g_test_add_func ("/window/persists", test_persists);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/opens-package", test_opens_package);
  g_test_add_func ("/window/export-toast", test_export_toast);
  g_test_add_func ("/window/accessible", test_accessible);
  g_test_add_func ("/window/icon", test_icon);
  g_test_add_func ("/window/copy-figure", test_copy_figure);
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
