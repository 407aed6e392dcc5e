/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bench.h"

/*
 * Reads files such as UN Comtrade’s of 10,000, 100,000 and 1,000,000 rows, as a whole process. Baselines are to read the same
 * bytes with cat, and to import and group them with sqlite3 where it is installed. Work that is linear takes ten and a hundred
 * times as long for the larger files.
 */

#define N_YEARS 20
#define N_PARTNERS 230
#define N_CHAPTERS 97
#define FIRST_YEAR 2000

#define HEADER                                                                                                            \
  "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode," \
  "partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,"             \
  "isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode," \
  "qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt," \
  "isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate\r\n"

static const guint n_rows[] = { 10000, 100000, 1000000 };
static const guint n_rounds[] = { 3, 3, 1 };

typedef enum
{
  PROGRAM_CAT,
  PROGRAM_SQLITE,
  PROGRAM_OURS,
  N_PROGRAMS,
} Program;

static const char *const names[N_PROGRAMS] = { "cat", "sqlite3", "trade-charts --inspect" };

/* Every year of every partner, product by product: all goods, chapters, then headings. */
static void
write_row (GString *row,
           guint    number)
{
  const guint year = FIRST_YEAR + number % N_YEARS;
  const guint partner = number / N_YEARS % N_PARTNERS;
  const guint product = number / N_YEARS / N_PARTNERS;
  const guint64 value = (number + 1) * G_GUINT64_CONSTANT (2654435761) % G_GUINT64_CONSTANT (10000000000);
  g_autofree char *code = product == 0             ? g_strdup ("TOTAL")
                          : product <= N_CHAPTERS ? g_strdup_printf ("%02u", product)
                                                  : g_strdup_printf ("%04u", product);

  g_string_append_printf (row,
                          "\"C\",\"A\",\"%u0101\",\"%u\",\"52\",\"%u\",\"156\",\"CHN\",\"China\",\"X\",\"Export\",\"%u\",\"P%u\","
                          "\"Partner %u\",\"0\",\"W00\",\"World\",\"H6\",\"HS\",\"true\",\"%s\",\"Product %s\",\"%u\",\"false\","
                          "\"C00\",\"TOTAL CPC\",\"0\",\"0\",\"TOTAL MOT\",\"-1\",\"N/A\",\"0\",\"false\",\"-1\",\"N/A\",\"0\","
                          "\"false\",\"0\",\"true\",\"0\",\"false\",\"%" G_GUINT64_FORMAT "\",,\"%" G_GUINT64_FORMAT
                          "\",\"4\",\"false\",\"true\",\r\n",
                          year, year, year, partner, partner, partner, code, code,
                          product == 0 ? 0 : product <= N_CHAPTERS ? 2 : 4, value, value);
}

static void
write_file (const char *path,
            guint       n)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);
  g_autoptr (GString) rows = g_string_new (HEADER);

  g_assert_nonnull (stream);
  for (guint i = 0; i < n; i++)
    {
      write_row (rows, i);
      if (rows->len < 1 << 20 && i + 1 < n)
        continue;
      g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (stream), rows->str, rows->len, NULL, NULL, NULL));
      g_string_truncate (rows, 0);
    }
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL));
}

static gboolean
run (const char * const *argv,
     double             *milliseconds)
{
  const double start = bench_get_milliseconds ();
  int status;
  gboolean is_run = g_spawn_sync (NULL, (char **) argv, NULL,
                                  G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                                  NULL, NULL, &status, NULL);

  *milliseconds = bench_get_milliseconds () - start;

  return is_run && g_spawn_check_wait_status (status, NULL);
}

static gboolean
run_program (Program     program,
             const char *ours,
             const char *path,
             double     *milliseconds)
{
  g_autofree char *import = g_strdup_printf (".import '%s' t", path);
  const char *const programs[N_PROGRAMS][8] = {
    [PROGRAM_CAT] = { "cat", path },
    [PROGRAM_SQLITE] = { "sqlite3", ":memory:", ".mode csv", import,
                         "SELECT period, flowCode, sum (primaryValue) FROM t WHERE partnerCode = '0' GROUP BY 1, 2" },
    [PROGRAM_OURS] = { ours, "--inspect", path },
  };

  return run (programs[program], milliseconds);
}

static void
measure (const char *ours,
         const char *folder,
         guint       size)
{
  g_autofree char *path = g_build_filename (folder, "TradeData.csv", NULL);
  BenchSamples *samples[N_PROGRAMS];
  double baseline;

  write_file (path, n_rows[size]);
  for (Program i = 0; i < N_PROGRAMS; i++)
    samples[i] = bench_samples_new ();
  for (guint round = 0; round < n_rounds[size]; round++)
    for (Program i = 0; i < N_PROGRAMS; i++)
      {
        double milliseconds;

        if (run_program (i, ours, path, &milliseconds))
          bench_samples_add (samples[i], milliseconds);
      }

  baseline = bench_samples_get_median (samples[PROGRAM_CAT]);
  for (Program i = 0; i < N_PROGRAMS; i++)
    {
      if (bench_samples_get_count (samples[i]) > 0)
        g_print ("%-24s  %7u rows  %9.1f ms  %7.1f times cat\n", names[i], n_rows[size],
                 bench_samples_get_median (samples[i]), bench_samples_get_median (samples[i]) / baseline);
      bench_samples_free (samples[i]);
    }
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("trade-charts-reading-XXXXXX", NULL);

  g_assert_cmpint (argc, ==, 2);
  g_assert_nonnull (folder);
  for (guint size = 0; size < G_N_ELEMENTS (n_rows); size++)
    measure (argv[1], folder, size);
  g_rmdir (folder);

  return 0;
}
