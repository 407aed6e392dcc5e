/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-describe.h"
#include "trade-fold.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-legend.h"
#include "trade-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Horizontal bars, a row for each figure in the order of the view: growth that diverges from zero, shares of one whole
 * each drawn against all of it, amounts, counts. */

/* Names beside the bars take no more than this part of the width, and this much where they would wrap. */
#define NAME_PART 0.34

/* Parts of which the greatest is less than this, in percent, are compared with each other and not with the whole. */
#define LEAST_OF_WHOLE 25.0

/* Least height of a bar, in logical pixels; where names stand above bars, these are at least twice as high. */
#define LEAST_THICKNESS 3.0
#define TWICE_LEAST (2 * LEAST_THICKNESS)

/* Where names above bars leave no room for all rows, they go beside the bars of charts at least as wide as this. */
#define LEAST_BESIDE 240.0

typedef struct
{
  TradeFigure *figure; /* (nullable): the row of all others has none unless they are added up */
  gboolean     others; /* several rows drawn as one, or the rest of a whole */
  TradeWords  *name;
  TradeWords  *explanation; /* (nullable) */
  TradeWords  *value;       /* (nullable) */
} Row;

typedef struct
{
  TradeFrame  *frame;
  TradeAxis    axis;
  TradeFold    fold;
  GPtrArray   *figures;   /* of all rows */
  TradeFigure *rest;      /* (nullable): of those, what the view's figures leave of the whole */
  GArray      *rows;      /* Row; those that are drawn */
  gboolean     diverging; /* bars may point left of zero */
  gboolean     above;     /* names stand above their bars */
  gboolean     addable;   /* rows are parts of one whole */
  gboolean     of_whole;  /* each bar is drawn against 100 % */
  double       name_width;
  double       fallen_width; /* of the names that stand right of zero */
  double       value_width;
  double       value_height;
  double       words_height; /* of the tallest row's words */
  double       set_unit;     /* the size of the type that the rows' words are set in */
  gboolean     explained;    /* a row has words that go first where there is no room */
  double       pitch;        /* from one row to the next */
  double       thickness;
  double       bottom;
} Bars;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->name);
  g_clear_object (&row->explanation);
  g_clear_object (&row->value);
}

static GArray *
create_rows (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, clear_row);
  return rows;
}

static void
clear_rows (Bars *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  trade_fold_clear (&self->fold);
}

static void
clear_bars (Bars *self)
{
  clear_rows (self);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bars, clear_bars)

static Row *
get_row (Bars *self,
         guint i)
{
  return &g_array_index (self->rows, Row, i);
}

static TradeText *
get_explanation (TradeFrame  *frame,
                 TradeFigure *figure)
{
  return trade_dataset_get_description (frame->dataset,
                                        TRADE_DIMENSION_PRODUCT,
                                        trade_figure_get_key (figure)->product);
}

/* What parts leave of their whole is a row, too, even where no figure says how much it is. */
static void
add_rest (Bars *self)
{
  g_autoptr (TradeFigure) sum = NULL;

  if (!self->addable || trade_view_get_arrangement (self->frame->view).mode == TRADE_MODE_LEVEL || self->figures->len == 0)
    return;

  sum = trade_fold_add_up (self->figures);
  if (trade_figure_get_value (sum) < 0 || trade_figure_get_value (sum) > TRADE_WHOLE - TRADE_WHOLE_ROUNDING)
    return;

  self->rest = trade_figure_new_derived (trade_figure_get_key (sum),
                                         trade_figure_get_period (sum),
                                         TRADE_FORMULA_REMAINDER,
                                         TRADE_WHOLE - trade_figure_get_value (sum),
                                         trade_interval_subtract ((TradeInterval){ TRADE_WHOLE, TRADE_WHOLE },
                                                                  trade_figure_get_bounds (sum)),
                                         trade_figure_get_precision (sum),
                                         trade_figure_get_relation (sum),
                                         (TradeFigure **) self->figures->pdata,
                                         self->figures->len);
  g_ptr_array_add (self->figures, self->rest);
}

