/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-opener.h"

#include "trade-package.h"
#include "trade-read-job.h"

struct _TradeOpener
{
  GObject parent_instance;

  GFile                *file;   /* the one that is being read */
  TradeReadJob         *opened; /* what was read last */
  TradeReadJob         *asking; /* what a person is asked of before it is read */
  char                 *name;   /* what messages call what is being read */
  TradeReading         *reading; /* what was made of it */
  TradeSelected        *selected; /* what of it is shown, where a person chose that */
  char                 *view_id; /* the view that the last picture shows */
  TradeArrangement      arrangement; /* and how it shows it */
  GCancellable         *cancellable;
  TradeProgress        *progress; /* of what is being read; NULL where nothing is */
};

enum
{
  OPENED,
  FAILED,
  ASKED,
  SELECTED,
  NOTHING_SELECTED,
  N_SIGNALS,
};

enum
{
  PROP_0,
  PROP_READING,
  N_PROPS,
};

static guint signals[N_SIGNALS];
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TradeOpener, trade_opener, G_TYPE_OBJECT)

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  TradeReading *read = trade_read_job_run (task_data, cancellable, &error);

  if (read != NULL)
    g_task_return_pointer (task, read, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
stop_reading (TradeOpener *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, trade_progress_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->name, g_free);
}

static void
ask_of (TradeOpener  *self,
        TradeReadJob *job)
{
  trade_read_job_ref (job);
  g_clear_pointer (&self->asking, trade_read_job_unref);
  self->asking = job;
  g_signal_emit (self, signals[ASKED], 0);
}

/* What cannot be read yet may be when a person has said what it is; what was said wrongly can be said better. */
static void
tell_failure (TradeOpener  *self,
              TradeReadJob *job,
              GFile        *file,
              const GError *error)
{
  if (trade_read_job_is_open (job, error))
    ask_of (self, job);
  else
    g_signal_emit (self, signals[FAILED], 0, file, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (TradeOpener) self = user_data;
  g_autoptr (GError) error = NULL;
  TradeReadJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (TradeReading) read = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GFile) file = NULL;

  /* The window was closed, or another file was opened since. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  file = g_steal_pointer (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, trade_progress_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);

  if (read == NULL)
    {
      tell_failure (self, job, file, error);
      return;
    }

  g_clear_pointer (&self->view_id, g_free);
  self->arrangement = (TradeArrangement) { 0 };
  /* The reader lets no other names through. */
  if (trade_reading_get_view_id (read) != NULL)
    trade_arrangement_split (trade_reading_get_view_id (read), &self->view_id, &self->arrangement);

  g_clear_pointer (&self->asking, trade_read_job_unref);
  g_clear_pointer (&self->opened, trade_read_job_unref);
  self->opened = trade_read_job_ref (job);
  g_set_object (&self->reading, read);
  g_clear_pointer (&self->selected, trade_selected_free);
  g_signal_emit (self, signals[OPENED], 0, trade_reading_get_dataset (read));
}

static void
trade_opener_dispose (GObject *object)
{
  TradeOpener *self = TRADE_OPENER (object);

  stop_reading (self);
  g_clear_pointer (&self->opened, trade_read_job_unref);
  g_clear_pointer (&self->asking, trade_read_job_unref);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->selected, trade_selected_free);

  G_OBJECT_CLASS (trade_opener_parent_class)->dispose (object);
}

static void
trade_opener_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_READING:
      g_value_set_boolean (value, TRADE_OPENER (object)->cancellable != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_opener_finalize (GObject *object)
{
  g_free (TRADE_OPENER (object)->view_id);

  G_OBJECT_CLASS (trade_opener_parent_class)->finalize (object);
}

static void
begin_reading (TradeOpener  *self,
               TradeReadJob *job)
{
  GFile *file = trade_read_job_get_file (job);
  g_autoptr (GTask) task = NULL;

  stop_reading (self);
  self->cancellable = g_cancellable_new ();
  self->progress = trade_progress_new ();
  trade_read_job_set_progress (job, self->progress);
  self->name = trade_read_job_dup_name (job);
  /* What has no file goes by its name alone. */
  self->file = file != NULL ? g_object_ref (file) : g_file_new_for_path (self->name);

  task = g_task_new (NULL, self->cancellable, read_cb, g_object_ref (self));
  g_task_set_source_tag (task, begin_reading);
  g_task_set_task_data (task, trade_read_job_ref (job), (GDestroyNotify) trade_read_job_unref);
  g_task_run_in_thread (task, read_in_thread);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

/* What is taken of a reading, and how. */
typedef struct
{
  TradeReading   *reading;
  TradeSelection  selection;
} Choice;

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->reading);
  trade_selection_clear (&choice->selection);
  g_free (choice);
}

