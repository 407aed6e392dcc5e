/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-figure-ink.h"

#include <math.h>

/* Ink says how sure a figure is. */

/* How far a mark that goes on reaches beyond its value, as a part of that, and at least of what the axis shows. */
#define OPEN_PART 0.06
#define LEAST_OPEN_PART 0.02

/* Whether a figure lies farther from zero than the number given. */
static gboolean
goes_on (TradeFigure *figure)
{
  return trade_figure_get_relation (figure) == (trade_figure_get_value (figure) < 0 ? TRADE_RELATION_LESS : TRADE_RELATION_MORE);
}

/*< private >
 * trade_figure_ink_get:
 * @figure: a figure
 *
 * Chooses the ink of a mark that ends where its figure does.
 *
 * Returns: the ink
 */
TradeInk
trade_figure_ink_get (TradeFigure *figure)
{
  if (trade_figure_get_status (figure) == TRADE_STATUS_FORECAST)
    return TRADE_INK_HATCH;
  if (trade_figure_is_derived (figure))
    return TRADE_INK_OUTLINE;
  if (goes_on (figure))
    return TRADE_INK_OPEN;

  return TRADE_INK_SOLID;
}

/*< private >
 * trade_figure_ink_get_closed:
 * @figure: a figure
 *
 * Chooses the ink of a mark that has no end which could go on, such as a part of a bar that the next one adjoins.
 *
 * Returns: the ink
 */
TradeInk
trade_figure_ink_get_closed (TradeFigure *figure)
{
  TradeInk ink = trade_figure_ink_get (figure);

  return ink == TRADE_INK_OPEN ? TRADE_INK_SOLID : ink;
}

/*< private >
 * trade_figure_ink_get_reach:
 * @figure: a figure
 * @span: what the axis shows, in the unit of the figure
 *
 * Tells how far the mark of a figure reaches. One that is drawn as going on needs room beyond its value, so that it is seen to, even where
 * the value is zero. One that is hatched or outlined ends where all others do.
 *
 * Returns: where it ends, in the unit of the figure
 */
double
trade_figure_ink_get_reach (TradeFigure *figure,
                            double       span)
{
  double value = trade_figure_get_value (figure);

  if (trade_figure_ink_get (figure) != TRADE_INK_OPEN)
    return value;

  return value + copysign (MAX (fabs (value) * OPEN_PART, span * LEAST_OPEN_PART), value);
}
