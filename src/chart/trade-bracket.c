/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-bracket.h"

#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-painter.h"

#include <glib/gi18n-lib.h>

/**
 * trade_bracket_init:
 * @self: a bracket, uninitialized
 * @frame: the chart
 * @balance: (nullable): what it measures
 * @magnitude: the power of ten that the chart counts in
 *
 * Sets the label of a bracket: its name above its value.
 */
void
trade_bracket_init (TradeBracket *self,
                    TradeFrame   *frame,
                    TradeFigure  *balance,
                    int           magnitude)
{
  g_autofree char *value = NULL;
  const char *name;
  int side;

  *self = (TradeBracket){ .frame = frame, .balance = balance };
  if (balance == NULL)
    return;

  /* The bracket's name says the sign, unless rounding leaves that open. */
  side = trade_direction_get_certain (balance);
  if (side == 0)
    name = trade_describe_flow (frame->format, frame->dataset, TRADE_FLOW_BALANCE);
  else
    name = side > 0 ? _ ("Surplus") : _ ("Deficit");
  value = side == 0 ? trade_frame_write_figure (frame, balance, magnitude)
                    : trade_format_size (frame->format, balance, magnitude, frame->most_decimals);
  self->name = trade_frame_layout (frame, TRADE_TYPE_LABEL, name, 0, PANGO_ALIGN_LEFT);
  self->value = trade_frame_layout (frame, TRADE_TYPE_NUMBER, value, 0, PANGO_ALIGN_LEFT);
  self->width = MAX (trade_words_get_width (self->name), trade_words_get_width (self->value));
  self->width += 34 * frame->unit;
}

void
trade_bracket_clear (TradeBracket *self)
{
  g_clear_object (&self->name);
  g_clear_object (&self->value);
}

static void
place_label (TradeBracket *self,
             double        x,
             double        middle)
{
  double y = middle - (trade_words_get_height (self->name) + trade_words_get_height (self->value)) / 2;

  trade_frame_add_label (self->frame, TRADE_PRIORITY_NAME, TRADE_COLOUR_SECONDARY, self->name, x, y, 0, self->balance);
  trade_frame_add_label (self->frame,
                         TRADE_PRIORITY_VALUE,
                         TRADE_COLOUR_TEXT,
                         self->value,
                         x,
                         y + trade_words_get_height (self->name),
                         0,
                         self->balance);
}

/**
 * trade_bracket_place:
 * @self: a bracket that has something to measure
 * @from: where the last column begins, in logical pixels
 * @right: where it ends
 * @exports: how high the column of exports is
 * @imports: how high that of imports is, which is the last
 *
 * Draws the bracket beside the last column.
 */
void
trade_bracket_place (TradeBracket *self,
                     double        from,
                     double        right,
                     double        exports,
                     double        imports)
{
  TradeFrame *frame = self->frame;
  double arm = 9 * frame->unit;
  double x = right + 12 * frame->unit + arm;
  const TradePoint points[] = { { x - arm, exports }, { x, exports }, { x, imports }, { x - arm, imports } };

  double label = trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER) + 2 * TRADE_RING_REACH;

  /* A thin line carries the height of the left column across its neighbour to the bracket; on the neighbour itself it would cross
   * its name, and where that is a little lower the number above it. */
  trade_frame_add_line (frame,
                        TRADE_ROLE_ANNOTATION,
                        TRADE_COLOUR_SECONDARY,
                        TRADE_INK_DASHED,
                        exports > imports - label ? right : from,
                        exports,
                        x - arm,
                        exports,
                        1);
  trade_frame_add_path (frame, self->balance, TRADE_ROLE_DATA, TRADE_COLOUR_AXIS, TRADE_INK_STROKE, points, G_N_ELEMENTS (points),
                        MAX (1.5 * frame->unit, 1));
  place_label (self, x + 10 * frame->unit, (exports + imports) / 2);
}

/**
 * trade_bracket_place_between:
 * @frame: the chart
 * @balance: what is between the columns of a pair that has no bracket
 * @middle: the middle of the gap between them, in logical pixels
 * @gap: how wide that is
 * @exports: how high the column of exports is
 * @imports: how high that of imports is
 *
 * Draws a balance in the gap, from the end of one column to that of the other, see trade_legend_see_balance().
 */
void
trade_bracket_place_between (TradeFrame  *frame,
                             TradeFigure *balance,
                             double       middle,
                             double       gap,
                             double       exports,
                             double       imports)
{
  static const TradeColour colours[] = { TRADE_COLOUR_IMPORTS, TRADE_COLOUR_TOTAL, TRADE_COLOUR_EXPORTS };
  const TradePoint points[] = { { middle, exports }, { middle, imports } };

  trade_frame_add_path (frame, balance, TRADE_ROLE_DATA, colours[trade_direction_get_certain (balance) + 1], TRADE_INK_LIGHT,
                        points, G_N_ELEMENTS (points), MAX (gap, 1));
}
