/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-figures.h"

#include "trade-chart-point.h"
#include "trade-omission.h"
#include "trade-window-arrange.h"

/* In the chart, keeping a figure and reading its details are one thing. */
static void
pinned_cb (TradeWindow *window)
{
  if (g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_CHART))
    trade_ledger_set_expanded (trade_window_get_ledger (window),
                               trade_chart_area_get_pinned (trade_window_get_chart_area (window)));
}

static void
expanded_cb (TradeWindow *window)
{
  if (g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_CHART))
    trade_chart_area_set_pinned (trade_window_get_chart_area (window),
                                 trade_ledger_get_expanded (trade_window_get_ledger (window)));
}

/* Brings the view into sight that a figure belongs to: the present one if it is there, else the first that has it. */
static void
show_view_of (TradeWindow *window,
              TradeFigure *figure)
{
  TradeViewList *list = trade_window_get_view_list (window);
  TradeView *view = trade_window_get_view (window);

  if (view != NULL && trade_view_list_shows (view, figure))
    return;

  view = trade_view_list_find_figure (list, figure);
  if (view == NULL)
    return;

  trade_view_list_set_view (list, view);
  trade_window_arrange_reveal (window, figure);
}

/* The ledger tells of a figure even where no mark and no row stands for it. */
static void
followed_cb (TradeWindow *window,
             TradeFigure *figure)
{
  show_view_of (window, figure);

  if (!g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_TABLE))
    trade_chart_area_keep_figure (trade_window_get_chart_area (window), figure);
  else if (!trade_table_select_figure (trade_window_get_table (window), figure))
    trade_ledger_set_figure (trade_window_get_ledger (window), figure);
}

/* What the chart has no room for is said in the window as well, not only when it is exported. */
static void
composed_cb (TradeWindow *window)
{
  TradeScene *scene = trade_chart_area_get_scene (trade_window_get_chart_area (window));
  g_autofree char *summary = scene != NULL ? trade_omission_summarize (scene) : NULL;
  g_autofree char *details = scene != NULL ? trade_omission_list (scene, trade_window_get_dataset (window)) : NULL;

  trade_ledger_set_omission (trade_window_get_ledger (window), summary, details);
}

/**
 * trade_window_figures_attach:
 * @window: a new window
 *
 * Connects the chart and the ledger of a window.
 */
void
trade_window_figures_attach (TradeWindow *window)
{
  TradeChartArea *area;
  TradeLedger *ledger;

  g_return_if_fail (TRADE_IS_WINDOW (window));

  area = trade_window_get_chart_area (window);
  ledger = trade_window_get_ledger (window);
  g_signal_connect_object (area, "notify::current", G_CALLBACK (trade_window_figures_update), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (area, "composed", G_CALLBACK (composed_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (area, "notify::pinned", G_CALLBACK (pinned_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "notify::expanded", G_CALLBACK (expanded_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "figure-activated", G_CALLBACK (followed_cb), window, G_CONNECT_SWAPPED);
}

/**
 * trade_window_figures_update:
 * @window: a window
 *
 * Lets the ledger tell of the figure that is read in the mode that the window is in.
 */
void
trade_window_figures_update (TradeWindow *window)
{
  TradeChartArea *area;
  TradeLedger *ledger;
  gboolean chart, table;

  g_return_if_fail (TRADE_IS_WINDOW (window));

  area = trade_window_get_chart_area (window);
  ledger = trade_window_get_ledger (window);
  chart = g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_CHART);
  table = g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_TABLE);

  /* The audit leads to figures itself, and where there are none, none can be pointed at. */
  gtk_widget_set_visible (GTK_WIDGET (ledger), chart || table);
  trade_ledger_set_floating (ledger, !table);
  trade_ledger_set_figure (ledger, table ? trade_table_get_figure (trade_window_get_table (window))
                                         : trade_chart_area_get_figure (area));
  if (chart)
    trade_ledger_set_expanded (ledger, trade_chart_area_get_pinned (area));
}

/**
 * trade_window_figures_lead:
 * @window: a window
 * @figure: a figure
 *
 * Leads a person from elsewhere to a figure: keeps it, and gives the keyboard focus to its mark.
 */
void
trade_window_figures_lead (TradeWindow *window,
                           TradeFigure *figure)
{
  TradeChartArea *area;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (TRADE_IS_FIGURE (figure));

  area = trade_window_get_chart_area (window);
  show_view_of (window, figure);
  g_object_set (window, "mode", TRADE_WINDOW_CHART, NULL);
  trade_chart_area_keep_figure (area, figure);
  trade_chart_area_select_figure (area, figure);
}

/**
 * trade_window_figures_go_on:
 * @window: a window that shows a view anew
 * @figure: a figure
 *
 * Goes on reading a figure where it was read before, in the chart or in the table.
 */
void
trade_window_figures_go_on (TradeWindow *window,
                            TradeFigure *figure)
{
  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (TRADE_IS_FIGURE (figure));

  if (g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_TABLE))
    trade_table_select_figure (trade_window_get_table (window), figure);
  else
    trade_chart_area_select_figure (trade_window_get_chart_area (window), figure);
}

/**
 * trade_window_figures_get_focused:
 * @window: a window
 *
 * Gets the figure whose mark, or whose row in the table, has the keyboard focus.
 *
 * Returns: (transfer none) (nullable): a figure
 */
TradeFigure *
trade_window_figures_get_focused (TradeWindow *window)
{
  GtkWidget *focus;
  TradeScene *scene;

  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);

  focus = gtk_window_get_focus (GTK_WINDOW (window));
  scene = trade_chart_area_get_scene (trade_window_get_chart_area (window));
  if (TRADE_IS_CHART_POINT (focus) && scene != NULL)
    {
      guint index = trade_chart_point_get_index (TRADE_CHART_POINT (focus));

      return index < trade_scene_get_n_data (scene) ? trade_scene_get_data (scene, index)->figure : NULL;
    }

  if (focus != NULL && g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_TABLE) &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (trade_window_get_table (window))))
    return trade_table_get_figure (trade_window_get_table (window));

  return NULL;
}
