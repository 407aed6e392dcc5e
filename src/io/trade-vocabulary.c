/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-vocabulary.h"

#include <string.h>

#include "trade-heading.h"
#include "trade-rest.h"
#include "trade-total.h"
#include "trade-word-index.h"
#include "trade-words.h"
#include "trade-world-part.h"
#include "trade-world.h"

/* What else than its names stands for all places together, in the files of agencies. */
static const char *const totals[] = { "w", "000", "0" };

/* The words for all of whatever stands together, in small letters. */
static const char *const wholes[] = {
  "_t", "total", "grand total", "overall total", "total trade", "all", "总计", "合计", "总值", "总额", "insgesamt", "gesamt", "summe",
  "zusammen", "合計", "総額", "総計", "всего", "итого", "усього", "всього", "total général", "total general", "ensemble", "toplam", "totale", "geral",
  "total geral", "المجموع", "الإجمالي", "總計", "總額", "總值", "totaal", "totalt", "i alt", "yhteensä", "alle land", "alle lande", "alla länder", "alle varer", "alla varor", "ogółem", "razem", "합계", "총계", "총액", "jumlah", "tổng", "tổng số", "tổng cộng",
};

/* What a sum is called that is none of all. */
static const char *const subtotals[] = {
  "sub-total", "subtotal", "sub total", "subtotals", "sous-total", "sous total", "zwischensumme", "小计", "小計", "подытог",
  "промежуточный итог", "المجموع الفرعي", "المجموع الجزئي", "subtotale", "ara toplam",
};

/* Some places together, by what their codes or names begin with, past any quotation mark. */
static const char *const group_starts[] = {
  "eu_", "eu27", "eu28", "eu25", "eu15", "eu-2", "eu (", "eu-mitgl", "union européenne", "unión europea", "união europeia",
  "europäische union", "европейский союз", "الاتحاد الأوروبي", "欧州連合", "euroraum", "zone euro", "zona euro", "ea1", "ea2", "ext_", "int_", "extra", "intra", "non-eu", "non eu", "nicht-eu", "european union", "euro area",
  "eurozone", "oecd", "opec", "asean", "usmca", "nafta", "apec", "efta", "mercosur", "brics", "g7", "g20", "oecd_", "rcep",
  "nato", "cafta", "caricom", "least developed", "developing", "developed", "newly industrialized", "low income",
  "middle income", "high income", "upper middle", "lower middle", "asia", "europe", "africa", "sub-saharan", "north america",
  "central america", "south america", "south/central america", "latin america", "oceania", "middle east", "pacific rim",
  "belt and road", "gulf cooperation", "shanghai cooperation", "亚洲", "欧洲", "非洲", "拉丁美洲", "拉美", "北美洲", "南美洲",
  "大洋洲", "中东", "东盟", "东南亚国家联盟", "欧洲联盟", "欧盟", "欧元区", "非盟", "亚太经", "共建", "一带一路", "区域全面",
  "金砖", "上海合作组织", "上合组织", "海湾", "海合会", "经合组织", "独联体", "七国集团", "二十国集团",
};

/* The same for names that begin others, which are those of no group. */
static const char *const group_names[] = { "eu", "ue", "ес", "cis", "снг", "gcc" };

/* What names of places have that have no row of their own; they are together, but beside nobody. */
static const char *const rests[] = { " nes", " n.e.s", "not elsewhere specified", "not specified", "unspecified", "其他", "その他",
                                     NULL };

/* What a name that stands in quotation marks begins with. */
static const char *const quotes[] = { "“", "”", "‘", "\"", "'", "«", "„", "《", "〈", "「", "『", NULL };

/* All commodities, as agencies code and call them. */
static const char *const goods[] = {
  "to", "ag0", "s", "all commodities", "all products", "total - all products", "all goods", "total all products",
  "all commodities total", "全部商品", "tous produits", "todos", "goods and services", "goods & services", "goods/services",
  "total goods and services", "total goods & services", "waren und dienstleistungen", "biens et services", "bienes y servicios",
  "all merchandise", "total merchandise", "total of all merchandise", "merchandise total", "all items", "total goods", "goods total",
  "goods, total", "total commodities", "commodities, total", "total products", "total all commodities", "alle waren", "waren insgesamt",
  "toutes les marchandises", "tous les produits", "total produits", "todos los productos", "total productos", "todos os produtos",
  "tutti i prodotti", "totale merci", "alle goederen", "totaal goederen", "所有商品", "所有产品", "全商品", "все товары", "جميع السلع",
  "bens e serviços", "货物和服务", "货物与服务", "財・サービス", "товары и услуги", "السلع والخدمات",
};

