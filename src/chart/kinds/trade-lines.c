/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-describe.h"
#include "trade-kind-private.h"
#include "trade-legend.h"
#include "trade-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lines of an index: a line for each flow, from the period that is 100 to the latest, named where it ends. */

#define BASE 100.0

/* How much larger than others the circle is that lies around another at the base. */
#define BASE_RADIUS 1.55

/* Between the labels of two lines' ends, in logical pixels. */
#define LABEL_GAP 4.0

/* A label that stands farther than this from its line's end is tied to it. */
#define LEADER_FROM 3.0

typedef struct
{
  const char *flow;
  GPtrArray  *figures; /* in the order of time */
  TradeWords *label;   /* (nullable) */
  double      label_y;
} Line;

typedef struct
{
  TradeFrame *frame;
  TradeAxis   axis;
  GPtrArray  *lines;   /* Line */
  GPtrArray  *figures; /* of all lines, in the order of the view */
  GArray     *periods; /* TradePeriod, in the order of time */
  double      label_width;
  double      left;  /* of the grid */
  double      first; /* where the first period stands */
  double      last;
  double      radius;
  double      period_gap; /* from the lowest tick to the names of the periods */
} Lines;

static void
free_line (gpointer data)
{
  Line *line = data;

  g_ptr_array_unref (line->figures);
  g_clear_object (&line->label);
  g_free (line);
}

static void
clear_lines (Lines *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lines, clear_lines)

static Line *
get_line (Lines *self,
          guint  i)
{
  return g_ptr_array_index (self->lines, i);
}

static Line *
find_line (Lines       *self,
           TradeFigure *figure)
{
  const char *flow = trade_figure_get_key (figure)->flow;
  Line *line;

  for (guint i = 0; i < self->lines->len; i++)
    {
      if (g_str_equal (get_line (self, i)->flow, flow))
        return get_line (self, i);
    }

  line = g_new0 (Line, 1);
  line->flow = flow;
  line->figures = g_ptr_array_new ();
  g_ptr_array_add (self->lines, line);

  return line;
}

/* The view lists the figures period by period. */
static void
collect (Lines *self)
{
  GListModel *view = G_LIST_MODEL (self->frame->view);
  guint n_figures = g_list_model_get_n_items (view);

  for (guint i = 0; i < n_figures; i++)
    {
      TradeFigure *figure = g_list_model_get_item (view, i);
      TradePeriod period = trade_figure_get_period (figure);
      guint n_periods = self->periods->len;

      g_ptr_array_add (self->figures, figure);
      g_ptr_array_add (find_line (self, figure)->figures, figure);
      if (n_periods == 0 || trade_period_compare (g_array_index (self->periods, TradePeriod, n_periods - 1), period) < 0)
        g_array_append_val (self->periods, period);
    }
}

static TradeFigure *
get_end (Line *line)
{
  return g_ptr_array_index (line->figures, line->figures->len - 1);
}

/* Names stand at the ends of the lines, which take the place of a key. */
static void
set_words (Lines *self)
{
  TradeFrame *frame = self->frame;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = get_line (self, i);
      g_autofree char *name = trade_describe_name_within (frame->format, frame->view, get_end (line));
      g_autofree char *value = trade_format_figure (frame->format, get_end (line), 0);
      /* Translators: the name of a line at its end, and its last value, as in "Exports 100.6" */
      g_autofree char *text = g_strdup_printf (C_ ("line", "%1$s %2$s"), name, value);

      line->label = trade_frame_layout (frame, TRADE_TYPE_NUMBER, text, frame->plot.width * 0.4, PANGO_ALIGN_LEFT);
      self->label_width = MAX (self->label_width, trade_words_get_width (line->label));
    }
}

