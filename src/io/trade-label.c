/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-label.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_CODE 64

/* A code for each setting, and words. */
#define MAX_VIEW_NAME 1024

static gboolean
is_unsafe (gunichar character)
{
  /* U+2028 and U+2029 break lines, and U+202A to U+202E and U+2066 to U+2069 reorder what stands around them: on a chart
   * they could make a label read as another number. */
  return g_unichar_iscntrl (character) ||
         (character >= 0x2028 && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069);
}

static const char *
skip_letters (const char *p,
              gsize       least,
              gsize       most,
              gboolean    upper)
{
  gsize n = 0;

  while (upper ? g_ascii_isupper (p[n]) : g_ascii_islower (p[n]))
    n++;

  return n >= least && n <= most ? p + n : NULL;
}

/**
 * trade_label_check:
 * @text: text in valid UTF-8
 * @reason: (out) (optional): return location for what is wrong with it, translated
 *
 * Tells whether a text from a file may stand on a chart: not longer than TRADE_LABEL_MAX bytes, on one line, without
 * control characters.
 *
 * Returns: whether it may
 */
gboolean
trade_label_check (const char  *text,
                   const char **reason)
{
  const char *fault = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) > TRADE_LABEL_MAX)
    fault = N_("the text is longer than 1024 bytes");
  else
    for (const char *p = text; *p != '\0' && fault == NULL; p = g_utf8_next_char (p))
      if (is_unsafe (g_utf8_get_char (p)))
        fault = N_("the text contains a line break or a control character");

  if (fault != NULL && reason != NULL)
    *reason = _(fault);

  return fault == NULL;
}

/**
 * trade_label_make_line:
 * @text: text in valid UTF-8
 *
 * Makes a text that may stand on a chart, see trade_label_check(): on one line, without blanks around it, and no longer than
 * %TRADE_LABEL_LINE.
 *
 * Returns: (transfer full): the text
 */
char *
trade_label_make_line (const char *text)
{
  GString *line;
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  line = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);
      const gboolean is_blank = g_unichar_isspace (character) || !g_unichar_isprint (character) || is_unsafe (character);

      if (is_blank && (line->len == 0 || line->str[line->len - 1] == ' '))
        continue;
      if (++n == TRADE_LABEL_LINE)
        {
          g_string_append (line, "…");
          break;
        }
      g_string_append_unichar (line, is_blank ? ' ' : character);
    }

  return g_strchomp (g_string_free (line, FALSE));
}

/* Whether a text has letters, digits, `_`, `-` and `.` of ASCII, and at most so many. */
static gboolean
is_plain (const char *text,
          gsize       most)
{
  gsize n = 0;

  while (g_ascii_isalnum (text[n]) || text[n] == '_' || text[n] == '-' || text[n] == '.')
    n++;

  return n > 0 && n <= most && text[n] == '\0';
}

/**
 * trade_label_check_code:
 * @text: text
 *
 * Tells whether a text may be a code or a name: 1 to 64 letters, digits, `_`, `-` and `.` of ASCII.
 *
 * Returns: whether it may
 */
gboolean
trade_label_check_code (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return is_plain (text, MAX_CODE);
}

/**
 * trade_label_check_view_name:
 * @text: text
 *
 * Tells whether a text may be the name of a view as it is arranged, which has codes in it, see trade_arrangement_join().
 *
 * Returns: whether it may
 */
gboolean
trade_label_check_view_name (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return is_plain (text, MAX_VIEW_NAME);
}

/**
 * trade_label_check_language:
 * @text: text
 *
 * Tells whether a text is a language code as locales write it: `zh`, `zh_CN`, `zh_Hant`, `zh_Hant_TW`.
 *
 * Returns: whether it is
 */
gboolean
trade_label_check_language (const char *text)
{
  const char *p;

  g_return_val_if_fail (text != NULL, FALSE);

  p = skip_letters (text, 2, 3, FALSE);
  if (p != NULL && p[0] == '_' && g_ascii_isupper (p[1]) && g_ascii_islower (p[2]))
    p = skip_letters (p + 2, 3, 3, FALSE);
  if (p != NULL && p[0] == '_')
    p = skip_letters (p + 1, 2, 2, TRUE);

  return p != NULL && *p == '\0';
}

/**
 * trade_label_check_date:
 * @text: text
 *
 * Tells whether a text is a day of the calendar as ISO 8601 writes it, such as `2024-01-12`.
 *
 * Returns: whether it is
 */
gboolean
trade_label_check_date (const char *text)
{
  int parts[3] = { 0, 0, 0 };
  guint part = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != strlen ("2024-01-12"))
    return FALSE;

  for (guint i = 0; text[i] != '\0'; i++)
    {
      if (i == 4 || i == 7)
        {
          if (text[i] != '-')
            return FALSE;
          part++;
        }
      else if (g_ascii_isdigit (text[i]))
        parts[part] = parts[part] * 10 + (text[i] - '0');
      else
        return FALSE;
    }

  return g_date_valid_dmy (parts[2], parts[1], parts[0]);
}
