/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "trade-combo.h"
#include "trade-desktop.h"
#include "trade-export-format.h"
#include "trade-export-size.h"
#include "trade-settings.h"

/* What a person chooses from, as the settings call it, and as people do. */
typedef struct
{
  const char *value;
  const char *name;
} Option;

static const Option palettes[] = {
  { "desktop", NC_("palette", "Follow the desktop") },
  { "light", NC_("palette", "Light") },
  { "dark", NC_("palette", "Dark") },
  { "high-contrast", NC_("palette", "High contrast") },
  { "print", NC_("palette", "Print") },
};

/* In logical pixels, for text of the usual size. */
#define WIDTH 640
#define HEIGHT 520

/* The styles of numbers show themselves. */
static const Option number_styles[] = {
  { "language", NC_("number style", "As in the language") },
  { "point", "1,234.5" },
  { "comma", "1.234,5" },
  { "space", "1\u202f234,5" },
};

static gboolean
get_place (GValue   *value,
           GVariant *variant,
           gpointer  user_data)
{
  const char *const *values = user_data;

  for (guint i = 0; values[i] != NULL; i++)
    {
      if (g_str_equal (values[i], g_variant_get_string (variant, NULL)))
        {
          g_value_set_uint (value, i);
          return TRUE;
        }
    }

  return FALSE;
}

static GVariant *
set_place (const GValue       *value,
           const GVariantType *expected_type,
           gpointer            user_data)
{
  char **values = user_data;
  guint place = g_value_get_uint (value);

  return place < g_strv_length (values) ? g_variant_new_string (values[place]) : NULL;
}

static void
free_values (gpointer values)
{
  g_strfreev (values);
}

/* A row that chooses one of some values of a setting. */
static GtkWidget *
build_row (GSettings  *settings,
           const char *key,
           const char *title,
           const char *subtitle,
           GPtrArray  *values,
           GPtrArray  *names)
{
  g_autoptr (GtkStringList) model = NULL;
  GtkWidget *row = adw_combo_row_new ();

  g_ptr_array_add (values, NULL);
  g_ptr_array_add (names, NULL);
  model = gtk_string_list_new ((const char *const *) names->pdata);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  trade_combo_show_whole (ADW_COMBO_ROW (row));
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, get_place, set_place,
                                g_strdupv ((char **) values->pdata), free_values);

  return row;
}

static GtkWidget *
build_option_row (GSettings    *settings,
                  const char   *key,
                  const char   *title,
                  const char   *subtitle,
                  const char   *context,
                  const Option *options,
                  guint         n_options)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n_options; i++)
    {
      g_ptr_array_add (values, (gpointer) options[i].value);
      g_ptr_array_add (names, (gpointer) g_dpgettext2 (NULL, context, options[i].name));
    }

  return build_row (settings, key, title, subtitle, values, names);
}

static GtkWidget *
build_format_row (GSettings *settings)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_formats;
  const TradeExportFormat *formats = trade_export_formats (&n_formats);

  g_ptr_array_add (values, (gpointer) "");
  g_ptr_array_add (names, (gpointer) C_ ("export format", "As in the last export"));
  for (guint i = 0; i < n_formats; i++)
    {
      g_ptr_array_add (values, (gpointer) formats[i].id);
      g_ptr_array_add (names, (gpointer) trade_export_format_get_name (&formats[i]));
    }

  return build_row (settings, TRADE_SETTINGS_DEFAULT_FORMAT, _("Format"), NULL, values, names);
}

static GtkWidget *
build_size_row (GSettings *settings)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_presets;
  const TradeExportPreset *presets = trade_export_presets (&n_presets);

  g_ptr_array_add (values, (gpointer) "");
  g_ptr_array_add (names, g_strdup (C_ ("export size", "As in the last export")));
  for (guint i = 0; i < n_presets; i++)
    {
      g_ptr_array_add (values, (gpointer) presets[i].id);
      g_ptr_array_add (names, trade_export_preset_write_name (&presets[i], trade_format_get_default ()));
    }

  return build_row (settings, TRADE_SETTINGS_DEFAULT_SIZE, _("Size"), NULL, values, names);
}

static AdwPreferencesGroup *
build_export_group (GSettings *settings)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("Default Export"));
  adw_preferences_group_set_description (group,
                                         _("What the export dialog starts with. Everything else is as in the last export, "
                                           "which “Export Again” repeats as it was."));
  adw_preferences_group_add (group, build_format_row (settings));
  adw_preferences_group_add (group, build_size_row (settings));

  return group;
}

static GtkWidget *
build_animation_row (GSettings *settings)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Animate changes"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Move from chart to chart, unless the desktop wants no animations"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_settings_bind (settings, TRADE_SETTINGS_ANIMATE, button, "active", G_SETTINGS_BIND_DEFAULT);

  return row;
}

/* The page keeps its rows as narrow as suits text of the usual size; larger text would cut what is chosen in them. */
static void
widen_rows (GtkWidget *widget,
            double     scale)
{
  if (ADW_IS_CLAMP (widget))
    {
      AdwClamp *clamp = ADW_CLAMP (widget);

      adw_clamp_set_maximum_size (clamp, (int) (adw_clamp_get_maximum_size (clamp) * scale));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    widen_rows (child, scale);
}

/* Not a window of libadwaita for preferences, which keeps its rows for ever (1.2), and whose search is not wanted. */
static GtkWidget *
build_window (GtkWidget *page)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_widget_add_css_class (header, "flat");
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _("Preferences"));

  return window;
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
  double scale;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  if (settings == NULL)
    return NULL;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Charts"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             build_option_row (settings, TRADE_SETTINGS_PALETTE, _("Colours"),
                                               _("Of the charts in the window; an export has its own"), "palette",
                                               palettes, G_N_ELEMENTS (palettes)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             build_option_row (settings, TRADE_SETTINGS_NUMBER_STYLE, _("Numbers"),
                                               _("In the window and in what it exports"), "number style",
                                               number_styles, G_N_ELEMENTS (number_styles)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_animation_row (settings));

  page = adw_preferences_page_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), build_export_group (settings));

  window = build_window (page);
  scale = trade_desktop_get_text_scale (window);
  widen_rows (page, MAX (scale, 1));
  gtk_window_set_default_size (GTK_WINDOW (window), (int) (WIDTH * scale), (int) (HEIGHT * scale));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
