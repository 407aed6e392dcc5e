/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeArranging:
 *
 * Arranges views of very many figures in a thread, one at a time, and keeps them as they were arranged last.
 */
typedef struct _TradeArranging TradeArranging;

/**
 * TradeArrangingDone:
 * @user_data: what trade_arranging_new() was given
 *
 * Is called when a view has been arranged, which trade_arranging_find() finds from now on.
 */
typedef void (*TradeArrangingDone) (gpointer user_data);

TradeArranging         *trade_arranging_new       (TradeArrangingDone      done,
                                                   gpointer                user_data);
void                    trade_arranging_start     (TradeArranging         *self,
                                                   TradeView              *view,
                                                   const TradeArrangement *arrangement);
void                    trade_arranging_cancel    (TradeArranging         *self);
const TradeArrangement *trade_arranging_get_asked (TradeArranging         *self,
                                                   const char             *view_id);
TradeView              *trade_arranging_find      (TradeArranging         *self,
                                                   TradeView              *view,
                                                   const TradeArrangement *arrangement);
void                    trade_arranging_forget    (TradeArranging         *self);
void                    trade_arranging_free      (TradeArranging         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeArranging, trade_arranging_free)

G_END_DECLS
