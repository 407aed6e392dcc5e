/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-phrases.h"

#include <string.h>

/* Lines break before a period, an amount or a unit, not within it. */

/* A phrase that no line breaks, but for a short word before it, is no longer than this part of a line. */
#define MOST_PHRASE 0.6

/* The first two words of a phrase, or all of it. */
static char *
dup_beginning (const char *phrase)
{
  guint n_spaces = 0;
  const char *c = phrase;

  for (; *c != '\0'; c = g_utf8_next_char (c))
    {
      n_spaces += g_unichar_isspace (g_utf8_get_char (c));
      if (n_spaces == 2)
        break;
    }

  return g_strndup (phrase, (gsize) (c - phrase));
}

/* Whether a phrase, set like the words that it is in, is short beside a line. */
static gboolean
is_short (TradeWords *words,
          const char *phrase,
          double      width)
{
  g_autoptr (PangoLayout) alone = pango_layout_copy (trade_words_get_layout (words));
  int length;

  pango_layout_set_width (alone, -1);
  pango_layout_set_text (alone, phrase, -1);
  pango_layout_get_size (alone, &length, NULL);

  return length * trade_words_get_scale (words) / PANGO_SCALE <= width * MOST_PHRASE;
}

/**
 * trade_phrases_keep:
 * @phrases: (element-type utf8): what reads badly where a line breaks within it
 * @words: words that have some of these in them
 * @width: of a line, in logical pixels
 *
 * Keeps lines from breaking within phrases. One that is as long as much of a line keeps its first words together, such as a number
 * and what it is counted in.
 */
void
trade_phrases_keep (GPtrArray  *phrases,
                    TradeWords *words,
                    double      width)
{
  for (guint i = 0; i < phrases->len; i++)
    {
      const char *phrase = g_ptr_array_index (phrases, i);
      g_autofree char *beginning = NULL;

      if (strstr (trade_words_get_string (words), phrase) == NULL)
        continue;
      beginning = dup_beginning (phrase);
      if (is_short (words, phrase, width))
        trade_words_keep_together (words, phrase);
      else if (is_short (words, beginning, width))
        trade_words_keep_together (words, beginning);
    }
}
