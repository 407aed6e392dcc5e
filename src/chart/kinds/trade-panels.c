/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-course.h"
#include "trade-describe.h"
#include "trade-figure-ink.h"
#include "trade-headline.h"
#include "trade-hidden.h"
#include "trade-kind-private.h"
#include "trade-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Two panels, an amount above and its growth below, that share the axis of time. Each has a scale and a unit of its own: two
 * scales in one panel would let lines cross that have nothing to do with each other. */

#define N_PANELS 2

/* The part of the room that an amount has. */
#define UPPER_PART 0.58

/* Amounts of more periods than these are a line. */
#define FEW_PERIODS 8

/* The part of its slot that a column takes, and how wide it is at most. */
#define COLUMN_PART 0.7

#define MOST_WIDTH 110.0

/* A panel is so many times as high as its values at least. */
#define LEAST_TIMES 1.7

/* Ticks beyond the data are left out; of fewer than these, none might be left but zero. */
#define LEAST_TICKS 4

/* Growth stands in columns down to this room for each, in logical pixels; in less of it, it is a line as well. */
#define LEAST_SLOT 4.0

/* A column is no lower than this, in logical pixels, so that it is not taken for a period without a figure. */
#define LEAST_HEIGHT 1.5

/* Between two values side by side, in logical pixels. */
#define CLEAR 6.0

typedef struct
{
  TradeCourse   course;
  TradeAxis     axis;
  TradeWords   *head;    /* (nullable): what is measured, in what unit */
  TradeBox      box;     /* of the grid, below the head */
  TradeInterval extent;  /* of the values, and 0 */
  gboolean      upright; /* whether it is drawn in columns */
} Panel;

typedef struct
{
  TradeFrame    *frame;
  TradeTimeline *timeline;
  Panel          panels[N_PANELS];
  gboolean       all_valued; /* whether each column has room for its value */
  TradeType      type;       /* of values */
  double         slot;       /* the room of a period */
  double         first;      /* where the first period stands */
  double         last;
  double         radius; /* of a circle */
} Panels;

static void
clear_panels (Panels *self)
{
  g_clear_pointer (&self->timeline, trade_timeline_free);
  for (guint i = 0; i < N_PANELS; i++)
    g_clear_object (&self->panels[i].head);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Panels, clear_panels)

static guint
get_n_rows (Panels *self)
{
  return trade_view_get_n_rows (self->frame->view);
}

static gboolean
collect (Panels *self)
{
  for (guint i = 0; i < N_PANELS; i++)
    {
      Panel *panel = &self->panels[i];

      if (!trade_course_init (&panel->course, self->frame, self->timeline, i))
        return FALSE;
      /* Each has a panel, and needs no colour to be told from the other. */
      panel->course.colour = trade_kind_get_colour (panel->course.end);
    }

  return TRUE;
}

static void
place_legend (Panels *self)
{
  TradeLegend legend = { 0 };

  for (guint i = 0; i < N_PANELS; i++)
    trade_course_see (&self->panels[i].course, &legend);
  trade_legend_place (&legend, self->frame);
}

static TradeWords *
set_value (Panels      *self,
           guint        i,
           TradeFigure *figure)
{
  return trade_frame_layout_figure (self->frame, self->type, figure, self->panels[i].axis.magnitude, PANGO_ALIGN_LEFT);
}

/* The room that a value needs beyond the end of its column. */
static double
get_value_height (Panels *self)
{
  return self->frame->thumbnail ? 0 : trade_frame_get_line_height (self->frame, self->type) + TRADE_RING_REACH;
}

/* Whether the columns of a panel would be lower than the values above and below them. */
static gboolean
is_low (Panels *self,
        Panel  *panel)
{
  double n_values = panel->extent.lower < 0 ? 2 : 1;

  return panel->box.height < LEAST_TIMES * n_values * get_value_height (self);
}

