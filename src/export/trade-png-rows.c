/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-png-rows.h"

#include <string.h>

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
 * trade_png_rows_pack:
 * @self: the rows of a picture
 * @y: a row
 * @out: (out caller-allocates) (array): the bytes of the row as the file has them, see trade_png_rows_get_length()
 *
 * Packs the pixels of a row.
 */
void
trade_png_rows_pack (const TradePngRows *self,
                     gsize               y,
                     guint8             *out)
{
  const guint8 *in = trade_png_rows_get (self, y);
  const guint32 *pixels = (const guint32 *) (const void *) in;

  switch (self->depth)
    {
    case 8:
      memcpy (out, in, self->width);
      break;

    case 24:
      for (gsize x = 0; x < self->width; x++)
        {
          *out++ = pixels[x] >> 16;
          *out++ = pixels[x] >> 8;
          *out++ = pixels[x];
        }
      break;

    case 32:
      for (gsize x = 0; x < self->width; x++)
        {
          guint32 pixel = trade_png_unpremultiply (pixels[x]);

          *out++ = pixel >> 16;
          *out++ = pixel >> 8;
          *out++ = pixel;
          *out++ = pixel >> 24;
        }
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * trade_png_rows_get:
 * @self: the rows of a picture
 * @y: a row
 *
 * Returns: the pixels of the row, which are trade_png_rows_get_size() bytes
 */
const guint8 *
trade_png_rows_get (const TradePngRows *self,
                    gsize               y)
{
  return self->rows + y * self->stride;
}

/**
 * trade_png_rows_get_size:
 * @self: the rows of a picture
 *
 * Returns: the bytes that the pixels of a row take in memory
 */
gsize
trade_png_rows_get_size (const TradePngRows *self)
{
  return self->depth == 8 ? self->width : self->width * 4;
}

/**
 * trade_png_rows_get_length:
 * @self: the rows of a picture
 *
 * Returns: the bytes that the pixels of a row take in the file
 */
gsize
trade_png_rows_get_length (const TradePngRows *self)
{
  return self->width * self->depth / 8;
}
