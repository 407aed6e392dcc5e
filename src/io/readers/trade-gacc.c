/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-gacc.h"

#include <string.h>

#include "trade-figure.h"
#include "trade-period-cell.h"

/* What names of the first column begin with. */
static const struct
{
  const char   *start;
  TradeGaccRows rows;
} firsts[] = {
  { "年月", TRADE_GACC_PERIODS },         { "月份", TRADE_GACC_PERIODS },
  { "进口原产国", TRADE_GACC_PARTNERS },  { "出口最终目的国", TRADE_GACC_PARTNERS },
  { "国别", TRADE_GACC_PARTNERS },        { "国家", TRADE_GACC_PARTNERS },
  { "商品名称", TRADE_GACC_PRODUCTS },    { "商品构成", TRADE_GACC_PRODUCTS },
  { "项目", TRADE_GACC_FLOWS },
};

/* Flows, the longer before those that they contain. */
static const struct
{
  const char *words;
  const char *flow;
} flows[] = {
  { "差额", TRADE_FLOW_BALANCE },
  { "进出口", TRADE_FLOW_TOTAL },
  { "出口", TRADE_FLOW_EXPORT },
  { "进口", TRADE_FLOW_IMPORT },
};

static const struct
{
  const char *words;
  int         scale;
} scales[] = { { "万亿", 12 }, { "百万", 6 }, { "亿", 8 }, { "万", 4 }, { "千", 3 } };

/* Growth, and growth on the month before. */
static const char *const changes[] = { "同比", "环比", "比去年", "比上", "增长", "增减", "±", "%", "％", NULL };
static const char *const on_month[] = { "环比", "上月", NULL };

#define YEAR_DIGITS 4

static const char year_sign[] = "年";
static const char month_sign[] = "月";
static const char unit_sign[] = "单位";

/* What stands between the first and the last month. */
static const char *const ranges[] = { "至", "到", "-", "－", "–", "—", "~", "～", NULL };

/* Quantities, prices and shares. */
static const char *const no_amounts[] = { "数量", "均价", "占", "比重", NULL };

/* Unless it is what growth compares with, the amount of a year earlier, which that year's own table has. */
static const char *const year_earlier[] = { "同期", NULL };

/* The month itself, where a title speaks of those since January. */
static const char *const this_month[] = { "当月", "本月", NULL };

/* What is set before the name of a product that is part of the one above it. */
static const char *const of_which[] = { "其中：", "其中:", "其中", "#", NULL };

/* What is set behind the name of a product that includes others of the same table. */
static const char stars[] = "*";

