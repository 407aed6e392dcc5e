/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

#include "bench-comtrade.h"
#include "bench.h"
#include "trade-reader-private.h"

/*
 * What it costs to read a file by a process of its own, beside reading it in this one, in turn: a small file, which is nothing but
 * that process, and files whose rows all, or mostly not, end up in what it sends back. It may be 30 ms a file.
 */

#define MOST 30

static const struct
{
  guint n_rows;
  guint n_keys;
  guint n_rounds;
} files[] = {
  { 10, 10, 50 },
  { 1000, 1000, 50 },
  { 1000000, 33000, 3 },
  { 1000000, G_MAXUINT, 3 },
};

typedef TradeReading *(*Open) (GInputStream              *stream,
                               const char                *name,
                               const TradeReaderOptions  *options,
                               GCancellable              *cancellable,
                               GError                   **error);

static double
get_work (void)
{
  struct rusage self, children;

  getrusage (RUSAGE_SELF, &self);
  getrusage (RUSAGE_CHILDREN, &children);

  return (double) (self.ru_utime.tv_sec + self.ru_stime.tv_sec + children.ru_utime.tv_sec + children.ru_stime.tv_sec) * 1000 +
         (double) (self.ru_utime.tv_usec + self.ru_stime.tv_usec + children.ru_utime.tv_usec + children.ru_stime.tv_usec) / 1000;
}

static void
measure (const char   *path,
         Open          open,
         BenchSamples *elapsed,
         BenchSamples *worked)
{
  static const TradeReaderOptions options = { .unit = "" };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GError) error = NULL;
  const double start = bench_get_milliseconds (), work = get_work ();
  TradeReading *reading = open (G_INPUT_STREAM (stream), "TradeData.csv", &options, NULL, &error);

  bench_samples_add (elapsed, bench_get_milliseconds () - start);
  bench_samples_add (worked, get_work () - work);
  g_assert_no_error (error);
  g_object_unref (reading);
}

static double
compare (const char *path,
         guint       i)
{
  g_autoptr (BenchSamples) here = bench_samples_new ();
  g_autoptr (BenchSamples) here_work = bench_samples_new ();
  g_autoptr (BenchSamples) there = bench_samples_new ();
  g_autoptr (BenchSamples) there_work = bench_samples_new ();
  g_autoptr (BenchSamples) ratios = NULL;

  bench_comtrade_write (path, files[i].n_rows, files[i].n_keys);
  for (guint round = 0; round < files[i].n_rounds; round++)
    {
      measure (path, trade_reader_read_here, here, here_work);
      measure (path, trade_reader_open_stream, there, there_work);
    }
  g_unlink (path);
  ratios = bench_samples_get_ratios (there_work, here_work);
  g_print ("%8u rows %8u keys  here %8.1f ms %8.1f ms of work  by a child %8.1f ms %8.1f ms of work  %5.2f times the work\n",
           files[i].n_rows, MIN (files[i].n_rows, files[i].n_keys), bench_samples_get_median (here),
           bench_samples_get_median (here_work), bench_samples_get_median (there), bench_samples_get_median (there_work),
           bench_samples_get_median (ratios));

  return bench_samples_get_median (there_work) - bench_samples_get_median (here_work);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("trade-charts-child-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "TradeData.csv", NULL);

  g_assert_cmpint (argc, ==, 2);
  trade_reader_use_child (argv[1]);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      const double cost = compare (path, i);

      /* The work, since what else is done on the machine takes time as well. */
      if (i == 0)
        {
          g_print ("a small file costs %.1f ms more, of %d that it may\n", cost, MOST);
          g_assert_cmpfloat (cost, <=, MOST);
        }
    }
  g_rmdir (folder);

  return 0;
}
