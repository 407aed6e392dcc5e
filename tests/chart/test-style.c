/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-style.h"

static const TradeColour text_colours[] = {
  TRADE_COLOUR_TEXT,      TRADE_COLOUR_SECONDARY, TRADE_COLOUR_EXPORTS, TRADE_COLOUR_IMPORTS,
  TRADE_COLOUR_TOTAL,     TRADE_COLOUR_INCREASE,  TRADE_COLOUR_DECREASE, TRADE_COLOUR_HIGHLIGHT,
  TRADE_COLOUR_SECOND,
};

static const TradeColour mark_colours[] = { TRADE_COLOUR_AXIS, TRADE_COLOUR_MUTED, TRADE_COLOUR_FOCUS };

static const TradeColour solid_colours[] = {
  TRADE_COLOUR_EXPORTS,   TRADE_COLOUR_IMPORTS, TRADE_COLOUR_TOTAL, TRADE_COLOUR_INCREASE,
  TRADE_COLOUR_DECREASE, TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND,
};

static void
assert_contrast (const TradeStyle *style,
                 TradeColour       ink,
                 TradeColour       ground,
                 double            least)
{
  double contrast = trade_style_get_contrast (style->colours[ink], style->colours[ground]);

  g_test_message ("Colour %d on %d: %.2f", ink, ground, contrast);
  g_assert_cmpfloat (contrast, >=, least);
}

static void
test_contrast (gconstpointer data)
{
  TradeVariant variant = GPOINTER_TO_INT (data);
  const TradeStyle *style = trade_style_get (variant);
  gboolean high = variant >= TRADE_VARIANT_HIGH_CONTRAST;

  for (guint i = 0; i < G_N_ELEMENTS (text_colours); i++)
    assert_contrast (style, text_colours[i], TRADE_COLOUR_BACKGROUND, high ? 7 : 4.5);
  for (guint i = 0; i < G_N_ELEMENTS (mark_colours); i++)
    assert_contrast (style, mark_colours[i], TRADE_COLOUR_BACKGROUND, high ? 4.5 : 3);
  for (guint i = 0; i < G_N_ELEMENTS (solid_colours); i++)
    assert_contrast (style, TRADE_COLOUR_ON_DATA, solid_colours[i], 4.5);
}

static void
test_wcag (void)
{
  TradeRgb black = { 0, 0, 0 };
  TradeRgb white = { 1, 1, 1 };
  TradeRgb grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0 };

  g_assert_cmpfloat_with_epsilon (trade_style_get_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (trade_style_get_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (trade_style_get_contrast (white, white), 1, 1e-9);
  /* #767676 is the lightest grey that WCAG counts as readable on white. */
  g_assert_cmpfloat_with_epsilon (trade_style_get_contrast (white, grey), 4.54, 0.005);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/style/wcag", test_wcag);
  g_test_add_data_func ("/style/contrast/light", GINT_TO_POINTER (TRADE_VARIANT_LIGHT), test_contrast);
  g_test_add_data_func ("/style/contrast/dark", GINT_TO_POINTER (TRADE_VARIANT_DARK), test_contrast);
  g_test_add_data_func ("/style/contrast/high", GINT_TO_POINTER (TRADE_VARIANT_HIGH_CONTRAST), test_contrast);
  g_test_add_data_func ("/style/contrast/high-dark", GINT_TO_POINTER (TRADE_VARIANT_HIGH_CONTRAST_DARK), test_contrast);

  return g_test_run ();
}
