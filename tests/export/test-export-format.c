/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-test.h"
#include "trade-png.h"

#include <math.h>
#include <string.h>

/* Drawing programs set text their own way, and SVG is drawn at one device pixel for a logical one; a picture that lacks a
 * bar, a label or a colour is farther off. Of 255. */
#define SVG_TOLERANCE 1.5
#define PDF_TOLERANCE 1.5
#define LEAST_DIFFERENCE 4.0

/* For what takes a program of its own to check: among them they have columns, symbols joined by lines, and hatching. */
static const TradeQuestion samples[] = { TRADE_QUESTION_BALANCE, TRADE_QUESTION_CHANGE, TRADE_QUESTION_WORLD };

static void
test_table (void)
{
  static const char * const expected[] = { "png", "svg", "pdf", "csv", "tsv", "json", "wav" };
  guint n_formats;
  const TradeExportFormat *formats = trade_export_formats (&n_formats);

  g_assert_cmpuint (n_formats, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n_formats; i++)
    {
      g_assert_cmpstr (formats[i].id, ==, expected[i]);
      g_assert_true (trade_export_format_lookup (expected[i]) == &formats[i]);
      g_assert_cmpstr (trade_export_format_get_name (&formats[i]), !=, "");
      g_assert_nonnull (strchr (formats[i].media_type, '/'));
    }
  g_assert_null (trade_export_format_lookup ("gif"));
  g_assert_null (trade_export_format_lookup ("PNG"));
}

static void
test_names (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeView) view = export_test_get_view (views, TRADE_QUESTION_BALANCE);
  g_autofree char *svg = trade_export_suggest_name (trade_export_format_lookup ("svg"), view);
  g_autofree char *json = trade_export_suggest_name (trade_export_format_lookup ("json"), view);

  g_assert_cmpstr (svg, ==, "exports-imports-2023.svg");
  g_assert_cmpstr (json, ==, "exports-imports-2023.json");
}

/* Time goes into pixels, and a small picture shows as much. */
static void
init_small (TradeExportOptions *options,
            TradeFormat        *format)
{
  trade_export_options_init (options, format);
  options->width = 1200;
  options->height = 800;
  options->scale = 1;
}

/* Everything is read and composed anew: bytes must not depend on what was done before. */
static void
test_identity (gconstpointer locale)
{
  guint n_formats;
  const TradeExportFormat *formats = trade_export_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    {
      g_autoptr (GListModel) views = export_test_read_views ();
      g_autoptr (GListModel) same_views = export_test_read_views ();
      g_autoptr (TradeFormat) format = trade_format_new (locale);
      g_autoptr (TradeFormat) same_format = trade_format_new (locale);
      TradeExportOptions options, same_options;

      init_small (&options, format);
      init_small (&same_options, same_format);
      for (guint j = 0; j < g_list_model_get_n_items (views); j++)
        {
          g_autoptr (TradeView) view = g_list_model_get_item (views, j);
          g_autoptr (TradeView) same_view = g_list_model_get_item (same_views, j);
          g_autoptr (GBytes) bytes = export_test_encode (formats[i].id, view, &options);
          g_autoptr (GBytes) same_bytes = export_test_encode (formats[i].id, same_view, &same_options);

          g_assert_true (g_bytes_equal (bytes, same_bytes));
        }
    }
}

static void
test_pages_identity (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (GListModel) same_views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) same_bytes = NULL;
  TradeExportOptions options;

  trade_export_options_init (&options, format);
  bytes = trade_export_encode_pages (views, &options, NULL);
  same_bytes = trade_export_encode_pages (same_views, &options, NULL);
  g_assert_true (g_bytes_equal (bytes, same_bytes));
}

static void
test_pngcheck (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new ("zh_CN");
  g_autofree char *folder = NULL;
  TradeExportOptions options;

  if (!export_test_has_program ("pngcheck"))
    return;

  folder = export_test_make_folder ();
  init_small (&options, format);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (TradeView) view = export_test_get_view (views, samples[i / 2]);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *path = NULL;
      g_autofree char *report = NULL;

      options.transparent = i % 2 == 1;
      bytes = export_test_encode ("png", view, &options);
      path = export_test_write_file (folder, "chart.png", bytes);
      /* It complains of every release of zlib that it was not built with; what it finds it writes to its standard output. */
      report = export_test_run ((const char *[]) { "sh", "-c", "pngcheck \"$0\" 2>/dev/null", path, NULL }, NULL);
      g_assert_true (g_str_has_prefix (report, "OK: "));
    }
  export_test_clear_folder (folder);
}

