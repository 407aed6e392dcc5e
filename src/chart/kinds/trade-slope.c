/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-figure-ink.h"
#include "trade-fold.h"
#include "trade-hidden.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-legend.h"
#include "trade-line-name.h"
#include "trade-notes.h"
#include "trade-painter.h"
#include "trade-period-names.h"
#include "trade-slope-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Then and now as slopes: a line for each series from its value at one time to that at the next, both ends numbered, the name
 * once, at the end. */

/* Of more times than these, lines tell more. */
#define MOST_TIMES 3

/* The labels of more lines than these will have to move. */
#define FEW_STRANDS 5

/* A label takes no more than this part of the width. */
#define LABEL_PART 0.34

/* Between the labels of two lines, in logical pixels, and from where on a label is tied to its line's end. */
#define LABEL_GAP 3.0
#define LEADER_FROM 3.0

typedef struct
{
  guint       series;
  TradeWords *begin;  /* (nullable): the value at the first time, with the name where the line does not lead to it */
  TradeWords *end;    /* (nullable): the name, and the value at the last time */
  TradeWords *change; /* (nullable): between the two */
  double      at;     /* where the end of the line is whose label is being placed */
} Strand;

typedef struct
{
  TradeFrame      *frame;
  TradeView       *view;
  TradeSlopeTable  table;
  GPtrArray       *figures; /* by which series are ranked */
  TradeFold        fold;
  TradePeriodNames names;
  GArray          *strands; /* Strand; those that are named */
  TradeScale       scale;
  int              magnitude;
  double           radius;
  double           begin_width;
  double           end_width;
  double           left;    /* where the first time stands */
  double           right;
} Slope;

static void
clear_strand (gpointer data)
{
  Strand *strand = data;

  g_clear_object (&strand->begin);
  g_clear_object (&strand->end);
  g_clear_object (&strand->change);
}

static void
clear_slope (Slope *self)
{
  trade_slope_table_clear (&self->table);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->strands, g_array_unref);
  trade_fold_clear (&self->fold);
  trade_period_names_clear (&self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Slope, clear_slope)

static TradeFigure *
get_first (Slope *self,
           guint  series)
{
  return trade_slope_table_get_figure (&self->table, series, 0);
}

/* A series is ranked by its change, or else by its last figure. */
static void
collect (Slope *self)
{
  for (guint i = 0; i < self->table.series->len; i++)
    {
      guint series = g_array_index (self->table.series, guint, i);
      TradeFigure *change = trade_slope_table_get_change (&self->table, series);

      g_ptr_array_add (self->figures, g_object_ref (change != NULL ? change : trade_slope_table_find_any (&self->table, series)));
    }
}

static TradeWords *
set_named (Slope         *self,
           TradeFigure   *figure,
           TradeType      type,
           PangoAlignment alignment)
{
  TradeFrame *frame = self->frame;
  g_autofree char *name = trade_describe_name_within (frame->format, self->view, figure);
  g_autofree char *value = trade_frame_write_figure (frame, figure, self->magnitude);

  return trade_line_name_layout (frame, type, name, value, frame->plot.width * LABEL_PART, alignment);
}

static TradeWords *
set_value (Slope         *self,
           TradeFigure   *figure,
           PangoAlignment alignment)
{
  return trade_frame_layout_figure (self->frame, TRADE_TYPE_LABEL, figure, self->magnitude, alignment);
}

static TradeFigure *
get_last (Slope *self,
          guint  series)
{
  return trade_slope_table_get_figure (&self->table, series, self->table.n_times - 1);
}

static char *
write_change (Slope       *self,
              TradeFigure *change)
{
  TradeFrame *frame = self->frame;
  g_autofree char *number = trade_format_figure (frame->format, change, 0);

  if (g_str_equal (trade_figure_get_key (change)->unit, TRADE_UNIT_POINTS))
    return trade_format_points (change, number);

  return trade_format_change (frame->format, frame->dataset, change);
}