static void
collect (Bars *self)
{
  TradeView *view = self->frame->view;

  self->figures = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, 0);

      if (figure != NULL)
        g_ptr_array_add (self->figures, g_object_ref (figure));
    }
  add_rest (self);
}

/* Makes rows of what the fold draws. */
static void
list_rows (Bars      *self,
           TradeFold *fold)
{
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < fold->rows->len; i++)
    {
      int position = g_array_index (fold->rows, int, i);
      Row row = { .figure = position == TRADE_FOLD_OTHERS ? fold->sum : g_ptr_array_index (self->figures, position) };

      row.others = position == TRADE_FOLD_OTHERS || row.figure == self->rest;
      g_array_append_val (self->rows, row);
    }
}

static char *
write_name (Bars *self,
            Row  *row)
{
  TradeFrame *frame = self->frame;

  if (!row->others)
    return trade_describe_name_within (frame->format, frame->view, row->figure);
  if (row->figure != NULL && row->figure == self->rest)
    return g_strdup (trade_kind_get_rest_name (frame->view));

  return trade_fold_write_name (&self->fold, frame->format);
}

/* Sets the words of a row; its name wraps at @limit. */
static void
set_row_words (Bars    *self,
               Row     *row,
               double   limit,
               gboolean terse)
{
  TradeFrame *frame = self->frame;
  PangoAlignment alignment = self->above ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
  TradeText *explanation = row->others || terse ? NULL : get_explanation (frame, row->figure);
  g_autofree char *name = write_name (self, row);

  row->name = trade_frame_layout (frame, row->others ? TRADE_TYPE_LABEL : TRADE_TYPE_NAME, name, limit, alignment);
  if (explanation != NULL)
    row->explanation = trade_frame_layout (frame,
                                           TRADE_TYPE_SMALL,
                                           trade_format_text (frame->format, explanation),
                                           limit,
                                           alignment);
  if (row->figure != NULL)
    {
      g_autofree char *value = trade_format_figure (frame->format, row->figure, self->axis.magnitude);

      row->value = trade_frame_layout (frame, TRADE_TYPE_NUMBER, value, 0, PANGO_ALIGN_LEFT);
    }
}

static double
get_height (TradeWords *words)
{
  return words != NULL ? trade_words_get_height (words) : 0;
}

static double
get_width (TradeWords *words)
{
  return words != NULL ? trade_words_get_width (words) : 0;
}

static double
get_words_height (Row *row)
{
  return get_height (row->name) + get_height (row->explanation);
}

/* Between a name and the bar below it, whose value is higher than a thin bar. */
static double
get_words_gap (Bars *self)
{
  return MAX (MAX (6 * self->frame->unit, 5), (self->value_height - TWICE_LEAST) / 2 + 1);
}

/* Between a bar and the words beside it. */
static double
get_gap (TradeFrame *frame)
{
  return MAX (12 * frame->unit, TRADE_RING_REACH + 2);
}

static double
get_plot_height (Bars *self)
{
  TradeFrame *frame = self->frame;

  return frame->plot.height - (self->above ? 0 : trade_frame_get_ticks_height (frame));
}

static gboolean
is_negative (Row *row)
{
  return row->figure != NULL && trade_figure_get_value (row->figure) < 0;
}

static void
measure_words (Bars *self,
               Row  *row)
{
  double width = MAX (get_width (row->name), get_width (row->explanation));

  self->name_width = MAX (self->name_width, width);
  if (is_negative (row))
    self->fallen_width = MAX (self->fallen_width, width);
  self->value_width = MAX (self->value_width, get_width (row->value));
  self->value_height = MAX (self->value_height, get_height (row->value));
  self->words_height = MAX (self->words_height, get_words_height (row));
}

static void
set_words (Bars      *self,
           TradeFold *fold,
           double     limit,
           gboolean   terse)
{
  list_rows (self, fold);
  self->name_width = self->fallen_width = self->value_width = self->value_height = self->words_height = 0;
  self->set_unit = self->frame->type_unit;
  self->explained = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      set_row_words (self, row, limit, terse);
      measure_words (self, row);
      self->explained |= row->explanation != NULL;
    }
}

