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
choose_ticks (TradeAxis *self,
              double     least,
              double     largest,
              guint      target)
{
  TradeTicks ticks = trade_ticks_new (least, largest, target);
  double first, last;

  if (!counts_things (self) || ticks.step == floor (ticks.step))
    return ticks;

  /* A step of 2.5 becomes 5. */
  ticks.step = ticks.step < 1 ? 1 : 2 * ticks.step;
  first = floor (MIN (least, largest) / ticks.step);
  last = ceil (MAX (least, largest) / ticks.step);
  ticks.first = first * ticks.step;
  ticks.n = (guint) MAX (last - first, 1) + 1;
  ticks.decimals = trade_ticks_get_decimals (ticks, 0);

  return ticks;
}

/**
 * trade_axis_set_domain:
 * @self: an axis
 * @least: the least value to show, in the unit of the data
 * @largest: the greatest
 * @target: the most ticks that are wanted, see trade_ticks_new()
 *
 * Chooses the ticks, and has the scale reach from the first to the last.
 */
void
trade_axis_set_domain (TradeAxis *self,
                       double     least,
                       double     largest,
                       guint      target)
{
  /* Of nothing, one of what the axis counts in is as good a scale as any. */
  if (least == 0 && largest == 0 && !self->percent)
    largest = pow (10, self->magnitude);

  self->ticks = choose_ticks (self, least, largest, target);
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
set_ends (TradeAxis *self,
          double     least,
          double     largest)
{
  double last = trade_ticks_last (self->ticks);

  self->scale.domain_lower = MAX (trade_ticks_get (self->ticks, 0), least);
  self->scale.domain_upper = last - largest < NEAR_TICK * (largest - least) ? MAX (last, largest) : largest;
}

/**
 * trade_axis_hug:
 * @self: an axis with ticks
 * @least: the least value to show, in the unit of the data
 * @largest: the greatest
 *
 * Lets the scale end with the data, but for a last tick that is near. Ticks outside of it are left out; where fewer than two would be
 * left, which tell no scale, there are finer ones.
 */
void
trade_axis_hug (TradeAxis *self,
                double     least,
                double     largest)
{
  if (largest <= least)
    return;

  set_ends (self, least, largest);
  for (guint target = self->ticks.n + 1; count_ticks (self) < 2 && target <= TRADE_TICKS_TARGET + 1; target++)
    {
      self->ticks = choose_ticks (self, least, largest, target);
      set_ends (self, least, largest);
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

/**
 * trade_axis_do_labels_fit:
 * @self: a lying axis with ticks and range
 *
 * Returns: whether the label of each tick can stand beside another as wide
 */
gboolean
trade_axis_do_labels_fit (TradeAxis *self)
{
  double room = fabs (trade_scale_map (self->scale, self->ticks.step) - trade_scale_map (self->scale, 0));

  for (guint i = 0; !self->frame->thumbnail && i < self->ticks.n; i++)
    {
      g_autoptr (TradeWords) label = set_label (self, i);

      if (trade_words_get_width (label) + trade_words_get_size (label) / 2 > room)
        return FALSE;
    }

  return TRUE;
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