static TradeWords *
set_change (Slope       *self,
            TradeFigure *change)
{
  g_autofree char *text = write_change (self, change);

  return trade_frame_layout (self->frame, TRADE_TYPE_SMALL, text, 0, PANGO_ALIGN_LEFT);
}

static void
set_strand (Slope   *self,
            Strand  *strand,
            gboolean terse)
{
  TradeFigure *first = get_first (self, strand->series);
  TradeFigure *last = get_last (self, strand->series);
  TradeFigure *change = trade_slope_table_get_change (&self->table, strand->series);

  if (last != NULL)
    strand->end = set_named (self, last, TRADE_TYPE_NAME, PANGO_ALIGN_LEFT);
  if (first != NULL && first != last)
    strand->begin = trade_slope_table_is_whole (&self->table, strand->series)
                      ? set_value (self, first, PANGO_ALIGN_RIGHT)
                      : set_named (self, first, TRADE_TYPE_LABEL, PANGO_ALIGN_RIGHT);
  if (change != NULL && !terse)
    strand->change = set_change (self, change);
}

static double
get_end_height (Strand *strand)
{
  return trade_words_get_height (strand->end) + trade_words_get_height (strand->change);
}

static void
list_strands (Slope     *self,
              TradeFold *fold)
{
  g_array_set_size (self->strands, 0);
  for (guint i = 0; i < fold->rows->len; i++)
    {
      int position = g_array_index (fold->rows, int, i);
      Strand strand = { 0 };

      if (position == TRADE_FOLD_OTHERS)
        continue;
      strand.series = g_array_index (self->table.series, guint, position);
      g_array_append_val (self->strands, strand);
    }
}

static double
set_strands_cb (gpointer   chart,
                TradeFold *fold,
                gboolean   terse)
{
  Slope *self = chart;
  double height = 0;

  list_strands (self, fold);
  self->begin_width = self->end_width = 0;
  for (guint i = 0; i < self->strands->len; i++)
    {
      Strand *strand = &g_array_index (self->strands, Strand, i);

      set_strand (self, strand, terse);
      self->begin_width = MAX (self->begin_width, trade_words_get_width (strand->begin));
      self->end_width = MAX (self->end_width, MAX (trade_words_get_width (strand->end), trade_words_get_width (strand->change)));
      height = MAX (height, MAX (trade_words_get_height (strand->begin), get_end_height (strand)) + LABEL_GAP);
    }

  return height;
}

static void
report_changes (Slope *self)
{
  for (guint i = 0; i < self->strands->len; i++)
    {
      TradeFigure *change = trade_slope_table_get_change (&self->table, g_array_index (self->strands, Strand, i).series);
      g_autofree char *text = change != NULL ? write_change (self, change) : NULL;

      if (change != NULL)
        trade_hidden_add_value (self->frame->scene, change, text);
    }
}

static double
get_times_height (Slope *self)
{
  double line = trade_frame_get_line_height (self->frame, TRADE_TYPE_NAME);

  return MAX (self->names.height, line) + line / 2;
}

static gboolean
fit (Slope *self)
{
  TradeFrame *frame = self->frame;
  gboolean terse;

  trade_fold_clear (&self->fold);
  terse = trade_fold_fit (&self->fold, frame, self->figures, FALSE, frame->plot.height - get_times_height (self), set_strands_cb, self);

  /* A thumbnail draws all that it names, and names nothing. */
  if (frame->thumbnail)
    list_strands (self, &self->fold);

  return terse;
}

/* Between a line's end and its label; lines to labels that had to move want more room. */
static double
get_gap (Slope *self)
{
  double unit = self->frame->unit;

  return MAX ((self->strands->len > FEW_STRANDS ? 20 : 10) * unit, TRADE_RING_REACH);
}

/* What stands together is named below the lines. */
static double
get_others_height (Slope *self)
{
  TradeFrame *frame = self->frame;

  return frame->thumbnail || self->fold.others->len == 0 ? 0 : trade_frame_get_line_height (frame, TRADE_TYPE_SMALL) * 1.3;
}

