/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-exporter.h"

#include <glib/gi18n.h>

#include "trade-export-place.h"
#include "trade-export-run.h"
#include "trade-input.h"
#include "trade-message.h"
#include "trade-replace.h"

struct _TradeExporter
{
  GObject parent_instance;

  GtkWindow            *window; /* not owned; cleared when it goes */
  TradeExportDialog    *dialog; /* not owned; cleared when it goes */
  GtkFileChooserNative *chooser;

  TradeExportChoice     choice; /* of the last export */
  TradeView            *view;   /* the one that was shown then */
  GListModel           *views;  /* those that it was about, as they were worded */
  GFile                *file;   /* where it went */

  GPtrArray            *items;  /* of the running export */
  guint                 n_items;
  guint                 n_saved; /* of them */
  GFile                *folder; /* what the running export is told of by, if it fills a folder */
  GCancellable         *cancellable;

  gboolean              looking; /* a thread looks for the folder of the last export */
  TradeView            *again;   /* what is to be exported again when it is found */
  GListModel           *again_siblings;

  GHashTable           *agreed; /* (element-type utf8 utf8): addresses of files that may be replaced, and their states */
  GFile                *saved;
};

enum
{
  SAVED,
  STOPPED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeExporter, trade_exporter, G_TYPE_OBJECT)

static void
run (TradeExporter *self);

static GtkWindow *
get_parent (TradeExporter *self)
{
  return self->dialog != NULL ? GTK_WINDOW (self->dialog) : self->window;
}

static void
fail (TradeExporter *self,
      GFile         *file,
      gboolean       kept,
      const GError  *error)
{
  g_autofree char *name = trade_input_get_name (file);
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Exported"), name);
  const char *body = kept ? _("What the file held before is unharmed.") : NULL;

  if (self->window != NULL)
    trade_message_show (get_parent (self), heading, body, error->message);
  g_signal_emit (self, signals[FAILED], 0, file, error);
}

/* Says what an export that did not come to its end has left behind. */
static char *
describe_stop (TradeExporter *self)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *n_saved = NULL;
  g_autofree char *n_items = NULL;
  g_autofree char *folder = NULL;

  if (self->n_saved == 0)
    return g_strdup (_("Nothing was exported"));

  n_saved = trade_format_count (format, self->n_saved);
  n_items = trade_format_count (format, self->n_items);
  folder = trade_input_get_name (self->folder != NULL ? self->folder : self->saved);
  /* Translators: how many charts were exported, of how many, and the name of the folder that they are in. */
  return g_strdup_printf (ngettext ("Stopped: %1$s of %2$s charts is in “%3$s”", "Stopped: %1$s of %2$s charts are in “%3$s”",
                                    self->n_saved),
                          n_saved, n_items, folder);
}

static void
end_run (TradeExporter *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->folder);
}

static void
stop_run (TradeExporter *self)
{
  g_autofree char *text = describe_stop (self);

  end_run (self);
  if (self->dialog != NULL)
    {
      trade_export_dialog_stop (self->dialog);
      trade_export_dialog_tell (self->dialog, text);
    }
  g_signal_emit (self, signals[STOPPED], 0, text);
}

static GListModel *
list_one (TradeView *view)
{
  GListStore *views = g_list_store_new (TRADE_TYPE_VIEW);

  g_list_store_append (views, view);

  return G_LIST_MODEL (views);
}

/* A file that was agreed upon may be replaced in the state in which we left it, and in no other. */
static void
add_item (TradeExporter *self,
          GListModel    *views,
          GFile         *file)
{
  TradeExportItem *item = trade_export_item_new (views, file);
  g_autofree char *uri = g_file_get_uri (file);
  const char *state = g_hash_table_lookup (self->agreed, uri);

  if (state != NULL)
    {
      item->replace = TRUE;
      item->etag = g_strdup (state);
    }
  g_ptr_array_add (self->items, item);
}

