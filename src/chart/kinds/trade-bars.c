/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-figure-ink.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-legend.h"
#include "trade-rows.h"
#include "trade-whisker.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Horizontal bars, a row for each figure in the order of the view: growth that diverges from zero, shares of one whole
 * each drawn against all of it, amounts, counts. */

/* Parts of which the greatest is less than this, in percent, are compared with each other and not with the whole. */
#define LEAST_OF_WHOLE 25.0

/* The sum of the others is no bar where it is more than so many times the greatest: all others would shrink to stubs. */
#define MOST_OF_GREATEST 1.5

/* What several reach is no narrower than this. */
#define LEAST_BAND 4.0

typedef struct
{
  TradeFrame *frame;
  TradeAxis   axis;
  TradeRows   rows;
  gboolean    of_whole; /* each bar is drawn against 100 % */
  gboolean    without_sum; /* the others have a value, but no bar */
} Bars;

static void
clear_bars (Bars *self)
{
  trade_rows_clear (&self->rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bars, clear_bars)

/* What parts leave of their whole is a row, too, even where no figure says how much it is. */
static TradeFigure *
create_rest (Bars      *self,
             GPtrArray *figures)
{
  g_autoptr (TradeFigure) rest = trade_others_subtract (figures, TRADE_WHOLE);

  if (trade_figure_get_value (rest) > TRADE_WHOLE || trade_figure_get_value (rest) < TRADE_WHOLE_ROUNDING)
    return NULL;

  trade_scene_add_others (self->frame->scene, trade_others_new_rest (trade_kind_get_rest_name (self->frame->view), rest));

  return g_steal_pointer (&rest);
}

static void
collect (Bars *self)
{
  TradeView *view = self->frame->view;
  GPtrArray *figures = trade_kind_collect (view);
  gboolean addable = trade_kind_are_parts (view);
  TradeFigure *rest = NULL;

  if (addable && trade_view_get_arrangement (view).mode != TRADE_MODE_LEVEL && figures->len > 0)
    rest = create_rest (self, figures);
  if (rest != NULL)
    g_ptr_array_add (figures, rest);

  trade_rows_init (&self->rows, self->frame, figures, addable, trade_headline_get_magnitude (view, self->frame->format));
  self->rows.rest = rest;
}

/* What the axis shows of figures: their values, and what rounding allows of them where that is of the order of the values. */
static TradeInterval
get_domain (Bars      *self,
            GPtrArray *figures)
{
  TradeInterval domain = { 0, 0 };
  TradeInterval allowed = { 0, 0 };
  double narrowest = HUGE_VAL;
  double least = 0;
  TradeInterval values;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      TradeInterval bounds = trade_figure_get_bounds (figure);

      trade_interval_include (&domain, trade_figure_get_value (figure));
      narrowest = MIN (narrowest, bounds.upper - bounds.lower);
      least = MIN (least, bounds.lower);
      allowed.lower = isfinite (bounds.lower) ? MIN (allowed.lower, bounds.lower) : allowed.lower;
      allowed.upper = isfinite (bounds.upper) ? MAX (allowed.upper, bounds.upper) : allowed.upper;
    }
  values = domain;
  for (guint i = 0; i < figures->len; i++)
    trade_interval_include (&domain, trade_figure_ink_get_reach (g_ptr_array_index (figures, i), values.upper - values.lower));

  /* What all numbers differ by is nothing beside what their rounding allows: the axis shows how little is known. */
  if (values.upper <= values.lower)
    {
      /* Where nothing is more than nothing, what the coarsest number may be sets the scale, not what the finest may. */
      domain = allowed;
    }
  else if (isfinite (narrowest) && narrowest > domain.upper - domain.lower)
    {
      domain.lower = MIN (domain.lower, MAX (-narrowest / 2, least));
      domain.upper = MAX (domain.upper, narrowest / 2);
    }
  values = domain;
  for (guint i = 0; i < figures->len && !self->of_whole; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      /* What stands together has no whisker. */
      if (figure != self->rows.rest && figure != self->rows.fold.sum)
        trade_whisker_widen (trade_figure_get_bounds (figure), values, &domain);
    }
  if (self->of_whole)
    domain.upper = MAX (domain.upper, 100);

  return domain;
}

