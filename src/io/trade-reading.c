/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reading-private.h"

#include "trade-dataset-private.h"

#include <glib/gi18n.h>

/* So much of a text tells how its numbers are written. */
#define DIALECT_LENGTH (256 << 10)

G_DEFINE_FINAL_TYPE (TradeReading, trade_reading, G_TYPE_OBJECT)

static void
trade_reading_finalize (GObject *object)
{
  TradeReading *self = TRADE_READING (object);

  g_free (self->name);
  g_free (self->view_id);
  g_strfreev (self->sheets);
  g_strfreev (self->read_sheets);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->cube, trade_cube_free);
  g_clear_object (&self->source);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->selected, trade_selected_free);
  g_clear_pointer (&self->faults, trade_faults_free);
  g_clear_pointer (&self->remarks, trade_faults_free);
  g_clear_pointer (&self->remarked, g_hash_table_unref);

  G_OBJECT_CLASS (trade_reading_parent_class)->finalize (object);
}

static void
trade_reading_class_init (TradeReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_reading_finalize;
}

static void
trade_reading_init (TradeReading *self)
{
  self->faults = trade_faults_new ();
  self->remarks = trade_faults_new ();
  self->remarked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/*
 * trade_reading_new:
 * @name: what messages call the file
 *
 * Starts to read.
 *
 * Returns: (transfer full): a reading of nothing
 */
TradeReading *
trade_reading_new (const char *name)
{
  TradeReading *self = g_object_new (TRADE_TYPE_READING, NULL);

  self->name = g_strdup (name);

  return self;
}

static void
find_dialect (TradeReading  *self,
              const char    *start,
              gsize          length,
              TradeEncoding  encoding)
{
  self->is_text = TRUE;
  self->dialect = trade_dialect_detect (start, MIN (length, DIALECT_LENGTH));
  self->dialect.encoding = encoding;
  trade_reader_options_apply_mark (self->options, &self->dialect);
}

/*
 * trade_reading_start_feed:
 * @self: a reading that knows its options
 * @feed: a table, of which nothing was read
 * @error: return location for the error
 *
 * Turns what is read to text, in the encoding that a person says or that its content tells.
 *
 * Returns: whether it can be read
 */
gboolean
trade_reading_start_feed (TradeReading  *self,
                          TradeFeed     *feed,
                          GError       **error)
{
  return self->options->has_encoding ? trade_feed_decode (feed, self->options->encoding, error) : trade_feed_detect (feed, error);
}

/*
 * trade_reading_open:
 * @self: a reading that knows its options
 * @feed: a table, of which nothing was read
 * @error: return location for the error
 *
 * Finds out how a table is written, as far as its start tells.
 *
 * Returns: whether it could be read
 */
gboolean
trade_reading_open (TradeReading  *self,
                    TradeFeed     *feed,
                    GError       **error)
{
  g_autoptr (TradeFeed) copy = trade_feed_copy (feed);
  g_autofree char *start = g_malloc (DIALECT_LENGTH);
  gsize length = 0, n_read = 1;

  if (!trade_reading_start_feed (self, copy, error))
    return FALSE;

  for (; n_read > 0 && length < DIALECT_LENGTH; length += n_read)
    if (!trade_feed_read (copy, start + length, DIALECT_LENGTH - length, &n_read, error))
      return FALSE;
  find_dialect (self, start, length, trade_feed_get_encoding (copy));

  return TRUE;
}

/*
 * trade_reading_decode:
 * @self: a reading that knows its options
 * @bytes: a table
 * @error: return location for the error
 *
 * Turns a table to text, in the encoding that a person says or that its content tells, and finds out how it is written.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set where there is not enough memory
 */
GBytes *
trade_reading_decode (TradeReading  *self,
                      GBytes        *bytes,
                      GError       **error)
{
  const TradeReaderOptions *options = self->options;
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  const TradeEncoding encoding = options->has_encoding ? options->encoding : trade_decode_detect (start, length);
  GBytes *text;

  if (!trade_encoding_check (encoding, self->name, error))
    return NULL;

  text = trade_decode (bytes, encoding);
  if (text == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("There is not enough memory to read “%s”."), self->name);
      return NULL;
    }

  start = g_bytes_get_data (text, &length);
  find_dialect (self, start, length, encoding);

  return text;
}

/* Of a table of which most cannot be read, the rest is by chance. */
static gboolean
is_hopeless (TradeReading *self)
{
  return trade_cube_get_n (self->cube) == 0 || self->n_rejected > self->n_read / 2;
}

/* Nothing that was read may be lost between the reader and the cube. */
static void
check_account (TradeReading *self)
{
  guint n = trade_cube_get_n (self->cube) + self->n_rejected;

  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    n += self->set_aside[i];

  g_assert_cmpuint (n, ==, self->n_read);
}

