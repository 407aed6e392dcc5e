/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv-same.h"

#include <string.h>

#include "trade-csv-index.h"

#define WORD sizeof (guint64)

/* Where a cell of a plain row stands, with its quotes. */
static const guint8 *
find_cell (const TradeCsvBatch *batch,
           const TradeCsvRow   *row,
           guint                index,
           gsize               *length)
{
  const guint32 *ends = batch->ends + row->first;
  const guint start = index > 0 ? ends[index - 1] + 1 : row->start;

  *length = ends[index] - start;

  return batch->text + start;
}

/* Compares a word at once, of which there is one behind the text. */
static gboolean
is_same (const guint8 *a,
         const guint8 *b,
         gsize         length)
{
  guint64 first, second;

  for (; length >= WORD; length -= WORD, a += WORD, b += WORD)
    {
      memcpy (&first, a, WORD);
      memcpy (&second, b, WORD);
      if (first != second)
        return FALSE;
    }
  memcpy (&first, a, WORD);
  memcpy (&second, b, WORD);

  return length == 0 || GUINT64_TO_LE (first ^ second) << (8 * (WORD - length)) == 0;
}

/*
 * trade_csv_same_find:
 * @batch: a batch that is filled
 * @row: its last row, a plain one
 * @columns: a bit for each of the first 64 columns
 *
 * Finds cells that are written as in the row before. Nothing is known of the first row of a batch, because the one before may be
 * another thread's already.
 *
 * Returns: a bit for each of @columns where it is the same
 */
guint64
trade_csv_same_find (const TradeCsvBatch *batch,
                     const TradeCsvRow   *row,
                     guint64              columns)
{
  const TradeCsvRow *before = batch->rows->len > 1 ? row - 1 : NULL;
  guint64 same = 0;

  if (before == NULL || !before->is_plain || before->is_passed_over)
    return 0;

  for (; columns != 0; columns &= columns - 1)
    {
      const guint column = (guint) __builtin_ctzll (columns);
      const guint8 *a, *b;
      gsize n_a, n_b;

      if (column >= MIN (row->n_cells, before->n_cells))
        break;
      a = find_cell (batch, row, column, &n_a);
      b = find_cell (batch, before, column, &n_b);
      if (n_a == n_b && is_same (a, b, n_a))
        same |= G_GUINT64_CONSTANT (1) << column;
    }

  return same;
}

G_STATIC_ASSERT (WORD <= TRADE_CSV_CHUNK);
