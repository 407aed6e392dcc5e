/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-palette.h"

#include <string.h>

#define HASH_BITS TRADE_PALETTE_HASH_BITS
#define HASH_SIZE (1 << HASH_BITS)
#define EMPTY G_MAXUINT16

/* Returns EMPTY when the colour is new and the palette is full. */
static guint16
look_up_colour (TradePalette *self,
                guint32       colour)
{
  guint16 *slots = self->slots;
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

/**
 * trade_palette_init:
 * @self: (out caller-allocates): the palette
 *
 * Begins an empty palette. It needs no clearing.
 */
void
trade_palette_init (TradePalette *self)
{
  g_return_if_fail (self != NULL);

  self->n_colours = 0;
  memset (self->slots, 0xff, sizeof self->slots);
}

/**
 * trade_palette_index:
 * @self: a palette
 * @pixels: (array length=width): pixels as CAIRO_FORMAT_RGB24 or CAIRO_FORMAT_ARGB32 has them
 * @width: how many there are, above 0
 * @mask: the bits of a pixel that mean something; the others become 0
 * @indices: (out caller-allocates) (array length=width): a byte for every pixel
 *
 * Writes a row of a picture as indices into the palette, which loses nothing. Colours that are new to the palette are
 * added to it. The first that is too many ends it.
 *
 * Returns: %FALSE if the palette is full, and what the indices say is then of no use
 */
gboolean
trade_palette_index (TradePalette  *self,
                     const guint32 *pixels,
                     gsize          width,
                     guint32        mask,
                     guint8        *indices)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (pixels != NULL && width > 0, FALSE);
  g_return_val_if_fail (indices != NULL, FALSE);

  for (gsize x = 0; x < width;)
    {
      guint32 colour = pixels[x] & mask;
      guint16 index = look_up_colour (self, colour);

      if (index == EMPTY)
        return FALSE;

      for (; x < width && (pixels[x] & mask) == colour; x++)
        indices[x] = index;
    }

  return TRUE;
}