/* The scale hugs the data: slopes show changes, so it need not begin at zero. */
static void
measure (Slope *self)
{
  TradeFrame *frame = self->frame;
  double gap = self->radius + get_gap (self);
  double right = frame->plot.x + frame->plot.width - self->radius;
  double line = trade_frame_get_line_height (frame, TRADE_TYPE_NAME);
  /* Values between the first time and the last stand above and below their circles. */
  double margin = frame->thumbnail ? self->radius : self->table.n_times > 2 ? line + self->radius : line / 2;
  TradeInterval extent = { HUGE_VAL, -HUGE_VAL };

  for (guint i = 0; i < self->table.series->len; i++)
    for (guint time = 0; time < self->table.n_times; time++)
      {
        TradeFigure *figure = trade_slope_table_get_figure (&self->table, g_array_index (self->table.series, guint, i), time);

        if (figure != NULL)
          trade_interval_include (&extent, trade_figure_get_value (figure));
      }
  if (extent.upper <= extent.lower)
    extent = (TradeInterval){ extent.lower - 1, extent.upper + 1 };

  self->left = frame->plot.x + (frame->thumbnail ? self->radius : self->begin_width + gap);
  self->right = frame->plot.x + frame->plot.width - (frame->thumbnail ? self->radius : self->end_width + gap);
  /* However wide the labels are, the lines lead somewhere. */
  self->right = MIN (MAX (self->right, self->left + 4 * self->radius), right);
  self->left = MIN (self->left, self->right - 4 * self->radius);
  self->scale = (TradeScale){
    .domain_lower = extent.lower,
    .domain_upper = extent.upper,
    .range_start = frame->plot.y + frame->plot.height - get_others_height (self) - margin,
    .range_end = frame->plot.y + (frame->thumbnail ? 0 : get_times_height (self)) + margin,
  };
  frame->cramped |= self->scale.range_start <= self->scale.range_end;
  self->scale.range_start = MAX (self->scale.range_start, self->scale.range_end);
}

static double
get_x (Slope *self,
       guint  time)
{
  return self->left + (self->right - self->left) * trade_slope_table_get_place (&self->table, time);
}

static double
get_y (Slope       *self,
       TradeFigure *figure)
{
  return trade_scale_map (self->scale, trade_figure_get_value (figure));
}

/* From each time to the next that goes on from it. */
static void
place_lines (Slope      *self,
             guint       series,
             TradeColour colour,
             TradeInk    ink,
             double      line_width)
{
  for (guint time = 0; time + 1 < self->table.n_times; time++)
    {
      TradeFigure *one = trade_slope_table_get_figure (&self->table, series, time);
      TradeFigure *other = trade_slope_table_get_figure (&self->table, series, time + 1);

      if (!trade_slope_table_goes_on (&self->table, series, time))
        continue;
      trade_frame_add_line (self->frame,
                            TRADE_ROLE_ANNOTATION,
                            colour,
                            ink,
                            get_x (self, time),
                            get_y (self, one),
                            get_x (self, time + 1),
                            get_y (self, other),
                            line_width);
    }
}

static void
place_circles (Slope *self,
               guint  series)
{
  for (guint time = 0; time < self->table.n_times; time++)
    {
      TradeFigure *figure = trade_slope_table_get_figure (&self->table, series, time);

      if (figure == NULL)
        continue;
      trade_frame_add_circle (self->frame, figure, trade_slope_table_get_colour (&self->table, series), trade_figure_ink_get (figure),
                              get_x (self, time), get_y (self, figure), self->radius,
                              MIN (MAX (3 * self->frame->unit, 1.5), self->radius * 0.7));
    }
}

/* Series that stand together are drawn pale and without names, which is more than to leave them out. */
static void
place_others (Slope *self)
{
  for (guint i = 0; i < self->fold.others->len; i++)
    {
      guint series = g_array_index (self->table.series, guint, g_array_index (self->fold.others, int, i));

      place_lines (self, series, TRADE_COLOUR_MUTED, TRADE_INK_LIGHT, 1);
      for (guint time = 0; time < self->table.n_times; time++)
        trade_scene_add_folded (self->frame->scene, trade_slope_table_get_figure (&self->table, series, time));
      trade_scene_add_folded (self->frame->scene, trade_slope_table_get_change (&self->table, series));
    }
}