static TradeWordIndex by_total = TRADE_WORD_INDEX (totals);
static TradeWordIndex by_whole = TRADE_WORD_INDEX (wholes);
static TradeWordIndex by_subtotal = TRADE_WORD_INDEX (subtotals);
static TradeWordIndex by_group_start = TRADE_WORD_INDEX (group_starts);
static TradeWordIndex by_group_name = TRADE_WORD_INDEX (group_names);
static TradeWordIndex by_goods = TRADE_WORD_INDEX (goods);

/**
 * trade_vocabulary_find_flow:
 * @words: the code or the name of a direction of trade
 *
 * Finds what a direction of trade is called in the program.
 *
 * Returns: (transfer none) (nullable): one of the TRADE_FLOW codes; %NULL where it is not known
 */
const char *
trade_vocabulary_find_flow (const char *words)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  folded = trade_heading_fold (words);

  return trade_lexicon_find (folded);
}

/**
 * trade_vocabulary_find_unit:
 * @words: what the numbers of a column are, such as `million US$`, `THS_EUR`, `万元`, `1000 yen` or `KG`
 * @quantity: (out): return location for it
 *
 * Reads a unit and how it is counted.
 *
 * Returns: whether it is known; @quantity is of no meaning otherwise
 */
gboolean
trade_vocabulary_find_unit (const char    *words,
                            TradeQuantity *quantity)
{
  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (quantity != NULL, FALSE);

  return trade_vocabulary_read_unit (words, quantity) && !g_str_equal (quantity->unit, TRADE_UNIT_UNSTATED);
}

/**
 * trade_vocabulary_read_unit:
 * @words: what the numbers of a column are
 * @quantity: (out): return location for it, whose unit is %TRADE_UNIT_UNSTATED where they only tell how it is counted, or a
 *   sign that several currencies have, such as `¥ billion`
 *
 * Reads a unit and how it is counted, as far as the words tell.
 *
 * Returns: whether they tell anything, and nothing else; @quantity is of no meaning otherwise
 */
gboolean
trade_vocabulary_read_unit (const char    *words,
                            TradeQuantity *quantity)
{
  g_autofree char *folded = NULL;
  TradeWords found;

  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (quantity != NULL, FALSE);

  folded = trade_heading_fold (words);
  found = trade_words_read (folded);
  *quantity = found.quantity;

  return trade_words_is_unit (&found);
}

/**
 * trade_vocabulary_find_scale:
 * @words: how numbers are counted, such as `million`, `1000` or `亿`
 * @scale: (out): return location for the power of ten
 *
 * Reads how numbers are counted, where nothing says of what.
 *
 * Returns: whether it is known; @scale is not changed otherwise
 */
gboolean
trade_vocabulary_find_scale (const char *words,
                             int        *scale)
{
  g_autofree char *folded = NULL;
  TradeWords found;

  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (scale != NULL, FALSE);

  folded = trade_heading_fold (words);
  found = trade_words_read (folded);
  if (!trade_words_is_unit (&found) || found.has_noun)
    return FALSE;

  *scale = found.quantity.scale;

  return TRUE;
}

static gboolean
is_rest (const char *name)
{
  for (guint i = 0; rests[i] != NULL; i++)
    if (strstr (name, rests[i]) != NULL)
      return TRUE;

  return trade_rest_is_name (name);
}

/**
 * trade_vocabulary_is_rest:
 * @words: the code or the name of a place
 *
 * Tells whether a place is all that have no row of their own.
 *
 * Returns: whether it is
 */
gboolean
trade_vocabulary_is_rest (const char *words)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (words != NULL, FALSE);

  lower = trade_lower (words);

  return is_rest (lower);
}

/* "Total 1)" is a total with a footnote. */
static void
cut_footnote (char *name)
{
  char *end = name + strlen (name);

  while (end > name && (g_ascii_isdigit (end[-1]) || strchr ("()*: ", end[-1]) != NULL))
    end--;
  if (end > name)
    *end = '\0';
}

