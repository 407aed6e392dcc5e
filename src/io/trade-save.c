/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-save.h"
#include "trade-input.h"

#include <glib/gi18n.h>

#include "trade-save-local.h"

/* A stream that is closed under a cancelled cancellable gives up what was written, where the file system can. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

/* What has no tag, such as a resource, tells of none, which newer GLib takes for a mistake of whoever asks. */
static const char *
get_etag (GFileInfo *info)
{
  return g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE);
}

static GFileOutputStream *
open_remote (GFile           *file,
             const char      *name,
             TradeSaveFlags   flags,
             const char      *expected_etag,
             gboolean        *created,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) local_error = NULL;

  *created = FALSE;

  if ((flags & TRADE_SAVE_REPLACE) != 0)
    {
      info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                G_FILE_QUERY_INFO_NONE, cancellable, &local_error);
      if (info == NULL && !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  if (info == NULL)
    {
      *created = TRUE;
      return g_file_create (file, G_FILE_CREATE_NONE, cancellable, error);
    }

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                   _("“%s” could not be saved because it is a folder. Choose another name."), name);
      return NULL;
    }

  return g_file_replace (file, expected_etag != NULL ? expected_etag : get_etag (info), FALSE, G_FILE_CREATE_NONE,
                         cancellable, error);
}

static gboolean
save_remote (GFile           *file,
             const char      *name,
             GBytes          *bytes,
             TradeSaveFlags   flags,
             char           **etag,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  gboolean created, saved;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  stream = open_remote (file, name, flags, etag != NULL ? *etag : NULL, &created, cancellable, error);
  if (stream == NULL)
    return FALSE;

  saved = g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, cancellable, error) &&
          g_output_stream_flush (G_OUTPUT_STREAM (stream), cancellable, error) &&
          !g_cancellable_set_error_if_cancelled (cancellable, error);

  if (saved)
    saved = g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
  else
    abandon (G_OUTPUT_STREAM (stream));

  /* What was created just now is ours to remove; a half-written chart is worse than none. */
  if (!saved && created)
    g_file_delete (file, NULL, NULL);
  if (saved && etag != NULL)
    {
      g_free (*etag);
      *etag = g_file_output_stream_get_etag (stream);
    }

  return saved;
}

static gboolean
save (GFile           *file,
      GBytes          *bytes,
      TradeSaveFlags   flags,
      char           **etag,
      GCancellable    *cancellable,
      GError         **error)
{
  g_autofree char *name = trade_input_get_name (file);
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  g_autoptr (GError) local_error = NULL;

  if (path != NULL)
    return trade_save_local (path, name, bytes, flags, etag, cancellable, error);

  if (save_remote (file, name, bytes, flags, etag, cancellable, &local_error))
    return TRUE;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("“%s” exists already and was not replaced."), name);
  else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
           g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, local_error->domain, local_error->code, _("“%1$s” could not be saved: %2$s."), name,
                 local_error->message);

  return FALSE;
}

/**
 * trade_save_bytes:
 * @file: the file
 * @bytes: its new content
 * @flags: whether an existing file may be replaced
 * @cancellable: (nullable): stops the saving; has no effect once the new file is in its place
 * @error: return location for the error, whose message names the file and says what to do
 *
 * Saves a file so that whatever fails there is the old file or the new one, never a mix of both and never a stray file.
 *
 * On this machine's file systems the content goes to a temporary file in the same folder, reaches the disk, and is then
 * renamed. A symbolic link stays and its target is replaced. The file's mode is kept, and its group where the system
 * allows; a new file follows the umask. Extended attributes are not kept. Of a file with several hard links only this
 * name gets the new content, because writing into the shared file in place could not be undone. A read-only file is not
 * replaced, nor are folders, devices, pipes and sockets. Temporary files that a killed program left in the folder are
 * removed; where the file system knows no locks, when they are an hour old.
 *
 * On other file systems GIO replaces the file, if it has not changed in the meantime; how safely is up to them.
 *
 * Fails with %G_IO_ERROR_EXISTS if the file exists and @flags do not allow to replace it, even if it appeared only while
 * saving, and with other errors of #GIOErrorEnum.
 *
 * Returns: whether the new content was saved
 */
gboolean
trade_save_bytes (GFile           *file,
                  GBytes          *bytes,
                  TradeSaveFlags   flags,
                  GCancellable    *cancellable,
                  GError         **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return save (file, bytes, flags, NULL, cancellable, error);
}

/**
 * trade_save_bytes_unchanged:
 * @file: the file
 * @bytes: its new content
 * @flags: whether an existing file may be replaced
 * @etag: (inout) (nullable): the entity tag of the file when it was last read or written, see trade_save_dup_etag(); when it is saved,
 *   the one that it has now, whatever another program does with it then
 * @cancellable: (nullable): stops the saving
 * @error: return location for the error
 *
 * Saves a file like trade_save_bytes(), but does not replace it if another program has changed it since. A file that has gone, or
 * whose tag is not known, is written all the same.
 *
 * Fails with %G_IO_ERROR_WRONG_ETAG if the file has changed.
 *
 * Returns: whether the new content was saved
 */
gboolean
trade_save_bytes_unchanged (GFile           *file,
                            GBytes          *bytes,
                            TradeSaveFlags   flags,
                            char           **etag,
                            GCancellable    *cancellable,
                            GError         **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (etag != NULL, FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return save (file, bytes, flags, etag, cancellable, error);
}

/**
 * trade_save_dup_etag:
 * @file: a file
 *
 * Gets what tells one state of a file from the next one, for trade_save_bytes_unchanged().
 *
 * Returns: (transfer full) (nullable): the entity tag, or %NULL if there is no such file or it has none
 */
char *
trade_save_dup_etag (GFile *file)
{
  g_autofree char *path = NULL;
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  if (path != NULL)
    return trade_save_local_dup_etag (path);

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (get_etag (info)) : NULL;
}
