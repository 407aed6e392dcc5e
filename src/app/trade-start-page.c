/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-start-page.h"

#include <glib/gi18n.h>

#include "trade-draft-offer.h"
#include "trade-page-bar.h"
#include "trade-recent.h"

/* More files than these are found faster by the dialog. */
#define MAX_FILES 12

struct _TradeStartPage
{
  AdwBin parent_instance;

  GtkWidget *open_button;
};

G_DEFINE_FINAL_TYPE (TradeStartPage, trade_start_page, ADW_TYPE_BIN)

/* The titles of releases and the names of files are no markup. */
static GtkWidget *
build_row (const TradeRecent *recent)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), recent->name);
  if (recent->place != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), recent->place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_tooltip_text (row, recent->place);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("trade-follow-symbolic"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", recent->uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, recent->name, -1);

  return row;
}

static AdwPreferencesGroup *
build_group (const char *title,
             const char *nothing,
             GPtrArray  *list)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  if (list->len == 0)
    adw_preferences_group_set_description (group, nothing);
  for (guint i = 0; i < list->len; i++)
    adw_preferences_group_add (group, build_row (g_ptr_array_index (list, i)));

  return group;
}

static GtkWidget *
build_hint (void)
{
  GtkWidget *label = gtk_label_new (_("A file can also be dropped on the window, and a table that was copied in a spreadsheet or on "
                                      "a web page can be pasted."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 12);

  return label;
}

static AdwPreferencesGroup *
build_doors (TradeStartPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *new_button;

  self->open_button = gtk_button_new_with_mnemonic (_("_Open a File…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "win.open");
  gtk_widget_add_css_class (self->open_button, "pill");
  gtk_widget_add_css_class (self->open_button, "suggested-action");
  gtk_widget_set_halign (self->open_button, GTK_ALIGN_CENTER);
  new_button = gtk_button_new_with_mnemonic (_("_New Release"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (new_button), "app.new-release");
  gtk_widget_set_tooltip_text (new_button, _("Type figures of your own"));
  gtk_widget_add_css_class (new_button, "pill");
  gtk_widget_set_halign (new_button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (new_button, 12);
  adw_preferences_group_add (group, self->open_button);
  adw_preferences_group_add (group, new_button);
  adw_preferences_group_add (group, build_hint ());

  return group;
}

static void
trade_start_page_class_init (TradeStartPageClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
trade_start_page_init (TradeStartPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  g_autoptr (GPtrArray) bundled = trade_recent_list_bundled ();
  g_autoptr (GPtrArray) recent = trade_recent_list (MAX_FILES);
  GtkWidget *drafts = trade_draft_offer_list ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), build_doors (self));
  if (drafts != NULL)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (drafts));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            build_group (_("Recent Files"), _("Files that you open will be listed here."), recent));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), build_group (_("Bundled Releases"), NULL, bundled));

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), trade_page_bar_new (_("Start Page"), NULL));
  gtk_box_append (GTK_BOX (box), page);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * trade_start_page_new:
 *
 * Creates the page, with the files that were open until now.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_start_page_new (void)
{
  return g_object_new (TRADE_TYPE_START_PAGE, NULL);
}

/**
 * trade_start_page_focus_first:
 * @self: a page that is shown
 *
 * Gives the keyboard focus to the button that opens a file.
 */
void
trade_start_page_focus_first (TradeStartPage *self)
{
  g_return_if_fail (TRADE_IS_START_PAGE (self));

  gtk_widget_grab_focus (self->open_button);
}
