/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-period-words.h"

#include <string.h>

#include "trade-heading.h"
#include "trade-period-cell.h"

/* Of two digits, those from here on are of the last century. */
#define TURN_OF_CENTURY 70

#define MAX_TEXT 64

/* The first letters of the months in the languages of the tables that are read; the name may go on. */
static const struct
{
  const char *start;
  int         month;
} months[] = {
  { "jan", 1 },  { "ene", 1 },  { "feb", 2 },  { "fév", 2 },  { "fev", 2 },  { "mar", 3 },  { "mär", 3 },
  { "mrz", 3 },  { "apr", 4 },  { "avr", 4 },  { "abr", 4 },  { "may", 5 },  { "mai", 5 },  { "jun", 6 },
  { "juin", 6 }, { "jul", 7 },  { "juil", 7 }, { "aug", 8 },  { "ago", 8 },  { "aoû", 8 },  { "sep", 9 },
  { "set", 9 },  { "oct", 10 }, { "out", 10 }, { "okt", 10 }, { "nov", 11 }, { "dec", 12 }, { "dez", 12 },
  { "déc", 12 }, { "dic", 12 },
  { "янв", 1 },  { "фев", 2 },  { "мар", 3 },  { "апр", 4 },  { "май", 5 },  { "мая", 5 },  { "июн", 6 },
  { "июл", 7 },  { "авг", 8 },  { "сен", 9 },  { "окт", 10 }, { "ноя", 11 }, { "дек", 12 },
  { "يناير", 1 }, { "فبراير", 2 }, { "مارس", 3 }, { "أبريل", 4 }, { "ابريل", 4 }, { "إبريل", 4 }, { "مايو", 5 },
  { "يونيو", 6 }, { "يوليو", 7 }, { "أغسطس", 8 }, { "اغسطس", 8 }, { "سبتمبر", 9 }, { "أكتوبر", 10 }, { "اكتوبر", 10 },
  { "نوفمبر", 11 }, { "ديسمبر", 12 },
};

/* Parts of the year, by how many months they have. */
static const struct
{
  const char *word;
  int         n_months;
} parts[] = {
  { "q", 3 },        { "t", 3 },         { "quarter", 3 },    { "qtr", 3 },     { "quartal", 3 },  { "vierteljahr", 3 },
  { "trimestre", 3 }, { "trim", 3 },     { "кв", 3 },         { "квартал", 3 }, { "квартале", 3 }, { "h", 6 },
  { "s", 6 },        { "half", 6 },      { "halfyear", 6 },   { "halbjahr", 6 }, { "hj", 6 },      { "semestre", 6 },
  { "semester", 6 }, { "полугодие", 6 },
};

/* What stands around numbers and adds nothing: "1er trimestre de 2022", "2023 г". */
static const char *const fillers[] = { "er", "e", "ème", "st", "nd", "rd", "th", "º", "ª", "o", "of", "de", "do", "й", "ый", NULL };

/* What is called a year, beside its number. */
static const char *const years[] = { "year", "г", "год", "года", "jahr", "année", "año", "ano", NULL };

static const char *const romans[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" };

/* What was found so far. */
typedef struct
{
  int      year;
  int      short_year; /* of two digits, or -1 */
  int      number;     /* of the part of the year */
  int      n_part_months;
  int      first, last; /* months */
  gboolean has_dash;
  gboolean has_year; /* a word for it */
} Parts;

/*
 * trade_period_words_find_month:
 * @word: the name of a month, or its first letters, in small letters
 *
 * Finds which month it is.
 *
 * Returns: 1 to 12; 0 where it is none
 */
int
trade_period_words_find_month (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (word, months[i].start))
      return months[i].month;

  return 0;
}

static int
find_roman (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
    if (g_str_equal (word, romans[i]))
      return (int) i + 1;

  return 0;
}

/*
 * trade_period_words_find_number:
 * @text: a cell of a column of months or quarters
 *
 * Reads which part of the year it is, where it is not written in digits alone: `IV`, `1月`, `Q3`, `2. Quartal`, `T1`, `第三季度`.
 *
 * Returns: a number from 1 on; 0 where it is none
 */
