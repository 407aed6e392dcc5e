/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeColour:
 *
 * What a colour means. A scene never holds RGB values; a [struct@Style] resolves its roles.
 */
typedef enum
{
  TRADE_COLOUR_BACKGROUND,
  TRADE_COLOUR_TEXT,
  TRADE_COLOUR_SECONDARY, /* subtitle, ticks, foot */
  TRADE_COLOUR_GRID,
  TRADE_COLOUR_AXIS,
  TRADE_COLOUR_EXPORTS,
  TRADE_COLOUR_IMPORTS,
  TRADE_COLOUR_TOTAL,   /* exports and imports together */
  TRADE_COLOUR_HIGHLIGHT, /* the part that a view is about */
  TRADE_COLOUR_SECOND,    /* a second part of the same whole */
  TRADE_COLOUR_MUTED,     /* the rest */
  TRADE_COLOUR_ON_DATA,   /* text on a solid data mark */
  TRADE_COLOUR_FADED,     /* data beside what a person highlights */
  TRADE_COLOUR_ON_FADED,  /* text on it */
  TRADE_COLOUR_EARLIER,   /* the first of the greys of earlier years, the later of which are plainer; see TRADE_N_AGES */
  TRADE_COLOUR_EARLIER_2,
  TRADE_COLOUR_EARLIER_3,
  TRADE_COLOUR_EARLIEST,
  TRADE_COLOUR_FOCUS,
  TRADE_N_COLOURS,
} TradeColour;

#define TRADE_N_AGES (TRADE_COLOUR_EARLIEST - TRADE_COLOUR_EARLIER + 1)

/**
 * TradeVariant:
 *
 * The palettes that a scene can be painted with.
 */
typedef enum
{
  TRADE_VARIANT_LIGHT,
  TRADE_VARIANT_DARK,
  TRADE_VARIANT_HIGH_CONTRAST,
  TRADE_VARIANT_HIGH_CONTRAST_DARK,
  TRADE_VARIANT_PRINT, /* for paper: darker, and apart from each other in greys too */
  TRADE_N_VARIANTS,
} TradeVariant;

typedef struct
{
  double red;
  double green;
  double blue;
} TradeRgb;

/**
 * TradeStyle:
 * @colours: by [enum@Colour], sRGB from 0 to 1
 * @line_scale: how much wider than designed lines are drawn; 1, or more for high contrast
 * @transparent: paint no background; what would be painted in its colour is left out, and tints are see-through
 */
typedef struct
{
  TradeRgb colours[TRADE_N_COLOURS];
  double   line_scale;
  gboolean transparent;
} TradeStyle;

const TradeStyle *trade_style_get          (TradeVariant variant);
double            trade_style_get_contrast (TradeRgb     a,
                                            TradeRgb     b);
TradeColour       trade_style_get_words    (TradeColour  colour);

G_END_DECLS
