/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv-tokens-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-count.h"
#include "trade-csv-same.h"
#include "trade-digits.h"

/*
 * trade_csv_tokens_add_fault:
 * @self: what reads rows
 * @line: line of the file
 * @column: column of the line
 * @format: printf format of what is wrong, translated
 * @...: arguments of @format
 *
 * Notes a fault of the row that is read. A row without an end must not fill the memory with them; so many stop the reading.
 */
void
trade_csv_tokens_add_fault (TradeCsvTokens *self,
                            guint           line,
                            guint           column,
                            const char     *format,
                            ...)
{
  TradeCsvFault fault = { .row = self->n_complete, .line = line, .column = column };
  va_list arguments;

  if (self->batch->faults->len - self->first_fault >= TRADE_FAULTS_ENOUGH)
    return;

  va_start (arguments, format);
  fault.message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_array_append_val (self->batch->faults, fault);
}

static TradeCsvCell *
get_cell (TradeCsvTokens *self,
          guint           first,
          guint           index)
{
  return &g_array_index (self->batch->cells, TradeCsvCell, first + index);
}

/* Fills what is free of the block. */
static void
fill (TradeCsvTokens *self)
{
  guint8 *limit = self->batch->text + self->capacity;

  while (self->end < limit && !self->at_end)
    {
      gsize n_read = 0;

      if (!trade_feed_read (self->feed, self->end, (gsize) (limit - self->end), &n_read, &self->batch->error))
        n_read = 0;
      self->at_end = n_read == 0;
      self->end += n_read;
    }
  self->batch->fraction = trade_feed_get_fraction (self->feed);
}

/* Moves what is not read of the block to its start, and reads on. Nothing may stand in the block that is still wanted. */
static void
refill (TradeCsvTokens *self)
{
  const gsize n_left = (gsize) (self->end - self->position);

  memmove (self->batch->text, self->position, n_left);
  self->position = self->batch->text;
  self->end = self->position + n_left;
  fill (self);
  trade_csv_index_start (&self->index, self->batch->text, (gsize) (self->end - self->batch->text), 0, self->batch->ends);
}

/*
 * trade_csv_tokens_has:
 * @self: what reads rows
 * @n: a number of bytes
 *
 * Tells whether there are so many ahead. A row that goes on behind the block is read anew in the next, as its first; that one may
 * be longer than a block.
 *
 * Returns: whether there are
 */
gboolean
trade_csv_tokens_has (TradeCsvTokens *self,
                      gsize           n)
{
  if ((gsize) (self->end - self->position) >= n)
    return TRUE;
  if (self->at_end || self->is_starved)
    return FALSE;
  if (self->n_complete > 0)
    {
      self->is_starved = TRUE;
      return FALSE;
    }

  refill (self);

  return (gsize) (self->end - self->position) >= n;
}

/*
 * trade_csv_tokens_at_byte:
 * @self: what reads rows
 * @offset: how far ahead
 * @byte: a byte
 *
 * Looks ahead.
 *
 * Returns: whether the byte stands there
 */
gboolean
trade_csv_tokens_at_byte (TradeCsvTokens *self,
                          gsize           offset,
                          char            byte)
{
  return trade_csv_tokens_has (self, offset + 1) && self->position[offset] == (guint8) byte;
}

/*
 * trade_csv_tokens_at_line_end:
 * @self: what reads rows
 *
 * Tells whether a line ends here, or the file.
 *
 * Returns: whether it does
 */
gboolean
trade_csv_tokens_at_line_end (TradeCsvTokens *self)
{
  return !trade_csv_tokens_has (self, 1) || trade_csv_tokens_at_byte (self, 0, '\n') || (trade_csv_tokens_at_byte (self, 0, '\r') && trade_csv_tokens_at_byte (self, 1, '\n'));
}

/* How a row can be read where it stands. */
typedef enum
{
  IN_PLACE_NOT,
  IN_PLACE_ASCII,
  IN_PLACE_UTF_8,
} InPlace;

static InPlace
look_closely (const guint8 *row,
              gsize         length)
{
  guint8 all = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (row[i] == '\0' || row[i] == '\n' || row[i] == '\r')
        return IN_PLACE_NOT;
      all |= row[i];
    }
  if (all < 0x80)
    return IN_PLACE_ASCII;

  return g_utf8_validate_len ((const char *) row, length, NULL) ? IN_PLACE_UTF_8 : IN_PLACE_NOT;
}

/* Turns bytes from the start of the row on into characters. */
static void
count_columns (TradeCsvCell *cells,
               guint         n,
               const guint8 *row)
{
  guint byte = 1, column = 1;

  for (guint i = 0; i < n; i++)
    {
      column += (guint) g_utf8_strlen ((const char *) row + byte - 1, cells[i].column - byte);
      byte = cells[i].column;
      cells[i].column = column;
    }
}

