/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-direction.h"

/* What is shown as no change held steady if rounding leaves no more than this to either side, in percent or points. */
#define STEADY 1

/*< private >
 * trade_direction_get:
 * @change: a growth, a change or a balance
 *
 * Finds which way a change goes. What is shown decides, so that nothing "rose 0.0%".
 *
 * Returns: 1 where it is above zero, -1 where it is below, 0 where it is zero
 */
int
trade_direction_get (TradeFigure *change)
{
  double value = trade_decimal_to_double (trade_figure_get_decimal (change));

  return (value > 0) - (value < 0);
}

/*< private >
 * trade_direction_get_certain:
 * @change: a growth, a change or a balance
 *
 * Finds which way a change goes whatever its rounding.
 *
 * Returns: 1 where it is above zero, -1 where it is below; 0 where that is open
 */
int
trade_direction_get_certain (TradeFigure *change)
{
  TradeInterval bounds = trade_figure_get_bounds (change);

  return (bounds.lower > 0) - (bounds.upper < 0);
}

/*< private >
 * trade_direction_is_certain:
 * @change: a growth or a change, in percent or points
 *
 * Checks whether words such as "rose" or "held steady" may be said of a change, as it is shown.
 *
 * Returns: %FALSE where rounding leaves open that a change went the other way, or that there was one worth a word
 */
gboolean
trade_direction_is_certain (TradeFigure *change)
{
  TradeInterval bounds = trade_figure_get_bounds (change);

  if (trade_direction_get (change) == 0)
    return bounds.lower >= -STEADY && bounds.upper <= STEADY;

  return trade_direction_get_certain (change) != 0;
}

/*< private >
 * trade_direction_is_exact:
 * @figure: a figure
 *
 * Checks whether words may be said of a figure that are surer than its number.
 *
 * Returns: %FALSE where it is expected or unreliable, or more or less than its number
 */
gboolean
trade_direction_is_exact (TradeFigure *figure)
{
  TradeRelation relation = trade_figure_get_relation (figure);

  return trade_figure_is_conclusive (figure) && (relation == TRADE_RELATION_EQUAL || relation == TRADE_RELATION_ABOUT);
}

/*< private >
 * trade_direction_is_plain:
 * @change: a growth or a change, in percent or points
 *
 * Checks whether words such as "rose" may be said of a change, and the number after them: it has been reported, and all of it lies on one side
 * of the number that is named.
 *
 * Returns: whether they may
 */
gboolean
trade_direction_is_plain (TradeFigure *change)
{
  return trade_direction_is_exact (change) && trade_direction_is_certain (change);
}