/* Whether the others together are so much that they would set the scale of what the chart is about. */
static gboolean
is_sum_beyond (Bars *self)
{
  double greatest = 0;

  for (guint i = 0; i < self->rows.rows->len; i++)
    {
      TradeRow *row = trade_rows_get (&self->rows, i);

      if (row->figure != NULL && !row->others)
        greatest = MAX (greatest, fabs (trade_figure_get_value (row->figure)));
    }

  return self->rows.fold.sum != NULL && greatest > 0 &&
         fabs (trade_figure_get_value (self->rows.fold.sum)) > MOST_OF_GREATEST * greatest;
}

static gboolean
has_bar (Bars     *self,
         TradeRow *row)
{
  return row->figure != NULL && !(self->without_sum && row->figure == self->rows.fold.sum);
}

static void
measure_domain (Bars *self,
                guint target)
{
  g_autoptr (GPtrArray) drawn = g_ptr_array_new ();
  TradeInterval domain;

  for (guint i = 0; i < self->rows.rows->len; i++)
    {
      if (has_bar (self, trade_rows_get (&self->rows, i)))
        g_ptr_array_add (drawn, trade_rows_get (&self->rows, i)->figure);
    }

  domain = get_domain (self, drawn);
  for (guint i = 0; i < self->rows.rows->len; i++)
    {
      TradeRow *row = trade_rows_get (&self->rows, i);
      TradeInterval reach = trade_rows_get_reach (&self->rows, row);

      if (row->figure != NULL && !has_bar (self, row))
        continue;
      trade_interval_include (&domain, reach.lower);
      trade_interval_include (&domain, reach.upper);
    }
  trade_axis_set_domain (&self->axis, domain, self->of_whole ? MIN (target, 5) : target);
  trade_axis_hug (&self->axis, domain);
}

/* Where a value lies on the scale, as a part of its length. */
static double
get_share (Bars  *self,
           double value)
{
  TradeScale *scale = &self->axis.scale;
  double span = scale->domain_upper - scale->domain_lower;

  value = CLAMP (value, scale->domain_lower, scale->domain_upper);

  return span > 0 ? (value - scale->domain_lower) / span : 0;
}

/* Where the mark of a figure ends. */
static double
get_end (Bars        *self,
         TradeFigure *figure)
{
  TradeScale scale = self->axis.scale;

  double reach = trade_figure_ink_get_reach (figure, scale.domain_upper - scale.domain_lower);

  return trade_scale_map (scale, CLAMP (reach, scale.domain_lower, scale.domain_upper));
}

/* What a row draws beyond zero, on the side of its name, as a part of the scale: what rounding allows, or the reach of several. */
static double
get_share_beyond_zero (Bars     *self,
                       TradeRow *row)
{
  TradeInterval bounds = trade_rows_get_reach (&self->rows, row);
  TradeScale scale = self->axis.scale;

  if (row->figure != NULL && !row->others)
    {
      scale.range_start = 0;
      scale.range_end = self->frame->plot.width;
      if (!trade_rows_has_whisker (&scale, trade_figure_get_bounds (row->figure)))
        return get_share (self, 0);
      bounds = trade_figure_get_bounds (row->figure);
    }

  return get_share (self, trade_rows_is_negative (&self->rows, row) ? MAX (bounds.upper, 0) : MIN (bounds.lower, 0));
}

/* Where a bar below zero ends, or what rounding allows of it, as a part of the scale. */
static double
get_share_of_fallen (Bars     *self,
                     TradeRow *row)
{
  double end = trade_rows_get_reach (&self->rows, row).lower;

  if (row->figure != NULL)
    end = MIN (end, trade_figure_ink_get_reach (row->figure, self->axis.scale.domain_upper - self->axis.scale.domain_lower));
  if (row->figure != NULL && !row->others && isfinite (trade_figure_get_bounds (row->figure).lower))
    end = MIN (end, trade_figure_get_bounds (row->figure).lower);

  return get_share (self, end);
}

/* Where the scale has to begin for words that are so wide to end at a part of it. */
static double
get_start (Bars  *self,
           double width,
           double share,
           double right)
{
  /* A share of the scale lies at left + share × (right − left). */
  return share < 1 ? (self->frame->plot.x + width - share * right) / (1 - share) : self->frame->plot.x;
}