static void
replace_response_cb (TradeExporter *self,
                     const char    *response)
{
  if (self->items == NULL)
    return;

  if (g_str_equal (response, TRADE_REPLACE_RESPONSE))
    {
      for (guint i = 0; i < self->items->len; i++)
        {
          TradeExportItem *item = g_ptr_array_index (self->items, i);

          if (!item->asked)
            continue;
          item->replace = TRUE;
          item->asked = FALSE;
          g_clear_pointer (&item->etag, g_free);
        }
      run (self);
    }
  else
    {
      stop_run (self);
    }
}

static void
ask_to_replace (TradeExporter *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  GtkWidget *dialog;

  if (self->window == NULL)
    {
      end_run (self);
      return;
    }

  for (guint i = 0; i < self->items->len; i++)
    {
      const TradeExportItem *item = g_ptr_array_index (self->items, i);

      if (item->asked)
        g_ptr_array_add (files, item->file);
    }
  dialog = trade_replace_new_for_files (get_parent (self), files);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Takes the files that were written out of the list, so that those are left which are not. */
static void
settle_items (TradeExporter *self)
{
  for (guint i = self->items->len; i > 0; i--)
    {
      TradeExportItem *item = g_ptr_array_index (self->items, i - 1);

      if (!item->saved)
        continue;

      self->n_saved++;
      g_clear_object (&self->saved);
      self->saved = g_object_ref (self->folder != NULL ? self->folder : item->file);
      g_hash_table_replace (self->agreed, g_file_get_uri (item->file), g_strdup (item->etag != NULL ? item->etag : ""));
      g_ptr_array_remove_index (self->items, i - 1);
    }
}

static void
complete_run (TradeExporter *self)
{
  g_autoptr (GFile) saved = g_object_ref (self->saved);
  g_autoptr (GFile) folder = self->folder != NULL ? g_object_ref (self->folder) : g_file_get_parent (saved);

  trade_export_place_remember (folder);
  end_run (self);
  if (self->dialog != NULL)
    {
      trade_export_dialog_stop (self->dialog);
      gtk_window_destroy (GTK_WINDOW (self->dialog));
    }
  g_signal_emit (self, signals[SAVED], 0, saved, self->n_saved);
}

static void
run_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (TradeExporter) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) failed = NULL;
  GApplication *application = g_application_get_default ();
  gboolean kept;
  gboolean done = trade_export_run_finish (result, &failed, &kept, &error);

  settle_items (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      stop_run (self);
    }
  else if (!done)
    {
      end_run (self);
      if (self->dialog != NULL)
        trade_export_dialog_stop (self->dialog);
      fail (self, failed, kept, error);
    }
  else if (self->items->len > 0)
    ask_to_replace (self);
  else
    complete_run (self);

  if (application != NULL)
    g_application_release (application);
}

static void
progress_cb (guint    n_done,
             guint    n_items,
             gpointer user_data)
{
  TradeExporter *self = user_data;

  if (self->dialog != NULL)
    trade_export_dialog_set_progress (self->dialog, n_done, n_items);
}

static void
run (TradeExporter *self)
{
  GApplication *application = g_application_get_default ();

  g_assert (self->items != NULL && self->items->len > 0);

  /* The last window may be closed while a file is being written. */
  if (application != NULL)
    g_application_hold (application);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  progress_cb (0, self->items->len, self);
  trade_export_run_async (&self->choice, self->items, self->cancellable, progress_cb, run_cb, g_object_ref (self));
}

static void
begin_run (TradeExporter *self,
           TradeView     *view,
           GListModel    *views,
           GFile         *file)
{
  g_set_object (&self->view, view);
  g_set_object (&self->views, views);
  g_set_object (&self->file, file);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_export_item_free);
  self->n_saved = 0;
}

static void
export_folder (TradeExporter *self,
               TradeView     *view,
               GListModel    *views,
               GFile         *folder)
{
  begin_run (self, view, views, folder);
  self->folder = g_object_ref (folder);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) item = g_list_model_get_item (views, i);
      g_autoptr (GListModel) one = list_one (item);
      g_autofree char *name = trade_export_choice_suggest_name (&self->choice, item);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      add_item (self, one, file);
    }
  self->n_items = self->items->len;
  run (self);
}

