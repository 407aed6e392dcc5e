/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-buffer.h"
#include "trade-png-rows.h"

G_BEGIN_DECLS

/**
 * TradePngBand:
 * @first: its first row
 * @end: the row after its last
 * @stream: the band compressed: a part of a deflate stream (RFC 1951) that refers to nothing before it
 * @checksum: the Adler-32 checksum of what was compressed
 * @length: how many bytes that were
 * @done: whether memory sufficed
 *
 * Some rows of a picture, which are compressed apart from the others.
 */
typedef struct
{
  gsize       first;
  gsize       end;
  TradeBuffer stream;
  gulong      checksum;
  gsize       length;
  gboolean    done;
} TradePngBand;

/**
 * TradePngCompressor:
 *
 * Compresses bands of a picture, one after the other.
 */
typedef struct _TradePngCompressor TradePngCompressor;

TradePngCompressor *trade_png_compressor_new      (const TradePngRows *rows);
void                trade_png_compressor_free     (TradePngCompressor *self);
void                trade_png_compressor_compress (TradePngCompressor *self,
                                                   TradePngBand       *band);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradePngCompressor, trade_png_compressor_free)

G_END_DECLS
