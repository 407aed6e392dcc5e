/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv-private.h"

#include "trade-csv-tokens.h"

/* So much is read at once. Cells take as much again, and all of it shall lie near at hand. */
#define BLOCK_LENGTH (128 << 10)

/* One batch is filled while another is read, and one lies between them. */
#define N_BATCHES 3

struct _TradeCsv
{
  char           *name;
  TradeFaults    *faults;
  TradeFeed      *feed; /* until the first row is read */
  TradeCsvRules   rules;
  gsize           block_length;

  TradeCsvTokens *tokens;
  GPtrArray      *batches;
  TradeCsvBatch  *batch; /* whose rows are read */
  guint           next_row;
  guint           next_fault;
  const TradeCsvRow *row; /* that is read; NULL before the first and behind the last */
  GArray         *cells; /* of TradeCsvCell, of a row that is plain; empty until they are wanted */
  gboolean        is_done;
  gboolean        is_cut;
  GError         *error;

  /* The thread that reads ahead: it takes batches from one queue and puts them into the other. */
  gboolean        reads_ahead;
  GThread        *thread;
  GAsyncQueue    *empty;
  GAsyncQueue    *full;
  int             is_stopped;
};

/**
 * trade_csv_new_for_feed:
 * @name: the file's base name, for messages
 * @feed: (transfer full): the file's text, of which nothing was read
 * @faults: where faults go; must outlive the tokenizer
 *
 * Prepares to read rows.
 *
 * Returns: (transfer full): a tokenizer that stands before the header
 */
TradeCsv *
trade_csv_new_for_feed (const char  *name,
                        TradeFeed   *feed,
                        TradeFaults *faults)
{
  TradeCsv *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (feed != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  self = g_new0 (TradeCsv, 1);
  self->name = g_strdup (name);
  self->feed = feed;
  self->faults = faults;
  self->rules = (TradeCsvRules) {
    .separator = ',',
    .quotes = TRUE,
    .max_cell = TRADE_CSV_MAX_CELL,
    .max_columns = TRADE_CSV_MAX_COLUMNS,
    .max_rows = TRADE_CSV_MAX_ROWS,
  };
  self->block_length = BLOCK_LENGTH;
  self->batches = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_csv_batch_free);
  self->cells = g_array_new (FALSE, FALSE, sizeof (TradeCsvCell));

  return self;
}

/**
 * trade_csv_new:
 * @name: the file's base name, for messages
 * @bytes: the file's content
 * @faults: where faults go; must outlive the tokenizer
 *
 * Prepares to read rows of what is in memory.
 *
 * Returns: (transfer full): a tokenizer that stands before the header
 */
TradeCsv *
trade_csv_new (const char  *name,
               GBytes      *bytes,
               TradeFaults *faults)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return trade_csv_new_for_feed (name, trade_feed_new_for_bytes (bytes), faults);
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

  self->rules.separator = separator;
  self->rules.quotes = quotes;
  self->rules.max_cell = max_cell;
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

  self->rules.is_ragged = TRUE;
  self->rules.max_columns = max_columns;
  self->rules.max_rows = max_rows;
}

/**
 * trade_csv_skip:
 * @self: a tokenizer that stands before the header
 * @n_bytes: how many bytes of the file are no rows
 * @n_lines: how many lines they are
 *
 * Passes over the start of the file.
 */
void
trade_csv_skip (TradeCsv *self,
                gsize     n_bytes,
                guint     n_lines)
{
  g_return_if_fail (self != NULL);

  self->rules.n_skipped = n_bytes;
  self->rules.n_skipped_lines = n_lines;
}

/**
 * trade_csv_read_ahead:
 * @self: a tokenizer that stands before the header
 *
 * Has a thread read the rows to come while those that are read are worked with, if the file is large enough to be worth it.
 */
void
trade_csv_read_ahead (TradeCsv *self)
{
  g_return_if_fail (self != NULL);

  self->reads_ahead = TRUE;
}

/*
 * trade_csv_set_block_length:
 * @self: a tokenizer that stands before the header
 * @block_length: how many bytes are read at once, at least 16
 *
 * Reads more or less at once, as a test does.
 */
void
trade_csv_set_block_length (TradeCsv *self,
                            gsize     block_length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (block_length >= 16);

  self->block_length = block_length;
}

/*
 * trade_csv_set_careful:
 * @self: a tokenizer that stands before the header
 *
 * Reads every row character by character, as a test does that compares.
 */
void
trade_csv_set_careful (TradeCsv *self)
{
  g_return_if_fail (self != NULL);

  self->rules.is_careful = TRUE;
}

/*
 * trade_csv_set_basic:
 * @self: a tokenizer that stands before the header
 *
 * Uses nothing of a machine that others of its kind do not have, as a test does that compares.
 */
