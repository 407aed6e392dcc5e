/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-read-job.h"

#include "trade-input.h"
#include "trade-layout-keeper.h"
#include "trade-release.h"

struct _TradeReadJob
{
  GFile             *file;
  GPtrArray         *streams; /* of GInputStream */
  GBytes            *bytes;   /* what a stream had, to be read again */
  char              *name;    /* of what has no file */
  char              *etag;    /* nullable: what tells the file as it is read from what it becomes */
  char              *key;     /* what tables have alike that are laid out like this one */
  TradeProgress     *progress;
  TradeReaderOptions options;
  gboolean           is_recalled; /* whether a person said it of another table */
  TradePreview      *preview; /* of the table that a person may be asked of */
};

static void
clear_job (gpointer data)
{
  TradeReadJob *self = data;

  g_clear_object (&self->file);
  g_clear_pointer (&self->streams, g_ptr_array_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->preview, trade_preview_unref);
  g_clear_pointer (&self->progress, trade_progress_unref);
  trade_reader_options_clear (&self->options);
  g_free (self->name);
  g_free (self->key);
  g_free (self->etag);
}

/*
 * trade_read_job_new_for_file:
 * @file: a file
 *
 * Prepares to read a file.
 *
 * Returns: (transfer full): a new job
 */
TradeReadJob *
trade_read_job_new_for_file (GFile *file)
{
  TradeReadJob *self = g_atomic_rc_box_new0 (TradeReadJob);

  self->file = g_object_ref (file);

  return self;
}

/*
 * trade_read_job_new_for_streams:
 * @streams: (element-type GInputStream): the same thing in different forms, best first
 * @name: what messages call it
 *
 * Prepares to read what has no file.
 *
 * Returns: (transfer full): a new job
 */
TradeReadJob *
trade_read_job_new_for_streams (GPtrArray  *streams,
                                const char *name)
{
  TradeReadJob *self = g_atomic_rc_box_new0 (TradeReadJob);

  self->streams = g_ptr_array_ref (streams);
  self->name = g_strdup (name);

  return self;
}

/*
 * trade_read_job_new_again:
 * @job: a job that has run
 * @options: what a person says of the same thing; it is moved
 *
 * Prepares to read something once more.
 *
 * Returns: (transfer full): a new job
 */
TradeReadJob *
trade_read_job_new_again (TradeReadJob       *job,
                          TradeReaderOptions *options)
{
  TradeReadJob *self = g_atomic_rc_box_new0 (TradeReadJob);

  self->file = job->file != NULL ? g_object_ref (job->file) : NULL;
  self->bytes = job->bytes != NULL ? g_bytes_ref (job->bytes) : NULL;
  self->name = g_strdup (job->name);
  /* Another sheet is another table. */
  self->key = g_strcmp0 (job->options.sheet, options->sheet) == 0 ? g_strdup (job->key) : NULL;
  self->options = *options;
  *options = (TradeReaderOptions) { .unit = "" };

  return self;
}

/*
 * trade_read_job_ref:
 * @self: a job
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the same job
 */