/* Whether all values of both panels have room side by side in a type, in what is left between the axis and the right edge. */
static gboolean
do_values_fit (Panels   *self,
               double    width,
               TradeType type)
{
  double slot = width / (trade_timeline_get_n_steps (self->timeline) + 1);

  self->type = type;
  if (self->frame->thumbnail || trade_timeline_get_n_steps (self->timeline) + 1 > FEW_PERIODS ||
      is_low (self, &self->panels[0]) || is_low (self, &self->panels[1]))
    return FALSE;

  for (guint i = 0; i < N_PANELS; i++)
    for (guint row = 0; row < get_n_rows (self); row++)
      {
        TradeFigure *figure = trade_course_get_figure (&self->panels[i].course, row);
        g_autoptr (TradeWords) words = figure != NULL ? set_value (self, i, figure) : NULL;

        if (words != NULL && trade_words_get_width (words) + CLEAR > slot)
          return FALSE;
      }

  return TRUE;
}

/* Smaller type is better than a value that is left out; the last one alone is large. */
static gboolean
choose_type (Panels *self,
             double  width)
{
  if (do_values_fit (self, width, TRADE_TYPE_NUMBER) || do_values_fit (self, width, TRADE_TYPE_SMALL))
    return TRUE;

  self->type = TRADE_TYPE_NUMBER;

  return FALSE;
}

/* What is measured stands above each panel, with the unit of its axis. */
static void
set_heads (Panels *self)
{
  TradeFrame *frame = self->frame;
  g_autofree char *name = trade_describe_name_within (frame->format, frame->view, self->panels[0].course.end);
  g_autofree char *unit = trade_headline_write_unit (frame->view, frame->format);
  /* Translators: what a panel shows, and the unit of its axis, as in "Exports, billion US dollars" */
  g_autofree char *amount = g_strdup_printf (C_ ("panel", "%1$s, %2$s"), name, unit);
  const char *texts[N_PANELS] = { amount, _ ("Growth on a year earlier, percent") };

  for (guint i = 0; !frame->thumbnail && i < N_PANELS; i++)
    self->panels[i].head = trade_frame_layout (frame, TRADE_TYPE_NAME, texts[i], frame->plot.width, PANGO_ALIGN_LEFT);
}

static double
get_head_height (Panels *self,
                 guint   i)
{
  return self->panels[i].head != NULL ? trade_words_get_height (self->panels[i].head) + 8 * self->frame->unit : 0;
}

static void
measure_domain (Panels *self,
                guint   i)
{
  Panel *panel = &self->panels[i];
  double line = trade_frame_get_line_height (self->frame, TRADE_TYPE_SMALL);
  double wanted = line > 0 ? panel->box.height / (2 * line) : 0;

  trade_course_include (&panel->course, &panel->extent);
  trade_axis_set_domain (&panel->axis, panel->extent, (guint) CLAMP (wanted, LEAST_TICKS, TRADE_TICKS_TARGET));
  trade_axis_hug (&panel->axis, panel->extent);
  trade_axis_thin (&panel->axis, panel->box.height);
}

/* Values stand beyond the ends of their columns and need room there: above the highest, and below the lowest. */
static void
measure_scale (Panels *self,
               Panel  *panel)
{
  TradeScale *scale = &panel->axis.scale;
  double value = self->all_valued ? get_value_height (self) : 0;
  double half = trade_frame_get_line_height (self->frame, TRADE_TYPE_NUMBER) / 2;
  double share = (panel->extent.upper - scale->domain_lower) / (scale->domain_upper - scale->domain_lower);
  double bottom = panel->box.y + panel->box.height - (panel->extent.lower < 0 ? value : 0);

  bottom = MAX (bottom, panel->box.y);
  scale->range_start = bottom;
  scale->range_end = MIN (panel->box.y + MIN (MAX (self->radius, half), panel->box.height / 3), bottom);
  if (panel->extent.upper > 0 && share > 0)
    scale->range_end = MIN (MAX (scale->range_end, bottom - MAX (bottom - panel->box.y - value, 1) / share), bottom);
}

