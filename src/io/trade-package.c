/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-package.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "trade-annotations-json.h"
#include "trade-descriptor.h"
#include "trade-figures.h"
#include "trade-input.h"

/* Where a figure stands that the descriptor has inside, as a JSON Pointer (RFC 6901). */
#define DATA_POINTER "#/resources/0/data"

#define MAX_DESCRIPTOR_SIZE (32 << 20)

/* A link in a package may lead to any file of the person who opens it. */
static gboolean
is_inside (GFile *file,
           GFile *folder)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder_path = g_file_get_path (folder);
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  char *real_folder = folder_path != NULL ? realpath (folder_path, NULL) : NULL;
  gboolean is_in_it = g_file_has_prefix (file, folder);

  if (real != NULL && real_folder != NULL)
    {
      const gsize length = strlen (real_folder);

      is_in_it = is_in_it && strncmp (real, real_folder, length) == 0 &&
                 (real[length] == G_DIR_SEPARATOR || (length == 1 && *real_folder == G_DIR_SEPARATOR));
    }
  free (real);
  free (real_folder);

  return is_in_it;
}

static gboolean
read_figures (TradeDescriptor  *descriptor,
              const char       *descriptor_name,
              GFile            *folder,
              TradeFaults      *faults,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, descriptor->path);
  g_autofree char *name = trade_input_get_name (file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;

  if (is_inside (file, folder))
    bytes = trade_input_read_file (file, name, TRADE_FIGURES_MAX_SIZE, cancellable, &local_error);
  else
    g_set_error (&local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("“%s” is not in the package's folder."), name);

  if (bytes == NULL)
    {
      /* What is wrong with the descriptor is worth more to a person than that the next file is missing. */
      if (trade_faults_get_count (faults) > 0 && !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return TRUE;

      /* The file may be named wrongly just as well as it may be missing, so the message leads to its name. */
      if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_prefix_error (&local_error, "%s:%u:%u: ", descriptor_name, descriptor->path_line, descriptor->path_column);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  trade_figures_read (descriptor, name, bytes, NULL, faults, cancellable);

  return TRUE;
}

/* Reads the figures that go with a descriptor, from inside it or from the folder, if there is one. */
static TradeDataset *
read_package (const char    *name,
              GBytes        *bytes,
              GFile         *folder,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeDescriptor) descriptor = trade_descriptor_read (name, bytes, faults);

  if (descriptor != NULL && descriptor->data != NULL)
    {
      /* Lines are counted in the text as the JSON string stands for it. */
      g_autofree char *data_name = g_strconcat (name, DATA_POINTER, NULL);

      trade_figures_read (descriptor, data_name, descriptor->data, NULL, faults, cancellable);
    }
  else if (descriptor != NULL && descriptor->path != NULL && folder != NULL)
    {
      if (!read_figures (descriptor, name, folder, faults, cancellable, error))
        return NULL;
    }
  else if (descriptor != NULL && descriptor->path != NULL)
    trade_faults_add (faults, name, descriptor->path_line, descriptor->path_column,
                      _("the package is not in a folder; expected its figures under “data” instead of “path”"));

  if (descriptor != NULL)
    trade_annotations_json_check (descriptor, name, faults);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !trade_faults_to_error (faults, error))
    return NULL;

  return g_steal_pointer (&descriptor->dataset);
}

/**
 * trade_package_read_stream:
 * @stream: a stream of a `datapackage.json` that has its figures inside, as a text under the key `data` of its resource
 * @name: what messages call the stream
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads a data package that is all in one stream, such as standard input, as strictly as trade_package_read() reads one
 * of two files. Faults of the figures name the JSON Pointer of their text and count its lines.
 *
 * Returns: (transfer full) (nullable): the dataset, or NULL with @error set as by trade_package_read()
 */
TradeDataset *
trade_package_read_stream (GInputStream  *stream,
                           const char    *name,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = trade_input_read (stream, name, MAX_DESCRIPTOR_SIZE, cancellable, error);
  if (bytes == NULL)
    return NULL;

  return read_package (name, bytes, NULL, cancellable, error);
}

/**
 * trade_package_read:
 * @file: a `datapackage.json`, or the folder that holds it; a local path or any URI that GIO reads
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads a data package, as `data/packages/china-2023/README.md` describes it, and checks all of it. There are no derived
 * figures yet: the caller adds them with trade_derive().
 *
 * All faults of both files are gathered in one error, %TRADE_READ_ERROR_INVALID, with file, line and column of each. A
 * file beyond the limits (32 MiB for the descriptor, 128 MiB for the figures) is %TRADE_READ_ERROR_TOO_LARGE. What the file
 * system refuses is a #GIOErrorEnum; of the figures, its message begins with where the descriptor names their file.
 *
 * Returns: (transfer full) (nullable): the dataset, or NULL with @error set
 */
TradeDataset *
trade_package_read (GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GFile) descriptor_file = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    {
      descriptor_file = g_file_get_child (file, TRADE_PACKAGE_DESCRIPTOR);
      folder = g_object_ref (file);
    }
  else
    {
      descriptor_file = g_object_ref (file);
      folder = g_file_get_parent (file);
    }

  name = trade_input_get_name (descriptor_file);
  bytes = trade_input_read_file (descriptor_file, name, MAX_DESCRIPTOR_SIZE, cancellable, error);
  if (bytes == NULL)
    return NULL;

  return read_package (name, bytes, folder, cancellable, error);
}
