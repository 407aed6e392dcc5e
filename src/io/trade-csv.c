/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-count.h"

struct _TradeCsv
{
  char         *name;
  GBytes       *bytes;
  TradeFaults  *faults;

  const guint8 *position;
  const guint8 *end;
  guint         line;
  guint         column;

  /* The text of all cells of the row, each followed by a NUL, and the cells, whose text is an offset until the row is
   * whole, because the buffer moves as it grows. */
  GString      *text;
  GArray       *cells;
  GArray       *offsets;

  char          separator;
  gboolean      quotes;
  gsize         max_cell;

  /* Whether rows may have any number of cells, as in files that are more than one table. */
  gboolean      ragged;
  guint         max_columns;
  guint         max_rows;

  guint         n_columns;
  guint         n_rows;
  gboolean      faulty;
  gboolean      is_cut; /* whether there are more rows than may be */
};

/* The faults of one cell that are told once, however often they occur in it. */
typedef struct
{
  TradeCsvCell cell;
  gsize        offset;
  gsize        length;
  gboolean     bad_encoding;
  gboolean     has_nul;
  gboolean     has_return;
  gboolean     faulty;
} Cell;

static void
add_cell_fault (TradeCsv   *self,
                Cell       *cell,
                guint       line,
                guint       column,
                const char *message)
{
  cell->faulty = TRUE;
  trade_faults_add (self->faults, self->name, line, column, "%s", message);
}

static void
take_text (TradeCsv     *self,
           Cell         *cell,
           const guint8 *bytes,
           gsize         n_bytes)
{
  cell->length += n_bytes;
  if (cell->length <= self->max_cell)
    g_string_append_len (self->text, (const char *) bytes, (gssize) n_bytes);
}

/* Moves over one character, which is not part of the syntax, and into the cell. */
static void
take_character (TradeCsv *self,
                Cell     *cell)
{
  const guint8 *start = self->position;
  gsize n_bytes = 1;

  if (*start == '\0')
    {
      if (!cell->has_nul)
        add_cell_fault (self, cell, self->line, self->column, _("there is a NUL byte; expected text"));
      cell->has_nul = TRUE;
    }
  else if (*start >= 0x80)
    {
      gunichar character = g_utf8_get_char_validated ((const char *) start, self->end - start);

      if (character != (gunichar) -1 && character != (gunichar) -2)
        n_bytes = (gsize) g_unichar_to_utf8 (character, NULL);
      else if (!cell->bad_encoding)
        {
          cell->bad_encoding = TRUE;
          cell->faulty = TRUE;
          trade_faults_add (self->faults, self->name, self->line, self->column,
                            _("the byte 0x%02X is not UTF-8; save the file as UTF-8"), *start);
        }
    }

  take_text (self, cell, start, n_bytes);
  self->position += n_bytes;

  if (*start == '\n')
    {
      self->line++;
      self->column = 1;
    }
  else
    self->column++;
}

/* Moves over the characters of ASCII that stand for themselves, which are most. */
static void
take_run (TradeCsv *self,
          Cell     *cell)
{
  const guint8 *start = self->position;
  gsize n_bytes;

  while (self->position < self->end && *self->position >= ' ' && *self->position < 0x7F && *self->position != '"' &&
         *self->position != (guint8) self->separator)
    self->position++;

  n_bytes = (gsize) (self->position - start);
  if (n_bytes == 0)
    return;

  take_text (self, cell, start, n_bytes);
  self->column += (guint) n_bytes;
}

static gboolean
at_byte (TradeCsv *self,
         gsize     offset,
         char      byte)
{
  return (gsize) (self->end - self->position) > offset && self->position[offset] == (guint8) byte;
}

static gboolean
at_line_end (TradeCsv *self)
{
  return self->position == self->end || at_byte (self, 0, '\n') || (at_byte (self, 0, '\r') && at_byte (self, 1, '\n'));
}

