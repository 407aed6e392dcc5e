/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-lead.h"

#include <string.h>

#include "trade-heading.h"
#include "trade-words.h"

/* What stands before a name and is none of it: its number in a list, or the balance of which it tells a side. */

/* Numbers of lists have no more digits, and years do. */
#define MOST_DIGITS 2

/* A balance has no longer name. */
#define MOST_BYTES 80

/* Whether a text begins with the word for a flow: then what stands before it is no number of something. */
static gboolean
begins_with_flow (const char *text)
{
  g_autofree char *folded = trade_heading_fold (text);
  gsize length;
  const TradeWord *word = trade_lexicon_match (folded, &length);

  return word != NULL && word->kind == TRADE_WORD_FLOW;
}

/* Behind the number of a list a mark may be missing, and letters may stand for one: "2 Imports", "2.1 Imports", "B. Imports". */
static const char *
skip_before_flow (const char *name)
{
  const gsize n_letters = strspn (name, "ABCIVX");
  const char *p = name;

  if (n_letters > 0)
    p += n_letters + (name[n_letters] == '.' || name[n_letters] == ')');
  else
    for (gsize n = strspn (p, "0123456789"); n > 0 && n <= MOST_DIGITS; n = strspn (p, "0123456789"))
      p += n + (p[n] == '.');
  if (p == name || (n_letters > 0 && p == name + n_letters) || *p != ' ')
    return name;
  p += strspn (p, " ");

  return begins_with_flow (p) ? p : name;
}

/*
 * trade_column_skip_number:
 * @name: the name of a column
 *
 * Finds where a name begins behind its number in a list, which ends with a mark: "1.Exports", "2) Imports", "1.1. Exports"; or without one
 * before the word for a flow.
 *
 * Returns: the start of the name, within @name; @name itself where no number stands before it
 */
const char *
trade_column_skip_number (const char *name)
{
  const char *p = name;

  for (;;)
    {
      const gsize n_digits = strspn (p, "0123456789");

      if (n_digits == 0 || n_digits > MOST_DIGITS || (p[n_digits] != '.' && p[n_digits] != ')'))
        return skip_before_flow (name);
      p += n_digits + 1;
      if (!g_ascii_isdigit (*p))
        break;
    }
  p += strspn (p, " ");

  return g_unichar_isalpha (g_utf8_get_char (p)) ? p : name;
}

/*
 * trade_column_skip_balance:
 * @folded: the name of a column or a title, folded
 *
 * Finds where one side of a balance is told behind a mark: "Balance of trade - exports". "Balance - exports less imports" remains one.
 *
 * Returns: the start of the side, within @folded; @folded itself where none is told
 */
const char *
trade_column_skip_balance (const char *folded)
{
  static const char *const marks[] = { " - ", " – ", " — ", ": ", " / " };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *mark = strstr (folded, marks[i]);
      const char *rest = mark != NULL ? mark + strlen (marks[i]) : NULL;
      g_autofree char *head = mark != NULL && mark - folded < MOST_BYTES ? g_strndup (folded, (gsize) (mark - folded)) : NULL;
      TradeWords balance, side;

      /* What stands in brackets, or between other marks, is reckoned: "Balance (exports - imports)". */
      if (head == NULL || strpbrk (head, "(:") != NULL || strstr (rest, " - ") != NULL || strstr (rest, " – ") != NULL)
        continue;
      balance = trade_words_read (head);
      side = trade_words_read (rest);
      if (g_strcmp0 (balance.flow, TRADE_FLOW_BALANCE) == 0 && balance.n_unknown == 0 && side.n_unknown == 0 &&
          (g_strcmp0 (side.flow, TRADE_FLOW_EXPORT) == 0 || g_strcmp0 (side.flow, TRADE_FLOW_IMPORT) == 0))
        return rest;
    }

  return folded;
}
