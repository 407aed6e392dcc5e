/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

/* Moves a coordinate onto a whole pixel of the picture; the other coordinate does not matter. */
typedef double (*TradeSnap) (gpointer data,
                             double   at);

/**
 * TradeTrace:
 * @shape: %TRADE_SHAPE_RECTANGLE and %TRADE_SHAPE_CIRCLE for what lies in the box, %TRADE_SHAPE_PATH for what leads through
 *   the points
 * @closed: whether a path leads back to its first point
 * @x: left edge of the box, in logical pixels, or the middle of a circle
 * @y: top edge, or the middle of a circle
 * @width: width of the box; of a circle, its radius
 * @height: height of the box; of a circle, its radius
 * @points: (element-type TradePoint) (nullable): of a path
 *
 * The geometry of a mark on the pixels of a picture, for any painter to play: edges and straight lines lie on whole pixels,
 * and the far end of an open mark is a chevron.
 */
typedef struct
{
  TradeShape shape;
  gboolean   closed;
  double     x;
  double     y;
  double     width;
  double     height;
  GArray    *points;
} TradeTrace;

void trade_trace_init  (TradeTrace      *self,
                        const TradeMark *mark,
                        double           inset,
                        TradeSnap        snap_x,
                        TradeSnap        snap_y,
                        gpointer         data);
void trade_trace_clear (TradeTrace      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeTrace, trade_trace_clear)

G_END_DECLS