static gboolean
contains_any (const char        *text,
              const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* On the month before: "环比", "比上月", "12月比11月". */
static gboolean
is_on_month (const char *name)
{
  static const char than[] = "比";
  const char *compared = strstr (name, than);
  gsize n_digits;

  if (contains_any (name, on_month))
    return TRUE;
  if (compared == NULL)
    return FALSE;

  /* "比2023年12月" is a year earlier. */
  compared += strlen (than);
  n_digits = strspn (compared, "0123456789");

  return n_digits > 0 && g_str_has_prefix (compared + n_digits, month_sign);
}

/*
 * trade_gacc_find_rows:
 * @name: the name of the first column, folded
 *
 * Finds what stands in the rows of a table.
 *
 * Returns: what it is
 */
TradeGaccRows
trade_gacc_find_rows (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (g_str_has_prefix (name, firsts[i].start))
      return firsts[i].rows;

  return TRADE_GACC_NOTHING;
}

/*
 * trade_gacc_is_growth:
 * @name: the name of a column or a row
 *
 * Tells whether its numbers are growth.
 *
 * Returns: whether they are
 */
gboolean
trade_gacc_is_growth (const char *name)
{
  return contains_any (name, changes);
}

/*
 * trade_gacc_is_unit:
 * @name: the name of a column
 *
 * Tells whether it names the units of quantities, and has no values.
 *
 * Returns: whether it does
 */
gboolean
trade_gacc_is_unit (const char *name)
{
  return strstr (name, unit_sign) != NULL;
}

/*
 * trade_gacc_find_flow:
 * @name: the name of a column or a row
 *
 * Finds the flow in it.
 *
 * Returns: (nullable): the flow
 */
const char *
trade_gacc_find_flow (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    if (strstr (name, flows[i].words) != NULL)
      return flows[i].flow;

  return NULL;
}

/* Past the sign between the first and the last month. */
static const char *
skip_range (const char *text)
{
  for (guint i = 0; ranges[i] != NULL; i++)
    if (g_str_has_prefix (text, ranges[i]))
      return text + strlen (ranges[i]);

  return NULL;
}

/* "1-2" or "01至02" behind a year: from January to a month. */
static gboolean
read_since_january (const char *text,
                    int         year,
                    TradePeriod *period)
{
  char *end;
  const gint64 first = g_ascii_strtoll (text, &end, 10);
  gint64 last;

  if (first != 1 || end == text)
    return FALSE;
  text = skip_range (end);
  if (text == NULL)
    return FALSE;
  last = g_ascii_strtoll (text, NULL, 10);
  if (last < 2 || last > TRADE_MONTHS_PER_YEAR)
    return FALSE;

  *period = trade_period_new (year, 1, (int) last);

  return TRUE;
}

/*
 * trade_gacc_read_period:
 * @text: the name of a row
 * @period: (out): return location for the period
 *
 * Reads a month, or the months from January on that are told together, such as `2024.01-02` and `2024年1至2月`.
 *
 * Returns: whether it is one
 */
gboolean
trade_gacc_read_period (const char  *text,
                        TradePeriod *period)
{
  const gsize n_digits = strspn (text, "0123456789");
  const char *rest = text + n_digits;

  if (trade_period_cell_parse (text, period))
    return TRUE;
  if (n_digits != YEAR_DIGITS)
    return FALSE;

  if (g_str_has_prefix (rest, year_sign))
    rest += strlen (year_sign);
  else
    rest += strspn (rest, "./- ");

  return read_since_january (rest, (int) g_ascii_strtoll (text, NULL, 10), period);
}

/* A day, such as that of publication, has its sign behind that of its month: "2025年1月13日". */
static gboolean
is_day (const char *behind_month)
{
  const gsize n_digits = strspn (behind_month, "0123456789");

  return n_digits > 0 && g_str_has_prefix (behind_month + n_digits, "日");
}

/* "2024年12月" in a title, or "2024年1至12月", which has all its months. */
static gboolean
find_months (const char  *preamble,
             TradePeriod *period)
{
  for (const char *p = strstr (preamble, year_sign); p != NULL; p = strstr (p + 1, year_sign))
    {
      const char *end = strstr (p, month_sign);
      g_autofree char *word = NULL;

      if (end == NULL || p - preamble < YEAR_DIGITS || is_day (end + strlen (month_sign)))
        continue;
      word = g_strndup (p - YEAR_DIGITS, (gsize) (end - p) + YEAR_DIGITS + strlen (month_sign));
      if (trade_gacc_read_period (word, period))
        return TRUE;
    }

  return FALSE;
}

/* The year right before a sign for one; 0 where there is none. */
static int
read_year (const char *text,
           const char *sign)
{
  const char *start = sign;

  while (start > text && g_ascii_isdigit (start[-1]))
    start--;

  return sign - start == YEAR_DIGITS ? (int) g_ascii_strtoll (start, NULL, 10) : 0;
}

/* "2023年" in a title that names no month is all of it; the year of a day is none of the figures. */
static gboolean
find_year (const char  *preamble,
           TradePeriod *period)
{
  for (const char *p = strstr (preamble, year_sign); p != NULL; p = strstr (p + 1, year_sign))
    {
      const int year = read_year (preamble, p);

      if (year == 0 || g_ascii_isdigit (p[strlen (year_sign)]))
        continue;
      *period = trade_period_new_annual (year);
      return TRUE;
    }

  return FALSE;
}

static const char *const currencies[][2] = { { "美元", "USD" }, { "元", "CNY" }, { "人民币", "CNY" } };

/* Before a scale they make it another: "十亿", "千万". */
static const char *const more_scales[] = { "十", "百", "千", "万", NULL };

static gboolean
ends_with_any (const char        *text,
               const char        *end,
               const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if ((gsize) (end - text) >= strlen (words[i]) && g_str_has_prefix (end - strlen (words[i]), words[i]))
      return TRUE;

  return FALSE;
}

/* What numbers are counted in, as a currency and a power of ten, stands right before the currency: `亿元人民币`, `人民币万元`, `千美元`. */
static gboolean
find_unit (const char  *words,
           const char **unit,
           int         *scale)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (guint j = 0; j < G_N_ELEMENTS (currencies); j++)
      {
        g_autofree char *name = g_strconcat (scales[i].words, currencies[j][0], NULL);

        const char *found = strstr (words, name);

        if (found == NULL || ends_with_any (words, found, more_scales))
          continue;
        *scale = scales[i].scale;
        *unit = currencies[j][1];
        return TRUE;
      }

  return FALSE;
}

