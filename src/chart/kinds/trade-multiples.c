/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-band.h"
#include "trade-course.h"
#include "trade-fold.h"
#include "trade-headline.h"
#include "trade-kind-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Small multiples: a panel for each series, all with one scale and one axis of time, so that they can be compared. What there
 * is no room for stands together in the last panel. */

/* A panel is no smaller than this, in ems of its title, or in logical pixels on a thumbnail. */
#define LEAST_WIDTH_EMS 8.5
#define LEAST_HEIGHT_EMS 3.5
#define LEAST_THUMBNAIL_WIDTH 22.0
#define LEAST_THUMBNAIL_HEIGHT 16.0

/* A panel that is lower, in logical pixels, tells nothing. */
#define LEAST_ROOM 12.0

#define TICKS 3

/* The titles of panels are smaller than other names. */
#define TITLE_SCALE 0.85

/* Panels are best so much wider than they are high. */
#define BEST_RATIO 1.6

typedef struct
{
  TradeCourse course;
  TradeWords *name;  /* (nullable) */
  TradeWords *value; /* (nullable) */
  gboolean    value_below; /* the name, not beside it */
} Panel;

typedef struct
{
  TradeFrame    *frame;
  TradeAxis      axis;
  TradeTimeline *timeline;
  GArray        *courses; /* TradeCourse, of all series */
  GPtrArray     *figures; /* the last of each */
  TradeFold      fold;
  GArray        *panels; /* Panel, but for that of all others */
  TradeBand      band;   /* what is in that one */
  TradeWords    *others;   /* (nullable): the name of the panel that others share */
  TradeWords    *amount;   /* (nullable): and how much they are */
  gboolean       has_amount; /* whether that has room */
  guint          n_panels;
  guint          n_columns;
  double         label_width; /* of the axis, with the gap beside it */
  double         label_gap;
  double         width;       /* of a panel */
  double         height;
  double         gap_x;
  double         gap_y;
  double         title_height;
  double         time_height;
} Multiples;

static void
clear_panel (gpointer data)
{
  Panel *panel = data;

  g_clear_object (&panel->name);
  g_clear_object (&panel->value);
}

static void
clear_multiples (Multiples *self)
{
  g_clear_pointer (&self->timeline, trade_timeline_free);
  g_clear_pointer (&self->courses, g_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->panels, g_array_unref);
  g_clear_pointer (&self->band.columns, g_array_unref);
  g_clear_object (&self->others);
  g_clear_object (&self->amount);
  trade_fold_clear (&self->fold);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Multiples, clear_multiples)

static Panel *
get_panel (Multiples *self,
           guint      i)
{
  return &g_array_index (self->panels, Panel, i);
}

static void
collect (Multiples *self)
{
  for (guint i = 0; i < trade_view_get_n_columns (self->frame->view); i++)
    {
      TradeCourse course;

      if (!trade_course_init (&course, self->frame, self->timeline, i))
        continue;
      /* Each has a panel, and needs no colour to be told from the others. */
      course.colour = trade_kind_get_colour_in (self->frame->view, course.end);
      g_array_append_val (self->courses, course);
      g_ptr_array_add (self->figures, g_object_ref (course.end));
    }
}

static void
place_legend (Multiples *self)
{
  TradeLegend legend = { 0 };

  for (guint i = 0; i < self->courses->len; i++)
    trade_course_see (&g_array_index (self->courses, TradeCourse, i), &legend);
  trade_legend_place (&legend, self->frame);
}

static void
measure_domain (Multiples *self)
{
  TradeInterval extent = { self->axis.base, self->axis.base };

  for (guint i = 0; i < self->courses->len; i++)
    trade_course_include (&g_array_index (self->courses, TradeCourse, i), &extent);
  trade_axis_set_domain (&self->axis, extent, TICKS);
  trade_axis_hug (&self->axis, extent);
}

/* The size of the type of names, in logical pixels. */
static double
get_em (Multiples *self)
{
  g_autoptr (TradeWords) words = trade_frame_layout (self->frame, TRADE_TYPE_NAME, "0", 0, PANGO_ALIGN_LEFT);

  return trade_words_get_size (words);
}

static double
get_least_width (Multiples *self)
{
  return self->frame->thumbnail ? LEAST_THUMBNAIL_WIDTH : LEAST_WIDTH_EMS * get_em (self);
}

