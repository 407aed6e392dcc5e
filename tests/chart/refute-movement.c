/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "refute-movement.h"

#include "refute.h"
#include "trade-break.h"
#include "trade-format.h"

/* What titles claim of how one series developed, and whether no values within the bounds refute it. */

/* Whether a period is called so, in full or, as fiscal years are, in short. */
static gboolean
is_called (TradePeriod period,
           const char *name)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *full = trade_format_period (format, period);
  g_autofree char *brief = trade_format_period_short (format, period);

  return g_str_equal (full, name) || g_str_equal (brief, name);
}

/* The column that a title means: the first that holds what it names. */
static guint
find_column (TradeView  *view,
             GMatchInfo *said)
{
  g_autoptr (GPtrArray) named = refute_list_named (view, said);

  for (guint column = 0; column < trade_view_get_n_columns (view); column++)
    for (guint row = 0; row < trade_view_get_n_rows (view); row++)
      if (g_ptr_array_find (named, trade_view_get_cell (view, row, column), NULL))
        return column;

  return 0;
}

/* What a column holds in a period that a title names. */
static TradeFigure *
find_at (TradeView  *view,
         GMatchInfo *said,
         const char *placeholder)
{
  g_autofree char *period = g_match_info_fetch_named (said, placeholder);
  guint column = find_column (view, said);
  TradeFigure *found = NULL;

  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, column);

      if (figure == NULL || !is_called (trade_figure_get_period (figure), period))
        continue;
      /* A name that several periods have tells of none. */
      if (found != NULL)
        return NULL;
      found = figure;
    }

  return found;
}

static gboolean
are_known (TradeFigure *first,
           TradeFigure *last)
{
  return first != NULL && last != NULL && trade_figure_get_status (first) != TRADE_STATUS_FORECAST &&
         trade_figure_get_status (last) != TRADE_STATUS_FORECAST;
}

gboolean
refute_rose_since (TradeView  *view,
                   GMatchInfo *said)
{
  TradeFigure *first = find_at (view, said, "p3");
  TradeFigure *last = find_at (view, said, "p5");

  return are_known (first, last) && !trade_break_lies_between (trade_view_get_dataset (view), first, last) &&
         trade_figure_get_bounds (last).lower > trade_figure_get_bounds (first).upper;
}

gboolean
refute_fell_since (TradeView  *view,
                   GMatchInfo *said)
{
  TradeFigure *first = find_at (view, said, "p3");
  TradeFigure *last = find_at (view, said, "p5");

  return are_known (first, last) && !trade_break_lies_between (trade_view_get_dataset (view), first, last) &&
         trade_figure_get_bounds (last).upper < trade_figure_get_bounds (first).lower;
}

/* Whether a figure is beyond all others of its column, none of which lacks from the first to the last, and no break parts it from any of
 * them. */
static gboolean
is_beyond_all (TradeView  *view,
               GMatchInfo *said,
               gboolean    highest)
{
  TradeFigure *extreme = find_at (view, said, "p3");
  guint column = find_column (view, said);
  TradeFigure *later = NULL;
  gboolean has_gap = FALSE;

  if (extreme == NULL || trade_figure_get_status (extreme) == TRADE_STATUS_FORECAST)
    return FALSE;
  for (guint i = trade_view_get_n_rows (view); i > 0; i--)
    {
      TradeFigure *other = trade_view_get_cell (view, i - 1, column);
      TradeInterval own = trade_figure_get_bounds (extreme);
      TradeInterval bounds;

      if (other != NULL && trade_break_lies_between (trade_view_get_dataset (view), other, extreme))
        return FALSE;
      if (other == NULL)
        {
          has_gap = later != NULL;
          continue;
        }
      if (has_gap)
        return FALSE;
      if (later != NULL && trade_figure_get_period (other).first_month + (int) trade_figure_get_period (other).n_months !=
                             trade_figure_get_period (later).first_month)
        return FALSE;
      bounds = trade_figure_get_bounds (other);
      if (other != extreme && (highest ? bounds.upper >= own.lower : bounds.lower <= own.upper))
        return FALSE;
      later = other;
    }

  return TRUE;
}

gboolean
refute_peaked (TradeView  *view,
               GMatchInfo *said)
{
  return is_beyond_all (view, said, TRUE);
}

gboolean
refute_was_lowest (TradeView  *view,
                   GMatchInfo *said)
{
  return is_beyond_all (view, said, FALSE);
}

gboolean
refute_never_changed (TradeView  *view,
                      GMatchInfo *said)
{
  guint column = find_column (view, said);
  TradeFigure *last = trade_view_get_cell (view, trade_view_get_n_rows (view) - 1, column);

  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, column);

      if (figure == NULL || last == NULL || trade_figure_get_value (figure) != trade_figure_get_value (last))
        return FALSE;
    }

  return TRUE;
}

