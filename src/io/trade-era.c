/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-era.h"

#include <string.h>

/* Japan counts years by reigns, Taiwan from the founding of the republic. Both have the months of the common calendar. */

static const struct
{
  const char *name;
  int         year;   /* before the first */
  int         n_years;
} eras[] = {
  { "令和", 2018, 99 }, { "平成", 1988, 31 }, { "昭和", 1925, 64 }, { "大正", 1911, 15 }, { "明治", 1867, 45 },
  { "中華民國", 1911, 199 }, { "中华民国", 1911, 199 }, { "民國", 1911, 199 }, { "民国", 1911, 199 },
};

#define REPUBLIC 1911
#define YEAR "年"
#define FIRST "元"

/* Thailand counts years from the death of the Buddha, and writes months short. */
#define BUDDHIST 543
#define FIRST_BUDDHIST 2400
#define LAST_BUDDHIST 2699
#define FIRST_THAI 0x0E01
#define LAST_THAI 0x0E5B

static const char *const buddhist_years[] = { "ปี พ.ศ.", "ปีพ.ศ.", "พ.ศ.", "พ.ศ", "ปี", "B.E.", "BE " };

static const char *const thai_months[] = {
  "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
};

/* Of two digits, those from here on are of such years: 2543 is 2000. */
#define FIRST_SHORT 43
#define CENTURY 2500

/* Behind a year of the Hijri calendar, which has other months, and stays what it is. */
static const char *const hijri_marks[] = { "هـ", "ه", "AH", "A.H.", NULL };

/* Of so many digits, and before 年, a year is none of any other calendar. */
#define REPUBLIC_DIGITS 3
#define MOST_REPUBLIC 199

static char *
write_year (int         year,
            const char *rest)
{
  return g_strdup_printf ("%d%s", year, rest);
}

static char *
spell_republic (const char *text)
{
  const gsize n = strspn (text, "0123456789");
  const int year = (int) g_ascii_strtoll (text, NULL, 10);

  if (n != REPUBLIC_DIGITS || year > MOST_REPUBLIC || *text == '0' || !g_str_has_prefix (text + n, YEAR))
    return NULL;

  return write_year (REPUBLIC + year, text + n);
}

static gboolean
is_buddhist (int year)
{
  return year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST;
}

/* "1445هـ". */
static char *
spell_hijri (const char *text)
{
  const gsize n = strspn (text, "0123456789");
  const char *mark = text + n + strspn (text + n, " ");

  return n == 4 && g_strv_contains (hijri_marks, mark) ? g_strndup (text, n) : NULL;
}

/* "พ.ศ. 2566", "B.E. 2566". */
static char *
spell_buddhist (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (buddhist_years); i++)
    {
      const char *digits = text + strlen (buddhist_years[i]);
      int year;

      if (!g_str_has_prefix (text, buddhist_years[i]))
        continue;
      digits += strspn (digits, " ");
      year = (int) g_ascii_strtoll (digits, NULL, 10);
      return strspn (digits, "0123456789") == 4 && is_buddhist (year) ? write_year (year - BUDDHIST, digits + 4) : NULL;
    }

  return NULL;
}

/* "ม.ค. 2566", "ม.ค.-66". */
static char *
spell_thai_month (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (thai_months); i++)
    {
      const char *digits = text + strlen (thai_months[i]);
      gsize n;
      int year;

      if (!g_str_has_prefix (text, thai_months[i]))
        continue;
      digits += strspn (digits, " -");
      n = strspn (digits, "0123456789");
      year = (int) g_ascii_strtoll (digits, NULL, 10) + (n == 2 ? CENTURY : 0);
      if (digits[n] != '\0' || (n != 2 && n != 4) || (n == 2 && year < CENTURY + FIRST_SHORT))
        return NULL;
      return g_strdup_printf ("%04d-%02u", is_buddhist (year) ? year - BUDDHIST : year, i + 1);
    }

  return NULL;
}

/*
 * trade_era_is_thai:
 * @text: a text
 *
 * Tells whether a text has letters of Thai.
 *
 * Returns: whether it has
 */
gboolean
trade_era_is_thai (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if ((guchar) *text >= 0x80 && g_utf8_get_char (text) >= FIRST_THAI && g_utf8_get_char (text) <= LAST_THAI)
      return TRUE;

  return FALSE;
}

/*
 * trade_era_turn_buddhist:
 * @period: (inout): a period
 *
 * Turns a period of a year that is counted as in Thailand to that of the common calendar, whose months are the same.
 *
 * Returns: %FALSE where it is none, and left alone
 */
gboolean
trade_era_turn_buddhist (TradePeriod *period)
{
  const int year = trade_period_get_year (*period);

  if (!is_buddhist (year))
    return FALSE;

  *period = trade_period_new (year - BUDDHIST, trade_period_get_month (*period), period->n_months);

  return TRUE;
}

/*
 * trade_era_spell:
 * @text: a cell
 *
 * Writes a year of an era by that of the common calendar: `令和5年` is `2023年`, `平成元年` `1989年`, `112年12月` `2023年12月`,
 * `พ.ศ. 2566` `2023`, `ม.ค. 2566` `2023-01`.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where there is no such year
 */
char *
trade_era_spell (const char *text)
{
  text += strspn (text, " ");
  if (g_ascii_isdigit (*text))
    {
      char *year = spell_republic (text);

      return year != NULL ? year : spell_hijri (text);
    }

  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    {
      const char *digits = text + strlen (eras[i].name);
      gsize n;
      int year;

      if (!g_str_has_prefix (text, eras[i].name))
        continue;
      digits += strspn (digits, " ");
      if (g_str_has_prefix (digits, FIRST))
        return write_year (eras[i].year + 1, digits + strlen (FIRST));
      n = strspn (digits, "0123456789");
      year = (int) g_ascii_strtoll (digits, NULL, 10);
      return n > 0 && n <= REPUBLIC_DIGITS && year >= 1 && year <= eras[i].n_years ? write_year (eras[i].year + year, digits + n) : NULL;
    }

  if (*text == 'B')
    return spell_buddhist (text);
  if (trade_era_is_thai (text))
    {
      char *month = spell_thai_month (text);

      return month != NULL ? month : spell_buddhist (text);
    }

  return NULL;
}
