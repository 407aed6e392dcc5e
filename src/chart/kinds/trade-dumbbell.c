/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-describe.h"
#include "trade-figure-ink.h"
#include "trade-fold.h"
#include "trade-hidden.h"
#include "trade-kind-private.h"
#include "trade-legend.h"
#include "trade-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Names beside the dots take no more than this part of the width. */
#define NAME_PART 0.3

/* Where names stand above the dots, these lie so far below the middle of their rows, as a part of the height of those. */
#define NARROW_OFFSET 0.12

/* And names so far above the dots, as designed. */
#define ABOVE_DOTS 22.0

/* Then and now: a row for each category, an open dot for the earlier share, a filled one for the later, the change in
 * percentage points named between them. */

/* A row without room for the name of its change is set without. */
typedef struct
{
  TradeFigure *earlier; /* (nullable) */
  TradeFigure *later;
  TradeFigure *change;  /* (nullable) */
} Pair;

typedef struct
{
  const Pair *pair; /* (nullable): the row of all others has none */
  TradeWords *name;
  TradeWords *earlier_value; /* (nullable) */
  TradeWords *later_value;   /* (nullable); of all others, how far they reach */
  TradeWords *change_text;   /* (nullable) */
} Row;

typedef struct
{
  TradeFrame *frame;
  TradeAxis   axis;
  TradeFold   fold;
  GArray     *pairs;   /* Pair, of all rows */
  GPtrArray  *figures; /* by which pairs are ranked */
  GArray     *rows;    /* Row; those that are drawn */
  double      name_width;
  double      value_width;
  double      pitch;
  double      radius;
  double      bottom;
  double      set_unit; /* the size of the type that the rows' words are set in */
  double      header; /* the height of a line for the periods, where no row has room for them */
} Dumbbell;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->name);
  g_clear_object (&row->earlier_value);
  g_clear_object (&row->later_value);
  g_clear_object (&row->change_text);
}

static void
clear_dumbbell (Dumbbell *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  trade_fold_clear (&self->fold);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dumbbell, clear_dumbbell)

static Row *
get_row (Dumbbell *self,
         guint     i)
{
  return &g_array_index (self->rows, Row, i);
}

/* The columns of the view: the share a year earlier, the share, and its change. */
static void
collect (Dumbbell *self)
{
  TradeView *view = self->frame->view;

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      Pair pair = {
        .earlier = trade_view_get_cell (view, i, 0),
        .later = trade_view_get_cell (view, i, 1),
        .change = trade_view_get_cell (view, i, 2),
      };

      if (pair.later == NULL)
        continue;
      g_array_append_val (self->pairs, pair);
      g_ptr_array_add (self->figures, g_object_ref (pair.change != NULL ? pair.change : pair.later));
    }
}

static char *
write_change (TradeFrame  *frame,
              TradeFigure *change)
{
  g_autofree char *number = trade_format_figure (frame->format, change, 0);

  return trade_format_points (change, number);
}

static TradeWords *
set_change (TradeFrame  *frame,
            TradeFigure *change)
{
  g_autofree char *text = write_change (frame, change);

  return trade_frame_layout (frame, TRADE_TYPE_NAME, text, 0, PANGO_ALIGN_LEFT);
}

static TradeWords *
set_value (TradeFrame  *frame,
           TradeType    type,
           TradeFigure *figure)
{
  g_autofree char *value = trade_format_figure (frame->format, figure, 0);

  return trade_frame_layout (frame, type, value, 0, PANGO_ALIGN_LEFT);
}

static TradeWords *
set_reach (Dumbbell *self)
{
  TradeFrame *frame = self->frame;
  g_autoptr (TradeOthers) others = trade_fold_create_others (&self->fold, frame->format, self->figures, FALSE);
  g_autofree char *amount = trade_others_write_change (others, frame->format, 0, -1);

  return trade_frame_layout (frame, TRADE_TYPE_LABEL, amount, 0, PANGO_ALIGN_LEFT);
}

