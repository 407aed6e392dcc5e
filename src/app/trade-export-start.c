/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-start.h"

#include "trade-settings.h"

/* Takes over a preference; one that is empty leaves what the last export had. */
static void
insert_preference (GVariantDict *dict,
                   const char   *name,
                   const char   *key)
{
  g_autofree char *value = g_settings_get_string (trade_settings_get_default (), key);

  if (*value != '\0')
    g_variant_dict_insert (dict, name, "s", value);
}

/**
 * trade_export_start:
 * @choice: (out caller-allocates): a choice
 *
 * Finds what the export dialog starts with: everything is as in the last export, or as the program has it where there was
 * none, but for a format and a size that a person set in the preferences.
 */
void
trade_export_start (TradeExportChoice *choice)
{
  GVariantDict dict;
  g_autoptr (GVariant) preferences = NULL;

  g_return_if_fail (choice != NULL);

  trade_export_choice_recall (choice);
  if (trade_settings_get_default () == NULL)
    return;

  g_variant_dict_init (&dict, NULL);
  insert_preference (&dict, "format", TRADE_SETTINGS_DEFAULT_FORMAT);
  insert_preference (&dict, "size", TRADE_SETTINGS_DEFAULT_SIZE);
  preferences = g_variant_ref_sink (g_variant_dict_end (&dict));
  trade_export_choice_load (choice, preferences);
}
