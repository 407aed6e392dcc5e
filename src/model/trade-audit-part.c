/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-audit-private.h"

#include <math.h>

/* A part is no more than what includes it. That it is not is told of all; that it is, only where no sum tells it already: there are
 * as many parts as there are figures.
 */

/* Adds a finding on which of two figures is greater; of both, the one that is doubted comes first. */
static void
add_difference (TradeAudit   *self,
                TradeFigure  *greater,
                TradeFigure  *lesser,
                TradeFigure **figures)
{
  TradeInterval difference = trade_interval_subtract (trade_figure_get_bounds (greater),
                                                      trade_figure_get_bounds (lesser));
  TradeVerdict verdict;

  if (difference.lower < 0 && !isfinite (difference.upper - difference.lower))
    verdict = TRADE_VERDICT_OPEN;
  else
    verdict = trade_audit_judge (trade_interval_intersects (difference, (TradeInterval) { 0, HUGE_VAL }));

  trade_audit_add (self, TRADE_CHECK_PART, verdict, figures, 2,
                   trade_figure_get_value (greater) - trade_figure_get_value (lesser), difference);
}

static gboolean
has_measure (TradeFigure *figure,
             const char  *measure)
{
  return g_str_equal (trade_figure_get_key (figure)->measure, measure);
}

static gboolean
exceeds (TradeFigure *part,
         TradeFigure *whole)
{
  return trade_figure_get_bounds (part).lower > trade_figure_get_bounds (whole).upper;
}

static void
tell (TradeAudit  *self,
      TradeFigure *part,
      TradeFigure *whole,
      gboolean     is_told_by_sum)
{
  TradeFigure *figures[2] = { part, whole };

  if (!is_told_by_sum || exceeds (part, whole))
    add_difference (self, whole, part, figures);
}

/* One statement is enough where there are shares as well, and it is theirs. Those that are printed are parts of a whole of their own.
 */
static void
tell_share (TradeAudit  *self,
            TradeFigure *part,
            TradeFigure *whole,
            gboolean     is_told_by_sum)
{
  gboolean is_value = has_measure (part, TRADE_MEASURE_VALUE);
  TradeFigure *share = is_value ? trade_dataset_get_companion (self->dataset, part, TRADE_MEASURE_SHARE) : NULL;
  TradeFigure *of_whole = is_value ? trade_dataset_get_companion (self->dataset, whole, TRADE_MEASURE_SHARE) : NULL;

  if (share == NULL || of_whole == NULL)
    tell (self, part, whole, is_told_by_sum);
  else if (trade_figure_is_derived (share))
    tell (self, share, of_whole, is_told_by_sum);
}

/* A balance, a contribution, and a correction that is less than nothing may be outweighed by others. */
static gboolean
may_exceed (const TradeWhole *whole)
{
  gboolean is_negative = trade_series_key_may_be_negative (&whole->key);

  for (guint i = 0; i < whole->n_parts && !is_negative; i++)
    is_negative = trade_figure_get_value (whole->parts[i]) < 0;

  return is_negative;
}

static void
check_whole (TradeAudit       *self,
             const TradeWhole *parts)
{
  TradeFigure *whole = trade_dataset_lookup (self->dataset, &parts->key, parts->period);

  /* What was computed as their sum always agrees with it. */
  if (whole == NULL || trade_figure_get_formula (whole) == TRADE_FORMULA_SUM || may_exceed (parts) ||
      (trade_figure_is_derived (whole) && trade_series_key_is_whole (&parts->key)))
    return;

  for (guint i = 0; i < parts->n_parts; i++)
    tell_share (self, parts->parts[i], whole, parts->n_parts > 1);
}

/* The flow that includes another. */
static const char *
get_wider_flow (const char *flow)
{
  static const char *const pairs[][2] = {
    { TRADE_FLOW_RE_EXPORT, TRADE_FLOW_EXPORT },
    { TRADE_FLOW_RE_IMPORT, TRADE_FLOW_IMPORT },
    { TRADE_FLOW_EXPORT, TRADE_FLOW_TOTAL },
    { TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      if (g_str_equal (flow, pairs[i][0]))
        return pairs[i][1];
    }

  return NULL;
}

/* Exports and imports make up the total; who does both is counted in each. */
static gboolean
is_told_by_total (TradeAudit  *self,
                  TradeFigure *part,
                  TradeFigure *whole)
{
  return !has_measure (whole, TRADE_MEASURE_TRADERS) && g_str_equal (trade_figure_get_key (whole)->flow, TRADE_FLOW_TOTAL) &&
         trade_audit_counts (trade_reckoning_lookup (&self->reckoning, part, TRADE_FLOW_EXPORT)) &&
         trade_audit_counts (trade_reckoning_lookup (&self->reckoning, part, TRADE_FLOW_IMPORT));
}

static void
check_flow (TradeAudit  *self,
            TradeFigure *part)
{
  static const char *const measures[] = {
    TRADE_MEASURE_VALUE, TRADE_MEASURE_QUANTITY, TRADE_MEASURE_GDP_SHARE, TRADE_MEASURE_TRADERS, NULL,
  };
  const TradeSeriesKey *key = trade_figure_get_key (part);
  const char *wider = get_wider_flow (key->flow);
  TradeFigure *whole;

  if (wider == NULL || !trade_audit_counts (part) || !g_strv_contains (measures, key->measure))
    return;

  whole = trade_reckoning_lookup (&self->reckoning, part, wider);
  if (trade_audit_counts (whole))
    tell (self, part, whole, is_told_by_total (self, part, whole));
}

/* Who trades several products or with several partners is counted in each, so that their numbers have no sum. */
static void
check_traders (TradeAudit  *self,
               TradeFigure *part)
{
  static const TradeDimension dimensions[] = { TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER };

  for (guint i = 0; trade_audit_counts (part) && has_measure (part, TRADE_MEASURE_TRADERS) && i < G_N_ELEMENTS (dimensions); i++)
    {
      TradeSeriesKey key = *trade_figure_get_key (part);
      TradeFigure *whole;

      if (g_str_equal (key.codes[dimensions[i]], TRADE_CODE_TOTAL))
        continue;
      key.codes[dimensions[i]] = TRADE_CODE_TOTAL;
      whole = trade_dataset_lookup (self->dataset, &key, trade_figure_get_period (part));
      if (trade_audit_counts (whole))
        tell (self, part, whole, FALSE);
    }
}

/*
 * trade_audit_check_parts:
 * @self: an audit
 *
 * Compares parts with what includes them: the group or the whole that they lie in, and the flow.
 */
void
trade_audit_check_parts (TradeAudit *self)
{
  for (guint i = 0; i < trade_wholes_get_n (self->reckoning.wholes); i++)
    check_whole (self, trade_wholes_get (self->reckoning.wholes, i));

  for (guint i = 0; i < self->figures->len; i++)
    {
      check_flow (self, g_ptr_array_index (self->figures, i));
      check_traders (self, g_ptr_array_index (self->figures, i));
    }
}
