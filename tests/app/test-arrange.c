/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "app-test.h"
#include "sample.h"
#include "trade-arrange-offers.h"
#include "trade-arrange-popover.h"
#include "trade-package.h"
#include "trade-settings.h"
#include "trade-view-list.h"
#include "trade-view-row.h"
#include "trade-window-arrange.h"

static void
forget_settings (void)
{
  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_LAST_VIEW);
  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_VIEW_ORDERS);
}

static void
choose (TradeWindow *window,
        const char  *action,
        const char  *value)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, "s", value));
}

static char *
dup_name (TradeWindow *window)
{
  return trade_view_dup_name (trade_window_get_view (window));
}

static void
assert_name (TradeWindow *window,
             const char  *expected)
{
  g_autofree char *name = dup_name (window);

  g_assert_cmpstr (name, ==, expected);
}

static const char *
get_state (TradeWindow *window,
           const char  *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), name);

  return g_intern_string (g_variant_get_string (state, NULL));
}

/* Lists the targets of what is offered, group by group. */
static char *
list_offers (TradeView *view)
{
  g_autoptr (GMenuModel) offers = trade_arrange_offers_list (view, trade_format_get_default ());
  GString *targets = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (offers); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (offers, i, G_MENU_LINK_SECTION);

      g_string_append (targets, i > 0 ? " |" : "");
      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *target = NULL;

          g_assert_true (g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_TARGET, "s", &target));
          g_string_append_printf (targets, "%s%s", targets->len > 0 ? " " : "", target);
        }
    }

  return g_string_free (targets, FALSE);
}

/* Only what a view allows is offered, and nothing where it allows nothing. */
static void
test_menu (void)
{
#define ORDERS "value name published | descending ascending"
  static const struct
  {
    const char *id;
    const char *menu;
  } cases[] = {
    { "exports-imports", "2023 2022 | level index share" },
    { "growth", ORDERS },
    { "products", "2023 2022 | " ORDERS " | level share" },
    { "enterprises", "2023 2022 | " ORDERS " | level share | bars shares" },
    { "partners", "2023 2022 | level share | bars shares" },
    { "share-change", ORDERS " | dumbbell slope" },
    { "traders", "" },
    { "world-share", "bars shares" },
    { "outlook", "bars shares" },
  };
#undef ORDERS
  TradeWindow *window = app_test_open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *menu = NULL;

      choose (window, "win.view", cases[i].id);
      menu = list_offers (trade_window_get_view (window));
      g_assert_cmpstr (menu, ==, cases[i].menu);
    }

  app_test_close_window (window);
  forget_settings ();
}

/* What is chosen is shown by all parts of the window, and told by the states of the actions. */
static void
test_shows (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeView *native = trade_window_get_view (window);
  TradeViewList *list = trade_window_get_view_list (window);

  g_assert_cmpstr (get_state (window, "show-as"), ==, "level");
  g_assert_cmpstr (get_state (window, "currency"), ==, "CNY");
  g_assert_cmpstr (get_state (window, "order"), ==, "value");

  choose (window, "win.show-as", "index");
  assert_name (window, "exports-imports.mode-index");
  g_assert_cmpstr (get_state (window, "show-as"), ==, "index");
  g_assert_true (trade_chart_area_get_view (trade_window_get_chart_area (window)) == trade_window_get_view (window));
  /* The sidebar still has the view that it was made of. */
  g_assert_true (trade_view_list_get_view (list) == native);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-table", NULL);
  choose (window, "win.show-as", "share");
  assert_name (window, "exports-imports.mode-share");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (trade_window_get_view (window))), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-table", NULL);

  /* What is no such thing, or is not to be had, changes nothing. */
  choose (window, "win.show-as", "pie");
  choose (window, "win.order", "name");
  choose (window, "win.currency", "USD");
  assert_name (window, "exports-imports.mode-share");

  choose (window, "win.show-as", "level");
  g_assert_true (trade_window_get_view (window) == native);

  app_test_settle ();
  app_test_close_window (window);
  forget_settings ();
}

