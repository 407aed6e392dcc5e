/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-views.h"
#include "bench.h"
#include "trade-painter.h"

/*
 * Composes and paints each view at the size of a window. The baseline of both is what cairo takes to fill a plain
 * rectangle for each mark of the chart, on the same surface and in turn: less than that no picture of as many marks
 * can take.
 */

#define WIDTH 1200
#define HEIGHT 800
#define WARM_UP_ROUNDS 5
#define ROUNDS 51

typedef struct
{
  BenchSamples *baseline;
  BenchSamples *compose;
  BenchSamples *paint;
} Measures;

static void
fill_boxes (TradeScene *scene,
            cairo_t    *cairo)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      cairo_set_source_rgb (cairo, 0.12, 0.44, 0.70);
      cairo_rectangle (cairo, mark->x, mark->y, MAX (mark->width, 1), MAX (mark->height, 1));
      cairo_fill (cairo);
    }
}

static void
measure_round (TradeView       *view,
               cairo_surface_t *surface,
               Measures        *measures)
{
  const TradeStyle *style = trade_style_get (TRADE_VARIANT_LIGHT);
  g_autoptr (TradeScene) scene = NULL;
  cairo_t *cairo;
  double start;

  start = bench_get_milliseconds ();
  scene = bench_compose (view, WIDTH, HEIGHT);
  bench_samples_add (measures->compose, bench_get_milliseconds () - start);

  cairo = cairo_create (surface);
  start = bench_get_milliseconds ();
  fill_boxes (scene, cairo);
  cairo_surface_flush (surface);
  bench_samples_add (measures->baseline, bench_get_milliseconds () - start);
  cairo_destroy (cairo);

  cairo = cairo_create (surface);
  start = bench_get_milliseconds ();
  trade_scene_paint (scene, cairo, style);
  cairo_surface_flush (surface);
  bench_samples_add (measures->paint, bench_get_milliseconds () - start);
  cairo_destroy (cairo);
}

static void
report (TradeView *view,
        Measures  *measures)
{
  g_autoptr (BenchSamples) compose_ratios = bench_samples_get_ratios (measures->compose, measures->baseline);
  g_autoptr (BenchSamples) paint_ratios = bench_samples_get_ratios (measures->paint, measures->baseline);
  g_autoptr (TradeScene) scene = bench_compose (view, WIDTH, HEIGHT);

  g_print ("%-14s %5u %9.3f %9.3f %9.3f   %6.2f (%.2f to %.2f)   %6.2f (%.2f to %.2f)\n",
           trade_view_get_id (view), trade_scene_get_n_marks (scene),
           bench_samples_get_median (measures->baseline),
           bench_samples_get_median (measures->compose),
           bench_samples_get_median (measures->paint),
           bench_samples_get_median (compose_ratios),
           bench_samples_get_least (compose_ratios),
           bench_samples_get_most (compose_ratios),
           bench_samples_get_median (paint_ratios),
           bench_samples_get_least (paint_ratios),
           bench_samples_get_most (paint_ratios));
}

static void
measure_view (TradeView       *view,
              cairo_surface_t *surface)
{
  for (int phase = 0; phase < 2; phase++)
    {
      g_autoptr (BenchSamples) baseline = bench_samples_new ();
      g_autoptr (BenchSamples) compose = bench_samples_new ();
      g_autoptr (BenchSamples) paint = bench_samples_new ();
      Measures measures = { baseline, compose, paint };
      gboolean warm = phase == 1;

      for (int i = 0; i < (warm ? ROUNDS : WARM_UP_ROUNDS); i++)
        measure_round (view, surface, &measures);
      if (warm)
        report (view, &measures);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) views = bench_read_bundled_views (&error);
  cairo_surface_t *surface;

  if (views == NULL)
    {
      g_printerr ("bench-compose-paint: %s\n", error->message);
      return 1;
    }

  g_print ("Compose and paint at %d x %d, milliseconds, medians of %d rounds in turn (ratios: least to greatest).\n"
           "The baseline fills one plain rectangle for each mark.\n\n"
           "%-14s %5s %9s %9s %9s   %s   %s\n",
           WIDTH, HEIGHT, ROUNDS, "view", "marks", "baseline", "compose", "paint",
           "compose / baseline", "paint / baseline");

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      measure_view (view, surface);
    }
  cairo_surface_destroy (surface);

  return 0;
}
