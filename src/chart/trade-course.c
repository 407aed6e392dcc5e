/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-course.h"

#include "trade-figure-ink.h"
#include "trade-kind-private.h"
#include "trade-whisker.h"

#include <math.h>

/* Circles that would stand closer than this are left out but for the extremes, in logical pixels. */
#define LEAST_SPACING 7.0

/* A line whose points stand closer than this, in logical pixels, and that goes up and down by more than so many pixels in each
 * column of them, is filled column by column. */
#define DENSE 1.5
#define STEEP 4.0

/* A slim line in designed units, beside one of 4, and its circles as a part of those of others. */
#define SLIM_LINE 2.5
#define SLIM_RADIUS 0.6

static guint
get_n_rows (const TradeCourse *self)
{
  return trade_view_get_n_rows (self->frame->view);
}

/**
 * trade_course_get_figure:
 * @self: a course
 * @row: the number of a period
 *
 * Returns: (transfer none) (nullable): its figure of that period
 */
TradeFigure *
trade_course_get_figure (const TradeCourse *self,
                         guint              row)
{
  return trade_view_get_cell (self->frame->view, row, self->column);
}

static void
find_extremes (TradeCourse *self)
{
  double least = HUGE_VAL;
  double greatest = -HUGE_VAL;

  for (guint row = 0; row < get_n_rows (self); row++)
    {
      TradeFigure *figure = trade_course_get_figure (self, row);
      double value = figure != NULL ? trade_figure_get_value (figure) : NAN;

      if (value < least)
        {
          least = value;
          self->extremes[0] = row;
        }
      if (value > greatest)
        {
          greatest = value;
          self->extremes[1] = row;
        }
    }
}

/**
 * trade_course_init:
 * @self: a course, uninitialized
 * @frame: the chart
 * @timeline: where the periods stand
 * @column: a column of the view
 *
 * Starts the course of a column.
 *
 * Returns: whether the column has a figure at all
 */
gboolean
trade_course_init (TradeCourse   *self,
                   TradeFrame    *frame,
                   TradeTimeline *timeline,
                   guint          column)
{
  *self = (TradeCourse){
    .frame = frame,
    .timeline = timeline,
    .column = column,
    .end = trade_kind_find_last (frame->view, column),
  };
  if (self->end == NULL)
    return FALSE;

  self->colour = trade_kind_choose_colour (frame->view, column);
  self->slim = trade_view_get_column (frame->view, column)->has_year && column + 1 < trade_view_get_n_columns (frame->view);
  find_extremes (self);

  return TRUE;
}

/**
 * trade_course_set_place:
 * @self: a course
 * @scale: maps values to logical pixels
 * @first: where the first period stands
 * @last: where the last one does
 * @radius: of a circle
 *
 * Says where the course runs.
 */
void
trade_course_set_place (TradeCourse *self,
                        TradeScale   scale,
                        double       first,
                        double       last,
                        double       radius)
{
  self->scale = scale;
  self->first = first;
  self->last = last;
  self->spacing = (last - first) / MAX (trade_timeline_get_n_steps (self->timeline), 1);
  self->radius = self->slim ? radius * SLIM_RADIUS : radius;
}

double
trade_course_get_x (const TradeCourse *self,
                    guint              row)
{
  return self->first + (self->last - self->first) * trade_timeline_get_place (self->timeline, row);
}

double
trade_course_get_y (const TradeCourse *self,
                    TradeFigure       *figure)
{
  return trade_scale_map (self->scale, trade_figure_get_value (figure));
}

/**
 * trade_course_include:
 * @self: a course
 * @extent: (inout): the values that a scale must show
 *
 * Widens the extent of a scale by what the figures may be.
 */
void
trade_course_include (const TradeCourse *self,
                      TradeInterval     *extent)
{
  for (guint row = 0; row < get_n_rows (self); row++)
    {
      TradeFigure *figure = trade_course_get_figure (self, row);
      TradeInterval bounds;

      if (figure == NULL)
        continue;
      trade_interval_include (extent, trade_figure_get_value (figure));
      /* What is computed from something without bounds has none itself. */
      bounds = trade_figure_get_bounds (figure);
      if (isfinite (bounds.lower))
        trade_interval_include (extent, bounds.lower);
      if (isfinite (bounds.upper))
        trade_interval_include (extent, bounds.upper);
    }
}

/**
 * trade_course_see:
 * @self: a course
 * @legend: the legend of its chart
 *
 * Has the legend take note of what the course draws. That an index begins at 100 needs no explanation.
 */
void
trade_course_see (const TradeCourse *self,
                  TradeLegend       *legend)
{
  for (guint row = 0; row < get_n_rows (self); row++)
    {
      TradeFigure *figure = trade_course_get_figure (self, row);

      if (figure != NULL && trade_figure_get_formula (figure) != TRADE_FORMULA_INDEX_BASE)
        trade_legend_see (legend, figure, self->colour, trade_figure_ink_get (figure));
    }
}

/* What a line covers in a column of pixels. */
typedef struct
{
  double top;
  double bottom;
} Reach;