/* Each view keeps its arrangement while the window lives; how it is sorted, beyond that. */
static void
test_remembers (void)
{
  TradeWindow *window = app_test_open_window ();

  choose (window, "win.show-as", "index");
  choose (window, "win.view", "growth");
  assert_name (window, "growth");
  choose (window, "win.order", "name");
  choose (window, "win.view", "enterprises");
  assert_name (window, "enterprises");
  choose (window, "win.view", "exports-imports");
  assert_name (window, "exports-imports.mode-index");
  choose (window, "win.view", "growth");
  assert_name (window, "growth.sort-name");
  app_test_close_window (window);

  window = app_test_open_window ();
  assert_name (window, "growth.sort-name");
  choose (window, "win.view", "exports-imports");
  assert_name (window, "exports-imports");
  choose (window, "win.view", "growth");
  choose (window, "win.order", "value");
  app_test_close_window (window);

  window = app_test_open_window ();
  assert_name (window, "growth");
  app_test_close_window (window);
  forget_settings ();
}

/* Both directions are offered for each order, and remembered with it. */
static void
test_direction (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeFigure *first, *last;

  choose (window, "win.view", "growth");
  g_assert_cmpstr (get_state (window, "direction"), ==, "descending");
  first = trade_view_get_cell (trade_window_get_view (window), 0, 0);
  choose (window, "win.direction", "ascending");
  assert_name (window, "growth.sort-value-reversed");
  last = trade_view_get_cell (trade_window_get_view (window), trade_view_get_n_rows (trade_window_get_view (window)) - 1, 0);
  g_assert_true (first == last);

  /* Names begin with the first of the alphabet, whichever way the values stood. */
  choose (window, "win.order", "name");
  assert_name (window, "growth.sort-name");
  g_assert_cmpstr (get_state (window, "direction"), ==, "ascending");
  choose (window, "win.direction", "descending");
  choose (window, "win.direction", "sideways");
  assert_name (window, "growth.sort-name-reversed");
  app_test_close_window (window);

  window = app_test_open_window ();
  assert_name (window, "growth.sort-name-reversed");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.reset-arrangement", NULL);
  app_test_close_window (window);
  window = app_test_open_window ();
  assert_name (window, "growth");
  app_test_close_window (window);
  forget_settings ();
}

/* Where a release compares growth with two periods, the other one is offered, and shown. */
/* A currency that has no figures for the period at hand is offered, and shown for its own latest one. */
static void
test_currency (void)
{
  static const TradeSampleFigure lines[] = {
    { .flow = "X", .measure = "VALUE", .unit = "USD", .period = "2023", .coefficient = 100 },
    { .flow = "M", .measure = "VALUE", .unit = "USD", .period = "2023", .coefficient = 90 },
    { .flow = "X", .measure = "VALUE", .unit = "USD", .period = "2022", .coefficient = 99 },
    { .flow = "M", .measure = "VALUE", .unit = "USD", .period = "2022", .coefficient = 89 },
    { .flow = "X", .measure = "VALUE", .unit = "EUR", .period = "2021", .coefficient = 80 },
    { .flow = "M", .measure = "VALUE", .unit = "EUR", .period = "2021", .coefficient = 70 },
  };
  TradeWindow *window = app_test_open_window ();
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autofree char *offers = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  trade_dataset_finish (dataset);
  trade_window_set_dataset (window, dataset);
  choose (window, "win.view", "exports-imports");

  offers = list_offers (trade_window_get_view (window));
  g_assert_nonnull (strstr (offers, "USD EUR"));
  choose (window, "win.currency", "EUR");
  assert_name (window, "exports-imports.period-2021.currency-EUR");
  g_assert_cmpstr (get_state (window, "currency"), ==, "EUR");
  choose (window, "win.currency", "USD");
  g_assert_cmpstr (get_state (window, "currency"), ==, "USD");

  app_test_close_window (window);
  forget_settings ();
}

