/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-surplus.h"

#include "trade-break.h"
#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-movement.h"
#include "trade-qualify.h"

#include <glib/gi18n-lib.h>

/* Most is what leaves few out, of so many that a part of them is worth a sentence. */
#define MOST_PART (2.0 / 3)
#define LEAST_OF_MOST 6

/* What sentences say of a balance: a surplus or a deficit that narrows, widens or turns. */

/*< private >
 * trade_surplus_state:
 * @view: a view
 * @format: the language
 * @balance: one of its figures, a balance
 *
 * Says what a balance amounts to: "A deficit of 1.7 billion pounds". Where its bounds leave the sign open, or it is not known
 * yet, it is only stated.
 *
 * Returns: (transfer full): the sentence
 */
char *
trade_surplus_state (TradeView   *view,
                             TradeFormat *format,
                             TradeFigure *balance)
{
  TradeInterval bounds = trade_figure_get_bounds (balance);
  g_autofree char *amount = NULL;

  if (!trade_figure_is_conclusive (balance) || (bounds.lower <= 0 && bounds.upper >= 0))
    return trade_wording_state (view, format, balance);

  amount = trade_headline_write_size (view, format, balance);
  if (bounds.lower > 0)
    /* Translators: %s is an amount */
    return trade_qualify_figure (g_strdup_printf (_ ("A surplus of %s"), amount), balance);

  /* Translators: %s is an amount */
  return trade_qualify_figure (g_strdup_printf (_ ("A deficit of %s"), amount), balance);
}

static const char *
get_course (TradeFigure *first,
            TradeFigure *last)
{
  TradeInterval then = trade_figure_get_bounds (first);
  TradeInterval now = trade_figure_get_bounds (last);

  /* Translators: in the following, %1$s and %3$s are amounts, %2$s and %4$s the periods that they are of, as in "The deficit
   * narrowed: 2.3 billion pounds in Q1 2020, 1.7 billion pounds in Q2 2020" */
  if (then.upper < 0 && now.upper < 0 && now.lower > then.upper)
    return _ ("The deficit narrowed: %1$s in %2$s, %3$s in %4$s");
  if (then.upper < 0 && now.upper < 0 && now.upper < then.lower)
    return _ ("The deficit widened: %1$s in %2$s, %3$s in %4$s");
  if (then.lower > 0 && now.lower > 0 && now.upper < then.lower)
    return _ ("The surplus narrowed: %1$s in %2$s, %3$s in %4$s");
  if (then.lower > 0 && now.lower > 0 && now.lower > then.upper)
    return _ ("The surplus widened: %1$s in %2$s, %3$s in %4$s");
  if (then.upper < 0 && now.lower > 0)
    return _ ("From a deficit to a surplus: %1$s in %2$s, %3$s in %4$s");
  if (then.lower > 0 && now.upper < 0)
    return _ ("From a surplus to a deficit: %1$s in %2$s, %3$s in %4$s");

  return NULL;
}

static gboolean
is_known_balance (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return g_str_equal (key->flow, TRADE_FLOW_BALANCE) && g_str_equal (key->measure, TRADE_MEASURE_VALUE) &&
         trade_figure_is_conclusive (figure);
}

/*< private >
 * trade_surplus_is_of_part:
 * @view: a view
 * @balance: one of its figures, a balance
 *
 * Checks whether a balance is one of several, or that with one partner: none of these is "the deficit".
 *
 * Returns: whether it is
 */
gboolean
trade_surplus_is_of_part (TradeView   *view,
                          TradeFigure *balance)
{
  return !trade_series_key_is_whole (trade_figure_get_key (balance)) || trade_view_get_scope (view)->key.reporter == NULL;
}

