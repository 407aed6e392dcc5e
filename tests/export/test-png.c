/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "png-chunks.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-package.h"
#include "trade-painter.h"
#include "trade-png-private.h"

#include <math.h>
#include <png.h>
#include <string.h>

#define COLOUR_TYPE_RGB 2
#define COLOUR_TYPE_PALETTE 3
#define COLOUR_TYPE_RGB_ALPHA 6

static const TradePngText no_text = { "Title", "en", NULL };

/* Stripes of one colour each above one another, with a slope in the last of them so that not all rows are equal. */
static cairo_surface_t *
create_surface (int   width,
                int   height,
                guint n_colours)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  guint8 *data = cairo_image_surface_get_data (surface);
  gsize stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) (void *) (data + y * stride);

      for (int x = 0; x < width; x++)
        row[x] = (guint32) ((y / 4 * 31 + (y % 16 == 15 ? x : x / 8)) % n_colours) * 65793u & 0xffffff;
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
copy_cb (cairo_t  *cairo,
         gpointer  data)
{
  cairo_set_operator (cairo, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cairo, data, 0, 0);
  cairo_paint (cairo);
}

static GBytes *
encode_surface (cairo_surface_t     *surface,
                double               scale,
                const TradePngText  *texts,
                gsize                n_texts,
                GError             **error)
{
  const TradePngPicture picture = {
    .width = cairo_image_surface_get_width (surface),
    .height = cairo_image_surface_get_height (surface),
    .transparent = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32,
    .scale = scale,
    .paint = copy_cb,
    .data = surface,
  };

  return trade_png_encode_picture (&picture, texts, n_texts, error);
}

static GBytes *
encode (cairo_surface_t *surface)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = encode_surface (surface, 2, &no_text, 1, &error);

  g_assert_no_error (error);
  return bytes;
}

/* A pixel as cairo has it, whose colour has been multiplied by its opacity and rounded to the nearest. */
static guint32
premultiply (const guint8 *rgba)
{
  guint32 alpha = rgba[3];
  guint32 pixel = alpha << 24;

  for (int i = 0; i < 3; i++)
    pixel |= (rgba[i] * alpha + 127) / 255 << (16 - 8 * i);

  return pixel;
}

/* libpng reads what libpng wrote, and every pixel is as it was painted. */
static void
assert_shows_surface (GBytes          *bytes,
                      cairo_surface_t *surface)
{
  png_image image = { .version = PNG_IMAGE_VERSION };
  gboolean transparent = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32;
  g_autofree guint8 *decoded = NULL;
  const guint8 *data = cairo_image_surface_get_data (surface);
  gsize stride = cairo_image_surface_get_stride (surface);
  gsize size;
  gconstpointer file = g_bytes_get_data (bytes, &size);

  g_assert_true (png_image_begin_read_from_memory (&image, file, size));
  g_assert_cmpint ((image.format & PNG_FORMAT_FLAG_ALPHA) != 0, ==, transparent);
  image.format = PNG_FORMAT_RGBA;
  g_assert_cmpint (image.width, ==, cairo_image_surface_get_width (surface));
  g_assert_cmpint (image.height, ==, cairo_image_surface_get_height (surface));
  decoded = g_malloc (PNG_IMAGE_SIZE (image));
  g_assert_true (png_image_finish_read (&image, NULL, decoded, 0, NULL));
  g_assert_cmpint (image.warning_or_error, ==, 0);

  for (gsize y = 0; y < image.height; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + y * stride);

      for (gsize x = 0; x < image.width; x++)
        {
          guint32 painted = transparent ? row[x] : row[x] | 0xff000000;

          g_assert_cmphex (premultiply (decoded + (y * image.width + x) * 4), ==, painted);
        }
    }
}

typedef struct
{
  const char *path;
  int         width;
  int         height;
  guint       n_colours;
  guint8      colour_type;
} LosslessCase;

