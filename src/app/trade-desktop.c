/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-desktop.h"

#include "trade-format.h"
#include "trade-settings.h"

/* Beyond these a chart would be all text, or none that can be read. */
#define SMALLEST_TEXT_SCALE 0.5
#define LARGEST_TEXT_SCALE 3.0

static char *
get_palette (void)
{
  GSettings *settings = trade_settings_get_default ();

  return settings != NULL ? g_settings_get_string (settings, TRADE_SETTINGS_PALETTE) : g_strdup ("desktop");
}

/* The window goes along with its charts: a light chart in a dark window would be a hole in it. */
static void
apply_palette (void)
{
  g_autofree char *palette = get_palette ();
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (palette, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  else if (g_str_equal (palette, "light") || g_str_equal (palette, "print"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

/**
 * trade_desktop_follow_settings:
 *
 * Lets the program's windows be light or dark as the person's choice of a palette asks, and write numbers in the style that
 * the person chose, now and whenever that changes.
 */
void
trade_desktop_follow_settings (void)
{
  GSettings *settings = trade_settings_get_default ();

  if (settings == NULL)
    return;

  apply_palette ();
  g_signal_connect (settings, "changed::" TRADE_SETTINGS_PALETTE, G_CALLBACK (apply_palette), NULL);
  g_settings_bind (settings, TRADE_SETTINGS_NUMBER_STYLE, trade_format_get_default (), "number-style",
                   G_SETTINGS_BIND_GET);
}

/**
 * trade_desktop_watch:
 * @widget: a widget that paints in the style of trade_desktop_get_style()
 *
 * Lets a widget be painted anew whenever that style changes.
 */
void
trade_desktop_watch (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GSettings *settings = trade_settings_get_default ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::" TRADE_SETTINGS_PALETTE, G_CALLBACK (gtk_widget_queue_draw), widget,
                             G_CONNECT_SWAPPED);
}

/**
 * trade_desktop_get_style:
 *
 * Finds the palette that the person chose, or that goes with the desktop's style: light or dark, and high contrast where a
 * person asks for it.
 *
 * Returns: (transfer none): a style that is valid as long as the program runs
 */
const TradeStyle *
trade_desktop_get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  g_autofree char *palette = get_palette ();

  if (g_str_equal (palette, "print"))
    return trade_style_get (TRADE_VARIANT_PRINT);

  if (adw_style_manager_get_high_contrast (manager) || g_str_equal (palette, "high-contrast"))
    return trade_style_get (dark ? TRADE_VARIANT_HIGH_CONTRAST_DARK : TRADE_VARIANT_HIGH_CONTRAST);

  return trade_style_get (dark ? TRADE_VARIANT_DARK : TRADE_VARIANT_LIGHT);
}

/**
 * trade_desktop_get_text_scale:
 * @widget: a widget, which knows its display
 *
 * Finds how much larger than designed the desktop sets text. Desktops express it as a resolution, of which 96 dots per
 * inch is the norm; the scale of the display is not part of it.
 *
 * Returns: the ratio, from 0.5 to 3
 */
double
trade_desktop_get_text_scale (GtkWidget *widget)
{
  int resolution = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  /* GTK states the resolution in 1024ths of a dot per inch, or -1 where the desktop does not say. */
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &resolution, NULL);
  if (resolution <= 0)
    return 1;

  return CLAMP (resolution / 1024.0 / 96.0, SMALLEST_TEXT_SCALE, LARGEST_TEXT_SCALE);
}
