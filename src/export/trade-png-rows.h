/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-buffer.h"
#include "trade-palette.h"

G_BEGIN_DECLS

/**
 * TradePngRows:
 * @data: the rows as a PNG file has them before they are compressed: of each the number of its filter, then its pixels
 * @length: bytes of a row, with its filter
 * @height: rows, above 0
 *
 * The pixels of a picture.
 */
typedef struct
{
  guint8 *data;
  gsize   length;
  gsize   height;
} TradePngRows;

guint32  trade_png_unpremultiply (guint32             pixel);
gboolean trade_png_rows_init     (TradePngRows       *self,
                                  gsize               width,
                                  gsize               height,
                                  guint               depth);
void     trade_png_rows_clear    (TradePngRows       *self);
gboolean trade_png_rows_index    (const TradePngRows *self,
                                  TradePalette       *palette,
                                  gsize               first,
                                  gsize               n_rows,
                                  const guint8       *pixels,
                                  gsize               width,
                                  gsize               stride,
                                  guint32             mask);
void     trade_png_rows_pack     (const TradePngRows *self,
                                  const guint8       *pixels,
                                  gsize               width,
                                  gsize               stride);
gboolean trade_png_rows_compress (const TradePngRows *self,
                                  TradeBuffer        *stream);

G_END_DECLS
