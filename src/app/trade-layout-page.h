/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-opener.h"

G_BEGIN_DECLS

/**
 * TradeLayoutPage:
 *
 * Asks what the columns of a table are, and what its values are counted in, before it is read.
 */
#define TRADE_TYPE_LAYOUT_PAGE (trade_layout_page_get_type ())
G_DECLARE_FINAL_TYPE (TradeLayoutPage, trade_layout_page, TRADE, LAYOUT_PAGE, AdwBin)

GtkWidget *trade_layout_page_new         (TradeOpener     *opener);
void       trade_layout_page_focus_first (TradeLayoutPage *self);

G_END_DECLS
