/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-style.h"

#include <math.h>

#define RGB(hex)                                                                                              \
  {                                                                                                           \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0                     \
  }

/* Every colour of text reaches a contrast of 4.5:1 against its background and every colour of a mark 3:1; the tests
 * hold the tables to that. Value labels take the colour of their mark, so those reach 4.5:1 too. */
static const TradeStyle styles[TRADE_N_VARIANTS] = {
  [TRADE_VARIANT_LIGHT] = {
    .colours = {
      [TRADE_COLOUR_BACKGROUND] = RGB (0xffffff),
      [TRADE_COLOUR_TEXT] = RGB (0x1d1f23),
      [TRADE_COLOUR_SECONDARY] = RGB (0x5c6370),
      [TRADE_COLOUR_GRID] = RGB (0xdfe3e8),
      [TRADE_COLOUR_AXIS] = RGB (0x3a3f47),
      [TRADE_COLOUR_EXPORTS] = RGB (0x1f6fb2),
      [TRADE_COLOUR_IMPORTS] = RGB (0xb9560f),
      [TRADE_COLOUR_TOTAL] = RGB (0x4f5b6b),
      [TRADE_COLOUR_HIGHLIGHT] = RGB (0x0b7a6b),
      [TRADE_COLOUR_SECOND] = RGB (0x8a5a9e),
      [TRADE_COLOUR_MUTED] = RGB (0x6b7480),
      [TRADE_COLOUR_ON_DATA] = RGB (0xffffff),
      [TRADE_COLOUR_FADED] = RGB (0x8b919a),
      [TRADE_COLOUR_ON_FADED] = RGB (0x1d1f23),
      [TRADE_COLOUR_EARLIER] = RGB (0x373d46),
      [TRADE_COLOUR_EARLIER_2] = RGB (0x505762),
      [TRADE_COLOUR_EARLIER_3] = RGB (0x6b7480),
      [TRADE_COLOUR_EARLIEST] = RGB (0x8b919a),
      [TRADE_COLOUR_FOCUS] = RGB (0x0b57d0),
    },
    .line_scale = 1,
  },
  [TRADE_VARIANT_DARK] = {
    .colours = {
      [TRADE_COLOUR_BACKGROUND] = RGB (0x1e2024),
      [TRADE_COLOUR_TEXT] = RGB (0xf2f4f7),
      [TRADE_COLOUR_SECONDARY] = RGB (0xa8b0bb),
      [TRADE_COLOUR_GRID] = RGB (0x363b43),
      [TRADE_COLOUR_AXIS] = RGB (0xc3cad3),
      [TRADE_COLOUR_EXPORTS] = RGB (0x6ab0ee),
      [TRADE_COLOUR_IMPORTS] = RGB (0xf0935a),
      [TRADE_COLOUR_TOTAL] = RGB (0xb4becb),
      [TRADE_COLOUR_HIGHLIGHT] = RGB (0x4fc2ae),
      [TRADE_COLOUR_SECOND] = RGB (0xc79bdc),
      [TRADE_COLOUR_MUTED] = RGB (0x8d97a4),
      [TRADE_COLOUR_ON_DATA] = RGB (0x14161a),
      [TRADE_COLOUR_FADED] = RGB (0x7d8591),
      [TRADE_COLOUR_ON_FADED] = RGB (0x14161a),
      [TRADE_COLOUR_EARLIER] = RGB (0xd3d8df),
      [TRADE_COLOUR_EARLIER_2] = RGB (0xb1b8c2),
      [TRADE_COLOUR_EARLIER_3] = RGB (0x9098a3),
      [TRADE_COLOUR_EARLIEST] = RGB (0x737b86),
      [TRADE_COLOUR_FOCUS] = RGB (0x9cc8ff),
    },
    .line_scale = 1,
  },
  [TRADE_VARIANT_HIGH_CONTRAST] = {
    .colours = {
      [TRADE_COLOUR_BACKGROUND] = RGB (0xffffff),
      [TRADE_COLOUR_TEXT] = RGB (0x000000),
      [TRADE_COLOUR_SECONDARY] = RGB (0x2b2f36),
      [TRADE_COLOUR_GRID] = RGB (0x9097a1),
      [TRADE_COLOUR_AXIS] = RGB (0x000000),
      [TRADE_COLOUR_EXPORTS] = RGB (0x0a4a86),
      [TRADE_COLOUR_IMPORTS] = RGB (0x863b05),
      [TRADE_COLOUR_TOTAL] = RGB (0x2f3742),
      [TRADE_COLOUR_HIGHLIGHT] = RGB (0x00554a),
      [TRADE_COLOUR_SECOND] = RGB (0x5f2f75),
      [TRADE_COLOUR_MUTED] = RGB (0x4a525d),
      [TRADE_COLOUR_ON_DATA] = RGB (0xffffff),
      [TRADE_COLOUR_FADED] = RGB (0x74767a),
      [TRADE_COLOUR_ON_FADED] = RGB (0x000000),
      [TRADE_COLOUR_EARLIER] = RGB (0x20242a),
      [TRADE_COLOUR_EARLIER_2] = RGB (0x3a3f47),
      [TRADE_COLOUR_EARLIER_3] = RGB (0x525963),
      [TRADE_COLOUR_EARLIEST] = RGB (0x6f7680),
      [TRADE_COLOUR_FOCUS] = RGB (0x000000),
    },
    .line_scale = 1.5,
  },
  [TRADE_VARIANT_HIGH_CONTRAST_DARK] = {
    .colours = {
      [TRADE_COLOUR_BACKGROUND] = RGB (0x000000),
      [TRADE_COLOUR_TEXT] = RGB (0xffffff),
      [TRADE_COLOUR_SECONDARY] = RGB (0xdfe3e8),
      [TRADE_COLOUR_GRID] = RGB (0x6f7782),
      [TRADE_COLOUR_AXIS] = RGB (0xffffff),
      [TRADE_COLOUR_EXPORTS] = RGB (0x8cc6ff),
      [TRADE_COLOUR_IMPORTS] = RGB (0xffb082),
      [TRADE_COLOUR_TOTAL] = RGB (0xd3dae3),
      [TRADE_COLOUR_HIGHLIGHT] = RGB (0x79e0cd),
      [TRADE_COLOUR_SECOND] = RGB (0xd9a6f0),
      [TRADE_COLOUR_MUTED] = RGB (0xb3bcc8),
      [TRADE_COLOUR_ON_DATA] = RGB (0x000000),
      [TRADE_COLOUR_FADED] = RGB (0x8a919b),
      [TRADE_COLOUR_ON_FADED] = RGB (0x000000),
      [TRADE_COLOUR_EARLIER] = RGB (0xdcdfe4),
      [TRADE_COLOUR_EARLIER_2] = RGB (0xbbc1c9),
      [TRADE_COLOUR_EARLIER_3] = RGB (0x9ba2ac),
      [TRADE_COLOUR_EARLIEST] = RGB (0x7c838d),
      [TRADE_COLOUR_FOCUS] = RGB (0xffffff),
    },
    .line_scale = 1.5,
  },
  [TRADE_VARIANT_PRINT] = {
    .colours = {
      [TRADE_COLOUR_BACKGROUND] = RGB (0xffffff),
      [TRADE_COLOUR_TEXT] = RGB (0x000000),
      [TRADE_COLOUR_SECONDARY] = RGB (0x4a4f57),
      [TRADE_COLOUR_GRID] = RGB (0xd3d7dc),
      [TRADE_COLOUR_AXIS] = RGB (0x000000),
      [TRADE_COLOUR_EXPORTS] = RGB (0x0d3f73),
      [TRADE_COLOUR_IMPORTS] = RGB (0xb9560f),
      [TRADE_COLOUR_TOTAL] = RGB (0x5a626e),
      [TRADE_COLOUR_HIGHLIGHT] = RGB (0x00574b),
      [TRADE_COLOUR_SECOND] = RGB (0x8f62a4),
      [TRADE_COLOUR_MUTED] = RGB (0x5f6771),
      [TRADE_COLOUR_ON_DATA] = RGB (0xffffff),
      [TRADE_COLOUR_FADED] = RGB (0x8b919a),
      [TRADE_COLOUR_ON_FADED] = RGB (0x000000),
      [TRADE_COLOUR_EARLIER] = RGB (0x2c3138),
      [TRADE_COLOUR_EARLIER_2] = RGB (0x4a5059),
      [TRADE_COLOUR_EARLIER_3] = RGB (0x6a717b),
      [TRADE_COLOUR_EARLIEST] = RGB (0x8b919a),
      [TRADE_COLOUR_FOCUS] = RGB (0x000000),
    },
    .line_scale = 1,
  },
};

