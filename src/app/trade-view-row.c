/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-view-row.h"

#include "trade-brief.h"
#include "trade-compose.h"

/* Only so many views have a key of their own. */
#define LAST_NUMBER 9

struct _TradeViewRow
{
  GtkListBoxRow parent_instance;

  TradeView *view;

  TradeThumbnail *thumbnail;
  GtkLabel       *name_label;
  GtkLabel       *key_label;
};

G_DEFINE_FINAL_TYPE (TradeViewRow, trade_view_row, GTK_TYPE_LIST_BOX_ROW)

static void
trade_view_row_dispose (GObject *object)
{
  TradeViewRow *self = TRADE_VIEW_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_VIEW_ROW);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (trade_view_row_parent_class)->dispose (object);
}

static void
trade_view_row_class_init (TradeViewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_view_row_dispose;

  g_type_ensure (TRADE_TYPE_THUMBNAIL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-view-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeViewRow, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, TradeViewRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, TradeViewRow, key_label);
}

static void
trade_view_row_init (TradeViewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trade_view_row_new:
 * @view: a view
 * @number: the view's place in the list, from 1
 *
 * Creates a row for a view.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_view_row_new (TradeView *view,
                    guint      number)
{
  TradeViewRow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  self = g_object_new (TRADE_TYPE_VIEW_ROW, NULL);
  self->view = g_object_ref (view);

  name = trade_compose_get_name (view, trade_format_get_default ());
  trade_brief_set_label (self->name_label, trade_view_get_dataset (view), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  trade_thumbnail_set_view (self->thumbnail, view);

  if (number <= LAST_NUMBER)
    {
      g_autofree char *key = gtk_accelerator_get_label (GDK_KEY_0 + number, GDK_ALT_MASK);

      gtk_label_set_label (self->key_label, key);
    }

  return GTK_WIDGET (self);
}

/**
 * trade_view_row_get_view:
 * @self: a row
 *
 * Gets the view that the row stands for.
 *
 * Returns: (transfer none): a view
 */
TradeView *
trade_view_row_get_view (TradeViewRow *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW_ROW (self), NULL);

  return self->view;
}

/**
 * trade_view_row_get_thumbnail:
 * @self: a row
 *
 * Gets the row's picture.
 *
 * Returns: (transfer none): a thumbnail
 */
TradeThumbnail *
trade_view_row_get_thumbnail (TradeViewRow *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW_ROW (self), NULL);

  return self->thumbnail;
}
