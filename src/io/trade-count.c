/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-count.h"

#include <glib/gi18n-lib.h>

/**
 * trade_count_write:
 * @count: how many there are
 *
 * Writes how many there are of something, for a sentence about a file, in the digits of the sentence's language. Readers
 * know no other formats of numbers.
 *
 * Returns: (transfer full): the digits
 */
char *
trade_count_write (guint count)
{
  /* Translators: the ten digits of your language, from zero to nine, with nothing between them. */
  const char *digits = C_ ("digits", "0123456789");
  g_autofree char *decimal = g_strdup_printf ("%u", count);
  GString *text = g_string_new (NULL);

  if (g_utf8_strlen (digits, -1) != 10)
    digits = "0123456789";
  for (const char *p = decimal; *p != '\0'; p++)
    g_string_append_unichar (text, g_utf8_get_char (g_utf8_offset_to_pointer (digits, *p - '0')));

  return g_string_free (text, FALSE);
}
