/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-menus.h"

#include <glib/gi18n.h>

#include "trade-chart-pointer.h"
#include "trade-context-menu.h"
#include "trade-view-row.h"
#include "trade-window-annotate.h"
#include "trade-window-figures.h"
#include "trade-window-find.h"
#include "trade-window-note.h"

static const char *
get_uri (TradeFigure *figure)
{
  TradeSource *source = trade_figure_get_source (figure);

  return source != NULL ? trade_source_get_uri (source) : NULL;
}

static void
keep_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeLedger *ledger = trade_window_get_ledger (TRADE_WINDOW (widget));

  trade_ledger_set_expanded (ledger, !trade_ledger_get_expanded (ledger));
}

static void
show_figure_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  g_autoptr (TradeFigure) figure = NULL;

  g_set_object (&figure, trade_ledger_get_figure (trade_window_get_ledger (window)));
  if (figure == NULL)
    return;

  if (g_str_equal (name, "win.show-in-chart"))
    {
      trade_window_figures_lead (window, figure);
      return;
    }

  g_object_set (window, "mode", TRADE_WINDOW_TABLE, NULL);
  trade_table_select_figure (trade_window_get_table (window), figure);
}

static void
open_source_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TradeFigure *figure = trade_ledger_get_figure (trade_window_get_ledger (TRADE_WINDOW (widget)));

  if (figure != NULL && get_uri (figure) != NULL)
    gtk_show_uri (GTK_WINDOW (widget), get_uri (figure), GDK_CURRENT_TIME);
}

/* A document that cannot be read on the web cannot be opened either. */
static void
add_source (GMenu       *section,
            TradeFigure *figure)
{
  if (get_uri (figure) != NULL)
    g_menu_append (section, _("Open the _Source Document"), "win.open-source");
}

static void
add_annotations (GMenu       *section,
                 TradeWindow *window,
                 TradeFigure *figure)
{
  TradeAnnotations *annotations = trade_view_get_annotations (trade_window_get_view (window));
  gboolean noted = trade_annotations_find_note (annotations, trade_figure_get_period (figure)) != NULL;
  gboolean highlighted = trade_window_note_is_highlighted (window, figure);

  g_menu_append (section, noted ? _("Change _Note…") : _("Add _Note…"), "win.note");
  g_menu_append (section, highlighted ? _("Stop _Highlighting") : _("_Highlight"), "win.highlight");
}

/* Names what the keys would take back and bring back. */
static void
add_history (GMenu       *menu,
             TradeWindow *window)
{
  const TradeDraftChange *undo = trade_window_annotate_get_undo (window);
  const TradeDraftChange *redo = trade_window_annotate_get_redo (window);
  g_autoptr (GMenu) section = g_menu_new ();
  g_autofree char *undo_name = undo != NULL ? trade_draft_change_write_undo (undo) : NULL;
  g_autofree char *redo_name = redo != NULL ? trade_draft_change_write_redo (redo) : NULL;

  if (undo != NULL)
    g_menu_append (section, undo_name, "win.undo");
  if (redo != NULL)
    g_menu_append (section, redo_name, "win.redo");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * trade_window_menus_list_chart:
 * @window: a window that shows a chart
 * @figure: (nullable): the figure of the mark that the menu is about, which is the one that is read
 *
 * Lists what the context menu of a chart has.
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
trade_window_menus_list_chart (TradeWindow *window,
                               TradeFigure *figure)
{
  GMenu *menu;
  g_autoptr (GMenu) of_figure = NULL;
  g_autoptr (GMenu) of_row = NULL;
  g_autoptr (GMenu) of_chart = NULL;

  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);
  g_return_val_if_fail (figure == NULL || TRADE_IS_FIGURE (figure), NULL);

  menu = g_menu_new ();
  of_figure = g_menu_new ();
  of_row = g_menu_new ();
  of_chart = g_menu_new ();
  if (figure != NULL)
    {
      gboolean kept = trade_chart_area_get_pinned (trade_window_get_chart_area (window));

      g_menu_append (of_figure, _("Copy _Figure"), "win.copy-figure");
      g_menu_append (of_figure, kept ? _("_Let Go of This Figure") : _("_Keep This Figure"), "win.keep-figure");
      g_menu_append (of_figure, _("Show in _Table"), "win.show-in-table");
      add_source (of_figure, figure);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (of_figure));
      add_annotations (of_row, window, figure);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (of_row));
    }

  g_menu_append (of_chart, _("_Copy Chart and Table"), "win.copy-chart");
  g_menu_append (of_chart, _("Copy as _Alt Text"), "win.copy-alt-text");
  g_menu_append (of_chart, _("_Describe This Chart"), "win.describe");
  g_menu_append (of_chart, _("Listen to This Chart"), "win.listen");
  g_menu_append (of_chart, _("_Export…"), "win.export");
  g_menu_append (of_chart, _("Ar_range…"), "win.arrange");
  g_menu_append (of_chart, _("Change T_itle…"), "win.words");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_chart));
  add_history (menu, window);

  return G_MENU_MODEL (menu);
}

