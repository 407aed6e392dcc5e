/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-compose.h"
#include "trade-package.h"
#include "trade-painter.h"
#include "trade-scene-private.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define WIDTH 800
#define HEIGHT 500

static GListModel *
load_views (TradeDataset **dataset)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;

  *dataset = trade_package_read (file, NULL, &error);
  g_assert_no_error (error);
  trade_dataset_finish (*dataset);

  return trade_dataset_list_views (*dataset);
}

static TradeScene *
compose (GListModel *views,
         guint       position)
{
  g_autoptr (TradeView) view = g_list_model_get_item (views, position);
  TradeComposeOptions options = {
    .width = WIDTH,
    .height = HEIGHT,
    .text_scale = 1,
    .format = trade_format_get_default (),
  };

  return trade_compose (view, &options);
}

static void
paint (cairo_t          *cairo,
       TradeScene       *scene,
       const TradeStyle *style)
{
  trade_scene_paint (scene, cairo, style);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
}

static cairo_surface_t *
create_surface (cairo_t **cairo)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  *cairo = cairo_create (surface);

  return surface;
}

static void
assert_same_picture (cairo_surface_t *a,
                     cairo_surface_t *b)
{
  gsize length = (gsize) cairo_image_surface_get_stride (a) * HEIGHT;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  g_assert_cmpmem (cairo_image_surface_get_data (a), length, cairo_image_surface_get_data (b), length);
}

/* A picture painted on a fresh surface and the same painted over all the other charts, with the context that painted
 * them, are one picture: a chart covers what was there, and no mark leaves its dashes, paths or clips behind. */
static void
test_state (void)
{
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GListModel) views = load_views (&dataset);

  for (guint variant = 0; variant < TRADE_N_VARIANTS; variant++)
    {
      const TradeStyle *style = trade_style_get (variant);
      cairo_t *used_cairo;
      cairo_surface_t *used = create_surface (&used_cairo);

      for (guint i = 0; i < g_list_model_get_n_items (views); i++)
        {
          g_autoptr (TradeScene) scene = compose (views, i);
          cairo_t *fresh_cairo;
          cairo_surface_t *fresh = create_surface (&fresh_cairo);

          paint (fresh_cairo, scene, style);
          paint (used_cairo, scene, style);
          assert_same_picture (fresh, used);
          cairo_destroy (fresh_cairo);
          cairo_surface_destroy (fresh);
        }
      cairo_destroy (used_cairo);
      cairo_surface_destroy (used);
    }
}

static TradeWords *
set_words (const char *string)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  TradeWords *words = trade_words_new (context, "Inter, Noto Sans, sans-serif", PANGO_WEIGHT_NORMAL, 40, string);

  g_object_unref (context);
  return words;
}

/* Marks whose ink reaches far beyond their boxes: a mitre, a thick ring, letters with marks stacked upon them, and a circle
 * that is on its way to become a bar. */
static TradeScene *
compose_overhang (GListModel *views)
{
  static const TradePoint mitre[] = { { 100, 300 }, { 150, 120 }, { 200, 300 } };
  g_autoptr (TradeView) view = g_list_model_get_item (views, 0);
  g_autoptr (TradeWords) words = set_words ("\u0e01\u0e47\u0e47\u0e47\u0e47\u0e47\u0e47");
  TradeScene *scene = trade_scene_new (view, TRADE_KIND_BARS, trade_format_get_default (), WIDTH, HEIGHT);
  TradeMark circle;

  trade_scene_add (scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_PATH,
                     .role = TRADE_ROLE_ANNOTATION,
                     .colour = TRADE_COLOUR_TEXT,
                     .ink = TRADE_INK_STROKE,
                     .points = mitre,
                     .n_points = 3,
                     .line_width = 20,
                   });
  trade_scene_add (scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_CIRCLE,
                     .role = TRADE_ROLE_DATA,
                     .colour = TRADE_COLOUR_TEXT,
                     .ink = TRADE_INK_STROKE,
                     .x = 350,
                     .y = 150,
                     .width = 100,
                     .height = 100,
                     .line_width = 16,
                   });
  trade_scene_add (scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_TEXT,
                     .role = TRADE_ROLE_TITLE,
                     .colour = TRADE_COLOUR_TEXT,
                     .x = 500,
                     .y = 200,
                     .words = words,
                   });
  circle = *trade_scene_get_mark (scene, 1);
  circle.x = 600;
  circle.y = 380;
  circle.height = 10;
  circle.line_width = 1;
  trade_scene_add_copy (scene, &circle, 1);
  return scene;
}

/* How many pixels differ so much that it is no rounding of an edge at the end of a clip. That of cairo 1.18 is up to 95; what is
 * missing differs by all of its ink. */
static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  gsize length = (gsize) cairo_image_surface_get_stride (a) * HEIGHT;
  const guint8 *one, *other;
  guint n = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  one = cairo_image_surface_get_data (a);
  other = cairo_image_surface_get_data (b);
  for (gsize i = 0; i < length; i++)
    n += ABS (one[i] - other[i]) > 100;
  return n;
}

