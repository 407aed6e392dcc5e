/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-course.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-line-ends.h"
#include "trade-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lines through time: a line for each column of the view, named where it ends. Between exports and imports lies the
 * balance, an area that changes colour where the lines cross. */

/* How much larger than others the circle is that lies around another at the base of an index. */
#define BASE_RADIUS 1.55

/* Between half a line of a label and the names of the periods below it, in logical pixels. */
#define LABEL_GAP 4.0

/* Names far above or below the ends of their lines stand farther beside them, so that what ties them rises no more than this for its
 * width, as far as that takes no more than this part of the plot. */
#define STEEPEST 2.5
#define MOST_LEADER_PART 0.05

/* A balance ends so far from a word in its way, in logical pixels. */
#define CLEAR_OF_WORD 2.0

/* Balances that would stand closer than this are left out, in logical pixels. */
#define LEAST_SPACING 7.0

/* Of more lines than these, no name stands between them. */
#define MOST_SETTLED 16

/* The name of one side of the balance, between the lines. */
typedef struct
{
  TradeWords *words; /* (nullable): nothing where it has no room */
  TradeBox    box;
} Side;

typedef struct
{
  TradeFrame    *frame;
  TradeAxis      axis;
  TradeTimeline *timeline;
  GArray        *lines;    /* TradeCourse */
  TradeLineEnds  ends;
  gboolean       two_sided; /* exports and imports, with the balance between them */
  Side           sides[2]; /* surplus and deficit */
  int            balance;  /* the column of the balance; -1 where there is none */
  double         leader_width; /* between the ends of lines and their names, beside the usual gap */
  double         left;  /* of the grid */
  double         first; /* where the first period stands */
  double         last;
  double         radius;
  double         spacing;    /* from one period to the next */
  guint          step;       /* how many periods share a column of pixels */
  double         period_gap; /* from the lowest tick to the names of the periods */
} Lines;

static void
clear_lines (Lines *self)
{
  g_clear_object (&self->sides[0].words);
  g_clear_object (&self->sides[1].words);
  g_clear_pointer (&self->lines, g_array_unref);
  trade_line_ends_clear (&self->ends);
  g_clear_pointer (&self->timeline, trade_timeline_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lines, clear_lines)

static TradeCourse *
get_course (Lines *self,
            guint  i)
{
  return &g_array_index (self->lines, TradeCourse, i);
}

static guint
get_n_rows (Lines *self)
{
  return trade_view_get_n_rows (self->frame->view);
}

static TradeFigure *
get_cell (Lines *self,
          guint  row,
          guint  column)
{
  return trade_view_get_cell (self->frame->view, row, column);
}

static void
collect (Lines *self)
{
  TradeView *view = self->frame->view;

  self->balance = trade_kind_find_balance (view);
  self->two_sided = trade_kind_is_two_sided (view);

  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    {
      TradeCourse course;

      if ((int) i != self->balance && trade_course_init (&course, self->frame, self->timeline, i))
        g_array_append_val (self->lines, course);
    }
}

/* Names stand at the ends of the lines, which take the place of a key. */
static void
set_words (Lines *self)
{
  TradeFrame *frame = self->frame;

  for (guint i = 0; i < self->lines->len && !frame->thumbnail; i++)
    {
      const TradeCourse *course = get_course (self, i);
      g_autofree char *name = trade_kind_name_series (frame->view, frame->format, course->end);
      g_autofree char *value = trade_frame_write_figure (frame, course->end, self->axis.magnitude);

      trade_line_ends_add (&self->ends, course->end, course->colour, name, value);
    }
}

/* The axis reaches from the base to the farthest value. An index hugs the data: its lines show how far they leave 100. */
static void
measure_domain (Lines *self)
{
  TradeInterval extent = { self->axis.base, self->axis.base };
  gboolean low = self->frame->plot.height < 220 * self->frame->type_unit;

  for (guint i = 0; i < self->lines->len; i++)
    trade_course_include (get_course (self, i), &extent);

  trade_axis_set_domain (&self->axis, extent, low ? 3 : TRADE_TICKS_TARGET);
}

static void
measure_height (Lines *self)
{
  TradeFrame *frame = self->frame;
  double number = trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER);

  /* A line may end on the lowest tick, and so may its label; the periods keep clear of both. */
  self->period_gap = MAX (self->radius * BASE_RADIUS + TRADE_RING_REACH, number / 2 + LABEL_GAP);
  self->axis.scale.range_start = frame->plot.y + frame->plot.height -
                                 trade_frame_get_line_height (frame, TRADE_TYPE_NAME) - self->period_gap;
  self->axis.scale.range_end = frame->plot.y + number / 2;
  self->axis.scale.range_start = MAX (self->axis.scale.range_start, self->axis.scale.range_end);
}

