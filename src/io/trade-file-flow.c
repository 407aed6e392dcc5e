/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-file-flow.h"

#include <string.h>

#include "readers/trade-table-sentence.h"

/* Whether a word is what any program calls the files that it writes. */
static gboolean
is_of_programs (const char *word)
{
  static const char *const words[] = { "export", "import", "exp", "imp", "eksport", "экспорт", "импорт", "експорт", "імпорт", "exporte", "importe", NULL };

  return g_strv_contains (words, word);
}

/* The name without its ending, and with spaces between its words. */
static char *
spell (const char *name)
{
  const char *dot = strrchr (name, '.');
  char *stem = g_strndup (name, dot != NULL ? (gsize) (dot - name) : strlen (name));

  return g_strdelimit (stem, "_-.", ' ');
}

/**
 * trade_file_flow_find:
 * @name: the name of a file, without its folder
 *
 * Finds what the values of a file are by its name: "exports.csv", "data_imports_2023.csv". Each of its words must be known, as those of a
 * title, since "exports to China" are not all; "export.csv" may have anything.
 *
 * Returns: %TRADE_COLUMN_MEANING_EXPORTS, %TRADE_COLUMN_MEANING_IMPORTS, or %TRADE_COLUMN_MEANING_AUTO where the name does not tell
 */
TradeColumnMeaning
trade_file_flow_find (const char *name)
{
  TradeColumnMeaning meaning = TRADE_COLUMN_MEANING_AUTO;
  TradeTableSentence found;
  g_autofree char *stem = NULL;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (name != NULL, TRADE_COLUMN_MEANING_AUTO);

  stem = spell (name);
  folded = trade_heading_fold (stem);
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (is_of_programs (words[i]))
      return TRADE_COLUMN_MEANING_AUTO;

  if (trade_table_sentence_read (stem, 0, &found) != TRADE_SENTENCE_TOLD)
    return TRADE_COLUMN_MEANING_AUTO;
  if (found.flow != NULL && found.partner == NULL && !found.is_part && !found.is_share)
    {
      if (g_str_equal (found.flow, TRADE_FLOW_EXPORT))
        meaning = TRADE_COLUMN_MEANING_EXPORTS;
      else if (g_str_equal (found.flow, TRADE_FLOW_IMPORT))
        meaning = TRADE_COLUMN_MEANING_IMPORTS;
    }
  trade_table_sentence_clear (&found);

  return meaning;
}
