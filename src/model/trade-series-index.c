/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-series-index.h"

/*
 * Alike:
 * @measure: their measure
 * @flow: (nullable): their flow; %NULL for those of all flows
 * @whole: the dimension of whose parts they are about all; %TRADE_N_DIMENSIONS for none
 * @series: (element-type TradeSeries): the series, in the order in which they were added
 *
 * What series have in common that questions ask for most: the parts of a flow are many, and the whole is few.
 */
typedef struct
{
  const char    *measure;
  const char    *flow;
  TradeDimension whole;
  GPtrArray     *series;
} Alike;

/*
 * TradeSeriesIndex:
 * @alike: (element-type Alike): the series that have something in common
 * @by_part: (nullable) (element-type utf8 GPtrArray): of each dimension that divides trade into parts, the series of each part;
 *   %NULL where no series lies in two parts at once, or nobody has sorted them
 */
struct _TradeSeriesIndex
{
  GHashTable *alike;
  GHashTable *by_part[TRADE_N_DIMENSIONS];
};

static guint
hash_alike (gconstpointer data)
{
  const Alike *self = data;

  return (g_direct_hash (self->measure) * 31 + g_direct_hash (self->flow)) * 31 + self->whole;
}

static gboolean
equal_alike (gconstpointer a,
             gconstpointer b)
{
  const Alike *one = a, *other = b;

  return one->measure == other->measure && one->flow == other->flow && one->whole == other->whole;
}

static void
free_alike (gpointer data)
{
  Alike *self = data;

  g_ptr_array_unref (self->series);
  g_free (self);
}

/* The series of a measure, of one flow or of all, and of all parts of a dimension or of any. */
static GPtrArray *
find_alike (TradeSeriesIndex *self,
            const char       *measure,
            const char       *flow,
            TradeDimension    whole)
{
  const Alike *alike = g_hash_table_lookup (self->alike, &(Alike) { measure, flow, whole, NULL });

  return alike != NULL ? alike->series : NULL;
}

static GPtrArray *
ensure_alike (TradeSeriesIndex *self,
              const char       *measure,
              const char       *flow,
              TradeDimension    whole)
{
  GPtrArray *found = find_alike (self, measure, flow, whole);
  Alike *alike;

  if (found != NULL)
    return found;

  alike = g_memdup2 (&(Alike) { measure, flow, whole, g_ptr_array_new () }, sizeof (Alike));
  g_hash_table_add (self->alike, alike);

  return alike->series;
}

static gboolean
is_of_whole (const TradeSeriesKey *key,
             TradeDimension        dimension)
{
  return trade_dimension_has_parts (dimension) && key->codes[dimension] != NULL &&
         g_str_equal (key->codes[dimension], TRADE_CODE_TOTAL);
}

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

  self->alike = g_hash_table_new_full (hash_alike, equal_alike, free_alike, NULL);

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
  g_hash_table_unref (self->alike);
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
  const TradeSeriesKey *key = trade_series_get_key (series);

  forget_parts (self);
  g_ptr_array_add (ensure_alike (self, key->measure, NULL, TRADE_N_DIMENSIONS), series);
  g_ptr_array_add (ensure_alike (self, key->measure, key->flow, TRADE_N_DIMENSIONS), series);
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    if (is_of_whole (key, i))
      g_ptr_array_add (ensure_alike (self, key->measure, key->flow, i), series);
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
  const TradeSeriesKey *key = trade_series_get_key (series);

  forget_parts (self);
  g_ptr_array_remove (find_alike (self, key->measure, NULL, TRADE_N_DIMENSIONS), series);
  g_ptr_array_remove (find_alike (self, key->measure, key->flow, TRADE_N_DIMENSIONS), series);
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    if (is_of_whole (key, i))
      g_ptr_array_remove (find_alike (self, key->measure, key->flow, i), series);
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
 * trade_series_index_has_parts:
 * @self: an index that has crosses
 * @dimension: a dimension that has parts
 *
 * Returns: whether any series is of such a part
 */
gboolean
trade_series_index_has_parts (TradeSeriesIndex *self,
                              TradeDimension    dimension)
{
  return g_hash_table_size (self->by_part[dimension]) > 0;
}

/*
 * trade_series_index_has:
 * @self: an index
 * @measure: a measure, interned
 * @flow: a flow, interned
 *
 * Returns: whether there are series of them
 */
gboolean
trade_series_index_has (TradeSeriesIndex *self,
                        const char       *measure,
                        const char       *flow)
{
  const GPtrArray *found = find_alike (self, measure, flow, TRADE_N_DIMENSIONS);

  return found != NULL && found->len > 0;
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
  const GPtrArray *found = pattern->measure != NULL ? find_alike (self, pattern->measure, pattern->flow, TRADE_N_DIMENSIONS) : all;

  for (TradeDimension i = 0; found != NULL && pattern->measure != NULL && pattern->flow != NULL && i < TRADE_N_DIMENSIONS; i++)
    if (is_of_whole (pattern, i))
      {
        const GPtrArray *of_whole = find_alike (self, pattern->measure, pattern->flow, i);

        if (of_whole == NULL || of_whole->len < found->len)
          found = of_whole;
      }

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
