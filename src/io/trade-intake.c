/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-intake-private.h"
#include "trade-reading-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_CELL (64 << 10)

/* Whoever waits is told after so many rows. */
#define ROWS_TO_TELL 1024

/* Reads the table from its start. */
static TradeCsv *
open_csv (TradeIntake *self,
          TradeFaults *faults)
{
  const TradeDialect *dialect = &self->reading->dialect;
  g_autoptr (TradeFeed) feed = trade_feed_copy (self->feed);
  g_autoptr (GError) error = NULL;
  TradeCsv *csv;

  /* What cannot be read now will not be read later. */
  if (!trade_reading_start_feed (self->reading, feed, &error))
    g_debug ("%s", error->message);
  csv = trade_csv_new_for_feed (self->reading->name, g_steal_pointer (&feed), faults);
  trade_csv_set_dialect (csv, dialect->separator, TRUE, MAX_CELL);
  trade_csv_set_ragged (csv, TRADE_INTAKE_MAX_COLUMNS, TRADE_INTAKE_MAX_ROWS);
  trade_csv_skip (csv, dialect->n_skipped, dialect->n_skipped_lines);

  return csv;
}

/**
 * trade_intake_new:
 * @reading: the reading, which says how the table is written and has a cube that takes what is read
 * @feed: the file; must outlive the intake
 * @cancellable: (nullable): stops between two rows
 *
 * Starts to read a table.
 *
 * Returns: (transfer full): an intake that stands before the first row
 */
TradeIntake *
trade_intake_new (TradeReading *reading,
                  TradeFeed    *feed,
                  GCancellable *cancellable)
{
  TradeIntake *self = g_new0 (TradeIntake, 1);

  self->reading = g_object_ref (reading);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->feed = feed;
  self->csv = open_csv (self, reading->faults);
  trade_csv_read_ahead (self->csv);
  self->preamble = g_string_new (NULL);
  self->fills = trade_intake_create_fills ();
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    self->codes[i] = trade_cube_get_codes (reading->cube, i);

  return self;
}

/**
 * trade_intake_free:
 * @self: (transfer full): an intake
 *
 * Stops reading. Something must have become of every value.
 */
void
trade_intake_free (TradeIntake *self)
{
  g_return_if_fail (self != NULL);

  g_assert_cmpuint (self->n_left, ==, 0);
  g_object_unref (self->reading);
  g_clear_object (&self->cancellable);
  trade_csv_free (self->csv);
  g_string_free (self->preamble, TRUE);
  g_clear_pointer (&self->header, trade_heading_free);
  g_array_unref (self->fills);
  g_clear_pointer (&self->legend, trade_legend_free);
  g_clear_error (&self->error);
  g_free (self);
}

/*
 * trade_intake_read_row:
 * @self: an intake
 *
 * Goes on to the next row, blank or not.
 *
 * Returns: whether there is one
 */
gboolean
trade_intake_read_row (TradeIntake *self)
{
  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  if (self->is_row_kept)
    {
      self->is_row_kept = FALSE;
      return TRUE;
    }

  self->has_row = trade_csv_step (self->csv, &self->n_cells);
  self->unchanged &= self->has_row ? trade_csv_get_same (self->csv) : 0;

  return self->has_row;
}

/**
 * trade_intake_check:
 * @self: an intake whose reader has ended
 * @error: return location for the error
 *
 * Tells whether the file could be read to its end.
 *
 * Returns: whether it could, whatever is wrong with its rows
 */
gboolean
trade_intake_check (TradeIntake  *self,
                    GError      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->error != NULL && error != NULL)
    *error = g_error_copy (self->error);

  return self->error == NULL && trade_csv_check (self->csv, error);
}

/**
 * trade_intake_is_cut:
 * @self: an intake whose reader has ended
 *
 * Tells whether the table has more rows than there may be, so that what was read of it is not the whole.
 *
 * Returns: whether it has
 */
gboolean
trade_intake_is_cut (TradeIntake *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return trade_csv_is_cut (self->csv);
}

/**
 * trade_intake_glance:
 * @self: an intake
 * @glance: gets each row of the file
 * @data: for @glance
 *
 * Looks at all rows of the file before they are read, those above the header too, for what only all of them tell.
 */
void
trade_intake_glance (TradeIntake      *self,
                     TradeIntakeGlance glance,
                     gpointer          data)
{
  trade_intake_glance_first (self, glance, data, G_MAXUINT);
}

/**
 * trade_intake_glance_first:
 * @self: an intake
 * @glance: gets each row
 * @data: for @glance
 * @most: how many rows are looked at at most
 *
 * Looks at the first rows of the file as trade_intake_glance() does at all.
 */