static void
read_quoted (TradeCsv *self,
             Cell     *cell)
{
  self->position++;
  self->column++;

  while (self->position < self->end)
    {
      take_run (self, cell);
      if (self->position == self->end)
        break;
      if (!at_byte (self, 0, '"'))
        take_character (self, cell);
      else if (at_byte (self, 1, '"'))
        {
          take_text (self, cell, self->position, 1);
          self->position += 2;
          self->column += 2;
        }
      else
        {
          self->position++;
          self->column++;
          return;
        }
    }

  add_cell_fault (self, cell, cell->cell.line, cell->cell.column,
                  _("the quote is never closed; expected a closing quote before the end of the file"));
}

static void
read_plain (TradeCsv *self,
            Cell     *cell,
            gboolean  after_quote)
{
  if (after_quote && !at_line_end (self) && !at_byte (self, 0, self->separator))
    add_cell_fault (self, cell, self->line, self->column,
                    _("there is text after the closing quote; expected a comma or the end of the line, and quotes inside "
                      "a quoted cell doubled"));

  take_run (self, cell);
  while (!at_line_end (self) && !at_byte (self, 0, self->separator))
    {
      if (self->quotes && !self->ragged && at_byte (self, 0, '"') && !cell->faulty)
        add_cell_fault (self, cell, self->line, self->column,
                        _("there is a quote inside a cell that is not quoted; put the whole cell in quotes and double "
                          "this one"));
      if (at_byte (self, 0, '\r') && !cell->has_return)
        {
          cell->has_return = TRUE;
          add_cell_fault (self, cell, self->line, self->column,
                          _("there is a carriage return on its own; expected lines to end in LF or CR LF"));
        }
      take_character (self, cell);
      take_run (self, cell);
    }
}

static void
read_cell (TradeCsv *self)
{
  Cell cell = { .cell = { .line = self->line, .column = self->column }, .offset = self->text->len };

  if (self->quotes && at_byte (self, 0, '"'))
    {
      read_quoted (self, &cell);
      read_plain (self, &cell, TRUE);
    }
  else
    read_plain (self, &cell, FALSE);

  if (cell.length > self->max_cell && !cell.faulty)
    {
      g_autofree char *most = trade_count_write ((guint) self->max_cell);

      cell.faulty = TRUE;
      trade_faults_add (self->faults, self->name, cell.cell.line, cell.cell.column,
                        _("the cell is longer than %s bytes"), most);
    }

  if (self->cells->len >= self->max_columns)
    return;

  cell.cell.length = cell.faulty ? 0 : cell.length;
  cell.offset = cell.faulty ? G_MAXSIZE : cell.offset;
  g_string_append_c (self->text, '\0');
  g_array_append_val (self->cells, cell.cell);
  g_array_append_val (self->offsets, cell.offset);
}

/* Reads all cells of a row and moves to the start of the next line. Returns how many cells the row has, which may be
 * more than are kept. */
static guint
read_cells (TradeCsv *self)
{
  guint n_cells = 0;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->offsets, 0);

  while (TRUE)
    {
      read_cell (self);
      n_cells++;
      if (!at_byte (self, 0, self->separator))
        break;
      self->position++;
      self->column++;
    }

  if (at_byte (self, 0, '\r'))
    self->position++;
  if (at_byte (self, 0, '\n'))
    self->position++;
  self->line++;
  self->column = 1;

  for (guint i = 0; i < self->cells->len; i++)
    {
      gsize offset = g_array_index (self->offsets, gsize, i);

      g_array_index (self->cells, TradeCsvCell, i).text = offset == G_MAXSIZE ? NULL : self->text->str + offset;
    }

  return n_cells;
}

static gboolean
skip_empty_lines (TradeCsv *self)
{
  guint first = self->line, n_empty = 0;

  while (self->position < self->end && at_line_end (self))
    {
      self->position += at_byte (self, 0, '\r') ? 2 : 1;
      self->line++;
      n_empty++;
    }

  if (self->position == self->end)
    return FALSE;

  /* Empty lines at the end of a file lose nothing; between rows they may stand where a row was. */
  if (n_empty > 0 && !self->ragged)
    {
      g_autofree char *count = trade_count_write (n_empty);

      trade_faults_add (self->faults, self->name, first, 1,
                        ngettext ("the line is empty; expected a row or the end of the file",
                                  "%s lines are empty from here on; expected a row or the end of the file", n_empty), count);
    }

  return TRUE;
}

