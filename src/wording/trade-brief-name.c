/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-brief-name.h"

#include "trade-cut.h"

#include <string.h>

/* Names for titles and for rows without room. A customs tariff names a category by a paragraph: its first clause says what is meant,
 * and the rows of a chart that has room, or its description, have the rest.
 */

/* How wide such a name may be, in ems of its type: about eight words. */
#define MOST_EMS 26.0

/* A clause that takes less than this part of the room is too little of a name; then it ends with a word. */
#define LEAST_PART 0.5

/* What a clause ends before, in every script. */
#define CLAUSE_ENDS ",;:(，；、：（،؛"

/* A name that goes on within brackets ends before them, if it has so many letters. */
#define LEAST_LETTERS 6

/* Where brackets begin that do not end, with something before them; NULL where there are none. */
static const char *
find_open_bracket (const char *text)
{
  const char *open = NULL;
  glong n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      const gunichar character = g_utf8_get_char (p);

      if ((character == '(' || character == 0xff08) && n >= LEAST_LETTERS)
        open = p;
      if (character == ')' || character == 0xff09)
        open = NULL;
    }

  return open;
}

/* The last place where a clause ends, or else a word, so that enough is left before it; NULL where there is none. */
static const char *
find_end (const char *text)
{
  const char *bracket = find_open_bracket (text);
  const char *least = text + (gsize) ((double) strlen (text) * LEAST_PART);
  const char *clause = NULL, *word = NULL;

  if (bracket != NULL)
    return bracket;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (p < least)
        continue;
      if (g_utf8_strchr (CLAUSE_ENDS, -1, g_utf8_get_char (p)) != NULL)
        clause = p;
      else if (g_unichar_isspace (g_utf8_get_char (p)))
        word = p;
    }

  return clause != NULL ? clause : word;
}

/* The beginning of a name, in whole clauses if it can be. */
static char *
cut_clauses (const char *label,
             double      most)
{
  g_autofree char *cut = trade_cut (label, most);
  const char *end;

  if (cut == NULL)
    return NULL;

  cut[strlen (cut) - strlen (TRADE_BRIEF_NAME_ELLIPSIS)] = '\0';
  end = find_end (cut);
  if (end != NULL)
    cut[end - cut] = '\0';

  return g_strconcat (g_strchomp (cut), TRADE_BRIEF_NAME_ELLIPSIS, NULL);
}

/*< private >
 * trade_brief_name_write_label:
 * @label: what a release calls a code
 *
 * Writes the beginning of a name, see trade_brief_name_write().
 *
 * Returns: (transfer full) (nullable): the brief name, which ends with %TRADE_BRIEF_NAME_ELLIPSIS; %NULL where it is brief already
 */
char *
trade_brief_name_write_label (const char *label)
{
  g_return_val_if_fail (label != NULL, NULL);

  return cut_clauses (label, MOST_EMS);
}

/* Where the word begins that a place in a text lies in. */
static const char *
find_word (const char *text,
           const char *place)
{
  for (const char *p = place; p > text; p = g_utf8_prev_char (p))
    {
      const gunichar before = g_utf8_get_char (g_utf8_prev_char (p));

      if (g_unichar_isspace (before) || g_unichar_iswide (before))
        return p;
    }

  return text;
}

static gsize
count_common (const char *a,
              const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;

  return n;
}

/* Where the word begins in which a name differs from the one that it has most in common with. */
static const char *
find_difference (const char      *label,
                 const GPtrArray *others)
{
  gsize most = 0;

  for (guint i = 0; i < others->len; i++)
    most = MAX (most, count_common (label, g_ptr_array_index (others, i)));

  /* A place within a character is in none. */
  return find_word (label, g_utf8_prev_char (label + MIN (most + 1, strlen (label))));
}

