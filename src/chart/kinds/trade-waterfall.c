/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-figure-ink.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-legend.h"
#include "trade-rows.h"
#include "trade-whisker.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What parts add to a growth: a row for each contribution, whose bar begins where that of the row before ended, and below them
 * the growth itself, from zero. */

typedef struct
{
  double from;
  double to;
} Step;

typedef struct
{
  TradeFrame *frame;
  TradeAxis   axis;
  TradeRows   rows;
  GArray     *steps; /* Step, of each row that is drawn */
} Waterfall;

static void
clear_waterfall (Waterfall *self)
{
  trade_rows_clear (&self->rows);
  g_clear_pointer (&self->steps, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Waterfall, clear_waterfall)

static gboolean
is_whole (TradeFigure *figure)
{
  return trade_series_key_is_whole (trade_figure_get_key (figure));
}

/* Several rows that stand together are no whole, though their sum is of no code. */
static gboolean
is_total (TradeRow *row)
{
  return !row->others && is_whole (row->figure);
}

static const Step *
get_step (Waterfall *self,
          guint      i)
{
  return &g_array_index (self->steps, Step, i);
}

/* The growth begins at zero, and what contributes to it where the step before ended. */
static Step
get_next_step (TradeFigure *figure,
               gboolean     is_total,
               double      *sum)
{
  Step step = { .from = is_total ? 0 : *sum };

  *sum = step.to = step.from + trade_figure_get_value (figure);

  return step;
}

static void
list_steps (Waterfall *self)
{
  double sum = 0;

  for (guint i = 0; i < self->rows.rows->len; i++)
    {
      TradeRow *row = trade_rows_get (&self->rows, i);
      Step step = get_next_step (row->figure, is_total (row), &sum);

      g_array_append_val (self->steps, step);
    }
}

static TradeInterval
get_bounds (const Step  *step,
            TradeFigure *figure)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);

  return (TradeInterval){ step->from + bounds.lower, step->from + bounds.upper };
}

/* What adds and what takes away are told apart; the growth has the colour of its flow, and what others leave is grey. */
static TradeColour
get_colour (TradeFrame  *frame,
            TradeFigure *figure)
{
  if (is_whole (figure))
    return trade_kind_get_colour (figure);
  if (trade_figure_get_formula (figure) == TRADE_FORMULA_RESIDUAL ||
      trade_dataset_is_rest (frame->dataset, trade_figure_get_key (figure)))
    return TRADE_COLOUR_MUTED;

  return trade_figure_get_value (figure) < 0 ? TRADE_COLOUR_SECOND : TRADE_COLOUR_HIGHLIGHT;
}

static TradeColour
get_row_colour (TradeFrame *frame,
                TradeRow   *row)
{
  return row->others ? TRADE_COLOUR_MUTED : get_colour (frame, row->figure);
}

static gboolean
is_seen (Waterfall  *self,
         TradeColour colour)
{
  for (guint i = 0; i < self->rows.figures->len; i++)
    {
      if (get_colour (self->frame, g_ptr_array_index (self->rows.figures, i)) == colour)
        return TRUE;
    }

  return FALSE;
}

static void
place_legend (Waterfall *self)
{
  TradeLegend legend = { 0 };

  if (is_seen (self, TRADE_COLOUR_HIGHLIGHT) && is_seen (self, TRADE_COLOUR_SECOND))
    {
      /* Translators: in the key of a chart, what a colour means: a part that contributes to a growth, or against it */
      trade_legend_name (&legend, TRADE_COLOUR_HIGHLIGHT, _ ("adds to growth"));
      trade_legend_name (&legend, TRADE_COLOUR_SECOND, _ ("takes from growth"));
    }
  for (guint i = 0; i < self->rows.figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->rows.figures, i);

      trade_legend_see (&legend, figure, get_colour (self->frame, figure), trade_figure_ink_get (figure));
    }
  trade_legend_place (&legend, self->frame);
}

/* Where zero lies among the steps, before it is known which are drawn. */
static double
get_zero_part (Waterfall *self)
{
  TradeInterval domain = { 0, 0 };
  double sum = 0;

  for (guint i = 0; i < self->rows.figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->rows.figures, i);
      Step step = get_next_step (figure, is_whole (figure), &sum);

      trade_interval_include (&domain, step.to);
    }

  return domain.upper > domain.lower ? -domain.lower / (domain.upper - domain.lower) : 0;
}

static void
measure_domain (Waterfall *self,
                guint      target)
{
  TradeInterval domain = { 0, 0 };
  TradeInterval values;

  for (guint i = 0; i < self->steps->len; i++)
    trade_interval_include (&domain, get_step (self, i)->to);

  values = domain;
  for (guint i = 0; i < self->steps->len; i++)
    trade_whisker_widen (get_bounds (get_step (self, i), trade_rows_get (&self->rows, i)->figure), values, &domain);

  trade_axis_set_domain (&self->axis, domain, target);
  trade_axis_hug (&self->axis, domain);
}