/* The axis hugs the data: lines show how far they leave 100, not lengths, so it need not begin at zero. */
static void
measure_domain (Lines *self)
{
  double least = BASE;
  double largest = BASE;
  gboolean low = self->frame->plot.height < 220 * self->frame->type_unit;

  for (guint i = 0; i < self->figures->len; i++)
    {
      TradeInterval bounds = trade_figure_get_bounds (g_ptr_array_index (self->figures, i));

      least = MIN (least, bounds.lower);
      largest = MAX (largest, bounds.upper);
    }

  trade_axis_set_domain (&self->axis, least, largest, low ? 3 : TRADE_TICKS_TARGET);
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
  self->left = frame->plot.x + (frame->thumbnail ? 0 : trade_axis_get_label_width (&self->axis) + gap);
  self->last = frame->thumbnail ? right - self->radius * 2
                                : right - self->label_width - self->radius - gap;
  /* However wide the labels are, the lines lead somewhere. */
  self->last = MAX (self->last, self->left + self->radius * 4);
  inset = MIN (frame->thumbnail ? self->radius * 2 : 90 * frame->unit, (self->last - self->left) / 4);
  self->first = self->left + MAX (inset, self->radius);

  /* A line may end on the lowest tick, and so may its label; the periods keep clear of both. */
  self->period_gap = MAX (self->radius * BASE_RADIUS + TRADE_RING_REACH,
                          trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER) / 2 + LABEL_GAP);
  self->axis.scale.range_start = frame->plot.y + frame->plot.height - trade_frame_get_line_height (frame, TRADE_TYPE_NAME) - self->period_gap;
  self->axis.scale.range_end = frame->plot.y + trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER) / 2;
}

static double
get_x_at (Lines *self,
          guint  i)
{
  guint n_gaps = self->periods->len - 1;

  return n_gaps > 0 ? self->first + (self->last - self->first) * i / n_gaps : self->last;
}

static double
get_x (Lines       *self,
       TradeFigure *figure)
{
  guint from = 0, to = self->periods->len - 1;
  TradePeriod period = trade_figure_get_period (figure);

  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (trade_period_compare (g_array_index (self->periods, TradePeriod, middle), period) < 0)
        from = middle + 1;
      else
        to = middle;
    }

  return get_x_at (self, from);
}

static double
get_y (Lines       *self,
       TradeFigure *figure)
{
  return trade_scale_map (self->axis.scale, trade_figure_get_value (figure));
}

static void
place_periods (Lines *self)
{
  TradeFrame *frame = self->frame;

  for (guint i = 0; i < self->periods->len; i++)
    {
      g_autofree char *text = trade_format_period (frame->format, g_array_index (self->periods, TradePeriod, i));
      g_autoptr (TradeWords) label = trade_frame_layout (frame, TRADE_TYPE_NAME, text, 0, PANGO_ALIGN_LEFT);

      trade_frame_add_tick (frame,
                            TRADE_COLOUR_TEXT,
                            label,
                            get_x_at (self, i),
                            self->axis.scale.range_start + self->period_gap,
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
  double lower = trade_scale_map (self->axis.scale, bounds.lower);
  double upper = trade_scale_map (self->axis.scale, bounds.upper);
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
                       .colour = trade_kind_get_colour (figure),
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
  guint n_points = line->figures->len;
  g_autofree TradePoint *points = g_new (TradePoint, n_points);

  for (guint i = 0; i < n_points; i++)
    {
      TradeFigure *figure = g_ptr_array_index (line->figures, i);

      points[i] = (TradePoint){ get_x (self, figure), get_y (self, figure) };
    }

  trade_scene_add (frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_PATH,
                     .role = TRADE_ROLE_ANNOTATION,
                     .colour = trade_kind_get_colour (get_end (line)),
                     .ink = TRADE_INK_STROKE,
                     .points = points,
                     .n_points = n_points,
                     .line_width = MAX (4 * frame->unit, 2),
                     .figure = get_end (line),
                   });
  for (guint i = 0; i < n_points; i++)
    place_whisker (self, g_ptr_array_index (line->figures, i), points[i].x);
}

/* All lines begin at one place; the circle that is painted last lies inside of those before it, so that it does not hide
 * them. */
static double
get_radius (Lines       *self,
            TradeFigure *figure)
{
  Line *last = get_line (self, self->lines->len - 1);
  gboolean is_last = g_str_equal (trade_figure_get_key (figure)->flow, last->flow);

  if (trade_figure_get_formula (figure) != TRADE_FORMULA_INDEX_BASE)
    return self->radius;

  return self->radius * (is_last ? 1 : BASE_RADIUS);
}

/* Circles are painted in the order of the view, which is the order of reading. */
static void
place_circles (Lines *self)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->figures, i);
      double radius = get_radius (self, figure);

      trade_scene_add (self->frame->scene,
                       &(TradeMark){
                         .shape = TRADE_SHAPE_CIRCLE,
                         .role = TRADE_ROLE_DATA,
                         .colour = trade_kind_get_colour (figure),
                         .ink = trade_frame_get_ink (figure),
                         .x = get_x (self, figure) - radius,
                         .y = get_y (self, figure) - radius,
                         .width = 2 * radius,
                         .height = 2 * radius,
                         .line_width = MAX (3 * self->frame->unit, 1.5),
                         .figure = figure,
                       });
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