static void
test_setting (void)
{
  static const TradeSampleFigure lines[] = {
    { .flow = "X", .measure = TRADE_MEASURE_GROWTH, .unit = "PC", .base = "CNY", .coefficient = 6 },
    { .flow = "M", .measure = TRADE_MEASURE_GROWTH, .unit = "PC", .base = "CNY", .coefficient = 5 },
    { .flow = "X", .measure = TRADE_MEASURE_GROWTH, .unit = "PC", .base = "CNY", .coefficient = 4, .comparison = "PERIOD" },
  };
  TradeWindow *window = app_test_open_window ();
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autofree char *offers = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  trade_dataset_finish (dataset);
  trade_window_set_dataset (window, dataset);
  choose (window, "win.view", "growth");

  offers = list_offers (trade_window_get_view (window));
  g_assert_nonnull (strstr (offers, "YEAR PERIOD"));
  g_assert_cmpstr (get_state (window, "comparison"), ==, "YEAR");
  choose (window, "win.comparison", "PERIOD");
  assert_name (window, "growth.comparison-PERIOD");
  g_assert_cmpuint (trade_view_get_n_rows (trade_window_get_view (window)), ==, 1);
  choose (window, "win.comparison", "YEAR");
  assert_name (window, "growth");

  app_test_close_window (window);
  forget_settings ();
}

/* An index over time can begin with any of its periods. */
static void
test_base (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_YEARS_URI);
  g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, NULL);
  g_autofree char *offers = NULL;

  trade_dataset_finish (dataset);
  trade_window_set_dataset (window, dataset);
  choose (window, "win.view", "trend");
  choose (window, "win.show-as", "index");
  assert_name (window, "trend.mode-index");
  g_assert_cmpstr (get_state (window, "base"), ==, "2013");

  offers = list_offers (trade_window_get_view (window));
  g_assert_nonnull (strstr (offers, "2023 2022 2021 2020 2019"));
  choose (window, "win.base", "2019");
  assert_name (window, "trend.mode-index.base-2019");
  g_assert_cmpstr (get_state (window, "base"), ==, "2019");
  choose (window, "win.base", "1999");
  assert_name (window, "trend.mode-index");
  choose (window, "win.base", "2020");
  choose (window, "win.base", "2013");
  assert_name (window, "trend.mode-index");

  app_test_close_window (window);
  forget_settings ();
}

/* Another period is about other figures. */
static void
test_period (void)
{
  TradeWindow *window = app_test_open_window ();

  g_assert_cmpstr (get_state (window, "period"), ==, "2023");
  choose (window, "win.period", "2022");
  assert_name (window, "exports-imports.period-2022");
  g_assert_cmpstr (get_state (window, "period"), ==, "2022");
  choose (window, "win.period", "once upon a time");
  choose (window, "win.period", "1800");
  g_assert_cmpstr (get_state (window, "period"), ==, "2023");

  /* Other figures are not about the period that was chosen for these. */
  choose (window, "win.period", "2022");
  trade_window_set_dataset (window, app_test_get_dataset ());
  assert_name (window, "exports-imports");

  app_test_close_window (window);
  forget_settings ();
}

static TradeView *
get_thumbnail_view (TradeWindow *window,
                    const char  *id)
{
  GtkWidget *list = app_test_find_descendant (GTK_WIDGET (window), GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    {
      if (g_str_equal (trade_view_get_id (trade_view_row_get_view (TRADE_VIEW_ROW (row))), id))
        return trade_thumbnail_get_view (trade_view_row_get_thumbnail (TRADE_VIEW_ROW (row)));
    }

  g_assert_not_reached ();
}

/* The sidebar shows each view as it is arranged, also where that was done in a window before. */
static void
test_thumbnails (void)
{
  TradeWindow *window = app_test_open_window ();

  choose (window, "win.show-as", "index");
  g_assert_true (get_thumbnail_view (window, "exports-imports") == trade_window_get_view (window));
  choose (window, "win.view", "growth");
  choose (window, "win.order", "name");
  app_test_close_window (window);

  window = app_test_open_window ();
  choose (window, "win.view", "outlook");
  {
    g_autofree char *name = trade_view_dup_name (get_thumbnail_view (window, "growth"));

    g_assert_cmpstr (name, ==, "growth.sort-name");
    g_assert_true (trade_view_is_native (get_thumbnail_view (window, "exports-imports")));
  }
  app_test_close_window (window);
  forget_settings ();
}

static gboolean
is_open_popover (GtkWidget     *widget,
                 gconstpointer  data)
{
  return TRADE_IS_ARRANGE_POPOVER (widget) && gtk_widget_get_mapped (widget);
}

static TradeArrangePopover *
find_open_popover (GtkWidget *root)
{
  return (TradeArrangePopover *) app_test_find (root, is_open_popover, NULL);
}

/* Counts the labels with a text that are seen. */
static guint
count_labels (GtkWidget  *root,
              const char *text)
{
  guint n = GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);

  return n;
}