static void
export_file (TradeExporter  *self,
             TradeView      *view,
             GListModel     *views,
             GFile          *file,
             TradeSaveFlags  flags)
{
  begin_run (self, view, views, file);
  add_item (self, views, file);
  self->n_items = 1;
  if (flags & TRADE_SAVE_REPLACE)
    {
      TradeExportItem *item = g_ptr_array_index (self->items, 0);

      item->replace = TRUE;
      g_clear_pointer (&item->etag, g_free);
    }
  run (self);
}

static gboolean
fills_folder (TradeExporter *self)
{
  return self->choice.all_views && !trade_export_choice_has_document (&self->choice);
}

static void
chooser_response_cb (TradeExporter *self,
                     int            response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (TradeView) view = NULL;
  g_autoptr (GListModel) views = NULL;
  g_autoptr (GFile) chosen = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean completed;

  if (response != GTK_RESPONSE_ACCEPT || self->dialog == NULL || self->items != NULL)
    return;

  chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  view = g_object_ref (trade_export_dialog_get_view (self->dialog));
  views = trade_export_dialog_list_views (self->dialog);
  trade_export_choice_remember (&self->choice);
  if (fills_folder (self))
    {
      export_folder (self, view, views, chosen);
      return;
    }

  file = trade_export_place_complete (chosen, self->choice.format, &completed);
  /* The chooser asked about the name that was typed; nobody has confirmed a name that it was completed to. */
  export_file (self, view, views, file, completed ? TRADE_SAVE_NONE : TRADE_SAVE_REPLACE);
}

static void
set_up_file_chooser (TradeExporter  *self,
                     GtkFileChooser *chooser)
{
  const TradeExportFormat *format = self->choice.format;
  g_autofree char *name = trade_export_choice_suggest_name (&self->choice, trade_export_dialog_get_view (self->dialog));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, trade_export_format_get_name (format));
  gtk_file_filter_add_suffix (filter, format->extension);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_set_current_name (chooser, name);
}

