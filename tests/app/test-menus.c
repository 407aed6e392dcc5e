/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-clip.h"
#include "trade-context-menu.h"
#include "trade-describe.h"
#include "trade-tabular.h"
#include "trade-view-list.h"

/* Presses the second button of the mouse. */
static void
press (GtkWidget *widget,
       double     x,
       double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_GESTURE_CLICK &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        {
          g_signal_emit_by_name (controller, "pressed", 1, x, y);
          app_test_settle ();
          return;
        }
    }

  g_assert_not_reached ();
}

static GtkWidget *
get_menu (TradeWindow *window)
{
  GtkWidget *menu = trade_context_menu_find (gtk_widget_get_parent (GTK_WIDGET (trade_window_get_ledger (window))));

  return menu != NULL && gtk_widget_get_mapped (menu) ? menu : NULL;
}

static void
append_actions (GString    *actions,
                GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *action = NULL;

      if (section != NULL)
        append_actions (actions, section);
      else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        g_string_append_printf (actions, "%s ", action + strlen ("win."));
    }
}

/* Checks that a menu is open and what it has, and closes it. */
static void
assert_menu (TradeWindow *window,
             const char  *expected)
{
  GtkWidget *menu = get_menu (window);
  g_autoptr (GString) actions = g_string_new (NULL);

  g_assert_nonnull (menu);
  append_actions (actions, gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)));
  g_assert_cmpstr (actions->str, ==, expected);
  gtk_popover_popdown (GTK_POPOVER (menu));
  app_test_settle ();
  g_assert_null (get_menu (window));
}

static const TradeMark *
get_mark (TradeWindow *window,
          guint        index)
{
  return trade_scene_get_data (trade_chart_area_get_scene (trade_window_get_chart_area (window)), index);
}

static void
press_mark (TradeWindow *window,
            guint        index)
{
  const TradeMark *mark = get_mark (window, index);

  press (GTK_WIDGET (trade_window_get_chart_area (window)), mark->x + mark->width / 2, mark->y + mark->height / 2);
}

static void
assert_clipboard (TradeWindow *window,
                  const char  *beginning)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (window)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&value), beginning));
}

#define CHART_MENU "copy-chart copy-alt-text describe listen export arrange words "
#define MARK_MENU "copy-figure keep-figure show-in-table note highlight " CHART_MENU

/* On a mark the menu is about its figure as well, even where another one was kept. */
static void
test_mark (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeChartArea *area = trade_window_get_chart_area (window);
  TradeLedger *ledger = trade_window_get_ledger (window);
  TradeFigure *figure;
  g_autofree char *sentence = NULL;

  press (GTK_WIDGET (area), 2, 2);
  assert_menu (window, CHART_MENU);
  press_mark (window, 0);
  assert_menu (window, MARK_MENU);
  app_test_activate (window, "win.keep-figure");
  g_assert_true (trade_chart_area_get_pinned (area));

  press_mark (window, 2);
  assert_menu (window, MARK_MENU);
  figure = get_mark (window, 2)->figure;
  g_assert_true (trade_ledger_get_figure (ledger) == figure);
  sentence = trade_describe_figure (trade_format_get_default (), trade_window_get_dataset (window), figure);
  app_test_activate (window, "win.copy-figure");
  assert_clipboard (window, sentence);
  app_test_activate (window, "win.keep-figure");
  g_assert_false (trade_chart_area_get_pinned (area));

  app_test_activate (window, "win.show-in-table");
  app_test_settle ();
  g_assert_true (trade_table_get_figure (trade_window_get_table (window)) == figure);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (trade_window_get_table (window))));

  app_test_close_window (window);
}

