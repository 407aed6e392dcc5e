/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-fiscal-part.h"

#include <string.h>

#include "trade-period-words.h"

/* What stands before or behind a part is a word longer than that. */
#define MAX_PART 40

/* A year of the calendar, beside which parts are read. */
#define ANY_YEAR " 2001"

static gboolean
is_month (const char *word)
{
  return trade_period_words_find_month (word) > 0;
}

/* "jul-mar", "july to march": months on either side of the turn of the calendar's year. */
static gboolean
read_months (const char      *folded,
             TradeFiscalPart *part)
{
  static const char *const joints[] = { "-", " to ", " bis ", " à ", " a " };
  int last;

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      const char *joint = strstr (folded, joints[i]);
      g_autofree char *before = joint != NULL ? g_strstrip (g_strndup (folded, (gsize) (joint - folded))) : NULL;
      g_autofree char *behind = joint != NULL ? g_strstrip (g_strdup (joint + strlen (joints[i]))) : NULL;

      if (joint == NULL || !is_month (before) || !is_month (behind))
        continue;
      part->first = trade_period_words_find_month (before);
      last = trade_period_words_find_month (behind);
      part->n_months = (last - part->first + TRADE_MONTHS_PER_YEAR) % TRADE_MONTHS_PER_YEAR + 1;
      return TRUE;
    }

  return FALSE;
}

/*
 * trade_fiscal_part_read:
 * @text: (array length=length): words
 * @length: how many bytes they have
 * @part: (out): return location for the part
 *
 * Reads a part of a year that begins in one and ends in the next. Months are those of the calendar; quarters, halves and so many months
 * count from the start of such a year on, as offices have it that name their years so.
 *
 * Returns: whether that is all that the words say
 */
gboolean
trade_fiscal_part_read (const char      *text,
                        gsize            length,
                        TradeFiscalPart *part)
{
  g_autofree char *words = length > 0 && length <= MAX_PART ? g_strndup (text, length) : NULL;
  g_autofree char *folded = NULL;
  g_autofree char *called = NULL;
  char *bare;
  TradePeriod period;

  *part = (TradeFiscalPart) { .n_months = 0 };
  if (words == NULL)
    return FALSE;

  folded = trade_period_words_fold (words);
  bare = folded + strspn (folded, " ,:-(");
  while (*bare != '\0' && strchr (" ,:-)(", bare[strlen (bare) - 1]) != NULL)
    bare[strlen (bare) - 1] = '\0';
  if (g_str_has_suffix (bare, " of"))
    bare[strlen (bare) - strlen (" of")] = '\0';
  if (*bare == '\0')
    return FALSE;
  if (read_months (bare, part))
    return TRUE;

  called = g_strconcat (bare, ANY_YEAR, NULL);
  if (strpbrk (bare, "0123456789") == NULL && !is_month (bare))
    return FALSE;
  if (!trade_period_words_parse (called, &period) || period.n_months == TRADE_MONTHS_PER_YEAR)
    return FALSE;
  *part = (TradeFiscalPart) {
    .first = trade_period_get_month (period), .n_months = period.n_months, .is_counted = !is_month (bare),
  };

  return TRUE;
}

/*
 * trade_fiscal_part_is_word:
 * @text: words
 *
 * Tells whether words name a part of a year among others.
 *
 * Returns: whether one does
 */
gboolean
trade_fiscal_part_is_word (const char *text)
{
  g_autofree char *folded = trade_period_words_fold (text);
  g_auto (GStrv) words = NULL;

  g_strdelimit (folded, "-/,.:()", ' ');
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      TradeFiscalPart part;

      if (trade_fiscal_part_read (words[i], strlen (words[i]), &part))
        return TRUE;
    }

  return FALSE;
}

/*
 * trade_fiscal_part_place:
 * @part: a part
 * @year: the year that it is of
 *
 * Finds which months of the calendar a part has.
 *
 * Returns: the months
 */
TradePeriod
trade_fiscal_part_place (const TradeFiscalPart *part,
                         TradePeriod            year)
{
  const int start = trade_period_get_month (year);
  const int first = part->is_counted ? (start + part->first - 2) % TRADE_MONTHS_PER_YEAR + 1 : part->first;

  return part->n_months == 0 ? year : trade_period_new (trade_period_get_year (year) + (first < start), first, part->n_months);
}
