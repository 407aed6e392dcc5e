/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-doubt-private.h"
#include "trade-pick.h"
#include "trade-question-private.h"

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

  /* What changed on the period before does not lie between the shares of two years. */
  if (g_str_equal (trade_figure_get_key (change)->comparison, TRADE_COMPARISON_PERIOD))
    return FALSE;

  return share != NULL && find_earlier ((gpointer) dataset, share) != NULL;
}

/* A change that a release prints is told of whatever part; one that follows from two shares, of those that lie in no other. */
static gboolean
is_told (TradeFigure   *change,
         gconstpointer  dataset)
{
  return has_both_shares (change, dataset) && (!trade_figure_is_derived (change) || trade_pick_is_top_level (change, dataset));
}

/* The changes that a release prints, or that its shares of two years imply: those that are drawn, where a printed change is another.
 */
static GPtrArray *
collect_changes (TradeAsk *ask)
{
  const TradeSeriesKey pattern = { .flow = ask->code, .measure = TRADE_MEASURE_SHARE_CHANGE };
  GPtrArray *changes = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (changes, is_told, ask->dataset);
  trade_pick_keep_asked (changes, ask);
  trade_dataset_follow_rivals (ask->dataset, changes);

  return changes;
}

static gboolean
has_lone_change (TradeDataset *dataset,
                 GPtrArray    *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      if (!has_both_shares (g_ptr_array_index (changes, i), dataset))
        return TRUE;
    }

  return FALSE;
}

/* The changes that a release prints, where it does not print the shares of all of them: these stand alone. */
static TradeAnswer *
answer_changes_alone (TradeAsk *ask)
{
  const TradeSeriesKey pattern = { .flow = ask->code, .measure = TRADE_MEASURE_SHARE_CHANGE };
  g_autoptr (GPtrArray) changes = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep (changes, trade_pick_is_part, NULL);
  trade_pick_keep (changes, trade_pick_is_printed, NULL);
  trade_pick_keep_asked (changes, ask);
  if (!has_lone_change (ask->dataset, changes) || !trade_pick_keep_period (changes, ask) ||
      !has_lone_change (ask->dataset, changes))
    return NULL;

  trade_pick_keep_setting (changes);
  trade_pick_sort (changes, ask->dataset);

  return trade_answer_new_column (changes);
}

static TradeAnswer *
answer_change (const TradeQuestionRecord *self,
               TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) changes = NULL;
  TradeAnswer *answer = answer_changes_alone (ask);

  if (answer != NULL)
    return answer;

  changes = collect_changes (ask);
  if (!trade_pick_keep_period (changes, ask))
    return NULL;

  trade_pick_keep_setting (changes);
  trade_pick_sort (changes, ask->dataset);

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
