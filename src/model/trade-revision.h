/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reckoning.h"

G_BEGIN_DECLS

/* Growth and the levels that it rests on, which statistics offices revise. */
TradeInterval trade_revision_get_growth_factor (TradeFigure         *growth);
gboolean      trade_revision_explains          (TradeDataset        *dataset,
                                                const TradeReckoned *reckoned,
                                                TradeFigure         *figure);

G_END_DECLS