static void
measure_height (Panels *self)
{
  TradeFrame *frame = self->frame;
  double gap = frame->thumbnail ? 3 : MAX (30 * frame->unit, 8);
  double time = frame->thumbnail ? 0 : trade_frame_get_line_height (frame, TRADE_TYPE_NAME) + 10 * frame->unit;
  double room = frame->plot.height - get_head_height (self, 0) - get_head_height (self, 1) - gap - time;
  double top = frame->plot.y;

  room = MAX (room, 4);
  for (guint i = 0; i < N_PANELS; i++)
    {
      TradeBox *box = &self->panels[i].box;

      top += get_head_height (self, i);
      box->height = room * (i == 0 ? UPPER_PART : 1 - UPPER_PART);
      /* However high the heads are, the panels lie inside the chart. */
      box->y = MIN (top, frame->plot.y + frame->plot.height - box->height);
      top += box->height + gap;
    }
}

static void
measure_width (Panels *self)
{
  TradeFrame *frame = self->frame;
  double right = frame->plot.x + frame->plot.width;
  double left = frame->plot.x;
  double labels = 0;
  double value = 0;

  for (guint i = 0; !frame->thumbnail && i < N_PANELS; i++)
    {
      g_autoptr (TradeWords) words = set_value (self, i, self->panels[i].course.end);

      labels = MAX (labels, trade_axis_get_label_width (&self->panels[i].axis) + 12 * frame->unit);
      value = MAX (value, trade_words_get_width (words) + CLEAR);
    }
  left += labels;
  self->all_valued = choose_type (self, right - left);
  if (!self->all_valued)
    right = MAX (right - value, left + 4);

  self->slot = (right - left) / (trade_timeline_get_n_steps (self->timeline) + 1);
  self->first = left + self->slot / 2;
  self->last = right - self->slot / 2;
  self->radius = CLAMP (self->slot * 0.22, 1.5, MAX (6 * frame->unit, 2.5));
  for (guint i = 0; i < N_PANELS; i++)
    {
      self->panels[i].box.x = left;
      self->panels[i].box.width = right - left;
    }
}

static void
measure (Panels *self)
{
  set_heads (self);
  measure_height (self);
  for (guint i = 0; i < N_PANELS; i++)
    measure_domain (self, i);
  measure_width (self);

  for (guint i = 0; i < N_PANELS; i++)
    {
      Panel *panel = &self->panels[i];

      measure_scale (self, panel);
      trade_course_set_place (&panel->course, panel->axis.scale, self->first, self->last, self->radius);
    }
  self->panels[0].upright = trade_timeline_get_n_steps (self->timeline) + 1 <= FEW_PERIODS;
  self->panels[1].upright = self->slot >= LEAST_SLOT;
}

static double
get_end (Panel       *panel,
         TradeFigure *figure)
{
  double zero = trade_scale_map (panel->axis.scale, 0);
  double end = trade_course_get_y (&panel->course, figure);

  return fabs (zero - end) < LEAST_HEIGHT ? zero - copysign (LEAST_HEIGHT, trade_figure_get_value (figure)) : end;
}

/* Beyond the end of the column, or, where there is no room for all, the last one to the right of what it belongs to. Of many periods
 * no other is wanted. */
static void
place_value (Panels      *self,
             guint        i,
             TradeFigure *figure,
             double       x)
{
  TradeFrame *frame = self->frame;
  Panel *panel = &self->panels[i];
  double end = get_end (panel, figure);
  double beside = panel->upright ? self->slot * COLUMN_PART / 2 : self->radius;
  gboolean few = trade_timeline_get_n_steps (self->timeline) + 1 <= FEW_PERIODS;
  g_autoptr (TradeWords) words = NULL;

  if (frame->thumbnail || (!few && figure != panel->course.end))
    return;

  words = set_value (self, i, figure);
  if (!self->all_valued && figure != panel->course.end)
    trade_hidden_add_value (frame->scene, figure, trade_words_get_string (words));
  else if (self->all_valued)
    trade_frame_add_beyond (frame, panel->course.colour, words, x, end, figure);
  else
    trade_frame_add_beside (frame, TRADE_PRIORITY_VALUE, panel->course.colour, words, x + beside + CLEAR, end, 0, figure);
}