/* Where the scale begins: names of positive bars end left of zero, values of negative bars stand left of their ends. */
static double
measure_left (Bars  *self,
              double right,
              double gap)
{
  TradeFrame *frame = self->frame;
  double left = frame->plot.x;

  if (frame->thumbnail)
    return left;

  for (guint i = 0; i < self->rows.rows->len && !self->rows.above; i++)
    {
      TradeRow *row = trade_rows_get (&self->rows, i);
      double share = trade_rows_is_negative (&self->rows, row) ? get_share (self, 0) : get_share_beyond_zero (self, row);
      double width = share < get_share (self, 0) ? trade_rows_get_name_width (row) : self->rows.name_width;

      left = MAX (left, get_start (self, width + gap, share, right));
    }
  for (guint i = 0; i < self->rows.rows->len; i++)
    {
      TradeRow *row = trade_rows_get (&self->rows, i);

      if (row->value != NULL && trade_rows_is_negative (&self->rows, row))
        left = MAX (left, get_start (self, trade_words_get_width (row->value) + gap, get_share_of_fallen (self, row), right));
    }

  return left;
}

/* Where the scale may end: names of negative bars begin right of zero. */
static double
measure_right (Bars  *self,
               double gap)
{
  TradeFrame *frame = self->frame;
  double start = self->axis.scale.range_start;
  double right = HUGE_VAL;

  for (guint i = 0; i < self->rows.rows->len && !frame->thumbnail && !self->rows.above; i++)
    {
      TradeRow *row = trade_rows_get (&self->rows, i);
      double share = get_share_beyond_zero (self, row);
      double width = share > get_share (self, 0) ? trade_rows_get_name_width (row) : self->rows.fallen_width;

      if (trade_rows_is_negative (&self->rows, row) && share > 0 && width > 0)
        right = MIN (right, start + (frame->plot.x + frame->plot.width - width - gap - start) / share);
    }

  return right;
}

static void
measure_scale (Bars *self)
{
  TradeFrame *frame = self->frame;
  double gap = trade_rows_get_gap (&self->rows);
  double right = frame->plot.x + frame->plot.width;

  if (!frame->thumbnail && !self->of_whole)
    right -= self->rows.value_width + gap;
  self->axis.scale.range_start = measure_left (self, right, gap);
  right = MIN (right, measure_right (self, gap));
  self->axis.scale.range_end = MAX (right, self->axis.scale.range_start + 1);
}

static void
measure_cb (gpointer chart,
            guint    target)
{
  measure_domain (chart, target);
  measure_scale (chart);
}

static TradeColour
get_colour (Bars     *self,
            TradeRow *row)
{
  return row->others ? TRADE_COLOUR_MUTED : trade_kind_get_colour_in (self->frame->view, row->figure);
}

/* All of the whole, which its share is drawn in. */
static void
place_whole (Bars   *self,
             double  top)
{
  double zero = self->rows.zero;

  trade_scene_add (self->frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = TRADE_ROLE_GRID,
                     .colour = TRADE_COLOUR_GRID,
                     .ink = TRADE_INK_STROKE,
                     .x = zero,
                     .y = top,
                     .width = MAX (trade_scale_map (self->axis.scale, 100) - zero, 0),
                     .height = self->rows.thickness,
                     .line_width = 1,
                   });
}

static void
place_band (Bars  *self,
            double top,
            double from,
            double to)
{
  const TradeBox box = { from, top, to - from, self->rows.thickness };

  if (to > from)
    trade_frame_add_rectangle (self->frame, NULL, TRADE_COLOUR_MUTED, TRADE_INK_LIGHT, box, 1);
}

/* Several rows that must not be added are drawn as far as they reach, on both sides of the line of zero. Those that are all alike are seen,
 * too.
 */
static TradeInterval
place_range (Bars     *self,
             TradeRow *row,
             double    top)
{
  TradeInterval values = trade_rows_get_reach (&self->rows, row);
  TradeInterval reach = { trade_scale_map (self->axis.scale, values.lower), trade_scale_map (self->axis.scale, values.upper) };
  double zero = self->rows.zero;
  double clear = MAX (1.5 * self->frame->unit, 1);
  double missing = MAX (LEAST_BAND * self->frame->unit - (reach.upper - reach.lower), 0);

  reach.lower -= missing / 2;
  reach.upper += missing / 2;

  place_band (self, top, reach.lower, MIN (reach.upper, zero - clear));
  place_band (self, top, MAX (reach.lower, zero + clear), reach.upper);

  return (TradeInterval){ MIN (reach.lower, zero), MAX (reach.upper, zero) };
}

