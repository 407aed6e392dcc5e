/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-word.h"

#include <string.h>

/* Whether a letter goes on with a word. Those of Chinese and Japanese stand close to each other, and "re-exports" are no exports. */
static gboolean
is_of_word (gunichar letter)
{
  GUnicodeScript script = g_unichar_get_script (letter);

  return letter == '-' || (g_unichar_isalpha (letter) && script != G_UNICODE_SCRIPT_HAN && script != G_UNICODE_SCRIPT_HIRAGANA &&
                           script != G_UNICODE_SCRIPT_KATAKANA);
}

/*< private >
 * trade_word_is_in:
 * @word: a word, or several
 * @text: a text
 *
 * Finds a word that is not a part of a longer one.
 *
 * Returns: whether the text has it
 */
gboolean
trade_word_is_in (const char *word,
                  const char *text)
{
  if (*word == '\0')
    return FALSE;

  for (const char *found = strstr (text, word); found != NULL; found = strstr (g_utf8_next_char (found), word))
    {
      const char *end = found + strlen (word);

      if ((found == text || !is_of_word (g_utf8_get_char (g_utf8_prev_char (found)))) &&
          (*end == '\0' || !is_of_word (g_utf8_get_char (end))))
        return TRUE;
    }

  return FALSE;
}
