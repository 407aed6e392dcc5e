/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-offers.h"

#include <string.h>

#include "trade-editor-choices.h"
#include "trade-heading.h"

/**
 * trade_editor_offers_have:
 * @column: a column
 *
 * Returns: whether what is typed in a column is offered in a list
 */
gboolean
trade_editor_offers_have (TradeDraftColumn column)
{
  return column != TRADE_DRAFT_NUMBER && column != TRADE_DRAFT_NOTE && column != TRADE_DRAFT_REASON;
}

/* Names and periods that stand elsewhere in the column and have what was typed, as many as a list shows. */
static void
add_typed (TradeDraft       *draft,
           TradeDraftWords  *words,
           guint             row,
           TradeDraftColumn  column,
           const char       *typed,
           GStrvBuilder     *builder)
{
  g_autofree char *folded = trade_heading_fold (typed);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = trade_draft_get_n_rows (draft); i-- > 0 && n < TRADE_EDITOR_CHOICES_MOST;)
    {
      const char *text = trade_draft_row_get (trade_draft_get_row (draft, i), column);
      g_autofree char *name = NULL;

      /* Texts that are the same are the same string. */
      if (i == row || *text == '\0' || !g_hash_table_add (seen, (gpointer) text))
        continue;
      name = trade_heading_fold (text);
      if (strstr (name, folded) == NULL || trade_draft_words_find (words, column, text) != NULL)
        continue;
      g_strv_builder_add (builder, text);
      n++;
    }
}

/**
 * trade_editor_offers_list:
 * @draft: a draft
 * @words: the words of the language that it is written in
 * @row: the number of a row, or of the one below all
 * @column: a column
 * @typed: what is typed there; empty for nothing
 *
 * Lists what may be typed in a cell, whether it has what was typed or not.
 *
 * Returns: (transfer full): the texts, the likeliest first
 */
char **
trade_editor_offers_list (TradeDraft       *draft,
                          TradeDraftWords  *words,
                          guint             row,
                          TradeDraftColumn  column,
                          const char       *typed)
{
  const char *measure;
  g_autoptr (GStrvBuilder) builder = NULL;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  if (column == TRADE_DRAFT_UNIT)
    {
      measure = row < trade_draft_get_n_rows (draft) ? trade_draft_row_get (trade_draft_get_row (draft, row), TRADE_DRAFT_MEASURE)
                                                     : "";
      return trade_draft_words_list_units (words, trade_draft_words_find (words, TRADE_DRAFT_MEASURE, measure));
    }

  /* Of hundreds of countries the list shows the first; what stands in the table already is likelier. */
  builder = g_strv_builder_new ();
  if (column == TRADE_DRAFT_PERIOD || column == TRADE_DRAFT_PRODUCT || column == TRADE_DRAFT_PARTNER ||
      column == TRADE_DRAFT_ENTERPRISE || column == TRADE_DRAFT_CITED || column == TRADE_DRAFT_REPORTER)
    add_typed (draft, words, row, column, typed, builder);
  g_strv_builder_addv (builder, (const char **) trade_draft_words_list (words, column));

  return g_strv_builder_end (builder);
}

/**
 * trade_editor_offers_are_begun:
 * @words: words of a language
 * @column: a column
 * @typed: what is typed there
 *
 * Words of a closed list are meant by their beginnings. What already means something, such as a unit, or "change" for growth, is
 * not taken for the beginning of something else, and a name may be any.
 *
 * Returns: whether the first of what begins so is meant
 */
gboolean
trade_editor_offers_are_begun (TradeDraftWords  *words,
                               TradeDraftColumn  column,
                               const char       *typed)
{
  TradeDraftUnit unit;

  if (column == TRADE_DRAFT_UNIT)
    return !trade_draft_words_find_unit (words, typed, &unit);

  if (column == TRADE_DRAFT_MEASURE || column == TRADE_DRAFT_RELATION)
    return trade_draft_words_find (words, column, typed) == NULL;

  return column == TRADE_DRAFT_FLOW || column == TRADE_DRAFT_STATUS || column == TRADE_DRAFT_COMPARISON || column == TRADE_DRAFT_ADJUSTMENT ||
         column == TRADE_DRAFT_PRICES || column == TRADE_DRAFT_VALUATION;
}
