/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-growth.h"

#include <string.h>

#include "trade-period-cell.h"
#include "trade-word-index.h"
#include "trade-words.h"

/* What is longer is no name. */
#define MAX_NAME 400

#define YEAR_DIGITS 4

/* What a word in the name of a column of growth tells. */
typedef enum
{
  GROWS,   /* that it is growth */
  MARKS,   /* the same, where a percent sign stands beside it */
  AGAINST, /* on what, where it is growth */
  PERCENT, /* that it is counted in percent */
} Kind;

typedef struct
{
  const char *words;
  Kind        kind;
  TradeGrowth growth;
} Term;

#define OPEN TRADE_GROWTH_OPEN
#define YEAR TRADE_GROWTH_ON_YEAR
#define QUARTER TRADE_GROWTH_ON_QUARTER
#define MONTH TRADE_GROWTH_ON_MONTH
#define BEFORE TRADE_GROWTH_ON_PERIOD

/* The words in English, Chinese, German, French, Spanish, Portuguese, Japanese, Russian and Arabic, folded. What is no growth
 * but a ratio in some tables and growth in others has no place here: 前年比 may be 3.1 or 103.1, and so may "в % к 2022 году". */
static const Term terms[] = {
  { "growth", GROWS, OPEN }, { "growth rate", GROWS, OPEN }, { "growth rates", GROWS, OPEN }, { "rates of growth", GROWS, OPEN }, { "rate of growth", GROWS, OPEN }, { "change", GROWS, OPEN },
  { "rate of change", GROWS, OPEN }, { "chg", MARKS, OPEN }, { "var", MARKS, OPEN }, { "±", MARKS, OPEN }, { "+/-", MARKS, OPEN },
  { "yoy", GROWS, YEAR }, { "y/y", GROWS, YEAR }, { "y-o-y", GROWS, YEAR }, { "y o y", GROWS, YEAR },
  { "year-on-year", GROWS, YEAR }, { "year on year", GROWS, YEAR }, { "year-over-year", GROWS, YEAR },
  { "year over year", GROWS, YEAR },
  { "m/m", GROWS, MONTH }, { "mom", GROWS, MONTH }, { "m-o-m", GROWS, MONTH },
  { "month-on-month", GROWS, MONTH }, { "month on month", GROWS, MONTH }, { "month-over-month", GROWS, MONTH },
  { "month over month", GROWS, MONTH },
  { "q/q", GROWS, QUARTER },
  { "qoq", GROWS, QUARTER }, { "q-o-q", GROWS, QUARTER }, { "quarter-on-quarter", GROWS, QUARTER },
  { "quarter on quarter", GROWS, QUARTER }, { "quarter-over-quarter", GROWS, QUARTER },
  { "percentage", PERCENT, OPEN }, { "pct", PERCENT, OPEN }, { "％", PERCENT, OPEN },
  { "同比", GROWS, YEAR },
  { "环比", GROWS, BEFORE },
  { "增长", GROWS, OPEN }, { "增长率", GROWS, OPEN }, { "增速", GROWS, OPEN }, { "增幅", GROWS, OPEN }, { "增减", GROWS, OPEN },
  { "增减率", GROWS, OPEN }, { "变化率", GROWS, OPEN },
  { "veränderung", GROWS, OPEN }, { "veränderungsrate", GROWS, OPEN }, { "änderung", GROWS, OPEN }, { "wachstum", GROWS, OPEN },
  { "wachstumsrate", GROWS, OPEN }, { "zuwachs", GROWS, OPEN },
 
 
  { "prozent", PERCENT, OPEN },
  { "variation", GROWS, OPEN }, { "taux de variation", GROWS, OPEN }, { "évolution", MARKS, OPEN }, { "evolution", MARKS, OPEN },
  { "évol", MARKS, OPEN }, { "croissance", GROWS, OPEN }, { "taux de croissance", GROWS, OPEN },
  { "glissement annuel", GROWS, YEAR }, { "sur un an", AGAINST, YEAR }, { "a/a", GROWS, YEAR },
  { "sur un mois", AGAINST, MONTH }, { "t/t", GROWS, QUARTER }, { "pour cent", PERCENT, OPEN },
  { "variación", GROWS, OPEN }, { "variacion", GROWS, OPEN }, { "tasa de variación", GROWS, OPEN }, { "crecimiento", GROWS, OPEN },
  { "tasa de crecimiento", GROWS, OPEN }, { "interanual", AGAINST, YEAR },
  { "intermensual", AGAINST, MONTH }, { "intertrimestral", AGAINST, QUARTER },
  { "por ciento", PERCENT, OPEN }, { "variação", GROWS, OPEN }, { "taxa de variação", GROWS, OPEN },
  { "crescimento", GROWS, OPEN }, { "taxa de crescimento", GROWS, OPEN }, { "homóloga", AGAINST, YEAR },
  { "伸び率", GROWS, OPEN }, { "伸率", GROWS, OPEN }, { "増減率", GROWS, OPEN }, { "増加率", GROWS, OPEN },
  { "前年比", AGAINST, YEAR }, { "対前年比", AGAINST, YEAR }, { "前年同月比", AGAINST, YEAR }, { "対前年同月比", AGAINST, YEAR },
  { "前年同期比", AGAINST, YEAR }, { "対前年同期比", AGAINST, YEAR }, { "対前年", AGAINST, YEAR }, { "前月比", AGAINST, MONTH },
  { "対前月比", AGAINST, MONTH }, { "前期比", AGAINST, BEFORE },
  { "прирост", GROWS, OPEN }, { "темп прироста", GROWS, OPEN }, { "темпы прироста", GROWS, OPEN },
  { "изменение", GROWS, OPEN }, { "год к году", GROWS, YEAR }, { "г/г", GROWS, YEAR }, { "м/м", GROWS, MONTH },
  { "değişim", GROWS, OPEN }, { "değişim oranı", GROWS, OPEN }, { "variazione", GROWS, OPEN }, { "verandering", GROWS, OPEN },
  { "zmiana", GROWS, OPEN }, { "증감률", GROWS, OPEN }, { "증가율", GROWS, OPEN },
  { "전년대비", AGAINST, YEAR }, { "전년동월대비", AGAINST, YEAR }, { "전월대비", AGAINST, MONTH }, { "pertumbuhan", GROWS, OPEN },
  { "tăng trưởng", GROWS, OPEN },
  { "النمو", GROWS, OPEN }, { "معدل النمو", GROWS, OPEN }, { "نسبة النمو", GROWS, OPEN }, { "نسبة التغير", GROWS, OPEN },
  { "معدل التغير", GROWS, OPEN }, { "على أساس سنوي", AGAINST, YEAR }, { "على أساس شهري", AGAINST, MONTH },
};

