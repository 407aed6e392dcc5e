/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeViewList:
 *
 * The sidebar's list of views, one of which is shown.
 */
#define TRADE_TYPE_VIEW_LIST (trade_view_list_get_type ())
G_DECLARE_FINAL_TYPE (TradeViewList, trade_view_list, TRADE, VIEW_LIST, AdwBin)

void       trade_view_list_set_views       (TradeViewList *self,
                                            GListModel    *views);
void       trade_view_list_begin_find      (TradeViewList *self);
GListModel *trade_view_list_get_views      (TradeViewList *self);
void       trade_view_list_show_arranged   (TradeViewList *self,
                                            TradeView     *view);
TradeView *trade_view_list_get_view        (TradeViewList *self);
void       trade_view_list_set_view        (TradeViewList *self,
                                            TradeView     *view);
TradeView *trade_view_list_find            (TradeViewList *self,
                                            const char    *name);
void       trade_view_list_step            (TradeViewList *self,
                                            int            steps);
void       trade_view_list_load_thumbnails (TradeViewList *self);

TradeView *trade_view_list_find_figure     (TradeViewList *self,
                                            TradeFigure   *figure);
gboolean   trade_view_list_shows           (TradeView     *view,
                                            TradeFigure   *figure);

G_END_DECLS
