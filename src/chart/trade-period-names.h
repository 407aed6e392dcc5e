/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/**
 * TradePeriodNames:
 * @words: (element-type TradeWords): the name of each period
 * @height: of the tallest, in logical pixels
 *
 * The names of a few periods that stand side by side. All of them are there or none: one alone would be read as that of both.
 */
typedef struct
{
  GPtrArray *words;
  double     height;
} TradePeriodNames;

void trade_period_names_init  (TradePeriodNames  *self,
                               TradeFrame        *frame,
                               const TradePeriod *periods,
                               guint              n_periods,
                               double             width);
void trade_period_names_clear (TradePeriodNames  *self);
void trade_period_names_place (TradePeriodNames  *self,
                               TradeFrame        *frame,
                               guint              i,
                               double             middle,
                               double             top);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradePeriodNames, trade_period_names_clear)

G_END_DECLS
