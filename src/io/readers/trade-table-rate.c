/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-rate.h"

#include <string.h>

#include "trade-table-lines.h"

/* Whether a row has the names of the columns of a table of anybody. */

/*
 * trade_table_rate_has_flows:
 * @columns: what the columns are
 *
 * Tells whether exports or imports are among the columns of flows; a "total" alone may be of anything.
 *
 * Returns: whether they are
 */
gboolean
trade_table_rate_has_flows (const TradeTableColumns *columns)
{
  for (guint i = 0; i < columns->guesses->len; i++)
    {
      const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      if ((guess->role == TRADE_COLUMN_ROLE_FLOW_VALUE || (guess->role == TRADE_COLUMN_ROLE_GROWTH && guess->flow != NULL)) &&
          (g_str_equal (guess->flow, TRADE_FLOW_EXPORT) || g_str_equal (guess->flow, TRADE_FLOW_IMPORT) ||
           g_str_equal (guess->flow, TRADE_FLOW_BALANCE)))
        return TRUE;
    }

  return FALSE;
}

/* What only tables of this program's own packages have. */
static gboolean
is_package (const TradeHeading *header)
{
  static const char *const own[] = { "enterprise", "measure", "base", "relation", "scale", "rounding", NULL };
  guint n_own = 0;

  for (guint i = 0; own[i] != NULL; i++)
    n_own += trade_heading_find (header, own[i]) != TRADE_HEADING_NONE;

  return n_own > 1 || (n_own == 1 && trade_heading_find (header, "scale") == TRADE_HEADING_NONE);
}

/* "Exports 2022", "Exports 2023". */
static gboolean
has_flows_by_period (const TradeTableColumns *columns)
{
  gboolean has_direction = FALSE;

  for (guint i = 0; i < columns->guesses->len; i++)
    {
      const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      if (guess->role != TRADE_COLUMN_ROLE_PERIOD_VALUE)
        continue;
      if (guess->flow == NULL)
        return FALSE;
      has_direction = has_direction || !g_str_equal (guess->flow, TRADE_FLOW_TOTAL);
    }

  /* One name alone may be a title. */
  return has_direction && columns->guesses->len > 1;
}

/* A title that is all of its row, above a table of several columns. */
static gboolean
is_line (const TradeHeading *header)
{
  guint n_named = 0;

  for (guint i = 0; i < header->n; i++)
    n_named += *header->names[i] != '\0';

  return n_named == 1 && header->n > 1;
}

/*
 * trade_table_rate:
 * @header: a row
 *
 * Tells whether a row is the header of a table that tells all itself.
 *
 * Returns: how sure it is; 0 where it is none
 */
int
trade_table_rate (const TradeHeading *header)
{
  g_auto (TradeTableColumns) columns = { NULL };
  gboolean has_period, has_flow, has_columns, is_table;

  trade_table_columns_init (&columns, header, NULL);
  has_period = trade_table_columns_has (&columns, TRADE_COLUMN_ROLE_PERIOD) ||
               trade_table_columns_has (&columns, TRADE_COLUMN_ROLE_YEAR);
  has_flow = trade_table_columns_has (&columns, TRADE_COLUMN_ROLE_FLOW);
  has_columns = trade_table_columns_has (&columns, TRADE_COLUMN_ROLE_PERIOD_VALUE) ||
                (trade_table_columns_has (&columns, TRADE_COLUMN_ROLE_MONTH_VALUE) &&
                 trade_table_columns_has (&columns, TRADE_COLUMN_ROLE_YEAR));
  is_table = (has_period && trade_table_rate_has_flows (&columns)) ||
             (has_period && has_flow && trade_table_columns_has (&columns, TRADE_COLUMN_ROLE_VALUE)) ||
             (has_flow && has_columns) || has_flows_by_period (&columns);

  return is_table && !is_line (header) && !is_package (header) && !trade_table_lines_has_title (header) ? 50 : 0;
}
