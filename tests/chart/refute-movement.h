/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

gboolean refute_rose_since     (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_fell_since     (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_peaked         (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_was_lowest     (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_never_changed  (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_part_deficit_narrowed (TradeView  *view,
                                       GMatchInfo *said);
gboolean refute_part_deficit_widened (TradeView  *view,
                                      GMatchInfo *said);
gboolean refute_part_surplus_narrowed (TradeView  *view,
                                       GMatchInfo *said);
gboolean refute_part_surplus_widened (TradeView  *view,
                                      GMatchInfo *said);
gboolean refute_part_turned_up (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_part_turned_down
                               (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_is_above_year_before
                               (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_is_below_year_before
                               (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_is_above_so_far
                               (TradeView  *view,
                                GMatchInfo *said);
gboolean refute_is_below_so_far
                               (TradeView  *view,
                                GMatchInfo *said);

G_END_DECLS
