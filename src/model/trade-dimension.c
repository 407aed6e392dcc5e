/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dimension.h"

#include <string.h>

/* So many strings a thread knows by their addresses. */
#define N_KNOWN 8192

typedef struct
{
  const char *id;
  const char *unstated;
} Dimension;

static const Dimension dimensions[] = {
#define DIMENSION_RECORD(NAME, name, unstated) [TRADE_DIMENSION_##NAME] = { #name, unstated },
  TRADE_DIMENSIONS (DIMENSION_RECORD)
#undef DIMENSION_RECORD
};

G_STATIC_ASSERT (G_N_ELEMENTS (dimensions) == TRADE_N_DIMENSIONS);
G_STATIC_ASSERT (sizeof (TradeSeriesKey) == TRADE_N_DIMENSIONS * sizeof (const char *));

/**
 * trade_dimension_get_id:
 * @dimension: a dimension
 *
 * Gets what a dimension is called in files and on the command line.
 *
 * Returns: (transfer none): the name
 */
const char *
trade_dimension_get_id (TradeDimension dimension)
{
  g_return_val_if_fail (dimension < TRADE_N_DIMENSIONS, NULL);

  return dimensions[dimension].id;
}

/**
 * trade_dimension_get_unstated:
 * @dimension: a dimension
 *
 * Gets the code that a figure has where its release states none.
 *
 * Returns: (transfer none): %TRADE_CODE_TOTAL for what divides trade into parts, otherwise %TRADE_CODE_UNSTATED
 */
const char *
trade_dimension_get_unstated (TradeDimension dimension)
{
  g_return_val_if_fail (dimension < TRADE_N_DIMENSIONS, NULL);

  return dimensions[dimension].unstated;
}

/**
 * trade_dimension_has_parts:
 * @dimension: a dimension
 *
 * Tells whether a dimension divides trade into parts, so that a figure is about one of them or about all.
 *
 * Returns: whether it is product, partner or kind of enterprise
 */
gboolean
trade_dimension_has_parts (TradeDimension dimension)
{
  return dimension == TRADE_DIMENSION_PRODUCT || dimension == TRADE_DIMENSION_PARTNER || dimension == TRADE_DIMENSION_ENTERPRISE;
}

/**
 * trade_series_key_new:
 * @flow: (nullable): a flow
 * @product: (nullable): a product code
 * @partner: (nullable): a partner code
 * @enterprise: (nullable): a code for the kind of enterprise
 * @measure: (nullable): a measure
 * @unit: (nullable): a unit code
 * @base: (nullable): the currency in which a growth or a share was reckoned, or `""`
 *
 * Creates a series key of the dimensions that most figures differ in, with all strings interned. Of the others nothing is
 * stated, and neither of what is given as %NULL.
 *
 * Returns: the key, which has no memory of its own
 */
TradeSeriesKey
trade_series_key_new (const char *flow,
                      const char *product,
                      const char *partner,
                      const char *enterprise,
                      const char *measure,
                      const char *unit,
                      const char *base)
{
  const TradeSeriesKey key = {
    .flow = flow,
    .product = product,
    .partner = partner,
    .enterprise = enterprise,
    .measure = measure,
    .unit = unit,
    .base = base,
  };

  return trade_series_key_complete (&key);
}

/**
 * trade_code_intern:
 * @code: (nullable): a code
 *
 * Interns a code. Those that are looked for are mostly those of other figures and the program's own, at the same few addresses again
 * and again: each thread remembers some, and looks whether what stands there is still the same.
 *
 * Returns: (transfer none) (nullable): the code
 */
const char *
trade_code_intern (const char *code)
{
  static _Thread_local struct
  {
    const char *code;
    const char *interned;
  } known[N_KNOWN];
  const gsize i = (GPOINTER_TO_SIZE (code) ^ (GPOINTER_TO_SIZE (code) >> 13)) % N_KNOWN;

  if (known[i].code != code || (known[i].interned != code && strcmp (known[i].interned, code) != 0))
    {
      known[i].code = code;
      known[i].interned = g_intern_string (code);
    }

  return known[i].interned;
}

