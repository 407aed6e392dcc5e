/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-audit.h"

G_BEGIN_DECLS

TradeFinding *trade_finding_new (TradeCheck     check,
                                 TradeVerdict   verdict,
                                 TradeFormula   formula,
                                 TradeFigure  **figures,
                                 guint          n_figures,
                                 double         computed,
                                 TradeInterval  expected);

G_END_DECLS