static double
set_rows_cb (gpointer   chart,
             TradeFold *fold,
             gboolean   terse)
{
  Bars *self = chart;
  TradeFrame *frame = self->frame;
  double limit = self->above ? frame->plot.width : frame->plot.width * NAME_PART;

  /* Without explanations, terse words are the same words. */
  if (!terse || self->explained || self->set_unit != frame->type_unit || self->rows->len != fold->rows->len)
    set_words (self, fold, limit, terse);

  if (!self->above)
    return MAX (self->words_height, self->value_height) + 1;

  return self->words_height + get_words_gap (self) + MAX ((TWICE_LEAST + self->value_height) / 2 + 2, 8 * frame->unit);
}

static void
report_explanations (Bars *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);
      TradeText *explanation = row->others ? NULL : get_explanation (self->frame, row->figure);

      if (explanation != NULL)
        trade_scene_add_hidden (self->frame->scene, trade_format_text (self->frame->format, explanation));
    }
}

static gboolean
fit_above_or_beside (Bars    *self,
                     gboolean above)
{
  self->above = above;
  trade_fold_clear (&self->fold);

  return trade_fold_fit (&self->fold,
                         self->frame,
                         self->figures,
                         self->addable,
                         get_plot_height (self),
                         set_rows_cb,
                         self);
}

/* Names stand above the bars of a narrow chart and beside those of others; where that costs rows, they go where it costs
 * fewer. */
static gboolean
choose_side (Bars *self)
{
  TradeFrame *frame = self->frame;
  gboolean above = frame->narrow;
  gboolean terse = fit_above_or_beside (self, above);
  guint n_rows = self->fold.rows->len;
  gboolean terse_there;
  Bars here;

  if (frame->thumbnail || (!terse && self->fold.others->len == 0) || frame->plot.width < LEAST_BESIDE)
    return terse;

  here = *self;
  self->rows = create_rows ();
  self->fold = (TradeFold) { 0 };
  terse_there = fit_above_or_beside (self, !above);
  if (self->fold.rows->len > n_rows || (self->fold.rows->len == n_rows && terse && !terse_there))
    {
      clear_rows (&here);
      return terse_there;
    }

  clear_rows (self);
  *self = here;
  return terse;
}

static void
fit_rows (Bars *self)
{
  gboolean terse = choose_side (self);

  if (self->frame->thumbnail)
    list_rows (self, &self->fold);
  for (guint i = 0; i < self->fold.others->len; i++)
    trade_scene_add_folded (self->frame->scene,
                            g_ptr_array_index (self->figures, g_array_index (self->fold.others, int, i)));
  if (terse)
    report_explanations (self);
}

/* A mark that is open needs room beyond its value. */
static double
get_reach (TradeFigure *figure)
{
  double value = trade_figure_get_value (figure);

  return trade_figure_get_relation (figure) == TRADE_RELATION_MORE && value > 0 ? value * 1.06 : value;
}

static void
measure_domain (Bars *self,
                guint target)
{
  double least = 0;
  double largest = 0;
  double narrowest = HUGE_VAL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      TradeFigure *figure = get_row (self, i)->figure;
      TradeInterval bounds;

      if (figure == NULL)
        continue;
      bounds = trade_figure_get_bounds (figure);
      least = MIN (least, trade_figure_get_value (figure));
      largest = MAX (largest, get_reach (figure));
      if (isfinite (bounds.upper - bounds.lower))
        narrowest = MIN (narrowest, bounds.upper - bounds.lower);
    }

  /* What all numbers differ by is nothing beside what their rounding allows: the axis shows how little is known. */
  if (isfinite (narrowest) && narrowest > largest - least)
    {
      least = MIN (least, -narrowest / 2);
      largest = MAX (largest, narrowest / 2);
    }
  if (self->of_whole)
    largest = MAX (largest, 100);

  trade_axis_set_domain (&self->axis, least, largest, self->of_whole ? MIN (target, 5) : target);
  trade_axis_hug (&self->axis, least, largest);
}