void
trade_intake_glance_first (TradeIntake      *self,
                           TradeIntakeGlance glance,
                           gpointer          data,
                           guint             most)
{
  g_autoptr (TradeFaults) faults = NULL;
  g_autoptr (TradeCsv) csv = NULL;
  const TradeCsvCell *cells;
  guint n_cells;

  g_return_if_fail (self != NULL);
  g_return_if_fail (glance != NULL);

  /* What is wrong will be told when it is read. */
  faults = trade_faults_new ();
  csv = open_csv (self, faults);
  for (guint i = 0; i < most && !g_cancellable_is_cancelled (self->cancellable) &&
                    (cells = trade_csv_next_row (csv, &n_cells)) != NULL;
       i++)
    glance (cells, n_cells, data);

  /* The rows may all have been read ahead, and be read again as if nothing was wrong. */
  if (self->error == NULL)
    trade_csv_check (csv, &self->error);
}

/**
 * trade_intake_get_name:
 * @self: an intake
 *
 * Gets what messages call the file.
 *
 * Returns: (transfer none): the name
 */
const char *
trade_intake_get_name (TradeIntake *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reading->name;
}

/**
 * trade_intake_get_options:
 * @self: an intake
 *
 * Gets what a person says of the file.
 *
 * Returns: (transfer none): the options
 */
const TradeReaderOptions *
trade_intake_get_options (TradeIntake *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reading->options;
}

/* Spreadsheets leave rows of nothing but separators below a table. */
static gboolean
is_blank (TradeIntake *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    {
      const char *text = trade_csv_get (self->csv, i);

      if (text == NULL || g_ascii_isgraph (*text) || text[strspn (text, " \t\r\n")] != '\0')
        return FALSE;
    }

  return TRUE;
}

static void
tell_progress (TradeIntake *self)
{
  TradeProgress *progress = self->reading->options->progress;

  if (progress != NULL && ++self->n_rows % ROWS_TO_TELL == 0)
    trade_progress_set (progress, self->n_rows, trade_csv_get_fraction (self->csv));
}

/**
 * trade_intake_next:
 * @self: an intake
 *
 * Goes on to the next row that is not blank, and counts one value read.
 *
 * Returns: whether there is one; the reader was not cancelled then
 */
gboolean
trade_intake_next (TradeIntake *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_assert_cmpuint (self->n_left, ==, 0);

  while (trade_intake_read_row (self))
    {
      if (is_blank (self))
        continue;

      tell_progress (self);
      self->reading->n_read++;
      /* A cell that cannot be read has been told by the tokenizer; with it, the row is of no use. */
      if (trade_csv_is_malformed (self->csv))
        {
          self->reading->n_rejected++;
          continue;
        }
      self->n_left = 1;
      trade_intake_keep_fills (self);
      return TRUE;
    }

  return FALSE;
}

/**
 * trade_intake_expect:
 * @self: an intake that stands on a row, before anything has become of its value
 * @n_values: how many values the row has
 *
 * Counts as many values read as the row has.
 */
void
trade_intake_expect (TradeIntake *self,
                     guint        n_values)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->n_left == 1);

  self->reading->n_read += n_values - 1;
  self->n_left = n_values;
}

/**
 * trade_intake_expect_more:
 * @self: an intake that stands on a row, all whose values something has become of
 *
 * Counts another value of the row, which belongs to a table beside.
 */
void
trade_intake_expect_more (TradeIntake *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->n_left == 0);

  self->reading->n_read++;
  self->n_left = 1;
}

/**
 * trade_intake_get:
 * @self: an intake that stands on a row
 * @column: a column from 0, or %TRADE_HEADING_NONE
 *
 * Gets a cell.
 *
 * Returns: (transfer none): its text, until the next row; empty where there is no such cell
 */
const char *
trade_intake_get (TradeIntake *self,
                  int          column)
{
  const char *text;

  g_return_val_if_fail (self != NULL, "");

  text = column >= 0 && (guint) column < self->n_cells ? trade_csv_get (self->csv, (guint) column) : "";

  return *text == '\0' && column >= 0 && (guint) column < self->fills->len ? trade_intake_get_fill (self, (guint) column) : text;
}

/**
 * trade_intake_get_n_contradicted:
 * @self: an intake
 *
 * Counts the values that were rejected because the file had given others for the same.
 *
 * Returns: how many there are
 */
guint
trade_intake_get_n_contradicted (TradeIntake *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_contradicted;
}

/**
 * trade_intake_get_note:
 * @self: an intake that stands on a row
 *
 * Gets a row that is a note: it has but one cell that is not empty.
 *
 * Returns: (transfer none) (nullable): the text of the cell; %NULL where the row is none
 */
const char *
trade_intake_get_note (TradeIntake *self)
{
  const char *note = "";

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_cells; i++)
    {
      const char *text = trade_csv_get (self->csv, i);

      if (*text == '\0')
        continue;
      if (*note != '\0')
        return NULL;
      note = text;
    }

  return note;
}

/**
 * trade_intake_next_record:
 * @self: an intake
 *
 * Goes on to the next row that is no note, as trade_intake_next() does, and sets the notes before it aside. Not for tables that
 * may have but one value in a row.
 *
 * Returns: whether there is one
 */
gboolean
trade_intake_next_record (TradeIntake *self)
{
  while (trade_intake_next (self))
    {
      if (trade_intake_get_note (self) == NULL)
        return TRUE;

      trade_intake_set_aside (self, TRADE_SET_ASIDE_NOTE);
    }

  return FALSE;
}

