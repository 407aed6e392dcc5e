/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-cells.h"

#include <string.h>

#include "trade-dialect.h"
#include "trade-head.h"
#include "trade-region.h"

/* What a column is whose name may be of anything, such as "Type", all of its cells may tell for sure: countries are partners, some
 * words say how sure values are, and others what they are counted in. What cells leave open is asked for. */

/* A letter is a word only beside others. */
#define WORD_LETTERS 3

static TradeColumnGuess *
get_guess (const TradeTableColumns *columns,
           guint                    i)
{
  return &g_array_index (columns->guesses, TradeColumnGuess, i);
}

static const char *
get_cell (const TradeHeading *row,
          guint               column)
{
  return column < row->n ? row->names[column] : "";
}

/* A row of figures has numbers in the columns of values, and not those that are their names. */
static gboolean
has_values (const TradeTableColumns *columns,
            const TradeHeading      *header,
            const TradeHeading      *row)
{
  for (guint i = 0; i < columns->values->len; i++)
    {
      const guint column = (guint) g_array_index (columns->values, int, i);
      const char *cell = get_cell (row, column);

      if (*cell != '\0' && strpbrk (cell, "0123456789") != NULL && strstr (get_cell (header, column), cell) == NULL)
        return TRUE;
    }

  return FALSE;
}

/* The distinct cells of a column in the rows of figures; %NULL where some are empty and may not be. */
static GHashTable *
collect (const TradeTableColumns *columns,
         const TradeHeading      *header,
         GPtrArray               *rows,
         guint                    column,
         gboolean                 is_full)
{
  g_autoptr (GHashTable) cells = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *cell = get_cell (g_ptr_array_index (rows, i), column);

      if (!has_values (columns, header, g_ptr_array_index (rows, i)))
        continue;
      if (*cell != '\0')
        g_hash_table_add (cells, (gpointer) cell);
      else if (is_full)
        return NULL;
    }

  return g_steal_pointer (&cells);
}

/* Countries, and all of them together. */
static gboolean
are_places (GHashTable *cells)
{
  GHashTableIter iter;
  gpointer cell;
  guint n_places = 0;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      const gboolean is_place = strlen (cell) > WORD_LETTERS && trade_region_find (cell) != NULL;

      if (!is_place && trade_vocabulary_rate_place (cell, cell) == TRADE_CODE_MEMBER)
        return FALSE;
      n_places += is_place;
    }

  return n_places > 1;
}

/* "Provisional", "Final". */
static gboolean
are_statuses (GHashTable *cells)
{
  GHashTableIter iter;
  gpointer cell;
  TradeStatus status;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (strlen (cell) <= WORD_LETTERS || !trade_dialect_parse_flag (cell, &status))
      return FALSE;

  return g_hash_table_size (cells) > 0;
}

/* "Trade Value (US$ Thousand)", "Partner Share (%)". */
static gboolean
are_units (GHashTable *cells)
{
  GHashTableIter iter;
  gpointer cell;
  TradeQuantity quantity;
  guint n_known = 0;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      if (strlen (cell) <= WORD_LETTERS || !trade_vocabulary_read_unit (cell, &quantity))
        return FALSE;
      n_known += !g_str_equal (quantity.unit, TRADE_UNIT_UNSTATED) && !g_str_equal (quantity.unit, TRADE_UNIT_PERCENT);
    }

  return n_known > 0;
}

static gboolean
is_open (const TradeColumnGuess *guess)
{
  return guess->role == TRADE_COLUMN_ROLE_IGNORED;
}

static gboolean
has_places (const TradeTableColumns *columns)
{
  return trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PARTNER) ||
         trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PARTNER_CODE) ||
         trade_table_columns_has (columns, TRADE_COLUMN_ROLE_REPORTER) || columns->region != TRADE_HEADING_NONE;
}

/*
 * trade_table_cells_settle:
 * @columns: what the columns are by their names, which becomes what their cells tell
 * @header: those names
 * @rows: (element-type TradeHeading): rows below the header, or around it
 *
 * Finds out what columns are whose cells leave no doubt of it.
 */
void
trade_table_cells_settle (TradeTableColumns  *columns,
                          const TradeHeading *header,
                          GPtrArray          *rows)
{
  for (guint i = 0; i < columns->guesses->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (columns, i);
      g_autoptr (GHashTable) all = is_open (guess) ? collect (columns, header, rows, i, FALSE) : NULL;
      g_autoptr (GHashTable) full = all != NULL ? collect (columns, header, rows, i, TRUE) : NULL;

      if (full != NULL && !has_places (columns) && are_places (full))
        trade_table_columns_set_role (columns, (int) i, TRADE_COLUMN_ROLE_PARTNER);
      else if (all != NULL && !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_STATUS) && are_statuses (all))
        trade_table_columns_set_role (columns, (int) i, TRADE_COLUMN_ROLE_STATUS);
      else if (full != NULL && trade_table_columns_has (columns, TRADE_COLUMN_ROLE_VALUE) &&
               !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_UNIT) && are_units (full))
        trade_table_columns_set_role (columns, (int) i, TRADE_COLUMN_ROLE_UNIT);
    }
}

static void
take_row_cb (const TradeCsvCell *cells,
             guint               n_cells,
             gpointer            data)
{
  g_ptr_array_add (data, trade_heading_new (cells, n_cells));
}

/*
 * trade_table_cells_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are by their names, which becomes what their cells tell
 *
 * Finds out what columns are by the first rows of a table.
 */
void
trade_table_cells_look (TradeIntake       *intake,
                        TradeTableColumns *columns)
{
  g_autoptr (GPtrArray) rows = NULL;
  gboolean has_open = FALSE;

  for (guint i = 0; i < columns->guesses->len; i++)
    has_open = has_open || is_open (get_guess (columns, i));
  if (!has_open)
    return;

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_heading_free);
  trade_intake_glance_first (intake, take_row_cb, rows, TRADE_HEAD_ROWS);
  trade_table_cells_settle (columns, trade_intake_get_header (intake), rows);
}