static const LosslessCase lossless_cases[] = {
  { "/png/lossless/one-pixel", 1, 1, 1, COLOUR_TYPE_PALETTE },
  { "/png/lossless/one-colour", 300, 200, 1, COLOUR_TYPE_PALETTE },
  { "/png/lossless/17-colours", 301, 200, 17, COLOUR_TYPE_PALETTE },
  { "/png/lossless/256-colours", 301, 203, 256, COLOUR_TYPE_PALETTE },
  { "/png/lossless/257-colours", 301, 203, 257, COLOUR_TYPE_RGB },
  { "/png/lossless/many-colours", 333, 777, 50000, COLOUR_TYPE_RGB },
  { "/png/lossless/one-row", 3000, 1, 400, COLOUR_TYPE_RGB },
  { "/png/lossless/one-column", 1, 3000, 400, COLOUR_TYPE_RGB },
};

static void
test_lossless (gconstpointer data)
{
  const LosslessCase *test = data;
  cairo_surface_t *surface = create_surface (test->width, test->height, test->n_colours);
  g_autoptr (GBytes) bytes = encode (surface);
  g_autoptr (GBytes) again = encode (surface);
  g_autoptr (GArray) chunks = png_chunks_parse (bytes);
  const PngChunk *header = png_chunks_find (chunks, "IHDR");
  const guint8 expected[] = { 8, test->colour_type, 0, 0, 0 };

  g_assert_cmpuint (png_chunk_get_word (header, 0), ==, (guint) test->width);
  g_assert_cmpuint (png_chunk_get_word (header, 4), ==, (guint) test->height);
  g_assert_cmpmem (header->data + 8, header->length - 8, expected, sizeof expected);
  assert_shows_surface (bytes, surface);
  g_assert_true (g_bytes_equal (bytes, again));

  cairo_surface_destroy (surface);
}

/* An opacity in each row, with every amount of red that goes with it: 253 colours in the first 22 rows. */
static void
test_opacities (gconstpointer data)
{
  int n_opacities = GPOINTER_TO_INT (data);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 256, n_opacities);
  guint8 *pixels = cairo_image_surface_get_data (surface);
  gsize stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GArray) chunks = NULL;
  guint8 colour_type = n_opacities <= 22 ? COLOUR_TYPE_PALETTE : COLOUR_TYPE_RGB_ALPHA;

  cairo_surface_flush (surface);
  for (guint alpha = 0; alpha < (guint) n_opacities; alpha++)
    for (guint x = 0; x < 256; x++)
      {
        guint value = MIN (x, alpha);

        ((guint32 *) (void *) (pixels + alpha * stride))[x] = alpha << 24 | value << 16 | (alpha - value) << 8 | value;
      }
  cairo_surface_mark_dirty (surface);

  bytes = encode (surface);
  chunks = png_chunks_parse (bytes);
  g_assert_cmpuint (png_chunks_find (chunks, "IHDR")->data[9], ==, colour_type);
  assert_shows_surface (bytes, surface);
  cairo_surface_destroy (surface);
}

/* Runs of 1, 2, … 140 equal rows one below the other: long runs are encoded in blocks, and none may be lost or doubled
 * where they meet. */
static void
test_runs (gconstpointer data)
{
  guint n_colours = GPOINTER_TO_UINT (data);
  int width = 301;
  int height = 140 * 141 / 2;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  guint8 *pixels = cairo_image_surface_get_data (surface);
  gsize stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  int y = 0;

  cairo_surface_flush (surface);
  for (int run = 1; run <= 140; run++)
    for (int end = y + run; y < end; y++)
      {
        guint32 *row = (guint32 *) (void *) (pixels + y * stride);

        for (int x = 0; x < width; x++)
          row[x] = (guint32) ((x / 3 + run * 7) % n_colours) * 65793u & 0xffffff;
      }
  g_assert_cmpint (y, ==, height);
  cairo_surface_mark_dirty (surface);

  bytes = encode (surface);
  assert_shows_surface (bytes, surface);
  cairo_surface_destroy (surface);
}

