/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * TradeList:
 *
 * A list of objects that several threads may read at once when it is filled. GListStore, which remembers the item that was
 * read last, is for one thread.
 */
#define TRADE_TYPE_LIST (trade_list_get_type ())
G_DECLARE_FINAL_TYPE (TradeList, trade_list, TRADE, LIST, GObject)

TradeList *trade_list_new    (GType      item_type);
TradeList *trade_list_new_of (GType      item_type,
                              gpointer  *items,
                              guint      n_items);
const GPtrArray *
           trade_list_get_items (GListModel *list);
void       trade_list_append (TradeList *self,
                              gpointer   item);

void       trade_list_tell_change (GListModel *list,
                                   guint       position,
                                   guint       n_removed,
                                   guint       n_added);

G_END_DECLS
