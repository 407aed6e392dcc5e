/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-sides.h"

/* Tables side by side: the later years beside the earlier ones, or the countries that goods come from beside those that they go to. Each
 * has a column of its own for what its rows are, before those of its values. */

/* Columns that tell the same: what a side has one of, it does not share with another. */
static const TradeColumnRole keys[][4] = {
  { TRADE_COLUMN_ROLE_PERIOD, TRADE_COLUMN_ROLE_YEAR, TRADE_COLUMN_ROLE_QUARTER, TRADE_COLUMN_ROLE_MONTH },
  { TRADE_COLUMN_ROLE_PARTNER, TRADE_COLUMN_ROLE_PARTNER_CODE, TRADE_COLUMN_ROLE_PARTNER, TRADE_COLUMN_ROLE_PARTNER },
  { TRADE_COLUMN_ROLE_PRODUCT, TRADE_COLUMN_ROLE_PRODUCT_CODE, TRADE_COLUMN_ROLE_PRODUCT, TRADE_COLUMN_ROLE_PRODUCT },
  { TRADE_COLUMN_ROLE_REPORTER, TRADE_COLUMN_ROLE_REPORTER, TRADE_COLUMN_ROLE_REPORTER, TRADE_COLUMN_ROLE_REPORTER },
};

static TradeColumnRole
get_role (const TradeTableColumns *columns,
          guint                    i)
{
  return g_array_index (columns->guesses, TradeColumnGuess, i).role;
}

static int
find_key (TradeColumnRole role)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < G_N_ELEMENTS (keys[i]); j++)
      if (keys[i][j] == role)
        return (int) i;

  return -1;
}

static gboolean
has_values (const TradeTableColumns *columns,
            guint                    start,
            guint                    end)
{
  for (guint i = start; i < end; i++)
    if (trade_column_role_is_amount (get_role (columns, i)))
      return TRUE;

  return FALSE;
}

/* Whether a side tells by the same kind of column what its rows are, and has values since. */
static gboolean
is_told_before (const TradeTableColumns *columns,
                guint                    start,
                guint                    column)
{
  for (guint i = start; i < column; i++)
    if (get_role (columns, i) == get_role (columns, column))
      return has_values (columns, i, column);

  return FALSE;
}

/*
 * trade_table_sides_find:
 * @columns: what the columns are
 *
 * Finds where tables stand side by side.
 */
void
trade_table_sides_find (TradeTableColumns *columns)
{
  columns->n_sides = 1;
  columns->side_starts[0] = 0;
  for (guint i = 1; i < columns->guesses->len && columns->n_sides < TRADE_TABLE_MAX_SIDES; i++)
    if (find_key (get_role (columns, i)) >= 0 && has_values (columns, i, columns->guesses->len) &&
        is_told_before (columns, columns->side_starts[columns->n_sides - 1], i))
      columns->side_starts[columns->n_sides++] = i;
  columns->side_starts[columns->n_sides] = columns->guesses->len;
}

static gboolean
has_key (const TradeTableColumns *columns,
         guint                    start,
         guint                    end,
         guint                    key)
{
  for (guint i = start; i < end; i++)
    if (find_key (get_role (columns, i)) == (int) key)
      return TRUE;

  return FALSE;
}

static int
find_role (const TradeTableColumns *columns,
           guint                    start,
           guint                    end,
           TradeColumnRole          role)
{
  for (guint i = start; i < end; i++)
    if (get_role (columns, i) == role)
      return (int) i;

  return TRADE_HEADING_NONE;
}

/*
 * trade_table_sides_select:
 * @columns: what the columns are
 * @side: one of several tables
 *
 * Makes the columns those of one table. What it does not tell itself, such as the year, the first one does.
 */
void
trade_table_sides_select (TradeTableColumns *columns,
                          guint              side)
{
  const guint start = columns->side_starts[side], end = columns->side_starts[side + 1];

  g_array_set_size (columns->values, 0);
  columns->partners.n = columns->products.n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const guint from = side > 0 && has_key (columns, start, end, i) ? side : 0;

      for (guint j = 0; j < G_N_ELEMENTS (keys[i]); j++)
        columns->by_role[keys[i][j]] = find_role (columns, columns->side_starts[from], columns->side_starts[from + 1], keys[i][j]);
    }
  for (int i = (int) start; (guint) i < end; i++)
    if (trade_column_role_is_value (get_role (columns, (guint) i)))
      g_array_append_val (columns->values, i);
}

/*
 * trade_table_sides_is_blank:
 * @intake: an intake that stands on a row
 * @columns: the columns of one of several tables
 *
 * Tells whether a table has ended above a row beside it.
 *
 * Returns: whether it has no values there
 */
gboolean
trade_table_sides_is_blank (TradeIntake             *intake,
                            const TradeTableColumns *columns)
{
  for (guint i = 0; i < columns->values->len; i++)
    if (*trade_intake_get (intake, g_array_index (columns->values, int, i)) != '\0')
      return FALSE;

  return TRUE;
}
