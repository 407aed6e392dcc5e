/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "bench.h"

/* Compares whole processes that export charts as PNG, from exec to exit, in turn: this program, gnuplot and matplotlib,
 * which draw the same paired columns at the same size in pixels. Only ours could carry its figures; it leaves them out. */

#define WARM_UP_ROUNDS 2
#define ROUNDS 15
#define N_CHARTS 9

/* Text and lines as large as on our chart of 1600 × 1000 at a scale of 2. */
static const char gnuplot_head[] =
  "set terminal pngcairo size 3200,2000 font \"Sans,30\" linewidth 2\n"
  "set style data histograms\n"
  "set style fill solid\n"
  "set boxwidth 0.9\n"
  "set yrange [0:*]\n"
  "set grid y\n"
  "set title \"Exports rose 0.6 %, imports fell 0.3 %\"\n"
  "set ylabel \"trillion yuan\"\n"
  "$trade << EOD\n2022 23.63 18.04\n2023 23.77 17.99\nEOD\n";
static const char gnuplot_chart[] =
  "set output \"gnuplot-%d.png\"\n"
  "plot $trade using 2:xtic(1) title \"Exports\", '' using 3 title \"Imports\"\n";

static const char matplotlib_head[] =
  "import matplotlib\n"
  "matplotlib.use('Agg')\n"
  "import matplotlib.pyplot as plt\n"
  "def chart(name):\n"
  "    figure, axes = plt.subplots(figsize=(16, 10), dpi=200)\n"
  "    axes.bar([-0.2, 0.8], [23.63, 23.77], 0.4, label='Exports')\n"
  "    axes.bar([0.2, 1.2], [18.04, 17.99], 0.4, label='Imports')\n"
  "    axes.set_xticks([0, 1], ['2022', '2023'])\n"
  "    axes.set_title('Exports rose 0.6 %, imports fell 0.3 %')\n"
  "    axes.set_ylabel('trillion yuan')\n"
  "    axes.grid(axis='y')\n"
  "    axes.legend()\n"
  "    figure.savefig(name)\n"
  "    plt.close(figure)\n";
static const char matplotlib_chart[] = "chart('matplotlib-%d.png')\n";

typedef struct
{
  const char   *name;
  const char   *argv[8];
  const char   *file; /* that it writes, whose size is reported */
  BenchSamples *milliseconds;
  double        mebibytes;
  goffset       bytes;
} Contender;

static void
write_script (const char *folder,
              const char *name,
              const char *head,
              const char *chart,
              int         n_charts)
{
  g_autoptr (GString) script = g_string_new (head);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  for (int i = 0; i < n_charts; i++)
    {
      g_auto (GStrv) parts = g_strsplit (chart, "%d", 2);

      g_string_append_printf (script, "%s%d%s", parts[0], i, parts[1]);
    }
  g_file_set_contents (path, script->str, -1, NULL);
}

static gboolean
run_once (Contender   *self,
          const char  *folder,
          gboolean     counts,
          GError     **error)
{
  g_autofree char *path = g_build_filename (folder, self->file, NULL);
  struct rusage usage = { 0 };
  double start = bench_get_milliseconds ();
  GStatBuf status;
  GPid pid;
  int result;

  if (!g_spawn_async (folder, (char **) self->argv, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL,
                      NULL, NULL, &pid, error))
    return FALSE;
  wait4 (pid, &result, 0, &usage);
  if (counts)
    bench_samples_add (self->milliseconds, bench_get_milliseconds () - start);
  self->mebibytes = MAX (self->mebibytes, usage.ru_maxrss / 1024.0);

  if (!g_spawn_check_wait_status (result, error))
    return FALSE;

  if (g_stat (path, &status) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s wrote no %s", self->name, self->file);
      return FALSE;
    }
  self->bytes = status.st_size;
  return TRUE;
}

