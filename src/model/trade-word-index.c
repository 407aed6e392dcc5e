/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-word-index.h"

#include <string.h>

/* Names are many, and the lists of words that each is looked up in grow with every language: a name must not be compared with all
 * of them. */

#define N_BYTES 256

typedef struct
{
  const char *words;
  const void *entry; /* of the list */
} Item;

/* The words by their bytes, and those that are alike in the order of the list. */
typedef struct
{
  guint starts[N_BYTES + 1]; /* where those begin that start with a byte, or a greater one */
  Item  items[];
} Sorted;

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Item *one = a, *other = b;
  const int order = strcmp (one->words, other->words);

  return order != 0 ? order : one->entry < other->entry ? -1 : 1;
}

/* Of items that are alike so far, the first whose next byte is not less than another. */
static guint
find_byte (const Sorted *sorted,
           guint         first,
           guint         end,
           gsize         length,
           guint         byte)
{
  while (first < end)
    {
      const guint middle = first + (end - first) / 2;

      if ((guchar) sorted->items[middle].words[length] < byte)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

static const Sorted *
get_sorted (TradeWordIndex *self)
{
  if (g_once_init_enter (&self->sorted))
    {
      Sorted *sorted = g_malloc (sizeof (Sorted) + self->n * sizeof (Item));

      for (gsize i = 0; i < self->n; i++)
        {
          const void *entry = (const char *) self->list + i * self->size;

          sorted->items[i] = (Item) { *(const char *const *) entry, entry };
        }
      g_qsort_with_data (sorted->items, (gint) self->n, sizeof (Item), compare_items, NULL);
      for (guint byte = 0; byte <= N_BYTES; byte++)
        sorted->starts[byte] = find_byte (sorted, 0, (guint) self->n, 0, byte);
      g_once_init_leave (&self->sorted, sorted);
    }

  return self->sorted;
}

/**
 * trade_word_index_next:
 * @self: an index
 * @text: a text
 * @walk: how far its entries were looked through
 *
 * Finds the next entry that a text begins with, the shortest first, and of those that are alike the first of the list.
 *
 * Returns: (transfer none) (nullable): the entry; %NULL where there is no further
 */
gconstpointer
trade_word_index_next (TradeWordIndex *self,
                       const char     *text,
                       TradeWordWalk  *walk)
{
  const Sorted *sorted = get_sorted (self);

  for (;;)
    {
      const guint byte = (guchar) text[walk->length];

      if (walk->first < walk->end && sorted->items[walk->first].words[walk->length] == '\0')
        return sorted->items[walk->first++].entry;
      if (byte == 0 || (walk->length > 0 && walk->first == walk->end))
        return NULL;

      if (walk->length == 0)
        {
          walk->first = sorted->starts[byte];
          walk->end = sorted->starts[byte + 1];
        }
      else
        {
          walk->first = find_byte (sorted, walk->first, walk->end, walk->length, byte);
          walk->end = find_byte (sorted, walk->first, walk->end, walk->length, byte + 1);
        }
      walk->length++;
    }
}

/**
 * trade_word_index_find:
 * @self: an index
 * @text: a text
 *
 * Finds the entry that a text is.
 *
 * Returns: (transfer none) (nullable): the first of the list
 */
gconstpointer
trade_word_index_find (TradeWordIndex *self,
                       const char     *text)
{
  TradeWordWalk walk = { 0 };
  gconstpointer entry;

  do
    entry = trade_word_index_next (self, text, &walk);
  while (entry != NULL && text[walk.length] != '\0');

  return entry;
}

/**
 * trade_word_index_is_begun:
 * @self: an index
 * @text: a text
 *
 * Tells whether a text begins with any of the words.
 *
 * Returns: whether it does
 */
gboolean
trade_word_index_is_begun (TradeWordIndex *self,
                           const char     *text)
{
  return trade_word_index_next (self, text, &(TradeWordWalk) { 0 }) != NULL;
}