/* Whether words say a direction of trade, and nothing else that would make it one of some. */
static gboolean
is_flow (const char *lower)
{
  g_autofree char *folded = trade_heading_fold (lower);
  const TradeWords words = trade_words_read (folded);

  return words.flow != NULL && words.n_unknown + words.n_noted == 0 && !words.has_period && !words.is_other && !words.is_odd_unit &&
         g_strcmp0 (words.type, TRADE_TYPE_SERVICES) != 0;
}

/* "Total exportaciones", "Total merchandise imports", "Ausfuhr insgesamt": the word for all beside that for a flow. */
static gboolean
is_whole_flow (const char *lower)
{
  static const char *const starts[] = { "total de las ", "total de ", "total des ", "total das ", "total ", "gesamte ", "всего " };
  static const char *const ends[] = { " insgesamt", " gesamt", " totales", " totaux", " totais", " totali", " всего" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (lower, starts[i]) && is_flow (lower + strlen (starts[i])))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *flow = g_str_has_suffix (lower, ends[i]) ? g_strndup (lower, strlen (lower) - strlen (ends[i])) : NULL;

      if (flow != NULL && trade_vocabulary_find_flow (flow) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* "India's total", "Total A" below what "A." stands before. */
static gboolean
is_whole_group (const char *lower)
{
  const char *letter = g_str_has_prefix (lower, "total ") ? lower + strlen ("total ") : "";

  if (g_ascii_isalpha (*letter) && letter[1] == '\0')
    return TRUE;

  return g_str_has_suffix (lower, "'s total") || g_str_has_suffix (lower, "’s total");
}

/* Whether words in small letters say that all is meant, such as "total exports" of what is exported. */
static gboolean
is_whole (const char *lower)
{
  g_autofree char *words = g_strdup (lower);

  cut_footnote (words);
  if (trade_word_index_find (&by_whole, words) != NULL)
    return TRUE;

  return ((g_str_has_prefix (words, "total ") || g_str_has_suffix (words, " total") || g_str_has_suffix (words, "总值")) &&
          trade_vocabulary_find_flow (words) != NULL) || is_whole_flow (words) || is_whole_group (words) ||
         trade_total_is_name (words);
}

static const char *
skip_quotes (const char *words)
{
  for (guint i = 0; quotes[i] != NULL; i++)
    if (g_str_has_prefix (words, quotes[i]))
      return skip_quotes (words + strlen (quotes[i]));

  return words;
}

/* "Sub-total", "Subtotal 2". */
static gboolean
is_subtotal (const char *lower)
{
  g_autofree char *words = g_strdup (lower);

  cut_footnote (words);

  return trade_word_index_find (&by_subtotal, words) != NULL;
}

/* "Top 10", "the 5 largest": how many there are of the largest. */
static gboolean
names_largest (const char *words)
{
  static const char *const starts[] = { "top", "the top", "first", "前", "上位" };
  static const char *const numerals[] = { "three", "five", "ten", "twenty", "三", "五", "十", "二十" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      const char *rest = words + strlen (starts[i]);

      if (!g_str_has_prefix (words, starts[i]))
        continue;
      rest += strspn (rest, " -");
      if (g_ascii_isdigit (*rest))
        return TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (numerals); j++)
        if (g_str_has_prefix (rest, numerals[j]) && !g_ascii_isalpha (rest[strlen (numerals[j])]))
          return TRUE;
    }

  return FALSE;
}

/* "Memo: BRICS": what is told beside all that a table adds up. */
static gboolean
is_memorandum (const char *lower)
{
  static const char *const starts[] = {
    "memo", "memorandum", "memorandum item", "memorandum items", "memo item", "memo items", "pro memoria", "nachrichtlich", "pour mémoire",
    "para memoria", "справочно",
  };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (lower, starts[i]) && (lower[strlen (starts[i])] == ':' || g_str_has_prefix (lower + strlen (starts[i]), " -")))
      return TRUE;

  return FALSE;
}