static void
set_row_words (Dumbbell *self,
               Row      *row,
               gboolean  terse)
{
  TradeFrame *frame = self->frame;
  const Pair *pair = row->pair;
  double limit = frame->narrow ? frame->plot.width : frame->plot.width * NAME_PART;
  g_autofree char *name = pair == NULL ? trade_fold_write_name (&self->fold, frame->format)
                                       : trade_describe_name_within (frame->format, frame->view, pair->later);

  row->name = trade_frame_layout (frame,
                                  pair == NULL ? TRADE_TYPE_LABEL : TRADE_TYPE_NAME,
                                  name,
                                  limit,
                                  frame->narrow ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  if (pair == NULL)
    {
      row->later_value = set_reach (self);
      return;
    }

  row->later_value = set_value (frame, TRADE_TYPE_NUMBER, pair->later);
  if (pair->earlier != NULL)
    row->earlier_value = set_value (frame, TRADE_TYPE_LABEL, pair->earlier);
  if (pair->change != NULL && !terse)
    row->change_text = set_change (frame, pair->change);
}

/* How far a row reaches below the middle of its dots. */
static double
get_reach_below (Dumbbell *self,
                 Row      *row)
{
  double reach = self->radius + TRADE_RING_REACH + 2;
  double half = MAX (self->frame->narrow ? 0 : trade_words_get_height (row->name), trade_words_get_height (row->later_value)) / 2;

  return row->change_text != NULL ? reach + trade_words_get_height (row->change_text) : MAX (half, self->radius);
}

/* How far the words of a row reach above and below its middle. */
static double
get_row_height (Dumbbell *self,
                Row      *row)
{
  TradeFrame *frame = self->frame;
  double name = trade_words_get_height (row->name);
  double above = frame->narrow ? self->radius + TRADE_RING_REACH + name : MAX (name, trade_words_get_height (row->later_value)) / 2;

  return above + get_reach_below (self, row);
}

/* Where the dots lie in rows of a height, from the middle of these. Below names they lie lower; above the words of a change no lower than
 * leaves these in their row, clear of the next and of the axis.
 */
static double
get_offset (Dumbbell *self,
            double    pitch)
{
  double below = 0;

  if (self->frame->narrow)
    return pitch * NARROW_OFFSET;

  for (guint i = 0; i < self->rows->len; i++)
    below = MAX (below, get_reach_below (self, get_row (self, i)));

  return MIN (pitch / 2 - below, 0);
}

static void
list_rows (Dumbbell  *self,
           TradeFold *fold)
{
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < fold->rows->len; i++)
    {
      int position = g_array_index (fold->rows, int, i);
      Row row = { .pair = position == TRADE_FOLD_OTHERS ? NULL : &g_array_index (self->pairs, Pair, position) };

      g_array_append_val (self->rows, row);
    }
}

static double
set_rows_cb (gpointer   chart,
             TradeFold *fold,
             gboolean   terse)
{
  Dumbbell *self = chart;
  double height = 0;

  list_rows (self, fold);
  self->set_unit = self->frame->type_unit;
  self->name_width = self->value_width = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      set_row_words (self, row, terse);
      self->name_width = MAX (self->name_width, trade_words_get_width (row->name));
      if (row->pair != NULL)
        self->value_width = MAX (self->value_width, MAX (trade_words_get_width (row->later_value), trade_words_get_width (row->earlier_value)));
      height = MAX (height, get_row_height (self, row));
    }

  return height;
}

static void
report_changes (Dumbbell *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Pair *pair = get_row (self, i)->pair;
      TradeFigure *change = pair != NULL ? pair->change : NULL;
      g_autofree char *text = change != NULL ? write_change (self->frame, change) : NULL;

      if (change != NULL)
        trade_hidden_add_value (self->frame->scene, change, text);
    }
}

/* A pair that stands together with others takes three figures with it. */
static void
report_others (Dumbbell *self)
{
  for (guint i = 0; i < self->fold.others->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, g_array_index (self->fold.others, int, i));

      trade_scene_add_folded (self->frame->scene, pair->earlier);
      trade_scene_add_folded (self->frame->scene, pair->later);
      trade_scene_add_folded (self->frame->scene, pair->change);
    }
}

/* How far the changes of those reach that stand together is written where the dots of others are. */
static void
place_reach (Dumbbell *self,
             Row      *row,
             double    middle)
{
  TradeFrame *frame = self->frame;
  TradeWords *words = row->later_value;
  double left = frame->narrow ? frame->plot.x + trade_words_get_width (row->name) + self->radius * 2 : self->axis.scale.range_start;

  if (left + trade_words_get_width (words) > frame->plot.x + frame->plot.width)
    trade_scene_add_hidden (frame->scene, trade_words_get_string (words));
  else
    trade_frame_add_beside (frame, TRADE_PRIORITY_VALUE, TRADE_COLOUR_SECONDARY, words, left, middle, 0, NULL);
}