/* Of a panel without its title. */
static double
get_least_height (Multiples *self)
{
  return self->frame->thumbnail ? LEAST_THUMBNAIL_HEIGHT : LEAST_HEIGHT_EMS * get_em (self);
}

static double
get_least_title (Multiples *self)
{
  return trade_frame_get_line_height (self->frame, TRADE_TYPE_NAME) * 1.5;
}

/* How many panels there is room for. */
static guint
count_room (Multiples *self)
{
  TradeFrame *frame = self->frame;
  double width = frame->plot.width - self->label_width;
  double height = frame->plot.height - self->time_height;

  return (guint) (MAX (floor (width / get_least_width (self)), 1) *
                  MAX (floor (height / (get_least_height (self) + get_least_title (self))), 1));
}

/* As many columns as make the panels neither wide nor high. */
static void
choose_columns (Multiples *self)
{
  TradeFrame *frame = self->frame;
  double width = frame->plot.width - self->label_width;
  guint most = CLAMP ((guint) (width / get_least_width (self)), 1, self->n_panels);
  double best = HUGE_VAL;

  for (guint n = 1; n <= most; n++)
    {
      guint n_rows = (self->n_panels + n - 1) / n;
      double height = MAX (frame->plot.height / n_rows - get_least_title (self), 1);
      double ratio = (width / n) / height;
      double miss = fabs (log (ratio / BEST_RATIO));
      /* A hole in the last row is a pity. */
      double holes = 0.15 * (n_rows * n - self->n_panels);

      if (miss + holes < best)
        {
          best = miss + holes;
          self->n_columns = n;
        }
    }
}

static guint
count_rows (Multiples *self)
{
  return (self->n_panels + self->n_columns - 1) / self->n_columns;
}

static gboolean
is_index (Multiples *self)
{
  return trade_view_get_arrangement (self->frame->view).mode == TRADE_MODE_INDEX;
}

static gboolean
are_addable (Multiples *self)
{
  return !is_index (self) && !trade_format_is_signed (g_ptr_array_index (self->figures, 0));
}

/* Parts of one flow are added up, where their sum is of the order of what has panels. */
static void
set_band (Multiples *self)
{
  g_array_set_size (self->band.columns, 0);
  for (guint i = 0; i < self->fold.others->len; i++)
    {
      int position = g_array_index (self->fold.others, int, i);

      g_array_append_val (self->band.columns, g_array_index (self->courses, TradeCourse, position).column);
    }
  self->band.scale = self->axis.scale;
  self->band.adds_up = trade_kind_are_parts_over_time (self->frame->view) && trade_band_does_sum_fit (&self->band);
}

static void
set_panels (Multiples *self,
            guint      most)
{
  g_array_set_size (self->panels, 0);
  trade_fold_clear (&self->fold);
  trade_fold_init (&self->fold, self->figures, most, are_addable (self));
  for (guint i = 0; i < self->fold.rows->len; i++)
    {
      int position = g_array_index (self->fold.rows, int, i);
      Panel panel = { 0 };

      if (position == TRADE_FOLD_OTHERS)
        continue;
      panel.course = g_array_index (self->courses, TradeCourse, position);
      g_array_append_val (self->panels, panel);
    }
  self->n_panels = self->panels->len + (self->fold.others->len > 0);
  set_band (self);
  choose_columns (self);
}

/* The panel that others share is named like those of one series, with how much they are if there is room for that beside their
 * name. */
static void
set_others (Multiples *self,
            double     gap)
{
  TradeFrame *frame = self->frame;
  g_autoptr (TradeOthers) others = trade_fold_create_others (&self->fold, frame->format, self->figures, self->band.adds_up);
  g_autofree char *amount = trade_others_write_amount (others, frame->format, self->axis.magnitude, frame->most_decimals);

  self->amount = trade_frame_layout (frame, TRADE_TYPE_SMALL, amount, 0, PANGO_ALIGN_LEFT);
  self->others = trade_frame_layout (frame, TRADE_TYPE_LABEL, others->name, 0, PANGO_ALIGN_LEFT);
  self->has_amount = trade_words_get_width (self->others) + gap + trade_words_get_width (self->amount) <= self->width;
  if (!self->has_amount)
    {
      g_object_unref (self->others);
      self->others = trade_frame_layout (frame, TRADE_TYPE_LABEL, others->name, MAX (self->width, 1), PANGO_ALIGN_LEFT);
    }
  self->title_height = MAX (self->title_height, trade_words_get_height (self->others));
}