static char *
write_course (TradeView   *view,
              TradeFormat *format,
              const char  *template,
              TradeFigure *first,
              TradeFigure *last,
              gboolean     is_brief)
{
  g_autofree char *bare = is_brief ? trade_headline_write_bare (view, format, first, last, FALSE) : NULL;
  g_autofree char *then = bare != NULL ? g_strdup (bare) : trade_headline_write_size (view, format, first);
  g_autofree char *now = trade_headline_write_size (view, format, last);
  g_autofree char *first_period = trade_wording_write_period (view, format, first, is_brief);
  g_autofree char *last_period = trade_wording_write_period (view, format, last, is_brief);

  return g_strdup_printf (template, then, first_period, now, last_period);
}

/* The same of one balance among several, which says whose it is. */
static const char *
get_course_of_part (TradeFigure *first,
                    TradeFigure *last)
{
  TradeInterval then = trade_figure_get_bounds (first);
  TradeInterval now = trade_figure_get_bounds (last);

  /* Translators: in the following, %1$s names with whom or in what there is a balance, %2$s and %4$s are amounts, %3$s and %5$s the periods
   * that they are of, as in "China: the deficit widened from 280 billion euros in 2022 to 296 billion euros in 2023". Where that is long,
   * the first amount has no unit. */
  if (then.upper < 0 && now.upper < 0 && now.lower > then.upper)
    return _ ("%1$s: the deficit narrowed from %2$s in %3$s to %4$s in %5$s");
  if (then.upper < 0 && now.upper < 0 && now.upper < then.lower)
    return _ ("%1$s: the deficit widened from %2$s in %3$s to %4$s in %5$s");
  if (then.lower > 0 && now.lower > 0 && now.upper < then.lower)
    return _ ("%1$s: the surplus narrowed from %2$s in %3$s to %4$s in %5$s");
  if (then.lower > 0 && now.lower > 0 && now.lower > then.upper)
    return _ ("%1$s: the surplus widened from %2$s in %3$s to %4$s in %5$s");

  return NULL;
}

static char *
write_course_of_part (TradeView   *view,
                      TradeFormat *format,
                      const char  *template,
                      TradeFigure *first,
                      TradeFigure *last,
                      gboolean     is_brief)
{
  g_autofree char *name = trade_describe_name_in_title (format, view, last);
  g_autofree char *bare = is_brief ? trade_headline_write_bare (view, format, first, last, FALSE) : NULL;
  g_autofree char *then = bare != NULL ? g_strdup (bare) : trade_headline_write_size (view, format, first);
  g_autofree char *now = trade_headline_write_size (view, format, last);
  g_autofree char *first_period = trade_wording_write_period (view, format, first, is_brief);
  g_autofree char *last_period = trade_wording_write_period (view, format, last, is_brief);

  return g_strdup_printf (template, name, then, first_period, now, last_period);
}

/* What the last balance of a series is held against: the first one, unless that is of another season; then that of the same period a year
 * earlier.
 */
static TradeFigure *
find_compared (TradeView   *view,
               TradeFigure *first,
               TradeFigure *last)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradePeriod begin = trade_figure_get_period (first);
  TradePeriod end = trade_figure_get_period (last);
  TradePeriod earlier = trade_period_get_year_earlier (end);
  TradeFigure *compared;

  if (trade_period_get_month (begin) == trade_period_get_month (end) || trade_movement_is_without_season (last))
    return first;

  compared = earlier.first_month >= begin.first_month ? trade_dataset_lookup (dataset, trade_figure_get_key (last), earlier) : NULL;

  return compared != NULL && !trade_dataset_is_refuted (dataset, compared) ? compared : NULL;
}

static gboolean
is_certain_balance (TradeFigure *figure)
{
  return is_known_balance (figure) && trade_direction_is_exact (figure);
}

/*< private >
 * trade_surplus_write_course_of_part:
 * @view: a view
 * @format: the language
 * @first: one of its figures
 * @last: a later one of the same series
 *
 * Says how one balance of several developed, such as that with one partner: that it narrowed or widened, and from how much to how much. Of
 * parts of years that differ by their season it compares the last one with the same a year earlier.
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where the figures are no balances of a part, or it is not certain, or a season may
 *   be what makes the difference
 */
