/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "trade-settings.h"

/* The palettes as the settings call them, and as people do. */
static const struct
{
  const char *value;
  const char *name;
} palettes[] = {
  { "desktop", NC_("palette", "Follow the desktop") },
  { "light", NC_("palette", "Light") },
  { "dark", NC_("palette", "Dark") },
  { "high-contrast", NC_("palette", "High contrast") },
  { "print", NC_("palette", "Print") },
};

static gboolean
get_palette_place (GValue   *value,
                   GVariant *variant,
                   gpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      if (g_str_equal (palettes[i].value, g_variant_get_string (variant, NULL)))
        {
          g_value_set_uint (value, i);
          return TRUE;
        }
    }

  return FALSE;
}

static GVariant *
set_palette_place (const GValue       *value,
                   const GVariantType *expected_type,
                   gpointer            user_data)
{
  guint place = g_value_get_uint (value);

  return place < G_N_ELEMENTS (palettes) ? g_variant_new_string (palettes[place].value) : NULL;
}

static GtkWidget *
build_palette_row (GSettings *settings)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    gtk_string_list_append (names, g_dpgettext2 (NULL, "palette", palettes[i].name));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Colours"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Of the charts in the window; an export has its own"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  g_settings_bind_with_mapping (settings, TRADE_SETTINGS_PALETTE, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_palette_place, set_palette_place, NULL, NULL);

  return row;
}

static GtkWidget *
build_animation_row (GSettings *settings)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Animation"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Move from chart to chart, unless the desktop wants no animations"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_settings_bind (settings, TRADE_SETTINGS_ANIMATE, button, "active", G_SETTINGS_BIND_DEFAULT);

  return row;
}

/**
 * trade_preferences_present:
 * @parent: (nullable): the window that asks
 *
 * Shows the preferences.
 *
 * Returns: (transfer none) (nullable): the dialog, which destroys itself when it is closed; %NULL where no settings are
 *   installed
 */
GtkWidget *
trade_preferences_present (GtkWindow *parent)
{
  GSettings *settings = trade_settings_get_default ();
  GtkWidget *window, *page, *group;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  if (settings == NULL)
    return NULL;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Charts"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_palette_row (settings));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_animation_row (settings));

  page = adw_preferences_page_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  window = adw_preferences_window_new ();
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 320);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