static const char *
get_focused_choice (TradeWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return GTK_IS_CHECK_BUTTON (focus) && gtk_check_button_get_active (GTK_CHECK_BUTTON (focus))
           ? g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus)), NULL)
           : NULL;
}

static gboolean
can_reset (TradeArrangePopover *popover)
{
  GtkWidget *button = app_test_find_descendant (GTK_WIDGET (popover), GTK_TYPE_BUTTON);

  return gtk_widget_is_sensitive (button) && gtk_widget_get_mapped (button);
}

/* It opens at what is chosen, marks what is changed, and takes it back, with or without room for a button of its own. */
static void
test_popover (void)
{
  static const int widths[] = { 1280, 960, 640, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      TradeWindow *window = app_test_open_window ();
      TradeArrangePopover *popover;

      gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 700);
      app_test_settle ();
      choose (window, "win.view", "enterprises");
      choose (window, "win.order", "name");
      gtk_widget_activate_action (GTK_WIDGET (window), "win.arrange", NULL);
      app_test_settle ();
      popover = find_open_popover (GTK_WIDGET (window));
      g_assert_nonnull (popover);
      g_assert_cmpstr (get_focused_choice (window), ==, "2023");
      g_assert_cmpuint (count_labels (GTK_WIDGET (popover), "Changed"), ==, 1);
      g_assert_true (can_reset (popover));

      /* What is offered may change with what is chosen; the focus stays where it was. */
      choose (window, "win.show-as", "level");
      app_test_settle ();
      g_assert_cmpuint (count_labels (GTK_WIDGET (popover), "Changed"), ==, 2);
      g_assert_cmpstr (get_focused_choice (window), ==, "2023");

      gtk_widget_activate_action (GTK_WIDGET (window), "win.reset-arrangement", NULL);
      app_test_settle ();
      assert_name (window, "enterprises");
      g_assert_cmpuint (count_labels (GTK_WIDGET (popover), "Changed"), ==, 0);
      g_assert_false (can_reset (popover));

      gtk_popover_popdown (GTK_POPOVER (popover));
      app_test_close_window (window);
      forget_settings ();
    }
}

/* Where there is nothing to arrange, a sentence stands where the choices would. */
static void
test_nothing (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeArrangePopover *popover;

  choose (window, "win.view", "traders");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.arrange", NULL);
  app_test_settle ();
  popover = find_open_popover (GTK_WIDGET (window));
  g_assert_nonnull (popover);
  g_assert_cmpuint (count_labels (GTK_WIDGET (popover), trade_arrange_offers_explain (trade_window_get_view (window))), ==, 1);
  g_assert_null (app_test_find_descendant (GTK_WIDGET (popover), GTK_TYPE_CHECK_BUTTON));
  g_assert_false (can_reset (popover));

  gtk_popover_popdown (GTK_POPOVER (popover));
  app_test_close_window (window);
  forget_settings ();
}

/* All views go out as the window has them, not only the one that is shown. */
static void
test_all_views (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeExporter *exporter = trade_window_get_exporter (window);
  g_autoptr (GListModel) views = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  TradeExportChoice choice;

  choose (window, "win.show-as", "index");
  choose (window, "win.view", "growth");
  choose (window, "win.order", "name");
  choose (window, "win.view", "outlook");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  app_test_settle ();

  trade_export_choice_init (&choice);
  choice.all_views = TRUE;
  trade_export_dialog_set_choice (trade_exporter_get_dialog (exporter), &choice);
  views = trade_export_dialog_list_views (trade_exporter_get_dialog (exporter));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autofree char *name = trade_view_dup_name (view);

      g_string_append_printf (names, "%s ", name);
    }
  g_assert_cmpstr (names->str, ==, "exports-imports.mode-index growth.sort-name products ");

  gtk_window_destroy (GTK_WINDOW (trade_exporter_get_dialog (exporter)));
  app_test_settle ();
  app_test_close_window (window);
  forget_settings ();
}