static gboolean
check_header (TradeCsv *self,
              guint     n_cells)
{
  gboolean whole = TRUE;

  if (n_cells > self->max_columns)
    {
      g_autofree char *found = trade_count_write (n_cells);
      g_autofree char *most = trade_count_write (self->max_columns);

      trade_faults_add (self->faults, self->name, g_array_index (self->cells, TradeCsvCell, 0).line, 1,
                        _("the header has %1$s columns; expected at most %2$s"), found, most);
      whole = FALSE;
    }

  for (guint i = 0; i < self->cells->len; i++)
    if (g_array_index (self->cells, TradeCsvCell, i).text == NULL)
      whole = FALSE;

  return whole;
}

/* Of a row that has more cells than are kept, nothing can be taken for what it says. */
static void
spoil_long_row (TradeCsv *self,
                guint     n_cells)
{
  TradeCsvCell *first = &g_array_index (self->cells, TradeCsvCell, 0);
  g_autofree char *found = trade_count_write (n_cells);
  g_autofree char *most = trade_count_write (self->max_columns);

  trade_faults_add (self->faults, self->name, first->line, first->column, _("the row has %1$s cells; expected at most %2$s"),
                    found, most);
  first->text = NULL;
  first->length = 0;
}

static void
add_ragged_fault (TradeCsv *self,
                  guint     n_cells)
{
  const TradeCsvCell *last = &g_array_index (self->cells, TradeCsvCell, MIN (n_cells, self->cells->len) - 1);
  const TradeCsvCell *first = &g_array_index (self->cells, TradeCsvCell, 0);
  g_autofree char *found = trade_count_write (n_cells);
  g_autofree char *expected = trade_count_write (self->n_columns);

  /* A quoted cell that ran through the lines below it has been told; the count of cells is but its consequence. */
  if (last->text == NULL && self->position == self->end)
    return;

  trade_faults_add (self->faults, self->name, first->line, first->column,
                    ngettext ("the row has %1$s cell; expected %2$s, as in the header",
                              "the row has %1$s cells; expected %2$s, as in the header", n_cells),
                    found, expected);
}

/**
 * trade_csv_new:
 * @name: the file's base name, for messages
 * @bytes: the file's content
 * @faults: where faults go; must outlive the tokenizer
 *
 * Prepares to read rows.
 *
 * Returns: (transfer full): a tokenizer that stands before the header
 */
TradeCsv *
trade_csv_new (const char  *name,
               GBytes      *bytes,
               TradeFaults *faults)
{
  TradeCsv *self;
  gsize size;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  self = g_new0 (TradeCsv, 1);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  self->faults = faults;
  self->position = g_bytes_get_data (bytes, &size);
  if (size == 0)
    self->position = (const guint8 *) "";
  self->end = self->position + size;
  self->line = 1;
  self->column = 1;
  self->separator = ',';
  self->quotes = TRUE;
  self->max_cell = TRADE_CSV_MAX_CELL;
  self->max_columns = TRADE_CSV_MAX_COLUMNS;
  self->max_rows = TRADE_CSV_MAX_ROWS;
  self->text = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (TradeCsvCell));
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));

  if (size >= 3 && memcmp (self->position, "\xef\xbb\xbf", 3) == 0)
    self->position += 3;
  else if (size >= 2 && (memcmp (self->position, "\xff\xfe", 2) == 0 || memcmp (self->position, "\xfe\xff", 2) == 0))
    {
      trade_faults_add (faults, name, 1, 1, _("the file is UTF-16; save it as UTF-8"));
      self->position = self->end;
      self->faulty = TRUE;
    }

  return self;
}

/**
 * trade_csv_set_dialect:
 * @self: a tokenizer that stands before the header
 * @separator: what stands between cells
 * @quotes: whether a cell may stand in quotes; without them, no cell holds a separator
 * @max_cell: how many bytes a cell may have
 *
 * Reads another dialect than that of RFC 4180, such as tab-separated values.
 */
void
trade_csv_set_dialect (TradeCsv *self,
                       char      separator,
                       gboolean  quotes,
                       gsize     max_cell)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (max_cell <= G_MAXINT);

  self->separator = separator;
  self->quotes = quotes;
  self->max_cell = max_cell;
}