/* A figure that was replaced later, or that has no value, has a row as any other. */
static guint
count_records (TradeDataset *dataset)
{
  const GPtrArray *series = trade_dataset_get_series (dataset);
  guint n = trade_dataset_get_n_reported (dataset) + trade_dataset_get_n_replaced (dataset);

  for (guint i = 0; i < series->len; i++)
    n += trade_series_get_missing (g_ptr_array_index (series, i))->len;

  return n;
}

/*
 * trade_reading_finish:
 * @self: a reading of a whole file
 * @selection: what is wanted of a file of an agency
 * @error: return location for the error
 *
 * Checks the account, and makes the dataset.
 *
 * Returns: whether the file has any figures
 */
gboolean
trade_reading_finish (TradeReading          *self,
                      const TradeSelection  *selection,
                      GError               **error)
{
  if (self->cube == NULL)
    {
      if (!trade_dataset_is_finished (self->dataset))
        trade_dataset_finish (self->dataset);
      self->n_read = count_records (self->dataset);
      return TRUE;
    }

  check_account (self);
  if (is_hopeless (self))
    {
      if (self->n_rejected == 0)
        trade_faults_add (self->faults, self->name, 0, 0, _("the table has no figures"));
      trade_faults_to_error (self->faults, error);
      return FALSE;
    }

  self->selected = trade_reading_select (self, selection, error);
  if (self->selected == NULL)
    {
      g_prefix_error (error, "%s: ", self->name);
      return FALSE;
    }
  self->dataset = g_object_ref (self->selected->dataset);

  return TRUE;
}

/**
 * trade_reading_get_name:
 * @self: a reading
 *
 * Gets what messages call the file.
 *
 * Returns: (transfer none): the name
 */
const char *
trade_reading_get_name (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return self->name;
}

/**
 * trade_reading_get_format_id:
 * @self: a reading
 *
 * Gets the word for the file's format that is the same in every language.
 *
 * Returns: (transfer none): the word
 */
const char *
trade_reading_get_format_id (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return self->format_id;
}

/**
 * trade_reading_get_format_name:
 * @self: a reading
 *
 * Gets what people call the file's format.
 *
 * Returns: (transfer none): the name, translated
 */
const char *
trade_reading_get_format_name (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return _(self->format_name);
}

/**
 * trade_reading_is_text:
 * @self: a reading
 *
 * Tells whether the file is a table as text, so that it has an encoding, a separator and a decimal mark.
 *
 * Returns: whether it is
 */
gboolean
trade_reading_is_text (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), FALSE);

  return self->is_text;
}

/**
 * trade_reading_get_encoding:
 * @self: a reading of text
 *
 * Gets the encoding of the file.
 *
 * Returns: the encoding
 */
TradeEncoding
trade_reading_get_encoding (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), TRADE_ENCODING_UTF_8);

  return self->dialect.encoding;
}

/**
 * trade_reading_get_separator:
 * @self: a reading of text
 *
 * Gets what stands between cells.
 *
 * Returns: a character of ASCII
 */
char
trade_reading_get_separator (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), ',');

  return self->dialect.separator;
}

/**
 * trade_reading_get_decimal_mark:
 * @self: a reading of text
 *
 * Gets what stands before the decimals of numbers.
 *
 * Returns: a point or a comma
 */
char
trade_reading_get_decimal_mark (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), '.');

  return self->dialect.decimal_mark;
}

/**
 * trade_reading_get_sheets:
 * @self: a reading
 *
 * Gets the names of the sheets of a workbook that may be read.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the names, in the order of the workbook; %NULL of any other file
 */
const char *const *
trade_reading_get_sheets (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return (const char *const *) self->sheets;
}

/**
 * trade_reading_get_read_sheets:
 * @self: a reading
 *
 * Gets the names of the sheets of a workbook that were read.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the names; %NULL of any other file
 */
const char *const *
trade_reading_get_read_sheets (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return (const char *const *) self->read_sheets;
}

/**
 * trade_reading_get_view_id:
 * @self: a reading
 *
 * Gets the name of the view that a picture shows.
 *
 * Returns: (transfer none) (nullable): the name; %NULL where the file is no picture
 */
const char *
trade_reading_get_view_id (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return self->view_id;
}

/**
 * trade_reading_get_dataset:
 * @self: a reading
 *
 * Gets the figures: all of a file of figures, or what was taken of a file of an agency by itself.
 *
 * Returns: (transfer none): the dataset, finished
 */
TradeDataset *
trade_reading_get_dataset (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return self->dataset;
}

/**
 * trade_reading_get_cube:
 * @self: a reading
 *
 * Gets all observations of a file of an agency, with its code lists.
 *
 * Returns: (transfer none) (nullable): the cube; %NULL for a file of figures
 */
TradeCube *
trade_reading_get_cube (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return self->cube;
}

/**
 * trade_reading_get_selected:
 * @self: a reading
 *
 * Gets what was taken of a file of an agency when it was read, and what that set aside.
 *
 * Returns: (transfer none) (nullable): the selection; %NULL for a file of figures
 */
const TradeSelected *
trade_reading_get_selected (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return self->selected;
}

