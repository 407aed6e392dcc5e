/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-svg-writer.h"

#include <math.h>
#include <string.h>

/**
 * trade_svg_append_number:
 * @svg: a document
 * @number: a finite number
 *
 * Appends a number with at most two decimals and no trailing zeros; half a hundredth of a pixel cannot be seen.
 */
void
trade_svg_append_number (GString *svg,
                         double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_return_if_fail (svg != NULL);
  g_return_if_fail (isfinite (number));

  g_ascii_formatd (text, sizeof text, "%.2f", number);
  end = text + strlen (text);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';

  if (g_str_equal (text, "-0"))
    g_string_append_c (svg, '0');
  else if (g_str_has_prefix (text, "0."))
    g_string_append (svg, text + 1);
  else if (g_str_has_prefix (text, "-0."))
    g_string_append_printf (svg, "-%s", text + 2);
  else
    g_string_append (svg, text);
}

/* XML 1.0 has no way to write these, not even escaped. */
static gboolean
is_forbidden (gunichar character)
{
  return (character < 0x20 && character != '\t' && character != '\n' && character != '\r') ||
         (character >= 0x7f && character <= 0x9f) || (character & 0xfffe) == 0xfffe;
}

/**
 * trade_svg_append_text:
 * @svg: a document
 * @text: UTF-8
 * @length: bytes of @text, or -1 if it ends with a zero
 *
 * Appends text, escaped for the content of an element and for an attribute alike. Characters that XML forbids become
 * spaces.
 */
void
trade_svg_append_text (GString    *svg,
                       const char *text,
                       gssize      length)
{
  const char *end;

  g_return_if_fail (svg != NULL);
  g_return_if_fail (text != NULL);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      switch (character)
        {
        case '&':
          g_string_append (svg, "&amp;");
          break;
        case '<':
          g_string_append (svg, "&lt;");
          break;
        case '>':
          g_string_append (svg, "&gt;");
          break;
        case '"':
          g_string_append (svg, "&quot;");
          break;
        default:
          g_string_append_unichar (svg, is_forbidden (character) ? ' ' : character);
          break;
        }
    }
}

/**
 * trade_svg_append_attribute:
 * @svg: a document
 * @name: the name of an attribute
 * @value: (nullable): its value; no attribute is written for %NULL or ""
 *
 * Appends an attribute.
 */
void
trade_svg_append_attribute (GString    *svg,
                            const char *name,
                            const char *value)
{
  g_return_if_fail (svg != NULL);
  g_return_if_fail (name != NULL);

  if (value == NULL || *value == '\0')
    return;

  g_string_append_printf (svg, " %s=\"", name);
  trade_svg_append_text (svg, value, -1);
  g_string_append_c (svg, '"');
}

/**
 * trade_svg_append_length:
 * @svg: a document
 * @name: the name of an attribute
 * @number: its value, finite
 *
 * Appends an attribute that is a number.
 */
void
trade_svg_append_length (GString    *svg,
                         const char *name,
                         double      number)
{
  g_return_if_fail (svg != NULL);
  g_return_if_fail (name != NULL);

  g_string_append_printf (svg, " %s=\"", name);
  trade_svg_append_number (svg, number);
  g_string_append_c (svg, '"');
}

/**
 * trade_svg_append_colour:
 * @svg: a document
 * @name: the name of an attribute
 * @rgb: its value
 *
 * Appends an attribute that is a colour.
 */
void
trade_svg_append_colour (GString    *svg,
                         const char *name,
                         TradeRgb    rgb)
{
  g_return_if_fail (svg != NULL);
  g_return_if_fail (name != NULL);

  g_string_append_printf (svg,
                          " %s=\"#%02lx%02lx%02lx\"",
                          name,
                          lround (rgb.red * 255),
                          lround (rgb.green * 255),
                          lround (rgb.blue * 255));
}
