/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-bracket.h"
#include "trade-column-values.h"
#include "trade-describe.h"
#include "trade-figure-ink.h"
#include "trade-hidden.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-legend.h"
#include "trade-notes.h"
#include "trade-painter.h"
#include "trade-period-names.h"
#include "trade-timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Columns side by side for each period, one for each series. The balance of exports and imports is the distance of their ends,
 * bracketed beside the last pair. */

/* Columns of more periods than these are so slim that lines say the same better, and of more than these say nothing. */
#define FEW_PERIODS 8
#define MOST_PERIODS 60
#define MOST_SERIES 3

/* Names stand in the columns of no more periods than these; more want a key. */
#define MOST_NAMED 2

/* Between the end of a column and its name inside it, in units. */
#define NAME_GAP 12

/* Balances that would stand closer than this are left out, in logical pixels, and those that are narrower explained by no key. */
#define LEAST_SPACING 7.0

/* A column is no lower than this, in logical pixels, so that it is not taken for a period without a figure. */
#define LEAST_HEIGHT 1.5

/* Where the highest column is lower, it tells nothing. */
#define LEAST_ROOM 12.0

/* A bracket between two pairs takes no more than this part of a slot: the columns' own values matter more. */
#define MOST_BRACKET_PART 0.3

/* Names of periods keep so far apart, in logical pixels. */
#define CLEAR 4.0

/* The part of its slot that the columns of a period take, and the room between two of them. */
#define COLUMNS_PART 0.8
#define GAP_PART 0.02

typedef struct
{
  TradeFrame      *frame;
  TradeView       *view;
  TradeAxis        axis;
  TradeTimeline   *timeline; /* (nullable): a year and the one before stand side by side, whatever lies between */
  GArray          *series;   /* guint: the columns of the view that are drawn */
  guint            n_rows;
  int              balance;  /* the column of the balance; -1 where there is none */
  TradeInterval    extent;   /* of the values, and 0 */
  double           left;     /* of the first slot */
  double           right;    /* of the last */
  double           slot;     /* width of a period's slot */
  double           column;   /* width of one column */
  double           gap;      /* between the columns of a slot */
  gboolean         named;    /* whether names fit into the columns */
  TradePeriodNames names;    /* of the periods of pairs */
} Columns;

static void
clear_columns (Columns *self)
{
  g_clear_pointer (&self->timeline, trade_timeline_free);
  g_clear_pointer (&self->series, g_array_unref);
  trade_period_names_clear (&self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, clear_columns)

static TradeFigure *
get_figure (Columns *self,
            guint    row,
            guint    i)
{
  return trade_view_get_cell (self->view, row, g_array_index (self->series, guint, i));
}

static gboolean
is_pair (TradeView *view)
{
  return trade_view_get_question (view) == TRADE_QUESTION_BALANCE;
}

/* Growth beside levels is written into their columns. */
static gboolean
is_series (TradeView *view,
           guint      column)
{
  TradeFigure *last = trade_kind_find_last (view, column);

  return last != NULL && (int) column != trade_kind_find_balance (view) &&
         (!is_pair (view) || g_str_equal (trade_figure_get_key (last)->measure, TRADE_MEASURE_VALUE));
}

static guint
count_series (TradeView *view)
{
  guint n = 0;

  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    n += is_series (view, i);

  return n;
}

static void
collect (Columns *self)
{
  self->view = self->frame->view;
  self->n_rows = trade_view_get_n_rows (self->view);
  self->balance = trade_kind_find_balance (self->view);
  self->timeline = is_pair (self->view) ? NULL : trade_timeline_new (self->view);
  self->series = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < trade_view_get_n_columns (self->view); i++)
    {
      if (is_series (self->view, i))
        g_array_append_val (self->series, i);
    }
  for (guint row = 0; row < self->n_rows; row++)
    for (guint i = 0; i < self->series->len; i++)
      if (get_figure (self, row, i) != NULL)
        trade_interval_include (&self->extent, trade_figure_ink_get_reach (get_figure (self, row, i), 0));
}

/* The slot of a row: a period that has no row takes its room all the same. */
static double
get_slot (Columns *self,
          guint    row)
{
  if (self->timeline == NULL)
    return row;

  return self->n_rows > 1 ? trade_timeline_get_place (self->timeline, row) * trade_timeline_get_n_steps (self->timeline) : 0;
}

