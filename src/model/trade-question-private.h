/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

#define TRADE_N_QUESTIONS (TRADE_QUESTION_OUTLOOK + 1)

const char  *trade_question_get_id     (TradeQuestion  question);
TradeAnswer *trade_question_answer     (TradeQuestion  question,
                                        TradeDataset  *dataset,
                                        const char    *unit,
                                        TradePeriod   *period);
gboolean     trade_question_is_other   (TradeFigure   *figure);
void         trade_question_sort_parts (GPtrArray     *figures);

G_END_DECLS
