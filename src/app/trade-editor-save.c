/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-save.h"

#include <glib/gi18n.h>

#include "trade-format.h"
#include "trade-input.h"
#include "trade-message.h"
#include "trade-release.h"
#include "trade-replace.h"

#define CHOOSER "trade-editor-chooser"
#define SAVING "trade-editor-saving"
#define CLOSING "trade-editor-closing"
#define WRITING "trade-editor-writing"

#define RESPONSE_TABLE "table"
#define RESPONSE_RELEASE "release"

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
  TradeEditor        *editor; /* (nullable): weak, it may be closed meanwhile */
  TradeDraftHomeKind  kind;
  GFile              *file;   /* of a release, its folder */
  gboolean            exists; /* whether something was there when it was looked at last */
  char               *etag;   /* nullable: in what state, which is the one that may be replaced */
  gboolean            is_all; /* whether what is written holds all of the draft */
  TradeDataset       *dataset;
  TradeDraft         *draft;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *self = data;

  g_clear_weak_pointer (&self->editor);
  g_object_unref (self->file);
  g_free (self->etag);
  g_object_unref (self->dataset);
  trade_draft_unref (self->draft);
  g_free (self);
}

/**
 * trade_editor_save_is_closing:
 * @editor: an editor
 *
 * Returns: whether it goes as soon as it is saved
 */
gboolean
trade_editor_save_is_closing (TradeEditor *editor)
{
  return g_object_get_data (G_OBJECT (editor), CLOSING) != NULL;
}

/**
 * trade_editor_save_set_closing:
 * @editor: an editor
 * @closing: whether it is to go as soon as it is saved
 */
void
trade_editor_save_set_closing (TradeEditor *editor,
                               gboolean     closing)
{
  g_object_set_data (G_OBJECT (editor), CLOSING, GINT_TO_POINTER (closing));
}

/**
 * trade_editor_save_is_writing:
 * @editor: an editor
 *
 * Returns: whether it is being saved
 */
gboolean
trade_editor_save_is_writing (TradeEditor *editor)
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
create_toast (Saving *self)
{
  g_autofree char *name = trade_input_get_name (self->file);
  g_autofree char *uri = g_file_get_uri (self->file);
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (self->kind == TRADE_DRAFT_HOME_RELEASE)
    text = g_strdup_printf (_("Release saved in “%s”"), name);
  else if (self->is_all)
    text = g_strdup_printf (_("Table saved as “%s”"), name);
  else
    text = g_strdup_printf (_("Table saved as “%s”; the rest of the release is not saved"), name);
  toast = trade_message_new_toast (text);
  if (self->kind != TRADE_DRAFT_HOME_RELEASE)
    return toast;

  adw_toast_set_button_label (toast, _("Open"));
  adw_toast_set_action_name (toast, "app.open-release");
  adw_toast_set_action_target (toast, "s", uri);

  return toast;
}

/* What is saved in full is the draft's home from now on, unless it is a table that was written beside a release. */
static gboolean
is_home (Saving *self)
{
  TradeDraftHome *home = trade_editor_get_home (self->editor);

  return self->is_all && (self->kind == TRADE_DRAFT_HOME_RELEASE || home == NULL ||
                          trade_draft_home_get_kind (home) != TRADE_DRAFT_HOME_RELEASE);
}

static void
take_saved (Saving     *self,
            const char *etag,
            gboolean    again)
{
  TradeEditor *editor = self->editor;
  const gboolean is_taken = is_home (self);

  if (is_taken)
    {
      g_autoptr (TradeDraftHome) home = trade_draft_home_new (self->kind, self->file, etag, FALSE);

      trade_editor_set_saved (editor, home, self->draft);
    }
  trade_editor_add_toast (editor, create_toast (self));
  if (again && !trade_editor_is_safe (editor))
    {
      gtk_widget_activate_action (GTK_WIDGET (editor), "win.save-release", NULL);
    }
  else if (trade_editor_save_is_closing (editor))
    {
      trade_editor_save_set_closing (editor, FALSE);
      if (is_taken)
        gtk_window_close (GTK_WINDOW (editor));
    }
}

static void
tell_failure (Saving       *self,
              const GError *error)
{
  g_autofree char *name = trade_input_get_name (self->file);
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Saved"), name);

  trade_editor_save_set_closing (self->editor, FALSE);
  trade_message_show (GTK_WINDOW (self->editor), heading,
                      self->kind == TRADE_DRAFT_HOME_RELEASE ? _("What the folder held before is unharmed.")
                                                             : _("What the file held before is unharmed."),
                      error->message);
}

