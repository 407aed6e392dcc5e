/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-toast.h"

#include <glib/gi18n.h>

#include "trade-format.h"
#include "trade-input.h"
#include "trade-sentence.h"

static char *
describe_saved (GFile *file,
                guint  n_files)
{
  g_autofree char *name = trade_input_get_name (file);
  g_autofree char *count = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY)
    return g_strdup_printf (_("Saved “%s”"), name);

  count = trade_format_count (trade_format_get_default (), n_files);
  /* Translators: how many files with charts were saved, and the name of the folder that they are in. */
  return g_strdup_printf (ngettext ("Saved %1$s chart in “%2$s”", "Saved %1$s charts in “%2$s”", n_files), count, name);
}

/* A toast has one button of its own; the second is part of its title. */
static GtkWidget *
build_saved_title (GFile *file,
                   guint  n_files)
{
  g_autofree char *text = describe_saved (file, n_files);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Show in _Folder"));

  trade_sentence_set_label (GTK_LABEL (label), text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-export");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/**
 * trade_export_toast_new:
 * @file: a file that was written, or the folder that was filled
 * @n_files: how many files were written
 *
 * Creates a toast that tells of an exported file and offers to open it or its folder, by the actions win.open-export and
 * win.show-export.
 *
 * Returns: (transfer full): a new toast
 */
AdwToast *
trade_export_toast_new (GFile *file,
                        guint  n_files)
{
  AdwToast *toast;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, build_saved_title (file, n_files));
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.open-export");

  return toast;
}
