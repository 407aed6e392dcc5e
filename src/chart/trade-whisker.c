/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-whisker.h"

#include <math.h>

/* An axis reaches so far beyond what it shows, measured against the extent of the values, for the sake of what rounding allows. */
#define MOST_BEYOND 1.0

/* What is narrower than this part of that extent cannot be seen. */
#define LEAST_SEEN 0.005

/**
 * trade_whisker_widen:
 * @bounds: what rounding allows of a figure
 * @values: the least and the greatest value that is shown, in the unit of the data, whatever whiskers were before this one
 * @domain: (inout): the values that an axis shows
 *
 * Has an axis show what rounding allows where that is of the order of the values. What is far wider would leave no room for them,
 * and what is far narrower is not drawn.
 */
void
trade_whisker_widen (TradeInterval  bounds,
                     TradeInterval  values,
                     TradeInterval *domain)
{
  double extent = values.upper - values.lower;
  double beyond = MOST_BEYOND * extent;

  if (bounds.upper - bounds.lower < LEAST_SEEN * extent)
    return;

  if (bounds.lower < domain->lower && bounds.lower >= values.lower - beyond)
    domain->lower = bounds.lower;
  if (bounds.upper > domain->upper && bounds.upper <= values.upper + beyond)
    domain->upper = bounds.upper;
}

static void
add_line (const TradeWhisker *self,
          double              from,
          double              from_across,
          double              to,
          double              to_across)
{
  const TradePoint points[] = {
    { self->upright ? self->middle + from_across : from, self->upright ? from : self->middle + from_across },
    { self->upright ? self->middle + to_across : to, self->upright ? to : self->middle + to_across },
  };

  trade_frame_add_path (self->frame, self->figure, TRADE_ROLE_ANNOTATION, self->colour, TRADE_INK_STROKE, points,
                        G_N_ELEMENTS (points), 1.5);
}

/* A line across the end, or the head of an arrow, whose barbs lie towards @other. */
static void
add_end (const TradeWhisker *self,
         double              end,
         double              other,
         gboolean            is_open)
{
  double back = end + copysign (self->arm, other - end);

  if (!is_open)
    {
      add_line (self, end, -self->arm, end, self->arm);
      return;
    }

  add_line (self, back, -self->arm, end, 0);
  add_line (self, back, self->arm, end, 0);
}

/* What of the bounds lies on the axis, in logical pixels. */
static TradeInterval
get_reach (const TradeScale *scale,
           TradeInterval     bounds)
{
  return (TradeInterval){ trade_scale_map (*scale, MAX (bounds.lower, scale->domain_lower)),
                          trade_scale_map (*scale, MIN (bounds.upper, scale->domain_upper)) };
}

/**
 * trade_whisker_is_seen:
 * @scale: the scale of its mark
 * @bounds: what rounding allows
 * @least: how long it has to be, in logical pixels
 *
 * Returns: whether what rounding allows is wide enough to be drawn
 */
gboolean
trade_whisker_is_seen (const TradeScale *scale,
                       TradeInterval     bounds,
                       double            least)
{
  TradeInterval reach = get_reach (scale, bounds);

  return fabs (reach.upper - reach.lower) >= least;
}

/**
 * trade_whisker_place:
 * @self: a whisker
 * @bounds: what rounding allows of its figure, in the unit of the data
 * @reach: (out): where it begins and where it ends along the axis, in logical pixels, lower value first
 *
 * Draws what rounding allows, where it is wide enough to be seen.
 *
 * Returns: whether it was drawn; else @reach is not set
 */
gboolean
trade_whisker_place (const TradeWhisker *self,
                     TradeInterval       bounds,
                     TradeInterval      *reach)
{
  const TradeScale *scale = self->scale;
  double slack = (scale->domain_upper - scale->domain_lower) * 1e-9;

  if (self->frame->thumbnail || !trade_whisker_is_seen (scale, bounds, self->least))
    return FALSE;

  *reach = get_reach (scale, bounds);
  add_line (self, reach->lower, 0, reach->upper, 0);
  add_end (self, reach->lower, reach->upper, bounds.lower < scale->domain_lower - slack);
  add_end (self, reach->upper, reach->lower, bounds.upper > scale->domain_upper + slack);

  return TRUE;
}
