/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-development.h"
#include "trade-pick.h"
#include "trade-world.h"

/* How much each of several reporters trades, side by side and over time, how it grew, and what part it is of their product or of the
 * world's trade. They are no parts of a whole: nobody says that a release
 * has all of them, and one's exports are another's imports.
 */

/* The fewest reporters that can be compared. */
#define LEAST_REPORTERS 2

static gboolean
has_several_reporters (GPtrArray *figures)
{
  for (guint i = 1; i < figures->len; i++)
    {
      if (trade_figure_get_key (g_ptr_array_index (figures, i))->reporter !=
          trade_figure_get_key (g_ptr_array_index (figures, 0))->reporter)
        return TRUE;
    }

  return FALSE;
}

/* All of them together are none beside the others. */
static gboolean
has_reporter (TradeFigure   *figure,
              gconstpointer  dataset)
{
  const char *reporter = trade_figure_get_key (figure)->reporter;

  return *reporter != '\0' && !trade_world_is_code ((gpointer) dataset, TRADE_DIMENSION_REPORTER, reporter);
}

/* The figures of all reporters. Who chooses one of them finds it among the others. */
static GPtrArray *
list_figures (const TradeAsk *ask,
              const char     *flow,
              const char     *measure)
{
  const TradeSeriesKey pattern = {
    .flow = flow,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = measure,
  };
  GPtrArray *amounts = trade_dataset_query (ask->dataset, &pattern, NULL);
  TradeSeriesKey setting = { 0 };
  TradeAsk of_all = *ask;

  if (ask->setting != NULL)
    {
      setting = *ask->setting;
      setting.reporter = NULL;
      of_all.setting = &setting;
    }

  trade_pick_keep (amounts, has_reporter, ask->dataset);
  trade_pick_keep_chosen (amounts, &of_all);
  trade_pick_keep_setting_across (amounts, TRADE_DIMENSION_REPORTER);

  return amounts;
}

static TradeAnswer *
answer_reporters (const TradeQuestionRecord *self,
                  TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) amounts = list_figures (ask, ask->code, TRADE_MEASURE_VALUE);

  if (!trade_pick_keep_period (amounts, ask) || amounts->len < LEAST_REPORTERS)
    return NULL;

  trade_pick_sort (amounts, ask->dataset);

  return trade_answer_new_column (amounts);
}

static TradeAnswer *
answer_reporters_trend (const TradeQuestionRecord *self,
                        TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) amounts = list_figures (ask, ask->code, TRADE_MEASURE_VALUE);

  if (!trade_development_keep_rhythm (amounts, ask, TRADE_DEVELOPMENT_PAIR) || !has_several_reporters (amounts))
    return NULL;

  trade_pick_sort (amounts, ask->dataset);

  return trade_development_answer (amounts);
}

/* The growth of a balance is none that could be ranked. */
static gboolean
is_rate (TradeFigure   *figure,
         gconstpointer  data)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return !g_str_equal (key->flow, TRADE_FLOW_BALANCE) || !g_str_equal (key->measure, TRADE_MEASURE_GROWTH);
}

static TradeAnswer *
answer_reporter_rates (const TradeQuestionRecord *self,
                       TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) rates = list_figures (ask, NULL, ask->code);

  trade_pick_keep (rates, is_rate, NULL);
  if (!trade_pick_keep_period (rates, ask) || !has_several_reporters (rates))
    return NULL;

  trade_pick_sort (rates, ask->dataset);

  return trade_answer_new_column (rates);
}

/* Growth that follows from amounts is told by these, which are a chart over time themselves. */
static gboolean
is_no_result (TradeFigure   *figure,
              gconstpointer  data)
{
  return !trade_figure_is_derived (figure) || !g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_GROWTH);
}

static TradeAnswer *
answer_reporter_rate_trend (const TradeQuestionRecord *self,
                            TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) rates = list_figures (ask, NULL, ask->code);

  trade_pick_keep (rates, is_rate, NULL);
  trade_pick_keep (rates, is_no_result, NULL);
  if (!trade_development_keep_rhythm (rates, ask, TRADE_DEVELOPMENT_LEAST) || !has_several_reporters (rates))
    return NULL;

  trade_pick_sort (rates, ask->dataset);
  trade_pick_put_latest_first (rates, ask->period);

  return trade_development_answer (rates);
}

static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, TRADE_FLOW_BALANCE, NULL };

const TradeQuestionRecord trade_question_reporters = {
  .id = "reporters",
  .codes = flows,
  .parts = TRADE_DIMENSION_REPORTER,
  .has_order = TRUE,
  .answer = answer_reporters,
};

const TradeQuestionRecord trade_question_trend_reporters = {
  .id = "trend-reporters",
  .codes = flows,
  .parts = TRADE_DIMENSION_REPORTER,
  .over_time = TRUE,
  .answer = answer_reporters_trend,
  .answer_in_mode = trade_development_answer_in_mode,
};

static const char *const measures[] = { TRADE_MEASURE_GROWTH, TRADE_MEASURE_GDP_SHARE, TRADE_MEASURE_WORLD_SHARE, NULL };

const TradeQuestionRecord trade_question_reporter_rates = {
  .id = "reporter-rates",
  .along = TRADE_DIMENSION_MEASURE,
  .codes = measures,
  .parts = TRADE_DIMENSION_REPORTER,
  .has_order = TRUE,
  .answer = answer_reporter_rates,
};

const TradeQuestionRecord trade_question_reporter_rate_trend = {
  .id = "reporter-rate-trend",
  .along = TRADE_DIMENSION_MEASURE,
  .codes = measures,
  .parts = TRADE_DIMENSION_REPORTER,
  .over_time = TRUE,
  .answer = answer_reporter_rate_trend,
};