int
trade_period_words_find_number (const char *text)
{
  static const char *const around[] = { "第", "月", "四半期", "季度", "季", "年" };
  static const char *const numerals[] = { "一", "二", "三", "四" };
  g_autofree char *lower = trade_heading_fold (text);
  g_autoptr (GString) bare = NULL;
  const char *p;
  int number = 0;

  if (strlen (lower) > MAX_TEXT)
    return 0;

  bare = g_string_new (lower);
  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    g_string_replace (bare, around[i], "", 0);
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (g_str_equal (bare->str, numerals[i]))
      return (int) i + 1;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (bare->str, parts[i].word) && strlen (bare->str) > strlen (parts[i].word) &&
        !g_unichar_isalpha (g_utf8_get_char (bare->str + strlen (parts[i].word))))
      g_string_erase (bare, 0, (gssize) strlen (parts[i].word));
  g_strstrip (bare->str);
  if (find_roman (bare->str) > 0)
    return find_roman (bare->str);

  for (p = bare->str; g_ascii_isdigit (*p) && number < 100; p++)
    number = number * 10 + (*p - '0');
  p += strspn (p, " ");
  if (p == bare->str)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*p == '\0' || g_str_equal (p, parts[i].word))
      return number;

  return 0;
}

static gboolean
take_number (Parts *found,
             int    number,
             guint  n_digits)
{
  if (n_digits == 4 && found->year == 0 && trade_period_cell_is_year (number))
    found->year = number;
  else if (n_digits == 2 && found->first > 0 && found->year == 0 && found->short_year < 0)
    found->short_year = number;
  else if (n_digits == 1 && found->number == 0 && number > 0)
    found->number = number;
  else
    return FALSE;

  return TRUE;
}

static gboolean
take_word (Parts      *found,
           const char *word)
{
  const int month = trade_period_words_find_month (word);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (word, parts[i].word))
      {
        if (found->n_part_months > 0)
          return FALSE;
        found->n_part_months = parts[i].n_months;
        return TRUE;
      }
  if (g_strv_contains (fillers, word))
    return TRUE;
  if (g_strv_contains (years, word))
    {
      found->has_year = TRUE;
      return TRUE;
    }
  if (find_roman (word) > 0 && found->number == 0)
    {
      found->number = -find_roman (word);
      return TRUE;
    }
  if (month == 0 || found->last > 0)
    return FALSE;

  /* Two months are those of a span only where a dash joins them. */
  if (found->first > 0 && !found->has_dash)
    return FALSE;
  found->last = found->first > 0 ? month : 0;
  found->first = found->first > 0 ? found->first : month;

  return TRUE;
}

