/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-desktop.h"

/* Beyond these a chart would be all text, or none that can be read. */
#define SMALLEST_TEXT_SCALE 0.5
#define LARGEST_TEXT_SCALE 3.0

/**
 * trade_desktop_get_style:
 *
 * Finds the palette that goes with the desktop's style: light or dark, and high contrast where a person asks for it.
 *
 * Returns: (transfer none): a style that is valid as long as the program runs
 */
const TradeStyle *
trade_desktop_get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
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
