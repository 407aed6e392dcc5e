/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-columns.h"

#include <string.h>

#include "trade-period-cell.h"
#include "trade-table-words.h"

/* A column of mere quantities is of use only where another has the unit of each row. */

static const char *const words[] = {
  "statistical quantity", "supplementary quantity", "quantity", "quantities", "volume", "net weight", "weight", "menge", "mengen", "quantité", "quantités", "cantidad", "quantidade", "数量",
  "количество", "объем", "объём", "الكمية", "lượng", "qty", "수량",
};

/*
 * trade_table_columns_is_quantity:
 * @name: the name of a column
 *
 * Tells whether a name says that a column has quantities, and nothing else.
 *
 * Returns: whether it does
 */
gboolean
trade_table_columns_is_quantity (const char *name)
{
  g_autofree char *folded = trade_heading_fold (name);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i]))
      return TRUE;

  return FALSE;
}

/* "Quantity 2022" is "2022 quantity". */
static void
turn (char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *rest = g_str_has_prefix (name, words[i]) ? name + strlen (words[i]) : "";
      const gsize gap = strspn (rest, " ,:");
      g_autofree char *turned = NULL;
      TradePeriod period;

      rest += gap;
      if (gap == 0 || !trade_period_cell_parse (rest, &period))
        continue;
      turned = g_strdup_printf ("%s %s", rest, words[i]);
      /* No longer than before. */
      strcpy (name, turned);
      return;
    }
}

/* "quantity", "december 2023 quantity", "cumulative quantity", "export qty". */
static void
read_name (const char       *folded,
           TradeColumnGuess *guess)
{
  TradeColumnRelation relation;
  gboolean is_cumulative;
  g_autofree char *plain = trade_column_cut_cumulative (folded, &is_cumulative);
  g_autofree char *bare = trade_column_cut_relation (plain, &relation);
  gsize length = strlen (bare);
  const char *flow;
  TradePeriod period;

  turn (bare);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!g_str_has_suffix (bare, words[i]))
        continue;
      length -= strlen (words[i]);
      while (length > 0 && strchr (" ,:", bare[length - 1]) != NULL)
        length--;
      bare[length] = '\0';
      flow = length > 0 ? trade_vocabulary_find_flow (bare) : NULL;
      if (length > 0 && flow == NULL && !trade_period_cell_parse (bare, &period))
        return;
      *guess = (TradeColumnGuess) {
        .role = flow != NULL ? TRADE_COLUMN_ROLE_FLOW_VALUE : length > 0 ? TRADE_COLUMN_ROLE_PERIOD_VALUE : TRADE_COLUMN_ROLE_QUANTITY,
        .flow = flow,
      };
      if (length > 0 && flow == NULL)
        guess->period = period;
      guess->is_cumulative = is_cumulative;
      guess->relation = relation;
      guess->is_quantity = TRUE;
      return;
    }
}

/*
 * trade_table_columns_part_quantities:
 * @self: columns
 * @header: their names
 *
 * Finds quantities beside a column of units.
 */
void
trade_table_columns_part_quantities (TradeTableColumns  *self,
                                     const TradeHeading *header)
{
  gboolean has_unit = FALSE;

  for (guint i = 0; i < self->guesses->len; i++)
    has_unit = has_unit || g_array_index (self->guesses, TradeColumnGuess, i).role == TRADE_COLUMN_ROLE_UNIT;

  for (guint i = 0; i < self->guesses->len && has_unit; i++)
    {
      TradeColumnGuess *guess = &g_array_index (self->guesses, TradeColumnGuess, i);

      g_autofree char *parted = NULL;

      if (guess->role == TRADE_COLUMN_ROLE_IGNORED)
        {
          parted = trade_table_words_part (header->names[i]);
          read_name (parted != NULL ? parted : header->folded[i], guess);
        }
      self->has_quantities = self->has_quantities || guess->is_quantity;
    }
}
