/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-cut-names.h"

#include "trade-cut.h"

#include <string.h>

/**
 * trade_cut_names:
 * @text: a text in UTF-8 that was written of figures
 * @dataset: the dataset of the figures
 * @most: how long a name can be, in ems of its type
 *
 * Cuts the names that a release gives to its codes, its sources and itself, wherever a text has them. A sentence around a name
 * that nobody would read to its end keeps its own end, which is what it has to say.
 *
 * Returns: (transfer full) (nullable): the text with shorter names, or %NULL if it has no longer one
 */
char *
trade_cut_names (const char   *text,
                 TradeDataset *dataset,
                 double        most)
{
  GString *cut;
  gboolean changed = FALSE;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  /* No character is wider than an em. Few texts are as long as a name that is to be cut. */
  if (strlen (text) <= most)
    return NULL;

  cut = g_string_new (NULL);
  while (*text != '\0')
    {
      const char *name = trade_dataset_match_name (dataset, text);
      const gsize length = name != NULL ? strlen (name) : (gsize) (g_utf8_next_char (text) - text);
      g_autofree char *brief = name != NULL ? trade_cut_words (name, most) : NULL;

      if (brief != NULL)
        g_string_append (cut, brief);
      else
        g_string_append_len (cut, text, (gssize) length);
      changed |= brief != NULL;
      text += length;
    }

  return g_string_free (cut, !changed);
}