static void
append_for_view (GMenu      *menu,
                 const char *label,
                 const char *action,
                 const char *view_id)
{
  g_autofree char *detailed = g_strdup_printf ("%s::%s", action, view_id);

  g_menu_append (menu, label, detailed);
}

/**
 * trade_window_menus_list_view:
 * @view_id: the identifier of a view
 *
 * Lists what the context menu of a view in the sidebar has.
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
trade_window_menus_list_view (const char *view_id)
{
  GMenu *menu;

  g_return_val_if_fail (view_id != NULL, NULL);

  menu = g_menu_new ();
  append_for_view (menu, _("_Show"), "win.view", view_id);
  append_for_view (menu, _("_Copy Chart and Table"), "win.copy-view", view_id);
  append_for_view (menu, _("_Export…"), "win.export-view", view_id);

  return G_MENU_MODEL (menu);
}

/**
 * trade_window_menus_list_row:
 * @window: a window that shows a table
 * @figure: the figure of a row of the table, which is the one that is read
 *
 * Lists what the context menu of a row has.
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
trade_window_menus_list_row (TradeWindow *window,
                             TradeFigure *figure)
{
  GMenu *menu;
  g_autoptr (GMenu) of_figure = NULL;
  g_autoptr (GMenu) of_row = NULL;

  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  menu = g_menu_new ();
  of_figure = g_menu_new ();
  of_row = g_menu_new ();
  g_menu_append (of_figure, _("Copy _Figure"), "win.copy-figure");
  g_menu_append (of_figure, _("Copy _Row"), "win.copy-row");
  g_menu_append (of_figure, _("Copy _All Rows"), "win.copy-rows");
  g_menu_append (of_figure, _("Show in _Chart"), "win.show-in-chart");
  add_source (of_figure, figure);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_figure));
  /* The keys do it here, too. */
  add_annotations (of_row, window, figure);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_row));
  add_history (menu, window);

  return G_MENU_MODEL (menu);
}

/* The mark that is pointed at becomes the one that is read, also where another was kept. */
static GMenuModel *
chart_menu_cb (GtkWidget    *widget,
               GdkRectangle *at,
               gpointer      data)
{
  TradeChartArea *area = TRADE_CHART_AREA (widget);
  TradeScene *scene = trade_chart_area_get_scene (area);
  gboolean pointed = at->width > 0;
  const TradeMark *mark;
  int index;

  if (scene == NULL)
    return NULL;

  index = pointed ? trade_scene_pick (scene, at->x, at->y) : trade_chart_area_get_current (area);
  mark = index >= 0 && index < (int) trade_scene_get_n_data (scene) ? trade_scene_get_data (scene, index) : NULL;
  if (pointed && mark != NULL)
    {
      trade_chart_area_press (area, index);
      if (trade_chart_area_get_pinned (area))
        trade_chart_area_keep_figure (area, mark->figure);
    }
  else if (mark != NULL)
    *at = (GdkRectangle) { (int) mark->x, (int) mark->y, (int) mark->width, (int) mark->height };
  else if (!pointed)
    *at = (GdkRectangle) { gtk_widget_get_width (widget) / 2, gtk_widget_get_height (widget) / 2, 1, 1 };

  return trade_window_menus_list_chart (TRADE_WINDOW (data), mark != NULL ? mark->figure : NULL);
}

