/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-save.h"

#include <glib/gi18n.h>

#include "trade-format.h"
#include "trade-input.h"
#include "trade-message.h"
#include "trade-package-writer.h"
#include "trade-release.h"
#include "trade-replace.h"

#define CHOOSER "trade-editor-chooser"
#define SAVING "trade-editor-saving"
#define ETAG "trade-editor-etag"
#define CLOSING "trade-editor-closing"
#define WRITING "trade-editor-writing"

#define RESPONSE_DISCARD "discard"
#define RESPONSE_KEEP "keep"
#define RESPONSE_SAVE "save"

/* Whether a release is being written, and another one afterwards. */
typedef enum
{
  NOT_WRITING,
  WRITING_ONCE,
  WRITING_TWICE,
} Writing;

/* What is being saved, and where. A person may go on typing meanwhile. */
typedef struct
{
  TradeEditor  *editor; /* (nullable): weak, it may be closed meanwhile */
  GFile        *file; /* of a release, its folder */
  TradeDataset *dataset;
  TradeDraft   *draft;
} Saving;

static Saving *
new_saving (TradeEditor  *editor,
            GFile        *file,
            TradeDataset *dataset)
{
  Saving *self = g_new0 (Saving, 1);

  self->file = g_object_ref (file);
  self->dataset = g_object_ref (dataset);
  self->draft = trade_draft_ref (trade_draft_history_get (trade_editor_get_history (editor)));
  g_set_weak_pointer (&self->editor, editor);

  return self;
}

static void
free_saving (gpointer data)
{
  Saving *self = data;

  g_clear_weak_pointer (&self->editor);
  g_object_unref (self->file);
  g_object_unref (self->dataset);
  trade_draft_unref (self->draft);
  g_free (self);
}

static gboolean
is_closing (TradeEditor *editor)
{
  return g_object_get_data (G_OBJECT (editor), CLOSING) != NULL;
}

static void
set_closing (TradeEditor *editor,
             gboolean     closing)
{
  g_object_set_data (G_OBJECT (editor), CLOSING, GINT_TO_POINTER (closing));
}

static gboolean
is_writing (TradeEditor *editor)
{
  return g_object_get_data (G_OBJECT (editor), WRITING) != NULL;
}

/* Returns: what was before */
static Writing
set_writing (TradeEditor *editor,
             Writing      writing)
{
  const Writing before = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (editor), WRITING));

  g_object_set_data (G_OBJECT (editor), WRITING, GUINT_TO_POINTER (writing));

  return before;
}

/* A release that was made is one to look at in full. */
static AdwToast *
create_toast (GFile *folder)
{
  g_autofree char *name = trade_input_get_name (folder);
  g_autofree char *text = g_strdup_printf (_("Release saved in “%s”"), name);
  g_autofree char *uri = g_file_get_uri (folder);
  AdwToast *toast = trade_message_new_toast (text);

  adw_toast_set_button_label (toast, _("Open"));
  adw_toast_set_action_name (toast, "app.open-release");
  adw_toast_set_action_target (toast, "s", uri);

  return toast;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *self = user_data;
  GApplication *application = g_application_get_default ();
  g_autofree char *name = trade_input_get_name (self->file);
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Saved"), name);
  g_autoptr (GError) error = NULL;
  const gboolean saved = trade_release_save_finish (result, &error);
  const gboolean again = self->editor != NULL && set_writing (self->editor, NOT_WRITING) == WRITING_TWICE;

  if (self->editor != NULL && saved)
    {
      trade_editor_set_saved (self->editor, self->file, self->draft);
      trade_editor_add_toast (self->editor, create_toast (self->file));
      if (again && !trade_editor_is_safe (self->editor))
        trade_editor_save_in (self->editor, self->file);
      else if (is_closing (self->editor))
        gtk_window_close (GTK_WINDOW (self->editor));
    }
  else if (self->editor != NULL)
    {
      set_closing (self->editor, FALSE);
      trade_message_show (GTK_WINDOW (self->editor), heading, _("What the folder held before is unharmed."), error->message);
    }

  free_saving (self);
  if (application != NULL)
    g_application_release (application);
}

