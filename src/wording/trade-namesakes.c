/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-namesakes.h"

#include "trade-dataset-private.h"

/* Codes of one dimension that have the same name in a language. They are found once for a dataset, which does not change, and kept
 * with it: charts are composed in several threads.
 */

typedef struct
{
  char       *locale;
  GHashTable *codes[TRADE_N_DIMENSIONS]; /* a set of code; NULL where all names differ */
} Namesakes;

static void
namesakes_clear (gpointer data)
{
  Namesakes *self = data;

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_clear_pointer (&self->codes[i], g_hash_table_unref);
  g_clear_pointer (&self->locale, g_free);
}

static void
namesakes_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, namesakes_clear);
}

static gpointer
namesakes_ref (gpointer self,
               gpointer data)
{
  return self != NULL ? g_atomic_rc_box_acquire (self) : NULL;
}

static void
add_code (Namesakes     *self,
          TradeDimension dimension,
          const char    *code)
{
  if (self->codes[dimension] == NULL)
    self->codes[dimension] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (self->codes[dimension], g_strdup (code));
}

/* @firsts has the first code of each name. */
static void
see_code (Namesakes     *self,
          TradeFormat   *format,
          TradeDataset  *dataset,
          TradeDimension dimension,
          const char    *code,
          GHashTable    *firsts)
{
  TradeText *label = trade_dataset_get_label (dataset, dimension, code);
  const char *name = label != NULL ? trade_format_text (format, label) : code;
  const char *first = g_hash_table_lookup (firsts, name);

  if (first == NULL)
    g_hash_table_insert (firsts, (gpointer) name, (gpointer) code);
  else if (!g_str_equal (first, code))
    {
      add_code (self, dimension, first);
      add_code (self, dimension, code);
    }
}

static const TradeDimension dimensions[] = {
  TRADE_DIMENSION_PRODUCT,
  TRADE_DIMENSION_PARTNER,
  TRADE_DIMENSION_ENTERPRISE,
  TRADE_DIMENSION_REPORTER,
};

static Namesakes *
namesakes_new (TradeFormat  *format,
               TradeDataset *dataset)
{
  Namesakes *self = g_atomic_rc_box_new0 (Namesakes);
  const GPtrArray *series = trade_dataset_get_series (dataset);

  self->locale = g_strdup (trade_format_get_locale (format));
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      g_autoptr (GHashTable) firsts = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (guint j = 0; j < series->len; j++)
        {
          const char *code = trade_series_get_key (g_ptr_array_index (series, j))->codes[dimensions[i]];

          if (g_hash_table_add (seen, (gpointer) code))
            see_code (self, format, dataset, dimensions[i], code, firsts);
        }
    }

  return self;
}

static Namesakes *
ensure_namesakes (TradeFormat  *format,
                  TradeDataset *dataset)
{
  static const char key[] = "trade-namesakes";
  Namesakes *self = g_object_dup_data (G_OBJECT (dataset), key, namesakes_ref, NULL);

  if (self != NULL && g_str_equal (self->locale, trade_format_get_locale (format)))
    return self;

  g_clear_pointer (&self, namesakes_unref);
  self = namesakes_new (format, dataset);
  g_object_set_data_full (G_OBJECT (dataset), key, namesakes_ref (self, NULL), namesakes_unref);

  return self;
}

/**
 * trade_namesakes_find:
 * @format: the language
 * @dataset: a dataset
 *
 * Finds the codes that have the same name before anybody asks, in whatever thread: of very many it takes a good part of a frame.
 */
void
trade_namesakes_find (TradeFormat  *format,
                      TradeDataset *dataset)
{
  g_return_if_fail (TRADE_IS_FORMAT (format));
  g_return_if_fail (TRADE_IS_DATASET (dataset));

  namesakes_unref (ensure_namesakes (format, dataset));
}

/**
 * trade_namesakes_has:
 * @format: the language
 * @dataset: a dataset
 * @dimension: product, partner, kind of enterprise or reporter
 * @code: a code of it
 *
 * Tells whether the name of a code does not tell it from another one in a language. This is asked of very many names, so it is
 * found out for all of them at once.
 *
 * Returns: whether another code has the same name
 */
gboolean
trade_namesakes_has (TradeFormat   *format,
                     TradeDataset  *dataset,
                     TradeDimension dimension,
                     const char    *code)
{
  Namesakes *self;
  gboolean has;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), FALSE);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  self = ensure_namesakes (format, dataset);
  has = self->codes[dimension] != NULL && g_hash_table_contains (self->codes[dimension], code);
  namesakes_unref (self);

  return has;
}
