/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-sentence.h"

#include <string.h>

#include "trade-column-lead.h"
#include "trade-column-scope.h"
#include "trade-fiscal.h"
#include "trade-region.h"
#include "trade-table-outline.h"
#include "trade-word-index.h"
#include "trade-words.h"

/* Lines of words around a table: titles, and what stands between its rows. */

/* What is longer is no title. */
#define MAX_LINE 300

/* A country has so many words at most: "United States of America". */
#define COUNTRY_WORDS 4

/* What stands in titles beside all that is told of the values, folded. */
static const char *const fillers[] = {
  "by", "and", "main", "major", "top", "top ten", "largest", "principal", "leading", "selected", "partner", "partners",
  "trading partner", "trading partners", "trade partner", "trade partners", "country", "countries", "partner country",
  "partner countries", "country of destination", "country of origin", "destination", "destinations", "origin", "region",
  "regions", "market", "markets", "product", "products", "product group", "product groups", "commodity", "commodities", "commodity group",
  "commodity groups", "category", "categories",
  "section", "sections", "chapter", "chapters", "hs section", "hs sections", "hs chapter", "hs chapters", "structure", "structure of",
  "composition", "composition of", "foreign", "external", "international", "flow", "trade flow", "period", "year",
  "date", "time", "reporter", "indicator", "world", "all",
  "nach", "ländern", "partnerländern", "bestimmungsländern", "ursprungsländern", "handelspartnern", "warengruppen",
  "wichtigste", "wichtigsten", "im", "jahr", "monat", "partnern", "regionen", "weltregionen", "kontinenten", "erdteilen", "produkten",
  "produktgruppen", "gütern", "gütergruppen", "continent", "continents", "région", "régions", "región", "regiones", "continentes", "região",
  "regiões", "регионам", "континентам", "партнёрам", "партнерам",
  "par", "pays", "partenaire", "partenaires", "produit", "produits", "principaux", "commerce", "extérieur",
  "por", "país", "países", "pais", "paises", "socio", "socios", "producto", "productos", "principales", "comercio", "exterior",
  "país de destino", "países de destino", "país de origen", "países de origen", "destino", "origen", "país de origem", "países de origem", "origem",
  "pays de destination", "pays d'origine", "bestimmungsland", "ursprungsland", "странам назначения", "странам происхождения",
  "parceiro", "parceiros", "produto", "produtos", "principais",
  "按", "分", "主要", "国别", "国家", "和", "地区", "贸易伙伴", "商品", "表", "对外贸易", "国別", "地域別", "品目別", "相手国別", "貿易",
  "по", "странам", "основным", "товарам", "за", "год", "товарная структура", "внешней торговли",
  "товарна структура", "mặt hàng", "chủ yếu", "theo", "phân theo", "phân", "nước", "trị giá", "hàng hóa", "зовнішньої торгівлі", "торгівлі", "товарами", "у", "рік", "році", "حسب", "الدولة", "الدول", "السلع", "عام",
  "statistics", "trade statistics", "foreign trade statistics", "development", "development of", "trends in", "overview", "overview of",
  "with main partners", "with major partners", "with partners", "with the main partners", "with main trading partners", "with selected countries",
  "cpa", "bec", "sitc", "sitc section", "sitc sections", "hs", "hs chapter", "hs chapters", "hs section", "hs sections", "end use", "end-use",
  "economic category", "economic categories", "broad economic categories", "broad economic category", "sector", "sectors",
  "years", "months", "quarters", "und", "entwicklung", "statistik", "übersicht", "et", "évolution", "statistiques", "y", "evolución",
  "estadísticas", "e", "evolução", "estatísticas", "и", "динамика", "总值", "总值表", "总额", "总额表", "情况", "情况表", "统计", "统计表", "一览表",
  "の", "推移", "統計", "額", "貿易統計",
  "country-wise", "commodity-wise", "region-wise", "table title", "table name", "topic", "theme", "subject", "region/market", "regions/markets", "country/region", "countries/regions",
  "region/country", "market/region", "country/territory", "countries/territories", "commodity/country", "product/country",
  "jahre", "monate", "quartale", "länder", "handelspartnerländer",
  "según", "selon", "segundo", "secondo", "paesi", "prodotti", "principali", "według", "krajów", "towarów", "główne", "podle", "zemí", "naar",
  "to all countries", "from all countries", "with all countries", "all countries", "to all partners", "from all partners", "with all partners",
  "nach allen ländern", "aus allen ländern", "vers tous les pays", "de tous les pays", "a todos los países", "de todos los países",
  "landen", "goederen", "etter", "efter", "lande", "varugrupper", "varegrupper", "menurut", "negara", "komoditas",
};