/* Makes the cells of a row. Whether none is longer than it may be is returned. */
static gboolean
make_cells (TradeCsvTokens     *self,
            const TradeCsvLine *line,
            TradeCsvCell       *cells)
{
  const guint32 *ends = self->batch->ends + line->first;
  const guint8 *text = self->batch->text;
  const guint8 *start = self->position;
  gsize longest = 0;

  for (guint i = 0; i < line->n; i++)
    {
      const guint8 *stop = text + ends[i];
      const guint is_quoted = self->rules.quotes && start < stop && *start == '"';

      cells[i].text = (const char *) start + is_quoted;
      cells[i].length = (gsize) (stop - start) - 2 * is_quoted;
      cells[i].line = self->line;
      cells[i].column = (guint) (start - self->position) + 1;
      longest = MAX (longest, cells[i].length);
      start = stop + 1;
    }

  return longest <= self->rules.max_cell;
}

/* Makes the cells of a row where it stands. */
static gboolean
add_cells (TradeCsvTokens     *self,
           const TradeCsvLine *line,
           gboolean            is_utf_8)
{
  const guint first = self->batch->cells->len;
  TradeCsvCell *cells;

  g_array_set_size (self->batch->cells, first + line->n);
  cells = get_cell (self, first, 0);
  if (!make_cells (self, line, cells))
    {
      g_array_set_size (self->batch->cells, first);
      return FALSE;
    }

  if (is_utf_8)
    count_columns (cells, line->n, self->position);
  for (guint i = 0; i < line->n; i++)
    {
      if (is_utf_8 && self->rules.is_ragged)
        cells[i].length = trade_digits_settle ((char *) cells[i].text, cells[i].length);
      ((char *) cells[i].text)[cells[i].length] = '\0';
    }

  return TRUE;
}

static guint64
get_watched (TradeCsvTokens *self)
{
  return (guint) g_atomic_int_get (&self->watched[0]) | (guint64) (guint) g_atomic_int_get (&self->watched[1]) << 32;
}

/* Reads a row where it stands, if that can be done. Cells of a row that nothing is to be found out of any more are not made before somebody
 * asks for them, who mostly wants but some. */
static gboolean
read_in_place (TradeCsvTokens *self,
               TradeCsvRow    *row)
{
  const TradeCsvLine *line = self->rules.is_careful ? NULL : trade_csv_index_next (&self->index);
  const guint8 *end;
  InPlace how = IN_PLACE_ASCII;

  if (line == NULL || line->is_misquoted || line->n > self->rules.max_columns)
    return FALSE;

  end = self->batch->text + line->end;
  end -= end > self->position && end[-1] == '\r';
  if (line->is_odd)
    how = look_closely (self->position, (gsize) (end - self->position));
  if (how == IN_PLACE_NOT)
    return FALSE;

  self->batch->ends[line->first + line->n - 1] = (guint32) (end - self->batch->text);
  row->is_plain = how == IN_PLACE_ASCII && self->rules.is_ragged && (gsize) (end - self->position) <= self->rules.max_cell;
  if (row->is_plain)
    {
      row->first = line->first;
      row->n_cells = line->n;
      row->same = trade_csv_same_find (self->batch, row, get_watched (self));
    }
  else if (!add_cells (self, line, how == IN_PLACE_UTF_8))
    return FALSE;

  self->position = self->batch->text + line->end + 1;
  self->line++;

  return TRUE;
}

static gboolean
skip_empty_lines (TradeCsvTokens *self)
{
  guint first = self->line, n_empty = 0;

  while (trade_csv_tokens_has (self, 1) && trade_csv_tokens_at_line_end (self))
    {
      self->position += trade_csv_tokens_at_byte (self, 0, '\r') ? 2 : 1;
      self->line++;
      n_empty++;
    }

  if (!trade_csv_tokens_has (self, 1))
    return FALSE;

  /* Empty lines at the end of a file lose nothing; between rows they may stand where a row was. */
  if (n_empty > 0 && !self->rules.is_ragged)
    {
      g_autofree char *count = trade_count_write (n_empty);

      trade_csv_tokens_add_fault (self, first, 1,
                 ngettext ("the line is empty; expected a row or the end of the file",
                           "%s lines are empty from here on; expected a row or the end of the file", n_empty), count);
      g_array_index (self->batch->faults, TradeCsvFault, self->batch->faults->len - 1).is_before = TRUE;
    }

  return TRUE;
}

static gboolean
is_malformed (TradeCsvTokens *self,
              guint           first)
{
  for (guint i = first; i < self->batch->cells->len; i++)
    if (get_cell (self, i, 0)->text == NULL)
      return TRUE;

  return FALSE;
}

