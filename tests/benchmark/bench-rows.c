/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-reader.h"

/*
 * Reads and audits, lists the views of and describes a release of 1,000, 10,000 and 100,000 growth rates. The baseline
 * is the smallest: work that is linear takes ten and a hundred times as long for the others.
 */

#define ROUNDS 3
#define WIDTH 1200
#define HEIGHT 800

static const guint n_rows[] = { 1000, 10000, 100000 };

typedef enum
{
  STEP_READ,
  STEP_LIST,
  STEP_DESCRIBE,
  STEP_ALL,
  N_STEPS,
} Step;

static const char *const names[N_STEPS] = { "read and audit", "list views", "describe", "all" };

static GBytes *
write_rows (guint n)
{
  GString *rows = g_string_new ("period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n");

  for (guint i = 0; i < n; i++)
    {
      int tenths = (int) ((i * 7919) % 4000) - 900;

      g_string_append_printf (rows, "2023,X,P%06u,_T,_T,GROWTH,PC,CNY,0,=,%s%d.%d,A,s\n", i, tenths < 0 ? "-" : "",
                              ABS (tenths) / 10, ABS (tenths) % 10);
    }

  return g_string_free_to_bytes (rows);
}

static void
describe (TradeView *view)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  const TradeComposeOptions options = { .width = WIDTH, .height = HEIGHT, .text_scale = 1, .format = format };
  g_autoptr (TradeScene) scene = trade_compose (view, &options);
  g_autofree char *text = trade_scene_describe (scene);

  g_assert_nonnull (text);
}

static void
measure_round (GBytes        *bytes,
               BenchSamples **steps)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;
  double times[STEP_ALL + 1];

  times[STEP_READ] = bench_get_milliseconds ();
  dataset = trade_reader_read_stream (stream, "figures.csv", &view_id, NULL, &error);
  g_assert_no_error (error);
  times[STEP_LIST] = bench_get_milliseconds ();
  views = trade_dataset_list_views (dataset);
  times[STEP_DESCRIBE] = bench_get_milliseconds ();
  view = g_list_model_get_item (views, 0);
  describe (view);
  times[STEP_ALL] = bench_get_milliseconds ();

  bench_samples_add (steps[STEP_ALL], times[STEP_ALL] - times[STEP_READ]);
  for (Step i = 0; i < STEP_ALL; i++)
    bench_samples_add (steps[i], times[i + 1] - times[i]);
}

int
main (void)
{
  BenchSamples *steps[G_N_ELEMENTS (n_rows)][N_STEPS];

  for (guint size = 0; size < G_N_ELEMENTS (n_rows); size++)
    {
      g_autoptr (GBytes) bytes = write_rows (n_rows[size]);

      for (Step i = 0; i < N_STEPS; i++)
        steps[size][i] = bench_samples_new ();
      for (guint round = 0; round < ROUNDS; round++)
        measure_round (bytes, steps[size]);
    }

  for (Step i = 0; i < N_STEPS; i++)
    {
      double baseline = bench_samples_get_median (steps[0][i]);

      for (guint size = 0; size < G_N_ELEMENTS (n_rows); size++)
        {
          double median = bench_samples_get_median (steps[size][i]);

          g_print ("%-10s  %6u rows  %9.1f ms  %7.1f times %u rows\n", names[i], n_rows[size], median, median / baseline,
                   n_rows[0]);
          bench_samples_free (steps[size][i]);
        }
    }

  return 0;
}
