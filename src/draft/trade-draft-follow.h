/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-build.h"

G_BEGIN_DECLS

TradeDataset *trade_draft_follow (TradeDraft    *draft,
                                  TradeDraft    *former,
                                  TradeDataset  *dataset,
                                  GPtrArray     *former_figures,
                                  GPtrArray    **figures);

G_END_DECLS
