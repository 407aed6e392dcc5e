/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-movement.h"

#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-qualify.h"
#include "trade-surplus.h"

#include <glib/gi18n-lib.h>

/* What sentences say of a series over time where its bounds prove it: that it rose or fell, went up or down on the way further than it came
 * in the end, never changed, or turned to the other side of zero.
 */

/* Fewer periods than this have no course of their own between the first and the last. */
#define LEAST_ROWS 3

/* What a column holds from one row to another. */
typedef struct
{
  TradeView *view;
  guint      column;
  guint      first_row;
  guint      last_row;
} Stretch;

static TradeFigure *
get_figure (const Stretch *stretch,
            guint          row)
{
  return trade_view_get_cell (stretch->view, row, stretch->column);
}

static Stretch
find_stretch (TradeView   *view,
              guint        column,
              TradeFigure *first,
              TradeFigure *last)
{
  Stretch stretch = { .view = view, .column = column };

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, column);

      if (figure == first)
        stretch.first_row = i;
      if (figure == last)
        stretch.last_row = i;
    }

  return stretch;
}

/* Whether something is a level, which rises and falls. A balance narrows or widens, and of a rate only the last is news. */
static gboolean
is_level (TradeFigure *figure)
{
  static const char *const rates[] = { TRADE_MEASURE_GROWTH, TRADE_MEASURE_SHARE_CHANGE, TRADE_MEASURE_CONTRIBUTION, NULL };
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return !g_str_equal (key->flow, TRADE_FLOW_BALANCE) && !g_strv_contains (rates, key->measure);
}

static gboolean
is_balance (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return g_str_equal (key->flow, TRADE_FLOW_BALANCE) && g_str_equal (key->measure, TRADE_MEASURE_VALUE);
}

/*< private >
 * trade_movement_is_without_season:
 * @figure: a figure
 *
 * Checks whether the season has no part in how the periods of a series differ: they are of years, or it has been adjusted for.
 *
 * Returns: whether it has none
 */
gboolean
trade_movement_is_without_season (TradeFigure *figure)
{
  const char *adjustment = trade_figure_get_key (figure)->adjustment;

  return trade_figure_get_period (figure).n_months % TRADE_MONTHS_PER_YEAR == 0 || g_strcmp0 (adjustment, TRADE_ADJUSTMENT_SEASONAL) == 0 ||
         g_strcmp0 (adjustment, TRADE_ADJUSTMENT_BOTH) == 0;
}

/*< private >
 * trade_movement_get_template:
 * @first: the first figure of a series
 * @last: the last one
 *
 * Gets the sentence that says that something rose or fell, whatever the rounding of both figures.
 *
 * Returns: (nullable): the sentence, with placeholders for a name, the first amount, its period, the last amount and its period; %NULL
 *   where it is open which way it went, or the season may be what makes the difference
 */
const char *
trade_movement_get_template (TradeFigure *first,
                             TradeFigure *last)
{
  TradeInterval then = trade_figure_get_bounds (first);
  TradeInterval now = trade_figure_get_bounds (last);
  gboolean is_same_season = trade_period_get_month (trade_figure_get_period (first)) ==
                            trade_period_get_month (trade_figure_get_period (last));

  if (!trade_direction_is_exact (first) || !trade_direction_is_exact (last) || !is_level (last) ||
      !(is_same_season || trade_movement_is_without_season (last)))
    return NULL;

  /* Translators: in the following, %1$s names what the sentence is about, %2$s and %4$s are amounts, %3$s and %5$s the periods that they are
   * of, as in "Exports rose from 13.72 trillion yuan in 2013 to 23.77 trillion yuan in 2023". Where that is long, the first amount has no
   * unit. */
  if (now.lower > then.upper)
    return _ ("%1$s rose from %2$s in %3$s to %4$s in %5$s");
  if (now.upper < then.lower)
    return _ ("%1$s fell from %2$s in %3$s to %4$s in %5$s");

  return NULL;
}

/* Whether a figure stands in each period from the first to the last, so that nothing that is not shown may be higher or lower. */
static gboolean
is_whole (const Stretch *stretch)
{
  TradeDataset *dataset = trade_view_get_dataset (stretch->view);

  for (guint i = stretch->first_row; i <= stretch->last_row; i++)
    {
      TradeFigure *figure = get_figure (stretch, i);
      TradeFigure *before = i > stretch->first_row ? get_figure (stretch, i - 1) : NULL;
      TradePeriod period;

      if (figure == NULL || !trade_direction_is_exact (figure) || trade_dataset_is_refuted (dataset, figure))
        return FALSE;
      period = trade_figure_get_period (figure);
      if (before != NULL && trade_figure_get_period (before).first_month + (int) period.n_months != period.first_month)
        return FALSE;
    }

  return stretch->last_row + 1 >= stretch->first_row + LEAST_ROWS;
}

