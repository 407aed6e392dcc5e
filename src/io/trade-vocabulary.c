/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-vocabulary.h"

#include <string.h>

#include "trade-heading.h"
#include "trade-world.h"

/* What the directions of trade are called and coded, folded. */
static const struct
{
  const char *words;
  const char *flow;
} flows[] = {
  { "x", TRADE_FLOW_EXPORT },             { "exp", TRADE_FLOW_EXPORT },           { "export", TRADE_FLOW_EXPORT },
  { "exports", TRADE_FLOW_EXPORT },       { "total exports", TRADE_FLOW_EXPORT }, { "export value", TRADE_FLOW_EXPORT },
  { "exports value", TRADE_FLOW_EXPORT }, { "value of exports", TRADE_FLOW_EXPORT }, { "exports total", TRADE_FLOW_EXPORT },
  { "exp-total", TRADE_FLOW_EXPORT },     { "出口", TRADE_FLOW_EXPORT },          { "出口额", TRADE_FLOW_EXPORT },
  { "出口总额", TRADE_FLOW_EXPORT },      { "出口总值", TRADE_FLOW_EXPORT },      { "出口值", TRADE_FLOW_EXPORT },
  { "出口金额", TRADE_FLOW_EXPORT },      { "ausfuhr", TRADE_FLOW_EXPORT },       { "ausfuhren", TRADE_FLOW_EXPORT },
  { "exporte", TRADE_FLOW_EXPORT },       { "exportations", TRADE_FLOW_EXPORT },  { "exportation", TRADE_FLOW_EXPORT },
  { "exportaciones", TRADE_FLOW_EXPORT }, { "exportación", TRADE_FLOW_EXPORT },   { "exportacion", TRADE_FLOW_EXPORT },
  { "exportações", TRADE_FLOW_EXPORT },   { "exportação", TRADE_FLOW_EXPORT },    { "exportacao", TRADE_FLOW_EXPORT },
  { "m", TRADE_FLOW_IMPORT },             { "imp", TRADE_FLOW_IMPORT },           { "import", TRADE_FLOW_IMPORT },
  { "imports", TRADE_FLOW_IMPORT },       { "total imports", TRADE_FLOW_IMPORT }, { "import value", TRADE_FLOW_IMPORT },
  { "imports value", TRADE_FLOW_IMPORT }, { "value of imports", TRADE_FLOW_IMPORT }, { "imports total", TRADE_FLOW_IMPORT },
  { "imp-total", TRADE_FLOW_IMPORT },     { "进口", TRADE_FLOW_IMPORT },          { "进口额", TRADE_FLOW_IMPORT },
  { "进口总额", TRADE_FLOW_IMPORT },      { "进口总值", TRADE_FLOW_IMPORT },      { "进口值", TRADE_FLOW_IMPORT },
  { "进口金额", TRADE_FLOW_IMPORT },      { "einfuhr", TRADE_FLOW_IMPORT },       { "einfuhren", TRADE_FLOW_IMPORT },
  { "importe", TRADE_FLOW_IMPORT },       { "importations", TRADE_FLOW_IMPORT },  { "importation", TRADE_FLOW_IMPORT },
  { "importaciones", TRADE_FLOW_IMPORT }, { "importación", TRADE_FLOW_IMPORT },   { "importacion", TRADE_FLOW_IMPORT },
  { "importações", TRADE_FLOW_IMPORT },   { "importação", TRADE_FLOW_IMPORT },    { "importacao", TRADE_FLOW_IMPORT },
  { "b", TRADE_FLOW_BALANCE },            { "balance", TRADE_FLOW_BALANCE },      { "trade balance", TRADE_FLOW_BALANCE },
  { "balance of trade", TRADE_FLOW_BALANCE }, { "bal rt", TRADE_FLOW_BALANCE },   { "bal", TRADE_FLOW_BALANCE },
  { "贸易差额", TRADE_FLOW_BALANCE },     { "差额", TRADE_FLOW_BALANCE },         { "进出口差额", TRADE_FLOW_BALANCE },
  { "handelsbilanz", TRADE_FLOW_BALANCE }, { "saldo", TRADE_FLOW_BALANCE },       { "außenhandelssaldo", TRADE_FLOW_BALANCE },
  { "solde", TRADE_FLOW_BALANCE },        { "solde commercial", TRADE_FLOW_BALANCE },
  { "balance commerciale", TRADE_FLOW_BALANCE }, { "saldo comercial", TRADE_FLOW_BALANCE },
  { "balanza comercial", TRADE_FLOW_BALANCE }, { "balança comercial", TRADE_FLOW_BALANCE },
  { "total trade", TRADE_FLOW_TOTAL },    { "trade total", TRADE_FLOW_TOTAL },    { "trade", TRADE_FLOW_TOTAL },
  { "exports and imports", TRADE_FLOW_TOTAL }, { "total", TRADE_FLOW_TOTAL },     { "进出口", TRADE_FLOW_TOTAL },
  { "进出口总额", TRADE_FLOW_TOTAL },     { "进出口总值", TRADE_FLOW_TOTAL },     { "außenhandel", TRADE_FLOW_TOTAL },
  { "corrente de comércio", TRADE_FLOW_TOTAL },
  { "rx", TRADE_FLOW_RE_EXPORT },         { "re-export", TRADE_FLOW_RE_EXPORT },  { "re-exports", TRADE_FLOW_RE_EXPORT },
  { "reexports", TRADE_FLOW_RE_EXPORT },  { "转口", TRADE_FLOW_RE_EXPORT },       { "réexportations", TRADE_FLOW_RE_EXPORT },
  { "rm", TRADE_FLOW_RE_IMPORT },         { "re-import", TRADE_FLOW_RE_IMPORT },  { "re-imports", TRADE_FLOW_RE_IMPORT },
  { "輸出", TRADE_FLOW_EXPORT }, { "輸出額", TRADE_FLOW_EXPORT }, { "輸出金額", TRADE_FLOW_EXPORT },
  { "輸出総額", TRADE_FLOW_EXPORT }, { "экспорт", TRADE_FLOW_EXPORT }, { "вывоз", TRADE_FLOW_EXPORT },
  { "экспорт всего", TRADE_FLOW_EXPORT }, { "輸入", TRADE_FLOW_IMPORT }, { "輸入額", TRADE_FLOW_IMPORT },
  { "輸入金額", TRADE_FLOW_IMPORT }, { "輸入総額", TRADE_FLOW_IMPORT }, { "импорт", TRADE_FLOW_IMPORT },
  { "ввоз", TRADE_FLOW_IMPORT }, { "импорт всего", TRADE_FLOW_IMPORT }, { "貿易収支", TRADE_FLOW_BALANCE },
  { "収支", TRADE_FLOW_BALANCE }, { "差引", TRADE_FLOW_BALANCE }, { "差引額", TRADE_FLOW_BALANCE },
  { "баланс", TRADE_FLOW_BALANCE }, { "сальдо", TRADE_FLOW_BALANCE }, { "торговый баланс", TRADE_FLOW_BALANCE },
  { "торговое сальдо", TRADE_FLOW_BALANCE }, { "сальдо торгового баланса", TRADE_FLOW_BALANCE }, { "輸出入", TRADE_FLOW_TOTAL },
  { "輸出入額", TRADE_FLOW_TOTAL }, { "輸出入総額", TRADE_FLOW_TOTAL }, { "貿易総額", TRADE_FLOW_TOTAL },
  { "оборот", TRADE_FLOW_TOTAL }, { "товарооборот", TRADE_FLOW_TOTAL }, { "торговый оборот", TRADE_FLOW_TOTAL },
  { "внешнеторговый оборот", TRADE_FLOW_TOTAL }, { "внешняя торговля", TRADE_FLOW_TOTAL }, { "再輸出", TRADE_FLOW_RE_EXPORT },
  { "реэкспорт", TRADE_FLOW_RE_EXPORT }, { "再輸入", TRADE_FLOW_RE_IMPORT }, { "реимпорт", TRADE_FLOW_RE_IMPORT },
};

