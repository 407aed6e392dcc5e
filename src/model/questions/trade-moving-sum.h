/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-question-private.h"

G_BEGIN_DECLS

/* Months summed up to spans that end with each of them, which evens out what one month has by chance or by season. */
TradeAnswer *trade_moving_sum_answer (const TradeAsk *ask,
                                      TradeMode       mode,
                                      TradeAnswer    *levels);

G_END_DECLS
