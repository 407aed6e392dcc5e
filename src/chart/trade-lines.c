/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-composer.h"
#include "trade-describe.h"
#include "trade-painter.h"
#include "trade-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lines of an index: a line for each flow, from the period that is 100 to the latest, named where it ends. */

#define BASE 100.0
#define MAX_LINES 2 /* exports and imports */
#define MAX_PERIODS 12

/* How much larger than others the circle is that lies around another at the base. */
#define BASE_RADIUS 1.55

/* Between the labels of two lines' ends, in logical pixels. */
#define LABEL_GAP 4.0

/* A label that stands farther than this from its line's end is tied to it. */
#define LEADER_FROM 3.0

typedef struct
{
  const char  *flow;
  TradeFigure *figures[MAX_PERIODS]; /* in the order of time */
  guint        n_figures;
  TradeWords  *label; /* (nullable) */
  double       label_y;
} Line;

typedef struct
{
  TradeFrame *frame;
  Line        lines[MAX_LINES];
  guint       n_lines;
  TradePeriod periods[MAX_PERIODS];
  guint       n_periods;
  TradeTicks  ticks;
  TradeScale  scale;
  double      axis_width;
  double      label_width;
  double      left;  /* of the grid */
  double      first; /* where the first period stands */
  double      last;
  double      radius;
  double      period_gap; /* from the lowest tick to the names of the periods */
} Lines;

static void
clear_lines (Lines *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    g_clear_object (&self->lines[i].label);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lines, clear_lines)

static Line *
find_line (Lines       *self,
           TradeFigure *figure)
{
  const char *flow = trade_figure_get_key (figure)->flow;

  for (guint i = 0; i < self->n_lines; i++)
    {
      if (g_str_equal (self->lines[i].flow, flow))
        return &self->lines[i];
    }

  if (self->n_lines == MAX_LINES)
    return NULL;

  self->lines[self->n_lines].flow = flow;

  return &self->lines[self->n_lines++];
}

static void
add_period (Lines      *self,
            TradePeriod period)
{
  if (self->n_periods > 0 && trade_period_compare (self->periods[self->n_periods - 1], period) >= 0)
    return;

  self->periods[self->n_periods++] = period;
}

/* The view lists the figures period by period. */
static void
collect (Lines *self)
{
  GListModel *figures = G_LIST_MODEL (self->frame->view);

  for (guint i = 0; i < g_list_model_get_n_items (figures) && self->n_periods < MAX_PERIODS; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);
      Line *line = find_line (self, figure);

      /* The view keeps the figure alive. */
      if (line == NULL || line->n_figures == MAX_PERIODS)
        continue;
      line->figures[line->n_figures++] = figure;
      add_period (self, trade_figure_get_period (figure));
    }
}

static TradeFigure *
get_end (Line *line)
{
  return line->figures[line->n_figures - 1];
}

/* Names stand at the ends of the lines, which take the place of a key. */
static void
set_words (Lines *self)
{
  TradeFrame *frame = self->frame;

  for (guint i = 0; i < self->n_lines; i++)
    {
      Line *line = &self->lines[i];
      g_autofree char *name = trade_describe_figure_name (frame->format, frame->dataset, get_end (line));
      g_autofree char *value = trade_format_figure (frame->format, get_end (line), 0);
      /* Translators: the name of a line at its end, and its last value, as in "Exports 100.6" */
      g_autofree char *text = g_strdup_printf (C_ ("line", "%1$s %2$s"), name, value);

      line->label = trade_frame_layout (frame, TRADE_TYPE_NUMBER, text, frame->plot.width * 0.4, PANGO_ALIGN_LEFT);
      self->label_width = MAX (self->label_width, trade_words_get_width (line->label));
    }
}

static char *
write_tick (Lines *self,
            guint  i)
{
  return trade_format_number (self->frame->format, trade_ticks_get (self->ticks, i), 0, self->ticks.decimals, FALSE);
}

