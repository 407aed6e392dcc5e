/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-buffer.h"
#include "trade-png-rows.h"

G_BEGIN_DECLS

/**
 * TradePngStream:
 *
 * The zlib stream of the rows of a picture, which are compressed in bands while others are still being painted.
 */
typedef struct _TradePngStream TradePngStream;

TradePngStream *trade_png_stream_new         (const TradePngRows *rows);
void            trade_png_stream_free        (TradePngStream     *self);

guint           trade_png_stream_get_n_bands (TradePngStream     *self);
void            trade_png_stream_get_band    (TradePngStream     *self,
                                              guint               index,
                                              gsize              *first,
                                              gsize              *end);
void            trade_png_stream_add_band    (TradePngStream     *self);
gboolean        trade_png_stream_finish      (TradePngStream     *self,
                                              TradeBuffer        *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradePngStream, trade_png_stream_free)

G_END_DECLS
