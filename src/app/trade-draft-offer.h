/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

void       trade_draft_offer_show (TradeWindow *window);
GtkWidget *trade_draft_offer_list (void);

G_END_DECLS
