/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-rhythm.h"

#include "trade-dataset-private.h"

/* Which periods of a release follow each other in one series. Most never overlap: years follow years, and those of a fiscal year are a
 * series of their own. But some releases publish with each month the twelve months that end with it, or the three, and these are one series.
 */

/* Fewer places than these in their cycle are those of calendar years beside fiscal years. */
#define LEAST_PHASES 3

/* What is known of the periods of one length in one series. */
typedef struct
{
  guint    n_phases;
  int      phases[LEAST_PHASES];
  int      last_month; /* the first month of the latest of them */
  gboolean has_any;
  gboolean has_apart; /* whether one begins after the end of the one before it */
} Run;

static void
note_phase (Run        *run,
            TradePeriod period)
{
  int phase = trade_period_get_rhythm (period).first_month;

  for (guint i = 0; i < run->n_phases; i++)
    {
      if (run->phases[i] == phase)
        return;
    }
  if (run->n_phases < LEAST_PHASES)
    run->phases[run->n_phases++] = phase;
}

static void
note_period (GHashTable *runs,
             TradePeriod period)
{
  Run *run = g_hash_table_lookup (runs, GINT_TO_POINTER (period.n_months));

  if (run == NULL)
    {
      run = g_new0 (Run, 1);
      g_hash_table_insert (runs, GINT_TO_POINTER (period.n_months), run);
    }

  run->has_apart |= run->has_any && period.first_month - run->last_month >= period.n_months;
  run->has_any = TRUE;
  run->last_month = period.first_month;
  note_phase (run, period);
}

static void
add_running (GHashTable  *running,
             TradeSeries *series)
{
  g_autoptr (GHashTable) runs = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const GPtrArray *figures = trade_series_get_figures (series);
  GHashTableIter iter;
  gpointer length, value;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      TradePeriod period = trade_figure_get_period (figure);

      if (period.n_months > 1 && !trade_figure_is_derived (figure))
        note_period (runs, period);
    }

  g_hash_table_iter_init (&iter, runs);
  while (g_hash_table_iter_next (&iter, &length, &value))
    {
      const Run *run = value;

      if (run->n_phases == LEAST_PHASES && !run->has_apart)
        g_hash_table_add (running, length);
    }
}

/*
 * trade_rhythm_find_running:
 * @series: (element-type TradeSeries): all series of a dataset
 *
 * Finds of which lengths periods were published that overlap the ones before them, one after the other.
 *
 * Returns: (transfer full) (element-type int): the lengths, in months
 */
GHashTable *
trade_rhythm_find_running (const GPtrArray *series)
{
  GHashTable *running = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < series->len; i++)
    {
      TradeSeries *one = g_ptr_array_index (series, i);

      if (trade_series_get_figures (one)->len >= LEAST_PHASES)
        add_running (running, one);
    }

  return running;
}

/**
 * trade_rhythm_get:
 * @dataset: a dataset
 * @period: a period
 *
 * Gets the period that stands for all that can stand beside a period in one series over time. They last as long and never overlap, see
 * trade_period_get_rhythm(), unless the dataset has running ones, such as the twelve months to each month.
 *
 * Returns: one of those periods, the same for all of them
 */
TradePeriod
trade_rhythm_get (TradeDataset *dataset,
                  TradePeriod   period)
{
  if (trade_dataset_has_running (dataset, period.n_months))
    return (TradePeriod) { 0, period.n_months };

  return trade_period_get_rhythm (period);
}
