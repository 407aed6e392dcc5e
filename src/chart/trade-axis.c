/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"

#include <math.h>

/* A last tick is kept if it lies no farther beyond the data than this part of their extent. */
#define NEAR_TICK 0.08

/* There is no half of a trader, and so no tick at one. */
static gboolean
counts_things (TradeAxis *self)
{
  TradeFigure *leader = trade_view_get_leader (self->frame->view);

  return leader != NULL && !self->percent &&
         trade_unit_get_kind (trade_figure_get_key (leader)->unit) == TRADE_UNIT_KIND_NUMBER;
}

static TradeTicks
choose_ticks (TradeAxis    *self,
              TradeInterval extent,
              guint         target)
{
  TradeTicks ticks = trade_ticks_new (extent.lower, extent.upper, target);
  double first, last;

  if (!counts_things (self) || ticks.step == floor (ticks.step))
    return ticks;

  /* A step of 2.5 becomes 5. */
  ticks.step = ticks.step < 1 ? 1 : 2 * ticks.step;
  first = floor (extent.lower / ticks.step);
  last = ceil (extent.upper / ticks.step);
  ticks.first = first * ticks.step;
  ticks.n = (guint) MAX (last - first, 1) + 1;
  ticks.decimals = trade_ticks_get_decimals (ticks, 0);

  return ticks;
}

/**
 * trade_axis_set_domain:
 * @self: an axis
 * @extent: the values to show, in the unit of the data
 * @target: the most ticks that are wanted, see trade_ticks_new()
 *
 * Chooses the ticks, and has the scale reach from the first to the last.
 */
void
trade_axis_set_domain (TradeAxis    *self,
                       TradeInterval extent,
                       guint         target)
{
  /* Of nothing, one of what the axis counts in is as good a scale as any. */
  if (extent.lower == 0 && extent.upper == 0 && !self->percent)
    extent.upper = pow (10, self->magnitude);

  self->ticks = choose_ticks (self, extent, target);
  self->scale.domain_lower = trade_ticks_get (self->ticks, 0);
  self->scale.domain_upper = trade_ticks_last (self->ticks);
}

static guint
count_ticks (TradeAxis *self)
{
  guint n = 0;

  for (guint i = 0; i < self->ticks.n; i++)
    {
      double value = trade_ticks_get (self->ticks, i);

      n += value >= self->scale.domain_lower && value <= self->scale.domain_upper;
    }

  return n;
}

static void
set_ends (TradeAxis    *self,
          TradeInterval extent)
{
  double last = trade_ticks_last (self->ticks);
  gboolean is_near = last - extent.upper < NEAR_TICK * (extent.upper - extent.lower);

  self->scale.domain_lower = MAX (trade_ticks_get (self->ticks, 0), extent.lower);
  self->scale.domain_upper = is_near ? MAX (last, extent.upper) : extent.upper;
}

/**
 * trade_axis_hug:
 * @self: an axis with ticks
 * @extent: the values to show, in the unit of the data
 *
 * Lets the scale end with the data, but for a last tick that is near. Ticks outside of it are left out; where fewer than two would be
 * left, which tell no scale, there are finer ones.
 */
void
trade_axis_hug (TradeAxis    *self,
                TradeInterval extent)
{
  if (extent.upper <= extent.lower)
    return;

  set_ends (self, extent);
  for (guint target = self->ticks.n + 1; count_ticks (self) < 2 && target <= TRADE_TICKS_TARGET + 1; target++)
    {
      self->ticks = choose_ticks (self, extent, target);
      set_ends (self, extent);
    }
}

/**
 * trade_axis_thin:
 * @self: an upright axis with ticks
 * @height: how high it will be, in logical pixels
 *
 * Takes every other tick, once or more, where the labels of all would run into each other. Where zero is a tick it stays one.
 */
void
trade_axis_thin (TradeAxis *self,
                 double     height)
{
  double line = trade_frame_get_line_height (self->frame, TRADE_TYPE_SMALL) * 1.2;
  double span = self->scale.domain_upper - self->scale.domain_lower;

  while (self->ticks.n > 2 && self->ticks.step / span * height < line)
    {
      guint skip = (guint) fabs (round (self->ticks.first / self->ticks.step)) % 2;

      self->ticks.first += skip * self->ticks.step;
      self->ticks.n = (self->ticks.n - skip + 1) / 2;
      self->ticks.step *= 2;
    }
}

