/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-watch.h"

#include <string.h>

#define DESCRIPTOR_SUFFIX ".json"
#define FIGURES_SUFFIX ".csv"

struct _TradeWatch
{
  GObject parent_instance;

  GFile        *file;
  GFileMonitor *monitor;
  gboolean      package; /* whether the figures are in another file of the same folder */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeWatch, trade_watch, G_TYPE_OBJECT)

static gboolean
has_suffix (GFile      *file,
            const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, suffix);
}

static gboolean
is_watched (TradeWatch *self,
            GFile      *file)
{
  if (file == NULL)
    return FALSE;

  return g_file_equal (file, self->file) || (self->package && (has_suffix (file, DESCRIPTOR_SUFFIX) || has_suffix (file, FIGURES_SUFFIX)));
}

/* A file that is gone offers nothing to read, and one that is being written is not whole. */
static void
changed_cb (TradeWatch        *self,
            GFile             *file,
            GFile             *other,
            GFileMonitorEvent  event)
{
  GFile *changed = NULL;

  if (event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_MOVED_IN)
    changed = file;
  /* Most programs write another file and give it the name of the old one. */
  else if (event == G_FILE_MONITOR_EVENT_RENAMED)
    changed = other;

  if (is_watched (self, changed))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
trade_watch_dispose (GObject *object)
{
  TradeWatch *self = TRADE_WATCH (object);

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (trade_watch_parent_class)->dispose (object);
}

static void
trade_watch_class_init (TradeWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_watch_dispose;

  /**
   * TradeWatch::changed:
   * @self: the watch
   *
   * The file was written anew. It may have been written with what it held before.
   */
  signals[CHANGED] = g_signal_new ("changed", TRADE_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trade_watch_init (TradeWatch *self)
{
}

/**
 * trade_watch_new:
 *
 * Creates a watch that watches nothing.
 *
 * Returns: (transfer full): a new watch
 */
TradeWatch *
trade_watch_new (void)
{
  return g_object_new (TRADE_TYPE_WATCH, NULL);
}

/**
 * trade_watch_set_file:
 * @self: a watch
 * @file: (nullable): a file; of the descriptor of a package, and of the folder of one, its table of figures is watched as well
 *
 * Sets what is watched, instead of what was watched before. Files that are not on this machine, or in the program, are not.
 */
void
trade_watch_set_file (TradeWatch *self,
                      GFile      *file)
{
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (TRADE_IS_WATCH (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_set_object (&self->file, file);
  if (file == NULL || !g_file_is_native (file))
    return;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    folder = g_object_ref (file);
  else
    folder = g_file_get_parent (file);
  if (folder == NULL)
    return;

  self->package = folder == file || has_suffix (file, DESCRIPTOR_SUFFIX);
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}