/* Of each period the amount, then its growth: marks stand in the order of reading. */
static void
place_row (Panels *self,
           guint   row)
{
  double width = MIN (self->slot * COLUMN_PART, MOST_WIDTH * MAX (self->frame->unit, 0.1));

  for (guint i = 0; i < N_PANELS; i++)
    {
      Panel *panel = &self->panels[i];
      TradeFigure *figure = trade_course_get_figure (&panel->course, row);
      double x = trade_course_get_x (&panel->course, row);

      if (figure == NULL)
        continue;
      if (panel->upright)
        trade_frame_add_column (self->frame, figure, panel->course.colour, trade_figure_ink_get (figure), x - width / 2, width,
                                trade_scale_map (panel->axis.scale, 0), get_end (panel, figure));
      else
        trade_course_place_figure (&panel->course, row, self->radius);
      place_value (self, i, figure, x);
    }
}

static void
place_panel (Panels *self,
             guint   i)
{
  TradeFrame *frame = self->frame;
  Panel *panel = &self->panels[i];

  if (panel->head != NULL)
    trade_frame_add_head (frame, TRADE_PRIORITY_NAME, TRADE_COLOUR_TEXT, panel->head, &frame->plot,
                          panel->box.y - get_head_height (self, i), FALSE, NULL);
  trade_axis_place (&panel->axis, panel->box.x, panel->box.x + panel->box.width, panel->box.x - 12 * frame->unit);
  if (!panel->upright)
    trade_course_place_line (&panel->course);
}

static void
compose (TradeFrame *frame)
{
  g_auto (Panels) self = { .frame = frame, .timeline = trade_timeline_new (frame->view), .type = TRADE_TYPE_NUMBER };
  const Panel *lower = &self.panels[N_PANELS - 1];

  if (!collect (&self))
    return;

  for (guint i = 0; i < N_PANELS; i++)
    self.panels[i].axis = (TradeAxis){ .frame = frame, .upright = TRUE, .base = 0 };
  self.panels[0].axis.magnitude = trade_headline_get_magnitude (frame->view, frame->format);
  self.panels[1].axis.with_sign = TRUE;
  place_legend (&self);
  measure (&self);

  for (guint i = 0; i < N_PANELS; i++)
    trade_timeline_place_notes (self.timeline, frame, self.first, self.last, self.panels[i].box.y,
                                self.panels[i].box.y + self.panels[i].box.height, FALSE);
  for (guint i = 0; i < N_PANELS; i++)
    place_panel (&self, i);
  for (guint row = 0; row < get_n_rows (&self); row++)
    place_row (&self, row);
  trade_timeline_place (self.timeline, frame, self.first, self.last, lower->box.y + lower->box.height + 10 * frame->unit);
}

/* Made for an amount and its growth. */
static double
suits (TradeView *view)
{
  const char *upper = trade_view_get_column (view, 0)->key.measure;
  const char *lower = trade_view_get_n_columns (view) == N_PANELS ? trade_view_get_column (view, 1)->key.measure : NULL;

  return trade_view_is_over_time (view) && g_strcmp0 (upper, TRADE_MEASURE_VALUE) == 0 &&
         g_strcmp0 (lower, TRADE_MEASURE_GROWTH) == 0;
}

const TradeKindRecord trade_kind_panels = {
  /* Translators: a kind of chart, in a menu: an amount in one panel, its growth in another below it */
  .name = NC_ ("kind of chart", "Panels"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Two panels that share the axis of time, an amount and its growth, with %s value.",
                   "Two panels that share the axis of time, an amount and its growth, with %s values."),
};
