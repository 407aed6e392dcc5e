/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-list-private.h"

struct _TradeList
{
  GObject    parent_instance;

  GType      item_type;
  GPtrArray *items;
};

static GType
trade_list_get_item_type (GListModel *model)
{
  return TRADE_LIST (model)->item_type;
}

static guint
trade_list_get_n_items (GListModel *model)
{
  return TRADE_LIST (model)->items->len;
}

static gpointer
trade_list_get_item (GListModel *model,
                     guint       position)
{
  TradeList *self = TRADE_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = trade_list_get_item_type;
  iface->get_n_items = trade_list_get_n_items;
  iface->get_item = trade_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TradeList, trade_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
trade_list_finalize (GObject *object)
{
  g_ptr_array_unref (TRADE_LIST (object)->items);

  G_OBJECT_CLASS (trade_list_parent_class)->finalize (object);
}

static void
trade_list_class_init (TradeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_list_finalize;
}

static void
trade_list_init (TradeList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/*
 * trade_list_new:
 * @item_type: the type of its items
 *
 * Creates an empty list.
 *
 * Returns: (transfer full): the list
 */
TradeList *
trade_list_new (GType item_type)
{
  TradeList *self = g_object_new (TRADE_TYPE_LIST, NULL);

  self->item_type = item_type;

  return self;
}

/*
 * trade_list_new_of:
 * @item_type: the type of the items
 * @items: (array length=n_items): the items
 * @n_items: how many
 *
 * Creates a list of some items, of which nobody need be told one by one.
 *
 * Returns: (transfer full): the list
 */
TradeList *
trade_list_new_of (GType     item_type,
                   gpointer *items,
                   guint     n_items)
{
  TradeList *self = trade_list_new (item_type);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (self->items, g_object_ref (items[i]));

  return self;
}

/*
 * trade_list_get_items:
 * @list: (type TradeList): a list
 *
 * Gets the items themselves, for whoever goes through very many lists.
 *
 * Returns: (transfer none): the items
 */
const GPtrArray *
trade_list_get_items (GListModel *list)
{
  g_return_val_if_fail (TRADE_IS_LIST (list), NULL);

  return TRADE_LIST (list)->items;
}

/*
 * trade_list_tell_change:
 * @list: a list model
 * @position: where it changed
 * @n_removed: how many items were removed there
 * @n_added: how many were added
 *
 * Tells of a change, if anybody listens: until a release is read, nobody does, and to tell nobody takes longer than to add a figure.
 */
void
trade_list_tell_change (GListModel *list,
                        guint       position,
                        guint       n_removed,
                        guint       n_added)
{
  static guint signal_id = 0;

  if (signal_id == 0)
    signal_id = g_signal_lookup ("items-changed", G_TYPE_LIST_MODEL);
  if (g_signal_has_handler_pending (list, signal_id, 0, FALSE))
    g_list_model_items_changed (list, position, n_removed, n_added);
}

/*
 * trade_list_append:
 * @self: a list that no other thread reads yet
 * @item: an object of its type
 *
 * Appends an item.
 */
void
trade_list_append (TradeList *self,
                   gpointer   item)
{
  g_return_if_fail (TRADE_IS_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (item, self->item_type));

  g_ptr_array_add (self->items, g_object_ref (item));
  trade_list_tell_change (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
}
