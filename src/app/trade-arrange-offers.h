/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

/* An attribute of a section, a boolean: whether the choice in it is not the one that the view makes by itself. */
#define TRADE_ARRANGE_OFFERS_CHANGED "changed"

#define TRADE_ARRANGE_ASCENDING "ascending"
#define TRADE_ARRANGE_DESCENDING "descending"

GMenuModel *trade_arrange_offers_list          (TradeView              *view,
                                                TradeFormat            *format);
gboolean    trade_arrange_offers_takes_long    (TradeView              *view);
void        trade_arrange_offers_list_async    (TradeView              *view,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GMenuModel *trade_arrange_offers_list_finish   (GAsyncResult           *result);
const char *trade_arrange_offers_explain       (TradeView              *view);
const char *trade_arrange_offers_get_direction (const TradeArrangement *arrangement);
gboolean    trade_arrange_offers_set_direction (TradeArrangement       *arrangement,
                                                const char             *direction);

G_END_DECLS