static gboolean
turned (TradeView  *view,
        GMatchInfo *said,
        int         side)
{
  TradeFigure *first = find_at (view, said, "p2");
  TradeFigure *last = find_at (view, said, "p3");
  TradeInterval then, now;

  if (!are_known (first, last))
    return FALSE;

  then = trade_figure_get_bounds (first);
  now = trade_figure_get_bounds (last);

  return side > 0 ? then.upper < 0 && now.lower > 0 : then.lower > 0 && now.upper < 0;
}

/* Whether the balance of a part stayed on one side of zero, and rose or fell for certain. */
static gboolean
went (TradeView  *view,
      GMatchInfo *said,
      int         side,
      gboolean    up)
{
  TradeFigure *first = find_at (view, said, "p3");
  TradeFigure *last = find_at (view, said, "p5");
  TradeInterval then, now;

  if (!are_known (first, last))
    return FALSE;

  then = trade_figure_get_bounds (first);
  now = trade_figure_get_bounds (last);
  if (side > 0 ? then.lower <= 0 || now.lower <= 0 : then.upper >= 0 || now.upper >= 0)
    return FALSE;

  return up ? now.lower > then.upper : now.upper < then.lower;
}

gboolean
refute_part_deficit_narrowed (TradeView  *view,
                              GMatchInfo *said)
{
  return went (view, said, -1, TRUE);
}

gboolean
refute_part_deficit_widened (TradeView  *view,
                             GMatchInfo *said)
{
  return went (view, said, -1, FALSE);
}

gboolean
refute_part_surplus_narrowed (TradeView  *view,
                              GMatchInfo *said)
{
  return went (view, said, 1, FALSE);
}

gboolean
refute_part_surplus_widened (TradeView  *view,
                             GMatchInfo *said)
{
  return went (view, said, 1, TRUE);
}

gboolean
refute_part_turned_up (TradeView  *view,
                       GMatchInfo *said)
{
  return turned (view, said, 1);
}

gboolean
refute_part_turned_down (TradeView  *view,
                         GMatchInfo *said)
{
  return turned (view, said, -1);
}

static gboolean
is_shown (TradeView *view,
          guint      row)
{
  for (guint column = 0; column < trade_view_get_n_columns (view); column++)
    if (trade_view_get_cell (view, row, column) != NULL)
      return TRUE;

  return FALSE;
}

/* After how many rows nothing of the last year is shown any more. */
static guint
count_rows_so_far (TradeView *view)
{
  guint n = trade_view_get_n_rows (view);

  while (n > 0 && trade_view_get_cell (view, n - 1, trade_view_get_n_columns (view) - 1) == NULL)
    n--;

  return n;
}

/* Whether in each of the first rows that shows anything the last year lies on one side of the year before. */
static gboolean
is_beside_year_before (TradeView  *view,
                       GMatchInfo *said,
                       guint       n_rows,
                       int         side)
{
  guint column = trade_view_get_n_columns (view) - 1;
  g_autofree char *now = g_match_info_fetch_named (said, "p2");
  g_autofree char *then = g_match_info_fetch_named (said, "p3");
  guint n = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      TradeFigure *later = trade_view_get_cell (view, row, column);
      TradeFigure *earlier = trade_view_get_cell (view, row, column - 1);

      if (later == NULL && !is_shown (view, row))
        continue;
      if (!are_known (earlier, later) ||
          !is_called (trade_period_new_annual (trade_period_get_year (trade_figure_get_period (later))), now) ||
          !is_called (trade_period_new_annual (trade_period_get_year (trade_figure_get_period (earlier))), then))
        return FALSE;
      if (side > 0 ? trade_figure_get_bounds (later).lower <= trade_figure_get_bounds (earlier).upper
                   : trade_figure_get_bounds (later).upper >= trade_figure_get_bounds (earlier).lower)
        return FALSE;
      n++;
    }

  return n > 0;
}

gboolean
refute_is_above_year_before (TradeView  *view,
                             GMatchInfo *said)
{
  return is_beside_year_before (view, said, trade_view_get_n_rows (view), 1);
}

gboolean
refute_is_above_so_far (TradeView  *view,
                        GMatchInfo *said)
{
  return is_beside_year_before (view, said, count_rows_so_far (view), 1);
}

gboolean
refute_is_below_so_far (TradeView  *view,
                        GMatchInfo *said)
{
  return is_beside_year_before (view, said, count_rows_so_far (view), -1);
}

gboolean
refute_is_below_year_before (TradeView  *view,
                             GMatchInfo *said)
{
  return is_beside_year_before (view, said, trade_view_get_n_rows (view), -1);
}
