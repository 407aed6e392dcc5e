/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-head.h"

#include <string.h>

#include "trade-csv.h"
#include "trade-period-cell.h"

#define MAX_CELL 4096

/* One byte in so many may be nothing. */
#define MOST_NULS 8

#define FIRST_YEAR "1700"
#define LAST_YEAR "2200"

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
  gsize length;
  const char *start = g_bytes_get_data (text, &length);
  const TradeCsvCell *cells;
  guint n;

  self->dialect = trade_dialect_detect (start, length);
  csv = trade_csv_new (self->name, text, faults);
  trade_csv_skip (csv, self->dialect.n_skipped, 0);
  trade_csv_set_dialect (csv, self->dialect.separator, TRUE, MAX_CELL);
  trade_csv_set_ragged (csv, TRADE_INTAKE_MAX_COLUMNS, TRADE_HEAD_ROWS);
  while ((cells = trade_csv_next_row (csv, &n)) != NULL)
    g_ptr_array_add (self->rows, trade_heading_new (cells, n));
}

/* A byte of nothing among text is a fault of its row; where there are many, or other bytes that no text has, there is none. */
static gboolean
is_text (const char *start,
         gsize       length)
{
  gsize n_nul = 0;

  for (gsize i = 0; i < length; i++)
    {
      n_nul += start[i] == '\0';
      if ((guchar) start[i] < ' ' && start[i] != '\0' && strchr ("\t\n\v\f\r", start[i]) == NULL)
        return FALSE;
    }

  return n_nul * MOST_NULS <= length;
}

/*
 * trade_head_init:
 * @self: a head
 * @start: (array length=length): the first bytes of a file, which must outlive it
 * @length: how many there are: all, or %TRADE_HEAD_LENGTH
 * @name: what the file is called
 * @options: what a person says of it
 *
 * Looks at the start of a file as at a table, in whatever encoding and dialect it may be.
 */
void
trade_head_init (TradeHead                *self,
                 const char               *start,
                 gsize                     length,
                 const char               *name,
                 const TradeReaderOptions *options)
{
  const TradeEncoding encoding = options->has_encoding ? options->encoding : trade_decode_detect (start, length);
  g_autoptr (GBytes) bytes = g_bytes_new (start, length);
  g_autoptr (GBytes) decoded = trade_decode (bytes, encoding);

  *self = (TradeHead) { .start = start, .length = length, .name = name, .is_converted = options->is_converted };
  trade_head_tell (self, options);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_heading_free);
  if (decoded != NULL && length > 0 &&
      (encoding != TRADE_ENCODING_UTF_8 || memchr (start, '\0', length) == NULL || is_text (start, length)))
    {
      g_autoptr (GBytes) text = length < TRADE_HEAD_LENGTH ? g_bytes_ref (decoded) : cut_last_line (decoded);

      collect_rows (self, text);
      self->dialect.encoding = encoding;
      trade_reader_options_apply_mark (options, &self->dialect);
    }
}

/*
 * trade_head_tell:
 * @self: a head
 * @options: what a person says of the file, which has been looked at already
 *
 * Takes what stands for the words of a title.
 */
void
trade_head_tell (TradeHead                *self,
                 const TradeReaderOptions *options)
{
  self->year_start = options->year_start;
  self->flow = trade_column_meaning_get_flow (options->values);
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

/* Shares stand with their sign in some tables. */
static gboolean
is_number (const TradeHead *self,
           const char      *text)
{
  const gsize length = strlen (text);
  g_autofree char *bare = g_strndup (text, length - g_str_has_suffix (text, "%"));
  TradeDecimal number;
  const char *reason;

  return trade_dialect_parse_number (&self->dialect, bare, &number, &reason);
}

/* Four digits are a year only where it is one of those that tables of trade are of. */
static gboolean
is_period (const char *text)
{
  TradePeriod period;

  if (strspn (text, "0123456789") == 4 && text[4] == '\0' && (strcmp (text, FIRST_YEAR) < 0 || strcmp (text, LAST_YEAR) > 0))
    return FALSE;

  return trade_period_cell_parse (text, &period);
}

/* A row of figures has a number beside something else; years beside words are the names of columns. */
static gboolean
has_figures (const TradeHead    *self,
             const TradeHeading *row)
{
  guint n_cells = 0, n_periods = 0, n_numbers = 0;

  for (guint i = 0; i < row->n; i++)
    {
      const gboolean is_filled = *row->names[i] != '\0';
      const gboolean has_period = is_filled && is_period (row->names[i]);

      n_cells += is_filled;
      n_periods += has_period;
      n_numbers += is_filled && !has_period && is_number (self, row->names[i]);
    }

  return n_cells > 1 && (n_numbers > 0 || (n_periods > 1 && n_periods == n_cells));
}

/*
 * trade_head_find_data:
 * @self: a head
 *
 * Finds where the figures of a table begin, whatever they may be. The row above is the header.
 *
 * Returns: the row from 0; -1 where there is no table
 */
int
trade_head_find_data (const TradeHead *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (has_figures (self, g_ptr_array_index (self->rows, i)))
      return (int) i;

  return -1;
}