static void
place_times (Slope *self)
{
  TradeFrame *frame = self->frame;

  for (guint time = 0; time < self->table.n_times; time++)
    {
      double x = get_x (self, time);

      trade_frame_add_line (frame,
                            TRADE_ROLE_GRID,
                            TRADE_COLOUR_GRID,
                            TRADE_INK_STROKE,
                            x,
                            self->scale.range_end,
                            x,
                            self->scale.range_start,
                            1);
      trade_notes_add_moment (frame, trade_slope_table_get_time (&self->table, time), x, frame->plot.y, frame->plot.y, FALSE);
      trade_period_names_place (&self->names, frame, time, x, frame->plot.y);
    }
}

static int
compare_strands (gconstpointer a,
                 gconstpointer b)
{
  const Strand *one = *(Strand *const *) a;
  const Strand *other = *(Strand *const *) b;

  if (one->at != other->at)
    return one->at < other->at ? -1 : 1;

  return (one > other) - (one < other);
}

/* Beside an end of a line, and tied to it where the label had to move. A label that has no room is left out. */
static void
place_label (Slope   *self,
             Strand  *strand,
             gboolean begins,
             double   top)
{
  TradeFrame *frame = self->frame;
  TradeWords *words = begins ? strand->begin : strand->end;
  TradeFigure *figure = begins ? get_first (self, strand->series) : get_last (self, strand->series);
  TradeColour colour = begins ? TRADE_COLOUR_SECONDARY : trade_slope_table_get_colour (&self->table, strand->series);
  double side = begins ? -1 : 1;
  double edge = (begins ? self->left : self->right) + side * self->radius;
  double x = edge + side * get_gap (self);
  double middle = top + trade_words_get_height (words) / 2;

  if (fabs (strand->at - middle) > LEADER_FROM && middle <= frame->plot.y + frame->plot.height)
    trade_frame_add_leader (frame, edge, strand->at, x - 2 * side, middle);
  trade_frame_add_label (frame, TRADE_PRIORITY_VALUE, colour, words, x, top, begins ? 1 : 0, figure);
  if (!begins && strand->change != NULL)
    trade_frame_add_label (frame, TRADE_PRIORITY_DETAIL, TRADE_COLOUR_SECONDARY, strand->change, x,
                           top + trade_words_get_height (words), 0, figure);
}

/* Labels stand in the order of the ends of the lines, as close to theirs as the others let them. */
static void
place_labels (Slope   *self,
              gboolean begins)
{
  TradeFrame *frame = self->frame;
  g_autoptr (GPtrArray) strands = g_ptr_array_new ();
  g_autofree TradeSlot *slots = g_new (TradeSlot, self->strands->len + 1);

  for (guint i = 0; i < self->strands->len; i++)
    {
      Strand *strand = &g_array_index (self->strands, Strand, i);

      if ((begins ? strand->begin : strand->end) == NULL)
        continue;
      strand->at = get_y (self, begins ? get_first (self, strand->series) : get_last (self, strand->series));
      g_ptr_array_add (strands, strand);
    }
  g_ptr_array_sort (strands, compare_strands);

  for (guint i = 0; i < strands->len; i++)
    {
      Strand *strand = g_ptr_array_index (strands, i);
      double height = trade_words_get_height (begins ? strand->begin : strand->end);

      slots[i] = (TradeSlot){ strand->at - height / 2, begins ? height : get_end_height (strand) };
    }
  trade_labels_spread (slots, strands->len, LABEL_GAP, frame->plot.y + get_times_height (self),
                       frame->plot.y + frame->plot.height - get_others_height (self));

  for (guint i = 0; i < strands->len; i++)
    place_label (self, g_ptr_array_index (strands, i), begins, slots[i].place);
}

