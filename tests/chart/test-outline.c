/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-outline.h"

#include <stdlib.h>

#define WIDTH 640
#define HEIGHT 60
#define SHADES 17 /* of four by four points in a pixel */

static const struct
{
  const char *name;
  const char *text;
} texts[] = {
  { "latin", "Exports rose 0.6%, “imports” fell 0.3%" },
  { "chinese", "出口增长0.6%，进口下降0.3%" },
  { "arabic", "ارتفعت الصادرات ٠٫٦٪" },
  { "lines", "Source: customs.\nLevels of 2022: computed." },
};

static TradeWords *
create_words (const char *text)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  TradeWords *words;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);

  words = trade_words_new (context, "Inter, Noto Sans, Noto Sans CJK SC, sans-serif", PANGO_WEIGHT_NORMAL, 16, text);
  cairo_font_options_destroy (options);
  g_object_unref (context);
  return words;
}

static cairo_surface_t *
paint (TradeWords *words,
       double      scale,
       gboolean    outlined)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH * scale, HEIGHT * scale);
  cairo_t *cairo = cairo_create (surface);

  cairo_scale (cairo, scale, scale);
  if (outlined)
    {
      cairo_set_antialias (cairo, CAIRO_ANTIALIAS_FAST);
      g_assert_true (trade_outline_words (cairo, words, 5.3, 7.7));
      cairo_fill (cairo);
    }
  else
    {
      cairo_move_to (cairo, 5.3, 7.7);
      cairo_scale (cairo, trade_words_get_scale (words), trade_words_get_scale (words));
      pango_cairo_show_layout (cairo, trade_words_get_layout (words));
    }
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

static guint
count_shades (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  gsize n_bytes = (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);
  gboolean seen[256] = { FALSE };
  guint n_shades = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      n_shades += !seen[data[i]];
      seen[data[i]] = TRUE;
    }
  return n_shades;
}

typedef struct
{
  guint64 ink;
  int     left;
  int     top;
  int     right;
  int     bottom;
} Extents;

static Extents
measure (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  Extents extents = { 0, width, height, 0, 0 };

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 shade = cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];

        extents.ink += shade;
        if (shade < 64)
          continue;
        extents.left = MIN (extents.left, x);
        extents.top = MIN (extents.top, y);
        extents.right = MAX (extents.right, x);
        extents.bottom = MAX (extents.bottom, y);
      }
  return extents;
}

/* Outlines are as dark as the text that they stand for and stand where it does, in fewer shades. */
static void
test_same (gconstpointer data)
{
  g_autoptr (TradeWords) words = create_words (data);

  for (double scale = 2; scale <= 4; scale += 1)
    {
      cairo_surface_t *text = paint (words, scale, FALSE);
      cairo_surface_t *outlines = paint (words, scale, TRUE);
      Extents expected = measure (text);
      Extents extents = measure (outlines);

      g_assert_cmpuint (expected.ink, >, 20000);
      g_assert_cmpuint (extents.ink, >, expected.ink * 97 / 100);
      g_assert_cmpuint (extents.ink, <, expected.ink * 103 / 100);
      g_assert_cmpint (abs (extents.left - expected.left), <=, 1);
      g_assert_cmpint (abs (extents.top - expected.top), <=, 1);
      g_assert_cmpint (abs (extents.right - expected.right), <=, 1);
      g_assert_cmpint (abs (extents.bottom - expected.bottom), <=, 1);
      g_assert_cmpuint (count_shades (text), >, SHADES);
      g_assert_cmpuint (count_shades (outlines), <=, SHADES);
      cairo_surface_destroy (text);
      cairo_surface_destroy (outlines);
    }
}

/* Equal letters are equal pixels wherever they stand. */
static void
test_equal_letters (void)
{
  g_autoptr (TradeWords) words = create_words ("o o o o");
  cairo_surface_t *surface = paint (words, 2, TRUE);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint64 first = 0;
  guint n_letters = 0;

  for (int x = 0; x < WIDTH * 2;)
    {
      guint64 hash = 5381;
      int begin = x;

      for (gboolean blank = FALSE; !blank && x < WIDTH * 2; x++)
        {
          blank = TRUE;
          for (int y = 0; y < HEIGHT * 2; y++)
            {
              blank = blank && data[y * stride + x] == 0;
              hash = hash * 33 + data[y * stride + x];
            }
        }
      if (x == begin + 1)
        continue;

      if (n_letters++ == 0)
        first = hash;
      g_assert_cmphex (hash, ==, first);
    }
  g_assert_cmpuint (n_letters, ==, 4);
  cairo_surface_destroy (surface);
}

/* What no font has is left to Pango, which draws a box with its number. */
static void
test_missing (void)
{
  g_autoptr (TradeWords) words = create_words ("a \xef\xbf\xbe\xf3\xb0\x80\x80 b");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cairo = cairo_create (surface);

  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (trade_words_get_layout (words)), >, 0);
  g_assert_false (trade_outline_words (cairo, words, 0, 0));
  g_assert_false (cairo_has_current_point (cairo));
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/outline/same/", texts[i].name, NULL);

      g_test_add_data_func (path, texts[i].text, test_same);
    }
  g_test_add_func ("/outline/equal-letters", test_equal_letters);
  g_test_add_func ("/outline/missing", test_missing);

  return g_test_run ();
}
