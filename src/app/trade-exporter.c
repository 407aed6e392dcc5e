/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-exporter.h"

#include <glib/gi18n.h>

#include "trade-batch.h"
#include "trade-compose.h"
#include "trade-message.h"
#include "trade-png.h"
#include "trade-settings.h"
#include "trade-tabular.h"

#define SUFFIX ".png"

struct _TradeExporter
{
  GObject parent_instance;

  GtkWindow            *window; /* not owned; cleared when it goes */
  GtkFileChooserNative *chooser;
  TradeView            *view;   /* what the open chooser is about */
  GFile                *saved;
};

enum
{
  SAVED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeExporter, trade_exporter, G_TYPE_OBJECT)

typedef struct
{
  TradeExporter *exporter;
  TradeView     *view;
  GFile         *file;
} TradeExport;

static TradeExport *
trade_export_new (TradeExporter *exporter,
                  TradeView     *view,
                  GFile         *file)
{
  TradeExport *export = g_new0 (TradeExport, 1);

  export->exporter = g_object_ref (exporter);
  export->view = g_object_ref (view);
  export->file = g_object_ref (file);

  return export;
}

static void
trade_export_free (TradeExport *export)
{
  g_clear_object (&export->exporter);
  g_clear_object (&export->view);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeExport, trade_export_free)

/* A picture is for a page or a slide, so it is light whatever the desktop's style. */
static GBytes *
render (TradeView  *view,
        GError    **error)
{
  g_autoptr (TradeScene) scene = NULL;
  TradeComposeOptions options = { 0 };

  options.width = TRADE_PNG_DEFAULT_WIDTH;
  options.height = TRADE_PNG_DEFAULT_HEIGHT;
  options.text_scale = 1;
  options.format = trade_format_get_default ();
  scene = trade_compose (view, &options);

  return trade_png_encode (scene, trade_style_get (TRADE_VARIANT_LIGHT), TRADE_PNG_DEFAULT_SCALE, error);
}

static char *
get_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static void
remember_folder (GFile *file)
{
  GSettings *settings = trade_settings_get_default ();
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (settings != NULL && folder != NULL)
    {
      g_autofree char *uri = g_file_get_uri (folder);

      g_settings_set_string (settings, TRADE_SETTINGS_LAST_EXPORT_FOLDER, uri);
    }
}

static GFile *
recall_folder (void)
{
  GSettings *settings = trade_settings_get_default ();
  const char *pictures = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);

  if (settings != NULL)
    {
      g_autofree char *uri = g_settings_get_string (settings, TRADE_SETTINGS_LAST_EXPORT_FOLDER);
      g_autoptr (GFile) folder = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

      if (folder != NULL && g_file_query_exists (folder, NULL))
        return g_steal_pointer (&folder);
    }

  return g_file_new_for_path (pictures != NULL ? pictures : g_get_home_dir ());
}

static void
fail (TradeExporter *self,
      GFile         *file,
      const GError  *error)
{
  g_autofree char *name = get_display_name (file);
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Exported"), name);

  if (self->window != NULL)
    trade_message_show (self->window, heading, _("No file was changed."), error->message);
  g_signal_emit (self, signals[FAILED], 0, file, error);
}

static void
replace_response_cb (TradeExport *export,
                     const char  *response)
{
  if (g_str_equal (response, "replace"))
    trade_exporter_save (export->exporter, export->view, export->file, TRADE_SAVE_REPLACE);
}

static void
free_export_closure (gpointer  data,
                     GClosure *closure)
{
  trade_export_free (data);
}