static double
get_plot_height (Dumbbell *self)
{
  return self->frame->plot.height - self->header - trade_frame_get_ticks_height (self->frame);
}

static gboolean
fit_rows (Dumbbell *self)
{
  gboolean terse = trade_fold_fit (&self->fold,
                                   self->frame,
                                   self->figures,
                                   FALSE,
                                   get_plot_height (self),
                                   set_rows_cb,
                                   self);

  if (self->frame->thumbnail)
    {
      list_rows (self, &self->fold);
      self->radius = MIN (self->radius, get_plot_height (self) / self->rows->len / 2);
    }
  return terse;
}

/* The axis hugs the data: dots show places, not lengths, so it need not begin at zero. */
static void
measure_cb (gpointer chart,
            guint    target)
{
  Dumbbell *self = chart;
  TradeFrame *frame = self->frame;
  double gap = 18 * frame->unit;
  TradeInterval extent = { HUGE_VAL, -HUGE_VAL };
  double left = frame->plot.x;
  double right = frame->plot.x + frame->plot.width;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Pair *pair = get_row (self, i)->pair;

      if (pair == NULL)
        continue;
      trade_interval_include (&extent, trade_figure_get_value (pair->later));
      if (pair->earlier != NULL)
        trade_interval_include (&extent, trade_figure_get_value (pair->earlier));
    }

  if (!frame->thumbnail)
    {
      double beside = self->value_width + self->radius + gap;

      left += frame->narrow ? beside : self->name_width + gap + beside;
      right -= beside;
    }
  else
    {
      left += self->radius * 2;
      right -= self->radius * 2;
    }

  trade_axis_set_domain (&self->axis, extent, target);
  self->axis.scale.range_start = left;
  self->axis.scale.range_end = MAX (right, left + 1);
  self->bottom = frame->plot.y + self->header + get_plot_height (self);
  self->pitch = get_plot_height (self) / self->rows->len;
}

static TradeWords *
set_period (Dumbbell    *self,
            TradeFigure *figure)
{
  TradeFrame *frame = self->frame;
  double type_unit = frame->type_unit;
  g_autofree char *name = trade_format_period_short (frame->format, trade_figure_get_period (figure));
  TradeWords *words;

  frame->type_unit = self->set_unit;
  words = trade_frame_layout (frame, TRADE_TYPE_SMALL, name, 0, PANGO_ALIGN_LEFT);
  frame->type_unit = type_unit;

  return words;
}

static double
get_x (Dumbbell    *self,
       TradeFigure *figure)
{
  return trade_scale_map (self->axis.scale, trade_figure_get_value (figure));
}

/* The row whose dots are told apart by their periods: the first that has both. */
static Row *
find_told_row (Dumbbell *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Pair *pair = get_row (self, i)->pair;

      if (pair != NULL && pair->earlier != NULL)
        return get_row (self, i);
    }

  return NULL;
}

/* Whether the periods above the dots of a row keep clear of its name. */
static gboolean
is_beside_name (Dumbbell *self,
                Row      *row)
{
  TradeFrame *frame = self->frame;
  g_autoptr (TradeWords) then = set_period (self, row->pair->earlier);
  g_autoptr (TradeWords) now = set_period (self, row->pair->later);
  double left;

  if (!frame->narrow || trade_words_get_height (then) + 2 <= ABOVE_DOTS * frame->type_unit)
    return TRUE;

  trade_axis_fit (&self->axis, measure_cb, self);
  left = MIN (get_x (self, row->pair->earlier), get_x (self, row->pair->later)) - trade_words_get_width (then) -
         trade_words_get_width (now);

  return left > frame->plot.x + trade_words_get_width (row->name);
}

/* Where the periods have no room above the dots that they tell apart, they have a line of their own above all rows. */
static void
fit_periods (Dumbbell *self,
             gboolean *terse)
{
  TradeFrame *frame = self->frame;
  double line = trade_frame_get_line_height (frame, TRADE_TYPE_SMALL) * self->set_unit / frame->type_unit;
  double pitch = get_plot_height (self) / self->rows->len;
  double above = pitch / 2 + get_offset (self, pitch) - self->radius - TRADE_RING_REACH - 2;
  Row *told = find_told_row (self);

  if (frame->thumbnail || told == NULL || (told == get_row (self, 0) && above >= line && is_beside_name (self, told)))
    return;

  self->header = line + 2;
  trade_fold_clear (&self->fold);
  *terse = fit_rows (self);
}