/* How numbers are counted, folded; the longer before those that they begin with. */
static const struct
{
  const char *words;
  int         scale;
} scales[] = {
  { "millionen", 6 },  { "millions", 6 }, { "millones", 6 }, { "million", 6 }, { "mill", 6 },   { "mio", 6 },
  { "milhões", 6 },    { "milhão", 6 },   { "miles de millones", 9 }, { "mil millones", 9 }, { "bilhões", 9 }, { "bilhão", 9 },
  { "mn", 6 },         { "百万", 6 },     { "thousands", 3 }, { "thousand", 3 }, { "tausend", 3 }, { "milliers", 3 },
  { "miles", 3 },      { "ths", 3 },      { "tsd", 3 },      { "1000", 3 },    { "1,000", 3 },  { "千", 3 },
  { "milliarden", 9 }, { "milliards", 9 }, { "billions", 9 }, { "billion", 9 }, { "mrd", 9 },   { "bn", 9 },
  { "trillion", 12 },  { "trilhões", 12 }, { "万亿", 12 },   { "亿", 8 },       { "万", 4 },      { "100", 2 },
  { "1", 0 },
  { "триллионов", 12 }, { "триллион", 12 }, { "трлн", 12 }, { "миллиардов", 9 }, { "миллиард", 9 }, { "млрд", 9 },
  { "миллионов", 6 }, { "миллион", 6 }, { "млн", 6 }, { "тысяч", 3 }, { "тыс", 3 }, { "兆", 12 },
  { "億", 8 }, { "十億", 9 },
};

