/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

/* How marks are inked, for the painter and for the writers of vector formats, so that all draw the same. */

/* How much of its own colour an outlined or hatched mark has inside; the rest is the background's. */
#define TRADE_TINT_INSIDE 0.14
/* The same for a light mark. */
#define TRADE_TINT_LIGHT 0.5

/* Logical pixels of a dash, and of the gap after it. */
#define TRADE_DASH 4.0

/* Tints are mixed here and painted opaque, so that overlapping marks do not darken each other and an exported picture
 * keeps few colours. Without a background, the same tint is the colour with @amount as its opacity. */
static inline TradeRgb
trade_ink_mix (const TradeStyle *style,
               TradeColour       colour,
               double            amount)
{
  TradeRgb from = style->colours[TRADE_COLOUR_BACKGROUND];
  TradeRgb to = style->colours[colour];

  return (TradeRgb){
    from.red + (to.red - from.red) * amount,
    from.green + (to.green - from.green) * amount,
    from.blue + (to.blue - from.blue) * amount,
  };
}

/* How much of its colour the inside of a mark with an inside has. An open circle shows what lies behind no more than a
 * filled one does. */
static inline double
trade_ink_get_tint (const TradeMark *mark)
{
  if (mark->ink == TRADE_INK_LIGHT)
    return TRADE_TINT_LIGHT;
  if (mark->ink == TRADE_INK_OUTLINE && mark->shape == TRADE_SHAPE_CIRCLE)
    return 0;

  return TRADE_TINT_INSIDE;
}

/* From the middle of a line of a hatch to the middle of the next, across the lines. */
static inline double
trade_ink_get_hatch_spacing (const TradeMark *mark)
{
  return 7 * MAX (mark->line_width / 2, 1);
}

static inline double
trade_ink_get_hatch_width (const TradeMark *mark)
{
  return 0.36 * trade_ink_get_hatch_spacing (mark);
}

/* How far the far end of an open mark lies beyond where its chevron begins. That of a column is flat: columns are wide. */
static inline double
trade_ink_get_tip (const TradeMark *mark)
{
  return mark->upright ? MIN (mark->width / 5, mark->height / 2) : MIN (mark->height / 2, mark->width);
}

/* Whether an edge in its full colour sets a mark off from the background, which its pale inside alone would not. */
static inline gboolean
trade_ink_has_edge (const TradeMark *mark)
{
  return mark->ink == TRADE_INK_OUTLINE || (mark->ink == TRADE_INK_LIGHT && mark->shape != TRADE_SHAPE_PATH);
}

/* How far inside of its edge a mark's fill ends; the outline covers the rest. */
static inline double
trade_ink_get_inset (const TradeMark  *mark,
                     const TradeStyle *style)
{
  return trade_ink_has_edge (mark) ? mark->line_width * style->line_scale / 2 : 0;
}

/* A mark of the background's colour clears what lies below it. */
static inline gboolean
trade_ink_is_ground (const TradeMark *mark)
{
  return mark->shape != TRADE_SHAPE_TEXT && mark->colour == TRADE_COLOUR_BACKGROUND;
}

/* Whether a mark takes something of the background into its colour, so that without a background what was painted below
 * it has to be left out there. */
static inline gboolean
trade_ink_hides (const TradeMark *mark)
{
  if (mark->shape != TRADE_SHAPE_RECTANGLE && mark->shape != TRADE_SHAPE_CIRCLE)
    return FALSE;

  return mark->colour == TRADE_COLOUR_BACKGROUND || mark->ink == TRADE_INK_OUTLINE || mark->ink == TRADE_INK_HATCH ||
         mark->ink == TRADE_INK_LIGHT;
}

/* Whether a mark that hides what is below it, painted after another, touches it. */
static inline gboolean
trade_ink_hides_mark (const TradeMark *later,
                      const TradeMark *earlier)
{
  double reach = earlier->line_width + 1;

  return trade_ink_hides (later) && later->x < earlier->x + earlier->width + reach &&
         earlier->x - reach < later->x + later->width && later->y < earlier->y + earlier->height + reach &&
         earlier->y - reach < later->y + later->height;
}

G_END_DECLS
