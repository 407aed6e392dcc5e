/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-find.h"

#include <string.h>

/**
 * trade_find_fold:
 * @text: a text, in UTF-8
 *
 * Writes a text so that what people take for the same is the same: without case, accents and wide forms, and with the digits and
 * the minus of ASCII.
 *
 * Returns: (transfer full): the text
 */
char *
trade_find_fold (const char *text)
{
  g_autofree char *normal = NULL;
  g_autofree char *lower = NULL;
  GString *folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  lower = g_utf8_casefold (normal != NULL ? normal : "", -1);
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (g_unichar_ismark (character))
        continue;
      if (character == 0x2212)
        g_string_append_c (folded, '-');
      else if (g_unichar_isspace (character))
        g_string_append_c (folded, ' ');
      else if (character > 0x7f && g_unichar_isdigit (character))
        g_string_append_c (folded, (char) ('0' + g_unichar_digit_value (character)));
      else
        g_string_append_unichar (folded, character);
    }

  return g_string_free (folded, FALSE);
}

/**
 * trade_find_split:
 * @query: what somebody looks for
 *
 * Returns: (transfer full): its words, folded; none where nothing is looked for
 */
char **
trade_find_split (const char *query)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_return_val_if_fail (query != NULL, NULL);

  folded = trade_find_fold (query);
  parts = g_strsplit (folded, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

/**
 * trade_find_matches:
 * @words: what trade_find_split() has made
 * @folded: what trade_find_fold() has made
 *
 * Returns: whether all the words stand in the text
 */
gboolean
trade_find_matches (const char * const *words,
                    const char         *folded)
{
  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
