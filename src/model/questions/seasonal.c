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

static guint
get_month (TradeFigure *figure)
{
  return (guint) trade_period_get_month (trade_figure_get_period (figure)) - 1;
}

/* A row for each month from the first to the last of which there is any figure: releases that tell of January and February together
 * begin with March.
 */
static TradeAnswer *
create_answer (GPtrArray *figures,
               int        first_year,
               int        last_year)
{
  guint n_years = (guint) (last_year - first_year + 1);
  g_autofree TradeFigure **cells = g_new0 (TradeFigure *, (gsize) n_years * TRADE_MONTHS_PER_YEAR);
  guint first = TRADE_MONTHS_PER_YEAR, last = 0;
  TradeAnswer *answer;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      guint month = get_month (figure);

      cells[month * n_years + (guint) (trade_period_get_year (trade_figure_get_period (figure)) - first_year)] = figure;
      first = MIN (first, month);
      last = MAX (last, month);
    }

  answer = trade_answer_new (n_years);
  for (guint i = first * n_years; i < (last + 1) * n_years; i++)
    trade_answer_append (answer, cells[i]);

  return answer;
}

/* Where no month is told of two years, there is no year beside another. */
static gboolean
has_month_twice (GPtrArray *figures)
{
  gboolean met[TRADE_MONTHS_PER_YEAR] = { FALSE };

  for (guint i = 0; i < figures->len; i++)
    {
      guint month = get_month (g_ptr_array_index (figures, i));

      if (met[month])
        return TRUE;
      met[month] = TRUE;
    }

  return FALSE;
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
  if (figures->len == 0 || last_year - first_year + 1 < LEAST_YEARS || !has_month_twice (figures) ||
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