/* Numbers and words, each by itself however they are written together. */
static gboolean
read_parts (const char *text,
            Parts      *found)
{
  while (*text != '\0')
    {
      const char *start = text;

      if (g_ascii_isdigit (*text))
        {
          while (g_ascii_isdigit (*text))
            text++;
          if (text - start > 4 || !take_number (found, (int) g_ascii_strtoll (start, NULL, 10), (guint) (text - start)))
            return FALSE;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (text)))
        {
          g_autofree char *word = NULL;

          while (g_unichar_isalpha (g_utf8_get_char (text)))
            text = g_utf8_next_char (text);
          word = g_strndup (start, (gsize) (text - start));
          if (!take_word (found, word))
            return FALSE;
        }
      else if (*text == '-')
        {
          found->has_dash = TRUE;
          text++;
        }
      else if (strchr (" ./,'", *text) != NULL)
        {
          text++;
        }
      else
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
set_span (TradePeriod *period,
          int          year,
          int          first,
          int          n_months)
{
  *period = trade_period_new (year, first, (guint) n_months);

  return TRUE;
}

static gboolean
conclude (Parts       *found,
          TradePeriod *period)
{
  const int number = ABS (found->number);

  if (found->n_part_months > 0)
    return found->year > 0 && found->first == 0 && number >= 1 && number <= TRADE_MONTHS_PER_YEAR / found->n_part_months &&
           set_span (period, found->year, (number - 1) * found->n_part_months + 1, found->n_part_months);
  if (found->has_year && found->first == 0 && found->number == 0)
    return found->year > 0 && set_span (period, found->year, 1, TRADE_MONTHS_PER_YEAR);
  if (found->first == 0 || found->number != 0)
    return FALSE;
  if (found->last > 0)
    return found->year > 0 && found->first < found->last &&
           set_span (period, found->year, found->first, found->last - found->first + 1);
  if (found->year == 0 && found->short_year >= 0)
    found->year = found->short_year + (found->short_year < TURN_OF_CENTURY ? 2000 : 1900);

  return found->year > 0 && set_span (period, found->year, found->first, 1);
}

/* "12/2023", "03.2023". */
static gboolean
parse_month_first (const char  *text,
                   TradePeriod *period)
{
  const gsize n = strspn (text, "0123456789");
  const int month = (int) g_ascii_strtoll (text, NULL, 10);
  int year;

  if (n < 1 || n > 2 || (text[n] != '/' && text[n] != '.') || strspn (text + n + 1, "0123456789") != 4 || text[n + 5] != '\0')
    return FALSE;
  year = (int) g_ascii_strtoll (text + n + 1, NULL, 10);

  return trade_period_cell_is_year (year) && month >= 1 && month <= TRADE_MONTHS_PER_YEAR &&
         set_span (period, year, month, 1);
}

/* "2023年第4四半期", "2023年上半年", "2023年1-12月", "2023年1至2月". */
static gboolean
parse_ideographs (const char  *text,
                  TradePeriod *period)
{
  static const struct
  {
    const char *words;
    int         first;
    int         n_months;
  } named[] = {
    { "第一季度", 1, 3 }, { "第二季度", 4, 3 }, { "第三季度", 7, 3 }, { "第四季度", 10, 3 }, { "第1季度", 1, 3 },
    { "第2季度", 4, 3 },  { "第3季度", 7, 3 },  { "第4季度", 10, 3 }, { "第1四半期", 1, 3 }, { "第2四半期", 4, 3 },
    { "第3四半期", 7, 3 }, { "第4四半期", 10, 3 }, { "上半年", 1, 6 }, { "下半年", 7, 6 },
  };
  static const char *const joints[] = { "-", "至", "~", "～", "–" };
  const int year = (int) g_ascii_strtoll (text, NULL, 10);
  const char *rest = text + 4;
  char *end;
  int first, last;

  if (strspn (text, "0123456789") != 4 || !trade_period_cell_is_year (year) || !g_str_has_prefix (rest, "年"))
    return FALSE;

  rest += strlen ("年");
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (rest, named[i].words))
      return set_span (period, year, named[i].first, named[i].n_months);

  if (!g_ascii_isdigit (*rest))
    return FALSE;
  first = (int) g_ascii_strtoll (rest, &end, 10);
  if (g_str_has_prefix (end, "月"))
    end += strlen ("月");
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_prefix (end, joints[i]) && g_ascii_isdigit (end[strlen (joints[i])]))
      {
        last = (int) g_ascii_strtoll (end + strlen (joints[i]), &end, 10);
        return g_str_equal (end, "月") && first >= 1 && first < last && last <= TRADE_MONTHS_PER_YEAR &&
               set_span (period, year, first, last - first + 1);
      }

  return FALSE;
}

/*
 * trade_period_words_parse:
 * @text: a cell
 * @period: (out): return location for the period
 *
 * Reads a period that is written in words: `Q1 2022`, `1. Quartal 2022`, `T4 2023`, `2023H1`, `Jan-Feb 2023`, `Jan-23`,
 * `декабрь 2023`, `2023年第4四半期`. What may be a day as well, such as `23-Jan` or `1-12-2023`, is none.
 *
 * Returns: whether it is one
 */
gboolean
trade_period_words_parse (const char  *text,
                          TradePeriod *period)
{
  static const char *const dashes[] = { "–", "—", "−", "‐", "‑" };
  g_autofree char *lower = NULL;
  g_autoptr (GString) plain = NULL;
  Parts found = { .short_year = -1 };

  if (strlen (text) > MAX_TEXT)
    return FALSE;

  lower = trade_heading_lower (text);
  if (parse_ideographs (lower, period) || parse_month_first (lower, period))
    return TRUE;

  plain = g_string_new (lower);
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    g_string_replace (plain, dashes[i], "-", 0);
  g_string_replace (plain, "\xc2\xa0", " ", 0);

  return read_parts (plain->str, &found) && conclude (&found, period);
}
