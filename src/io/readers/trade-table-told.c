/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-told.h"

#include "trade-fiscal.h"
#include "trade-table-growth.h"
#include "trade-table-period.h"
#include "trade-table-places.h"

/* What a title tells of columns that leave it open, and when a person says that years begin. */

/*
 * trade_table_told_keep:
 * @columns: what the columns are
 * @title: what the title says, or a line between rows
 *
 * Keeps what is told of all rows below.
 */
void
trade_table_told_keep (TradeTableColumns     *columns,
                       const TradeTableTitle *title)
{
  columns->title_flow = title->flow;
  columns->title_adjustment = title->adjustment;
  columns->title_prices = title->prices;
  columns->title_period = title->period;
  columns->has_title_period = title->has_period && (title->fiscal == NULL || title->year_start != 0);
  columns->title_reporter = title->reporter;
  columns->title_partner = title->partner;
}

/* Of months that a title says to be cumulative, unless a column says it of some. */
static void
accumulate (TradeTableColumns *columns)
{
  for (guint i = 0; i < columns->guesses->len; i++)
    if (g_array_index (columns->guesses, TradeColumnGuess, i).is_cumulative)
      return;

  for (guint i = 0; i < columns->guesses->len; i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      guess->is_cumulative = trade_column_role_is_value (guess->role);
    }
}

/* What no column says to be counted in anything is the share that the title names. */
static void
take_shares (TradeTableColumns *columns)
{
  for (guint i = 0; i < columns->guesses->len; i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      if (!trade_column_role_is_amount (guess->role) || guess->has_quantity)
        continue;
      guess->quantity = (TradeQuantity) { .measure = TRADE_MEASURE_SHARE, .unit = TRADE_UNIT_PERCENT, .has_scale = TRUE };
      guess->has_quantity = TRUE;
    }
}

static void
look_for_sum_cb (const TradeCsvCell *cells,
                 guint               n_cells,
                 gpointer            data)
{
  if (n_cells > 1 && cells[0].text != NULL && *cells[0].text != '\0')
    trade_table_title_take_sum (data, cells[0].text);
}

/*
 * trade_table_told_read:
 * @intake: an intake that has found the header
 * @columns: what the columns are
 * @title: a title
 *
 * Reads what no column tells, as a title may: what is left open, whose trade it is and with whom, and in words that are not known, in
 * what.
 *
 * Returns: whether lines between rows may say it anew
 */
gboolean
trade_table_told_read (TradeIntake       *intake,
                       TradeTableColumns *columns,
                       TradeTableTitle   *title)
{
  columns->title_flow = title->flow;
  if (trade_intake_get_options (intake)->layout != NULL)
    return FALSE;

  trade_table_title_read (title, trade_intake_get_preamble (intake));
  if (title->flow == NULL && trade_table_columns_lack_flow (columns))
    trade_intake_glance (intake, look_for_sum_cb, title);
  if (title->scope != NULL)
    trade_intake_set_scope (intake, title->scope);
  if (title->is_cumulative)
    accumulate (columns);
  if (title->is_doubtful)
    return FALSE;
  if (title->is_share)
    take_shares (columns);

  columns->title_adjustment = title->adjustment;
  columns->title_prices = title->prices;
  columns->title_reporter = title->reporter;
  columns->title_partner = title->partner;
  if (title->flow != NULL || !trade_table_columns_lack_flow (columns))
    trade_table_places_find (intake, columns, title->rows);
  if (title->flow != NULL && title->rows != TRADE_COLUMN_ROLE_IGNORED)
    trade_table_columns_take_rows (columns, title->rows);
  if (title->flow != NULL && title->rows == TRADE_COLUMN_ROLE_PARTNER &&
      trade_table_title_has_partners (trade_intake_get_header (intake), columns))
    trade_table_columns_take_partners (columns, trade_intake_get_header (intake), title->flow);
  if (!trade_table_columns_lack_flow (columns) && !trade_table_columns_lack_period (columns) && !trade_table_columns_lack_year (columns))
    return FALSE;
  trade_table_told_keep (columns, title);

  return TRUE;
}

/*
 * trade_table_told_start_years:
 * @intake: an intake that has found the header
 * @columns: what the columns are
 * @title: what the title says
 *
 * Has years begin when a person says, of which columns are as well: "Exports 2009/10".
 */
void
trade_table_told_start_years (TradeIntake           *intake,
                              TradeTableColumns     *columns,
                              const TradeTableTitle *title)
{
  const TradeHeading *header = trade_intake_get_header (intake);

  columns->year_start = trade_intake_get_options (intake)->year_start;
  for (guint i = 0; i < columns->guesses->len && i < header->n && columns->year_start != 0; i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      if (guess->role == TRADE_COLUMN_ROLE_PERIOD_VALUE && trade_fiscal_find (header->folded[i], columns->year_start, &guess->period))
        trade_table_period_remark_year (intake, columns, (int) i, header->folded[i]);
      columns->are_years_fiscal = columns->are_years_fiscal || trade_fiscal_is_name (header->names[i]);
    }
  trade_table_growth_follow (columns);
  if (title->fiscal != NULL && trade_table_columns_lack_period (columns))
    trade_table_period_remark_year (intake, columns, TRADE_HEADING_NONE, title->fiscal);
}
