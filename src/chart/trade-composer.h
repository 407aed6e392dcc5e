/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/* One composer a chart kind. Each fills the frame's scene from the frame's view; a new kind is a new file, a line here
 * and a line in the table of trade-compose.c. */

void trade_compose_columns  (TradeFrame *frame);
void trade_compose_bars     (TradeFrame *frame);
void trade_compose_shares   (TradeFrame *frame);
void trade_compose_dumbbell (TradeFrame *frame);
void trade_compose_lines    (TradeFrame *frame);

TradeColour trade_composer_get_colour (TradeFigure *figure);

G_END_DECLS