static void
begin (Saving         *self,
       TradeSaveFlags  flags)
{
  GApplication *application = g_application_get_default ();

  /* The last window may be closed meanwhile. */
  if (application != NULL)
    g_application_hold (application);
  set_writing (self->editor, WRITING_ONCE);
  trade_release_save_async (self->file, self->dataset, trade_dataset_get_origin (self->dataset), NULL, flags, NULL, saved_cb, self);
}

static char *
dup_etag (Saving *self)
{
  g_autoptr (GFile) file = trade_release_get_file (self->file);

  return trade_save_dup_etag (file);
}

static void ask_to_replace (Saving *self);

/* Whoever says yes means what was there when it was asked. */
static void
replace_response_cb (TradeEditor *editor,
                     const char  *response,
                     GtkWidget   *dialog)
{
  Saving *self = g_str_equal (response, TRADE_REPLACE_RESPONSE) ? g_object_steal_data (G_OBJECT (dialog), SAVING) : NULL;
  g_autofree char *etag = self != NULL ? dup_etag (self) : NULL;

  if (self == NULL)
    set_closing (editor, FALSE);
  else if (g_strcmp0 (etag, g_object_get_data (G_OBJECT (dialog), ETAG)) == 0)
    begin (self, TRADE_SAVE_REPLACE);
  else
    ask_to_replace (self);
}

/* What is to be saved goes with the question, unless the answer is yes. */
static void
ask_to_replace (Saving *self)
{
  GtkWidget *dialog = trade_replace_new (GTK_WINDOW (self->editor), self->file);
  GFile *home = trade_editor_get_folder (self->editor);

  if (home != NULL && g_file_equal (home, self->file) && !trade_editor_owns (self->editor, home))
    adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                                 _("It was changed since it was opened or saved here last. Replacing it overwrites that change."));
  else if (home != NULL && g_file_equal (home, self->file))
    adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                                 _("It was opened from there. From now on what you change is saved there."));
  g_object_set_data_full (G_OBJECT (dialog), ETAG, dup_etag (self), g_free);
  g_object_set_data_full (G_OBJECT (dialog), SAVING, self, free_saving);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_response_cb), self->editor, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A release holds figures, so that what is none yet would be lost in it: it stays a draft until it is mended. */
static gboolean
check (TradeEditor  *editor,
       TradeDataset *dataset,
       guint         n_faults)
{
  g_autofree char *count = trade_format_count (trade_format_get_default (), n_faults);
  g_autofree char *text = NULL;

  if (dataset != NULL && n_faults == 0)
    return TRUE;

  set_closing (editor, FALSE);
  text = n_faults == 0
           ? g_strdup (_("There is no figure yet to be saved."))
           : g_strdup_printf (ngettext ("%s cell cannot be read and would be lost. Mend it before you save.",
                                        "%s cells cannot be read and would be lost. Mend them before you save.", n_faults),
                              count);
  trade_editor_add_toast (editor, trade_message_new_toast (text));
  trade_editor_show_fault (editor);

  return FALSE;
}

/**
 * trade_editor_save_in:
 * @editor: an editor
 * @folder: where the release is to be
 *
 * Saves the draft as a release, and asks before it replaces another one than its own, or one that was changed since.
 */
void
trade_editor_save_in (TradeEditor *editor,
                      GFile       *folder)
{
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean exists;
  guint n_faults;
  Saving *self;

  g_return_if_fail (TRADE_IS_EDITOR (editor));
  g_return_if_fail (G_IS_FILE (folder));

  dataset = trade_editor_dup_dataset (editor, &n_faults);
  if (!check (editor, dataset, n_faults))
    return;

  self = new_saving (editor, folder, dataset);
  file = trade_release_get_file (folder);
  exists = g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) != G_FILE_TYPE_UNKNOWN;
  if (exists && (!trade_editor_owns (editor, folder) || trade_editor_asks (editor)))
    ask_to_replace (self);
  else
    begin (self, exists ? TRADE_SAVE_REPLACE : TRADE_SAVE_NONE);
}

