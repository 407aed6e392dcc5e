/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-composer.h"
#include "trade-describe.h"
#include "trade-painter.h"
#include "trade-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Then and now: a row for each category, an open dot for the earlier share, a filled one for the later, the change in
 * percentage points named between them. */

#define MAX_ROWS 30

typedef struct
{
  TradeFigure *earlier; /* (nullable) */
  TradeFigure *later;
  TradeFigure *change; /* (nullable) */
  TradeWords  *name;
  TradeWords  *earlier_value;
  TradeWords  *later_value;
  TradeWords  *change_text;
} Row;

typedef struct
{
  TradeFrame *frame;
  Row         rows[MAX_ROWS];
  guint       n_rows;
  TradeTicks  ticks;
  TradeScale  scale;
  double      name_width;
  double      value_width;
  double      pitch;
  double      radius;
  double      bottom;
} Dumbbell;

static void
clear_rows (Dumbbell *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      g_clear_object (&self->rows[i].name);
      g_clear_object (&self->rows[i].earlier_value);
      g_clear_object (&self->rows[i].later_value);
      g_clear_object (&self->rows[i].change_text);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dumbbell, clear_rows)

/* The view lists, for each category, the share a year earlier, the share, and its change. */
static void
collect (Dumbbell *self)
{
  TradeFrame *frame = self->frame;
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (frame->view));
  TradePeriod period = trade_view_get_period (frame->view);
  TradeFigure *earlier = NULL;

  for (guint i = 0; i < n_figures && self->n_rows < MAX_ROWS; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (frame->view), i);

      if (!g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_SHARE))
        continue;
      /* The view keeps the figures alive. */
      if (!trade_period_equal (trade_figure_get_period (figure), period))
        {
          earlier = figure;
          continue;
        }
      self->rows[self->n_rows++] = (Row){
        .earlier = earlier,
        .later = figure,
        .change = trade_dataset_get_companion (frame->dataset, figure, TRADE_MEASURE_SHARE_CHANGE),
      };
      earlier = NULL;
    }
}

