/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-palette.h"

#include "trade-pixels.h"

#include <stdlib.h>
#include <string.h>

/*
 * A chart has few colours, but the edges of its text have every step between each colour of text and what it stands on:
 * about a thousand in all, and a picture of RGB pixels is twice as large as one of indices. Steps that nobody can tell
 * apart may therefore share an entry, within the tolerance that the caller allows. Colours of whole areas keep theirs:
 * entries go to the most frequent colours first.
 *
 * Measured on the nine bundled charts at 3200 × 2000 pixels, 704 to 1273 colours each: RGB 104 to 144 KB; a tolerance of
 * 3 of 255 always leads to a palette, and to 55 to 75 KB.
 */

#define MAX_DISTINCT 4096

/* Four slots for each colour keep the probes short. */
#define HASH_BITS 14
#define HASH_SIZE (1 << HASH_BITS)
#define EMPTY G_MAXUINT16

typedef struct
{
  guint32 colour;
  guint   order; /* of its first pixel in the picture */
  guint64 n_pixels;
  guint   entry; /* of the palette */
} Distinct;

typedef struct
{
  Distinct colours[MAX_DISTINCT];
  guint    n_colours;
  guint    most; /* colours that there may be */
  guint16  slots[HASH_SIZE];
} Census;

/* Returns EMPTY when the colour is new and there is no room for it. */
static guint16
look_up_colour (Census  *self,
                guint32  colour)
{
  /* Multiplying by 2^32 divided by the golden ratio spreads neighbouring colours over the table. */
  guint32 slot = (colour * 2654435769u) >> (32 - HASH_BITS);

  for (; self->slots[slot] != EMPTY; slot = (slot + 1) % HASH_SIZE)
    if (self->colours[self->slots[slot]].colour == colour)
      return self->slots[slot];

  if (self->n_colours < self->most)
    {
      self->colours[self->n_colours] = (Distinct) { .colour = colour, .order = self->n_colours };
      self->slots[slot] = self->n_colours++;
    }
  return self->slots[slot];
}

/* Counts the pixels of a row as often as the row is there. */
static gboolean
count_row (Census        *self,
           const guint32 *pixels,
           gsize          width,
           guint32        mask,
           gsize          n_rows,
           guint16       *indices)
{
  for (gsize x = 0; x < width;)
    {
      guint32 colour = pixels[x] & mask;
      guint16 index = look_up_colour (self, colour);
      gsize start = x;

      if (index == EMPTY)
        return FALSE;

      for (; x < width && (pixels[x] & mask) == colour; x++)
        indices[x] = index;
      self->colours[index].n_pixels += (x - start) * n_rows;
    }
  return TRUE;
}

/* Most rows of a chart are equal to the row above, and comparing is several times faster than looking up. */
static gsize
count_equal_rows (const guint8 *row,
                  gsize         width,
                  gsize         stride,
                  gsize         n_left)
{
  gsize n_rows = 1;

  while (n_rows < n_left && memcmp (row, row + n_rows * stride, width * 4) == 0)
    n_rows++;

  return n_rows;
}

static int
compare_counts (const void *a,
                const void *b)
{
  const Distinct *one = a;
  const Distinct *other = b;

  if (one->n_pixels != other->n_pixels)
    return one->n_pixels > other->n_pixels ? -1 : 1;

  return one->order < other->order ? -1 : 1;
}