static cairo_surface_t *
draw_svg (GBytes *bytes)
{
  g_autofree char *folder = export_test_make_folder ();
  g_autofree char *svg = export_test_write_file (folder, "chart.svg", bytes);
  g_autofree char *png = g_build_filename (folder, "chart.png", NULL);
  g_autofree char *output = export_test_run ((const char *[]) { "rsvg-convert", "-o", png, svg, NULL }, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (png);

  g_assert_cmpstr (output, ==, "");
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  export_test_clear_folder (folder);
  return surface;
}

static cairo_surface_t *
draw_pdf (GBytes *bytes)
{
  g_autofree char *folder = export_test_make_folder ();
  g_autofree char *pdf = export_test_write_file (folder, "chart.pdf", bytes);
  g_autofree char *stem = g_build_filename (folder, "chart", NULL);
  g_autofree char *png = g_strconcat (stem, ".png", NULL);
  g_autofree char *output =
      export_test_run ((const char *[]) { "pdftocairo", "-r", "96", "-png", "-singlefile", pdf, stem, NULL }, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (png);

  g_assert_cmpstr (output, ==, "");
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  export_test_clear_folder (folder);
  return surface;
}

typedef struct
{
  const char   *path;
  const char   *locale;
  TradeVariant  variant;
} PictureCase;

static const PictureCase picture_cases[] = {
  { "/export-format/same-picture/light", "en", TRADE_VARIANT_LIGHT },
  { "/export-format/same-picture/zh/dark", "zh_CN", TRADE_VARIANT_DARK },
  { "/export-format/same-picture/ar/high-contrast", "ar", TRADE_VARIANT_HIGH_CONTRAST },
};

static void
test_same_picture (gconstpointer data)
{
  const PictureCase *test = data;
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new (test->locale);
  TradeExportOptions options;

  if (!export_test_has_program ("rsvg-convert") || !export_test_has_program ("pdftocairo"))
    return;

  init_small (&options, format);
  options.variant = test->variant;
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (GBytes) png = export_test_encode ("png", view, &options);
      g_autoptr (GBytes) svg = export_test_encode ("svg", view, &options);
      g_autoptr (GBytes) pdf = export_test_encode ("pdf", view, &options);
      cairo_surface_t *ours = export_test_read_png (png);
      cairo_surface_t *from_svg = draw_svg (svg);
      cairo_surface_t *from_pdf = draw_pdf (pdf);

      g_test_message ("%s: SVG %.2f, PDF %.2f",
                      trade_view_get_id (view),
                      export_test_get_distance (ours, from_svg),
                      export_test_get_distance (ours, from_pdf));
      g_assert_cmpfloat (export_test_get_distance (ours, from_svg), <, SVG_TOLERANCE);
      g_assert_cmpfloat (export_test_get_distance (ours, from_pdf), <, PDF_TOLERANCE);
      cairo_surface_destroy (ours);
      cairo_surface_destroy (from_svg);
      cairo_surface_destroy (from_pdf);
    }
}

/* The measure above tells charts apart. */
static void
test_other_picture (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  cairo_surface_t *last = NULL;
  TradeExportOptions options;

  init_small (&options, format);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (GBytes) png = export_test_encode ("png", view, &options);
      cairo_surface_t *surface = export_test_read_png (png);

      if (last != NULL)
        {
          g_assert_cmpfloat (export_test_get_distance (surface, last), >, LEAST_DIFFERENCE);
          cairo_surface_destroy (last);
        }
      last = surface;
    }
  cairo_surface_destroy (last);
}

/* Lays a picture over a colour. */
static cairo_surface_t *
lay_over (cairo_surface_t *surface,
          TradeRgb         rgb)
{
  cairo_surface_t *result = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                        cairo_image_surface_get_width (surface),
                                                        cairo_image_surface_get_height (surface));
  cairo_t *cairo = cairo_create (result);

  cairo_set_source_rgb (cairo, rgb.red, rgb.green, rgb.blue);
  cairo_paint (cairo);
  cairo_set_source_surface (cairo, surface, 0, 0);
  cairo_paint (cairo);
  cairo_destroy (cairo);
  return result;
}

/* A transparent chart over the background's colour looks like an opaque one. */
static void
test_transparent (gconstpointer id)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  TradeExportOptions options;

  if (!export_test_has_program ("rsvg-convert"))
    return;

  init_small (&options, format);
  options.variant = TRADE_VARIANT_DARK;
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (TradeView) view = export_test_get_view (views, samples[i]);
      g_autoptr (GBytes) opaque = NULL;
      g_autoptr (GBytes) transparent = NULL;
      cairo_surface_t *expected, *drawn, *found;
      const guint32 *corner;

      options.transparent = FALSE;
      opaque = export_test_encode (id, view, &options);
      options.transparent = TRUE;
      transparent = export_test_encode (id, view, &options);

      expected = g_str_equal (id, "svg") ? draw_svg (opaque) : export_test_read_png (opaque);
      drawn = g_str_equal (id, "svg") ? draw_svg (transparent) : export_test_read_png (transparent);
      found = lay_over (drawn, trade_style_get (TRADE_VARIANT_DARK)->colours[TRADE_COLOUR_BACKGROUND]);
      corner = (const guint32 *) (const void *) cairo_image_surface_get_data (drawn);

      g_assert_cmphex (*corner, ==, 0);
      g_assert_cmpfloat (export_test_get_distance (expected, found), <, 0.2);
      cairo_surface_destroy (expected);
      cairo_surface_destroy (drawn);
      cairo_surface_destroy (found);
    }
}

