/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include "trade-break.h"
#include "trade-pace.h"
#include "trade-qualify.h"

#include <glib/gi18n-lib.h>

/* Fewer months or quarters than these are no pattern. */
#define LEAST_PARTS 3

static gboolean
is_of_quarters (TradeView *view)
{
  return trade_view_get_period (view).n_months == TRADE_MONTHS_PER_QUARTER;
}

static const char *
get_name (TradeView *view)
{
  static TradeWordingSentences by_month = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade by month"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports by month"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports by month"),
  };
  static TradeWordingSentences by_quarter = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade by quarter"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports by quarter"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports by quarter"),
  };

  return trade_wording_choose (view, is_of_quarters (view) ? by_quarter : by_month);
}

/* On which side of a year the year after it is in a month for certain: 1 above it, -1 below it; 0 where that is open. */
static int
get_side (TradeView   *view,
          TradeFigure *earlier,
          TradeFigure *later)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeInterval change;

  if (earlier == NULL || later == NULL || !trade_figure_is_conclusive (earlier) || !trade_figure_is_conclusive (later) ||
      trade_dataset_is_refuted (dataset, earlier) || trade_dataset_is_refuted (dataset, later) ||
      trade_break_lies_between (dataset, earlier, later))
    return 0;

  change = trade_interval_subtract (trade_figure_get_bounds (later), trade_figure_get_bounds (earlier));

  return (change.lower > 0) - (change.upper < 0);
}

/* Whether a chart shows a month or quarter, of any year. */
static gboolean
is_shown (TradeView *view,
          guint      row)
{
  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    {
      if (trade_view_get_cell (view, row, i) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The last month of the last year, and in its row. */
static TradeFigure *
find_last (TradeView *view,
           guint     *row)
{
  guint column = trade_view_get_n_columns (view) - 1;

  for (guint i = trade_view_get_n_rows (view); i > 0; i--)
    {
      *row = i - 1;
      if (trade_view_get_cell (view, i - 1, column) != NULL)
        return trade_view_get_cell (view, i - 1, column);
    }

  return NULL;
}

/* On which side of the year before the last year is in all months that are shown up to its last one, of which there are some; 0 where it is on
 * none. Whether some of a year have yet to come is for @whole to say. */
static int
find_side (TradeView *view,
           guint      last_row,
           gboolean  *whole)
{
  guint column = trade_view_get_n_columns (view) - 1;
  guint n = 0;
  int sum = 0;

  *whole = TRUE;
  for (guint i = 0; i < trade_view_get_n_rows (view) && column > 0; i++)
    {
      if (!is_shown (view, i))
        continue;
      if (i > last_row)
        {
          *whole = FALSE;
          break;
        }
      n++;
      sum += get_side (view, trade_view_get_cell (view, i, column - 1), trade_view_get_cell (view, i, column));
    }

  return n >= LEAST_PARTS && ABS (sum) == (int) n ? sum / (int) n : 0;
}

static const char *
get_template (TradeView *view,
              int        side,
              gboolean   whole)
{
  /* Translators: in the following, %1$s names what the sentence is about, %2$s and %3$s are years, as in "Exports: 2023 above 2022 in every
   * month shown", or where months of the later year have yet to come "Exports: 2023 above 2022 in every month so far" */
  if (is_of_quarters (view) && whole)
    return side > 0 ? _ ("%1$s: %2$s above %3$s in every quarter shown") : _ ("%1$s: %2$s below %3$s in every quarter shown");
  if (is_of_quarters (view))
    return side > 0 ? _ ("%1$s: %2$s above %3$s in every quarter so far") : _ ("%1$s: %2$s below %3$s in every quarter so far");
  if (whole)
    return side > 0 ? _ ("%1$s: %2$s above %3$s in every month shown") : _ ("%1$s: %2$s below %3$s in every month shown");

  return side > 0 ? _ ("%1$s: %2$s above %3$s in every month so far") : _ ("%1$s: %2$s below %3$s in every month so far");
}

/* That a year was above or below the one before it all the time; NULL where that is not certain. */
static char *
write_comparison (TradeView   *view,
                  TradeFormat *format)
{
  guint last_row = 0;
  TradeFigure *last = find_last (view, &last_row);
  gboolean whole = FALSE;
  int side = last != NULL ? find_side (view, last_row, &whole) : 0;
  g_autofree char *name = NULL;
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;
  int year;

  if (side == 0)
    return last != NULL ? trade_pace_write_last (view, format, last) : NULL;

  year = trade_period_get_year (trade_figure_get_period (last));
  name = trade_wording_name_subject (view, format, last, TRUE);
  now = trade_format_period (format, trade_period_new_annual (year));
  then = trade_format_period (format, trade_period_new_annual (year - 1));

  return trade_qualify_rows (g_strdup_printf (get_template (view, side, whole), name, now, then), view, trade_view_get_n_columns (view) - 2, 2);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  static TradeWordingSentences by_month = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade month by month, year beside year"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports month by month, year beside year"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports month by month, year beside year"),
  };
  static TradeWordingSentences by_quarter = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade quarter by quarter, year beside year"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports quarter by quarter, year beside year"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports quarter by quarter, year beside year"),
  };
  char *comparison = write_comparison (view, format);

  if (comparison != NULL)
    return comparison;

  return g_strdup (trade_wording_choose (view, is_of_quarters (view) ? by_quarter : by_month));
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  /* Translators: subject, unit, periods. The same in what follows. */
  static TradeWordingSentences by_month = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by month, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by month, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by month, %2$s, %3$s"),
  };
  static TradeWordingSentences by_quarter = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by quarter, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by quarter, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by quarter, %2$s, %3$s"),
  };
  g_autofree char *unit = trade_headline_write_unit (view, format);

  return g_strdup_printf (trade_wording_choose (view, is_of_quarters (view) ? by_quarter : by_month), subject, unit, periods);
}

const TradeWording trade_wording_seasonal = { get_name, write_title, write_subtitle };
