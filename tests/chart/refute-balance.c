/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "refute-balance.h"

#include "trade-break.h"
#include "trade-format.h"

/* What titles claim of surpluses and deficits, and whether no values within the bounds refute it. */

/* Exports less imports of one row as far as both are there, and what is printed of both where nothing contradicts it. */
static TradeInterval
get_balance (TradeView *view,
             guint      row)
{
  TradeInterval left = { -G_MAXDOUBLE, G_MAXDOUBLE };
  TradeFigure *exports = trade_view_get_cell (view, row, 0);
  TradeFigure *imports = trade_view_get_n_columns (view) > 1 ? trade_view_get_cell (view, row, 1) : NULL;
  TradeFigure *printed = trade_view_get_n_columns (view) > 2 ? trade_view_get_cell (view, row, 2) : NULL;
  TradeInterval bounds;

  /* Where there is nothing but balances. */
  if (exports != NULL && g_str_equal (trade_figure_get_key (exports)->flow, TRADE_FLOW_BALANCE))
    return trade_figure_get_bounds (exports);
  if (exports != NULL && imports != NULL &&
      g_str_equal (trade_figure_get_key (exports)->valuation, trade_figure_get_key (imports)->valuation))
    left = trade_interval_subtract (trade_figure_get_bounds (exports), trade_figure_get_bounds (imports));
  if (printed == NULL || !g_str_equal (trade_figure_get_key (printed)->flow, TRADE_FLOW_BALANCE) ||
      trade_figure_is_derived (printed) || trade_dataset_is_contradicted (trade_view_get_dataset (view), printed))
    return left;

  bounds = trade_figure_get_bounds (printed);

  return (TradeInterval) { MAX (left.lower, bounds.lower), MIN (left.upper, bounds.upper) };
}

static int
get_side (TradeInterval balance)
{
  return (balance.lower > 0) - (balance.upper < 0);
}

int
refute_get_last_side (TradeView *view)
{
  return get_side (get_balance (view, trade_view_get_n_rows (view) - 1));
}

gboolean
refute_is_surplus (TradeView  *view,
                   GMatchInfo *said)
{
  return refute_get_last_side (view) > 0;
}

gboolean
refute_is_deficit (TradeView  *view,
                   GMatchInfo *said)
{
  return refute_get_last_side (view) < 0;
}

gboolean
refute_is_open_balance (TradeView  *view,
                        GMatchInfo *said)
{
  return refute_get_last_side (view) == 0;
}

static gboolean
is_always (TradeView *view,
           int        side)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    if (get_side (get_balance (view, i)) != side)
      return FALSE;

  return TRUE;
}

gboolean
refute_is_always_surplus (TradeView  *view,
                          GMatchInfo *said)
{
  return is_always (view, 1);
}

gboolean
refute_is_always_deficit (TradeView  *view,
                          GMatchInfo *said)
{
  return is_always (view, -1);
}

/* Whether as many periods are on one side for certain as a title says, of as many as there are. */
static gboolean
is_mostly (TradeView  *view,
           GMatchInfo *said,
           int         side)
{
  TradeFormat *format = trade_format_get_default ();
  guint n_rows = trade_view_get_n_rows (view), n = 0;
  g_autofree char *said_some = g_match_info_fetch_named (said, "p1");
  g_autofree char *said_all = g_match_info_fetch_named (said, "p2");
  g_autofree char *some = NULL;
  g_autofree char *all = trade_format_count (format, n_rows);

  for (guint i = 0; i < n_rows; i++)
    n += get_side (get_balance (view, i)) == side;
  some = trade_format_count (format, n);

  return 3 * n >= 2 * n_rows && g_str_equal (some, said_some) && g_str_equal (all, said_all);
}

gboolean
refute_is_mostly_surplus (TradeView  *view,
                          GMatchInfo *said)
{
  return is_mostly (view, said, 1);
}

gboolean
refute_is_mostly_deficit (TradeView  *view,
                          GMatchInfo *said)
{
  return is_mostly (view, said, -1);
}

/* Whether exports or imports of a row are not known yet. */
static gboolean
is_expected (TradeView *view,
             guint      row)
{
  for (guint i = 0; i < MIN (trade_view_get_n_columns (view), 2); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, i);

      if (figure != NULL && trade_figure_get_status (figure) == TRADE_STATUS_FORECAST)
        return TRUE;
    }

  return FALSE;
}