/* The value stands where the last period is; one of an earlier period says so. */
static char *
write_value (Multiples   *self,
             TradeFigure *end)
{
  TradeFrame *frame = self->frame;
  const TradeHead *last = trade_view_get_row (frame->view, trade_view_get_n_rows (frame->view) - 1);
  g_autofree char *value = trade_frame_write_figure (frame, end, self->axis.magnitude);
  g_autofree char *period = NULL;

  if (!last->has_period || trade_period_equal (last->period, trade_figure_get_period (end)))
    return g_steal_pointer (&value);

  period = trade_format_period (frame->format, trade_figure_get_period (end));

  /* Translators: a value and its period, such as "160.0 (2022)" */
  return g_strdup_printf (C_ ("value and period", "%1$s (%2$s)"), value, period);
}

/* The value stands beside the name, or below it where a word of the name would have no room. */
static double
set_title (Multiples *self,
           Panel     *panel,
           double     gap)
{
  TradeFrame *frame = self->frame;
  g_autofree char *name = trade_kind_name_series (frame->view, frame->format, panel->course.end);
  g_autofree char *value = write_value (self, panel->course.end);
  double width;

  panel->value = trade_frame_layout (frame, TRADE_TYPE_SMALL, value, 0, PANGO_ALIGN_LEFT);
  width = self->width - trade_words_get_width (panel->value) - gap;
  panel->name = trade_frame_layout (frame, TRADE_TYPE_NAME, name, MAX (width, 1), PANGO_ALIGN_LEFT);
  panel->value_below = trade_words_is_cut (panel->name) || trade_words_is_torn (panel->name);
  if (!panel->value_below)
    return trade_words_get_height (panel->name);

  g_object_unref (panel->name);
  panel->name = trade_frame_layout (frame, TRADE_TYPE_NAME, name, MAX (self->width, 1), PANGO_ALIGN_LEFT);

  return trade_words_get_height (panel->name) + trade_words_get_height (panel->value);
}

static void
set_words (Multiples *self)
{
  TradeFrame *frame = self->frame;
  double type_unit = frame->type_unit;
  double gap = trade_frame_get_line_height (frame, TRADE_TYPE_SMALL) / 2;

  self->title_height = 0;
  g_clear_object (&self->others);
  g_clear_object (&self->amount);
  frame->type_unit = type_unit * TITLE_SCALE;
  for (guint i = 0; i < self->panels->len; i++)
    {
      double height = set_title (self, get_panel (self, i), gap);

      self->title_height = MAX (self->title_height, height);
    }
  if (self->fold.others->len > 0)
    set_others (self, gap);
  self->title_height += 6 * frame->unit;
  frame->type_unit = type_unit;
}

/* Fills the room with so many panels at most, each as high as the longest name leaves it. */
static void
divide_room (Multiples *self,
             guint      most)
{
  TradeFrame *frame = self->frame;
  guint n_rows;

  set_panels (self, most);
  n_rows = count_rows (self);
  self->width = (frame->plot.width - self->label_width - self->gap_x * (self->n_columns - 1)) / self->n_columns;
  self->width = MAX (self->width, 2);
  if (!frame->thumbnail)
    set_words (self);
  self->height = (frame->plot.height - self->time_height - self->gap_y * (n_rows - 1)) / n_rows - self->title_height;
}

/* The label of the lowest tick keeps clear of the period that begins right of it, a little lower. */
static double
get_label_gap (Multiples *self)
{
  TradeFrame *frame = self->frame;
  g_autoptr (TradeWords) words = NULL;

  if (frame->thumbnail)
    return 0;

  words = trade_frame_layout (frame, TRADE_TYPE_SMALL, "0", 0, PANGO_ALIGN_LEFT);
  return MAX (10 * frame->unit, trade_words_get_size (words) / 2 + 1);
}

/* Fills the room with as many panels as names of many lines leave room for. What tells of all others has to be there, so that fewer may be asked
 * for than there come to be. */
static void
fill_room (Multiples *self)
{
  guint most = count_room (self);

  divide_room (self, most);
  while (self->height < get_least_height (self) && self->n_panels > 2 && most > 2)
    {
      most = MIN (most, self->n_panels);
      most = most > self->n_columns ? MAX (most - self->n_columns, 2) : most - 1;
      divide_room (self, most);
    }
  self->frame->cramped |= self->height < LEAST_ROOM;
  self->height = MAX (self->height, 2);
}