static TradeWordIndex by_words = TRADE_WORD_INDEX (terms);

/* What is said before the earlier period, and whether that alone tells growth: "compared with" may tell a ratio as well. */
static const struct
{
  const char *words;
  gboolean    tells;
} befores[] = {
  { "on ", TRUE }, { "over ", TRUE }, { "from ", TRUE }, { "against ", FALSE }, { "vs ", FALSE }, { "versus ", FALSE }, { "to ", FALSE },
  { "compared to ", FALSE }, { "compared with ", FALSE }, { "relative to ", FALSE }, { "gegenüber ", TRUE }, { "ggü ", TRUE },
  { "gg ", TRUE }, { "zum ", TRUE }, { "zur ", TRUE }, { "im vergleich zum ", FALSE }, { "verglichen mit ", FALSE },
  { "par rapport au ", TRUE }, { "par rapport à ", TRUE }, { "sur ", TRUE }, { "respecto al ", TRUE }, { "respecto del ", TRUE },
  { "respecto a ", TRUE }, { "con respecto al ", TRUE }, { "frente al ", TRUE }, { "sobre ", TRUE }, { "em relação ao ", TRUE },
  { "face ao ", TRUE }, { "ante ", TRUE }, { "contra ", FALSE }, { "比", TRUE }, { "较", TRUE }, { "与", FALSE }, { "к ", FALSE },
  { "по сравнению с ", FALSE }, { "относительно ", FALSE },
};

