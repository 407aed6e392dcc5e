/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-compose.h"
#include "trade-package.h"
#include "trade-painter.h"

#include "arranged-views.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

/* Pictures to be looked at: for each language, palette and size a sheet of all views, written to the build folder. What a
 * machine can see of them is tested on the way: every chart has marks and a margin. */

#define COLUMNS 3
#define GAP 16

static const struct
{
  const char *name;
  int         width;
  int         height;
} sizes[] = { { "slide", 960, 540 }, { "square", 720, 720 }, { "portrait", 405, 720 }, { "thumbnail", 192, 120 } };

static const struct
{
  const char  *name;
  TradeVariant variant;
} variants[] = { { "light", TRADE_VARIANT_LIGHT }, { "dark", TRADE_VARIANT_DARK }, { "print", TRADE_VARIANT_PRINT } };

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

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  guint32 pixel;

  memcpy (&pixel,
          cairo_image_surface_get_data (surface) + cairo_image_surface_get_stride (surface) * y + 4 * x,
          sizeof pixel);

  return pixel;
}

static void
check_picture (cairo_surface_t *surface,
               int              width,
               int              height)
{
  guint32 ground = get_pixel (surface, 0, 0);
  guint n_inked = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean inked = get_pixel (surface, x, y) != ground;

        n_inked += inked;
        if (x < 2 || y < 2 || x >= width - 2 || y >= height - 2)
          g_assert_false (inked);
      }
  g_assert_cmpuint (n_inked, >, width * height / 100);
}

static void
paint_sheet (GListModel       *views,
             const char       *path,
             int               width,
             int               height,
             gboolean          thumbnail,
             const TradeStyle *style)
{
  guint n_views = g_list_model_get_n_items (views);
  int rows = (n_views + COLUMNS - 1) / COLUMNS;
  cairo_surface_t *sheet = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                       COLUMNS * (width + GAP) + GAP,
                                                       rows * (height + GAP) + GAP);
  cairo_t *cairo = cairo_create (sheet);

  cairo_set_source_rgb (cairo, 0.5, 0.5, 0.5);
  cairo_paint (cairo);
  for (guint i = 0; i < n_views; i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      TradeComposeOptions options = {
        .width = width,
        .height = height,
        .text_scale = 1,
        .thumbnail = thumbnail,
        .format = trade_format_get_default (),
      };
      g_autoptr (TradeScene) scene = trade_compose (view, &options);
      cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
      cairo_t *picture_cairo = cairo_create (picture);

      trade_scene_paint (scene, picture_cairo, style);
      cairo_destroy (picture_cairo);
      check_picture (picture, width, height);
      cairo_set_source_surface (cairo,
                                picture,
                                GAP + (int) (i % COLUMNS) * (width + GAP),
                                GAP + (int) (i / COLUMNS) * (height + GAP));
      cairo_paint (cairo);
      cairo_surface_destroy (picture);
    }
  cairo_destroy (cairo);
  g_assert_cmpint (cairo_surface_write_to_png (sheet, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (sheet);
}

static void
test_matrix (void)
{
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GListModel) views = load_views (&dataset);
  g_autoptr (GListModel) arranged = arranged_views_list (views);
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "chart", "matrix", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0777), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autofree char *stem = g_strdup_printf ("%s-%s-%s",
                                                 trade_format_get_locale (trade_format_get_default ()),
                                                 variants[i].name,
                                                 sizes[j].name);
        g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, stem);
        g_autofree char *arranged_path = g_strdup_printf ("%s/%s-arranged.png", folder, stem);
        gboolean thumbnail = g_str_equal (sizes[j].name, "thumbnail");
        const TradeStyle *style = trade_style_get (variants[i].variant);

        paint_sheet (views, path, sizes[j].width, sizes[j].height, thumbnail, style);
        paint_sheet (arranged, arranged_path, sizes[j].width, sizes[j].height, thumbnail, style);
        g_test_message ("%s", path);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  if (g_getenv ("TRADE_TEST_LOCALEDIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRADE_TEST_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/matrix", test_matrix);

  return g_test_run ();
}
