/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The width from which on two panes stand side by side, in logical pixels. */
#define TRADE_PANES_WIDE 600

/**
 * TradePanes:
 *
 * Shows its first child beside its second, or above it where there is no width for both. The second scrolls by itself.
 */
#define TRADE_TYPE_PANES (trade_panes_get_type ())
G_DECLARE_FINAL_TYPE (TradePanes, trade_panes, TRADE, PANES, GtkWidget)

G_END_DECLS
