/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-frame.h"

#include "trade-ink.h"

#include <math.h>

/* The marks of a chart and the lines between them, each added to the scene in one way by all kinds. */

/* A line through points, and the mark or a part of what stands for a figure, if it has one. */
void
trade_frame_add_path (TradeFrame       *self,
                      TradeFigure      *figure,
                      TradeRole         role,
                      TradeColour       colour,
                      TradeInk          ink,
                      const TradePoint *points,
                      guint             n_points,
                      double            line_width)
{
  trade_scene_add (self->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_PATH,
                     .role = role,
                     .colour = colour,
                     .ink = ink,
                     .points = points,
                     .n_points = n_points,
                     .line_width = line_width,
                     .figure = figure,
                   });
}

void
trade_frame_add_line (TradeFrame *self,
                      TradeRole   role,
                      TradeColour colour,
                      TradeInk    ink,
                      double      x1,
                      double      y1,
                      double      x2,
                      double      y2,
                      double      line_width)
{
  const TradePoint points[] = { { x1, y1 }, { x2, y2 } };

  trade_frame_add_path (self, NULL, role, colour, ink, points, G_N_ELEMENTS (points), line_width);
}

/* A thin line that leads from words to what they are about, or from one mark to another. */
void
trade_frame_add_leader (TradeFrame *self,
                        double      x1,
                        double      y1,
                        double      x2,
                        double      y2)
{
  trade_frame_add_line (self, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_SECONDARY, TRADE_INK_STROKE, x1, y1, x2, y2, 1);
}

/* A figure's mark, around a point, or one for several that have none. */
void
trade_frame_add_circle (TradeFrame  *self,
                        TradeFigure *figure,
                        TradeColour  colour,
                        TradeInk     ink,
                        double       x,
                        double       y,
                        double       radius,
                        double       line_width)
{
  trade_scene_add (self->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_CIRCLE,
                     .role = figure != NULL ? TRADE_ROLE_DATA : TRADE_ROLE_ANNOTATION,
                     .colour = colour,
                     .ink = ink,
                     .x = x - radius,
                     .y = y - radius,
                     .width = 2 * radius,
                     .height = 2 * radius,
                     .line_width = line_width,
                     .figure = figure,
                   });
}

/* A part of a whole, and the mark of its figure if it has one. */
void
trade_frame_add_rectangle (TradeFrame  *self,
                           TradeFigure *figure,
                           TradeColour  colour,
                           TradeInk     ink,
                           TradeBox     box,
                           double       line_width)
{
  trade_scene_add (self->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = figure != NULL ? TRADE_ROLE_DATA : TRADE_ROLE_ANNOTATION,
                     .colour = colour,
                     .ink = ink,
                     .x = box.x,
                     .y = box.y,
                     .width = MAX (box.width, 0),
                     .height = MAX (box.height, 0),
                     .line_width = line_width,
                     .figure = figure,
                   });
}

/* A figure's mark, from @zero to @end. Returns where words inside it may begin, below a tip that it has. */
double
trade_frame_add_column (TradeFrame  *self,
                        TradeFigure *figure,
                        TradeColour  colour,
                        TradeInk     ink,
                        double       x,
                        double       width,
                        double       zero,
                        double       end)
{
  const TradeMark column = {
    .shape = TRADE_SHAPE_RECTANGLE,
    .role = TRADE_ROLE_DATA,
    .colour = colour,
    .ink = ink,
    .x = x,
    .y = MIN (end, zero),
    .width = width,
    .height = fabs (zero - end),
    .line_width = MIN (MAX (2 * self->unit, 1), width / 2),
    .upright = TRUE,
    .mirrored = end > zero,
    .figure = figure,
  };

  trade_scene_add (self->scene, &column);

  return column.y + (ink == TRADE_INK_OPEN && !column.mirrored ? trade_ink_get_tip (&column) : 0);
}
