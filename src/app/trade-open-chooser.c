/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-open-chooser.h"

#include <glib/gi18n.h>

/* The chooser that an opener waits for, a GtkFileChooserNative. */
#define CHOOSER "trade-open-chooser"

static void
put_away (gpointer chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
response_cb (TradeOpener *opener,
             int          response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_object_steal_data (G_OBJECT (opener), CHOOSER);
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    trade_opener_open (opener, file);
}

/* Returns NULL where a chooser is shown already. */
static GtkFileChooser *
create (TradeOpener          *opener,
        GtkWindow            *window,
        const char           *title,
        GtkFileChooserAction  action)
{
  GtkFileChooserNative *chooser;

  if (g_object_get_data (G_OBJECT (opener), CHOOSER) != NULL)
    return NULL;

  chooser = gtk_file_chooser_native_new (title, window, action, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), opener, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (opener), CHOOSER, chooser, put_away);

  return GTK_FILE_CHOOSER (chooser);
}

static void
add_filters (GtkFileChooser *chooser)
{
  static const char *const suffixes[] = { "json", "csv", "tsv", "xlsx", "xlsm", "ods", "png", "txt", "dat", "gz", "zip" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Data Packages, Tables of Figures, and Pictures with Figures"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);

  /* Agencies give their files whatever names they like. */
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/**
 * trade_open_chooser_show:
 * @opener: who opens what is chosen
 * @window: the window to ask in
 *
 * Asks for a file.
 */
void
trade_open_chooser_show (TradeOpener *opener,
                         GtkWindow   *window)
{
  GtkFileChooser *chooser;

  g_return_if_fail (TRADE_IS_OPENER (opener));
  g_return_if_fail (GTK_IS_WINDOW (window));

  chooser = create (opener, window, _("Open Figures"), GTK_FILE_CHOOSER_ACTION_OPEN);
  if (chooser == NULL)
    return;

  add_filters (chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * trade_open_chooser_show_folder:
 * @opener: who opens what is chosen
 * @window: the window to ask in
 * @folder: (nullable): the folder that is probably meant
 *
 * Asks for the folder of a Data Package. Where a desktop grants a program only what a person has chosen, the descriptor of a package is
 * granted without its tables.
 */
void
trade_open_chooser_show_folder (TradeOpener *opener,
                                GtkWindow   *window,
                                GFile       *folder)
{
  GtkFileChooser *chooser;

  g_return_if_fail (TRADE_IS_OPENER (opener));
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (folder == NULL || G_IS_FILE (folder));

  chooser = create (opener, window, _("Open the Folder of a Data Package"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
  if (chooser == NULL)
    return;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
