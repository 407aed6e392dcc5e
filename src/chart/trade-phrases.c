/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-phrases.h"

#include <string.h>

/* Lines break before a period, an amount or a unit, not within it. */

/* A phrase that no line breaks is no longer than this part of a line, and what is kept together with it no longer than that one. */
#define MOST_PHRASE 0.6
#define MOST_TOGETHER 0.9

/* A word before a phrase, such as "in" or "about", goes with it where it has no more letters than this. */
#define MOST_LETTERS 5

/* A part of a text, in bytes. */
typedef struct
{
  gsize start;
  gsize end;
} Span;

typedef struct
{
  TradeWords *words;
  const char *text;
  double      width; /* of a line, in logical pixels */
  GArray     *kept;  /* Span */
} Line;

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

/* How wide a text is, set like the words that it is in. */
static double
measure (const Line *self,
         const char *text,
         gsize       length)
{
  g_autoptr (PangoLayout) alone = pango_layout_copy (trade_words_get_layout (self->words));
  int width;

  /* What is kept together lies in the whole text, and beyond the end of a part. */
  pango_layout_set_attributes (alone, NULL);
  pango_layout_set_width (alone, -1);
  pango_layout_set_text (alone, text, (int) length);
  pango_layout_get_size (alone, &width, NULL);

  return width * trade_words_get_scale (self->words) / PANGO_SCALE;
}

/* Where a short word before a place of a text begins, or that place. A name, such as "US", does not go with what follows. */
static const char *
find_short_word (const char *text,
                 const char *place)
{
  const char *word = place > text ? g_utf8_prev_char (place) : text;
  guint n_letters = 0;

  if (place == text || !g_unichar_isspace (g_utf8_get_char (word)))
    return place;

  while (word > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (word))))
    {
      gunichar letter;

      word = g_utf8_prev_char (word);
      letter = g_utf8_get_char (word);
      if (!g_unichar_isalpha (letter) || g_unichar_isupper (letter) || ++n_letters > MOST_LETTERS)
        return place;
    }

  return n_letters > 0 ? word : place;
}

/* Where a script does without spaces, what a phrase is announced by begins behind a mark and ends with a colon: "单位：亿元". */
static const char *
find_announcement (const char *text,
                   const char *place)
{
  const gunichar colon = 0xff1a;
  const char *word = place > text ? g_utf8_prev_char (place) : text;
  guint n_letters = 0;

  if (place == text || g_utf8_get_char (word) != colon)
    return place;

  while (word > text && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (word))))
    {
      word = g_utf8_prev_char (word);
      if (++n_letters > MOST_LETTERS)
        return place;
    }

  return word;
}

static gboolean
is_closing (gunichar character)
{
  return character == ')' || character == 0xff09;
}

/* Where what no line breaks from a place of a text begins: no line begins with a colon, nor breaks within a short bracket before it. */
static const char *
find_glued (const char *text,
            const char *place)
{
  const gunichar colon = 0xff1a;
  const char *start = place;

  if (start > text && g_utf8_get_char (start) != colon && g_utf8_get_char (g_utf8_prev_char (start)) == colon)
    start = g_utf8_prev_char (start);
  if (start == text || g_utf8_get_char (start) != colon || !is_closing (g_utf8_get_char (g_utf8_prev_char (start))))
    return start;

  do
    start = g_utf8_prev_char (start);
  while (start > text && g_utf8_get_char (start) != '(' && g_utf8_get_char (start) != 0xff08);

  return start;
}

/* Keeps a part of the text together, with what else is kept together and overlaps it, or is as close to it as @reach. */
static gboolean
keep_within (Line *self,
             Span  span,
             gsize reach)
{
  const char *glued;

  for (guint i = 0; i < self->kept->len; i++)
    {
      Span other = g_array_index (self->kept, Span, i);

      if (other.start >= span.end + reach || span.start >= other.end + reach)
        continue;
      span.start = MIN (span.start, other.start);
      span.end = MAX (span.end, other.end);
    }
  glued = find_glued (self->text, self->text + span.start);
  if (measure (self, glued, (gsize) (self->text + span.end - glued)) > self->width * MOST_TOGETHER)
    return FALSE;

  g_array_append_val (self->kept, span);
  trade_words_keep_together (self->words, span.start, span.end);

  return TRUE;
}

/* Where a script does without spaces, phrases that follow each other, such as a year and its amount, are kept together if they can be. */
static gboolean
keep (Line *self,
      Span  span)
{
  return keep_within (self, span, 1) || keep_within (self, span, 0);
}

/* Keeps what a text ends with, such as a unit, with what announces it. */
static void
keep_end (Line *self)
{
  const char *colon = g_strrstr (self->text, "：");
  const char *end = colon != NULL ? g_utf8_next_char (colon) : NULL;

  if (end != NULL && g_utf8_strlen (end, -1) <= MOST_LETTERS)
    keep (self, (Span){ (gsize) (find_announcement (self->text, end) - self->text), strlen (self->text) });
}

/* Keeps a phrase together wherever it stands, and with a short word before it. */
static void
keep_phrase (Line       *self,
             const char *phrase)
{
  gsize length = strlen (phrase);

  for (const char *at = strstr (self->text, phrase); at != NULL; at = strstr (at + length, phrase))
    {
      const char *word = find_short_word (self->text, at);
      gsize start = (gsize) (at - self->text);

      if (word == at)
        word = find_announcement (self->text, at);
      if (!keep (self, (Span){ (gsize) (word - self->text), start + length }))
        keep (self, (Span){ start, start + length });
    }
}

/**
 * trade_phrases_keep:
 * @phrases: (element-type utf8): what reads badly where a line breaks within it
 * @words: words that have some of these in them, wrapped
 * @width: of a line, in logical pixels
 *
 * Keeps lines from breaking within phrases, and after a short word before one, such as "in". A phrase that is as long as much of a line
 * keeps its first words together, such as a number and what it is counted in.
 */
void
trade_phrases_keep (GPtrArray  *phrases,
                    TradeWords *words,
                    double      width)
{
  g_autofree char *text = g_strdup (trade_words_get_string (words));
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Span));
  Line self = { words, text, width, kept };

  /* What has one line breaks nowhere. */
  if (!pango_layout_is_wrapped (trade_words_get_layout (words)))
    return;

  for (guint i = 0; i < phrases->len; i++)
    {
      const char *phrase = g_ptr_array_index (phrases, i);
      g_autofree char *beginning = NULL;

      if (*phrase == '\0' || strstr (text, phrase) == NULL)
        continue;
      beginning = dup_beginning (phrase);
      /* The second half of a span says nothing on a line of its own. */
      if (measure (&self, phrase, strlen (phrase)) <= width * (strstr (phrase, "–") != NULL ? MOST_TOGETHER : MOST_PHRASE))
        keep_phrase (&self, phrase);
      else if (measure (&self, beginning, strlen (beginning)) <= width * MOST_PHRASE)
        keep_phrase (&self, beginning);
    }
  keep_end (&self);
}
