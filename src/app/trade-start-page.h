/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TradeStartPage:
 *
 * A page that leads to figures: a file, one that was open before, or a release that every build carries.
 */
#define TRADE_TYPE_START_PAGE (trade_start_page_get_type ())
G_DECLARE_FINAL_TYPE (TradeStartPage, trade_start_page, TRADE, START_PAGE, AdwBin)

GtkWidget *trade_start_page_new         (void);
void       trade_start_page_focus_first (TradeStartPage *self);

G_END_DECLS
