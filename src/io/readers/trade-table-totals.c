/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-columns.h"

#include <string.h>

#include "trade-words.h"

/* Columns of both directions of trade together, which are called by words that mean other things as well. */

static TradeColumnGuess *
get_guess (const TradeTableColumns *self,
           guint                    i)
{
  return &g_array_index (self->guesses, TradeColumnGuess, i);
}

/* Beside values of exports and of imports, and with a unit, "imports and exports" are no directions of rows, but the values of both, and
 * "exports/imports" may be a ratio; "Trade Flow" says of each row there that it has both. */
static void
part_both (TradeTableColumns  *self,
           const TradeHeading *header)
{
  gboolean has_exports = FALSE, has_imports = FALSE;

  for (guint i = 0; i < self->guesses->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (self, i);

      has_exports = has_exports || (guess->role == TRADE_COLUMN_ROLE_FLOW_VALUE && g_strcmp0 (guess->flow, TRADE_FLOW_EXPORT) == 0);
      has_imports = has_imports || (guess->role == TRADE_COLUMN_ROLE_FLOW_VALUE && g_strcmp0 (guess->flow, TRADE_FLOW_IMPORT) == 0);
    }
  for (guint i = 0; i < self->guesses->len; i++)
    {
      TradeColumnGuess *guess = get_guess (self, i);
      TradeWords words;

      if (guess->role != TRADE_COLUMN_ROLE_FLOW || !(guess->has_quantity || (has_exports && has_imports)))
        continue;
      words = trade_words_read (header->folded[i]);
      if (strchr (header->folded[i], '/') == NULL && words.n_unknown == 0 && g_strcmp0 (words.flow, TRADE_FLOW_TOTAL) == 0)
        {
          guess->role = TRADE_COLUMN_ROLE_FLOW_VALUE;
          guess->flow = words.flow;
        }
      else if (strchr (header->folded[i], '/') != NULL || (has_exports && has_imports))
        guess->role = TRADE_COLUMN_ROLE_IGNORED;
    }
}

/* Where the rows say whether they are exports or imports, a column named "Total" or "Trade" has the values of both. */
static void
part_flows (TradeTableColumns *self)
{
  TradeColumnGuess *only = NULL;
  gboolean has_flow = FALSE;

  for (guint i = 0; i < self->guesses->len; i++)
    {
      TradeColumnGuess *guess = get_guess (self, i);

      has_flow = has_flow || guess->role == TRADE_COLUMN_ROLE_FLOW;
      if (!trade_column_role_is_amount (guess->role) || guess->role == TRADE_COLUMN_ROLE_QUANTITY)
        continue;
      if (only != NULL || guess->role != TRADE_COLUMN_ROLE_FLOW_VALUE)
        return;
      only = guess;
    }

  if (only == NULL || !has_flow)
    return;
  only->role = TRADE_COLUMN_ROLE_VALUE;
  only->flow = NULL;
}

/* Beside the values of months, their total is that of the year; beside those of years it is of nothing that is known. */
static void
part_totals (TradeTableColumns  *self,
             const TradeHeading *header)
{
  gboolean has_months = FALSE, has_years = FALSE;

  for (guint i = 0; i < self->guesses->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (self, i);

      has_months = has_months || (guess->role == TRADE_COLUMN_ROLE_MONTH_VALUE && guess->flow == NULL);
      has_years = has_years || (guess->role == TRADE_COLUMN_ROLE_PERIOD_VALUE && guess->flow == NULL);
    }
  for (guint i = 0; i < self->guesses->len && (has_months || has_years); i++)
    {
      TradeColumnGuess *guess = get_guess (self, i);

      if (guess->role != TRADE_COLUMN_ROLE_FLOW_VALUE || g_strcmp0 (guess->flow, TRADE_FLOW_TOTAL) != 0 ||
          !trade_vocabulary_is_whole (header->names[i]))
        continue;
      guess->role = has_months ? TRADE_COLUMN_ROLE_VALUE : TRADE_COLUMN_ROLE_CHANGE;
      guess->flow = NULL;
    }
}

/* Beside exports and re-exports alone, "Total" is no trade both ways: it may be that of all exports, or of anything. */
static void
part_lone_totals (TradeTableColumns  *self,
                  const TradeHeading *header)
{
  gboolean has_out = FALSE, has_in = FALSE;

  for (guint i = 0; i < self->guesses->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (self, i);
      const char *flow = guess->flow != NULL ? guess->flow : "";

      has_out = has_out || g_str_equal (flow, TRADE_FLOW_EXPORT) || g_str_equal (flow, TRADE_FLOW_RE_EXPORT);
      has_in = has_in || g_str_equal (flow, TRADE_FLOW_IMPORT) || g_str_equal (flow, TRADE_FLOW_RE_IMPORT);
      if (g_str_equal (flow, TRADE_FLOW_BALANCE) || guess->role == TRADE_COLUMN_ROLE_FLOW)
        return;
    }

  for (guint i = 0; i < self->guesses->len && has_out != has_in; i++)
    {
      gsize length;
      const TradeWord *word = trade_lexicon_match (header->folded[i], &length);

      if (get_guess (self, i)->role == TRADE_COLUMN_ROLE_FLOW_VALUE && g_strcmp0 (get_guess (self, i)->flow, TRADE_FLOW_TOTAL) == 0 &&
          word != NULL && g_str_equal (word->words, "total"))
        *get_guess (self, i) = (TradeColumnGuess) { .role = TRADE_COLUMN_ROLE_IGNORED };
    }
}

/*
 * trade_table_columns_part_totals:
 * @self: columns
 * @header: their names
 *
 * Finds out what columns have that are called "Total" or after both directions of trade.
 */
void
trade_table_columns_part_totals (TradeTableColumns  *self,
                                 const TradeHeading *header)
{
  part_totals (self, header);
  part_lone_totals (self, header);
  part_both (self, header);
  part_flows (self);
}
