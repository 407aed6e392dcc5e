/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TradeHelp:
 *
 * A window that explains the program: topics in sections, and a search among them.
 */
#define TRADE_TYPE_HELP (trade_help_get_type ())
G_DECLARE_FINAL_TYPE (TradeHelp, trade_help, TRADE, HELP, AdwWindow)

TradeHelp *trade_help_present    (GtkWindow *parent);
guint      trade_help_get_n_found (TradeHelp *self);

G_END_DECLS