/* Whether a break parts a stretch from figures before it. */
static gboolean
is_preceded (const Stretch *stretch)
{
  for (guint i = 0; i < stretch->first_row; i++)
    {
      if (get_figure (stretch, i) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* What is above all others of a stretch for certain, or below them; %NULL where rounding leaves that open. */
static TradeFigure *
find_extreme (const Stretch *stretch,
              gboolean       highest)
{
  TradeFigure *extreme = get_figure (stretch, stretch->first_row);

  for (guint i = stretch->first_row + 1; i <= stretch->last_row; i++)
    {
      double difference = trade_figure_get_value (get_figure (stretch, i)) - trade_figure_get_value (extreme);

      if (highest ? difference > 0 : difference < 0)
        extreme = get_figure (stretch, i);
    }
  for (guint i = stretch->first_row; i <= stretch->last_row; i++)
    {
      TradeInterval own = trade_figure_get_bounds (extreme);
      TradeInterval other = trade_figure_get_bounds (get_figure (stretch, i));

      if (get_figure (stretch, i) != extreme && (highest ? own.lower <= other.upper : own.upper >= other.lower))
        return NULL;
    }

  return extreme;
}

/* How far a figure lies beyond both the first and the last. */
static double
get_excursion (TradeFigure *extreme,
               TradeFigure *first,
               TradeFigure *last)
{
  double value = extreme != NULL ? trade_figure_get_value (extreme) : trade_figure_get_value (first);

  return MIN (ABS (value - trade_figure_get_value (first)), ABS (value - trade_figure_get_value (last)));
}

/* That something rose to a peak or fell to a low, where that is further than it came in the end. */
static char *
write_extreme (const Stretch *stretch,
               TradeFormat   *format,
               TradeFigure   *first,
               TradeFigure   *last)
{
  TradeFigure *highest = find_extreme (stretch, TRUE);
  TradeFigure *lowest = find_extreme (stretch, FALSE);
  double rise = get_excursion (highest, first, last);
  double fall = get_excursion (lowest, first, last);
  TradeFigure *extreme = rise >= fall ? highest : lowest;
  g_autofree char *name = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *period = NULL;
  const char *template;

  if (MAX (rise, fall) <= ABS (trade_figure_get_value (last) - trade_figure_get_value (first)))
    return NULL;

  name = trade_wording_name_together (trade_describe_name_in_statement (format, stretch->view, extreme), extreme);
  amount = trade_headline_write_amount (stretch->view, format, extreme);
  period = trade_format_period (format, trade_figure_get_period (extreme));
  /* Translators: in the following, %1$s names what the sentence is about, %2$s is an amount, %3$s the period that it is of */
  template = extreme == highest ? _ ("%1$s rose to a peak of %2$s in %3$s") : _ ("%1$s fell to a low of %2$s in %3$s");

  return trade_qualify_figure (g_strdup_printf (template, name, amount, period), extreme);
}

/* That something never changed, as far as its numbers tell. Every period is said of none that only others have. */
static char *
write_constant (const Stretch *stretch,
                TradeFormat   *format,
                TradeFigure   *last)
{
  g_autofree char *name = NULL;
  g_autofree char *amount = NULL;

  if (stretch->first_row > 0 || stretch->last_row + 1 < trade_view_get_n_rows (stretch->view))
    return NULL;

  for (guint i = stretch->first_row; i <= stretch->last_row; i++)
    {
      TradeFigure *figure = get_figure (stretch, i);

      if (trade_figure_get_value (figure) != trade_figure_get_value (last) || trade_figure_get_relation (figure) != trade_figure_get_relation (last))
        return NULL;
    }

  name = trade_describe_name_in_statement (format, stretch->view, last);
  amount = trade_headline_write_amount (stretch->view, format, last);

  /* Translators: %1$s names what the sentence is about, %2$s is an amount */
  return trade_qualify_rows (g_strdup_printf (_ ("%1$s: %2$s in every period shown"), name, amount), stretch->view, stretch->column, 1);
}

/* That the balance of a part went to the other side of zero. */
static char *
write_turn (TradeView   *view,
            TradeFormat *format,
            TradeFigure *first,
            TradeFigure *last)
{
  int side = trade_direction_get_certain (last);
  g_autofree char *name = NULL;
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  if (!is_balance (last) || side * trade_direction_get_certain (first) >= 0)
    return NULL;

  then = trade_format_period (format, trade_figure_get_period (first));
  now = trade_format_period (format, trade_figure_get_period (last));
  if (!trade_surplus_is_of_part (view, last))
    return trade_qualify_ends (g_strdup_printf (side > 0 ? _ ("A deficit in %1$s, a surplus in %2$s")
                                                         : _ ("A surplus in %1$s, a deficit in %2$s"), then, now), first, last);

  name = trade_describe_name_in_title (format, view, last);

  /* Translators: %1$s names with whom or in what there is a balance, the others are periods, as in "France: a surplus in 2015, a deficit in
   * 2023" */
  return trade_qualify_ends (g_strdup_printf (side > 0 ? _ ("%1$s: a deficit in %2$s, a surplus in %3$s")
                                                       : _ ("%1$s: a surplus in %2$s, a deficit in %3$s"), name, then, now), first, last);
}

/*< private >
 * trade_movement_write:
 * @view: a view whose rows are periods
 * @format: the language
 * @column: one of its columns
 * @first: its first figure
 * @last: its last figure
 *
 * Says of a series what its first and its last figure alone do not tell: the peak or the low that lies further from both than they lie from
 * each other, that nothing changed, or that a balance turned.
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where there is no such finding, or it is not certain
 */
char *
trade_movement_write (TradeView   *view,
                      TradeFormat *format,
                      guint        column,
                      TradeFigure *first,
                      TradeFigure *last)
{
  Stretch stretch = find_stretch (view, column, first, last);
  char *written;

  if (!trade_direction_is_exact (first) || !trade_direction_is_exact (last))
    return NULL;

  written = write_turn (view, format, first, last);
  if (written != NULL || !(is_level (last) || is_balance (last)) || !is_whole (&stretch))
    return written;

  written = write_constant (&stretch, format, last);
  /* What a chart shows higher before a break is not below a peak. */
  if (written != NULL || !is_level (last) || !trade_movement_is_without_season (last) || is_preceded (&stretch))
    return written;

  return write_extreme (&stretch, format, first, last);
}
