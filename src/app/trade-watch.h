/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TradeWatch:
 *
 * Tells when a file is no longer as it was read.
 */
#define TRADE_TYPE_WATCH (trade_watch_get_type ())
G_DECLARE_FINAL_TYPE (TradeWatch, trade_watch, TRADE, WATCH, GObject)

TradeWatch *trade_watch_new      (void);
void        trade_watch_set_file (TradeWatch *self,
                                  GFile      *file);

G_END_DECLS