/* What is counted. */
static const struct
{
  const char *words;
  const char *measure;
  const char *unit;
  int         scale;
} nouns[] = {
  { "us dollars", TRADE_MEASURE_VALUE, "USD", 0 }, { "us dollar", TRADE_MEASURE_VALUE, "USD", 0 },
  { "u s dollars", TRADE_MEASURE_VALUE, "USD", 0 }, { "us-dollar", TRADE_MEASURE_VALUE, "USD", 0 },
  { "us$", TRADE_MEASURE_VALUE, "USD", 0 },        { "$us", TRADE_MEASURE_VALUE, "USD", 0 },
  { "dollars", TRADE_MEASURE_VALUE, "USD", 0 },    { "usd", TRADE_MEASURE_VALUE, "USD", 0 },
  { "美元", TRADE_MEASURE_VALUE, "USD", 0 },       { "current us$", TRADE_MEASURE_VALUE, "USD", 0 },
  { "euros", TRADE_MEASURE_VALUE, "EUR", 0 },      { "euro", TRADE_MEASURE_VALUE, "EUR", 0 },
  { "eur", TRADE_MEASURE_VALUE, "EUR", 0 },        { "€", TRADE_MEASURE_VALUE, "EUR", 0 },
  { "欧元", TRADE_MEASURE_VALUE, "EUR", 0 },       { "yuan", TRADE_MEASURE_VALUE, "CNY", 0 },
  { "rmb", TRADE_MEASURE_VALUE, "CNY", 0 },        { "rmb yuan", TRADE_MEASURE_VALUE, "CNY", 0 },
  { "人民币", TRADE_MEASURE_VALUE, "CNY", 0 },     { "元", TRADE_MEASURE_VALUE, "CNY", 0 },
  { "yen", TRADE_MEASURE_VALUE, "JPY", 0 },        { "円", TRADE_MEASURE_VALUE, "JPY", 0 },
  { "日元", TRADE_MEASURE_VALUE, "JPY", 0 },       { "pounds", TRADE_MEASURE_VALUE, "GBP", 0 },
  { "£", TRADE_MEASURE_VALUE, "GBP", 0 },          { "value in euros", TRADE_MEASURE_VALUE, "EUR", 0 },
  { "value eur", TRADE_MEASURE_VALUE, "EUR", 0 },  { "value in eur", TRADE_MEASURE_VALUE, "EUR", 0 },
  { "kg", TRADE_MEASURE_QUANTITY, "KG", 0 },       { "kilograms", TRADE_MEASURE_QUANTITY, "KG", 0 },
  { "千克", TRADE_MEASURE_QUANTITY, "KG", 0 },     { "公斤", TRADE_MEASURE_QUANTITY, "KG", 0 },
  { "quantity in 100kg", TRADE_MEASURE_QUANTITY, "KG", 2 }, { "quantity in 100 kg", TRADE_MEASURE_QUANTITY, "KG", 2 },
  { "100kg", TRADE_MEASURE_QUANTITY, "KG", 2 },    { "quantity in kg", TRADE_MEASURE_QUANTITY, "KG", 0 },
  { "quantity kg", TRADE_MEASURE_QUANTITY, "KG", 0 }, { "tonnes", TRADE_MEASURE_QUANTITY, "T", 0 },
  { "tons", TRADE_MEASURE_QUANTITY, "T", 0 },      { "t", TRADE_MEASURE_QUANTITY, "T", 0 },
  { "吨", TRADE_MEASURE_QUANTITY, "T", 0 },        { "supplementary quantity", TRADE_MEASURE_QUANTITY, "NR", 0 },
  { "%", TRADE_MEASURE_GROWTH, "PC", 0 },          { "percent", TRADE_MEASURE_GROWTH, "PC", 0 },
  { "pc", TRADE_MEASURE_GROWTH, "PC", 0 },
  { "米ドル", TRADE_MEASURE_VALUE, "USD", 0 }, { "ドル", TRADE_MEASURE_VALUE, "USD", 0 },
  { "долларов сша", TRADE_MEASURE_VALUE, "USD", 0 }, { "доллары сша", TRADE_MEASURE_VALUE, "USD", 0 },
  { "долл сша", TRADE_MEASURE_VALUE, "USD", 0 }, { "долларов", TRADE_MEASURE_VALUE, "USD", 0 },
  { "долл", TRADE_MEASURE_VALUE, "USD", 0 }, { "ユーロ", TRADE_MEASURE_VALUE, "EUR", 0 },
  { "евро", TRADE_MEASURE_VALUE, "EUR", 0 }, { "人民元", TRADE_MEASURE_VALUE, "CNY", 0 },
  { "юаней", TRADE_MEASURE_VALUE, "CNY", 0 }, { "юани", TRADE_MEASURE_VALUE, "CNY", 0 },
  { "иен", TRADE_MEASURE_VALUE, "JPY", 0 }, { "рублей", TRADE_MEASURE_VALUE, "RUB", 0 },
  { "рубли", TRADE_MEASURE_VALUE, "RUB", 0 }, { "руб", TRADE_MEASURE_VALUE, "RUB", 0 },
  { "キログラム", TRADE_MEASURE_QUANTITY, "KG", 0 }, { "кг", TRADE_MEASURE_QUANTITY, "KG", 0 },
  { "килограмм", TRADE_MEASURE_QUANTITY, "KG", 0 }, { "トン", TRADE_MEASURE_QUANTITY, "T", 0 },
  { "тонн", TRADE_MEASURE_QUANTITY, "T", 0 }, { "тонны", TRADE_MEASURE_QUANTITY, "T", 0 },
  { "т", TRADE_MEASURE_QUANTITY, "T", 0 },
};

