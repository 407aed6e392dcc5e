/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-shorten.h"

#include "trade-cut.h"

/* By so many ems a word is made shorter until it fits. */
#define STEP 0.5

static TradeWords *
set_like (TradeWords *words,
          const char *string)
{
  return trade_words_new (pango_layout_get_context (trade_words_get_layout (words)),
                          trade_words_get_families (words),
                          trade_words_get_weight (words),
                          trade_words_get_size (words),
                          string);
}

/* Cuts a word down to what fits into @width logical pixels. */
static char *
shorten_word (TradeWords *like,
              const char *word,
              double      width)
{
  char *shorter = g_strdup (word);
  g_autoptr (TradeWords) words = set_like (like, word);

  for (double ems = width / trade_words_get_size (like); ems > 0 && trade_words_get_width (words) > width; ems -= STEP)
    {
      char *cut = trade_cut (word, ems);

      if (cut == NULL)
        continue;
      g_free (shorter);
      shorter = cut;
      g_object_unref (words);
      words = set_like (like, shorter);
    }

  return shorter;
}

/**
 * trade_shorten_words:
 * @torn: a text of which a line ends within a word, see trade_words_is_torn()
 * @width: the greatest width of a line, in logical pixels
 *
 * Shortens the words of a text that are longer than a line may be: what stands between two places where a line may end. A word
 * without its end can still be read as that word, and one in two lines as two words.
 *
 * Returns: (transfer full): the text
 */
char *
trade_shorten_words (TradeWords *torn,
                     double      width)
{
  const char *start;
  const char *end;
  const PangoLogAttr *attributes;
  int n_attributes;
  GString *text;

  g_return_val_if_fail (TRADE_IS_WORDS (torn), NULL);
  g_return_val_if_fail (width > 0, NULL);

  start = end = trade_words_get_string (torn);
  attributes = pango_layout_get_log_attrs_readonly (trade_words_get_layout (torn), &n_attributes);
  text = g_string_new (NULL);
  for (int i = 1; i < n_attributes; i++)
    {
      g_autofree char *word = NULL;
      g_autofree char *shorter = NULL;
      gsize length;

      end = g_utf8_next_char (end);
      if (!attributes[i].is_line_break && i + 1 < n_attributes)
        continue;
      word = g_strchomp (g_strndup (start, (gsize) (end - start)));
      shorter = shorten_word (torn, word, width);
      length = strlen (word);
      g_string_append (text, shorter);
      /* The spaces after it. */
      g_string_append_len (text, start + length, (end - start) - (gssize) length);
      start = end;
    }

  return g_string_free (text, FALSE);
}
