/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-palette.h"

#include <string.h>

/* Four slots for each colour keep the probes of a full palette short. */
#define HASH_BITS 10
#define HASH_SIZE (1 << HASH_BITS)
#define EMPTY G_MAXUINT32
#define RGB_MASK 0xffffffu

typedef struct
{
  guint32 colours[HASH_SIZE];
  guint8  indices[HASH_SIZE];
} ColourHash;

/* Returns FALSE when the colour is new and the palette is full. */
static gboolean
look_up_colour (TradePalette *self,
                ColourHash   *hash,
                guint32       colour,
                guint8       *index)
{
  /* Multiplying by 2^32 divided by the golden ratio spreads neighbouring colours over the table. */
  guint32 slot = (colour * 2654435769u) >> (32 - HASH_BITS);

  while (hash->colours[slot] != colour)
    {
      if (hash->colours[slot] == EMPTY)
        {
          if (self->n_colours == TRADE_PALETTE_MAX_COLOURS)
            return FALSE;

          hash->colours[slot] = colour;
          hash->indices[slot] = self->n_colours;
          self->colours[self->n_colours++] = colour;
          break;
        }
      slot = (slot + 1) % HASH_SIZE;
    }

  *index = hash->indices[slot];
  return TRUE;
}

static gboolean
index_row (TradePalette  *self,
           ColourHash    *hash,
           const guint32 *pixels,
           gsize          width,
           guint8        *indices)
{
  guint32 last = pixels[0] & RGB_MASK;
  guint8 index;

  if (!look_up_colour (self, hash, last, &index))
    return FALSE;

  for (gsize x = 0; x < width; x++)
    {
      guint32 colour = pixels[x] & RGB_MASK;

      if (colour != last)
        {
          if (!look_up_colour (self, hash, colour, &index))
            return FALSE;
          last = colour;
        }
      indices[x] = index;
    }
  return TRUE;
}

/**
 * trade_palette_build:
 * @self: (out caller-allocates): the palette, to be cleared with trade_palette_clear()
 * @pixels: pixels of four bytes each as CAIRO_FORMAT_RGB24 has them, aligned to four bytes
 * @width: pixels in a row, above 0
 * @height: rows, above 0
 * @stride: bytes from one row to the next, a multiple of 4
 *
 * Writes a picture as indices into the list of its colours, which loses nothing.
 *
 * Returns: %FALSE, with nothing to clear, if the picture has more than TRADE_PALETTE_MAX_COLOURS colours or memory is
 *   short
 */
gboolean
trade_palette_build (TradePalette *self,
                     const guint8 *pixels,
                     gsize         width,
                     gsize         height,
                     gsize         stride)
{
  ColourHash hash;
  g_autofree guint8 *indices = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (pixels != NULL && width > 0 && height > 0, FALSE);
  g_return_val_if_fail (stride / 4 >= width && stride % 4 == 0, FALSE);

  *self = (TradePalette) { 0 };

  indices = g_try_malloc_n (width, height);
  if (indices == NULL)
    return FALSE;

  for (gsize i = 0; i < HASH_SIZE; i++)
    hash.colours[i] = EMPTY;

  for (gsize y = 0; y < height; y++)
    {
      const guint8 *row = pixels + y * stride;
      guint8 *out = indices + y * width;

      /* Most rows of a chart are equal to the row above, and comparing is several times faster than looking up. */
      if (y > 0 && memcmp (row, row - stride, width * 4) == 0)
        memcpy (out, out - width, width);
      else if (!index_row (self, &hash, (const guint32 *) (const void *) row, width, out))
        return FALSE;
    }

  self->indices = g_steal_pointer (&indices);
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

  g_clear_pointer (&self->indices, g_free);
  self->n_colours = 0;
}
