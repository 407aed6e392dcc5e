/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-trace.h"

#include "trade-ink.h"

static void
add_point (TradeTrace *self,
           double      x,
           double      y)
{
  const TradePoint point = { x, y };

  g_array_append_val (self->points, point);
}

/* The bar goes on, nobody knows how far. */
static void
trace_open (TradeTrace      *self,
            const TradeMark *mark,
            TradeSnap        snap_x,
            TradeSnap        snap_y,
            gpointer         data)
{
  double left = snap_x (data, mark->x), right = snap_x (data, mark->x + mark->width);
  double top = snap_y (data, mark->y), bottom = snap_y (data, mark->y + mark->height);
  double tip = trade_ink_get_tip (mark);
  double near, far, shoulder;

  self->closed = TRUE;
  if (mark->upright)
    {
      near = mark->mirrored ? top : bottom;
      far = mark->mirrored ? mark->y + mark->height : mark->y;
      shoulder = mark->mirrored ? far - tip : far + tip;
      add_point (self, left, near);
      add_point (self, left, shoulder);
      add_point (self, (left + right) / 2, far);
      add_point (self, right, shoulder);
      add_point (self, right, near);
      return;
    }

  near = mark->mirrored ? right : left;
  far = mark->mirrored ? mark->x : mark->x + mark->width;
  shoulder = mark->mirrored ? far + tip : far - tip;
  add_point (self, near, top);
  add_point (self, shoulder, top);
  add_point (self, far, (top + bottom) / 2);
  add_point (self, shoulder, bottom);
  add_point (self, near, bottom);
}

/* A horizontal or vertical line that does not lie on whole pixels is painted two pixels wide and pale. */
static void
trace_line (TradeTrace      *self,
            const TradeMark *mark,
            double           line_width,
            TradeSnap        snap_x,
            TradeSnap        snap_y,
            gpointer         data)
{
  gboolean upright = mark->width < 0.01;
  gboolean level = mark->height < 0.01;

  for (guint i = 0; i < mark->n_points; i++)
    {
      double x = mark->points[i].x;
      double y = mark->points[i].y;

      if (upright)
        x = snap_x (data, x - line_width / 2) + line_width / 2;
      if (level)
        y = snap_y (data, y - line_width / 2) + line_width / 2;
      add_point (self, x, y);
    }
}

/**
 * trade_trace_init:
 * @self: a trace, uninitialized
 * @mark: a mark other than a text
 * @inset: how far inside of the mark's edge to stay, in logical pixels; of a path, the width of its line
 * @snap_x: moves an x coordinate onto a whole pixel
 * @snap_y: moves a y coordinate onto a whole pixel
 * @data: for both
 *
 * Traces a mark.
 */
void
trade_trace_init (TradeTrace      *self,
                  const TradeMark *mark,
                  double           inset,
                  TradeSnap        snap_x,
                  TradeSnap        snap_y,
                  gpointer         data)
{
  *self = (TradeTrace){ .shape = mark->shape };

  if (mark->shape == TRADE_SHAPE_CIRCLE)
    {
      self->x = mark->x + mark->width / 2;
      self->y = mark->y + mark->height / 2;
      self->width = self->height = MAX (mark->width / 2 - inset, 0);
    }
  else if (mark->ink != TRADE_INK_OPEN && mark->shape == TRADE_SHAPE_RECTANGLE)
    {
      self->x = snap_x (data, mark->x) + inset;
      self->y = snap_y (data, mark->y) + inset;
      self->width = MAX (snap_x (data, mark->x + mark->width) - inset - self->x, 0);
      self->height = MAX (snap_y (data, mark->y + mark->height) - inset - self->y, 0);
    }
  else
    {
      self->shape = TRADE_SHAPE_PATH;
      self->points = g_array_new (FALSE, FALSE, sizeof (TradePoint));
      self->closed = mark->shape == TRADE_SHAPE_AREA;
      if (mark->ink == TRADE_INK_OPEN)
        trace_open (self, mark, snap_x, snap_y, data);
      else
        trace_line (self, mark, inset, snap_x, snap_y, data);
    }
}

void
trade_trace_clear (TradeTrace *self)
{
  g_clear_pointer (&self->points, g_array_unref);
}