/* Labels stand in the order of the lines' ends, as close to theirs as the others let them. */
static void
spread_labels (Lines *self)
{
  TradeFrame *frame = self->frame;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autofree TradeSlot *slots = g_new (TradeSlot, self->lines->len);
  double top = frame->plot.y - trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER) / 2;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = get_line (self, i);

      line->label_y = get_y (self, get_end (line)) - trade_words_get_height (line->label) / 2;
      g_ptr_array_add (order, line);
    }
  g_ptr_array_sort_with_data (order, compare_ends, NULL);

  for (guint i = 0; i < order->len; i++)
    {
      Line *line = g_ptr_array_index (order, i);

      slots[i] = (TradeSlot){ line->label_y, trade_words_get_height (line->label) };
    }
  trade_labels_spread (slots, order->len, LABEL_GAP, top, frame->plot.y + frame->plot.height);
  for (guint i = 0; i < order->len; i++)
    ((Line *) g_ptr_array_index (order, i))->label_y = slots[i].place;
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
                         trade_kind_get_colour (figure),
                         line->label,
                         x,
                         line->label_y,
                         0,
                         figure);
}

static void
place_legend (Lines *self)
{
  TradeLegend legend = { 0 };

  for (guint i = 0; i < self->lines->len; i++)
    {
      TradeFigure *end = get_end (get_line (self, i));

      trade_legend_see (&legend, end, trade_kind_get_colour (end), trade_frame_get_ink (end));
    }
  trade_legend_place (&legend, self->frame);
}

static void
compose (TradeFrame *frame)
{
  g_auto (Lines) self = {
    .frame = frame,
    .axis = { .frame = frame, .upright = TRUE, .base = BASE },
    .lines = g_ptr_array_new_with_free_func (free_line),
    .figures = g_ptr_array_new_with_free_func (g_object_unref),
    .periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod)),
  };

  collect (&self);
  if (self.lines->len == 0)
    return;

  place_legend (&self);
  set_words (&self);
  measure (&self);
  trade_axis_place (&self.axis, self.left, self.last, frame->plot.x + trade_axis_get_label_width (&self.axis));
  place_periods (&self);
  for (guint i = 0; i < self.lines->len; i++)
    place_line (&self, get_line (&self, i));
  place_circles (&self);

  if (frame->thumbnail)
    return;
  spread_labels (&self);
  for (guint i = 0; i < self.lines->len; i++)
    place_label (&self, get_line (&self, i));
}

/* Made for what changes through time, measured against where it began. */
static double
suits (TradeView *view)
{
  if (trade_view_get_arrangement (view).mode == TRADE_MODE_INDEX)
    return 1;

  return trade_view_is_over_time (view) && trade_view_get_n_rows (view) > 2 ? 0.9 : 0;
}

static const char *
get_sentence (guint n)
{
  return g_dngettext (GETTEXT_PACKAGE, "Line chart with %s value.", "Line chart with %s values.", n);
}

const TradeKindRecord trade_kind_lines = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Lines"),
  .suits = suits,
  .compose = compose,
  .get_sentence = get_sentence,
};
