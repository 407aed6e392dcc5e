/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-toast.h"

#include <glib/gi18n.h>

/* A toast has one button of its own; the second is part of its title. */
static GtkWidget *
build_saved_title (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = g_strdup_printf (_("Saved “%s”"), name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Show in _Folder"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-export");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/**
 * trade_export_toast_new:
 * @file: a file that was written
 *
 * Creates a toast that tells of an exported file and offers to open it or its folder, by the actions win.open-export and
 * win.show-export.
 *
 * Returns: (transfer full): a new toast
 */
AdwToast *
trade_export_toast_new (GFile *file)
{
  AdwToast *toast;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, build_saved_title (file));
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.open-export");
  /* The toast of an earlier export would speak of another file than the one that its buttons open. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);

  return toast;
}