/* The earlier period, behind an article. */
static const char *const articles[] = { "the ", "a ", "dem ", "den ", "der ", "l'", "l’", "la ", "el ", "o " };
static const struct
{
  const char *words;
  TradeGrowth growth;
} earlier[] = {
  { "previous year", YEAR }, { "prior year", YEAR }, { "preceding year", YEAR }, { "last year", YEAR }, { "year earlier", YEAR },
  { "year ago", YEAR }, { "year before", YEAR }, { "same month of the previous year", YEAR }, { "same month of previous year", YEAR },
  { "same month previous year", YEAR }, { "same month of last year", YEAR }, { "same month last year", YEAR },
  { "same month a year earlier", YEAR }, { "same quarter of the previous year", YEAR }, { "same quarter of previous year", YEAR },
  { "same quarter last year", YEAR }, { "same period of the previous year", YEAR }, { "same period of previous year", YEAR },
  { "same period of last year", YEAR }, { "same period last year", YEAR }, { "same period a year earlier", YEAR },
  { "corresponding month of the previous year", YEAR }, { "corresponding month of previous year", YEAR },
  { "corresponding quarter of the previous year", YEAR }, { "corresponding period of the previous year", YEAR },
  { "corresponding period of previous year", YEAR }, { "previous quarter", QUARTER }, { "preceding quarter", QUARTER },
  { "quarter before", QUARTER }, { "previous month", MONTH }, { "preceding month", MONTH }, { "last month", MONTH },
  { "month before", MONTH }, { "month earlier", MONTH }, { "previous period", BEFORE }, { "preceding period", BEFORE },
  { "vorjahr", YEAR }, { "vorjahresmonat", YEAR }, { "vorjahresquartal", YEAR }, { "vorjahreszeitraum", YEAR }, { "vorjahresperiode", YEAR },
  { "gleichen monat des vorjahres", YEAR }, { "gleichen vorjahreszeitraum", YEAR }, { "entsprechenden vorjahresmonat", YEAR },
  { "entsprechenden vorjahreszeitraum", YEAR }, { "vorquartal", QUARTER }, { "vormonat", MONTH }, { "vorperiode", BEFORE },
  { "année précédente", YEAR }, { "an dernier", YEAR }, { "même mois de l'année précédente", YEAR },
  { "même mois de l’année précédente", YEAR }, { "même période de l'année précédente", YEAR },
  { "même période de l’année précédente", YEAR }, { "trimestre précédent", QUARTER }, { "mois précédent", MONTH },
  { "año anterior", YEAR }, { "mismo mes del año anterior", YEAR }, { "mismo período del año anterior", YEAR },
  { "mismo periodo del año anterior", YEAR }, { "igual mes del año anterior", YEAR }, { "igual período del año anterior", YEAR },
  { "trimestre anterior", QUARTER }, { "mes anterior", MONTH }, { "ano anterior", YEAR }, { "mesmo mês do ano anterior", YEAR },
  { "mesmo período do ano anterior", YEAR }, { "igual período do ano anterior", YEAR }, { "mês anterior", MONTH },
  { "上年", YEAR }, { "去年", YEAR }, { "上年同月", YEAR }, { "去年同月", YEAR }, { "上年同期", YEAR }, { "去年同期", YEAR }, { "上季度", QUARTER },
  { "上月", MONTH }, { "предыдущему году", YEAR }, { "предыдущим годом", YEAR }, { "соответствующему месяцу предыдущего года", YEAR },
  { "соответствующему периоду предыдущего года", YEAR }, { "соответствующему периоду прошлого года", YEAR },
  { "соответствующим периодом прошлого года", YEAR }, { "аналогичному периоду прошлого года", YEAR },
  { "аналогичным периодом прошлого года", YEAR }, { "предыдущему кварталу", QUARTER }, { "предыдущему месяцу", MONTH },
};

/* How far reading has come. */
typedef struct
{
  GString    *rest; /* what no term says */
  gboolean    grows, is_marked, is_against, has_percent, is_torn;
  TradeGrowth growth;
  int         year; /* that it is the growth of, or 0 */
} Scan;

