/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-chart-point.h"

struct _TradeChartPoint
{
  GtkWidget parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (TradeChartPoint, trade_chart_point, GTK_TYPE_WIDGET)

static void
trade_chart_point_state_flags_changed (GtkWidget     *widget,
                                       GtkStateFlags  previous)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (trade_chart_point_parent_class)->state_flags_changed (widget, previous);

  /* The chart paints the ring of the mark that has the focus. */
  if (parent != NULL)
    gtk_widget_queue_draw (parent);
}

static void
trade_chart_point_class_init (TradeChartPointClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->state_flags_changed = trade_chart_point_state_flags_changed;

  gtk_widget_class_set_css_name (widget_class, "chartpoint");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
trade_chart_point_init (TradeChartPoint *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The chart itself finds the mark under the pointer, with more patience than a box has. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * trade_chart_point_new:
 * @index: the index of a data mark
 *
 * Creates the place of a data mark.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_chart_point_new (guint index)
{
  TradeChartPoint *self = g_object_new (TRADE_TYPE_CHART_POINT, NULL);

  self->index = index;

  return GTK_WIDGET (self);
}

/**
 * trade_chart_point_get_index:
 * @self: a point
 *
 * Gets which data mark the point stands for.
 *
 * Returns: the index of a data mark
 */
guint
trade_chart_point_get_index (TradeChartPoint *self)
{
  g_return_val_if_fail (TRADE_IS_CHART_POINT (self), 0);

  return self->index;
}

/**
 * trade_chart_point_set_sentence:
 * @self: a point
 * @sentence: what a screen reader says of the mark
 *
 * Sets the point's accessible name. The value is part of it, because GTK 4.8 does not export values of its own.
 */
void
trade_chart_point_set_sentence (TradeChartPoint *self,
                                const char      *sentence)
{
  g_return_if_fail (TRADE_IS_CHART_POINT (self));
  g_return_if_fail (sentence != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