/* A dialog belongs to nobody else. */
static void
drop_chooser (gpointer chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
chooser_response_cb (TradeEditor          *editor,
                     int                   response,
                     GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (folder != NULL)
    trade_editor_save_in (editor, folder);
  else
    set_closing (editor, FALSE);
  g_object_set_data (G_OBJECT (editor), CHOOSER, NULL);
}

/* The title without what a path gives another meaning to. */
static char *
suggest_name (TradeEditor *editor)
{
  const char *title = trade_draft_get_field (trade_draft_history_get (trade_editor_get_history (editor)), TRADE_DRAFT_TITLE);
  char *name = *title != '\0' ? g_strdup (title) : g_strdup (_("release"));

  return g_strdelimit (name, "/\\:\n", '-');
}

static void
choose_folder (TradeEditor *editor)
{
  g_autoptr (TradeDataset) dataset = NULL;
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;
  guint n_faults;

  /* Whoever has chosen a folder shall not hear only then that nothing can be saved. */
  dataset = trade_editor_dup_dataset (editor, &n_faults);
  if (!check (editor, dataset, n_faults))
    return;

  name = suggest_name (editor);
  chooser = gtk_file_chooser_native_new (_("Save as Release"), GTK_WINDOW (editor), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chooser_response_cb), editor, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (editor), CHOOSER, chooser, drop_chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
table_saved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Saving *self = user_data;
  GApplication *application = g_application_get_default ();
  g_autofree char *name = trade_input_get_name (self->file);
  g_autofree char *told = g_strdup_printf (_("Table saved as “%s”"), name);
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Saved"), name);
  g_autoptr (GError) error = NULL;
  const gboolean saved = trade_save_bytes_finish (result, &error);

  if (self->editor != NULL && saved)
    trade_editor_add_toast (self->editor, trade_message_new_toast (told));
  else if (self->editor != NULL)
    trade_message_show (GTK_WINDOW (self->editor), heading, NULL, error->message);

  free_saving (self);
  if (application != NULL)
    g_application_release (application);
}

/**
 * trade_editor_save_table:
 * @editor: an editor
 * @file: where the table is to be
 *
 * Saves the figures alone, for other programs. The draft stays what it is: a table says less than a release.
 */
void
trade_editor_save_table (TradeEditor *editor,
                         GFile       *file)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GBytes) table = NULL;
  guint n_faults;

  g_return_if_fail (TRADE_IS_EDITOR (editor));
  g_return_if_fail (G_IS_FILE (file));

  dataset = trade_editor_dup_dataset (editor, &n_faults);
  if (!check (editor, dataset, n_faults))
    return;

  if (application != NULL)
    g_application_hold (application);
  table = trade_package_write_table (dataset);
  trade_save_bytes_async (file, table, TRADE_SAVE_REPLACE, NULL, table_saved_cb, new_saving (editor, file, dataset));
}

/* The dialog asks before a file is replaced. */
static void
table_response_cb (TradeEditor          *editor,
                   int                   response,
                   GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    trade_editor_save_table (editor, file);
  g_object_set_data (G_OBJECT (editor), CHOOSER, NULL);
}

