/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-flow-words.h"

#include <string.h>

#include "trade-column-growth.h"
#include "trade-heading.h"
#include "trade-words.h"

/* Goods and services together. */
#define BOTH_TYPES ""

/* What stands between such words. */
static const char *const empty[] = { "on", "of", "in", NULL };

/* Which way the entries of an account go. */
static const struct
{
  const char *word;
  const char *flow;
} entries[] = {
  { "credits", TRADE_FLOW_EXPORT }, { "credit", TRADE_FLOW_EXPORT },
  { "debits", TRADE_FLOW_IMPORT },  { "debit", TRADE_FLOW_IMPORT },
};

/* What is levied, lent, ordered or earned where goods are traded is no trade. With a star, such words go on. */
static const char *const others[] = {
  "tax", "taxes", "taxe", "taxa", "taxas", "taxation", "duty", "duties", "tariff*", "vat", "subsid*", "subvention*", "subvenc*", "subvenç*",
  "credit*", "crédit*", "kredit*", "loan", "loans", "exporter*", "importer*", "order", "orders", "employment", "employees", "jobs", "added",
  "licence*", "license*", "quota", "quotas", "reserves", "reservas", "réserves", "reserven", "impuesto*", "imposto*", "impôt*", "arancel*",
  "droits", "derechos", "direitos", "préstamo*", "empréstimo*", "steuer*", "umsatzsteuer*", "zoll*", "zöll*", "subventionen", "aufträge",
  "beschäftigte*", "税*", "稅*", "退税*", "退稅*", "关税*", "關稅*", "関税*", "信贷*", "貸*", "贷*", "补贴*", "補助*", "订单*", "受注*",
  "налог*", "пошлин*", "кредит*", "субсиди*", "заказ*", "ضرائب*", "ضريبة*", "الضرائب*", "رسوم*", "الرسوم*", "قروض*", NULL,
};

/* Prepositions have no more letters: "Export till Norge". */
#define PREPOSITION 4

/* How far reading has come. */
typedef struct
{
  const char *text;      /* all of it, folded */
  const char *end;       /* of the last word of the lexicon, within which are no others: "current prices" */
  gboolean    is_open;   /* whether words contradict each other, or something else is told */
  gboolean    is_coded;  /* whether three letters alone tell the direction */
  gboolean    is_known;  /* whether nothing unknown stands right before */
  gboolean    is_credit;
  gboolean    is_debit;
} Scan;

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

/* Whether a text begins with a word, all of it. */
static gboolean
starts_with (const char *text,
             const char *word)
{
  const gsize length = strlen (word);

  return strncmp (text, word, length) == 0 && !g_unichar_isalnum (g_utf8_get_char (text + length));
}

/* "Export orders" are no exports: behind the singular, a word that is not known is what is spoken of. */
static gboolean
is_modifier (const TradeWord *word,
             const char      *rest)
{
  gsize length = 0;

  if ((!g_str_equal (word->words, "export") && !g_str_equal (word->words, "import")) || *rest != ' ' ||
      trade_lexicon_match (++rest, &length) != NULL)
    return FALSE;

  while (g_ascii_isalpha (rest[length]))
    length++;

  return length > PREPOSITION && !g_unichar_isalnum (g_utf8_get_char (rest + length));
}

/* "At 2015 prices" and "at market prices" goods are valued, whereas "export prices" are measured. */
static gboolean
is_basis (const Scan *scan,
          const char *word)
{
  g_autofree char *before = g_strndup (scan->text, (gsize) (word - scan->text));

  g_strchomp (before);

  return g_str_has_prefix (before, "at ") || strstr (before, " at ") != NULL || g_str_has_suffix (before, " at") ||
         (*before != '\0' && g_ascii_isdigit (before[strlen (before) - 1]));
}

/* Whether something else than an amount is told by a word. */
static gboolean
is_measured (const Scan      *scan,
             const TradeWord *word,
             const char      *place)
{
  static const char *const bases[] = { "price", "prices", "rate", "rates", NULL };

  return word->kind == TRADE_WORD_OTHER && !g_str_equal (word->words, "/") &&
         !(g_strv_contains (bases, word->words) && is_basis (scan, place));
}

/* Takes what one word says, and tells whether that is all that it says. */
static gboolean
take_word (TradeFlowWords  *self,
           const TradeWord *word,
           Scan            *scan)
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
    scan->is_open = scan->is_open || word->kind == TRADE_WORD_FLOW;
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

/* Whether a balance, or what a code tells, may be that of anything: no word says that it is of trade. */
static gboolean
is_bare (const char *folded)
{
  static const char *const trades[] = { "trade", "trd", "merch", "handel", "commerc", "comerc", "торг", "贸易", "貿易", "무역", NULL };

  for (guint i = 0; trades[i] != NULL; i++)
    if (strstr (folded, trades[i]) != NULL)
      return FALSE;

  return TRUE;
}

static gsize
match_empty (const char *text)
{
  for (guint i = 0; empty[i] != NULL; i++)
    if (starts_with (text, empty[i]))
      return strlen (empty[i]);

  return 0;
}

/* "Goods, credit", "exports (credits)" and "credits of goods" are entries of an account; consumer credit and debit cards are none. */
static gsize
take_entry (Scan       *scan,
            const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries) && scan->is_known; i++)
    if (starts_with (text, entries[i].word))
      {
        const gsize length = strlen (entries[i].word);
        const char *rest = text + length + strspn (text + length, " ");
        const TradeWord *next;
        gsize n;

        if (g_unichar_isalnum (g_utf8_get_char (rest)) && !starts_with (rest, "of") && !starts_with (rest, "on") &&
            ((next = trade_lexicon_match (rest, &n)) == NULL || next->kind != TRADE_WORD_FLOW))
          return 0;
        scan->is_credit = scan->is_credit || g_str_equal (entries[i].flow, TRADE_FLOW_EXPORT);
        scan->is_debit = scan->is_debit || g_str_equal (entries[i].flow, TRADE_FLOW_IMPORT);
        return length;
      }

  return 0;
}

