/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-places.h"

/* GTK makes new widgets for each item that is new to a list, and destroys those of items that are gone: two hundred rows of dozens
 * of widgets at once when a table is sorted. Items that stay keep their widgets, which then show something else. */
struct _TradePlaces
{
  GObject parent_instance;

  GPtrArray *places; /* those that nobody has asked for are %NULL */
};

static GType
trade_places_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
trade_places_get_n_items (GListModel *model)
{
  return TRADE_PLACES (model)->places->len;
}

static gpointer
trade_places_get_item (GListModel *model,
                       guint       position)
{
  TradePlaces *self = TRADE_PLACES (model);

  if (position >= self->places->len)
    return NULL;
  if (self->places->pdata[position] == NULL)
    self->places->pdata[position] = g_object_new (G_TYPE_OBJECT, NULL);

  return g_object_ref (self->places->pdata[position]);
}

static void
trade_places_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = trade_places_get_item_type;
  iface->get_n_items = trade_places_get_n_items;
  iface->get_item = trade_places_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TradePlaces, trade_places, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, trade_places_list_model_init))

static void
trade_places_finalize (GObject *object)
{
  g_ptr_array_unref (TRADE_PLACES (object)->places);

  G_OBJECT_CLASS (trade_places_parent_class)->finalize (object);
}

static void
trade_places_class_init (TradePlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_places_finalize;
}

static void
free_place (gpointer place)
{
  g_clear_object (&place);
}

static void
trade_places_init (TradePlaces *self)
{
  self->places = g_ptr_array_new_with_free_func (free_place);
}

/**
 * trade_places_new:
 *
 * Creates an empty list.
 *
 * Returns: (transfer full): a new list
 */
TradePlaces *
trade_places_new (void)
{
  return g_object_new (TRADE_TYPE_PLACES, NULL);
}

/**
 * trade_places_set_count:
 * @self: a list of places
 * @count: how many there shall be
 *
 * Adds places at the end, or removes the last ones.
 */
void
trade_places_set_count (TradePlaces *self,
                        guint        count)
{
  guint before;

  g_return_if_fail (TRADE_IS_PLACES (self));

  before = self->places->len;
  if (count == before)
    return;

  g_ptr_array_set_size (self->places, (int) count);
  g_list_model_items_changed (G_LIST_MODEL (self), MIN (before, count), before - MIN (before, count), count - MIN (before, count));
}