void
trade_csv_set_basic (TradeCsv *self)
{
  g_return_if_fail (self != NULL);

  self->rules.is_basic = TRUE;
}

static gpointer
read_batches (gpointer data)
{
  TradeCsv *self = data;
  gboolean is_last = FALSE;

  while (!is_last)
    {
      TradeCsvBatch *batch = g_async_queue_pop (self->empty);

      if (g_atomic_int_get (&self->is_stopped))
        break;
      trade_csv_tokens_read (self->tokens, batch);
      is_last = batch->is_last;
      g_async_queue_push (self->full, batch);
    }

  return NULL;
}

static TradeCsvBatch *
add_batch (TradeCsv *self)
{
  TradeCsvBatch *batch = trade_csv_batch_new (self->block_length);

  g_ptr_array_add (self->batches, batch);

  return batch;
}

/* Starts the thread, if it is wanted and not there yet. Where a system has no more threads, this one reads. */
static gboolean
has_thread (TradeCsv *self)
{
  if (self->thread != NULL || !self->reads_ahead)
    return self->thread != NULL;

  self->empty = g_async_queue_new ();
  self->full = g_async_queue_new ();
  self->thread = g_thread_try_new ("trade-csv", read_batches, self, NULL);
  self->reads_ahead = self->thread != NULL;
  while (self->thread != NULL && self->batches->len < N_BATCHES)
    g_async_queue_push (self->empty, add_batch (self));

  return self->thread != NULL;
}

static void
stop_thread (TradeCsv *self)
{
  g_atomic_int_set (&self->is_stopped, TRUE);
  g_async_queue_push (self->empty, self->batch);
  g_thread_join (self->thread);
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

  if (self->thread != NULL)
    stop_thread (self);
  g_clear_pointer (&self->empty, g_async_queue_unref);
  g_clear_pointer (&self->full, g_async_queue_unref);
  g_clear_pointer (&self->tokens, trade_csv_tokens_free);
  g_clear_pointer (&self->feed, trade_feed_free);
  g_ptr_array_unref (self->batches);
  g_array_unref (self->cells);
  g_clear_error (&self->error);
  g_free (self->name);
  g_free (self);
}

/* The first batch is all that there is of many a file; a thread would only cost time. */
static void
read_batch (TradeCsv *self)
{
  if (self->tokens == NULL)
    {
      self->tokens = trade_csv_tokens_new (g_steal_pointer (&self->feed), &self->rules, self->block_length);
      self->batch = add_batch (self);
      trade_csv_tokens_read (self->tokens, self->batch);
    }
  else if (!has_thread (self))
    trade_csv_tokens_read (self->tokens, self->batch);
  else
    {
      g_async_queue_push (self->empty, self->batch);
      self->batch = g_async_queue_pop (self->full);
    }

  self->row = NULL;
  self->next_row = self->next_fault = 0;
  if (self->batch->error != NULL)
    {
      self->error = g_error_copy (self->batch->error);
      self->is_done = TRUE;
    }
}

/* Tells what is wrong with the next row, or behind the last one. Before a row that comes after enough faults, nothing is read. */
static gboolean
tell_faults (TradeCsv *self)
{
  GArray *faults = self->batch->faults;
  gboolean is_before = FALSE;

  while (self->next_fault < faults->len)
    {
      const TradeCsvFault *fault = &g_array_index (faults, TradeCsvFault, self->next_fault);

      if (fault->row > self->next_row)
        break;
      if (is_before && !fault->is_before && trade_faults_is_enough (self->faults))
        return FALSE;
      trade_faults_add (self->faults, self->name, fault->line, fault->column, "%s", fault->message);
      is_before = fault->is_before;
      self->next_fault++;
    }

  return !is_before || !trade_faults_is_enough (self->faults);
}

/* Whether there is a row to come. */
static gboolean
find_row (TradeCsv *self)
{
  while (!self->is_done && (self->batch == NULL || self->next_row == self->batch->rows->len))
    if (self->batch == NULL || !self->batch->is_last)
      read_batch (self);
    else
      {
        tell_faults (self);
        self->is_cut = self->batch->is_cut;
        self->is_done = TRUE;
      }

  return !self->is_done;
}

/**
 * trade_csv_get_fraction:
 * @self: a tokenizer
 *
 * Tells how much of the file was read for the rows so far.
 *
 * Returns: the fraction, 0 to 1
 */
double
trade_csv_get_fraction (TradeCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->batch != NULL ? self->batch->fraction : 0;
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
 * trade_csv_is_malformed:
 * @self: a tokenizer that has read a row
 *
 * Tells whether a cell of the row is malformed.
 *
 * Returns: whether one is
 */
gboolean
trade_csv_is_malformed (TradeCsv *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->row != NULL && self->row->is_malformed;
}

/**
 * trade_csv_check:
 * @self: a tokenizer that has come to its end
 * @error: return location for the error
 *
 * Tells whether the file could be read to its end.
 *
 * Returns: whether it could, whatever is wrong with its rows
 */
gboolean
trade_csv_check (TradeCsv  *self,
                 GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->error != NULL && error != NULL)
    *error = g_error_copy (self->error);

  return self->error == NULL;
}