char *
trade_surplus_write_course_of_part (TradeView   *view,
                                    TradeFormat *format,
                                    TradeFigure *first,
                                    TradeFigure *last)
{
  TradeFigure *then = trade_surplus_is_of_part (view, last) && is_certain_balance (last) ? find_compared (view, first, last) : NULL;
  const char *template = then != NULL && is_certain_balance (then) ? get_course_of_part (then, last) : NULL;
  g_autofree char *course = NULL;

  if (template == NULL)
    return NULL;

  course = write_course_of_part (view, format, template, then, last, FALSE);
  if (!trade_headline_is_long (course))
    return trade_qualify_ends (g_steal_pointer (&course), then, last);

  return trade_qualify_ends (write_course_of_part (view, format, template, then, last, TRUE), then, last);
}

/*< private >
 * trade_surplus_write_course:
 * @view: a view
 * @format: the language
 * @first: one of its figures
 * @last: a later one of the same series
 *
 * Says how a balance developed: it narrows, widens or turns, but it does not fall.
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where the figures are no balances, or one of several, or nothing of it is certain,
 *   or a break in the series lies between them
 */
char *
trade_surplus_write_course (TradeView   *view,
                            TradeFormat *format,
                            TradeFigure *first,
                            TradeFigure *last)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  gboolean is_told = !trade_surplus_is_of_part (view, last) && is_known_balance (first) && is_known_balance (last) &&
                     !trade_break_lies_between (dataset, first, last);
  const char *template = is_told ? get_course (first, last) : NULL;
  char *course;

  if (template == NULL)
    return NULL;

  course = write_course (view, format, template, first, last, FALSE);
  if (!trade_headline_is_long (course))
    return course;

  g_free (course);
  return write_course (view, format, template, first, last, TRUE);
}

/*< private >
 * trade_surplus_can_compare:
 * @exports: exports
 * @imports: imports of the same period
 * @balance: (nullable): the balance of both
 *
 * Checks whether exports may be held against imports. Those that are valued in two ways, one with what it costs to bring them and one without,
 * may be only where the release itself takes the difference.
 *
 * Returns: whether they may be
 */
gboolean
trade_surplus_can_compare (TradeFigure *exports,
                           TradeFigure *imports,
                           TradeFigure *balance)
{
  return g_str_equal (trade_figure_get_key (exports)->valuation, trade_figure_get_key (imports)->valuation) || balance != NULL;
}

/*< private >
 * trade_surplus_get_allowed:
 * @view: a view
 * @exports: exports that it shows
 * @imports: imports that it shows
 * @balance: (nullable): the balance of both
 *
 * Gets what the balance of exports and imports may be: what they leave, by their rounding and by what refutes them, and within that
 * a balance that is printed with more digits.
 *
 * Returns: the bounds, which may be infinite
 */
TradeInterval
trade_surplus_get_allowed (TradeView   *view,
                           TradeFigure *exports,
                           TradeFigure *imports,
                           TradeFigure *balance)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeInterval allowed = trade_interval_subtract (trade_dataset_get_allowed (dataset, exports),
                                                   trade_dataset_get_allowed (dataset, imports));
  TradeInterval printed;

  if (balance == NULL || trade_figure_is_derived (balance) || trade_dataset_is_contradicted (dataset, balance))
    return allowed;

  printed = trade_figure_get_bounds (balance);

  return (TradeInterval) { MAX (allowed.lower, printed.lower), MIN (allowed.upper, printed.upper) };
}

static TradeFigure *
find_balance (TradeView *view,
              guint      row)
{
  TradeFigure *figure = trade_view_get_n_columns (view) > 2 ? trade_view_get_cell (view, row, 2) : NULL;

  return figure != NULL && is_known_balance (figure) ? figure : NULL;
}

static gboolean
is_known (TradeFigure *figure)
{
  return figure != NULL && trade_figure_is_conclusive (figure);
}

