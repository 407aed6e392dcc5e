/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-chart-area-private.h"

#include "trade-chart-point.h"
#include "trade-chart-pointer.h"
#include "trade-highlight.h"
#include "trade-walk.h"

/* The keyboard in the chart: it walks the marks, pins and highlights them. */

/* The mark that has the keyboard focus, or -1. */
int
trade_chart_area_get_focused (TradeChartArea *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return TRADE_IS_CHART_POINT (child) ? (int) trade_chart_point_get_index (TRADE_CHART_POINT (child)) : -1;
}

static void
step (TradeChartArea *self,
      TradeStep       where)
{
  int from = trade_chart_area_get_focused (self);

  if (self->picture == NULL)
    return;
  if (from < 0)
    from = self->selected;

  trade_chart_area_focus_mark (self, trade_scene_step (trade_chart_area_get_scene (self), from, where));
}

static void
chart_step_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  step (TRADE_CHART_AREA (widget), trade_walk_parse_action (name));
}

static void
chart_highlight_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  TradeChartArea *self = TRADE_CHART_AREA (widget);
  TradeFigure *figure = trade_chart_area_get_figure (self);

  if (self->highlight != NULL || figure == NULL || self->picture == NULL)
    trade_chart_area_set_highlight (self, NULL);
  else
    trade_chart_area_set_highlight (self, trade_highlight_list_category (trade_chart_area_get_scene (self), figure));
}

/* Pins the mark that has the focus, or lets it go if it is the pinned one. */
static void
chart_pin_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TradeChartArea *self = TRADE_CHART_AREA (widget);
  int focused = trade_chart_area_get_focused (self);
  gboolean pin = !self->pinned || (focused >= 0 && focused != self->current);

  trade_chart_area_set_pinned (self, FALSE);
  if (!pin)
    return;

  if (focused >= 0)
    trade_chart_area_select_mark (self, focused);
  trade_chart_area_set_pinned (self, TRUE);
}

static void
chart_leave_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TradeChartArea *self = TRADE_CHART_AREA (widget);

  if (self->highlight != NULL || self->pinned)
    {
      if (self->highlight != NULL)
        trade_chart_area_set_highlight (self, NULL);
      else
        trade_chart_area_set_pinned (self, FALSE);
      return;
    }

  self->hovered = -1;
  trade_chart_area_select_mark (self, -1);
  self->left = TRUE;
  gtk_widget_grab_focus (widget);
}

/* The chart is one tab stop: Tab enters at the mark that was read last, arrows walk, and Tab leaves from any mark. */
static gboolean
chart_area_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  TradeChartArea *self = TRADE_CHART_AREA (widget);
  gboolean tabbing = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  trade_chart_area_ensure_points (self);
  if (trade_chart_area_get_scene (self) == NULL || trade_scene_get_n_data (trade_chart_area_get_scene (self)) == 0)
    return FALSE;

  if (trade_chart_area_get_focused (self) >= 0)
    {
      if (tabbing)
        return FALSE;

      step (self, trade_walk_get_step (trade_chart_area_get_scene (self), direction, gtk_widget_get_direction (widget)));
      return TRUE;
    }

  if (gtk_widget_is_focus (widget) && tabbing && (self->left || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;

  return trade_chart_area_focus_mark (self, MAX (self->selected, 0));
}

/* Lets the keyboard walk the marks of charts. */
void
trade_chart_keys_install (GtkWidgetClass *widget_class)
{
  widget_class->focus = chart_area_focus;

  trade_walk_install_actions (widget_class, chart_step_action);
  gtk_widget_class_install_action (widget_class, "chart.pin", NULL, chart_pin_action);
  gtk_widget_class_install_action (widget_class, "chart.highlight", NULL, chart_highlight_action);
  gtk_widget_class_install_action (widget_class, "chart.leave", NULL, chart_leave_action);

  trade_walk_add_keys (widget_class);
}