/**
 * trade_reading_select:
 * @self: a reading of a file of an agency
 * @selection: what is wanted of it
 * @error: return location for the error
 *
 * Takes something else of a file. The reading stays as it is. With many observations this belongs into a thread.
 *
 * Returns: (transfer full) (nullable): what was taken, or %NULL with @error set as by trade_cube_select()
 */
TradeSelected *
trade_reading_select (TradeReading          *self,
                      const TradeSelection  *selection,
                      GError               **error)
{
  g_return_val_if_fail (TRADE_IS_READING (self), NULL);
  g_return_val_if_fail (self->cube != NULL, NULL);
  g_return_val_if_fail (selection != NULL, NULL);

  return trade_cube_select (self->cube, selection, self->source, error);
}

/**
 * trade_reading_get_n_read:
 * @self: a reading
 *
 * Counts what was read: the figures of a file of figures; of a file of an agency its rows, or the cells of its rows where
 * each is a figure of its own.
 *
 * Returns: how many there are
 */
guint
trade_reading_get_n_read (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), 0);

  return self->n_read;
}

/**
 * trade_reading_get_n_rejected:
 * @self: a reading
 *
 * Counts what could not be read.
 *
 * Returns: how many there are
 */
guint
trade_reading_get_n_rejected (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), 0);

  return self->n_rejected;
}

/**
 * trade_reading_get_n_used:
 * @self: a reading
 * @selected: (nullable): what was taken of it, or %NULL for what was taken by itself
 *
 * Counts what is in the figures.
 *
 * Returns: how many there are
 */
guint
trade_reading_get_n_used (TradeReading        *self,
                          const TradeSelected *selected)
{
  g_return_val_if_fail (TRADE_IS_READING (self), 0);

  if (self->cube == NULL)
    return self->n_read;

  return (selected != NULL ? selected : self->selected)->n_used;
}

/**
 * trade_reading_get_n_set_aside:
 * @self: a reading
 * @selected: (nullable): what was taken of it, or %NULL for what was taken by itself
 * @reason: a #TradeSetAside, or %TRADE_SET_ASIDE_DIMENSION and a dimension
 *
 * Counts what was read but is not in the figures for some reason.
 *
 * Returns: how many there are
 */
guint
trade_reading_get_n_set_aside (TradeReading        *self,
                               const TradeSelected *selected,
                               guint                reason)
{
  g_return_val_if_fail (TRADE_IS_READING (self), 0);
  g_return_val_if_fail (reason < TRADE_N_SET_ASIDES, 0);

  if (self->cube == NULL)
    return 0;

  return self->set_aside[reason] + (selected != NULL ? selected : self->selected)->set_aside[reason];
}

/**
 * trade_reading_get_kept:
 * @self: a reading
 * @selected: (nullable): what was taken of it, or %NULL for what was taken by itself
 * @dimension: a dimension
 *
 * Gets the code that all figures have of a dimension, where the file tells it.
 *
 * Returns: (transfer none) (nullable): the code; %NULL where several were kept, the file tells none, or is one of figures
 */
const TradeCode *
trade_reading_get_kept (TradeReading        *self,
                        const TradeSelected *selected,
                        TradeCubeDimension   dimension)
{
  guint32 id;

  g_return_val_if_fail (TRADE_IS_READING (self), NULL);
  g_return_val_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS, NULL);

  if (self->cube == NULL)
    return NULL;

  id = (selected != NULL ? selected : self->selected)->codes[dimension];

  return id == TRADE_SELECTED_SEVERAL || id == 0 ? NULL
                                                 : trade_code_list_get (trade_cube_get_codes (self->cube, dimension), id);
}

/**
 * trade_reading_list_rejected:
 * @self: a reading
 *
 * Lists what could not be read, a line for each of the first hundred: file, line, column and reason, as compilers do.
 *
 * Returns: (transfer full) (nullable): the lines; %NULL where all could be read
 */
char *
trade_reading_list_rejected (TradeReading *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return trade_faults_to_error (self->faults, &error) ? NULL : g_strdup (error->message);
}

/**
 * trade_reading_get_n_remarks:
 * @self: a reading
 *
 * Counts what was not understood of values that were read all the same: a word for their status, a unit above the table.
 *
 * Returns: how many there are, each counted once however often it stands in the file
 */
guint
trade_reading_get_n_remarks (TradeReading *self)
{
  g_return_val_if_fail (TRADE_IS_READING (self), 0);

  return trade_faults_get_count (self->remarks);
}

/**
 * trade_reading_list_remarks:
 * @self: a reading
 *
 * Lists what was not understood of values that were read all the same, as trade_reading_list_rejected() does.
 *
 * Returns: (transfer full) (nullable): the lines; %NULL where all was understood
 */
char *
trade_reading_list_remarks (TradeReading *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TRADE_IS_READING (self), NULL);

  return trade_faults_to_error (self->remarks, &error) ? NULL : g_strdup (error->message);
}