/* Where exports or imports are missing, a balance that was published still tells which of them were more. */
static gboolean
tells_side (TradeView   *view,
            TradeFigure *balance)
{
  return balance != NULL && !trade_figure_is_derived (balance) && !trade_figure_has_status (balance, TRADE_STATUS_ESTIMATED) &&
         !trade_dataset_is_contradicted (trade_view_get_dataset (view), balance);
}

/* On which side of zero the balance of a row is for certain; 0 where it is on none, not known, or not known yet. */
static int
get_side (TradeView *view,
          guint      row)
{
  TradeFigure *exports = trade_view_get_cell (view, row, 0);
  TradeFigure *imports = trade_view_get_cell (view, row, 1);
  TradeFigure *balance = find_balance (view, row);
  TradeInterval bounds;

  if (is_known (exports) && is_known (imports) && trade_surplus_can_compare (exports, imports, balance))
    bounds = trade_surplus_get_allowed (view, exports, imports, balance);
  else if (tells_side (view, balance))
    bounds = trade_figure_get_bounds (balance);
  else
    return 0;

  return (bounds.lower > 0) - (bounds.upper < 0);
}

/*< private >
 * trade_surplus_get_constant_side:
 * @view: a view whose rows are periods and whose first columns are exports and imports
 *
 * Checks whether the balance was on one side of zero all the time.
 *
 * Returns: 1 where there was a surplus in every row, -1 where there was a deficit, 0 where it turned or is not certain
 */
int
trade_surplus_get_constant_side (TradeView *view)
{
  int side = get_side (view, 0);

  for (guint i = 1; i < trade_view_get_n_rows (view); i++)
    {
      if (get_side (view, i) != side)
        return 0;
    }

  return side;
}

/*< private >
 * trade_surplus_find_last:
 * @view: a view whose rows are periods and whose first columns are exports and imports
 *
 * Finds the last period of which more is known than what is expected.
 *
 * Returns: the number of its row; that of the last one where there is none
 */
guint
trade_surplus_find_last (TradeView *view)
{
  guint n_rows = trade_view_get_n_rows (view);

  for (guint row = n_rows; row > 0; row--)
    {
      TradeFigure *exports = trade_view_get_cell (view, row - 1, 0);
      TradeFigure *imports = trade_view_get_cell (view, row - 1, 1);
      gboolean is_expected = (exports != NULL && trade_figure_has_status (exports, TRADE_STATUS_FORECAST)) ||
                             (imports != NULL && trade_figure_has_status (imports, TRADE_STATUS_FORECAST));

      if (!is_expected)
        return row - 1;
    }

  return n_rows - 1;
}

/*< private >
 * trade_surplus_find_turn:
 * @view: a view whose rows are periods and whose first columns are exports and imports
 * @row: (out): return location for the number of a row on the other side than the last one
 *
 * Finds from which period to the last a balance turned: from the first, unless that is of another season; else from the same period a year
 * earlier.
 *
 * Returns: whether there is one
 */
gboolean
trade_surplus_find_turn (TradeView *view,
                         guint     *row)
{
  guint last_row = trade_surplus_find_last (view);
  TradePeriod first = trade_view_get_row (view, 0)->period;
  TradePeriod last = trade_view_get_row (view, last_row)->period;
  TradePeriod earlier = trade_period_get_year_earlier (last);
  /* Of less than a year no two periods are of one season, and all that a chart tells is what came after what. */
  gboolean of_seasons = last.first_month - first.first_month > TRADE_MONTHS_PER_YEAR &&
                        trade_period_get_month (last) != trade_period_get_month (first) &&
                        !trade_movement_is_without_season (trade_view_get_leader (view));

  if (!of_seasons && get_side (view, 0) * get_side (view, last_row) < 0)
    {
      *row = 0;
      return TRUE;
    }

  for (guint i = 0; i < last_row && last.n_months < TRADE_MONTHS_PER_YEAR; i++)
    {
      if (trade_period_equal (trade_view_get_row (view, i)->period, earlier) && get_side (view, i) * get_side (view, last_row) < 0)
        {
          *row = i;
          return TRUE;
        }
    }

  return FALSE;
}