static void
saved_cb (gboolean *saved)
{
  *saved = TRUE;
}

static gboolean
is_saved (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
is_arranged (gpointer data)
{
  TradeView *view = trade_window_get_view (data);

  return view != NULL && !trade_view_is_native (view);
}

/* A picture is named after the arrangement that it shows, and brings it back. */
static void
test_picture (void)
{
  const TradeArrangement arrangement = { .mode = TRADE_MODE_LEVEL, .order = TRADE_ORDER_NAME };
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "chart.png");
  TradeWindow *window = app_test_open_window ();
  TradeExportChoice choice;
  gboolean saved = FALSE;

  choose (window, "win.view", "enterprises");
  choose (window, "win.show-as", "level");
  choose (window, "win.order", "name");

  trade_export_choice_init (&choice);
  trade_export_choice_remember (&choice);
  {
    g_autofree char *name = trade_export_choice_suggest_name (&choice, trade_window_get_view (window));

    g_assert_cmpstr (name, ==, "enterprises-level-by-name-2023.png");
  }
  g_signal_connect_swapped (trade_window_get_exporter (window), "saved", G_CALLBACK (saved_cb), &saved);
  trade_exporter_save (trade_window_get_exporter (window), trade_window_get_view (window), file, TRADE_SAVE_NONE);
  app_test_wait (is_saved, &saved);
  app_test_settle ();
  app_test_close_window (window);
  forget_settings ();

  window = app_test_open_window ();
  assert_name (window, "exports-imports");
  trade_window_open (window, file);
  app_test_wait (is_arranged, window);
  assert_name (window, "enterprises.mode-level.sort-name");
  g_assert_true (trade_arrangement_equal (trade_opener_get_arrangement (trade_window_get_opener (window)), &arrangement));

  app_test_close_window (window);
  app_test_remove_folder (folder);
  forget_settings ();
}

/* The last export was of another chart; this one gets a file of its own beside it. */
static void
test_export_again (void)
{
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) first = g_file_get_child (folder, "exports-imports-2023.png");
  g_autoptr (GFile) second = g_file_get_child (folder, "exports-imports-index-2023.png");
  TradeWindow *window = app_test_open_window ();
  TradeExporter *exporter = trade_window_get_exporter (window);
  gboolean saved = FALSE;

  g_signal_connect_swapped (exporter, "saved", G_CALLBACK (saved_cb), &saved);
  trade_exporter_save (exporter, trade_window_get_view (window), first, TRADE_SAVE_NONE);
  app_test_wait (is_saved, &saved);

  saved = FALSE;
  choose (window, "win.show-as", "index");
  trade_exporter_repeat (exporter, trade_window_get_view (window), NULL);
  app_test_wait (is_saved, &saved);
  g_assert_true (g_file_query_exists (second, NULL));

  app_test_settle ();
  app_test_close_window (window);
  app_test_remove_folder (folder);
  forget_settings ();
}

#define N_CROWD 20001

static gboolean
offers_something (gpointer popover)
{
  return app_test_find_descendant (popover, GTK_TYPE_CHECK_BUTTON) != NULL;
}

/* What very many figures can be arranged as is found while the window goes on, and gets the focus as soon as it is there. Of
 * another view nothing is offered meanwhile. */
