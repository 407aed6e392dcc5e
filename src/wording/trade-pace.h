/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-wording.h"

G_BEGIN_DECLS

char *trade_pace_write      (TradeView   *view,
                             TradeFormat *format,
                             TradeFigure *first,
                             TradeFigure *last);
char *trade_pace_write_last (TradeView   *view,
                             TradeFormat *format,
                             TradeFigure *last);

G_END_DECLS