/* A value between the first time and the last stands on the side of its circle that its lines leave free. One that no line leads to
 * has its name. */
static void
place_middle (Slope *self,
              guint  series,
              guint  time)
{
  TradeFrame *frame = self->frame;
  TradeFigure *figure = trade_slope_table_get_figure (&self->table, series, time);
  TradeFigure *before = trade_slope_table_get_figure (&self->table, series, time - 1);
  TradeFigure *after = trade_slope_table_get_figure (&self->table, series, time + 1);
  double at = get_y (self, figure);
  double others = (before != NULL ? get_y (self, before) : at) + (after != NULL ? get_y (self, after) : at);
  gboolean joined = trade_slope_table_goes_on (&self->table, series, time - 1) || trade_slope_table_goes_on (&self->table, series, time);
  g_autoptr (TradeWords) words = joined ? set_value (self, figure, PANGO_ALIGN_LEFT)
                                        : set_named (self, figure, TRADE_TYPE_LABEL, PANGO_ALIGN_LEFT);
  gboolean above = 2 * at <= others;

  trade_frame_add_label (frame,
                         TRADE_PRIORITY_VALUE,
                         TRADE_COLOUR_SECONDARY,
                         words,
                         get_x (self, time),
                         above ? at - self->radius - trade_words_get_height (words) : at + self->radius,
                         0.5,
                         figure);
}

static void
place_middles (Slope *self)
{
  for (guint i = 0; i < self->strands->len; i++)
    {
      Strand *strand = &g_array_index (self->strands, Strand, i);

      for (guint time = 1; time + 1 < self->table.n_times; time++)
        {
          if (trade_slope_table_get_figure (&self->table, strand->series, time) != NULL)
            place_middle (self, strand->series, time);
        }
    }
}

/* The names of the times may want several lines, which leave less room for the others. */
static void
arrange (Slope *self)
{
  g_autofree TradePeriod *periods = g_new (TradePeriod, self->table.n_times);
  double line = trade_frame_get_line_height (self->frame, TRADE_TYPE_NAME);
  gboolean terse = fit (self);

  measure (self);
  for (guint time = 0; time < self->table.n_times; time++)
    periods[time] = trade_slope_table_get_time (&self->table, time)->period;
  trade_period_names_init (&self->names, self->frame, periods, self->table.n_times,
                           (self->right - self->left) / MAX (self->table.n_times - 1, 1) - LABEL_GAP);
  if (self->names.height > line + 1)
    {
      terse = fit (self);
      measure (self);
    }
  if (terse)
    report_changes (self);
}

static gboolean
are_balances (Slope *self)
{
  return g_strcmp0 (trade_view_get_scope (self->frame->view)->key.flow, TRADE_FLOW_BALANCE) == 0;
}

static void
place_legend (Slope *self)
{
  TradeLegend legend = { 0 };
  gboolean rose = FALSE, fell = FALSE;

  for (guint i = 0; i < self->table.series->len; i++)
    {
      guint series = g_array_index (self->table.series, guint, i);

      rose |= trade_slope_table_get_colour (&self->table, series) == TRADE_COLOUR_HIGHLIGHT;
      fell |= trade_slope_table_get_colour (&self->table, series) == TRADE_COLOUR_SECOND;
      for (guint time = 0; time < self->table.n_times; time++)
        {
          TradeFigure *figure = trade_slope_table_get_figure (&self->table, series, time);

          if (figure != NULL)
            trade_legend_see (&legend, figure, trade_slope_table_get_colour (&self->table, series), trade_figure_ink_get (figure));
        }
    }

  /* Translators: in the key of a chart, what the colour of a line means. A balance neither rises nor falls. */
  if (rose)
    trade_legend_name (&legend, TRADE_COLOUR_HIGHLIGHT, are_balances (self) ? C_ ("key", "toward a surplus") : C_ ("key", "rose"));
  if (fell)
    trade_legend_name (&legend, TRADE_COLOUR_SECOND, are_balances (self) ? C_ ("key", "toward a deficit") : C_ ("key", "fell"));
  trade_legend_place (&legend, self->frame);
}