/* On which side of zero the one row is whose period a title names; 0 where it names none, or several, or it is not known yet. */
static int
get_side_in (TradeView  *view,
             GMatchInfo *said,
             const char *placeholder)
{
  g_autofree char *name = g_match_info_fetch_named (said, placeholder);
  guint n = 0;
  int side = 0;

  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      g_autofree char *period = trade_format_period (trade_format_get_default (), trade_view_get_row (view, row)->period);

      if (!g_str_equal (period, name))
        continue;
      n++;
      side = is_expected (view, row) ? 0 : get_side (get_balance (view, row));
    }

  return n == 1 ? side : 0;
}

static gboolean
turned_to (TradeView  *view,
           GMatchInfo *said,
           int         side)
{
  return get_side_in (view, said, "p1") == -side && get_side_in (view, said, "p2") == side;
}

gboolean
refute_flows_turned_up (TradeView  *view,
                        GMatchInfo *said)
{
  return turned_to (view, said, 1);
}

gboolean
refute_flows_turned_down (TradeView  *view,
                          GMatchInfo *said)
{
  return turned_to (view, said, -1);
}

gboolean
refute_is_surplus_in (TradeView  *view,
                      GMatchInfo *said)
{
  return get_side_in (view, said, "p2") > 0;
}

gboolean
refute_is_deficit_in (TradeView  *view,
                      GMatchInfo *said)
{
  return get_side_in (view, said, "p2") < 0;
}

gboolean
refute_is_surplus_then (TradeView  *view,
                        GMatchInfo *said)
{
  return get_side_in (view, said, "p1") > 0;
}

gboolean
refute_is_deficit_then (TradeView  *view,
                        GMatchInfo *said)
{
  return get_side_in (view, said, "p1") < 0;
}

static gboolean
is_balance (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return g_str_equal (key->flow, TRADE_FLOW_BALANCE) && g_str_equal (key->measure, TRADE_MEASURE_VALUE);
}

/* The last balance of a column; NULL where it has none. */
static TradeFigure *
find_last_balance (TradeView *view,
                   guint      column)
{
  for (guint row = trade_view_get_n_rows (view); row > 0; row--)
    {
      TradeFigure *figure = trade_view_get_cell (view, row - 1, column);

      if (figure != NULL && is_balance (figure))
        return figure;
    }

  return NULL;
}

/* The first one that the last one compares with. */
static TradeFigure *
find_first_balance (TradeView   *view,
                    guint        column,
                    TradeFigure *last)
{
  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, column);

      if (figure != NULL && is_balance (figure) && !trade_break_lies_between (trade_view_get_dataset (view), figure, last))
        return figure;
    }

  return last;
}

/* The first and the last balance of the first column of balances, unless there is one for each product, partner or kind of enterprise. */
static gboolean
find_balances (TradeView     *view,
               TradeInterval *first,
               TradeInterval *last)
{
  const TradeSeriesKey *key = &trade_view_get_column (view, 0)->key;

  if (key->product != NULL || key->partner != NULL || key->enterprise != NULL)
    return FALSE;

  for (guint column = 0; column < trade_view_get_n_columns (view); column++)
    {
      TradeFigure *latest = find_last_balance (view, column);
      TradeFigure *earliest = latest != NULL ? find_first_balance (view, column, latest) : NULL;

      if (latest == NULL)
        continue;
      *first = trade_figure_get_bounds (earliest);
      *last = trade_figure_get_bounds (latest);

      return earliest != latest;
    }

  return FALSE;
}

gboolean
refute_deficit_narrowed (TradeView  *view,
                         GMatchInfo *said)
{
  TradeInterval first, last;

  return find_balances (view, &first, &last) && first.upper < 0 && last.upper < 0 && last.lower > first.upper;
}

gboolean
refute_deficit_widened (TradeView  *view,
                        GMatchInfo *said)
{
  TradeInterval first, last;

  return find_balances (view, &first, &last) && first.upper < 0 && last.upper < first.lower;
}

gboolean
refute_surplus_narrowed (TradeView  *view,
                         GMatchInfo *said)
{
  TradeInterval first, last;

  return find_balances (view, &first, &last) && first.lower > 0 && last.lower > 0 && last.upper < first.lower;
}

gboolean
refute_surplus_widened (TradeView  *view,
                        GMatchInfo *said)
{
  TradeInterval first, last;

  return find_balances (view, &first, &last) && first.lower > 0 && last.lower > first.upper;
}

gboolean
refute_balance_turned_up (TradeView  *view,
                          GMatchInfo *said)
{
  TradeInterval first, last;

  return find_balances (view, &first, &last) && first.upper < 0 && last.lower > 0;
}

gboolean
refute_balance_turned_down (TradeView  *view,
                            GMatchInfo *said)
{
  TradeInterval first, last;

  return find_balances (view, &first, &last) && first.lower > 0 && last.upper < 0;
}