static void ask_to_replace (Saving *self);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *self = user_data;
  GApplication *application = g_application_get_default ();
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean saved = trade_release_save_finish (result, &etag, &error);
  const gboolean again = self->editor != NULL && set_writing (self->editor, NOT_WRITING) == WRITING_TWICE;
  /* Somebody was quicker. */
  const gboolean is_question = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS) ||
                               g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);

  if (self->editor != NULL && is_question)
    ask_to_replace (g_steal_pointer (&self));
  else if (self->editor != NULL && saved)
    take_saved (self, etag, again);
  else if (self->editor != NULL)
    tell_failure (self, error);

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
  set_writing (self->editor, WRITING_ONCE);
  if (self->kind == TRADE_DRAFT_HOME_TABLE)
    trade_release_save_table_async (self->file, self->dataset, flags, self->etag, NULL, saved_cb, self);
  else
    trade_release_save_async (self->file, self->dataset, trade_dataset_get_origin (self->dataset), NULL, flags, self->etag, NULL,
                              saved_cb, self);
}

static void
look (Saving *self)
{
  g_autoptr (GFile) file = trade_draft_home_locate (self->kind, self->file);

  self->exists = trade_replace_look (file, &self->etag);
}

/* Whoever says yes means what was there when it was asked. */
static void
replace_response_cb (TradeEditor *editor,
                     const char  *response,
                     GtkWidget   *dialog)
{
  Saving *self = g_str_equal (response, TRADE_REPLACE_RESPONSE) ? g_object_steal_data (G_OBJECT (dialog), SAVING) : NULL;

  if (self == NULL)
    trade_editor_save_set_closing (editor, FALSE);
  else
    begin (self);
}

static gboolean
is_at_home (Saving *self)
{
  TradeDraftHome *home = trade_editor_get_home (self->editor);

  return home != NULL && trade_draft_home_get_kind (home) == self->kind &&
         g_file_equal (trade_draft_home_get_file (home), self->file);
}

/* Takes the saving, which goes with the question unless the answer is yes. */
static void
ask_to_replace (Saving *self)
{
  GtkWidget *dialog = trade_replace_new (GTK_WINDOW (self->editor), self->file, self->kind == TRADE_DRAFT_HOME_RELEASE);

  look (self);
  if (is_at_home (self) && trade_draft_home_is_current (trade_editor_get_home (self->editor)))
    adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                                 _("It was opened from there. From now on what you change is saved there."));
  else if (is_at_home (self))
    adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                                 _("It was changed since it was opened or saved here last. Replacing it overwrites that change."));
  g_object_set_data_full (G_OBJECT (dialog), SAVING, self, free_saving);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_response_cb), self->editor, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Takes the saving. */
static void
save_or_ask (Saving *self)
{
  TradeDraftHome *home = trade_editor_get_home (self->editor);

  look (self);
  if (self->exists && !(is_at_home (self) && !trade_draft_home_asks (home) &&
                        g_strcmp0 (self->etag, trade_draft_home_get_etag (home)) == 0))
    ask_to_replace (self);
  else
    begin (self);
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

  trade_editor_save_set_closing (editor, FALSE);
  text = n_faults == 0
           ? g_strdup (_("There is no figure yet to be saved."))
           : g_strdup_printf (ngettext ("%s cell cannot be read and would be lost. Mend it before you save.",
                                        "%s cells cannot be read and would be lost. Mend them before you save.", n_faults),
                              count);
  trade_editor_add_toast (editor, trade_message_new_toast (text));
  trade_editor_show_fault (editor);

  return FALSE;
}

/* Returns: (nullable): the figures; NULL where something of them would be lost, which is told then */
static TradeDataset *
dup_checked (TradeEditor *editor)
{
  guint n_faults;
  g_autoptr (TradeDataset) dataset = trade_editor_dup_dataset (editor, &n_faults);

  return check (editor, dataset, n_faults) ? g_steal_pointer (&dataset) : NULL;
}

/* Gets the figures ready to be saved as a release or a table, and lists what that cannot hold of them.
 *
 * Returns: (transfer full) (nullable): NULL where something of them cannot be read, which is told then */
