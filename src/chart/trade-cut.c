/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-cut.h"

#include <pango/pango.h>

/* How wide a character is, in ems, without asking a font: what letters have on average, somewhat less for those of bold type,
 * and a mark on a letter so much that hundreds of them do not go for nothing. */
#define LETTER 0.5
#define WIDE 0.9
#define MARK 0.25

#define ELLIPSIS "…"

static double
get_width (gunichar character)
{
  if (g_unichar_iszerowidth (character) || g_unichar_ismark (character))
    return MARK;

  return g_unichar_iswide (character) ? WIDE : LETTER;
}

/* The last place at or before a character where no letter is torn from its marks. */
static glong
find_border (const char *text,
             glong       n_characters,
             glong       end)
{
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_characters + 1);

  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attributes, (int) n_characters + 1);
  while (end > 0 && (!attributes[end].is_cursor_position || attributes[end - 1].is_white))
    end--;

  return end;
}

/**
 * trade_cut:
 * @text: a text in UTF-8
 * @most: how wide all its lines can be together, in ems of its type
 *
 * Cuts a text down to what may fit, before it is set: setting what nobody will see takes as long as setting the rest. It is
 * cut between letters, and ends in an ellipsis then.
 *
 * Returns: (transfer full) (nullable): the beginning of the text, or %NULL if it may all fit
 */
char *
trade_cut (const char *text,
           double      most)
{
  glong n_characters = 0, end = 0;
  double width = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      width += get_width (g_utf8_get_char (p));
      n_characters++;
      if (width <= most)
        end = n_characters;
    }

  if (end == n_characters)
    return NULL;

  end = find_border (text, n_characters, end);
  return g_strdup_printf ("%.*s%s", (int) (g_utf8_offset_to_pointer (text, end) - text), text, ELLIPSIS);
}
