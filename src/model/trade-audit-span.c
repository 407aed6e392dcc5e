/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-audit-private.h"
#include "trade-spans.h"

#include <math.h>

/* What is traded in a span of time is no more than in a longer one which contains it: the year to date than the year, January and
 * February than the quarter, a month than any of them. A balance may be.
 */

static gboolean
contains (TradePeriod longer,
          TradePeriod shorter)
{
  return shorter.n_months < longer.n_months && shorter.first_month >= longer.first_month &&
         trade_period_get_end (shorter) <= trade_period_get_end (longer);
}

/* Amounts of goods, of which a correction may be less than nothing: then no part of them need be less than the whole. */
static gboolean
is_checked (TradeSeries *series)
{
  const TradeSeriesKey *key = trade_series_get_key (series);

  return (g_str_equal (key->measure, TRADE_MEASURE_VALUE) || g_str_equal (key->measure, TRADE_MEASURE_QUANTITY)) &&
         !g_str_equal (key->flow, TRADE_FLOW_BALANCE) && trade_series_get_figures (series)->len > 1;
}

/* The reported figures in the order in which their periods begin; none where they last equally long, or one is negative. */
static GPtrArray *
list_spans (TradeSeries *series)
{
  const GPtrArray *figures = trade_series_get_figures (series);
  g_autoptr (GPtrArray) spans = g_ptr_array_new ();
  int shortest = G_MAXINT, longest = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      int length = trade_figure_get_period (figure).n_months;

      if (trade_figure_is_derived (figure))
        continue;
      if (trade_figure_get_value (figure) < 0)
        return NULL;
      shortest = MIN (shortest, length);
      longest = MAX (longest, length);
      g_ptr_array_add (spans, figure);
    }

  return shortest < longest ? g_steal_pointer (&spans) : NULL;
}

static void
add_excess (TradeAudit  *self,
            TradeFigure *longer,
            TradeFigure *shorter)
{
  TradeFigure *figures[2] = { longer, shorter };

  trade_audit_add (self, TRADE_CHECK_PERIODS, TRADE_VERDICT_DISAGREES, figures, 2, trade_figure_get_value (shorter),
                   (TradeInterval) { trade_figure_get_bounds (shorter).lower, HUGE_VAL });
}

/* Of what exceeds several spans that contain it the shortest is told. */
static void
check_longer (TradeAudit  *self,
              GPtrArray   *spans,
              TradeFigure *longer,
              GHashTable  *told)
{
  TradePeriod period = trade_figure_get_period (longer);

  for (guint i = trade_spans_find_first (spans, period.first_month); i < spans->len; i++)
    {
      TradeFigure *shorter = g_ptr_array_index (spans, i);

      if (trade_figure_get_period (shorter).first_month >= trade_period_get_end (period))
        return;
      if (contains (period, trade_figure_get_period (shorter)) &&
          trade_figure_get_bounds (shorter).lower > trade_figure_get_bounds (longer).upper && g_hash_table_add (told, shorter))
        add_excess (self, longer, shorter);
    }
}

static void
check_series (TradeAudit  *self,
              TradeSeries *series)
{
  g_autoptr (GPtrArray) spans = list_spans (series);
  g_autoptr (GPtrArray) by_length = NULL;
  g_autoptr (GHashTable) told = NULL;

  if (spans == NULL)
    return;

  g_ptr_array_sort (spans, trade_spans_compare_beginnings);
  by_length = g_ptr_array_new ();
  g_ptr_array_extend (by_length, spans, NULL, NULL);
  g_ptr_array_sort (by_length, trade_spans_compare_lengths);
  told = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < by_length->len; i++)
    check_longer (self, spans, g_ptr_array_index (by_length, i), told);
}

/*
 * trade_audit_check_spans:
 * @self: an audit
 *
 * Finds the amounts of spans of time that exceed those of longer ones. Of these only what is amiss is told: there are as many as
 * there are amounts.
 */
void
trade_audit_check_spans (TradeAudit *self)
{
  const GPtrArray *series = trade_dataset_get_series (self->dataset);

  for (guint i = 0; i < series->len; i++)
    {
      if (is_checked (g_ptr_array_index (series, i)))
        check_series (self, g_ptr_array_index (series, i));
    }
}