static Saving *
prepare (TradeEditor         *editor,
         TradeDraftHomeKind   kind,
         GFile               *file,
         char              ***lost)
{
  g_autoptr (TradeDataset) dataset = dup_checked (editor);
  Saving *self;

  *lost = NULL;
  if (dataset == NULL)
    return NULL;

  *lost = kind == TRADE_DRAFT_HOME_TABLE ? trade_release_list_lost (dataset) : g_new0 (char *, 1);
  self = g_new0 (Saving, 1);
  self->kind = kind;
  self->file = g_object_ref (file);
  self->is_all = **lost == NULL;
  self->dataset = g_steal_pointer (&dataset);
  self->draft = trade_draft_ref (trade_draft_history_get (trade_editor_get_history (editor)));
  g_set_weak_pointer (&self->editor, editor);

  return self;
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
  g_auto (GStrv) lost = NULL;
  Saving *self;

  g_return_if_fail (TRADE_IS_EDITOR (editor));
  g_return_if_fail (G_IS_FILE (folder));

  self = prepare (editor, TRADE_DRAFT_HOME_RELEASE, folder, &lost);
  if (self != NULL)
    save_or_ask (self);
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
    trade_editor_save_set_closing (editor, FALSE);
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
choose (TradeEditor *editor,
        const char  *title,
        const char  *suffix,
        GCallback    response_cb)
{
  g_autoptr (TradeDataset) dataset = dup_checked (editor);
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  /* Whoever has chosen where to shall not hear only then that nothing can be saved. */
  if (dataset == NULL)
    return;

  stem = suggest_name (editor);
  name = g_strconcat (stem, suffix, NULL);
  chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (editor), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", response_cb, editor, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (editor), CHOOSER, chooser, drop_chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
choose_folder (TradeEditor *editor)
{
  choose (editor, _("Save as Release"), "", G_CALLBACK (chooser_response_cb));
}

/**
 * trade_editor_save_table:
 * @editor: an editor
 * @file: where the table is to be, which a person has agreed to be replaced
 *
 * Saves the figures alone, for other programs. A table that says less than the release leaves the draft what it is.
 */
void
trade_editor_save_table (TradeEditor *editor,
                         GFile       *file)
{
  g_auto (GStrv) lost = NULL;
  Saving *self;

  g_return_if_fail (TRADE_IS_EDITOR (editor));
  g_return_if_fail (G_IS_FILE (file));

  self = prepare (editor, TRADE_DRAFT_HOME_TABLE, file, &lost);
  if (self == NULL)
    return;

  look (self);
  begin (self);
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
  choose (TRADE_EDITOR (widget), _("Save the Table"), ".csv", G_CALLBACK (table_response_cb));
}

static void
lost_response_cb (TradeEditor *editor,
                  const char  *response,
                  GtkWidget   *dialog)
{
  if (g_str_equal (response, RESPONSE_RELEASE))
    {
      choose_folder (editor);
      return;
    }

  trade_editor_save_set_closing (editor, FALSE);
  if (g_str_equal (response, RESPONSE_TABLE))
    save_or_ask (g_object_steal_data (G_OBJECT (dialog), SAVING));
}

static GtkWidget *
new_question (TradeEditor *editor,
              const char  *heading,
              const char  *body)
{
  GtkWidget *dialog = trade_message_new (GTK_WINDOW (editor), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (lost_response_cb), editor, G_CONNECT_SWAPPED);

  return dialog;
}

static void
offer_release (GtkWidget *dialog)
{
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), RESPONSE_RELEASE, _("Save as _Release…"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_RELEASE, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), RESPONSE_RELEASE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Nobody has to find out afterwards what a table does not hold. */
static void
save_in_table (TradeEditor *editor)
{
  g_auto (GStrv) lost = NULL;
  Saving *self =
    prepare (editor, TRADE_DRAFT_HOME_TABLE, trade_draft_home_get_file (trade_editor_get_home (editor)), &lost);
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *list = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (self == NULL)
    return;
  if (self->is_all)
    {
      save_or_ask (self);
      return;
    }

  name = trade_input_get_name (self->file);
  heading = g_strdup_printf (_("“%s” Cannot Hold All of It"), name);
  list = g_strjoinv ("\n", lost);
  /* Translators: the placeholder is a list, one part a line. */
  body = g_strdup_printf (_("A table holds figures alone, and not these:\n\n%s\n\nA release holds all of it."), list);
  dialog = new_question (editor, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), RESPONSE_TABLE, _("Save the _Table Alone"));
  g_object_set_data_full (G_OBJECT (dialog), SAVING, self, free_saving);
  offer_release (dialog);
}

static void
save_elsewhere (TradeEditor *editor)
{
  g_autofree char *name = trade_input_get_name (trade_draft_home_get_file (trade_editor_get_home (editor)));
  g_autofree char *heading = g_strdup_printf (_("“%s” Stays as It Is"), name);

  offer_release (new_question (editor, heading,
                               _("It has a layout of its own, or more in it, that would be lost. Save what you changed as a release "
                                 "somewhere else.")));
}

/* What is being written is no change of somebody else's, of which to ask; what was typed meanwhile is written afterwards. */
static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeEditor *editor = TRADE_EDITOR (widget);
  TradeDraftHome *home = trade_editor_get_home (editor);

  if (trade_editor_save_is_writing (editor))
    {
      set_writing (editor, WRITING_TWICE);
      return;
    }
  if (home == NULL)
    {
      choose_folder (editor);
      return;
    }

  switch (trade_draft_home_get_kind (home))
    {
    case TRADE_DRAFT_HOME_RELEASE:
      trade_editor_save_in (editor, trade_draft_home_get_file (home));
      break;
    case TRADE_DRAFT_HOME_TABLE:
      save_in_table (editor);
      break;
    case TRADE_DRAFT_HOME_FOREIGN:
      save_elsewhere (editor);
      break;
    case TRADE_DRAFT_N_HOMES:
      break;
    }
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