/* The axis hugs the data: lines show how far they leave 100, not lengths, so it need not begin at zero. */
static void
measure_domain (Lines *self)
{
  double least = BASE;
  double largest = BASE;
  gboolean low = self->frame->plot.height < 220 * self->frame->type_unit;

  for (guint i = 0; i < self->n_lines; i++)
    for (guint j = 0; j < self->lines[i].n_figures; j++)
      {
        TradeInterval bounds = trade_figure_get_bounds (self->lines[i].figures[j]);

        least = MIN (least, bounds.lower);
        largest = MAX (largest, bounds.upper);
      }

  self->ticks = trade_ticks_new (least, largest, low ? 3 : TRADE_TICKS_TARGET);
  for (guint i = 0; !self->frame->thumbnail && i < self->ticks.n; i++)
    {
      g_autofree char *text = write_tick (self, i);
      g_autoptr (TradeWords) label = trade_frame_layout (self->frame, TRADE_TYPE_SMALL, text, 0, PANGO_ALIGN_LEFT);

      self->axis_width = MAX (self->axis_width, trade_words_get_width (label));
    }
}

static void
measure (Lines *self)
{
  TradeFrame *frame = self->frame;
  double gap = MAX (14 * frame->unit, TRADE_RING_REACH + 2);
  double right = frame->plot.x + frame->plot.width;
  double inset;

  measure_domain (self);
  self->radius = MAX (10 * frame->unit, frame->thumbnail ? 5 : 4);
  self->left = frame->plot.x + (frame->thumbnail ? 0 : self->axis_width + gap);
  self->last = frame->thumbnail ? right - self->radius * 2
                                : right - self->label_width - self->radius - gap;
  /* However wide the labels are, the lines lead somewhere. */
  self->last = MAX (self->last, self->left + self->radius * 4);
  inset = MIN (frame->thumbnail ? self->radius * 2 : 90 * frame->unit, (self->last - self->left) / 4);
  self->first = self->left + MAX (inset, self->radius);

  /* A line may end on the lowest tick, and so may its label; the periods keep clear of both. */
  self->period_gap = MAX (self->radius * BASE_RADIUS + TRADE_RING_REACH,
                          trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER) / 2 + LABEL_GAP);
  self->scale = (TradeScale){
    .domain_lower = trade_ticks_get (self->ticks, 0),
    .domain_upper = trade_ticks_last (self->ticks),
    .range_start = frame->plot.y + frame->plot.height - trade_frame_get_line_height (frame, TRADE_TYPE_NAME) - self->period_gap,
    .range_end = frame->plot.y + trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER) / 2,
  };
}

static double
get_x (Lines      *self,
       TradePeriod period)
{
  guint i = 0;

  while (i + 1 < self->n_periods && !trade_period_equal (self->periods[i], period))
    i++;

  return self->n_periods > 1 ? self->first + (self->last - self->first) * i / (self->n_periods - 1) : self->last;
}

static double
get_y (Lines       *self,
       TradeFigure *figure)
{
  return trade_scale_map (self->scale, trade_figure_get_value (figure));
}

/* The line of 100 is solid: what lies above it grew, what lies below fell. It is there even where no tick is. */
static void
place_axis (Lines *self)
{
  TradeFrame *frame = self->frame;
  double base_y = trade_scale_map (self->scale, BASE);

  for (guint i = 0; i < self->ticks.n; i++)
    {
      double value = trade_ticks_get (self->ticks, i);
      double y = trade_scale_map (self->scale, value);
      g_autofree char *text = NULL;
      g_autoptr (TradeWords) label = NULL;

      if (fabs (y - base_y) > 1)
        trade_frame_add_line (frame,
                              TRADE_ROLE_GRID,
                              TRADE_COLOUR_GRID,
                              TRADE_INK_DASHED,
                              self->left,
                              y,
                              self->last,
                              y,
                              1);
      if (frame->thumbnail)
        continue;

      text = write_tick (self, i);
      label = trade_frame_layout (frame, TRADE_TYPE_SMALL, text, 0, PANGO_ALIGN_RIGHT);
      trade_frame_add_tick (frame,
                            TRADE_COLOUR_SECONDARY,
                            label,
                            frame->plot.x + self->axis_width,
                            y - trade_words_get_height (label) / 2,
                            1);
    }

  trade_frame_add_line (frame,
                        TRADE_ROLE_AXIS,
                        TRADE_COLOUR_AXIS,
                        TRADE_INK_STROKE,
                        self->left,
                        base_y,
                        self->last,
                        base_y,
                        MAX (1.5 * frame->unit, 1));
}

