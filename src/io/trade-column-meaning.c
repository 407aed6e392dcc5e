/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-meaning.h"

#include <glib/gi18n.h>

static const struct
{
  const char     *id;
  TradeColumnRole role;
  const char     *flow;
  const char     *label;
} meanings[] = {
#define MEANING_RECORD(NAME, id, ROLE, flow, label) [TRADE_COLUMN_MEANING_##NAME] = { id, TRADE_COLUMN_ROLE_##ROLE, flow, label },
  TRADE_COLUMN_MEANINGS (MEANING_RECORD)
#undef MEANING_RECORD
};

G_STATIC_ASSERT (G_N_ELEMENTS (meanings) == TRADE_N_COLUMN_MEANINGS);

/**
 * trade_column_meaning_get_id:
 * @self: what a column is
 *
 * Gets the word for it that scripts and files use.
 *
 * Returns: (transfer none): the word
 */
const char *
trade_column_meaning_get_id (TradeColumnMeaning self)
{
  g_return_val_if_fail (self < TRADE_N_COLUMN_MEANINGS, NULL);

  return meanings[self].id;
}

/**
 * trade_column_meaning_get_label:
 * @self: what a column is
 *
 * Gets what people call it.
 *
 * Returns: (transfer none): the name, translated
 */
const char *
trade_column_meaning_get_label (TradeColumnMeaning self)
{
  g_return_val_if_fail (self < TRADE_N_COLUMN_MEANINGS, NULL);

  return g_dpgettext2 (NULL, "column", meanings[self].label);
}

/**
 * trade_column_meaning_parse:
 * @id: a word
 * @meaning: (out): return location for what a column is
 *
 * Reads what a column is, see trade_column_meaning_get_id().
 *
 * Returns: whether the word is known
 */
gboolean
trade_column_meaning_parse (const char         *id,
                            TradeColumnMeaning *meaning)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (meaning != NULL, FALSE);

  for (guint i = 0; i < TRADE_N_COLUMN_MEANINGS; i++)
    if (g_str_equal (meanings[i].id, id))
      {
        *meaning = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * trade_column_meaning_list_ids:
 *
 * Lists the words, for messages.
 *
 * Returns: (transfer full): the words with commas between them
 */
char *
trade_column_meaning_list_ids (void)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < TRADE_N_COLUMN_MEANINGS; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", meanings[i].id);

  return g_string_free (ids, FALSE);
}

/**
 * trade_column_meaning_get_role:
 * @self: what a person says that a column is
 *
 * Gets the role of such a column.
 *
 * Returns: the role
 */
TradeColumnRole
trade_column_meaning_get_role (TradeColumnMeaning self)
{
  g_return_val_if_fail (self < TRADE_N_COLUMN_MEANINGS, TRADE_COLUMN_ROLE_IGNORED);

  return meanings[self].role;
}

/**
 * trade_column_meaning_get_flow:
 * @self: what a person says that a column is
 *
 * Gets the flow of the values of such a column.
 *
 * Returns: (transfer none) (nullable): the flow, such as %TRADE_FLOW_EXPORT; %NULL where it has none of its own
 */
const char *
trade_column_meaning_get_flow (TradeColumnMeaning self)
{
  g_return_val_if_fail (self < TRADE_N_COLUMN_MEANINGS, NULL);

  return meanings[self].flow;
}

/**
 * trade_column_meaning_of:
 * @guess: a guess
 *
 * Finds what a person would say of a column to mean the same as a guess.
 *
 * Returns: what the column is; %TRADE_COLUMN_MEANING_AUTO where no word says all that the name does
 */
TradeColumnMeaning
trade_column_meaning_of (const TradeColumnGuess *guess)
{
  g_return_val_if_fail (guess != NULL, TRADE_COLUMN_MEANING_AUTO);

  for (guint i = TRADE_COLUMN_MEANING_AUTO + 1; i < TRADE_N_COLUMN_MEANINGS; i++)
    if (meanings[i].role == guess->role &&
        (guess->role != TRADE_COLUMN_ROLE_FLOW_VALUE || g_strcmp0 (meanings[i].flow, guess->flow) == 0))
      return i;

  return TRADE_COLUMN_MEANING_AUTO;
}

/**
 * trade_column_meaning_apply:
 * @self: what a person says that a column is
 * @guess: what its name tells, which becomes what both tell
 *
 * Puts what a person says in the place of what was guessed. The name still tells the unit, and of values the period.
 */
void
trade_column_meaning_apply (TradeColumnMeaning  self,
                            TradeColumnGuess   *guess)
{
  const gboolean has_period = guess->role == TRADE_COLUMN_ROLE_PERIOD_VALUE || guess->role == TRADE_COLUMN_ROLE_MONTH_VALUE;

  g_return_if_fail (self < TRADE_N_COLUMN_MEANINGS);
  g_return_if_fail (guess != NULL);

  if (self == TRADE_COLUMN_MEANING_AUTO)
    return;

  guess->flow = meanings[self].flow;
  if (has_period && (self == TRADE_COLUMN_MEANING_VALUE || meanings[self].role == TRADE_COLUMN_ROLE_FLOW_VALUE))
    return;

  guess->role = meanings[self].role;
}
