/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

/* What a question measures, and in which currency, when it is arranged. */
TradeMode    trade_mode_get_native (TradeQuestion  question);
TradeAnswer *trade_mode_answer     (TradeQuestion  question,
                                    TradeMode      mode,
                                    const char    *unit,
                                    TradeDataset  *dataset,
                                    TradeAnswer   *native,
                                    TradePeriod    period);
const char  *trade_mode_get_unit   (TradeFigure   *figure);

G_END_DECLS
