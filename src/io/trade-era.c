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

/*
 * trade_era_spell:
 * @text: a cell
 *
 * Writes a year of an era by that of the common calendar: `令和5年` is `2023年`, `平成元年` `1989年`, `112年12月` `2023年12月`.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where there is no such year
 */
char *
trade_era_spell (const char *text)
{
  text += strspn (text, " ");
  if (g_ascii_isdigit (*text))
    return spell_republic (text);

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

  return NULL;
}
