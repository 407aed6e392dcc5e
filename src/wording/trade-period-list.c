/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-period-list.h"

#include "trade-figure.h"
#include "trade-headline.h"

#include <glib/gi18n-lib.h>

/* Periods as words: "2022 and 2023", and of more that follow each other the first and the last, "2021 to 2023". */

/* Fewer are listed. */
#define LEAST_ROW 3

/*< private >
 * trade_period_list_tidy:
 * @periods: (element-type TradePeriod): periods
 *
 * Sorts periods, the earliest first, and leaves each only once.
 */
void
trade_period_list_tidy (GArray *periods)
{
  guint n_kept = 0;

  g_array_sort (periods, trade_period_compare_items);
  for (guint i = 0; i < periods->len; i++)
    {
      TradePeriod period = g_array_index (periods, TradePeriod, i);

      if (n_kept == 0 || !trade_period_equal (g_array_index (periods, TradePeriod, n_kept - 1), period))
        g_array_index (periods, TradePeriod, n_kept++) = period;
    }
  g_array_set_size (periods, n_kept);
}

/*< private >
 * trade_period_list_collect:
 * @figures: (element-type TradeFigure): figures
 *
 * Returns: (transfer full) (element-type TradePeriod): their periods, earliest first and each once
 */
GArray *
trade_period_list_collect (GListModel *figures)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);
      TradePeriod period = trade_figure_get_period (figure);

      g_array_append_val (periods, period);
    }
  trade_period_list_tidy (periods);

  return periods;
}

/*< private >
 * trade_period_list_overlaps:
 * @periods: (element-type TradePeriod): periods, see trade_period_list_tidy()
 *
 * Returns: whether they are of one length, and each but the first begins before the end of the one before it
 */
gboolean
trade_period_list_overlaps (GArray *periods)
{
  for (guint i = 1; i < periods->len; i++)
    {
      TradePeriod before = g_array_index (periods, TradePeriod, i - 1);
      TradePeriod period = g_array_index (periods, TradePeriod, i);

      if (period.n_months != before.n_months || period.first_month >= trade_period_get_end (before))
        return FALSE;
    }

  return periods->len > 1;
}

/* Whether periods are so many of one length that follow each other without a gap, or each after as long a part of the one before it, that only
 * the first and the last need be named. */
static gboolean
is_row (GArray *periods)
{
  int step = 0;

  for (guint i = 1; i < periods->len; i++)
    {
      TradePeriod before = g_array_index (periods, TradePeriod, i - 1);
      TradePeriod period = g_array_index (periods, TradePeriod, i);
      int distance = period.first_month - before.first_month;

      step = step == 0 ? distance : step;
      if (period.n_months != before.n_months || distance != step || distance > period.n_months)
        return FALSE;
    }

  return periods->len >= LEAST_ROW;
}

/*< private >
 * trade_period_list_write_span:
 * @format: the language
 * @periods: (element-type TradePeriod): periods, see trade_period_list_tidy(), at least one
 *
 * Returns: (transfer full): from which period to which they are
 */
char *
trade_period_list_write_span (TradeFormat *format,
                              GArray      *periods)
{
  g_autofree char *from = trade_format_period (format, g_array_index (periods, TradePeriod, 0));
  g_autofree char *to = trade_format_period (format, g_array_index (periods, TradePeriod, periods->len - 1));

  /* Translators: the first and the last of many periods, such as "2013 to 2023" */
  return g_strdup_printf (C_ ("periods", "%1$s to %2$s"), from, to);
}

/*< private >
 * trade_period_list_write_months:
 * @format: the language
 * @periods: (element-type TradePeriod): periods, see trade_period_list_tidy(), at least one; the first and the last become months
 *
 * Spans that overlap are told by the months that they begin and end with.
 *
 * Returns: (transfer full): from which month to which they are
 */
char *
trade_period_list_write_months (TradeFormat *format,
                                GArray      *periods)
{
  TradePeriod *first = &g_array_index (periods, TradePeriod, 0);
  TradePeriod *last = &g_array_index (periods, TradePeriod, periods->len - 1);

  last->first_month += last->n_months - 1;
  last->n_months = 1;
  first->n_months = 1;

  return trade_period_list_write_span (format, periods);
}

/*< private >
 * trade_period_list_write_overlapping:
 * @format: the language
 * @periods: (element-type TradePeriod): periods, see trade_period_list_overlaps()
 *
 * Returns: (transfer full): how long each of them is, and from which month to which they are
 */
char *
trade_period_list_write_overlapping (TradeFormat *format,
                                     GArray      *periods)
{
  g_autoptr (GArray) ends = g_array_copy (periods);
  g_autofree char *count = trade_format_count (format, (guint) g_array_index (periods, TradePeriod, 0).n_months);
  g_autofree char *months = trade_period_list_write_months (format, ends);

  /* Translators: a number of months, at least 2, and from which month to which, as in "12-month periods, January 2021 to May 2023": the
   * twelve months to each month from December 2021 on */
  return g_strdup_printf (ngettext ("%1$s-month period, %2$s", "%1$s-month periods, %2$s",
                                    (gulong) g_array_index (periods, TradePeriod, 0).n_months),
                          count,
                          months);
}

/*< private >
 * trade_period_list_write:
 * @format: the language
 * @periods: (element-type TradePeriod): periods, see trade_period_list_tidy(), at least one
 *
 * Names periods, none that is not among them: of many that do not follow each other the first, and how many others there are.
 *
 * Returns: (transfer full): the words
 */
char *
trade_period_list_write (TradeFormat *format,
                         GArray      *periods)
{
  g_autoptr (GPtrArray) names = NULL;

  if (is_row (periods))
    return trade_period_list_overlaps (periods) ? trade_period_list_write_overlapping (format, periods)
                                                 : trade_period_list_write_span (format, periods);

  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (periods->len, TRADE_HEADLINE_MOST_NAMES); i++)
    g_ptr_array_add (names, trade_format_period (format, g_array_index (periods, TradePeriod, i)));

  return trade_headline_list_names (format, names, periods->len);
}
