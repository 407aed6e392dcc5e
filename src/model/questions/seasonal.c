/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"
#include "trade-question-private.h"

/* The months or quarters of a flow, year beside year. */

#define LEAST_YEARS 2

static gboolean
is_of_length (TradeFigure   *figure,
              gconstpointer  n_months)
{
  TradePeriod period = trade_figure_get_period (figure);

  return period.n_months == GPOINTER_TO_INT (n_months) && (trade_period_get_month (period) - 1) % period.n_months == 0;
}

static guint
get_part (TradeFigure *figure)
{
  TradePeriod period = trade_figure_get_period (figure);

  return (guint) ((trade_period_get_month (period) - 1) / period.n_months);
}

/* A row for each month from the first to the last of which there is any figure: releases that tell of January and February together
 * begin with March. The same of quarters.
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
      guint part = get_part (figure);

      cells[part * n_years + (guint) (trade_period_get_year (trade_figure_get_period (figure)) - first_year)] = figure;
      first = MIN (first, part);
      last = MAX (last, part);
    }

  answer = trade_answer_new (n_years);
  for (guint i = first * n_years; i < (last + 1) * n_years; i++)
    trade_answer_append (answer, cells[i]);

  return answer;
}

/* Where no month is told of two years, there is no year beside another. */
static gboolean
has_part_twice (GPtrArray *figures)
{
  gboolean met[TRADE_MONTHS_PER_YEAR] = { FALSE };

  for (guint i = 0; i < figures->len; i++)
    {
      guint part = get_part (g_ptr_array_index (figures, i));

      if (met[part])
        return TRUE;
      met[part] = TRUE;
    }

  return FALSE;
}

/* The months or quarters of a flow. Quarters that months were added up to tell less than these. */
static TradeAnswer *
answer_parts (TradeAsk *ask,
              int       n_months)
{
  const TradeSeriesKey pattern = {
    .flow = ask->code,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_VALUE,
  };
  g_autoptr (GPtrArray) figures = trade_dataset_query (ask->dataset, &pattern, NULL);
  int n_parts = TRADE_MONTHS_PER_YEAR / n_months;
  int first_year = G_MAXINT;
  int last_year = G_MININT;

  trade_pick_keep (figures, is_of_length, GINT_TO_POINTER (n_months));
  trade_pick_keep (figures, trade_pick_is_plain_span, NULL);
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
  if (figures->len == 0 || last_year - first_year + 1 < LEAST_YEARS || !has_part_twice (figures) ||
      figures->len < (guint) ((last_year - first_year) * n_parts))
    return NULL;

  return create_answer (figures, first_year, last_year);
}

static TradeAnswer *
answer_seasonal (const TradeQuestionRecord *self,
                 TradeAsk                  *ask)
{
  TradeAnswer *answer = NULL;

  if (ask->wanted == NULL || ask->wanted->n_months != TRADE_MONTHS_PER_QUARTER)
    answer = answer_parts (ask, 1);

  return answer != NULL ? answer : answer_parts (ask, TRADE_MONTHS_PER_QUARTER);
}

static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, NULL };

const TradeQuestionRecord trade_question_seasonal = {
  .id = "seasonal",
  .codes = flows,
  .parts = TRADE_N_DIMENSIONS,
  .over_time = TRUE,
  .answer = answer_seasonal,
};
