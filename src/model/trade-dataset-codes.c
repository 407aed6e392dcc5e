/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"
#include "trade-rest.h"

#include <string.h>

/* The code lists of a dataset: what its codes are called, and which of them lie in each other. */

typedef struct
{
  TradeText *label;
  TradeText *description;
  char      *parent;
  gboolean   is_rest; /* whether it is called what stands for what others leave */
} Code;

static void
free_code (gpointer data)
{
  Code *code = data;

  g_clear_pointer (&code->label, trade_text_unref);
  g_clear_pointer (&code->description, trade_text_unref);
  g_clear_pointer (&code->parent, g_free);
  g_free (code);
}

/* An empty code list. */
GHashTable *
trade_code_names_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_code);
}

static const Code *
find_code (TradeDataset   *self,
           TradeDimension  dimension,
           const char     *code)
{
  return g_hash_table_lookup (trade_dataset_get_code_names (self, dimension), code);
}

/**
 * trade_dataset_add_code:
 * @self: a dataset
 * @dimension: the dimension whose code list gets the code
 * @code: the code
 * @label: (transfer none): what it is called
 * @description: (nullable) (transfer none): what it is, in more words
 * @parent: (nullable): the code of the same dimension that it is part of; the total counts as none
 *
 * Adds a code to a code list, or replaces the one that is there.
 */
void
trade_dataset_add_code (TradeDataset   *self,
                        TradeDimension  dimension,
                        const char     *code,
                        TradeText      *label,
                        TradeText      *description,
                        const char     *parent)
{
  Code *entry;

  g_return_if_fail (TRADE_IS_DATASET (self));
  g_return_if_fail (!trade_dataset_is_finished (self));
  g_return_if_fail (dimension < TRADE_N_DIMENSIONS);
  g_return_if_fail (code != NULL);
  g_return_if_fail (label != NULL);

  entry = g_new0 (Code, 1);
  entry->label = trade_text_ref (label);
  entry->is_rest = trade_rest_is_text (label, dimension);
  entry->description = trade_text_ref (description);

  /* Everything is part of the total; only a smaller group says anything. */
  if (parent != NULL && *parent != '\0' && !g_str_equal (parent, TRADE_CODE_TOTAL))
    {
      entry->parent = g_strdup (parent);
      trade_dataset_add_group (self, dimension);
    }

  g_hash_table_replace (trade_dataset_get_code_names (self, dimension), g_strdup (code), entry);
}

/**
 * trade_dataset_get_label:
 * @self: a dataset
 * @dimension: a dimension
 * @code: a code
 *
 * Gets what a code is called.
 *
 * Returns: (transfer none) (nullable): the label; %NULL where the code list does not have the code
 */
TradeText *
trade_dataset_get_label (TradeDataset   *self,
                         TradeDimension  dimension,
                         const char     *code)
{
  const Code *entry;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (dimension < TRADE_N_DIMENSIONS, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  entry = find_code (self, dimension, code);

  return entry != NULL ? entry->label : NULL;
}

/**
 * trade_dataset_get_description:
 * @self: a dataset
 * @dimension: a dimension
 * @code: a code
 *
 * Gets what a code stands for, in more words than its label has.
 *
 * Returns: (transfer none) (nullable): the description; %NULL where there is none
 */
TradeText *
trade_dataset_get_description (TradeDataset   *self,
                               TradeDimension  dimension,
                               const char     *code)
{
  const Code *entry;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (dimension < TRADE_N_DIMENSIONS, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  entry = find_code (self, dimension, code);

  return entry != NULL ? entry->description : NULL;
}

/**
 * trade_dataset_get_parent:
 * @self: a dataset
 * @dimension: a dimension
 * @code: a code
 *
 * Gets the code of the same dimension that a code is part of.
 *
 * Returns: (transfer none) (nullable): the code of the larger group; %NULL where there is none
 */
const char *
trade_dataset_get_parent (TradeDataset   *self,
                          TradeDimension  dimension,
                          const char     *code)
{
  const Code *entry;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (dimension < TRADE_N_DIMENSIONS, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  /* Every question asks this of every figure, and few releases have groups. */
  entry = trade_dataset_has_groups (self, dimension) ? find_code (self, dimension, code) : NULL;

  return entry != NULL ? entry->parent : NULL;
}

/**
 * trade_dataset_is_rest:
 * @self: a dataset
 * @key: a complete key of it
 *
 * Checks whether a series is about what others leave, by its codes or by what these are called: "Rest of world". It may be greater than all
 * others, and is no finding. A part that is listed below a larger one is none either.
 *
 * Returns: whether it is
 */
gboolean
trade_dataset_is_rest (TradeDataset         *self,
                       const TradeSeriesKey *key)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      const Code *entry;

      if (!trade_dimension_has_parts (i))
        continue;
      entry = find_code (self, i, key->codes[i]);
      /* What has no name is called by its code, and that of the whole is none that anything is called by. */
      if (entry != NULL ? entry->is_rest
                        : !g_str_equal (key->codes[i], TRADE_CODE_TOTAL) && trade_rest_is_called (key->codes[i], i))
        return TRUE;
    }

  return trade_series_key_is_rest (key);
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * trade_dataset_list_codes:
 * @self: a dataset
 * @dimension: a dimension
 *
 * Lists the codes of a code list, sorted by their bytes.
 *
 * Returns: (transfer full) (array zero-terminated=1): the codes
 */
char **
trade_dataset_list_codes (TradeDataset   *self,
                          TradeDimension  dimension)
{
  g_autoptr (GPtrArray) codes = NULL;
  GHashTableIter iter;
  gpointer code;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (dimension < TRADE_N_DIMENSIONS, NULL);

  codes = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, trade_dataset_get_code_names (self, dimension));
  while (g_hash_table_iter_next (&iter, &code, NULL))
    g_ptr_array_add (codes, g_strdup (code));
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&codes), FALSE);
}