/* Where the scale begins: names of positive bars end left of zero, values of negative bars stand left of their ends. */
static double
measure_left (Bars  *self,
              double right,
              double gap)
{
  TradeFrame *frame = self->frame;
  TradeScale *scale = &self->axis.scale;
  double span = scale->domain_upper - scale->domain_lower;
  double zero_share = span > 0 ? -scale->domain_lower / span : 0;
  double left = frame->plot.x;

  if (frame->thumbnail)
    return left;

  /* Zero lies at left + zero_share × (right − left). */
  if (!self->above && zero_share < 1)
    left = MAX (left, (frame->plot.x + self->name_width + gap - zero_share * right) / (1 - zero_share));
  if (zero_share > 0)
    left = MAX (left, frame->plot.x + self->value_width + gap);

  return left;
}

/* Where the scale may end: names of negative bars begin right of zero. */
static double
measure_right (Bars  *self,
               double gap)
{
  TradeScale *scale = &self->axis.scale;
  double span = scale->domain_upper - scale->domain_lower;
  double zero_share = span > 0 ? -scale->domain_lower / span : 0;
  double zero_most = self->frame->plot.x + self->frame->plot.width - self->fallen_width - gap;

  if (self->frame->thumbnail || self->above || zero_share <= 0 || self->fallen_width <= 0)
    return HUGE_VAL;

  return scale->range_start + (zero_most - scale->range_start) / zero_share;
}

static void
measure_rows (Bars *self)
{
  TradeFrame *frame = self->frame;
  double gap = get_gap (frame);
  double right = frame->plot.x + frame->plot.width;
  double words = self->above ? self->words_height + get_words_gap (self) : 0;
  double thickest = MAX (96 * frame->unit, get_plot_height (self) * 0.14);

  if (!frame->thumbnail && !self->of_whole)
    right -= self->value_width + gap;
  self->axis.scale.range_start = measure_left (self, right, gap);
  right = MIN (right, measure_right (self, gap));
  self->axis.scale.range_end = MAX (right, self->axis.scale.range_start + 1);
  self->bottom = frame->plot.y + get_plot_height (self);
  self->pitch = get_plot_height (self) / self->rows->len;
  self->thickness = CLAMP ((self->pitch - words) * 0.62, frame->thumbnail ? 1 : LEAST_THICKNESS, thickest);
}

/* Takes fewer ticks where their labels would run into each other. */
static void
measure (Bars *self)
{
  guint target = self->frame->narrow ? 4 : TRADE_TICKS_TARGET;

  do
    {
      measure_domain (self, target);
      measure_rows (self);
    }
  while (target-- > TRADE_TICKS_LEAST && !self->above && !trade_axis_do_labels_fit (&self->axis));
}

/* What rounding allows, where it is wide enough to be seen, and open where it goes on beyond the axis. Returns how far it
 * reaches, on the side of @end. */
static double
place_whisker (Bars  *self,
               Row   *row,
               double middle,
               double end)
{
  TradeFrame *frame = self->frame;
  TradeScale *scale = &self->axis.scale;
  TradeInterval bounds = trade_figure_get_bounds (row->figure);
  double ends[] = { MAX (bounds.lower, scale->domain_lower), MIN (bounds.upper, scale->domain_upper) };
  double arm = self->thickness * 0.16;

  if (!isfinite (bounds.lower) || !isfinite (bounds.upper))
    return end;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    ends[i] = trade_scale_map (*scale, ends[i]);
  if (ends[1] - ends[0] < 5)
    return end;

  trade_frame_add_line (frame, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_TEXT, TRADE_INK_STROKE, ends[0], middle, ends[1], middle, 1.5);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      gboolean open = i == 0 ? bounds.lower < scale->domain_lower : bounds.upper > scale->domain_upper;

      if (!open)
        trade_frame_add_line (frame,
                              TRADE_ROLE_ANNOTATION,
                              TRADE_COLOUR_TEXT,
                              TRADE_INK_STROKE,
                              ends[i],
                              middle - arm,
                              ends[i],
                              middle + arm,
                              1.5);
    }

  return trade_figure_get_value (row->figure) < 0 ? MIN (end, ends[0]) : MAX (end, ends[1]);
}