/*< private >
 * trade_surplus_write_turn:
 * @view: a view whose rows are periods and whose first columns are exports and imports
 * @format: the language
 * @row: the number of one of its rows
 *
 * Says that from one row to the last that is known a deficit became a surplus, or the other way round.
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where both rows do not lie on different sides
 */
char *
trade_surplus_write_turn (TradeView   *view,
                          TradeFormat *format,
                          guint        row)
{
  guint last_row = trade_surplus_find_last (view);
  int first = get_side (view, row);
  int last = get_side (view, last_row);
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  if (first * last >= 0)
    return NULL;

  then = trade_format_period (format, trade_view_get_row (view, row)->period);
  now = trade_format_period (format, trade_view_get_row (view, last_row)->period);
  if (first < 0)
    /* Translators: both are periods, such as 2013 and 2023 */
    return g_strdup_printf (_ ("A deficit in %1$s, a surplus in %2$s"), then, now);

  /* Translators: both are periods, such as 2013 and 2023 */
  return g_strdup_printf (_ ("A surplus in %1$s, a deficit in %2$s"), then, now);
}

/*< private >
 * trade_surplus_write_last:
 * @view: a view whose rows are periods and whose first columns are exports and imports
 * @format: the language
 *
 * Says what the balance amounts to in the last period that is known.
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where that is not known, or on no side of zero for certain
 */
char *
trade_surplus_write_last (TradeView   *view,
                          TradeFormat *format)
{
  guint last_row = trade_surplus_find_last (view);
  TradeFigure *balance = find_balance (view, last_row);
  int side = get_side (view, last_row);
  g_autofree char *amount = NULL;
  g_autofree char *period = NULL;

  if (balance == NULL || side == 0 || trade_direction_get_certain (balance) != side || !trade_direction_is_exact (balance) ||
      trade_dataset_is_refuted (trade_view_get_dataset (view), balance))
    return NULL;

  amount = trade_headline_write_size (view, format, balance);
  period = trade_format_period (format, trade_figure_get_period (balance));
  /* Translators: in the following, %1$s is an amount, %2$s a period, as in "A surplus of 24 billion euros in 2023" */
  return g_strdup_printf (side > 0 ? _ ("A surplus of %1$s in %2$s") : _ ("A deficit of %1$s in %2$s"), amount, period);
}

/*< private >
 * trade_surplus_write_most:
 * @view: a view whose rows are periods and whose first columns are exports and imports
 * @format: the language
 *
 * Says in how many periods exports exceeded imports, or the other way round, where it was so in most of them.
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where neither was so in most
 */
char *
trade_surplus_write_most (TradeView   *view,
                          TradeFormat *format)
{
  guint n_rows = trade_view_get_n_rows (view);
  guint n_surpluses = 0, n_deficits = 0, most;
  g_autofree char *count = NULL;
  g_autofree char *all = NULL;
  const char *template;

  for (guint i = 0; i < n_rows; i++)
    {
      n_surpluses += get_side (view, i) > 0;
      n_deficits += get_side (view, i) < 0;
    }
  most = MAX (n_surpluses, n_deficits);
  if (n_rows < LEAST_OF_MOST || most < MOST_PART * n_rows || most == n_rows)
    return NULL;

  count = trade_format_count (format, most);
  all = trade_format_count (format, n_rows);
  /* Translators: in the following, %1$s and %2$s are numbers of periods, the second at least 6, as in "Imports exceeded exports in 97 of 120
   * periods". "At least" stands where it is open for some: their rounding leaves it so, or they lack a figure, or have a projection. */
  if (n_surpluses + n_deficits == n_rows)
    template = most == n_surpluses ? _ ("Exports exceeded imports in %1$s of %2$s periods")
                                   : _ ("Imports exceeded exports in %1$s of %2$s periods");
  else
    template = most == n_surpluses ? _ ("Exports exceeded imports in at least %1$s of %2$s periods")
                                   : _ ("Imports exceeded exports in at least %1$s of %2$s periods");

  return g_strdup_printf (template, count, all);
}
