/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-break.h"
#include "trade-derive-private.h"
#include "trade-pick.h"
#include "trade-question-private.h"
#include "trade-reckoning.h"

/* Which shares of a flow changed: for each the share a year earlier, the share and the change, greatest change first. */

static TradeFigure *
find_earlier (TradeDataset *dataset,
              TradeFigure  *share)
{
  return trade_dataset_lookup (dataset, trade_figure_get_key (share),
                               trade_period_get_year_earlier (trade_figure_get_period (share)));
}

static gboolean
has_both_shares (TradeFigure   *change,
                 gconstpointer  dataset)
{
  TradeFigure *share = trade_dataset_get_companion ((gpointer) dataset, change, TRADE_MEASURE_SHARE);

  return share != NULL && find_earlier ((gpointer) dataset, share) != NULL;
}

/* Shares of two publications say nothing of a change: the earlier one may have been revised. */
static gboolean
can_be_compared (TradeFigure   *share,
                 gconstpointer  dataset)
{
  TradeFigure *earlier = find_earlier ((gpointer) dataset, share);

  return earlier != NULL && !trade_figure_is_derived (share) && !trade_figure_is_derived (earlier) &&
         trade_derive_is_usable (share) && trade_derive_is_usable (earlier) &&
         trade_reckoning_is_one_publication (share, earlier) &&
         !trade_break_lies_between ((gpointer) dataset, earlier, share);
}

static TradeFigure *
create_change (TradeDataset *dataset,
               TradeFigure  *share)
{
  TradeFigure *inputs[2] = { share, find_earlier (dataset, share) };
  TradeSeriesKey key = *trade_figure_get_key (share);

  key.measure = TRADE_MEASURE_SHARE_CHANGE;
  key.unit = TRADE_UNIT_POINTS;

  return trade_derive_create (&key, trade_figure_get_period (share), TRADE_FORMULA_SHARE_CHANGE,
                              trade_figure_get_value (share) - trade_figure_get_value (inputs[1]),
                              trade_interval_subtract (trade_figure_get_bounds (share), trade_figure_get_bounds (inputs[1])),
                              trade_reckoning_get_coarsest_precision (inputs, 2), TRADE_RELATION_EQUAL, inputs, 2);
}

/* The changes that a release prints; where it prints none of a flow, those that its shares of two years imply. */
static GPtrArray *
collect_changes (TradeAsk *ask)
{
  const TradeSeriesKey printed = { .flow = ask->code, .measure = TRADE_MEASURE_SHARE_CHANGE };
  const TradeSeriesKey pattern = { .flow = ask->code, .measure = TRADE_MEASURE_SHARE };
  g_autoptr (GPtrArray) shares = NULL;
  GPtrArray *changes = trade_dataset_query (ask->dataset, &printed, NULL);

  if (changes->len > 0)
    {
      trade_pick_keep (changes, has_both_shares, ask->dataset);
      trade_pick_keep_asked (changes, ask);
      return changes;
    }

  shares = trade_dataset_query (ask->dataset, &pattern, NULL);
  trade_pick_keep (shares, can_be_compared, ask->dataset);
  trade_pick_keep (shares, trade_pick_is_top_level, ask->dataset);
  trade_pick_keep_asked (shares, ask);
  for (guint i = 0; i < shares->len; i++)
    {
      TradeFigure *change = create_change (ask->dataset, g_ptr_array_index (shares, i));

      if (change != NULL)
        g_ptr_array_add (changes, change);
    }

  return changes;
}

static TradeAnswer *
answer_change (const TradeQuestionRecord *self,
               TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) changes = collect_changes (ask);
  TradeAnswer *answer;

  if (!trade_pick_keep_period (changes, ask->wanted, &ask->period))
    return NULL;

  trade_pick_keep_setting (changes);
  trade_pick_sort (changes);

  answer = trade_answer_new (3);
  for (guint i = 0; i < changes->len; i++)
    {
      TradeFigure *change = g_ptr_array_index (changes, i);
      TradeFigure *share = trade_dataset_get_companion (ask->dataset, change, TRADE_MEASURE_SHARE);

      trade_answer_append (answer, find_earlier (ask->dataset, share));
      trade_answer_append (answer, share);
      trade_answer_append (answer, change);
    }

  return answer;
}

static const char *const flows[] = { TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, NULL };

const TradeQuestionRecord trade_question_change = {
  .id = "share-change",
  .codes = flows,
  .parts = TRADE_N_DIMENSIONS,
  .has_order = TRUE,
  .answer = answer_change,
};