static guint
count_slots (Columns *self)
{
  return self->timeline != NULL ? trade_timeline_get_n_steps (self->timeline) + 1 : self->n_rows;
}

static double
get_middle (Columns *self,
            guint    row)
{
  return self->left + self->slot * (get_slot (self, row) + 0.5);
}

static double
get_column_x (Columns *self,
              guint    row,
              guint    i)
{
  double width = self->series->len * self->column + (self->series->len - 1) * self->gap;

  return get_middle (self, row) - width / 2 + i * (self->column + self->gap);
}

static double
get_y (Columns     *self,
       TradeFigure *figure)
{
  return trade_scale_map (self->axis.scale, figure != NULL ? trade_figure_get_value (figure) : 0);
}

/* Where the column of a figure ends. */
static double
get_end (Columns     *self,
         TradeFigure *figure)
{
  const TradeScale *scale = &self->axis.scale;
  double reach = trade_figure_ink_get_reach (figure, scale->domain_upper - scale->domain_lower);

  return trade_scale_map (*scale, CLAMP (reach, scale->domain_lower, scale->domain_upper));
}

static TradeColour
get_colour (Columns *self,
            guint    i)
{
  return trade_kind_choose_colour (self->view, g_array_index (self->series, guint, i));
}

/* What was published for a year earlier is lighter than what is new. */
static TradeInk
get_ink (Columns     *self,
         TradeFigure *figure)
{
  TradeInk ink = trade_figure_ink_get (figure);
  gboolean latest = self->timeline != NULL ||
                    trade_period_equal (trade_figure_get_period (figure), trade_view_get_period (self->view));

  return ink == TRADE_INK_SOLID && !latest ? TRADE_INK_LIGHT : ink;
}

static TradeColour
get_inner_colour (Columns     *self,
                  TradeFigure *figure)
{
  switch (get_ink (self, figure))
    {
    case TRADE_INK_SOLID:
    case TRADE_INK_OPEN:
      return TRADE_COLOUR_ON_DATA;
    case TRADE_INK_LIGHT:
      return TRADE_COLOUR_TEXT;
    default:
      return trade_kind_get_colour (figure);
    }
}

static TradeFigure *
get_balance (Columns *self,
             guint    row)
{
  return self->balance >= 0 ? trade_view_get_cell (self->view, row, (guint) self->balance) : NULL;
}

/* The balance of a pair that has no bracket, %NULL where there is none. */
static TradeFigure *
get_between (Columns      *self,
             guint         row,
             TradeBracket *turned,
             TradeBracket *bracket)
{
  TradeFigure *balance = get_balance (self, row);

  return balance != bracket->balance && (row > 0 || turned->balance == NULL) ? balance : NULL;
}

/* Says what the inks mean if there are two, and what the colours mean if the columns have no room for names. */
static void
place_legend (Columns      *self,
              TradeBracket *turned,
              TradeBracket *bracket)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  TradeLegend legend = { 0 };

  for (guint i = 0; !self->named && self->series->len > 1 && i < self->series->len; i++)
    {
      TradeFigure *last = trade_kind_find_last (self->view, g_array_index (self->series, guint, i));

      g_ptr_array_add (names, trade_kind_name_series (self->view, self->frame->format, last));
      trade_legend_name (&legend, get_colour (self, i), g_ptr_array_index (names, i));
    }
  for (guint row = 0; row < self->n_rows; row++)
    for (guint i = 0; i < self->series->len; i++)
      {
        TradeFigure *figure = get_figure (self, row, i);

        if (figure != NULL)
          trade_legend_see (&legend, figure, get_colour (self, i), trade_figure_ink_get (figure));
      }
  for (guint row = 0; row < self->n_rows && self->gap >= LEAST_SPACING; row++)
    if (get_between (self, row, turned, bracket) != NULL)
      trade_legend_see_balance (&legend, get_between (self, row, turned, bracket));
  trade_legend_place (&legend, self->frame);
}

/* The balance of the last period. */
static TradeFigure *
find_bracketed (Columns *self)
{
  TradeFigure *balance = get_balance (self, self->n_rows - 1);

  return balance != NULL && trade_figure_get_value (balance) != 0 ? balance : NULL;
}

