/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-release.h"

#include <glib/gi18n.h>

#include "trade-input.h"
#include "trade-message.h"
#include "trade-package-writer.h"
#include "trade-package.h"
#include "trade-release.h"
#include "trade-replace.h"
#include "trade-window-annotate.h"

#define CHOOSER "trade-release-chooser"
#define SAVING "trade-release-saving"

/* The formats that the program writes itself. */
#define FORMAT_RELEASE "package"
#define FORMAT_TABLE "package-table"

/* What is being saved, and where. A person may choose other figures meanwhile. */
typedef struct
{
  TradeWindow  *window; /* (nullable): weak, it may be closed meanwhile */
  GFile        *folder;
  TradeDataset *dataset;
  char         *origin;
  GHashTable   *annotations;
  gboolean      exists; /* whether there was a release when it was looked at last */
  char         *etag;   /* (nullable): in what state, which is the one that may be replaced */
} Saving;

static void
free_saving (gpointer data)
{
  Saving *self = data;

  g_clear_weak_pointer (&self->window);
  g_object_unref (self->folder);
  g_object_unref (self->dataset);
  g_free (self->origin);
  g_hash_table_unref (self->annotations);
  g_free (self->etag);
  g_free (self);
}

/* Whether the window shows what its opener has read last. */
static gboolean
shows_reading (TradeWindow *window)
{
  TradeOpener *opener = trade_window_get_opener (window);
  TradeReading *reading = trade_opener_get_reading (opener);
  const TradeSelected *selected = reading != NULL ? trade_opener_get_selected (opener) : NULL;

  return reading != NULL &&
         trade_window_get_dataset (window) == (selected != NULL ? selected->dataset : trade_reading_get_dataset (reading));
}

/**
 * trade_window_release_write_origin:
 * @window: a window that shows figures
 *
 * Says what the figures were taken from. The window may show others than those that its opener has read last.
 *
 * Returns: (transfer full) (nullable): sentences
 */
char *
trade_window_release_write_origin (TradeWindow *window)
{
  TradeOpener *opener = trade_window_get_opener (window);

  if (shows_reading (window))
    return trade_release_write_origin (trade_opener_get_reading (opener), trade_opener_get_selected (opener));

  return g_strdup (trade_dataset_get_origin (trade_window_get_dataset (window)));
}

/* Whether what the window shows is written as it stands in a file, to the byte. Whatever else a package holds, such as a table in
 * a file of its own, would be lost by being saved there, or left behind; and whoever has laid out a table would not find it again. */
static gboolean
is_written_so (TradeWindow        *window,
               TradeDraftHomeKind  kind,
               GFile              *place)
{
  TradeDataset *dataset = trade_window_get_dataset (window);
  g_autoptr (GFile) file = trade_draft_home_locate (kind, place);
  g_autoptr (GBytes) found = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GBytes) written = kind == TRADE_DRAFT_HOME_TABLE
                                 ? trade_package_write_table (dataset)
                                 : trade_package_write_release (dataset, trade_dataset_get_origin (dataset), NULL);

  return found != NULL && g_bytes_equal (found, written);
}

/* Returns: (nullable) (transfer full): the folder that a release was read from */
static GFile *
dup_folder (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_strcmp0 (name, TRADE_PACKAGE_DESCRIPTOR) == 0)
    return g_file_get_parent (file);

  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY ? g_object_ref (file) : NULL;
}

/**
 * trade_window_release_dup_home:
 * @window: a window that shows figures
 *
 * Gets where the figures were read from that the window shows, if it is on this machine: a place to save them to where nothing of it
 * would be lost, a foreign one otherwise.
 *
 * Returns: (transfer full) (nullable): the home of a draft that is made of them
 */
TradeDraftHome *
trade_window_release_dup_home (TradeWindow *window)
{
  TradeOpener *opener = trade_window_get_opener (window);
  GFile *file = trade_opener_get_file (opener);
  const char *format_id, *etag;
  g_autoptr (GFile) folder = NULL;

  if (file == NULL || !shows_reading (window) || !g_file_is_native (file))
    return NULL;

  etag = trade_opener_get_etag (opener);
  format_id = trade_reading_get_format_id (trade_opener_get_reading (opener));
  folder = g_str_equal (format_id, FORMAT_RELEASE) ? dup_folder (file) : NULL;
  if (folder != NULL && is_written_so (window, TRADE_DRAFT_HOME_RELEASE, folder))
    return trade_draft_home_new (TRADE_DRAFT_HOME_RELEASE, folder, etag, TRUE);
  if (g_str_equal (format_id, FORMAT_TABLE) && is_written_so (window, TRADE_DRAFT_HOME_TABLE, file))
    return trade_draft_home_new (TRADE_DRAFT_HOME_TABLE, file, etag, TRUE);

  return trade_draft_home_new (TRADE_DRAFT_HOME_FOREIGN, folder != NULL ? folder : file, etag, TRUE);
}

