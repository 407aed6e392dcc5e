/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-lower.h"

#include <string.h>

/**
 * trade_lower_append:
 * @lower: a text that gets a letter more
 * @character: the start of a character
 *
 * Appends a character as a small letter.
 */
void
trade_lower_append (GString    *lower,
                    const char *character)
{
  /* Most are ASCII. */
  if ((guchar) *character < 0x80)
    g_string_append_c (lower, g_ascii_tolower (*character));
  else
    g_string_append_unichar (lower, g_unichar_tolower (g_utf8_get_char (character)));
}

/**
 * trade_lower:
 * @text: words
 *
 * Writes words in small letters as no locale changes it: in Turkish, that of "I" is another letter.
 *
 * Returns: (transfer full): the words, without spaces around them
 */
char *
trade_lower (const char *text)
{
  GString *lower;

  g_return_val_if_fail (text != NULL, NULL);

  lower = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    trade_lower_append (lower, p);

  return g_strstrip (g_string_free (lower, FALSE));
}