static int
get_column (double x)
{
  return (int) floor (x);
}

/* A line leads through columns that none of its points is in. */
static void
reach_along (Reach            *reaches,
             int               first,
             const TradePoint *from,
             const TradePoint *to)
{
  double slope = to->x > from->x ? (to->y - from->y) / (to->x - from->x) : 0;

  for (int column = get_column (from->x); column <= get_column (to->x); column++)
    {
      Reach *reach = &reaches[column - first];
      double enters = from->y + slope * MAX (column - from->x, 0);
      double leaves = column < get_column (to->x) ? from->y + slope * (column + 1 - from->x) : to->y;

      reach->top = MIN (reach->top, MIN (enters, leaves));
      reach->bottom = MAX (reach->bottom, MAX (enters, leaves));
    }
}

/* With several points in one column of pixels a line is seen as the column from the least to the greatest of them. To stroke all
 * the ups and downs takes twenty times as long, and draws the same. The edges lie on whole pixels, which are filled fastest. */
static void
add_dense_line (const TradeCourse *self,
                const TradePoint  *points,
                guint              n_points,
                double             width)
{
  const int first = get_column (points[0].x);
  const guint n_columns = (guint) (get_column (points[n_points - 1].x) - first + 1);
  g_autofree Reach *reaches = g_new (Reach, n_columns);
  g_autofree TradePoint *outline = g_new (TradePoint, 4 * n_columns);

  for (guint i = 0; i < n_columns; i++)
    reaches[i] = (Reach){ HUGE_VAL, -HUGE_VAL };
  for (guint i = 1; i < n_points; i++)
    reach_along (reaches, first, &points[i - 1], &points[i]);

  for (guint i = 0; i < n_columns; i++)
    {
      const double left = first + (int) i;
      TradePoint *above = &outline[2 * i];
      TradePoint *below = &outline[4 * n_columns - 2 * i - 2];

      above[0] = (TradePoint){ left, reaches[i].top - width / 2 };
      above[1] = (TradePoint){ left + 1, reaches[i].top - width / 2 };
      below[0] = (TradePoint){ left + 1, reaches[i].bottom + width / 2 };
      below[1] = (TradePoint){ left, reaches[i].bottom + width / 2 };
    }
  trade_frame_add_path (self->frame, self->end, TRADE_ROLE_ANNOTATION, self->colour, TRADE_INK_SOLID, outline, 4 * n_columns, 0);
}

/* Of all points in one column of pixels the first, the least, the greatest and the last draw the same line. */
static guint
thin_points (TradePoint *points,
             guint       n_points)
{
  guint kept = 0;

  for (guint i = 0; i < n_points;)
    {
      guint end = i, least = i, greatest = i;
      guint chosen[4];

      for (; end < n_points && floor (points[end].x) == floor (points[i].x); end++)
        {
          least = points[end].y < points[least].y ? end : least;
          greatest = points[end].y > points[greatest].y ? end : greatest;
        }

      chosen[0] = i;
      chosen[1] = MIN (least, greatest);
      chosen[2] = MAX (least, greatest);
      chosen[3] = end - 1;
      for (guint j = 0; j < G_N_ELEMENTS (chosen); j++)
        {
          if (j == 0 || chosen[j] != chosen[j - 1])
            points[kept++] = points[chosen[j]];
        }
      i = end;
    }

  return kept;
}

static gboolean
is_dense (const TradeCourse *self,
          const TradePoint  *points,
          guint              n_points)
{
  double travel = 0;

  if (self->spacing >= DENSE)
    return FALSE;

  for (guint i = 1; i < n_points; i++)
    travel += fabs (points[i].y - points[i - 1].y);

  return travel > STEEP * (points[n_points - 1].x - points[0].x);
}

/* The points may be moved. */
static void
add_line (const TradeCourse *self,
          TradeInk           ink,
          TradePoint        *points,
          guint              n_points)
{
  double width = MAX ((self->slim ? SLIM_LINE : 4) * self->frame->unit, self->slim ? 1.5 : 2);

  if (n_points < 2)
    return;

  /* Many periods want a finer line. */
  width = CLAMP (self->spacing / 5, MIN (width, 1.5), width);
  if (ink == TRADE_INK_STROKE && is_dense (self, points, n_points))
    {
      add_dense_line (self, points, n_points, width);
      return;
    }

  trade_frame_add_path (self->frame, self->end, TRADE_ROLE_ANNOTATION, self->colour, ink, points, thin_points (points, n_points),
                        width);
}

static gboolean
is_forecast (TradeFigure *figure)
{
  return trade_figure_get_status (figure) == TRADE_STATUS_FORECAST;
}

/* Whether no line leads to a row from the one before: time passes in between, or the series breaks. */
static gboolean
begins_anew (const TradeCourse *self,
             guint              row)
{
  TradeFigure *figure = trade_course_get_figure (self, row);

  return row > 0 && (trade_timeline_has_gap (self->timeline, row) ||
                     (figure != NULL && trade_figure_has_status (figure, TRADE_STATUS_BREAK)));
}

