/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-preview-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readers/trade-table-cells.h"
#include "readers/trade-table-columns.h"
#include "readers/trade-table-notes.h"
#include "readers/trade-table-title.h"
#include "readers/trade-table-words.h"
#include "trade-fiscal.h"
#include "trade-period-cell.h"

static TradeHeading *
copy_heading (const TradeHeading *heading)
{
  TradeHeading *copy = g_new0 (TradeHeading, 1);

  copy->n = heading->n;
  copy->names = g_strdupv (heading->names);
  copy->folded = g_strdupv (heading->folded);

  return copy;
}

/* The header is the row that a reader takes for it, or the two rows, or else the one above the first figures. */
static int
find_header (const TradeHead          *head,
             const TradeReaderRecord  *record,
             TradeHeading            **joined)
{
  *joined = NULL;
  for (guint i = 0; record != NULL && i < head->rows->len; i++)
    {
      const TradeHeading *row = g_ptr_array_index (head->rows, i);
      const gboolean is_rated = record->rate (row) > 0;
      gboolean is_joined = TRUE;

      if (record->join != NULL && i > 0 && (!is_rated || trade_heading_has_twice (row)))
        *joined = record->join (g_ptr_array_index (head->rows, i - 1), row, &is_joined);
      if (*joined != NULL)
        return (int) i - !is_joined;
      if (is_rated)
        return (int) i;
    }

  return trade_head_find_data (head) - 1;
}

static void
take_rows (TradePreview            *self,
           const TradeHead         *head,
           int                      header,
           TradeHeading            *joined)
{
  if (joined != NULL)
    self->header = joined;
  else
    self->header = header >= 0 ? copy_heading (g_ptr_array_index (head->rows, (guint) header)) : trade_heading_new (NULL, 0);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_heading_free);
  for (guint i = (guint) (header + 1); i < head->rows->len && self->rows->len < TRADE_PREVIEW_MAX_ROWS; i++)
    {
      TradeHeading *row = copy_heading (g_ptr_array_index (head->rows, i));

      trade_heading_widen (self->header, row->n);
      g_ptr_array_add (self->rows, row);
    }
}

static gboolean
is_unit_known (const TradeTableColumns *columns,
               const char              *title)
{
  if (trade_table_columns_has (columns, TRADE_COLUMN_ROLE_UNIT))
    return TRUE;

  for (guint i = 0; i < columns->values->len; i++)
    {
      const TradeColumnGuess *guess =
        &g_array_index (columns->guesses, TradeColumnGuess, (guint) g_array_index (columns->values, int, i));

      if (trade_column_role_is_amount (guess->role) &&
          (!guess->has_quantity || g_str_equal (guess->quantity.unit, TRADE_UNIT_UNSTATED) ||
           trade_table_words_are_open (&guess->quantity, title)))
        return FALSE;
    }

  return TRUE;
}

/* The title and the notes of a table may name the unit: the rows above the header, and those of one cell. */
static void
take_notes (const TradeHead   *head,
            int                header,
            gboolean           is_title_cut,
            TradeTableColumns *columns)
{
  TradeTableNotes notes = { .context = columns->context, .quantity = { .measure = TRADE_MEASURE_VALUE, .unit = TRADE_UNIT_UNSTATED } };

  for (guint i = 0; i < head->rows->len; i++)
    {
      const TradeHeading *row = g_ptr_array_index (head->rows, i);
      guint n_filled = 0;

      for (guint j = 0; j < row->n; j++)
        n_filled += *row->names[j] != '\0';
      /* The first cell of the header may have the title. */
      if ((int) i == header && row->n > 0 && is_title_cut)
        trade_table_notes_add (&notes, row->names[0], TRUE);
      for (guint j = 0; j < row->n && ((int) i < header || n_filled == 1); j++)
        trade_table_notes_add (&notes, row->names[j], (int) i < header);
    }
  trade_table_notes_apply (&notes, columns);
}