static void
place_row (Bars *self,
           guint i)
{
  TradeRow *row = trade_rows_get (&self->rows, i);
  gboolean negative = trade_rows_is_negative (&self->rows, row);
  double zero = self->rows.zero;
  double end = has_bar (self, row) ? get_end (self, row->figure) : zero;
  double top = trade_rows_get_top (&self->rows, i);
  double middle = top + self->rows.thickness / 2;
  double gap = trade_rows_get_gap (&self->rows);
  TradeInterval reach = { MIN (zero, end), MAX (zero, end) };

  if (has_bar (self, row) && self->of_whole)
    place_whole (self, top);
  if (has_bar (self, row))
    trade_rows_place_bar (&self->rows, row, get_colour (self, row), top, zero, end);
  else if (row->figure == NULL)
    reach = place_range (self, row, top);
  if (self->frame->thumbnail)
    return;

  trade_rows_begin (&self->rows, i);
  if (row->figure != NULL && !row->others)
    trade_rows_place_whisker (&self->rows, &self->axis.scale, trade_figure_get_bounds (row->figure), middle, &reach);
  /* Names stand on the other side of zero from the bar. */
  trade_rows_place_name (&self->rows, row, top, negative ? reach.upper + gap : reach.lower - gap, negative ? 0 : 1);
  if (row->value != NULL)
    trade_rows_place_value (&self->rows, row, get_colour (self, row), middle, reach, negative);
}

static void
place_legend (Bars *self)
{
  TradeLegend legend = { 0 };

  for (guint i = 0; i < self->rows.figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->rows.figures, i);
      TradeColour colour = figure == self->rows.rest ? TRADE_COLOUR_MUTED : trade_kind_get_colour_in (self->frame->view, figure);

      trade_legend_see (&legend, figure, colour, trade_figure_ink_get (figure));
    }
  trade_legend_place (&legend, self->frame);
}

static gboolean
is_of_whole (Bars *self)
{
  double largest = 0;

  for (guint i = 0; i < self->rows.figures->len; i++)
    largest = MAX (largest, trade_figure_get_value (g_ptr_array_index (self->rows.figures, i)));

  return largest >= LEAST_OF_WHOLE && largest <= 100;
}

static void
compose (TradeFrame *frame)
{
  g_auto (Bars) self = { .frame = frame };
  gboolean share = trade_view_get_arrangement (frame->view).mode == TRADE_MODE_SHARE;
  TradeInterval domain;

  collect (&self);
  if (self.rows.figures->len == 0)
    return;

  self.of_whole = share && !self.rows.addable && is_of_whole (&self);
  self.axis = (TradeAxis){
    .frame = frame,
    .with_sign = trade_format_is_signed (trade_view_get_leader (frame->view)),
    .magnitude = self.rows.magnitude,
    .base = 0,
  };

  place_legend (&self);
  domain = get_domain (&self, self.rows.figures);
  self.rows.zero_part = domain.upper > domain.lower ? -domain.lower / (domain.upper - domain.lower) : 0;
  trade_rows_fit (&self.rows);
  trade_rows_set_height (&self.rows);
  self.without_sum = is_sum_beyond (&self);
  self.axis.unlabelled = self.rows.above;
  trade_axis_fit (&self.axis, measure_cb, &self);
  trade_rows_place_axis (&self.rows, &self.axis);
  for (guint i = 0; i < self.rows.rows->len; i++)
    place_row (&self, i);
}

/* Made for figures of one kind, a row each; what is more telling as parts of one whole can still be compared as bars. A row is named
 * by what it is of, not by when that was, and time runs along the other axis.
 */
static double
suits (TradeView *view)
{
  const TradeHead *first = trade_view_get_row (view, 0);

  return trade_view_get_n_columns (view) == 1 && !first->has_period && !first->has_part ? 0.5 : 0;
}

const TradeKindRecord trade_kind_bars = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Bars"),
  .suits = suits,
  .compose = compose,
  /* Translators: the number of values that the chart shows. The same in what follows. */
  .sentence = NN_ ("Bar chart with %s value.",
                   "Bar chart with %s values."),
};
