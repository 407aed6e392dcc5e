/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-head.h"

#include <string.h>

#include "trade-csv.h"
#include "trade-dialect.h"

#define MAX_ROWS 40
#define MAX_CELL 4096

/* The text as far as its last whole line: what the start of a file cuts is no row. */
static GBytes *
cut_last_line (GBytes *text)
{
  gsize length;
  const char *start = g_bytes_get_data (text, &length);
  const char *end = length > 0 ? g_strrstr_len (start, (gssize) length, "\n") : NULL;

  return g_bytes_new_from_bytes (text, 0, end != NULL ? (gsize) (end - start) + 1 : length);
}

static void
collect_rows (TradeHead *self,
              GBytes    *text)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeCsv) csv = NULL;
  g_autoptr (GBytes) table = NULL;
  gsize length;
  const char *start = g_bytes_get_data (text, &length);
  const TradeDialect dialect = trade_dialect_detect (start, length);
  const TradeCsvCell *cells;
  guint n;

  table = g_bytes_new_from_bytes (text, dialect.n_skipped, length - dialect.n_skipped);
  csv = trade_csv_new (self->name, table, faults);
  trade_csv_set_dialect (csv, dialect.separator, TRUE, MAX_CELL);
  trade_csv_set_ragged (csv, TRADE_INTAKE_MAX_COLUMNS, MAX_ROWS);
  while ((cells = trade_csv_next_row (csv, &n)) != NULL)
    g_ptr_array_add (self->rows, trade_heading_new (cells, n));
}

/*
 * trade_head_init:
 * @self: a head
 * @start: (array length=length): the first bytes of a file, which must outlive it
 * @length: how many there are
 * @name: what the file is called
 *
 * Looks at the start of a file as at a table, in whatever encoding and dialect it may be.
 */
void
trade_head_init (TradeHead  *self,
                 const char *start,
                 gsize       length,
                 const char *name)
{
  const TradeEncoding encoding = trade_decode_detect (start, length);
  g_autoptr (GBytes) bytes = g_bytes_new (start, length);
  g_autoptr (GBytes) decoded = trade_decode (bytes, encoding);

  *self = (TradeHead) { .start = start, .length = length, .name = name };
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_heading_free);
  if (decoded != NULL && (encoding != TRADE_ENCODING_UTF_8 || memchr (start, '\0', length) == NULL))
    {
      g_autoptr (GBytes) text = cut_last_line (decoded);

      collect_rows (self, text);
    }
}

/*
 * trade_head_clear:
 * @self: a head
 *
 * Drops the rows.
 */
void
trade_head_clear (TradeHead *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}
