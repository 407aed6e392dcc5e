/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-series-index.h"

#include <string.h>

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
 * @has_crosses: whether some series lie in two parts at once, as far as anybody has looked
 * @has_parts: whether some are of a part of a dimension, likewise
 * @by_part: (nullable) (element-type utf8 GPtrArray): of each dimension that divides trade into parts, the series of each part; %NULL
 *   until somebody asks for those of a part, where there are crosses
 * @is_sorted: whether they are there
 */
struct _TradeSeriesIndex
{
  GHashTable *alike;
  gboolean    has_crosses;
  gboolean    has_parts[TRADE_N_DIMENSIONS];
  GHashTable *by_part[TRADE_N_DIMENSIONS];
  gsize       is_sorted;
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

/*
 * trade_series_index_new_like:
 * @other: an index
 *
 * Returns: (transfer full): an index of the same series, whose parts have to be looked for again
 */
TradeSeriesIndex *
trade_series_index_new_like (TradeSeriesIndex *other)
{
  TradeSeriesIndex *self = trade_series_index_new ();
  GHashTableIter iter;
  gpointer alike;

  g_hash_table_iter_init (&iter, other->alike);
  while (g_hash_table_iter_next (&iter, &alike, NULL))
    {
      Alike *copy = g_memdup2 (alike, sizeof (Alike));

      copy->series = g_ptr_array_copy (copy->series, NULL, NULL);
      g_hash_table_add (self->alike, copy);
    }

  return self;
}

/*
 * trade_series_index_replace:
 * @self: an index, made like another
 * @map: a map of its series
 *
 * Takes the series that are there now for those that were there.
 */
void
trade_series_index_replace (TradeSeriesIndex *self,
                            TradeSeriesMap   *map)
{
  GHashTableIter iter;
  gpointer alike;

  g_hash_table_iter_init (&iter, self->alike);
  while (g_hash_table_iter_next (&iter, &alike, NULL))
    trade_series_map_replace (map, ((Alike *) alike)->series, FALSE);
}

static void
forget_parts (TradeSeriesIndex *self)
{
  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_clear_pointer (&self->by_part[i], g_hash_table_unref);
  self->has_crosses = FALSE;
  self->is_sorted = 0;
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
 * Adds a series. Parts have to be looked for again.
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
 * Takes a series out. Parts have to be looked for again.
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

/*
 * trade_series_index_find_parts:
 * @self: an index
 * @all: (element-type TradeSeries): all its series
 *
 * Looks whether some series lie in two parts at once: of these a release may have the product of both, which nobody wants to look
 * through for the products of one partner.
 */
void
trade_series_index_find_parts (TradeSeriesIndex *self,
                               const GPtrArray  *all)
{
  forget_parts (self);
  memset (self->has_parts, 0, sizeof self->has_parts);
  for (guint i = 0; i < all->len; i++)
    {
      const TradeSeriesKey *key = trade_series_get_key (g_ptr_array_index (all, i));
      guint n_parts = 0;

      for (TradeDimension j = 0; j < TRADE_N_DIMENSIONS; j++)
        {
          if (!trade_dimension_has_parts (j) || g_str_equal (key->codes[j], TRADE_CODE_TOTAL))
            continue;
          self->has_parts[j] = TRUE;
          n_parts++;
        }
      self->has_crosses |= n_parts > 1;
    }
}

/* Sorts series by product, partner and kind of enterprise. */
static void
sort_parts (TradeSeriesIndex *self,
            const GPtrArray  *all)
{
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

/* Whether a pattern asks for a part of a dimension, and there are so many series of parts that they are worth sorting. Several threads may
 * ask at once. */
static gboolean
asks_for_part (TradeSeriesIndex     *self,
               const GPtrArray      *all,
               const TradeSeriesKey *pattern,
               TradeDimension        dimension)
{
  const char *code = pattern->codes[dimension];

  if (!self->has_crosses || !trade_dimension_has_parts (dimension) || code == NULL || g_str_equal (code, TRADE_CODE_TOTAL))
    return FALSE;

  if (g_once_init_enter (&self->is_sorted))
    {
      sort_parts (self, all);
      g_once_init_leave (&self->is_sorted, 1);
    }

  return TRUE;
}

/*
 * trade_series_index_has_crosses:
 * @self: an index
 *
 * Returns: whether some series lie in two parts at once, such as one product traded with one partner, as far as they were looked for
 */
gboolean
trade_series_index_has_crosses (TradeSeriesIndex *self)
{
  return self->has_crosses;
}

/*
 * trade_series_index_has_parts:
 * @self: an index whose parts were looked for
 * @dimension: a dimension that has parts
 *
 * Returns: whether any series is of such a part
 */
gboolean
trade_series_index_has_parts (TradeSeriesIndex *self,
                              TradeDimension    dimension)
{
  return self->has_parts[dimension];
}

static gboolean
has_alike (TradeSeriesIndex *self,
           const char       *measure,
           const char       *flow,
           TradeDimension    whole)
{
  const GPtrArray *found = find_alike (self, measure, flow, whole);

  return found != NULL && found->len > 0;
}

/*
 * trade_series_index_may_have:
 * @self: an index
 * @key: what is looked for, with a measure and a flow
 *
 * Returns: %FALSE where there is no series of the measure and the flow, or none of them is of all that @key is of all of
 */
gboolean
trade_series_index_may_have (TradeSeriesIndex     *self,
                             const TradeSeriesKey *key)
{
  const char *measure = trade_code_intern (key->measure), *flow = trade_code_intern (key->flow);

  if (!has_alike (self, measure, flow, TRADE_N_DIMENSIONS))
    return FALSE;

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (is_of_whole (key, i) && !has_alike (self, measure, flow, i))
        return FALSE;
    }

  return TRUE;
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

      if (!asks_for_part (self, all, pattern, i))
        continue;

      of_part = g_hash_table_lookup (self->by_part[i], pattern->codes[i]);
      if (of_part == NULL || of_part->len < found->len)
        found = of_part;
    }

  return found;
}
