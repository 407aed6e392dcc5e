/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-cut.h"

#include <pango/pango.h>
#include <string.h>

/* How wide a character is, in ems, without asking a font: what letters have on average, somewhat less for those of bold type,
 * and a mark on a letter so much that hundreds of them do not go for nothing. */
#define LETTER 0.5
#define WIDE 0.9
#define MARK 0.25

#define ELLIPSIS "…"

/* What parts one clause or item from the next, in every script. */
#define SEPARATORS ",;:，、；：،؛"

static double
get_width (gunichar character)
{
  if (g_unichar_iszerowidth (character) || g_unichar_ismark (character))
    return MARK;

  return g_unichar_iswide (character) ? WIDE : LETTER;
}

/* A word that would leave less than this part of what fits is cut itself. */
#define LEAST_PART 0.5

/* The last place at or before a character where no letter is torn from its marks. */
static glong
find_border (const PangoLogAttr *attributes,
             glong               end)
{
  while (end > 0 && (!attributes[end].is_cursor_position || attributes[end - 1].is_white))
    end--;

  return end;
}

/* The last place at or before a character where a line may end, so that enough is left before it; that character where there is none. */
static glong
find_line_end (const PangoLogAttr *attributes,
               glong               end)
{
  for (glong i = end; i > 0 && i >= (glong) ((double) end * LEAST_PART); i--)
    {
      if (attributes[i].is_line_break || attributes[i].is_white)
        return i;
    }

  return end;
}

/* What is left open by marks that begin or part something is not worth reading. */
static gsize
strip_marks (const char *text,
             gsize       length)
{
  while (length > 0)
    {
      const char *last = g_utf8_find_prev_char (text, text + length);
      const gunichar character = g_utf8_get_char (last);
      GUnicodeType type = g_unichar_type (character);

      if (type != G_UNICODE_SPACE_SEPARATOR && type != G_UNICODE_OPEN_PUNCTUATION && g_utf8_strchr (SEPARATORS, -1, character) == NULL)
        break;
      length = (gsize) (last - text);
    }

  return length;
}

static char *
cut (const char *text,
     double      most,
     gboolean    at_word)
{
  glong n_characters = 0, end = 0;
  double width = 0;
  g_autofree PangoLogAttr *attributes = NULL;
  gsize length;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      width += get_width (g_utf8_get_char (p));
      n_characters++;
      if (width <= most)
        end = n_characters;
    }

  if (end == n_characters)
    return NULL;

  attributes = g_new0 (PangoLogAttr, n_characters + 1);
  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attributes, (int) n_characters + 1);
  end = find_border (attributes, at_word ? find_line_end (attributes, end) : end);
  length = (gsize) (g_utf8_offset_to_pointer (text, end) - text);
  if (at_word)
    length = strip_marks (text, length);

  return g_strdup_printf ("%.*s%s", (int) length, text, ELLIPSIS);
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
  g_return_val_if_fail (text != NULL, NULL);

  return cut (text, most, FALSE);
}

/**
 * trade_cut_words:
 * @text: a text in UTF-8
 * @most: how wide all its lines can be together, in ems of its type
 *
 * Cuts a text down as trade_cut() does, but between words, as far as the last of them is not most of it.
 *
 * Returns: (transfer full) (nullable): the beginning of the text, or %NULL if it may all fit
 */
char *
trade_cut_words (const char *text,
                 double      most)
{
  g_return_val_if_fail (text != NULL, NULL);

  return cut (text, most, TRUE);
}
