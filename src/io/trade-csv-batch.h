/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-csv.h"

G_BEGIN_DECLS

/**
 * TradeCsvRow:
 * @first: its first cell among those of the batch, or, of a row that is plain, the first end of a cell among those of the batch
 * @n_cells: how many cells it has
 * @start: where the row begins in the text
 * @line: line of the file
 * @same: a bit for each of the first 64 columns whose cell is as in the row before, as far as somebody wants to know that
 * @is_plain: whether it is ASCII, stands in the text as it is, and has quotes only around cells; its cells are not made yet then
 * @is_malformed: whether one of its cells is
 * @is_passed_over: whether it is no row to read, but has been reported
 *
 * A row of a batch.
 */
typedef struct
{
  guint   first;
  guint   n_cells;
  guint   start;
  guint   line;
  guint64 same;
  guint   is_plain : 1;
  guint   is_malformed : 1;
  guint   is_passed_over : 1;
} TradeCsvRow;

/**
 * TradeCsvFault:
 * @row: the row that it is told with
 * @line: line of the file
 * @column: column of the line
 * @message: what is wrong
 * @is_before: whether it is told of what stands before the row
 *
 * A fault that is told when its row is read, and not before.
 */
typedef struct
{
  guint    row;
  guint    line;
  guint    column;
  char    *message;
  gboolean is_before;
} TradeCsvFault;

/**
 * TradeCsvBatch:
 * @text: a block of the file, in which cells are ended by a NUL once they are made
 * @ends: where cells of the text end
 * @copies: cells that do not stand in the file as they are
 * @cells: of TradeCsvCell, those of all rows that are not plain
 * @rows: of TradeCsvRow
 * @faults: of TradeCsvFault, row by row
 * @is_last: whether there are no rows after these
 * @is_cut: whether that is because there are more than there may be
 * @fraction: how much of the file was read
 * @error: (nullable): why it cannot be read on
 *
 * Some rows of a file with all that their cells need, so that a thread can hand them to another.
 */
typedef struct
{
  guint8       *text;
  guint32      *ends;
  GStringChunk *copies;
  GArray       *cells;
  GArray       *rows;
  GArray       *faults;
  gboolean      is_last;
  gboolean      is_cut;
  double        fraction;
  GError       *error;
} TradeCsvBatch;

TradeCsvBatch *trade_csv_batch_new   (gsize          capacity);
void           trade_csv_batch_clear (TradeCsvBatch *self);
void           trade_csv_batch_free  (TradeCsvBatch *self);

G_END_DECLS