/* Names end left of the plot; values of rows that take away stand left of their bars, those of the others right of them. */
static void
measure_scale (Waterfall *self)
{
  TradeFrame *frame = self->frame;
  TradeScale *scale = &self->axis.scale;
  double gap = trade_rows_get_gap (&self->rows);
  double span = scale->domain_upper - scale->domain_lower;
  double names = frame->plot.x + (self->rows.above ? 0 : self->rows.name_width + gap);
  double right = frame->plot.x + frame->plot.width - self->rows.value_width - gap;
  double left = names;

  scale->range_start = frame->plot.x;
  scale->range_end = frame->plot.x + frame->plot.width;
  if (frame->thumbnail)
    return;

  for (guint i = 0; i < self->steps->len && span > 0; i++)
    {
      const Step *step = get_step (self, i);
      double end = MIN (MIN (step->from, step->to), get_bounds (step, trade_rows_get (&self->rows, i)->figure).lower);
      double share = (MAX (end, scale->domain_lower) - scale->domain_lower) / span;

      /* The bar, or what rounding allows of it, ends at left + share × (right − left). */
      /* A value beside the line of zero stands left of it, too. */
      if ((step->to < step->from || step->from < 0) && share < 1)
        left = MAX (left, (names + trade_words_get_width (trade_rows_get (&self->rows, i)->value) + gap - share * right) / (1 - share));
    }
  scale->range_start = left;
  scale->range_end = MAX (right, left + 1);
}

static void
measure_cb (gpointer chart,
            guint    target)
{
  measure_domain (chart, target);
  measure_scale (chart);
}

/* From where a bar ends to where the next one begins, or, above the growth, to where all of them came to. */
static void
place_connector (Waterfall *self,
                 guint      i)
{
  double x = trade_scale_map (self->axis.scale, get_step (self, i)->to);

  trade_frame_add_leader (self->frame, x, trade_rows_get_top (&self->rows, i) + self->rows.thickness, x,
                          trade_rows_get_top (&self->rows, i + 1));
}

static void
place_words (Waterfall *self,
             guint      i)
{
  TradeRow *row = trade_rows_get (&self->rows, i);
  const Step *step = get_step (self, i);
  double top = trade_rows_get_top (&self->rows, i);
  double middle = top + self->rows.thickness / 2;
  double from = trade_scale_map (self->axis.scale, step->from);
  double to = trade_scale_map (self->axis.scale, step->to);
  TradeInterval reach = { MIN (from, to), MAX (from, to) };

  trade_rows_begin (&self->rows, i);
  trade_rows_place_whisker (&self->rows, &self->axis.scale, get_bounds (step, row->figure), middle, &reach);
  trade_rows_place_name (&self->rows, row, top, self->frame->plot.x + self->rows.name_width, 1);
  trade_rows_place_value (&self->rows, row, get_row_colour (self->frame, row), middle, reach, step->to < step->from);
}

static void
compose (TradeFrame *frame)
{
  g_auto (Waterfall) self = { .frame = frame, .steps = g_array_new (FALSE, FALSE, sizeof (Step)) };

  trade_rows_init (&self.rows,
                   frame,
                   trade_kind_collect (frame->view),
                   TRUE,
                   trade_headline_get_magnitude (frame->view, frame->format));
  place_legend (&self);
  self.rows.zero_part = get_zero_part (&self);
  trade_rows_fit (&self.rows);
  trade_rows_set_height (&self.rows);
  list_steps (&self);
  self.axis = (TradeAxis){
    .frame = frame,
    .with_sign = TRUE,
    .unlabelled = self.rows.above,
    .magnitude = self.rows.magnitude,
    .base = 0,
  };
  trade_axis_fit (&self.axis, measure_cb, &self);
  trade_rows_place_axis (&self.rows, &self.axis);
  for (guint i = 0; i < self.steps->len; i++)
    {
      const Step *step = get_step (&self, i);
      TradeRow *row = trade_rows_get (&self.rows, i);

      if (i + 1 < self.steps->len)
        place_connector (&self, i);
      trade_rows_place_bar (&self.rows,
                            row,
                            get_row_colour (frame, row),
                            trade_rows_get_top (&self.rows, i),
                            trade_scale_map (self.axis.scale, step->from),
                            trade_scale_map (self.axis.scale, step->to));
    }
  for (guint i = 0; i < self.steps->len && !frame->thumbnail; i++)
    place_words (&self, i);
}

/* By how much a figure may differ from what is printed of it; what is computed is drawn as it is. */
static double
get_slack (TradeFigure *figure)
{
  return trade_figure_is_derived (figure) ? 0 : pow (10, trade_figure_get_precision (figure)) / 2;
}

/* Whether the steps lead to what all of them come to, as far as what is printed of them tells. Parts that overlap do not, nor do
 * parts whose rest is not known.
 */
static gboolean
adds_up (TradeView *view)
{
  g_autoptr (TradeFigure) whole = NULL;
  double sum = 0, slack = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (!trade_figure_has_value (figure))
        continue;
      if (trade_series_key_is_whole (trade_figure_get_key (figure)))
        {
          g_set_object (&whole, figure);
          continue;
        }
      sum += trade_figure_get_value (figure);
      slack += get_slack (figure);
    }

  return whole != NULL &&
         fabs (sum - trade_figure_get_value (whole)) <= slack + pow (10, trade_figure_get_precision (whole)) / 2;
}

/* Made for contributions to one growth. */
static double
suits (TradeView *view)
{
  return trade_view_get_n_columns (view) == 1 &&
         g_str_equal (trade_figure_get_key (trade_view_get_leader (view))->measure, TRADE_MEASURE_CONTRIBUTION) && adds_up (view);
}

const TradeKindRecord trade_kind_waterfall = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Waterfall"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Waterfall chart with %s value.",
                   "Waterfall chart with %s values."),
};
