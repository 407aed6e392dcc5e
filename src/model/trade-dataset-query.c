/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"

/* The figures of a dataset that somebody asks for. */

static void
collect_figures (TradeSeries       *series,
                 const TradePeriod *period,
                 GPtrArray         *figures)
{
  const GPtrArray *of_series = trade_series_get_figures (series);

  if (period != NULL)
    {
      TradeFigure *figure = trade_series_lookup (series, *period);

      if (figure != NULL)
        g_ptr_array_add (figures, figure);

      return;
    }

  for (guint i = 0; i < of_series->len; i++)
    g_ptr_array_add (figures, g_ptr_array_index (of_series, i));
}

/*
 * trade_dataset_list_matching:
 * @self: a dataset
 * @pattern: what the figures are about; a %NULL code stands for any
 * @period: (nullable): the time period, or %NULL for any
 *
 * Lists figures as trade_dataset_query() does, without references of its own, see trade_dataset_list_figures().
 *
 * Returns: (transfer container) (element-type TradeFigure): the figures
 */
GPtrArray *
trade_dataset_list_matching (TradeDataset         *self,
                             const TradeSeriesKey *pattern,
                             const TradePeriod    *period)
{
  const TradeSeriesKey interned = trade_series_key_intern (pattern);
  const GPtrArray *candidates = trade_dataset_list_candidates (self, &interned);
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    {
      TradeSeries *series = g_ptr_array_index (candidates, i);

      if (trade_series_key_matches (trade_series_get_key (series), &interned))
        collect_figures (series, period, figures);
    }

  return figures;
}

/**
 * trade_dataset_query:
 * @self: a dataset
 * @pattern: what the figures are about; a %NULL code stands for any
 * @period: (nullable): the time period, or %NULL for any
 *
 * Finds all figures that match a pattern.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, series by series in the order in which the series
 *   were added, and by period within a series; it owns a reference to each
 */
GPtrArray *
trade_dataset_query (TradeDataset         *self,
                     const TradeSeriesKey *pattern,
                     const TradePeriod    *period)
{
  GPtrArray *figures;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  figures = trade_dataset_list_matching (self, pattern, period);
  for (guint i = 0; i < figures->len; i++)
    g_object_ref (g_ptr_array_index (figures, i));
  g_ptr_array_set_free_func (figures, g_object_unref);

  return figures;
}

/*
 * trade_dataset_list_figures:
 * @self: a dataset
 *
 * Lists all figures, as trade_dataset_query() does, without references of its own: a dataset never loses one that it has begun to derive
 * others from.
 *
 * Returns: (transfer container) (element-type TradeFigure): the figures
 */
GPtrArray *
trade_dataset_list_figures (TradeDataset *self)
{
  const GPtrArray *series = trade_dataset_get_series (self);
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < series->len; i++)
    {
      const GPtrArray *of_series = trade_series_get_figures (g_ptr_array_index (series, i));

      for (guint j = 0; j < of_series->len; j++)
        g_ptr_array_add (figures, g_ptr_array_index (of_series, j));
    }

  return figures;
}

/**
 * trade_dataset_lookup:
 * @self: a dataset
 * @key: what the figure is about; a %NULL code is the one that is used where none is stated
 * @period: the time period
 *
 * Finds a figure in its latest vintage.
 *
 * Returns: (transfer none) (nullable): the figure, which has a value
 */
TradeFigure *
trade_dataset_lookup (TradeDataset         *self,
                      const TradeSeriesKey *key,
                      TradePeriod           period)
{
  TradeSeries *series;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  series = trade_dataset_find_series (self, key);

  return series != NULL ? trade_series_lookup (series, period) : NULL;
}

/**
 * trade_dataset_lookup_missing:
 * @self: a dataset
 * @key: what the figure is about; a %NULL code is the one that is used where none is stated
 * @period: the time period
 *
 * Finds the figure that says why there is no value.
 *
 * Returns: (transfer none) (nullable): the figure, which has no value; %NULL where there is one, or nothing is reported
 */
TradeFigure *
trade_dataset_lookup_missing (TradeDataset         *self,
                              const TradeSeriesKey *key,
                              TradePeriod           period)
{
  TradeSeries *series;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  series = trade_dataset_find_series (self, key);

  return series != NULL ? trade_series_lookup_missing (series, period) : NULL;
}

/**
 * trade_dataset_list_vintages:
 * @self: a dataset
 * @key: what the figure is about; a %NULL code is the one that is used where none is stated
 * @period: the time period
 *
 * Lists what was published of one figure at one time and another. The last one counts, and is the one that
 * trade_dataset_lookup() finds if it has a value.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, the earliest published first; empty where there is none
 */
GPtrArray *
trade_dataset_list_vintages (TradeDataset         *self,
                             const TradeSeriesKey *key,
                             TradePeriod           period)
{
  TradeSeries *series;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  series = trade_dataset_find_series (self, key);

  return series != NULL ? trade_series_list_vintages (series, period) : g_ptr_array_new_with_free_func (g_object_unref);
}