static void
measure (Multiples *self)
{
  TradeFrame *frame = self->frame;

  measure_domain (self);
  self->label_gap = get_label_gap (self);
  self->label_width = trade_axis_get_label_width (&self->axis) + self->label_gap;
  self->time_height = frame->thumbnail ? 0 : trade_frame_get_line_height (frame, TRADE_TYPE_SMALL) + 6 * frame->unit;
  self->gap_x = frame->thumbnail ? 3 : MAX (28 * frame->unit, 12);
  self->gap_y = frame->thumbnail ? 3 : MAX (20 * frame->unit, 8);

  fill_room (self);
  trade_axis_thin (&self->axis, self->height);
}

/* Where a panel stands: rows read as the language does. */
static TradeBox
get_box (Multiples *self,
         guint      i)
{
  TradeFrame *frame = self->frame;
  guint column = i % self->n_columns;

  if (trade_format_is_right_to_left (frame->format))
    column = self->n_columns - 1 - column;

  return (TradeBox){
    frame->plot.x + self->label_width + column * (self->width + self->gap_x),
    frame->plot.y + (i / self->n_columns) * (self->height + self->title_height + self->gap_y) + self->title_height,
    self->width,
    self->height,
  };
}

static void
set_scale (Multiples      *self,
           const TradeBox *box)
{
  self->axis.scale.range_start = box->y + box->height;
  self->axis.scale.range_end = box->y + MIN (trade_frame_get_line_height (self->frame, TRADE_TYPE_SMALL) / 2, box->height / 2);
}

/* The panels of one row share the axis left of them; the last row of a mirrored chart may not reach the left edge. */
static void
place_axis (Multiples      *self,
            guint           i,
            const TradeBox *box)
{
  TradeFrame *frame = self->frame;
  gboolean is_first = box->x < frame->plot.x + self->label_width + 1 ||
                      (i + 1 == self->n_panels && trade_format_is_right_to_left (frame->format));

  set_scale (self, box);
  self->axis.unlabelled = !is_first;
  trade_axis_place (&self->axis, box->x, box->x + box->width, box->x - self->label_gap);
}

/* Circles of many periods are small. */
static double
get_radius (Multiples *self)
{
  double spacing = self->width / MAX (trade_timeline_get_n_steps (self->timeline), 1);

  return CLAMP (spacing * 0.18, 1.5, CLAMP (5 * self->frame->unit, 1.5, 4));
}

static void
set_course (Multiples      *self,
            TradeCourse    *course,
            const TradeBox *box)
{
  double radius = MIN (get_radius (self), box->width / 4);

  trade_course_set_place (course, self->axis.scale, box->x + radius, box->x + box->width - radius, radius);
}

/* Where no panel stands below, the first period and the last are named. */
static void
place_time (Multiples      *self,
            guint           i,
            const TradeBox *box)
{
  TradeFrame *frame = self->frame;
  guint last = trade_view_get_n_rows (frame->view) - 1;
  double top = box->y + box->height + 5 * frame->unit;

  if (i + self->n_columns < self->n_panels || frame->thumbnail)
    return;

  for (guint end = 0; end < 2; end++)
    {
      g_autofree char *name = trade_timeline_write_short (self->timeline, frame->format, end == 0 ? 0 : last);
      g_autoptr (TradeWords) words = trade_frame_layout (frame, TRADE_TYPE_SMALL, name, 0, PANGO_ALIGN_LEFT);

      /* The last alone where both have no room. */
      if (end == 0 && trade_words_get_width (words) > box->width * 0.46)
        continue;
      trade_frame_add_tick (frame, TRADE_COLOUR_TEXT, words, end == 0 ? box->x : box->x + box->width, top, end);
    }
}

static void
place_title (Multiples      *self,
             Panel          *panel,
             const TradeBox *box)
{
  double top = box->y - self->title_height;
  double below = panel->value_below ? trade_words_get_height (panel->name) : 0;

  trade_frame_add_head (self->frame, TRADE_PRIORITY_NAME, TRADE_COLOUR_TEXT, panel->name, box, top, FALSE, panel->course.end);
  trade_frame_add_head (self->frame, TRADE_PRIORITY_VALUE, panel->course.colour, panel->value, box, top + below, !panel->value_below,
                        panel->course.end);
}