static void
place_periods (Lines *self)
{
  TradeFrame *frame = self->frame;

  for (guint i = 0; i < self->n_periods; i++)
    {
      g_autofree char *text = trade_format_period (frame->format, self->periods[i]);
      g_autoptr (TradeWords) label = trade_frame_layout (frame, TRADE_TYPE_NAME, text, 0, PANGO_ALIGN_LEFT);

      trade_frame_add_tick (frame,
                            TRADE_COLOUR_TEXT,
                            label,
                            get_x (self, self->periods[i]),
                            self->scale.range_start + self->period_gap,
                            0.5);
    }
}

/* What rounding allows, where it shows beyond the circle. */
static void
place_whisker (Lines       *self,
               TradeFigure *figure,
               double       x)
{
  TradeFrame *frame = self->frame;
  TradeInterval bounds = trade_figure_get_bounds (figure);
  double lower = trade_scale_map (self->scale, bounds.lower);
  double upper = trade_scale_map (self->scale, bounds.upper);
  double arm = self->radius * 0.6;
  const TradePoint points[][2] = {
    { { x, lower }, { x, upper } },
    { { x - arm, lower }, { x + arm, lower } },
    { { x - arm, upper }, { x + arm, upper } },
  };

  if (frame->thumbnail || lower - upper < 2 * self->radius + 5)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    trade_scene_add (frame->scene,
                     &(TradeMark){
                       .shape = TRADE_SHAPE_PATH,
                       .role = TRADE_ROLE_ANNOTATION,
                       .colour = trade_composer_get_colour (figure),
                       .ink = TRADE_INK_STROKE,
                       .points = points[i],
                       .n_points = G_N_ELEMENTS (points[i]),
                       .line_width = 1.5,
                       .figure = figure,
                     });
}

static void
place_line (Lines *self,
            Line  *line)
{
  TradeFrame *frame = self->frame;
  TradePoint points[MAX_PERIODS];

  for (guint i = 0; i < line->n_figures; i++)
    points[i] = (TradePoint){ get_x (self, trade_figure_get_period (line->figures[i])), get_y (self, line->figures[i]) };

  trade_scene_add (frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_PATH,
                     .role = TRADE_ROLE_ANNOTATION,
                     .colour = trade_composer_get_colour (get_end (line)),
                     .ink = TRADE_INK_STROKE,
                     .points = points,
                     .n_points = line->n_figures,
                     .line_width = MAX (4 * frame->unit, 2),
                     .figure = get_end (line),
                   });
  for (guint i = 0; i < line->n_figures; i++)
    place_whisker (self, line->figures[i], points[i].x);
}

/* All lines begin at one place; the circle that is painted last lies inside of those before it, so that it does not hide
 * them. */
static double
get_radius (Lines       *self,
            guint        line,
            TradeFigure *figure)
{
  if (trade_figure_get_formula (figure) != TRADE_FORMULA_INDEX_BASE)
    return self->radius;

  return self->radius * (line + 1 < self->n_lines ? BASE_RADIUS : 1);
}

/* Circles are painted in the order of the view, which is the order of reading. */
static void
place_circles (Lines *self)
{
  TradeFrame *frame = self->frame;

  for (guint i = 0; i < self->n_periods; i++)
    for (guint j = 0; j < self->n_lines; j++)
      {
        Line *line = &self->lines[j];

        for (guint k = 0; k < line->n_figures; k++)
          {
            TradeFigure *figure = line->figures[k];

            if (!trade_period_equal (trade_figure_get_period (figure), self->periods[i]))
              continue;
            trade_scene_add (frame->scene,
                             &(TradeMark){
                               .shape = TRADE_SHAPE_CIRCLE,
                               .role = TRADE_ROLE_DATA,
                               .colour = trade_composer_get_colour (figure),
                               .ink = trade_frame_get_ink (figure),
                               .x = get_x (self, self->periods[i]) - get_radius (self, j, figure),
                               .y = get_y (self, figure) - get_radius (self, j, figure),
                               .width = 2 * get_radius (self, j, figure),
                               .height = 2 * get_radius (self, j, figure),
                               .line_width = MAX (3 * frame->unit, 1.5),
                               .figure = figure,
                             });
          }
      }
}