static guint
get_distance (guint32 a,
              guint32 b)
{
  int distance = 0;

  for (guint shift = 0; shift < 32; shift += 8)
    distance = MAX (distance, abs ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return distance;
}

/* Gives every colour, the most frequent first, the nearest entry within the tolerance or an entry of its own. */
static gboolean
assign_entries (TradePalette *self,
                Distinct     *colours,
                guint         n_colours,
                guint         tolerance)
{
  self->n_colours = 0;
  for (guint i = 0; i < n_colours; i++)
    {
      guint nearest = tolerance + 1;

      for (guint j = 0; j < self->n_colours && nearest > 0; j++)
        {
          guint distance = get_distance (colours[i].colour, self->colours[j]);

          if (distance < nearest)
            {
              nearest = distance;
              colours[i].entry = j;
            }
        }

      if (nearest <= tolerance)
        continue;
      if (self->n_colours == TRADE_PALETTE_MAX_COLOURS)
        return FALSE;
      colours[i].entry = self->n_colours;
      self->colours[self->n_colours++] = colours[i].colour;
    }
  return TRUE;
}

/* Fills @entries, by the order in which colours are met in the picture. */
static gboolean
choose_entries (TradePalette *self,
                Census       *census,
                guint         tolerance,
                guint8       *entries)
{
  guint least = 0;

  if (census->n_colours > TRADE_PALETTE_MAX_COLOURS)
    {
      qsort (census->colours, census->n_colours, sizeof (Distinct), compare_counts);
      least = 1;
    }

  for (guint allowed = least; allowed <= tolerance; allowed++)
    if (assign_entries (self, census->colours, census->n_colours, allowed))
      {
        for (guint i = 0; i < census->n_colours; i++)
          entries[census->colours[i].order] = census->colours[i].entry;
        return TRUE;
      }
  return FALSE;
}

static gboolean
build (TradePalette *self,
       Census       *census,
       const guint8 *pixels,
       gsize         width,
       gsize         height,
       gsize         stride,
       guint32       mask,
       guint         tolerance)
{
  guint16 *wide = trade_pixels_new (width * height * sizeof (guint16));
  guint8 entries[MAX_DISTINCT];
  guint8 *narrow = (guint8 *) wide;
  gsize n_rows;

  if (wide == NULL)
    return FALSE;

  self->indices = narrow;
  for (gsize y = 0; y < height; y += n_rows)
    {
      const guint8 *row = pixels + y * stride;

      n_rows = count_equal_rows (row, width, stride, height - y);
      if (!count_row (census, (const guint32 *) (const void *) row, width, mask, n_rows, wide + y * width))
        return FALSE;
    }

  if (!choose_entries (self, census, tolerance, entries))
    return FALSE;

  /* A narrow row never lies beyond the wide row that it is made of, so that the same memory holds both. */
  for (gsize y = 0; y < height; y += n_rows)
    {
      n_rows = count_equal_rows (pixels + y * stride, width, stride, height - y);
      for (gsize x = 0; x < width; x++)
        narrow[y * width + x] = entries[wide[y * width + x]];
      for (gsize i = 1; i < n_rows; i++)
        memcpy (narrow + (y + i) * width, narrow + y * width, width);
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
 * @tolerance: by how much a byte of a pixel may be changed, 0 to lose nothing
 *
 * Writes a picture as indices into the list of its colours. Where there are too many, similar ones share an entry, with
 * the least change that is enough; a picture of few colours is not changed.
 *
 * Returns: %FALSE, with nothing to clear, if that leads to more than TRADE_PALETTE_MAX_COLOURS colours or memory is short
 */
gboolean
trade_palette_build (TradePalette *self,
                     const guint8 *pixels,
                     gsize         width,
                     gsize         height,
                     gsize         stride,
                     guint32       mask,
                     guint         tolerance)
{
  g_autofree Census *census = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (pixels != NULL && width > 0 && height > 0, FALSE);
  g_return_val_if_fail (stride / 4 >= width && stride % 4 == 0, FALSE);

  *self = (TradePalette) { 0 };

  census = g_new0 (Census, 1);
  census->most = tolerance > 0 ? MAX_DISTINCT : TRADE_PALETTE_MAX_COLOURS;
  memset (census->slots, 0xff, sizeof census->slots);

  if (build (self, census, pixels, width, height, stride, mask, tolerance))
    return TRUE;

  trade_palette_clear (self);
  return FALSE;
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
