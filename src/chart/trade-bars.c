/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-composer.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-painter.h"
#include "trade-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Horizontal bars, a row for each figure in the order of the view: growth that diverges from zero, shares of one whole
 * each drawn against all of it, counts. */

#define MAX_ROWS 40

typedef struct
{
  TradeFigure *figure;
  TradeWords  *name;
  TradeWords  *explanation; /* (nullable) */
  TradeWords  *value;
} Row;

typedef struct
{
  TradeFrame *frame;
  int         magnitude;
  Row         rows[MAX_ROWS];
  guint       n_rows;
  gboolean    diverging; /* bars may point left of zero */
  gboolean    of_whole;  /* each bar is a part of 100 % */
  double      name_width;
  double      value_width;
  double      pitch; /* from one row to the next */
  double      thickness;
  TradeTicks  ticks;
  TradeScale  scale;
  double      bottom;
} Bars;

static void
clear_rows (Bars *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      g_clear_object (&self->rows[i].name);
      g_clear_object (&self->rows[i].explanation);
      g_clear_object (&self->rows[i].value);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bars, clear_rows)

static TradeText *
get_explanation (TradeFrame  *frame,
                 TradeFigure *figure)
{
  return trade_dataset_get_description (frame->dataset,
                                        TRADE_DIMENSION_PRODUCT,
                                        trade_figure_get_key (figure)->product);
}

static void
collect (Bars *self)
{
  TradeFrame *frame = self->frame;
  guint n_figures = MIN (g_list_model_get_n_items (G_LIST_MODEL (frame->view)), MAX_ROWS);

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (frame->view), i);

      /* The view keeps the figure alive. */
      self->rows[self->n_rows++].figure = figure;
    }
}

/* Sets the words of every row; names wrap at @limit. */
static void
set_words (Bars  *self,
           double limit)
{
  TradeFrame *frame = self->frame;
  PangoAlignment alignment = frame->narrow ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;

  for (guint i = 0; i < self->n_rows; i++)
    {
      Row *row = &self->rows[i];
      TradeText *explanation = get_explanation (frame, row->figure);
      g_autofree char *name = trade_describe_figure_name (frame->format, frame->dataset, row->figure);
      g_autofree char *value = trade_format_figure (frame->format, row->figure, self->magnitude);

      row->name = trade_frame_layout (frame, TRADE_TYPE_NAME, name, limit, alignment);
      if (explanation != NULL)
        row->explanation = trade_frame_layout (frame,
                                               TRADE_TYPE_SMALL,
                                               trade_format_text (frame->format, explanation),
                                               limit,
                                               alignment);
      row->value = trade_frame_layout (frame, TRADE_TYPE_NUMBER, value, 0, PANGO_ALIGN_LEFT);

      self->name_width = MAX (self->name_width, trade_words_get_width (row->name));
      if (row->explanation != NULL)
        self->name_width = MAX (self->name_width, trade_words_get_width (row->explanation));
      self->value_width = MAX (self->value_width, trade_words_get_width (row->value));
    }
}

/* Between a name and the bar below it. */
static double
get_words_gap (TradeFrame *frame)
{
  return MAX (6 * frame->unit, 5);
}

static double
get_words_height (Row *row)
{
  double height = trade_words_get_height (row->name);

  if (row->explanation != NULL)
    height += trade_words_get_height (row->explanation);

  return height;
}

/* A mark that is open, or whose bounds matter, needs room beyond its value. */
static double
get_reach (TradeFigure *figure)
{
  double value = trade_figure_get_value (figure);

  return trade_figure_get_relation (figure) == TRADE_RELATION_MORE ? value * 1.06 : value;
}

static void
measure_domain (Bars *self,
                guint target)
{
  double least = 0;
  double largest = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      least = MIN (least, trade_figure_get_value (self->rows[i].figure));
      largest = MAX (largest, get_reach (self->rows[i].figure));
    }

  if (self->of_whole)
    self->ticks = trade_ticks_new (0, MAX (largest, 100), MIN (target, 5));
  else
    self->ticks = trade_ticks_new (least, largest, target);

  /* The domain hugs the data, but for a last tick that is near; other ticks outside of it are left out. */
  self->scale.domain_lower = least;
  self->scale.domain_upper = self->of_whole ? MAX (largest, 100) : largest;
  if (trade_ticks_last (self->ticks) - largest < 0.08 * (largest - least))
    self->scale.domain_upper = MAX (trade_ticks_last (self->ticks), largest);
}

/* Where the scale begins: names of positive bars end left of zero, values of negative bars stand left of their ends. */
static double
measure_left (Bars  *self,
              double right,
              double gap)
{
  TradeFrame *frame = self->frame;
  double span = self->scale.domain_upper - self->scale.domain_lower;
  double zero_share = span > 0 ? -self->scale.domain_lower / span : 0;
  double left = frame->plot.x;

  if (frame->thumbnail)
    return left;

  /* Zero lies at left + zero_share × (right − left). */
  if (!frame->narrow && zero_share < 1)
    left = MAX (left, (frame->plot.x + self->name_width + gap - zero_share * right) / (1 - zero_share));
  if (zero_share > 0)
    left = MAX (left, frame->plot.x + self->value_width + gap);

  return left;
}

