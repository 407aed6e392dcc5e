/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRADE_TYPE_OLD_LINES (trade_old_lines_get_type ())

G_DECLARE_FINAL_TYPE (TradeOldLines, trade_old_lines, TRADE, OLD_LINES, GObject)

gboolean      trade_old_lines_detect (const char   *start,
                                      gsize         length);
GInputStream *trade_old_lines_turn   (GInputStream *stream);

G_END_DECLS
