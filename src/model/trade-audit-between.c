/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-audit-private.h"
#include "trade-dataset-private.h"

/* Whatever the amounts are, all of it grows neither faster than the fastest of its parts nor slower than the slowest, where nothing
 * is in no part. Of a balance that is not so.
 */

static gboolean
is_checked (const TradeWhole *parts)
{
  return g_str_equal (parts->key.measure, TRADE_MEASURE_GROWTH) && parts->is_complete && parts->n_parts > 1 &&
         !g_str_equal (parts->key.flow, TRADE_FLOW_BALANCE);
}

/* Puts the part that grew least, or most, in a place of its own. */
static void
bring (GPtrArray *figures,
       guint      place,
       gboolean   greatest)
{
  guint found = place;
  gpointer part;

  for (guint i = place + 1; i < figures->len; i++)
    {
      double value = trade_figure_get_value (g_ptr_array_index (figures, i));
      double best = trade_figure_get_value (g_ptr_array_index (figures, found));

      if (greatest ? value > best : value < best)
        found = i;
    }

  part = figures->pdata[found];
  figures->pdata[found] = figures->pdata[place];
  figures->pdata[place] = part;
}

static TradeInterval
find_hull (TradeFigure **parts,
           guint         n_parts)
{
  TradeInterval hull = trade_figure_get_bounds (parts[0]);

  for (guint i = 1; i < n_parts; i++)
    {
      TradeInterval bounds = trade_figure_get_bounds (parts[i]);

      hull.lower = MIN (hull.lower, bounds.lower);
      hull.upper = MAX (hull.upper, bounds.upper);
    }

  return hull;
}

static void
add_between (TradeAudit   *self,
             TradeFigure  *whole,
             TradeFigure **parts,
             guint         n_parts)
{
  TradeInterval hull = find_hull (parts, n_parts);
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();

  g_ptr_array_add (figures, whole);
  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_add (figures, parts[i]);
  bring (figures, 1, FALSE);
  bring (figures, 2, TRUE);
  trade_audit_add (self, TRADE_CHECK_BETWEEN, trade_audit_judge (trade_interval_intersects (hull, trade_figure_get_bounds (whole))),
                   (TradeFigure **) figures->pdata, figures->len,
                   (trade_figure_get_value (figures->pdata[1]) + trade_figure_get_value (figures->pdata[2])) / 2, hull);
}

static void
check_whole (TradeAudit       *self,
             const TradeWhole *parts)
{
  TradeFigure *whole = trade_dataset_lookup (self->dataset, &parts->key, parts->period);

  if (trade_audit_counts (whole))
    add_between (self, whole, parts->parts, parts->n_parts);
}

/* The growth of the shorter periods of one length that fill a longer one; NULL where one is not published with it. */
static GPtrArray *
list_spans (TradeSeries *series,
            TradeFigure *longer,
            int          length)
{
  g_autoptr (GPtrArray) spans = g_ptr_array_new ();
  TradePeriod period = trade_figure_get_period (longer);

  if (period.n_months <= length || period.n_months % length != 0)
    return NULL;

  for (int month = 0; month < period.n_months; month += length)
    {
      TradeFigure *span = trade_series_lookup (series, (TradePeriod) { period.first_month + month, length });

      if (!trade_audit_counts (span) || !trade_reckoning_is_one_publication (span, longer))
        return NULL;
      g_ptr_array_add (spans, span);
    }

  return g_steal_pointer (&spans);
}

/* A year grows on the year before neither faster than the fastest of its months nor slower than the slowest. Only what is amiss is told:
 * there are as many years as there are series.
 */
static void
check_longer (TradeAudit  *self,
              TradeSeries *series,
              TradeFigure *longer)
{
  static const int lengths[] = { 1, TRADE_MONTHS_PER_QUARTER, TRADE_MONTHS_PER_HALF };

  for (guint i = 0; trade_audit_counts (longer) && i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GPtrArray) spans = list_spans (series, longer, lengths[i]);

      if (spans != NULL && !trade_interval_intersects (find_hull ((TradeFigure **) spans->pdata, spans->len), trade_figure_get_bounds (longer)))
        {
          add_between (self, longer, (TradeFigure **) spans->pdata, spans->len);
          return;
        }
    }
}

static void
check_series (TradeAudit  *self,
              TradeSeries *series)
{
  const TradeSeriesKey *key = trade_series_get_key (series);
  const GPtrArray *figures = trade_series_get_figures (series);

  if (!g_str_equal (key->measure, TRADE_MEASURE_GROWTH) || g_str_equal (key->flow, TRADE_FLOW_BALANCE) ||
      g_str_equal (key->comparison, TRADE_COMPARISON_PERIOD))
    return;

  for (guint i = 0; i < figures->len; i++)
    check_longer (self, series, g_ptr_array_index (figures, i));
}

/* Of the world's trade a country has no more than of its exports or of its imports, whichever is more, and no less than the other. */
static void
check_world_share (TradeAudit  *self,
                   TradeFigure *total)
{
  TradeFigure *figures[3] = { total };
  TradeInterval one, other, hull;

  if (!g_str_equal (trade_figure_get_key (total)->measure, TRADE_MEASURE_WORLD_SHARE) ||
      !g_str_equal (trade_figure_get_key (total)->flow, TRADE_FLOW_TOTAL) || !trade_audit_counts (total))
    return;

  figures[1] = trade_reckoning_lookup (&self->reckoning, total, TRADE_FLOW_EXPORT);
  figures[2] = trade_reckoning_lookup (&self->reckoning, total, TRADE_FLOW_IMPORT);
  if (!trade_audit_counts (figures[1]) || !trade_audit_counts (figures[2]))
    return;

  one = trade_figure_get_bounds (figures[1]);
  other = trade_figure_get_bounds (figures[2]);
  hull = (TradeInterval) { MIN (one.lower, other.lower), MAX (one.upper, other.upper) };
  trade_audit_add (self, TRADE_CHECK_BETWEEN, trade_audit_judge (trade_interval_intersects (hull, trade_figure_get_bounds (total))),
                   figures, G_N_ELEMENTS (figures), (trade_figure_get_value (figures[1]) + trade_figure_get_value (figures[2])) / 2,
                   hull);
}

/*
 * trade_audit_check_between:
 * @self: an audit
 *
 * Compares the growth of wholes with that of all their parts, and of years with that of their months, and the share of the world's trade with those of its exports and its
 * imports.
 */
void
trade_audit_check_between (TradeAudit *self)
{
  const GPtrArray *series = trade_dataset_get_series (self->dataset);

  for (guint i = 0; i < trade_wholes_get_n (self->reckoning.wholes); i++)
    {
      const TradeWhole *parts = trade_wholes_get (self->reckoning.wholes, i);

      if (is_checked (parts))
        check_whole (self, parts);
    }
  for (guint i = 0; i < series->len; i++)
    check_series (self, g_ptr_array_index (series, i));
  for (guint i = 0; i < self->figures->len; i++)
    check_world_share (self, g_ptr_array_index (self->figures, i));
}
