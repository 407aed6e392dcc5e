/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "trade-csv-private.h"
#include "trade-decode.h"
#include "trade-dialect.h"

static void
check_cells (const TradeCsvCell *cells,
             guint               n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      g_assert_cmpuint (cells[i].line, >, 0);
      g_assert_cmpuint (cells[i].column, >, 0);
      if (cells[i].text == NULL)
        continue;
      g_assert_cmpuint (strlen (cells[i].text), ==, cells[i].length);
      g_assert_true (g_utf8_validate (cells[i].text, (gssize) cells[i].length, NULL));
    }
}

/* All rows, read in blocks of some length, or as usual where that is 0. */
static char *
write_rows (GBytes             *bytes,
            const TradeDialect *dialect,
            guint               rules,
            gsize               block_length,
            gboolean            is_careful)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeCsv) csv = trade_csv_new ("fuzz", bytes, faults);
  GString *rows = g_string_new (NULL);
  guint n_cells;

  trade_csv_set_dialect (csv, dialect->separator, (rules & 1) != 0, 64);
  if ((rules & 2) != 0)
    trade_csv_set_ragged (csv, 16, 1000);
  if (block_length > 0)
    trade_csv_set_block_length (csv, block_length);
  if (is_careful)
    trade_csv_set_careful (csv);
  while (trade_csv_step (csv, &n_cells))
    {
      const TradeCsvCell *cells = trade_csv_get_cells (csv);

      check_cells (cells, n_cells);
      for (guint i = 0; i < n_cells; i++)
        g_string_append_printf (rows, "%u:%u %s\n", cells[i].line, cells[i].column, cells[i].text);
      g_string_append_printf (rows, "%u\n", trade_faults_get_count (faults));
    }

  return g_string_free (rows, FALSE);
}

/* However a table is read, it has the same rows. */
static void
check_rows (GBytes             *bytes,
            const TradeDialect *dialect,
            guint               rules)
{
  g_autofree char *usual = write_rows (bytes, dialect, rules, 0, FALSE);
  g_autofree char *careful = write_rows (bytes, dialect, rules, 0, TRUE);
  g_autofree char *pieces = write_rows (bytes, dialect, rules, 99, FALSE);

  g_assert_cmpstr (usual, ==, careful);
  g_assert_cmpstr (usual, ==, pieces);
}

/* Any bytes as a table: in whatever encoding and dialect they seem to be, and as they are. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  const char *start = g_bytes_get_data (bytes, NULL);
  g_autoptr (GBytes) text = trade_decode (bytes, trade_decode_detect (start, size));
  TradeDialect dialect = { .separator = ',', .decimal_mark = '.' };

  for (guint i = 0; i < 4; i++)
    check_rows (bytes, &dialect, i);

  g_assert_nonnull (text);
  start = g_bytes_get_data (text, &size);
  dialect = trade_dialect_detect (start, size);
  g_assert_cmpuint (dialect.n_skipped, <=, size);
  check_rows (text, &dialect, 3);

  return 0;
}
