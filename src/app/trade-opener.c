/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-opener.h"

#include <glib/gi18n.h>

#include "trade-derive.h"
#include "trade-package.h"

struct _TradeOpener
{
  GObject parent_instance;

  GtkWindow            *window; /* not owned; cleared when it goes */
  GtkFileChooserNative *chooser;
  GFile                *file;   /* the one that is being read */
  GCancellable         *cancellable;
};

enum
{
  OPENED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeOpener, trade_opener, G_TYPE_OBJECT)

static void
stop_reading (TradeOpener *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (TradeOpener) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read_finish (result, &error);
  g_autoptr (GFile) file = NULL;

  /* The window was closed, or another file was opened since. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  file = g_steal_pointer (&self->file);
  g_clear_object (&self->cancellable);

  if (dataset != NULL)
    {
      trade_derive (dataset);
      g_signal_emit (self, signals[OPENED], 0, dataset);
    }
  else
    {
      g_signal_emit (self, signals[FAILED], 0, file, error);
    }
}

static void
chooser_response_cb (TradeOpener *self,
                     int          response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    trade_opener_open (self, file);
}

static void
trade_opener_dispose (GObject *object)
{
  TradeOpener *self = TRADE_OPENER (object);

  stop_reading (self);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (trade_opener_parent_class)->dispose (object);
}

static void
trade_opener_class_init (TradeOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_opener_dispose;

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
}

static void
trade_opener_init (TradeOpener *self)
{
}

/**
 * trade_opener_new:
 * @window: the window whose dialogs ask
 *
 * Creates an opener. It does not keep the window alive.
 *
 * Returns: (transfer full): a new opener
 */
TradeOpener *
trade_opener_new (GtkWindow *window)
{
  TradeOpener *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (TRADE_TYPE_OPENER, NULL);
  g_set_weak_pointer (&self->window, window);

  return self;
}

/**
 * trade_opener_choose:
 * @self: an opener
 *
 * Asks for a file and opens it.
 */
void
trade_opener_choose (TradeOpener *self)
{
  g_autoptr (GtkFileFilter) filter = NULL;

  g_return_if_fail (TRADE_IS_OPENER (self));

  if (self->chooser != NULL || self->window == NULL)
    return;

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _("Data Packages (datapackage.json)"));
  gtk_file_filter_add_suffix (filter, "json");

  self->chooser = gtk_file_chooser_native_new (_("Open Figures"), self->window, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/**
 * trade_opener_open:
 * @self: an opener
 * @file: a data package, or the folder that holds one
 *
 * Reads a package, instead of the one that is being read if there is one. The outcome is told by
 * [signal@Opener::opened] or [signal@Opener::failed].
 */
void
trade_opener_open (TradeOpener *self,
                   GFile       *file)
{
  g_return_if_fail (TRADE_IS_OPENER (self));
  g_return_if_fail (G_IS_FILE (file));

  stop_reading (self);
  self->cancellable = g_cancellable_new ();
  self->file = g_object_ref (file);
  trade_package_read_async (file, self->cancellable, read_cb, g_object_ref (self));
}

/**
 * trade_opener_read_bundled:
 *
 * Reads the release that every build carries. It lies in memory and is small, so it is read at once: the first frame
 * shows it.
 *
 * Returns: (transfer full) (nullable): its figures, and those derived from them
 */
TradeDataset *
trade_opener_read_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, &error);

  if (dataset == NULL)
    {
      /* The tests read the same package, so that no build gets this far. */
      g_critical ("The bundled release cannot be read: %s", error->message);
      return NULL;
    }

  trade_derive (dataset);

  return g_steal_pointer (&dataset);
}
