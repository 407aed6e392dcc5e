/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"

G_BEGIN_DECLS

gboolean trade_row_take_flow   (TradeIntake      *intake,
                                TradeObservation *observation,
                                int               column,
                                const char       *flow);
gboolean trade_row_take_period (TradeIntake      *intake,
                                TradeObservation *observation,
                                int               column);
void     trade_row_take_code   (TradeIntake        *intake,
                                TradeObservation   *observation,
                                TradeCubeDimension  dimension,
                                int                 column);

G_END_DECLS