static void
get_bounds (GtkWidget    *child,
            GtkWidget    *widget,
            GdkRectangle *at)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (child, widget, &bounds))
    *at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
}

static GtkWidget *
find_at (GtkWidget          *widget,
         const GdkRectangle *at)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return at->width > 0 ? gtk_widget_pick (widget, at->x, at->y, GTK_PICK_DEFAULT) : gtk_root_get_focus (root);
}

static GMenuModel *
view_menu_cb (GtkWidget    *widget,
              GdkRectangle *at,
              gpointer      data)
{
  GtkWidget *child = find_at (widget, at);
  GtkWidget *row = child != NULL ? gtk_widget_get_ancestor (child, TRADE_TYPE_VIEW_ROW) : NULL;

  if (row == NULL)
    return NULL;

  if (at->width == 0)
    get_bounds (row, widget, at);

  return trade_window_menus_list_view (trade_view_get_id (trade_view_row_get_view (TRADE_VIEW_ROW (row))));
}

static GMenuModel *
row_menu_cb (GtkWidget    *widget,
             GdkRectangle *at,
             gpointer      data)
{
  TradeFigure *figure = NULL;
  GtkWidget *row = find_at (widget, at);

  for (; row != NULL && row != widget; row = gtk_widget_get_parent (row))
    {
      figure = g_object_get_data (G_OBJECT (row), TRADE_TABLE_ITEM);
      if (figure != NULL)
        break;
    }
  if (figure == NULL)
    return NULL;

  /* The focus and the selection are one; the focus comes back here when the menu is closed. */
  trade_table_select_figure (TRADE_TABLE (widget), figure);
  gtk_widget_grab_focus (row);
  if (at->width == 0)
    get_bounds (row, widget, at);

  return trade_window_menus_list_row (TRADE_WINDOW (data), figure);
}

/* The box that holds the chart and all around it. */
static GtkWidget *
get_box (TradeWindow *window)
{
  return gtk_widget_get_parent (GTK_WIDGET (trade_window_get_ledger (window)));
}

/**
 * trade_window_menus_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the actions win.keep-figure, win.show-in-table, win.show-in-chart and win.open-source, all about the figure that is
 * read, and win.find.
 */
void
trade_window_menus_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.keep-figure", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "win.show-in-table", NULL, show_figure_action);
  gtk_widget_class_install_action (widget_class, "win.show-in-chart", NULL, show_figure_action);
  gtk_widget_class_install_action (widget_class, "win.open-source", NULL, open_source_action);
  trade_window_find_install (widget_class);
}

/**
 * trade_window_menus_attach:
 * @window: a new window
 *
 * Gives the chart and the views in the sidebar their context menus.
 */
void
trade_window_menus_attach (TradeWindow *window)
{
  g_return_if_fail (TRADE_IS_WINDOW (window));

  trade_context_menu_attach (GTK_WIDGET (trade_window_get_chart_area (window)), get_box (window), chart_menu_cb, window);
  trade_context_menu_attach (GTK_WIDGET (trade_window_get_view_list (window)), get_box (window), view_menu_cb, window);
}

/**
 * trade_window_menus_attach_table:
 * @window: a window whose table has just been made
 *
 * Gives the rows of the table their context menu.
 */
void
trade_window_menus_attach_table (TradeWindow *window)
{
  g_return_if_fail (TRADE_IS_WINDOW (window));

  trade_context_menu_attach (GTK_WIDGET (trade_window_get_table (window)), get_box (window), row_menu_cb, window);
}