/* Rows of one colour only are encoded as blanks where that colour is 0, and only there. */
static void
test_even_rows (gconstpointer data)
{
  static const struct
  {
    guint32 colour;
    int     n_rows;
  } runs[] = { { 0x336699, 200 }, { 0x000000, 200 }, { 0xffffff, 1 }, { 0x336699, 200 }, { 0x010101, 37 } };
  gboolean many = GPOINTER_TO_INT (data);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 639);
  guint8 *pixels = cairo_image_surface_get_data (surface);
  gsize stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  int y = 0;

  cairo_surface_flush (surface);
  for (gsize i = 0; i < G_N_ELEMENTS (runs); i++)
    for (int end = y + runs[i].n_rows; y < end; y++)
      for (int x = 0; x < 300; x++)
        ((guint32 *) (void *) (pixels + y * stride))[x] = runs[i].colour;
  for (; y < 639; y++)
    for (int x = 0; x < 300; x++)
      ((guint32 *) (void *) (pixels + y * stride))[x] = many ? x * 257 : x % 5;
  cairo_surface_mark_dirty (surface);

  bytes = encode (surface);
  assert_shows_surface (bytes, surface);
  cairo_surface_destroy (surface);
}

typedef struct
{
  int     scale;
  guint32 pixels_per_metre;
} ResolutionCase;

/* 96 dots per inch of 0.0254 m, times the scale. */
static const ResolutionCase resolution_cases[] = { { 1, 3780 }, { 2, 7559 }, { 3, 11339 }, { 4, 15118 } };