/* By how much several changed, or how much they are. */
static char *
write_others (Slope       *self,
              TradeOthers *others)
{
  g_autofree char *amount = trade_others_write_change (others, self->frame->format, self->magnitude, self->frame->most_decimals);

  return g_strdup_printf (C_ ("others", "%1$s: %2$s"), others->name, amount);
}

static void
place_others_name (Slope       *self,
                   TradeOthers *others)
{
  TradeFrame *frame = self->frame;
  g_autofree char *text = write_others (self, others);
  g_autoptr (TradeWords) words = trade_frame_layout (frame, TRADE_TYPE_SMALL, text, 0, PANGO_ALIGN_LEFT);

  if (trade_words_get_width (words) > frame->plot.width)
    {
      g_object_unref (words);
      words = trade_frame_layout (frame, TRADE_TYPE_SMALL, others->name, 0, PANGO_ALIGN_LEFT);
    }
  trade_frame_add_label (frame,
                         TRADE_PRIORITY_NAME,
                         TRADE_COLOUR_SECONDARY,
                         words,
                         trade_frame_keep_inside (frame, (self->left + self->right) / 2, trade_words_get_width (words)),
                         frame->plot.y + frame->plot.height - trade_words_get_height (words),
                         0.5,
                         NULL);
}

static void
compose (TradeFrame *frame)
{
  g_auto (Slope) self = {
    .frame = frame,
    .view = frame->view,
    .figures = g_ptr_array_new_with_free_func (g_object_unref),
    .strands = g_array_new (FALSE, FALSE, sizeof (Strand)),
    .magnitude = trade_headline_get_magnitude (frame->view, frame->format),
    .radius = MIN (MAX (8 * frame->unit, frame->thumbnail ? 4 : 3), MIN (frame->plot.width, frame->plot.height) / 12),
  };

  TradeOthers *others;

  g_array_set_clear_func (self.strands, clear_strand);
  trade_slope_table_init (&self.table, frame->view);
  collect (&self);
  if (self.table.series->len == 0)
    return;

  place_legend (&self);
  arrange (&self);
  if (!frame->thumbnail)
    place_times (&self);
  place_others (&self);
  others = trade_fold_tell_others (&self.fold, frame, self.figures, !self.table.by_row && trade_kind_are_parts_over_time (self.view));
  for (guint i = 0; i < self.strands->len; i++)
    {
      guint series = g_array_index (self.strands, Strand, i).series;

      place_lines (&self, series, trade_slope_table_get_colour (&self.table, series), TRADE_INK_STROKE, MAX (3 * frame->unit, 1.5));
    }
  for (guint i = 0; i < self.strands->len; i++)
    place_circles (&self, g_array_index (self.strands, Strand, i).series);
  if (frame->thumbnail)
    return;

  place_labels (&self, TRUE);
  place_labels (&self, FALSE);
  place_middles (&self);
  if (others != NULL)
    place_others_name (&self, others);
}

/* For two or three times of several series; where there are only two rows in time, nothing tells them better. */
static double
suits (TradeView *view)
{
  guint n_times = trade_slope_table_count_times (view);
  guint n_rows = trade_view_get_n_rows (view);

  if (n_times > 1)
    return n_times <= MOST_TIMES ? 0.6 : 0;
  if (trade_view_get_question (view) == TRADE_QUESTION_BALANCE || !trade_view_is_over_time (view) ||
      trade_kind_find_balance (view) >= 0 || trade_view_get_column (view, 0)->has_year ||
      trade_view_get_n_columns (view) < 2 || trade_kind_has_measures (view))
    return 0;

  return n_rows == 2 || n_rows == MOST_TIMES ? 0.6 : 0;
}

const TradeKindRecord trade_kind_slope = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Slopes"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Slope chart with %s value.",
                   "Slope chart with %s values."),
};
