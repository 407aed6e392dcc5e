/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-views.h"
#include "bench.h"
#include "trade-painter.h"
#include "trade-png.h"

/*
 * Exports each view as PNG at the default size. The baseline paints the same chart on a surface of the same size and
 * writes it with cairo_surface_write_to_png_stream(), in turn.
 */

#define WARM_UP_ROUNDS 1
#define ROUNDS 11

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
export_with_cairo (TradeScene       *scene,
                   const TradeStyle *style)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cairo;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, TRADE_PNG_DEFAULT_WIDTH * TRADE_PNG_DEFAULT_SCALE,
                                        TRADE_PNG_DEFAULT_HEIGHT * TRADE_PNG_DEFAULT_SCALE);
  cairo_surface_set_device_scale (surface, TRADE_PNG_DEFAULT_SCALE, TRADE_PNG_DEFAULT_SCALE);
  cairo = cairo_create (surface);
  trade_scene_paint (scene, cairo, style);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  g_assert_cmpint (status, ==, CAIRO_STATUS_SUCCESS);

  return bytes;
}

static void
report (TradeView    *view,
        BenchSamples *ours,
        BenchSamples *theirs,
        gsize         our_size,
        gsize         their_size)
{
  g_autoptr (BenchSamples) ratios = bench_samples_get_ratios (ours, theirs);

  g_print ("%-14s %9.1f %9.1f   %5.2f (%.2f to %.2f)   %8.1f %8.1f   %5.2f\n",
           trade_view_get_id (view),
           bench_samples_get_median (theirs),
           bench_samples_get_median (ours),
           bench_samples_get_median (ratios),
           bench_samples_get_least (ratios),
           bench_samples_get_most (ratios),
           their_size / 1024.0,
           our_size / 1024.0,
           (double) our_size / their_size);
}

static gboolean
measure_view (TradeView  *view,
              GError    **error)
{
  const TradeStyle *style = trade_style_get (TRADE_VARIANT_LIGHT);
  g_autoptr (TradeScene) scene = bench_compose (view, TRADE_PNG_DEFAULT_WIDTH, TRADE_PNG_DEFAULT_HEIGHT);
  g_autoptr (BenchSamples) ours = bench_samples_new ();
  g_autoptr (BenchSamples) theirs = bench_samples_new ();
  gsize our_size = 0;
  gsize their_size = 0;

  for (int i = -WARM_UP_ROUNDS; i < ROUNDS; i++)
    {
      double start, middle, end;
      g_autoptr (GBytes) encoded = NULL;
      g_autoptr (GByteArray) written = NULL;

      start = bench_get_milliseconds ();
      encoded = trade_png_encode (scene, style, TRADE_PNG_DEFAULT_SCALE, error);
      middle = bench_get_milliseconds ();
      if (encoded == NULL)
        return FALSE;
      written = export_with_cairo (scene, style);
      end = bench_get_milliseconds ();

      our_size = g_bytes_get_size (encoded);
      their_size = written->len;
      if (i >= 0)
        {
          bench_samples_add (ours, middle - start);
          bench_samples_add (theirs, end - middle);
        }
    }
  report (view, ours, theirs, our_size, their_size);

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) views = bench_read_bundled_views (&error);

  if (views == NULL)
    {
      g_printerr ("bench-export: %s\n", error->message);
      return 1;
    }

  g_print ("PNG of %d x %d at scale %d, painted and encoded, medians of %d pairs in turn (least to greatest).\n\n"
           "%-14s %9s %9s   %-21s   %8s %8s   %s\n",
           TRADE_PNG_DEFAULT_WIDTH, TRADE_PNG_DEFAULT_HEIGHT, TRADE_PNG_DEFAULT_SCALE, ROUNDS,
           "view", "cairo ms", "ours ms", "ours / cairo", "cairo KiB", "ours KiB", "size ratio");
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (!measure_view (view, &error))
        {
          g_printerr ("bench-export: %s: %s\n", trade_view_get_id (view), error->message);
          return 1;
        }
    }

  return 0;
}
