/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-flow-words.h"

#include <string.h>

#include "trade-heading.h"
#include "trade-words.h"

/* Goods and services together. */
#define BOTH_TYPES ""

/* What stands between such words, or says the same once more. */
static const char *const empty[] = { "credits", "credit", "debits", "debit", "on", "of", "in", NULL };

/* Letters and digits of names that are joined to codes part as words do: "MERCH_EXP(1.0.0)". */
static gboolean
is_letter (gunichar character)
{
  return character < 0x2E80 && g_unichar_isalpha (character);
}

static gboolean
is_both_ways (const char *flow)
{
  return g_str_equal (flow, TRADE_FLOW_TOTAL);
}

/* Takes what one word says, and tells whether that is all that it says. */
static gboolean
take_word (TradeFlowWords  *self,
           const TradeWord *word,
           gboolean        *is_open)
{
  const char **place = word->kind == TRADE_WORD_FLOW ? &self->flow : word->kind == TRADE_WORD_TYPE ? &self->type : &self->valuation;

  if (word->kind != TRADE_WORD_FLOW && word->kind != TRADE_WORD_TYPE && word->kind != TRADE_WORD_VALUATION)
    return word->kind == TRADE_WORD_FILLER || word->kind == TRADE_WORD_WHOLE ||
           (self->has_quantity && (word->kind == TRADE_WORD_NOUN || word->kind == TRADE_WORD_SCALE));
  /* "Trade" may be that of either way. */
  if (word->kind == TRADE_WORD_FLOW && is_both_ways (word->code))
    return TRUE;
  /* Of the balance of trade, exports are a side. */
  if (word->kind == TRADE_WORD_FLOW && *place != NULL && g_str_equal (word->code, TRADE_FLOW_BALANCE))
    return TRUE;
  if (*place == NULL || (word->kind == TRADE_WORD_FLOW && g_str_equal (*place, TRADE_FLOW_BALANCE)))
    *place = word->code;
  else if (!g_str_equal (*place, word->code))
    *is_open = *is_open || word->kind == TRADE_WORD_FLOW;
  if (word->kind == TRADE_WORD_TYPE && !g_str_equal (self->type, word->code))
    self->type = BOTH_TYPES;
  if (word->kind == TRADE_WORD_FLOW && word->unit != NULL && self->type == NULL)
    self->type = word->unit;

  return TRUE;
}

/* Takes the countries out that have the euro, which are no unit. */
static char *
drop_euro_area (const char *folded)
{
  static const char *const areas[] = { "euro area", "euro-area", "zone euro", "zona euro", "zona do euro", "euro-währungsgebiet", NULL };
  GString *text = g_string_new (folded);

  for (guint i = 0; areas[i] != NULL; i++)
    g_string_replace (text, areas[i], " ", 0);

  return g_string_free (text, FALSE);
}

/* What each flow is valued at, unless something else is said. */
static gboolean
is_usual (const TradeFlowWords *self)
{
  return self->valuation != NULL &&
         g_str_equal (self->valuation, g_strcmp0 (self->flow, TRADE_FLOW_IMPORT) == 0 ? TRADE_VALUATION_CIF : TRADE_VALUATION_FOB);
}

/* Which way an entry of an account goes. */
static const char *
find_entry (const char *folded)
{
  const gboolean has_credit = strstr (folded, "credit") != NULL, has_debit = strstr (folded, "debit") != NULL;

  return has_credit == has_debit ? NULL : has_credit ? TRADE_FLOW_EXPORT : TRADE_FLOW_IMPORT;
}

/* Whether a balance may be that of anything: no word says that it is of trade. */
static gboolean
is_bare (const char *folded)
{
  static const char *const trades[] = { "trade", "handel", "commerc", "comerc", "торг", "贸易", "貿易", "무역", NULL };

  for (guint i = 0; trades[i] != NULL; i++)
    if (strstr (folded, trades[i]) != NULL)
      return FALSE;

  return TRUE;
}

static gsize
match_empty (const char *text)
{
  for (guint i = 0; empty[i] != NULL; i++)
    {
      const gsize length = strlen (empty[i]);

      if (strncmp (text, empty[i], length) == 0 && !g_unichar_isalnum (g_utf8_get_char (text + length)))
        return length;
    }

  return 0;
}

/* Marks between the words of a name tell nothing. */
static char *
drop_marks (const char *text)
{
  GString *words = g_string_new (NULL);
  gboolean is_apart = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (!g_unichar_isalnum (character))
        is_apart = TRUE;
      else
        {
          if (is_apart && words->len > 0)
            g_string_append_c (words, ' ');
          g_string_append_unichar (words, character);
          is_apart = FALSE;
        }
    }

  return g_string_free (words, FALSE);
}

/*
 * trade_flow_words_read:
 * @text: a code or a name, such as `MERCH_EXP` or `Goods, exports, FOB`
 * @found: (out): return location for what it says; cleared by trade_flow_words_clear()
 *
 * Finds out which way goods go by words among which others may stand. Where two contradict each other, neither is taken; a balance may
 * be that of anything, unless it is said to be of trade, or nothing else is.
 */
void
trade_flow_words_read (const char     *text,
                       TradeFlowWords *found)
{
  g_autofree char *folded = trade_heading_fold (text);
  g_autofree char *counted = drop_euro_area (folded);
  GString *rest = g_string_new (NULL);
  const TradeWords words = trade_words_read (counted);
  gunichar last = ' ';
  gboolean is_open = FALSE;

  *found = (TradeFlowWords) { .quantity = words.quantity, .has_quantity = words.has_noun };
  for (const char *p = folded; *p != '\0';)
    {
      gsize length = 0;
      const TradeWord *word = is_letter (last) ? NULL : trade_lexicon_match (p, &length);
      gboolean is_taken = word != NULL && take_word (found, word, &is_open);

      if (word == NULL && !is_letter (last))
        is_taken = (length = match_empty (p)) > 0;
      if (!is_taken)
        length = (gsize) (g_utf8_next_char (p) - p);
      last = g_utf8_get_char (g_utf8_prev_char (p + length));
      if (!is_taken)
        g_string_append_len (rest, p, (gssize) length);
      p += length;
    }
  found->rest = drop_marks (rest->str);
  g_string_free (rest, TRUE);
  /* Credits of goods are exports; those of accounts are anything. */
  if (found->flow == NULL && found->type != NULL)
    found->flow = find_entry (folded);
  if (is_open || (g_strcmp0 (found->flow, TRADE_FLOW_BALANCE) == 0 && *found->rest != '\0' && found->type == NULL && is_bare (folded)))
    found->flow = NULL;
  if (is_usual (found))
    found->valuation = NULL;
}

/*
 * trade_flow_words_clear:
 * @self: what words say
 *
 * Frees what it holds.
 */
void
trade_flow_words_clear (TradeFlowWords *self)
{
  g_clear_pointer (&self->rest, g_free);
}
