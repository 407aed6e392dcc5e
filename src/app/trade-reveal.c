/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reveal.h"

#define FILE_MANAGER_NAME "org.freedesktop.FileManager1"
#define FILE_MANAGER_PATH "/org/freedesktop/FileManager1"

typedef struct
{
  GtkWindow *parent; /* not owned; cleared when it goes */
  GFile     *file;
} TradeReveal;

static void
trade_reveal_free (TradeReveal *reveal)
{
  g_clear_weak_pointer (&reveal->parent);
  g_clear_object (&reveal->file);
  g_free (reveal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeReveal, trade_reveal_free)

static void
show_items_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (TradeReveal) reveal = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GFile) folder = NULL;

  if (reply != NULL)
    return;

  /* Not every desktop has a file manager that selects a file; every one can open a folder. */
  g_info ("The file manager cannot show a file: %s", error->message);
  folder = g_file_get_parent (reveal->file);
  if (folder != NULL)
    trade_reveal_open (reveal->parent, folder);
}

/**
 * trade_reveal_open:
 * @parent: (nullable): the window that asks
 * @file: a file or a folder
 *
 * Opens a file with the program that the desktop has for its type.
 */
void
trade_reveal_open (GtkWindow *parent,
                   GFile     *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

/**
 * trade_reveal_in_folder:
 * @parent: the window that asks
 * @file: a file
 *
 * Shows a file in its folder. Where no file manager can select it, the folder is opened.
 */
void
trade_reveal_in_folder (GtkWindow *parent,
                        GFile     *file)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;
  g_autofree char *uri = NULL;
  GVariantBuilder uris;
  TradeReveal *reveal;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  if (bus == NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (file);

      if (folder != NULL)
        trade_reveal_open (parent, folder);
      return;
    }

  reveal = g_new0 (TradeReveal, 1);
  g_set_weak_pointer (&reveal->parent, parent);
  reveal->file = g_object_ref (file);

  uri = g_file_get_uri (file);
  g_variant_builder_init (&uris, G_VARIANT_TYPE ("as"));
  g_variant_builder_add (&uris, "s", uri);
  g_dbus_connection_call (bus, FILE_MANAGER_NAME, FILE_MANAGER_PATH, FILE_MANAGER_NAME, "ShowItems",
                          g_variant_new ("(ass)", &uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                          show_items_cb, reveal);
}
