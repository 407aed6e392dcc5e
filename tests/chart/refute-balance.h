/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

int      refute_get_last_side (TradeView *view);
gboolean refute_is_surplus (TradeView  *view,
                            GMatchInfo *said);
gboolean refute_is_deficit (TradeView  *view,
                            GMatchInfo *said);
gboolean refute_is_open_balance (TradeView  *view,
                                 GMatchInfo *said);
gboolean refute_is_always_surplus (TradeView  *view,
                                   GMatchInfo *said);
gboolean refute_is_always_deficit (TradeView  *view,
                                   GMatchInfo *said);
gboolean refute_is_mostly_surplus (TradeView  *view,
                                   GMatchInfo *said);
gboolean refute_is_mostly_deficit (TradeView  *view,
                                   GMatchInfo *said);
gboolean refute_is_surplus_in   (TradeView  *view,
                                 GMatchInfo *said);
gboolean refute_is_deficit_in   (TradeView  *view,
                                 GMatchInfo *said);
gboolean refute_is_surplus_then (TradeView  *view,
                                 GMatchInfo *said);
gboolean refute_is_deficit_then (TradeView  *view,
                                 GMatchInfo *said);
gboolean refute_flows_turned_up (TradeView  *view,
                                 GMatchInfo *said);
gboolean refute_flows_turned_down (TradeView  *view,
                                   GMatchInfo *said);
gboolean refute_deficit_narrowed (TradeView  *view,
                                  GMatchInfo *said);
gboolean refute_deficit_widened (TradeView  *view,
                                 GMatchInfo *said);
gboolean refute_surplus_narrowed (TradeView  *view,
                                  GMatchInfo *said);
gboolean refute_surplus_widened (TradeView  *view,
                                 GMatchInfo *said);
gboolean refute_balance_turned_up (TradeView  *view,
                                   GMatchInfo *said);
gboolean refute_balance_turned_down (TradeView  *view,
                                     GMatchInfo *said);

G_END_DECLS