/* Chinese and Japanese have no spaces between words. */
static gboolean
joins_words (gunichar last,
             gunichar next)
{
  return last < 0x2E80 && next < 0x2E80 && g_unichar_isalpha (last) && g_unichar_isalpha (next);
}

static const Term *
match_term (const char *name,
            const char *text)
{
  TradeWordWalk walk = { 0 };
  const Term *best = NULL, *term;

  if (text > name && joins_words (g_utf8_get_char (g_utf8_prev_char (text)), g_utf8_get_char (text)))
    return NULL;

  while ((term = trade_word_index_next (&by_words, text, &walk)) != NULL)
    {
      const char *end = text + walk.length;

      if (!joins_words (g_utf8_get_char (g_utf8_prev_char (end)), g_utf8_get_char (end)))
        best = term;
    }

  return best;
}

static void
take_comparison (Scan       *scan,
                 TradeGrowth growth)
{
  if (growth == OPEN)
    return;
  scan->is_torn |= scan->growth != OPEN && scan->growth != growth;
  scan->growth = growth;
}

static void
take_term (Scan       *scan,
           const Term *term)
{
  scan->grows |= term->kind == GROWS;
  scan->is_marked |= term->kind == MARKS;
  scan->is_against |= term->kind == AGAINST;
  scan->has_percent |= term->kind == PERCENT;
  take_comparison (scan, term->growth);
}

/* The longest name of an earlier period. */
static gsize
match_earlier (const char  *text,
               TradeGrowth *growth)
{
  gsize best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (earlier); i++)
    {
      const gsize n = strlen (earlier[i].words);

      if (n > best && g_str_has_prefix (text, earlier[i].words) &&
          !joins_words (g_utf8_get_char (g_utf8_prev_char (text + n)), g_utf8_get_char (text + n)))
        {
          best = n;
          *growth = earlier[i].growth;
        }
    }

  return best;
}

/* "On the same month of the previous year", "gegenüber Vorjahresmonat". */
static const char *
take_earlier (Scan       *scan,
              const char *name,
              const char *text)
{
  if (text > name && joins_words (g_utf8_get_char (g_utf8_prev_char (text)), g_utf8_get_char (text)))
    return text;

  for (guint i = 0; i < G_N_ELEMENTS (befores); i++)
    {
      const char *start = text + strlen (befores[i].words);
      TradeGrowth growth;
      gsize n;

      if (!g_str_has_prefix (text, befores[i].words))
        continue;
      n = match_earlier (start, &growth);
      for (guint j = 0; j < G_N_ELEMENTS (articles) && n == 0; j++)
        if (g_str_has_prefix (start, articles[j]) && match_earlier (start + strlen (articles[j]), &growth) > 0)
          {
            start += strlen (articles[j]);
            n = match_earlier (start, &growth);
          }
      if (n == 0)
        continue;
      scan->is_against |= befores[i].tells;
      take_comparison (scan, growth);
      return start + n;
    }

  return text;
}

/* "2023/2022", "2022-2023", "2023/22", "2023 vs 2022": the growth of one year on another, which is the one before or none that is known. */
static const char *
take_years (Scan       *scan,
            const char *text)
{
  static const char *const joints[] = { " vs ", " on ", " to ", "/", "-", "–", NULL };
  const int first = strspn (text, "0123456789") == YEAR_DIGITS ? (int) g_ascii_strtoll (text, NULL, 10) : 0;

  if (!trade_period_cell_is_year (first))
    return text;

  for (guint i = 0; joints[i] != NULL; i++)
    {
      const char *p = text + YEAR_DIGITS;
      gsize n;
      int second;

      if (!g_str_has_prefix (p, joints[i]))
        continue;
      p += strlen (joints[i]);
      n = strspn (p, "0123456789");
      second = (int) g_ascii_strtoll (p, NULL, 10) + (n == 2 ? first / 100 * 100 : 0);
      if ((n != 2 && n != YEAR_DIGITS) || !trade_period_cell_is_year (second))
        continue;
      scan->is_torn |= ABS (first - second) != 1 || scan->year != 0;
      scan->year = MAX (first, second);
      return p + n;
    }

  return text;
}