/* Where its window was closed, another one tells; without any, whoever started the program. */
static void
tell_failure (Saving       *self,
              const char   *name,
              const GError *error)
{
  GApplication *application = g_application_get_default ();
  GtkWindow *parent = self->window != NULL ? GTK_WINDOW (self->window) : NULL;
  g_autofree char *text = g_strdup_printf (_("“%s” Could Not Be Saved"), name);

  if (parent == NULL && application != NULL)
    parent = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (parent != NULL)
    trade_message_show (parent, text, _("What the folder held before is unharmed."), error->message);
  else
    g_printerr ("%s: %s\n", text, error->message);
}

static void ask_to_replace (Saving *self);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *self = user_data;
  GApplication *application = g_application_get_default ();
  g_autofree char *name = trade_input_get_name (self->folder);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (trade_release_save_finish (result, NULL, &error))
    {
      text = g_strdup_printf (_("Release saved in “%s”"), name);
      if (self->window != NULL)
        trade_message_add_toast (trade_window_get_toasts (self->window), trade_message_new_toast (text));
    }
  else if (self->window != NULL && (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS) ||
                                    g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG)))
    {
      /* Somebody was quicker. */
      ask_to_replace (g_steal_pointer (&self));
    }
  else
    {
      tell_failure (self, name, error);
    }

  g_clear_pointer (&self, free_saving);
  if (application != NULL)
    g_application_release (application);
}

/* Takes the saving. What is replaced is what was there when it was looked at, and nothing else. */
static void
begin (Saving *self)
{
  GApplication *application = g_application_get_default ();
  const TradeSaveFlags flags = self->exists ? TRADE_SAVE_REPLACE : TRADE_SAVE_NONE;

  /* The last window may be closed meanwhile. */
  if (application != NULL)
    g_application_hold (application);
  trade_release_save_async (self->folder, self->dataset, self->origin, self->annotations, flags, self->etag, NULL,
                            saved_cb, self);
}

/* What is to be saved goes with the question, unless the answer is yes. */
static void
replace_response_cb (GtkWidget  *dialog,
                     const char *response)
{
  Saving *self = g_str_equal (response, TRADE_REPLACE_RESPONSE) ? g_object_steal_data (G_OBJECT (dialog), SAVING) : NULL;

  if (self != NULL)
    begin (self);
}

static void
look (Saving *self)
{
  g_autoptr (GFile) file = trade_release_get_file (self->folder);

  self->exists = trade_replace_look (file, &self->etag);
}

static void
ask_to_replace (Saving *self)
{
  GtkWidget *dialog = trade_replace_new (GTK_WINDOW (self->window), self->folder, TRUE);

  look (self);
  g_object_set_data_full (G_OBJECT (dialog), SAVING, self, free_saving);
  g_signal_connect (dialog, "response", G_CALLBACK (replace_response_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * trade_window_release_save:
 * @window: a window that shows figures
 * @folder: where they are to be saved
 *
 * Saves the figures of a window as a release, and asks before it replaces one.
 */
void
trade_window_release_save (TradeWindow *window,
                           GFile       *folder)
{
  Saving *self;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (trade_window_get_dataset (window) != NULL);

  self = g_new (Saving, 1);
  *self = (Saving) {
    .folder = g_object_ref (folder),
    .dataset = g_object_ref (trade_window_get_dataset (window)),
    .origin = trade_window_release_write_origin (window),
    .annotations = trade_window_annotate_copy (window),
  };
  g_set_weak_pointer (&self->window, window);
  look (self);
  if (self->exists)
    ask_to_replace (self);
  else
    begin (self);
}

/* A dialog belongs to nobody else. */
static void
drop_chooser (gpointer chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
chooser_response_cb (TradeWindow          *window,
                     int                   response,
                     GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (folder != NULL && trade_window_get_dataset (window) != NULL)
    trade_window_release_save (window, folder);
  g_object_set_data (G_OBJECT (window), CHOOSER, NULL);
}

/* A file is saved under its own name without what says its format. */
static char *
suggest_name (TradeWindow *window)
{
  TradeReading *reading = trade_opener_get_reading (trade_window_get_opener (window));
  g_autofree char *name = NULL;
  char *dot;

  if (reading == NULL || trade_reading_get_cube (reading) == NULL)
    return g_strdup (_("release"));

  name = g_strdup (trade_reading_get_name (reading));
  dot = strrchr (name, '.');
  if (dot != NULL && dot != name)
    *dot = '\0';

  return g_steal_pointer (&name);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  if (trade_window_get_dataset (window) == NULL)
    return;

  name = suggest_name (window);
  chooser = gtk_file_chooser_native_new (_("Save as Release"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chooser_response_cb), window, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (window), CHOOSER, chooser, drop_chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * trade_window_release_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the action win.save-release.
 */
void
trade_window_release_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-release", NULL, save_action);
}
