/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-moving-sum.h"

#include "trade-derive-private.h"
#include "trade-pick.h"
#include "trade-reckoning.h"

/* How few sums make a development. */
#define LEAST_SUMS 3

/* The one source of a figure and of all that it was computed from; NULL where there are several. */
static TradeSource *
get_source (TradeFigure *figure)
{
  GListModel *inputs = trade_figure_get_inputs (figure);
  TradeSource *source = NULL;

  if (!trade_figure_is_derived (figure))
    return trade_figure_get_source (figure);

  for (guint i = 0; i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);
      TradeSource *other = get_source (input);

      if (other == NULL || (source != NULL && other != source))
        return NULL;
      source = other;
    }

  return source;
}

static gboolean
is_usable (TradeFigure *month)
{
  TradeRelation relation = month != NULL ? trade_figure_get_relation (month) : TRADE_RELATION_MORE;

  return (relation == TRADE_RELATION_EQUAL || relation == TRADE_RELATION_ABOUT) &&
         trade_figure_get_period (month).n_months == 1 && get_source (month) != NULL;
}

/* The months of a column that end with a row, if they follow each other without a gap or a break in the series, and are of one
 * publication: what was released later may have revised what came before.
 */
static GPtrArray *
collect_months (TradeAnswer *levels,
                guint        last,
                guint        column,
                guint        n_months)
{
  g_autoptr (GPtrArray) months = g_ptr_array_new ();

  if (last + 1 < n_months)
    return NULL;

  for (guint row = last + 1 - n_months; row <= last; row++)
    {
      TradeFigure *month = trade_answer_get_cell (levels, row, column);
      TradeFigure *before = months->len > 0 ? g_ptr_array_index (months, months->len - 1) : NULL;

      if (!is_usable (month) || (before != NULL && trade_figure_has_status (month, TRADE_STATUS_BREAK)))
        return NULL;
      if (before != NULL && (get_source (month) != get_source (before) ||
                             trade_figure_get_period (month).first_month != trade_figure_get_period (before).first_month + 1))
        return NULL;
      g_ptr_array_add (months, month);
    }

  return g_steal_pointer (&months);
}

static TradeFigure *
create_sum (TradeAnswer *levels,
            guint        last,
            guint        column,
            guint        n_months)
{
  g_autoptr (GPtrArray) months = collect_months (levels, last, column, n_months);
  TradeInterval bounds = { 0, 0 };
  TradePeriod period;
  double value = 0;

  if (months == NULL)
    return NULL;

  for (guint i = 0; i < months->len; i++)
    {
      value += trade_figure_get_value (g_ptr_array_index (months, i));
      bounds = trade_interval_add (bounds, trade_figure_get_bounds (g_ptr_array_index (months, i)));
    }
  period = trade_figure_get_period (g_ptr_array_index (months, 0));
  period.n_months = (int) n_months;

  return trade_derive_create (trade_figure_get_key (g_ptr_array_index (months, 0)), period, TRADE_FORMULA_PERIOD_SUM, value, bounds,
                              trade_reckoning_get_coarsest_precision ((TradeFigure **) months->pdata, months->len),
                              TRADE_RELATION_EQUAL, (TradeFigure **) months->pdata, months->len);
}

/*
 * trade_moving_sum_answer:
 * @ask: what is asked
 * @mode: %TRADE_MODE_SUM_3 or %TRADE_MODE_SUM_12
 * @levels: levels with a row for each month and a column for each series
 *
 * Computes sums of the months that end with each month. A sum of which a month is missing is not made up, nor is one of months
 * that different publications brought.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL where there are too few sums, or the levels are in another currency
 *   than is asked for
 */
TradeAnswer *
trade_moving_sum_answer (const TradeAsk *ask,
                         TradeMode       mode,
                         TradeAnswer    *levels)
{
  guint n_columns = trade_answer_get_n_columns (levels);
  g_autoptr (TradeAnswer) answer = NULL;
  g_autoptr (GPtrArray) sums = g_ptr_array_new ();

  if (trade_pick_get_currency (trade_answer_get_first (levels)) != ask->currency)
    return NULL;

  answer = trade_answer_new (n_columns);
  for (guint row = 0; row < trade_answer_get_n_rows (levels); row++)
    {
      gboolean has_any = FALSE;

      g_ptr_array_set_size (sums, 0);
      for (guint i = 0; i < n_columns; i++)
        {
          g_ptr_array_add (sums, create_sum (levels, row, i, trade_mode_get_n_months (mode)));
          has_any |= g_ptr_array_index (sums, i) != NULL;
        }
      for (guint i = 0; has_any && i < n_columns; i++)
        {
          g_autoptr (TradeFigure) sum = g_ptr_array_index (sums, i);

          trade_answer_append (answer, sum);
        }
    }

  return trade_answer_get_n_rows (answer) >= LEAST_SUMS ? g_steal_pointer (&answer) : NULL;
}
