/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-mark.h"

#include <string.h>

#include "trade-dialect.h"
#include "trade-period-cell.h"

#define YEAR_DIGITS 4

/* Right behind a year, other letters may be short for a half, a month or a million. */
#define TIGHT_MARKS "pefr"

/* So are these behind a space. */
static const char *const units[] = { "m", "b", "k", "t", "n", "bn", "mn", "s", NULL };

/* What may say anything of the values. */
static const char *const stars[] = { "*", "+", "#", "†", "‡" };

static const char *const footnotes[] = { "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

/* Of a list of flags as of a word, a mark of several letters without brackets has more of them than a preposition: "2023 in", "2023 en". */
#define WORD_LETTERS 3

static gboolean
is_mark (const char  *text,
         gsize        length,
         TradeStatus *status)
{
  g_autofree char *word = g_strstrip (g_strndup (text, length));

  return *word != '\0' && !g_strv_contains (units, word) && strpbrk (word, "0123456789") == NULL &&
         trade_dialect_parse_flag (word, status);
}

/* The mark that a text begins with: how many bytes it has, or 0. */
static gsize
measure_mark (const char  *text,
              TradeStatus *status,
              gboolean    *is_starred)
{
  const gsize n_spaces = strspn (text, " ");
  const char *mark = text + n_spaces;
  const gboolean is_open = *mark == '(' || *mark == '[';
  gsize n;

  for (guint i = 0; i < G_N_ELEMENTS (stars); i++)
    if (g_str_has_prefix (mark, stars[i]))
      {
        *is_starred = TRUE;
        return n_spaces + (i == 0 ? strspn (mark, "*") : strlen (stars[i]));
      }
  for (guint i = 0; i < G_N_ELEMENTS (footnotes); i++)
    if (g_str_has_prefix (mark, footnotes[i]))
      return n_spaces + strlen (footnotes[i]);

  /* "1)", "(2)". */
  n = strspn (mark + is_open, "0123456789");
  if (n > 0 && n <= 2 && (mark[is_open + n] == ')' || (is_open && mark[is_open + n] == ']')))
    return n_spaces + is_open + n + 1;

  n = strcspn (mark + is_open, is_open ? ")]" : " ,;()[]0123456789/-");
  if (is_open)
    return mark[1 + n] != '\0' && is_mark (mark + 1, n, status) ? n_spaces + n + 2 : 0;
  if (n_spaces == 0 && (n != 1 || strchr (TIGHT_MARKS, *mark) == NULL))
    return 0;
  if (n > 1 && g_utf8_strlen (mark, (gssize) n) < WORD_LETTERS)
    return 0;

  return strchr ("0123456789/-", mark[n]) == NULL || mark[n] == '\0' ? (is_mark (mark, n, status) ? n_spaces + n : 0) : 0;
}

/* "prel 2023", "sơ bộ 2023": a word before a year, and nothing else. */
static const char *
find_year_behind (const char  *folded,
                  TradeStatus *status)
{
  const gsize length = strlen (folded);
  const char *year = length > YEAR_DIGITS + 1 ? folded + length - YEAR_DIGITS : folded;
  const gsize n = (gsize) (year - folded);

  return n > 0 && year[-1] == ' ' && trade_period_cell_tells_year (year) && g_utf8_strlen (folded, (gssize) n - 1) >= WORD_LETTERS &&
                 is_mark (folded, n, status)
           ? year : NULL;
}

/*
 * trade_column_cut_mark:
 * @folded: the name of a column, as trade_heading_fold() makes it
 * @status: (out): return location for what is said of its values
 * @is_starred: (out): return location for whether a star stands there, which may mean anything
 *
 * Takes what is said of the values of a year from behind it: "2023e", "exports 2022 (prel.)", "2020*", "2021 1)"; or from before it:
 * "prel. 2023".
 *
 * Returns: (transfer full): the name without it
 */
char *
trade_column_cut_mark (const char  *folded,
                       TradeStatus *status,
                       gboolean    *is_starred)
{
  const char *year;

  *status = TRADE_STATUS_NORMAL;
  *is_starred = FALSE;
  year = find_year_behind (folded, status);
  if (year != NULL)
    return g_strdup (year);

  for (const char *p = folded; *p != '\0'; p++)
    {
      gsize n;

      if ((p > folded && g_ascii_isalnum (p[-1])) || strspn (p, "0123456789") != YEAR_DIGITS ||
          !trade_period_cell_is_year ((int) g_ascii_strtoll (p, NULL, 10)))
        continue;
      n = measure_mark (p + YEAR_DIGITS, status, is_starred);
      if (n == 0)
        continue;

      return g_strchomp (g_strdup_printf ("%.*s%s", (int) (p - folded) + YEAR_DIGITS, folded, p + YEAR_DIGITS + n));
    }

  return g_strdup (folded);
}