/* What stands above the rows. */
static char *
join_title (const TradeHead         *head,
            int                      header,
            const TradeTableColumns *columns)
{
  GString *title = g_string_new (columns->context);

  for (int i = 0; i < header && (guint) i < head->rows->len; i++)
    {
      g_autofree char *line = g_strjoinv (" ", ((const TradeHeading *) g_ptr_array_index (head->rows, (guint) i))->names);

      g_string_append_printf (title, "\n%s", line);
    }

  return g_string_free (title, FALSE);
}

/* Whether names tell all but which way goods go. A column that is not known may have that. */
static gboolean
is_flow_open (const TradeTableColumns *columns)
{
  TradeReadError code;

  for (guint i = 0; i < columns->guesses->len; i++)
    if (g_array_index (columns->guesses, TradeColumnGuess, i).role == TRADE_COLUMN_ROLE_IGNORED)
      return FALSE;

  return trade_table_columns_get_lack (columns, &code) != NULL && code == TRADE_READ_ERROR_FLOW;
}

static void
take_guesses (TradePreview            *self,
              const TradeReaderRecord *record,
              const TradeHead         *head,
              int                      header)
{
  g_auto (TradeTableColumns) columns = { NULL };
  g_autofree char *title = NULL;

  trade_table_columns_init (&columns, self->header, NULL);
  if (record != NULL)
    trade_table_cells_settle (&columns, self->header, self->rows);
  title = join_title (head, header, &columns);
  if (record != NULL && record->join != NULL && !self->has_title)
    trade_table_columns_take_flows (&columns);
  take_notes (head, header, self->has_title && self->header->n > 0 && *self->header->names[0] == '\0', &columns);
  self->meanings = g_array_new (FALSE, FALSE, sizeof (TradeColumnMeaning));
  for (guint i = 0; i < columns.guesses->len; i++)
    {
      const TradeColumnMeaning meaning = trade_column_meaning_of (&g_array_index (columns.guesses, TradeColumnGuess, i));

      g_array_append_val (self->meanings, meaning);
    }

  if (record == NULL)
    self->doubt = is_flow_open (&columns) ? TRADE_PREVIEW_FLOW : TRADE_PREVIEW_COLUMNS;
  else if (record->get_doubt != NULL)
    self->doubt = record->get_doubt (head);
  else if (!is_unit_known (&columns, title))
    self->doubt = TRADE_PREVIEW_UNIT;
}

static gboolean
is_period (const char *cell)
{
  TradePeriod period;

  return trade_period_cell_parse (cell, &period) || trade_period_cell_parse_date (cell, &period);
}

static gboolean
is_flow (const char *cell)
{
  return trade_vocabulary_find_flow (cell) != NULL;
}

static gboolean
is_unit (const char *cell)
{
  TradeQuantity quantity;

  return trade_vocabulary_find_unit (cell, &quantity);
}

static gboolean
is_number (const char *cell)
{
  return g_ascii_isdigit (*cell) || (*cell == '-' && g_ascii_isdigit (cell[1]));
}

static gboolean
has_meaning (TradePreview       *self,
             TradeColumnMeaning  meaning)
{
  for (guint i = 0; i < self->meanings->len; i++)
    if (trade_preview_get_meaning (self, i) == meaning)
      return TRUE;

  return FALSE;
}

static gboolean
is_all (TradePreview  *self,
        guint          column,
        gboolean     (*is) (const char *cell))
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!is (trade_preview_get_cell (self, i, column)))
      return FALSE;

  return self->rows->len > 0;
}