static void
measure (Lines *self)
{
  TradeFrame *frame = self->frame;
  double gap = MAX (14 * frame->unit, TRADE_RING_REACH + 2);
  double right = frame->plot.x + frame->plot.width;
  double widest = MAX (10 * frame->unit, frame->thumbnail ? 5 : 4);
  guint n_rows = get_n_rows (self);
  double inset;

  measure_domain (self);
  self->left = frame->plot.x + (frame->thumbnail ? 0 : trade_axis_get_label_width (&self->axis) + gap);
  self->last = frame->thumbnail ? right - widest * 2 : right - self->ends.width - self->leader_width - widest - gap;
  /* However wide the labels are, the lines lead somewhere. */
  self->last = MAX (self->last, self->left + widest * 4);

  /* Few periods stand well inside of the grid; many use all of it. */
  inset = frame->thumbnail ? widest * 2 : 90 * frame->unit;
  inset = MIN (inset, (self->last - self->left) / MAX (n_rows + 2, 4));
  self->first = self->left + MAX (inset, MIN (widest, 6));
  self->spacing = (self->last - self->first) / MAX (trade_timeline_get_n_steps (self->timeline), 1);
  self->step = self->spacing < 1 ? (guint) ceil (1 / MAX (self->spacing, 1e-6)) : 1;
  self->radius = CLAMP (self->spacing * 0.22, 2, widest);
  measure_height (self);
  for (guint i = 0; i < self->lines->len; i++)
    trade_course_set_place (get_course (self, i), self->axis.scale, self->first, self->last, self->radius);
}

/* Names keep to the height of the lines. */
static void
arrange_ends (Lines *self)
{
  double half = trade_frame_get_line_height (self->frame, TRADE_TYPE_NUMBER) / 2;

  trade_line_ends_arrange (&self->ends, self->axis.scale, self->frame->plot.y, self->axis.scale.range_start + half);
}

/* From the ends of lines to their names beside them. */
static double
get_name_gap (Lines *self)
{
  return MAX (10 * self->frame->unit, TRADE_RING_REACH + 2);
}

static guint
find_last_row (Lines             *self,
               const TradeCourse *course)
{
  guint row = get_n_rows (self) - 1;

  while (row > 0 && get_cell (self, row, course->column) != course->end)
    row--;

  return row;
}

static double
get_end_x (Lines *self,
           guint  i)
{
  return trade_course_get_x (get_course (self, i), find_last_row (self, get_course (self, i))) + self->radius;
}

static gboolean
is_free_cb (const TradeBounds *box,
            gpointer           data)
{
  Lines *self = data;

  for (guint i = 0; i < self->lines->len; i++)
    {
      if (trade_course_meets (get_course (self, i), box))
        return FALSE;
    }

  return TRUE;
}

/* Names stand beside the ends of lines that end early, if there is room. Of many lines none is looked for. */
static void
settle_ends (Lines *self)
{
  double edge = self->last + self->radius;
  const TradeBounds within = { self->left, self->frame->plot.y, edge, self->axis.scale.range_start };
  gboolean any = FALSE;

  for (guint i = 0; i < self->lines->len && self->lines->len <= MOST_SETTLED; i++)
    {
      if (get_end_x (self, i) < edge - 1)
        any |= trade_line_ends_settle (&self->ends, i, get_end_x (self, i), within, is_free_cb, self);
    }
  if (any)
    arrange_ends (self);
}

/* Where names stand is known only when the lines have their places, and how much room they leave the lines only then. */
static void
fit (Lines *self)
{
  measure (self);
  if (self->frame->thumbnail)
    return;

  arrange_ends (self);
  self->leader_width = CLAMP (self->ends.farthest / STEEPEST - get_name_gap (self), 0, MOST_LEADER_PART * self->frame->plot.width);
  measure (self);
  arrange_ends (self);
  settle_ends (self);
}

static double
get_x (Lines *self,
       guint  row)
{
  return trade_course_get_x (get_course (self, 0), row);
}

static double
get_y (Lines       *self,
       TradeFigure *figure)
{
  return trade_scale_map (self->axis.scale, trade_figure_get_value (figure));
}

/* All lines of an index begin at one place; the circle that is painted last lies inside of those before it, so that it does
 * not hide them. */
static double
get_radius (Lines       *self,
            guint        line,
            TradeFigure *figure)
{
  double radius = get_course (self, line)->radius;

  if (trade_figure_get_formula (figure) != TRADE_FORMULA_INDEX_BASE)
    return radius;

  return radius * (line + 1 == self->lines->len ? 1 : BASE_RADIUS);
}

