/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-year-word.h"

/* "12 января 2024 г.": some languages write the word for "year" after its number, shortened. Its full stop would stand beside that
 * of a sentence, and charts and tables do without the word. */

/* Spaces that dates have. */
#define SPACES "[ \\x{a0}\\x{202f}]*"

/**
 * trade_year_word_find:
 * @pattern: how a language writes a date, as a pattern of ICU, such as "d MMMM y 'г'."
 *
 * Finds the shortened word that stands after a year at the end of a date.
 *
 * Returns: (transfer full) (nullable): what matches the word and the spaces before it, %NULL if there is none
 */
GRegex *
trade_year_word_find (const char *pattern)
{
  g_autoptr (GRegex) end = g_regex_new ("y" SPACES "'(\\pL+)'\\.$", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;
  g_autofree char *expression = NULL;

  g_return_val_if_fail (pattern != NULL, NULL);

  if (!g_regex_match (end, pattern, G_REGEX_MATCH_DEFAULT, &match))
    return NULL;

  word = g_match_info_fetch (match, 1);
  expression = g_strconcat ("(?<=\\d)" SPACES, word, "\\.", NULL);
  return g_regex_new (expression, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
}

/**
 * trade_year_word_drop:
 * @word: (nullable): what trade_year_word_find() found
 * @date: (transfer full): a date, or a span of time
 *
 * Takes the word out wherever it stands after a number.
 *
 * Returns: (transfer full): the date without it
 */
char *
trade_year_word_drop (GRegex *word,
                      char   *date)
{
  char *rest = word != NULL ? g_regex_replace_literal (word, date, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL) : NULL;

  if (rest == NULL)
    return date;

  g_free (date);
  return rest;
}