/* Names the flow and its growth inside the column, if names fit there. */
static void
place_name (Columns     *self,
            TradeFigure *figure,
            double       middle,
            double       top,
            double       bottom)
{
  TradeFrame *frame = self->frame;
  TradeColour colour = get_inner_colour (self, figure);
  TradeFigure *growth = self->timeline == NULL ? trade_describe_get_change (frame->dataset, figure) : NULL;
  g_autofree char *name = trade_describe_name_within (frame->format, frame->view, figure);
  g_autofree char *change = growth != NULL ? trade_format_figure (frame->format, growth, 0) : NULL;
  g_autoptr (TradeWords) label = trade_frame_layout (frame, TRADE_TYPE_NAME, name, 0, PANGO_ALIGN_LEFT);
  g_autoptr (TradeWords) small = NULL;
  double y = top + NAME_GAP * frame->unit;

  if (self->named && y + trade_words_get_height (label) <= bottom)
    {
      trade_frame_add_inner (frame, TRADE_PRIORITY_NAME, colour, label, middle, y, 0.5, figure);
      y += trade_words_get_height (label) + 2 * frame->unit;
    }
  else if (self->named)
    trade_scene_add_hidden (frame->scene, name);

  if (change == NULL)
    return;
  small = trade_frame_layout (frame, TRADE_TYPE_LABEL, change, 0, PANGO_ALIGN_LEFT);
  if (trade_words_get_width (small) <= self->column - 4 && y + trade_words_get_height (small) <= bottom)
    trade_frame_add_inner (frame, TRADE_PRIORITY_DETAIL, colour, small, middle, y, 0.5, growth);
  else
    trade_hidden_add_value (frame->scene, growth, change);
}

/* A column as its value sees it. */
static TradeColumn
describe_column (Columns *self,
                 guint    row,
                 guint    i)
{
  TradeFigure *figure = get_figure (self, row, i);
  double zero = trade_scale_map (self->axis.scale, 0);
  double x = get_column_x (self, row, i);
  double y = get_y (self, figure);

  return (TradeColumn){
    .figure = figure,
    .colour = get_colour (self, i),
    .bounds = { x, MIN (y, zero), x + self->column, MAX (y, zero) },
    .end = figure != NULL ? get_end (self, figure) : zero,
  };
}

static void
place_values (Columns *self)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (TradeColumn));

  for (guint row = 0; row < self->n_rows; row++)
    for (guint i = 0; i < self->series->len; i++)
      {
        TradeColumn column = describe_column (self, row, i);

        g_array_append_val (columns, column);
      }

  trade_column_values_place (self->frame, columns, self->series->len, self->axis.magnitude, self->left, self->n_rows <= FEW_PERIODS);
}

static void
place_column (Columns *self,
              guint    row,
              guint    i)
{
  TradeFrame *frame = self->frame;
  TradeFigure *figure = get_figure (self, row, i);
  double zero = trade_scale_map (self->axis.scale, 0);
  double x = get_column_x (self, row, i);
  TradeColumn described;
  double top, end;

  if (figure == NULL)
    return;

  end = get_end (self, figure);
  /* Nothing is more than a gap. */
  if (self->timeline != NULL && fabs (zero - end) < LEAST_HEIGHT)
    end = zero - copysign (LEAST_HEIGHT, trade_figure_get_value (figure));
  top = trade_frame_add_column (frame, figure, get_colour (self, i), get_ink (self, figure), x, self->column, zero, end);
  if (frame->thumbnail || self->timeline != NULL)
    return;

  described = describe_column (self, row, i);
  trade_column_values_place_one (frame, &described, self->axis.magnitude, self->left);
  place_name (self, figure, x + self->column / 2, top, MAX (end, zero));
}

/* The balance of the pair before the last, if it is told as well: it lay on the other side of zero. */
static TradeFigure *
find_turned (Columns *self)
{
  TradeFigure *balance = get_balance (self, 0);
  gboolean is_told = !self->frame->thumbnail && self->timeline == NULL && self->n_rows > 1;

  return is_told && balance != NULL && trade_figure_get_value (balance) != 0 ? balance : NULL;
}

static void
place_bracket (Columns      *self,
               TradeBracket *bracket,
               guint         row)
{
  trade_bracket_place (bracket,
                       get_column_x (self, row, 1),
                       get_column_x (self, row, 1) + self->column,
                       get_y (self, get_figure (self, row, 0)),
                       get_y (self, get_figure (self, row, 1)));
}

static void
place_balance (Columns     *self,
               guint        row,
               TradeFigure *balance)
{
  if (self->slot < LEAST_SPACING)
    trade_scene_add_traced (self->frame->scene, balance);
  else
    trade_bracket_place_between (self->frame, balance, get_middle (self, row), self->gap, get_y (self, get_figure (self, row, 0)),
                                 get_y (self, get_figure (self, row, 1)));
}