static gboolean
has_both (Lines *self,
          guint  row)
{
  return get_cell (self, row, 0) != NULL && get_cell (self, row, 1) != NULL;
}

static gboolean
is_after_break (Lines *self,
                guint  row)
{
  return trade_figure_has_status (get_cell (self, row, 0), TRADE_STATUS_BREAK) ||
         trade_figure_has_status (get_cell (self, row, 1), TRADE_STATUS_BREAK);
}

/* The room between the lines around a row, as far as a label reaches to both sides. Returns its height, which is not above 0
 * where there is none on that side of the balance.
 */
static double
measure_room (Lines   *self,
              guint    row,
              double   reach,
              gboolean surplus,
              double  *middle)
{
  guint n_rows = MIN ((guint) ceil (reach / self->spacing), get_n_rows (self)) / self->step * self->step;
  double top = -HUGE_VAL, bottom = HUGE_VAL;

  for (guint i = row > n_rows ? row - n_rows : 0; i <= MIN (row + n_rows, get_n_rows (self) - 1); i += self->step)
    {
      double exports, imports;

      if (!has_both (self, i))
        return 0;
      exports = get_y (self, get_cell (self, i, 0));
      imports = get_y (self, get_cell (self, i, 1));
      top = MAX (top, surplus ? exports : imports);
      bottom = MIN (bottom, surplus ? imports : exports);
    }

  *middle = (top + bottom) / 2;

  return bottom - top;
}

/* Finds where one side of the balance has most room for its name. */
static void
measure_side (Lines      *self,
              Side       *side,
              gboolean    surplus,
              const char *name)
{
  g_autoptr (TradeWords) words = trade_frame_layout (self->frame, TRADE_TYPE_LABEL, name, 0, PANGO_ALIGN_LEFT);
  double height = trade_words_get_height (words);
  double reach = trade_words_get_width (words) / 2;
  double most = 1.5 * height;
  double middle = 0;
  int at = -1;

  for (guint row = 0; row < get_n_rows (self); row += self->step)
    {
      double y;
      double room = measure_room (self, row, reach, surplus, &y);

      if (room <= most || get_x (self, row) - reach < self->first || get_x (self, row) + reach > self->last)
        continue;
      most = room;
      middle = y;
      at = (int) row;
    }

  if (at < 0)
    return;
  side->words = g_steal_pointer (&words);
  side->box = (TradeBox){ get_x (self, (guint) at) - reach, middle - height / 2, 2 * reach, height };
}

static void
measure_sides (Lines *self)
{
  if (!self->two_sided || self->frame->thumbnail)
    return;

  measure_side (self, &self->sides[0], TRUE, _ ("Surplus"));
  measure_side (self, &self->sides[1], FALSE, _ ("Deficit"));
}

static void
place_side (Lines *self,
            Side  *side)
{
  if (side->words != NULL)
    trade_frame_add_inner (self->frame, TRADE_PRIORITY_DETAIL, TRADE_COLOUR_TEXT, side->words, side->box.x, side->box.y, 0, NULL);
}

/* The word that lies on the balance of a row, if one does. */
static const TradeBox *
find_word_across (Lines *self,
                  guint  row)
{
  double x = get_x (self, row);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      const Side *side = &self->sides[i];
      TradeFigure *balance = get_cell (self, row, (guint) self->balance);

      if (side->words != NULL && x > side->box.x - CLEAR_OF_WORD && x < side->box.x + side->box.width + CLEAR_OF_WORD &&
          (trade_figure_get_value (balance) > 0) == (i == 0))
        return &side->box;
    }

  return NULL;
}

static void
add_balance (Lines        *self,
             TradeFigure  *balance,
             TradeRole     role,
             TradeColour   colour,
             double        x,
             double        from,
             double        to)
{
  const TradePoint points[] = { { x, from }, { x, to } };

  trade_frame_add_path (self->frame, balance, role, colour, TRADE_INK_LIGHT, points, G_N_ELEMENTS (points),
                        MAX (1.5 * self->frame->unit, 1));
}

/* From the circle of one figure of a row to that of the other; where the circles meet there is nothing to be seen between them. */
static TradeInterval
find_between (Lines *self,
              guint  row)
{
  TradeFigure *exports = get_cell (self, row, 0);
  TradeFigure *imports = get_cell (self, row, 1);
  double from = get_y (self, exports);
  double to = get_y (self, imports);
  double sense = from <= to ? 1 : -1;
  double begin = from + sense * get_radius (self, 0, exports);
  double end = to - sense * get_radius (self, 1, imports);

  if ((end - begin) * sense <= 0)
    begin = end = (from + to) / 2;

  return (TradeInterval){ begin, end };
}