/**
 * trade_style_get:
 * @variant: a palette
 *
 * Returns: (transfer none): the style that resolves colour roles for that palette
 */
const TradeStyle *
trade_style_get (TradeVariant variant)
{
  g_return_val_if_fail (variant < TRADE_N_VARIANTS, &styles[TRADE_VARIANT_LIGHT]);

  return &styles[variant];
}

static double
to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (TradeRgb rgb)
{
  return 0.2126 * to_linear (rgb.red) + 0.7152 * to_linear (rgb.green) + 0.0722 * to_linear (rgb.blue);
}

/**
 * trade_style_get_contrast:
 * @a: a colour
 * @b: another
 *
 * Computes the contrast ratio of two colours as WCAG 2.1 defines it: (L1 + 0.05) ÷ (L2 + 0.05) of the relative
 * luminances, the lighter first.
 *
 * Returns: the ratio, from 1 to 21
 */
double
trade_style_get_contrast (TradeRgb a,
                          TradeRgb b)
{
  double one = get_luminance (a);
  double other = get_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/**
 * trade_style_get_words:
 * @colour: the colour of a mark
 *
 * Gets the colour of the words that belong to a mark: its own, if words can be read in that.
 *
 * Returns: the colour
 */
TradeColour
trade_style_get_words (TradeColour colour)
{
  return colour == TRADE_COLOUR_EARLIEST ? TRADE_COLOUR_SECONDARY : colour;
}
