/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"
#include "trade-grid.h"

G_BEGIN_DECLS

/*< private >
 * TradeColumn:
 * @figure: (nullable): what it stands for; %NULL where a period has none
 * @colour: its colour
 * @bounds: where it stands, in pixels
 * @end: where its value ends, its whisker included, in pixels
 *
 * A column that is drawn.
 */
typedef struct
{
  TradeFigure *figure;
  TradeColour  colour;
  TradeBounds  bounds;
  double       end;
} TradeColumn;

void trade_column_values_place     (TradeFrame        *frame,
                                    GArray            *columns,
                                    guint              n_series,
                                    int                magnitude,
                                    double             left,
                                    gboolean           all);
void trade_column_values_place_one (TradeFrame        *frame,
                                    const TradeColumn *column,
                                    int                magnitude,
                                    double             left);

G_END_DECLS