static void
ask_to_replace (TradeExport *export)
{
  TradeExporter *self = export->exporter;
  g_autofree char *name = get_display_name (export->file);
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);
  GtkWidget *dialog;

  if (self->window == NULL)
    return;

  dialog = adw_message_dialog_new (self->window, heading,
                                   _("A file of this name exists in the folder. Replacing it overwrites its contents."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "replace", _("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (replace_response_cb),
                         trade_export_new (self, export->view, export->file), free_export_closure, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (TradeExport) export = user_data;
  g_autoptr (GError) error = NULL;
  TradeExporter *self = export->exporter;
  GApplication *application = g_application_get_default ();

  if (trade_save_bytes_finish (result, &error))
    {
      g_set_object (&self->saved, export->file);
      remember_folder (export->file);
      g_signal_emit (self, signals[SAVED], 0, export->file);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      ask_to_replace (export);
    }
  else
    {
      fail (self, export->file, error);
    }

  if (application != NULL)
    g_application_release (application);
}

static void
chooser_response_cb (TradeExporter *self,
                     int            response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (TradeView) view = g_steal_pointer (&self->view);
  g_autoptr (GFile) chosen = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean completed;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  file = trade_exporter_complete (chosen, &completed);
  /* The chooser asked about the name that was typed; nobody has confirmed a name that it was completed to. */
  trade_exporter_save (self, view, file, completed ? TRADE_SAVE_NONE : TRADE_SAVE_REPLACE);
}

static void
trade_exporter_dispose (GObject *object)
{
  TradeExporter *self = TRADE_EXPORTER (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->view);
  g_clear_object (&self->saved);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (trade_exporter_parent_class)->dispose (object);
}

static void
trade_exporter_class_init (TradeExporterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_exporter_dispose;

  /**
   * TradeExporter::saved:
   * @self: the exporter
   * @file: the file
   *
   * A file was written.
   */
  signals[SAVED] = g_signal_new ("saved", TRADE_TYPE_EXPORTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_FILE);

  /**
   * TradeExporter::failed:
   * @self: the exporter
   * @file: the file
   * @error: why
   *
   * A file could not be written. What was there before is unharmed, and the person has been told.
   */
  signals[FAILED] = g_signal_new ("failed", TRADE_TYPE_EXPORTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_ERROR);
}

static void
trade_exporter_init (TradeExporter *self)
{
}

/**
 * trade_exporter_new:
 * @window: the window whose dialogs ask and whose clipboard is filled
 *
 * Creates an exporter. It does not keep the window alive.
 *
 * Returns: (transfer full): a new exporter
 */
TradeExporter *
trade_exporter_new (GtkWindow *window)
{
  TradeExporter *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (TRADE_TYPE_EXPORTER, NULL);
  g_set_weak_pointer (&self->window, window);

  return self;
}

/**
 * trade_exporter_choose:
 * @self: an exporter
 * @view: the view to export
 *
 * Asks for a file and exports to it.
 */
void
trade_exporter_choose (TradeExporter *self,
                       TradeView     *view)
{
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (TRADE_IS_EXPORTER (self));
  g_return_if_fail (TRADE_IS_VIEW (view));

  if (self->chooser != NULL || self->window == NULL)
    return;

  name = trade_batch_suggest_name (view);
  folder = recall_folder ();
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _("PNG pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");

  g_set_object (&self->view, view);
  self->chooser = gtk_file_chooser_native_new (_("Export Chart"), self->window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/**
 * trade_exporter_save:
 * @self: an exporter
 * @view: the view to export
 * @file: the file to write
 * @flags: whether a file that exists may be replaced without a question
 *
 * Exports a view as a PNG picture of the default size. The outcome is told by [signal@Exporter::saved] or
 * [signal@Exporter::failed], or asked about where the file exists.
 */
void
trade_exporter_save (TradeExporter  *self,
                     TradeView      *view,
                     GFile          *file,
                     TradeSaveFlags  flags)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GApplication *application;

  g_return_if_fail (TRADE_IS_EXPORTER (self));
  g_return_if_fail (TRADE_IS_VIEW (view));
  g_return_if_fail (G_IS_FILE (file));

  bytes = render (view, &error);
  if (bytes == NULL)
    {
      fail (self, file, error);
      return;
    }

  /* The last window may be closed while the file is being written. */
  application = g_application_get_default ();
  if (application != NULL)
    g_application_hold (application);
  trade_save_bytes_async (file, bytes, flags, NULL, saved_cb, trade_export_new (self, view, file));
}

/**
 * trade_exporter_copy:
 * @self: an exporter
 * @view: the view to copy
 * @error: return location for a [error@PngError]
 *
 * Puts a view onto the clipboard: as a PNG picture for programs that take pictures, and its figures as a table, with
 * tabs between the cells, for those that take text.
 *
 * Returns: whether it was copied
 */
gboolean
trade_exporter_copy (TradeExporter  *self,
                     TradeView      *view,
                     GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *table = NULL;
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;

  g_return_val_if_fail (TRADE_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);
  g_return_val_if_fail (self->window != NULL, FALSE);

  bytes = render (view, error);
  if (bytes == NULL)
    return FALSE;

  table = trade_tabular_write_tsv (view, trade_format_get_default ());
  providers[0] = gdk_content_provider_new_for_bytes ("image/png", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, table);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), both);
}

/**
 * trade_exporter_complete:
 * @file: a file that a person named
 * @completed: (out): whether the name was changed
 *
 * Completes a name that does not end in .png. The new name may belong to a file that exists and that nobody was asked
 * about.
 *
 * Returns: (transfer full): @file, or its sibling whose name ends in .png
 */
GFile *
trade_exporter_complete (GFile    *file,
                         gboolean *completed)
{
  g_autofree char *name = NULL;
  g_autofree char *full_name = NULL;
  g_autoptr (GFile) folder = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (completed != NULL, NULL);

  name = g_file_get_basename (file);
  length = strlen (name);
  *completed = length <= strlen (SUFFIX) || g_ascii_strcasecmp (name + length - strlen (SUFFIX), SUFFIX) != 0;
  if (!*completed)
    return g_object_ref (file);

  folder = g_file_get_parent (file);
  full_name = g_strconcat (name, SUFFIX, NULL);

  return g_file_get_child (folder, full_name);
}

/**
 * trade_exporter_get_saved:
 * @self: an exporter
 *
 * Gets the file that was written last.
 *
 * Returns: (transfer none) (nullable): a file
 */
GFile *
trade_exporter_get_saved (TradeExporter *self)
{
  g_return_val_if_fail (TRADE_IS_EXPORTER (self), NULL);

  return self->saved;
}
