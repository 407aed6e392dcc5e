/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-csv-package.h"
#include "trade-input.h"
#include "trade-package.h"
#include "trade-png-package.h"
#include "trade-table-package.h"

/* By so many bytes any format is recognised. */
#define START_LENGTH 4096

#define CSV_SUFFIX ".csv"
#define JSON_SUFFIX ".json"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef enum
{
  FORMAT_NONE,
  FORMAT_PACKAGE,
  FORMAT_TABLE,
  FORMAT_EXPORTED_TABLE,
  FORMAT_PICTURE,
} Format;

/* The content tells, not the name. Only of what is in no format at all does the name say which reader is to complain, if
 * any: whoever pasted a paragraph has not misspelt a package. */
static Format
detect (const char *start,
        gsize       length,
        const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  gsize n_blanks = 0;

  if (trade_png_package_detect (start, length))
    return FORMAT_PICTURE;
  if (trade_csv_package_detect (start, length))
    return FORMAT_TABLE;
  if (trade_table_package_detect (start, length))
    return FORMAT_EXPORTED_TABLE;

  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (start, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    n_blanks = strlen (BYTE_ORDER_MARK);
  while (n_blanks < length && g_ascii_isspace (start[n_blanks]))
    n_blanks++;

  if (n_blanks < length && start[n_blanks] == '{')
    return FORMAT_PACKAGE;
  if (g_str_has_suffix (lower, CSV_SUFFIX))
    return FORMAT_TABLE;

  return g_str_has_suffix (lower, JSON_SUFFIX) ? FORMAT_PACKAGE : FORMAT_NONE;
}

static void
set_unknown (GError     **error,
             const char  *name)
{
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN,
               _("There are no figures in “%s”. What can be opened is a data package, a table of figures as CSV with the "
                 "columns of a package, and a table or a PNG picture that this program exported with its figures."), name);
}

/* Fills the buffer as far as the stream goes: a pipe hands over as little at a time as it likes. */
static gboolean
fill_start (GBufferedInputStream  *stream,
            GCancellable          *cancellable,
            GError               **error)
{
  while (g_buffered_input_stream_get_available (stream) < START_LENGTH)
    {
      gssize n_read = g_buffered_input_stream_fill (stream, -1, cancellable, error);

      if (n_read < 0)
        return FALSE;
      if (n_read == 0)
        break;
    }

  return TRUE;
}

/* Whoever asks for figures gets all that follows from them, in the thread that has read them. */
static TradeDataset *
finish (TradeDataset *dataset)
{
  if (dataset != NULL)
    trade_dataset_finish (dataset);

  return dataset;
}

/**
 * trade_reader_read_stream:
 * @stream: a package with its figures inside, a table of figures, a table that was exported, or a PNG picture that carries a
 *   package
 * @name: what messages call it
 * @view_id: (out) (nullable): return location for the name of the view that a picture shows
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads figures from a stream, in whichever of these formats they are.
 *
 * Returns: (transfer full) (nullable): the dataset, without derived figures, or %NULL with @error set as by
 * trade_package_read_stream(), trade_csv_package_read(), trade_table_package_read() or trade_png_package_read(), or to %TRADE_READ_ERROR_UNKNOWN where
 * it is in none of these formats
 */
TradeDataset *
trade_reader_read_stream (GInputStream  *stream,
                          const char    *name,
                          char         **view_id,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GInputStream) buffered = NULL;
  const char *start;
  gsize length;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (view_id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  *view_id = NULL;
  buffered = g_buffered_input_stream_new_sized (stream, START_LENGTH);
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (buffered), FALSE);
  if (!fill_start (G_BUFFERED_INPUT_STREAM (buffered), cancellable, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  start = g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (buffered), &length);
  switch (detect (start, length, name))
    {
    case FORMAT_PICTURE:
      return finish (trade_png_package_read (buffered, name, view_id, cancellable, error));
    case FORMAT_TABLE:
      return finish (trade_csv_package_read (buffered, name, cancellable, error));
    case FORMAT_EXPORTED_TABLE:
      return finish (trade_table_package_read (buffered, name, cancellable, error));
    case FORMAT_PACKAGE:
      return finish (trade_package_read_stream (buffered, name, cancellable, error));
    case FORMAT_NONE:
    default:
      set_unknown (error, name);
      return NULL;
    }
}

/* Whether a file is not part of a package, but a table or a picture, or nothing that can be read. */
static gboolean
is_single (GFile        *file,
           const char   *name,
           GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = NULL;
  char start[START_LENGTH];
  gsize length;

  /* Opening a pipe would wait for somebody to write to it. */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_REGULAR)
    return FALSE;

  stream = g_file_read (file, cancellable, NULL);

  return stream != NULL &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, &length, cancellable, NULL) &&
         detect (start, length, name) != FORMAT_PACKAGE;
}

/**
 * trade_reader_read:
 * @file: a `datapackage.json`, the folder that holds it, a table of figures without one, or a PNG picture with figures
 * @view_id: (out) (nullable): return location for the name of the view that a picture shows
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads figures from a file, in whichever of these formats they are, as its content tells.
 *
 * Returns: (transfer full) (nullable): the dataset, without derived figures, or %NULL with @error set as by
 * trade_package_read() or trade_reader_read_stream()
 */
TradeDataset *
trade_reader_read (GFile         *file,
                   char         **view_id,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (view_id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  *view_id = NULL;
  name = trade_input_get_name (file);
  if (!is_single (file, name, cancellable))
    return finish (trade_package_read (file, cancellable, error));

  stream = trade_input_open (file, name, cancellable, error);
  if (stream == NULL)
    return NULL;

  return trade_reader_read_stream (stream, name, view_id, cancellable, error);
}
