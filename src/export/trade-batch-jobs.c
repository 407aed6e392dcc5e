/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-jobs.h"

/* What is waiting to be saved is small, but what is being painted is not: so many threads need so many pictures. */
#define MAX_THREADS 16

typedef struct
{
  TradeView               *view;
  const TradeExportFormat *format;
  gboolean                 done;
  GBytes                  *bytes;
  GPtrArray               *warnings;
  GError                  *error;
} Job;

struct _TradeBatchJobs
{
  TradeExportOptions options;
  Job               *jobs;
  guint              n_jobs;
  guint              n_taken;  /* by the caller, in order */
  guint              n_begun;  /* by the threads; guarded, as is what follows */
  GMutex             mutex;
  GCond              finished; /* signalled when a job is done */
  GThread           *threads[MAX_THREADS];
  guint              n_threads;
};

static void
encode (TradeBatchJobs *self,
        Job            *job,
        TradeFormat    *format)
{
  TradeExportOptions options = self->options;
  GError *error = NULL;
  GBytes *bytes;

  options.format = format;
  options.warnings = job->warnings;
  bytes = trade_export_encode (job->format, job->view, &options, &error);
  if (bytes == NULL)
    g_prefix_error (&error, "%s: ", trade_view_get_id (job->view));

  g_mutex_lock (&self->mutex);
  job->bytes = bytes;
  job->error = error;
  job->done = TRUE;
  g_cond_signal (&self->finished);
  g_mutex_unlock (&self->mutex);
}

static gpointer
work (gpointer data)
{
  TradeBatchJobs *self = data;
  /* One thread at a time may use a format. */
  g_autoptr (TradeFormat) format = trade_format_new (trade_format_get_locale (self->options.format));

  while (TRUE)
    {
      Job *job = NULL;

      g_mutex_lock (&self->mutex);
      if (self->n_begun < self->n_jobs)
        job = &self->jobs[self->n_begun++];
      g_mutex_unlock (&self->mutex);

      if (job == NULL)
        return NULL;
      encode (self, job, format);
    }
}

/**
 * trade_batch_jobs_new:
 * @views: (element-type TradeView): the views; must live as long as the jobs
 * @formats: (array zero-terminated=1): the formats; each view is encoded in all of them before the next one
 * @options: how to export them; its format must live as long as the jobs
 *
 * Begins to encode views. A single job is left to the thread that asks for it, because another thread would have to
 * look for its fonts anew; so are all jobs where no thread can be had.
 *
 * Returns: (transfer full): the jobs
 */
TradeBatchJobs *
trade_batch_jobs_new (GPtrArray                 *views,
                      const TradeExportFormat  **formats,
                      const TradeExportOptions  *options)
{
  guint n_formats = 0, n_threads;
  TradeBatchJobs *self;

  g_return_val_if_fail (views != NULL && formats != NULL && options != NULL, NULL);

  while (formats[n_formats] != NULL)
    n_formats++;

  self = g_new0 (TradeBatchJobs, 1);
  self->options = *options;
  self->n_jobs = views->len * n_formats;
  self->jobs = g_new0 (Job, self->n_jobs);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->finished);
  for (guint i = 0; i < self->n_jobs; i++)
    {
      self->jobs[i].view = g_ptr_array_index (views, i / n_formats);
      self->jobs[i].format = formats[i % n_formats];
      self->jobs[i].warnings = g_ptr_array_new_with_free_func (g_free);
    }

  n_threads = MIN (MIN (self->n_jobs, g_get_num_processors ()), MAX_THREADS);
  while (n_threads > 1 && self->n_threads < n_threads)
    {
      GThread *thread = g_thread_try_new ("encode", work, self, NULL);

      if (thread == NULL)
        break;
      self->threads[self->n_threads++] = thread;
    }
  return self;
}

/**
 * trade_batch_jobs_next:
 * @self: jobs, of which not all have been taken
 * @warnings: (element-type utf8): takes what is amiss with the chart, see TradeExportOptions
 * @error: return location for an error
 *
 * Waits for the next job in order.
 *
 * Returns: (transfer full) (nullable): the bytes of the file, or %NULL with @error set
 */
GBytes *
trade_batch_jobs_next (TradeBatchJobs  *self,
                       GPtrArray       *warnings,
                       GError         **error)
{
  Job *job;

  g_return_val_if_fail (self != NULL && self->n_taken < self->n_jobs, NULL);
  g_return_val_if_fail (warnings != NULL, NULL);

  job = &self->jobs[self->n_taken++];
  if (self->n_threads == 0)
    encode (self, job, self->options.format);

  g_mutex_lock (&self->mutex);
  while (!job->done)
    g_cond_wait (&self->finished, &self->mutex);
  g_mutex_unlock (&self->mutex);

  g_ptr_array_extend_and_steal (warnings, g_steal_pointer (&job->warnings));
  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));
  return g_steal_pointer (&job->bytes);
}

/**
 * trade_batch_jobs_free:
 * @self: (transfer full): jobs
 *
 * Begins no more jobs, waits for those under way, and frees all.
 */
void
trade_batch_jobs_free (TradeBatchJobs *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->n_begun = self->n_jobs;
  g_mutex_unlock (&self->mutex);
  for (guint i = 0; i < self->n_threads; i++)
    g_thread_join (self->threads[i]);

  for (guint i = 0; i < self->n_jobs; i++)
    {
      g_clear_pointer (&self->jobs[i].bytes, g_bytes_unref);
      g_clear_pointer (&self->jobs[i].warnings, g_ptr_array_unref);
      g_clear_error (&self->jobs[i].error);
    }
  g_cond_clear (&self->finished);
  g_mutex_clear (&self->mutex);
  g_free (self->jobs);
  g_free (self);
}
