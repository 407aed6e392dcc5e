/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-compose.h"
#include "trade-derive.h"
#include "trade-package.h"
#include "trade-painter.h"

#include <math.h>
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
  trade_derive (*dataset);

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/painter/state", test_state);
  g_test_add_func ("/painter/colours", test_colours);
  g_test_add_func ("/painter/focus", test_focus);

  return g_test_run ();
}
