/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv-text.h"

#include <math.h>
#include <string.h>

/* So many digits are sure to be those that a number was written with; with so many more it is told from all others. */
#define SURE_DIGITS 15
#define ALL_DIGITS 17

/* So many decimals would be taken for a group of thousands. */
#define GROUP 3

struct _TradeCsvText
{
  GString *text;
  gsize    limit;
  gboolean is_in_row;
};

/**
 * trade_csv_text_new:
 * @limit: how many bytes the text may have
 *
 * Starts a table.
 *
 * Returns: (transfer full): the table
 */
TradeCsvText *
trade_csv_text_new (gsize limit)
{
  TradeCsvText *self = g_new0 (TradeCsvText, 1);

  self->text = g_string_new (NULL);
  self->limit = limit;

  return self;
}

/**
 * trade_csv_text_free:
 * @self: (transfer full): a table
 *
 * Frees a table.
 */
void
trade_csv_text_free (TradeCsvText *self)
{
  g_return_if_fail (self != NULL);

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

/* A line that breaks within a cell would part the row from its number. */
static void
append_quoted (GString    *text,
               const char *cell)
{
  g_string_append_c (text, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *cell == '\n' || *cell == '\r' ? ' ' : *cell);
    }
  g_string_append_c (text, '"');
}

/**
 * trade_csv_text_add:
 * @self: a table
 * @cell: what the next cell of the row has
 *
 * Writes a cell. Nothing is written where the table is full.
 */
void
trade_csv_text_add (TradeCsvText *self,
                    const char   *cell)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cell != NULL);

  if (trade_csv_text_is_full (self))
    return;
  if (self->is_in_row)
    g_string_append_c (self->text, ',');
  self->is_in_row = TRUE;
  /* What separates cells elsewhere does not here, and is not to be taken for it. */
  if (strpbrk (cell, ",;|\t\"\n\r") != NULL || g_str_has_prefix (cell, " ") || g_str_has_suffix (cell, " "))
    append_quoted (self->text, cell);
  else
    g_string_append (self->text, cell);
}

/**
 * trade_csv_text_write_number:
 * @number: a number
 *
 * Writes a number in the fewest digits that tell it from all others, with a point that cannot be taken for a mark between thousands.
 *
 * Returns: (transfer full): the number; empty where it is none
 */
char *
trade_csv_text_write_number (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE] = "";
  const char *start = digits, *point;

  for (int n = SURE_DIGITS; isfinite (number) && n <= ALL_DIGITS; n++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", n);

      g_ascii_formatd (digits, sizeof digits, format, number);
      if (g_ascii_strtod (digits, NULL) == number)
        break;
    }
  start += *start == '-';
  point = strchr (start, '.');

  return g_strconcat (digits, point != NULL && point - start <= GROUP && strlen (point + 1) == GROUP ? "0" : "", NULL);
}

/**
 * trade_csv_text_add_number:
 * @self: a table
 * @number: what the next cell of the row has
 *
 * Writes a number, as trade_csv_text_write_number() does.
 */
void
trade_csv_text_add_number (TradeCsvText *self,
                           double        number)
{
  g_autofree char *digits = trade_csv_text_write_number (number);

  trade_csv_text_add (self, digits);
}

/**
 * trade_csv_text_append:
 * @self: a table
 * @rows: (array length=length): whole rows of another
 * @length: how many bytes they have
 *
 * Writes rows.
 */
void
trade_csv_text_append (TradeCsvText *self,
                       const char   *rows,
                       gsize         length)
{
  g_return_if_fail (self != NULL && !self->is_in_row);

  g_string_append_len (self->text, rows, (gssize) length);
}

/**
 * trade_csv_text_end_row:
 * @self: a table
 *
 * Goes on to the next row.
 */
void
trade_csv_text_end_row (TradeCsvText *self)
{
  g_return_if_fail (self != NULL);

  if (!trade_csv_text_is_full (self))
    g_string_append_c (self->text, '\n');
  self->is_in_row = FALSE;
}

/**
 * trade_csv_text_is_full:
 * @self: a table
 *
 * Tells whether there was more than the text may have.
 *
 * Returns: whether there was
 */
gboolean
trade_csv_text_is_full (TradeCsvText *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->text->len > self->limit;
}

/**
 * trade_csv_text_end:
 * @self: a table
 *
 * Takes what was written. Nothing else may be done with the table then.
 *
 * Returns: (transfer full): the text
 */
GBytes *
trade_csv_text_end (TradeCsvText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
