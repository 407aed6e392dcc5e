/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-failure.h"

#include <glib/gi18n.h>

#include "trade-fault.h"
#include "trade-format.h"
#include "trade-input.h"
#include "trade-message.h"
#include "trade-open-chooser.h"

#define RESPONSE_OPEN "open"
#define RESPONSE_OPEN_FOLDER "open-folder"

/* The folder of the file, which the dialog knows. */
#define FOLDER "trade-folder"

static void
response_cb (TradeWindow *window,
             const char  *response,
             GObject     *dialog)
{
  if (g_str_equal (response, RESPONSE_OPEN))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.open", NULL);
  else if (g_str_equal (response, RESPONSE_OPEN_FOLDER))
    trade_open_chooser_show_folder (trade_window_get_opener (window), GTK_WINDOW (window), g_object_get_data (dialog, FOLDER));
}

/* A sandbox may know the descriptor that was chosen, and not the tables beside it. */
static gboolean
lacks_folder (GFile        *file,
              const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".json") &&
         (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
          g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)) &&
         g_file_query_exists (file, NULL);
}

/* A list of faults may be longer than what is kept of it, and a reader may have stopped counting. */
static char *
count_faults (guint n_faults)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *count = trade_format_count (format, n_faults);
  g_autofree char *listed = trade_format_count (format, TRADE_FAULTS_MAX);

  if (n_faults >= TRADE_FAULTS_ENOUGH)
    /* Translators: both are numbers, as the language writes them. */
    return g_strdup_printf (ngettext ("It has at least %1$s fault, of which the first %2$s are listed.",
                                      "It has at least %1$s faults, of which the first %2$s are listed.", n_faults),
                            count, listed);
  if (n_faults > TRADE_FAULTS_MAX)
    /* Translators: both are numbers, as the language writes them. */
    return g_strdup_printf (ngettext ("It has %1$s fault, of which the first %2$s are listed.",
                                      "It has %1$s faults, of which the first %2$s are listed.", n_faults),
                            count, listed);

  /* Translators: a number, as the language writes it. "It" is the file that the heading names. */
  return g_strdup_printf (ngettext ("It has %s fault.", "It has %s faults.", n_faults), count);
}

static char *
write_body (const char   *consequence,
            const GError *error)
{
  guint n_faults = trade_read_error_get_n_faults (error);
  g_autofree char *count = NULL;

  if (n_faults == 0)
    return g_strdup (consequence);

  count = count_faults (n_faults);
  return g_strjoin ("\n", count, consequence, NULL);
}

/**
 * trade_window_failure_tell:
 * @window: a window
 * @file: what was to be opened in it
 * @error: why it could not be
 *
 * Tells a person that a file could not be opened, with all that is wrong with it, and offers to open another, or the folder of a
 * package whose tables were not found. The window goes on with what it showed before, or with the bundled release if that was nothing.
 */
void
trade_window_failure_tell (TradeWindow  *window,
                           GFile        *file,
                           const GError *error)
{
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  g_autofree char *list = NULL;
  const char *consequence = _("The window shows the figures that it showed before.");
  GtkWidget *dialog;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (error != NULL);

  /* A window that was opened for this file would be empty otherwise. */
  if (trade_window_get_dataset (window) == NULL)
    {
      consequence = _("The window shows the bundled release instead.");
      trade_window_open_bundled (window);
    }

  name = trade_input_get_name (file);
  heading = g_strdup_printf (_("“%s” Could Not Be Opened"), name);
  body = write_body (consequence, error);
  list = trade_read_error_list_faults (error);

  gtk_window_present (GTK_WINDOW (window));
  dialog = trade_message_show (GTK_WINDOW (window), heading, body, list != NULL ? list : error->message);
  if (lacks_folder (file, error))
    {
      g_object_set_data_full (G_OBJECT (dialog), FOLDER, g_file_get_parent (file), g_object_unref);
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), RESPONSE_OPEN_FOLDER, _("Open Its _Folder…"));
    }
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), RESPONSE_OPEN, _("_Open Another…"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), window, G_CONNECT_SWAPPED);
}
