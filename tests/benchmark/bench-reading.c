/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bench-comtrade.h"
#include "bench.h"

/*
 * Reads files such as UN Comtrade’s of 10,000, 100,000 and 1,000,000 rows, as a whole process; with TRADE_BENCH_ROWS=10000000
 * also as many. In one kind of file no two rows are about the same, in the other 33,000 rows are repeated. Baselines are to read
 * the same bytes with cat, and to import and group them with sqlite3 and DuckDB where they are installed. Work that is linear
 * takes ten times as long for ten times the rows; memory that is bounded stays the same where rows are repeated.
 */

/* As many rows as are about something else, of a file that repeats them. */
#define N_KEYS 33000

static const guint n_rows[] = { 10000, 100000, 1000000 };
static const guint n_rounds[] = { 5, 3, 3 };

typedef enum
{
  PROGRAM_CAT,
  PROGRAM_SQLITE,
  PROGRAM_DUCKDB,
  PROGRAM_OURS,
  N_PROGRAMS,
} Program;

static const char *const names[N_PROGRAMS] = { "cat", "sqlite3", "duckdb", "trade-charts --inspect" };

/* What a program takes. */
typedef struct
{
  BenchSamples *elapsed;
  BenchSamples *worked; /* on all cores together */
  BenchSamples *memory;
} Costs;

static void
add_run (const char * const *argv,
         Costs              *costs)
{
  BenchRun run;

  if (!bench_run (argv, &run))
    return;

  bench_samples_add (costs->elapsed, run.elapsed);
  bench_samples_add (costs->worked, run.worked);
  bench_samples_add (costs->memory, run.memory);
}

static void
run_program (Program     program,
             const char *ours,
             const char *path,
             Costs      *costs)
{
  g_autofree char *import = g_strdup_printf (".import '%s' t", path);
  g_autofree char *query =
    g_strdup_printf ("SELECT period, flowCode, partnerCode, cmdCode, sum (primaryValue) FROM '%s' GROUP BY 1, 2, 3, 4", path);
  const char *const programs[N_PROGRAMS][8] = {
    [PROGRAM_CAT] = { "cat", path },
    [PROGRAM_SQLITE] = { "sqlite3", ":memory:", ".mode csv", import,
                         "SELECT period, flowCode, partnerCode, cmdCode, sum (primaryValue) FROM t GROUP BY 1, 2, 3, 4" },
    [PROGRAM_DUCKDB] = { "duckdb", "-csv", "-c", query },
    [PROGRAM_OURS] = { ours, "--inspect", path },
  };

  add_run (programs[program], costs);
}

/* Of sqlite3, which keeps a whole table, one round is enough. */
static void
measure (const char *ours,
         const char *folder,
         guint       n,
         guint       n_keys,
         guint       rounds)
{
  g_autofree char *path = g_build_filename (folder, "TradeData.csv", NULL);
  Costs costs[N_PROGRAMS];
  double elapsed, worked;

  bench_comtrade_write (path, n, n_keys);
  for (Program i = 0; i < N_PROGRAMS; i++)
    costs[i] = (Costs) { bench_samples_new (), bench_samples_new (), bench_samples_new () };
  for (guint round = 0; round < rounds; round++)
    for (Program i = 0; i < N_PROGRAMS; i++)
      if (i != PROGRAM_SQLITE || round == 0)
        run_program (i, ours, path, &costs[i]);

  elapsed = bench_samples_get_median (costs[PROGRAM_CAT].elapsed);
  worked = bench_samples_get_median (costs[PROGRAM_CAT].worked);
  for (Program i = 0; i < N_PROGRAMS; i++)
    {
      if (bench_samples_get_count (costs[i].elapsed) > 0)
        g_print ("%-22s  %8u rows  %8u keys  %9.1f ms %6.1f times cat  %9.1f ms of work %6.1f times cat  %7.1f MiB\n", names[i], n,
                 MIN (n, n_keys), bench_samples_get_median (costs[i].elapsed),
                 bench_samples_get_median (costs[i].elapsed) / elapsed, bench_samples_get_median (costs[i].worked),
                 bench_samples_get_median (costs[i].worked) / worked, bench_samples_get_most (costs[i].memory));
      bench_samples_free (costs[i].elapsed);
      bench_samples_free (costs[i].worked);
      bench_samples_free (costs[i].memory);
    }
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("trade-charts-reading-XXXXXX", NULL);
  const char *more = g_getenv ("TRADE_BENCH_ROWS");
  const guint n_more = more != NULL ? (guint) g_ascii_strtoull (more, NULL, 10) : 0;

  g_assert_cmpint (argc, ==, 2);
  g_assert_nonnull (folder);
  for (guint kind = 0; kind < 2; kind++)
    {
      const guint n_keys = kind == 0 ? G_MAXUINT : N_KEYS;

      for (guint size = 0; size < G_N_ELEMENTS (n_rows); size++)
        measure (argv[1], folder, n_rows[size], n_keys, n_rounds[size]);
      if (n_more > 0)
        measure (argv[1], folder, n_more, n_keys, 1);
    }
  g_rmdir (folder);

  return 0;
}
