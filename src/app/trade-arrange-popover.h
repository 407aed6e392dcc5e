/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeArrangePopover:
 *
 * Shows how a view is arranged and lets a person arrange it, by the actions of the window that it stands in. It is filled
 * when it opens, and follows the view while it is open.
 */
#define TRADE_TYPE_ARRANGE_POPOVER (trade_arrange_popover_get_type ())
G_DECLARE_FINAL_TYPE (TradeArrangePopover, trade_arrange_popover, TRADE, ARRANGE_POPOVER, GtkPopover)

GtkWidget *trade_arrange_popover_new      (void);
void       trade_arrange_popover_set_view (TradeArrangePopover *self,
                                           TradeView           *view);

G_END_DECLS
