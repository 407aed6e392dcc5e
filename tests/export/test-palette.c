/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-palette.h"

#include <string.h>

/* Pixels carry noise in the byte that means nothing, and rows have padding that is never the same. */
static guint32 *
create_pixels (gsize width,
               gsize height,
               gsize padding,
               guint n_colours)
{
  guint32 *pixels = g_new (guint32, (width + padding) * height);

  for (gsize i = 0; i < (width + padding) * height; i++)
    pixels[i] = (guint32) i * 2654435761u;
  for (gsize y = 0; y < height; y++)
    for (gsize x = 0; x < width; x++)
      {
        guint32 colour = (guint32) ((y * width + x) % n_colours) * 65793u & 0xffffff;

        pixels[y * (width + padding) + x] = colour | (guint32) (x + y) << 24;
      }
  return pixels;
}

static gboolean
index_rows (TradePalette  *palette,
            const guint32 *pixels,
            gsize          width,
            gsize          height,
            gsize          stride,
            guint32        mask,
            guint8        *indices)
{
  gboolean fits = TRUE;

  for (gsize y = 0; fits && y < height; y++)
    fits = trade_palette_index (palette, pixels + y * stride, width, mask, indices + y * width);

  return fits;
}

typedef struct
{
  const char *path;
  gsize       width;
  gsize       height;
  gsize       padding;
  guint       n_colours;
  gboolean    fits;
} Case;

static const Case cases[] = {
  { "/palette/one-pixel", 1, 1, 0, 1, TRUE },
  { "/palette/one-colour", 40, 30, 0, 1, TRUE },
  { "/palette/two-colours", 40, 30, 3, 2, TRUE },
  { "/palette/one-row", 256, 1, 0, 256, TRUE },
  { "/palette/one-column", 1, 256, 2, 256, TRUE },
  { "/palette/full", 61, 37, 5, 256, TRUE },
  { "/palette/one-too-many", 61, 37, 5, 257, FALSE },
  { "/palette/far-too-many", 512, 256, 0, 100000, FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree guint32 *pixels = create_pixels (test->width, test->height, test->padding, test->n_colours);
  gsize row = test->width + test->padding;
  g_autofree guint8 *indices = g_malloc (test->width * test->height);
  TradePalette palette;

  trade_palette_init (&palette);
  g_assert_cmpint (index_rows (&palette, pixels, test->width, test->height, row, 0xffffff, indices), ==, test->fits);
  if (!test->fits)
    return;

  g_assert_cmpuint (palette.n_colours, ==, test->n_colours);
  for (gsize y = 0; y < test->height; y++)
    for (gsize x = 0; x < test->width; x++)
      {
        guint8 index = indices[y * test->width + x];

        g_assert_cmpuint (index, <, palette.n_colours);
        g_assert_cmphex (palette.colours[index], ==, pixels[y * row + x] & 0xffffff);
      }
}

/* A part of a picture knows the colours of those before it. */
static void
test_parts (void)
{
  g_autofree guint32 *pixels = create_pixels (61, 37, 0, 256);
  guint8 whole[61 * 37], parts[61 * 37];
  TradePalette one, other;

  trade_palette_init (&one);
  trade_palette_init (&other);
  g_assert_true (index_rows (&one, pixels, 61, 37, 61, 0xffffff, whole));
  for (gsize y = 0; y < 37; y += 9)
    g_assert_true (index_rows (&other, pixels + y * 61, 61, MIN (9, 37 - y), 61, 0xffffff, parts + y * 61));
  g_assert_cmpmem (one.colours, one.n_colours * 4, other.colours, other.n_colours * 4);
  g_assert_cmpmem (whole, sizeof whole, parts, sizeof parts);
}

/* The order is that of the picture and no accident of hashing. */
static void
test_order (void)
{
  const guint32 pixels[] = { 0xffffff, 0x000000, 0xff0000, 0x000000, 0x00ff00, 0xffffff };
  const guint32 expected[] = { 0xffffff, 0x000000, 0xff0000, 0x00ff00 };
  guint8 indices[6];
  TradePalette palette;

  trade_palette_init (&palette);
  g_assert_true (index_rows (&palette, pixels, 3, 2, 3, 0xffffff, indices));
  g_assert_cmpmem (palette.colours, palette.n_colours * 4, expected, sizeof expected);
}

/* The opacity is a part of the colour where it means something. */
static void
test_mask (void)
{
  const guint32 pixels[] = { 0xff000000, 0x80000000, 0xff000000, 0x00000000 };
  TradePalette opaque, transparent;
  guint8 indices[4];

  trade_palette_init (&opaque);
  trade_palette_init (&transparent);
  g_assert_true (trade_palette_index (&opaque, pixels, 4, 0xffffff, indices));
  g_assert_cmpuint (opaque.n_colours, ==, 1);
  g_assert_true (trade_palette_index (&transparent, pixels, 4, 0xffffffff, indices));
  g_assert_cmpuint (transparent.n_colours, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/palette/parts", test_parts);
  g_test_add_func ("/palette/order", test_order);
  g_test_add_func ("/palette/mask", test_mask);

  return g_test_run ();
}
