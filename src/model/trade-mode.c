/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-mode-private.h"

#include "trade-rhythm.h"

#include "questions/trade-pick.h"

/*
 * trade_mode_get_own:
 * @answer: what trade_question_answer() found
 *
 * Gets what an answer measures.
 *
 * Returns: the mode; %TRADE_MODE_OWN where it is neither a level nor an index nor a share
 */
TradeMode
trade_mode_get_own (TradeAnswer *answer)
{
  static const struct
  {
    const char *measure;
    TradeMode   mode;
  } modes[] = {
    { TRADE_MEASURE_VALUE, TRADE_MODE_LEVEL },      { TRADE_MEASURE_INDEX, TRADE_MODE_INDEX },
    { TRADE_MEASURE_SHARE, TRADE_MODE_SHARE },      { TRADE_MEASURE_FLOW_SHARE, TRADE_MODE_SHARE },
    { TRADE_MEASURE_WORLD_SHARE, TRADE_MODE_SHARE },
  };
  const char *measure = trade_figure_get_key (trade_answer_get_first (answer))->measure;

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      if (g_str_equal (measure, modes[i].measure))
        return modes[i].mode;
    }

  return TRADE_MODE_OWN;
}

static guint
hash_trade (gconstpointer data)
{
  const TradeSeriesKey *key = trade_figure_get_key ((gpointer) data);

  return g_direct_hash (key->flow) ^ g_direct_hash (key->product) * 3 ^ g_direct_hash (key->partner) * 5;
}

/* Whether two figures say the same of the same trade, in whatever currency. */
static gboolean
is_same_trade (gconstpointer a,
               gconstpointer b)
{
  TradeSeriesKey one = *trade_figure_get_key ((gpointer) a);
  TradeSeriesKey other = *trade_figure_get_key ((gpointer) b);

  one.unit = other.unit = NULL;
  one.base = other.base = NULL;

  return trade_series_key_equal (&one, &other) &&
         trade_period_equal (trade_figure_get_period ((gpointer) a), trade_figure_get_period ((gpointer) b));
}

static GHashTable *
collect_printed (TradeAnswer *answer)
{
  GHashTable *printed = g_hash_table_new (hash_trade, is_same_trade);
  guint n_columns = trade_answer_get_n_columns (answer);

  for (guint i = 0; i < trade_answer_get_n_rows (answer) * n_columns; i++)
    {
      TradeFigure *figure = trade_answer_get_cell (answer, i / n_columns, i % n_columns);

      if (figure != NULL && !trade_figure_is_derived (figure))
        g_hash_table_add (printed, figure);
    }

  return printed;
}

/* Levels carry a question about time, those of the period that it is about; every other question all that is reported. */
static gboolean
is_needed (const TradeQuestionRecord *question,
           TradeFigure               *figure,
           TradePeriod                period)
{
  if (trade_figure_is_derived (figure))
    return FALSE;

  return !question->over_time ||
         (g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_VALUE) &&
          !g_str_equal (trade_figure_get_key (figure)->flow, TRADE_FLOW_BALANCE) &&
          trade_period_equal (trade_figure_get_period (figure), period));
}

/* A series is of each of its periods, whichever was asked for. */
static gboolean
is_of_period (const TradeQuestionRecord *question,
              TradeDataset              *dataset,
              TradePeriod                period,
              TradePeriod                wanted)
{
  return trade_period_equal (period, wanted) ||
         (question->over_time && trade_period_equal (trade_rhythm_get (dataset, period), trade_rhythm_get (dataset, wanted)));
}

/* The answer in another currency, where the release prints in it all that the question needs. */
static TradeAnswer *
answer_in_currency (const TradeQuestionRecord *question,
                    TradeAsk                  *ask,
                    TradeAnswer               *native)
{
  TradeAsk other = { ask->dataset, ask->code, ask->currency, ask->setting, &ask->period, ask->period, NULL };
  guint n_columns = trade_answer_get_n_columns (native);
  g_autoptr (TradeAnswer) answer = NULL;
  g_autoptr (GHashTable) printed = NULL;

  if (ask->currency == trade_pick_get_currency (trade_answer_get_first (native)))
    return trade_answer_ref (native);

  answer = question->answer (question, &other);
  if (answer == NULL || !is_of_period (question, ask->dataset, other.period, ask->period))
    return NULL;

  printed = collect_printed (answer);
  for (guint i = 0; i < trade_answer_get_n_rows (native) * n_columns; i++)
    {
      TradeFigure *figure = trade_answer_get_cell (native, i / n_columns, i % n_columns);

      if (figure != NULL && is_needed (question, figure, ask->period) && !g_hash_table_contains (printed, figure))
        return NULL;
    }

  return g_steal_pointer (&answer);
}

/*
 * trade_mode_answer:
 * @question: a question
 * @mode: what to measure
 * @ask: what is asked: the currency and the period that the answer shall have
 * @native: the answer to the question for that period, in the mode and the currency that it has by itself
 *
 * Finds or computes the figures that answer a question in one mode and one currency, for the same period.
 *
 * A currency other than the native one is allowed where the release prints in it all that is reported in the native one;
 * where rows are periods, all levels of the latest.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL where the figures at hand do not allow it
 */
TradeAnswer *
trade_mode_answer (const TradeQuestionRecord *question,
                   TradeMode                  mode,
                   TradeAsk                  *ask,
                   TradeAnswer               *native)
{
  g_autoptr (TradeAnswer) in_currency = NULL;

  g_return_val_if_fail (question != NULL && ask != NULL && native != NULL, NULL);

  if (mode == trade_mode_get_own (native))
    return answer_in_currency (question, ask, native);

  if (question->answer_in_mode == NULL || ask->currency == NULL)
    return NULL;

  in_currency = answer_in_currency (question, ask, native);

  return question->answer_in_mode (question, mode, ask, in_currency != NULL ? in_currency : native);
}