/* What else than its names stands for all places together, in the files of agencies. */
static const char *const totals[] = { "w", "000", "0", NULL };

/* The words for all of whatever stands together, in small letters. */
static const char *const wholes[] = {
  "_t", "total", "grand total", "overall total", "total trade", "all", "总计", "合计", "总值", "总额", "insgesamt", "gesamt", "summe",
  "zusammen", "合計", "総額", "総計", "всего", "итого", "total général", "total general", "ensemble", "toplam", "totale", "geral",
  "total geral", "المجموع", "الإجمالي", NULL,
};

/* Some places together, by what their codes or names begin with, past any quotation mark. */
static const char *const group_starts[] = {
  "eu_", "eu27", "eu28", "eu25", "eu15", "eu-2", "eu (", "eu-mitgl", "union européenne", "unión europea", "união europeia",
  "europäische union", "европейский союз", "الاتحاد الأوروبي", "欧州連合", "euroraum", "zone euro", "zona euro", "ea1", "ea2", "ext_", "int_", "extra", "intra", "european union", "euro area",
  "eurozone", "oecd", "opec", "asean", "usmca", "nafta", "apec", "efta", "mercosur", "brics", "g7", "g20", "oecd_", "rcep",
  "nato", "cafta", "caricom", "least developed", "developing", "developed", "newly industrialized", "low income",
  "middle income", "high income", "upper middle", "lower middle", "asia", "europe", "africa", "sub-saharan", "north america",
  "central america", "south america", "south/central america", "latin america", "oceania", "middle east", "pacific rim",
  "belt and road", "gulf cooperation", "shanghai cooperation", "亚洲", "欧洲", "非洲", "拉丁美洲", "拉美", "北美洲", "南美洲",
  "大洋洲", "中东", "东盟", "东南亚国家联盟", "欧洲联盟", "欧盟", "欧元区", "非盟", "亚太经", "共建", "一带一路", "区域全面",
  "金砖", "上海合作组织", "上合组织", "海湾", "海合会", "经合组织", "独联体", "七国集团", "二十国集团", NULL,
};

