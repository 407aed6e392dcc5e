/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bench.h"

/*
 * Reads tables of 10,000 and 100,000 partners that nobody knows, as a whole process. One has a column for all that tells its values
 * apart; of the other the title says of which flow and period they are, so that each row may be another such line. Work that is
 * linear takes ten times as long for ten times the names, and a title makes it no more.
 */

#define ROUNDS 3

static const guint n_names[] = { 10000, 100000 };

static const struct
{
  const char *name;
  const char *head;
  const char *start; /* of each row */
} tables[] = {
  { "plain", "Year,Partner,Exports (USD million)\n", "2023," },
  { "titled", "\"Exports of goods, 2023\"\nPartner,Value (USD million)\n", "" },
};

static void
write_table (const char *path,
             guint       which,
             guint       n)
{
  g_autoptr (GString) rows = g_string_new (tables[which].head);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows, "%sPlace %u,%u\n", tables[which].start, i, 1 + i * 7919u % 100000);
  g_file_set_contents (path, rows->str, (gssize) rows->len, &error);
  g_assert_no_error (error);
}

static void
measure (const char   *ours,
         const char   *path,
         BenchSamples *worked,
         BenchSamples *memory)
{
  const char *const argv[] = { ours, "--inspect", path, NULL };
  BenchRun run;

  g_assert_true (bench_run (argv, &run));
  bench_samples_add (worked, run.worked);
  bench_samples_add (memory, run.memory);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("trade-charts-names-XXXXXX", NULL);
  BenchSamples *worked[G_N_ELEMENTS (tables)][G_N_ELEMENTS (n_names)];
  BenchSamples *memory[G_N_ELEMENTS (tables)][G_N_ELEMENTS (n_names)];

  g_assert_cmpint (argc, ==, 2);
  g_assert_nonnull (folder);
  for (guint size = 0; size < G_N_ELEMENTS (n_names); size++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        {
          worked[i][size] = bench_samples_new ();
          memory[i][size] = bench_samples_new ();
        }
      for (guint round = 0; round < ROUNDS; round++)
        for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
          {
            g_autofree char *path = g_build_filename (folder, tables[i].name, NULL);

            write_table (path, i, n_names[size]);
            measure (argv[1], path, worked[i][size], memory[i][size]);
            g_unlink (path);
          }
    }
  g_rmdir (folder);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint size = 0; size < G_N_ELEMENTS (n_names); size++)
      {
        const double median = bench_samples_get_median (worked[i][size]);

        g_print ("%-6s  %6u names  %8.1f ms of work  %5.1f times %u names  %5.2f times the plain table  %6.1f MiB\n",
                 tables[i].name, n_names[size], median, median / bench_samples_get_median (worked[i][0]), n_names[0],
                 median / bench_samples_get_median (worked[0][size]), bench_samples_get_most (memory[i][size]));
      }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint size = 0; size < G_N_ELEMENTS (n_names); size++)
      {
        bench_samples_free (worked[i][size]);
        bench_samples_free (memory[i][size]);
      }

  return 0;
}
