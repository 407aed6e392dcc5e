/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-png-rows.h"

#include "trade-pixels.h"

#include <libdeflate.h>
#include <string.h>

/* Of a row that is written as the difference to the one above; other rows have no filter, whose number is 0. */
#define FILTER_UP 2

/* Measured on charts of 3200 × 2000 pixels and about a hundred colours: level 5 takes 0.9 of the time and costs 3 % of the bytes. */
#define LEVEL 6

/**
 * trade_png_unpremultiply:
 * @pixel: a pixel as CAIRO_FORMAT_ARGB32 has it, whose colour has been multiplied by its opacity
 *
 * Divides the colour of a pixel by its opacity, since PNG has the two apart.
 *
 * Returns: the pixel as 0xAARRGGBB; 0 if nothing of it can be seen
 */
guint32
trade_png_unpremultiply (guint32 pixel)
{
  guint32 alpha = pixel >> 24;
  guint32 result = alpha << 24;

  if (alpha == 0)
    return 0;

  for (guint shift = 0; shift < 24; shift += 8)
    result |= MIN (((pixel >> shift & 0xff) * 255 + alpha / 2) / alpha, 255) << shift;

  return result;
}

/**
 * trade_png_rows_init:
 * @self: (out caller-allocates): the rows
 * @width: pixels in a row, above 0
 * @height: rows, above 0
 * @depth: bits of a pixel: 8 for indices, 24 for colours, 32 for colours with an opacity
 *
 * Makes room for the pixels of a picture, all zeros.
 *
 * Returns: %FALSE if memory is short
 */
gboolean
trade_png_rows_init (TradePngRows *self,
                     gsize         width,
                     gsize         height,
                     guint         depth)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);
  g_return_val_if_fail (depth == 8 || depth == 24 || depth == 32, FALSE);

  self->length = 1 + width * depth / 8;
  self->height = height;
  self->data = trade_pixels_new (self->length * height);

  return self->data != NULL;
}

/**
 * trade_png_rows_clear:
 * @self: rows
 *
 * Frees the pixels. May be called again.
 */
void
trade_png_rows_clear (TradePngRows *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->data, trade_pixels_free);
}

/* The pixels of a row, after its filter. */
static guint8 *
get_row (const TradePngRows *self,
         gsize               y)
{
  return self->data + y * self->length + 1;
}

static void
pack_row (const guint32 *pixels,
          gsize          width,
          gboolean       transparent,
          guint8        *out)
{
  for (gsize x = 0; x < width; x++)
    {
      guint32 pixel = transparent ? trade_png_unpremultiply (pixels[x]) : pixels[x];

      *out++ = pixel >> 16;
      *out++ = pixel >> 8;
      *out++ = pixel;
      if (transparent)
        *out++ = pixel >> 24;
    }
}

/* Most rows of a chart equal the row above. To compare them is several times faster than to look up colours, and such a row is written as no
 * difference: zeros, which it is already. */
static gboolean
repeats (const guint8 *pixels,
         gsize         width,
         gsize         stride)
{
  return memcmp (pixels, pixels - stride, width * 4) == 0;
}

/**
 * trade_png_rows_index:
 * @self: rows of 8 bits
 * @palette: the colours so far
 * @first: the first row to fill; it has not been filled before
 * @n_rows: how many to fill
 * @pixels: (array): their pixels as CAIRO_FORMAT_RGB24 or CAIRO_FORMAT_ARGB32 has them, aligned to four bytes, and before
 *   them those of the row above @first, if there is one
 * @width: pixels in a row
 * @stride: bytes from one row of @pixels to the next, a multiple of 4
 * @mask: the bits of a pixel that mean something
 *
 * Fills a part of the rows with indices into a palette, to which colours that are new to it are added.
 *
 * Returns: %FALSE if there are more colours than a palette may have
 */
gboolean
trade_png_rows_index (const TradePngRows *self,
                      TradePalette       *palette,
                      gsize               first,
                      gsize               n_rows,
                      const guint8       *pixels,
                      gsize               width,
                      gsize               stride,
                      guint32             mask)
{
  g_return_val_if_fail (self->length == 1 + width, FALSE);
  g_return_val_if_fail (first + n_rows <= self->height, FALSE);

  for (gsize y = first; y < first + n_rows; y++, pixels += stride)
    {
      guint8 *row = get_row (self, y);

      if (y > 0 && repeats (pixels, width, stride))
        row[-1] = FILTER_UP;
      else if (!trade_palette_index (palette, (const guint32 *) (const void *) pixels, width, mask, row))
        return FALSE;
    }

  return TRUE;
}

/**
 * trade_png_rows_pack:
 * @self: rows of 24 or 32 bits, none of which has been filled
 * @pixels: (array): all pixels as CAIRO_FORMAT_RGB24 or CAIRO_FORMAT_ARGB32 has them, aligned to four bytes
 * @width: pixels in a row
 * @stride: bytes from one row of @pixels to the next, a multiple of 4
 *
 * Fills the rows with pixels.
 */
void
trade_png_rows_pack (const TradePngRows *self,
                     const guint8       *pixels,
                     gsize               width,
                     gsize               stride)
{
  gboolean transparent = self->length == 1 + width * 4;

  g_return_if_fail (transparent || self->length == 1 + width * 3);

  for (gsize y = 0; y < self->height; y++, pixels += stride)
    {
      guint8 *row = get_row (self, y);

      if (y > 0 && repeats (pixels, width, stride))
        row[-1] = FILTER_UP;
      else
        pack_row ((const guint32 *) (const void *) pixels, width, transparent, row);
    }
}

/**
 * trade_png_rows_compress:
 * @self: rows, all of them filled
 * @stream: an empty buffer; holds what the IDAT chunk of a PNG file does
 *
 * Compresses the rows.
 *
 * Returns: %FALSE if memory is short
 */
gboolean
trade_png_rows_compress (const TradePngRows *self,
                         TradeBuffer        *stream)
{
  struct libdeflate_compressor *compressor;
  gsize length, bound;
  gboolean done;

  g_return_val_if_fail (self != NULL && self->data != NULL, FALSE);
  g_return_val_if_fail (stream != NULL && stream->length == 0, FALSE);

  compressor = libdeflate_alloc_compressor (LEVEL);
  if (compressor == NULL)
    return FALSE;

  length = self->length * self->height;
  bound = libdeflate_zlib_compress_bound (compressor, length);
  done = trade_buffer_reserve (stream, bound);
  if (done)
    stream->length = libdeflate_zlib_compress (compressor, self->data, length, stream->data, bound);
  libdeflate_free_compressor (compressor);

  return done && stream->length > 0;
}
