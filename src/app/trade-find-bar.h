/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TradeFindBar:
 *
 * A bar in which somebody types what is looked for, hidden until it is opened. Escape closes it, and nothing is looked for then.
 */
#define TRADE_TYPE_FIND_BAR (trade_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (TradeFindBar, trade_find_bar, TRADE, FIND_BAR, AdwBin)

GtkWidget  *trade_find_bar_new        (const char   *placeholder);
void        trade_find_bar_append     (TradeFindBar *self,
                                       GtkWidget    *child);
void        trade_find_bar_open       (TradeFindBar *self);
void        trade_find_bar_close      (TradeFindBar *self);
const char *trade_find_bar_get_query  (TradeFindBar *self);
void        trade_find_bar_set_found  (TradeFindBar *self,
                                       guint         n_found,
                                       guint         n);
void        trade_find_bar_set_result (TradeFindBar *self,
                                       const char   *result);

G_END_DECLS
