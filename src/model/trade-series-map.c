/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-series-map.h"

/*
 * TradeSeriesMap:
 * @all: (element-type TradeSeries): by their keys; several maps may share it
 * @named: (nullable) (element-type TradeSeries): the series whose keys those are, which have to live as long; %NULL where nobody shares
 * @others: (nullable) (element-type TradeSeries): by their keys, those that are others here
 * @replaced: (nullable) (element-type TradeSeries): by each series that another map has, the one that is here in its place
 */
struct _TradeSeriesMap
{
  GHashTable *all;
  GPtrArray  *named;
  GHashTable *others;
  GHashTable *replaced;
};

TradeSeriesMap *
trade_series_map_new (void)
{
  TradeSeriesMap *self = g_new0 (TradeSeriesMap, 1);

  self->all = g_hash_table_new (trade_series_key_hash, trade_series_key_equal);

  return self;
}

/*
 * trade_series_map_new_like:
 * @other: a map that nothing is added to any more
 * @series: (element-type TradeSeries): all its series
 *
 * Returns: (transfer full): a map of the same series
 */
TradeSeriesMap *
trade_series_map_new_like (TradeSeriesMap *other,
                           GPtrArray      *series)
{
  TradeSeriesMap *self = g_new0 (TradeSeriesMap, 1);
  GHashTableIter iter;
  gpointer changed;

  self->all = g_hash_table_ref (other->all);
  self->named = g_ptr_array_ref (other->named != NULL ? other->named : series);
  self->others = g_hash_table_new_full (trade_series_key_hash, trade_series_key_equal, NULL, g_object_unref);
  self->replaced = g_hash_table_new (NULL, NULL);
  if (other->others != NULL)
    {
      g_hash_table_iter_init (&iter, other->others);
      while (g_hash_table_iter_next (&iter, NULL, &changed))
        g_hash_table_insert (self->others, (gpointer) trade_series_get_key (changed), g_object_ref (changed));
    }

  return self;
}

void
trade_series_map_free (TradeSeriesMap *self)
{
  g_hash_table_unref (self->all);
  g_clear_pointer (&self->named, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_hash_table_unref);
  g_clear_pointer (&self->replaced, g_hash_table_unref);
  g_free (self);
}

/* NULL where there is none. */
TradeSeries *
trade_series_map_find (TradeSeriesMap       *self,
                       const TradeSeriesKey *key)
{
  TradeSeries *series = self->others != NULL ? g_hash_table_lookup (self->others, key) : NULL;

  return series != NULL ? series : g_hash_table_lookup (self->all, key);
}

/* Takes a new series that somebody else keeps. */
void
trade_series_map_add (TradeSeriesMap *self,
                      TradeSeries    *series)
{
  if (self->others != NULL)
    g_hash_table_replace (self->others, (gpointer) trade_series_get_key (series), g_object_ref (series));
  else
    g_hash_table_insert (self->all, (gpointer) trade_series_get_key (series), series);
}

void
trade_series_map_remove (TradeSeriesMap *self,
                         TradeSeries    *series)
{
  g_return_if_fail (self->others == NULL);

  g_hash_table_remove (self->all, trade_series_get_key (series));
}

/*
 * trade_series_map_own:
 * @self: a map
 * @series: a series of it
 *
 * Returns: (transfer none): the series, or a copy that is there now in its place, so that no other map has it
 */
TradeSeries *
trade_series_map_own (TradeSeriesMap *self,
                      TradeSeries    *series)
{
  TradeSeries *copy;

  /* What is here in place of another is nobody else's. */
  if (self->replaced == NULL || g_hash_table_contains (self->replaced, series))
    return series;

  copy = trade_series_copy (series);
  g_hash_table_insert (self->replaced, series, copy);
  g_hash_table_add (self->replaced, copy);
  g_hash_table_replace (self->others, (gpointer) trade_series_get_key (copy), copy);

  return copy;
}

/*
 * trade_series_map_replace:
 * @self: a map
 * @series: (element-type TradeSeries): series of the map that it was made like
 * @owns: whether the list keeps them
 *
 * Puts those that are there now in the place of those that were there.
 */
void
trade_series_map_replace (TradeSeriesMap *self,
                          GPtrArray      *series,
                          gboolean        owns)
{
  for (guint i = 0; i < series->len; i++)
    {
      gpointer former = series->pdata[i];
      gpointer other = g_hash_table_lookup (self->replaced, former);

      if (other == NULL)
        continue;
      series->pdata[i] = owns ? g_object_ref (other) : other;
      if (owns)
        g_object_unref (former);
    }
}