/* Whether a beginning and an end, or what goes on after it, are also those of another name: what comes between may be what tells them apart. */
static gboolean
is_shared (const char      *head,
           const char      *tail,
           const GPtrArray *others)
{
  gboolean goes_on = g_str_has_suffix (tail, TRADE_BRIEF_NAME_ELLIPSIS);
  g_autofree char *text = g_strndup (tail, strlen (tail) - (goes_on ? strlen (TRADE_BRIEF_NAME_ELLIPSIS) : 0));
  const gsize length = strlen (head) - strlen (TRADE_BRIEF_NAME_ELLIPSIS);

  for (guint i = 0; i < others->len; i++)
    {
      const char *other = g_ptr_array_index (others, i);

      if (strncmp (other, head, length) == 0 && (goes_on ? strstr (other + length, text) != NULL : g_str_has_suffix (other + length, text)))
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * trade_brief_name_write_apart:
 * @label: what a release calls a code
 * @others: (element-type utf8): what it calls others, which begin as that does
 *
 * Writes a name by its beginning and by what tells it from others that begin so: "Machinery and mechanical appliances… of plastics".
 *
 * Returns: (transfer full) (nullable): the brief name; %NULL where it would not be briefer, or another name could be written so as well
 */
char *
trade_brief_name_write_apart (const char      *label,
                              const GPtrArray *others)
{
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;
  const char *difference;
  char *apart;

  g_return_val_if_fail (label != NULL && *label != '\0', NULL);
  g_return_val_if_fail (others != NULL, NULL);

  head = trade_cut_words (label, MOST_EMS / 2);
  difference = find_difference (label, others);
  if (head == NULL || difference <= label + strlen (head))
    return NULL;

  tail = trade_cut_words (difference, MOST_EMS / 2);
  if (is_shared (head, tail != NULL ? tail : difference, others))
    return NULL;

  apart = g_strconcat (head, g_unichar_iswide (g_utf8_get_char (difference)) ? "" : " ", tail != NULL ? tail : difference, NULL);
  if (g_utf8_strlen (apart, -1) < g_utf8_strlen (label, -1))
    return apart;

  g_free (apart);
  return NULL;
}

/* Writes a text with each name that a release gives cut down to @most ems; %NULL where it has none that is longer. */
static char *
cut_names (TradeDataset *dataset,
           const char   *text,
           char       *(*cut_name) (const char *name,
                                    double      most),
           double        most)
{
  GString *brief = g_string_new (NULL);
  gboolean changed = FALSE;

  while (*text != '\0')
    {
      const char *name = trade_dataset_match_name (dataset, text);
      const gsize length = name != NULL ? strlen (name) : (gsize) (g_utf8_next_char (text) - text);
      g_autofree char *cut = name != NULL ? cut_name (name, most) : NULL;

      if (cut != NULL)
        g_string_append (brief, cut);
      else
        g_string_append_len (brief, text, (gssize) length);
      changed |= cut != NULL;
      text += length;
    }

  return g_string_free (brief, !changed);
}

/*< private >
 * trade_brief_name_write:
 * @dataset: a dataset
 * @name: a name that was made from those that it gives to its codes
 *
 * Writes a name for a title or a row: of each name in it that is longer than these can bear, the first clauses, or the first words.
 *
 * Returns: (transfer full) (nullable): the brief name; %NULL where it is brief already
 */
char *
trade_brief_name_write (TradeDataset *dataset,
                        const char   *name)
{
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  /* No character is wider than an em. */
  if (g_utf8_strlen (name, -1) <= MOST_EMS)
    return NULL;

  return cut_names (dataset, name, cut_clauses, MOST_EMS);
}

/**
 * trade_brief_name_cut:
 * @dataset: the dataset of the figures
 * @text: a text in UTF-8 that was written of figures
 * @most: how long a name can be, in ems of its type
 *
 * Cuts the names that a release gives to its codes, its sources and itself, wherever a text has them. A sentence around a name
 * that nobody would read to its end keeps its own end, which is what it has to say.
 *
 * Returns: (transfer full) (nullable): the text with shorter names, or %NULL if it has no longer one
 */
char *
trade_brief_name_cut (TradeDataset *dataset,
                      const char   *text,
                      double        most)
{
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  /* No character is wider than an em. Few texts are as long as a name that is to be cut. */
  if (strlen (text) <= most)
    return NULL;

  return cut_names (dataset, text, trade_cut_words, most);
}
