/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-digits.h"

#include <string.h>

/* Arabic, Persian, Indian and wide digits mean what 0 to 9 do, wherever they stand in a number. */

#define FIRST_WIDE 0xFF01
#define LAST_WIDE 0xFF5E
#define ARABIC_PERCENT 0x066A

static gboolean
is_direction (gunichar character)
{
  return character == 0x200E || character == 0x200F || character == 0x061C;
}

/* What a character is among digits; 0 for one that is only seen by the way that text runs. */
static gunichar
settle (gunichar character)
{
  const int digit = g_unichar_digit_value (character);

  if (digit >= 0)
    return '0' + (gunichar) digit;
  if (character >= FIRST_WIDE && character <= LAST_WIDE)
    return character - FIRST_WIDE + '!';
  if (character == ARABIC_PERCENT)
    return '%';

  return is_direction (character) ? 0 : character;
}

/* Names keep the letters that they are written in, and the digits among them. */
static gboolean
may_be_number (const char *text,
               const char *end)
{
  gboolean is_foreign = FALSE;

  for (; text < end; text = g_utf8_next_char (text))
    {
      if ((guchar) *text < 0x80 ? g_ascii_isalpha (*text) : g_unichar_isalpha (g_utf8_get_char (text)))
        return FALSE;
      is_foreign = is_foreign || (guchar) *text >= 0x80;
    }

  return is_foreign;
}

/*
 * trade_digits_settle:
 * @text: (array length=length): a cell in UTF-8, which is changed, and ends with nothing if it becomes shorter
 * @length: how many bytes it has
 *
 * Writes a cell without letters in ASCII, as far as it has digits and marks of other scripts: `١٢٣`, `４５％`. The Arabic marks before
 * decimals and between thousands stay, as they are no others.
 *
 * Returns: how many bytes it has then
 */
gsize
trade_digits_settle (char  *text,
                     gsize  length)
{
  const char *end = text + length;
  char *to = text;

  if (!may_be_number (text, end))
    return length;

  for (const char *p = text, *next; p < end; p = next)
    {
      const gunichar character = settle (g_utf8_get_char (p));

      /* What is written is no longer than what it takes the place of. */
      next = g_utf8_next_char (p);
      if (character != 0)
        to += g_unichar_to_utf8 (character, to);
    }
  if (to < end)
    *to = '\0';

  return (gsize) (to - text);
}

/*
 * trade_digits_append:
 * @text: a text that gets a character more
 * @character: the character
 *
 * Appends a character, if it is a digit as 0 to 9.
 */
void
trade_digits_append (GString  *text,
                     gunichar  character)
{
  const int digit = g_unichar_digit_value (character);

  g_string_append_unichar (text, digit >= 0 ? '0' + (gunichar) digit : character);
}

/*
 * trade_digits_spell:
 * @text: a text
 *
 * Writes the digits among letters as 0 to 9: `يناير ٢٠٢٣`.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where it has no other digits
 */
char *
trade_digits_spell (const char *text)
{
  gboolean has_other = FALSE;
  GString *spelt;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0' && !has_other; p = g_utf8_next_char (p))
    has_other = (guchar) *p >= 0x80 && g_unichar_isdigit (g_utf8_get_char (p));
  if (!has_other)
    return NULL;

  spelt = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    trade_digits_append (spelt, g_utf8_get_char (p));

  return g_string_free (spelt, FALSE);
}