/* Whether a straight line runs through a box. */
static gboolean
runs_through (TradePoint         from,
              TradePoint         to,
              const TradeBounds *box)
{
  double slope = to.x > from.x ? (to.y - from.y) / (to.x - from.x) : 0;
  double enters = from.y + slope * (MAX (from.x, box->left) - from.x);
  double leaves = to.x > from.x ? from.y + slope * (MIN (to.x, box->right) - from.x) : to.y;

  return from.x < box->right && to.x > box->left && MIN (enters, leaves) < box->bottom && MAX (enters, leaves) > box->top;
}

/**
 * trade_course_meets:
 * @self: a course with a place
 * @box: a place on the chart
 *
 * Returns: whether the line, or a circle of it, is drawn there
 */
gboolean
trade_course_meets (const TradeCourse *self,
                    const TradeBounds *box)
{
  const TradeBounds near = { box->left - self->radius, box->top - self->radius, box->right + self->radius,
                             box->bottom + self->radius };
  TradePoint last = { 0 };
  gboolean joins = FALSE;

  for (guint row = 0; row < get_n_rows (self); row++)
    {
      TradeFigure *figure = trade_course_get_figure (self, row);
      TradePoint point;

      joins = joins && figure != NULL && !begins_anew (self, row);
      if (figure == NULL)
        continue;
      point = (TradePoint){ trade_course_get_x (self, row), trade_course_get_y (self, figure) };
      if ((joins && runs_through (last, point, box)) ||
          (point.x > near.left && point.x < near.right && point.y > near.top && point.y < near.bottom))
        return TRUE;
      last = point;
      joins = TRUE;
    }

  return FALSE;
}

/**
 * trade_course_place_line:
 * @self: a course with a place
 *
 * Draws the line. A gap is a gap: it breaks where a period has no figure, or none that is comparable with those before. A forecast
 * is dashed from the figure before it.
 */
void
trade_course_place_line (const TradeCourse *self)
{
  g_autofree TradePoint *points = g_new (TradePoint, get_n_rows (self));
  guint n_points = 0;
  TradeInk ink = TRADE_INK_STROKE;

  for (guint row = 0; row < get_n_rows (self); row++)
    {
      TradeFigure *figure = trade_course_get_figure (self, row);
      gboolean broken = figure == NULL || begins_anew (self, row);
      TradeInk wanted = figure != NULL && is_forecast (figure) ? TRADE_INK_DASHED : TRADE_INK_STROKE;

      if (broken || (n_points > 1 && wanted != ink))
        {
          TradePoint joint = n_points > 0 ? points[n_points - 1] : (TradePoint){ 0, 0 };

          add_line (self, ink, points, n_points);
          points[0] = joint;
          n_points = broken ? 0 : 1;
        }
      if (figure == NULL)
        continue;

      ink = wanted;
      points[n_points++] = (TradePoint){ trade_course_get_x (self, row), trade_course_get_y (self, figure) };
    }

  add_line (self, ink, points, n_points);
}

/* What rounding allows, where it shows beyond the circle. */
static void
place_whisker (const TradeCourse *self,
               TradeFigure       *figure,
               double             x)
{
  TradeInterval reach;
  const TradeWhisker whisker = {
    .frame = self->frame,
    .scale = &self->scale,
    .upright = TRUE,
    .middle = x,
    .arm = self->radius * 0.6,
    .least = 2 * self->radius + 5,
    .colour = self->colour,
    .figure = figure,
  };

  trade_whisker_place (&whisker, trade_figure_get_bounds (figure), &reach);
}

static gboolean
is_alone (const TradeCourse *self,
          guint              row)
{
  gboolean before = row > 0 && trade_course_get_figure (self, row - 1) != NULL && !begins_anew (self, row);
  gboolean after = row + 1 < get_n_rows (self) && trade_course_get_figure (self, row + 1) != NULL &&
                   !begins_anew (self, row + 1);

  return !before && !after;
}

/* Where there is no room for a circle at each period, the highest and the lowest keep theirs, the last, and those that no line
 * leads to. */
static gboolean
has_circle (const TradeCourse *self,
            guint              row)
{
  return self->spacing >= LEAST_SPACING || trade_course_get_figure (self, row) == self->end ||
         row == self->extremes[0] || row == self->extremes[1] || is_alone (self, row);
}

/**
 * trade_course_place_figure:
 * @self: a course with a place
 * @row: the number of a period that has a figure
 * @radius: of its circle, in logical pixels
 *
 * Draws a circle for a figure, or reports that only the line runs through it.
 */
void
trade_course_place_figure (const TradeCourse *self,
                           guint              row,
                           double             radius)
{
  TradeFigure *figure = trade_course_get_figure (self, row);
  double x = trade_course_get_x (self, row);

  if (!has_circle (self, row))
    {
      trade_scene_add_traced (self->frame->scene, figure);
      return;
    }

  place_whisker (self, figure, x);
  trade_frame_add_circle (self->frame, figure, self->colour, trade_figure_ink_get (figure), x, trade_course_get_y (self, figure), radius,
                          MIN (MAX (3 * self->frame->unit, 1.5), radius * 0.7));
}
