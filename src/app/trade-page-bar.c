/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-page-bar.h"

#include <glib/gi18n.h>

#include "trade-sentence.h"

static GtkWidget *
build_back_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("trade-back-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.back");

  return button;
}

static void
append_words (GtkBox            *box,
              const char        *text,
              const char *const *css_classes)
{
  GtkWidget *label = gtk_label_new (NULL);

  trade_sentence_set_label (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_css_classes (label, (const char **) css_classes);
  gtk_box_append (box, label);
}

/* There is a page's height for them: on a telephone they wrap, where the title of a window would lose its end. */
static GtkWidget *
build_words (const char *title,
             const char *subtitle)
{
  static const char *const title_classes[] = { "heading", NULL };
  static const char *const subtitle_classes[] = { "caption", "dim-label", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  append_words (GTK_BOX (box), title, title_classes);
  if (subtitle != NULL)
    append_words (GTK_BOX (box), subtitle, subtitle_classes);

  return box;
}

/**
 * trade_page_bar_new:
 * @title: the title of a page of the window
 * @subtitle: (nullable): what can be said below it
 *
 * Creates the bar above a page that is neither a chart nor a table: what the page is, and the way back from it.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_page_bar_new (const char *title,
                    const char *subtitle)
{
  GtkWidget *bar;

  g_return_val_if_fail (title != NULL, NULL);

  bar = gtk_center_box_new ();
  gtk_widget_add_css_class (bar, "page-bar");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (bar), build_back_button ());
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (bar), build_words (title, subtitle));

  return bar;
}