/* Names stand on the other side of zero from the bar, or above it where the chart is narrow. */
static void
place_words (Bars    *self,
             Row     *row,
             double   top,
             double   zero,
             gboolean negative)
{
  TradeFrame *frame = self->frame;
  double gap = get_gap (frame);
  double height = get_words_height (row);
  double y = self->above ? top - height - get_words_gap (self) : top + (self->thickness - height) / 2;
  double x = self->above ? frame->plot.x : negative ? zero + gap : zero - gap;
  double anchor = self->above || negative ? 0 : 1;
  TradeFigure *figure = row->others ? NULL : row->figure;

  trade_frame_add_label (frame,
                         TRADE_PRIORITY_NAME,
                         row->others ? TRADE_COLOUR_SECONDARY : TRADE_COLOUR_TEXT,
                         row->name,
                         x,
                         y,
                         anchor,
                         figure);
  if (row->explanation != NULL)
    trade_frame_add_label (frame,
                           TRADE_PRIORITY_DETAIL,
                           TRADE_COLOUR_SECONDARY,
                           row->explanation,
                           x,
                           y + trade_words_get_height (row->name),
                           anchor,
                           figure);
}

static void
place_value (Bars       *self,
             Row        *row,
             TradeColour colour,
             double      middle,
             double      end,
             gboolean    negative)
{
  TradeFrame *frame = self->frame;
  double gap = MAX (10 * frame->unit, TRADE_RING_REACH + 2);
  double width = trade_words_get_width (row->value);
  double y = middle - trade_words_get_height (row->value) / 2;
  double x = negative ? end - gap : end + gap;
  double anchor = negative ? 1 : 0;
  TradeFigure *figure = row->others ? NULL : row->figure;
  /* Past the end of a whole there is no room; the value goes inside. */
  gboolean inside = !negative && x + width > frame->plot.x + frame->plot.width + 1;

  if (inside)
    {
      x = end - gap;
      anchor = 1;
      colour = trade_frame_get_ink (row->figure) == TRADE_INK_SOLID ? TRADE_COLOUR_ON_DATA : colour;
    }
  if (inside)
    trade_frame_add_inner (frame, TRADE_PRIORITY_VALUE, colour, row->value, x, y, anchor, figure);
  else
    trade_frame_add_label (frame, TRADE_PRIORITY_VALUE, colour, row->value, x, y, anchor, figure);
}

/* Where a bar begins. Where names have no room above their bars, the bars still keep inside the plot. */
static double
get_top (Bars *self,
         guint i)
{
  TradeFrame *frame = self->frame;
  double words = self->above && !frame->thumbnail ? get_words_height (get_row (self, i)) + get_words_gap (self) : 0;
  double top = frame->plot.y + self->pitch * i + (self->pitch - self->thickness - words) / 2 + words;

  return MIN (top, frame->plot.y + frame->plot.height - self->thickness);
}

/* A name above a bar that is nearer to the bar before would be read as that one's. */
static double
get_row_top (Bars *self,
             guint i)
{
  double row_top = self->frame->plot.y + self->pitch * i;
  double middle;

  if (!self->above || i == 0)
    return row_top;

  middle = (get_top (self, i - 1) + self->thickness + get_top (self, i)) / 2;
  return MAX (row_top, middle - get_height (get_row (self, i)->explanation));
}

static TradeColour
get_colour (Row *row)
{
  return row->others ? TRADE_COLOUR_MUTED : trade_kind_get_colour (row->figure);
}

static void
place_bar (Bars  *self,
           Row   *row,
           double top,
           double zero,
           double end)
{
  TradeFrame *frame = self->frame;

  if (self->of_whole)
    trade_scene_add (frame->scene,
                     &(TradeMark){
                       .shape = TRADE_SHAPE_RECTANGLE,
                       .role = TRADE_ROLE_GRID,
                       .colour = TRADE_COLOUR_GRID,
                       .ink = TRADE_INK_STROKE,
                       .x = zero,
                       .y = top,
                       .width = MAX (trade_scale_map (self->axis.scale, 100) - zero, 0),
                       .height = self->thickness,
                       .line_width = 1,
                     });

  trade_scene_add (frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = row->others ? TRADE_ROLE_ANNOTATION : TRADE_ROLE_DATA,
                     .colour = get_colour (row),
                     .ink = trade_frame_get_ink (row->figure),
                     .x = MIN (zero, end),
                     .y = top,
                     .width = fabs (end - zero),
                     .height = self->thickness,
                     .line_width = MAX (2 * frame->unit, 1),
                     .figure = row->others ? NULL : row->figure,
                   });
}

