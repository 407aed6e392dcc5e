/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-words.h"

#include <string.h>

#include "trade-column-growth.h"
#include "trade-dialect.h"
#include "trade-table-months.h"
#include "trade-words.h"

/* Words whose meaning only others tell that stand around them. */

/* What tells that "mil" is a million, and what tells that it is a thousand, folded. */
static const char *const million_words[] = {
  "year", "years", "month", "quarter", "period", "date", "time", "exports", "imports", "export", "import", "value", "country", "partner",
  "trade", "balance", "flow", "product", "commodity", "jahr", "ausfuhr", "einfuhr", "rok", "vývoz", "dovoz",
  "izvoz", "uvoz", "mjesec", "mesec", "godina", "luna", "anul", "perioada", NULL,
};
static const char *const thousand_words[] = {
  "año", "ano", "mes", "mês", "exportaciones", "exportações", "importaciones", "importações", "exportación", "exportação",
  "importación", "importação", "valor", "país", "países", "saldo", "flujo", "fluxo", "período", "periodo", "comercio", "comércio",
  "socio", "parceiro", "producto", "produto", "r$", "reais", NULL,
};

/* Who counts in dollars or pounds that are none of the United States or the United Kingdom, in small letters. */
static const char *const dollar_words[] = {
  "canad", "kanad", "austral", "new zealand", "neuseeland", "nouvelle-zélande", "hong kong", "singapore", "singapur", "singapour",
  "taiwan", "jamaica", "trinidad", "barbados", "bahamas", "belize", "guyana", "suriname", "namibia", "fiji", "liberia", "brunei",
  "加拿大", "澳大利亚", "新西兰", "新加坡", "香港", "台湾", NULL,
};
static const char *const pound_words[] = {
  "egypt", "ägypt", "égypt", "egipto", "sudan", "soudan", "syria", "syrie", "lebanon", "liban", "埃及", "苏丹", "叙利亚", NULL,
};
/* These are words by themselves: "thousand" is not of the USA. */
static const char *const dollar_homes[] = { "united states", "u.s.", "us", "usa", NULL };
static const char *const pound_homes[] = { "united kingdom", "u.k.", "uk", "britain", "british", NULL };

/* What is longer is no name of a column. */
#define MOST_MARKED 100

static gboolean
is_letter (gunichar character)
{
  return g_unichar_isalpha (character) || character == '$';
}

/* Where a word stands by itself. */
static const char *
find_word (const char *text,
           const char *word)
{
  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    if ((found == text || !is_letter (g_utf8_get_char (g_utf8_prev_char (found)))) &&
        !is_letter (g_utf8_get_char (found + strlen (word))))
      return found;

  return NULL;
}

