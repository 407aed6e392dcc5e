/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-question-private.h"

G_BEGIN_DECLS

/* How few periods make a development. */
#define TRADE_DEVELOPMENT_LEAST 3

/* How few are told together where no other chart shows both. */
#define TRADE_DEVELOPMENT_PAIR 2

gboolean     trade_development_keep_rhythm (GPtrArray *figures,
                                            TradeAsk  *ask,
                                            guint      least);
void         trade_development_leave_out_rest
                                           (GPtrArray *figures,
                                            TradeAsk  *ask);
TradeAnswer *trade_development_answer      (GPtrArray *figures);
TradeAnswer *trade_development_answer_over_time
                                           (TradeAsk  *ask,
                                            GPtrArray *figures);
TradeAnswer *trade_development_answer_side_by_side
                                           (TradeAsk  *ask,
                                            GPtrArray *figures);
TradeAnswer *trade_development_answer_or_list
                                           (TradeAsk  *ask,
                                            GPtrArray *figures);
TradeAnswer *trade_development_answer_in_mode (const TradeQuestionRecord *self,
                                            TradeMode                  mode,
                                            TradeAsk                  *ask,
                                            TradeAnswer               *native);

G_END_DECLS
