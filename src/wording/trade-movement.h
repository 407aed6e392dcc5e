/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-headline.h"

G_BEGIN_DECLS

const char *trade_movement_get_template (TradeFigure *first,
                                         TradeFigure *last);
gboolean    trade_movement_is_without_season
                                        (TradeFigure *figure);
char       *trade_movement_write        (TradeView   *view,
                                         TradeFormat *format,
                                         guint        column,
                                         TradeFigure *first,
                                         TradeFigure *last);

G_END_DECLS