static void
report (Contender *contenders,
        guint      n_contenders,
        int        n_charts)
{
  g_print ("%d chart%s of 3200 x 2000 pixels: whole process, %d rounds in turn, medians (least to greatest)\n",
           n_charts, n_charts == 1 ? "" : "s", ROUNDS);
  for (guint i = 0; i < n_contenders; i++)
    g_print ("  %-14s %7.1f ms (%.1f to %.1f), %.1f ms a chart, peak %.0f MiB, %.1f KiB a file\n",
             contenders[i].name,
             bench_samples_get_median (contenders[i].milliseconds),
             bench_samples_get_least (contenders[i].milliseconds),
             bench_samples_get_most (contenders[i].milliseconds),
             bench_samples_get_median (contenders[i].milliseconds) / n_charts,
             contenders[i].mebibytes,
             contenders[i].bytes / 1024.0);

  for (guint i = 1; i < n_contenders; i++)
    {
      g_autoptr (BenchSamples) ratios = bench_samples_get_ratios (contenders[0].milliseconds, contenders[i].milliseconds);

      g_print ("  of %-11s %7.2f    (%.2f to %.2f), memory %.2f, bytes %.2f\n",
               contenders[i].name,
               bench_samples_get_median (ratios),
               bench_samples_get_least (ratios),
               bench_samples_get_most (ratios),
               contenders[0].mebibytes / contenders[i].mebibytes,
               (double) contenders[0].bytes / contenders[i].bytes);
    }
  g_print ("\n");
}

static gboolean
compare (Contender   *contenders,
         guint        n_contenders,
         const char  *folder,
         int          n_charts,
         GError     **error)
{
  gboolean done = TRUE;

  for (guint i = 0; i < n_contenders; i++)
    contenders[i].milliseconds = bench_samples_new ();

  for (int round = -WARM_UP_ROUNDS; done && round < ROUNDS; round++)
    for (guint i = 0; done && i < n_contenders; i++)
      {
        /* Each goes first as often as any other. */
        guint turn = (i + (guint) (round + WARM_UP_ROUNDS)) % n_contenders;

        done = run_once (&contenders[turn], folder, round >= 0, error);
      }

  if (done)
    report (contenders, n_contenders, n_charts);
  for (guint i = 0; i < n_contenders; i++)
    bench_samples_free (contenders[i].milliseconds);
  return done;
}

static gboolean
has_matplotlib (void)
{
  const char *argv[] = { "python3", "-c", "import matplotlib", NULL };
  int status;

  return g_spawn_sync (NULL, (char **) argv, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL, NULL, NULL, NULL, &status, NULL) &&
         status == 0;
}

static gboolean
compare_all (const char  *program,
             const char  *folder,
             int          n_charts,
             GError     **error)
{
  Contender contenders[3] = {
    { "trade-charts",
      { program, "--export=.", "--force", "--lang=en", "--no-figures", n_charts == 1 ? "--view=exports-imports" : NULL },
      "exports-imports-2023.png" },
  };
  g_autofree char *gnuplot = g_find_program_in_path ("gnuplot");
  guint n = 1;

  write_script (folder, "chart.gp", gnuplot_head, gnuplot_chart, n_charts);
  write_script (folder, "chart.py", matplotlib_head, matplotlib_chart, n_charts);
  if (gnuplot != NULL)
    contenders[n++] = (Contender) { "gnuplot", { gnuplot, "chart.gp" }, "gnuplot-0.png" };
  else
    g_print ("gnuplot is not installed\n");
  if (has_matplotlib ())
    contenders[n++] = (Contender) { "matplotlib", { "python3", "chart.py" }, "matplotlib-0.png" };
  else
    g_print ("matplotlib is not installed\n");

  return compare (contenders, n, folder, n_charts, error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_unlink (child);
    }
  g_rmdir (path);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  gboolean done;

  if (argc != 2)
    {
      g_printerr ("usage: bench-batch TRADE-CHARTS\n");
      return 2;
    }

  folder = g_dir_make_tmp ("bench-batch-XXXXXX", &error);
  done = folder != NULL && compare_all (argv[1], folder, 1, &error) && compare_all (argv[1], folder, N_CHARTS, &error);
  if (!done)
    g_printerr ("bench-batch: %s\n", error->message);
  if (folder != NULL)
    remove_folder (folder);

  return done ? 0 : 1;
}
