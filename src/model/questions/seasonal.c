/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-question-private.h"

/* The months of a flow, year beside year. */

#define LEAST_YEARS 2

static gboolean
is_of_month (TradeFigure   *figure,
             gconstpointer  data)
{
  return trade_figure_get_period (figure).n_months == 1;
}

static TradeAnswer *
create_answer (GPtrArray *figures,
               int        first_year,
               int        last_year)
{
  guint n_years = (guint) (last_year - first_year + 1);
  g_autofree TradeFigure **cells = g_new0 (TradeFigure *, (gsize) n_years * TRADE_MONTHS_PER_YEAR);
  TradeAnswer *answer;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      TradePeriod period = trade_figure_get_period (figure);
      guint row = (guint) trade_period_get_month (period) - 1;

      cells[row * n_years + (guint) (trade_period_get_year (period) - first_year)] = figure;
    }

  answer = trade_answer_new (n_years);
  for (guint i = 0; i < n_years * TRADE_MONTHS_PER_YEAR; i++)
    trade_answer_append (answer, cells[i]);

  return answer;
}

static TradeAnswer *
answer_seasonal (const TradeQuestionRecord *self,
                 TradeAsk                  *ask)
{
  const TradeSeriesKey pattern = {
    .flow = ask->code,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_VALUE,
  };
  g_autoptr (GPtrArray) figures = trade_dataset_query (ask->dataset, &pattern, NULL);
  int first_year = G_MAXINT;
  int last_year = G_MININT;

  trade_pick_keep (figures, is_of_month, NULL);
  trade_pick_keep_asked (figures, ask);
  trade_pick_keep_setting (figures);

  for (guint i = 0; i < figures->len; i++)
    {
      TradePeriod period = trade_figure_get_period (g_ptr_array_index (figures, i));

      first_year = MIN (first_year, trade_period_get_year (period));
      last_year = MAX (last_year, trade_period_get_year (period));
      if (i == 0 || trade_period_is_later (period, ask->period))
        ask->period = period;
    }

  /* Months here and there are no pattern, and a table of the years between them would be empty. */
  if (figures->len == 0 || last_year - first_year + 1 < LEAST_YEARS ||
      figures->len < (guint) (last_year - first_year) * TRADE_MONTHS_PER_YEAR)
    return NULL;

  return create_answer (figures, first_year, last_year);
}

static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, NULL };

const TradeQuestionRecord trade_question_seasonal = {
  .id = "seasonal",
  .codes = flows,
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_seasonal,
};
