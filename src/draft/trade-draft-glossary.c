/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-glossary.h"

#include "trade-draft-places.h"

#include <stdlib.h>

/* A draft keeps the words that were typed. The program may speak another language when somebody goes on with it, in which they
 * mean nothing, or worse, something else: a "Billion" of German is a thousand times one of English. What they meant is kept
 * beside them, so that it can be said in the other language. */

static const TradeDraftColumn columns[] = {
  TRADE_DRAFT_FLOW,    TRADE_DRAFT_MEASURE, TRADE_DRAFT_RELATION,   TRADE_DRAFT_UNIT,
  TRADE_DRAFT_PRODUCT, TRADE_DRAFT_PARTNER, TRADE_DRAFT_ENTERPRISE, TRADE_DRAFT_STATUS,
  TRADE_DRAFT_REPORTER, TRADE_DRAFT_COMPARISON, TRADE_DRAFT_ADJUSTMENT, TRADE_DRAFT_PRICES, TRADE_DRAFT_VALUATION,
};

/* A code; of a unit, how it is counted and what it is reckoned in too. */
static char *
find_meaning (TradeDraftWords  *words,
              TradeDraftColumn  column,
              const char       *text)
{
  TradeDraftUnit unit;

  if (column != TRADE_DRAFT_UNIT)
    return g_strdup (trade_draft_words_find (words, column, text));

  return trade_draft_words_find_unit (words, text, &unit) ? g_strdup_printf ("%s,%s,%d", unit.unit, unit.base, unit.scale) : NULL;
}

/* What the language of the words calls it; NULL where it is not known what it is. */
static char *
name_meaning (TradeDraftWords  *words,
              TradeDraftColumn  column,
              const char       *meaning)
{
  g_auto (GStrv) parts = NULL;
  const char *name;

  if (column != TRADE_DRAFT_UNIT)
    {
      name = trade_draft_words_name (words, column, meaning);
      if (name == NULL && (column == TRADE_DRAFT_PARTNER || column == TRADE_DRAFT_REPORTER))
        return trade_draft_places_name (meaning, trade_draft_words_get_locale (words));
      return g_strdup (name);
    }

  parts = g_strsplit (meaning, ",", -1);
  if (g_strv_length (parts) != 3 || !trade_unit_is_valid (parts[0]) || (*parts[1] != '\0' && !trade_unit_is_valid (parts[1])))
    return NULL;

  return trade_draft_words_name_unit (words, &(TradeDraftUnit) { parts[0], parts[1], CLAMP (atoi (parts[2]), 0, 15) });
}

static void
write_word (TradeDraftWords  *words,
            TradeDraftColumn  column,
            const char       *text,
            GHashTable       *seen,
            TradeJsonWriter  *json)
{
  g_autofree char *meaning = NULL;

  /* Texts that are the same are the same string. */
  if (*text == '\0' || !g_hash_table_add (seen, (gpointer) text))
    return;

  meaning = find_meaning (words, column, text);
  if (meaning == NULL)
    return;

  trade_json_writer_begin_object (json, NULL);
  trade_json_writer_add_string (json, "column", trade_draft_column_get_id (column));
  trade_json_writer_add_string (json, "text", text);
  trade_json_writer_add_string (json, "meaning", meaning);
  trade_json_writer_end_object (json);
}

/*
 * trade_draft_glossary_write:
 * @draft: a draft
 * @words: the words of the language that it is written in
 * @json: where it goes
 *
 * Writes down what the words of a draft mean, and of what language they are.
 */
void
trade_draft_glossary_write (TradeDraft      *draft,
                            TradeDraftWords *words,
                            TradeJsonWriter *json)
{
  trade_json_writer_add_string (json, "language", trade_draft_words_get_locale (words));
  trade_json_writer_begin_array (json, "words");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (guint row = 0; row < trade_draft_get_n_rows (draft); row++)
        write_word (words, columns[i], trade_draft_row_get (trade_draft_get_row (draft, row), columns[i]), seen, json);
    }
  trade_json_writer_end_array (json);
}

static gboolean
find_column (const char       *name,
             TradeDraftColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (trade_draft_column_get_id (columns[i]), name) == 0)
      {
        *column = columns[i];
        return TRUE;
      }

  return FALSE;
}

/* Takes note of what a text is to be changed to, unless it is said so in this language too. */
static void
read_word (const TradeJsonNode *node,
           TradeDraftWords     *words,
           gboolean             is_foreign,
           GHashTable         **changes)
{
  const char *text = trade_json_lookup_string (node, "text");
  const char *meaning = trade_json_lookup_string (node, "meaning");
  g_autofree char *now = NULL;
  char *name;
  TradeDraftColumn column;

  if (text == NULL || meaning == NULL || !find_column (trade_json_lookup_string (node, "column"), &column))
    return;

  now = find_meaning (words, column, text);
  if (!is_foreign && g_strcmp0 (now, meaning) == 0)
    return;

  name = name_meaning (words, column, meaning);
  if (name != NULL)
    g_hash_table_insert (changes[column], g_strdup (text), name);
}

/* What was written of a figure is in the words of this language already. */
static TradeDraftRow *
translate_row (TradeDraftRow  *row,
               GHashTable    **changes)
{
  TradeDraftRow *translated = trade_draft_row_ref (row);

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    {
      const gboolean is_typed =
        trade_draft_row_get_figure (row) == TRADE_DRAFT_NO_FIGURE || trade_draft_row_get_before (row, i) != NULL;
      const char *text = is_typed ? g_hash_table_lookup (changes[i], trade_draft_row_get (row, i)) : NULL;
      g_autoptr (TradeDraftRow) old = NULL;

      if (text == NULL)
        continue;
      old = translated;
      translated = trade_draft_row_with (old, i, text);
    }

  return translated;
}

static TradeDraft *
translate_rows (TradeDraft  *draft,
                GHashTable **changes)
{
  const guint n = trade_draft_get_n_rows (draft);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, translate_row (trade_draft_get_row (draft, i), changes));

  return n > 0 ? trade_draft_paste_rows (draft, 0, (TradeDraftRow **) rows->pdata, n) : trade_draft_ref (draft);
}

/*
 * trade_draft_glossary_translate:
 * @draft: a draft as it was written
 * @words: the words of the language that the program speaks now
 * @root: what was written of it
 *
 * Says what a draft means in the words of the language of now. What had no meaning stays as it was typed.
 *
 * Returns: (transfer full): the draft
 */
TradeDraft *
trade_draft_glossary_translate (TradeDraft          *draft,
                                TradeDraftWords     *words,
                                const TradeJsonNode *root)
{
  const gboolean is_foreign = g_strcmp0 (trade_json_lookup_string (root, "language"), trade_draft_words_get_locale (words)) != 0;
  const TradeJsonNode list = trade_json_get_member (root, "words");
  GHashTable *changes[TRADE_DRAFT_N_COLUMNS];
  gboolean has_changes = FALSE;
  TradeDraft *translated;

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    changes[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (gsize i = 0; list.value != NULL && i < trade_json_get_length (&list); i++)
    {
      const TradeJsonNode node = trade_json_get_element (&list, i);

      read_word (&node, words, is_foreign, changes);
    }
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    has_changes |= g_hash_table_size (changes[i]) > 0;
  translated = has_changes ? translate_rows (draft, changes) : trade_draft_ref (draft);
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    g_hash_table_unref (changes[i]);

  return translated;
}
