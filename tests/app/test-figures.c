/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "sample.h"
#include "trade-clip.h"
#include "trade-describe.h"
#include "trade-view-list.h"

/* Which figure a window tells of, wherever somebody points at it. */

/* No chart fits one figure, but it is a table, and the ledger tells of it. What its name has in it is no markup. */
static void
test_one_figure (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeText) label = trade_text_new ("Belt & Road <partners>");
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

  trade_dataset_add_code (dataset, TRADE_DIMENSION_PARTNER, TRADE_SAMPLE_PARTNER_BELT_ROAD, label, NULL, NULL);
  trade_sample_add (dataset, &line);
  figure = trade_sample_lookup (dataset, &line);
  trade_dataset_finish (dataset);
  trade_window_set_dataset (window, dataset);
  empty = app_test_get_mode (window);
  g_assert_cmpstr (empty, ==, "empty");
  page = app_test_find_descendant (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE);
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), ==,
                   "There are figures of: Belt &amp; Road &lt;partners&gt; (exports).");

  app_test_activate (window, "win.toggle-table");
  app_test_settle ();
  table = app_test_get_mode (window);
  g_assert_cmpstr (table, ==, "table");
  g_assert_true (trade_table_select_figure (trade_window_get_table (window), figure));
  g_assert_true (trade_ledger_get_figure (trade_window_get_ledger (window)) == figure);

  app_test_activate (window, "win.toggle-table");
  empty_again = app_test_get_mode (window);
  g_assert_cmpstr (empty_again, ==, "empty");

  /* Figures that are opened while the table is shown are shown in it. */
  app_test_activate (window, "win.toggle-table");
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
  app_test_activate (window, "win.toggle-table");
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

  app_test_show_view (window, "growth");
  g_assert_null (trade_ledger_get_figure (ledger));
  app_test_show_view (window, "1");
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
  gpointer over_chart = app_test_find_controller (GTK_WIDGET (area), GTK_TYPE_EVENT_CONTROLLER_MOTION);
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
  g_signal_emit_by_name (app_test_find_controller (pane, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
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

  app_test_show_view (window, "1");
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
  app_test_activate (window, "win.copy");
  content = gdk_clipboard_get_content (clipboard);
  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&value), sentence));

  gtk_widget_activate_action (area, "chart.leave", NULL);
  app_test_activate (window, "win.copy");
  content = gdk_clipboard_get_content (clipboard);
  g_assert_true (TRADE_IS_CLIP (content));

  app_test_close_window (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/figures/one-figure", test_one_figure);
  g_test_add_func ("/figures/missing-figure", test_missing_figure);
  g_test_add_func ("/figures/ledger-follows", test_ledger_follows);
  g_test_add_func ("/figures/pointer-reaches-ledger", test_pointer_reaches_ledger);
  g_test_add_func ("/figures/followed-elsewhere", test_followed_elsewhere);
  g_test_add_func ("/figures/copy-figure", test_copy_figure);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