static void
test_resolution (void)
{
  cairo_surface_t *surface = create_surface (20, 10, 3);

  for (gsize i = 0; i < G_N_ELEMENTS (resolution_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes =
          encode_surface (surface, resolution_cases[i].scale, &no_text, 1, &error);
      g_autoptr (GArray) chunks = NULL;
      const PngChunk *resolution;

      g_assert_no_error (error);
      chunks = png_chunks_parse (bytes);
      resolution = png_chunks_find (chunks, "pHYs");
      g_assert_nonnull (resolution);
      g_assert_cmpuint (resolution->length, ==, 9);
      g_assert_cmpuint (png_chunk_get_word (resolution, 0), ==, resolution_cases[i].pixels_per_metre);
      g_assert_cmpuint (png_chunk_get_word (resolution, 4), ==, resolution_cases[i].pixels_per_metre);
      g_assert_cmpuint (resolution->data[8], ==, 1);
    }
  cairo_surface_destroy (surface);
}

static void
test_texts (void)
{
  const TradePngText texts[] = {
    { "Title", "zh-CN", "出口增长，进口略降" },
    { "Description", "en", "Two lines\nand “quotes”" },
    { "Source", "en", "" },
    { "Author", "en", NULL },
    { "Software", "", "Trade Charts" },
  };
  cairo_surface_t *surface = create_surface (20, 10, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = encode_surface (surface, 1, texts, G_N_ELEMENTS (texts), &error);
  g_autoptr (GArray) chunks = NULL;
  g_autofree char *order = NULL;

  g_assert_no_error (error);
  chunks = png_chunks_parse (bytes);
  order = png_chunks_dup_order (chunks);
  g_assert_cmpstr (order, ==, "IHDR sRGB PLTE pHYs iTXt IDAT IEND");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gboolean written = texts[i].text != NULL && *texts[i].text != '\0';
      g_autofree char *language = NULL;
      g_autofree char *text = png_chunks_dup_text (chunks, texts[i].keyword, &language);

      g_assert_cmpstr (text, ==, written ? texts[i].text : NULL);
      g_assert_cmpstr (language, ==, written ? texts[i].language : NULL);
    }
  cairo_surface_destroy (surface);
}

/* A text without a keyword stands here for any failure inside libpng. */
static void
test_failure (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  const TradePngText text = { "", "", "text" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = encode_surface (surface, 1, &text, 1, &error);

  g_assert_error (error, TRADE_PNG_ERROR, TRADE_PNG_ERROR_FAILED);
  g_assert_null (bytes);
  cairo_surface_destroy (surface);
}

static void
test_language_tag (void)
{
  static const struct
  {
    const char *locale;
    const char *tag;
  } cases[] = {
    { NULL, "en" },
    { "", "en" },
    { "C", "en" },
    { "C.UTF-8", "en" },
    { "POSIX", "en" },
    { "de", "de" },
    { "de_DE.UTF-8", "de-DE" },
    { "zh_Hans_CN", "zh-Hans-CN" },
    { "sr_RS@latin", "sr-RS" },
    { "en_US_POSIX", "en-US-POSIX" },
    { "zh-CN", "zh-CN" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = trade_png_dup_language_tag (cases[i].locale);

      g_assert_cmpstr (tag, ==, cases[i].tag);
    }
}

static GListModel *
read_bundled_views (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, &error);

  g_assert_no_error (error);
  trade_dataset_finish (dataset);
  return trade_dataset_list_views (dataset);
}

static TradeScene *
compose (TradeView  *view,
         const char *locale,
         double      width,
         double      height)
{
  g_autoptr (TradeFormat) format = trade_format_new (locale);
  const TradeComposeOptions options = { .width = width, .height = height, .text_scale = 1, .format = format };

  return trade_compose (view, &options);
}

static void
assert_is_scene (GBytes           *bytes,
                 TradeScene       *scene,
                 const TradeStyle *style,
                 int               scale)
{
  int width = trade_scene_get_width (scene) * scale;
  int height = trade_scene_get_height (scene) * scale;
  cairo_format_t format = style->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  cairo_surface_t *surface = cairo_image_surface_create (format, width, height);
  cairo_t *cairo = cairo_create (surface);

  cairo_set_antialias (cairo, CAIRO_ANTIALIAS_FAST);
  cairo_scale (cairo, scale, scale);
  trade_scene_paint (scene, cairo, style);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  assert_shows_surface (bytes, surface);
  cairo_surface_destroy (surface);
}

static void
test_scene (gconstpointer locale)
{
  g_autoptr (GListModel) views = read_bundled_views ();
  const TradeStyle *style = trade_style_get (TRADE_VARIANT_DARK);

  g_assert_cmpuint (g_list_model_get_n_items (views), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (TradeScene) scene = compose (view, locale, 800, 500);
      g_autoptr (TradeScene) same_scene = compose (view, locale, 800, 500);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = trade_png_encode (scene, style, 2, &error);
      g_autoptr (GBytes) again = NULL;
      g_autoptr (GArray) chunks = NULL;
      g_autofree char *title = NULL;
      g_autofree char *description = NULL;
      g_autofree char *expected_description = trade_scene_describe (scene);
      g_autofree char *source = NULL;
      g_autofree char *software = NULL;
      g_autofree char *language = NULL;
      const char *expected_language;

      g_assert_no_error (error);
      again = trade_png_encode (same_scene, style, 2, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, again));

      chunks = png_chunks_parse (bytes);
      title = png_chunks_dup_text (chunks, "Title", &language);
      description = png_chunks_dup_text (chunks, "Description", NULL);
      source = png_chunks_dup_text (chunks, "Source", NULL);
      software = png_chunks_dup_text (chunks, "Software", NULL);
      expected_language = g_str_has_prefix (locale, "zh") ? "zh" : "en";
      g_assert_true (g_str_has_prefix (language, expected_language));
      g_assert_cmpstr (title, ==, trade_scene_get_title (scene));
      g_assert_cmpstr (description, ==, expected_description);
      g_assert_cmpuint (strlen (description), >, 40);
      g_assert_cmpstr (source, ==, trade_scene_get_source (scene));
      g_assert_cmpstr (software, ==, "Trade Charts " PACKAGE_VERSION);
      g_assert_null (png_chunks_find (chunks, "tIME"));
      g_assert_cmpuint (png_chunks_find (chunks, "sRGB")->data[0], ==, 0);
      g_assert_cmpuint (png_chunks_find (chunks, "IHDR")->data[9], ==, COLOUR_TYPE_PALETTE);
      assert_is_scene (bytes, scene, style, 2);
    }
}

/* Pictures are painted in parts. At these sizes letters cross from one to the next where cairo 1.16 would lose samples of
 * them at the end of a surface. */
static void
test_parts (void)
{
  static const struct
  {
    double width;
    double height;
    int    scale;
  } sizes[] = { { 400, 252, 1 }, { 700, 441, 3 }, { 1100, 693, 2 } };
  g_autoptr (GListModel) views = read_bundled_views ();
  const TradeStyle *style = trade_style_get (TRADE_VARIANT_LIGHT);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autoptr (TradeView) view = g_list_model_get_item (views, i);
        g_autoptr (TradeScene) scene = compose (view, "en", sizes[j].width, sizes[j].height);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = trade_png_encode (scene, style, sizes[j].scale, &error);

        g_assert_no_error (error);
        assert_is_scene (bytes, scene, style, sizes[j].scale);
      }
}