static void
test_crowd (void)
{
  g_autoptr (TradeDataset) crowd = trade_sample_new_crowd (N_CROWD);
  TradeWindow *window = app_test_open_window ();
  TradeArrangePopover *popover;

  choose (window, "win.view", "products");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.arrange", NULL);
  app_test_settle ();
  popover = find_open_popover (GTK_WIDGET (window));
  g_assert_true (offers_something (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  app_test_settle ();

  trade_dataset_finish (crowd);
  trade_window_set_dataset (window, crowd);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.arrange", NULL);
  popover = find_open_popover (GTK_WIDGET (window));
  g_assert_false (offers_something (popover));
  app_test_wait (offers_something, popover);
  g_assert_nonnull (get_focused_choice (window));

  app_test_close_window (window);
  app_test_settle ();
  forget_settings ();
}

/* To sort very many rows takes a thread. What is asked for meanwhile is added to what was, and what was arranged is not arranged
 * again. */
static void
test_crowd_sorted (void)
{
  g_autoptr (TradeDataset) crowd = trade_sample_new_crowd (N_CROWD);
  TradeWindow *window = app_test_open_window ();
  TradeView *sorted;

  trade_dataset_finish (crowd);
  trade_window_set_dataset (window, crowd);
  choose (window, "win.order", "name");
  assert_name (window, "growth");
  choose (window, "win.direction", "descending");
  assert_name (window, "growth");
  app_test_wait (is_arranged, window);
  assert_name (window, "growth.sort-name-reversed");
  g_assert_cmpstr (get_state (window, "order"), ==, "name");

  sorted = trade_window_get_view (window);
  trade_window_rearrange (window);
  g_assert_true (trade_window_get_view (window) == sorted);

  choose (window, "win.order", "published");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.reset-arrangement", NULL);
  assert_name (window, "growth");

  /* Nobody waits for what was asked for last. */
  choose (window, "win.order", "name");
  app_test_close_window (window);
  app_test_settle ();
  forget_settings ();
}

/* Whoever exports a view from the list means that one, though it is not shown before it is sorted. */
static void
test_crowd_exported (void)
{
  static const TradeSampleFigure lines[] = {
    { .flow = TRADE_FLOW_EXPORT, .measure = TRADE_MEASURE_VALUE, .unit = "CNY", .coefficient = 24, .scale = 12 },
    { .flow = TRADE_FLOW_IMPORT, .measure = TRADE_MEASURE_VALUE, .unit = "CNY", .coefficient = 18, .scale = 12 },
  };
  const TradeArrangement by_name = { .order = TRADE_ORDER_NAME };
  g_autoptr (TradeDataset) crowd = trade_sample_new_crowd (N_CROWD);
  TradeWindow *window = app_test_open_window ();
  TradeExportDialog *dialog;
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (crowd, &lines[i]);
  trade_dataset_finish (crowd);
  trade_window_set_dataset (window, crowd);
  choose (window, "win.view", "exports-imports");
  trade_window_arrange_set (window, "growth", &by_name);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export-view", "s", "growth");
  dialog = trade_exporter_get_dialog (trade_window_get_exporter (window));
  g_assert_nonnull (dialog);
  name = trade_view_dup_name (trade_export_dialog_get_view (dialog));
  g_assert_cmpstr (name, ==, "growth.sort-name");

  gtk_window_destroy (GTK_WINDOW (dialog));
  app_test_close_window (window);
  app_test_settle ();
  forget_settings ();
}

static void
add_tests (void)
{
  g_test_add_func ("/arrange/menu", test_menu);
  g_test_add_func ("/arrange/shows", test_shows);
  g_test_add_func ("/arrange/remembers", test_remembers);
  g_test_add_func ("/arrange/direction", test_direction);
  g_test_add_func ("/arrange/base", test_base);
  g_test_add_func ("/arrange/period", test_period);
  g_test_add_func ("/arrange/currency", test_currency);
  g_test_add_func ("/arrange/setting", test_setting);
  g_test_add_func ("/arrange/thumbnails", test_thumbnails);
  g_test_add_func ("/arrange/popover", test_popover);
  g_test_add_func ("/arrange/nothing", test_nothing);
  g_test_add_func ("/arrange/crowd", test_crowd);
  g_test_add_func ("/arrange/crowd-sorted", test_crowd_sorted);
  g_test_add_func ("/arrange/crowd-exported", test_crowd_exported);
  g_test_add_func ("/arrange/all-views", test_all_views);
  g_test_add_func ("/arrange/picture", test_picture);
  g_test_add_func ("/arrange/export-again", test_export_again);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
