/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decode.h"

G_BEGIN_DECLS

/**
 * TradeFeed:
 *
 * The text of a file in UTF-8, block by block, however large the file is. It can be read as often as one likes: of what can be
 * read but once, such as a pipe, a copy is kept in memory. Several feeds of the same file may be read in several threads.
 */
typedef struct _TradeFeed TradeFeed;

TradeFeed     *trade_feed_new           (GInputStream   *stream,
                                         const char     *name,
                                         GCancellable   *cancellable,
                                         GError        **error);
TradeFeed     *trade_feed_new_for_bytes (GBytes         *bytes);
TradeFeed     *trade_feed_copy          (TradeFeed      *self);
void           trade_feed_free          (TradeFeed      *self);
gboolean       trade_feed_decode        (TradeFeed      *self,
                                         TradeEncoding   encoding,
                                         GError        **error);
gboolean       trade_feed_detect        (TradeFeed      *self,
                                         GError        **error);
TradeEncoding  trade_feed_get_encoding  (TradeFeed      *self);
gboolean       trade_feed_read          (TradeFeed      *self,
                                         gpointer        buffer,
                                         gsize           size,
                                         gsize          *n_read,
                                         GError        **error);
gboolean       trade_feed_check         (TradeFeed      *self,
                                         GError        **error);
double         trade_feed_get_fraction  (TradeFeed      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeFeed, trade_feed_free)

G_END_DECLS