/* The side of the balance, drawn at its period from one line to the other, on both sides of a word that lies between them. */
static void
place_balance (Lines *self,
               guint  row)
{
  TradeFigure *balance = get_cell (self, row, (guint) self->balance);
  const TradeBox *word;
  TradeInterval between;
  TradeColour colour;
  double x, from, to;

  if (balance == NULL)
    return;
  if (self->spacing < LEAST_SPACING)
    {
      trade_scene_add_traced (self->frame->scene, balance);
      return;
    }

  x = get_x (self, row);
  between = find_between (self, row);
  from = between.lower;
  to = between.upper;
  colour = get_y (self, get_cell (self, row, 0)) <= get_y (self, get_cell (self, row, 1)) ? TRADE_COLOUR_EXPORTS
                                                                                          : TRADE_COLOUR_IMPORTS;
  word = find_word_across (self, row);
  if (word == NULL)
    {
      add_balance (self, balance, TRADE_ROLE_DATA, colour, x, from, to);
      return;
    }

  add_balance (self, balance, TRADE_ROLE_DATA, colour, x, from, from <= to ? word->y : word->y + word->height);
  add_balance (self, balance, TRADE_ROLE_ANNOTATION, colour, x, from <= to ? word->y + word->height : word->y, to);
}

/* Marks stand in the order of the view, which is the order of reading. */
static void
place_marks (Lines *self)
{
  for (guint row = 0; row < get_n_rows (self); row++)
    {
      for (guint i = 0; i < self->lines->len; i++)
        {
          const TradeCourse *course = get_course (self, i);
          TradeFigure *figure = trade_course_get_figure (course, row);

          if (figure != NULL)
            trade_course_place_figure (course, row, get_radius (self, i, figure));
        }
      if (self->balance >= 0)
        place_balance (self, row);
    }
}

static void
add_area (Lines            *self,
          const TradePoint *points,
          guint             n_points,
          gboolean          surplus)
{
  trade_scene_add (self->frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_AREA,
                     .role = TRADE_ROLE_ANNOTATION,
                     .colour = surplus ? TRADE_COLOUR_EXPORTS : TRADE_COLOUR_IMPORTS,
                     .ink = TRADE_INK_OUTLINE,
                     .points = points,
                     .n_points = n_points,
                   });
}

/* An area under construction: along exports, and back along imports. */
typedef struct
{
  GArray *exports; /* TradePoint */
  GArray *imports;
  double  side;    /* above 0 where exports exceed imports */
} Run;

static void
end_run (Lines *self,
         Run   *run)
{
  for (guint i = run->imports->len; i > 0; i--)
    g_array_append_val (run->exports, g_array_index (run->imports, TradePoint, i - 1));
  if (run->exports->len > 2)
    add_area (self, &g_array_index (run->exports, TradePoint, 0), run->exports->len, run->side > 0);
  g_array_set_size (run->exports, 0);
  g_array_set_size (run->imports, 0);
  run->side = 0;
}

static void
extend_run (Run       *run,
            TradePoint exports,
            TradePoint imports)
{
  g_array_append_val (run->exports, exports);
  g_array_append_val (run->imports, imports);
  run->side += imports.y - exports.y;
}

/* Where the lines cross on the way from the end of a run to what follows. */
static TradePoint
find_crossing (Run       *run,
               TradePoint exports,
               TradePoint imports)
{
  TradePoint from = g_array_index (run->exports, TradePoint, run->exports->len - 1);
  double before = g_array_index (run->imports, TradePoint, run->imports->len - 1).y - from.y;
  double part = before / (before - (imports.y - exports.y));

  return (TradePoint){ from.x + (exports.x - from.x) * part, from.y + (exports.y - from.y) * part };
}

/* The middle of the periods that share a column of pixels. */
static gboolean
measure_slice (Lines      *self,
               guint       row,
               TradePoint *exports,
               TradePoint *imports)
{
  guint n = 0;

  *exports = *imports = (TradePoint){ 0, 0 };
  for (guint i = row; i < MIN (row + self->step, get_n_rows (self)); i++)
    {
      if (!has_both (self, i))
        continue;
      exports->x += get_x (self, i);
      exports->y += get_y (self, get_cell (self, i, 0));
      imports->y += get_y (self, get_cell (self, i, 1));
      n++;
    }
  if (n == 0)
    return FALSE;

  imports->x = exports->x /= n;
  exports->y /= n;
  imports->y /= n;

  return TRUE;
}

