/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-offer.h"

#include <glib/gi18n.h>

#include "trade-draft-lock.h"
#include "trade-draft-store.h"
#include "trade-message.h"
#include "trade-task.h"

#define DRAFT "trade-draft-file"
#define RESPONSE_DISCARD "discard"

/* Drafts that nobody is writing now. */
static GPtrArray *
list_files (void)
{
  GPtrArray *files = trade_draft_store_list ();

  for (guint i = files->len; i-- > 0;)
    if (trade_draft_lock_is_held (g_ptr_array_index (files, i)))
      g_ptr_array_remove_index (files, i);

  return files;
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, trade_draft_store_load_title (task_data), g_free);
}

/* A draft holds a whole release, which is not read while a window waits. */
static void
load_title (gpointer             object,
            GFile               *file,
            GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task = trade_task_new (object, NULL, callback);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/* A draft that cannot be read is offered all the same: whoever opens it hears why. */
static char *
load_title_finish (GAsyncResult *result)
{
  char *title = g_task_propagate_pointer (G_TASK (result), NULL);

  if (title != NULL && *title != '\0')
    return title;

  g_free (title);

  return g_strdup (_("Untitled Release"));
}

static GVariant *
get_target (GFile *file)
{
  return g_variant_new_bytestring (g_file_peek_path (file));
}

/* What was offered once need not be offered in each window. */
static gboolean
is_first (GtkWindow *window)
{
  GtkApplication *application = gtk_window_get_application (window);

  return application != NULL && gtk_application_get_windows (application)->next == NULL;
}

static void
offer_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree char *title = load_title_finish (result);
  g_autofree char *text = g_strdup_printf (_("“%s” is a draft that was not saved"), title);
  AdwToast *toast;

  /* It may have been closed meanwhile. */
  if (gtk_window_get_application (GTK_WINDOW (source)) == NULL)
    return;

  toast = trade_message_new_toast (text);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("Continue"));
  adw_toast_set_action_name (toast, "app.open-draft");
  adw_toast_set_action_target_value (toast, get_target (g_task_get_task_data (G_TASK (result))));
  trade_message_add_toast (trade_window_get_toasts (TRADE_WINDOW (source)), toast);
}

/**
 * trade_draft_offer_show:
 * @window: the first window of the program
 *
 * Offers to go on with the draft that was written last, where it was not saved.
 */
void
trade_draft_offer_show (TradeWindow *window)
{
  g_autoptr (GPtrArray) files = NULL;

  g_return_if_fail (TRADE_IS_WINDOW (window));

  files = list_files ();
  if (files->len > 0 && is_first (GTK_WINDOW (window)))
    load_title (window, g_ptr_array_index (files, 0), offer_cb);
}

/* The group goes with its last row. */
static void
discard_cb (GtkWidget  *row,
            const char *response)
{
  GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);
  GFile *file = g_object_get_data (G_OBJECT (row), DRAFT);
  g_autoptr (TradeDraftLock) lock = NULL;

  if (!g_str_equal (response, RESPONSE_DISCARD) || group == NULL)
    return;

  /* Somebody may have gone on with it meanwhile. */
  lock = trade_draft_lock_take (file);
  if (lock != NULL)
    trade_draft_store_remove (file);
  gtk_widget_set_visible (group, gtk_widget_get_prev_sibling (row) != NULL || gtk_widget_get_next_sibling (row) != NULL);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
}

static void
ask_to_discard (GtkWidget *row)
{
  g_autofree char *heading =
    g_strdup_printf (_("Discard “%s”?"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  GtkWidget *dialog = trade_message_new (GTK_WINDOW (gtk_widget_get_root (row)), heading,
                                         _("What was typed there is gone then."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), RESPONSE_DISCARD, _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), RESPONSE_DISCARD, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_cb), row, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
build_discard_button (GtkWidget *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("trade-discard-symbolic");

  gtk_widget_set_tooltip_text (button, _("Discard the Draft"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask_to_discard), row, G_CONNECT_SWAPPED);

  return button;
}

static void
titled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree char *title = load_title_finish (result);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (source), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (source), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static GtkWidget *
build_row (GFile *file)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set_data_full (G_OBJECT (row), DRAFT, g_object_ref (file), g_object_unref);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "…");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), build_discard_button (row));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("trade-follow-symbolic"));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), get_target (file));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-draft");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  load_title (row, file, titled_cb);

  return row;
}

/**
 * trade_draft_offer_list:
 *
 * Lists the drafts that were not saved.
 *
 * Returns: (transfer floating) (nullable): a group of rows; %NULL where there are none
 */
GtkWidget *
trade_draft_offer_list (void)
{
  g_autoptr (GPtrArray) files = list_files ();
  GtkWidget *group;

  if (files->len == 0)
    return NULL;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Drafts"));
  for (guint i = 0; i < files->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_row (g_ptr_array_index (files, i)));

  return group;
}
