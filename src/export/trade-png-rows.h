/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-buffer.h"

G_BEGIN_DECLS

/**
 * TradePngRows:
 * @rows: pixels: a byte each if they are indices, else four bytes as CAIRO_FORMAT_RGB24 or CAIRO_FORMAT_ARGB32 has them
 * @width: pixels in a row, above 0
 * @height: rows, above 0
 * @stride: bytes from one row to the next
 * @depth: bits of a pixel in the file: 4 or 8 for indices, 24 for colours, 32 for colours with an opacity
 *
 * The pixels of a picture and how a PNG file is to hold them.
 */
typedef struct
{
  const guint8 *rows;
  gsize         width;
  gsize         height;
  gsize         stride;
  guint         depth;
} TradePngRows;

guint32  trade_png_unpremultiply (guint32             pixel);
gboolean trade_png_rows_deflate  (const TradePngRows *self,
                                  TradeBuffer        *stream);

G_END_DECLS
