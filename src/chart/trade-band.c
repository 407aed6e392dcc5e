/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-band.h"

#include <math.h>

/* A line through the sums of series, with what rounding allows of these, or an area from the least of the series to the greatest. */

/* What rounding allows of a sum is not drawn where it is nowhere wider than this, in logical pixels. */
#define LEAST_WIDTH 3.0

/* As designed, and no less than this in logical pixels. */
#define LINE_WIDTH 3.0
#define LEAST_LINE 1.5

/* What the series are in one period. */
typedef struct
{
  gboolean      is_known;
  double        value; /* their sum */
  TradeInterval reach; /* what that may be, or from the least to the greatest */
} Step;

static TradeFigure *
get_cell (const TradeBand *self,
          guint            row,
          guint            i)
{
  return trade_view_get_cell (self->frame->view, row, g_array_index (self->columns, guint, i));
}

/* A sum without one of the series is none. */
static Step
add_up (const TradeBand *self,
        guint            row)
{
  Step step = { .is_known = TRUE };

  for (guint i = 0; i < self->columns->len; i++)
    {
      TradeFigure *figure = get_cell (self, row, i);

      if (figure == NULL)
        return (Step){ .is_known = FALSE };
      step.value += trade_figure_get_value (figure);
      step.reach = trade_interval_add (step.reach, trade_figure_get_bounds (figure));
    }
  /* What is computed from something without bounds has none itself. */
  step.reach.lower = isfinite (step.reach.lower) ? step.reach.lower : step.value;
  step.reach.upper = isfinite (step.reach.upper) ? step.reach.upper : step.value;

  return step;
}

static Step
find_reach (const TradeBand *self,
            guint            row)
{
  Step step = { .reach = { HUGE_VAL, -HUGE_VAL } };

  for (guint i = 0; i < self->columns->len; i++)
    {
      TradeFigure *figure = get_cell (self, row, i);

      if (figure == NULL)
        continue;
      step.is_known = TRUE;
      trade_interval_include (&step.reach, trade_figure_get_value (figure));
    }

  return step;
}

/**
 * trade_band_does_sum_fit:
 * @self: a band with a scale
 *
 * Checks whether the sums of the series can be shown on the scale of single ones, and are known to the last period.
 *
 * Returns: whether they can
 */
gboolean
trade_band_does_sum_fit (const TradeBand *self)
{
  guint n_rows = trade_view_get_n_rows (self->frame->view);
  gboolean is_known = FALSE;

  for (guint row = 0; row < n_rows; row++)
    {
      Step step = add_up (self, row);

      is_known = step.is_known;
      if (is_known && (step.reach.lower < self->scale.domain_lower || step.reach.upper > self->scale.domain_upper))
        return FALSE;
    }

  return is_known;
}

static void
add_path (const TradeBand *self,
          TradeShape       shape,
          TradeInk         ink,
          GArray          *points)
{
  trade_scene_add (self->frame->scene,
                   &(TradeMark){
                     .shape = shape,
                     .role = TRADE_ROLE_ANNOTATION,
                     .colour = TRADE_COLOUR_MUTED,
                     .ink = ink,
                     .points = &g_array_index (points, TradePoint, 0),
                     .n_points = points->len,
                     .line_width = MAX (LINE_WIDTH * self->frame->unit, LEAST_LINE),
                   });
}

static TradePoint
get_point (const TradeBand *self,
           guint            row,
           double           value)
{
  return (TradePoint){ self->first + (self->last - self->first) * trade_timeline_get_place (self->timeline, row),
                       trade_scale_map (self->scale, value) };
}

/* Of one period alone there is a line from the least to the greatest. */
static void
place_area (const TradeBand *self,
            const Step      *steps,
            guint            first,
            guint            end)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TradePoint));
  double widest = 0;

  for (guint row = first; row < end; row++)
    {
      TradePoint point = get_point (self, row, steps[row].reach.upper);

      g_array_append_val (points, point);
      widest = MAX (widest, fabs (point.y - get_point (self, row, steps[row].reach.lower).y));
    }
  for (guint row = end; row > first; row--)
    {
      TradePoint point = get_point (self, row - 1, steps[row - 1].reach.lower);

      g_array_append_val (points, point);
    }

  if (self->adds_up && widest < LEAST_WIDTH)
    return;
  if (points->len > 2 && widest >= LEAST_LINE)
    add_path (self, TRADE_SHAPE_AREA, TRADE_INK_LIGHT, points);
  else
    add_path (self, TRADE_SHAPE_PATH, TRADE_INK_STROKE, points);
}

static void
place_line (const TradeBand *self,
            const Step      *steps,
            guint            first,
            guint            end)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TradePoint));
  double radius = MAX (LINE_WIDTH * self->frame->unit, LEAST_LINE);

  for (guint row = first; row < end; row++)
    {
      TradePoint point = get_point (self, row, steps[row].value);

      g_array_append_val (points, point);
    }
  if (points->len > 1)
    {
      add_path (self, TRADE_SHAPE_PATH, TRADE_INK_STROKE, points);
      return;
    }

  trade_frame_add_circle (self->frame, NULL, TRADE_COLOUR_MUTED, TRADE_INK_SOLID, g_array_index (points, TradePoint, 0).x,
                          g_array_index (points, TradePoint, 0).y, radius, 0);
}

/**
 * trade_band_place:
 * @self: a band with a scale and a place
 *
 * Draws what the series are together. A gap is a gap.
 */
void
trade_band_place (const TradeBand *self)
{
  guint n_rows = trade_view_get_n_rows (self->frame->view);
  g_autofree Step *steps = g_new (Step, n_rows + 1);
  guint first = 0;

  for (guint row = 0; row < n_rows; row++)
    steps[row] = self->adds_up ? add_up (self, row) : find_reach (self, row);

  for (guint row = 0; row <= n_rows; row++)
    {
      gboolean ends = row == n_rows || !steps[row].is_known || (row > first && trade_timeline_has_gap (self->timeline, row));

      if (ends && row > first)
        {
          place_area (self, steps, first, row);
          if (self->adds_up)
            place_line (self, steps, first, row);
        }
      if (ends)
        first = row < n_rows && steps[row].is_known ? row : row + 1;
    }
}