TradeReadJob *
trade_read_job_ref (TradeReadJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

/*
 * trade_read_job_unref:
 * @self: (transfer full): a job
 *
 * Drops a reference.
 */
void
trade_read_job_unref (TradeReadJob *self)
{
  g_atomic_rc_box_release_full (self, clear_job);
}

/*
 * trade_read_job_get_file:
 * @self: a job
 *
 * Gets what is read.
 *
 * Returns: (transfer none) (nullable): the file; %NULL where there is none
 */
GFile *
trade_read_job_get_file (TradeReadJob *self)
{
  return self->file;
}

/*
 * trade_read_job_get_etag:
 * @self: a job that has run
 *
 * Gets in what state the file was when it was read, see trade_save_dup_etag(); of a folder, the descriptor in it.
 *
 * Returns: (transfer none) (nullable): the tag; %NULL where there is none
 */
const char *
trade_read_job_get_etag (TradeReadJob *self)
{
  return self->etag;
}

static char *
dup_etag (GFile *file)
{
  g_autoptr (GFile) descriptor = trade_release_get_file (file);
  char *etag = trade_save_dup_etag (descriptor);

  return etag != NULL ? etag : trade_save_dup_etag (file);
}

/*
 * trade_read_job_dup_name:
 * @self: a job
 *
 * Gets what messages call what is read.
 *
 * Returns: (transfer full): the name
 */
char *
trade_read_job_dup_name (TradeReadJob *self)
{
  return self->file != NULL ? trade_input_get_name (self->file) : g_strdup (self->name);
}

/*
 * trade_read_job_set_progress:
 * @self: a job that has not run
 * @progress: is told how far reading has come
 *
 * Lets be told how far reading has come.
 */
void
trade_read_job_set_progress (TradeReadJob  *self,
                             TradeProgress *progress)
{
  g_clear_pointer (&self->progress, trade_progress_unref);
  self->progress = trade_progress_ref (progress);
}

/*
 * trade_read_job_get_options:
 * @self: a job
 *
 * Gets what was said of what was read, now or the last time.
 *
 * Returns: (transfer none): the options
 */
const TradeReaderOptions *
trade_read_job_get_options (TradeReadJob *self)
{
  return &self->options;
}

/*
 * trade_read_job_get_preview:
 * @self: a job that has run
 *
 * Gets the first rows of the table, where a person is to be asked of it.
 *
 * Returns: (transfer none) (nullable): the preview
 */
TradePreview *
trade_read_job_get_preview (TradeReadJob *self)
{
  return self->preview;
}

/*
 * trade_read_job_is_open:
 * @self: a job that has failed
 * @error: why
 *
 * Tells whether a person should be asked what the table is. What was said of another table may not fit this one.
 *
 * Returns: whether it should
 */
gboolean
trade_read_job_is_open (TradeReadJob *self,
                        const GError *error)
{
  if (self->preview == NULL)
    return FALSE;
  if (self->is_recalled)
    return error->domain == TRADE_READ_ERROR;

  return self->options.layout == NULL && (g_error_matches (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS) ||
                                          g_error_matches (error, TRADE_READ_ERROR, TRADE_READ_ERROR_FLOW) ||
                                          g_error_matches (error, TRADE_READ_ERROR, TRADE_READ_ERROR_MARK) ||
                                          g_error_matches (error, TRADE_READ_ERROR, TRADE_READ_ERROR_YEAR));
}

/* Whoever has said what the columns are of a table with the same header need not say it again. The same names may stand above
 * amounts in another currency, or above imports: what a person had to say of those is an answer that is there already, but for whom
 * to confirm; and where the title of this table tells, it is none. */
static gboolean
ask_cb (TradePreview       *preview,
        TradeReaderOptions *options,
        gpointer            data)
{
  TradeReadJob *self = data;

  g_clear_pointer (&self->preview, trade_preview_unref);
  self->preview = trade_preview_ref (preview);
  /* In another encoding, which a person may have chosen, names are others. */
  if (self->key == NULL)
    self->key = trade_preview_dup_key (preview);
  if (options->layout != NULL)
    return TRUE;
  if (options->has_encoding || self->key == NULL || !trade_layout_keeper_recall (self->key, options))
    return trade_preview_get_doubt (preview) == TRADE_PREVIEW_SURE;

  if (trade_preview_get_doubt (preview) != TRADE_PREVIEW_COLUMNS && trade_preview_get_doubt (preview) != TRADE_PREVIEW_FLOW)
    options->values = TRADE_COLUMN_MEANING_AUTO;
  trade_reader_options_copy_table (&self->options, options);
  self->is_recalled = TRUE;

  return !trade_reader_options_has_unit (options) && options->values == TRADE_COLUMN_MEANING_AUTO;
}

static TradeReading *
read_bytes (TradeReadJob        *self,
            TradeReaderOptions  *options,
            GCancellable        *cancellable,
            GError             **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (self->bytes);

  return trade_reader_open_stream (stream, self->name, options, cancellable, error);
}

/* The first form that can be read counts; of forms that cannot, the last has the words, and so the most telling error. */
static TradeReading *
read_streams (TradeReadJob        *self,
              TradeReaderOptions  *options,
              GCancellable        *cancellable,
              GError             **error)
{
  for (guint i = 0; i < self->streams->len; i++)
    {
      TradeReading *read;

      g_clear_error (error);
      g_clear_pointer (&self->bytes, g_bytes_unref);
      self->bytes = trade_input_read (g_ptr_array_index (self->streams, i), self->name, TRADE_READER_MAX_SIZE, cancellable, error);
      read = self->bytes != NULL ? read_bytes (self, options, cancellable, error) : NULL;
      if (read != NULL || g_cancellable_is_cancelled (cancellable))
        return read;
    }

  return NULL;
}

/*
 * trade_read_job_run:
 * @self: a job
 * @cancellable: stops the reading
 * @error: return location for the error
 *
 * Reads. What a person says of a table is kept when it can be read so. Belongs into a thread.
 *
 * Returns: (transfer full) (nullable): the reading, or %NULL with @error set as by trade_reader_open(); to
 *   %TRADE_READ_ERROR_COLUMNS where a person is to be asked, see trade_read_job_get_preview()
 */
TradeReading *
trade_read_job_run (TradeReadJob  *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  TradeReaderOptions options = self->options;
  g_autoptr (TradeLayout) said = options.layout != NULL ? trade_layout_ref (options.layout) : NULL;
  TradeReading *read;

  options.ask = ask_cb;
  options.ask_data = self;
  options.progress = self->progress;
  g_free (self->etag);
  self->etag = self->file != NULL ? dup_etag (self->file) : NULL;
  if (self->file != NULL)
    read = trade_reader_open (self->file, &options, cancellable, error);
  else if (self->streams != NULL)
    read = read_streams (self, &options, cancellable, error);
  else
    read = read_bytes (self, &options, cancellable, error);

  if (read != NULL && said != NULL && self->key != NULL)
    trade_layout_keeper_keep (self->key, &self->options);

  return read;
}
