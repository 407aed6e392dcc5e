/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-slope-table.h"

#include "trade-break.h"
#include "trade-format.h"
#include "trade-kind-private.h"

/* How many columns from the first on are the same at different times. */
guint
trade_slope_table_count_times (TradeView *view)
{
  guint n = 0;

  while (n < trade_view_get_n_columns (view) && trade_view_get_column (view, n)->has_period &&
         g_strcmp0 (trade_view_get_column (view, n)->key.measure, trade_view_get_column (view, 0)->key.measure) == 0)
    n++;

  return n;
}

/* The view is the caller's to keep. */
void
trade_slope_table_init (TradeSlopeTable *self,
                        TradeView       *view)
{
  guint n_series;

  self->view = view;
  self->n_times = trade_slope_table_count_times (view);
  self->by_row = self->n_times > 1;
  if (!self->by_row)
    {
      self->n_times = trade_view_get_n_rows (view);
      self->timeline = trade_timeline_new (view);
    }

  self->series = g_array_new (FALSE, FALSE, sizeof (guint));
  n_series = self->by_row ? trade_view_get_n_rows (view) : trade_view_get_n_columns (view);
  for (guint i = 0; i < n_series; i++)
    {
      if (trade_slope_table_find_any (self, i) != NULL)
        g_array_append_val (self->series, i);
    }
}

void
trade_slope_table_clear (TradeSlopeTable *self)
{
  g_clear_pointer (&self->series, g_array_unref);
  g_clear_pointer (&self->timeline, trade_timeline_free);
}

TradeFigure *
trade_slope_table_get_figure (TradeSlopeTable *self,
                              guint            series,
                              guint            time)
{
  return self->by_row ? trade_view_get_cell (self->view, series, time) : trade_view_get_cell (self->view, time, series);
}

/* The last one that there is. */
TradeFigure *
trade_slope_table_find_any (TradeSlopeTable *self,
                            guint            series)
{
  for (guint time = self->n_times; time > 0; time--)
    {
      if (trade_slope_table_get_figure (self, series, time - 1) != NULL)
        return trade_slope_table_get_figure (self, series, time - 1);
    }

  return NULL;
}

/* The change from the first time to the last, where the view has one. */
TradeFigure *
trade_slope_table_get_change (TradeSlopeTable *self,
                              guint            series)
{
  guint column = trade_view_get_n_columns (self->view) - 1;
  TradeFigure *figure = self->by_row && column >= self->n_times ? trade_view_get_cell (self->view, series, column) : NULL;

  return figure != NULL && trade_format_is_signed (figure) ? figure : NULL;
}

const TradeHead *
trade_slope_table_get_time (TradeSlopeTable *self,
                            guint            time)
{
  return self->by_row ? trade_view_get_column (self->view, time) : trade_view_get_row (self->view, time);
}

/* Where a time stands, from 0 for the first to 1 for the last. */
double
trade_slope_table_get_place (TradeSlopeTable *self,
                             guint            time)
{
  return self->timeline != NULL ? trade_timeline_get_place (self->timeline, time) : (double) time / MAX (self->n_times - 1, 1);
}

/* Whether a series goes on from a time to the next one: neither a time without a figure nor a break lies between. */
gboolean
trade_slope_table_goes_on (TradeSlopeTable *self,
                           guint            series,
                           guint            time)
{
  TradeFigure *one = trade_slope_table_get_figure (self, series, time);
  TradeFigure *other = trade_slope_table_get_figure (self, series, time + 1);

  return one != NULL && other != NULL && (self->timeline == NULL || !trade_timeline_has_gap (self->timeline, time + 1)) &&
         !trade_break_lies_between (trade_view_get_dataset (self->view), one, other);
}

/* Whether a series goes on from the first time to the last. */
gboolean
trade_slope_table_is_whole (TradeSlopeTable *self,
                            guint            series)
{
  for (guint time = 0; time + 1 < self->n_times; time++)
    {
      if (!trade_slope_table_goes_on (self, series, time))
        return FALSE;
    }

  return TRUE;
}

/* Whether a series is one of exports and imports, which have their colours in all charts that are not of one of them. */
static gboolean
is_of_own_flow (TradeSlopeTable *self,
                TradeFigure     *figure)
{
  return !self->by_row && trade_view_get_scope (self->view)->key.flow == NULL &&
         trade_kind_get_colour (figure) != TRADE_COLOUR_TOTAL;
}

/* What rose from the first time to the last and what fell are told apart; what does not go on did neither. */
TradeColour
trade_slope_table_get_colour (TradeSlopeTable *self,
                              guint            series)
{
  TradeFigure *first = trade_slope_table_get_figure (self, series, 0);
  TradeFigure *last = trade_slope_table_get_figure (self, series, self->n_times - 1);
  TradeFigure *any = trade_slope_table_find_any (self, series);
  double change;

  if (any != NULL && is_of_own_flow (self, any))
    return trade_kind_get_colour (any);
  if (any != NULL && trade_kind_get_colour_in (self->view, any) == TRADE_COLOUR_MUTED)
    return TRADE_COLOUR_MUTED;
  if (first == NULL || last == NULL || !trade_slope_table_is_whole (self, series))
    return TRADE_COLOUR_TOTAL;
  change = trade_figure_get_value (last) - trade_figure_get_value (first);

  return change > 0 ? TRADE_COLOUR_HIGHLIGHT : change < 0 ? TRADE_COLOUR_SECOND : TRADE_COLOUR_TOTAL;
}