/* Takes what a text goes on with. Returns how many bytes that is; 0 where it is not known. */
static gsize
take_next (TradeFlowWords *self,
           Scan           *scan,
           const char     *text)
{
  gsize length = 0;
  const TradeWord *word = trade_lexicon_match (text, &length);

  if (word == NULL)
    return MAX (match_empty (text), take_entry (scan, text));
  if ((text >= scan->end && is_measured (scan, word, text)) || (word->kind == TRADE_WORD_FLOW && is_modifier (word, text + length)))
    scan->is_open = TRUE;
  if (word->kind == TRADE_WORD_FLOW)
    scan->is_coded = g_str_equal (word->words, "exp") || g_str_equal (word->words, "imp");
  scan->end = MAX (scan->end, text + length);

  return take_word (self, word, scan) ? length : 0;
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

/* Whether what is left of a name says that something else is meant. */
static gboolean
is_other (const char *rest)
{
  gunichar last = ' ';

  for (const char *p = rest; *p != '\0'; last = g_utf8_get_char (p), p = g_utf8_next_char (p))
    for (guint i = 0; others[i] != NULL && !is_letter (last); i++)
      {
        const char *star = strchr (others[i], '*');

        if (star != NULL ? strncmp (p, others[i], (gsize) (star - others[i])) == 0 : starts_with (p, others[i]))
          return TRUE;
      }

  return FALSE;
}

/* Settles which way goods go, of a name of which all is known. */
static void
settle_flow (TradeFlowWords *self,
             const Scan     *scan)
{
  const gboolean is_told = *self->rest == '\0' || self->type != NULL || !is_bare (scan->text);

  /* Credits of goods are exports; those of accounts are anything. */
  if (self->flow == NULL && self->type != NULL && scan->is_credit != scan->is_debit)
    self->flow = scan->is_credit ? TRADE_FLOW_EXPORT : TRADE_FLOW_IMPORT;
  if (scan->is_open || is_other (self->rest) || (g_strcmp0 (self->flow, TRADE_FLOW_BALANCE) == 0 && !is_told) ||
      (scan->is_coded && !is_told && self->valuation == NULL))
    self->flow = NULL;
}

/* "Volume index", "exports, % of GDP", "imports, 2015=100": other words for such may stand in the name of a product. */
static gboolean
tells_index (const char       *folded,
             const TradeWords *words)
{
  static const char *const indices[] = { "index", "indices", "指数", "指數", "индекс", "índice", "indice" };
  const char *measure = words->quantity.measure;

  if (words->has_noun && (g_str_equal (measure, TRADE_MEASURE_VOLUME_INDEX) || g_str_equal (measure, TRADE_MEASURE_PRICE_INDEX) ||
                          g_str_equal (measure, TRADE_MEASURE_GDP_SHARE)))
    return TRUE;
  if (g_str_has_suffix (folded, "=100") || g_str_has_suffix (folded, "= 100"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (indices) && words->flow != NULL; i++)
    if (g_str_has_prefix (folded, indices[i]) || g_str_has_suffix (folded, indices[i]))
      return TRUE;

  return g_str_equal (folded, "index");
}

/* "Growth rate, over 1 year". */
static gboolean
tells_growth (const char *folded)
{
  g_autofree char *first = g_strndup (folded, strcspn (folded, ",("));
  TradeColumnGuess guess;

  g_strchomp (first);

  return (trade_column_growth_read (folded, &guess) || trade_column_growth_read (first, &guess)) &&
         guess.role == TRADE_COLUMN_ROLE_GROWTH;
}

/*
 * trade_flow_words_read:
 * @text: a code or a name, such as `MERCH_EXP` or `Goods, exports, FOB`
 * @found: (out): return location for what it says; cleared by trade_flow_words_clear()
 *
 * Finds out which way goods go by words among which others may stand. Where two contradict each other, neither is taken; a balance may
 * be that of anything, unless it is said to be of trade, or nothing else is, and so may `EXP`, which is expenditure as well. What is
 * measured of exports, such as their price, what is levied on them, and what is done for them is not exports.
 */
void
trade_flow_words_read (const char     *text,
                       TradeFlowWords *found)
{
  g_autofree char *folded = trade_heading_fold (text);
  g_autofree char *counted = drop_euro_area (folded);
  GString *rest = g_string_new (NULL);
  const TradeWords words = trade_words_read (counted);
  Scan scan = { .text = folded, .end = folded, .is_known = TRUE };
  gunichar last = ' ';

  *found = (TradeFlowWords) {
    .quantity = words.quantity, .has_quantity = words.has_noun, .is_ratio = tells_index (folded, &words) || tells_growth (folded),
  };
  for (const char *p = folded; *p != '\0';)
    {
      gsize length = is_letter (last) ? 0 : take_next (found, &scan, p);
      const gboolean is_taken = length > 0;

      if (!is_taken)
        length = (gsize) (g_utf8_next_char (p) - p);
      last = g_utf8_get_char (g_utf8_prev_char (p + length));
      if (!is_taken)
        g_string_append_len (rest, p, (gssize) length);
      if (is_taken || last != ' ')
        scan.is_known = is_taken || !g_unichar_isalnum (last);
      p += length;
    }
  found->rest = drop_marks (rest->str);
  g_string_free (rest, TRUE);
  settle_flow (found, &scan);
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