static void
place_row (Bars *self,
           guint i)
{
  TradeFrame *frame = self->frame;
  Row *row = get_row (self, i);
  gboolean negative = is_negative (row);
  double zero = trade_scale_map (self->axis.scale, 0);
  double end = row->figure != NULL ? trade_scale_map (self->axis.scale, get_reach (row->figure)) : zero;
  double top = get_top (self, i);
  double middle = top + self->thickness / 2;

  if (row->figure != NULL)
    place_bar (self, row, top, zero, end);
  if (frame->thumbnail)
    return;

  if (self->above && row->figure != NULL)
    trade_frame_add_line (frame,
                          TRADE_ROLE_AXIS,
                          TRADE_COLOUR_AXIS,
                          TRADE_INK_STROKE,
                          zero,
                          top - 4 * frame->unit,
                          zero,
                          top + self->thickness + 4 * frame->unit,
                          MAX (1.5 * frame->unit, 1));
  trade_frame_set_row (frame, get_row_top (self, i), frame->plot.y + self->pitch * (i + 1));
  if (row->figure != NULL && !row->others)
    end = place_whisker (self, row, middle, end);
  place_words (self, row, top, zero, negative);
  if (row->value != NULL)
    place_value (self, row, get_colour (row), middle, end, negative);
}

static void
place_legend (Bars *self)
{
  TradeLegend legend = { 0 };

  for (guint i = 0; i < self->figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->figures, i);
      TradeColour colour = figure == self->rest ? TRADE_COLOUR_MUTED : trade_kind_get_colour (figure);

      trade_legend_see (&legend, figure, colour, trade_frame_get_ink (figure));
    }
  trade_legend_place (&legend, self->frame);
}

static gboolean
is_of_whole (Bars *self)
{
  double largest = 0;

  for (guint i = 0; i < self->figures->len; i++)
    largest = MAX (largest, trade_figure_get_value (g_ptr_array_index (self->figures, i)));

  return largest >= LEAST_OF_WHOLE && largest <= 100;
}

static void
compose (TradeFrame *frame)
{
  g_auto (Bars) self = { .frame = frame };
  gboolean share = trade_view_get_arrangement (frame->view).mode == TRADE_MODE_SHARE;

  self.addable = trade_kind_are_parts (frame->view);
  collect (&self);
  if (self.figures->len == 0)
    return;

  self.rows = create_rows ();
  self.diverging = g_str_equal (trade_figure_get_key (trade_view_get_leader (frame->view))->measure, TRADE_MEASURE_GROWTH);
  self.of_whole = share && !self.addable && is_of_whole (&self);
  self.axis = (TradeAxis){
    .frame = frame,
    .with_sign = self.diverging,
    .magnitude = trade_headline_get_magnitude (frame->view, frame->format),
    .base = 0,
  };

  place_legend (&self);
  fit_rows (&self);
  measure (&self);
  if (!self.above)
    trade_axis_place (&self.axis, frame->plot.y, self.bottom, self.bottom + 8 * frame->unit);
  for (guint i = 0; i < self.rows->len; i++)
    place_row (&self, i);
}

/* Made for figures of one kind, a row each; what is more telling as parts of one whole can still be compared as bars. */
static double
suits (TradeView *view)
{
  return trade_view_get_n_columns (view) == 1 ? 0.5 : 0;
}

static const char *
get_sentence (guint n)
{
  /* Translators: the number of values that the chart shows. The same in what follows. */
  return g_dngettext (GETTEXT_PACKAGE, "Bar chart with %s value.", "Bar chart with %s values.", n);
}

const TradeKindRecord trade_kind_bars = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Bars"),
  .suits = suits,
  .compose = compose,
  .get_sentence = get_sentence,
};
