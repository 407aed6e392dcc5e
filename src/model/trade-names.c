/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-names.h"

#include <string.h>

/* Shorter names are looked for by nobody. In bytes. */
#define PREFIX 8

typedef struct
{
  guint64     prefix; /* its first bytes, the first of them the most significant */
  const char *text;   /* of the dataset */
  gsize       length;
} Name;

/*
 * TradeNames:
 *
 * What a release calls itself, its codes and its sources, in all languages, so that they are found in a text in a time that
 * does not grow with their number.
 */
struct _TradeNames
{
  GArray *names; /* by prefix, and the longest of those with the same first */
};

static guint64
read_prefix (const char *text)
{
  guint64 prefix;

  memcpy (&prefix, text, PREFIX);

  return GUINT64_FROM_BE (prefix);
}

static void
add_name (TradeNames *self,
          const char *text)
{
  Name name = { 0, text, strlen (text) };

  if (name.length < PREFIX)
    return;

  name.prefix = read_prefix (text);
  g_array_append_val (self->names, name);
}

static void
add_text (TradeNames *self,
          TradeText  *text)
{
  if (text == NULL)
    return;

  add_name (self, trade_text_get_untranslated (text));
  for (guint i = 0; i < trade_text_get_n_translations (text); i++)
    {
      const char *language;

      add_name (self, trade_text_get_translation (text, i, &language));
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Name *one = a;
  const Name *other = b;

  if (one->prefix != other->prefix)
    return one->prefix < other->prefix ? -1 : 1;

  return (one->length < other->length) - (one->length > other->length);
}

/*
 * trade_names_new:
 * @dataset: a dataset that gets no further names
 *
 * Collects the names of a dataset, which must outlive them.
 *
 * Returns: (transfer full): the names
 */
TradeNames *
trade_names_new (TradeDataset *dataset)
{
  TradeNames *self = g_new0 (TradeNames, 1);
  GListModel *sources = trade_dataset_get_sources (dataset);

  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  add_text (self, trade_dataset_get_title (dataset));
  add_text (self, trade_dataset_get_subject (dataset));
  for (TradeDimension dimension = 0; dimension < TRADE_N_DIMENSIONS; dimension++)
    {
      g_auto (GStrv) codes = trade_dataset_list_codes (dataset, dimension);

      for (guint i = 0; codes[i] != NULL; i++)
        {
          add_text (self, trade_dataset_get_label (dataset, dimension, codes[i]));
          add_text (self, trade_dataset_get_description (dataset, dimension, codes[i]));
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);

      add_text (self, trade_source_get_title (source));
    }
  g_array_sort (self->names, compare_names);

  return self;
}

void
trade_names_free (TradeNames *self)
{
  g_array_unref (self->names);
  g_free (self);
}

/* Where the names with a prefix begin. */
static guint
find_prefix (const TradeNames *self,
             guint64           prefix)
{
  guint first = 0, end = self->names->len;

  while (first < end)
    {
      const guint middle = first + (end - first) / 2;

      if (g_array_index (self->names, Name, middle).prefix < prefix)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

/*
 * trade_names_match:
 * @self: names
 * @text: a text
 *
 * Returns: (nullable): the longest name that @text begins with
 */
const char *
trade_names_match (const TradeNames *self,
                   const char       *text)
{
  guint64 prefix;

  if (strnlen (text, PREFIX) < PREFIX)
    return NULL;

  prefix = read_prefix (text);
  for (guint i = find_prefix (self, prefix); i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);

      if (name->prefix != prefix)
        break;
      if (strncmp (text, name->text, name->length) == 0)
        return name->text;
    }

  return NULL;
}
