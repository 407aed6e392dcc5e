/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"
#include "trade-compose.h"
#include "trade-painter.h"
#include "trade-reader.h"

/*
 * Composes and paints a line through months, and asks what lies under the pointer. The baseline is a line of 100 points of the
 * same size, in turn: there are no more columns of pixels for 10,000 points than for 100.
 */

#define WIDTH 1200
#define HEIGHT 800
#define FIRST_YEAR 1100
#define WARM_UP_ROUNDS 3
#define ROUNDS 31
#define N_PICKS 1000

static const guint n_points[] = { 100, 1000, 10000 };

typedef enum
{
  STEP_COMPOSE,
  STEP_PAINT,
  STEP_PICK,
  STEP_BOTH,
  N_STEPS,
} Step;

static const char *const names[N_STEPS] = { "compose", "paint", "pick 1,000", "compose and paint" };

typedef struct
{
  TradeView    *view;
  guint         n_marks;
  BenchSamples *steps[N_STEPS];
} Line;

static GBytes *
write_months (guint n)
{
  GString *rows = g_string_new ("period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows, "%04u-%02u,X,_T,_T,_T,VALUE,USD,,9,=,%u.%u,A,s\n", FIRST_YEAR + i / 12, i % 12 + 1,
                            100 + i * 7919 % 83, i % 10);

  return g_string_free_to_bytes (rows);
}

static TradeView *
read_line (guint n)
{
  g_autoptr (GBytes) bytes = write_months (n);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GListModel) views = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;

  dataset = trade_reader_read_stream (stream, "figures.csv", &view_id, NULL, &error);
  g_assert_no_error (error);
  views = trade_dataset_list_views (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_has_prefix (trade_view_get_id (view), "trend"))
        return g_steal_pointer (&view);
    }

  g_assert_not_reached ();
}

static int
pick_all (TradeScene *scene)
{
  int sum = 0;

  for (guint i = 0; i < N_PICKS; i++)
    sum += trade_scene_pick (scene, WIDTH * (i + 0.5) / N_PICKS, HEIGHT / 2.0);

  return sum;
}

static void
measure_round (Line            *line,
               TradeFormat     *format,
               cairo_surface_t *surface)
{
  const TradeComposeOptions options = { .width = WIDTH, .height = HEIGHT, .text_scale = 1, .format = format };
  g_autoptr (TradeScene) scene = NULL;
  double times[STEP_BOTH + 1];
  cairo_t *cairo = cairo_create (surface);

  times[STEP_COMPOSE] = bench_get_milliseconds ();
  scene = trade_compose (line->view, &options);
  times[STEP_PAINT] = bench_get_milliseconds ();
  trade_scene_paint (scene, cairo, trade_style_get (TRADE_VARIANT_LIGHT));
  cairo_surface_flush (surface);
  times[STEP_PICK] = bench_get_milliseconds ();
  g_assert_cmpint (pick_all (scene), >=, -N_PICKS);
  times[STEP_BOTH] = bench_get_milliseconds ();
  cairo_destroy (cairo);

  line->n_marks = trade_scene_get_n_marks (scene);
  for (Step i = 0; i < STEP_BOTH; i++)
    bench_samples_add (line->steps[i], times[i + 1] - times[i]);
  bench_samples_add (line->steps[STEP_BOTH], times[STEP_PICK] - times[STEP_COMPOSE]);
}

static void
clear_samples (Line *line)
{
  for (Step i = 0; i < N_STEPS; i++)
    {
      g_clear_pointer (&line->steps[i], bench_samples_free);
      line->steps[i] = bench_samples_new ();
    }
}

static void
report (Line *lines)
{
  for (Step i = 0; i < N_STEPS; i++)
    for (guint size = 0; size < G_N_ELEMENTS (n_points); size++)
      {
        g_autoptr (BenchSamples) ratios = bench_samples_get_ratios (lines[size].steps[i], lines[0].steps[i]);

        g_print ("%-17s  %6u points  %5u marks  %8.3f ms   %6.2f (%.2f to %.2f)\n", names[i], n_points[size],
                 lines[size].n_marks, bench_samples_get_median (lines[size].steps[i]), bench_samples_get_median (ratios),
                 bench_samples_get_least (ratios), bench_samples_get_most (ratios));
      }
}

int
main (void)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  Line lines[G_N_ELEMENTS (n_points)] = { 0 };

  g_print ("A line at %d x %d, milliseconds, medians of %d rounds in turn (ratios to %u points: least to greatest).\n\n",
           WIDTH, HEIGHT, ROUNDS, n_points[0]);
  for (guint size = 0; size < G_N_ELEMENTS (n_points); size++)
    {
      lines[size].view = read_line (n_points[size]);
      clear_samples (&lines[size]);
    }

  for (guint round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++)
    for (guint size = 0; size < G_N_ELEMENTS (n_points); size++)
      {
        if (round == WARM_UP_ROUNDS)
          clear_samples (&lines[size]);
        measure_round (&lines[size], format, surface);
      }
  report (lines);

  for (guint size = 0; size < G_N_ELEMENTS (n_points); size++)
    {
      g_clear_object (&lines[size].view);
      for (Step i = 0; i < N_STEPS; i++)
        g_clear_pointer (&lines[size].steps[i], bench_samples_free);
    }
  cairo_surface_destroy (surface);

  return 0;
}