/* What no name tells, the cells may: a person sees the guess, and what it is made by. */
static void
guess_by_cells (TradePreview *self)
{
  static const struct
  {
    TradeColumnMeaning meaning;
    gboolean         (*is) (const char *cell);
  } kinds[] = {
    { TRADE_COLUMN_MEANING_PERIOD, is_period },
    { TRADE_COLUMN_MEANING_FLOW, is_flow },
    { TRADE_COLUMN_MEANING_UNIT, is_unit },
    { TRADE_COLUMN_MEANING_VALUE, is_number },
  };

  for (guint i = 0; i < self->meanings->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
      {
        TradeColumnMeaning *meaning = &g_array_index (self->meanings, TradeColumnMeaning, i);

        if (*meaning == TRADE_COLUMN_MEANING_IGNORE && !has_meaning (self, kinds[j].meaning) && is_all (self, i, kinds[j].is))
          *meaning = kinds[j].meaning;
      }
}

/*
 * trade_preview_new:
 * @head: the start of a table
 * @record: (nullable): the format in which it can be read, or %NULL where that is not known
 *
 * Looks at the first rows of a table.
 *
 * Returns: (transfer full) (nullable): the preview; %NULL where there is no table
 */
TradePreview *
trade_preview_new (const TradeHead         *head,
                   const TradeReaderRecord *record)
{
  TradeHeading *joined;
  TradePreview *self;
  int header;

  if (record == NULL && trade_head_find_data (head) < 0)
    return NULL;

  self = g_new0 (TradePreview, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->file = g_strdup (head->name);
  self->has_title = record == &trade_reader_titled_table || (record != NULL && record->get_doubt != NULL);
  self->encoding = head->dialect.encoding;
  header = find_header (head, record, &joined);
  take_rows (self, head, header, joined);
  take_guesses (self, record, head, header);
  if (record == NULL)
    guess_by_cells (self);
  if ((record == NULL || record->find != NULL) && *head->dialect.open_number != '\0')
    {
      self->open_number = g_strdup (head->dialect.open_number);
      self->doubt = self->doubt == TRADE_PREVIEW_SURE ? TRADE_PREVIEW_MARK : self->doubt;
    }

  self->open_year = record == NULL || record->find != NULL ? trade_fiscal_find_open (head->rows) : NULL;
  if (self->open_year == NULL && record == &trade_reader_titled_table)
    self->open_year = trade_table_title_find_open (head->rows);
  if (self->open_year != NULL && self->doubt == TRADE_PREVIEW_SURE)
    self->doubt = TRADE_PREVIEW_YEAR;

  return self;
}

/**
 * trade_preview_ref:
 * @self: a preview
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the same preview
 */
TradePreview *
trade_preview_ref (TradePreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * trade_preview_unref:
 * @self: (transfer full): a preview
 *
 * Drops a reference.
 */
void
trade_preview_unref (TradePreview *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->file);
  g_free (self->open_number);
  g_free (self->open_year);
  trade_heading_free (self->header);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->meanings);
  g_free (self);
}

/**
 * trade_preview_get_file:
 * @self: a preview
 *
 * Gets what messages call the file.
 *
 * Returns: (transfer none): the name
 */
const char *
trade_preview_get_file (TradePreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

/**
 * trade_preview_get_encoding:
 * @self: a preview
 *
 * Gets the encoding in which the rows are shown.
 *
 * Returns: the encoding
 */
TradeEncoding
trade_preview_get_encoding (TradePreview *self)
{
  g_return_val_if_fail (self != NULL, TRADE_ENCODING_UTF_8);

  return self->encoding;
}

/**
 * trade_preview_get_doubt:
 * @self: a preview
 *
 * Gets what a person should be asked.
 *
 * Returns: what is not sure
 */
TradePreviewDoubt
trade_preview_get_doubt (TradePreview *self)
{
  g_return_val_if_fail (self != NULL, TRADE_PREVIEW_SURE);

  return self->doubt;
}

/**
 * trade_preview_get_open_number:
 * @self: a preview
 *
 * Gets a number whose point or comma may stand before decimals or between thousands.
 *
 * Returns: (transfer none) (nullable): the number; %NULL where the numbers tell
 */
const char *
trade_preview_get_open_number (TradePreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->open_number;
}

/**
 * trade_preview_get_open_year:
 * @self: a preview
 *
 * Gets a year that begins in one and ends in the next, such as `2009/10`.
 *
 * Returns: (transfer none) (nullable): the year; %NULL where there is none
 */
const char *
trade_preview_get_open_year (TradePreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->open_year;
}

/**
 * trade_preview_get_single_year:
 * @self: a preview
 *
 * Gets the year after which that of trade_preview_get_open_year() is named, where it may begin in it or end in it: 2010 of `FY2010`.
 *
 * Returns: the year, or 0
 */
int
trade_preview_get_single_year (TradePreview *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->open_year != NULL ? trade_fiscal_get_single (self->open_year) : 0;
}

/**
 * trade_preview_get_n:
 * @self: a preview
 *
 * Counts the columns.
 *
 * Returns: how many there are
 */
guint
trade_preview_get_n (TradePreview *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->header->n;
}

/**
 * trade_preview_get_name:
 * @self: a preview
 * @column: a column from 0
 *
 * Gets the name of a column.
 *
 * Returns: (transfer none): the name; empty where it has none
 */
const char *
trade_preview_get_name (TradePreview *self,
                        guint         column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->header->n, NULL);

  return self->header->names[column];
}

/**
 * trade_preview_get_meaning:
 * @self: a preview
 * @column: a column from 0
 *
 * Gets what the name of a column tells that it is, or else its cells.
 *
 * Returns: the guess
 */
TradeColumnMeaning
trade_preview_get_meaning (TradePreview *self,
                           guint         column)
{
  g_return_val_if_fail (self != NULL, TRADE_COLUMN_MEANING_AUTO);
  g_return_val_if_fail (column < self->meanings->len, TRADE_COLUMN_MEANING_AUTO);

  return g_array_index (self->meanings, TradeColumnMeaning, column);
}

/**
 * trade_preview_get_n_rows:
 * @self: a preview
 *
 * Counts the rows that are shown.
 *
 * Returns: how many there are
 */
guint
trade_preview_get_n_rows (TradePreview *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * trade_preview_get_cell:
 * @self: a preview
 * @row: a row from 0, below the header
 * @column: a column from 0
 *
 * Gets what stands in the table.
 *
 * Returns: (transfer none): the text; empty where there is no such cell
 */
const char *
trade_preview_get_cell (TradePreview *self,
                        guint         row,
                        guint         column)
{
  const TradeHeading *cells;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  cells = g_ptr_array_index (self->rows, row);

  return column < cells->n ? cells->names[column] : "";
}

static gboolean
are_as_guessed (TradePreview             *self,
                const TradeColumnMeaning *meanings)
{
  for (guint i = 0; i < self->meanings->len; i++)
    if (meanings[i] != trade_preview_get_meaning (self, i))
      return FALSE;

  return TRUE;
}

/**
 * trade_preview_get_lack:
 * @self: a preview
 * @meanings: (array): what a person says that the columns are, one for each
 * @values: what a person says that values are of which nothing tells the flow, %TRADE_COLUMN_MEANING_AUTO for nothing
 *
 * Tells what is missing for the table to be read so.
 *
 * Returns: (transfer none) (nullable): a sentence without its period; %NULL where nothing is missing
 */
const char *
trade_preview_get_lack (TradePreview             *self,
                        const TradeColumnMeaning *meanings,
                        TradeColumnMeaning        values)
{
  g_autoptr (TradeLayout) layout = NULL;
  g_auto (TradeTableColumns) columns = { NULL };

  g_return_val_if_fail (self != NULL && meanings != NULL, NULL);

  /* What its title says stands for the columns as they are. */
  if (self->has_title && are_as_guessed (self, meanings))
    return self->doubt == TRADE_PREVIEW_FLOW && trade_column_meaning_get_flow (values) == NULL
             ? _("no column says whether the values are exports or imports")
             : NULL;

  layout = trade_layout_new (meanings, self->header->n);
  trade_table_columns_init (&columns, self->header, layout);
  columns.title_flow = trade_column_meaning_get_flow (values);

  return trade_table_columns_get_lack (&columns, NULL);
}

/**
 * trade_preview_dup_key:
 * @self: a preview
 *
 * Writes what tables have alike that have the same header. Where a column has no name, others may stand in another order.
 *
 * Returns: (transfer full) (nullable): a word; %NULL where not all columns have names
 */
char *
trade_preview_dup_key (TradePreview *self)
{
  g_autofree char *names = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->header->n; i++)
    if (*self->header->names[i] == '\0')
      return NULL;

  names = g_strjoinv ("\n", self->header->names);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, names, -1);
}
