/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * TradeChildStream:
 *
 * A file by its descriptor, which may be another process's too: neither moves on what the other reads. It needs no call of the
 * system but pread() and lseek().
 */
#define TRADE_TYPE_CHILD_STREAM (trade_child_stream_get_type ())
G_DECLARE_FINAL_TYPE (TradeChildStream, trade_child_stream, TRADE, CHILD_STREAM, GInputStream)

GInputStream *trade_child_stream_new (int     fd,
                                      goffset origin);

G_END_DECLS
