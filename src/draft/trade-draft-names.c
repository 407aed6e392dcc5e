/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-names.h"

#include <string.h>

#include "trade-heading.h"
#include "trade-vocabulary.h"

/* What is left of a long name tells it apart well enough. */
#define MAX_CODE 32

/* The length of the codes of countries, which no other name may be taken for. */
#define ISO_CODE 2

/* Stands for the code of a name that several codes have. */
static const char AMBIGUOUS[] = "";

struct _TradeDraftNames
{
  TradeDataset *dataset;
  GHashTable   *codes[TRADE_N_DIMENSIONS]; /* of names, folded */
  GHashTable   *taken[TRADE_N_DIMENSIONS]; /* the same codes */
};

/* What a release that is edited calls its codes is known by that, in whatever language it is typed. */
static void
add_known_name (TradeDraftNames *self,
                TradeDimension   dimension,
                const char      *name,
                const char      *code)
{
  char *folded = trade_heading_fold (name);
  const char *other = g_hash_table_lookup (self->codes[dimension], folded);

  g_hash_table_insert (self->codes[dimension], folded, (gpointer) (other == NULL || other == code ? code : AMBIGUOUS));
}

/* Of a name that several codes have, the code says which is meant. */
static char *
tell_apart (const char *name,
            const char *code)
{
  return g_strdup_printf ("%s (%s)", name, code);
}

static void
add_told_apart (TradeDraftNames *self,
                TradeDimension   dimension,
                const char      *name,
                const char      *code)
{
  g_autofree char *folded = trade_heading_fold (name);
  g_autofree char *apart = tell_apart (name, code);

  if (g_hash_table_lookup (self->codes[dimension], folded) == AMBIGUOUS)
    add_known_name (self, dimension, apart, code);
}

static void
add_known (TradeDraftNames *self,
           TradeDimension   dimension)
{
  g_auto (GStrv) codes = trade_dataset_list_codes (self->dataset, dimension);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *code = g_intern_string (codes[i]);
      TradeText *label = trade_dataset_get_label (self->dataset, dimension, code);
      const char *language;

      g_hash_table_add (self->taken[dimension], (gpointer) code);
      add_known_name (self, dimension, trade_text_get_untranslated (label), code);
      for (guint j = 0; j < trade_text_get_n_translations (label); j++)
        add_known_name (self, dimension, trade_text_get_translation (label, j, &language), code);
    }
  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *code = g_intern_string (codes[i]);
      TradeText *label = trade_dataset_get_label (self->dataset, dimension, code);
      const char *language;

      add_told_apart (self, dimension, trade_text_get_untranslated (label), code);
      for (guint j = 0; j < trade_text_get_n_translations (label); j++)
        add_told_apart (self, dimension, trade_text_get_translation (label, j, &language), code);
    }
}

/*
 * trade_draft_names_new:
 * @dataset: gets the names with their codes, and must outlive them
 *
 * Returns: (transfer full): the names that the dataset has
 */
TradeDraftNames *
trade_draft_names_new (TradeDataset *dataset)
{
  TradeDraftNames *self = g_new0 (TradeDraftNames, 1);

  self->dataset = dataset;
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      self->codes[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->taken[i] = g_hash_table_new (g_str_hash, g_str_equal);
      add_known (self, i);
    }

  return self;
}

void
trade_draft_names_free (TradeDraftNames *self)
{
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      g_hash_table_unref (self->codes[i]);
      g_hash_table_unref (self->taken[i]);
    }
  g_free (self);
}

/* "Green trio" is GREEN_TRIO. A name of other letters than those of ASCII has a number made of it, so that it keeps its code
 * whatever other names there are. */
static char *
make_code (GHashTable *taken,
           const char *name,
           const char *folded)
{
  g_autofree char *ascii = g_str_to_ascii (name, NULL);
  GString *code = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && code->len < MAX_CODE; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (code, g_ascii_toupper (*p));
    else if (code->len > 0 && code->str[code->len - 1] != '_')
      g_string_append_c (code, '_');
  while (code->len > 0 && code->str[code->len - 1] == '_')
    g_string_truncate (code, code->len - 1);

  if (strchr (ascii, '?') != NULL || code->len <= ISO_CODE || g_hash_table_contains (taken, code->str))
    g_string_append_printf (code, "%sN%08X", code->len > 0 ? "." : "", g_str_hash (folded));

  return g_string_free (code, FALSE);
}

static const char *
find_whole (TradeDimension  dimension,
            const char     *name)
{
  const gboolean is_whole = (dimension == TRADE_DIMENSION_PRODUCT && trade_vocabulary_is_whole (name)) ||
                            (dimension == TRADE_DIMENSION_PARTNER &&
                             trade_vocabulary_rate_place (name, NULL) == TRADE_CODE_WHOLE);

  return is_whole ? TRADE_CODE_TOTAL : NULL;
}

/*
 * trade_draft_names_add:
 * @self: names
 * @dimension: what it is the name of
 * @name: a name as it was typed, fit to be a label
 * @code: (nullable): its code, where it has one
 *
 * Returns: (transfer none) (nullable): the code of the name, the same for all ways to write it; %NULL for the name of several
 */
const char *
trade_draft_names_add (TradeDraftNames *self,
                       TradeDimension   dimension,
                       const char      *name,
                       const char      *code)
{
  g_autofree char *folded = trade_heading_fold (name);
  g_autofree char *made = NULL;
  g_autoptr (TradeText) label = NULL;
  const char *known = g_hash_table_lookup (self->codes[dimension], folded);

  known = known != NULL ? known : find_whole (dimension, name);
  if (known != NULL)
    return known != AMBIGUOUS ? known : NULL;

  made = code != NULL ? g_strdup (code) : make_code (self->taken[dimension], name, folded);
  label = trade_text_new (name);
  trade_dataset_add_code (self->dataset, dimension, made, label, NULL, NULL);
  known = g_intern_string (made);
  g_hash_table_insert (self->codes[dimension], g_steal_pointer (&folded), (gpointer) known);
  g_hash_table_add (self->taken[dimension], (gpointer) known);

  return known;
}

/*
 * trade_draft_names_write:
 * @self: names
 * @dimension: what it is the name of
 * @name: what one of the codes of the dataset is called
 * @code: the code
 *
 * Writes a name so that trade_draft_names_add() finds its code, whatever others are called.
 *
 * Returns: (transfer full): the name, with its code where several have it
 */
char *
trade_draft_names_write (TradeDraftNames *self,
                         TradeDimension   dimension,
                         const char      *name,
                         const char      *code)
{
  g_autofree char *folded = trade_heading_fold (name);

  return g_hash_table_lookup (self->codes[dimension], folded) == AMBIGUOUS ? tell_apart (name, code) : g_strdup (name);
}