static void
measure_rows (Bars *self)
{
  TradeFrame *frame = self->frame;
  double gap = MAX (12 * frame->unit, TRADE_RING_REACH + 2);
  double ticks = frame->narrow ? 0 : trade_frame_get_ticks_height (frame);
  double right = frame->plot.x + frame->plot.width;
  double words = 0;

  if (!frame->thumbnail && !self->of_whole)
    right -= self->value_width + gap;
  self->scale.range_start = measure_left (self, right, gap);
  self->scale.range_end = MAX (right, self->scale.range_start + 1);
  self->bottom = frame->plot.y + frame->plot.height - ticks;
  self->pitch = (self->bottom - frame->plot.y) / self->n_rows;

  for (guint i = 0; frame->narrow && i < self->n_rows; i++)
    words = MAX (words, get_words_height (&self->rows[i]) + get_words_gap (frame));
  self->thickness = CLAMP ((self->pitch - words) * 0.62, 3, 96 * frame->unit);
}

static TradeWords *
set_tick (gpointer data,
          guint    i)
{
  Bars *self = data;
  double value = trade_ticks_get (self->ticks, i);
  g_autofree char *text = trade_format_number (self->frame->format,
                                               value,
                                               self->magnitude,
                                               trade_ticks_get_decimals (self->ticks, self->magnitude),
                                               self->diverging && value != 0);

  return trade_frame_layout (self->frame, TRADE_TYPE_SMALL, text, 0, PANGO_ALIGN_LEFT);
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
  while (target-- > TRADE_TICKS_LEAST && !self->frame->thumbnail && !self->frame->narrow &&
         !trade_frame_do_ticks_fit (self->ticks, self->scale, set_tick, self));
}

/* A narrow chart, whose names stand above its bars, has no grid to cross them: each bar is labelled with its value. */
static void
place_axis (Bars *self)
{
  TradeFrame *frame = self->frame;

  for (guint i = 0; i < self->ticks.n; i++)
    {
      double value = trade_ticks_get (self->ticks, i);
      double x = trade_scale_map (self->scale, value);
      gboolean zero = value == 0;
      g_autoptr (TradeWords) label = NULL;

      if (value < self->scale.domain_lower || value > self->scale.domain_upper * 1.0001)
        continue;

      trade_frame_add_line (frame,
                            zero ? TRADE_ROLE_AXIS : TRADE_ROLE_GRID,
                            zero ? TRADE_COLOUR_AXIS : TRADE_COLOUR_GRID,
                            zero ? TRADE_INK_STROKE : TRADE_INK_DASHED,
                            x,
                            frame->plot.y,
                            x,
                            self->bottom,
                            zero ? MAX (1.5 * frame->unit, 1) : 1);
      if (frame->thumbnail)
        continue;

      label = set_tick (self, i);
      trade_frame_add_tick (frame, TRADE_COLOUR_SECONDARY, label, x, self->bottom + 8 * frame->unit, 0.5);
    }
}

/* What rounding allows, where it is wide enough to be seen. */
static void
place_whisker (Bars  *self,
               Row   *row,
               double middle)
{
  TradeFrame *frame = self->frame;
  TradeInterval bounds = trade_figure_get_bounds (row->figure);
  double arm = self->thickness * 0.16;
  double lower, upper;

  if (!isfinite (bounds.lower) || !isfinite (bounds.upper))
    return;
  lower = trade_scale_map (self->scale, bounds.lower);
  upper = trade_scale_map (self->scale, bounds.upper);
  if (upper - lower < 5)
    return;

  trade_frame_add_line (frame, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_TEXT, TRADE_INK_STROKE, lower, middle, upper, middle, 1.5);
  trade_frame_add_line (frame, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_TEXT, TRADE_INK_STROKE, lower, middle - arm, lower, middle + arm, 1.5);
  trade_frame_add_line (frame, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_TEXT, TRADE_INK_STROKE, upper, middle - arm, upper, middle + arm, 1.5);
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
  double gap = MAX (12 * frame->unit, TRADE_RING_REACH + 2);
  double height = get_words_height (row);
  double y = frame->narrow ? top - height - get_words_gap (frame) : top + (self->thickness - height) / 2;
  double x = frame->narrow ? frame->plot.x : negative ? zero + gap : zero - gap;
  double anchor = frame->narrow || negative ? 0 : 1;

  trade_frame_add_label (frame, TRADE_PRIORITY_NAME, TRADE_COLOUR_TEXT, row->name, x, y, anchor, row->figure);
  if (row->explanation != NULL)
    trade_frame_add_label (frame,
                           TRADE_PRIORITY_DETAIL,
                           TRADE_COLOUR_SECONDARY,
                           row->explanation,
                           x,
                           y + trade_words_get_height (row->name),
                           anchor,
                           row->figure);
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
  /* Past the end of a whole there is no room; the value goes inside. */
  gboolean inside = !negative && x + width > frame->plot.x + frame->plot.width + 1;

  if (inside)
    {
      x = end - gap;
      anchor = 1;
      colour = trade_frame_get_ink (row->figure) == TRADE_INK_SOLID ? TRADE_COLOUR_ON_DATA : colour;
    }
  if (inside)
    trade_frame_add_inner (frame, TRADE_PRIORITY_VALUE, colour, row->value, x, y, anchor, row->figure);
  else
    trade_frame_add_label (frame, TRADE_PRIORITY_VALUE, colour, row->value, x, y, anchor, row->figure);
}

