/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bench-comtrade.h"
#include "bench.h"
#include "trade-opener.h"
#include "trade-window.h"

/*
 * Opens files such as UN Comtrade's in the window, and measures the time from one frame of it to the next until the charts are there:
 * a frame of a display of 60 Hz is 16.7 ms. The baseline is the same window, drawn as often, while nothing is read. On a display
 * without a graphics card the frames are drawn by the same two cores that read.
 */

#define FRAME 16.7
#define LATE (2 * FRAME)

static const guint n_rows[] = { 10000, 100000, 1000000 };

/* As many rows as are about something else. */
#define N_KEYS 33000

/* How long nothing is read, in milliseconds. */
#define IDLE 3000

typedef struct
{
  BenchSamples *frames;
  gint64        last; /* in microseconds of the frame clock, or 0 */
} Watch;

/* A window that asks for each frame is drawn as often as it can be. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Watch *watch = data;
  const gint64 now = g_get_monotonic_time ();

  if (watch->last > 0)
    bench_samples_add (watch->frames, (double) (now - watch->last) / 1000);
  watch->last = now;
  gtk_widget_queue_draw (widget);

  return G_SOURCE_CONTINUE;
}

static gboolean
is_opening (TradeWindow *window)
{
  return trade_opener_get_pending (trade_window_get_opener (window)) != NULL;
}

static void
report (const char   *what,
        BenchSamples *frames)
{
  g_print ("%s: %u frames, median %.1f ms, most %.1f ms, %u later than %.1f ms\n", what, bench_samples_get_count (frames),
           bench_samples_get_median (frames), bench_samples_get_most (frames), bench_samples_count_above (frames, LATE), LATE);
}

/* Watches the frames of a window for as long as a file is opened, or nothing is. */
static void
watch (TradeWindow *window,
       const char  *what,
       GFile       *file)
{
  g_autoptr (BenchSamples) frames = bench_samples_new ();
  Watch self = { frames, 0 };
  const guint id = gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, &self, NULL);

  if (file != NULL)
    trade_opener_open (trade_window_get_opener (window), file);
  else
    bench_iterate (IDLE);
  while (is_opening (window))
    g_main_context_iteration (NULL, TRUE);
  bench_iterate (file != NULL ? 500 : 0);
  gtk_widget_remove_tick_callback (GTK_WIDGET (window), id);
  report (what, frames);
}

static void
open_all (TradeWindow *window,
          const char  *folder)
{
  watch (window, "nothing", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (n_rows); i++)
    {
      g_autofree char *path = g_build_filename (folder, "comtrade.csv", NULL);
      g_autofree char *what = g_strdup_printf ("%u rows", n_rows[i]);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      bench_comtrade_write (path, n_rows[i], N_KEYS);
      watch (window, what, file);
      g_remove (path);
    }
}

static void
activate_cb (GtkApplication *application)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-import-XXXXXX", NULL);
  TradeWindow *window = trade_window_new (application);

  trade_window_open_bundled (window);
  gtk_window_present (GTK_WINDOW (window));
  bench_iterate (2000);
  open_all (window, folder);
  gtk_window_destroy (GTK_WINDOW (window));
  g_rmdir (folder);
}

int
main (void)
{
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.tradecharts.BenchImport", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}