/* Whether what was before a row, or in its column of pixels, does not lead on to what follows. */
static gboolean
begins_anew (Lines *self,
             guint  row)
{
  for (guint i = row; i < MIN (row + self->step, get_n_rows (self)); i++)
    {
      if (trade_timeline_has_gap (self->timeline, i) || (has_both (self, i) && is_after_break (self, i)))
        return TRUE;
    }

  return FALSE;
}

/* An area reaches from one crossing of the lines to the next, as far as both go on. */
static void
place_area (Lines *self)
{
  g_autoptr (GArray) along_exports = g_array_new (FALSE, FALSE, sizeof (TradePoint));
  g_autoptr (GArray) along_imports = g_array_new (FALSE, FALSE, sizeof (TradePoint));
  Run run = { along_exports, along_imports, 0 };

  for (guint row = 0; self->two_sided && row < get_n_rows (self); row += self->step)
    {
      TradePoint exports, imports;
      gboolean is_known = measure_slice (self, row, &exports, &imports);

      if (!is_known || begins_anew (self, row))
        end_run (self, &run);
      if (!is_known)
        continue;
      if (run.side * (imports.y - exports.y) < 0)
        {
          TradePoint crossing = find_crossing (&run, exports, imports);

          extend_run (&run, crossing, crossing);
          end_run (self, &run);
          extend_run (&run, crossing, crossing);
        }
      extend_run (&run, exports, imports);
    }
  end_run (self, &run);
}

static void
place_legend (Lines *self)
{
  TradeLegend legend = { 0 };

  for (guint i = 0; i < self->lines->len; i++)
    trade_course_see (get_course (self, i), &legend);
  trade_legend_place (&legend, self->frame);
}

static void
place_words (Lines *self)
{
  double edge = self->last + self->radius;
  double x = edge + get_name_gap (self) + self->leader_width;

  for (guint i = 0; i < self->lines->len; i++)
    trade_line_ends_place (&self->ends, i, get_end_x (self, i), edge, x);
  trade_line_ends_finish (&self->ends, x);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    place_side (self, &self->sides[i]);
}

static void
compose (TradeFrame *frame)
{
  gboolean is_index = trade_view_get_arrangement (frame->view).mode == TRADE_MODE_INDEX;
  g_auto (Lines) self = {
    .frame = frame,
    .axis = { .frame = frame, .upright = TRUE, .base = is_index ? TRADE_INDEX_BASE : 0 },
    .timeline = trade_timeline_new (frame->view),
    .lines = g_array_new (FALSE, FALSE, sizeof (TradeCourse)),
  };

  self.axis.magnitude = is_index ? 0 : trade_headline_get_magnitude (frame->view, frame->format);
  collect (&self);
  if (self.lines->len == 0)
    return;

  place_legend (&self);
  trade_line_ends_init (&self.ends, frame);
  set_words (&self);
  fit (&self);
  place_area (&self);
  measure_sides (&self);
  trade_axis_place (&self.axis, self.left, self.last, frame->plot.x + trade_axis_get_label_width (&self.axis));
  trade_timeline_place (self.timeline,
                        frame,
                        self.first,
                        self.last,
                        self.axis.scale.range_start + self.period_gap);
  trade_timeline_place_notes (self.timeline, frame, self.first, self.last, frame->plot.y, self.axis.scale.range_start, TRUE);
  for (guint i = 0; i < self.lines->len; i++)
    trade_course_place_line (get_course (&self, i));
  place_marks (&self);

  if (!frame->thumbnail)
    place_words (&self);
}

/* Whether any period follows another without a gap: a line through single points is none. */
static gboolean
has_neighbours (TradeView *view)
{
  for (guint row = 1; row < trade_view_get_n_rows (view); row++)
    {
      TradePeriod before = trade_view_get_row (view, row - 1)->period;

      if (trade_view_get_row (view, row)->period.first_month <= trade_period_get_end (before))
        return TRUE;
    }

  return FALSE;
}

/* Made for what changes through time. */
static double
suits (TradeView *view)
{
  if (trade_view_get_arrangement (view).mode == TRADE_MODE_INDEX)
    return trade_view_get_n_columns (view) <= TRADE_MOST_LINES ? 1 : 0.9;

  if (!trade_view_is_over_time (view) || trade_view_get_n_rows (view) <= 2 || trade_kind_has_measures (view))
    return 0;

  return has_neighbours (view) ? 0.9 : 0.3;
}

const TradeKindRecord trade_kind_lines = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Lines"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Line chart with %s value.",
                   "Line chart with %s values."),
};