/* The keys for it do the same where the focus is, and the focus comes back. */
static void
test_keys (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWidget *area = GTK_WIDGET (trade_window_get_chart_area (window));
  GtkWidget *focus;

  app_test_press_key (area, GDK_KEY_Menu, 0);
  app_test_settle ();
  assert_menu (window, CHART_MENU);

  gtk_widget_activate_action (area, "chart.first", NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  app_test_press_key (focus, GDK_KEY_F10, GDK_SHIFT_MASK);
  app_test_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), get_menu (window)));
  assert_menu (window, MARK_MENU);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);

  gtk_widget_child_focus (GTK_WIDGET (trade_window_get_view_list (window)), GTK_DIR_TAB_FORWARD);
  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (window)), GDK_KEY_F10, GDK_SHIFT_MASK);
  app_test_settle ();
  assert_menu (window, "view copy-view export-view ");

  app_test_close_window (window);
}

/* A view in the sidebar is copied and exported as it is arranged, whichever is shown. */
static void
test_thumbnail (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWidget *list = GTK_WIDGET (trade_window_get_view_list (window));
  GtkWidget *box = app_test_find_descendant (list, GTK_TYPE_LIST_BOX);
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 1));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (row, list, &bounds));
  press (list, bounds.origin.x + 20, bounds.origin.y + 20);
  assert_menu (window, "view copy-view export-view ");
  g_assert_cmpstr (trade_view_get_id (trade_window_get_view (window)), ==, "exports-imports");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-view", "s", "growth");
  g_assert_true (TRADE_IS_CLIP (gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (window)))));
  g_assert_cmpstr (trade_view_get_id (trade_window_get_view (window)), ==, "exports-imports");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export-view", "s", "growth");
  app_test_settle ();
  g_assert_cmpstr (trade_view_get_id (trade_export_dialog_get_view (trade_exporter_get_dialog (trade_window_get_exporter (window)))),
                   ==, "growth");
  gtk_window_destroy (GTK_WINDOW (trade_exporter_get_dialog (trade_window_get_exporter (window))));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "1");
  app_test_close_window (window);
}

static gboolean
is_row (GtkWidget     *widget,
        gconstpointer  figure)
{
  return g_object_get_data (G_OBJECT (widget), TRADE_TABLE_ITEM) == figure;
}

static GtkWidget *
find_row (GtkWidget   *root,
          TradeFigure *figure)
{
  return app_test_find (root, is_row, figure);
}

/* The row that is pointed at is selected, copied, and found again in the chart. */
static void
test_row (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeFigure *figure = get_mark (window, 2)->figure;
  g_autofree char *text = trade_tabular_write_tsv_row (app_test_get_dataset (), figure, trade_format_get_default ());
  GtkWidget *table;
  graphene_rect_t bounds;

  app_test_activate (window, "win.toggle-table");
  app_test_settle ();
  table = GTK_WIDGET (trade_window_get_table (window));
  press (table, 20, gtk_widget_get_height (table) - 2);
  g_assert_null (get_menu (window));

  g_assert_true (gtk_widget_compute_bounds (find_row (table, figure), table, &bounds));
  press (table, bounds.origin.x + 20, bounds.origin.y + 5);
  assert_menu (window, "copy-figure copy-row copy-rows show-in-chart note highlight ");
  g_assert_true (trade_table_get_figure (TRADE_TABLE (table)) == figure);
  app_test_activate (window, "win.copy-row");
  assert_clipboard (window, text);

  /* What was done to a row is undone by its menu, too. */
  app_test_activate (window, "win.highlight");
  app_test_settle ();
  g_assert_true (gtk_widget_compute_bounds (find_row (table, figure), table, &bounds));
  press (table, bounds.origin.x + 20, bounds.origin.y + 5);
  assert_menu (window, "copy-figure copy-row copy-rows show-in-chart note highlight undo ");
  app_test_activate (window, "win.undo");
  app_test_settle ();

  app_test_activate (window, "win.show-in-chart");
  app_test_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (trade_window_get_chart_area (window))));
  g_assert_true (trade_chart_area_get_figure (trade_window_get_chart_area (window)) == figure);

  app_test_close_window (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/menus/mark", test_mark);
  g_test_add_func ("/menus/keys", test_keys);
  g_test_add_func ("/menus/thumbnail", test_thumbnail);
  g_test_add_func ("/menus/row", test_row);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
