/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradePngRows:
 * @rows: pixels: a byte each if they are indices, else four bytes as CAIRO_FORMAT_RGB24 or CAIRO_FORMAT_ARGB32 has them
 * @width: pixels in a row, above 0
 * @height: rows, above 0
 * @stride: bytes from one row to the next
 * @depth: bits of a pixel in the file: 8 for indices, 24 for colours, 32 for colours with an opacity
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

guint32       trade_png_unpremultiply   (guint32             pixel);
const guint8 *trade_png_rows_get        (const TradePngRows *self,
                                         gsize               y);
gsize         trade_png_rows_get_size   (const TradePngRows *self);
gsize         trade_png_rows_get_length (const TradePngRows *self);
void          trade_png_rows_pack       (const TradePngRows *self,
                                         gsize               y,
                                         guint8             *out);

G_END_DECLS
