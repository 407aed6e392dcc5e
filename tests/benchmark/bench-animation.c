/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "bench-views.h"
#include "bench.h"
#include "trade-chart-area.h"

/*
 * Flips through the views, highlights in each, and measures what each frame of the move or of the fading costs, from the
 * frame clock's "before-paint" to its "after-paint". The baseline is a frame of a window of the same size that fills itself
 * with one colour, in turn.
 */

#define WIDTH 1000
#define HEIGHT 700
#define ROUNDS 3

typedef struct
{
  double        start;
  BenchSamples *samples; /* where frames are counted, or nothing */
} Clock;

static void
before_paint_cb (GdkFrameClock *frame_clock,
                 Clock         *self)
{
  self->start = bench_get_milliseconds ();
}

static void
after_paint_cb (GdkFrameClock *frame_clock,
                Clock         *self)
{
  if (self->samples != NULL)
    bench_samples_add (self->samples, bench_get_milliseconds () - self->start);
}

static GtkWidget *
show (GtkWidget *child,
      Clock     *clock)
{
  GtkWidget *window = gtk_window_new ();
  GdkFrameClock *frame_clock;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  frame_clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (frame_clock, "before-paint", G_CALLBACK (before_paint_cb), clock);
  g_signal_connect (frame_clock, "after-paint", G_CALLBACK (after_paint_cb), clock);

  return window;
}

static void
fill_cb (GtkDrawingArea *area,
         cairo_t        *cairo,
         int             width,
         int             height,
         gpointer        user_data)
{
  guint *n_frames = user_data;

  cairo_set_source_rgb (cairo, ++*n_frames % 2, 0.44, 0.70);
  cairo_paint (cairo);
}

static void
settle (void)
{
  double end = bench_get_milliseconds () + 300;

  while (bench_get_milliseconds () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* Flips to a view and waits for its arrival; gives how many frames that took. */
static guint
flip (TradeChartArea *area,
      TradeView      *view,
      Clock          *clock,
      BenchSamples   *samples)
{
  guint before = bench_samples_get_count (samples);

  clock->samples = samples;
  trade_chart_area_set_view (area, view);
  do
    g_main_context_iteration (NULL, TRUE);
  while (trade_chart_area_get_scene (area) == NULL || trade_chart_area_get_moving (area));
  clock->samples = NULL;

  return bench_samples_get_count (samples) - before;
}

/* Highlights the first mark, or lets go of it, and waits until the others have faded. */
static void
fade (TradeChartArea *area,
      Clock          *clock,
      BenchSamples   *samples)
{
  gtk_widget_activate_action (GTK_WIDGET (area), "chart.first", NULL);
  settle ();
  clock->samples = samples;
  gtk_widget_activate_action (GTK_WIDGET (area), "chart.highlight", NULL);
  do
    g_main_context_iteration (NULL, TRUE);
  while (trade_chart_area_get_moving (area));
  clock->samples = NULL;
}

static void
fill (GtkWidget    *area,
      guint         n_frames,
      Clock        *clock,
      BenchSamples *samples)
{
  guint end = bench_samples_get_count (samples) + n_frames;

  clock->samples = samples;
  while (bench_samples_get_count (samples) < end)
    {
      gtk_widget_queue_draw (area);
      g_main_context_iteration (NULL, TRUE);
    }
  clock->samples = NULL;
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) views = bench_read_bundled_views (&error);
  g_autoptr (BenchSamples) moves = bench_samples_new ();
  g_autoptr (BenchSamples) fades = bench_samples_new ();
  g_autoptr (BenchSamples) fills = bench_samples_new ();
  Clock chart_clock = { 0 };
  Clock plain_clock = { 0 };
  guint n_filled = 0;
  GtkWidget *chart, *plain;

  if (views == NULL)
    {
      g_printerr ("bench-animation: %s\n", error->message);
      return 1;
    }

  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  chart = trade_chart_area_new ();
  plain = gtk_drawing_area_new ();
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (plain), fill_cb, &n_filled, NULL);
  show (chart, &chart_clock);
  show (plain, &plain_clock);
  settle ();

  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint i = 0; i < g_list_model_get_n_items (views); i++)
        {
          g_autoptr (TradeView) view = g_list_model_get_item (views, i);
          guint n_frames = flip (TRADE_CHART_AREA (chart), view, &chart_clock, moves);

          fill (plain, n_frames, &plain_clock, fills);
          fade (TRADE_CHART_AREA (chart), &chart_clock, fades);
          fade (TRADE_CHART_AREA (chart), &chart_clock, fades);
        }
    }

  g_print ("frame of a move: median %.2f ms, most %.2f ms, %u frames\n", bench_samples_get_median (moves),
           bench_samples_get_most (moves), bench_samples_get_count (moves));
  g_print ("frame of a fade: median %.2f ms, most %.2f ms, %u frames\n", bench_samples_get_median (fades),
           bench_samples_get_most (fades), bench_samples_get_count (fades));
  g_print ("plain frame: median %.2f ms, most %.2f ms, %u frames\n", bench_samples_get_median (fills),
           bench_samples_get_most (fills), bench_samples_get_count (fills));
  g_print ("ratio of the medians: %.2f\n", bench_samples_get_median (moves) / bench_samples_get_median (fills));

  return 0;
}