static int
compare_ends (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Line *one = *(const Line *const *) a;
  const Line *other = *(const Line *const *) b;

  return (one->label_y > other->label_y) - (one->label_y < other->label_y);
}

/* Labels stand in the order of the lines' ends, the upper ones as close to theirs as the lower ones let them. */
static void
spread_labels (Lines *self)
{
  TradeFrame *frame = self->frame;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  double floor = frame->plot.y + frame->plot.height;
  double least = frame->plot.y - trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER) / 2;

  for (guint i = 0; i < self->n_lines; i++)
    {
      Line *line = &self->lines[i];

      line->label_y = get_y (self, get_end (line)) - trade_words_get_height (line->label) / 2;
      g_ptr_array_add (order, line);
    }
  g_ptr_array_sort_with_data (order, compare_ends, NULL);

  for (guint i = 0; i + 1 < order->len; i++)
    {
      Line *upper = g_ptr_array_index (order, i);
      Line *lower = g_ptr_array_index (order, i + 1);
      double overlap = upper->label_y + trade_words_get_height (upper->label) + LABEL_GAP - lower->label_y;

      /* Both give way alike, so that neither looks farther off than the other. */
      if (overlap > 0)
        {
          upper->label_y -= overlap / 2;
          lower->label_y += overlap / 2;
        }
    }
  for (guint i = order->len; i > 0; i--)
    {
      Line *line = g_ptr_array_index (order, i - 1);

      line->label_y = MAX (MIN (line->label_y, floor - trade_words_get_height (line->label)), least);
      floor = line->label_y - LABEL_GAP;
    }
}

static void
place_label (Lines *self,
             Line  *line)
{
  TradeFrame *frame = self->frame;
  TradeFigure *figure = get_end (line);
  double middle = line->label_y + trade_words_get_height (line->label) / 2;
  double x = self->last + self->radius + MAX (10 * frame->unit, TRADE_RING_REACH + 2);
  const TradePoint leader[] = { { self->last + self->radius, get_y (self, figure) }, { x - 3, middle } };

  if (fabs (middle - leader[0].y) > LEADER_FROM)
    trade_scene_add (frame->scene,
                     &(TradeMark){
                       .shape = TRADE_SHAPE_PATH,
                       .role = TRADE_ROLE_ANNOTATION,
                       .colour = TRADE_COLOUR_SECONDARY,
                       .ink = TRADE_INK_STROKE,
                       .points = leader,
                       .n_points = G_N_ELEMENTS (leader),
                       .line_width = 1,
                       .figure = figure,
                     });
  trade_frame_add_label (frame,
                         TRADE_PRIORITY_VALUE,
                         trade_composer_get_colour (figure),
                         line->label,
                         x,
                         line->label_y,
                         0,
                         figure);
}

/* The circles are open where the index is computed; the key says from what. */
static void
place_key (Lines *self)
{
  TradeFrame *frame = self->frame;
  gboolean from_growth = TRUE;

  for (guint i = 0; i < self->n_lines; i++)
    from_growth &= g_list_model_get_n_items (trade_figure_get_inputs (get_end (&self->lines[i]))) == 1;

  trade_frame_add_key (frame,
                       &(TradeKeyEntry){
                         .colour = TRADE_COLOUR_TOTAL,
                         .ink = TRADE_INK_OUTLINE,
                         .text = from_growth ? _ ("computed from growth") : _ ("computed"),
                       },
                       1);
}

void
trade_compose_lines (TradeFrame *frame)
{
  g_auto (Lines) self = { .frame = frame };

  collect (&self);
  if (self.n_lines == 0)
    return;

  place_key (&self);
  set_words (&self);
  measure (&self);
  place_axis (&self);
  place_periods (&self);
  for (guint i = 0; i < self.n_lines; i++)
    place_line (&self, &self.lines[i]);
  place_circles (&self);

  if (frame->thumbnail)
    return;
  spread_labels (&self);
  for (guint i = 0; i < self.n_lines; i++)
    place_label (&self, &self.lines[i]);
}
