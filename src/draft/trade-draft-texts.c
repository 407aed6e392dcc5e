/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-texts.h"

/* What is the same text in several rows is the same string, and is read once. */
struct _TradeDraftTexts
{
  TradeDraft      *draft;
  TradeDraftWords *words;
  TradeDraftNames *names;
  GHashTable      *codes[TRADE_DRAFT_N_COLUMNS]; /* of the texts that have one */
  GHashTable      *units;                        /* likewise */
};

/*
 * trade_draft_texts_new:
 * @draft: a draft
 * @words: the words of the language that it is written in
 * @dataset: gets the names of products, partners and so on; it, the draft and the words must outlive the texts
 *
 * Returns: (transfer full): the texts
 */
TradeDraftTexts *
trade_draft_texts_new (TradeDraft      *draft,
                       TradeDraftWords *words,
                       TradeDataset    *dataset)
{
  TradeDraftTexts *self = g_new0 (TradeDraftTexts, 1);

  self->draft = draft;
  self->words = words;
  self->names = trade_draft_names_new (dataset);
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    self->codes[i] = g_hash_table_new (NULL, NULL);
  self->units = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

void
trade_draft_texts_free (TradeDraftTexts *self)
{
  trade_draft_names_free (self->names);
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    g_hash_table_unref (self->codes[i]);
  g_hash_table_unref (self->units);
  g_free (self);
}

/* Takes note of the code of a text, if it has one. */
static const char *
note (TradeDraftTexts  *self,
      TradeDraftColumn  column,
      const char       *text,
      const char       *code)
{
  if (code != NULL)
    g_hash_table_insert (self->codes[column], (gpointer) text, (gpointer) code);

  return code;
}

/*
 * trade_draft_texts_find_word:
 * @self: texts
 * @column: a column whose cells have codes of the program: not that of the unit
 * @text: what a cell of the draft says
 *
 * Returns: (transfer none) (nullable): the code, see trade_draft_words_find()
 */
const char *
trade_draft_texts_find_word (TradeDraftTexts  *self,
                             TradeDraftColumn  column,
                             const char       *text)
{
  const char *known = g_hash_table_lookup (self->codes[column], text);

  return known != NULL ? known : note (self, column, text, trade_draft_words_find (self->words, column, text));
}

/*
 * trade_draft_texts_find_name:
 * @self: texts
 * @column: a column of names
 * @dimension: what they are the names of
 * @text: what a cell of the draft says, fit to be a label
 *
 * Returns: (transfer none) (nullable): the code of a name, which it gets by being typed; %NULL for the name of several
 */
const char *
trade_draft_texts_find_name (TradeDraftTexts  *self,
                             TradeDraftColumn  column,
                             TradeDimension    dimension,
                             const char       *text)
{
  const char *code = g_hash_table_lookup (self->codes[column], text);

  if (code != NULL)
    return code;

  code = trade_draft_words_find (self->words, column, text);
  if (code == NULL || !(g_str_equal (code, TRADE_CODE_TOTAL) || g_str_equal (code, TRADE_CODE_OTHER)))
    code = trade_draft_names_add (self->names, dimension, text, code);

  return note (self, column, text, code);
}

/*
 * trade_draft_texts_find_unit:
 * @self: texts
 * @text: what a cell of the draft says
 *
 * Returns: (transfer none) (nullable): the unit, see trade_draft_units_find(); %NULL where the words have none
 */
const TradeDraftUnit *
trade_draft_texts_find_unit (TradeDraftTexts *self,
                             const char      *text)
{
  const TradeDraftUnit *known = g_hash_table_lookup (self->units, text);
  TradeDraftUnit unit;

  if (known != NULL || !trade_draft_units_find (self->draft, self->words, text, &unit))
    return known;

  known = g_memdup2 (&unit, sizeof unit);
  g_hash_table_insert (self->units, (gpointer) text, (gpointer) known);

  return known;
}