/* "Total top 5", "sum of the above", "sub-total Asia": a sum of some rows that says of which. */
static gboolean
is_sum_of_some (const char *lower)
{
  static const char *const sums[] = { "total of the ", "total of ", "total, ", "total - ", "total ", "sum of the ", "sum of ", "summe der " };
  static const char *const aboves[] = { "above", "listed", "foregoing", "genannten", "aufgeführten" };
  const char *rest = NULL;

  if (is_memorandum (lower))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (subtotals); i++)
    if (g_str_has_prefix (lower, subtotals[i]) && !g_unichar_isalpha (g_utf8_get_char (lower + strlen (subtotals[i]))))
      return TRUE;
  for (guint i = 0; rest == NULL && i < G_N_ELEMENTS (sums); i++)
    if (g_str_has_prefix (lower, sums[i]))
      rest = lower + strlen (sums[i]);
  if (rest == NULL)
    return names_largest (lower);

  for (guint i = 0; i < G_N_ELEMENTS (aboves); i++)
    if (g_str_has_prefix (rest, aboves[i]))
      return TRUE;

  return names_largest (rest);
}

/**
 * trade_vocabulary_begins:
 * @words: a name
 * @start: whole words
 *
 * Checks whether a name begins with some words: "EU" begins "EU-27", but not "Europe", nor "EU_EXTRA".
 *
 * Returns: whether it does
 */
gboolean
trade_vocabulary_begins (const char *words,
                         const char *start)
{
  gunichar next;

  if (!g_str_has_prefix (words, start))
    return FALSE;

  next = g_utf8_get_char (words + strlen (start));

  return next != '_' && (!g_unichar_isalpha (next) || g_unichar_get_script (next) == G_UNICODE_SCRIPT_HAN);
}

/**
 * trade_vocabulary_skip_total:
 * @lower: the name of a place in small letters
 *
 * Takes the word for a sum from what it is the sum of: "Total EU", "Asia total", "countries of the EU".
 *
 * Returns: (transfer full): the rest; all of it where there is no such word
 */
char *
trade_vocabulary_skip_total (const char *lower)
{
  static const char *const starts[] = { "total ", "страны ", "государства ", "countries of the ", "members of ", "member states of ", "pays de l'", "pays de l’", "países de la " };
  static const char *const ends[] = { ", total", " total" };
  const char *start = lower;
  gsize n;

  g_return_val_if_fail (lower != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (starts) && start == lower; i++)
    if (g_str_has_prefix (lower, starts[i]))
      start += strlen (starts[i]);
  n = strlen (start);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (start == lower && n == strlen (start) && g_str_has_suffix (start, ends[i]))
      n -= strlen (ends[i]);

  return g_strndup (start, n);
}

static gboolean
is_whole_place (const char *folded)
{
  return trade_world_is_name (folded) || trade_word_index_find (&by_total, folded) != NULL || is_whole (folded);
}

/**
 * trade_vocabulary_rate_place:
 * @code: the code of a country or of several
 * @label: (nullable): its name
 *
 * Tells whether a place is the world, some countries together, or one.
 *
 * Returns: what it is among the others
 */
TradeCodeRole
trade_vocabulary_rate_place (const char *code,
                             const char *label)
{
  g_autofree char *lower = NULL;
  g_autofree char *name = NULL;
  g_autofree char *code_of = NULL;
  g_autofree char *name_of = NULL;
  const char *bare_code, *bare_name;

  g_return_val_if_fail (code != NULL, TRADE_CODE_MEMBER);

  /* Most places have no code but their name. */
  lower = trade_lower (g_strcmp0 (code, label) != 0 ? code : "");
  name = trade_lower (label != NULL ? label : "");
  if (is_whole_place (lower) || is_whole_place (name))
    return TRADE_CODE_WHOLE;
  if (is_subtotal (lower) || is_subtotal (name) || is_sum_of_some (name))
    return TRADE_CODE_GROUP;
  if (is_rest (lower) || is_rest (name))
    return TRADE_CODE_MEMBER;

  code_of = trade_vocabulary_skip_total (lower);
  name_of = trade_vocabulary_skip_total (name);
  bare_code = skip_quotes (code_of);
  bare_name = skip_quotes (name_of);

  return trade_word_index_is_begun (&by_group_start, bare_code) || trade_word_index_is_begun (&by_group_start, bare_name) ||
             trade_word_index_find (&by_group_name, bare_name) != NULL || trade_world_part_find (bare_name) != 0
           ? TRADE_CODE_GROUP
           : TRADE_CODE_MEMBER;
}