static void
set_words (Dumbbell *self)
{
  TradeFrame *frame = self->frame;
  double limit = frame->narrow ? frame->plot.width : frame->plot.width * 0.3;

  for (guint i = 0; i < self->n_rows; i++)
    {
      Row *row = &self->rows[i];
      g_autofree char *name = trade_describe_figure_name (frame->format, frame->dataset, row->later);
      g_autofree char *later = trade_format_figure (frame->format, row->later, 0);

      row->name = trade_frame_layout (frame,
                                      TRADE_TYPE_NAME,
                                      name,
                                      limit,
                                      frame->narrow ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
      row->later_value = trade_frame_layout (frame, TRADE_TYPE_NUMBER, later, 0, PANGO_ALIGN_LEFT);
      if (row->earlier != NULL)
        {
          g_autofree char *value = trade_format_figure (frame->format, row->earlier, 0);

          row->earlier_value = trade_frame_layout (frame, TRADE_TYPE_LABEL, value, 0, PANGO_ALIGN_LEFT);
          self->value_width = MAX (self->value_width, trade_words_get_width (row->earlier_value));
        }
      if (row->change != NULL)
        {
          g_autofree char *points = trade_format_figure (frame->format, row->change, 0);
          /* Translators: a change in percentage points, such as "+3.1 points" */
          g_autofree char *text = g_strdup_printf (_ ("%s points"), points);

          row->change_text = trade_frame_layout (frame, TRADE_TYPE_NAME, text, 0, PANGO_ALIGN_LEFT);
        }
      self->name_width = MAX (self->name_width, trade_words_get_width (row->name));
      self->value_width = MAX (self->value_width, trade_words_get_width (row->later_value));
    }
}

/* The axis hugs the data: dots show places, not lengths, so it need not begin at zero. */
static void
measure_scale (Dumbbell *self,
               guint     target)
{
  TradeFrame *frame = self->frame;
  double gap = 18 * frame->unit;
  double least = HUGE_VAL;
  double largest = -HUGE_VAL;
  double left = frame->plot.x;
  double right = frame->plot.x + frame->plot.width;

  for (guint i = 0; i < self->n_rows; i++)
    {
      Row *row = &self->rows[i];
      double later = trade_figure_get_value (row->later);
      double earlier = row->earlier != NULL ? trade_figure_get_value (row->earlier) : later;

      least = MIN (least, MIN (earlier, later));
      largest = MAX (largest, MAX (earlier, later));
    }

  self->radius = MAX (12 * frame->unit, frame->thumbnail ? 6 : 4);
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

  self->ticks = trade_ticks_new (least, largest, target);
  self->scale = (TradeScale){
    .domain_lower = trade_ticks_get (self->ticks, 0),
    .domain_upper = trade_ticks_last (self->ticks),
    .range_start = left,
    .range_end = MAX (right, left + 1),
  };
  self->bottom = frame->plot.y + frame->plot.height - trade_frame_get_ticks_height (frame);
  self->pitch = (self->bottom - frame->plot.y) / self->n_rows;
}

static TradeWords *
set_tick (gpointer data,
          guint    i)
{
  Dumbbell *self = data;
  double value = trade_ticks_get (self->ticks, i);
  g_autofree char *text = trade_format_percent (self->frame->format, value, self->ticks.decimals);

  return trade_frame_layout (self->frame, TRADE_TYPE_SMALL, text, 0, PANGO_ALIGN_LEFT);
}

/* Takes fewer ticks where their labels would run into each other. */
static void
measure (Dumbbell *self)
{
  guint target = self->frame->narrow ? 4 : TRADE_TICKS_TARGET;

  do
    measure_scale (self, target);
  while (target-- > TRADE_TICKS_LEAST && !self->frame->thumbnail &&
         !trade_frame_do_ticks_fit (self->ticks, self->scale, set_tick, self));
}

static void
place_axis (Dumbbell *self)
{
  TradeFrame *frame = self->frame;

  for (guint i = 0; i < self->ticks.n; i++)
    {
      double value = trade_ticks_get (self->ticks, i);
      double x = trade_scale_map (self->scale, value);
      g_autoptr (TradeWords) label = set_tick (self, i);

      trade_frame_add_line (frame,
                            TRADE_ROLE_GRID,
                            TRADE_COLOUR_GRID,
                            TRADE_INK_DASHED,
                            x,
                            frame->plot.y,
                            x,
                            self->bottom,
                            1);
      trade_frame_add_tick (frame, TRADE_COLOUR_SECONDARY, label, x, self->bottom + 8 * frame->unit, 0.5);
    }
}

/* Which dot is which, said once, at the first row. */
static void
place_periods (Dumbbell *self,
               Row      *row,
               double    middle,
               double    earlier,
               double    later)
{
  TradeFrame *frame = self->frame;
  g_autofree char *then = trade_format_period (frame->format, trade_figure_get_period (row->earlier));
  g_autofree char *now = trade_format_period (frame->format, trade_figure_get_period (row->later));
  g_autoptr (TradeWords) then_label = trade_frame_layout (frame, TRADE_TYPE_SMALL, then, 0, PANGO_ALIGN_LEFT);
  g_autoptr (TradeWords) now_label = trade_frame_layout (frame, TRADE_TYPE_SMALL, now, 0, PANGO_ALIGN_LEFT);
  double y = middle - self->radius - TRADE_RING_REACH - 2 - trade_words_get_height (then_label);
  double apart = MAX (trade_words_get_size (now_label) / 2, 6);
  double clear = (trade_words_get_width (then_label) + trade_words_get_width (now_label)) / 2 + apart;
  double push = MAX (clear - fabs (later - earlier), 0) / 2 * (later >= earlier ? 1 : -1);

  trade_frame_add_tick (frame, TRADE_COLOUR_SECONDARY, then_label, earlier - push, y, 0.5);
  trade_frame_add_tick (frame, TRADE_COLOUR_TEXT, now_label, later + push, y, 0.5);
}

static void
place_values (Dumbbell *self,
              Row      *row,
              double    middle,
              double    earlier,
              double    later)
{
  TradeFrame *frame = self->frame;
  double gap = self->radius + TRADE_RING_REACH + 2;
  double name_y = middle - trade_words_get_height (row->name) / 2;
  double above = middle - self->radius - TRADE_RING_REACH - 22 * frame->type_unit - trade_words_get_height (row->name);
  gboolean grew = later >= earlier;

  if (frame->narrow)
    trade_frame_add_label (frame,
                           TRADE_PRIORITY_NAME,
                           TRADE_COLOUR_TEXT,
                           row->name,
                           frame->plot.x,
                           above,
                           0,
                           row->later);
  else
    trade_frame_add_label (frame,
                           TRADE_PRIORITY_NAME,
                           TRADE_COLOUR_TEXT,
                           row->name,
                           frame->plot.x + self->name_width,
                           name_y,
                           1,
                           row->later);

  trade_frame_add_label (frame,
                         TRADE_PRIORITY_VALUE,
                         TRADE_COLOUR_HIGHLIGHT,
                         row->later_value,
                         grew ? later + gap : later - gap,
                         middle - trade_words_get_height (row->later_value) / 2,
                         grew ? 0 : 1,
                         row->later);
  if (row->earlier_value != NULL)
    trade_frame_add_label (frame,
                           TRADE_PRIORITY_VALUE,
                           TRADE_COLOUR_SECONDARY,
                           row->earlier_value,
                           grew ? earlier - gap : earlier + gap,
                           middle - trade_words_get_height (row->earlier_value) / 2,
                           grew ? 1 : 0,
                           row->earlier);
  if (row->change_text != NULL)
    trade_frame_add_label (frame,
                           TRADE_PRIORITY_DETAIL,
                           TRADE_COLOUR_TEXT,
                           row->change_text,
                           (earlier + later) / 2,
                           middle + self->radius + TRADE_RING_REACH + 2,
                           0.5,
                           row->change);
}

static void
place_row (Dumbbell *self,
           guint     i)
{
  TradeFrame *frame = self->frame;
  Row *row = &self->rows[i];
  double middle = frame->plot.y + self->pitch * (i + 0.5) + (frame->narrow ? self->pitch * 0.12 : 0);
  double later = trade_scale_map (self->scale, trade_figure_get_value (row->later));
  double earlier = row->earlier != NULL ? trade_scale_map (self->scale, trade_figure_get_value (row->earlier)) : later;
  const TradePoint band[] = { { earlier, middle }, { later, middle } };

  trade_scene_add (frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_PATH,
                     .role = TRADE_ROLE_ANNOTATION,
                     .colour = TRADE_COLOUR_HIGHLIGHT,
                     .ink = TRADE_INK_LIGHT,
                     .points = band,
                     .n_points = G_N_ELEMENTS (band),
                     .line_width = MAX (6 * frame->unit, 2),
                   });
  if (row->earlier != NULL)
    trade_scene_add (frame->scene,
                     &(TradeMark){
                       .shape = TRADE_SHAPE_CIRCLE,
                       .role = TRADE_ROLE_DATA,
                       .colour = TRADE_COLOUR_HIGHLIGHT,
                       .ink = trade_frame_get_ink (row->earlier),
                       .x = earlier - self->radius * 0.9,
                       .y = middle - self->radius * 0.9,
                       .width = 2 * self->radius * 0.9,
                       .height = 2 * self->radius * 0.9,
                       .line_width = MAX (3 * frame->unit, 1.5),
                       .figure = row->earlier,
                     });
  trade_scene_add (frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_CIRCLE,
                     .role = TRADE_ROLE_DATA,
                     .colour = TRADE_COLOUR_HIGHLIGHT,
                     .ink = trade_frame_get_ink (row->later),
                     .x = later - self->radius,
                     .y = middle - self->radius,
                     .width = 2 * self->radius,
                     .height = 2 * self->radius,
                     .line_width = MAX (3 * frame->unit, 1.5),
                     .figure = row->later,
                   });
  if (frame->thumbnail)
    return;

  trade_frame_set_row (frame, frame->plot.y + self->pitch * i, frame->plot.y + self->pitch * (i + 1));
  if (i == 0 && row->earlier != NULL)
    place_periods (self, row, middle, earlier, later);
  place_values (self, row, middle, earlier, later);
}

/* The open dots are computed; the key says so. */
static void
place_key (Dumbbell *self)
{
  const TradeKeyEntry entries[] = {
    { TRADE_COLOUR_HIGHLIGHT, TRADE_INK_SOLID, _ ("as published") },
    { TRADE_COLOUR_HIGHLIGHT, TRADE_INK_OUTLINE, _ ("computed from the published change") },
  };

  for (guint i = 0; i < self->n_rows; i++)
    {
      if (self->rows[i].earlier != NULL && trade_figure_is_derived (self->rows[i].earlier))
        {
          trade_frame_add_key (self->frame, entries, G_N_ELEMENTS (entries));
          return;
        }
    }
}

void
trade_compose_dumbbell (TradeFrame *frame)
{
  g_auto (Dumbbell) self = { .frame = frame };

  collect (&self);
  if (self.n_rows == 0)
    return;

  place_key (&self);
  set_words (&self);
  measure (&self);
  place_axis (&self);
  for (guint i = 0; i < self.n_rows; i++)
    place_row (&self, i);
}
