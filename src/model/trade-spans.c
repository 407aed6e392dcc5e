/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-spans.h"

#include "trade-figure.h"

/* Figures of spans of time, some of which lie in others. */

static TradePeriod
get_period (gconstpointer item)
{
  return trade_figure_get_period (*(TradeFigure *const *) item);
}

/*< private >
 * trade_spans_compare_beginnings:
 * @a: (type TradeFigure): an item of an array of figures
 * @b: (type TradeFigure): another item
 *
 * Orders figures by the month in which their periods begin, as a #GCompareFunc of a #GPtrArray.
 *
 * Returns: less than, equal to or greater than 0 where @a begins before, with or after @b
 */
int
trade_spans_compare_beginnings (gconstpointer a,
                                gconstpointer b)
{
  int one = get_period (a).first_month;
  int other = get_period (b).first_month;

  return (one > other) - (one < other);
}

/*< private >
 * trade_spans_compare_lengths:
 * @a: (type TradeFigure): an item of an array of figures
 * @b: (type TradeFigure): another item
 *
 * Orders figures by how long their periods last, as a #GCompareFunc of a #GPtrArray.
 *
 * Returns: less than, equal to or greater than 0 where @a is shorter than, as long as or longer than @b
 */
int
trade_spans_compare_lengths (gconstpointer a,
                             gconstpointer b)
{
  int one = get_period (a).n_months;
  int other = get_period (b).n_months;

  return (one > other) - (one < other);
}

/*< private >
 * trade_spans_find_first:
 * @figures: (element-type TradeFigure): figures in the order of trade_spans_compare_beginnings()
 * @month: a month, as in #TradePeriod
 *
 * Finds where the figures begin whose periods begin no earlier than a month, in logarithmic time.
 *
 * Returns: a position; the length of @figures where all begin earlier
 */
guint
trade_spans_find_first (GPtrArray *figures,
                        int        month)
{
  guint first = 0, end = figures->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (trade_figure_get_period (g_ptr_array_index (figures, middle)).first_month < month)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}
