/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-report-private.h"

#include "trade-change.h"

#include <math.h>

/* Half a unit of the last digit is one decimal digit more: 2377 ± ½ is 23765 to 23775, a power of ten lower. Done on
 * the decimal, the bounds are the doubles that are nearest to the true bounds.
 */
static TradeInterval
get_rounding_bounds (TradeDecimal decimal)
{
  TradeDecimal lower = { 0 }, upper = { 0 };

  if (ABS (decimal.coefficient / 10) >= G_MAXINT64 / 100)
    {
      double value = trade_decimal_to_double (decimal);
      double half = trade_decimal_to_double ((TradeDecimal) { 5, decimal.exponent - 1 });

      return (TradeInterval) { value - half, value + half };
    }

  lower.coefficient = decimal.coefficient * 10 - 5;
  lower.exponent = decimal.exponent - 1;
  upper.coefficient = decimal.coefficient * 10 + 5;
  upper.exponent = decimal.exponent - 1;

  return (TradeInterval) { trade_decimal_to_double (lower), trade_decimal_to_double (upper) };
}

/**
 * trade_series_key_may_be_negative:
 * @key: a key
 *
 * Tells whether its figures may be less than nothing by what they are: a balance, and what tells of a change.
 *
 * Returns: whether they may
 */
gboolean
trade_series_key_may_be_negative (const TradeSeriesKey *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return g_str_equal (key->flow, TRADE_FLOW_BALANCE) || trade_change_compares (key->measure);
}

/**
 * trade_series_key_may_be_net:
 * @key: a key
 *
 * Tells whether its figures are amounts of trade, of which returns, corrections and what is bought to be sold again may leave less than
 * nothing. That is unusual, and not impossible.
 *
 * Returns: whether they are
 */
gboolean
trade_series_key_may_be_net (const TradeSeriesKey *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return g_str_equal (key->measure, TRADE_MEASURE_VALUE) || g_str_equal (key->measure, TRADE_MEASURE_QUANTITY);
}

/* What is counted one by one is not rounded. */
static gboolean
is_exact_count (const TradeSeriesKey *key,
                const TradeReport    *report)
{
  return trade_unit_get_kind (key->unit) == TRADE_UNIT_KIND_NUMBER && report->relation == TRADE_RELATION_EQUAL &&
         report->scale == 0 && report->value.exponent == 0;
}

/* There is no less than nothing to trade: rounding allows none where the value itself is none. */
TradeInterval
trade_report_keep_possible (const TradeSeriesKey *key,
                            double                value,
                            TradeInterval         bounds)
{
  if (value >= 0 && !trade_series_key_may_be_negative (key))
    bounds.lower = MAX (bounds.lower, 0);

  return bounds;
}

/*
 * trade_report_get_bounds:
 * @key: what a figure is about
 * @report: what was read of it, a value
 *
 * Returns: the values that the rounding of the source allows, see trade_figure_new_reported()
 */
TradeInterval
trade_report_get_bounds (const TradeSeriesKey *key,
                         const TradeReport    *report)
{
  const TradeDecimal decimal = { report->value.coefficient, report->value.exponent + report->scale };
  double value = trade_decimal_to_double (decimal);

  switch (report->relation)
    {
    case TRADE_RELATION_MORE:
      return (TradeInterval) { value, HUGE_VAL };

    case TRADE_RELATION_LESS:
      return (TradeInterval) { -HUGE_VAL, value };

    case TRADE_RELATION_EQUAL:
    case TRADE_RELATION_ABOUT:
    default:
      if (report->rounding > 0)
        {
          double half = report->rounding / 2 * trade_decimal_to_double ((TradeDecimal) { 1, report->scale });

          return (TradeInterval) { value - half, value + half };
        }

      return is_exact_count (key, report) ? (TradeInterval) { value, value } : get_rounding_bounds (decimal);
    }
}
