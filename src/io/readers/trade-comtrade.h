/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"

G_BEGIN_DECLS

void trade_comtrade_take_partner (TradeIntake        *intake,
                                  TradeObservation   *observation,
                                  TradeCubeDimension  dimension,
                                  int                 code,
                                  int                 iso,
                                  int                 label);
void trade_comtrade_take_total   (TradeIntake        *intake,
                                  TradeObservation   *observation,
                                  TradeCubeDimension  dimension,
                                  int                 code,
                                  int                 label,
                                  const char         *total);

G_END_DECLS