static gboolean
check_header (TradeCsvTokens *self,
              guint           first,
              guint           n_cells)
{
  g_autofree char *found = NULL;
  g_autofree char *most = NULL;

  if (n_cells <= self->rules.max_columns)
    return !is_malformed (self, first);

  found = trade_count_write (n_cells);
  most = trade_count_write (self->rules.max_columns);
  trade_csv_tokens_add_fault (self, get_cell (self, first, 0)->line, 1, _("the header has %1$s columns; expected at most %2$s"), found, most);

  return FALSE;
}

/* Of a row that has more cells than are kept, nothing can be taken for what it says. */
static void
spoil_long_row (TradeCsvTokens *self,
                TradeCsvCell   *cell,
                guint           n_cells)
{
  g_autofree char *found = trade_count_write (n_cells);
  g_autofree char *most = trade_count_write (self->rules.max_columns);

  trade_csv_tokens_add_fault (self, cell->line, cell->column, _("the row has %1$s cells; expected at most %2$s"), found, most);
  cell->text = NULL;
  cell->length = 0;
}

static void
add_ragged_fault (TradeCsvTokens *self,
                  guint           first,
                  guint           n_cells)
{
  const TradeCsvCell *cell = get_cell (self, first, 0);
  g_autofree char *found = trade_count_write (n_cells);
  g_autofree char *expected = trade_count_write (self->n_columns);

  /* A quoted cell that ran through the lines below it has been told; the count of cells is but its consequence. */
  if (self->is_unclosed)
    return;

  trade_csv_tokens_add_fault (self, cell->line, cell->column,
             ngettext ("the row has %1$s cell; expected %2$s, as in the header",
                       "the row has %1$s cells; expected %2$s, as in the header", n_cells),
             found, expected);
}

static void
cut (TradeCsvTokens *self,
     guint           line)
{
  g_autofree char *most = trade_count_write (self->rules.max_rows);

  trade_csv_tokens_add_fault (self, line, 1, _("the file has more than %s rows"), most);
  self->position = self->end;
  self->batch->is_last = self->batch->is_cut = TRUE;
}

/* Whether a row of as many cells as were found is one to read. */
static gboolean
check_row (TradeCsvTokens    *self,
           const TradeCsvRow *row,
           guint              n_cells)
{
  if (self->is_faulty)
    return FALSE;

  if (self->n_columns == 0)
    {
      self->n_columns = n_cells;
      self->is_faulty = !self->rules.is_ragged && !check_header (self, row->first, n_cells);
      return !self->is_faulty;
    }
  if (++self->n_rows > self->rules.max_rows)
    {
      cut (self, row->line);
      return FALSE;
    }
  if (n_cells != self->n_columns && !self->rules.is_ragged)
    {
      add_ragged_fault (self, row->first, n_cells);
      return FALSE;
    }

  return TRUE;
}

static void
finish_row (TradeCsvTokens *self,
            TradeCsvRow    *row,
            guint           n_cells)
{
  row->is_passed_over = !check_row (self, row, n_cells);
  if (!row->is_plain)
    {
      if (row->is_passed_over)
        g_array_set_size (self->batch->cells, row->first);
      else if (n_cells > self->rules.max_columns)
        spoil_long_row (self, get_cell (self, row->first, 0), n_cells);
      row->is_malformed = row->is_malformed && is_malformed (self, row->first);
      row->n_cells = self->batch->cells->len - row->first;
    }
  self->n_complete++;
}

/* The last batch tells what is wrong with the file as a whole. */
static void
finish (TradeCsvTokens *self)
{
  if (self->n_columns == 0 && !self->is_faulty)
    {
      trade_csv_tokens_add_fault (self, 1, 1, _("the file is empty; expected a header"));
      self->is_faulty = TRUE;
    }
  self->batch->is_last = TRUE;
}

/* Makes room for a row where it will stay: to copy it would mean to wait for what was just written. */
static TradeCsvRow *
begin_row (TradeCsvTokens *self)
{
  TradeCsvRow *row;

  g_array_set_size (self->batch->rows, self->n_complete + 1);
  row = &g_array_index (self->batch->rows, TradeCsvRow, self->n_complete);
  *row = (TradeCsvRow) { .first = self->batch->cells->len };

  return row;
}

