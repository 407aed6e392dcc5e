/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-timeline.h"

/* From more periods than these, parts of years are named by the year in which they begin. */
#define MOST_NAMED_PARTS 8

/*
 * TradeTimeline:
 * @view: the view whose rows are periods, or parts of years
 * @of_parts: whether rows are parts of years
 * @step: how many months pass from one row to the next that follows it: fewer than it lasts where spans overlap
 *
 * Time runs evenly: a period that has no row takes its room all the same.
 */
struct _TradeTimeline
{
  TradeView *view;
  gboolean   of_parts;
  int        step;
  guint      n_rows;
};

static TradePeriod
get_period (TradeTimeline *self,
            guint          row)
{
  return trade_view_get_row (self->view, row)->period;
}

static int
find_step (TradeTimeline *self)
{
  int step = self->n_rows > 0 ? get_period (self, 0).n_months : 1;

  for (guint row = 1; row < self->n_rows && !self->of_parts; row++)
    step = MIN (step, get_period (self, row).first_month - get_period (self, row - 1).first_month);

  return MAX (step, 1);
}

TradeTimeline *
trade_timeline_new (TradeView *view)
{
  TradeTimeline *self = g_new0 (TradeTimeline, 1);

  self->view = g_object_ref (view);
  self->n_rows = trade_view_get_n_rows (view);
  self->of_parts = self->n_rows > 0 && trade_view_get_row (view, 0)->has_part;
  self->step = find_step (self);

  return self;
}

void
trade_timeline_free (TradeTimeline *self)
{
  g_clear_object (&self->view);
  g_free (self);
}

static int
count_months (TradeTimeline *self,
              guint          row)
{
  return get_period (self, row).first_month - get_period (self, 0).first_month;
}

/* How many periods pass from the first to the last. */
guint
trade_timeline_get_n_steps (TradeTimeline *self)
{
  if (self->n_rows < 2)
    return 0;
  if (self->of_parts)
    return self->n_rows - 1;

  return (guint) (count_months (self, self->n_rows - 1) / self->step);
}

/* Where a row stands, from 0 for the first to 1 for the last; a single one stands at the end. */
double
trade_timeline_get_place (TradeTimeline *self,
                          guint          row)
{
  int months;

  if (self->n_rows < 2)
    return 1;
  if (self->of_parts)
    return (double) row / (self->n_rows - 1);

  months = count_months (self, self->n_rows - 1);

  return months > 0 ? (double) count_months (self, row) / months : (double) row / (self->n_rows - 1);
}

/* Whether time passes between a row and the one before it. */
gboolean
trade_timeline_has_gap (TradeTimeline *self,
                        guint          row)
{
  if (self->of_parts || row == 0)
    return FALSE;

  return get_period (self, row).first_month > get_period (self, row - 1).first_month + self->step;
}

static char *
write_name (TradeTimeline *self,
            TradeFormat   *format,
            guint          row,
            gboolean       by_year)
{
  TradePeriod period = get_period (self, row);

  if (self->of_parts)
    return trade_format_month (format, trade_period_get_month (period));
  if (by_year)
    return trade_format_period (format, trade_period_new_annual (trade_period_get_year (period)));

  return trade_format_period (format, period);
}

/* The rows that can be named: all, or those with which a year begins. */
static GArray *
list_rows (TradeTimeline *self,
           gboolean       by_year)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = 0; row < self->n_rows; row++)
    {
      if (!by_year || trade_period_get_month (get_period (self, row)) == 1)
        g_array_append_val (rows, row);
    }

  return rows;
}

/* Every so many of the rows have a name, so that none touches another. */
static guint
choose_step (TradeTimeline *self,
             TradeFrame    *frame,
             GArray        *rows,
             gboolean       by_year,
             double         length)
{
  static const guint steps[] = { 1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000 };
  double width = 0;
  double spacing;

  if (rows->len < 2)
    return 1;

  /* Names of years and months are much alike; the first ones stand for all. */
  for (guint i = 0; i < MIN (rows->len, 12); i++)
    {
      g_autofree char *name = write_name (self, frame->format, g_array_index (rows, guint, i), by_year);
      g_autoptr (TradeWords) words = trade_frame_layout (frame, TRADE_TYPE_NAME, name, 0, PANGO_ALIGN_LEFT);

      width = MAX (width, trade_words_get_width (words) + trade_words_get_size (words) * 0.8);
    }

  spacing = length * (trade_timeline_get_place (self, g_array_index (rows, guint, rows->len - 1)) -
                      trade_timeline_get_place (self, g_array_index (rows, guint, 0))) / (rows->len - 1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] * spacing >= width)
        return steps[i];
    }

  return rows->len;
}

/* Names periods below an axis that reaches from @first to @last, with their middle below the place of each. */
void
trade_timeline_place (TradeTimeline *self,
                      TradeFrame    *frame,
                      double         first,
                      double         last,
                      double         top)
{
  gboolean by_year = !self->of_parts && self->n_rows > MOST_NAMED_PARTS &&
                     self->step < TRADE_MONTHS_PER_YEAR;
  g_autoptr (GArray) rows = list_rows (self, by_year);
  guint step;

  if (frame->thumbnail)
    return;

  /* Spans that never begin with a year are named themselves. */
  if (rows->len == 0)
    {
      g_array_unref (rows);
      by_year = FALSE;
      rows = list_rows (self, FALSE);
    }

  step = choose_step (self, frame, rows, by_year, last - first);
  for (guint i = 0; i < rows->len; i += step)
    {
      guint row = g_array_index (rows, guint, i);
      g_autofree char *name = write_name (self, frame->format, row, by_year);
      g_autoptr (TradeWords) words = trade_frame_layout (frame, TRADE_TYPE_NAME, name, 0, PANGO_ALIGN_LEFT);

      trade_frame_add_tick (frame,
                            TRADE_COLOUR_TEXT,
                            words,
                            first + (last - first) * trade_timeline_get_place (self, row),
                            top,
                            0.5);
    }
}