static void
found_place_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  TradeExporter *self = TRADE_EXPORTER (source);
  g_autoptr (GFile) folder = trade_export_place_recall_finish (result);
  gboolean fills;

  self->looking = FALSE;
  /* The dialog may have been closed meanwhile. */
  if (self->dialog == NULL || self->items != NULL)
    return;

  if (folder == NULL)
    folder = trade_export_place_get_default ();
  self->choice = *trade_export_dialog_get_choice (self->dialog);
  fills = fills_folder (self);
  self->chooser = gtk_file_chooser_native_new (fills ? _("Export Charts into a Folder") : _("Export Chart"),
                                               GTK_WINDOW (self->dialog),
                                               fills ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  if (!fills)
    set_up_file_chooser (self, GTK_FILE_CHOOSER (self->chooser));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
ask_where_cb (TradeExporter *self)
{
  if (self->chooser != NULL || self->items != NULL || self->looking)
    return;

  self->looking = TRUE;
  trade_export_place_recall (self, found_place_cb);
}

static void
interrupted_cb (TradeExporter *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
trade_exporter_dispose (GObject *object)
{
  TradeExporter *self = TRADE_EXPORTER (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  end_run (self);
  g_clear_object (&self->again);
  g_clear_object (&self->again_siblings);
  g_clear_object (&self->views);
  g_clear_object (&self->view);
  g_clear_object (&self->file);
  g_clear_object (&self->saved);
  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (trade_exporter_parent_class)->dispose (object);
}

static void
trade_exporter_finalize (GObject *object)
{
  TradeExporter *self = TRADE_EXPORTER (object);

  g_clear_pointer (&self->agreed, g_hash_table_unref);

  G_OBJECT_CLASS (trade_exporter_parent_class)->finalize (object);
}

static void
trade_exporter_class_init (TradeExporterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_exporter_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_exporter_finalize;

  /**
   * TradeExporter::saved:
   * @self: the exporter
   * @file: the file, or the folder that was filled
   * @n_files: how many files were written
   *
   * An export was written.
   */
  signals[SAVED] = g_signal_new ("saved", TRADE_TYPE_EXPORTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_UINT);

  /**
   * TradeExporter::stopped:
   * @self: the exporter
   * @text: what has been written all the same, in words
   *
   * A person ended an export before its end. A dialog that is open says so too.
   */
  signals[STOPPED] = g_signal_new ("stopped", TRADE_TYPE_EXPORTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

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
  trade_export_choice_init (&self->choice);
  self->agreed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * trade_exporter_new:
 * @window: the window whose dialogs ask
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
 * @view: the view that is shown
 * @siblings: (nullable): the views of the same figures, as they are arranged, see trade_export_choice_list_views()
 *
 * Asks what to export and where to, and does so.
 */
void
trade_exporter_choose (TradeExporter *self,
                       TradeView     *view,
                       GListModel    *siblings)
{
  TradeExportChoice choice;

  g_return_if_fail (TRADE_IS_EXPORTER (self));
  g_return_if_fail (TRADE_IS_VIEW (view));

  if (self->window == NULL || self->items != NULL)
    return;

  if (self->dialog == NULL)
    {
      trade_export_choice_begin (&choice);
      g_set_weak_pointer (&self->dialog, TRADE_EXPORT_DIALOG (trade_export_dialog_new (self->window, view, siblings, &choice)));
      g_signal_connect_object (self->dialog, "export", G_CALLBACK (ask_where_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->dialog, "interrupted", G_CALLBACK (interrupted_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (self->dialog));
}

/* A view that was arranged anew since is another chart, with a file of its own. */
static gboolean
is_same_chart (TradeView *a,
               TradeView *b)
{
  g_autofree char *name = trade_view_dup_name (a);
  g_autofree char *other_name = trade_view_dup_name (b);

  return g_str_equal (name, other_name);
}

/* What a person worded for a chart last time, it says again. */
static GListModel *
list_worded (TradeExporter *self,
             TradeView     *view,
             GListModel    *siblings)
{
  g_autoptr (GListModel) views = trade_export_choice_list_views (&self->choice, view, siblings);
  GListStore *worded = g_list_store_new (TRADE_TYPE_VIEW);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) wanted = g_list_model_get_item (views, i);
      TradeView *found = wanted;

      for (guint j = 0; self->views != NULL && j < g_list_model_get_n_items (self->views); j++)
        {
          g_autoptr (TradeView) last = g_list_model_get_item (self->views, j);

          /* The list keeps the view alive. */
          if (trade_view_get_dataset (last) == trade_view_get_dataset (wanted) && is_same_chart (last, wanted))
            found = last;
        }
      g_list_store_append (worded, found);
    }

  return G_LIST_MODEL (worded);
}

static void
found_again_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  TradeExporter *self = TRADE_EXPORTER (source);
  g_autoptr (GFile) folder = trade_export_place_recall_finish (result);
  g_autoptr (TradeView) view = g_steal_pointer (&self->again);
  g_autoptr (GListModel) siblings = g_steal_pointer (&self->again_siblings);
  g_autoptr (GListModel) views = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  gboolean same;

  self->looking = FALSE;
  if (self->window == NULL || self->items != NULL || self->dialog != NULL)
    return;
  if (folder == NULL)
    {
      trade_exporter_choose (self, view, siblings);
      return;
    }

  /* What was chosen for a file of this session, and what is remembered, differ where the session has saved nothing. */
  if (self->saved == NULL)
    trade_export_choice_recall (&self->choice);
  views = list_worded (self, view, siblings);
  if (fills_folder (self))
    {
      export_folder (self, view, views, folder);
      return;
    }

  same = self->view != NULL && self->saved != NULL && self->file != NULL &&
         (trade_export_choice_has_document (&self->choice) ||
          is_same_chart (self->view, view));
  name = trade_export_choice_suggest_name (&self->choice, view);
  file = same ? g_object_ref (self->file) : g_file_get_child (folder, name);
  export_file (self, view, views, file, TRADE_SAVE_NONE);
}

/**
 * trade_exporter_repeat:
 * @self: an exporter
 * @view: the view that is shown
 * @siblings: (nullable): the views of the same figures, as they are arranged, see trade_export_choice_list_views()
 *
 * Exports with the choice of the last export and to where that went: to the same file if the view is the same, else to a
 * file in the same folder that is named after the view. A file that exists is asked about unless the person agreed in
 * this session that it be replaced, and nobody else has changed it since. Without a last export, or where its folder is gone,
 * the person is asked for everything.
 */
void
trade_exporter_repeat (TradeExporter *self,
                       TradeView     *view,
                       GListModel    *siblings)
{
  g_return_if_fail (TRADE_IS_EXPORTER (self));
  g_return_if_fail (TRADE_IS_VIEW (view));

  if (self->window == NULL || self->items != NULL || self->dialog != NULL || self->looking)
    return;

  self->looking = TRUE;
  g_set_object (&self->again, view);
  g_set_object (&self->again_siblings, siblings);
  trade_export_place_recall (self, found_again_cb);
}

/**
 * trade_exporter_save:
 * @self: an exporter
 * @view: the view to export
 * @file: the file to write
 * @flags: whether a file that exists may be replaced without a question
 *
 * Exports a view in the way that was last chosen. The outcome is told by [signal@Exporter::saved] or
 * [signal@Exporter::failed], or asked about where the file exists. Does nothing while another export is running.
 */
void
trade_exporter_save (TradeExporter  *self,
                     TradeView      *view,
                     GFile          *file,
                     TradeSaveFlags  flags)
{
  g_autoptr (GListModel) views = NULL;

  g_return_if_fail (TRADE_IS_EXPORTER (self));
  g_return_if_fail (TRADE_IS_VIEW (view));
  g_return_if_fail (G_IS_FILE (file));

  if (self->items != NULL)
    return;

  trade_export_choice_recall (&self->choice);
  self->choice.all_views = FALSE;
  views = list_one (view);
  export_file (self, view, views, file, flags);
}

/**
 * trade_exporter_save_all:
 * @self: an exporter
 * @view: one of the views to export
 * @folder: the folder to write to
 *
 * Exports all views of the dataset of a view into a folder, in the way that was last chosen. Before anything is written,
 * one question is asked about all files that exist. Does nothing while another export is running.
 */
void
trade_exporter_save_all (TradeExporter *self,
                         TradeView     *view,
                         GFile         *folder)
{
  g_autoptr (GListModel) views = NULL;

  g_return_if_fail (TRADE_IS_EXPORTER (self));
  g_return_if_fail (TRADE_IS_VIEW (view));
  g_return_if_fail (G_IS_FILE (folder));

  if (self->items != NULL)
    return;

  trade_export_choice_recall (&self->choice);
  self->choice.all_views = TRUE;
  views = trade_export_choice_list_views (&self->choice, view, NULL);
  if (fills_folder (self))
    {
      export_folder (self, view, views, folder);
    }
  else
    {
      g_autofree char *name = trade_export_choice_suggest_name (&self->choice, view);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      export_file (self, view, views, file, TRADE_SAVE_NONE);
    }
}

/**
 * trade_exporter_get_saved:
 * @self: an exporter
 *
 * Gets the file that was written last, or the folder that was filled.
 *
 * Returns: (transfer none) (nullable): a file
 */
GFile *
trade_exporter_get_saved (TradeExporter *self)
{
  g_return_val_if_fail (TRADE_IS_EXPORTER (self), NULL);

  return self->saved;
}

/**
 * trade_exporter_get_dialog:
 * @self: an exporter
 *
 * Gets the dialog that is open.
 *
 * Returns: (transfer none) (nullable): a dialog
 */
TradeExportDialog *
trade_exporter_get_dialog (TradeExporter *self)
{
  g_return_val_if_fail (TRADE_IS_EXPORTER (self), NULL);

  return self->dialog;
}
