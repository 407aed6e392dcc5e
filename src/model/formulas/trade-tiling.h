/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reckoning.h"

G_BEGIN_DECLS

void trade_tiling_run (TradeReckoning *reckoning,
                       GPtrArray      *figures,
                       gboolean      (*is_known) (GPtrArray *parts),
                       void          (*offer)    (TradeReckoning *reckoning,
                                                  TradePeriod     period,
                                                  GPtrArray      *parts));

G_END_DECLS
