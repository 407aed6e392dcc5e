/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-settings.h"
#include "trade-view-list.h"

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

/* Lists the targets of the items in the menu, section by section. */
static char *
list_menu (TradeWindow *window)
{
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window), TRADE_TYPE_WINDOW,
                                                                 "wide_arrange_button"));
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  GString *targets = g_string_new (NULL);

  g_assert_cmpint (gtk_widget_get_sensitive (button), ==, g_menu_model_get_n_items (menu) > 0);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

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
  static const struct
  {
    const char *id;
    const char *menu;
  } cases[] = {
    { "exports-imports", "level index share" },
    { "growth", "value name published" },
    { "products", "value name published | level share" },
    { "enterprises", "value name published | level share | bars shares" },
    { "partners", "level share | bars shares" },
    { "share-change", "value name published" },
    { "traders", "" },
    { "world-share", "bars shares" },
    { "outlook", "bars shares" },
  };
  TradeWindow *window = app_test_open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *menu = NULL;

      choose (window, "win.view", cases[i].id);
      menu = list_menu (window);
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
  /* The sidebar keeps what it had. */
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
  trade_exporter_repeat (exporter, trade_window_get_view (window));
  app_test_wait (is_saved, &saved);
  g_assert_true (g_file_query_exists (second, NULL));

  app_test_settle ();
  app_test_close_window (window);
  app_test_remove_folder (folder);
  forget_settings ();
}

static void
add_tests (void)
{
  g_test_add_func ("/arrange/menu", test_menu);
  g_test_add_func ("/arrange/shows", test_shows);
  g_test_add_func ("/arrange/remembers", test_remembers);
  g_test_add_func ("/arrange/picture", test_picture);
  g_test_add_func ("/arrange/export-again", test_export_again);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
