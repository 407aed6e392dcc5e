/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-release.h"

#include <glib/gi18n.h>

#include "trade-input.h"
#include "trade-package-writer.h"
#include "trade-package.h"

/* A release is a folder with one file, which has its figures inside: so it is there as a whole, or not at all, and an older
 * one is replaced as a whole. */

typedef struct
{
  GFile          *folder; /* of a table alone, its file */
  gboolean        is_table;
  TradeDataset   *dataset;
  char           *origin;
  GHashTable     *annotations;
  TradeSaveFlags  flags;
  char           *etag;
} SaveJob;

static void
save_job_free (gpointer data)
{
  SaveJob *job = data;

  g_object_unref (job->folder);
  g_object_unref (job->dataset);
  g_free (job->origin);
  g_clear_pointer (&job->annotations, g_hash_table_unref);
  g_free (job->etag);
  g_free (job);
}

/**
 * trade_release_get_file:
 * @folder: a folder
 *
 * Gets the file that makes a folder a release.
 *
 * Returns: (transfer full): the file
 */
GFile *
trade_release_get_file (GFile *folder)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  return g_file_get_child (folder, TRADE_PACKAGE_DESCRIPTOR);
}

/* What could not be opened again must not be taken for saved. */
static gboolean
check_release (GBytes        *bytes,
               TradeDataset  *dataset,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (TradeDataset) again = trade_package_read_stream (stream, TRADE_PACKAGE_DESCRIPTOR, cancellable, error);

  if (again == NULL)
    return FALSE;
  if (trade_dataset_get_n_reported (again) == trade_dataset_get_n_reported (dataset))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("Figures would be lost in the release."));

  return FALSE;
}

static gboolean
make_folder (GFile         *folder,
             gboolean      *is_new,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree char *name = trade_input_get_name (folder);
  g_autoptr (GError) reason = NULL;

  *is_new = g_file_make_directory_with_parents (folder, cancellable, &reason);
  if (*is_new || g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    return TRUE;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY, _("“%s” is not a folder, which a release is."), name);
  else
    g_set_error (error, reason->domain, reason->code, _("The folder “%1$s” could not be made: %2$s"), name, reason->message);

  return FALSE;
}

/**
 * trade_release_save:
 * @folder: the folder that is to hold the release; made if it is missing, beside what else is in it if it is not
 * @dataset: the figures
 * @origin: (nullable): what they were taken from, see trade_release_write_origin()
 * @annotations: (nullable) (element-type utf8 TradeAnnotations): what a person added, see trade_package_write_release()
 * @flags: whether a release that is in the folder may be replaced
 * @etag: (inout) (optional) (nullable): the state in which such a release must be, see trade_save_bytes_unchanged(); of the new one
 *   when it is saved
 * @cancellable: (nullable): stops the saving
 * @error: return location for the error
 *
 * Saves figures so that they open again: read back before anything is written, and written as trade_save_bytes() does. Where
 * that fails, a folder that was made for them is gone again.
 *
 * Returns: whether the release was saved; %FALSE with @error set as by trade_save_bytes_unchanged(), %G_IO_ERROR_EXISTS if there is
 *   one
 */
gboolean
trade_release_save (GFile           *folder,
                    TradeDataset    *dataset,
                    const char      *origin,
                    GHashTable      *annotations,
                    TradeSaveFlags   flags,
                    char           **etag,
                    GCancellable    *cancellable,
                    GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *any = NULL;
  gboolean is_new;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  bytes = trade_package_write_release (dataset, origin, annotations);
  file = trade_release_get_file (folder);
  if (!check_release (bytes, dataset, cancellable, error) || !make_folder (folder, &is_new, cancellable, error))
    return FALSE;
  if (trade_save_bytes_unchanged (file, bytes, flags, etag != NULL ? etag : &any, cancellable, error))
    return TRUE;

  if (is_new)
    g_file_delete (folder, NULL, NULL);

  return FALSE;
}

static void
save_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  SaveJob *job = task_data;
  GError *error = NULL;
  const gboolean saved = job->is_table
                           ? trade_release_save_table (job->folder, job->dataset, job->flags, &job->etag, cancellable, &error)
                           : trade_release_save (job->folder, job->dataset, job->origin, job->annotations, job->flags, &job->etag,
                                                 cancellable, &error);

  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Takes the job. */
static void
start (SaveJob             *job,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, start);
  /* What was saved before the cancellation came is saved. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, save_job_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * trade_release_save_async:
 * @folder: the folder
 * @dataset: the figures, finished
 * @origin: (nullable): what they were taken from
 * @annotations: (nullable) (element-type utf8 TradeAnnotations): what a person added, which must not change any more
 * @flags: whether a release that is in the folder may be replaced
 * @etag: (nullable): the state in which such a release must be
 * @cancellable: (nullable): stops the saving
 * @callback: called in the thread-default main context when the saving has ended
 * @user_data: data for @callback
 *
 * Saves figures in a thread, like trade_release_save().
 */
void
trade_release_save_async (GFile               *folder,
                          TradeDataset        *dataset,
                          const char          *origin,
                          GHashTable          *annotations,
                          TradeSaveFlags       flags,
                          const char          *etag,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  SaveJob *job;

  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (TRADE_IS_DATASET (dataset));

  job = g_new (SaveJob, 1);
  *job = (SaveJob) {
    .folder = g_object_ref (folder),
    .dataset = g_object_ref (dataset),
    .origin = g_strdup (origin),
    .annotations = annotations != NULL ? g_hash_table_ref (annotations) : NULL,
    .flags = flags,
    .etag = g_strdup (etag),
  };
  start (job, cancellable, callback, user_data);
}

/**
 * trade_release_save_table_async:
 * @file: the file
 * @dataset: the figures, finished
 * @flags: whether the file may be replaced
 * @etag: (nullable): the state in which it must be
 * @cancellable: (nullable): stops the saving
 * @callback: called in the thread-default main context when the saving has ended
 * @user_data: data for @callback
 *
 * Saves the table of figures alone in a thread, like trade_release_save_table(). Ended by trade_release_save_finish().
 */
void
trade_release_save_table_async (GFile               *file,
                                TradeDataset        *dataset,
                                TradeSaveFlags       flags,
                                const char          *etag,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  SaveJob *job;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (TRADE_IS_DATASET (dataset));

  job = g_new (SaveJob, 1);
  *job = (SaveJob) {
    .folder = g_object_ref (file),
    .is_table = TRUE,
    .dataset = g_object_ref (dataset),
    .flags = flags,
    .etag = g_strdup (etag),
  };
  start (job, cancellable, callback, user_data);
}

/**
 * trade_release_save_finish:
 * @result: what the callback was given
 * @etag: (out) (optional): return location for what tells the release that was saved from another
 * @error: return location for the error
 *
 * Ends trade_release_save_async().
 *
 * Returns: whether the release was saved; %FALSE with @error set as by trade_release_save()
 */
gboolean
trade_release_save_finish (GAsyncResult  *result,
                           char         **etag,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (etag != NULL)
    *etag = g_strdup (((SaveJob *) g_task_get_task_data (G_TASK (result)))->etag);

  return g_task_propagate_boolean (G_TASK (result), error);
}