static void
test_transparent_scene (void)
{
  g_autoptr (GListModel) views = read_bundled_views ();
  TradeStyle style = *trade_style_get (TRADE_VARIANT_DARK);

  style.transparent = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (TradeScene) scene = compose (view, "en", 400, 300);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = trade_png_encode (scene, &style, 1, &error);

      g_assert_no_error (error);
      assert_is_scene (bytes, scene, &style, 1);
    }
}

static void
test_too_large (void)
{
  static const struct
  {
    double width;
    double height;
    int    scale;
  } cases[] = {
    { 8200, 8200, 1 }, { 4096, 4097, 2 }, { 800, 500, G_MAXINT }, { 100000, 800, 1 },
  };
  g_autoptr (GListModel) views = read_bundled_views ();
  g_autoptr (TradeView) view = g_list_model_get_item (views, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeScene) scene = compose (view, "en", cases[i].width, cases[i].height);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes =
          trade_png_encode (scene, trade_style_get (TRADE_VARIANT_LIGHT), cases[i].scale, &error);

      g_assert_error (error, TRADE_PNG_ERROR, TRADE_PNG_ERROR_TOO_LARGE);
      g_assert_null (bytes);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lossless_cases); i++)
    g_test_add_data_func (lossless_cases[i].path, &lossless_cases[i], test_lossless);
  g_test_add_data_func ("/png/runs/few-colours", GUINT_TO_POINTER (11), test_runs);
  g_test_add_data_func ("/png/runs/8-bit", GUINT_TO_POINTER (211), test_runs);
  g_test_add_data_func ("/png/runs/24-bit", GUINT_TO_POINTER (977), test_runs);
  g_test_add_data_func ("/png/even-rows/palette", GINT_TO_POINTER (FALSE), test_even_rows);
  g_test_add_data_func ("/png/even-rows/colours", GINT_TO_POINTER (TRUE), test_even_rows);
  g_test_add_data_func ("/png/opacities/palette", GINT_TO_POINTER (22), test_opacities);
  g_test_add_data_func ("/png/opacities/all", GINT_TO_POINTER (256), test_opacities);
  g_test_add_func ("/png/resolution", test_resolution);
  g_test_add_func ("/png/texts", test_texts);
  g_test_add_func ("/png/failure", test_failure);
  g_test_add_func ("/png/language-tag", test_language_tag);
  g_test_add_data_func ("/png/scene/en", "en", test_scene);
  g_test_add_data_func ("/png/scene/zh", "zh_CN", test_scene);
  g_test_add_func ("/png/scene/parts", test_parts);
  g_test_add_func ("/png/scene/transparent", test_transparent_scene);
  g_test_add_func ("/png/too-large", test_too_large);

  return g_test_run ();
}