/* Paints the same scene whole and through clips of this size, one beside the other. */
static void
compare_clips (TradeScene *scene,
               int         width,
               int         height)
{
  const TradeStyle *style = trade_style_get (TRADE_VARIANT_LIGHT);
  cairo_t *whole_cairo, *clipped_cairo;
  cairo_surface_t *whole = create_surface (&whole_cairo);
  cairo_surface_t *clipped = create_surface (&clipped_cairo);

  paint (whole_cairo, scene, style);
  for (int y = 0; y < HEIGHT; y += height)
    for (int x = 0; x < WIDTH; x += width)
      {
        cairo_save (clipped_cairo);
        cairo_rectangle (clipped_cairo, x, y, width, height);
        cairo_clip (clipped_cairo);
        paint (clipped_cairo, scene, style);
        cairo_restore (clipped_cairo);
      }
  g_assert_cmpuint (count_differences (whole, clipped), ==, 0);

  cairo_destroy (whole_cairo);
  cairo_surface_destroy (whole);
  cairo_destroy (clipped_cairo);
  cairo_surface_destroy (clipped);
}

/* What lies outside of a clip is left out, and nothing else. */
static void
test_clips (void)
{
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GListModel) views = load_views (&dataset);
  g_autoptr (TradeScene) overhang = compose_overhang (views);

  compare_clips (overhang, WIDTH, 4);
  compare_clips (overhang, 4, HEIGHT);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeScene) scene = compose (views, i);

      compare_clips (scene, WIDTH, 7);
      compare_clips (scene, 9, HEIGHT);
    }
}

static guint32
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const unsigned char *row = cairo_image_surface_get_data (surface) + cairo_image_surface_get_stride (surface) * (int) y;
  guint32 pixel;

  memcpy (&pixel, row + 4 * (int) x, sizeof pixel);

  return pixel & 0xffffff;
}

static guint32
to_pixel (TradeRgb rgb)
{
  return (guint32) lround (rgb.red * 255) << 16 | (guint32) lround (rgb.green * 255) << 8 |
         (guint32) lround (rgb.blue * 255);
}

/* A solid data mark has exactly its role's colour inside and the background outside, in every palette. */
static void
test_colours (void)
{
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GListModel) views = load_views (&dataset);
  g_autoptr (TradeScene) scene = compose (views, 0);

  for (guint variant = 0; variant < TRADE_N_VARIANTS; variant++)
    {
      const TradeStyle *style = trade_style_get (variant);
      cairo_t *cairo;
      cairo_surface_t *surface = create_surface (&cairo);
      guint n_solid = 0;

      paint (cairo, scene, style);
      cairo_destroy (cairo);
      cairo_surface_flush (surface);
      g_assert_cmphex (get_pixel (surface, 1, 1), ==, to_pixel (style->colours[TRADE_COLOUR_BACKGROUND]));
      for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
        {
          const TradeMark *mark = trade_scene_get_data (scene, i);

          if (mark->ink != TRADE_INK_SOLID)
            continue;
          n_solid++;
          g_assert_cmphex (get_pixel (surface, mark->x + 4, mark->y + mark->height - 4),
                           ==,
                           to_pixel (style->colours[mark->colour]));
        }
      g_assert_cmpuint (n_solid, ==, 2);
      cairo_surface_destroy (surface);
    }
}

/* The focus ring is seen, and no label of the focused mark lies under it. */
static void
test_focus (void)
{
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GListModel) views = load_views (&dataset);
  const TradeStyle *style = trade_style_get (TRADE_VARIANT_LIGHT);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeScene) scene = compose (views, i);

      for (guint j = 0; j < trade_scene_get_n_data (scene); j++)
        {
          cairo_surface_t *ring = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
          cairo_t *cairo = cairo_create (ring);
          const TradeMark *mark = trade_scene_get_data (scene, j);
          guint n_painted = 0;

          trade_scene_paint_focus (scene, j, cairo, style);
          cairo_destroy (cairo);
          cairo_surface_flush (ring);

          for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++)
              {
                if (cairo_image_surface_get_data (ring)[y * cairo_image_surface_get_stride (ring) + x] == 0)
                  continue;
                n_painted++;
                g_assert_cmpfloat (x, >=, mark->x - TRADE_RING_REACH - 2);
                g_assert_cmpfloat (x, <=, mark->x + mark->width + TRADE_RING_REACH + 2);
              }
          g_assert_cmpuint (n_painted, >, 50);
          cairo_surface_destroy (ring);
        }
    }
}

/* Words of which each pixel of a row has another shade take no memory but their own, wherever between two pixels they begin. */
static void
test_outlines (void)
{
  static const char *const strings[] = { "Exportations", "Exportaciones", "Importations", "Importaciones", "illuminated" };
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (strings) * 4; i++)
    {
      TradeWords *words = trade_words_new (context, "Inter, Noto Sans, sans-serif", PANGO_WEIGHT_BOLD, 9 + i % 4, strings[i / 4]);

      for (int j = 0; j < 256; j++)
        {
          TradeMark mark = { .shape = TRADE_SHAPE_TEXT, .colour = TRADE_COLOUR_TEXT, .x = 20 + j % 16 / 16.0,
                             .y = 20 + j / 16 / 16.0, .words = words };
          cairo_t *cairo;
          cairo_surface_t *surface = create_surface (&cairo);

          cairo_set_antialias (cairo, CAIRO_ANTIALIAS_FAST);
          trade_mark_paint (&mark, cairo, trade_style_get (TRADE_VARIANT_LIGHT));
          g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
          cairo_destroy (cairo);
          cairo_surface_destroy (surface);
        }
      g_object_unref (words);
    }
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/painter/state", test_state);
  g_test_add_func ("/painter/clips", test_clips);
  g_test_add_func ("/painter/colours", test_colours);
  g_test_add_func ("/painter/focus", test_focus);
  g_test_add_func ("/painter/outlines", test_outlines);

  return g_test_run ();
}
