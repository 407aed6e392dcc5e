/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeHeader:
 *
 * The header bar of a window. As the window becomes narrow it gives up, in this order, the words of the switch between chart
 * and table, the words of its other buttons, and the title.
 */
#define TRADE_TYPE_HEADER (trade_header_get_type ())
G_DECLARE_FINAL_TYPE (TradeHeader, trade_header, TRADE, HEADER, AdwBin)

void       trade_header_complete          (TradeHeader       *self);
void       trade_header_set_title         (TradeHeader       *self,
                                           const char        *title,
                                           const char *const *subtitles);
void       trade_header_set_view          (TradeHeader       *self,
                                           TradeView         *view);
void       trade_header_set_sidebar_shown (TradeHeader       *self,
                                           gboolean           shown);
void       trade_header_arrange           (TradeHeader       *self);

G_END_DECLS