static TradeWordIndex by_filler = TRADE_WORD_INDEX (fillers);

static gboolean
is_letter (gunichar character)
{
  return character < 0x2E80 && g_unichar_isalpha (character);
}

static const char *
match_filler (const char *text)
{
  TradeWordWalk walk = { 0 };
  const char *best = NULL;
  const char *const *filler;

  while ((filler = trade_word_index_next (&by_filler, text, &walk)) != NULL)
    {
      const char *end = text + walk.length;

      if (!(is_letter (g_utf8_get_char (g_utf8_prev_char (end))) && is_letter (g_utf8_get_char (end))))
        best = *filler;
    }

  return best;
}

/* Numbers of tables, periods in a language without spaces, and spans of years, which are told by columns. */
static char *
part_words (const char *folded)
{
  static const struct
  {
    const char *pattern;
    const char *replacement;
  } parts[] = {
    { "^(table|tab|tableau|tabelle|tabla|cuadro|tabela|表|таблица) ?[0-9][0-9 a-z]*[:,]?", " " },
    { "\\b(top) [0-9]+", " " },
    { "([0-9]{4})年([0-9]{1,2}([-至][0-9]{1,2})?月|[上下]半年|第[一二三四1-4]季度)?", " \\0 " },
    { "\\b[0-9]{4}( ?[-–/,]| and| to| und| bis| et| à| y| a| e| и|,)? ?[0-9]{4}\\b", " " },
    { "[:：。]| [-–—] |['’]s\\b", " , " },
  };
  char *text = g_strdup (folded);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (parts[i].pattern, 0, 0, NULL);
      char *parted = g_regex_replace (regex, text, -1, 0, parts[i].replacement, 0, NULL);

      g_free (text);
      text = parted;
    }

  return text;
}

/* Leaves out what adds nothing, where that begins a word and is not part of a period, as the months in "first 9 months of 2023" are. */
static char *
drop_fillers (const char *text)
{
  GString *rest = g_string_new (NULL);
  gunichar last = ' ';

  while (*text != '\0')
    {
      const char *filler = is_letter (last) ? NULL : match_filler (text);
      gsize length = 0;
      const TradeWord *word = is_letter (last) ? NULL : trade_lexicon_match (text, &length);
      TradePeriod period;
      const char *behind = last == ' ' ? trade_words_match_period (text, &period) : text;

      if (behind != text)
        {
          g_string_append_len (rest, text, behind - text);
          text = behind;
          last = ' ';
          continue;
        }
      if (filler != NULL && (word == NULL || length <= strlen (filler)))
        {
          g_string_append_c (rest, ' ');
          text += strlen (filler);
          last = ' ';
          continue;
        }
      length = MAX (word != NULL ? length : 0, (gsize) (g_utf8_next_char (text) - text));
      g_string_append_len (rest, text, (gssize) length);
      text += length;
      last = g_utf8_get_char (g_utf8_prev_char (text));
    }

  return g_string_free (rest, FALSE);
}

/* Codes of countries are words as well, but for those that people write. */
static gboolean
is_country (const char *name)
{
  static const char *const codes[] = { "uk", "us", "usa", NULL };

  return (strlen (name) >= 4 || g_strv_contains (codes, name)) && trade_region_find (name) != NULL;
}

/* A country that a text begins with, of as many words as there are of it. In "US dollars" there is none. */
static const char *
measure_country (const char *start)
{
  gsize length;
  const TradeWord *word = trade_lexicon_match (start, &length);

  if (word != NULL && word->kind == TRADE_WORD_NOUN)
    return start;

  for (guint n = COUNTRY_WORDS; n > 0; n--)
    {
      g_autofree char *name = NULL;
      const char *end = start;

      for (guint j = 0; j < n && *end != '\0' && *end != ','; j++)
        end += strcspn (end + (*end == ' '), " ,()") + (*end == ' ');
      name = g_strstrip (g_strndup (start, (gsize) (end - start)));
      if (is_country (name))
        return end;
    }

  return start;
}

