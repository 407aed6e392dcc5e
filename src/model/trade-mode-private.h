/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-question-private.h"

G_BEGIN_DECLS

/* What an answer measures, and how the same question is answered in another mode or currency. */
TradeMode    trade_mode_get_own (TradeAnswer               *answer);
TradeAnswer *trade_mode_answer  (const TradeQuestionRecord *question,
                                 TradeMode                  mode,
                                 TradeAsk                  *ask,
                                 TradeAnswer               *native);

G_END_DECLS