/**
 * trade_csv_set_ragged:
 * @self: a tokenizer that stands before the header
 * @max_columns: how many cells a row may have; of a longer one, the first is malformed
 * @max_rows: how many rows there may be
 *
 * Takes rows of any number of cells, empty lines between them and quotes inside of plain cells, as in files that have notes
 * around their table. No row is a header to this tokenizer then.
 */
void
trade_csv_set_ragged (TradeCsv *self,
                      guint     max_columns,
                      guint     max_rows)
{
  g_return_if_fail (self != NULL);

  self->ragged = TRUE;
  self->max_columns = max_columns;
  self->max_rows = max_rows;
}

/**
 * trade_csv_skip_lines:
 * @self: a tokenizer that stands before the header
 * @n_lines: how many lines of the file stand before its bytes
 *
 * Counts lines that the tokenizer does not see.
 */
void
trade_csv_skip_lines (TradeCsv *self,
                      guint     n_lines)
{
  g_return_if_fail (self != NULL);

  self->line += n_lines;
}

/**
 * trade_csv_free:
 * @self: (transfer full): a tokenizer
 *
 * Frees the tokenizer and the cells of its last row.
 */
void
trade_csv_free (TradeCsv *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->offsets);
  g_free (self);
}

/**
 * trade_csv_get_fraction:
 * @self: a tokenizer
 *
 * Tells how much of the file lies before the next row.
 *
 * Returns: the fraction, 0 to 1
 */
double
trade_csv_get_fraction (TradeCsv *self)
{
  gsize size;

  g_return_val_if_fail (self != NULL, 0);

  size = g_bytes_get_size (self->bytes);

  return size > 0 ? 1 - (double) (self->end - self->position) / (double) size : 1;
}

/**
 * trade_csv_is_cut:
 * @self: a tokenizer that has come to its end
 *
 * Tells whether the file goes on behind the last row that there may be.
 *
 * Returns: whether it does, which has been reported then
 */
gboolean
trade_csv_is_cut (TradeCsv *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_cut;
}

/**
 * trade_csv_next_row:
 * @self: a tokenizer
 * @n_cells: (out): return location for the number of cells
 *
 * Reads the next row; the first is the header. A row that has not as many cells as the header is reported and passed
 * over; without a sound header all that follows is only searched for malformed cells. With TRADE_FAULTS_ENOUGH faults the
 * rest is not read.
 *
 * Returns: (transfer none) (nullable) (array length=n_cells): the cells, as many as the header has unless rows are ragged, or
 *   NULL at the end
 */
const TradeCsvCell *
trade_csv_next_row (TradeCsv *self,
                    guint    *n_cells)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_cells != NULL, NULL);

  *n_cells = 0;
  if (trade_faults_is_enough (self->faults))
    return NULL;

  while (skip_empty_lines (self) && !trade_faults_is_enough (self->faults))
    {
      guint n_found = read_cells (self);

      if (self->faulty)
        continue;

      if (self->n_columns == 0)
        {
          self->n_columns = n_found;
          self->faulty = !self->ragged && !check_header (self, n_found);
        }
      else if (++self->n_rows > self->max_rows)
        {
          g_autofree char *most = trade_count_write (self->max_rows);

          trade_faults_add (self->faults, self->name, g_array_index (self->cells, TradeCsvCell, 0).line, 1,
                            _("the file has more than %s rows"), most);
          self->position = self->end;
          self->is_cut = TRUE;
          return NULL;
        }
      else if (n_found != self->n_columns && !self->ragged)
        {
          add_ragged_fault (self, n_found);
          continue;
        }

      if (self->ragged && n_found > self->cells->len)
        spoil_long_row (self, n_found);
      if (!self->faulty)
        {
          *n_cells = MIN (n_found, self->cells->len);
          return &g_array_index (self->cells, TradeCsvCell, 0);
        }
    }

  if (self->n_columns == 0 && !self->faulty)
    {
      trade_faults_add (self->faults, self->name, 1, 1, _("the file is empty; expected a header"));
      self->faulty = TRUE;
    }

  return NULL;
}