/* Where a bar begins. Where names have no room above their bars, the bars still keep inside the plot. */
static double
get_top (Bars *self,
         guint i)
{
  TradeFrame *frame = self->frame;
  double words = frame->narrow ? get_words_height (&self->rows[i]) + get_words_gap (frame) : 0;
  double top = frame->plot.y + self->pitch * i + (self->pitch - self->thickness - words) / 2 + words;

  return MIN (top, frame->plot.y + frame->plot.height - self->thickness);
}

/* A name above a bar that is nearer to the bar before would be read as that one's. */
static double
get_row_top (Bars *self,
             guint i)
{
  double row_top = self->frame->plot.y + self->pitch * i;
  TradeWords *explanation = self->rows[i].explanation;
  double middle;

  if (!self->frame->narrow || i == 0)
    return row_top;

  middle = (get_top (self, i - 1) + self->thickness + get_top (self, i)) / 2;
  return MAX (row_top, middle - (explanation != NULL ? trade_words_get_height (explanation) : 0));
}

static void
place_row (Bars *self,
           guint i)
{
  TradeFrame *frame = self->frame;
  Row *row = &self->rows[i];
  double value = trade_figure_get_value (row->figure);
  gboolean negative = value < 0;
  double zero = trade_scale_map (self->scale, 0);
  double end = trade_scale_map (self->scale, get_reach (row->figure));
  double top = get_top (self, i);
  TradeColour colour = trade_composer_get_colour (row->figure);

  if (self->of_whole)
    trade_scene_add (frame->scene,
                     &(TradeMark){
                       .shape = TRADE_SHAPE_RECTANGLE,
                       .role = TRADE_ROLE_GRID,
                       .colour = TRADE_COLOUR_GRID,
                       .ink = TRADE_INK_STROKE,
                       .x = zero,
                       .y = top,
                       .width = trade_scale_map (self->scale, 100) - zero,
                       .height = self->thickness,
                       .line_width = 1,
                     });

  trade_scene_add (frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = TRADE_ROLE_DATA,
                     .colour = colour,
                     .ink = trade_frame_get_ink (row->figure),
                     .x = MIN (zero, end),
                     .y = top,
                     .width = fabs (end - zero),
                     .height = self->thickness,
                     .line_width = MAX (2 * frame->unit, 1),
                     .figure = row->figure,
                   });
  if (frame->thumbnail)
    return;

  if (frame->narrow)
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
  place_whisker (self, row, top + self->thickness / 2);
  place_words (self, row, top, zero, negative);
  place_value (self, row, colour, top + self->thickness / 2, end, negative);
}

/* Explains the inks that say less than "published". */
static void
place_key (Bars *self)
{
  TradeKeyEntry entries[3];
  guint n_entries = 0;
  gboolean published = FALSE;
  gboolean derived = FALSE;
  gboolean open = FALSE;

  for (guint i = 0; i < self->n_rows; i++)
    {
      published |= trade_frame_get_ink (self->rows[i].figure) == TRADE_INK_SOLID;
      derived |= trade_frame_get_ink (self->rows[i].figure) == TRADE_INK_OUTLINE;
      open |= trade_frame_get_ink (self->rows[i].figure) == TRADE_INK_OPEN;
    }
  if (!derived && !open)
    return;

  if (published)
    entries[n_entries++] = (TradeKeyEntry){ TRADE_COLOUR_TOTAL, TRADE_INK_SOLID, _ ("as published") };
  if (derived)
    entries[n_entries++] = (TradeKeyEntry){ TRADE_COLOUR_TOTAL, TRADE_INK_OUTLINE, _ ("computed") };
  if (open)
    entries[n_entries++] = (TradeKeyEntry){ TRADE_COLOUR_TOTAL, TRADE_INK_OPEN, _ ("more than the number given") };
  trade_frame_add_key (self->frame, entries, n_entries);
}

void
trade_compose_bars (TradeFrame *frame)
{
  g_auto (Bars) self = { .frame = frame };
  TradeQuestion question = trade_view_get_question (frame->view);

  self.diverging = question == TRADE_QUESTION_GROWTH;
  self.of_whole = question == TRADE_QUESTION_PRODUCTS &&
                  trade_view_get_arrangement (frame->view).mode == TRADE_MODE_SHARE;
  self.magnitude = trade_headline_get_magnitude (frame->view, frame->format);

  collect (&self);
  if (self.n_rows == 0)
    return;

  place_key (&self);
  set_words (&self, frame->narrow ? frame->plot.width : frame->plot.width * 0.34);
  measure (&self);
  if (!frame->narrow)
    place_axis (&self);
  for (guint i = 0; i < self.n_rows; i++)
    place_row (&self, i);
}
