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
void       trade_list_append (TradeList *self,
                              gpointer   item);

G_END_DECLS
