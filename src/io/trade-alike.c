/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-alike.h"

#include <string.h>

#include "trade-figure.h"

/* What an observation is of, but for the one dimension. */
static GBytes *
make_key (const TradeObservation *observation,
          TradeCubeDimension      dimension)
{
  struct
  {
    guint32     codes[TRADE_CUBE_N_DIMENSIONS];
    TradePeriod period;
  } key;

  memset (&key, 0, sizeof key);
  memcpy (key.codes, observation->codes, sizeof key.codes);
  key.codes[dimension] = 0;
  key.period = observation->period;

  return g_bytes_new (&key, sizeof key);
}

/*
 * trade_alike_add_up:
 * @cube: what was read of a file
 * @dimension: a dimension
 * @size: how many bytes the sums of a group take
 * @add: adds an observation to them
 *
 * Adds up the amounts that differ in nothing but one dimension.
 *
 * Returns: (transfer full): the sums of each group, by a key of its own
 */
GHashTable *
trade_alike_add_up (TradeCube          *cube,
                    TradeCubeDimension  dimension,
                    gsize               size,
                    TradeAlikeAdd       add)
{
  GHashTable *groups = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, g_free);
  const guint32 amounts = trade_code_list_lookup (trade_cube_get_codes (cube, TRADE_CUBE_MEASURE), TRADE_MEASURE_VALUE);
  TradeCodeList *codes = trade_cube_get_codes (cube, dimension);

  for (guint i = 0; i < trade_cube_get_n (cube); i++)
    {
      const TradeObservation observation = trade_cube_get (cube, i);
      const guint32 number = observation.codes[dimension];
      g_autoptr (GBytes) key = NULL;
      gpointer sums;

      if (observation.missing || observation.codes[TRADE_CUBE_MEASURE] != amounts)
        continue;
      key = make_key (&observation, dimension);
      sums = g_hash_table_lookup (groups, key);
      if (sums == NULL)
        {
          sums = g_malloc0 (size);
          g_hash_table_insert (groups, g_steal_pointer (&key), sums);
        }
      add (sums, trade_code_list_get (codes, number), number, &observation);
    }

  return groups;
}
