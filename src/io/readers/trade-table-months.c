/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-months.h"

#include <string.h>

#include "trade-period-words.h"
#include "trade-period.h"

/* Names of months that are those of another month in another language, and short ones that mean anything elsewhere: "listopad" is
 * November in Polish and Czech, and October in Croatian. The names of the columns tell the language. */

static const struct
{
  const char *const *words;  /* of columns, folded; none of them is of another of these languages */
  const char        *months[TRADE_MONTHS_PER_YEAR];
} languages[] = {
  { (const char *const[]) { "mjesec", "uvoz", "izvoz", "razdoblje", NULL },
    { "sij", "velj", "ožu", "tra", "svi", "lip", "srp", "kol", "ruj", "lis|listopad|listopada", "stu", "pro" } },
  { (const char *const[]) { "měsíc", "vývoz", "dovoz", "období", NULL },
    { "led", "úno", "bře", "dub", "kvě", "čvn", "čvc", "srp", "zář", "říj", "lis", "pro" } },
};

/* So many letters have their first bytes. */
#define MAX_TEXT 64

static gboolean
has_any (const char        *context,
         const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (context, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static int
find_month (const char *const *months,
            const char        *word)
{
  for (int i = 0; i < TRADE_MONTHS_PER_YEAR; i++)
    {
      g_auto (GStrv) names = g_strsplit (months[i], "|", -1);

      if (g_strv_contains ((const char *const *) names, word))
        return i + 1;
    }

  return 0;
}

/* What all can read in the place of a name. In the name of a column, short words may mean anything but what they mean elsewhere: "kol"
 * is a quantity as well. */
static char *
spell (const char        *lower,
       const char *const *months,
       gboolean           is_heading)
{
  static const char *const english[] = { "january", "february", "march",     "april",   "may",      "june",
                                         "july",    "august",   "september", "october", "november", "december" };
  g_autoptr (GString) spelled = g_string_new (NULL);
  gboolean is_found = FALSE;

  G_STATIC_ASSERT (G_N_ELEMENTS (english) == TRADE_MONTHS_PER_YEAR);

  while (*lower != '\0')
    {
      const char *start = lower;
      g_autofree char *word = NULL;
      int month;

      while (g_unichar_isalpha (g_utf8_get_char (lower)))
        lower = g_utf8_next_char (lower);
      if (lower == start)
        {
          lower = g_utf8_next_char (lower);
          g_string_append_len (spelled, start, lower - start);
          continue;
        }
      word = g_strndup (start, (gsize) (lower - start));
      month = !is_heading || trade_period_words_find_month (word) > 0 ? find_month (months, word) : 0;
      is_found = is_found || month > 0;
      g_string_append (spelled, month > 0 ? english[month - 1] : word);
    }

  return is_found ? g_string_free (g_steal_pointer (&spelled), FALSE) : NULL;
}

/*
 * trade_table_months_settle:
 * @text: a cell of periods or months, or the name of a column
 * @context: all names of columns, folded
 * @is_heading: whether it is the name of a column
 *
 * Writes a month by its English name where its own means another month, or nothing, in other languages than that of the columns.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where there is no such month
 */
char *
trade_table_months_settle (const char *text,
                           const char *context,
                           gboolean    is_heading)
{
  g_autofree char *lower = NULL;

  /* Most cells have digits alone. */
  if (text[strspn (text, "0123456789 .,-/:")] == '\0' || strlen (text) > MAX_TEXT)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (has_any (context, languages[i].words))
      {
        lower = trade_period_words_fold (text);
        return spell (lower, languages[i].months, is_heading);
      }

  return NULL;
}