static gboolean
has_any_word (const char        *text,
              const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (find_word (text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
contains_any (const char        *text,
              const char *const *starts)
{
  for (guint i = 0; starts[i] != NULL; i++)
    if (strstr (text, starts[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* "Mil millones" and "mil milhões" are a scale of their own. */
static const char *
find_mil (const char *folded)
{
  const char *found = find_word (folded, "mil");

  return found != NULL && !g_str_has_prefix (found, "mil mil") ? found : NULL;
}

/* What "mil" is, where all names of a table are in one language. */
static const char *
find_scale (const char *text,
            const char *context)
{
  const gboolean is_million = has_any_word (text, million_words) || has_any_word (context, million_words);
  const gboolean is_thousand = has_any_word (text, thousand_words) || has_any_word (context, thousand_words);

  return is_million == is_thousand ? NULL : is_million ? "million" : "thousand";
}

/*
 * trade_table_words_join:
 * @header: the names of columns
 *
 * Puts all names together, for what only all of them tell.
 *
 * Returns: (transfer full): the names, folded
 */
char *
trade_table_words_join (const TradeHeading *header)
{
  return g_strjoinv (" ", header->folded);
}

/* "Balance (A - B)", "balance (1-2)": of what it was reckoned. */
static void
drop_formula (GString *words)
{
  char *open = strrchr (words->str, '(');
  const char *p = open != NULL ? open + 1 : "";
  guint n = 0;

  for (; g_ascii_isalnum (*p) || *p == '-' || *p == ' '; p++)
    {
      n += *p == '-';
      if (g_ascii_isalnum (*p) && g_ascii_isalnum (p[1]))
        return;
    }
  if (n == 1 && *p == ')' && p[1] == '\0')
    g_string_truncate (words, (gsize) (open - words->str));
}

/* "Deficit (-) / surplus (+)" says which sign is which, as all do. */
static char *
drop_signs (const char *folded)
{
  static const char *const signs[] = { "(+)", "(-)", "(–)", "(−)", "（+）", "（-）", "（＋）", "（－）" };
  g_autoptr (GString) rest = NULL;
  guint n = 0;

  /* Most words have no brackets. */
  if (strchr (folded, '(') == NULL && strstr (folded, "（") == NULL)
    return g_strstrip (g_strdup (folded));

  rest = g_string_new (folded);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    n += g_string_replace (rest, signs[i], "", 0);
  if (n > 0)
    {
      while (g_string_replace (rest, "  ", " ", 0) > 0)
        continue;
      g_string_replace (rest, " /", "/", 0);
      g_string_replace (rest, "/ ", "/", 0);
    }
  drop_formula (rest);

  return g_strstrip (g_string_free (g_steal_pointer (&rest), FALSE));
}

/*
 * trade_table_words_settle:
 * @folded: the name of a column or a row, or a line above the table, folded
 * @context: all names of columns
 *
 * Writes what a name means by the others: "mil" is a million in English and a thousand in Spanish, and "(M)" are imports where
 * "(X)" stands behind exports, which both add nothing.
 *
 * Returns: (transfer full): the name, in which what remains open is left as it is
 */
char *
trade_table_words_settle (const char *folded,
                          const char *context)
{
  static const char *const signs[] = { "(m)", "[m]", "(x)", "[x]" };
  g_autofree char *month = trade_table_months_settle (folded, context, TRUE);
  g_autofree char *unsigned_words = drop_signs (month != NULL ? month : folded);
  g_autoptr (GString) settled = g_string_new (unsigned_words);
  const char *mil = find_mil (unsigned_words);
  const char *scale = mil != NULL ? find_scale (unsigned_words, context) : NULL;

  if (scale != NULL)
    {
      const gssize place = mil - unsigned_words;

      g_string_erase (settled, place, (gssize) strlen ("mil"));
      g_string_insert (settled, place, scale);
    }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (context, "(x)") != NULL || strstr (context, "[x]") != NULL)
      g_string_replace (settled, signs[i], "", 0);

  return g_strchomp (g_string_free (g_steal_pointer (&settled), FALSE));
}

/*
 * trade_table_words_cut_mark:
 * @folded: the name of a column, folded
 *
 * Takes the marks of footnotes from behind a name: `country¹`, `country*`, `country 1)`, `country (2)`.
 *
 * Returns: (transfer full) (nullable): the name; %NULL where it has none
 */
char *
trade_table_words_cut_mark (const char *folded)
{
  g_autoptr (GRegex) regex = NULL;
  g_autofree char *cut = NULL;

  if (*folded == '\0' || strlen (folded) > MOST_MARKED)
    return NULL;
  regex = g_regex_new ("( ?([*†‡¹²³⁴⁵⁶⁷⁸⁹]+|\\([1-9]\\)| [1-9]\\)|\\[[1-9a-z]\\]))+$", 0, 0, NULL);
  cut = g_regex_replace_literal (regex, folded, -1, 0, "", 0, NULL);

  return cut != NULL && *cut != '\0' && !g_str_equal (cut, folded) ? g_steal_pointer (&cut) : NULL;
}

/*
 * trade_table_words_part:
 * @name: the name of a column
 *
 * Parts words that are written together, each with a capital: `CustomsValue`, `CountryOfDestination`.
 *
 * Returns: (transfer full) (nullable): the words, folded; %NULL where there is one
 */
char *
trade_table_words_part (const char *name)
{
  g_autoptr (GString) parted = g_string_new (NULL);

  if (strchr (name, ' ') != NULL)
    return NULL;
  for (const char *p = name; *p != '\0'; p++)
    {
      if (p > name && g_ascii_isupper (*p) && g_ascii_islower (p[-1]))
        g_string_append_c (parted, ' ');
      g_string_append_c (parted, *p);
    }

  return strchr (parted->str, ' ') != NULL ? trade_heading_fold (parted->str) : NULL;
}

/*
 * trade_table_words_has_mil:
 * @folded: words
 *
 * Tells whether something is counted in what may be a thousand or a million.
 *
 * Returns: whether it is
 */
gboolean
trade_table_words_has_mil (const char *folded)
{
  return find_mil (folded) != NULL;
}

/*
 * trade_table_words_are_open:
 * @quantity: what values are counted in
 * @text: what is said of whose trade it is
 *
 * Tells whether values are in "dollars" or "pounds", and a country is named that has its own.
 *
 * Returns: whether it is open which are meant
 */
gboolean
trade_table_words_are_open (const TradeQuantity *quantity,
                            const char          *text)
{
  const gboolean is_dollar = g_str_equal (quantity->unit, "USD");
  g_autofree char *lower = NULL;

  if (!quantity->is_general)
    return FALSE;

  lower = trade_lower (text);

  return contains_any (lower, is_dollar ? dollar_words : pound_words) && !has_any_word (lower, is_dollar ? dollar_homes : pound_homes);
}

/*
 * trade_table_words_are_at_home:
 * @quantity: what values are counted in
 * @text: what is said of whose trade it is
 *
 * Tells whether the country is named whose money "dollars" or "pounds" are taken for.
 *
 * Returns: whether it is
 */
gboolean
trade_table_words_are_at_home (const TradeQuantity *quantity,
                               const char          *text)
{
  g_autofree char *lower = trade_lower (text);

  return has_any_word (lower, g_str_equal (quantity->unit, "USD") ? dollar_homes : pound_homes);
}

/*
 * trade_table_words_are_no_unit:
 * @words: what stands in a column of units
 *
 * Tells whether it is a mark of nothing, or only says that there are values.
 *
 * Returns: whether it says no unit
 */
gboolean
trade_table_words_are_no_unit (const char *words)
{
  g_autofree char *folded = trade_heading_fold (words);
  TradeStatus status;
  TradeWords read;

  if (trade_dialect_parse_status (words, &status))
    return TRUE;

  read = trade_words_read (folded);

  return read.n_unknown + read.n_noted == 0 && !read.has_noun && !read.quantity.has_scale && !read.is_odd_unit && !read.is_other &&
         !read.has_period && read.flow == NULL && read.type == NULL;
}

/*
 * trade_table_words_are_ratio:
 * @words: the name of a row
 *
 * Tells whether a row has growth or shares of what stands above it, and is none of the places or products that the others are.
 *
 * Returns: whether that is all that its name says
 */
gboolean
trade_table_words_are_ratio (const char *words)
{
  static const char *const averages[] = {
    "average", "averages", "mean", "median", "monthly average", "annual average", "durchschnitt", "mittelwert", "moyenne", "promedio", "media",
    "média", "平均", "平均值", "среднее", "в среднем", "المتوسط", NULL,
  };
  g_autofree char *folded = trade_heading_fold (words);
  TradeColumnGuess growth;
  TradeWords read;

  if (*folded == '\0')
    return FALSE;
  if (g_strv_contains (averages, folded) || trade_column_growth_read (folded, &growth))
    return TRUE;

  read = trade_words_read (folded);

  return read.has_noun && read.n_unknown + read.n_noted == 0 && g_str_equal (read.quantity.unit, TRADE_UNIT_PERCENT);
}

/*
 * trade_table_words_are_total:
 * @words: the name of a row
 *
 * Tells whether a row is the sum of others, and does not say of which: "Total", but not "Total trade".
 *
 * Returns: whether that is all that its name says
 */
gboolean
trade_table_words_are_total (const char *words)
{
  g_autofree char *folded = trade_heading_fold (words);
  gsize length;
  const TradeWord *word = trade_lexicon_match (folded, &length);

  return trade_vocabulary_is_whole (words) && (word == NULL || word->kind != TRADE_WORD_FLOW || g_str_equal (word->words, "total"));
}

/*
 * trade_table_words_are_other:
 * @folded: the name of a row, folded
 *
 * Tells whether a row has what is reckoned of exports and imports otherwise than as their balance: a coverage ratio, a deficit.
 *
 * Returns: whether that is all that its name says
 */
gboolean
trade_table_words_are_other (const char *folded)
{
  const TradeWords read = trade_words_read (folded);

  return read.is_other && read.n_unknown + read.n_noted == 0 && read.flow == NULL;
}

/*
 * trade_table_words_number_rows:
 * @folded: the name of a column, folded
 *
 * Tells whether a column numbers the rows of its table.
 *
 * Returns: whether its name says so
 */
gboolean
trade_table_words_number_rows (const char *folded)
{
  static const char *const names[] = {
    "s no", "sl no", "sr no", "s n", "sn", "serial no", "serial number", "no", "#", "rank", "lfd nr", "rang", "n°", "nº", "№", "№ п/п", "序号",
    "順位", "순번", "순위", "sıra", "sıra no", "lp", "stt", NULL,
  };

  return g_strv_contains (names, folded);
}
