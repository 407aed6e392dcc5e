/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reader-private.h"

#include "trade-child-stream.h"
#include "trade-child.h"
#include "trade-head.h"
#include "trade-input.h"
#include "trade-package.h"

/* What goes without saying. */
static const TradeReaderOptions nothing_said = { .unit = "" };

/* Whether the start of a file leaves no doubt that it is in a format of this program. */
static gboolean
is_of (const TradeReaderRecord *record,
       const char              *start,
       gsize                    length,
       const char              *name)
{
  const TradeHead head = { .start = start, .length = length, .name = name };

  return record->sniff (&head) == TRADE_SURE;
}

/* Packages and pictures are read by readers that take nothing that is not strictly what this program writes. Tables that it wrote
 * are told from those of others only by looking into them, which is the child's. */
static const TradeReaderRecord *
find_own (GInputStream  *stream,
          const char    *name,
          GCancellable  *cancellable,
          GError       **error)
{
  static const TradeReaderRecord *const own[] = { &trade_reader_picture, &trade_reader_package };
  g_autofree char *start = g_malloc (TRADE_HEAD_LENGTH);
  gsize length;

  if (!g_input_stream_read_all (stream, start, TRADE_HEAD_LENGTH, &length, cancellable, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (is_of (own[i], start, length, name))
      return own[i];

  return NULL;
}

static TradeReading *
read_apart (GInputStream              *stream,
            const char                *name,
            const TradeReaderOptions  *options,
            GCancellable              *cancellable,
            GError                   **error)
{
  g_auto (TradeChildFile) file = { .fd = -1 };
  g_autoptr (GInputStream) copy = NULL;
  g_autoptr (GError) reason = NULL;
  const TradeReaderRecord *own;

  if (!trade_child_file_init (&file, stream, name, cancellable, error))
    return NULL;

  copy = trade_child_stream_new (file.fd, file.origin);
  own = find_own (copy, name, cancellable, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (own == NULL)
    return trade_child_read (&file, options, cancellable, error);
  if (!trade_reader_check_options (own, name, options, error))
    return NULL;

  g_seekable_seek (G_SEEKABLE (copy), file.origin, G_SEEK_SET, NULL, NULL);

  return trade_reader_read_format (own, copy, name, options, cancellable, error);
}

/**
 * trade_reader_open_stream:
 * @stream: a file in any format that is read
 * @name: what messages call it
 * @options: (nullable): what a person says of the file and wants of it, or %NULL for what goes without saying
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads all of a stream, in whichever format it is. Belongs into a thread.
 *
 * Returns: (transfer full) (nullable): the reading, whose dataset is finished; %NULL with @error set as by
 *   trade_package_read_stream(), trade_csv_package_read(), trade_table_package_read(), trade_png_package_read() or
 *   trade_cube_select(), or to %TRADE_READ_ERROR_UNKNOWN where it is in no format that is read
 */
TradeReading *
trade_reader_open_stream (GInputStream              *stream,
                          const char                *name,
                          const TradeReaderOptions  *options,
                          GCancellable              *cancellable,
                          GError                   **error)
{
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (options == NULL)
    options = &nothing_said;

  return trade_child_is_used () ? read_apart (stream, name, options, cancellable, error)
                                : trade_reader_read_here (stream, name, options, cancellable, error);
}

/* Whether a file is a package, which is more files than one, or nothing that can be read. */
static gboolean
is_package (GFile        *file,
            const char   *name,
            GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *start = NULL;
  gsize length;

  /* Opening a pipe would wait for somebody to write to it. */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_REGULAR)
    return TRUE;

  stream = g_file_read (file, cancellable, NULL);
  start = g_malloc (TRADE_HEAD_LENGTH);
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), start, TRADE_HEAD_LENGTH, &length, cancellable, NULL))
    return TRUE;

  return is_of (&trade_reader_package, start, length, name);
}

static TradeReading *
read_package (GFile         *file,
              const char    *name,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (TradeReading) reading = trade_reading_new (name);

  reading->format_id = trade_reader_package.id;
  reading->format_name = trade_reader_package.name;
  reading->dataset = trade_package_read (file, cancellable, error);

  return reading->dataset != NULL && trade_reading_finish (reading, &nothing_said.selection, error) ? g_steal_pointer (&reading)
                                                                                            : NULL;
}

/**
 * trade_reader_open:
 * @file: a file in any format that is read, or the folder that holds a `datapackage.json`
 * @options: (nullable): what a person says of the file and wants of it, or %NULL for what goes without saying
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads all of a file, in whichever format it is, as its content tells. Belongs into a thread.
 *
 * Returns: (transfer full) (nullable): the reading, whose dataset is finished; %NULL with @error set as by
 *   trade_package_read() or trade_reader_open_stream()
 */
TradeReading *
trade_reader_open (GFile                     *file,
                   const TradeReaderOptions  *options,
                   GCancellable              *cancellable,
                   GError                   **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = trade_input_get_name (file);
  if (is_package (file, name, cancellable))
    return options == NULL || trade_reader_check_options (&trade_reader_package, name, options, error)
             ? read_package (file, name, cancellable, error)
             : NULL;

  stream = trade_input_open (file, name, cancellable, error);
  if (stream == NULL)
    return NULL;

  return trade_reader_open_stream (stream, name, options, cancellable, error);
}

/* Whoever asks for figures alone gets all that follows from them, in the thread that has read them. */
static TradeDataset *
take_dataset (TradeReading  *reading,
              char         **view_id)
{
  *view_id = reading != NULL ? g_strdup (trade_reading_get_view_id (reading)) : NULL;

  return reading != NULL ? g_object_ref (trade_reading_get_dataset (reading)) : NULL;
}

/**
 * trade_reader_read_stream:
 * @stream: a file in any format that is read
 * @name: what messages call it
 * @view_id: (out) (nullable): return location for the name of the view that a picture shows
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads the figures of a stream, like trade_reader_open_stream().
 *
 * Returns: (transfer full) (nullable): the dataset, finished, or %NULL with @error set
 */
TradeDataset *
trade_reader_read_stream (GInputStream  *stream,
                          const char    *name,
                          char         **view_id,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (TradeReading) reading = NULL;

  g_return_val_if_fail (view_id != NULL, NULL);

  reading = trade_reader_open_stream (stream, name, NULL, cancellable, error);

  return take_dataset (reading, view_id);
}

/**
 * trade_reader_read:
 * @file: a file in any format that is read, or the folder that holds a `datapackage.json`
 * @view_id: (out) (nullable): return location for the name of the view that a picture shows
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads the figures of a file, like trade_reader_open().
 *
 * Returns: (transfer full) (nullable): the dataset, finished, or %NULL with @error set
 */
TradeDataset *
trade_reader_read (GFile         *file,
                   char         **view_id,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (TradeReading) reading = NULL;

  g_return_val_if_fail (view_id != NULL, NULL);

  reading = trade_reader_open (file, NULL, cancellable, error);

  return take_dataset (reading, view_id);
}