/**
 * trade_series_key_intern:
 * @key: a key of any strings
 *
 * Interns the strings of a key. A %NULL is kept.
 *
 * Returns: the key, which has no memory of its own
 */
TradeSeriesKey
trade_series_key_intern (const TradeSeriesKey *key)
{
  TradeSeriesKey interned;

  g_return_val_if_fail (key != NULL, (TradeSeriesKey) { 0 });

  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    interned.codes[i] = trade_code_intern (key->codes[i]);

  return interned;
}

/**
 * trade_series_key_complete:
 * @key: a key of any strings
 *
 * Interns the strings of a key, and puts the code that is used where none is stated in the place of each %NULL.
 *
 * Returns: the key, which has no memory of its own
 */
TradeSeriesKey
trade_series_key_complete (const TradeSeriesKey *key)
{
  TradeSeriesKey complete;

  g_return_val_if_fail (key != NULL, (TradeSeriesKey) { 0 });

  complete = trade_series_key_intern (key);
  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (complete.codes[i] == NULL)
        complete.codes[i] = trade_code_intern (dimensions[i].unstated);
    }

  return complete;
}

/**
 * trade_series_key_hash:
 * @key: (type TradeSeriesKey): a key of interned strings
 *
 * Hashes a key, whose addresses say all.
 *
 * Returns: the hash
 */
guint
trade_series_key_hash (gconstpointer key)
{
  const TradeSeriesKey *self = key;
  guint hash = 0;

  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    hash = hash * 31 + GPOINTER_TO_UINT (self->codes[i]);

  return hash;
}

/**
 * trade_series_key_equal:
 * @a: (type TradeSeriesKey): a key of interned strings
 * @b: (type TradeSeriesKey): another key of interned strings
 *
 * Checks whether two keys are the same. May be given to g_hash_table_new().
 *
 * Returns: whether @a and @b are the same
 */
gboolean
trade_series_key_equal (gconstpointer a,
                        gconstpointer b)
{
  const TradeSeriesKey *one = a;
  const TradeSeriesKey *other = b;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (one->codes[i] != other->codes[i])
        return FALSE;
    }

  return TRUE;
}

/**
 * trade_series_key_matches:
 * @key: a key of interned strings
 * @pattern: a pattern of interned strings, where %NULL stands for any code
 *
 * Checks whether a key has all the codes that a pattern names.
 *
 * Returns: whether it has
 */
gboolean
trade_series_key_matches (const TradeSeriesKey *key,
                          const TradeSeriesKey *pattern)
{
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (pattern != NULL, FALSE);

  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (pattern->codes[i] != NULL && pattern->codes[i] != key->codes[i])
        return FALSE;
    }

  return TRUE;
}

/**
 * trade_series_key_is_whole:
 * @key: a complete key
 *
 * Checks whether a key is about all products, partners and kinds of enterprise together.
 *
 * Returns: whether it is
 */
gboolean
trade_series_key_is_whole (const TradeSeriesKey *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return g_str_equal (key->product, TRADE_CODE_TOTAL) && g_str_equal (key->partner, TRADE_CODE_TOTAL) &&
         g_str_equal (key->enterprise, TRADE_CODE_TOTAL);
}

/**
 * trade_series_key_is_cross:
 * @key: a complete key
 *
 * Checks whether a key is about a part in two ways at least, such as one product with one partner.
 *
 * Returns: whether it is
 */
gboolean
trade_series_key_is_cross (const TradeSeriesKey *key)
{
  guint n_parts = 0;

  g_return_val_if_fail (key != NULL, FALSE);

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    n_parts += trade_dimension_has_parts (i) && !g_str_equal (key->codes[i], TRADE_CODE_TOTAL);

  return n_parts > 1;
}

/**
 * trade_series_key_is_rest:
 * @key: a complete key
 *
 * Checks whether a key is about what all others leave of the products, partners or kinds of enterprise.
 *
 * Returns: whether it is
 */
gboolean
trade_series_key_is_rest (const TradeSeriesKey *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return g_str_equal (key->product, TRADE_CODE_OTHER) || g_str_equal (key->partner, TRADE_CODE_OTHER) ||
         g_str_equal (key->enterprise, TRADE_CODE_OTHER);
}