static void
save_table_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TradeEditor *editor = TRADE_EDITOR (widget);
  g_autoptr (TradeDataset) dataset = NULL;
  g_autofree char *title = NULL;
  g_autofree char *suggested = NULL;
  GtkFileChooserNative *chooser;
  guint n_faults;

  dataset = trade_editor_dup_dataset (editor, &n_faults);
  if (!check (editor, dataset, n_faults))
    return;

  title = suggest_name (editor);
  suggested = g_strconcat (title, ".csv", NULL);
  chooser = gtk_file_chooser_native_new (_("Save the Table"), GTK_WINDOW (editor), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), suggested);
  g_signal_connect_object (chooser, "response", G_CALLBACK (table_response_cb), editor, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (editor), CHOOSER, chooser, drop_chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* What is being written is no change of somebody else's, of which to ask; what was typed meanwhile is written afterwards. */
static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeEditor *editor = TRADE_EDITOR (widget);

  if (is_writing (editor))
    set_writing (editor, WRITING_TWICE);
  else if (trade_editor_get_folder (editor) != NULL)
    trade_editor_save_in (editor, trade_editor_get_folder (editor));
  else
    choose_folder (editor);
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  choose_folder (TRADE_EDITOR (widget));
}

/**
 * trade_editor_save_install:
 * @widget_class: the class of [class@Editor]
 *
 * Gives editors the actions win.save-release, win.save-release-as and win.save-table.
 */
void
trade_editor_save_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-release", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-release-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.save-table", NULL, save_table_action);
}

static void
close_response_cb (TradeEditor *editor,
                   const char  *response,
                   GtkWindow   *dialog)
{
  set_closing (editor, g_str_equal (response, RESPONSE_SAVE));
  if (is_closing (editor))
    {
      gtk_widget_activate_action (GTK_WIDGET (editor), "win.save-release", NULL);
      return;
    }

  /* The dialog goes a moment after the window that it stands before. */
  if (g_str_equal (response, RESPONSE_DISCARD) || g_str_equal (response, RESPONSE_KEEP))
    gtk_window_set_transient_for (dialog, NULL);
  if (g_str_equal (response, RESPONSE_KEEP))
    trade_editor_leave (editor);
  if (g_str_equal (response, RESPONSE_DISCARD))
    {
      trade_editor_forget (editor);
      gtk_window_destroy (GTK_WINDOW (editor));
    }
}

/* What somebody has to know before saying what is to become of a draft. */
static char *
write_question (TradeEditor *editor,
                guint        n_faults)
{
  g_autofree char *count = trade_format_count (trade_format_get_default (), n_faults);
  char *failure = trade_editor_dup_failure (editor);

  if (failure != NULL)
    return failure;
  if (n_faults == 0)
    return g_strdup (_("What is not saved can be kept as a draft, which is offered when the program is started again."));

  return g_strdup_printf (ngettext ("%s cell cannot be read yet. Until it is mended, all of it can be kept as a draft, which is "
                                    "offered when the program is started again.",
                                    "%s cells cannot be read yet. Until they are mended, all of it can be kept as a draft, which is "
                                    "offered when the program is started again.", n_faults),
                          count);
}

/**
 * trade_editor_save_ask:
 * @editor: an editor that is to be closed
 *
 * Asks what is to become of a draft that was not saved.
 *
 * Returns: whether there is something to be asked: the editor stays until there is an answer
 */
gboolean
trade_editor_save_ask (TradeEditor *editor)
{
  g_autofree char *failure = NULL;
  g_autofree char *question = NULL;
  GtkWidget *dialog;
  guint n_faults;

  g_return_val_if_fail (TRADE_IS_EDITOR (editor), FALSE);

  if (trade_editor_is_safe (editor))
    return FALSE;

  failure = trade_editor_dup_failure (editor);
  n_faults = trade_editor_get_n_faults (editor);
  question = write_question (editor, n_faults);
  dialog = trade_message_new (GTK_WINDOW (editor), _("Save the Release?"), question);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), RESPONSE_DISCARD, _("_Discard"),
                                    RESPONSE_KEEP, _("_Keep as Draft"), RESPONSE_SAVE, _("_Save"), NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), RESPONSE_KEEP, failure == NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), RESPONSE_SAVE, n_faults == 0);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_DISCARD, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_SAVE, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), n_faults == 0 ? RESPONSE_SAVE : failure == NULL ? RESPONSE_KEEP : "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), editor, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return TRUE;
}