/* Names the periods of pairs, each as wide as its slot. */
static void
set_names (Columns *self)
{
  g_autofree TradePeriod *periods = g_new (TradePeriod, self->n_rows);

  for (guint row = 0; row < self->n_rows; row++)
    {
      TradeFigure *figure = get_figure (self, row, 0) != NULL ? get_figure (self, row, 0) : get_figure (self, row, 1);

      periods[row] = trade_figure_get_period (figure);
    }
  trade_period_names_init (&self->names, self->frame, periods, self->n_rows, self->slot - CLEAR);
}

/* Places the slots so that they use the whole width, whatever the bracket's label leaves them. */
static void
measure_columns (Columns      *self,
                 double        label_width,
                 double        bracket_width,
                 TradeBracket *turned)
{
  TradeFrame *frame = self->frame;

  self->right = frame->plot.x + frame->plot.width;
  self->left = frame->plot.x + (frame->thumbnail ? 0 : label_width + 14 * frame->unit);
  /* The last pair stands half a slot from the right edge; the bracket takes its room from there. */
  self->slot = (self->right - self->left - bracket_width) / count_slots (self);
  self->gap = self->slot * GAP_PART;
  self->column = MIN (self->slot * COLUMNS_PART / self->series->len, 260 * frame->unit);
  if (turned->balance == NULL)
    return;

  /* The bracket beside the first pair keeps clear of the second, or is not there at all. */
  if (turned->width > self->slot * MOST_BRACKET_PART)
    {
      g_autofree char *value = trade_frame_write_figure (frame, turned->balance, self->axis.magnitude);

      trade_hidden_add_value (frame->scene, turned->balance, value);
      turned->balance = NULL;
      return;
    }
  self->column = MIN (self->column, (self->slot - turned->width - 2 * self->gap) / self->series->len - self->gap);
}

/* Whether one column of a series at least is about as high as its name inside it. The scale is not measured yet. */
static gboolean
is_high_enough (Columns *self,
                guint    series)
{
  double span = self->axis.scale.domain_upper - self->axis.scale.domain_lower;
  double needed = trade_frame_get_line_height (self->frame, TRADE_TYPE_NAME) + NAME_GAP * self->frame->unit;
  double greatest = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      TradeFigure *figure = get_figure (self, row, series);

      if (figure != NULL)
        greatest = MAX (greatest, fabs (trade_figure_get_value (figure)));
    }

  return span > 0 && greatest / span * self->frame->plot.height >= needed;
}

/* Else a key names the series. */
static gboolean
do_names_fit (Columns *self)
{
  if (self->timeline != NULL || self->n_rows > MOST_NAMED)
    return FALSE;

  for (guint i = 0; i < self->series->len; i++)
    {
      TradeFigure *figure = get_figure (self, self->n_rows - 1, i);
      g_autofree char *name = NULL;
      g_autoptr (TradeWords) label = NULL;

      if (figure == NULL)
        continue;
      name = trade_describe_name_within (self->frame->format, self->view, figure);
      label = trade_frame_layout (self->frame, TRADE_TYPE_NAME, name, 0, PANGO_ALIGN_LEFT);
      if (trade_words_get_width (label) > self->column - 6 || !is_high_enough (self, i))
        return FALSE;
    }

  return TRUE;
}

/* A value may stand above the highest tick, or below the lowest; its label needs room there, some of which is the gap above
 * the plot. */
static void
measure_scale (Columns *self)
{
  TradeFrame *frame = self->frame;
  TradeScale *scale = &self->axis.scale;
  double line = trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER);
  double names = MAX (self->names.height, trade_frame_get_line_height (frame, TRADE_TYPE_NAME));
  double bottom = frame->plot.y + frame->plot.height - names - 10 * frame->unit;
  double most = bottom - frame->plot.y + 9 * frame->unit - line - TRADE_RING_REACH;
  double span = scale->domain_upper - scale->domain_lower;
  double share = (self->extent.upper - scale->domain_lower) / span;

  if (self->extent.lower < 0 && !frame->thumbnail)
    {
      bottom -= line + TRADE_RING_REACH;
      most -= line + TRADE_RING_REACH;
    }
  scale->range_start = bottom;
  scale->range_end = MIN (frame->plot.y + line / 2, bottom);
  frame->cramped |= most < LEAST_ROOM;
  if (!frame->thumbnail && share > 0)
    scale->range_end = MAX (scale->range_end, bottom - MAX (most / share, 1));
}