static char *
take_country (GString    *text,
              const char *from,
              const char *start)
{
  const char *end = measure_country (start);
  char *name;

  if (end == start)
    return NULL;
  name = g_strstrip (g_strndup (start, (gsize) (end - start)));
  g_string_erase (text, from - text->str, end - from);

  return name;
}

/* Behind a mark, a country is the one whose trade it is where that goes on with it: "Table 1: UK exports". */
static char *
take_owner (GString *text)
{
  for (const char *p = strstr (text->str, ", "); p != NULL; p = strstr (p + 1, ", "))
    {
      const char *start = p + strspn (p, ", "), *end = measure_country (start), *next = end + strspn (end, " ");
      gsize length;
      const TradeWord *word = end != start ? trade_lexicon_match (next, &length) : NULL;

      if (word != NULL && word->kind == TRADE_WORD_FLOW)
        return take_country (text, start, start);
    }

  return NULL;
}

/* Whose trade it is, where that stands at the start, or behind "of": behind "to" and "from" there are partners. */
static char *
take_reporter (GString *text)
{
  static const char *const joints[] = { " of the ", " of ", " de la ", " de ", " du ", " von ", " da ", " do ", " d'", " d’" };
  const char *start = text->str + strspn (text->str, " ,");
  char *name = take_country (text, start, start);

  for (guint i = 0; i < G_N_ELEMENTS (joints) && name == NULL; i++)
    {
      const char *found = strstr (text->str, joints[i]);

      if (found != NULL)
        name = take_country (text, found, found + strlen (joints[i]));
    }

  return name != NULL ? name : take_owner (text);
}

static char *
take_partner (GString *text)
{
  static const char *const directions[] = {
    " to the ", " to ", " from the ", " from ", " with the ", " with ", " nach ", " aus ", " mit ", " vers ", " avec ", " con ", " hacia ",
    " para ", " com ",
  };
  char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (directions) && name == NULL; i++)
    {
      const char *found = strstr (text->str, directions[i]);

      if (found != NULL)
        name = take_country (text, found, found + strlen (directions[i]));
    }

  return name;
}

/* What is not all that is traded, or not as it was paid: of which year constant prices are, only the line says. */
static gboolean
is_part (const TradeWords *words)
{
  return g_strcmp0 (words->type, TRADE_TYPE_SERVICES) == 0 || g_strcmp0 (words->prices, TRADE_PRICES_CONSTANT) == 0;
}

static gboolean
take_words (const char *text,
            TradeTableSentence *found)
{
  const TradeWords words = trade_words_read (text);
  const gboolean is_share = g_str_equal (words.quantity.measure, TRADE_MEASURE_SHARE) && words.flow != NULL;

  if (words.n_unknown + words.n_noted > 0 || words.is_other || words.is_odd_unit ||
      (words.has_noun && !g_str_equal (words.quantity.measure, TRADE_MEASURE_VALUE) && !is_share))
    return FALSE;

  /* "Trade" may be that of either way, or of both. */
  found->flow = g_strcmp0 (words.flow, TRADE_FLOW_TOTAL) == 0 ? NULL : words.flow;
  if (words.has_period)
    found->period = words.period;
  if (words.has_period)
    g_clear_pointer (&found->fiscal, g_free);
  found->has_period = words.has_period || found->fiscal != NULL;
  found->is_share = is_share;
  found->is_part = is_part (&words);
  found->adjustment = words.adjustment;
  found->prices = found->is_part ? NULL : words.prices;

  return words.flow != NULL || found->has_period || found->adjustment != NULL || found->prices != NULL;
}

/* Years that a table covers, from one to another: those of its rows or columns tell more. */
static char *
drop_spans (const char *folded)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("\\b(fy ?)?[0-9]{4}([-/–][0-9]{2,4})?( ?(to|through|and|und|bis|et|à|y|a|e|и) ?| [-–] |[-–]fy ?)(fy ?)?[0-9]{4}([-/–]"
                 "[0-9]{2,4})?\\b", 0, 0, NULL);

  return g_regex_replace_literal (regex, folded, -1, 0, " ", 0, NULL);
}

static void
spell (const char  *line,
       char       **name)
{
  char *original = *name != NULL ? trade_heading_find_original (line, *name) : NULL;

  g_free (*name);
  *name = original;
}

/* Takes the year out that a line tells, if that begins in one and ends in the next. Returns what is left; %NULL where there may be a
 * month instead. */
