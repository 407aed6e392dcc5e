/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-font-notice.h"

#include <glib/gi18n.h>

#include "trade-fallback.h"
#include "trade-format.h"
#include "trade-settings.h"
#include "trade-window-open.h"

/* Whether all of these were told before. */
static gboolean
are_told (GSettings  *settings,
          char      **missing)
{
  g_auto (GStrv) told = g_settings_get_strv (settings, TRADE_SETTINGS_FONTS_TOLD);

  for (guint i = 0; missing[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) told, missing[i]))
      return FALSE;

  return TRUE;
}

static gboolean
check_cb (gpointer data)
{
  TradeWindow *window = data;
  TradeScene *scene = trade_chart_area_get_scene (trade_window_get_chart_area (window));
  GSettings *settings = trade_settings_get_default ();
  g_auto (GStrv) missing = scene != NULL ? trade_fallback_list_missing (scene) : NULL;
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  if (settings == NULL || missing == NULL || are_told (settings, missing))
    return G_SOURCE_REMOVE;

  list = trade_format_list (trade_format_get_default (), (const char *const *) missing);
  /* Translators: %s lists the names of fonts. */
  text = g_strdup_printf (ngettext ("A font of the charts is not installed, so that another one stands in or letters are missing. Install %s.",
                                    "Fonts of the charts are not installed, so that others stand in or letters are missing. Install %s.",
                                    g_strv_length (missing)),
                          list);
  trade_window_open_tell (window, text);
  g_settings_set_strv (settings, TRADE_SETTINGS_FONTS_TOLD, (const char *const *) missing);

  return G_SOURCE_REMOVE;
}

/* Nothing waits for this: it is looked at when there is nothing else to do. */
static void
first_frame_cb (TradeWindow *window)
{
  g_idle_add_full (G_PRIORITY_LOW, check_cb, g_object_ref (window), g_object_unref);
}

/**
 * trade_font_notice_attach:
 * @window: a new window
 *
 * Lets the window tell, once, of fonts that its first chart lacks, and that can be installed.
 */
void
trade_font_notice_attach (TradeWindow *window)
{
  g_return_if_fail (TRADE_IS_WINDOW (window));

  g_signal_connect (window, "first-frame", G_CALLBACK (first_frame_cb), NULL);
}