static void
fit (Dumbbell *self)
{
  gboolean terse = fit_rows (self);

  fit_periods (self, &terse);
  report_others (self);
  trade_fold_tell_others (&self->fold, self->frame, self->figures, FALSE);
  if (terse)
    report_changes (self);
}

/* Which dot is which, said once, above the dots of a row; both or neither. */
static void
place_periods (Dumbbell   *self,
               const Pair *pair,
               double      middle,
               double      earlier,
               double      later)
{
  TradeFrame *frame = self->frame;
  g_autoptr (TradeWords) then = set_period (self, pair->earlier);
  g_autoptr (TradeWords) now = set_period (self, pair->later);
  double y = self->header > 0 ? frame->plot.y
                              : middle - self->radius - TRADE_RING_REACH - 2 - trade_words_get_height (then);
  double apart = MAX (trade_words_get_size (now) / 2, 6);
  double clear = (trade_words_get_width (then) + trade_words_get_width (now)) / 2 + apart;
  double side = later >= earlier ? 1 : -1;
  double push = MAX (clear - fabs (later - earlier), 0) / 2 * side;
  double then_x = earlier - push, now_x = later + push;

  /* At the edge of the chart one gives way to the other. */
  now_x = trade_frame_keep_inside (frame, now_x, trade_words_get_width (now));
  then_x = trade_frame_keep_inside (frame, side * MIN (side * then_x, side * now_x - clear), trade_words_get_width (then));
  now_x = side * MAX (side * now_x, side * then_x + clear);
  if (fabs (now_x - trade_frame_keep_inside (frame, now_x, trade_words_get_width (now))) > 0.5)
    {
      trade_scene_add_hidden (frame->scene, trade_words_get_string (then));
      trade_scene_add_hidden (frame->scene, trade_words_get_string (now));
      return;
    }

  trade_frame_set_row (frame, 0, trade_scene_get_height (frame->scene));
  trade_frame_add_tick (frame, TRADE_COLOUR_SECONDARY, then, then_x, y, 0.5);
  trade_frame_add_tick (frame, TRADE_COLOUR_TEXT, now, now_x, y, 0.5);
}

static void
place_name (Dumbbell *self,
            Row      *row,
            double    middle)
{
  TradeFrame *frame = self->frame;
  TradeColour colour = row->pair != NULL ? TRADE_COLOUR_TEXT : TRADE_COLOUR_SECONDARY;
  TradeFigure *figure = row->pair != NULL ? row->pair->later : NULL;
  double gap = self->header > 0 ? 0 : ABOVE_DOTS * frame->type_unit;

  if (!frame->narrow)
    trade_frame_add_beside (frame, TRADE_PRIORITY_NAME, colour, row->name, frame->plot.x + self->name_width, middle, 1, figure);
  else if (figure == NULL)
    trade_frame_add_beside (frame, TRADE_PRIORITY_NAME, colour, row->name, frame->plot.x, middle, 0, NULL);
  else
    trade_frame_add_label (frame, TRADE_PRIORITY_NAME, colour, row->name, frame->plot.x,
                           middle - self->radius - TRADE_RING_REACH - gap - trade_words_get_height (row->name), 0, figure);
}

/* Beside a dot, on the side away from the other one. */
static void
place_value (Dumbbell    *self,
             TradeWords  *words,
             TradeColour  colour,
             TradeFigure *figure,
             double       x,
             double       middle,
             gboolean     after)
{
  double gap = self->radius + TRADE_RING_REACH + 2;

  trade_frame_add_beside (self->frame, TRADE_PRIORITY_VALUE, colour, words, after ? x + gap : x - gap, middle, after ? 0 : 1,
                          figure);
}

static void
place_words (Dumbbell *self,
             Row      *row,
             double    middle,
             double    earlier,
             double    later)
{
  TradeFrame *frame = self->frame;
  gboolean grew = later >= earlier;

  place_name (self, row, middle);
  place_value (self, row->later_value, TRADE_COLOUR_HIGHLIGHT, row->pair->later, later, middle, grew);
  if (row->earlier_value != NULL)
    place_value (self, row->earlier_value, TRADE_COLOUR_SECONDARY, row->pair->earlier, earlier, middle, !grew);
  if (row->change_text != NULL)
    trade_frame_add_label (frame,
                           TRADE_PRIORITY_DETAIL,
                           TRADE_COLOUR_TEXT,
                           row->change_text,
                           (earlier + later) / 2,
                           middle + self->radius + TRADE_RING_REACH + 2,
                           0.5,
                           row->pair->change);
}