static TradeWords *
set_label (TradeAxis *self,
           guint      i)
{
  double value = trade_ticks_get (self->ticks, i);
  g_autofree char *text = NULL;

  if (self->percent)
    text = trade_format_percent (self->frame->format, value, self->ticks.decimals);
  else
    text = trade_format_number (self->frame->format,
                                value,
                                self->magnitude,
                                trade_ticks_get_decimals (self->ticks, self->magnitude),
                                self->with_sign && value != 0);

  return trade_frame_layout (self->frame,
                             TRADE_TYPE_SMALL,
                             text,
                             0,
                             self->upright ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

/**
 * trade_axis_get_label_width:
 * @self: an axis with ticks
 *
 * Returns: the width of the widest label, in logical pixels; 0 on a thumbnail, which has none
 */
double
trade_axis_get_label_width (TradeAxis *self)
{
  double width = 0;

  for (guint i = 0; !self->frame->thumbnail && i < self->ticks.n; i++)
    {
      g_autoptr (TradeWords) label = set_label (self, i);

      width = MAX (width, trade_words_get_width (label));
    }

  return width;
}

/* Whether the label of each tick of a lying axis can stand beside another as wide. */
static gboolean
do_labels_fit (TradeAxis *self)
{
  double room = fabs (trade_scale_map (self->scale, self->ticks.step) - trade_scale_map (self->scale, 0));

  for (guint i = 0; !self->frame->thumbnail && !self->unlabelled && i < self->ticks.n; i++)
    {
      g_autoptr (TradeWords) label = set_label (self, i);

      if (trade_words_get_width (label) + trade_words_get_size (label) / 2 > room)
        return FALSE;
    }

  return TRUE;
}

/**
 * trade_axis_fit:
 * @self: a lying axis
 * @measure: gives it its domain and its range
 * @chart: for @measure
 *
 * Measures an axis, with fewer ticks where their labels would run into each other.
 */
void
trade_axis_fit (TradeAxis   *self,
                TradeMeasure measure,
                gpointer     chart)
{
  guint target = self->frame->narrow ? 4 : TRADE_TICKS_TARGET;

  do
    measure (chart, target);
  while (target-- > TRADE_TICKS_LEAST && !do_labels_fit (self));
}

/* A line across the plot at a value. */
static void
place_line (TradeAxis *self,
            double     at,
            double     from,
            double     to,
            gboolean   is_base)
{
  trade_frame_add_line (self->frame,
                        is_base ? TRADE_ROLE_AXIS : TRADE_ROLE_GRID,
                        is_base ? TRADE_COLOUR_AXIS : TRADE_COLOUR_GRID,
                        is_base ? TRADE_INK_STROKE : TRADE_INK_DASHED,
                        self->upright ? from : at,
                        self->upright ? at : from,
                        self->upright ? to : at,
                        self->upright ? at : to,
                        is_base ? MAX (1.5 * self->frame->unit, 1) : 1);
}

static void
place_label (TradeAxis *self,
             guint      i,
             double     at,
             double     beside)
{
  g_autoptr (TradeWords) label = set_label (self, i);

  if (self->upright)
    trade_frame_add_tick (self->frame,
                          TRADE_COLOUR_SECONDARY,
                          label,
                          beside,
                          at - trade_words_get_height (label) / 2,
                          1);
  else
    trade_frame_add_tick (self->frame, TRADE_COLOUR_SECONDARY, label, at, beside, 0.5);
}

static gboolean
is_within (TradeAxis *self,
           double     value)
{
  double slack = (self->scale.domain_upper - self->scale.domain_lower) * 1e-4;

  return value >= self->scale.domain_lower && value <= self->scale.domain_upper + slack;
}

/**
 * trade_axis_place:
 * @self: an axis with ticks and range
 * @from: where the lines of the grid begin, across the axis, in logical pixels
 * @to: where they end
 * @label: where the labels end if the axis is upright, or else where they begin
 *
 * Draws the grid and labels it. The line of the base is there even where no tick is.
 */
void
trade_axis_place (TradeAxis *self,
                  double     from,
                  double     to,
                  double     label)
{
  double base_at = trade_scale_map (self->scale, self->base);
  gboolean has_base = !isnan (self->base) && is_within (self, self->base);

  for (guint i = 0; i < self->ticks.n; i++)
    {
      double value = trade_ticks_get (self->ticks, i);
      double at = trade_scale_map (self->scale, value);
      gboolean is_base = has_base && fabs (at - base_at) <= 1;

      if (!is_within (self, value))
        continue;
      place_line (self, at, from, to, is_base);
      has_base &= !is_base;
      if (!self->frame->thumbnail && !self->unlabelled)
        place_label (self, i, at, label);
    }

  if (has_base)
    place_line (self, base_at, from, to, TRUE);
}