static void
place_panel (Multiples *self,
             guint      i)
{
  Panel *panel = get_panel (self, i);
  TradeBox box = get_box (self, i);

  place_axis (self, i, &box);
  set_course (self, &panel->course, &box);
  trade_timeline_place_notes (self->timeline, self->frame, panel->course.first, panel->course.last, box.y, box.y + box.height, FALSE);
  trade_course_place_line (&panel->course);
  for (guint row = 0; row < trade_view_get_n_rows (self->frame->view); row++)
    {
      if (trade_course_get_figure (&panel->course, row) != NULL)
        trade_course_place_figure (&panel->course, row, panel->course.radius);
    }
  place_time (self, i, &box);
  if (!self->frame->thumbnail)
    place_title (self, panel, &box);
}

static void
place_others_title (Multiples      *self,
                    const TradeBox *box)
{
  double top = box->y - self->title_height;

  trade_frame_add_head (self->frame, TRADE_PRIORITY_NAME, TRADE_COLOUR_SECONDARY, self->others, box, top, FALSE, NULL);
  if (!self->has_amount)
    trade_scene_add_hidden (self->frame->scene, trade_words_get_string (self->amount));
  else
    trade_frame_add_head (self->frame, TRADE_PRIORITY_VALUE, TRADE_COLOUR_SECONDARY, self->amount, box, top, TRUE, NULL);
}

/* All that has no panel of its own. */
static void
place_others (Multiples *self)
{
  TradeFrame *frame = self->frame;
  guint i = self->panels->len;
  TradeBox box = get_box (self, i);
  double radius = MIN (get_radius (self), box.width / 4);

  set_scale (self, &box);
  self->band.scale = self->axis.scale;
  self->band.first = box.x + radius;
  self->band.last = box.x + box.width - radius;
  trade_band_place (&self->band);
  /* The lines of the axis lie on the area. */
  place_axis (self, i, &box);
  for (guint row = 0; row < trade_view_get_n_rows (frame->view); row++)
    for (guint j = 0; j < self->band.columns->len; j++)
      trade_scene_add_folded (frame->scene, trade_view_get_cell (frame->view, row, g_array_index (self->band.columns, guint, j)));
  place_time (self, i, &box);
  trade_fold_tell_others (&self->fold, frame, self->figures, trade_kind_are_parts_over_time (frame->view));
  if (!frame->thumbnail)
    place_others_title (self, &box);
}

static void
compose (TradeFrame *frame)
{
  g_auto (Multiples) self = {
    .frame = frame,
    .timeline = trade_timeline_new (frame->view),
    .courses = g_array_new (FALSE, FALSE, sizeof (TradeCourse)),
    .figures = g_ptr_array_new_with_free_func (g_object_unref),
    .panels = g_array_new (FALSE, FALSE, sizeof (Panel)),
  };

  self.band = (TradeBand){ .frame = frame, .timeline = self.timeline, .columns = g_array_new (FALSE, FALSE, sizeof (guint)) };

  g_array_set_clear_func (self.panels, clear_panel);
  collect (&self);
  if (self.courses->len == 0)
    return;

  self.axis = (TradeAxis){
    .frame = frame,
    .upright = TRUE,
    .with_sign = !is_index (&self) && !are_addable (&self),
    .magnitude = is_index (&self) ? 0 : trade_headline_get_magnitude (frame->view, frame->format),
    .base = is_index (&self) ? TRADE_INDEX_BASE : 0,
  };
  place_legend (&self);
  measure (&self);
  for (guint i = 0; i < self.panels->len; i++)
    place_panel (&self, i);
  if (self.fold.others->len > 0)
    place_others (&self);
}

/* Made for more series than can be told apart as lines in one panel. */
static double
suits (TradeView *view)
{
  guint n_columns = trade_view_get_n_columns (view);

  if (!trade_view_is_over_time (view) || trade_view_get_n_rows (view) < 3 || n_columns < 2 ||
      trade_kind_is_two_sided (view) || trade_view_get_column (view, 0)->has_year ||
      trade_kind_has_measures (view))
    return 0;

  return n_columns > TRADE_MOST_LINES ? 0.95 : 0.5;
}

const TradeKindRecord trade_kind_multiples = {
  /* Translators: a kind of chart, in a menu: a small panel for each series */
  .name = NC_ ("kind of chart", "Small multiples"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Small multiples, one line chart for each series, with %s value.",
                   "Small multiples, one line chart for each series, with %s values."),
};
