/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "trade-csv.h"
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

static void
read_rows (GBytes             *bytes,
           const TradeDialect *dialect,
           gboolean            quotes,
           gboolean            ragged)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeCsv) csv = trade_csv_new ("fuzz", bytes, faults);
  const TradeCsvCell *cells;
  guint n_cells;

  trade_csv_set_dialect (csv, dialect->separator, quotes, 64);
  if (ragged)
    trade_csv_set_ragged (csv, 16, 1000);
  while ((cells = trade_csv_next_row (csv, &n_cells)) != NULL)
    check_cells (cells, n_cells);
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
    read_rows (bytes, &dialect, i & 1, i & 2);

  g_assert_nonnull (text);
  start = g_bytes_get_data (text, &size);
  dialect = trade_dialect_detect (start, size);
  g_assert_cmpuint (dialect.n_skipped, <=, size);
  read_rows (text, &dialect, TRUE, TRUE);

  return 0;
}
