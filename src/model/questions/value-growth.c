/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-development.h"
#include "trade-pick.h"

/* How the amount of a flow developed over time, and beside it how it grew on a year earlier. A growth is the one that was
 * published; where none was, the one that two levels of one publication imply.
 */

/* How few periods with a growth make a development of it. */
#define LEAST_GROWTHS 2

static gboolean
is_of_series (TradeFigure   *figure,
              gconstpointer  key)
{
  return trade_series_key_equal (trade_figure_get_key (figure), key);
}

/* The amounts of all that a flow brings. Where a release tells of nothing but one part, such as the trade with one partner,
 * those of that part.
 */
static GPtrArray *
collect_levels (TradeAsk *ask)
{
  TradeSeriesKey pattern = {
    .flow = ask->code,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_VALUE,
  };
  GPtrArray *levels = trade_dataset_query (ask->dataset, &pattern, NULL);
  guint n_levels;

  if (levels->len == 0)
    {
      g_ptr_array_unref (levels);
      pattern.product = pattern.partner = pattern.enterprise = NULL;
      levels = trade_dataset_query (ask->dataset, &pattern, NULL);
    }

  trade_pick_keep_asked (levels, ask);
  trade_pick_keep_setting (levels);
  n_levels = levels->len;
  if (n_levels > 0)
    {
      const TradeSeriesKey key = *trade_figure_get_key (g_ptr_array_index (levels, 0));

      trade_pick_keep (levels, is_of_series, &key);
    }
  if (levels->len < n_levels)
    g_ptr_array_set_size (levels, 0);

  return levels;
}

static gboolean
is_since (TradeFigure   *figure,
          gconstpointer  first)
{
  return trade_period_compare (trade_figure_get_period (figure), *(const TradePeriod *) first) >= 0;
}

/* Growth of a time of which there is no amount stands beside none. */
static GPtrArray *
collect_growths (TradeAsk    *ask,
                 TradeFigure *level)
{
  TradeSeriesKey key = *trade_figure_get_key (level);
  TradePeriod first = trade_figure_get_period (level);
  GPtrArray *growths;

  key.measure = TRADE_MEASURE_GROWTH;
  key.base = key.unit;
  key.unit = TRADE_UNIT_PERCENT;
  growths = trade_dataset_query (ask->dataset, &key, NULL);
  trade_pick_keep (growths, trade_pick_has_rhythm, ask);
  trade_pick_keep (growths, is_since, &first);

  return growths;
}

static TradeAnswer *
answer_value_growth (const TradeQuestionRecord *self,
                     TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) figures = collect_levels (ask);
  g_autoptr (GPtrArray) growths = NULL;

  if (!trade_development_keep_rhythm (figures, ask, TRADE_DEVELOPMENT_LEAST))
    return NULL;

  growths = collect_growths (ask, g_ptr_array_index (figures, 0));
  if (growths->len < LEAST_GROWTHS)
    return NULL;

  g_ptr_array_extend_and_steal (figures, g_steal_pointer (&growths));

  return trade_development_answer (figures);
}

static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, NULL };

const TradeQuestionRecord trade_question_value_growth = {
  .id = "value-growth",
  .codes = flows,
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_value_growth,
};
