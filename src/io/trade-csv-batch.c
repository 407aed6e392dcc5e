/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv-batch.h"

#include "trade-csv-index.h"

#define COPIES_LENGTH (4 << 10)

static void
clear_fault (gpointer data)
{
  TradeCsvFault *fault = data;

  g_free (fault->message);
}

/*
 * trade_csv_batch_new:
 * @capacity: how many bytes a block of text has at most
 *
 * Makes room for rows.
 *
 * Returns: (transfer full): a batch without rows
 */
TradeCsvBatch *
trade_csv_batch_new (gsize capacity)
{
  TradeCsvBatch *self = g_new0 (TradeCsvBatch, 1);

  /* The index looks at a chunk and a byte behind the text. */
  self->text = g_malloc0 (capacity + TRADE_CSV_CHUNK + 1);
  self->ends = g_new (guint32, capacity + TRADE_CSV_ENDS_AT_ONCE);
  self->copies = g_string_chunk_new (COPIES_LENGTH);
  self->cells = g_array_new (FALSE, FALSE, sizeof (TradeCsvCell));
  self->rows = g_array_new (FALSE, FALSE, sizeof (TradeCsvRow));
  self->faults = g_array_new (FALSE, FALSE, sizeof (TradeCsvFault));
  g_array_set_clear_func (self->faults, clear_fault);

  return self;
}

/*
 * trade_csv_batch_clear:
 * @self: a batch
 *
 * Drops its rows.
 */
void
trade_csv_batch_clear (TradeCsvBatch *self)
{
  g_string_chunk_clear (self->copies);
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->faults, 0);
  self->is_last = self->is_cut = FALSE;
  g_clear_error (&self->error);
}

/*
 * trade_csv_batch_free:
 * @self: (transfer full): a batch
 *
 * Frees a batch.
 */
void
trade_csv_batch_free (TradeCsvBatch *self)
{
  g_free (self->text);
  g_free (self->ends);
  g_string_chunk_free (self->copies);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_array_unref (self->faults);
  g_clear_error (&self->error);
  g_free (self);
}