/* A line that names a unit alone, "单位：美元", counts in ones. */
static gboolean
find_plain_unit (const char     *line,
                 TradeGaccTitle *title)
{
  const char *words = line + strlen (unit_sign);

  while (*words == ' ' || *words == ':' || g_str_has_prefix (words, "："))
    words = g_utf8_next_char (words);
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_str_has_prefix (words, currencies[i][0]))
      {
        title->scale = 0;
        title->unit = currencies[i][1];
        return TRUE;
      }

  return FALSE;
}

/*
 * trade_gacc_read_title:
 * @preamble: what stands above a table
 * @title: (out): return location for what it says
 *
 * Reads the month, the unit and the flow of a table: `2024年12月出口主要商品量值表`, `单位：亿元人民币`.
 */
void
trade_gacc_read_title (const char     *preamble,
                       TradeGaccTitle *title)
{
  const char *unit = strstr (preamble, unit_sign);

  *title = (TradeGaccTitle) { .unit = TRADE_UNIT_UNSTATED };
  if (!find_months (preamble, &title->period) && !find_year (preamble, &title->period))
    title->period.n_months = 0;

  /* Where a line names the unit, it is not the one that a title speaks of beside it. */
  if (unit == NULL || (!find_unit (unit, &title->unit, &title->scale) && !find_plain_unit (unit, title)))
    find_unit (preamble, &title->unit, &title->scale);

  if (strstr (preamble, "进出口主要商品") == NULL && strstr (preamble, "主要商品") != NULL)
    title->flow = strstr (preamble, "出口主要商品") != NULL   ? TRADE_FLOW_EXPORT
                  : strstr (preamble, "进口主要商品") != NULL ? TRADE_FLOW_IMPORT
                                                             : NULL;
}

/* "1至12月", "累计". */
static gboolean
is_since_january (const char *name)
{
  for (const char *p = strchr (name, '1'); p != NULL; p = strchr (p + 1, '1'))
    if ((p == name || !g_ascii_isdigit (p[-1])) && skip_range (p + 1) != NULL)
      return TRUE;

  return strstr (name, "累计") != NULL;
}

/*
 * trade_gacc_read_column:
 * @name: the name of a column, folded, both lines of it
 * @column: takes what it says
 *
 * Reads what the values of a column are: `出口 1至12月累计`, `累计比去年同期±% 进口`, `12月 数量`.
 */
void
trade_gacc_read_column (const char      *name,
                        TradeGaccColumn *column)
{
  const char *sign = strstr (name, month_sign);
  const char *year = strstr (name, year_sign);

  column->flow = trade_gacc_find_flow (name);
  column->is_cumulative = is_since_january (name);
  column->is_growth = !contains_any (name, no_amounts) && trade_gacc_is_growth (name);
  column->is_other = contains_any (name, no_amounts) || (!column->is_growth && contains_any (name, year_earlier));
  column->is_month = contains_any (name, this_month);
  find_unit (name, &column->unit, &column->scale);
  column->is_on_month = column->is_growth && is_on_month (name);

  /* The number before the sign for a month, and the year before that, unless it is one that growth compares with. */
  if (sign == NULL || column->is_cumulative)
    return;
  if (year != NULL && year < sign && !column->is_growth)
    column->year = read_year (name, year);
  while (sign > name && g_ascii_isdigit (sign[-1]))
    sign--;
  column->month = (int) CLAMP (g_ascii_strtoll (sign, NULL, 10), 0, TRADE_MONTHS_PER_YEAR);
}

/*
 * trade_gacc_read_name:
 * @cell: the first cell of a row
 * @name: (out): return location for what it says
 *
 * Reads a name, and what is set before and behind it: spaces, a star, and that it is a part of the one above it.
 */
void
trade_gacc_read_name (const char    *cell,
                      TradeGaccName *name)
{
  const char *start = cell;
  g_autofree char *stripped = NULL;

  *name = (TradeGaccName) { .is_overlapping = strpbrk (cell, stars) != NULL };
  for (; g_unichar_isspace (g_utf8_get_char (start)); start = g_utf8_next_char (start))
    name->indent += g_unichar_iswide (g_utf8_get_char (start)) ? 2 : 1;

  for (guint i = 0; of_which[i] != NULL && !name->is_part; i++)
    if (g_str_has_prefix (start, of_which[i]))
      {
        name->is_part = TRUE;
        start += strlen (of_which[i]);
      }

  stripped = g_strdelimit (g_strdup (start), stars, ' ');
  name->name = g_strdup (g_strstrip (stripped));
}