static void
place_dot (Dumbbell    *self,
           TradeFigure *figure,
           double       x,
           double       middle,
           double       radius)
{
  trade_frame_add_circle (self->frame, figure, TRADE_COLOUR_HIGHLIGHT, trade_figure_ink_get (figure), x, middle, radius,
                          MAX (3 * self->frame->unit, 1.5));
}

static void
place_dots (Dumbbell   *self,
            const Pair *pair,
            double      middle,
            double      earlier,
            double      later)
{
  trade_frame_add_line (self->frame, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_HIGHLIGHT, TRADE_INK_LIGHT, earlier, middle, later, middle,
                        MAX (6 * self->frame->unit, 2));
  if (pair->earlier != NULL)
    place_dot (self, pair->earlier, earlier, middle, self->radius * 0.9);
  place_dot (self, pair->later, later, middle, self->radius);
}

static void
place_pair (Dumbbell *self,
            Row      *row,
            double    middle,
            gboolean  is_told)
{
  const Pair *pair = row->pair;
  double later = get_x (self, pair->later);
  double earlier = pair->earlier != NULL ? get_x (self, pair->earlier) : later;

  place_dots (self, pair, middle, earlier, later);
  if (self->frame->thumbnail)
    return;

  if (is_told)
    place_periods (self, pair, middle, earlier, later);
  place_words (self, row, middle, earlier, later);
}

static void
place_row (Dumbbell *self,
           guint     i)
{
  TradeFrame *frame = self->frame;
  Row *row = get_row (self, i);
  double top = frame->plot.y + self->header + self->pitch * i;
  double middle = top + self->pitch / 2;

  trade_frame_set_row (frame, top, top + self->pitch);
  if (row->pair != NULL)
    place_pair (self, row, middle + get_offset (self, self->pitch), row == find_told_row (self));
  else if (!frame->thumbnail)
    {
      place_name (self, row, middle);
      place_reach (self, row, middle);
    }
}

static void
place_legend (Dumbbell *self)
{
  TradeLegend legend = { 0 };

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);

      trade_legend_see (&legend, pair->later, TRADE_COLOUR_HIGHLIGHT, trade_figure_ink_get (pair->later));
      if (pair->earlier != NULL)
        trade_legend_see (&legend, pair->earlier, TRADE_COLOUR_HIGHLIGHT, trade_figure_ink_get (pair->earlier));
    }
  trade_legend_place (&legend, self->frame);
}

static void
compose (TradeFrame *frame)
{
  g_auto (Dumbbell) self = {
    .frame = frame,
    .axis = { .frame = frame, .percent = TRUE, .base = NAN },
    .pairs = g_array_new (FALSE, FALSE, sizeof (Pair)),
    .figures = g_ptr_array_new_with_free_func (g_object_unref),
    .rows = g_array_new (FALSE, FALSE, sizeof (Row)),
    .radius = MAX (12 * frame->unit, frame->thumbnail ? 6 : 4),
  };

  g_array_set_clear_func (self.rows, clear_row);
  collect (&self);
  if (self.pairs->len == 0)
    return;

  place_legend (&self);
  fit (&self);
  trade_axis_fit (&self.axis, measure_cb, &self);
  trade_axis_place (&self.axis, frame->plot.y + self.header, self.bottom, self.bottom + 8 * frame->unit);
  for (guint i = 0; i < self.rows->len; i++)
    place_row (&self, i);
}

/* Made for shares then and now. */
static double
suits (TradeView *view)
{
  TradeFigure *last = trade_view_get_n_columns (view) == 3 ? trade_view_get_cell (view, 0, 2) : NULL;

  return last != NULL && g_str_equal (trade_figure_get_key (last)->measure, TRADE_MEASURE_SHARE_CHANGE);
}

const TradeKindRecord trade_kind_dumbbell = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Dumbbells"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Dumbbell chart of then and now with %s value.",
                   "Dumbbell chart of then and now with %s values."),
};
