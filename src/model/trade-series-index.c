/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-series-index.h"

/*
 * TradeSeriesIndex:
 * @by_measure: (element-type utf8 GPtrArray): the series of each measure
 * @by_part: (nullable) (element-type utf8 GPtrArray): of each dimension that divides trade into parts, the series of each part;
 *   %NULL where no series lies in two parts at once, or nobody has sorted them
 */
struct _TradeSeriesIndex
{
  GHashTable *by_measure;
  GHashTable *by_part[TRADE_N_DIMENSIONS];
};

static GHashTable *
create_lists (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/*
 * trade_series_index_new:
 *
 * Returns: (transfer full): an index of no series
 */
TradeSeriesIndex *
trade_series_index_new (void)
{
  TradeSeriesIndex *self = g_new0 (TradeSeriesIndex, 1);

  self->by_measure = create_lists ();

  return self;
}

static void
forget_parts (TradeSeriesIndex *self)
{
  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_clear_pointer (&self->by_part[i], g_hash_table_unref);
}

void
trade_series_index_free (TradeSeriesIndex *self)
{
  forget_parts (self);
  g_hash_table_unref (self->by_measure);
  g_free (self);
}

static void
add_to_list (GHashTable  *lists,
             const char  *code,
             TradeSeries *series)
{
  GPtrArray *alike = g_hash_table_lookup (lists, code);

  if (alike == NULL)
    {
      alike = g_ptr_array_new ();
      g_hash_table_insert (lists, (gpointer) code, alike);
    }

  g_ptr_array_add (alike, series);
}

/*
 * trade_series_index_add:
 * @self: an index
 * @series: a series that it has not
 *
 * Adds a series. Parts have to be sorted again.
 */
void
trade_series_index_add (TradeSeriesIndex *self,
                        TradeSeries      *series)
{
  forget_parts (self);
  add_to_list (self->by_measure, trade_series_get_key (series)->measure, series);
}

/*
 * trade_series_index_remove:
 * @self: an index
 * @series: a series that it has
 *
 * Takes a series out. Parts have to be sorted again.
 */
void
trade_series_index_remove (TradeSeriesIndex *self,
                           TradeSeries      *series)
{
  forget_parts (self);
  g_ptr_array_remove (g_hash_table_lookup (self->by_measure, trade_series_get_key (series)->measure), series);
}

static gboolean
has_cross (const GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      if (trade_series_key_is_cross (trade_series_get_key (g_ptr_array_index (all, i))))
        return TRUE;
    }

  return FALSE;
}

/*
 * trade_series_index_sort_parts:
 * @self: an index
 * @all: (element-type TradeSeries): all its series
 *
 * Sorts series by product, partner and kind of enterprise, if some lie in two such parts at once: of these a release may have
 * the product of both, which nobody wants to look through for the products of one partner.
 */
void
trade_series_index_sort_parts (TradeSeriesIndex *self,
                               const GPtrArray  *all)
{
  forget_parts (self);
  if (!has_cross (all))
    return;

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (!trade_dimension_has_parts (i))
        continue;

      self->by_part[i] = create_lists ();
      for (guint j = 0; j < all->len; j++)
        {
          TradeSeries *series = g_ptr_array_index (all, j);
          const char *code = trade_series_get_key (series)->codes[i];

          if (!g_str_equal (code, TRADE_CODE_TOTAL))
            add_to_list (self->by_part[i], code, series);
        }
    }
}

/*
 * trade_series_index_has_crosses:
 * @self: an index
 *
 * Returns: whether some series lie in two parts at once, such as one product traded with one partner, as far as they were sorted
 */
gboolean
trade_series_index_has_crosses (TradeSeriesIndex *self)
{
  return self->by_part[TRADE_DIMENSION_PRODUCT] != NULL;
}

/*
 * trade_series_index_find:
 * @self: an index
 * @all: (element-type TradeSeries): all its series
 * @pattern: what is looked for, interned
 *
 * Finds a list of series that has all those that match a pattern, and as few others as can be.
 *
 * Returns: (transfer none) (nullable) (element-type TradeSeries): the series; %NULL where there are none
 */
const GPtrArray *
trade_series_index_find (TradeSeriesIndex     *self,
                         const GPtrArray      *all,
                         const TradeSeriesKey *pattern)
{
  const GPtrArray *found = pattern->measure != NULL ? g_hash_table_lookup (self->by_measure, pattern->measure) : all;

  for (TradeDimension i = 0; found != NULL && i < TRADE_N_DIMENSIONS; i++)
    {
      const GPtrArray *of_part;

      if (self->by_part[i] == NULL || pattern->codes[i] == NULL || g_str_equal (pattern->codes[i], TRADE_CODE_TOTAL))
        continue;

      of_part = g_hash_table_lookup (self->by_part[i], pattern->codes[i]);
      if (of_part == NULL || of_part->len < found->len)
        found = of_part;
    }

  return found;
}