static void
scan_name (Scan       *scan,
           const char *folded)
{
  for (const char *p = folded; *p != '\0';)
    {
      const Term *term = match_term (folded, p);
      const char *end = p == folded || !g_ascii_isdigit (p[-1]) ? take_years (scan, p) : p;

      if (end == p)
        end = take_earlier (scan, folded, p);
      if (end != p || term != NULL)
        g_string_append_c (scan->rest, ' ');
      if (end != p)
        p = end;
      else if (term != NULL)
        {
          take_term (scan, term);
          p += strlen (term->words);
        }
      else
        {
          g_string_append_unichar (scan->rest, g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
    }
}

/* In Japanese and Russian what compares with an earlier year may be a ratio, unless another word says that it is growth. */
static gboolean
may_be_ratio (const char *folded)
{
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_LATIN)
        return TRUE;
    }

  return FALSE;
}

/*
 * trade_column_growth_read:
 * @folded: the name of a column or a row, as trade_heading_fold() makes it
 * @guess: (out): return location for what it says, if it is growth
 *
 * Reads names such as "exports, % change on previous year", "y/y %", "出口同比(%)" or "change 2023/2022 (%)", of which every word
 * must be known.
 *
 * Returns: whether it names growth
 */
gboolean
trade_column_growth_read (const char       *folded,
                          TradeColumnGuess *guess)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  Scan scan = { .rest = rest, .growth = TRADE_GROWTH_OPEN };
  gboolean is_percent;
  TradeWords words;

  if (strlen (folded) > MAX_NAME)
    return FALSE;
  scan_name (&scan, folded);
  if (scan.is_torn || !(scan.grows || scan.is_marked || scan.is_against) || strstr (folded, "quantit") != NULL ||
      strstr (folded, "weight") != NULL)
    return FALSE;

  words = trade_words_read (scan.rest->str);
  is_percent = g_str_equal (words.quantity.measure, TRADE_MEASURE_GROWTH);
  if (words.n_unknown + words.n_noted > 0 || words.is_other || words.is_odd_unit || words.quantity.has_scale ||
      (words.has_noun && !is_percent) || (words.has_period && scan.year != 0))
    return FALSE;
  is_percent = is_percent || scan.has_percent;
  if (!scan.grows && (!is_percent || (!scan.is_marked && may_be_ratio (folded))))
    return FALSE;

  *guess = (TradeColumnGuess) {
    .role = TRADE_COLUMN_ROLE_GROWTH, .flow = words.flow, .of = TRADE_HEADING_NONE, .growth = scan.growth,
    .is_percent = is_percent, .valuation = words.valuation, .adjustment = words.adjustment, .prices = words.prices, .type = words.type,
  };
  if (words.has_period || scan.year != 0)
    {
      guess->has_period = TRUE;
      guess->period = words.has_period ? words.period : trade_period_new_annual (scan.year);
    }

  return TRUE;
}

/*
 * trade_growth_compare:
 * @growth: on what it is
 * @period: the period that has grown
 * @comparison: (out): return location for the code of the comparison
 *
 * Finds with what a growth of a period compares: that of a year can be but on the year before.
 *
 * Returns: whether that is certain
 */
gboolean
trade_growth_compare (TradeGrowth   growth,
                      TradePeriod   period,
                      const char  **comparison)
{
  const gboolean is_year = period.n_months == TRADE_MONTHS_PER_YEAR;

  *comparison = TRADE_CODE_UNSTATED;
  switch (growth)
    {
    case TRADE_GROWTH_OPEN:
      return is_year;
    case TRADE_GROWTH_ON_YEAR:
      return TRUE;
    case TRADE_GROWTH_ON_QUARTER:
    case TRADE_GROWTH_ON_MONTH:
      *comparison = TRADE_COMPARISON_PERIOD;
      return period.n_months == (growth == TRADE_GROWTH_ON_MONTH ? 1 : TRADE_MONTHS_PER_QUARTER);
    case TRADE_GROWTH_ON_PERIOD:
      *comparison = is_year ? TRADE_CODE_UNSTATED : TRADE_COMPARISON_PERIOD;
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}