static void
select_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Choice *choice = task_data;
  GError *error = NULL;
  TradeSelected *selected = trade_reading_select (choice->reading, &choice->selection, &error);

  if (selected != NULL)
    g_task_return_pointer (task, selected, (GDestroyNotify) trade_selected_free);
  else
    g_task_return_error (task, error);
}

static void
selected_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TradeOpener) self = user_data;
  g_autoptr (GError) error = NULL;
  TradeSelected *selected = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop_reading (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
  if (selected == NULL)
    {
      g_signal_emit (self, signals[NOTHING_SELECTED], 0, error);
      return;
    }

  g_clear_pointer (&self->selected, trade_selected_free);
  self->selected = selected;
  g_signal_emit (self, signals[SELECTED], 0, selected->dataset);
}

static void
trade_opener_class_init (TradeOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_opener_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_opener_finalize;
  G_OBJECT_CLASS (klass)->get_property = trade_opener_get_property;

  properties[PROP_READING] =
    g_param_spec_boolean ("reading", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  /**
   * TradeOpener::opened:
   * @self: the opener
   * @dataset: the figures of the file, and those derived from them
   *
   * A file was read.
   */
  signals[OPENED] = g_signal_new ("opened", TRADE_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, TRADE_TYPE_DATASET);

  /**
   * TradeOpener::failed:
   * @self: the opener
   * @file: the file
   * @error: a `TradeReadError` whose message lists all faults of the file, or an error of the file system
   *
   * A file could not be read.
   */
  signals[FAILED] = g_signal_new ("failed", TRADE_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_ERROR);

  /**
   * TradeOpener::asked:
   * @self: the opener
   *
   * A table cannot be read before a person has said what it is, see trade_opener_get_preview().
   */
  signals[ASKED] = g_signal_new ("asked", TRADE_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TradeOpener::selected:
   * @self: the opener
   * @dataset: the figures that were chosen, and those derived from them
   *
   * Something else was taken of the file that was read last.
   */
  signals[SELECTED] = g_signal_new ("selected", TRADE_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, TRADE_TYPE_DATASET);

  /**
   * TradeOpener::nothing-selected:
   * @self: the opener
   * @error: why
   *
   * The file that was read last has nothing of what was chosen.
   */
  signals[NOTHING_SELECTED] = g_signal_new ("nothing-selected", TRADE_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
trade_opener_init (TradeOpener *self)
{
}

/**
 * trade_opener_new:
 *
 * Creates an opener.
 *
 * Returns: (transfer full): a new opener
 */
TradeOpener *
trade_opener_new (void)
{
  return g_object_new (TRADE_TYPE_OPENER, NULL);
}

/**
 * trade_opener_open:
 * @self: an opener
 * @file: a data package, the folder that holds one, a table of figures, or a picture that was exported with its figures
 *
 * Reads a package, instead of the one that is being read if there is one. The outcome is told by
 * [signal@Opener::opened] or [signal@Opener::failed].
 */
void
trade_opener_open (TradeOpener *self,
                   GFile       *file)
{
  g_autoptr (TradeReadJob) job = NULL;

  g_return_if_fail (TRADE_IS_OPENER (self));
  g_return_if_fail (G_IS_FILE (file));

  job = trade_read_job_new_for_file (file);
  begin_reading (self, job);
}

/**
 * trade_opener_open_stream:
 * @self: an opener
 * @stream: a PNG picture, a table of figures, or a package with its figures inside
 * @name: what messages call it
 *
 * Reads what has no file, like trade_opener_open().
 */
void
trade_opener_open_stream (TradeOpener  *self,
                          GInputStream *stream,
                          const char   *name)
{
  g_autoptr (GPtrArray) streams = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (G_IS_INPUT_STREAM (stream));

  g_ptr_array_add (streams, g_object_ref (stream));
  trade_opener_open_any (self, streams, name);
}

/**
 * trade_opener_open_any:
 * @self: an opener
 * @streams: (element-type GInputStream): the same thing in different forms, best first, the one that is most like words last
 * @name: what messages call it
 *
 * Reads the first of several streams that can be read, like trade_opener_open_stream().
 */
void
trade_opener_open_any (TradeOpener *self,
                       GPtrArray   *streams,
                       const char  *name)
{
  g_autoptr (TradeReadJob) job = NULL;

  g_return_if_fail (TRADE_IS_OPENER (self));
  g_return_if_fail (streams != NULL && streams->len > 0);
  g_return_if_fail (name != NULL);

  job = trade_read_job_new_for_streams (streams, name);
  begin_reading (self, job);
}

/**
 * trade_opener_select:
 * @self: an opener that has read a file of an agency
 * @selection: what is wanted of it; it is moved, and leaves all open afterwards
 *
 * Takes something else of the file that was read last. The outcome is told by [signal@Opener::selected] or
 * [signal@Opener::nothing-selected].
 */
void
trade_opener_select (TradeOpener    *self,
                     TradeSelection *selection)
{
  g_autoptr (GTask) task = NULL;
  Choice *choice;

  g_return_if_fail (TRADE_IS_OPENER (self));
  g_return_if_fail (selection != NULL);
  g_return_if_fail (self->reading != NULL && trade_reading_get_cube (self->reading) != NULL);

  stop_reading (self);
  self->cancellable = g_cancellable_new ();
  self->name = g_strdup (trade_reading_get_name (self->reading));
  task = g_task_new (NULL, self->cancellable, selected_cb, g_object_ref (self));
  g_task_set_source_tag (task, trade_opener_select);
  choice = g_new (Choice, 1);
  *choice = (Choice) { g_object_ref (self->reading), *selection };
  *selection = (TradeSelection) { .codes = { NULL } };
  g_task_set_task_data (task, choice, free_choice);
  g_task_run_in_thread (task, select_in_thread);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

/**
 * trade_opener_get_preview:
 * @self: an opener
 *
 * Gets the first rows of the table that a person is asked of.
 *
 * Returns: (transfer none) (nullable): the preview; %NULL while nobody is asked
 */
TradePreview *
trade_opener_get_preview (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  return self->asking != NULL ? trade_read_job_get_preview (self->asking) : NULL;
}

/**
 * trade_opener_get_options:
 * @self: an opener
 *
 * Gets what was said of the file that was read last, or is asked for.
 *
 * Returns: (transfer none) (nullable): the options; %NULL where nothing was read
 */
const TradeReaderOptions *
trade_opener_get_options (TradeOpener *self)
{
  TradeReadJob *job;

  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  job = self->asking != NULL ? self->asking : self->opened;

  return job != NULL ? trade_read_job_get_options (job) : NULL;
}

/**
 * trade_opener_tell:
 * @self: an opener that asks, or has read something
 * @options: what a person says of what it asks for, or of what was read last; it is moved
 *
 * Reads with what a person says. The outcome is told as by trade_opener_open().
 */
void
trade_opener_tell (TradeOpener        *self,
                   TradeReaderOptions *options)
{
  g_autoptr (TradeReadJob) job = NULL;

  g_return_if_fail (TRADE_IS_OPENER (self));
  g_return_if_fail (self->asking != NULL || self->opened != NULL);

  job = trade_read_job_new_again (self->asking != NULL ? self->asking : self->opened, options);
  begin_reading (self, job);
}

/**
 * trade_opener_can_ask:
 * @self: an opener
 *
 * Tells whether a person may say what the table is that was read last, see trade_opener_ask().
 *
 * Returns: whether it is anybody's table
 */
gboolean
trade_opener_can_ask (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), FALSE);

  return self->opened != NULL && trade_read_job_get_preview (self->opened) != NULL;
}

/**
 * trade_opener_ask:
 * @self: an opener that can ask
 *
 * Asks again what the table is that was read last.
 */
void
trade_opener_ask (TradeOpener *self)
{
  g_return_if_fail (trade_opener_can_ask (self));

  ask_of (self, self->opened);
}

/**
 * trade_opener_stop_asking:
 * @self: an opener
 *
 * Leaves the table that a person is asked of unread.
 */
void
trade_opener_stop_asking (TradeOpener *self)
{
  g_return_if_fail (TRADE_IS_OPENER (self));

  g_clear_pointer (&self->asking, trade_read_job_unref);
}

/**
 * trade_opener_get_reading:
 * @self: an opener
 *
 * Gets all that was made of the file that was read last.
 *
 * Returns: (transfer none) (nullable): the reading; %NULL where nothing was read
 */
TradeReading *
trade_opener_get_reading (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  return self->reading;
}

/**
 * trade_opener_get_selected:
 * @self: an opener
 *
 * Gets what is taken of the file that was read last.
 *
 * Returns: (transfer none) (nullable): what a person chose, or what goes without saying; %NULL where all was taken
 */
const TradeSelected *
trade_opener_get_selected (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  if (self->selected != NULL || self->reading == NULL)
    return self->selected;

  return trade_reading_get_selected (self->reading);
}

/**
 * trade_opener_cancel:
 * @self: an opener
 *
 * Stops reading. Nothing is told of what was being read.
 */
void
trade_opener_cancel (TradeOpener *self)
{
  g_return_if_fail (TRADE_IS_OPENER (self));

  if (self->cancellable == NULL)
    return;

  stop_reading (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

/**
 * trade_opener_get_progress:
 * @self: an opener
 *
 * Gets how far the file has been read that is being read.
 *
 * Returns: (transfer none) (nullable): the progress; %NULL where nothing is being read
 */
TradeProgress *
trade_opener_get_progress (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  return self->progress;
}

/**
 * trade_opener_get_pending:
 * @self: an opener
 *
 * Gets what is being read.
 *
 * Returns: (transfer none) (nullable): what messages call it; %NULL while nothing is being read
 */
const char *
trade_opener_get_pending (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  return self->cancellable != NULL ? self->name : NULL;
}

/**
 * trade_opener_get_file:
 * @self: an opener
 *
 * Gets the file that was read last.
 *
 * Returns: (transfer none) (nullable): a file; %NULL where nothing was read, or what had no file
 */
GFile *
trade_opener_get_file (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  return self->opened != NULL ? trade_read_job_get_file (self->opened) : NULL;
}

/**
 * trade_opener_get_etag:
 * @self: an opener
 *
 * Gets in what state the file was when it was read, see trade_save_dup_etag(); of a folder, the descriptor in it.
 *
 * Returns: (transfer none) (nullable): the tag; %NULL where there is none
 */
const char *
trade_opener_get_etag (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  return self->opened != NULL ? trade_read_job_get_etag (self->opened) : NULL;
}

/**
 * trade_opener_get_view_id:
 * @self: an opener
 *
 * Gets the view that the picture showed which was read last.
 *
 * Returns: (transfer none) (nullable): the ID of a view; %NULL if no picture was read
 */
const char *
trade_opener_get_view_id (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  return self->view_id;
}

/**
 * trade_opener_get_arrangement:
 * @self: an opener
 *
 * Gets how the picture that was read last arranged its view.
 *
 * Returns: (transfer none): an arrangement
 */
const TradeArrangement *
trade_opener_get_arrangement (TradeOpener *self)
{
  g_return_val_if_fail (TRADE_IS_OPENER (self), NULL);

  return &self->arrangement;
}

static gpointer
read_bundled (gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  g_autofree char *view_name = NULL;
  TradeDataset *dataset = trade_reader_read (file, &view_name, NULL, &error);

  /* The tests read the same package, so that no build gets this far. */
  if (dataset == NULL)
    g_critical ("The bundled release cannot be read: %s", error->message);

  return dataset;
}

/* What reads the bundled release already, or nothing. */
static GThread *bundled_thread;

/**
 * trade_opener_begin_bundled:
 *
 * Begins to read the release that every build carries, for whoever calls [func@Opener.read_bundled] next: there is a window to be
 * built meanwhile.
 */
void
trade_opener_begin_bundled (void)
{
  if (bundled_thread == NULL)
    bundled_thread = g_thread_try_new ("bundled", read_bundled, NULL, NULL);
}

/**
 * trade_opener_read_bundled:
 *
 * Reads the release that every build carries. It lies in memory and is small, so it is waited for: the first frame shows
 * it.
 *
 * Returns: (transfer full) (nullable): its figures, and those derived from them
 */
TradeDataset *
trade_opener_read_bundled (void)
{
  return bundled_thread != NULL ? g_thread_join (g_steal_pointer (&bundled_thread)) : read_bundled (NULL);
}
