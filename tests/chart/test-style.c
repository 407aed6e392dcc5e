/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-style.h"

#include <math.h>

static const TradeColour text_colours[] = {
  TRADE_COLOUR_TEXT,  TRADE_COLOUR_SECONDARY, TRADE_COLOUR_EXPORTS, TRADE_COLOUR_IMPORTS,
  TRADE_COLOUR_TOTAL, TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND,    TRADE_COLOUR_EARLIER,
  TRADE_COLOUR_EARLIER_2, TRADE_COLOUR_EARLIER_3,
};

static const TradeColour mark_colours[] = { TRADE_COLOUR_AXIS, TRADE_COLOUR_MUTED, TRADE_COLOUR_FADED,
                                            TRADE_COLOUR_EARLIEST, TRADE_COLOUR_FOCUS };

static const TradeColour solid_colours[] = {
  TRADE_COLOUR_EXPORTS,   TRADE_COLOUR_IMPORTS, TRADE_COLOUR_TOTAL,
  TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND,
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
  gboolean high = variant == TRADE_VARIANT_HIGH_CONTRAST || variant == TRADE_VARIANT_HIGH_CONTRAST_DARK;

  for (guint i = 0; i < G_N_ELEMENTS (text_colours); i++)
    assert_contrast (style, text_colours[i], TRADE_COLOUR_BACKGROUND, high ? 7 : 4.5);
  for (guint i = 0; i < G_N_ELEMENTS (mark_colours); i++)
    assert_contrast (style, mark_colours[i], TRADE_COLOUR_BACKGROUND, high ? 4.5 : 3);
  for (guint i = 0; i < G_N_ELEMENTS (solid_colours); i++)
    assert_contrast (style, TRADE_COLOUR_ON_DATA, solid_colours[i], 4.5);
  assert_contrast (style, TRADE_COLOUR_ON_FADED, TRADE_COLOUR_FADED, 4.5);
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

static double
to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
bend (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE L*a*b* of linear sRGB under D65. */
static void
to_lab (const double *rgb,
        double       *lab)
{
  double x = bend ((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
  double y = bend (0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
  double z = bend ((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);

  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

/* Full protanopia, deuteranopia and tritanopia in linear sRGB, after Machado, Oliveira and Fernandes (2009). */
static const double deficiencies[3][3][3] = {
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

static void
see (TradeRgb     rgb,
     const double deficiency[3][3],
     double      *lab)
{
  double linear[] = { to_linear (rgb.red), to_linear (rgb.green), to_linear (rgb.blue) };
  double seen[3];

  for (guint i = 0; i < 3; i++)
    {
      seen[i] = 0;
      for (guint j = 0; j < 3; j++)
        seen[i] += deficiency[i][j] * linear[j];
      seen[i] = CLAMP (seen[i], 0, 1);
    }
  to_lab (seen, lab);
}

/* How far apart two colours are to whoever sees the least difference. */
static double
get_least_distance (const TradeStyle *style,
                    TradeColour       a,
                    TradeColour       b)
{
  double least = HUGE_VAL;

  for (guint i = 0; i < G_N_ELEMENTS (deficiencies); i++)
    {
      double one[3], other[3];
      double distance;

      see (style->colours[a], deficiencies[i], one);
      see (style->colours[b], deficiencies[i], other);
      distance = sqrt (pow (one[0] - other[0], 2) + pow (one[1] - other[1], 2) + pow (one[2] - other[2], 2));
      g_test_message ("Colours %d and %d, deficiency %u: %.1f", a, b, i, distance);
      least = MIN (least, distance);
    }

  return least;
}

static double
get_lightness (const TradeStyle *style,
               TradeColour       colour)
{
  TradeRgb rgb = style->colours[colour];
  const double linear[] = { to_linear (rgb.red), to_linear (rgb.green), to_linear (rgb.blue) };
  double lab[3];

  to_lab (linear, lab);

  return lab[0];
}

/* Colours that stand side by side as solid marks are told apart by people who see colours differently. A difference of
 * about 2 can just be seen; 15 is plain. */
static void
test_deficiencies (gconstpointer data)
{
  static const TradeColour pairs[][2] = {
    { TRADE_COLOUR_EXPORTS, TRADE_COLOUR_IMPORTS }, { TRADE_COLOUR_EXPORTS, TRADE_COLOUR_TOTAL },
    { TRADE_COLOUR_IMPORTS, TRADE_COLOUR_TOTAL },   { TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND },
    { TRADE_COLOUR_SECOND, TRADE_COLOUR_TOTAL },
  };
  const TradeStyle *style = trade_style_get (GPOINTER_TO_INT (data));

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat (get_least_distance (style, pairs[i][0], pairs[i][1]), >=, 15);
}

/* Lines of greys that follow each other are told apart by their lightness, whatever colours somebody sees, and the latest year
 * from all of them.
 */
static void
test_ages (gconstpointer data)
{
  const TradeStyle *style = trade_style_get (GPOINTER_TO_INT (data));
  double background = get_lightness (style, TRADE_COLOUR_BACKGROUND);

  for (guint i = 0; i + 1 < TRADE_N_AGES; i++)
    {
      double later = fabs (get_lightness (style, TRADE_COLOUR_EARLIER + i) - background);
      double earlier = fabs (get_lightness (style, TRADE_COLOUR_EARLIER + i + 1) - background);

      g_assert_cmpfloat (later - earlier, >=, 10);
    }
  for (guint i = 0; i < TRADE_N_AGES; i++)
    {
      g_assert_cmpfloat (get_least_distance (style, TRADE_COLOUR_EXPORTS, TRADE_COLOUR_EARLIER + i), >=, 15);
      g_assert_cmpfloat (get_least_distance (style, TRADE_COLOUR_IMPORTS, TRADE_COLOUR_EARLIER + i), >=, 15);
    }
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
  g_test_add_data_func ("/style/contrast/print", GINT_TO_POINTER (TRADE_VARIANT_PRINT), test_contrast);
  g_test_add_data_func ("/style/deficiencies/light", GINT_TO_POINTER (TRADE_VARIANT_LIGHT), test_deficiencies);
  g_test_add_data_func ("/style/deficiencies/dark", GINT_TO_POINTER (TRADE_VARIANT_DARK), test_deficiencies);
  g_test_add_data_func ("/style/deficiencies/high", GINT_TO_POINTER (TRADE_VARIANT_HIGH_CONTRAST), test_deficiencies);
  g_test_add_data_func ("/style/deficiencies/high-dark",
                        GINT_TO_POINTER (TRADE_VARIANT_HIGH_CONTRAST_DARK),
                        test_deficiencies);
  g_test_add_data_func ("/style/deficiencies/print", GINT_TO_POINTER (TRADE_VARIANT_PRINT), test_deficiencies);
  for (guint variant = 0; variant < TRADE_N_VARIANTS; variant++)
    {
      g_autofree char *path = g_strdup_printf ("/style/ages/%u", variant);

      g_test_add_data_func (path, GUINT_TO_POINTER (variant), test_ages);
    }

  return g_test_run ();
}
