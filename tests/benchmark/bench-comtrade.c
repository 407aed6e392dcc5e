/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-comtrade.h"

#include <gio/gio.h>

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

/* All goods, chapters, then headings. */
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

/*
 * bench_comtrade_write:
 * @path: where
 * @n: how many rows
 * @n_keys: after how many they repeat themselves
 *
 * Writes a file such as UN Comtrade's: every year of every partner, product by product.
 */
void
bench_comtrade_write (const char *path,
                      guint       n,
                      guint       n_keys)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);
  g_autoptr (GString) rows = g_string_new (HEADER);

  g_assert_nonnull (stream);
  for (guint i = 0; i < n; i++)
    {
      write_row (rows, i % n_keys);
      if (rows->len < 1 << 20 && i + 1 < n)
        continue;
      g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (stream), rows->str, rows->len, NULL, NULL, NULL));
      g_string_truncate (rows, 0);
    }
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL));
}
