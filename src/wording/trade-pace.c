/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pace.h"

#include "trade-direction.h"
#include "trade-qualify.h"

#include <glib/gi18n-lib.h>

/* How fast something grew is told of a series where its first and its last number say nothing together: of rates, of which only the last is
 * news, of months that differ by their season, and of two years, which the reader would have to compare.
 */

/* The growth that there is to tell of a series; %NULL where its first and its last number tell more. */
static TradeFigure *
find_growth (TradeView   *view,
             TradeFigure *first,
             TradeFigure *last)
{
  const char *measure = trade_figure_get_key (last)->measure;
  TradePeriod then = trade_figure_get_period (first), now = trade_figure_get_period (last);
  gboolean of_two_years = trade_period_equal (trade_period_get_year_earlier (now), then);
  gboolean of_seasons = now.n_months < TRADE_MONTHS_PER_YEAR && trade_period_get_month (now) != trade_period_get_month (then);

  if (g_str_equal (measure, TRADE_MEASURE_GROWTH))
    return last;
  if (!g_str_equal (measure, TRADE_MEASURE_VALUE) || trade_mode_get_n_months (trade_view_get_arrangement (view).mode) > 0)
    return NULL;

  return (of_two_years && trade_view_get_n_rows (view) == 2) || of_seasons
           ? trade_dataset_get_companion (trade_view_get_dataset (view), last, TRADE_MEASURE_GROWTH)
           : NULL;
}

/* Whether a word such as "grew" may be said. A balance narrows or widens, and what is contradicted did neither. */
static gboolean
may_be_told (TradeView   *view,
          TradeFigure *growth)
{
  return !g_str_equal (trade_figure_get_key (growth)->flow, TRADE_FLOW_BALANCE) && trade_direction_is_plain (growth) &&
         !trade_dataset_is_refuted (trade_view_get_dataset (view), growth);
}

/* Whether the amounts of two years go the other way than the growth that was published, because they were revised. */
static gboolean
is_against_amounts (TradeFigure *growth,
                    TradeFigure *first,
                    TradeFigure *last)
{
  TradeInterval change;

  if (growth == last || !trade_period_equal (trade_period_get_year_earlier (trade_figure_get_period (last)), trade_figure_get_period (first)))
    return FALSE;

  change = trade_interval_subtract (trade_figure_get_bounds (last), trade_figure_get_bounds (first));

  return ((change.lower > 0) - (change.upper < 0)) * trade_direction_get (growth) < 0;
}

/* What grew and by how much, in its last period. */
static char *
write_growth (TradeView   *view,
              TradeFormat *format,
              TradeFigure *growth,
              TradeFigure *last)
{
  g_autofree char *name = trade_wording_name_subject (view, format, last, TRUE);
  g_autofree char *size = trade_format_change (format, trade_view_get_dataset (view), growth);
  g_autofree char *period = trade_format_period (format, trade_figure_get_period (last));

  switch (trade_direction_get (growth))
    {
    case 1:
      /* Translators: %1$s names a category that begins the sentence, %2$s is a percentage, %3$s a period */
      return g_strdup_printf (_ ("%1$s grew by %2$s in %3$s"), name, size, period);
    case -1:
      /* Translators: %1$s names a category that begins the sentence, %2$s is a percentage, %3$s a period */
      return g_strdup_printf (_ ("%1$s fell by %2$s in %3$s"), name, size, period);
    default:
      /* Translators: %1$s names a category that begins the sentence, %2$s is a period */
      return g_strdup_printf (_ ("%1$s held steady in %2$s"), name, period);
    }
}

/*< private >
 * trade_pace_write:
 * @view: a view whose rows are periods
 * @format: the language
 * @first: the first figure of one of its columns
 * @last: the last one
 *
 * Says how much something grew or fell in the last period, where that tells more than the first and the last figure of its series do.
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where there is none, or it is not certain
 */
char *
trade_pace_write (TradeView   *view,
                  TradeFormat *format,
                  TradeFigure *first,
                  TradeFigure *last)
{
  TradeFigure *growth = find_growth (view, first, last);

  if (growth == NULL || !may_be_told (view, growth) || is_against_amounts (growth, first, last))
    return NULL;

  return write_growth (view, format, growth, last);
}

/*< private >
 * trade_pace_write_last:
 * @view: a view of amounts, year beside year
 * @format: the language
 * @last: the last of its figures
 *
 * Says how much an amount grew or fell on a year earlier.
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where that is not known, or not certain
 */
char *
trade_pace_write_last (TradeView   *view,
                       TradeFormat *format,
                       TradeFigure *last)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeFigure *growth = trade_dataset_get_companion (dataset, last, TRADE_MEASURE_GROWTH);
  TradeFigure *first = trade_dataset_lookup (dataset, trade_figure_get_key (last), trade_period_get_year_earlier (trade_figure_get_period (last)));

  if (growth == NULL || trade_dataset_is_refuted (dataset, last) || !may_be_told (view, growth) ||
      (first != NULL && is_against_amounts (growth, first, last)))
    return NULL;

  return trade_qualify_figure (write_growth (view, format, growth, last), last);
}
