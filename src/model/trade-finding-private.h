/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-audit.h"
#include "trade-basis.h"

G_BEGIN_DECLS

TradeFinding *trade_finding_new (TradeCheck     check,
                                 TradeVerdict   verdict,
                                 TradeFormula   formula,
                                 TradeFigure  **figures,
                                 guint          n_figures,
                                 double         computed,
                                 TradeInterval  expected);

const TradeBasis *
              trade_finding_get_basis (TradeFinding *self);

G_END_DECLS