/**
 * trade_csv_step:
 * @self: a tokenizer
 * @n_cells: (out): return location for the number of cells
 *
 * Goes on to the next row; the first is the header. A row that has not as many cells as the header is reported and passed
 * over; without a sound header all that follows is only searched for malformed cells. With TRADE_FAULTS_ENOUGH faults the
 * rest is not read.
 *
 * Returns: whether there is one
 */
gboolean
trade_csv_step (TradeCsv *self,
                guint    *n_cells)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (n_cells != NULL, FALSE);

  while (!trade_faults_is_enough (self->faults) && find_row (self) && tell_faults (self))
    {
      self->row = &g_array_index (self->batch->rows, TradeCsvRow, self->next_row++);
      if (self->row->is_passed_over)
        continue;

      g_array_set_size (self->cells, 0);
      *n_cells = self->row->n_cells;
      return TRUE;
    }

  self->row = NULL;
  *n_cells = 0;

  return FALSE;
}

/* Makes a cell of a plain row. That it was made before does not matter. */
static TradeCsvCell
make_cell (TradeCsv *self,
           guint     index)
{
  const TradeCsvRow *row = self->row;
  const guint32 *ends = self->batch->ends + row->first;
  const guint start = index > 0 ? ends[index - 1] + 1 : row->start;
  char *text = (char *) self->batch->text + start;
  const guint is_quoted = self->rules.quotes && *text == '"';
  const gsize length = ends[index] - start - 2 * is_quoted;

  text[is_quoted + length] = '\0';

  return (TradeCsvCell) { text + is_quoted, length, row->line, start - row->start + 1 };
}

/**
 * trade_csv_get:
 * @self: a tokenizer that stands on a row
 * @index: one of the cells of the row, from 0
 *
 * Gets a cell, where not all are wanted.
 *
 * Returns: (transfer none) (nullable): its text, as #TradeCsvCell has it
 */
const char *
trade_csv_get (TradeCsv *self,
               guint     index)
{
  g_return_val_if_fail (self != NULL && self->row != NULL, NULL);
  g_return_val_if_fail (index < self->row->n_cells, NULL);

  return self->row->is_plain ? make_cell (self, index).text
                             : g_array_index (self->batch->cells, TradeCsvCell, self->row->first + index).text;
}

/**
 * trade_csv_get_cells:
 * @self: a tokenizer that stands on a row
 *
 * Gets all cells of the row.
 *
 * Returns: (transfer none): the cells, until the next row is read
 */
const TradeCsvCell *
trade_csv_get_cells (TradeCsv *self)
{
  g_return_val_if_fail (self != NULL && self->row != NULL, NULL);

  if (!self->row->is_plain)
    return &g_array_index (self->batch->cells, TradeCsvCell, self->row->first);

  for (guint i = self->cells->len; i < self->row->n_cells; i++)
    {
      const TradeCsvCell cell = make_cell (self, i);

      g_array_append_val (self->cells, cell);
    }

  return (const TradeCsvCell *) (gpointer) self->cells->data;
}

/**
 * trade_csv_watch:
 * @self: a tokenizer that stands on a row
 * @columns: a bit for each of the first 64 columns
 *
 * Has cells of some columns compared with those above them.
 */
void
trade_csv_watch (TradeCsv *self,
                 guint64   columns)
{
  g_return_if_fail (self != NULL && self->tokens != NULL);

  trade_csv_tokens_watch (self->tokens, columns);
}

/**
 * trade_csv_get_same:
 * @self: a tokenizer that stands on a row
 *
 * Tells which cells are written as in the row that was read before it, as far as trade_csv_watch() wants that to be known. Of some
 * rows it is not.
 *
 * Returns: a bit for each of the first 64 columns
 */
guint64
trade_csv_get_same (TradeCsv *self)
{
  g_return_val_if_fail (self != NULL && self->row != NULL, 0);

  return self->row->same;
}

/**
 * trade_csv_next_row:
 * @self: a tokenizer
 * @n_cells: (out): return location for the number of cells
 *
 * Reads the next row, as trade_csv_step() does, and all its cells.
 *
 * Returns: (transfer none) (nullable) (array length=n_cells): the cells, as many as the header has unless rows are ragged, or
 *   NULL at the end
 */
const TradeCsvCell *
trade_csv_next_row (TradeCsv *self,
                    guint    *n_cells)
{
  return trade_csv_step (self, n_cells) ? trade_csv_get_cells (self) : NULL;
}
