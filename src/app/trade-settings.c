/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-settings.h"

static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL)
    {
      g_info ("The settings schema %s is not installed; nothing is remembered", APPLICATION_ID);
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * trade_settings_get_default:
 *
 * Gets what the program remembers from one run to the next. A program that runs from its build folder may have no
 * schema; it then remembers nothing, where GIO's own call would abort it.
 *
 * Returns: (transfer none) (nullable): the settings, the same every time; %NULL where no schema is installed
 */
GSettings *
trade_settings_get_default (void)
{
  static gsize initialized;
  static GSettings *settings;

  if (g_once_init_enter (&initialized))
    {
      settings = find_settings ();
      g_once_init_leave (&initialized, 1);
    }

  return settings;
}