/* A rule ends above the highest column of its period. */
static void
place_moment (Columns *self,
              guint    row)
{
  double top = trade_scale_map (self->axis.scale, 0);

  for (guint i = 0; i < self->series->len; i++)
    top = MIN (top, get_y (self, get_figure (self, row, i)));

  trade_notes_add_moment (self->frame, trade_view_get_row (self->view, row), get_middle (self, row), self->frame->plot.y, top,
                          TRUE);
}

/* Names periods below the columns, and writes what the columns are worth that matter most. */
static void
place_timeline (Columns *self)
{
  TradeFrame *frame = self->frame;
  double bottom = frame->plot.y + frame->plot.height - trade_frame_get_line_height (frame, TRADE_TYPE_NAME);

  trade_timeline_place (self->timeline, frame, get_middle (self, 0), get_middle (self, self->n_rows - 1), bottom);
  if (!frame->thumbnail)
    place_values (self);
}

/* Below all columns, of which some may hang from the zero line. */
static double
get_names_top (Columns *self)
{
  if (self->extent.lower < 0)
    return self->frame->plot.y + self->frame->plot.height - self->names.height;

  return trade_scale_map (self->axis.scale, 0) + 9 * self->frame->unit;
}

static void
compose (TradeFrame *frame)
{
  g_auto (Columns) self = { .frame = frame };
  double label_width;
  g_auto (TradeBracket) bracket = { NULL };
  g_auto (TradeBracket) turned = { NULL };

  collect (&self);
  if (self.series->len == 0)
    return;

  self.axis = (TradeAxis){
    .frame = frame,
    .upright = TRUE,
    .with_sign = trade_format_is_signed (trade_view_get_leader (frame->view)),
    .magnitude = trade_headline_get_magnitude (frame->view, frame->format),
    .base = 0,
  };
  trade_axis_set_domain (&self.axis, self.extent, frame->plot.height < 220 * frame->type_unit ? 3 : TRADE_TICKS_TARGET);
  trade_bracket_init (&bracket, frame, find_bracketed (&self), self.axis.magnitude);
  label_width = trade_axis_get_label_width (&self.axis);
  trade_bracket_init (&turned, frame, find_turned (&self), self.axis.magnitude);
  measure_columns (&self, label_width, bracket.balance != NULL && !frame->thumbnail ? bracket.width : 0, &turned);
  self.named = do_names_fit (&self);
  place_legend (&self, &turned, &bracket);

  if (self.timeline == NULL)
    set_names (&self);
  measure_scale (&self);
  trade_axis_place (&self.axis, self.left, self.right, frame->plot.x + label_width);
  for (guint row = 0; row < self.n_rows; row++)
    {
      place_moment (&self, row);
      for (guint i = 0; i < self.series->len; i++)
        place_column (&self, row, i);
      if (row == 0 && turned.balance != NULL)
        place_bracket (&self, &turned, row);
      if (get_between (&self, row, &turned, &bracket) != NULL)
        place_balance (&self, row, get_between (&self, row, &turned, &bracket));
      if (self.timeline == NULL)
        trade_period_names_place (&self.names, frame, row, get_middle (&self, row), get_names_top (&self));
    }
  if (self.timeline != NULL)
    place_timeline (&self);
  if (bracket.balance != NULL)
    place_bracket (&self, &bracket, self.n_rows - 1);
}

/* Made for levels of exports and imports, period by period, if there are few. */
static double
suits (TradeView *view)
{
  guint n_rows = trade_view_get_n_rows (view);
  gboolean levels = trade_view_get_arrangement (view).mode == TRADE_MODE_LEVEL;

  if (is_pair (view))
    return levels;
  if (!trade_view_is_over_time (view) || n_rows > MOST_PERIODS || count_series (view) > MOST_SERIES ||
      trade_kind_has_measures (view))
    return 0;

  if (trade_view_get_column (view, 0)->has_vintage)
    return 1;

  return levels && n_rows <= FEW_PERIODS && trade_view_get_question (view) == TRADE_QUESTION_TREND ? 0.95 : 0.5;
}

const TradeKindRecord trade_kind_columns = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Columns"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Column chart with %s value.",
                   "Column chart with %s values."),
};
