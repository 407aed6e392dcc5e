/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-palette.h"

#include "trade-pixels.h"

#include <string.h>

/* Four slots for each colour keep the probes of a full palette short. */
#define HASH_BITS 10
#define HASH_SIZE (1 << HASH_BITS)
#define EMPTY G_MAXUINT16

/* Returns EMPTY when the colour is new and the palette is full. */
static guint16
look_up_colour (TradePalette *self,
                guint16      *slots,
                guint32       colour)
{
  /* Multiplying by 2^32 divided by the golden ratio spreads neighbouring colours over the table. */
  guint32 slot = (colour * 2654435769u) >> (32 - HASH_BITS);

  for (; slots[slot] != EMPTY; slot = (slot + 1) % HASH_SIZE)
    if (self->colours[slots[slot]] == colour)
      return slots[slot];

  if (self->n_colours < TRADE_PALETTE_MAX_COLOURS)
    {
      self->colours[self->n_colours] = colour;
      slots[slot] = self->n_colours++;
    }
  return slots[slot];
}

static gboolean
index_row (TradePalette  *self,
           guint16       *slots,
           const guint32 *pixels,
           gsize          width,
           guint32        mask,
           guint8        *indices)
{
  for (gsize x = 0; x < width;)
    {
      guint32 colour = pixels[x] & mask;
      guint16 index = look_up_colour (self, slots, colour);

      if (index == EMPTY)
        return FALSE;

      for (; x < width && (pixels[x] & mask) == colour; x++)
        indices[x] = index;
    }
  return TRUE;
}

/**
 * trade_palette_build:
 * @self: (out caller-allocates): the palette, to be cleared with trade_palette_clear()
 * @pixels: pixels of four bytes each as CAIRO_FORMAT_RGB24 or CAIRO_FORMAT_ARGB32 has them, aligned to four bytes
 * @width: pixels in a row, above 0
 * @height: rows, above 0
 * @stride: bytes from one row to the next, a multiple of 4
 * @mask: the bits of a pixel that mean something; the others become 0
 *
 * Writes a picture as indices into the list of its colours, in the order in which they are met, which loses nothing. A
 * picture of more colours than the list may have is given up on at the first that is too many.
 *
 * Returns: %FALSE, with nothing to clear, if the picture has more than TRADE_PALETTE_MAX_COLOURS colours or memory is
 *   short
 */
gboolean
trade_palette_build (TradePalette *self,
                     const guint8 *pixels,
                     gsize         width,
                     gsize         height,
                     gsize         stride,
                     guint32       mask)
{
  guint16 slots[HASH_SIZE];

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (pixels != NULL && width > 0 && height > 0, FALSE);
  g_return_val_if_fail (stride / 4 >= width && stride % 4 == 0, FALSE);

  *self = (TradePalette) { .indices = trade_pixels_new (width * height) };
  if (self->indices == NULL)
    return FALSE;

  memset (slots, 0xff, sizeof slots);
  for (gsize y = 0; y < height; y++)
    {
      const guint8 *row = pixels + y * stride;
      guint8 *indices = self->indices + y * width;

      /* Most rows of a chart are equal to the row above, and comparing is several times faster than looking up. */
      if (y > 0 && memcmp (row, row - stride, width * 4) == 0)
        memcpy (indices, indices - width, width);
      else if (!index_row (self, slots, (const guint32 *) (const void *) row, width, mask, indices))
        {
          trade_palette_clear (self);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * trade_palette_clear:
 * @self: a palette, built or zeroed
 *
 * Frees what the palette holds.
 */
void
trade_palette_clear (TradePalette *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->indices, trade_pixels_free);
  self->n_colours = 0;
}