/* Reads a row, or finds that there is none, or that it goes on behind the block. */
static void
read_row (TradeCsvTokens *self)
{
  const guint8 *text = self->batch->text;
  const gsize position = (gsize) (self->position - text);
  const guint line = self->line;
  const guint first = self->batch->cells->len;
  TradeCsvRow *row = begin_row (self);
  gboolean is_there;
  guint n_cells = 0;

  self->first_fault = self->batch->faults->len;
  self->is_unclosed = FALSE;
  is_there = skip_empty_lines (self);
  if (is_there && !self->is_starved)
    {
      row->start = (guint) (self->position - text);
      row->line = self->line;
      trade_csv_index_move (&self->index, row->start);
      row->is_malformed = !read_in_place (self, row);
      n_cells = row->is_malformed ? trade_csv_tokens_read_cells (self) : row->is_plain ? row->n_cells : self->batch->cells->len - first;
    }

  if (self->is_starved)
    {
      self->position = self->batch->text + position;
      self->line = line;
      self->column = 1;
      g_array_set_size (self->batch->cells, first);
      g_array_set_size (self->batch->faults, self->first_fault);
    }
  else if (is_there)
    finish_row (self, row, n_cells);
  else
    finish (self);
}

/* Passes over what is no text at the start of a file. */
static void
begin (TradeCsvTokens *self)
{
  gsize n_left;

  self->position += MIN (self->rules.n_skipped, (gsize) (self->end - self->position));
  n_left = (gsize) (self->end - self->position);
  if (n_left >= 3 && memcmp (self->position, "\xef\xbb\xbf", 3) == 0)
    self->position += 3;
  else if (n_left >= 2 && (memcmp (self->position, "\xff\xfe", 2) == 0 || memcmp (self->position, "\xfe\xff", 2) == 0))
    {
      trade_csv_tokens_add_fault (self, 1, 1, _("the file is UTF-16; save it as UTF-8"));
      self->position = self->end;
      self->at_end = TRUE;
      self->is_faulty = TRUE;
    }
  self->is_begun = TRUE;
}

/*
 * trade_csv_tokens_new:
 * @feed: (transfer full): a text
 * @rules: how its rows are written
 * @capacity: how many bytes are read at once, at least 16
 *
 * Prepares to read rows.
 *
 * Returns: (transfer full): what reads them
 */
TradeCsvTokens *
trade_csv_tokens_new (TradeFeed           *feed,
                      const TradeCsvRules *rules,
                      gsize                capacity)
{
  TradeCsvTokens *self = g_new0 (TradeCsvTokens, 1);

  self->feed = feed;
  self->rules = *rules;
  /* What separates cells may be a part of line ends, of quotes or of a character: then no bit says which it is. */
  self->rules.is_careful = rules->is_careful || strchr ("\r\n\"", rules->separator) != NULL || (guint8) rules->separator >= 0x80;
  self->capacity = capacity;
  trade_csv_index_init (&self->index, rules->is_basic);
  self->index.separator = rules->separator;
  self->index.quotes = rules->quotes;
  self->cell = g_string_new (NULL);
  self->rest = g_malloc (capacity);
  self->line = 1 + rules->n_skipped_lines;
  self->column = 1;

  return self;
}

/*
 * trade_csv_tokens_free:
 * @self: (transfer full): what reads rows
 *
 * Stops reading.
 */
void
trade_csv_tokens_free (TradeCsvTokens *self)
{
  trade_feed_free (self->feed);
  trade_csv_index_clear (&self->index);
  g_string_free (self->cell, TRUE);
  g_free (self->rest);
  g_free (self);
}

/*
 * trade_csv_tokens_watch:
 * @self: what reads rows, maybe in another thread
 * @columns: a bit for each of the first 64 columns
 *
 * Has cells of some columns compared with those above them, in rows that are read from now on.
 */
void
trade_csv_tokens_watch (TradeCsvTokens *self,
                        guint64         columns)
{
  g_atomic_int_set (&self->watched[0], (guint) columns);
  g_atomic_int_set (&self->watched[1], (guint) (columns >> 32));
}

/*
 * trade_csv_tokens_read:
 * @self: what reads rows
 * @batch: takes them; it has room for as many bytes as are read at once
 *
 * Reads the rows of a block.
 */
void
trade_csv_tokens_read (TradeCsvTokens *self,
                       TradeCsvBatch  *batch)
{
  trade_csv_batch_clear (batch);
  self->batch = batch;
  memcpy (batch->text, self->rest, self->n_rest);
  self->position = batch->text;
  self->end = batch->text + self->n_rest;
  self->is_starved = FALSE;
  fill (self);
  if (!self->is_begun)
    begin (self);

  trade_csv_index_start (&self->index, batch->text, (gsize) (self->end - batch->text), (gsize) (self->position - batch->text),
                         batch->ends);
  self->n_complete = 0;
  while (!self->is_starved && !batch->is_last)
    read_row (self);
  g_array_set_size (batch->rows, self->n_complete);

  self->n_rest = (gsize) (self->end - self->position);
  memcpy (self->rest, self->position, self->n_rest);
}