/* The same for names that begin others, which are those of no group. */
static const char *const group_names[] = { "eu", "ue", "ес", "cis", "снг", "gcc", NULL };

/* What names of places have that have no row of their own; they are together, but beside nobody. */
static const char *const rests[] = { " nes", " n.e.s", "not elsewhere specified", "not specified", "unspecified", "其他", "その他",
                                     NULL };

/* What such names begin with. */
static const char *const rest_starts[] = {
  "other", "all other", "rest of", "remaining", "andere", "übrige", "sonstige", "restliche", "autre", "reste du", "otros", "otras", "resto",
  "demás", "outros", "outras", "demais", "прочие", "остальн", "其余", "باقي", "أخرى", "دول أخرى", NULL,
};

/* What a name that stands in quotation marks begins with. */
static const char *const quotes[] = { "“", "”", "‘", "\"", "'", "«", "„", "《", "〈", "「", "『", NULL };

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
  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    if (g_str_equal (folded, flows[i].words))
      return flows[i].flow;

  return NULL;
}

/* "million of yuan", "millions d’euros". */
static const char *
skip_link (const char *words)
{
  static const char *const links[] = { "of ", "de ", "d'", "d’" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_str_has_prefix (words, links[i]))
      return words + strlen (links[i]);

  return words;
}

/* Takes "million" and its like from the start of words. */
static const char *
take_scale (const char    *words,
            TradeQuantity *quantity)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (g_str_has_prefix (words, scales[i].words) && words[strlen (scales[i].words)] != '\0')
      {
        words += strlen (scales[i].words);
        quantity->scale += scales[i].scale;
        quantity->has_scale = TRUE;
        while (*words == ' ' || *words == '-')
          words++;
        return skip_link (words);
      }

  return words;
}

static gboolean
find_noun (const char    *words,
           TradeQuantity *quantity)
{
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_equal (words, nouns[i].words))
      {
        quantity->measure = nouns[i].measure;
        g_strlcpy (quantity->unit, nouns[i].unit, sizeof quantity->unit);
        quantity->scale += nouns[i].scale;
        quantity->has_scale = quantity->has_scale || nouns[i].scale != 0;
        return TRUE;
      }

  return FALSE;
}

/* The code of a currency, in capitals as ISO 4217 has them. */
static gboolean
find_currency (const char    *words,
               TradeQuantity *quantity)
{
  g_autofree char *upper = g_ascii_strup (words, -1);

  if (strlen (upper) != 3 || !trade_unit_is_valid (upper) || trade_unit_get_kind (upper) != TRADE_UNIT_KIND_CURRENCY)
    return FALSE;

  quantity->measure = TRADE_MEASURE_VALUE;
  g_strlcpy (quantity->unit, upper, sizeof quantity->unit);

  return TRUE;
}