static char *
cut_fiscal (const char         *line,
            const char         *folded,
            int                 year_start,
            TradeTableSentence *found)
{
  g_autofree char *bare = drop_spans (folded);
  g_autoptr (GString) text = g_string_new (bare);
  TradePeriod other;
  guint n;

  found->fiscal = trade_fiscal_cut (text, year_start, &found->period, &n);
  if (n > 1)
    g_clear_pointer (&found->fiscal, g_free);
  spell (line, &found->fiscal);
  if (trade_fiscal_find (text->str, 1, &other))
    return NULL;

  return n > 0 ? g_strdup (text->str) : g_strdup (folded);
}

/* The next name of a flow in a text; %NULL where there is none. */
static const char *
find_flow (const char *folded,
           gsize      *length)
{
  gunichar last = ' ';

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const TradeWord *word = is_letter (last) ? NULL : trade_lexicon_match (p, length);

      if (word != NULL && word->kind == TRADE_WORD_FLOW)
        return p;
      last = g_utf8_get_char (p);
    }

  return NULL;
}

/*
 * trade_table_sentence_names_flow:
 * @folded: words, folded
 *
 * Tells whether words name a direction of trade. Most rows are figures, whose names say nothing of it.
 *
 * Returns: whether they do
 */
gboolean
trade_table_sentence_names_flow (const char *folded)
{
  gsize length;

  return find_flow (folded, &length) != NULL;
}

/* Two flows are no contradiction in a title. */
static char *
drop_flows (const char *text)
{
  GString *rest = g_string_new (NULL);
  const char *found;
  gsize length;

  while ((found = find_flow (text, &length)) != NULL)
    {
      g_string_append_len (rest, text, found - text);
      g_string_append_c (rest, ' ');
      text = found + length;
    }
  g_string_append (rest, text);

  return g_string_free (rest, FALSE);
}

/*
 * trade_table_sentence_clear:
 * @self: a line
 *
 * Frees what it holds.
 */
void
trade_table_sentence_clear (TradeTableSentence *self)
{
  g_clear_pointer (&self->reporter, g_free);
  g_clear_pointer (&self->partner, g_free);
  g_clear_pointer (&self->fiscal, g_free);
}

/*
 * trade_table_sentence_read:
 * @line: a line above a table, or one between its rows
 * @year_start: in which month years begin that end in the next, as trade_fiscal_find() has it; 0 where that is not known
 * @found: (out): return location for what it says; cleared by trade_table_sentence_clear()
 *
 * Reads a line of which every word must be known: "Exports of cars" are not all exports.
 *
 * Returns: how much it says
 */
TradeSentenceKind
trade_table_sentence_read (const char         *line,
                           int                 year_start,
                           TradeTableSentence *found)
{
  const char *text = trade_table_outline_skip_number (line);
  g_autofree char *folded = trade_heading_fold (text);
  g_autofree char *whole = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *parted = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *without_flows = NULL;
  g_autoptr (GString) rest = NULL;
  gboolean is_cumulative;
  TradeWords words;

  *found = (TradeTableSentence) { NULL };
  if (*folded == '\0' || strlen (folded) > MAX_LINE)
    return TRADE_SENTENCE_EMPTY;
  whole = cut_fiscal (text, folded, year_start, found);
  if (whole == NULL)
    {
      trade_table_sentence_clear (found);
      return TRADE_SENTENCE_EMPTY;
    }

  plain = trade_column_cut_cumulative (whole, &is_cumulative);
  parted = part_words (trade_column_skip_balance (plain + strspn (plain, " ,:-")));
  bare = drop_fillers (parted);
  if (take_words (bare, found))
    return TRADE_SENTENCE_TOLD;

  rest = g_string_new (parted);
  found->reporter = take_reporter (rest);
  found->partner = take_partner (rest);
  g_clear_pointer (&bare, g_free);
  bare = drop_fillers (rest->str);
  if (take_words (bare, found))
    {
      spell (text, &found->reporter);
      spell (text, &found->partner);
      return TRADE_SENTENCE_TOLD;
    }
  trade_table_sentence_clear (found);
  without_flows = drop_flows (bare);
  words = trade_words_read (without_flows);

  return words.n_unknown + words.n_noted > 0 || words.is_other || is_part (&words) ? TRADE_SENTENCE_FOREIGN : TRADE_SENTENCE_EMPTY;
}
