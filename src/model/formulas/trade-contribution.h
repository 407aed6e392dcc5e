/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reckoning.h"

G_BEGIN_DECLS

/*
 * TradeGrowing:
 * @level: all of a flow
 * @earlier: the same a year earlier
 *
 * What parts contribute to the growth of.
 */
typedef struct
{
  TradeFigure *level;
  TradeFigure *earlier;
} TradeGrowing;

gboolean       trade_contribution_find_growing (TradeReckoning     *self,
                                                const TradeWhole   *parts,
                                                TradeGrowing       *growing);
TradeFigure   *trade_contribution_find_part    (TradeReckoning     *self,
                                                const TradeGrowing *growing,
                                                TradeFigure        *part);
TradeSeriesKey trade_contribution_get_key      (TradeFigure        *level);
TradeInterval  trade_contribution_measure      (TradeInterval       change,
                                                TradeInterval       earlier);

G_END_DECLS