/* "usd million", "us$, mio". */
static gboolean
find_scale_last (const char    *words,
                 TradeQuantity *quantity)
{
  const char *space = strrchr (words, ' ');
  g_autofree char *noun = NULL;

  if (space == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (g_str_equal (space + 1, scales[i].words))
      {
        noun = g_strndup (words, (gsize) (space - words));
        g_strdelimit (noun, ",", ' ');
        g_strchomp (noun);
        quantity->scale = scales[i].scale;
        quantity->has_scale = TRUE;
        return find_noun (noun, quantity) || find_currency (noun, quantity);
      }

  return FALSE;
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
  g_autofree char *folded = NULL;
  const char *rest;

  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (quantity != NULL, FALSE);

  folded = trade_heading_fold (words);
  *quantity = (TradeQuantity) { .scale = 0 };
  /* "Mio" is no currency. */
  if (*folded == '\0' || trade_vocabulary_find_scale (folded, &quantity->scale))
    return FALSE;
  if (find_noun (folded, quantity) || find_scale_last (folded, quantity))
    return TRUE;

  /* "MNT" and "BND" are currencies, though they begin as "mn" and "bn" do. */
  *quantity = (TradeQuantity) { .scale = 0 };
  if (find_currency (folded, quantity))
    return TRUE;
  rest = take_scale (folded, quantity);

  return find_noun (rest, quantity) || find_currency (rest, quantity);
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

  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (scale != NULL, FALSE);

  folded = trade_heading_fold (words);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (g_str_equal (folded, scales[i].words))
      {
        *scale = scales[i].scale;
        return TRUE;
      }

  return FALSE;
}

static gboolean
begins_with_any (const char        *name,
                 const char *const *starts)
{
  for (guint i = 0; starts[i] != NULL; i++)
    if (g_str_has_prefix (name, starts[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_rest (const char *name)
{
  for (guint i = 0; rests[i] != NULL; i++)
    if (strstr (name, rests[i]) != NULL)
      return TRUE;

  return begins_with_any (name, rest_starts);
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

  lower = trade_heading_lower (words);

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

/* Whether words in small letters say that all is meant, such as "total exports" of what is exported. */
static gboolean
is_whole (const char *lower)
{
  g_autofree char *words = g_strdup (lower);

  cut_footnote (words);
  if (g_strv_contains (wholes, words))
    return TRUE;

  return (g_str_has_prefix (words, "total ") || g_str_has_suffix (words, " total") || g_str_has_suffix (words, "总值")) &&
         trade_vocabulary_find_flow (words) != NULL;
}

static const char *
skip_quotes (const char *words)
{
  for (guint i = 0; quotes[i] != NULL; i++)
    if (g_str_has_prefix (words, quotes[i]))
      return skip_quotes (words + strlen (quotes[i]));

  return words;
}

static gboolean
is_whole_place (const char *folded)
{
  return trade_world_is_name (folded) || g_strv_contains (totals, folded) || is_whole (folded);
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
  const char *bare_code, *bare_name;

  g_return_val_if_fail (code != NULL, TRADE_CODE_MEMBER);

  lower = trade_heading_lower (code);
  name = trade_heading_lower (label != NULL ? label : "");
  if (is_whole_place (lower) || is_whole_place (name))
    return TRADE_CODE_WHOLE;
  if (is_rest (lower) || is_rest (name))
    return TRADE_CODE_MEMBER;

  bare_code = skip_quotes (lower);
  bare_name = skip_quotes (name);

  return begins_with_any (bare_code, group_starts) || begins_with_any (bare_name, group_starts) ||
             g_strv_contains (group_names, bare_name)
           ? TRADE_CODE_GROUP
           : TRADE_CODE_MEMBER;
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
  static const char *const goods[] = {
    "to", "ag0", "s", "all commodities", "all products", "total - all products", "all goods", "total all products",
    "all commodities total", "全部商品", "tous produits", "todos", NULL,
  };
  g_autofree char *lower = NULL;

  g_return_val_if_fail (product != NULL, FALSE);

  lower = trade_heading_lower (product);

  return g_strv_contains (goods, lower) || is_whole (lower);
}

/**
 * trade_vocabulary_get_level:
 * @product: the code of a product
 *
 * Gets how deep a product lies whose code nests by its digits: 2 for a chapter of the Harmonized System, 4 for a heading.
 *
 * Returns: the level, above 0; 1 where the code has other characters
 */
int
trade_vocabulary_get_level (const char *product)
{
  gsize n;

  g_return_val_if_fail (product != NULL, 1);

  n = strspn (product, "0123456789");

  return n > 0 && product[n] == '\0' ? (int) n : 1;
}
