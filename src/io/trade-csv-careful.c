/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv-tokens-private.h"

#include <glib/gi18n.h>

#include "trade-count.h"
#include "trade-digits.h"

/* Reads rows character by character, with all that may be odd in them. */

/* As many bytes as tell a character of UTF-8 from what is none. */
#define MAX_CHARACTER 6

/* The faults of one cell that are told once, however often they occur in it. */
typedef struct
{
  guint    line;
  guint    column;
  gsize    length;
  gboolean bad_encoding;
  gboolean has_nul;
  gboolean has_return;
  gboolean faulty;
} Cell;

static void
add_cell_fault (TradeCsvTokens *self,
                Cell           *cell,
                guint           line,
                guint           column,
                const char     *message)
{
  cell->faulty = TRUE;
  trade_csv_tokens_add_fault (self, line, column, "%s", message);
}

static void
take_text (TradeCsvTokens *self,
           Cell           *cell,
           const guint8   *bytes,
           gsize           n_bytes)
{
  cell->length += n_bytes;
  if (cell->length <= self->rules.max_cell)
    g_string_append_len (self->cell, (const char *) bytes, (gssize) n_bytes);
}

/* Moves over one character, which is not part of the syntax, and into the cell. */
static void
take_character (TradeCsvTokens *self,
                Cell           *cell)
{
  const guint8 *start;
  gsize n_bytes = 1;

  trade_csv_tokens_has (self, MAX_CHARACTER);
  start = self->position;
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
          trade_csv_tokens_add_fault (self, self->line, self->column, _("the byte 0x%02X is not UTF-8; save the file as UTF-8"), *start);
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
take_run (TradeCsvTokens *self,
          Cell           *cell)
{
  const guint8 *start = self->position;
  gsize n_bytes;

  while (self->position < self->end && *self->position >= ' ' && *self->position < 0x7F && *self->position != '"' &&
         *self->position != (guint8) self->rules.separator)
    self->position++;

  n_bytes = (gsize) (self->position - start);
  if (n_bytes == 0)
    return;

  take_text (self, cell, start, n_bytes);
  self->column += (guint) n_bytes;
}

static void
read_quoted (TradeCsvTokens *self,
             Cell           *cell)
{
  self->position++;
  self->column++;

  while (trade_csv_tokens_has (self, 1))
    {
      take_run (self, cell);
      if (!trade_csv_tokens_has (self, 1))
        break;
      if (!trade_csv_tokens_at_byte (self, 0, '"'))
        take_character (self, cell);
      else if (trade_csv_tokens_at_byte (self, 1, '"'))
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

  self->is_unclosed = TRUE;
  add_cell_fault (self, cell, cell->line, cell->column,
                  _("the quote is never closed; expected a closing quote before the end of the file"));
}

static void
read_plain (TradeCsvTokens *self,
            Cell           *cell,
            gboolean        after_quote)
{
  if (after_quote && !trade_csv_tokens_at_line_end (self) && !trade_csv_tokens_at_byte (self, 0, self->rules.separator))
    add_cell_fault (self, cell, self->line, self->column,
                    _("there is text after the closing quote; expected a comma or the end of the line, and quotes inside "
                      "a quoted cell doubled"));

  take_run (self, cell);
  while (!trade_csv_tokens_at_line_end (self) && !trade_csv_tokens_at_byte (self, 0, self->rules.separator))
    {
      if (self->rules.quotes && !self->rules.is_ragged && trade_csv_tokens_at_byte (self, 0, '"') && !cell->faulty)
        add_cell_fault (self, cell, self->line, self->column,
                        _("there is a quote inside a cell that is not quoted; put the whole cell in quotes and double "
                          "this one"));
      if (trade_csv_tokens_at_byte (self, 0, '\r') && !cell->has_return)
        {
          cell->has_return = TRUE;
          add_cell_fault (self, cell, self->line, self->column,
                          _("there is a carriage return on its own; expected lines to end in LF or CR LF"));
        }
      take_character (self, cell);
      take_run (self, cell);
    }
}

/* A row may have any number of cells, of which those that are kept take memory. */
static void
read_cell (TradeCsvTokens *self,
           gboolean        is_kept)
{
  Cell cell = { .line = self->line, .column = self->column };
  TradeCsvCell read = { .line = self->line, .column = self->column };

  g_string_truncate (self->cell, 0);
  if (self->rules.quotes && trade_csv_tokens_at_byte (self, 0, '"'))
    {
      read_quoted (self, &cell);
      read_plain (self, &cell, TRUE);
    }
  else
    read_plain (self, &cell, FALSE);

  if (cell.length > self->rules.max_cell && !cell.faulty)
    {
      g_autofree char *most = trade_count_write ((guint) self->rules.max_cell);

      cell.faulty = TRUE;
      trade_csv_tokens_add_fault (self, cell.line, cell.column, _("the cell is longer than %s bytes"), most);
    }

  if (!is_kept)
    return;
  if (!cell.faulty)
    {
      if (self->rules.is_ragged)
        g_string_truncate (self->cell, trade_digits_settle (self->cell->str, self->cell->len));
      read.text = g_string_chunk_insert_len (self->batch->copies, self->cell->str, (gssize) self->cell->len);
      read.length = self->cell->len;
    }
  g_array_append_val (self->batch->cells, read);
}

/*
 * trade_csv_tokens_read_cells:
 * @self: what reads rows
 *
 * Reads all cells of a row, character by character, and moves to the start of the next line.
 *
 * Returns: how many cells the row has, which may be more than are kept
 */
guint
trade_csv_tokens_read_cells (TradeCsvTokens *self)
{
  guint n_cells = 0;

  while (TRUE)
    {
      read_cell (self, n_cells < self->rules.max_columns);
      n_cells += n_cells < G_MAXUINT;
      if (!trade_csv_tokens_at_byte (self, 0, self->rules.separator))
        break;
      self->position++;
      self->column++;
    }

  if (trade_csv_tokens_at_byte (self, 0, '\r'))
    self->position++;
  if (trade_csv_tokens_at_byte (self, 0, '\n'))
    self->position++;
  self->line++;
  self->column = 1;

  return n_cells;
}