static void
settle_one (TradeIntake *self)
{
  g_assert_cmpuint (self->n_left, >, 0);
  self->n_left--;
}

static gboolean
may_be_negative (TradeIntake            *self,
                 const TradeObservation *observation)
{
  const TradeSeriesKey key = {
    .flow = trade_code_list_get (self->codes[TRADE_CUBE_FLOW], observation->codes[TRADE_CUBE_FLOW])->code,
    .measure = trade_code_list_get (self->codes[TRADE_CUBE_MEASURE], observation->codes[TRADE_CUBE_MEASURE])->code,
  };

  return trade_series_key_may_be_negative (&key) || trade_series_key_may_be_net (&key);
}

/**
 * trade_intake_take:
 * @self: an intake that stands on a row
 * @column: the column of the value
 * @scale: the power of ten that the table's numbers are counted in: 6 where it says "million"
 * @observation: what the row says of it; its status may say more than the value does
 *
 * Reads a value, with the flag that may stand in the same cell, and puts it into the cube. A sign such as `:` in its place
 * becomes a missing value; an empty cell is set aside.
 */
void
trade_intake_take (TradeIntake      *self,
                   int               column,
                   int               scale,
                   TradeObservation *observation)
{
  const char *cell;
  const char *reason;

  g_return_if_fail (self != NULL);
  g_return_if_fail (observation != NULL);

  cell = trade_intake_get (self, column);
  self->last = *observation;
  self->unchanged = G_MAXUINT64;
  if (*cell == '\0' && trade_status_get_presence (observation->status) != TRADE_PRESENCE_NEVER)
    {
      trade_intake_set_aside (self, TRADE_SET_ASIDE_EMPTY);
      return;
    }

  reason = trade_intake_parse_value (self, cell, column, scale, observation);
  if (reason == NULL && !observation->missing && observation->value.coefficient < 0 &&
      !may_be_negative (self, observation))
    reason = _("it is negative, which this cannot be");
  if (reason != NULL)
    {
      g_autofree char *excerpt = trade_fault_excerpt (cell);

      trade_intake_reject (self, column, _("“%1$s” is not a value that can be read: %2$s"), excerpt, reason);
      return;
    }

  switch (trade_cube_add (self->reading->cube, observation))
    {
    case TRADE_ADDITION_NEW:
      settle_one (self);
      break;
    case TRADE_ADDITION_REPEATED:
      trade_intake_set_aside (self, TRADE_SET_ASIDE_REPEATED);
      break;
    case TRADE_ADDITION_CONTRADICTED:
      self->n_contradicted++;
      trade_intake_reject (self, column, _("the file has given another value for the same already"));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * trade_intake_set_aside:
 * @self: an intake that stands on a row
 * @reason: a #TradeSetAside
 *
 * Leaves a value out, and counts it.
 */
void
trade_intake_set_aside (TradeIntake *self,
                        guint        reason)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (reason < TRADE_N_SET_ASIDES);

  settle_one (self);
  self->reading->set_aside[reason]++;
}

/**
 * trade_intake_reject:
 * @self: an intake that stands on a row
 * @column: the column that is wrong
 * @format: printf format of what is wrong; one line, no period at its end
 * @...: arguments of @format
 *
 * Leaves a value out that cannot be read, and says why.
 */
void
trade_intake_reject (TradeIntake *self,
                     int          column,
                     const char  *format,
                     ...)
{
  const TradeCsvCell *cell;
  va_list arguments;

  g_return_if_fail (self != NULL);

  settle_one (self);
  self->reading->n_rejected++;
  cell = &trade_csv_get_cells (self->csv)[column >= 0 && (guint) column < self->n_cells ? (guint) column : 0];
  va_start (arguments, format);
  trade_faults_add_va (self->reading->faults, self->reading->name, cell->line, cell->column, format, arguments);
  va_end (arguments);
}

/**
 * trade_intake_remark:
 * @self: an intake
 * @column: the column that it is about
 * @format: printf format of what is not understood; one line, no period at its end
 * @...: arguments of @format
 *
 * Says what is not understood of a value that is read all the same. What was said of one row is not said again of another.
 */
void
trade_intake_remark (TradeIntake *self,
                     int          column,
                     const char  *format,
                     ...)
{
  g_autofree char *text = NULL;
  guint line = 0, place = 0;
  va_list arguments;

  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (g_hash_table_contains (self->reading->remarked, text) ||
      g_hash_table_size (self->reading->remarked) >= TRADE_FAULTS_MAX)
    return;

  if (self->has_row && column >= 0 && (guint) column < self->n_cells)
    {
      const TradeCsvCell *cell = &trade_csv_get_cells (self->csv)[column];

      line = cell->line;
      place = cell->column;
    }
  trade_faults_add (self->reading->remarks, self->reading->name, line, place, "%s", text);
  g_hash_table_add (self->reading->remarked, g_steal_pointer (&text));
}