static gboolean
has_role (TradeScene *scene,
          TradeRole   role)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    if (trade_scene_get_mark (scene, i)->role == role)
      return TRUE;

  return FALSE;
}

/* Without title and source, the chart has their room; its words still know them. */
static void
test_bare (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  TradeExportOptions options;

  trade_export_options_init (&options, format);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (TradeScene) whole = NULL;
      g_autoptr (TradeScene) bare = NULL;

      options.title = options.source = TRUE;
      whole = trade_export_compose (view, &options);
      options.title = options.source = FALSE;
      bare = trade_export_compose (view, &options);

      g_assert_true (has_role (whole, TRADE_ROLE_TITLE) && has_role (whole, TRADE_ROLE_SUBTITLE) &&
                     has_role (whole, TRADE_ROLE_SOURCE));
      g_assert_false (has_role (bare, TRADE_ROLE_TITLE) || has_role (bare, TRADE_ROLE_SUBTITLE) ||
                      has_role (bare, TRADE_ROLE_SOURCE));
      g_assert_cmpuint (trade_scene_get_n_data (bare), ==, trade_scene_get_n_data (whole));
      g_assert_cmpfloat (trade_scene_get_data (bare, 0)->height * trade_scene_get_data (bare, 0)->width, >=,
                         trade_scene_get_data (whole, 0)->height * trade_scene_get_data (whole, 0)->width);
      g_assert_cmpstr (trade_scene_get_title (bare), ==, trade_scene_get_title (whole));
    }
}

/* A picture for print has the pixels that its millimetres and dots per inch come to. */
static void
test_print_size (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeView) view = export_test_get_view (views, TRADE_QUESTION_GROWTH);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  const guint32 *last;
  TradeExportOptions options;

  trade_export_options_init (&options, format);
  options.width = 85 / 25.4 * 96;
  options.height = 60 / 25.4 * 96;
  options.scale = 300 / 96.0;
  bytes = export_test_encode ("png", view, &options);
  surface = export_test_read_png (bytes);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1004);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 709);

  /* The background reaches into the last corner. */
  last = (const guint32 *) (const void *) (cairo_image_surface_get_data (surface) +
                                          708 * cairo_image_surface_get_stride (surface));
  g_assert_cmphex (last[1003] & 0xffffff, ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static const struct
{
  const char *format;
  double      width;
  double      height;
  double      page_width;
} size_cases[] = {
  { "svg", 0, 100, 0 },        { "svg", 100, -1, 0 },  { "svg", (double) NAN, 100, 0 }, { "svg", 1e9, 100, 0 },
  { "pdf", HUGE_VAL, 100, 0 }, { "pdf", 100, 0.5, 0 }, { "pdf", 800, 500, -5 },         { "pdf", 800, 500, 20000 },
  { "png", 0, 0, 0 },          { "png", 1e6, 10, 0 },
};

static void
test_sizes (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeView) view = export_test_get_view (views, TRADE_QUESTION_GROWTH);
  g_autoptr (TradeFormat) format = trade_format_new ("en");

  for (gsize i = 0; i < G_N_ELEMENTS (size_cases); i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      TradeExportOptions options;

      trade_export_options_init (&options, format);
      options.width = size_cases[i].width;
      options.height = size_cases[i].height;
      options.page_width = size_cases[i].page_width;
      bytes = trade_export_encode (trade_export_format_lookup (size_cases[i].format), view, &options, &error);
      g_assert_null (bytes);
      g_assert_error (error, TRADE_EXPORT_ERROR, TRADE_EXPORT_ERROR_TOO_LARGE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/export-format/table", test_table);
  g_test_add_func ("/export-format/names", test_names);
  g_test_add_data_func ("/export-format/identity/en", "en", test_identity);
  g_test_add_data_func ("/export-format/identity/zh", "zh_CN", test_identity);
  g_test_add_func ("/export-format/identity/pages", test_pages_identity);
  g_test_add_func ("/export-format/pngcheck", test_pngcheck);
  for (gsize i = 0; i < G_N_ELEMENTS (picture_cases); i++)
    g_test_add_data_func (picture_cases[i].path, &picture_cases[i], test_same_picture);
  g_test_add_func ("/export-format/other-picture", test_other_picture);
  g_test_add_data_func ("/export-format/transparent/png", "png", test_transparent);
  g_test_add_data_func ("/export-format/transparent/svg", "svg", test_transparent);
  g_test_add_func ("/export-format/bare", test_bare);
  g_test_add_func ("/export-format/print-size", test_print_size);
  g_test_add_func ("/export-format/sizes", test_sizes);

  return g_test_run ();
}