/* "0-9 Total", "01–99 all goods": the codes of all before their name. */
static const char *
skip_range (const char *lower)
{
  static const char digits[] = "0123456789";
  const gsize n = strspn (lower, digits);
  const char *rest = lower + n;

  rest += strspn (rest, " ");
  if (n == 0 || !(g_str_has_prefix (rest, "-") || g_str_has_prefix (rest, "–")))
    return lower;
  rest = g_utf8_next_char (rest);
  rest += strspn (rest, " ");
  if (!g_ascii_isdigit (*rest))
    return lower;
  rest += strspn (rest, digits);

  return *rest == ' ' ? rest + strspn (rest, " ") : lower;
}

/**
 * trade_vocabulary_is_whole:
 * @product: the code or the name of a product
 *
 * Tells whether a code of a product stands for all of them.
 *
 * Returns: whether it does
 */
gboolean
trade_vocabulary_is_whole (const char *product)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (product != NULL, FALSE);

  lower = trade_lower (product);

  return trade_word_index_find (&by_goods, skip_range (lower)) != NULL || is_whole (skip_range (lower));
}

/**
 * trade_vocabulary_is_subtotal:
 * @words: the code or the name of a product
 *
 * Tells whether it stands for some of what stands above it together.
 *
 * Returns: whether it does
 */
gboolean
trade_vocabulary_is_subtotal (const char *words)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (words != NULL, FALSE);

  lower = trade_lower (words);

  return is_subtotal (lower);
}

/**
 * trade_vocabulary_is_sum:
 * @words: the name of a product
 *
 * Tells whether it stands for some others together, of which it says which they are: "Top 10", "Total of the above".
 *
 * Returns: whether it does
 */
gboolean
trade_vocabulary_is_sum (const char *words)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (words != NULL, FALSE);

  lower = trade_lower (words);

  return is_sum_of_some (lower);
}

/**
 * trade_vocabulary_skip_part:
 * @words: the name of a place or a product
 *
 * Takes "of which" and the like from before a name.
 *
 * Returns: (transfer none): the name; %NULL where nothing stands before it
 */
const char *
trade_vocabulary_skip_part (const char *words)
{
  static const char *const starts[] = {
    "of which", "o/w", "o.w.", "including", "incl.", "thereof", "di cui", "waarvan", "w tym", "trong đó", "davon", "darunter", "dont", "de los cuales", "de las cuales", "dos quais", "das quais",
    "其中", "うち", "в том числе", "В том числе", "из них", "Из них", "منها", NULL,
  };
  char first;

  g_return_val_if_fail (words != NULL, NULL);

  first = g_ascii_tolower (*words);
  for (guint i = 0; starts[i] != NULL; i++)
    {
      gsize n;
      const char *rest;

      /* Most names begin with none. */
      if (first != *starts[i])
        continue;
      n = strlen (starts[i]);
      rest = words + n;
      if (g_ascii_strncasecmp (words, starts[i], n) != 0 ||
          ((guchar) *starts[i] < 0x80 && (*rest == '\0' || strchr (" :,", *rest) == NULL)))
        continue;
      if (g_str_has_prefix (rest, "："))
        rest += strlen ("：");
      rest += strspn (rest, " :,-");

      return *rest != '\0' ? rest : NULL;
    }

  return NULL;
}

/**
 * trade_vocabulary_get_level:
 * @product: the code of a product
 *
 * Gets how deep a product lies whose code nests by its digits: 2 for a chapter of the Harmonized System, 4 for a heading, which may be
 * written with points or spaces between them. Classifications of activities have a letter before them: C10 lies in C.
 *
 * Returns: the level, above 0; 1 where the code has other characters
 */
int
trade_vocabulary_get_level (const char *product)
{
  gboolean has_letter;
  int level;

  g_return_val_if_fail (product != NULL, 1);

  has_letter = g_ascii_isupper (*product) && g_ascii_isdigit (product[1]);
  level = has_letter;
  for (const char *p = product + has_letter; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      level++;
    else if ((*p != '.' && *p != ' ') || p == product || !g_ascii_isdigit (p[-1]) || !g_ascii_isdigit (p[1]))
      return 1;

  return MAX (level, 1);
}
