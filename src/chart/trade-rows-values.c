/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-rows.h"

#include "trade-figure-ink.h"
#include "trade-painter.h"
#include "trade-whisker.h"

#include <math.h>

/* What stands beside the marks of rows: the line of zero, what rounding allows, and values. */

/* What rounding allows is not drawn where it would be shorter than this, in logical pixels. */
#define LEAST_WHISKER 5.0

/* A value keeps so far from the line of zero, in logical pixels. */
#define CLEAR_OF_ZERO 4.0

/* It is whole: names and values keep beside it. */
static void
place_zero (TradeRows *self)
{
  TradeFrame *frame = self->frame;

  trade_frame_add_line (frame,
                        TRADE_ROLE_AXIS,
                        TRADE_COLOUR_AXIS,
                        TRADE_INK_STROKE,
                        self->zero,
                        frame->plot.y,
                        self->zero,
                        frame->plot.y + trade_rows_get_height (self),
                        MAX (1.5 * frame->unit, 1));
}

/**
 * trade_rows_place_axis:
 * @self: rows with a height
 * @axis: the axis of their values, which has its place
 *
 * Draws the axis, or, of a chart that has names above its marks, the line of zero alone.
 */
void
trade_rows_place_axis (TradeRows *self,
                       TradeAxis *axis)
{
  TradeFrame *frame = self->frame;
  double bottom = frame->plot.y + trade_rows_get_height (self);

  self->zero = trade_scale_map (axis->scale, 0);
  if (self->above)
    place_zero (self);
  else
    trade_axis_place (axis, frame->plot.y, bottom, bottom + 8 * frame->unit);
}

/**
 * trade_rows_place_bar:
 * @self: rows with a height
 * @row: one of them that has a figure
 * @colour: its colour
 * @top: where it begins, in logical pixels
 * @from: where the base of the bar is
 * @to: where its end is, on either side of the base
 *
 * Draws the mark of a row.
 */
void
trade_rows_place_bar (TradeRows   *self,
                      TradeRow    *row,
                      TradeColour  colour,
                      double       top,
                      double       from,
                      double       to)
{
  trade_scene_add (self->frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = row->others ? TRADE_ROLE_ANNOTATION : TRADE_ROLE_DATA,
                     .colour = colour,
                     .ink = trade_figure_ink_get (row->figure),
                     .x = MIN (from, to),
                     .y = top,
                     .width = fabs (to - from),
                     .height = self->thickness,
                     .line_width = MAX (2 * self->frame->unit, 1),
                     .mirrored = to < from,
                     .figure = row->others ? NULL : row->figure,
                   });
}

/**
 * trade_rows_has_whisker:
 * @scale: the scale of the marks
 * @bounds: what rounding allows
 *
 * Returns: whether that is wide enough to be drawn. A figure without a bound needs no whisker, because its mark is open.
 */
gboolean
trade_rows_has_whisker (const TradeScale *scale,
                        TradeInterval     bounds)
{
  return !isinf (bounds.upper) && !isinf (bounds.lower) && trade_whisker_is_seen (scale, bounds, LEAST_WHISKER);
}

/**
 * trade_rows_place_whisker:
 * @self: rows with a height
 * @scale: the scale of the marks
 * @bounds: what rounding allows
 * @middle: the middle of the row, in logical pixels
 * @reach: (inout): where the mark begins and where it ends
 *
 * Draws what rounding allows, where it is wide enough to be seen, and extends @reach by it.
 */
void
trade_rows_place_whisker (TradeRows        *self,
                          const TradeScale *scale,
                          TradeInterval     bounds,
                          double            middle,
                          TradeInterval    *reach)
{
  TradeInterval ends;
  const TradeWhisker whisker = {
    .frame = self->frame,
    .scale = scale,
    .middle = middle,
    .arm = self->thickness * 0.16,
    .least = LEAST_WHISKER,
    .colour = TRADE_COLOUR_TEXT,
  };

  if (!trade_rows_has_whisker (scale, bounds) || !trade_whisker_place (&whisker, bounds, &ends))
    return;

  reach->lower = MIN (reach->lower, ends.lower);
  reach->upper = MAX (reach->upper, ends.upper);
}

static gboolean
is_across_zero (TradeRows *self,
                double     x,
                double     width)
{
  return x < self->zero + CLEAR_OF_ZERO && x + width > self->zero - CLEAR_OF_ZERO;
}

/* How far several reach is longer than a value. Where it has no room beside their mark, it stands on it, on one side of zero, or goes. */
static void
place_range_within (TradeRows    *self,
                    TradeRow     *row,
                    double        middle,
                    TradeInterval reach)
{
  TradeFrame *frame = self->frame;
  double width = trade_words_get_width (row->value);
  gboolean after = reach.upper - self->zero > self->zero - reach.lower;
  double from = after ? MAX (reach.lower, self->zero) : reach.lower;
  double to = after ? reach.upper : MIN (reach.upper, self->zero);

  if (to - from < width + 2 * CLEAR_OF_ZERO)
    {
      trade_scene_add_hidden (frame->scene, trade_words_get_string (row->value));
      return;
    }

  trade_frame_add_beside (frame, TRADE_PRIORITY_VALUE, TRADE_COLOUR_SECONDARY, row->value, (from + to) / 2, middle, 0.5, NULL);
}

/**
 * trade_rows_place_value:
 * @self: rows with a height
 * @row: one of them that has a value
 * @colour: the colour of its mark
 * @middle: the middle of its mark, in logical pixels
 * @reach: where its mark begins and where it ends
 * @negative: whether its value lies on the left
 *
 * Writes the value of a row beyond the end of its mark, or inside where there is no room beyond. A value that would break the line of
 * zero stands at the other end.
 */
void
trade_rows_place_value (TradeRows    *self,
                        TradeRow     *row,
                        TradeColour   colour,
                        double        middle,
                        TradeInterval reach,
                        gboolean      negative)
{
  TradeFrame *frame = self->frame;
  double gap = MAX (10 * frame->unit, TRADE_RING_REACH + 2);
  double width = trade_words_get_width (row->value);
  double y = middle - trade_words_get_height (row->value) / 2;
  double left = reach.lower - gap - width;
  double right = reach.upper + gap;
  gboolean before = is_across_zero (self, negative ? left : right, width) ? !negative : negative;
  double x = before ? left + width : right;
  double anchor = before ? 1 : 0;
  TradeFigure *figure = row->others ? NULL : row->figure;
  /* Past the end of a whole there is no room; the value goes inside. */
  gboolean inside = !before && x + width > frame->plot.x + frame->plot.width + 1;

  if (row->figure == NULL && (inside || (before && left < frame->plot.x)))
    {
      place_range_within (self, row, middle, reach);
      return;
    }
  if (inside)
    {
      x = reach.upper - gap;
      anchor = 1;
      colour = trade_figure_ink_get_closed (row->figure) == TRADE_INK_SOLID ? TRADE_COLOUR_ON_DATA : colour;
    }
  if (inside)
    trade_frame_add_inner (frame, TRADE_PRIORITY_VALUE, colour, row->value, x, y, anchor, figure);
  else
    trade_frame_add_label (frame, TRADE_PRIORITY_VALUE, colour, row->value, x, y, anchor, figure);
}
